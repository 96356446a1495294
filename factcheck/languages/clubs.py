"""Sports clubs that bear the name of a town, whatever the language: see shared/clubs.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from attrs import frozen

from factcheck.languages.lexicon import ByFirst, by_first
from factcheck.languages.words import fold, phrase


@frozen(eq=False)
class Clubs:
    """before: words before the name of a town. names: whole names by their first word, the longest first."""

    before: frozenset[str]
    names: ByFirst
    firsts: frozenset[str]
    """The words with which a club may begin."""


@lru_cache(maxsize=1)
def clubs() -> Clubs:
    """The shipped table of clubs."""
    raw = resources.files("factcheck.languages.shared").joinpath("clubs.toml").read_text(encoding="utf-8")
    data = tomllib.loads(raw)
    names = by_first(sorted((phrase(name) for name in data["names"]), key=lambda p: (-len(p), p)))
    before = frozenset(map(fold, data["before"]))
    return Clubs(before, names, before | frozenset(names))
