"""Numbers at a place of a sentence: digits, number words, and both together ("2,5 Millionen", "dua puluh ribu")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import compress, count

from factcheck.extract.quantities.digits import Digits, spaced_point
from factcheck.extract.quantities.literals import MOST_DIGITS
from factcheck.extract.quantities.number import Number, plain
from factcheck.extract.quantities.numberwords import Memo, NumberWords, number_words
from factcheck.extract.quantities.spelled import Speller
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon

__all__ = ["Number", "numbers", "openings", "plain", "read_number", "starts", "starts_number"]

_ONE = Decimal(1)
_POINTS = frozenset(".,")
_BEFORE_POINT = frozenset("-−–+$€£¥~<>=(")


def starts_number(word: str, lexicon: Lexicon) -> bool:
    """True where a number may begin with this folded word. Cheap: made to be asked of every token."""
    words = number_words(lexicon)
    return words.begins[word] and (word not in words.after_article or word in words.starters)


def read_number(
    sentence: Sentence, i: int, lexicon: Lexicon, *, compact: bool = False, whole: bool = False
) -> Number | None:
    """The longest number that starts at token i, or None.

    compact: also read one-letter scales that elsewhere are units ("640m" after a currency sign).
    whole: nothing but numbers stands on the line, so that rare forms are what they look like ("one over twenty").
    """
    low = sentence.low
    if not 0 <= i < len(low):
        return None
    word, words = low[i], number_words(lexicon)
    if word[0].isdecimal():
        after = low[i + 1] if i + 1 < len(low) else " "
        plain_word = word.isdecimal() and len(word) <= MOST_DIGITS
        if plain_word and after not in words.goes_on and not after[0].isdecimal() and not spaced_point(sentence, i + 1):
            return Number(Decimal(word), i, i + 1, _ONE)
        return Digits(sentence, lexicon, words, compact, whole).read(i)
    if word in _POINTS:
        return Digits(sentence, lexicon, words, compact, whole).read(i)
    if (plain := words.plain.get(word)) is not None and not whole:
        after = low[i + 1] if i + 1 < len(low) else " "
        if after not in words.continues and not words.begins[after]:
            return Number(plain[0], i, i + 1, _ONE, spelled=True, ordinal=plain[1])
    if not whole and words.leans(word, low[i + 1 : i + 2]):
        return None
    if words.begins[word] or whole or word in words.articles:
        return Speller(sentence, words, compact, whole).read(i)
    return None


def numbers(sentence: Sentence, lexicon: Lexicon) -> Iterator[Number]:
    """Every number of a sentence in order, each as long as it can be, without overlaps."""
    end = 0
    for i in starts(sentence, lexicon):
        if i >= end and (number := read_number(sentence, i, lexicon)):
            yield number
            end = number.last


def openings(low: Sequence[str], begins: Memo) -> Iterator[int]:
    """The tokens with which a number may begin, or with an article before them."""
    return compress(count(), map(begins.__getitem__, low))


def starts(sentence: Sentence, lexicon: Lexicon) -> list[int]:
    """The tokens at which a number may begin, in order: "a" only where "million" or "third" follows."""
    low, words = sentence.low, number_words(lexicon)
    firsts: list[int] = []
    for i in openings(low, words.begins):
        word, before = low[i], low[i - 1] if i else " "
        if word in words.after_article or before in _POINTS or before in words.articles:
            start = _start(sentence, i, words)
            if start is not None:
                firsts.append(start)
        elif not words.leans(word, low[i + 1 : i + 2]):
            firsts.append(i)
    return firsts


def _start(sentence: Sentence, i: int, words: NumberWords) -> int | None:
    """Where the number begins that token i tells of: there, or at an article or a decimal sign before it."""
    low = sentence.low
    word, before = low[i], low[i - 1] if i else ""
    if word[0].isdecimal():
        if before not in _POINTS or not sentence.glued(i):
            return i
        loose = i == 1 or not sentence.glued(i - 1) or low[i - 2] in _BEFORE_POINT
        return i - 1 if loose and word.isdecimal() else i
    if word in words.after_article:
        if before in words.articles:
            return i - 1
        if word not in words.starters and words.one_word(word) is None:
            return None
    return i
