"""The matrix of sources and findings: one column a source, copies with their origin, one row a finding.

Sources that share no finding stand in tables of their own: a table of all would be mostly empty.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from factcheck.report.html.cards import Card, Places, Said
from factcheck.report.html.words import Words
from factcheck.report.plain import visible
from factcheck.report.quotes import shortened
from factcheck.report.view import SIGNS

if TYPE_CHECKING:
    from factcheck.model import Provenance
    from factcheck.report.document import Report

ROWS = 200
"""The tables together show so many findings, conflicts first; the articles have them all."""
COLUMNS = 24
VALUE = 90


@frozen
class Column:
    """A source that is no copy. copies: names of those that copy it."""

    id: str
    place: str
    name: str
    language: str
    day: dt.date | None
    copies: tuple[str, ...]


@frozen
class Cell:
    """What a source says in a finding. state: the verdict that it takes part in, "" where it says nothing."""

    state: str
    sign: str
    values: tuple[str, ...]
    letters: str


@frozen
class Row:
    card: Card
    cells: tuple[Cell, ...]


@frozen
class Table:
    """Sources that share findings. left_out: how many more sources have no column."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    left_out: int


def matrix(report: Report, cards: Iterable[Card], places: Places, words: Words) -> list[Table]:
    """The tables, the one with the first finding first."""
    rows = [card for card in cards if not card.brief][:ROWS]
    origin = {source.id: source.origin for source in report.sources}
    copies: dict[str, list[str]] = {}
    for source in report.sources:
        if source.origin != source.id:
            copies.setdefault(source.origin, []).append(visible(source.id))
    known = {source.id: source for source in report.sources}
    order = {source.id: place for place, source in enumerate(report.sources)}
    found = []
    for together in _clusters(rows, origin):
        names = dict.fromkeys(origin.get(c.claim.source, c.claim.source) for card in together for c in card.said)
        ordered = sorted((known[name] for name in names if name in known), key=lambda source: order[source.id])
        columns = [_column(source, copies, places, words) for source in ordered[:COLUMNS]]
        lines = tuple(Row(card, tuple(_cells(card, columns, origin))) for card in together)
        found.append(Table(tuple(columns), lines, len(ordered) - len(columns)))
    return found


def _clusters(cards: Sequence[Card], origin: dict[str, str]) -> list[list[Card]]:
    """Findings whose sources are connected by findings, in order."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for card in cards:
        names = [origin.get(said.claim.source, said.claim.source) for said in card.said]
        for name in names[1:]:
            parent[root(name)] = root(names[0])
    found: dict[str, list[Card]] = {}
    for card in cards:
        if card.said:
            first = card.said[0].claim.source
            found.setdefault(root(origin.get(first, first)), []).append(card)
    return list(found.values())


def _column(source: Provenance, copies: Mapping[str, list[str]], places: Places, words: Words) -> Column:
    own = tuple(copies.get(source.id, ()))
    name, language = visible(source.id), words.language(source.language)
    return Column(source.id, places.of(source.id), name, language, source.published, own)


def _cells(card: Card, columns: Sequence[Column], origin: dict[str, str]) -> Iterator[Cell]:
    by_origin: dict[str, list[Said]] = {}
    for one in card.said:
        by_origin.setdefault(origin.get(one.claim.source, one.claim.source), []).append(one)
    for column in columns:
        said = by_origin.get(column.id, [])
        if not said:
            yield Cell("", "", (), "")
            continue
        order = [*SIGNS, "plain"]
        state = min((one.state for one in said), key=order.index)
        values = tuple(dict.fromkeys(shortened(one.value, VALUE) for one in said))
        yield Cell(state, SIGNS.get(state, ""), values, ", ".join(one.letter for one in said))
