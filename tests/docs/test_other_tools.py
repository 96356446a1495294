"""The tables beside other tools: what they say of this library is what it reads."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType

import pytest

from tests.docs.pages import ROOT


def _compare() -> ModuleType:
    path = ROOT / "benchmarks" / "compare.py"
    spec = importlib.util.spec_from_file_location("compare", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


compare = _compare()
PAGE = compare.PAGE.read_text(encoding="utf-8")


def test_there_are_ten_sentences_each_once_on_the_page() -> None:
    headings = [compare.heading(number) for number in range(len(compare.SENTENCES))]
    assert len(headings) == 10
    assert [line for line in PAGE.split("\n") if line.startswith("**")] == headings


@pytest.mark.parametrize("number", range(10))
def test_our_row_is_what_is_read(number: int) -> None:
    table = PAGE[PAGE.index(compare.heading(number)) :].split("\n\n**")[0]
    assert compare.own_row(number) in table.split("\n"), "run python benchmarks/compare.py --write"


@pytest.mark.parametrize("number", range(10))
def test_every_tool_that_knows_the_language_has_its_row(number: int) -> None:
    language, _ = compare.SENTENCES[number]
    known = [name for name, (_, _, languages) in compare.PEERS.items() if languages is None or language in languages]
    table = PAGE[PAGE.index(compare.heading(number)) :].split("\n\n")[1]
    assert [line.split("|")[1].strip(" *") for line in table.split("\n")[2:]] == [compare.OURS, *known]


def test_the_page_can_be_written_again() -> None:
    again = compare.written(PAGE, "new")
    assert compare.written(again, PAGE.split(compare.BEGIN)[1].split(compare.END)[0].strip()) == PAGE
    assert "compare" not in sys.modules


@pytest.mark.nightly
def test_the_rows_of_the_others_are_what_they_read() -> None:
    """Only where the versions are those of the page."""
    for distribution, _, _ in compare.PEERS.values():
        pytest.importorskip({"text2num": "text_to_num"}.get(distribution, distribution.replace("-", "_")))
    fresh = compare.tables()
    if fresh.split("\n")[0] not in PAGE:
        pytest.skip("other versions are installed than those that the page names")
    assert compare.written(PAGE, fresh) == PAGE
