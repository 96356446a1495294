"""Look-up of phrases at a token, and of phrases that end at one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from attrs import field, frozen

from factcheck.languages import phrase
from factcheck.languages.words import TOKEN

V = TypeVar("V")
Row = tuple[tuple[str, ...], V]


@frozen
class Phrases(Generic[V]):
    """Phrases (tuples of tokens) with a value each, found by their first or their last word."""

    firsts: dict[str, tuple[Row[V], ...]] = field(repr=False)
    lasts: dict[str, tuple[Row[V], ...]] = field(repr=False)

    def at(self, tokens: tuple[str, ...], i: int) -> tuple[V, int] | None:
        """The value and the end of the longest phrase that begins at token i."""
        rows = self.firsts.get(tokens[i]) if 0 <= i < len(tokens) else None
        if rows is None:
            return None
        for words, value in rows:
            if tokens[i : i + len(words)] == words:
                return value, i + len(words)
        return None

    def before(self, tokens: tuple[str, ...], i: int) -> tuple[V, int] | None:
        """The value and the first token of the longest phrase that ends just before token i."""
        rows = self.lasts.get(tokens[i - 1]) if i > 0 else None
        if rows is None:
            return None
        for words, value in rows:
            start = i - len(words)
            if start >= 0 and tokens[start:i] == words:
                return value, start
        return None

    def single(self, word: str) -> V | None:
        """The value of a phrase of one word."""
        return next((value for words, value in self.firsts.get(word, ()) if len(words) == 1), None)


def exact(surface: str) -> tuple[str, ...]:
    """A surface as tokens in the case they are written in."""
    return tuple(TOKEN.findall(surface))


def phrases(rows: Iterable[tuple[str, V]], split: Callable[[str], tuple[str, ...]] = phrase) -> Phrases[V]:
    """Phrases from surfaces; the first of two equal surfaces wins."""
    seen: dict[tuple[str, ...], V] = {}
    for surface, value in rows:
        words = split(surface)
        if words:
            seen.setdefault(words, value)
    firsts: dict[str, list[Row[V]]] = {}
    lasts: dict[str, list[Row[V]]] = {}
    for words, value in sorted(seen.items(), key=lambda row: (-len(row[0]), row[0])):
        firsts.setdefault(words[0], []).append((words, value))
        lasts.setdefault(words[-1], []).append((words, value))
    return Phrases({k: tuple(v) for k, v in firsts.items()}, {k: tuple(v) for k, v in lasts.items()})
