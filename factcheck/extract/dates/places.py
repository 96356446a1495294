"""Where in a sentence a date or a clock time may begin, so that the rules are tried at few of its tokens."""

from __future__ import annotations

from typing import Final

from factcheck.extract.dates.words import DateWords
from factcheck.extract.quantities.numbers import openings
from factcheck.extract.text import Sentence

_NEAR: Final = 2  # tokens before it in which an article stands that is a one there: a year ago
_REACH: Final = 4  # tokens before "quarter" or "weeks" in which the number or ordinal stands that belongs to it


def places(sentence: Sentence, words: DateWords) -> list[int]:
    """Digits, the words with which dates begin, and numbers and ordinals shortly before a unit or a month."""
    low, hot = sentence.low, words.hot
    starts = {i for i in openings(low, words.begins) if low[i][0].isdecimal() and _telling(low, i, words)}
    for i in found_in(low, words.hot_words):
        word = low[i]
        for back, first in hot[word]:
            if back <= i and low[i - back] == first:
                starts.add(i - back)
        if word in words.heads:
            starts.add(i)
            starts.update(_counted(low, i, words))
    return sorted(starts)


def found_in(low: tuple[str, ...], among: frozenset[str]) -> list[int]:
    """Where these words stand in a sentence: most sentences have few of them, and sets meet faster than a loop."""
    found: list[int] = []
    for word in among.intersection(low):
        i = low.index(word)
        found.append(i)
        for _ in range(low.count(word) - 1):
            i = low.index(word, i + 1)
            found.append(i)
    return found


def _telling(low: tuple[str, ...], i: int, words: DateWords) -> bool:
    """True for digits that are of the length of a year, or beside which a date or a clock has a word."""
    word = low[i]
    if len(word) == 4 or (i + 1 < len(low) and low[i + 1] in words.after_digits):
        return True
    if "." in word:
        return words.ordinal_dots or words.comma or word.count(".") > 1
    return i > 0 and low[i - 1] in words.before_digits


def _counted(low: tuple[str, ...], i: int, words: DateWords) -> list[int]:
    """The numbers and ordinals shortly before a unit, and the words of "il y a" before them."""
    near = [n for n in range(max(0, i - _REACH), i) if low[n] in words.counters or words.begins[low[n]]]
    return [n for n in near if i - n <= _NEAR or low[n] not in words.ones]
