"""Ordinals in words, and those that a prefix makes of digits."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.quantities.number import Number
from factcheck.extract.quantities.numberwords import NumberWords
from factcheck.extract.quantities.signs import HYPHENS
from factcheck.extract.text import Sentence

_ONE = Decimal(1)


def ordinal_at(sentence: Sentence, words: NumberWords, i: int) -> Number | None:
    """The ordinal that starts at token i: "second", "zwanzigste", "ke-42"."""
    return _prefixed(sentence, words, i) or _word(sentence, words, i)


def _prefixed(sentence: Sentence, words: NumberWords, i: int) -> Number | None:
    """ke-42"""
    low = sentence.low
    if low[i] not in words.prefixes or i + 2 >= len(low) or low[i + 1] not in HYPHENS:
        return None
    if not (sentence.glued(i + 1) and sentence.glued(i + 2) and low[i + 2].isdecimal()):
        return None
    return Number(Decimal(low[i + 2]), i, i + 3, _ONE, ordinal=True)


def _word(sentence: Sentence, words: NumberWords, i: int) -> Number | None:
    low = sentence.low
    found = words.ordinals.at(low, i)
    if found is None and words.endings and low[i].endswith(words.endings):
        value = words.ordinal(low[i])
        found = None if value is None or words.denominators.at(low, i) else (value, i + 1)
    return None if found is None else Number(found[0], i, found[1], _ONE, spelled=True, ordinal=True)
