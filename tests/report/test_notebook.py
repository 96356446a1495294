"""What a notebook shows: safe, short, without script, and with the words of both sides."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given, settings

import factcheck
from factcheck.model import Review, Span
from factcheck.model.markup import COLOURS
from factcheck.report import Report
from tests.docs import notebook
from tests.report.sample import CLAIMS, FINDINGS, REPORT
from tests.strategies import reports

TAGS = {"div", "span", "b", "mark", "blockquote", "ul", "li", "details", "summary"}
EVIL = "</div><script>alert(1)</script><img src=x onerror='a'>\u202e&lt;"


class Reader(HTMLParser):
    """Tags must be known, closed in order, and have nothing but a style of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert {name for name, _ in attributes} <= {"style"}
        assert all("url(" not in (value or "") for _, value in attributes)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def words_of(html: str) -> str:
    """The words of a piece of HTML that holds to the rules."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    return reader.words


@settings(max_examples=40)
@given(reports())
def test_any_report_and_any_finding_is_a_safe_piece_of_html(report: Report) -> None:
    for thing in (report, *report.findings):
        html = thing._repr_html_()
        assert html == thing._repr_html_() == thing._repr_mimebundle_()["text/html"]
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]", html)
        words_of(html)


def test_a_report_shows_its_conflicts_with_the_words_of_both_sides_first() -> None:
    words = words_of(REPORT._repr_html_())
    order = [
        "4 sources",
        "conflict Stargate: investment",
        "500 miliar dolar AS",
        "100 Milliarden Dollar",
        "AI Action Summit",
    ]
    places = [words.index(part) for part in order]
    assert places == sorted(places)
    assert REPORT._repr_html_().index("<details") > REPORT._repr_html_().index("announced by Donald Trump")


def test_plain_text_is_a_line_for_each_shared_finding() -> None:
    plain = REPORT._repr_mimebundle_()["text/plain"].split("\n")
    assert len(plain) == 4
    assert plain[1] == f"conflict: {FINDINGS[0].summary}"


def test_a_finding_shows_its_verdict_and_its_reasons() -> None:
    words = words_of(FINDINGS[0]._repr_html_())
    assert "conflict Stargate: investment" in words
    assert words.count("conflict: USD 500 billion lies outside about USD 95 to 105 billion.") == 1
    assert "Against that: one figure is called a target" in words


def test_nothing_of_a_source_is_markup() -> None:
    span = Span(EVIL, 0, len(EVIL))
    claims = (*CLAIMS[:3], attrs.evolve(CLAIMS[3], evidence=span, sentence=span), *CLAIMS[4:])
    findings = (attrs.evolve(FINDINGS[0], subject=EVIL, summary=EVIL), *FINDINGS[1:])
    report = attrs.evolve(REPORT, claims=claims, findings=findings)
    for thing in (report, *report.findings):
        assert "<script" not in thing._repr_html_()
        words_of(thing._repr_html_())
    assert "</div><script>alert(1)</script>" in words_of(report._repr_html_())


def test_a_verification_shows_the_words_of_either_side() -> None:
    sources = ["The Alder Dam cost 32 million euros.", f"Der Alder Dam kostete 45 Millionen Euro. {EVIL}"]
    found = factcheck.verify("The Alder Dam cost 45 million euros. 1/2", sources)
    html = found._repr_html_()
    assert found._repr_mimebundle_() == {"text/plain": f"disputed: {found.summary}", "text/html": html}
    said = words_of(html)
    order = ["disputed The Alder Dam cost 45 million euros.", "Borne out by", "45 Millionen Euro", "Contradicted by"]
    places = [said.index(part) for part in order]
    assert places == sorted(places)
    assert "32 million euros" in said[places[-1] :]


def test_many_findings_are_counted_and_not_all_shown() -> None:
    html = attrs.evolve(REPORT, findings=FINDINGS[:1] * 500)._repr_html_()
    assert html.count("conflict</span>") == 20
    assert "… and 480 more; report.conflicts has them all." in html
    assert len(html) < 100_000


def test_what_a_person_decided_is_shown() -> None:
    rejected = attrs.evolve(FINDINGS[0], review=Review("reject", "two projects"))
    assert "reject: two projects" in words_of(rejected._repr_html_())
    report = attrs.evolve(REPORT, findings=(rejected,))
    assert "Rejected: two projects" in words_of(report._repr_html_())


@pytest.mark.parametrize("colour", COLOURS.values())
def test_white_letters_are_legible_on_every_badge(colour: str) -> None:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (light + 0.05) >= 4.5


OURS = ("report", "finding", "verify")
"""The cells whose output is ours alone; that of the others depends on the version of pandas."""


def test_the_notebook_of_the_documentation_runs_and_shows_what_it_shows() -> None:
    for package in ("nbclient", "ipykernel", "pandas"):
        pytest.importorskip(package, reason=f"{package} runs the notebook; the extra test has it")
    import nbformat

    saved = {cell["id"]: cell for cell in nbformat.read(notebook.PAGE, as_version=4).cells}
    ran = {cell["id"]: cell for cell in notebook.executed()}
    for name in OURS:
        assert notebook.shown(ran[name]) == notebook.shown(saved[name]) != []
