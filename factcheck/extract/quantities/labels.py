"""What a number counts that stands behind its noun: "Matches: 132", "the number of strikes rose to 512"."""

from __future__ import annotations

from factcheck.extract.quantities import parts
from factcheck.extract.quantities.counts import noun_said
from factcheck.extract.quantities.number import Number
from factcheck.extract.quantities.scan import Scan, Unit
from factcheck.model import Modifier

_LONGEST = 7
"""Words of a label, at most."""

_FAR = 40
_ENDS = frozenset(",;:()[]|•*–—")


def said_before(scan: Scan, number: Number, first: int, modifier: Modifier) -> Unit | None:
    """The noun of a number without one, that its label or its clause says before it.

    first: the token at which the number, or its hedge, begins.
    """
    if scan.like_year(number):
        return None
    found = None if parts.may_be_age(scan, number, first, modifier) else counted_before(scan, first)
    if found is None and scan.words.amounting.before(scan.low, first) is not None:
        return told_before(scan, number, first)
    return found


def counted_before(scan: Scan, first: int) -> Unit | None:
    """The noun of a number without one: of the label before its colon, or of the clause whose verb is "are".

    first: the token at which the number, or its hedge, begins. A singular names no count: "Room: 12".
    """
    if not scan.words.plural_ends:
        return None
    if first > 1 and scan.low[first - 1] == ":" and not scan.sentence.glued(first):
        return _of_label(scan, first - 1)
    verb = scan.words.copulas.before(scan.low, first)
    return None if verb is None or verb[1] < 1 else _plural_at(scan, verb[1] - 1, verb[1])


def told_before(scan: Scan, number: Number, first: int) -> Unit | None:
    """The noun of a bare number whose sentence says what it is the number of: "the number of strikes rose to 512".

    first: where the hedge of the number begins, or the words that say from what it changed.
    """
    words, low = scan.words, scan.low
    if not number.scaled and number.low % 1:
        return None  # "the number of deaths per 1,000 births is 3.4"
    stops = _ENDS | scan.lexicon.words("grammar", "joiners")
    for i in range(first - 1, max(-1, first - _FAR), -1):
        if low[i] in stops:
            return None
        if (said := words.number_of.at(low, i)) is None:
            continue
        noun = noun_said(scan, number, said[1])
        rates = (words.rates.at(low, at) for at in range(noun[1], first)) if noun is not None else ()
        if noun is None or noun[1] > first or any(rate is not None and rate[1] < first for rate in rates):
            return None
        return Unit("count", noun[0], head=noun[2])
    return None


def _of_label(scan: Scan, colon: int) -> Unit | None:
    """The first noun of the words before a colon."""
    start = colon
    while start and colon - start < _LONGEST and scan.low[start - 1] not in _ENDS:
        start -= 1
    for i in range(start, colon):
        if scan.low[i] in scan.words.stop and i > start:
            return None
        if (found := _plural_at(scan, i, colon)) is not None:
            return found
    return None


def _plural_at(scan: Scan, i: int, end: int) -> Unit | None:
    """The known noun at a token, where it is a plural."""
    noun = scan.words.nouns.at(scan.low, i)
    if noun is None or noun[1] > end or not scan.low[noun[1] - 1].endswith(scan.words.plural_ends):
        return None
    return Unit("count", noun[0], head=(i, noun[1]))
