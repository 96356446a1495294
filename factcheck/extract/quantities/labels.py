"""What a number counts that stands behind its noun: "Matches: 132", "Usuarios en la UE: 290 millones"."""

from __future__ import annotations

from factcheck.extract.quantities.scan import Scan, Unit

_LONGEST = 7
"""Words of a label, at most."""

_ENDS = frozenset(",;:()[]|•*–—")


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
