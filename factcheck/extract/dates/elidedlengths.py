"""Lengths of time that take their unit from the one they are compared with: "35 statt 38 Stunden"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from attrs import frozen

from factcheck.extract.dates.cursor import Cursor
from factcheck.extract.quantities.number import Number
from factcheck.extract.quantities.phrases import Phrases, phrases
from factcheck.languages import Lexicon

_TIMES: Final = (Decimal("0.3"), Decimal(3))  # how many times the other length one may be
_YEAR: Final = 1000
_WIDEST: Final = 5
_FUNCTION: Final = (
    "prepositions",
    "articles",
    "auxiliaries",
    "joiners",
    "subordinators",
    "pronouns",
    "relatives",
    "adverbs",
)


@frozen
class Told:
    """A length of time of one unit in the tokens first … last-1."""

    first: int
    last: int
    unit: str
    number: Decimal


@frozen
class _Words:
    compared: Phrases[bool]  # 35 hours *instead of* 38
    before: Phrases[bool]  # cut to 35 hours *from* 38
    come_from: Phrases[bool]
    to: Phrases[bool]
    function: frozenset[str]


@lru_cache(maxsize=64)
def _words(lexicon: Lexicon) -> _Words:
    def flags(*keys: str) -> Phrases[bool]:
        return phrases((s, True) for key in keys for s in lexicon.table("hedges").get(key, ()))

    function = frozenset(w for key in _FUNCTION for w in lexicon.words("grammar", key))
    return _Words(flags("instead"), flags("instead", "formerly"), flags("from"), flags("from_to"), function)


def elided(c: Cursor, lengths: Sequence[Told], busy: frozenset[int]) -> Iterator[Told]:
    """The lengths without a unit that are compared with one of `lengths`; none in tokens that others use."""
    words = _words(c.lexicon)
    for length in lengths:
        for number in (_before(c, words, length), _behind(c, words, length)):
            if number is not None and _fits(number, length) and busy.isdisjoint(range(number.first, number.last)):
                yield Told(number.first, number.last, length.unit, number.low)


def _before(c: Cursor, words: _Words, length: Told) -> Number | None:
    """The 35 of "35 statt 38 Stunden", and the 38 of "von 38 auf 35 Stunden"."""
    low = c.sentence.low
    link = words.compared.before(low, length.first)
    if link is not None:
        return _ending(c, link[1] - (c.low(link[1] - 1) == ","))
    link = words.to.before(low, length.first)
    number = _ending(c, link[1]) if link is not None else None
    return number if number is not None and words.come_from.before(low, number.first) is not None else None


def _behind(c: Cursor, words: _Words, length: Told) -> Number | None:
    """The 38 of "35 hours from 38", and the 35 of "from 38 hours to 35"."""
    low, at = c.sentence.low, length.last + (c.low(length.last) == ",")
    link = words.before.at(low, at)
    if link is None and words.come_from.before(low, length.first) is not None:
        link = words.to.at(low, at)
    number = c.number(link[1]) if link is not None else None
    if number is None or words.to.at(low, number.last) is not None:
        return None  # "in 24 Minuten von 10 auf 80 Prozent"
    after = c.low(number.last)
    return number if not after[:1].isalnum() or after in words.function else None


def _ending(c: Cursor, last: int) -> Number | None:
    """The number that ends just before a token."""
    for first in range(max(0, last - _WIDEST), last):
        number = c.number(first)
        if number is not None and number.last == last:
            return number
    return None


def _fits(number: Number, length: Told) -> bool:
    if number.ordinal or number.fraction or number.readings or number.scaled or number.low >= _YEAR:
        return False
    return bool(length.number) and _TIMES[0] < number.low / length.number < _TIMES[1]
