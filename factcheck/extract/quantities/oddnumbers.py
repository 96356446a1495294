"""Forms of numbers that are read only where nothing else stands on the line: "one over twenty", "nineteen eighty"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.extract.quantities.fractionwords import fraction_at
from factcheck.extract.quantities.number import Number, share_of

if TYPE_CHECKING:
    from factcheck.extract.quantities.spelled import Speller

_ONE, _TEN, _HUNDRED = map(Decimal, (1, 10, 100))


def odd(speller: Speller, number: Number) -> Number:
    """What a number becomes by forms that are read only where nothing else stands on the line."""
    low, words = speller.sentence.low, speller.words
    i, at = number.first, number.last
    if at >= len(low) or number.ordinal:
        return number
    over = words.over.at(low, at)
    if over is not None and (below := speller.part_or_digits(over[1])) is not None and below.low:
        return share_of(number.low, below.low, i, below.last)
    if (more := _digit_behind_ten(speller, number)) is not None:
        return more
    joined = speller.skip(at, words.joins | words.point)
    if joined > at and number.scale == 1 and (above := speller.group(joined)) is not None:  # "five and a quarter"
        fraction = fraction_at(speller, above, joined)
        if fraction is not None and fraction.low < 1:
            return Number(number.low + fraction.low, i, fraction.last, fraction.step, spelled=True)
    if joined > at or number.scale != 1 or not (words.pairs if number.low else number.spelled):
        return number
    second = speller.below_hundred(at) if number.low < _HUNDRED and number.spelled else None
    if second is None or second.low >= _HUNDRED or (number.low == 0) != (second.low < _TEN):
        return number
    return Number(number.low * _HUNDRED + second.low, i, second.last, _ONE, spelled=True)


def _digit_behind_ten(speller: Speller, number: Number) -> Number | None:
    """treinta y 3, trente 3"""
    low, words = speller.sentence.low, speller.words
    if not number.spelled or number.low >= _HUNDRED or words.room(number.low) == 1:
        return None
    at = speller.skip(number.last, words.joins | words.joins_tens)
    if at + 1 != len(low) or not low[at].isdecimal() or len(low[at]) > 1 or low[at] == "0":
        return None
    return Number(number.low + Decimal(low[at]), number.first, at + 1, _ONE, spelled=True)
