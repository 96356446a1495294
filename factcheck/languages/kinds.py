"""What is known of the kinds of things and deeds, whatever the language: see shared/things.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from attrs import frozen


@frozen
class Kinds:
    """Sets of kinds.

    rivals: several names of one report may be of them. common: every report has several of them. parts: they are parts
    of another thing. one_each: an event has one of them. several: an event may have several. others: they are named
    for another thing. bought: what is sold is called so. unmade: nobody makes them. unbuilt: they are founded or
    written, and not built. signed, held: what somebody signs, and what is held somewhere. generic: a noun that says
    little → the kinds of thing that it may stand for. vague: those generic nouns that mean the main thing of a report,
    if a thing at all.
    """

    rivals: frozenset[str]
    common: frozenset[str]
    parts: frozenset[str]
    one_each: frozenset[str]
    several: frozenset[str]
    others: frozenset[str]
    bought: frozenset[str]
    unmade: frozenset[str]
    unbuilt: frozenset[str]
    signed: frozenset[str]
    held: frozenset[str]
    vague: frozenset[str]
    generic: Mapping[str, frozenset[str]]


@lru_cache(maxsize=1)
def kinds() -> Kinds:
    """The shipped table of kinds."""
    raw = resources.files("factcheck.languages.shared").joinpath("things.toml").read_text(encoding="utf-8")
    table = tomllib.loads(raw)
    generic = {noun: frozenset(listed) for noun, listed in table.pop("generic").items()}
    return Kinds(**{key: frozenset(listed) for key, listed in table.items()}, generic=generic)
