"""Whose currency a sum takes that has none: that of the main sum before it, never that of a conversion in brackets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from factcheck.extract.quantities.figure import Figure
from factcheck.extract.quantities.scan import Scan

_OPENS, _CLOSES = frozenset("(["), frozenset(")]")


def lenders_of(scan: Scan, figures: Iterable[Figure]) -> list[tuple[Figure, bool]]:
    """The sums of a sentence that lend their unit, in order, each with whether it converts the one before.

    figures: those of the sentence, also the sums without a currency, which lend none.
    """
    sums = sorted((f for f in figures if f.unit.kind in ("money", "number")), key=lambda f: f.first)
    pairs = zip((None, *sums), sums, strict=False)
    return [(other, one is not None and _converts(scan, one, other)) for one, other in pairs if other.unit.codes]


def lender_of(scan: Scan, lenders: Sequence[tuple[Figure, bool]], first: int) -> Figure | None:
    """The sum of money whose unit a sum at token `first` takes: the nearest before it, else the first behind it.

    A sum that converts another one ("2.61 billion euros ($3.05 billion) from 2.84 billion", "1.6 billion ($2.54
    billion)") lends inside its brackets.
    """
    behind = bisect_right(lenders, first, key=lambda lender: lender[0].first)
    for at in range(behind - 1, -1, -1):
        lender, converts = lenders[at]
        if not converts or (lender.last <= first and _inside(scan, lender.last, first)):
            return lender
    return next((lenders[at][0] for at in range(behind, len(lenders)) if not lenders[at][1]), None)


def main_sums(scan: Scan, figures: Sequence[Figure]) -> list[Figure]:
    """The sums of money of a sentence in order, without those that only convert the one before."""
    sums = [f for f in figures if f.unit.kind in ("money", "number")]
    pairs = zip((None, *sums), sums, strict=False)
    kept = [other for one, other in pairs if one is None or not _converts(scan, one, other)]
    return [f for f in kept if f.unit.kind == "money"]


def is_converted(scan: Scan, one: Figure, figures: Sequence[Figure]) -> bool:
    """True for a sum without a currency that is said again in one of another: "1.6 billion ($2.54 billion)"."""
    behind = next((f for f in figures if f.first >= one.last), None)
    return behind is not None and behind.unit.kind == "money" and _converts(scan, one, behind)


def _converts(scan: Scan, one: Figure, other: Figure) -> bool:
    """True for the second of "2.61 billion euros ($3.05 billion)", "Rp5 miliar atau US$300.000"."""
    if one.unit.same(other.unit):
        return False
    gap = scan.low[one.last : other.first]
    if gap and gap[0] in _OPENS:
        return _CLOSES.isdisjoint(gap)
    found = scan.words.conversion.at(gap, 0)
    return found is not None and found[1] == len(gap)


def _inside(scan: Scan, last: int, first: int) -> bool:
    """True where no bracket closes between two places."""
    return _CLOSES.isdisjoint(scan.low[last:first])
