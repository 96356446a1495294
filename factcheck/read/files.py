"""Files and folders: which files a folder offers, and the bytes of a file, with an InputError for each way to fail."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

from factcheck.errors import InputError

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
DOCUMENT_SUFFIX = ".pdf"
OFFERED = TEXT_SUFFIXES | PAGE_SUFFIXES | {DOCUMENT_SUFFIX}
"""What a folder gives."""
MANIFEST_SUFFIX = ".jsonl"
REPORT_MARK = b'<meta name="generator" content="factcheck '
"""What the head of an HTML report says of itself."""
_REPORT = re.compile(
    rb"# Where the sources agree and conflict\n"
    rb"|[\d,]+\s+sources?(?:\s+\([\d,]+\s+independent\))?,\s+[\d,]+\s+claims?:\s+[\d,]+\s+conflicts?\b"
    rb"|(?:# )?(?:f-[0-9a-f]{16}: [a-z]+|Two claims in two findings)\n"
    rb"|# (?:Supported|Refuted|Disputed|Not found)\n\n> [^\n]*\n\n[^\n]*\n\n## 1\. "
    rb"|(?:SUPPORTED|REFUTED|DISPUTED|NOT FOUND)  \xe2\x80\x9c"
)
"""How reports, explanations and verifications begin as Markdown and as text."""
_HEAD_BYTES = 4096
_NAMED = (*sorted(OFFERED), MANIFEST_SUFFIX, ".json")
_ROOTS = ("/", "./", "../", "~/")
_LONGEST = 4096
"""No path is longer."""


def is_manifest(path: Path) -> bool:
    return path.suffix.lower() == MANIFEST_SUFFIX


def looks_like_path(text: str) -> bool:
    """True for one word that names a file and is no text: by its end, by its beginning, or as it is on the disk.

    A slash alone says nothing: "km/h" and "N/A" are texts, if poor ones. So is what has no letter, as "." and "24/7".
    """
    if len(text) > _LONGEST or text.split() != [text] or not any(map(str.isalpha, text)):
        return False
    return text.lower().endswith(_NAMED) or text.startswith(_ROOTS) or os.path.exists(text)


def file_bytes(path: Path, where: str) -> bytes:
    """All bytes of a regular file (or pipe). Raises InputError."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError(where=where, problem="this is a folder", remedy="name a file")
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise InputError(where=where, problem="this is no regular file", remedy="name a text file")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise unreadable(error, where) from None


def check_inside(path: Path, where: str, folder: Path | None) -> None:
    """Raises InputError where the path leads out of the folder, by its name, by `..` or by a link; or to a pipe."""
    if folder is None:
        return
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        pipe = path.is_fifo()
    except (OSError, ValueError, RuntimeError):  # a loop of links, or a NUL in the name
        inside = pipe = False
    if pipe:
        raise InputError(where=where, problem="this is no regular file", remedy="name a text file")
    if not inside:
        problem = "it is outside of the folder that may be read"
        raise InputError(where=where, problem=problem, remedy="name a path below that folder")


def unreadable(error: OSError | ValueError, where: str) -> InputError:
    """The InputError for a failed look at the disk."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return InputError(where=where, problem="no such file or folder", remedy="check the spelling of the path")
    if isinstance(error, PermissionError):
        return InputError(where=where, problem="no permission to read it", remedy="change its permissions")
    reason = getattr(error, "strerror", None) or str(error)
    return InputError(where=where, problem=f"it cannot be read ({reason})", remedy="check the path and the disk")


def walk(folder: Path, report: Callable[[InputError], None]) -> list[Path]:
    """The files that can be read of a folder and all folders in it, sorted; hidden ones and README files are left out.

    What cannot be looked into, and a folder without any such file, goes to `report`.
    """

    def failed(error: OSError) -> None:
        failures.append(unreadable(error, str(error.filename or folder)))

    failures: list[InputError] = []
    found: list[Path] = []
    for parent, folders, files in os.walk(folder, onerror=failed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(parent, name) for name in files if _is_offered(name)]
    for failure in failures:
        report(failure)
    if not found and not failures:
        kinds = ", ".join(sorted(OFFERED))
        problem = "no files in this folder that can be read"
        report(InputError(where=str(folder), problem=problem, remedy=f"put some there ({kinds})"))
    return sorted(found, key=lambda path: path.parts)


def is_report(path: Path) -> bool:
    """True for a report that was saved among the sources: what it quotes must not count as one more source."""
    suffix = path.suffix.lower()
    if suffix not in PAGE_SUFFIXES | TEXT_SUFFIXES:
        return False
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:  # reading it will say so
        return False
    return REPORT_MARK in head if suffix in PAGE_SUFFIXES else bool(_REPORT.match(head))


def _is_offered(name: str) -> bool:
    stem, suffix = os.path.splitext(name.lower())
    return suffix in OFFERED and not name.startswith(".") and stem.split(".")[0] != "readme"
