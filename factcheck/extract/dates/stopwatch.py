"""Times that are taken to the second, with signs between: 2h03'41", 2h05:07, 1h12′05″."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from factcheck.extract.dates.cursor import Cursor

_JOINED: Final = re.compile(r"([0-5]\d)['’]([0-5]\d)")
_BETWEEN: Final = frozenset("'’′:")
_BEHIND: Final = frozenset("\"”″'’")
_SIXTIETHS: Final = re.compile(r"[0-5]\d")


def behind_hours(c: Cursor, i: int) -> tuple[Decimal, Decimal, int] | None:
    """The minutes and seconds glued to the "h" before token i, and where they end; None where none are."""
    if not c.glued(i):
        return None
    joined = _JOINED.fullmatch(c.low(i))
    if joined is not None:
        return Decimal(joined[1]), Decimal(joined[2]), _signed(c, i + 1)
    minutes, between, seconds = (c.low(i + n) for n in range(3))
    if between not in _BETWEEN or not (c.glued(i + 1) and c.glued(i + 2)):
        return None
    if _SIXTIETHS.fullmatch(minutes) is None or _SIXTIETHS.fullmatch(seconds) is None:
        return None
    return Decimal(minutes), Decimal(seconds), _signed(c, i + 3)


def _signed(c: Cursor, end: int) -> int:
    """The end with the signs for seconds, which may be two."""
    for _ in range(2):
        if c.glued(end) and c.low(end) in _BEHIND and c.low(end):
            end += 1
    return end
