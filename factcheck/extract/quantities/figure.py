"""A figure of a sentence, before the whole text settles open currencies."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from attrs import define

from factcheck.extract.quantities.numbers import Number
from factcheck.extract.quantities.scan import Scan, Unit
from factcheck.model import Modifier, UnitFrom


class Figure(NamedTuple):
    """An interval with its unit in the tokens first … last-1, hedges included.

    unit_from: where the unit was said, if not at the number.
    """

    unit: Unit
    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    modifier: Modifier
    step: Decimal
    unit_from: UnitFrom | None = None


def counted_by(figure: Figure) -> Unit | None:
    """The noun that a figure counts, without its place; None for ranks, multiples and what is no count."""
    unit = figure.unit
    if unit.kind != "count" or unit.name in ("ordinal", "times"):
        return None
    return Unit("count", unit.name) if unit.head is not None else unit


@define
class Row:
    """A sentence with its figures in order, and the numbers in it that no figure took."""

    scan: Scan
    figures: list[Figure]
    left: list[Number]
