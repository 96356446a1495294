"""Shares in words: "two thirds", "ein Viertel", "sepertiga", "three quarters of a million"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.extract.quantities.number import Number, Part, quotient, share_of
from factcheck.extract.quantities.signs import HYPHENS

if TYPE_CHECKING:
    from factcheck.extract.quantities.spelled import Speller

_ONE, _TEN = map(Decimal, (1, 10))


def fraction_at(speller: Speller, part: Part | None, i: int) -> Number | None:
    """two thirds, ein Viertel, sepertiga, half."""
    low, words = speller.sentence.low, speller.words
    above, at = (part.low, part.last) if part is not None else (_ONE, i + 1)
    if part is not None or low[i] in words.articles:
        below = denominator_at(speller, at)
        if below is not None and above > 0 and (speller.whole or above < below[0]):
            return share_of(above, below[0], i, below[1])
    return single_fraction(speller, i, part.last if part is not None else i)


def single_fraction(speller: Speller, i: int, least: int) -> Number | None:
    """A fraction with words of its own that is longer than what else begins there: "tercera parte"."""
    single = speller.words.fractions.at(speller.sentence.low, i)
    if single is None or single[1] <= least:
        return None
    return Number(single[0], i, single[1], single[0], spelled=True, fraction=True)


def denominator_at(speller: Speller, at: int) -> tuple[Decimal, int] | None:
    """The denominator at a token: thirds, Viertel; on a line of its own also "twenty-firsts", "hundredth"."""
    low, words = speller.sentence.low, speller.words
    if at >= len(low):
        return None
    if low[at] in HYPHENS and (speller.whole or (speller.sentence.glued(at) and speller.sentence.glued(at + 1))):
        at += 1
    found = words.denominators.at(low, at)
    if found is None and words.denominator_words:  # "onze avos"
        group = speller.part_or_digits(at)
        if group is not None and group.last < len(low) and low[group.last] in words.denominator_words:
            return group.low, group.last + 1
    if found is not None or not speller.whole or at >= len(low):
        return found
    if (ten := speller.below_hundred(at)) is not None and words.room(ten.low) > 1:
        end = speller.skip(ten.last, words.joins_tens)
        unit = _rank(speller, end)
        return None if unit is None or unit > words.room(ten.low) else (ten.low + unit, end + 1)
    rank = _rank(speller, at)
    return None if rank is None else (rank, at + 1)


def _rank(speller: Speller, at: int) -> Decimal | None:
    low, words = speller.sentence.low, speller.words
    if at >= len(low):
        return None
    return words.ordinals.single(low[at]) or words.denominator(low[at]) or words.ordinal(low[at])


def parts_before_scale(speller: Speller, i: int) -> tuple[Decimal, int] | None:
    """three quarters before "million"."""
    above = speller.words.cardinals.at(speller.sentence.low, i)
    below = denominator_at(speller, above[1]) if above is not None and _ONE < above[0] < _TEN else None
    if above is None or below is None or not (above[0] < below[0] and speller.scales_at(below[1])):
        return None
    return quotient(above[0], below[0]), below[1]
