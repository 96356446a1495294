"""The page for people: its words, its width, its marks, and its resistance to hostile text."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Attribution, Finding, Pair, Qualifiers, Rendering, Span
from factcheck.report import Report, render
from factcheck.report.layout import cells, line, table, wrapped
from factcheck.report.plain import visible
from factcheck.report.quotes import quote
from tests.report.sample import CLAIMS, FINDINGS, REPORT, amount
from tests.strategies import reports

GOLDEN = Path(__file__).parent / "golden"
CODES = re.compile(r"\x1b\[[0-9;]+m")


@pytest.mark.parametrize(("name", "format"), [("sample.txt", "text"), ("sample.md", "markdown"), ("sample.csv", "csv")])
def test_the_page_is_the_golden_one(name: str, format: str) -> None:
    assert render(REPORT, format).encode("utf-8") == (GOLDEN / name).read_bytes()


def test_conflicts_come_first_with_both_quotes() -> None:
    page = render(REPORT)
    order = ["CONFLICTS (2)", ">>500 miliar dolar AS<<", ">>100 Milliarden Dollar<<", "A, B ≠ C:", "AGREEMENTS (1)"]
    order += [
        ">>10-11 Februari 2025<<",
        ">>10. und 11. Februar 2025<<",
        "SAID BY ONE SOURCE ONLY (1)",
        "NOT UNDERSTOOD (1)",
        "SOURCES (4)",
    ]
    places = [page.index(words) for words in order]
    assert places == sorted(places)


def test_color_marks_by_reversing_and_says_the_same() -> None:
    page = render(REPORT, color=True)
    assert "\x1b[1;7m500 miliar dolar AS\x1b[0m" in page
    assert ">>" not in page
    plain = CODES.sub("", page)
    assert "\x1b" not in plain
    words = "Proyek senilai 500 miliar dolar AS ini bertujuan"
    assert words in plain
    assert words in render(REPORT).replace(">>", "").replace("<<", "")


@settings(max_examples=30)
@given(reports(), st.integers(0, 160))
def test_any_text_fits_the_page(report: Report, width: int) -> None:
    for printed in render(report, width=width).split("\n"):
        assert cells(printed) <= max(width, 50)
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]", printed)
        assert printed == printed.rstrip(" ")


@settings(max_examples=25)
@given(reports())
def test_every_claim_and_every_unread_is_on_the_page(report: Report) -> None:
    page = render(report, width=4000)
    for finding in report.findings:
        assert finding.verdict in page or finding.verdict == "single"
    for source in report.sources:
        assert f"{visible(source.id)} [" in page
    for unread in report.unread:
        assert visible(unread.reason).strip() in page
    assert page.count("\n   s-") >= len(report.unread) + len(report.sources)


def test_neither_terminal_nor_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    page = render(REPORT)
    for name, content in {"COLUMNS": "20", "NO_COLOR": "1", "FORCE_COLOR": "1", "UNICODE_VERSION": "4.1"}.items():
        monkeypatch.setenv(name, content)
    monkeypatch.setattr(os, "get_terminal_size", lambda *_: pytest.fail("the terminal was asked"))
    assert render(REPORT) == page


def test_an_escape_sequence_in_a_source_has_no_power() -> None:
    evil = "Biaya \x1b[2J\x1b]0;owned\x07 \u202e500 miliar\u202c dolar\r\nAS"
    claim = attrs.evolve(CLAIMS[3], evidence=Span(evil, 0, len(evil)), sentence=Span(evil, 0, len(evil)))
    page = render(attrs.evolve(REPORT, claims=(*CLAIMS[:3], claim, *CLAIMS[4:])))
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert ">>Biaya \ufffd[2J\ufffd]0;owned\ufffd 500 miliar dolar AS<<" in page


def test_many_voices_are_named_and_not_all_quoted() -> None:
    claims = tuple(attrs.evolve(CLAIMS[4], id=f"c-{n}", source="kompas-4" if n else "detik-2") for n in range(9))
    odd = attrs.evolve(CLAIMS[5], id="c-odd")
    pairs = tuple(Pair(claim.id, "c-odd", "conflict", "values_apart", "They differ.") for claim in claims)
    finding = attrs.evolve(FINDINGS[0], claims=(*(claim.id for claim in claims), "c-odd"), pairs=pairs)
    page = render(Report(REPORT.sources, (*claims, odd), (finding,), ()))
    assert "also D kompas-4, E kompas-4, F kompas-4" in page
    assert "A, B, C, D and 5 more ≠ J: They differ." in page
    assert page.count("They differ.") == 1


def test_every_source_is_quoted_before_any_twice() -> None:
    claims = [attrs.evolve(CLAIMS[3], id=f"c-{n}", source=s) for n, s in enumerate(["a", "a", "a", "a", "b"])]
    finding = attrs.evolve(FINDINGS[2], claims=tuple(claim.id for claim in claims), pairs=())
    page = render(Report((), tuple(claims), (finding,), ()))
    assert [text.split(":")[0] for text in page.split("\n") if re.match("   [A-E]  ", text)] == [
        "   A  a, target", "   B  b, target", "   C  a, target",
    ]  # fmt: skip
    assert "also D a, E a" in page


def test_pairs_that_are_not_all_there_are_counted() -> None:
    claims = tuple(attrs.evolve(CLAIMS[4], id=f"c-{n}") for n in range(2))
    odd = tuple(attrs.evolve(CLAIMS[5], id=f"c-odd{n}") for n in range(2))
    ends = [("c-0", "c-odd0"), ("c-1", "c-odd1"), ("c-0", "c-odd1")]
    pairs = tuple(Pair(a, b, "conflict", "values_apart", "They differ.") for a, b in ends)
    finding = attrs.evolve(FINDINGS[0], claims=("c-0", "c-1", "c-odd0", "c-odd1"), pairs=pairs)
    page = render(Report(REPORT.sources, (*claims, *odd), (finding,), ()))
    assert "A ≠ C: They differ. (and 2 more pairs like this)" in page


def test_a_denial_is_not_an_agreement() -> None:
    denied = attrs.evolve(CLAIMS[4], negated=True)
    page = render(attrs.evolve(REPORT, claims=(*CLAIMS[:4], denied, *CLAIMS[5:])))
    assert "\n   not USD 500 billion\n" in page


def test_all_that_limits_a_claim_is_said_beside_its_source() -> None:
    scope = Qualifiers("initial", "P5Y", "France", dt.date(2025, 5, 7), "2025-02-10")
    limited = attrs.evolve(CLAIMS[4], qualifiers=scope, speaker="Bahlil", certainty="planned")
    page = render(attrs.evolve(REPORT, claims=(*CLAIMS[:4], limited, *CLAIMS[5:])), width=200)
    assert (
        "B  kompas-4 [id] undated, initial, over 5 years, in France, as of 7 May 2025, "
        "at the time of 10 February 2025, according to Bahlil, planned\n"
    ) in page


def test_a_speaker_who_is_the_agent_is_not_named_twice() -> None:
    said = attrs.evolve(CLAIMS[1], speaker="Donald Trump", value=Attribution("say", ("Donald Trump",), "kata"))
    page = render(attrs.evolve(REPORT, claims=(CLAIMS[0], said, *CLAIMS[2:])))
    assert "said by Donald Trump" in page
    assert "according to" not in page


def test_steps_of_a_series_are_explained_once() -> None:
    claims = tuple(
        attrs.evolve(CLAIMS[4], id=f"c-{n}", value=amount(f"{n}E9", "500 miliar dolar AS", "1E9")) for n in range(1, 4)
    )
    pairs = tuple(
        Pair(a.id, b.id, "compatible", "superseded", f"{a.id} before {b.id}") for a, b in combinations(claims, 2)
    )
    finding = attrs.evolve(
        FINDINGS[0], verdict="compatible", claims=tuple(c.id for c in claims), pairs=pairs, series=True
    )
    page = render(Report(REPORT.sources, claims, (finding,), ()))
    assert "   A, B, C: figures of different days; a later one supersedes an earlier one.\n" in page
    assert "before" not in page


def test_a_series_says_so() -> None:
    page = render(attrs.evolve(REPORT, findings=(attrs.evolve(FINDINGS[2], verdict="compatible", series=True),)))
    assert "COMPATIBLE (1)" in page
    assert "1. AI Action Summit: date (date, one quantity at different times, f-days)" in page


# The overview


def named(subject: str) -> Report:
    return attrs.evolve(REPORT, findings=(attrs.evolve(FINDINGS[0], subject=subject), *FINDINGS[1:]))


@pytest.mark.parametrize(
    "subject", ["東京都知事選挙", "e\u0301le\u0301phant", "👩\u200d🚀 Ariane", "العربية", "\U000f0000一"]
)
def test_characters_of_any_width_stay_in_their_column(subject: str) -> None:
    lines = render(named(subject)).split("\n")
    row = next(text for text in lines if text.startswith("1  conflict"))
    assert visible(subject) in row
    head = next(text for text in lines if text.startswith("#  Verdict"))
    value = head.index("Value")
    assert cells(row[: row.index("USD 500 billion")]) == value


WIDE = "🦀🫠☔ Ariane 🇩🇪 \U0001f9d1\u200d\U0001f680"


def test_the_environment_does_not_choose_the_widths() -> None:
    code = (
        "import attrs, sys; from tests.report.test_text import WIDE, named; from factcheck.report import render;"
        "sys.stdout.buffer.write(render(named(WIDE), width=60).encode())"
    )
    pages = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=os.environ | more).stdout
        for more in ({"UNICODE_VERSION": "4.1", "COLUMNS": "20", "FORCE_COLOR": "1"}, {"TTY_COMPATIBLE": "1"})
    }
    assert pages == {render(named(WIDE), width=60).encode()}


def test_the_number_in_the_table_is_that_of_the_section() -> None:
    page = render(REPORT)
    for number, heading in enumerate(["Stargate: investment", "Stargate", "AI Action Summit: date"], 1):
        assert re.search(rf"^{number}  (conflict|agree) +{heading}  ", page, re.MULTILINE)
        assert f"\n{number}. {heading} (" in page


def test_a_long_table_ends_with_a_count() -> None:
    page = render(attrs.evolve(REPORT, findings=FINDINGS[:1] * 203))
    assert "\n200  conflict  " in page
    assert "\n201  conflict  " not in page
    assert "… and 3 more findings below\n" in page
    assert "\n203. Stargate: investment" in page


def test_the_table_leaves_conversions_out_unless_only_they_conflict() -> None:
    euro = (Rendering(Decimal("29.3E9"), Decimal("29.3E9"), "EUR", "w"), Rendering(Decimal("92E9"), None, "EUR", "w"))
    values = [attrs.evolve(amount("32E9", "w", "1E9"), also=also) for also in ((), euro[:1], euro[1:])]
    page, other = (
        render(attrs.evolve(REPORT, claims=(*CLAIMS[:3], *swapped, *CLAIMS[6:])))
        for swapped in (
            [attrs.evolve(c, value=v) for c, v in zip(CLAIMS[3:6], [*values[:2], CLAIMS[5].value], strict=True)],
            [attrs.evolve(c, value=v) for c, v in zip(CLAIMS[3:6], values, strict=True)],
        )
    )
    assert re.search(r"USD 32 billion +detik-2, kompas-4\n", page)
    assert re.search(r"USD 32 billion \(EUR 29.3 billion\) +kompas-4\n", other)


# What one source says


def test_what_one_source_says_stands_by_source_and_place_and_roles_come_last() -> None:
    claims = (CLAIMS[8], CLAIMS[3], CLAIMS[0], CLAIMS[6])
    findings = tuple(
        Finding(f"f-{n}", "single", c.kind, c.subject.label if c.subject else "", c.property, (c.id,), (), 1, False,
                (), (), "One says so.")
        for n, c in enumerate(claims)
    )  # fmt: skip
    page = render(Report(REPORT.sources, claims, findings, ()), width=90)
    assert page.partition("SAID BY ONE SOURCE ONLY (4)\n\n")[2].partition("\n\nSOURCES")[0] == (
        "detik-2 [id] 2025-05-09\n"
        "  money        Stargate · investment: USD 500 billion, target “500 miliar dolar AS”\n"
        "  date         AI Action Summit · date: 10 to 11 February 2025 “10-11 Februari 2025”\n"
        "  attribution  Stargate: built by OpenAI, SoftBank, Oracle and others “digarap oleh OpenAI\n"
        "               bersama dengan SoftBank, Oracle”\n"
        "\n"
        "mv-3 [de] 2025-02-14\n"
        "  money  Bau · cost: more than USD 32 billion (EUR 29.3 billion) “32 Milliarden Dollar\n"
        "         (29,3 Milliarden Euro)”"
    )


# Quotes


def span_of(text: str, words: str) -> tuple[Span, Span]:
    start = text.index(words)
    return Span(text, 10, 10 + len(text)), Span(words, 10 + start, 10 + start + len(words))


def test_a_short_sentence_stays_whole() -> None:
    said = quote(*span_of("Biaya proyek 500 miliar dolar AS.", "500 miliar"), 100)
    assert said.joined("[", "]") == "Biaya proyek [500 miliar] dolar AS."


def test_a_long_sentence_is_cut_between_words_around_the_value() -> None:
    text = "satu dua tiga empat lima enam tujuh delapan 500 miliar sepuluh sebelas duabelas tigabelas"
    said = quote(*span_of(text, "500 miliar"), 40)
    assert said.joined("[", "]") == "… tujuh delapan [500 miliar] sepuluh …"


def test_room_that_one_side_leaves_goes_to_the_other() -> None:
    said = quote(*span_of("500 miliar satu dua tiga empat lima enam tujuh", "500 miliar"), 30)
    assert said.joined("[", "]") == "[500 miliar] satu dua tiga empat …"
    said = quote(*span_of("satu dua tiga empat lima enam tujuh 500 miliar", "500 miliar"), 30)
    assert said.joined("[", "]") == "… lima enam tujuh [500 miliar]"


@given(st.text(max_size=80), st.integers(0, 90), st.integers(0, 90), st.integers(-5, 100), st.integers(1, 60))
def test_the_value_is_always_in_the_quote(text: str, start: int, end: int, shift: int, limit: int) -> None:
    words = text[min(start, end) : max(start, end)]
    at = min(start, end) + shift if shift > 90 else min(start, end)
    said = quote(Span(text, 0, len(text)), Span(words, at, at + len(words)), limit)
    if len(visible(words)) <= limit:
        assert said.marked == visible(words)
    assert len(said.before) + len(said.after) <= limit + 4
    assert len(said.marked) <= limit + 3 or limit < 4


def test_evidence_outside_its_sentence_is_still_shown() -> None:
    said = quote(Span("Kalimat lain.", 0, 13), Span("500 miliar", 90, 100), 100)
    assert said.joined("[", "]") == "Kalimat lain. … [500 miliar]"


# Layout


def test_cells_of_wide_and_combining_characters() -> None:
    assert (cells("abc"), cells("東京"), cells("e\u0301"), cells("\u200d")) == (3, 4, 1, 0)


@given(st.text(st.sampled_from("ab 東\u0301-"), max_size=60), st.integers(2, 20))
def test_wrapping_loses_nothing_but_blanks(text: str, width: int) -> None:
    lines = [part.plain for part in wrapped(line(text), width)]
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cells(part) <= width for part in lines)


def test_wrapping_keeps_styles_and_words() -> None:
    parts = wrapped(line("ab cd ") + line("ef gh", "mark") + line(" ij"), 8)
    assert [part.runs for part in parts] == [(("ab cd ", ""), ("ef", "mark")), (("gh", "mark"), (" ij", ""))]


def test_columns_share_the_room() -> None:
    rows = [[line("a"), line("bb bb bb bb"), line("cc")], [line(""), line("b"), line("cc cc cc cc cc")]]
    lines = [part.printed(False) for part in table(rows, 20)]
    assert lines == ["a  bb bb    cc", "   bb bb", "   b        cc cc cc", "            cc cc"]
