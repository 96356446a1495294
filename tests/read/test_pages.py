"""A source with pages: its claims say on which one they stand, in every report."""

from __future__ import annotations

from pathlib import Path

import factcheck
from factcheck import Report, Source, check, extract
from factcheck.report import render

FIRST = "The bridge at Norvik cost 48 million euros."
SECOND = "It was opened on 3 May 2024."
PAGED = Source("paged", f"{FIRST}\n\n{SECOND}", language="en", pages=(0, len(FIRST) + 2))
OTHER = Source("other", "The bridge at Norvik cost 84 million euros.", language="en")


def report() -> Report:
    return check([PAGED, OTHER])


def test_the_evidence_says_its_page() -> None:
    pages = {claim.evidence.exact: claim.evidence.page for claim in extract(PAGED)}
    assert pages["48 million euros"] == 1
    assert pages["3 May 2024"] == 2


def test_a_source_without_pages_says_none() -> None:
    assert {claim.evidence.page for claim in extract(OTHER)} == {None}


def test_a_page_stands_in_json_only_where_there_is_one(tmp_path: Path) -> None:
    found = report()
    rows = {row["source"]: row["evidence"] for row in found.to_dict()["claims"] if row["kind"] == "money"}
    assert rows["paged"]["page"] == 1
    assert set(rows["other"]) == {"exact", "start", "end"}
    for name in ("report.json", "report.jsonl"):
        found.save(tmp_path / name)
        assert factcheck.load(tmp_path / name) == found


def test_people_read_the_page() -> None:
    found = report()
    for form in ("text", "markdown"):
        assert "p. 1" in render(found, form).replace("\\", "")
