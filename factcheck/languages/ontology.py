"""What is known of the canonical properties, whatever the language: see shared/properties.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from attrs import frozen


@frozen
class Ontology:
    """Sets of canonical properties.

    event: their subject is the event itself. growing: they hold for a day and change. single: they have one value.
    akin: those in one set are used for one another.
    """

    event: frozenset[str]
    growing: frozenset[str]
    single: frozenset[str]
    akin: tuple[frozenset[str], ...]


@lru_cache(maxsize=1)
def ontology() -> Ontology:
    """The shipped table of properties."""
    raw = resources.files("factcheck.languages.shared").joinpath("properties.toml").read_text(encoding="utf-8")
    data: Mapping[str, list[str]] = tomllib.loads(raw)
    return Ontology(
        event=frozenset(data["event"]),
        growing=frozenset(data["growing"]),
        single=frozenset(data["single"]),
        akin=tuple(frozenset(row) for row in data["akin"]),
    )
