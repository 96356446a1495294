"""The steps behind a finding: told when they are opened, in the words of `factcheck explain`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import factcheck
from tests.browser.reports import hostile, seeds

STEPS = "details.steps .way"


def opened(paper: Any, finding: str) -> str:
    """The steps of a finding, opened by the keyboard, in one line."""
    paper.run(f"document.getElementById('{finding}').focus()")
    paper.keys("Enter")
    paper.until(f"document.getElementById('{finding}').querySelector('{STEPS}').childElementCount > 0")
    words = f"[...document.getElementById('{finding}').querySelectorAll('{STEPS} > *')].map((one) => one.innerText)"
    return " ".join(" ".join(paper.run(words)).split())


def test_the_steps_are_those_of_explain(open_page: Any, seeds_page: Path) -> None:
    report = seeds()
    paper = open_page(seeds_page)
    shared = [finding for finding in report.findings if finding.verdict != "single"]
    for finding in shared:
        _, _, steps = factcheck.explain(report, finding.id).render("text", width=10_000).partition("\n\n")
        lines = (re.sub(r"^\s*-  ", "", line) for line in steps.split("\n"))
        assert opened(paper, finding.id) == " ".join(" ".join(lines).split())


def test_they_are_told_once(open_page: Any, seeds_page: Path) -> None:
    paper = open_page(seeds_page)
    first = paper.findings()[0]
    steps = opened(paper, first)
    paper.keys("Enter")
    assert opened(paper, first) == steps
    assert paper.run("document.querySelectorAll('details.steps .way > *').length") > 0
    others = "document.querySelectorAll('article:not(:first-of-type) details.steps .way > *').length"
    assert paper.run(others) == 0  # nobody has opened them


def test_what_did_not_hold_is_paler_and_can_be_read(open_page: Any, seeds_page: Path) -> None:
    paper = open_page(seeds_page)
    opened(paper, paper.findings()[0])
    said = paper.run(
        "[...document.querySelectorAll('.way li')].map((one) => [one.className, one.innerText.slice(0, 2)])"
    )
    assert {word for name, word in said if name == "no"} == {"no"}
    assert "no" not in {word for name, word in said if name != "no"}
    headings = paper.run("[...document.querySelectorAll('.way h4')].map((one) => one.innerText)")
    assert headings[0].startswith("A ")
    assert headings[-1].startswith("A ≠ B")


def test_markup_of_a_source_stays_text(open_page: Any, hostile_page: Path) -> None:
    finding = next(one for one in hostile().findings if one.verdict != "single")
    paper = open_page(hostile_page)
    steps = opened(paper, finding.id)
    assert "<b>one</b>" in steps or "two" in steps
    assert paper.run("document.querySelectorAll('.way script, .way img, .way li > *').length") == 0
    assert paper.page.title() != "taken"
