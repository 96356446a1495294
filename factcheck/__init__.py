"""Reads several sources about the same events and says, claim by claim, where they agree and where they conflict.

Each name is loaded when it is first used, so that `import factcheck` costs next to nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError, InputError, LanguageError, UsageError
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.check import check, extract
    from factcheck.model import (
        Attribution,
        Basis,
        Claim,
        Conversion,
        DateRange,
        Decision,
        Duration,
        Finding,
        Lapsed,
        Pair,
        Part,
        Provenance,
        Qualifiers,
        Quantity,
        Rendering,
        Review,
        Source,
        Span,
        Subject,
        Unread,
    )
    from factcheck.model.explanations import ClaimSteps, PairSteps, Step
    from factcheck.replay import explain, load
    from factcheck.report import Report, Verification, load_verification
    from factcheck.report.explanation import Explanation
    from factcheck.verify import verify

__all__ = [
    "Attribution",
    "Basis",
    "Claim",
    "ClaimSteps",
    "Conversion",
    "DateRange",
    "Decision",
    "Duration",
    "Explanation",
    "FactcheckError",
    "Finding",
    "InputError",
    "LanguageError",
    "Lapsed",
    "Pair",
    "PairSteps",
    "Part",
    "Provenance",
    "Qualifiers",
    "Quantity",
    "Rendering",
    "Report",
    "Review",
    "Source",
    "Span",
    "Step",
    "Subject",
    "Unread",
    "UsageError",
    "Verification",
    "__version__",
    "check",
    "explain",
    "extract",
    "load",
    "load_verification",
    "verify",
]

_HOMES = {
    "ClaimSteps": "factcheck.model.explanations",
    "Explanation": "factcheck.report.explanation",
    "PairSteps": "factcheck.model.explanations",
    "Step": "factcheck.model.explanations",
    "explain": "factcheck.replay",
    "check": "factcheck.check",
    "extract": "factcheck.check",
    "load": "factcheck.replay",
    "load_verification": "factcheck.report",
    "verify": "factcheck.verify",
    "Report": "factcheck.report",
    "Verification": "factcheck.report",
}


if not TYPE_CHECKING:  # else type checkers would believe in every name

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_HOMES.get(name, "factcheck.model")), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """Keeps `check`, `extract` and `verify` for the functions: the modules that are called so do not take the names."""

    def __setattr__(self, name: str, value: object) -> None:
        if name not in ("check", "extract", "verify") or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
