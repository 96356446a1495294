"""Names with small letters inside: "Corée du Sud", "Union européenne", "Fos-sur-Mer", "Banca centrale europea"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.extract.names.evidence import Vocabulary
from factcheck.extract.text import Sentence
from factcheck.languages.lexicon import Phrase, by_first

HYPHENS = "-\u2010\u2011"


def name_end(sentence: Sentence, first: int, last: int, words: Vocabulary) -> int:
    """The end of a name whose capitalised beginning stands at tokens first … last-1; the same unless an opener does.

    A country or place that is written with small words inside is one name; so is a head noun with the adjectives that
    [names] tails lists for it.
    """
    inner, tails = _inner(words)
    low = sentence.low
    for phrase in inner.get(low[first], ()):
        end = first + len(phrase)
        if end > last and low[first:end] == phrase and not _all_capital(sentence, first, end):
            return end
    if tails and last < len(low) and low[last] in tails and low[last - 1] in words.heads and last - first == 1:
        while last < len(low) and low[last] in tails and sentence.words[last][0].islower():
            last += 1
    return last


@lru_cache(maxsize=16)
def openers(words: Vocabulary) -> frozenset[str]:
    """The words with which a name may begin that has small letters inside."""
    inner, tails = _inner(words)
    return frozenset(inner) | (words.heads if tails else frozenset())


def bridges(sentence: Sentence, j: int) -> bool:
    """True where a hyphen at token j leads over one small word to a capital: "Fos-sur-Mer", "Pont-à-Mousson"."""
    words = sentence.words
    if j + 3 >= len(words) or words[j + 2] not in HYPHENS or not words[j + 3][0].isupper():
        return False
    return words[j + 1].isalpha() and sentence.glued(j + 2) and sentence.glued(j + 3)


def _all_capital(sentence: Sentence, first: int, last: int) -> bool:
    return not any(word[0].islower() for word in sentence.words[first:last])


@lru_cache(maxsize=16)
def _inner(words: Vocabulary) -> tuple[Mapping[str, tuple[Phrase, ...]], frozenset[str]]:
    """Names of countries and places of several words by the first of them, the longest first; and the tails."""
    several = {p for p in (*words.territories, *words.lexicon.phrases("names", "places")) if len(p) > 1}
    inner = by_first(sorted(several, key=lambda p: (-len(p), p)))
    return inner, words.lexicon.words("names", "tails")
