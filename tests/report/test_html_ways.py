"""The steps behind the findings of a page: those that `factcheck explain` tells, in its words and its order."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import factcheck
from factcheck.model import Finding
from factcheck.report import Report
from factcheck.report.html.page import render_html
from factcheck.report.html.ways import ways
from tests.report.html_tree import tree
from tests.report.sample import REPORT

ROOT = Path(__file__).parent.parent.parent
TEXTS = [
    "The Alder Dam cost 30 million euros. It is 120 metres long. It was opened by Anna Berg on 3 May 2024.",
    "The Alder Dam cost 51 million euros. It is 120 metres long. It was opened by Carl Dahl on 3 May 2024.",
    "The Alder Dam cost 30 million euros, said the council. The Alder Dam is about 100 metres long.",
]


@cache
def report() -> Report:
    return factcheck.check(TEXTS)


def told(packed: dict[str, Any], finding: str) -> str:
    """The steps of a finding as the page shows them, in one line."""
    texts = packed["texts"]
    words: list[str] = []
    claims, pairs, ends = packed["ways"][finding]
    for mark, head, note, stages in (*claims, *pairs):
        words += [texts[mark], texts[head]]
        for title, steps in stages:
            words += [texts[title], *(texts[step if step >= 0 else ~step] for step in steps)]
        words.append(texts[note])
    return " ".join(" ".join([*words, *(texts[end] for end in ends)]).split())


def explained(given: Report, finding: Finding) -> str:
    """What `factcheck explain` prints below its heading, in one line, without the signs of lists."""
    _, _, rest = factcheck.explain(given, finding.id).render("text", width=10_000).partition("\n\n")
    return " ".join(re.sub(r"^\s*-  ", "", line) for line in rest.split("\n")).strip()


@pytest.mark.parametrize("place", ["dam", "seeds"])
def test_the_page_tells_what_explain_tells(place: str) -> None:
    given = report() if place == "dam" else factcheck.check([ROOT / "seeds"])
    packed = json.loads(tree(render_html(given)).one("script", id="ways").text)
    shared = [finding for finding in given.findings if finding.verdict != "single"]
    assert {finding.verdict for finding in shared} >= {"conflict", "agree"}
    assert list(packed["ways"]) == [finding.id for finding in shared]
    for finding in shared:
        assert told(packed, finding.id) == " ".join(explained(given, finding).split())


def test_what_was_asked_and_did_not_hold_is_marked() -> None:
    packed = ways(report()).to_dict()
    steps = [step for way in packed["ways"].values() for *_, stages in way[1] for _, inner in stages for step in inner]
    assert any(step < 0 for step in steps)
    for step in steps:
        assert (step < 0) == packed["texts"][~step if step < 0 else step].startswith(("no, ", "no: "))


def test_a_report_from_a_file_has_the_steps_too(tmp_path: Path) -> None:
    report().save(tmp_path / "report.json")
    assert ways(factcheck.load(tmp_path / "report.json")) == ways(report())


def test_where_the_room_ends_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = ways(report())
    assert whole.cut(whole.size) == whole
    few = whole.cut(whole.size * 4 // 5)
    assert list(few.ways) == list(whole.ways)[: len(few.ways)]
    assert 0 < len(few.ways) < len(whole.ways)
    assert len(few.texts) < len(whole.texts)
    assert few.size <= whole.size * 4 // 5
    monkeypatch.setattr("factcheck.report.html.ways.ROOM", few.size)
    page = tree(render_html(report()))
    first, *_, last = whole.ways
    assert "The same in a terminal" in page.one("article", id=first).one("details", class_="steps").text
    cut = page.one("article", id=last).one("details", class_="steps").text
    assert "no room" in cut
    assert f"factcheck explain report.json {last}" in cut
    assert "How each claim was read" in cut


def test_a_long_page_has_fewer_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = ways(report())
    length = len(render_html(report()).encode())
    monkeypatch.setattr("factcheck.report.html.page.LEAST", 10)
    monkeypatch.setattr("factcheck.report.html.page.LONGEST", length - 10)
    page = render_html(report())
    assert len(page.encode()) <= length
    assert list(whole.ways)[-1] not in json.loads(tree(page).one("script", id="ways").text)["ways"]


def test_the_size_is_that_of_the_page() -> None:
    told = ways(report())
    packed = len(json.dumps(told.to_dict(), ensure_ascii=False, separators=(",", ":")).encode())
    assert packed <= told.size <= 2 * packed


def test_a_report_made_by_hand_has_none() -> None:
    assert ways(REPORT).ways == {}
    text = tree(render_html(REPORT)).one("article", id="f-money").one("details", class_="steps").text
    assert "Every question that was asked:" in text
    assert "How each claim was read" in text


def test_words_of_a_source_stay_words() -> None:
    hostile = "The Alder Dam </script><b>cost</b> \u202e{} million euros."
    given = factcheck.check([hostile.format(30), hostile.format(51)])
    assert ways(given).ways
    page = render_html(given)
    assert "</script><b>" not in page
    assert "\u202e" not in page
    assert ways(evolve(given, explained=None)).ways == {}
