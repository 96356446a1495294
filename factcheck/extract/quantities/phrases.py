"""Look-up of phrases at a token, and of phrases that end at one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from attrs import field, frozen

from factcheck.languages import phrase
from factcheck.languages.words import TOKEN

V = TypeVar("V")
Lengths = dict[str, tuple[int, ...]]
"""The lengths of the phrases that begin (or end) with a word, the longest first."""


@frozen
class Phrases(Generic[V]):
    """Phrases (tuples of tokens) with a value each, found by their first or their last word."""

    table: dict[tuple[str, ...], V] = field(repr=False)
    firsts: Lengths = field(repr=False)
    lasts: Lengths = field(repr=False)

    def at(self, tokens: tuple[str, ...], i: int) -> tuple[V, int] | None:
        """The value and the end of the longest phrase that begins at token i."""
        if not 0 <= i < len(tokens) or (lengths := self.firsts.get(tokens[i])) is None:
            return None
        for length in lengths:
            words = tokens[i : i + length]
            if words in self.table:
                return self.table[words], i + len(words)  # fewer at the end of the sentence
        return None

    def before(self, tokens: tuple[str, ...], i: int) -> tuple[V, int] | None:
        """The value and the first token of the longest phrase that ends just before token i."""
        if i <= 0 or (lengths := self.lasts.get(tokens[i - 1])) is None:
            return None
        for length in lengths:
            words = tokens[i - length : i] if length <= i else ()
            if words in self.table:
                return self.table[words], i - length
        return None

    def single(self, word: str) -> V | None:
        """The value of a phrase of one word."""
        return self.table.get((word,))


def exact(surface: str) -> tuple[str, ...]:
    """A surface as tokens in the case they are written in."""
    return tuple(TOKEN.findall(surface))


def phrases(rows: Iterable[tuple[str, V]], split: Callable[[str], tuple[str, ...]] = phrase) -> Phrases[V]:
    """Phrases from surfaces; the first of two equal surfaces wins."""
    table: dict[tuple[str, ...], V] = {}
    for surface, value in rows:
        words = split(surface)
        if words:
            table.setdefault(words, value)
    return Phrases(table, _lengths(table, 0), _lengths(table, -1))


def _lengths(table: Iterable[tuple[str, ...]], at: int) -> Lengths:
    found: dict[str, set[int]] = {}
    for words in table:
        found.setdefault(words[at], set()).add(len(words))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}
