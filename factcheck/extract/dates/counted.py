"""Dates that count by a number: "two weeks ago", "vor zwei Jahren", "a week from Monday", "three days later"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from attrs import frozen

from factcheck.extract.dates.cursor import APOSTROPHES, Cursor
from factcheck.extract.dates.written import Written

_GRAINS: Final = {"D": "day", "W": "week", "M": "month", "Y": "year", "10Y": "decade", "2W": "fortnight"}
_AFTER: Final = frozenset({"ago_after", "hence", "later", "earlier"})
_DATED: Final = frozenset({"week", "month", "year"})
_NOTHING: Final[frozenset[str]] = frozenset()
_MOST: Final = 1000
_HALVES: Final = {"P6M": 6, "P1Y6M": 18}
_HALF: Final = Decimal("0.5")
_FEW: Final = 10  # years beyond which nobody counts by halves
_YEAR: Final = 12


@frozen
class Count:
    """So many of a grain, in the tokens first … last-1."""

    first: int
    last: int
    number: int
    grain: str


def read_counted(c: Cursor, i: int, *, framed: str = "") -> Written | None:
    """The same at a token. framed: the kind of word that stands before the number and is proof enough."""
    count = count_at(c, i)
    if count is None or not framed:
        return None if count is None else counted(c, count)
    return _shift(count, i, count.last, -1 if framed == "ago_before" else 1)


def counted(c: Cursor, count: Count) -> Written | None:
    """So many days, weeks, months or years before or after the publication, or after a date that was named before."""
    i = count.first
    kinds = c.words.starts.get(c.low(count.last), _NOTHING)
    framed = c.low(i - 1) in c.words.tails
    if not framed and _AFTER.isdisjoint(kinds):
        return None
    before = c.ends_with(i, "ago_before")
    if before is not None:
        return _to_the_day(c, _shift(count, before, c.skip(count.last, "ago_after"), -1))
    before = c.ends_with(i, "ago_bounded")
    if before is not None:
        found = _shift(count, before, count.last, -1)
        return None if found is None else found._replace(about=True)
    before = c.ends_with(i, "ahead_before")
    if before is not None:
        return _shift(count, before, count.last, 1)
    for kind, sign in (("ago_after", -1), ("hence", 1)):
        after = c.skip(count.last, kind)
        if after > count.last:
            return _to_the_day(c, _shift(count, i, after, sign))
    for kind, sign in (("later", 1), ("earlier", -1)):
        after = c.skip(count.last, kind)
        if after > count.last and c.match(after, "than") is not None:
            return None  # "two years later than planned"
        if after > count.last and c.match(after, "of") is not None:
            return None  # "sei giorni prima della tragedia": its day is not said here
        if after > count.last:
            found = _shift(count, c.before(i, "hence_before") or i, after, sign)
            return None if found is None or found.grain == "decade" else found._replace(anchored=True)
    ahead = c.ends_with(i, "hence_before")
    if ahead is not None and count.grain in ("day", "week", "month", "year") and _looks_ahead(c, ahead, count.last):
        return _shift(count, ahead, count.last, 1)
    return None


def count_at(c: Cursor, i: int) -> Count | None:
    """A number, or an article, and its unit: two weeks, a month. Half years and hours are no dates."""
    number = c.number(i)
    halves = _halves(c, i)
    if halves is not None:
        return halves
    if number is None:
        if i and (part := c.number(i - 1)) is not None and part.fraction:
            return None  # the "a year" of "half a year ago"
        last = c.skip(i, "one")
        found, last = (Decimal(1), last) if last > i else (Decimal(0), i)
    elif number.ordinal or number.fraction or number.readings:
        return None
    else:
        found, last = number.low, number.last
    if found != int(found) or not 0 < found <= _MOST:
        return None
    scaled = number is not None and number.scaled
    last = c.skip(last, "count_of") if scaled else last
    unit = c.text(last, "length")
    grain = None if unit is None else _GRAINS.get(unit[0])
    if unit is None or grain is None or c.priced(i):
        return None
    joined = c.low(i - 1) == "," or c.match(i - 1, "and") is not None
    if i > 1 and c.match(i - 1 - joined, "length") is not None:
        return None  # "a month, 21 days ago" is no 21 days ago
    return Count(i, unit[1], int(found), grain)


def _halves(c: Cursor, i: int) -> Count | None:
    """Half a year, anderthalb Jahre, one and a half years, as so many months."""
    fixed = c.text(i, "fixed")
    months = None if fixed is None else _HALVES.get(fixed[0])
    if fixed is not None and months is not None:
        return Count(i, fixed[1], months, "month")
    number = c.number(i)
    if number is None or number.ordinal or number.readings or number.low % 1 != _HALF or number.low > _FEW:
        return None
    unit = c.text(number.last, "length")
    return Count(i, unit[1], int(number.low * _YEAR), "month") if unit is not None and unit[0] == "Y" else None


def _shift(count: Count, first: int, last: int, sign: int) -> Written | None:
    number, grain = (2 * count.number, "week") if count.grain == "fortnight" else (count.number, count.grain)
    return Written(first, last, grain, shift=sign * number)


def _to_the_day(c: Cursor, found: Written | None) -> Written | None:
    """ "A year ago today", "two years ago this month", "a week ago Monday": the day or month so many years from it."""
    if found is None or found.grain not in _DATED:
        return found
    at = found.last
    if is_today(c, at):
        return same_day(found, Written(at, c.skip(at, "shift"), "day", shift=0))
    turn = c.integer(at, "before_noun")
    unit = c.text(turn[1], "unit") if turn is not None and turn[0] == 0 else None
    if unit is not None and found.grain == "year" and unit[0] in ("month", "week"):
        if unit[0] == "month":
            return found._replace(last=unit[1], grain="month", shift=12 * (found.shift or 0))
        day = same_day(found, Written(at, unit[1], "day", shift=0))
        return Written(found.first, unit[1], "week_of", inside=day)
    day_at = c.skip(at, "on")
    day_of_week = c.integer(day_at, "weekday") if found.grain == "week" else None
    if day_of_week is None or (day_at == at and not c.words.month_first) or c.low(day_of_week[1]) in APOSTROPHES:
        return found
    return same_day(found, Written(day_at, c.skip(day_of_week[1], "daypart"), "day", weekday=day_of_week[0]))


def is_today(c: Cursor, i: int) -> bool:
    shift = c.match(i, "shift")
    return shift is not None and shift[0] == (0, "day")


def same_day(found: Written, day: Written) -> Written:
    """The day so many weeks, months or years from another."""
    first, last = min(found.first, day.first), max(found.last, day.last)
    return Written(first, last, "offset", number=found.shift, unit=found.grain, inside=day)


def _looks_ahead(c: Cursor, first: int, last: int) -> bool:
    """ "In two weeks" is a date only where the words around it look ahead; else it is how long something took."""
    if c.match(last, "future_after") is not None:
        return True
    return any(c.match(i, "future_before") is not None for i in range(max(0, first - 6), first))
