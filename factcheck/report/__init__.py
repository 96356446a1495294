"""Reports: what a check found, in every format, and saved reports read back.

Formats are loaded when first used, so that importing this package stays cheap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.document import SCHEMA, Report
from factcheck.report.formats import FORMATS, SUFFIXES, render
from factcheck.report.verification import VERIFICATION_SCHEMA, Verification

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from factcheck.model import Claim


def load(path: str | os.PathLike[str]) -> Report:
    """Read a report saved as .json or .jsonl; it equals the report that was saved.

    Raises UsageError for another suffix, InputError for a file that is missing, broken or of another schema.
    """
    from factcheck.report.decode import load_report

    return load_report(path)


def load_verification(path: str | os.PathLike[str]) -> Verification:
    """Read a verification saved as .json; it equals the one that was saved.

    Raises UsageError for another suffix, InputError for a file that is missing, broken or of another schema.
    """
    from factcheck.report.verification_json import load_verification as loaded

    return loaded(path)


def claims_jsonl(claims: Iterable[Claim]) -> str:
    """Bare claims as JSON Lines, one object a line, as `factcheck extract` prints them."""
    from factcheck.report.jsonl import claims_jsonl as rendered

    return rendered(claims)


__all__ = [
    "FORMATS",
    "SCHEMA",
    "SUFFIXES",
    "VERIFICATION_SCHEMA",
    "Report",
    "Verification",
    "claims_jsonl",
    "load",
    "load_verification",
    "render",
]
