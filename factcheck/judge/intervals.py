"""Exact interval arithmetic on Decimal, with open, closed and infinite ends.

What a printed number allows follows statcheck (Nuijten et al. 2016) and the GRIM test (Brown and Heathers 2017): it is
known to its last written digit, so "4.6" is (4.55, 4.65). Open ends that touch do not overlap: 3.5 and 3.6 differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen

HALF = Decimal("0.5")


@frozen
class Interval:
    """The numbers between two ends; None is infinity. `low_open`: the lower end itself does not belong to it."""

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False

    @staticmethod
    def point(value: Decimal) -> Interval:
        """The interval that holds one number."""
        return Interval(value, value)

    @staticmethod
    def around(value: Decimal, radius: Decimal) -> Interval:
        """All numbers nearer to `value` than `radius`; the point itself where the radius is zero."""
        return Interval(value - radius, value + radius, bool(radius), bool(radius))

    @property
    def empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def contains(self, value: Decimal) -> bool:
        """True where the number belongs to the interval."""
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def meet(self, other: Interval) -> Interval | None:
        """The numbers that belong to both; None where there are none."""
        low, low_open = _inner(((self.low, self.low_open), (other.low, other.low_open)), lower=True)
        high, high_open = _inner(((self.high, self.high_open), (other.high, other.high_open)), lower=False)
        both = Interval(low, high, low_open, high_open)
        return None if both.empty else both

    def overlaps(self, other: Interval) -> bool:
        """True where the two share at least one number. Open ends that only touch share none."""
        return self.meet(other) is not None

    def inside(self, other: Interval) -> bool:
        """True where every number of this interval belongs to the other."""
        return not self.empty and self.meet(other) == self

    def times(self, low: Decimal, high: Decimal) -> Interval:
        """The interval of positive amounts after conversion by a factor that is only known to lie in [low, high]."""
        bottom = None if self.low is None else self.low * (low if self.low >= 0 else high)
        top = None if self.high is None else self.high * (high if self.high >= 0 else low)
        return Interval(bottom, top, self.low_open, self.high_open)


def _inner(ends: Iterable[tuple[Decimal | None, bool]], *, lower: bool) -> tuple[Decimal | None, bool]:
    """The tighter of two ends; where they are equal, open wins."""
    best: tuple[Decimal | None, bool] = (None, False)
    for value, is_open in ends:
        if value is None:
            continue
        current = best[0]
        if current is None or (value > current if lower else value < current):
            best = (value, is_open)
        elif value == current:
            best = (value, best[1] or is_open)
    return best
