"""Markdown, read by a parser of its own: what is markup is ours, and what is a source's stays words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.report import Report, render
from factcheck.report.markdown import LISTED, escaped
from factcheck.report.plain import visible
from tests.report.sample import FINDINGS, REPORT
from tests.strategies import reports

HTML = {"<details>", "</details>", "<summary>", "</summary>", "<b>", "</b>", "<!-- -->"}
"""All the HTML that a report may have."""
EVIL = (
    "@all #12 !3 GH-4 https://evil.example www.evil.example a@b.example ![x](y) <script>alert(1)</script> "
    "</details> [t](javascript:alert(1)) `c` *b* _i_ ~~s~~ $m$ [^1] &lt; | - [ ] :tada:"
)


def parser() -> Any:
    markdown_it = pytest.importorskip("markdown_it", reason="markdown-it-py reads Markdown; the extra test has it")
    return markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def tokens(text: str) -> Iterator[Any]:
    """All tokens of a document, those inside others too."""
    for token in parser().parse(text):
        yield token
        yield from token.children or ()


def words(text: str) -> str:
    """What a reader sees, with single spaces."""
    return re.sub(r"\s+", " ", " ".join("".join(_seen(t)) for t in parser().parse(text) if t.type == "inline"))


def _seen(inline: Any) -> Iterator[str]:
    for token in inline.children or ():
        if token.type in ("text", "text_special", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "


@settings(max_examples=40)
@given(reports())
def test_all_markup_is_ours(report: Report) -> None:
    text = render(report, "markdown")
    found = list(tokens(text))
    for token in found:
        if token.type in ("html_block", "html_inline"):
            tags = re.findall(r"<!--.*?-->|</?[^>]*>", token.content)
            assert set(tags) <= HTML, token.content
    kinds = Counter(token.type for token in found)
    assert not {"image", "code_inline", "code_block", "fence", "s_open", "em_open"} & set(kinds)
    assert kinds["link_open"] == 0  # no address that the strategy draws is safe in a table
    shared = [finding for finding in report.findings if finding.verdict != "single"]
    assert kinds["heading_open"] == 1 + len(shared) + bool(report.conflicts) + bool(report.lapsed)
    said = sum(len(finding.claims) for finding in shared)
    assert kinds["blockquote_open"] == said
    assert text.count("\n<details>\n") == text.count("\n</details>\n") == text.count("\n<summary>")


@settings(max_examples=40)
@given(reports())
def test_the_words_of_the_sources_are_all_there(report: Report) -> None:
    shown = words(render(report, "markdown"))
    said = {claim.id: claim for claim in report.claims}
    for finding in report.findings:
        if finding.verdict != "single":
            assert re.sub(r"\s+", " ", visible(finding.summary)).strip() in shown
            for name in finding.claims:
                written = visible(said[name].evidence.exact).strip()
                assert len(written) > 100 or written in shown


def test_conflicts_stand_open_and_the_rest_is_folded() -> None:
    text = render(REPORT, "markdown")
    opened = text.partition("<details>")[0]
    assert opened.index("4 sources") < opened.index("| 1 | **conflict** |") < opened.index("## Conflicts (2)")
    assert "**100 Milliarden Dollar**" in opened
    assert "10-11 Februari" not in opened
    assert re.findall("<summary>(.*)</summary>", text) == [
        "Agreements (1)", "Said by one source only (1)", "Not understood (1)", "Sources (4)",
    ]  # fmt: skip


def test_a_long_table_is_counted() -> None:
    text = render(attrs.evolve(REPORT, findings=FINDINGS[2:3] * (LISTED + 7)), "markdown")
    assert text.count("| **agree** |") == LISTED
    assert "… and 7 more findings below." in text
    assert f"### {LISTED + 7}. AI Action Summit" in text


@given(st.text(max_size=40) | st.text(st.sampled_from("@#!ab12 ./:-GHwhtps<>*_`\\&"), max_size=25))
def test_any_text_is_one_paragraph_of_its_own_words(text: str) -> None:
    out = escaped(text)
    found = [token for token in tokens(out) if token.type not in ("inline", "text", "text_special")]
    kinds = {token.type for token in found if token.content != "<!-- -->"}
    assert kinds <= {"paragraph_open", "paragraph_close"}
    assert words(out).strip() == re.sub(r"\s+", " ", visible(text)).strip()


def test_nobody_is_called_and_nothing_is_linked() -> None:
    out = escaped(EVIL)
    seen = out.replace("\\", "")
    assert not re.search(r"@\w|[#!]\d|GH-\d|https?://|www\.", seen)
    assert words(out) == EVIL
    assert seen.startswith("@<!-- -->all #<!-- -->12 !<!-- -->3 GH-<!-- -->4 https:<!-- -->//evil.example")
    page = render(attrs.evolve(REPORT, findings=(attrs.evolve(FINDINGS[0], subject=EVIL, summary=EVIL),)), "markdown")
    assert "<script" not in page.replace("\\<script", "")
    assert not re.search(r"(?<!\\)@\w", page)


def test_a_signature_at_the_end_of_a_sentence_is_no_call() -> None:
    """What looks alike and is nothing to divide: an at sign or a number sign that stands alone."""
    assert escaped("5 apples @ 2 euros, no. # 3") == "5 apples @ 2 euros, no. \\# 3"
