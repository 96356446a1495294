"""The sentences in the tables of rules and reason codes give the codes that stand beside them."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from attrs import frozen

from factcheck.check import extract_source
from factcheck.judge.compare import judge
from factcheck.judge.findings import context_of
from factcheck.model import Judgement, Provenance, Source
from tests.docs.pages import ROOT, name_of

PAGES = (ROOT / "docs" / "contract.md", ROOT / "docs" / "comparison-rules.md")
DAY = re.compile(r"\((\d{4}-\d\d-\d\d)\) (.*)")


@frozen
class Row:
    """Two sentences, and the code and relations that comparing them may give."""

    one: str
    other: str
    code: str
    relations: str


def rows(page: Path) -> list[Row]:
    """The rows of all tables on a page that have a column for one source and one for another."""
    found: list[Row] = []
    header: list[str] = []
    for line in page.read_text(encoding="utf-8").split("\n"):
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if not cells or not header:
            header = cells
        elif {"one source", "another source"} <= set(header) and not cells[0].startswith("--"):
            row = dict(zip(header, cells, strict=True))
            found.append(Row(row["one source"], row["another source"], row["code"].strip("`"), row["relation"]))
    return found


ROWS = [pytest.param(row, id=f"{name_of(page)} {row.one}") for page in PAGES for row in rows(page)]


def source(name: str, sentence: str) -> Source:
    day = DAY.fullmatch(sentence)
    published = dt.date.fromisoformat(day[1]) if day else None
    return Source(name, day[2] if day else sentence, language="en", published=published)


def judgements(row: Row) -> list[Judgement]:
    """How each claim of the one sentence stands to each of its kind in the other."""
    sources = [source("a", row.one), source("b", row.other)]
    origin = {"a": "a", "b": "a" if row.one == row.other else "b"}
    provenance = {s.id: Provenance(s.id, s.language, s.published, None, None, s.sha256, origin[s.id]) for s in sources}
    one, other = (extract_source(s)[0] for s in sources)
    context = context_of((*one, *other), provenance)
    return [judge(a, b, context=context) for a in one for b in other if a.kind == b.kind]


@pytest.mark.parametrize("row", ROWS)
def test_the_row_holds(row: Row) -> None:
    found = judgements(row)
    assert row.code in [j.reason for j in found], f"{row.one} / {row.other}: {found}"
    assert {j.relation for j in found if j.reason == row.code} <= set(row.relations.split(", "))


def test_there_are_tables() -> None:
    assert all(len(rows(page)) >= 20 for page in PAGES)
