"""Whether the words around a date look ahead: "will rule on Tuesday", "am Dienstag wird das Gericht …"."""

from __future__ import annotations

from typing import Final

from factcheck.extract.dates.cursor import Cursor

_REACH: Final = 12
_STOPS: Final = frozenset(',;:()"“”„‘’«»—–')


def looks_ahead(c: Cursor, first: int, last: int) -> bool:
    """True where a word of the future stands before the date in the same clause, or directly after it.

    A verb of reporting in between takes the date for itself: in "it will sell, it said on Tuesday" Tuesday is past.
    """
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if c.low(i) in _STOPS or c.match(i, "future_stop") is not None:
            break
        if c.match(i, "future_before") is not None:
            return True
    return c.match(last, "future_after") is not None
