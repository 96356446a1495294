"""Loading of language files into frozen lexicons."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, cached_property, lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from factcheck.errors import LanguageError, UsageError
from factcheck.languages.schema import check
from factcheck.languages.words import Folds, phrase

Phrase = tuple[str, ...]
ByFirst = Mapping[str, tuple[Phrase, ...]]
"""Phrases by their first word."""


def by_first(phrases: Iterable[Phrase]) -> ByFirst:
    """Phrases by their first word, in the order given: one look-up tells whether any may begin at a token."""
    found: dict[str, list[Phrase]] = {}
    for words in phrases:
        found.setdefault(words[0], []).append(words)
    return {first: tuple(those) for first, those in found.items()}


@frozen
class Example:
    """A sentence with the claims that must be read from it; none in a negative example.

    of: "figures" (every kind but attributions) or "attributions": what the list of claims is complete for.
    """

    text: str
    claims: tuple[str, ...]
    of: str = "figures"
    published: str | None = None


@frozen(eq=False, slots=False)
class Lexicon:
    """One language: the words of its TOML file and the separators of its CLDR locale.

    Compared by identity: `load` returns the same object for the same code, so a lexicon can key a cache.
    """

    code: str
    name: str
    english: str
    data: Mapping[str, Any] = field(repr=False)
    examples: tuple[Example, ...] = field(default=(), repr=False)

    def table(self, section: str, sub: str | None = None) -> Mapping[str, tuple[str, ...]]:
        """The lists of words of a section (or of one table in it): key → surfaces. Empty where the file has none."""
        body = self.data.get(section, {})
        if sub is not None:
            body = body.get(sub, {})
        return {k: tuple(v) for k, v in body.items() if isinstance(v, list)}

    def words(self, section: str, key: str) -> frozenset[str]:
        """The one-word surfaces of a list, folded, for look-up of single tokens."""
        return _words(self, section, key)

    def phrases(self, section: str, key: str) -> tuple[Phrase, ...]:
        """The surfaces of a list as folded token tuples, the longest first."""
        return _phrases(self, section, key)

    def setting(self, section: str, key: str, default: Any = None) -> Any:
        """A short setting of a section, such as the order of joined number words."""
        return self.data.get(section, {}).get(key, default)

    @cached_property
    def folds(self) -> Folds:
        """The words met in texts of the language, with their folded forms."""
        return Folds()

    @cached_property
    def decimal(self) -> str:
        """The decimal sign of the language in CLDR."""
        from babel.numbers import get_decimal_symbol

        return get_decimal_symbol(self.code)

    @cached_property
    def group(self) -> str:
        """The thousands separator of the language in CLDR."""
        from babel.numbers import get_group_symbol

        return get_group_symbol(self.code)


@cache
def _phrases(lexicon: Lexicon, section: str, key: str) -> tuple[Phrase, ...]:
    surfaces = lexicon.data.get(section, {}).get(key, [])
    return tuple(sorted({phrase(s) for s in surfaces}, key=lambda p: (-len(p), p)))


@cache
def _words(lexicon: Lexicon, section: str, key: str) -> frozenset[str]:
    return frozenset(p[0] for p in _phrases(lexicon, section, key) if len(p) == 1)


@lru_cache(maxsize=1)
def installed() -> tuple[str, ...]:
    """Codes of the languages that have a file here, sorted."""
    folder = resources.files("factcheck.languages")
    return tuple(sorted(f.name[:-5] for f in folder.iterdir() if f.name.endswith(".toml")))


@cache
def load(code: str | None) -> Lexicon:
    """The lexicon of a language code; None gives one without words, which still reads digits, symbols and codes.

    Raises UsageError for a language that is not installed and LanguageError for a file that breaks the format.
    """
    if code is None:
        return Lexicon(code="en", name="any", english="any language", data=MappingProxyType({}))
    if code not in installed():
        raise UsageError(
            problem=f"no language file for {code!r}", remedy=f"use one of {', '.join(installed())}, or add {code}.toml"
        )
    where = f"languages/{code}.toml"
    raw = resources.files("factcheck.languages").joinpath(f"{code}.toml").read_text(encoding="utf-8")
    try:
        data = tomllib.loads(raw)
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(where=where, problem=f"not TOML ({error})", remedy="mend that line") from error
    check(data, where)
    language = data["language"]
    examples = tuple(
        Example(row["text"], tuple(row["claims"]), row.get("of", "figures"), row.get("published"))
        for row in data.pop("examples", [])
    )
    return Lexicon(
        code=code,
        name=language["name"],
        english=language["english"],
        data=MappingProxyType(data),
        examples=examples,
    )
