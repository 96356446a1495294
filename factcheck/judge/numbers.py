"""Printed numbers: how finely a number was written, and what it may stand for.

A printed number keeps its step, the value of its last written digit. A whole number with trailing zeros may have been
rounded at any of them ("500 million" may be 496 million); the zeros of "4.20" were written on purpose and count.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from attrs import frozen

from factcheck.judge.intervals import HALF, Interval
from factcheck.model import Modifier
from factcheck.model.values import digits_of, written_digits

TENTH = Decimal("0.1")
FIFTH = Decimal("0.2")
TWENTIETH = Decimal("0.05")
QUARTER = Decimal("0.25")
COUNTED_ONE_BY_ONE = 100  # fewer things than that are counted, not rounded: 20 firms are not 18

LOWER = frozenset({"more_than", "at_least"})
UPPER = frozenset({"less_than", "at_most", "up_to"})

SCALES = (3, 6, 9, 12)
"""Powers of ten by which scale words differ: thousand, million, billion, trillion in any two languages."""
INDIAN_SCALES = (2, 5, 7)
"""Those by which lakh and crore differ from each other and from the others."""
TENTH_OF_A_LAKH = 4
"""The power of ten of the last digit of 5.5 lakh."""


@frozen
class Number:
    """A number as printed: its value, the step of its last written digit, the coarsest step it may be rounded to."""

    value: Decimal
    step: Decimal
    coarse: Decimal

    @staticmethod
    def printed(value: Decimal, step: Decimal | None, *, counted: bool = False) -> Number:
        """A number with the steps that its digits show; `counted` for small numbers of things, which are exact."""
        zeros = _trailing_zeros(value)
        fine = abs(step) if step else zeros
        if counted and abs(value) < COUNTED_ONE_BY_ONE:
            return Number(value, fine, fine)
        return Number(value, fine, max(fine, zeros) if _whole_mantissa(fine) else fine)

    def scaled(self, factor: Decimal) -> Number:
        return Number(self.value * factor, self.step * factor, self.coarse * factor)

    @property
    def interval(self) -> Interval:
        """What the last written digit allows."""
        return Interval.around(self.value, self.step * HALF)

    @cached_property
    def digits(self) -> str:
        """The significant digits, without sign, zeros at the ends and decimal sign: "32" for 32 billion and for 3.2."""
        return written_digits(self.value).rstrip("0")

    def rounds_to(self, other: Number) -> bool:
        """True where this number, rounded to a step that `other` may have been rounded to, gives `other`.

        The ends of the finer interval are rounded to the coarser step. Rounding that moves a number by more than a
        fifth at its last written digit, or by a tenth at a trailing zero, is no rounding that a reader would expect.
        """
        precision = other.step
        while precision <= other.coarse:
            window = Interval.around(other.value, precision * HALF)
            most = FIFTH if precision == other.step else TENTH
            if self.step < precision and self.interval.overlaps(window) and apart(self, other) <= most:
                return True
            precision *= 10
        return False


def scale_slip(a: Number, b: Number) -> Decimal | None:
    """The factor by which two numbers with the same digits differ, where one scale word for another explains it."""
    power = _power(a, b)
    return Decimal(10**power) if power in SCALES else None


def lakh_slip(a: Number, b: Number) -> Decimal | None:
    """The same for lakh and crore, where the last written digits show such words: 5 lakh and 5 crore are 100 apart."""
    power = _power(a, b)
    steps = [n.step.adjusted() for n in (a, b)]
    written = abs(steps[0] - steps[1]) == power and min(steps) >= TENTH_OF_A_LAKH
    return Decimal(10**power) if written and power in INDIAN_SCALES else None


def reordered(a: Number, b: Number, *, least: int) -> bool:
    """True for two numbers of one size with the same digits in another order, at least so many: 240 and 204."""
    if a.value.adjusted() != b.value.adjusted():
        return False
    one, other = digits_of(a.value, b.value)
    return one != other and sorted(one) == sorted(other) and len(one) >= least


def _power(a: Number, b: Number) -> int:
    """The power of ten between two numbers with the same digits; 0 for others."""
    if not a.value or a.digits != b.digits or (a.value < 0) != (b.value < 0):
        return 0
    return abs(a.value.adjusted() - b.value.adjusted())


def scale_slip_rounded(a: Number, b: Number) -> Decimal | None:
    """The same for digits that are the same when rounded: 496 trillion and 500 billion are a thousand times apart."""
    less, more = sorted((a, b), key=lambda n: abs(n.value))
    for power in SCALES:
        raised = less.scaled(Decimal(10**power))
        if (raised.rounds_to(more) or more.rounds_to(raised)) and apart(raised, more) <= TWENTIETH:
            return Decimal(10**power)
    return None


def apart(a: Number, b: Number) -> Decimal:
    """The difference of two numbers as a share of the larger one."""
    largest = max(abs(a.value), abs(b.value))
    return abs(a.value - b.value) / largest if largest else Decimal(0)


def _trailing_zeros(value: Decimal) -> Decimal:
    """The value of the last digit that is not zero: 10**7 for 540 million, 1 for 0."""
    if not value:
        return Decimal(1)
    _, digits, exponent = value.as_tuple()
    zeros = next(place for place, digit in enumerate(reversed(digits)) if digit)
    return Decimal(1).scaleb(int(exponent) + zeros)


def _whole_mantissa(step: Decimal) -> bool:
    """True where the number was written without decimals: its step is one, a thousand, a million … of the unit."""
    place = step.adjusted()
    return step >= 1 and step == Decimal(1).scaleb(place) and place % 3 == 0


@frozen(cache_hash=True)
class Reading:
    """One way to read an amount: between two printed numbers, in a unit, with its hedge. None is an open end."""

    low: Number | None
    high: Number | None
    unit: str | None
    modifier: Modifier
    written: str

    @cached_property
    def core(self) -> Number | None:
        """The one number that is given, exactly or about; None for bounds and ranges."""
        same = self.low is not None and self.high is not None and self.low.value == self.high.value
        return self.low if same and not self.bounded else None

    @property
    def lower(self) -> bool:
        return self.low is not None and (self.high is None or self.modifier in LOWER)

    @property
    def upper(self) -> bool:
        return self.high is not None and not self.lower and (self.low is None or self.modifier in UPPER)

    @property
    def bounded(self) -> bool:
        return self.modifier in LOWER or self.modifier in UPPER

    @property
    def bound(self) -> Number | None:
        """The number of a one-sided bound."""
        return self.low if self.lower else self.high if self.upper else None

    def interval(self, other: Reading) -> Interval:
        """What the amount may be, read against another one.

        more than n, at least n: from n on (where one says "more than 500" and another 500, nothing is contradicted);
        at most n, less than n: to n, a hard bound; up to n: anything, for a ceiling may be missed and may be raised;
        about n: one coarse step either side, at least a tenth and at most a quarter, against an exact number; against
        another estimate only what rounding allows, at least a tenth: about 500 and about 400 million differ.
        """
        if self.modifier == "up_to":
            return Interval()
        if self.lower:
            return Interval(self.low.value if self.low else None, None)
        if self.upper:
            return Interval(None, self.high.value if self.high else None)
        return self._between(other)

    def _between(self, other: Reading) -> Interval:
        ends = [n for n in (self.low, self.high) if n is not None]
        if not ends:
            return Interval()
        bottom, top = ends[0], ends[-1]
        if self.modifier == "about":
            below, above = (_tolerance(n, both=other.modifier == "about") for n in (bottom, top))
            return Interval(bottom.value - below, top.value + above, True, True)
        return Interval(bottom.value - bottom.step * HALF, top.value + top.step * HALF, True, True)


def _tolerance(number: Number, *, both: bool) -> Decimal:
    size = abs(number.value)
    rounding = number.coarse * HALF
    if both:
        return max(rounding, size * TENTH)
    return max(rounding, size * TENTH, min(number.coarse, size * QUARTER))
