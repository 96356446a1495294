"""The formats of a verification, by name and by suffix."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.report.verification import Verification

FORMATS = ("text", "json", "markdown")
SUFFIXES = {".json": "json", ".md": "markdown", ".txt": "text"}


def render_verification(verification: Verification, format: str, *, width: int, color: bool) -> str:
    """The verification in the named format. Raises UsageError for an unknown name."""
    if format == "text":
        from factcheck.report.verification_text import render_text

        return render_text(verification, width=width, color=color)
    if format == "json":
        from factcheck.report.verification_json import render_json

        return render_json(verification)
    if format == "markdown":
        from factcheck.report.verification_markdown import render_markdown

        return render_markdown(verification)
    raise UsageError(problem=f"there is no format '{format}'", remedy=f"choose one of {', '.join(FORMATS)}")


def format_of(path: Path) -> str:
    """The format that the suffix of a file names. Raises UsageError where it names none."""
    name = SUFFIXES.get(path.suffix.lower())
    if name is None:
        problem = f"the suffix '{path.suffix}' names no format of a verification"
        raise UsageError(where=str(path), problem=problem, remedy=f"end the name with one of {' '.join(SUFFIXES)}")
    return name
