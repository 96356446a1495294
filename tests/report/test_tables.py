"""CSV and Markdown: what another program reads back, and text that stays text."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Provenance, Quantity, Span
from factcheck.report import Report, render
from factcheck.report.csv import COLUMNS, NUMBERS, harmless
from factcheck.report.markdown import escaped, marked
from factcheck.report.quotes import Quote
from tests.report.sample import CLAIMS, FINDINGS, REPORT
from tests.strategies import reports


def rows_of(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(report, "csv"), newline=""), strict=True))


@settings(max_examples=30)
@given(reports())
def test_the_table_is_read_back(report: Report) -> None:
    rows = rows_of(report)
    said = {claim.id: claim for claim in report.claims}
    assert [(row["finding"], row["claim"]) for row in rows] == [(f.id, c) for f in report.findings for c in f.claims]
    for row in rows:
        claim = said[row["claim"]]
        assert row["sentence"].removeprefix("'") == claim.sentence.exact.removeprefix("'")
        assert int(row["end"]) - int(row["start"]) == len(claim.evidence.exact)
        assert not any(cell.startswith(("=", "+", "-", "@")) for name, cell in row.items() if name not in NUMBERS)


def test_the_columns_of_each_kind() -> None:
    rows = {row["claim"]: row for row in rows_of(REPORT)}
    assert tuple(rows["c-04"]) == COLUMNS
    filled = {
        name: cell for name, cell in rows["c-04"].items() if name in ("low", "high", "unit", "modifier", "reason")
    }
    assert filled == {
        "low": "500000000000",
        "high": "500000000000",
        "unit": "USD",
        "modifier": "exact",
        "reason": "same_value values_apart",
    }
    assert (rows["c-07"]["first_day"], rows["c-07"]["last_day"]) == ("2025-02-10", "2025-02-11")
    assert (rows["c-01"]["role"], rows["c-01"]["agents"]) == ("build", "OpenAI; SoftBank; Oracle; …")
    assert rows["c-09"]["high"] == ""


@pytest.mark.parametrize("cell", ["=1+2", "+1", "-4.2", "@x", "\t=1", "\r=1", "＝1"])
def test_a_formula_is_disarmed(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_a_negative_number_of_ours_stays_a_number() -> None:
    value = Quantity(Decimal("-5E11"), None, "%", "w", "at_least")
    words = Span("-500", 0, 4)
    claim = attrs.evolve(CLAIMS[8], value=value, evidence=words, sentence=words)
    row = rows_of(Report(REPORT.sources, (claim,), FINDINGS[3:], ()))[0]
    assert (row["low"], row["written"]) == ("-500000000000", "'-500")


def test_lines_end_as_the_rfc_says() -> None:
    text = render(REPORT, "csv")
    assert text.count("\r\n") == 10
    assert "\n" not in text.replace("\r\n", "")


@given(st.text(max_size=30))
def test_no_character_of_a_source_is_markup(text: str) -> None:
    out = escaped(text).replace("<!-- -->", "")
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_`<>\[\]|#&]", out)
    assert not re.match(r"([-+=]|\d+[.)])(\s|\Z)", out)
    assert "\n" not in out


def test_the_value_in_bold_beside_punctuation() -> None:
    assert marked(Quote("bis zu ", "5 Mrd. Euro", ".")) == "bis zu **5 Mrd. Euro**."
    assert marked(Quote("US", "$5", "bn")) == "US<b>\\$5</b>bn"
    assert marked(Quote("- ", "5", "")) == "\\- **5**"


@pytest.mark.parametrize(
    ("url", "cell"),
    [
        ("https://example.org/a?b=1&c=2", "<https://example.org/a?b=1&c=2>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://a/|b", "https:<!-- -->//a/\\|b"),
    ],
)
def test_only_web_addresses_become_links(url: str, cell: str) -> None:
    source = Provenance("s", "en", None, None, url, "0", "s")
    assert f"| {cell} |" in render(Report((source,), (), (), ()), "markdown")


@settings(max_examples=25)
@given(reports())
def test_every_table_row_has_the_cells_of_its_head(report: Report) -> None:
    width = 0
    for line in render(report, "markdown").split("\n"):
        cells = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line))
        if line.startswith("| "):
            width = width or cells
            assert cells == width
        else:
            width = 0
