"""Amounts in two currencies. Without a rate they cannot be compared: the rate is never taken to be one.

Rates come from the sources themselves: "32 Milliarden Dollar (29,3 Milliarden Euro)" gives one.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from types import MappingProxyType

from factcheck.judge.context import Rates
from factcheck.judge.numbers import TENTH, Number, Reading
from factcheck.model import Claim, Judgement, Quantity, Rendering
from factcheck.model.wording import quantity_phrase

SLIP_DIGITS = 2
"""Equal figures in two currencies need that many digits to be no accident of rounding: 32 billion, not 1 billion."""


def rates_from(claims: Iterable[Claim]) -> Rates:
    """The rates that conversions in brackets imply, each as a range wide enough for all of them, in both directions."""
    rates: dict[tuple[str, str], tuple[Decimal, Decimal]] = {}
    for claim in claims:
        if claim.kind == "money" and isinstance(claim.value, Quantity):
            for also in claim.value.also:
                _learn(rates, claim.value, also)
                _learn(rates, also, claim.value)
    return MappingProxyType(dict(sorted(rates.items())))


def _learn(
    rates: dict[tuple[str, str], tuple[Decimal, Decimal]], a: Quantity | Rendering, b: Quantity | Rendering
) -> None:
    low, high = _money(a).core, _money(b).core
    if a.unit is None or b.unit is None or a.unit == b.unit or low is None or high is None:
        return
    from_low, from_high = low.interval.low, low.interval.high
    to_low, to_high = high.interval.low, high.interval.high
    if not (from_low and from_high and to_low and to_high) or min(from_low, to_low) <= 0:
        return
    known = rates.get((a.unit, b.unit), (to_low / from_high, to_high / from_low))
    rates[a.unit, b.unit] = (min(known[0], to_low / from_high), max(known[1], to_high / from_low))


def by_rate(x: Quantity, y: Quantity, rates: Rates, *, a: str, b: str) -> Judgement:
    """Two amounts in different currencies, by a rate that the sources imply, give or take a tenth for the day."""
    rate = rates.get((x.unit or "", y.unit or ""))
    if rate is None:
        return Judgement("compatible", "unconvertible", f"{a} and {b}: no source gives a rate between the currencies.")
    low, high = rate[0] * (1 - TENTH), rate[1] * (1 + TENTH)
    left, right = _money(x), _money(y)
    if left.interval(right).times(low, high).overlaps(right.interval(left)):
        return Judgement("compatible", "within_range", f"{a} and {b} fit the rate that the sources give.")
    return Judgement("conflict", "values_apart", f"{a} against {b}: they differ at any rate that the sources give.")


def currency_slip(a: Claim, b: Claim, rates: Rates) -> str | None:
    """Why one of two claims has the wrong currency: both give one figure, in two currencies that are not at par.

    Whoever converts an amount changes its digits. Where a source shows that the currencies are at par, nothing follows.
    """
    x, y = a.value, b.value
    if not (a.kind == b.kind == "money" and isinstance(x, Quantity) and isinstance(y, Quantity)):
        return None
    if x.unit is None or y.unit is None or x.unit == y.unit or (x.low, x.high) != (y.low, y.high):
        return None
    core = _money(x).core
    if core is None or _money(y).core is None or len(core.digits) < SLIP_DIGITS:
        return None
    low, high = rates.get((x.unit, y.unit), (Decimal(0), Decimal(0)))
    if low < 1 < high:
        return None
    return f"{quantity_phrase(x)} against {quantity_phrase(y)}: one figure in two currencies, so one of them is a slip."


def _money(q: Quantity | Rendering) -> Reading:
    low, high = (None if n is None else Number.printed(n, q.step) for n in (q.low, q.high))
    return Reading(low, high, q.unit, q.modifier, q.written)
