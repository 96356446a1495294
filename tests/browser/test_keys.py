"""The keyboard alone: through the findings, into the steps, to the search and out again."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_j_and_k_walk_through_what_is_shown(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.keys("j")
    assert paper.focused() == "f-money"
    paper.keys("j", "j")
    assert paper.focused() == "f-days"
    assert paper.address() == "#f-days"
    paper.keys("k")
    assert paper.focused() == "f-roles"
    paper.keys("k", "k", "k")
    assert paper.focused() == "f-money"  # nothing is before the first
    paper.keys("j", "j", "j", "j", "j")
    assert paper.focused() == "f-bau"


def test_j_passes_over_what_a_filter_hides(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page, "#?kind=money")
    paper.keys("j", "j")
    assert paper.focused() == "f-bau"
    assert paper.address() == "#?kind=money&at=f-bau"


def test_slash_searches_and_escape_leaves(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.keys("/")
    assert paper.run("document.activeElement.name") == "q"
    paper.page.keyboard.type("trump jk?")
    assert paper.one("#filters input[name=q]").input_value() == "trump jk?"  # letters are letters there
    paper.keys("Escape")
    assert paper.run("document.activeElement === document.body")


def test_enter_opens_the_steps_of_the_finding(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.keys("j", "Enter")
    assert paper.one("#f-money details.steps").get_attribute("open") is not None
    paper.keys("Enter")
    assert paper.one("#f-money details.steps").get_attribute("open") is None


def test_enter_on_a_link_follows_the_link(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.one("#f-money .permalink").focus()
    paper.keys("Enter")
    assert paper.address() == "#f-money"
    assert paper.one("#f-money details.steps").get_attribute("open") is None


def test_a_question_mark_tells_the_keys(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    assert not paper.one("#help").is_visible()
    paper.keys("?")
    assert paper.one("#help").is_visible()
    paper.keys("j")
    assert paper.address() == ""  # nothing happens behind it
    paper.keys("Escape")
    assert not paper.one("#help").is_visible()
    paper.one("#keys").click()
    assert paper.one("#help").is_visible()
    paper.one("#help button").click()
    assert not paper.one("#help").is_visible()


def test_letters_decide_only_where_a_finding_has_the_focus(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.keys("r")
    assert paper.one("[data-review]").count() == 0
    paper.keys("j", "r")
    assert paper.one("#f-money").get_attribute("data-review") == "reject"
    paper.keys("j", "c", "j", "l")
    assert paper.one("#f-roles").get_attribute("data-review") == "confirm"
    assert paper.one("#f-days").get_attribute("data-review") == "later"
    assert paper.one("#live").text_content() == "Later"


def test_with_control_or_alt_the_keys_are_those_of_the_browser(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.keys("j", "Control+c", "Alt+r")
    assert paper.one("[data-review]").count() == 0


def test_the_skip_link_comes_first(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.keys("Tab")
    assert paper.run("document.activeElement.className") == "skip"
    assert paper.one("a.skip").bounding_box()["y"] >= 0
    paper.keys("Enter")
    paper.keys("Tab")
    assert paper.run("Boolean(document.activeElement.closest('#findings'))")


def test_who_walks_fast_arrives_at_the_last_step(open_page: Any, long_page: Path) -> None:
    paper = open_page(long_page)
    paper.keys(*("j" * 60))  # into the second piece
    assert paper.focused() == "f-0000000000000295"  # 30 conflicts, 0, 10, … 290, then 30 that agree, 5, 15, … 295
    top = "document.activeElement.getBoundingClientRect().top"
    paper.until(f"0 <= {top} && {top} < 900")
