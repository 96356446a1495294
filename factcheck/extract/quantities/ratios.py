"""Shares said as a ratio: "one in five adults", "vier von fünf Wählern", "jeder dritte Haushalt"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.quantities import parts
from factcheck.extract.quantities.counts import noun_after
from factcheck.extract.quantities.number import Number, quotient
from factcheck.extract.quantities.numbers import read_number
from factcheck.extract.quantities.scan import Amount, Scan, Unit
from factcheck.languages.units import TIMES

PERCENT = Unit("percent", "%")
_HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")
_WHOLES = frozenset(map(Decimal, (*range(2, 11), 12, 20, 100, 1000)))


def share(above: Decimal, below: Decimal) -> tuple[Decimal, Decimal]:
    """A ratio as a percentage, and its step, which is one part of the whole: one in five is 20 by 20."""
    percent, step = quotient(above * _HUNDRED, below), quotient(_HUNDRED, below)
    return (percent if percent % 1 == 0 else percent.quantize(_TENTH)), step


def ratio_after(scan: Scan, number: Number, *, hedged: bool) -> Amount | None:
    """The share that a number begins: "one in five adults", "two out of three", "un Français sur cinq"."""
    i = number.last
    if number.low > parts.SMALL or number.low < 1 or number.low % 1 or number.scaled or number.ordinal:
        return None
    start = _link(scan, i)
    inside = start is None and number.low == 1 and _thing(scan, i)  # "un train sur cinq"
    start = _link(scan, i + 1) if inside else start
    whole = read_number(scan.sentence, start, scan.lexicon) if start is not None else None
    if whole is None or whole.ordinal or whole.low not in _WHOLES or not number.low < whole.low:
        return None
    if not scan.free(number.first, whole.last) or scan.like_year(whole):
        return None
    noun = noun_after(scan, whole, whole.last, known_only=True)
    if inside:
        return None if noun is not None else _amount(number, whole)
    said = (
        hedged or number.low == 1 or scan.opens(number.first) or scan.words.of_the.at(scan.low, whole.last) is not None
    )
    plain = scan.word(i) in scan.words.function and start == i + 1
    crowd = noun is not None and noun[0].name in parts.CROWDS
    return _amount(number, whole) if crowd or (noun is None and whole.last >= scan.size) or said or not plain else None


def part_of_crowd(scan: Scan, number: Number) -> Amount | None:
    """The share of "vier von fünf Wählern", where the word between also counts parts: "four of five voters"."""
    if scan.word(number.last) not in scan.words.parts or number.low < 1 or number.scaled or number.ordinal:
        return None
    whole = read_number(scan.sentence, number.last + 1, scan.lexicon)
    if (
        whole is None
        or not number.low < whole.low
        or whole.low not in parts.OFTEN
        or not scan.free(whole.first, whole.last)
    ):
        return None
    noun = noun_after(scan, whole, whole.last, known_only=True)
    crowd = noun is not None and noun[0].name in parts.CROWDS and number.low <= parts.SMALL
    return _amount(number, whole) if crowd else None


def every(scan: Scan, number: Number) -> Amount | None:
    """The share of "jeder dritte Haushalt", but not of "jede dritte Woche"."""
    if scan.word(number.first - 1) not in scan.words.every or number.low not in _WHOLES:
        return None
    unit = scan.words.units.at(scan.low, number.last)
    if unit is not None and unit[0] in TIMES:
        return None
    one = number._replace(low=Decimal(1), first=number.first - 1)
    return _amount(one, number)


def _amount(above: Number, below: Number) -> Amount:
    percent, step = share(above.low, below.low)
    number = Number(percent, above.first, below.last, step, spelled=True)
    return Amount(number, above.first, below.last, PERCENT)


def _link(scan: Scan, i: int) -> int | None:
    """The token behind the words of a ratio that begin at token i: "in", "de cada", "op de"."""
    if not (word := scan.word(i)):
        return None
    if f"{word} {scan.word(i + 1)}" in scan.words.ratio:
        return i + 2
    return i + 1 if word in scan.words.ratio else None


def _thing(scan: Scan, i: int) -> bool:
    """True for a word that may be what a ratio counts."""
    return scan.word(i).isalpha() and scan.word(i) not in scan.words.stop and scan.word(i) not in scan.words.function
