"""What a screen reader is given: the tree of accessibility, as the browser makes it, stands in for one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

NAMES = {
    "f-money": "Conflict: Stargate: investment",
    "f-roles": "Conflict: Stargate",
    "f-days": "Agree: AI Action Summit: date",
    "f-bau": "One source only: Bau: cost: more than USD 32 billion",
}


def test_a_finding_is_announced_with_its_verdict(look_at: Any, sample_page: Path) -> None:
    """By its name where the keys j and k lead to it, and by its heading where somebody goes from heading to heading."""
    paper = look_at(sample_page)
    for place, name in NAMES.items():
        article = paper.page.get_by_role("article", name=name, exact=True)
        assert article.get_attribute("id") == place
        assert article.get_by_role("heading", name=name, exact=True).count() == 1


def test_everything_stands_in_a_landmark(look_at: Any, sample_page: Path) -> None:
    paper = look_at(sample_page)
    for role in ("banner", "complementary", "main", "contentinfo", "search"):
        assert paper.page.get_by_role(role).count() == 1, role
    assert paper.page.get_by_role("navigation", name="Page").count() == 1
    for name in ("Findings", "Sources and findings", "Sources"):
        assert paper.page.get_by_role("region", name=name, exact=True).count() == 1, name
    outside = (
        "[...document.body.children].filter((one) => one.offsetParent).map((one) => one.className || one.localName)"
    )
    assert set(paper.run(outside)) <= {"skip", "top", "frame", "footer", "visually-hidden"}


def test_signs_are_words_there(look_at: Any, sample_page: Path) -> None:
    """The signs ≠, = and ~ are drawn for the eye; what is announced says what they mean."""
    paper = look_at(sample_page)
    told = paper.one("#f-money .why").aria_snapshot()
    assert "conflicts with" in told
    assert "≠" not in told
    assert "≠" not in paper.one("#counts").aria_snapshot()
    matrix = paper.one("#matrix").aria_snapshot()
    assert 'rowheader "Conflict: Stargate: investment"' in matrix
    assert "says nothing" in matrix
    assert "≠" not in matrix


def test_a_drawing_has_its_values_as_text(look_at: Any, sample_page: Path) -> None:
    paper = look_at(sample_page)
    names = [image.get_attribute("aria-label") for image in paper.page.get_by_role("img").all()]
    assert any("USD 500 billion" in (name or "") for name in names)


def test_a_quote_is_read_in_its_language(look_at: Any, sample_page: Path) -> None:
    paper = look_at(sample_page)
    languages = paper.run("[...document.querySelectorAll('blockquote')].map((one) => one.lang)")
    assert {"de", "id"} <= set(languages)
    assert paper.run("document.querySelector('.summary').lang") == "en"
