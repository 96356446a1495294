"""Permalinks, the way back, and the links between quotes and texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_a_permalink_leads_to_its_finding(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page, "#f-days")
    assert paper.focused() == "f-days"
    assert paper.one("article.target").get_attribute("id") == "f-days"
    top = paper.run("document.getElementById('f-days').getBoundingClientRect().top")
    assert 0 <= top < 900


def test_a_permalink_is_in_the_address_and_the_way_back_works(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.one("#f-roles .permalink").click()
    assert paper.address() == "#f-roles"
    paper.one("#f-days .permalink").click()
    assert paper.address() == "#f-days"
    paper.page.go_back()
    paper.until("document.querySelector('article.target').id === 'f-roles'")
    assert paper.address() == "#f-roles"


def test_a_permalink_keeps_the_choice(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page, "#?verdict=conflict")
    paper.one("#f-roles .permalink").click()
    assert paper.address() == "#?verdict=conflict&at=f-roles"
    again = open_page(sample_page, paper.address())
    assert again.findings() == ["f-money", "f-roles"]
    assert again.focused() == "f-roles"


def test_a_link_to_what_a_filter_hides_gives_the_filter_up(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page, "#?verdict=agree")
    paper.one("a.claim[href='#f-money']").first.click()
    assert "f-money" in paper.findings()
    assert paper.focused() == "f-money"
    assert paper.address() == "#f-money"


def test_a_quote_leads_into_the_text_and_back(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.one("figure[data-claim=c-06] a.evidence").click()
    assert paper.one(".target").get_attribute("id") == "c-06"
    assert paper.focused() == "c-06"
    assert paper.address() == "#c-06"
    paper.one("#c-06").click()
    assert paper.focused() == "f-money"
    assert paper.one("figure.target").get_attribute("data-claim") == "c-06"


def test_a_quote_leads_to_its_source(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.one("figure[data-claim=c-06] a.from").click()
    assert paper.focused() == "s-3"


def test_a_row_of_the_matrix_leads_to_its_finding(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.one("#matrix tr[data-finding=f-days] a").click()
    assert paper.focused() == "f-days"


def test_every_link_within_the_page_leads_somewhere(open_page: Any, sample_page: Path, seeds_page: Path) -> None:
    for file in (sample_page, seeds_page):
        paper = open_page(file)
        paper.run("fillAll()")
        lost = paper.run(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map((link) => link.getAttribute('href').slice(1))"
            ".filter((id) => !document.getElementById(id))"
        )
        assert lost == []
        ids = paper.run("[...document.querySelectorAll('[id]')].map((one) => one.id)")
        assert sorted(set(ids)) == sorted(ids)
