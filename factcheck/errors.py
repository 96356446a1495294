"""Errors that a caller can make or meet. Text never raises: only calls and files do.

FactcheckError
├── InputError       a file, folder or manifest line that cannot be read   (where, problem, remedy)
├── UsageError       a call that asks for something impossible             (problem, remedy)
└── LanguageError    a language file that breaks the rules of the format   (where, problem, remedy)
"""

from __future__ import annotations


class FactcheckError(Exception):
    """Base of every error of this package. `str()` gives one line: where, what, how to mend it."""

    def __init__(self, *, problem: str, remedy: str, where: str = "") -> None:
        super().__init__(problem, remedy, where)
        self.problem = problem
        self.remedy = remedy
        self.where = where

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return " ".join(f"{place}{self.problem}; {self.remedy}".split())

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.problem, self.remedy, self.where)


def _rebuild(kind: type[FactcheckError], problem: str, remedy: str, where: str) -> FactcheckError:
    return kind(problem=problem, remedy=remedy, where=where)


class InputError(FactcheckError):
    """A file, folder or manifest line that cannot be read."""


class UsageError(FactcheckError):
    """A call that asks for something impossible."""


class LanguageError(FactcheckError):
    """A language file that breaks the rules of the format."""
