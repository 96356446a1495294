"""Parts of a period that are counted: "first Monday of May", "20th of next month", "the first nine months of 2001"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from factcheck.extract.dates.cursor import Cursor
from factcheck.extract.dates.daymonths import days_listed
from factcheck.extract.dates.periods import whole_period
from factcheck.extract.dates.written import Written
from factcheck.languages import fold

_UNITS = {"D": "day", "W": "week", "M": "month"}
_MOST: Final = 31
_YEAR: Final = 12
_TENS: Final = frozenset(range(20, 100, 10))
_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "day": ("month", "week", "year"),
    "month": ("year", "half", "quarter", "season"),
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
    tens = c.number(i - 1) if c.low(i - 1).isalpha() else None
    if tens is not None and tens.low in _TENS and not c.low(i).isdecimal():
        return None  # "twenty third day of September"
    which = _which(c, i)
    if which is None:
        return _counted(c, i) or (_day_of(c, i) if c.low(i).isdecimal() else None)
    inner = _inner(c, which[1])
    if inner is None:
        return _day_of(c, i)
    return _inside(c, i, which[0], inner) or _counted(c, i)


def _counted(c: Cursor, i: int) -> Written | None:
    """les neuf premiers mois de 2024, os nove primeiros meses do ano, sembilan bulan pertama 2024"""
    number = _many(c, i)
    if number is None:
        return None
    many, at = number
    first = c.integer(at, "ordinal")
    length = c.text(at if first is None else first[1], "length")
    if length is None or length[0] not in _UNITS:
        return None
    last = length[1]
    if first is None:
        first = c.integer(last, "ordinal")
        last = last if first is None else first[1]
    if first is None or first[0] not in (1, -1):
        return None
    return _inside(c, i, first[0], _Inner(last, _UNITS[length[0]], count=many))


def _inside(c: Cursor, i: int, number: int, inner: _Inner) -> Written | None:
    """The number-th of a unit in the period that is named behind it."""
    outer = _outer(c, inner.last, counted=inner.count > 1)
    if outer is None:
        bare = inner.count > 1 and number == 1 and inner.unit == "month" and inner.count < _YEAR
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


def _single(c: Cursor, i: int, length: tuple[str, int]) -> bool:
    """True for "day", the first of its surfaces; "the last days of May" are no day."""
    return " ".join(c.lows[i : length[1]]) == fold(c.lexicon.table("durations")[length[0]][0])


def _many(c: Cursor, i: int) -> tuple[int, int] | None:
    """A whole number from two to a month of days, and its end."""
    number = c.number(i)
    if number is None or number.ordinal or number.low != int(number.low) or not 1 < number.low <= _MOST:
        return None
    return int(number.low), number.last


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
    if length is not None and length[0] in _UNITS and _single(c, i, length):
        return _Inner(length[1], _UNITS[length[0]])
    many = _many(c, i)
    length = None if many is None else c.text(many[1], "length")
    if many is None or length is None or length[0] not in _UNITS:
        return None
    return _Inner(length[1], _UNITS[length[0]], count=many[0])


def _outer(c: Cursor, i: int, *, counted: bool = False) -> Written | None:
    """The period after "of", or directly behind: "the third week next year", "die ersten neun Monate 2024"."""
    at = c.skip(i, "of")
    if at == i and c.low(i) != ",":
        found = whole_period(c, c.skip(i, "article"))
        behind = found is not None and (found.shift is not None or found.grain == "month")
        return found if behind or (counted and found is not None and found.grain == "year") else None
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
