"""What is known of the canonical properties, whatever the language: see shared/properties.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from attrs import frozen

from factcheck.languages.lexicon import installed, load
from factcheck.languages.units import dimension

_CODE = 3
"""Letters of a currency's code."""


@frozen
class Ontology:
    """Sets of canonical properties, and what is known of counted nouns.

    event: their subject is the event itself. growing: they hold for a day and change. single: they have one value.
    agreed: they may have several, so that only what several sources agree on speaks against another value.
    akin: those in one set are used for one another. of_people: they befall people. objects: counted things that are no
    people. people: counted nouns for people in general, sorts_of_people: for
    some. thin: the counted noun alone gives them, a verb beside it says
    more (written as in the language files, with "_"). counted: property → the only nouns that it counts. dimensions:
    property → the dimensions that its measures have. implied_by_unit: what a measure is
    where only its unit says it. life: the days on which a thing came to be. changes: by how much
    something grew or fell. momentary: what happens on one day and does not last until another (with "_").
    """

    event: frozenset[str]
    growing: frozenset[str]
    single: frozenset[str]
    agreed: frozenset[str]
    akin: tuple[frozenset[str], ...]
    of_people: frozenset[str]
    objects: frozenset[str]
    people: frozenset[str | None]
    sorts_of_people: frozenset[str]
    thin: frozenset[str]
    placeless: frozenset[str]
    counted: Mapping[str, frozenset[str]]
    dimensions: Mapping[str, frozenset[str]]
    implied_by_unit: frozenset[str]
    life: frozenset[str]
    changes: frozenset[str]
    momentary: frozenset[str]

    def suits(self, property_: str, unit: str | None) -> bool:
        """False for a property that the counted or measured thing cannot have: houses are not injured."""
        if property_ in self.dimensions and unit is not None:
            found = _dimension(unit)
            return found is None or found in self.dimensions[property_]
        if property_ in self.counted and unit is not None:
            return unit in self.counted[property_]
        return property_ not in self.of_people or unit not in self.objects

    def may_be_same(self, unit: str | None, other: str | None) -> bool:
        """True for people in general and a sort of people: 118 survivors may be the 118 people of another text."""
        pair = (unit, other), (other, unit)
        return any(x in self.people and y in self.people | self.sorts_of_people for x, y in pair)

    def implied(self, unit: str) -> str | None:
        """The property that the unit of a measure names by itself: kilometres per hour are a speed."""
        found = _dimension(unit)
        return next((p for p in sorted(self.implied_by_unit) if found in self.dimensions[p]), None)


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    """The canonical names of all counted nouns that a language file lists."""
    return frozenset(name.replace("_", " ") for code in installed() for name in load(code).table("nouns"))


def is_listed(noun: str | None) -> bool:
    """False for a counted noun that no language file knows, so that it is known by its own letters only."""
    return noun is None or noun in _listed() or noun in ("times", "ordinal")


@lru_cache(maxsize=1_000)
def _dimension(unit: str) -> str | None:
    """As in `units`; money for each of something ("USD/barrel") is a [price]."""
    currency, each, _ = unit.partition("/")
    return "[price]" if each and len(currency) == _CODE and currency.isupper() else dimension(unit)


@lru_cache(maxsize=1)
def ontology() -> Ontology:
    """The shipped table of properties."""
    raw = resources.files("factcheck.languages.shared").joinpath("properties.toml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = tomllib.loads(raw)
    return Ontology(
        event=frozenset(data["event"]),
        growing=frozenset(data["growing"]),
        single=frozenset(data["single"]),
        agreed=frozenset(data["agreed"]),
        akin=tuple(frozenset(row) for row in data["akin"]),
        of_people=frozenset(data["of_people"]),
        objects=frozenset(data["objects"]),
        people=frozenset(data["people"]),
        sorts_of_people=frozenset(data["sorts_of_people"]),
        thin=frozenset(name.replace(" ", "_") for name in data["thin"]),
        placeless=frozenset(data["placeless"]),
        counted={p: frozenset(listed) for p, listed in data["counted"].items()},
        dimensions={p: frozenset(listed) for p, listed in data["dimensions"].items()},
        implied_by_unit=frozenset(data["implied"]),
        life=frozenset(data["life"]),
        changes=frozenset(data["changes"]),
        momentary=frozenset(name.replace(" ", "_") for name in data["momentary"]),
    )
