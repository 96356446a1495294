"""Money, percentages, measures, counts and bare numbers of a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise, starmap

from factcheck.extract.mention import Mention, Unreadable
from factcheck.extract.quantities import money
from factcheck.extract.quantities.currencies import dollars
from factcheck.extract.quantities.divisions import divide
from factcheck.extract.quantities.elided import completed
from factcheck.extract.quantities.figure import Row, counted_by
from factcheck.extract.quantities.figures import figures_of, starts_of
from factcheck.extract.quantities.joining import mentions_of
from factcheck.extract.quantities.scan import Scan, Unit, Whole
from factcheck.extract.quantities.vocabulary import vocabulary
from factcheck.extract.text import Document, Sentence

_MOST_LEFT = 200
"""So many numbers without a noun in one sentence are a table that no sentence explains."""
_SHORT = 4
"""A line of so few words may be a number though none of them begins one: "dozijn"."""

_NOTHING: frozenset[int] = frozenset()
_ADDRESS = re.compile(r"(?:[a-z]+://|www\.)\S+", re.IGNORECASE)


def find(
    document: Document, *, taken: Mapping[int, Sequence[tuple[int, int]]]
) -> tuple[tuple[Mention, ...], tuple[Unreadable, ...]]:
    """Every quantity of a text in order, and what looks like one and cannot be read.

    taken: by the index of a sentence, the ranges of tokens that dates, durations and clock times already used.
    """
    words = vocabulary(document.lexicon)
    read: list[Row] = []
    unread: list[Unreadable] = []
    whole = Whole(document)
    addresses = "://" in document.text or "www." in document.text
    counted: Unit | None = None
    for sentence in document.sentences:
        first = starts_of(sentence, words)
        if not first and len(sentence.low) > _SHORT:
            continue
        used = _used(taken.get(sentence.index, ()))
        if addresses:
            used = used.union(_addresses(sentence))
        scan = Scan(sentence, document.lexicon, words, used, whole)
        reading = figures_of(scan, first, counted)
        unread += reading.unread
        left = reading.left if len(reading.left) <= _MOST_LEFT else []
        if reading.figures or left:
            counted = next((unit for f in reversed(reading.figures) if (unit := counted_by(f)) is not None), counted)
            read.append(Row(scan, reading.figures, left))
    for row in read:
        divide(row)
    read = completed(read)

    @cache
    def named() -> money.Named:
        return _named(document, read)

    @cache
    def meaning(codes: tuple[str, ...]) -> money.Meaning:
        return money.meaning(codes, named(), document)

    mentions: list[Mention] = []
    for row in read:
        mentions += mentions_of(row.scan, row.figures, meaning)
    return tuple(mentions), tuple(unread)


def _used(ranges: Sequence[tuple[int, int]]) -> frozenset[int]:
    return frozenset(chain.from_iterable(starmap(range, ranges))) if ranges else _NOTHING


def _named(document: Document, read: Sequence[Row]) -> money.Named:
    """The currencies that a text names, and whether it converts another dollar into a bare one."""
    signed: set[str] = set()
    bare = any(f.unit.codes[:1] == dollars()[:1] and f.unit.name is None for row in read for f in row.figures)
    spelled = set(money.spelled_dollars(document)) if bare else set()
    converted = False
    for row in read:
        scan = row.scan
        for figure in row.figures:
            if figure.unit.kind == "money" and figure.unit.name:
                sign = any("$" in scan.exact(i) for i in range(figure.first, figure.last))
                (signed if sign else spelled).add(figure.unit.name)
        for one, two in pairwise(row.figures):
            bracket = scan.low[one.last : two.first] in (("(",), ("[",))
            dollar = one.unit.name in dollars()[1:] and two.unit.codes == dollars()
            converted = converted or (bracket and dollar)
    families = frozenset(f.unit.codes for row in read for f in row.figures if f.unit.kind == "money")
    shared = frozenset(codes for codes in families if 1 < len(codes) <= len(dollars()))
    return money.Named(frozenset(signed), frozenset(spelled), converted, shared)


def _addresses(sentence: Sentence) -> Iterable[int]:
    """The tokens of web and mail addresses, whose digits say nothing."""
    for match in _ADDRESS.finditer(sentence.text, sentence.start, sentence.end):
        first = bisect_left(sentence.starts, match.start())
        yield from range(first, bisect_left(sentence.starts, match.end()))
