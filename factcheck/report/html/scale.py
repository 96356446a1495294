"""A scale from values to places on a drawing, linear or logarithmic, and round values for its axis."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, localcontext

from attrs import frozen

WIDTH, EDGE = 360, 14
"""A drawing is so many units wide; arrows may reach into the edge, values stay between both edges."""
SPREAD = 100
"""Values that span more than this factor stand on a logarithmic scale."""
MARGIN = Decimal("0.06")
MOST_TICKS = 5
STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


@frozen
class Scale:
    """low and high: the values at both edges, low < high; log: their logarithms are what is divided evenly."""

    low: Decimal
    high: Decimal
    log: bool

    def at(self, value: Decimal) -> float:
        """The place of a value, between both edges also for values beyond them."""
        low, high = self._line(self.low), self._line(self.high)
        share = float((self._line(value) - low) / (high - low)) if not self.log or value > 0 else 0.0
        return round(EDGE + min(max(share, 0.0), 1.0) * (WIDTH - 2 * EDGE), 1)

    def ticks(self) -> list[Decimal]:
        """Round values between both ends, ascending, at most six; powers of ten on a logarithmic scale."""
        return self._powers() if self.log else self._round()

    def _line(self, value: Decimal) -> Decimal:
        return value.log10() if self.log and value > 0 else value

    def _powers(self) -> list[Decimal]:
        first, last = self.low.adjusted(), self.high.adjusted()
        stride = max(1, -(-(last - first) // (MOST_TICKS - 1)))
        return [Decimal(1).scaleb(power) for power in range(first, last + 1, stride) if self._holds(power)]

    def _holds(self, power: int) -> bool:
        return self.low <= Decimal(1).scaleb(power) <= self.high

    def _round(self) -> list[Decimal]:
        rough = (self.high - self.low) / MOST_TICKS
        unit = Decimal(1).scaleb(rough.adjusted())
        step = next(unit * size for size in STEPS if unit * size >= rough)
        first = (self.low / step).to_integral_value(rounding="ROUND_CEILING") * step
        found = [first + step * place for place in range(MOST_TICKS + 1)]
        return [tick for tick in found if tick <= self.high]


def scale_of(values: Iterable[Decimal]) -> Scale | None:
    """A scale that holds all values with some room at both ends; None without a value."""
    known = sorted(values)
    if not known:
        return None
    low, high = known[0], known[-1]
    with localcontext() as context:
        context.prec = 40
        if low > 0 and high > low * SPREAD:
            return Scale(low / Decimal("1.5"), high * Decimal("1.5"), log=True)
        room = (high - low) * MARGIN or abs(high) * MARGIN or Decimal(1)
        return Scale(low - room, high + room, log=False)
