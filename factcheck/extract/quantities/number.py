"""A number as it is read from a sentence."""

from __future__ import annotations

from decimal import Context, Decimal

from attrs import frozen

_ONE = Decimal(1)
_QUOTIENT = Context(prec=12)


@frozen
class Number:
    """A number in the tokens first … last-1 of a sentence.

    step: value of the last written digit times the scale (10**9 for "150 miliar", 10**7 for "29,31 Mrd").
    readings: every value the digits may stand for where that cannot be told; then the number is ambiguous.
    other: what the digits would be by the other convention of separators, where the language's own settled it.
    fraction: said as a share of one ("two thirds", "setengah"). scale: the product of its first scale words ("juta").
    rough: said with a scale word that estimates ("une dizaine").
    """

    low: Decimal
    first: int
    last: int
    step: Decimal
    spelled: bool = False
    ordinal: bool = False
    readings: tuple[Decimal, ...] = ()
    other: Decimal | None = None
    fraction: bool = False
    scale: Decimal = _ONE
    rough: bool = False

    @property
    def scaled(self) -> bool:
        return self.scale != 1


def plain(value: Decimal) -> Decimal:
    """Without the zeros that multiplying leaves after the point: 1.2 × 10⁹ is 1200000000, not 1200000000.0."""
    if value % 1:
        return value.normalize()
    return Decimal(int(value))


def quotient(above: Decimal, below: Decimal) -> Decimal:
    """A fraction as a decimal number of twelve digits at most."""
    return plain(_QUOTIENT.divide(above, below))
