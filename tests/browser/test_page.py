"""The page itself: nothing runs or is loaded that should not, and it holds on paper, in the dark and on a phone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.report.encode import render_json
from factcheck.report.formats import LOCALES
from factcheck.report.html import render_html
from tests.browser.reports import hostile, sample


def test_words_of_the_sources_stay_words(open_page: Any, hostile_page: Path) -> None:
    paper = open_page(hostile_page)
    assert paper.page.title() != "taken"
    assert paper.one("script").count() == 5  # words, steps, index, report, and the one that runs
    assert paper.one("main img, main b > i, [onload], [onerror], a[href^=javascript]").count() == 0
    text = paper.one("#sources").text_content()
    assert "<script>document.title='taken'</script>" in text
    assert "<img src=x onerror=" in text
    paper.search("script")
    paper.keys("j")
    assert paper.page.title() != "taken"


def test_no_character_turns_what_stands_beside_it(open_page: Any, hostile_page: Path) -> None:
    """Characters that turn the direction of reading are gone or end with the words that hold them."""
    paper = open_page(hostile_page)
    outside = paper.run(
        "[...document.querySelectorAll('h1, h2, h3, .kicker, #counts, #filters, nav, #matrix th')]"
        ".filter((one) => /[\\u202a-\\u202e\\u2066-\\u2069]/.test(one.textContent)).length"
    )
    assert outside == 0
    assert paper.one("#sources p[dir=auto]").count() > 0


def test_a_policy_forbids_what_is_not_the_page_s_own(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    image = """<img src="https://example.org/x.png" onerror="window.ran = 1">"""
    paper.run(f"document.body.insertAdjacentHTML('beforeend', '{image}')")
    added = "const added = document.createElement('script'); added.textContent = 'window.ran = 1'"
    paper.run(f"{{ {added}; document.body.append(added) }}")
    paper.page.wait_for_timeout(50)
    assert paper.run("window.ran === undefined")
    assert paper.requests == []
    told = [line for line in paper.complaints if "Content Security Policy" in line]
    assert len(told) >= 2
    paper.complaints.clear()


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_the_report_inside_is_the_report(
    open_page: Any, request: pytest.FixtureRequest, tmp_path: Path, name: str
) -> None:
    paper = open_page(request.getfixturevalue(f"{name}_page"))
    with paper.page.expect_download() as download:
        paper.one("#download").click()
    assert download.value.suggested_filename == "report.json"
    download.value.save_as(tmp_path / "report.json")
    report = {"sample": sample, "hostile": hostile}[name]()
    assert (tmp_path / "report.json").read_text(encoding="utf-8") == render_json(report)
    assert json.loads((tmp_path / "report.json").read_text())["schema"] == "factcheck.report/1"


def ink(paper: Any) -> tuple[str, str]:
    style = "getComputedStyle(document.body)"
    return paper.run(f"{style}.color"), paper.run(f"{style}.backgroundColor")


def brightness(color: str) -> float:
    red, green, blue = (float(part) for part in color[color.index("(") + 1 : -1].split(",")[:3])
    return 0.299 * red + 0.587 * green + 0.114 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_system_until_it_is_chosen(open_page: Any, sample_page: Path, scheme: str) -> None:
    paper = open_page(sample_page, color_scheme=scheme)
    text, ground = map(brightness, ink(paper))
    assert (text > ground) == (scheme == "dark")
    assert paper.one("#theme").inner_text() == "Theme: as the system"
    paper.one("#theme").click()  # light
    assert paper.one("html").get_attribute("data-theme") == "light"
    paper.one("#theme").click()  # dark
    paper.page.reload()
    assert paper.one("html").get_attribute("data-theme") == "dark"
    text, ground = map(brightness, ink(paper))
    assert text > ground
    paper.one("#theme").click()
    assert paper.one("html").get_attribute("data-theme") == "auto"


@pytest.mark.parametrize("name", ["sample", "seeds", "hostile"])
def test_a_phone_need_not_scroll_sideways(open_page: Any, request: pytest.FixtureRequest, name: str) -> None:
    paper = open_page(request.getfixturevalue(f"{name}_page"), width=380)
    paper.run("document.querySelectorAll('details').forEach((one) => one.setAttribute('open', ''))")
    assert paper.width_of_content() <= 380
    paper.widen(320)
    assert paper.width_of_content() <= 320


def test_all_pieces_are_on_paper(open_page: Any, long_page: Path) -> None:
    paper = open_page(long_page)
    paper.choose("kind", "money")
    paper.run("document.getElementById('hide-agreeing').click()")
    assert len(paper.findings()) < 270
    paper.run("window.dispatchEvent(new Event('beforeprint'))")
    assert len(paper.findings()) == 270  # 300 without the 30 that agree


def test_paper_is_white_and_has_no_buttons(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page, color_scheme="dark")
    paper.one("#theme").click()
    paper.one("#theme").click()
    assert paper.one("html").get_attribute("data-theme") == "dark"
    paper.one("#f-money .review textarea").fill("two projects")
    paper.page.emulate_media(media="print")
    text, ground = ink(paper)
    assert brightness(text) < 100
    assert ground.startswith("rgba") or brightness(ground) > 200
    assert brightness(paper.run("getComputedStyle(document.querySelector('.verdict')).color")) < 120
    assert paper.one("#filters").is_hidden()
    assert paper.one("#theme").is_hidden()
    assert paper.one("#f-money .summary").is_visible()
    assert paper.one("#f-money .review textarea").is_visible()  # a note is printed, the rest of the form is not
    assert paper.one("#f-roles .review textarea").is_hidden()
    assert paper.one("#f-money .review input").first.is_hidden()
    data = paper.page.pdf()
    assert data.startswith(b"%PDF")


def test_many_findings_come_in_pieces(open_page: Any, many_page: Path) -> None:
    """2,000 findings: what the browser must lay out at first is a small part, and the rest comes when asked for."""
    assert many_page.stat().st_size < 8_000_000
    paper = open_page(many_page)
    assert len(paper.findings()) <= 150
    assert paper.run("document.querySelectorAll('#findings *').length") < 15_000
    assert paper.shown() == "2,000 of 2,000 findings" or paper.shown() == "2000 of 2000 findings"
    paper.search("1999")
    assert paper.findings() == ["f-0000000000001999"]
    paper.search("")
    paper.one("#counts [data-verdict=agree]").click()
    assert paper.shown().split(" of ")[0] == "200"


def test_pieces_come_while_the_reader_scrolls(open_page: Any, long_page: Path) -> None:
    paper = open_page(long_page)
    before = len(paper.findings())
    paper.run("document.querySelector('#findings .gap').scrollIntoView()")
    paper.until(f"document.querySelectorAll('#findings article').length > {before}")
    found = paper.findings()
    assert len(set(found)) == len(found)


def test_a_permalink_finds_what_is_far_away(open_page: Any, long_page: Path) -> None:
    last = "f-0000000000000299"
    paper = open_page(long_page, f"#{last}")
    assert paper.focused() == last
    top = f"document.getElementById('{last}').getBoundingClientRect().top"
    paper.until(f"0 <= {top} && {top} < 900")
    paper.keys("k")
    assert paper.focused() == "f-0000000000000298"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_of_the_page_works(open_page: Any, tmp_path: Path, locale: str) -> None:
    file = tmp_path / f"{locale}.html"
    file.write_text(render_html(sample(), locale=locale), encoding="utf-8")
    paper = open_page(file)
    assert paper.one("html").get_attribute("lang") == locale
    paper.one("#counts [data-verdict=conflict]").click()
    assert "2" in paper.shown()
    assert "4" in paper.shown()
    paper.keys("j", "r")
    assert paper.one("#f-money .badge").inner_text()
    assert "1" in paper.one("#review-state").inner_text()
    paper.search("nothing at all")
    assert paper.shown()
    shown = paper.one("body").inner_text()
    assert "{" not in shown
    assert "undefined" not in shown


def test_a_button_leads_to_what_was_not_understood(open_page: Any, sample_page: Path, hostile_page: Path) -> None:
    paper = open_page(sample_page)
    paper.one("#counts [data-verdict=unread]").click()
    top = paper.run("document.querySelector('#sources .unread').getBoundingClientRect().top")
    assert 0 <= top < 900
    assert paper.findings() == ["f-money", "f-roles", "f-days", "f-bau"]
    assert open_page(hostile_page).one("#counts [data-verdict=unread]").is_disabled()


def test_the_page_says_itself_what_it_needs_a_script_for(chromium: Any, long_page: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(long_page.as_uri())
    assert page.locator("noscript, .notice").first.is_visible()
    assert page.locator("article.finding").count() == 50
    assert page.locator("#filters").is_hidden()
    assert page.locator("fieldset.review").first.is_hidden()
    context.close()
