"""Slips of the pen: what a hurried reporter makes of a figure.

A slip keeps the digits: million for billion, dollars for euros, two digits that changed places. What one source may
have made of a figure on which several others agree, where less is proof enough, is in `mistakes`.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.align.evidence import NOTHING, Evidence, Level, in_one_unit, parts_of, significant
from factcheck.model import Claim, Duration, Quantity
from factcheck.model.values import digits_of

READABLE_DIGITS = 2
_SWAP_DIGITS = 3
"""With two digits, as in 23 and 32, a swap is no likelier than chance, unless several sources say 23."""
_TWO = 2
_SMALL = Decimal(1000)
_THOUSAND = (Decimal(1000), Decimal(1000000))
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
        return NOTHING if x.elided or y.elided else _by_digits(m, OTHER_CURRENCY)
    unit = x.unit if a.kind == "count" else y.unit  # what is counted has been compared already
    for p, q in in_one_unit(x, y, unit):
        if p == q:
            continue
        if min(p, q) > 0 and has_scale(a.kind, p, q) and factor(p, q) in _THOUSAND:
            because = by_factor(p, q)
            same_amount = m is not None and m == n and x.unit == unit  # so the slip is in the conversion
            return Evidence(Level.FAIR, because) if same_amount else _by_digits(p, because)
        if (found := _reordered(p, q)).level > Level.NONE:
            return found
    return NOTHING


def parts_told(x: Duration, y: Duration) -> list[tuple[Decimal, Decimal]]:
    """The numbers of two lengths by their unit, 0 where one does not use it; nothing where one is no plain length."""
    pairs = zip(parts_of(x.iso8601), parts_of(y.iso8601), strict=False)
    return [(Decimal(p or 0), Decimal(q or 0)) for p, q in pairs if p or q]


def _reordered_length(x: Duration, y: Duration) -> Evidence:
    """The same for lengths of time in one unit: 136 hours and 163."""
    told = parts_told(x, y)
    return _reordered(*told[0]) if len(told) == 1 else NOTHING


def _reordered(m: Decimal, n: Decimal) -> Evidence:
    if not swapped(m, n) or len(digits_of(m, n)[0]) < _SWAP_DIGITS:
        return NOTHING
    return _by_digits(max(m, n, key=significant), REORDERED)


def _by_digits(number: Decimal, because: str) -> Evidence:
    digits = significant(number)
    if digits < READABLE_DIGITS:
        return NOTHING
    return Evidence(Level.FAIR if digits >= _SWAP_DIGITS else Level.WEAK, because)


def by_factor(m: Decimal, n: Decimal) -> str:
    return f"the same digits, apart by a factor of {factor(m, n):,f}"


def factor(m: Decimal, n: Decimal) -> Decimal:
    """How many times the smaller of two numbers goes into the larger."""
    return (max(m, n) / min(m, n)).normalize()


def has_scale(kind: str, m: Decimal, n: Decimal) -> bool:
    """True for figures that have scale words: 13 dead are no slip for 13,000 who fled."""
    return kind in ("money", "measure") or (kind == "count" and min(m, n) >= _SMALL)


def swapped(m: Decimal, n: Decimal) -> bool:
    """True for two numbers of one size of which two digits have changed places: 240 and 204, 0.76 and 0.67."""
    if m == n or min(m, n) <= 0 or m.adjusted() != n.adjusted():
        return False
    x, y = digits_of(m, n)
    return sorted(x) == sorted(y) and sum(p != q for p, q in zip(x, y, strict=False)) == _TWO
