"""Words of strangers stay words: markup, scripts, and characters that hide or reorder others."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Source, check
from factcheck.report import Report
from factcheck.report.html.page import render_html
from factcheck.report.html.passages import Mark, paragraphs, passages, shown
from tests.report.html_tree import tree
from tests.report.sample import REPORT, TEXTS
from tests.strategies import reports

SCRIPTS = 5  # the words, the steps, the index, the report, the script
REORDERING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ATTACKS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)\' autofocus=',
    "</style></title></template><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}<!--",
    "&lt;b&gt;&amp;",
    f"abc{REORDERING}def\x1b[31m\x00\ufeff",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_field_becomes_markup(attack: str) -> None:
    text = f"The lock at Vellmar {attack} cost 4 million euros."
    other = "The lock at Vellmar cost 40 million euros."
    report = check([Source(attack, text, "en", title=attack, url=attack), Source("b", other, "en")])
    source = evolve(report.sources[0], names=(attack,))
    findings = tuple(
        evolve(f, subject=attack, property=attack, summary=attack, evidence_for=(attack,), evidence_against=(attack,))
        for f in report.findings
    )
    _is_harmless(evolve(report, sources=(source, *report.sources[1:]), findings=findings))


def _is_harmless(report: Report) -> None:
    html = render_html(report)
    page = tree(html)
    assert len(page.all("script")) == SCRIPTS
    assert len(page.all("style")) == 1
    assert not page.all("img")
    for node in page:
        assert not [name for name in node.attributes if name.startswith("on")]
    assert not set(REORDERING) & set(html)
    assert not {c for c in html if ord(c) < 32 and c != "\n"}


@settings(max_examples=25, deadline=None)
@given(reports())
def test_any_report_is_harmless(report: Report) -> None:
    _is_harmless(report)


def test_what_hides_or_reorders_is_written_out() -> None:
    assert shown("a\u202eb\u2066c\ufeff") == "a[U+202E]b[U+2066]c[U+FEFF]"
    assert shown("a\x1bb\x00\tc\r") == "a\ufffdb\ufffd c "
    assert shown("line\nline") == "line\nline"
    page = tree(render_html(evolve(REPORT, texts={**TEXTS, "mv-3": TEXTS["mv-3"] + " \u202eneb"})))
    assert "[U+202E]neb" in page.one(id="s-3").text


# Passages


TEXT = st.text(st.sampled_from("ab <\n\u202e\U0001f600"), max_size=40)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXT)
    ends = st.tuples(st.integers(-2, len(text) + 2), st.integers(-2, len(text) + 2))
    return text, [Mark(f"c-{n}", *span) for n, span in enumerate(draw(st.lists(ends, max_size=8)))]


@settings(max_examples=200)
@given(marked())
def test_passages_are_the_text_and_open_every_mark_once(given: tuple[str, list[Mark]]) -> None:
    text, marks = given
    found = passages(text, marks)
    assert "".join(passage.text for passage in found) == shown(text)
    opened = [p.claim for p in found if p.opens] + [claim for p in found for claim in p.beside]
    assert sorted(opened) == sorted(mark.claim for mark in marks)
    cut = [passage for line in paragraphs(found) for passage in line]
    again = [p.claim for p in cut if p.opens] + [claim for p in cut for claim in p.beside]
    assert sorted(again) == sorted(opened)
    assert "".join(p.text for p in cut).replace(" ", "") == shown(text).replace("\n", "").replace(" ", "")


@settings(max_examples=200)
@given(marked())
def test_a_passage_belongs_to_the_shortest_claim_that_covers_it(given: tuple[str, list[Mark]]) -> None:
    text, marks = given
    within = [Mark(m.claim, max(0, min(m.start, len(text))), max(0, min(m.end, len(text)))) for m in marks]
    at = 0
    for passage in passages(text, marks):
        length = next((n for n in range(len(text) - at + 1) if shown(text[at : at + n]) == passage.text), 0)
        over = [m for m in within if m.start <= at and at + length <= m.end and length]
        sizes = {m.claim: m.end - m.start for m in over}
        if passage.claim:
            assert sizes[passage.claim] == min(sizes.values())
        else:
            assert not over
        at += length


def test_claims_in_each_other() -> None:
    """ "up to 60 people" is one claim, and "60 people" in it another: both can be followed."""
    found = passages("up to 60 people came", [Mark("c-1", 0, 15), Mark("c-2", 6, 15)])
    assert [(p.text, p.claim, p.opens) for p in found] == [
        ("up to ", "c-1", True),
        ("60 people", "c-2", True),
        (" came", "", False),
    ]
    same = passages("60 people", [Mark("c-1", 0, 9), Mark("c-2", 0, 9)])
    assert [(p.text, p.claim, p.opens, p.beside) for p in same] == [("60 people", "c-1", True, ("c-2",))]
