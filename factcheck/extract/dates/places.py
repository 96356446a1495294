"""Where in a sentence a date or a clock time may begin, so that the rules are tried at few of its tokens."""

from __future__ import annotations

from typing import Final

from factcheck.extract.dates.words import DateWords
from factcheck.extract.text import Sentence

_REACH: Final = 4  # tokens before "quarter" or "weeks" in which the number or ordinal stands that belongs to it


def places(sentence: Sentence, words: DateWords) -> list[int]:
    """Digits, the words with which dates begin, and numbers and ordinals shortly before a unit or a month."""
    low, hot = sentence.low, words.hot
    found = [i for i, word in enumerate(low) if word in hot or "0" <= word < ":"]
    if not found:
        return found
    starts = set()
    for i in found:
        word = low[i]
        if word not in hot:
            if _telling(low, i, words):
                starts.add(i)
            continue
        for back, first in hot[word]:
            if back <= i and low[i - back] == first:
                starts.add(i - back)
        if word in words.heads:
            starts.add(i)
            starts.update(_counted(low, i, words))
    return sorted(starts)


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
    return [n for n in range(max(0, i - _REACH), i) if low[n] in words.counters or words.begins[low[n]]]
