"""Amounts in one unit: as a source gives them, in brackets too, and measures converted."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from factcheck.model import Conversion, Quantity, Rendering, Value


def common_unit(values: Sequence[Quantity]) -> str | None:
    """The unit in which most of the values are given, be it in brackets; the first of several."""
    counts: dict[str | None, int] = {}
    for value in values:
        for unit in dict.fromkeys([value.unit, *(also.unit for also in value.also)]):
            counts[unit] = counts.get(unit, 0) + 1
    return max(counts, key=lambda unit: counts[unit], default=None)


def at_rate(value: Value, conversion: Conversion | None) -> Value:
    """The value as if its source gave the amount at the rate in brackets, too."""
    if conversion is None or not isinstance(value, Quantity):
        return value
    return evolve(value, also=(*value.also, conversion.amount))


def said_in(value: Quantity, unit: str | None) -> Quantity | Rendering | None:
    """The amount as it is given in a unit, be it in brackets."""
    said: tuple[Quantity | Rendering, ...] = (value, *value.also)
    return next((amount for amount in said if amount.unit == unit), None)


def converted(value: Quantity, unit: str | None) -> Rendering | None:
    """A measure in another unit of its dimension, without rounding; None where it is given in it or cannot be."""
    if not unit or not value.unit or said_in(value, unit) is not None:
        return None
    from factcheck.languages.units import convert, dimension

    if dimension(unit) is None or dimension(unit) != dimension(value.unit):
        return None
    low, high = (None if end is None else convert(end, value.unit, unit) for end in (value.low, value.high))
    zero = convert(Decimal(0), value.unit, unit)
    step = None if value.step is None else convert(value.step, value.unit, unit) - zero
    return Rendering(low, high, unit, value.written, value.modifier, step)
