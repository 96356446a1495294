"""What each installed language supports, counted in its file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from factcheck.languages.lexicon import installed, load


@frozen
class Support:
    """How many words a language has of each kind, besides the names that CLDR has in every language.

    numbers: number words and scales; money: currencies by their everyday names; units: units of measure; hedges: words
    such as "about" and "more than"; dates: words for days and times, lengths of time included; counted: things that are
    counted; properties: what figures are figures of; roles: verbs and nouns for who did or said what; examples:
    sentences with what must be read from them.
    """

    code: str
    english: str
    name: str
    numbers: int
    money: int
    units: int
    hedges: int
    dates: int
    counted: int
    properties: int
    roles: int
    examples: int


_SECTIONS: Mapping[str, tuple[str, ...]] = {
    "numbers": ("numbers",),
    "hedges": ("hedges",),
    "dates": ("dates", "durations"),
    "roles": ("roles", "speech"),
}
_ENTRIES = {"money": "currencies", "units": "units", "counted": "nouns", "properties": "properties"}
"""Sections of which the entries are counted, not the words of each."""


def support(code: str) -> Support:
    """What the language with this code supports. Raises UsageError where it is not installed."""
    lexicon = load(code)
    words = {kind: sum(_words(lexicon.data.get(s, {})) for s in sections) for kind, sections in _SECTIONS.items()}
    entries = {kind: _entries(lexicon.data.get(section, {})) for kind, section in _ENTRIES.items()}
    return Support(
        code=code, english=lexicon.english, name=lexicon.name, examples=len(lexicon.examples), **words, **entries
    )


def overview() -> tuple[Support, ...]:
    """Every installed language, by its code."""
    return tuple(support(code) for code in installed())


def _words(body: Any) -> int:
    """The distinct surfaces of a section, whatever it is nested in."""
    return len(set(_surfaces(body)))


def _surfaces(body: Any) -> list[str]:
    if isinstance(body, str):
        return [body]
    if isinstance(body, list | tuple):
        return [surface for part in body for surface in _surfaces(part)]
    return _surfaces(list(body.values())) if isinstance(body, Mapping) else []


def _entries(body: Mapping[str, Any]) -> int:
    """The keys of a table of lists, or of the tables in it."""
    return sum(_entries(value) if isinstance(value, Mapping) else 1 for value in body.values())
