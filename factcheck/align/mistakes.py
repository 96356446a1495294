"""What one source may have made of a figure on which several others agree.

Less is proof enough than for a `slip` of two figures that stand alone. How likely a mistake is depends on how seldom
figures of different things differ in that way: two digits that changed places seldom meet by chance, one digit that
differs often does.
"""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum

from attrs import frozen

from factcheck.align.evidence import Level, significant
from factcheck.align.slips import (
    OTHER_CURRENCY,
    READABLE_DIGITS,
    REORDERED,
    by_factor,
    factor,
    has_scale,
    parts_told,
    slip,
    swapped,
)
from factcheck.model import Claim, DateRange, Duration, Quantity, Value
from factcheck.model.values import digits_of

_YEARS = 10
"""A slip in a year stays near it: 2028 for 2029, 1971 for 1974; further off it is another anniversary."""
_TENS = (1, 10, 20)
"""Days between two days of a month that a slip of one digit, or of the weekday, sets apart: the 14th and the 24th."""
_ABOUT = Decimal("1.5")
_SCALES = tuple(Decimal(10**power) for power in (1, 3, 6, 9))
"""A zero too many, or another scale word."""

_ROUND = 5
_ROUNDING = 10
"""A length is rounded to fives, by no more than a tenth of it."""
_MILLION = Decimal(1000000)

MISTYPED = "the same digits but one"


class Likely(IntEnum):
    """How likely one figure is a mistake for another, were they of one thing.

    ALIKE: counts that are about as large. TYPED: one digit, the month or the unit of time differs. SCALED: the same
    single digit, in another scale or currency. DAY: days that are easily mistaken for each other. MIXED: two digits
    changed places. LIKELY: the same two digits in another scale or currency, the same day of another year, one part of
    a length. SURE: the same three digits or more.
    """

    NOT = 0
    ALIKE = 1
    TYPED = 2
    SCALED = 3
    DAY = 4
    MIXED = 5
    LIKELY = 6
    SURE = 7


@frozen
class Mistake:
    """What may have gone wrong, in words, and how likely that is."""

    likely: Likely
    because: str


NONE = Mistake(Likely.NOT, "")


def mistake(a: Claim, b: Claim) -> Mistake:
    """What may have become of a figure that several sources give, in the one that gives another."""
    x, y = a.value, b.value
    plain = slip(a, b)
    if plain.level == Level.FAIR:
        return Mistake(Likely.SURE, plain.because)
    if plain.level > Level.NONE:
        return Mistake(Likely.SCALED if _without_scale(x, y) else Likely.LIKELY, plain.because)
    if isinstance(x, DateRange) and isinstance(y, DateRange):
        return _days(x, y)
    if isinstance(x, Duration) and isinstance(y, Duration):
        return _lengths(x, y)
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return _figures(x, y, a.kind)
    return NONE


def _without_scale(x: Value, y: Value) -> bool:
    """True for "$70" against "$70 million": a figure without its scale word is as likely another one."""
    m, n = (value.known if isinstance(value, Quantity) else None for value in (x, y))
    return bool(m and n) and factor(m or _MILLION, n or _MILLION) == _MILLION


def _days(x: DateRange, y: DateRange) -> Mistake:
    if x.start is None or y.start is None or "~" in x.edtf + y.edtf:
        return NONE
    if (x.start, y.start) != (x.end, y.end):
        return _years(x, y)
    p, q = x.start, y.start
    if (p.month, p.day) == (q.month, q.day) and abs(p.year - q.year) <= _YEARS:
        return Mistake(Likely.LIKELY, "the same day of another year")
    if (p.year, p.day) == (q.year, q.day):
        return Mistake(Likely.TYPED, "the same day of another month")
    if (p.year, p.month) == (q.year, q.month) and abs(p.day - q.day) in _TENS:
        return Mistake(Likely.DAY, "days of one month that are easily mistaken for each other")
    return NONE


def _years(x: DateRange, y: DateRange) -> Mistake:
    """Two years, or a year and a day of another: 1865 for 1856, 1974 for 4 October 1971."""
    p, q = year_of(x), year_of(y)
    if p is None or q is None or abs(p - q) > _YEARS:
        return NONE
    return _digit_by_digit(Decimal(p), Decimal(q))


def year_of(value: DateRange) -> int | None:
    """The year in which a date lies as a whole."""
    start, end = value.start, value.end
    return start.year if start is not None and end is not None and start.year == end.year else None


def _lengths(x: Duration, y: Duration) -> Mistake:
    told = parts_told(x, y)
    if all(p and q for p, q in told):
        differing = [pair for pair in told if pair[0] != pair[1]]
        if len(differing) == 1 < len(told):
            return Mistake(Likely.LIKELY, "one part of the length differs")
        return _digit_by_digit(*told[0]) if len(told) == 1 and not _rounded(*told[0]) else NONE
    one, other = ([part for part in side if part] for side in zip(*told, strict=True))
    if one == other and len(one) == 1:
        return Mistake(Likely.TYPED, "the same number of another unit of time")
    return NONE


def _rounded(m: Decimal, n: Decimal) -> bool:
    """True for a length that may be another one, rounded: 15 minutes for 14."""
    return abs(m - n) * _ROUNDING <= max(m, n) and any(number % _ROUND == 0 for number in (m, n))


def _figures(x: Quantity, y: Quantity, kind: str) -> Mistake:
    m, n = x.known, y.known
    if not m or not n or min(m, n) < 0 or x.candidates or y.candidates:
        return NONE
    if kind == "money" and x.unit != y.unit:
        return Mistake(Likely.SCALED, OTHER_CURRENCY) if m == n and not (x.elided or y.elided) else NONE
    if kind != "count" and x.unit != y.unit:
        return NONE
    if has_scale(kind, m, n) and m.normalize().as_tuple().digits == n.normalize().as_tuple().digits:
        return Mistake(Likely.SCALED if factor(m, n) in _SCALES else Likely.TYPED, by_factor(m, n))
    found = _digit_by_digit(m, n)
    if found is NONE and kind == "count" and max(m, n) <= _ABOUT * min(m, n):
        return Mistake(Likely.ALIKE, "about as many")
    return found


def _digit_by_digit(m: Decimal, n: Decimal) -> Mistake:
    """Two digits that changed places, or one digit that differs."""
    if swapped(m, n):
        return Mistake(Likely.MIXED, REORDERED)
    return Mistake(Likely.TYPED, MISTYPED) if _mistyped(m, n) else NONE


def _mistyped(m: Decimal, n: Decimal) -> bool:
    """True for two numbers of two digits or more that differ in one of them: 3.7 and 3.2, 26 and 36; 30 and 36 may be
    one figure, rounded."""
    if m == n or min(m, n) <= 0 or m.adjusted() != n.adjusted():
        return False
    x, y = digits_of(m, n)
    if min(significant(m), significant(n)) < READABLE_DIGITS:
        return False
    return len(x) == len(y) and sum(p != q for p, q in zip(x, y, strict=True)) == 1
