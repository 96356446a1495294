"""Slips of the pen: what a hurried reporter makes of a figure.

A slip keeps the digits: million for billion, dollars for euros, two digits that changed places. `slip` holds for two
claims that stand alone; `mistake` is what one source may have made of a figure on which several others agree, where
less is proof enough.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.align.evidence import NOTHING, Evidence, Level, in_one_unit, parts_of, significant
from factcheck.model import Claim, DateRange, Duration, Quantity

_READABLE_DIGITS = 2
_SWAP_DIGITS = 3
"""With two digits, as in 23 and 32, a swap is no likelier than chance, unless several sources say 23."""
_TWO = 2
_SMALL = Decimal(1000)
_THOUSAND = (Decimal(1000), Decimal(1000000))
_YEARS = 10
"""A slip in the year of a day stays near it: 2028 for 2029, 1865 for 1856; further off it is another anniversary."""
_TENS = (1, 10, 20)
"""Days between two days of a month that a slip of one digit, or of the weekday, sets apart: the 14th and the 24th."""
_ABOUT = Decimal("1.5")

MISTYPED = "the same digits but one"
REORDERED = "the same digits in another order"
OTHER_CURRENCY = "the same digits in another currency"


def slip(a: Claim, b: Claim) -> Evidence:
    """The slip of the pen that would turn one value into the other: FAIR with three digits or more, WEAK with two.

    The slips that fact-checkers meet most: the same digits with million for billion (a factor of a thousand), the same
    digits in another currency, and two digits that changed places. Conversions in brackets may slip as well.
    """
    x, y = a.value, b.value
    if isinstance(x, Duration) and isinstance(y, Duration):
        return _reordered_length(x, y)
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return NOTHING
    if not x.also and not y.also and x.digits != y.digits:
        return NOTHING  # all slips keep the digits
    m, n = x.known, y.known
    if m is not None and m == n and a.kind == "money" and x.unit and y.unit and x.unit != y.unit:
        return _by_digits(m, OTHER_CURRENCY)
    unit = x.unit if a.kind == "count" else y.unit  # what is counted has been compared already
    for p, q in in_one_unit(x, y, unit):
        if p == q:
            continue
        if min(p, q) > 0 and _scaled(a.kind, p, q) and max(p, q) / min(p, q) in _THOUSAND:
            because = _by_factor(p, q)
            same_amount = m is not None and m == n and x.unit == unit  # so the slip is in the conversion
            return Evidence(Level.FAIR, because) if same_amount else _by_digits(p, because)
        if (found := _reordered(p, q)).level > Level.NONE:
            return found
    return NOTHING


def mistake(a: Claim, b: Claim) -> Evidence:
    """What may have become of a figure that several sources give, in the one that gives another.

    STRONG and FAIR for a `slip`; FAIR for the same day of another year, and for a length of which one part differs;
    WEAK where chance may play its part: two digits in another order, one digit that differs, a zero too many, another
    month; DISTANT for counts that are about as large.
    """
    x, y = a.value, b.value
    plain = slip(a, b)
    if plain.level > Level.NONE:
        return Evidence(Level(plain.level + 1), plain.because)
    if isinstance(x, DateRange) and isinstance(y, DateRange):
        return _days(x, y)
    if isinstance(x, Duration) and isinstance(y, Duration):
        return _lengths(x, y)
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return _figures(x, y, a.kind)
    return NOTHING


def _days(x: DateRange, y: DateRange) -> Evidence:
    if x.start is None or y.start is None or (x.start, y.start) != (x.end, y.end) or "~" in x.edtf + y.edtf:
        return NOTHING
    p, q = x.start, y.start
    if (p.month, p.day) == (q.month, q.day) and abs(p.year - q.year) <= _YEARS:
        return Evidence(Level.FAIR, "the same day of another year")
    if (p.year, p.day) == (q.year, q.day):
        return Evidence(Level.WEAK, "the same day of another month")
    if (p.year, p.month) == (q.year, q.month) and abs(p.day - q.day) in _TENS:
        return Evidence(Level.WEAK, "days of one month that are easily mistaken for each other")
    return NOTHING


def _lengths(x: Duration, y: Duration) -> Evidence:
    told = _parts(x, y)
    if all(p and q for p, q in told):
        differing = [pair for pair in told if pair[0] != pair[1]]
        if len(differing) == 1 < len(told):
            return Evidence(Level.FAIR, "one part of the length differs")
        return _digit_by_digit(*told[0]) if len(told) == 1 else NOTHING
    (one, *more), (other, *others) = ([part for part in side if part] for side in zip(*told, strict=True))
    if one == other and not more and not others:
        return Evidence(Level.WEAK, "the same number of another unit of time")
    return NOTHING


def _parts(x: Duration, y: Duration) -> list[tuple[Decimal, Decimal]]:
    """The numbers of two lengths by their unit, 0 where one does not use it; nothing where one is no plain length."""
    pairs = zip(parts_of(x.iso8601), parts_of(y.iso8601), strict=False)
    return [(Decimal(p or 0), Decimal(q or 0)) for p, q in pairs if p or q]


def _digit_by_digit(m: Decimal, n: Decimal) -> Evidence:
    """WEAK for two digits that changed places, and for one digit that differs."""
    if _swapped(m, n):
        return Evidence(Level.WEAK, REORDERED)
    return Evidence(Level.WEAK, MISTYPED) if _mistyped(m, n) else NOTHING


def _figures(x: Quantity, y: Quantity, kind: str) -> Evidence:
    m, n = x.known, y.known
    if not m or not n or min(m, n) < 0 or x.candidates or y.candidates:
        return NOTHING
    if kind == "money" and x.unit != y.unit:
        return Evidence(Level.WEAK, OTHER_CURRENCY) if m == n else NOTHING
    if kind != "count" and x.unit != y.unit:
        return NOTHING
    if _scaled(kind, m, n) and m.normalize().as_tuple().digits == n.normalize().as_tuple().digits:
        return Evidence(Level.WEAK, _by_factor(m, n))
    found = _digit_by_digit(m, n)
    if found.level == Level.NONE and kind == "count" and max(m, n) <= _ABOUT * min(m, n):
        return Evidence(Level.DISTANT, "about as many")
    return found


def _reordered_length(x: Duration, y: Duration) -> Evidence:
    """The same for lengths of time in one unit: 136 hours and 163."""
    told = _parts(x, y)
    return _reordered(*told[0]) if len(told) == 1 else NOTHING


def _reordered(m: Decimal, n: Decimal) -> Evidence:
    if not _swapped(m, n) or len(_digits(m, n)[0]) < _SWAP_DIGITS:
        return NOTHING
    return _by_digits(max(m, n, key=significant), REORDERED)


def _by_digits(number: Decimal, because: str) -> Evidence:
    digits = significant(number)
    if digits < _READABLE_DIGITS:
        return NOTHING
    return Evidence(Level.FAIR if digits >= _SWAP_DIGITS else Level.WEAK, because)


def _by_factor(m: Decimal, n: Decimal) -> str:
    return f"the same digits, apart by a factor of {max(m, n) / min(m, n):,}"


def _scaled(kind: str, m: Decimal, n: Decimal) -> bool:
    """True for figures that have scale words: 13 dead are no slip for 13,000 who fled."""
    return kind in ("money", "measure") or (kind == "count" and min(m, n) >= _SMALL)


def _swapped(m: Decimal, n: Decimal) -> bool:
    """True for two numbers of one size of which two digits have changed places: 240 and 204, 0.76 and 0.67."""
    if m == n or min(m, n) <= 0 or m.adjusted() != n.adjusted():
        return False
    x, y = _digits(m, n)
    return sorted(x) == sorted(y) and sum(p != q for p, q in zip(x, y, strict=False)) == _TWO


def _mistyped(m: Decimal, n: Decimal) -> bool:
    """True for two numbers of two digits or more that differ in one of them: 3.7 and 3.2, 26 and 36."""
    if m == n or min(m, n) <= 0 or m.adjusted() != n.adjusted():
        return False
    x, y = _digits(m, n)
    return len(x) == len(y) >= _READABLE_DIGITS and sum(p != q for p, q in zip(x, y, strict=True)) == 1


def _digits(m: Decimal, n: Decimal) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The digits of two numbers down to the last one that counts in either: 240 and 204 have three each."""
    last = min(int(number.normalize().as_tuple().exponent) for number in (m, n))
    x, y = (number.scaleb(-last).quantize(Decimal(1)).as_tuple().digits for number in (m, n))
    return x, y
