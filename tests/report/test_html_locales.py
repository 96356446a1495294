"""The words of the page in each language: all there, with the same places to fill, and used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

import factcheck.report.html
from factcheck.model import CERTAINTIES, KINDS, REASONS, RELATIONS, VERDICTS
from factcheck.report.formats import LOCALES
from factcheck.report.html.page import render_html
from factcheck.report.html.words import words
from tests.report.html_tree import tree
from tests.report.sample import REPORT

FOLDER = Path(factcheck.report.html.__file__).parent
PLACES = re.compile(r"\{(\w*)\}")


def entries(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, content in table.items():
        if isinstance(content, str):
            yield before + key, content
        else:
            yield from entries(content, f"{before}{key}.")


def test_every_file_is_a_locale() -> None:
    assert sorted(file.stem for file in (FOLDER / "locales").glob("*.toml")) == sorted(LOCALES)


@pytest.mark.parametrize("code", LOCALES)
def test_every_locale_has_the_same_keys_and_places(code: str) -> None:
    english, there = dict(entries(words("en").table)), dict(entries(words(code).table))
    plain = {key for key in english if not key.startswith("counted.")}
    assert {key for key in there if not key.startswith("counted.")} == plain
    for key in plain:
        assert sorted(PLACES.findall(there[key])) == sorted(PLACES.findall(english[key])), key
        assert there[key].strip() == there[key] != "", key


@pytest.mark.parametrize("code", LOCALES)
def test_what_is_counted_has_the_plural_forms_of_the_language(code: str) -> None:
    forms = {str(form) for form in Locale(code).plural_form.tags} | {"other"}
    counted = words(code).table["counted"]
    assert set(counted) == set(words("en").table["counted"])
    for key, table in counted.items():
        assert set(table) == forms, key
        assert all("{n}" in text for text in table.values())


@pytest.mark.parametrize("code", LOCALES)
def test_every_code_of_a_report_has_a_word(code: str) -> None:
    table = words(code).table
    assert set(table["kind"]) == set(KINDS)
    assert set(table["reason"]) == set(REASONS)
    assert set(table["relation"]) == set(RELATIONS)
    assert set(table["certainty"]) == set(CERTAINTIES)
    assert set(table["verdict"]) == set(table["count"]) - {"label"} == {*VERDICTS, "unread"}


def test_numbers_and_days_are_written_as_in_the_language() -> None:
    assert [words(code).number(1234567) for code in LOCALES] == ["1,234,567", "1.234.567", "1.234.567"]
    assert words("de").short_number(Decimal("500e9")) == "500\xa0Mrd."
    assert words("en").counted("source", 1) == "1 source"
    assert words("de").counted("conflict", 2) == "2 Widersprüche"
    assert words("id").counted("claim", 1) == "1 pernyataan"


@pytest.mark.parametrize("code", LOCALES)
def test_the_interface_is_translated_and_the_evidence_is_not(code: str) -> None:
    page = tree(render_html(REPORT, locale=code))
    assert page.one("html")["lang"] == code
    assert words(code)("steps.title") in page.text
    english = tree(render_html(REPORT))
    for claim in ("c-04", "c-09"):
        mine, theirs = (p.one("figure", data_claim=claim) for p in (page, english))
        assert mine.one("blockquote").text == theirs.one("blockquote").text
        assert [n.text for n in mine.all("strong")] == [n.text for n in theirs.all("strong")]
    assert page.one("figure", data_claim="c-04").one("strong")["lang"] == "en"


def test_every_word_is_used() -> None:
    sources = [*(FOLDER / "templates").iterdir(), *FOLDER.glob("*.py"), *(FOLDER / "script").iterdir()]
    text = "\n".join(file.read_text("utf-8") for file in sources if file.is_file())
    for key, _ in entries(words("en").table):
        table, _, name = key.rpartition(".")
        used = f'"{key}"' in text or f'"{table}." ~' in text or f'f"{table}.' in text
        plural = table.startswith("counted") and f'"{table.removeprefix("counted.")}"' in text
        script = table == "script" and re.search(rf'"{name}"|`{name.split("_")[0]}_|~ name', text)
        prefix = f'"{table}.' in text and name.startswith("sort_")
        handed = table in ("kind", "gap") or key in ("filters.kind", "filters.gap")
        assert used or plural or script or prefix or handed, key
