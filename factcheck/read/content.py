"""What a file, a page or a document holds: its text, and what it says of itself."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from factcheck.errors import InputError


@frozen
class Content:
    """A text as read, with what the page or document states of itself; None where it states nothing.

    encoding: how the bytes were read where that was guessed. pages: the offset at which each page begins. doubts: why
    no day of publication is taken, and said: what else a reader should know, one line each. verbatim: True where the
    text has the lines of its file.
    """

    text: str
    encoding: str | None = None
    language: str | None = None
    published: dt.date | None = None
    title: str | None = None
    url: str | None = None
    pages: tuple[int, ...] = ()
    doubts: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    verbatim: bool = False


def missing(extra: str, package: str, what: str, where: str) -> InputError:
    """The error for a file that an extra is needed for."""
    problem = f"{what} needs the package {package}, which is not installed"
    return InputError(where=where, problem=problem, remedy=f"install the extra: pip install 'pyfactcheck[{extra}]'")
