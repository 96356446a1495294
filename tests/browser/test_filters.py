"""Filters, search and sort: what is shown, what the address says, and what the browser remembers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.paper import Paper

ALL = ["f-money", "f-roles", "f-days", "f-bau"]


def test_everything_is_shown_conflicts_first(look_at: Any, sample_page: Path) -> None:
    paper = look_at(sample_page)
    assert paper.findings() == ALL
    assert paper.shown() == "4 of 4 findings"
    assert paper.address() == ""


LEFT = {
    ("kind", "money"): ["f-money", "f-bau"],
    ("kind", "attribution"): ["f-roles"],
    ("source", "s-2"): ["f-money", "f-roles"],  # kompas-4
    ("language", "de"): ["f-money", "f-days", "f-bau"],
    ("gap", "large"): ["f-money"],  # 500 against about 100
    ("review", "reject"): [],
    ("review", "none"): ALL,
}
"""What each value of each filter leaves."""


def test_a_filter_leaves_what_it_names(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    for (name, value), left in LEFT.items():
        paper.choose(name, value)
        assert paper.findings() == left, (name, value)
        assert paper.shown() == (f"{len(left)} of 4 findings" if left else "No finding matches.")
        assert paper.address() == f"#?{name}={value}"
        paper.run("document.getElementById('reset').click()")
        assert paper.findings() == ALL
        assert paper.address() == ""


def test_the_buttons_with_the_numbers_filter_by_verdict(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    conflict, single = (paper.one(f"#counts [data-verdict={verdict}]") for verdict in ("conflict", "single"))
    conflict.click()
    assert conflict.get_attribute("aria-pressed") == "true"
    assert paper.findings() == ["f-money", "f-roles"]
    single.click()
    assert paper.findings() == ["f-money", "f-roles", "f-bau"]
    assert paper.address() == "#?verdict=conflict%2Csingle"
    conflict.click()
    assert conflict.get_attribute("aria-pressed") == "false"
    assert paper.findings() == ["f-bau"]


def test_what_agrees_can_be_hidden(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.run("document.getElementById('hide-agreeing').click()")
    assert paper.findings() == ["f-money", "f-roles", "f-bau"]
    assert paper.one("#matrix tr[data-finding=f-days]").is_hidden()
    assert paper.one("#matrix tr[data-finding=f-money]").is_visible()


SOUGHT = {
    "trump": ["f-roles"],
    "STARGATE usd": ["f-money"],
    "Milliarden": ["f-money", "f-bau"],
    "dolar 500": ["f-money"],  # every word, in any order
    "aktionsgipfel of nowhere": [],
    "  ": ALL,
}


def test_the_search_wants_every_word(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    for words, left in SOUGHT.items():
        paper.search(words)
        assert paper.findings() == left, words


def test_the_search_follows_while_typing(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.one("#filters input[name=q]").press_sequentially("tru")
    paper.until("document.querySelectorAll('#findings article').length === 1")
    assert paper.address() == "#?q=tru"


def test_filters_hold_together(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.choose("kind", "money")
    paper.search("milliarden")
    paper.one("#counts [data-verdict=conflict]").click()
    assert paper.findings() == ["f-money"]
    assert paper.address() == "#?verdict=conflict&kind=money&q=milliarden"


def test_the_address_brings_a_choice_back(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page, "#?verdict=conflict&q=trump&sort=subject")
    assert paper.findings() == ["f-roles"]
    assert paper.one("#filters input[name=q]").input_value() == "trump"
    assert paper.one("#filters select[name=sort]").input_value() == "subject"
    assert paper.one("#counts [data-verdict=conflict]").get_attribute("aria-pressed") == "true"


@pytest.mark.parametrize("address", ["#?kind=nothing", "#?source=s-99", "#?verdict=x,y"])
def test_an_address_that_names_nothing_here_shows_nothing_and_can_be_reset(
    open_page: Any, sample_page: Path, address: str
) -> None:
    paper = open_page(sample_page, address)
    assert paper.findings() == []
    paper.run("document.getElementById('reset').click()")
    assert paper.findings() == ALL


@pytest.mark.parametrize("address", ["#%", "#?%%%=&&&", "#f-unknown", "#?q=%E0%A4%A", "#?at=f-none", "#<b>"])
def test_a_broken_address_does_no_harm(open_page: Any, sample_page: Path, address: str) -> None:
    paper = open_page(sample_page, address)
    paper.run("document.getElementById('reset').click()")
    assert paper.findings() == ALL


def test_filters_are_remembered_for_this_report(open_page: Any, sample_page: Path, long_page: Path) -> None:
    paper = open_page(sample_page)
    paper.choose("kind", "date")
    paper.page.goto("about:blank")
    paper.page.goto(sample_page.as_uri())
    assert paper.findings() == ["f-days"]
    assert paper.one("#filters select[name=kind]").input_value() == "date"
    paper.page.goto("about:blank")
    paper.page.goto(f"{sample_page.as_uri()}#f-roles")  # a permalink shows what it names
    assert paper.findings() == ALL
    paper.page.goto(long_page.as_uri())
    assert paper.one("#filters select[name=kind]").input_value() == ""


def test_without_storage_all_else_works(chromium: Any, sample_page: Path) -> None:
    paper = Paper.in_window(chromium)
    paper.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    paper.open(sample_page)
    paper.choose("kind", "date")
    assert paper.findings() == ["f-days"]
    paper.page.reload()
    assert paper.findings() == ["f-days"]  # by the address
    paper.keys("j", "r")
    assert paper.one("#f-days").get_attribute("data-review") == "reject"
    assert paper.complaints == []
    paper.context.close()


def test_findings_are_sorted(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    titles = dict(zip(ALL, ["Stargate: investment", "Stargate", "AI Action Summit: date", "Bau: cost"], strict=True))
    by_subject = sorted(ALL, key=titles.__getitem__)
    for name, order in {"subject": by_subject, "sources": ALL, "gap": ALL}.items():
        paper.choose("sort", name)
        assert paper.findings() == order, name
        paper.choose("sort", "order")
        assert paper.findings() == ALL


def rows(paper: Any) -> list[str]:
    found = paper.run("[...document.querySelectorAll('#matrix tr[data-finding]')].map((row) => row.dataset.finding)")
    return [str(name) for name in found]


def test_the_matrix_is_sorted_by_a_column_and_says_so(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    heading = paper.one("#matrix th[aria-sort]").first
    before = rows(paper)
    assert heading.get_attribute("aria-sort") == "none"
    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    titles = {"f-money": "Stargate: investment", "f-roles": "Stargate", "f-days": "AI Action Summit: date"}
    assert rows(paper) == sorted(before, key=titles.__getitem__)
    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "descending"
    assert rows(paper) == sorted(before, key=titles.__getitem__, reverse=True)
    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "none"
    assert rows(paper) == before


def test_a_column_of_a_source_puts_its_conflicts_first_and_its_silence_last(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    column = paper.one("#matrix th[data-source=s-3]")  # mv-3: the amount conflicts, the days agree, no role
    column.locator("button").click()
    assert rows(paper) == ["f-money", "f-days", "f-roles"]
    assert paper.one("#matrix th[aria-sort=ascending]").count() == 1
