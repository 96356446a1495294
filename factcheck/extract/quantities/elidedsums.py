"""Sums of millions without a currency, where the sentences around tell whose it is: "… against 181 million in 2024"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.cues import find_cues
from factcheck.extract.quantities import lending
from factcheck.extract.quantities.elidedwords import elided_words
from factcheck.extract.quantities.figure import Figure, Row
from factcheck.extract.quantities.scan import Scan, Unit
from factcheck.model import UnitFrom

_MILLION = Decimal(10**6)
_NEAR = 2
_BESIDE = 8
_VERB = 3
_OF_PEOPLE = frozenset(("population", "users", "voters", "visitors", "passengers", "viewers", "attendance"))
"""Properties that are counts of people by the million."""

_LENT = frozenset(("number", "count"))
_HEADINGS = frozenset(("title", "heading"))


def lend_currencies(rows: Sequence[Row]) -> None:
    """Give each sum of millions that has no unit the currency of the main sum before it, if that is not far.

    Farther away, a word must say that it is money, or it stands in a heading; then the text must have one currency.
    """
    millions = ((row.scan, f) for row in rows for f in row.figures if f.unit.kind in _LENT and _is_millions(f))
    if not any(_is_open(scan, figure) or _is_strange(scan, figure) for scan, figure in millions):
        return
    mains = [lending.main_sums(row.scan, row.figures) for row in rows]
    only = _only(mains)
    before: tuple[Scan, Unit] | None = None
    so_far: set[tuple[str, ...]] = set()
    for row, sums in zip(rows, mains, strict=True):
        for n, figure in enumerate(row.figures):
            if (part := _part_of_sum(row.scan, figure, sums)) is not None:
                row.figures[n] = part
            elif _is_open(row.scan, figure) and not lending.is_converted(row.scan, figure, row.figures):
                found = _lender(
                    row.scan, figure, before, only if len(so_far) != 1 or before is None else before[1], mains
                )
                if found is not None:
                    row.figures[n] = figure._replace(unit=found[0], unit_from=found[1])
                    before = row.scan, found[0]
        if sums:
            before = row.scan, sums[-1].unit
            so_far.update(figure.unit.codes for figure in sums)
        elif any(f.unit.kind == "count" and (f.low or 0) >= _MILLION for f in row.figures):
            before = None  # millions of people are spoken of now


def _is_open(scan: Scan, figure: Figure) -> bool:
    """True for millions and more, said with a word or letter of scale, without a unit."""
    if figure.unit.kind != "number" or not _is_millions(figure):
        return False
    return any(scan.exact(i)[:1].isalpha() for i in (figure.last - 1, figure.last - 2))


def _is_millions(figure: Figure) -> bool:
    value = figure.low if figure.low is not None else figure.high
    return value is not None and value >= _MILLION


def _is_strange(scan: Scan, figure: Figure) -> bool:
    """True for millions of what no language file names: "21 Millionen Zinsen"."""
    head, low = figure.unit.head, figure.low
    if figure.unit.kind != "count" or head is None or low is None or low < _MILLION or head[0] <= figure.first:
        return False
    return figure.unit.name == scan.low[head[0]] and scan.words.nouns.at(scan.low, head[0]) is None


def _part_of_sum(scan: Scan, figure: Figure, sums: Sequence[Figure]) -> Figure | None:
    """The sum that is a part of the one before it: "96 Millionen Euro, davon 21 Millionen Zinsen"."""
    link = scan.words.them_before.before(scan.low, figure.first) if _is_strange(scan, figure) else None
    before = next((f for f in reversed(sums) if link is not None and 0 <= link[1] - f.last <= 1), None)
    if before is None or figure.unit.head is None:
        return None
    unit = before.unit._replace(factor=Decimal(1))
    return figure._replace(unit=unit, last=figure.unit.head[0], unit_from="same_sentence")


def _only(mains: Sequence[Sequence[Figure]]) -> Unit | None:
    """The one currency of a text, None where it has several."""
    units = [figure.unit for sums in mains for figure in sums]
    return units[0] if units and all(unit.codes == units[0].codes for unit in units) else None


def _counts(scan: Scan, figure: Figure) -> bool:
    """True where a word says that people or things are counted: "the population grew to 84 million"."""
    first = figure.first
    if scan.word(figure.last) == ":" and scan.opens(first):
        return not find_cues(scan.sentence, "properties", "money")  # "7bn: the parameters of its model"
    if scan.word(first - 1) == ":" and any(scan.words.nouns.at(scan.low, i) for i in range(first)):
        return True  # "Travellers at the railway: 7.3 million"
    words = elided_words(scan.lexicon)
    if not words.counting.isdisjoint(scan.low[max(0, first - _VERB) : first]):
        return True  # "it sold 2 million"
    after = scan.word(figure.last)
    if after.isalpha() and after not in scan.words.stop and after not in words.plain:
        return not find_cues(scan.sentence, "properties", "money")
    if any(scan.words.tolls.at(scan.low, i) for i in range(max(0, first - _BESIDE), first)):
        return True
    cues = find_cues(scan.sentence, "properties", "count")
    return any(cue.label in _OF_PEOPLE and abs(cue.first - first) <= _BESIDE for cue in cues)


def _lender(
    scan: Scan, figure: Figure, before: tuple[Scan, Unit] | None, only: Unit | None, mains: Sequence[Sequence[Figure]]
) -> tuple[Unit, UnitFrom] | None:
    sentence = scan.sentence
    if _counts(scan, figure):
        return None
    if sentence.kind in _HEADINGS:
        said = only if find_cues(sentence, "properties", "money") else None
        same = next((f.unit for sums in mains for f in sums if (f.low, f.high) == (figure.low, figure.high)), said)
        return None if same is None else (same._replace(factor=Decimal(1)), "named_in_text")
    if before is not None:
        near = sentence.paragraph == before[0].sentence.paragraph or sentence.index - before[0].sentence.index <= _NEAR
        listed = sentence.kind == "item" == before[0].sentence.kind
        if near:
            return before[1], "list" if listed else "sentence_before"
    if only is not None and find_cues(sentence, "properties", "money"):
        return only, "named_in_text"
    return None
