"""Money, percentages, measures, counts and bare numbers of a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from attrs import evolve

from factcheck.extract.mention import Mention, Unreadable
from factcheck.extract.quantities import money
from factcheck.extract.quantities.currencies import dollars
from factcheck.extract.quantities.figures import Figure, counted_by, figures_of
from factcheck.extract.quantities.numbers import plain
from factcheck.extract.quantities.scan import Scan, Unit
from factcheck.extract.quantities.vocabulary import vocabulary
from factcheck.extract.text import Document, Sentence
from factcheck.languages import units
from factcheck.model import Quantity, Rendering

_LINKS = frozenset("(/=≈[")
Meaning = tuple[str | None, tuple[str, ...]]
"""A currency's code, or None with the codes that it may be."""

_MOST_WORDS = 4
_USUAL = (("foot", "inch"), ("pound", "ounce"))
"""Units of which the smaller says the rest of the larger even behind a comma: "6 feet, 2 inches"."""

_ADDRESS = re.compile(r"(?:[a-z]+://|www\.)\S+", re.IGNORECASE)


def find(
    document: Document, *, taken: Mapping[int, tuple[tuple[int, int], ...]]
) -> tuple[tuple[Mention, ...], tuple[Unreadable, ...]]:
    """Every quantity of a text in order, and what looks like one and cannot be read.

    taken: by the index of a sentence, the ranges of tokens that dates, durations and clock times already used.
    """
    words = vocabulary(document.lexicon)
    read: list[tuple[Scan, list[Figure]]] = []
    unread: list[Unreadable] = []
    sterling = "£" in document.text
    counted: Unit | None = None
    for sentence in document.sentences:
        used = frozenset(i for first, last in taken.get(sentence.index, ()) for i in range(first, last)).union(
            _addresses(sentence)
        )
        scan = Scan(sentence, document.lexicon, words, used, sterling)
        figures, troubles = figures_of(scan, counted)
        counted = next((unit for f in reversed(figures) if (unit := counted_by(f)) is not None), counted)
        unread += troubles
        if figures:
            read.append((scan, figures))
    named = _named(document, read)

    @cache
    def meaning(codes: tuple[str, ...]) -> Meaning:
        return money.meaning(codes, named, document)

    mentions: list[Mention] = []
    for scan, figures in read:
        mentions += _mentions(scan, figures, meaning)
    return tuple(mentions), tuple(unread)


def _named(document: Document, read: Sequence[tuple[Scan, list[Figure]]]) -> money.Named:
    """The currencies that a text names, and whether it converts another dollar into a bare one."""
    signed: set[str] = set()
    bare = any(f.unit.codes == dollars() for _, figures in read for f in figures)
    spelled = set(money.spelled_dollars(document)) if bare else set()
    converted = False
    for scan, figures in read:
        for figure in figures:
            if figure.unit.kind == "money" and figure.unit.name:
                sign = any("$" in scan.exact(i) for i in range(figure.first, figure.last))
                (signed if sign else spelled).add(figure.unit.name)
        for one, two in pairwise(figures):
            bracket = scan.low[one.last : two.first] in (("(",), ("[",))
            dollar = one.unit.name in dollars()[1:] and two.unit.codes == dollars()
            converted = converted or (bracket and dollar)
    return money.Named(frozenset(signed), frozenset(spelled), converted)


def _addresses(sentence: Sentence) -> Iterable[int]:
    """The tokens of web and mail addresses, whose digits say nothing."""
    exact = sentence.exact
    if "://" not in exact and "www." not in exact:
        return
    for match in _ADDRESS.finditer(sentence.text, sentence.start, sentence.end):
        first = bisect_left(sentence.starts, match.start())
        yield from range(first, bisect_left(sentence.starts, match.end()))


def _mentions(scan: Scan, figures: list[Figure], meaning: Callable[[tuple[str, ...]], Meaning]) -> Iterable[Mention]:
    """Figures as mentions; an amount said again in another unit joins the mention before it."""
    found: list[Mention] = []
    for figure in figures:
        value = _value(scan, figure, meaning)
        mention = Mention(figure.unit.kind, scan.sentence, figure.first, figure.last, value, figure.unit.head)
        previous = found[-1] if found else None
        whole = previous and (_said_again(scan, previous, mention) or _rest_of(scan, previous, mention))
        if whole is not None:
            found[-1] = whole
        else:
            found.append(mention)
    return found


def _value(scan: Scan, figure: Figure, meaning: Callable[[tuple[str, ...]], Meaning]) -> Quantity:
    start, end = scan.sentence.span(figure.first, figure.last)
    unit, candidates = meaning(figure.unit.codes) if figure.unit.kind == "money" else (figure.unit.name, ())
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


def _rest_of(scan: Scan, one: Mention, two: Mention) -> Mention | None:
    """Both mentions as one where the second is the rest of the first: "13 dollars and 45 cents", "5 ft 2 in"."""
    a, b = one.value, two.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    if one.kind != two.kind or b.modifier != "exact" or a.low is None or b.low is None or a.also or a.low % 1:
        return None
    gap = scan.low[one.last : two.first]
    if one.kind == "money":
        fits = (not gap or (len(gap) == 1 and gap[0] in scan.words.joins)) and a.unit == b.unit and b.low < 1
        more = b.low
    elif one.kind == "measure" and a.unit != b.unit and _same_dimension(str(a.unit), str(b.unit)):
        usual = (a.unit, b.unit) in _USUAL and len(gap) == 1 and gap[0] in {",", *scan.words.joins}
        if gap and not usual:
            return None
        more = plain(units.convert(b.low, str(b.unit), str(a.unit)))
        fits = more < 1
    else:
        return None
    if not fits or not more > 0:
        return None
    start, end = scan.sentence.span(one.first, two.last)
    low, high = (None if end is None else end + more for end in (a.low, a.high))
    return evolve(
        one, last=two.last, value=evolve(a, low=low, high=high, step=b.step, written=scan.sentence.text[start:end])
    )


def _linked(scan: Scan, one: Mention, two: Mention) -> bool:
    """True where nothing but a bracket, a slash or a word such as "or" stands between, or only an estimate's hedge."""
    gap = _without_period(scan, scan.low[one.last : two.first])
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


def _without_period(scan: Scan, gap: tuple[str, ...]) -> tuple[str, ...]:
    """The words between two amounts without the "a year" that belongs to the first."""
    unit = scan.words.units.at(gap, 1) if gap and gap[0] in scan.words.per else None
    return gap[unit[1] :] if unit is not None and unit[0] in units.TIMES else gap


def _same_dimension(one: str, two: str) -> bool:
    dimension = units.dimension(one)
    return dimension is not None and dimension == units.dimension(two)
