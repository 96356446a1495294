"""Pounds of money told from pounds of weight, by what is said around them."""

from __future__ import annotations

from typing import Literal

from factcheck.extract.quantities.numbers import Number
from factcheck.extract.quantities.scan import Scan, Unit
from factcheck.languages.units import dimension

_NEAR = 20
_CLAUSE = 8
_NEAR_BRACKET = 3
_INSIDE = 5
_BESIDE = 2
_THOUSAND = 1000

POUND = "pound"


def meaning(scan: Scan, number: Number, pounds: Unit) -> Literal["money", "weight"] | None:
    """What the pounds behind a number are; None where nothing tells. pounds: their currency.

    Scale words, a conversion in brackets, the sign elsewhere in the text and a price nearby speak of money, unless a
    weight is spoken of.
    """
    if number.scaled or _converted(scan, number, pounds):
        return "money"
    if _is_weight(scan, number):
        return "weight"
    return "money" if scan.whole.sterling or _is_price(scan, number, pounds) else None


def of_weight(unit: Unit) -> bool:
    """True for pounds by a unit of weight, which only money is paid by: "300 pounds a tonne"."""
    name = unit.name or ""
    return name.startswith(f"{POUND} / ") and dimension(name) == "dimensionless"


def _converted(scan: Scan, number: Number, pounds: Unit) -> bool:
    """True where an amount in another currency stands in brackets behind the pounds: "500 pounds ($630)"."""
    for i in range(number.last + 1, number.last + _INSIDE):
        said = scan.words.conversion.at(scan.low, i)
        if said is not None and _other_money(scan, said[1], said[1] + _INSIDE, pounds):
            return True  # "29 pound per bulan atau kira-kira Rp586 ribu"
    at = number.last
    while at < min(number.last + _NEAR_BRACKET, len(scan.low)) and scan.low[at] != "(":
        at += 1
    return scan.word(at) == "(" and _other_money(scan, at + 1, at + _INSIDE, pounds)


def _other_money(scan: Scan, first: int, last: int, pounds: Unit) -> bool:
    """True where a currency other than the pound stands in the tokens first … last-1."""
    signs, names = scan.words.money.signs, scan.words.money.names
    said = (signs.at(scan.exacts, i) or names.at(scan.low, i) for i in range(first, last))
    return any(found is not None and not set(found[0].codes) & set(pounds.codes) for found in said)


def _is_weight(scan: Scan, number: Number) -> bool:
    """True where the sentence weighs something, or the pounds stand in brackets after another weight."""
    low, first = scan.low, number.first
    if scan.after_hyphen(number.last) > number.last:
        return True  # "a 20-pound bag"
    opened = "(" in low[max(0, first - 3) : first]
    follows = low[number.last + 1 : number.last + 3]
    near = low[max(0, first - _NEAR) : number.last + _NEAR]
    return opened or "(" in follows or not scan.words.weights.isdisjoint(near)


def _is_price(scan: Scan, number: Number, pounds: Unit) -> bool:
    """True where a word of earning, paying or owing is near, and no other money is: "earns 4,000 pounds a week"."""
    first, last = max(0, number.first - _CLAUSE), number.last + _CLAUSE
    after, words = scan.word(number.last + 1), scan.words
    if number.low >= _THOUSAND and not words.prices.isdisjoint(scan.low[max(0, number.first - _BESIDE) : number.first]):
        return not _other_money(scan, first, last, pounds)  # "haar hypotheek van 210.000 pond beweegt mee"
    if after.isalpha() and not (after in words.stop or after in words.function or after in words.per.firsts):
        return False  # "twee pond gehakt": of what it is a pound
    return not words.prices.isdisjoint(scan.low[first:last]) and not _other_money(scan, first, last, pounds)
