"""A number as it is read from a sentence."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import NamedTuple

from attrs import define

_ONE, _HUNDRED, _THOUSAND, _MILLION = map(Decimal, (1, 100, 1000, 10**6))
_TENTH = Decimal("0.1")
_ENDLESS = -10
_QUOTIENT = Context(prec=12)


class Number(NamedTuple):
    """A number in the tokens first … last-1 of a sentence.

    step: value of the last written digit times the scale (10**9 for "150 miliar", 10**7 for "29,31 Mrd").
    readings: every value the digits may stand for where that cannot be told; then the number is ambiguous.
    other: what the digits would be by the other convention of separators, where the language's own settled it.
    fraction: said as a share of one ("two thirds", "setengah"). scale: the product of its first scale words ("juta").
    tail: the same of its last part: 1000 in "deux millions trois cent mille".
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
    tail: Decimal = _ONE
    rough: bool = False

    @property
    def scaled(self) -> bool:
        return self.scale != 1

    @property
    def millions(self) -> bool:
        """True where "of" may stand between the number and its noun: "5 millones de euros", "5.000.000 de euros"."""
        return self.scaled or (not self.spelled and self.low >= _MILLION)

    @property
    def loose(self) -> bool:
        """True where a space divides the digits and the language groups by another sign: they may be two numbers."""
        return bool(self.readings) and all(int(reading.as_tuple().exponent) >= 0 for reading in self.readings)


def plain(value: Decimal) -> Decimal:
    """Without the zeros that multiplying leaves after the point: 1.2 × 10⁹ is 1200000000, not 1200000000.0."""
    if value % 1:
        return value.normalize()
    return Decimal(int(value))


def quotient(above: Decimal, below: Decimal) -> Decimal:
    """A fraction as a decimal number of twelve digits at most."""
    return plain(_QUOTIENT.divide(above, below))


@define
class Part:
    """A number below its `unit` in the tokens up to `last`. unit: the value of its scale words."""

    low: Decimal
    last: int
    step: Decimal = _ONE
    unit: Decimal = _ONE
    ordinal: bool = False
    rough: bool = False
    digits: bool = False

    def times(self, scale: Decimal) -> None:
        endless = int(self.low.as_tuple().exponent) < _ENDLESS
        self.low, self.unit = self.low * scale, self.unit * scale
        if endless and scale >= _THOUSAND:
            self.low = self.low.to_integral_value()  # "a third of a million" is 333,333
        if not scale % 10:
            self.step *= scale


def step_of(value: Decimal) -> Decimal:
    """The value of the last word of a number: 100 for two hundred in one word."""
    if value % 1:
        return _TENTH
    if value < _HUNDRED:
        return _ONE
    step = _ONE if value % _HUNDRED else _HUNDRED
    while not value % (_THOUSAND if step < _THOUSAND else step * _THOUSAND):
        step = _THOUSAND if step < _THOUSAND else step * _THOUSAND
    return step


def share_of(above: Decimal, below: Decimal, first: int, last: int) -> Number:
    value = quotient(above, below)
    return Number(value, first, last, value, spelled=True, fraction=True)
