"""Letters at digits that are a scale where a sum before or behind has the same one: "£2.1m, up from 1.9m"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.quantities import hedges
from factcheck.extract.quantities.elidedwords import elided_words
from factcheck.extract.quantities.figure import Figure, counted_by
from factcheck.extract.quantities.numbers import read_number
from factcheck.extract.quantities.numberwords import number_words
from factcheck.extract.quantities.scan import Amount, Scan
from factcheck.extract.quantities.signs import HYPHENS


def like_second(scan: Scan, amount: Amount, other: Amount) -> Amount:
    """The first of two amounts, whose letter is a scale where that of the second is: "from 1.9m to £2.1m"."""
    i = _letter(scan, amount)
    if i is None or not other.number.scaled or scan.low[other.number.last - 1] != scan.low[i]:
        return amount
    if other.unit is not None and other.unit.kind not in ("money", "count"):
        return amount
    return _scaled(scan, amount) or amount


def like_before(scan: Scan, amount: Amount, found: Sequence[Figure]) -> Amount:
    """The same of an amount behind a word that goes on with the figure before it: "5m users, against 3m last year"."""
    i = _letter(scan, amount)
    if i is None or not found or not _goes_on(scan, amount):
        return amount
    other = found[-1]
    unit = counted_by(other) if other.unit.kind == "count" else other.unit
    lettered = any(scan.low[at] == scan.low[i] and scan.exact(at - 1)[:1].isdecimal() for at in _inside(other))
    if unit is None or other.unit.kind not in ("money", "count") or not lettered:
        return amount
    scaled = _scaled(scan, amount)
    return amount if scaled is None else scaled._replace(unit=unit)


def _inside(figure: Figure) -> range:
    return range(figure.first + 1, figure.last)


def _letter(scan: Scan, amount: Amount) -> int | None:
    """The token of the letter that is the unit of an amount, written to its digits, and elsewhere a scale."""
    i = amount.number.last
    if amount.unit is None or amount.unit.kind != "measure" or amount.last != i + 1 or amount.number.spelled:
        return None
    compact = scan.low[i] in number_words(scan.lexicon).compact.firsts
    return i if compact and len(scan.low[i]) == 1 and scan.sentence.glued(i) else None


def _scaled(scan: Scan, amount: Amount) -> Amount | None:
    number = read_number(scan.sentence, amount.number.first, scan.lexicon, compact=True)
    if number is None or not number.scaled or number.last != amount.last:
        return None
    return amount._replace(number=number, unit=None)


def _goes_on(scan: Scan, amount: Amount) -> bool:
    """True behind "from", "to", "against" or "than", where no word follows that the metres are of: "to 3m deep"."""
    words, after = scan.words, scan.word(amount.last)
    if after in HYPHENS or (after.isalpha() and after not in words.function and after not in words.stop):
        return False
    first = hedges.before(scan, amount.first)[1]
    if scan.word(first - 1) in words.come_from | words.change | words.to | words.between_join:
        return True
    links = (words.formerly, words.instead, elided_words(scan.lexicon).against, elided_words(scan.lexicon).more)
    return any(link.before(scan.low, first) is not None for link in links)
