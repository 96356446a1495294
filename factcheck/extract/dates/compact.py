"""Periods of companies in few signs: 3T24, 1S24, 4Q 2023, 9M24, 3QFY24, Q3'24."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from factcheck.extract.dates.cursor import Cursor
from factcheck.extract.dates.written import Written

LETTERS: Final = frozenset("qthsm")
_GRAINS: Final[Mapping[str, tuple[str, frozenset[int]]]] = {
    "q": ("quarter", frozenset({1, 2, 3, 4})),
    "t": ("quarter", frozenset({1, 2, 3, 4})),
    "h": ("half", frozenset({1, 2})),
    "s": ("half", frozenset({1, 2})),
    "m": ("months", frozenset({3, 6, 9})),
}
_FISCAL: Final = "fy"
_LATEST: Final = 60  # "3T61" is no quarter of 2061
_BEHIND: Final = re.compile(r"([1-4])['’](\d\d)")


def compact(c: Cursor, i: int) -> Written | None:
    """3T24, 1H2024, 4Q 2023, 3QFY24: a number, the letter of its period in capitals, and the year."""
    sign = c.low(i + 1)
    fiscal = sign.endswith(_FISCAL)
    letter = sign.removesuffix(_FISCAL)
    grain, numbers = _GRAINS.get(letter, ("", frozenset()))
    if int(c.low(i)) not in numbers or not c.glued(i + 1) or not c.sentence.words[i + 1].isupper():
        return None
    if i > 0 and c.glued(i) and c.low(i - 1)[-1:].isalnum():
        return None
    year, last = _year(c, i + 2, hour=letter == "h")
    if year is None:
        return None
    return Written(i, last, grain, year=year, number=int(c.low(i)), fiscal=fiscal)


def _year(c: Cursor, i: int, *, hour: bool) -> tuple[int | None, int]:
    """A year of four digits, or of two; not the minutes of "1H24" where hours have an h."""
    whole, last = c.year_after(i, comma=False)
    if whole is not None:
        return whole, last
    low = c.low(i)
    short = len(low) == 2 and low.isdecimal() and int(low) < _LATEST and c.glued(i) and not c.hangs(i + 1)
    if not short or (hour and c.match(i - 1, "hour_sign") is not None):
        return None, i
    return 2000 + int(low), i + 1


def quarter_behind(c: Cursor, i: int) -> Written | None:
    """Q3'24: a quarter whose year hangs on by an apostrophe."""
    found = _BEHIND.fullmatch(c.low(i + 1)) if c.low(i) in ("q", "t") and c.glued(i + 1) else None
    if found is None or not c.sentence.words[i].isupper():
        return None
    return Written(i, i + 2, "quarter", year=2000 + int(found[2]), number=int(found[1]))
