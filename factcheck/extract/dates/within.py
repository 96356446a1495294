"""Parts of a period that are counted: "first Monday of May", "20th of next month", "the first nine months of 2001"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from factcheck.extract.dates.cursor import Cursor
from factcheck.extract.dates.daymonths import days_listed
from factcheck.extract.dates.periods import whole_period
from factcheck.extract.dates.written import Written

_UNITS = {"D": "day", "W": "week", "M": "month"}
_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "day": ("month", "week", "year"),
    "half": ("month", "decade", "century"),  # halves of years are periods of their own
    "fortnight": ("month",),
}


@frozen
class _Inner:
    """What is counted inside a period. count: how many of them together."""

    last: int
    unit: str
    weekday: int | None = None
    count: int = 1


def nth(c: Cursor, i: int) -> Written | None:
    """first Monday of May, letzte Woche im September, first nine months of 2001, second half of May"""
    which = _which(c, i)
    if which is None:
        return _day_of(c, i) if c.low(i).isdecimal() else None
    number, at = which
    inner = _inner(c, at)
    if inner is None:
        return _day_of(c, i)
    outer = _outer(c, inner.last)
    if outer is None:
        bare = inner.count > 1 and number == 1 and inner.unit == "month" and inner.count < 12
        return Written(i, inner.last, "months", number=inner.count) if bare else None
    if outer.grain not in _OF.get(inner.unit, (outer.grain,)):
        return None
    if outer.grain == "day" or (outer.part is not None and inner.count == 1):
        return None
    return Written(
        i,
        outer.last,
        "nth",
        number=number,
        unit=inner.unit,
        weekday=inner.weekday,
        many=inner.count,
        inside=outer._replace(limit=None),
    )


def _which(c: Cursor, i: int) -> tuple[int, int] | None:
    turn = c.integer(i, "before_noun")
    if turn is not None:
        return (-1, turn[1]) if turn[0] == -1 else None
    found = c.integer(i, "ordinal")
    if found is not None and not c.low(i).isdecimal():
        return found
    return c.marked_day(i)


def _inner(c: Cursor, i: int) -> _Inner | None:
    day = c.integer(i, "weekday")
    if day is not None:
        return _Inner(c.skip(day[1], "daypart"), "day", weekday=day[0])
    unit = c.text(i, "unit")
    if unit is not None and unit[0] in ("week", "weekend", "month", "half", "fortnight"):
        return _Inner(unit[1], unit[0])
    length = c.text(i, "length")
    if length is not None and length[0] in _UNITS:
        return _Inner(length[1], _UNITS[length[0]])
    number = c.number(i)
    if number is None or number.ordinal or number.low != int(number.low) or not 1 < number.low < 12:
        return None
    length = c.text(number.last, "length")
    return _Inner(length[1], "month", count=int(number.low)) if length is not None and length[0] == "M" else None


def _outer(c: Cursor, i: int) -> Written | None:
    """The period after "of", or directly behind: "the third week next year"."""
    at = c.skip(i, "of")
    if at == i and c.low(i) != ",":
        found = whole_period(c, c.skip(i, "article"))
        return found if found is not None and (found.shift is not None or found.grain == "month") else None
    return whole_period(c, c.skip(at, "article"))


def _day_of(c: Cursor, i: int) -> Written | None:
    """20th of next month, am 15. des Monats, il 20 del prossimo mese; del 4 al 22 de este mes"""
    days = days_listed(c, i)
    pair = len(days) == 2 and (days[1].link == "to" or c.before(i, "between") is not None)
    if not days or (len(days) > 1 and not pair):
        return None
    end = days[-1].last
    outer = _month_of(c, i, end)
    if outer is None or outer.grain != "month" or outer.month is not None or outer.part is not None:
        return None
    day = Written(i, outer.last, "nth", number=days[0].day, unit="day", inside=outer)
    return day._replace(to=day._replace(number=days[1].day)) if pair else day


def _month_of(c: Cursor, first: int, end: int) -> Written | None:
    """The month of a day that a preposition ("of next month", "deste mês"), its mark or a word for days vouches for."""
    if not c.low(end - 1).isdecimal() or c.match(end, "genitive") is not None:
        return _outer(c, end)
    if c.match(end, "of_this") is not None:
        return whole_period(c, end)
    unit = c.text(end, "unit") if c.touches(first, "lone_day") else None
    turn = None if unit is None else c.integer(unit[1], "after_noun")
    if unit is None or turn is None:
        return None
    return Written(end, turn[1], unit[0], shift=turn[0])  # "tanggal 4 bulan ini"
