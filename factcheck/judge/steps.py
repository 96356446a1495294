"""How a judgement came about: the levels that were asked, in their order, up to the one that held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import frozen

from factcheck.judge import amounts, attributions, dates, scope
from factcheck.judge.levels import Level
from factcheck.model import Judgement

TABLES: Mapping[str, tuple[Level[Any], ...]] = MappingProxyType(
    {
        "amounts": amounts.LEVELS,
        "amounts within a tolerance": amounts.TOLERANT,
        "dates": dates.LEVELS,
        "agents": attributions.LEVELS,
        "scope": scope.LEVELS,
    }
)
"""The levels of every comparison by the name of their table. Lengths of time are compared as amounts."""

RULES: Mapping[str, str] = MappingProxyType(
    {
        "kinds": "Values of different kinds are not compared.",
        "unknown currency": "A bare sign may be several currencies: only the same figure agrees, or slips by a scale.",
        "currency slip": "Whoever converts an amount changes its digits: one figure in two currencies is a slip.",
        "conversions": "Two conversions of one amount may differ by the rates of two days.",
        "rate": "Amounts in two currencies are compared by a rate, and not at all without one.",
        "units": "Amounts in units of different dimensions, or of different things, are not compared.",
        "lengths": "A length of time that is not written in ISO 8601 is not compared.",
        "denial": "A denied value contradicts the same value and leaves all others open.",
        "copy": "Agreement of a text with its copy is no second voice.",
        "beside": "Amounts that are only shown side by side are not compared.",
    }
)
"""Rules outside of the tables, which hold before or after them."""


@frozen
class Asked:
    """A level that was asked. place: counted from 1; of: how many levels its table has; both 0 for a rule."""

    table: str
    name: str
    place: int
    of: int
    question: str
    held: bool


def asked(judgement: Judgement) -> tuple[Asked, ...]:
    """All that was asked on the way to a judgement, in order; what comes after a level that held was not asked."""
    return tuple(item for table, name in judgement.steps for item in _of(table, name))


def _of(table: str, name: str) -> Iterator[Asked]:
    if table == "rules":
        yield Asked(table, name, 0, 0, RULES[name], True)
        return
    levels = TABLES[table]
    for place, level in enumerate(levels, 1):
        held = level.name == name
        yield Asked(table, level.name, place, len(levels), level.asks, held)
        if held:
            return
