"""Money, percentages, measures, counts and bare numbers of a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from factcheck.extract import money
from factcheck.extract.figures import Figure, figures_of
from factcheck.extract.mention import Mention, Unreadable
from factcheck.extract.scan import Scan
from factcheck.extract.text import Document
from factcheck.extract.vocabulary import vocabulary
from factcheck.languages import units
from factcheck.model import Quantity, Rendering

_LINKS = frozenset("(/=≈[")
_MOST_WORDS = 4


def find(
    document: Document, *, taken: Mapping[int, tuple[tuple[int, int], ...]]
) -> tuple[tuple[Mention, ...], tuple[Unreadable, ...]]:
    """Every quantity of a text in order, and what looks like one and cannot be read.

    taken: by the index of a sentence, the ranges of tokens that dates, durations and clock times already used.
    """
    words = vocabulary(document.lexicon)
    read: list[tuple[Scan, list[Figure]]] = []
    unread: list[Unreadable] = []
    for sentence in document.sentences:
        used = frozenset(i for first, last in taken.get(sentence.index, ()) for i in range(first, last))
        scan = Scan(sentence, document.lexicon, words, used)
        figures, troubles = figures_of(scan)
        unread += troubles
        if figures:
            read.append((scan, figures))
    named = frozenset(f.unit.name for _, figures in read for f in figures if f.unit.kind == "money" and f.unit.name)
    mentions: list[Mention] = []
    for scan, figures in read:
        mentions += _mentions(scan, figures, named, document)
    return tuple(mentions), tuple(unread)


def _mentions(scan: Scan, figures: list[Figure], named: frozenset[str], document: Document) -> Iterable[Mention]:
    """Figures as mentions; an amount said again in another unit joins the mention before it."""
    found: list[tuple[Mention, Figure]] = []
    for figure in figures:
        value = _value(scan, figure, named, document)
        mention = Mention(figure.unit.kind, scan.sentence, figure.first, figure.last, value, figure.unit.head)
        if found and (whole := _said_again(scan, found[-1][0], mention)) is not None:
            found[-1] = (whole, figure)
        else:
            found.append((mention, figure))
    return [mention for mention, _ in found]


def _value(scan: Scan, figure: Figure, named: frozenset[str], document: Document) -> Quantity:
    start, end = scan.sentence.span(figure.first, figure.last)
    unit, candidates = figure.unit.name, tuple[str, ...]()
    if figure.unit.kind == "money":
        unit, candidates = money.meaning(figure.unit.codes, named, document)
    return Quantity(
        low=figure.low,
        high=figure.high,
        unit=unit,
        written=scan.sentence.text[start:end],
        modifier=figure.modifier,
        step=figure.step,
        candidates=candidates,
    )


def _said_again(scan: Scan, one: Mention, two: Mention) -> Mention | None:
    """Both mentions as one where the second converts the first: "$5 (€4)", "$300 juta atau Rp5 miliar"."""
    assert isinstance(one.value, Quantity)
    assert isinstance(two.value, Quantity)
    if one.kind != two.kind or one.kind not in ("money", "measure") or not _linked(scan, one, two):
        return None
    units_said = (one.value.unit, *(r.unit for r in one.value.also))
    if two.value.unit is None or None in units_said or two.value.unit in units_said:
        return None
    if one.kind == "measure" and not _same_dimension(str(one.value.unit), two.value.unit):
        return None
    again = Rendering(
        two.value.low, two.value.high, two.value.unit, two.value.written, two.value.modifier, two.value.step
    )
    closed = scan.word(two.last) in (")", "]") and scan.low[one.last] in "(["
    return evolve(one, last=two.last + closed, value=evolve(one.value, also=(*one.value.also, again)))


def _linked(scan: Scan, one: Mention, two: Mention) -> bool:
    """True where nothing but a bracket, a slash or a word such as "or" stands between, or only an estimate's hedge."""
    gap = scan.low[one.last : two.first]
    if len(gap) > _MOST_WORDS:
        return False
    if not gap:
        return isinstance(two.value, Quantity) and two.value.modifier == "about"
    body = tuple(w for w in gap if w not in (",", "–", "—"))
    if len(body) == 1 and body[0] in _LINKS:
        return True
    start = body[1:] if body and body[0] in _LINKS else body
    found = scan.words.conversion.at(start, 0)
    return found is not None and found[1] == len(start)


def _same_dimension(one: str, two: str) -> bool:
    dimension = units.dimension(one)
    return dimension is not None and dimension == units.dimension(two)
