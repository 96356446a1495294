"""Words that make a number a bound or an estimate: "more than", "hampir", "bis zu", "or more", "60 lebih"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.quantities import tags
from factcheck.extract.quantities.scan import Scan
from factcheck.extract.quantities.signs import HYPHENS
from factcheck.model import Modifier

Bounds = tuple[Decimal | None, Decimal | None]

_ATTRIBUTES = 8
_CLAUSE = 16
_BREAKS = frozenset(",;:()")


def before(scan: Scan, first: int) -> tuple[Modifier, int]:
    """The hedge that ends just before a token, and its first token; "exact" where there is none.

    Of two hedges in a row the bound wins over the estimate: "at least some 40" is at least 40.
    """
    found = scan.words.hedges.before(scan.low, first) if scan.tags[first - 1] & tags.HEDGED else None
    if found is None or not scan.free(found[1], first):
        return "exact", first
    modifier, start = found
    if modifier == "exact":  # a phrase that only ends like a hedge: "turns over"
        return "exact", first
    if modifier == "more_than" and scan.low[start] in scan.words.amounts_to and _sum_before(scan, start):
        return "exact", first  # "ein Vertrag mit der Stadt über 30 Millionen Euro"
    if modifier == "up_to" and scan.words.changing.firsts and _changed(scan, start):
        if first - start == 1 or _is_level(scan, start, first):
            return "exact", first
        inner = scan.words.hedges.at(scan.low, start + 1)
        if inner == ("about", first):
            return "about", start + 1  # "daalde tot ongeveer 1,24 dollar"
    outer = scan.words.hedges.before(scan.low, start)
    if outer is not None and outer[0] != "exact" and scan.free(outer[1], start):
        return (outer[0] if modifier == "about" else modifier), outer[1]
    return modifier, start


def _is_level(scan: Scan, start: int, first: int) -> bool:
    """ "Se hundió hasta el 16 %", "cedió un 4 %, hasta unos 32 euros"; by up to a fifth: "cayó hasta un 20 %"."""
    articles = scan.words.articles
    if scan.word(start - 1) != ",":
        articles -= scan.sentence.lexicon.words("dates", "one")
    return articles.issuperset(scan.low[start + 1 : first])


def _changed(scan: Scan, i: int) -> bool:
    """ "De aandelen stegen met 24 procent tot 47,80 euro", "tot 45 opgelopen": to what something changed, no bound."""
    if any(scan.words.changing.at(scan.low, at) is not None for at in (i + 2, i + 3)):
        return True
    last = i - 1 - (scan.word(i - 1) == ",")  # "subió un 4 %, hasta 32 euros"
    for at in range(last, max(-1, i - _CLAUSE), -1):
        if scan.low[at] in _BREAKS:
            return False
        if scan.words.changing.at(scan.low, at) is not None:
            return True
    return False


def _sum_before(scan: Scan, i: int) -> bool:
    """True where a noun that has a sum (offer, contract) stands before token i, with only its attributes between."""
    for at in range(i - 1, max(-1, i - _ATTRIBUTES), -1):
        word = scan.word(at)
        if word in scan.words.sums:
            return True
        attribute = word in HYPHENS or scan.capital(at) or word in scan.words.function
        if not word or not (attribute or word.endswith(scan.words.adjective_ends)):
            return False
    return False


def after(scan: Scan, last: int) -> tuple[Modifier, int]:
    """The hedge that begins at a token, and its end; "exact" where there is none."""
    if not scan.tags[last] & tags.HEDGES:
        return "exact", last
    if scan.word(last) == "+" and scan.sentence.glued(last) and not scan.sentence.glued(last + 1):
        return "at_least", last + 1
    found = scan.words.hedges_after.at(scan.low, last)
    if found is None or not scan.free(last, found[1]):
        return "exact", last
    goes_on = (scan.words.hedges.at(scan.low, i) for i in range(last, found[1]))
    if any(hedge is not None and hedge[1] > found[1] for hedge in goes_on):
        return "exact", last  # "5 billion or more than a third"
    priced = scan.words.money.signs.at(scan.exacts, found[1]) is not None
    if found[1] - last == 1 and (priced or scan.exact(found[1])[:1].isdecimal()):
        return "exact", last  # "£8.5 million plus £2 million"
    return found


def bounds(modifier: Modifier, value: Decimal) -> Bounds:
    """The interval that a hedged number speaks of: an open end is None, an estimate keeps the printed number."""
    if modifier in ("more_than", "at_least"):
        return value, None
    if modifier in ("less_than", "at_most", "up_to"):
        return None, value
    return value, value
