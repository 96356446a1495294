"""Sources from texts that a program holds already."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck import languages
from factcheck.errors import UsageError
from factcheck.model import Source
from factcheck.read import read_strings


@pytest.fixture(autouse=True)
def _three_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "installed", lambda: ("de", "en", "id"))


def test_names_follow_the_given_order() -> None:
    sources = read_strings(["One.", Source("own", "Two."), "Three."])
    assert [source.id for source in sources] == ["text-1", "own", "text-2"]


def test_what_a_source_has_stays() -> None:
    text = "Title\n18 March 2025\nThe companies are silent on the cancellation fee."
    given_source = Source("a", text, language="id", published=dt.date(2020, 1, 1), title="T", url="u")
    assert read_strings([given_source]) == (given_source,)
    (told,) = read_strings([text])
    assert (told.language, told.published) == ("en", dt.date(2025, 3, 18))


@pytest.mark.parametrize(
    ("items", "line"),
    [
        ("one text", r"^one text was given where several are wanted; pass a list: \[text\]$"),
        ([1], "^a source is of type int; pass strings or Source objects; name files to read_paths$"),
        ([b"x"], "^a source is of type bytes; "),
        ([Source("a", "x"), Source("a", "y")], "^two sources have the id 'a'; give each source its own id$"),
        (["x", Source("text-1", "y")], "^two sources have the id 'text-1'; "),
    ],
)
def test_wrong_calls(items: Any, line: str) -> None:
    with pytest.raises(UsageError, match=line):
        read_strings(items)


@pytest.mark.parametrize(
    "text",
    [
        "a/path.jsonl",
        "herald.txt",
        "PAGE.HTML",
        "notes.md",
        "scan.pdf",
        "/srv/herald",
        "./herald",
        "../x",
        "~/x",
        "served",
    ],
)
def test_a_path_is_no_text(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read as a text it would make an empty report, and nobody would know why."""
    monkeypatch.chdir(tmp_path)
    Path("served").mkdir()
    line = (
        f"a string is taken as a text, and '{text}' looks like the path of a file; "
        "pass pathlib.Path of it, or a Source if it is a text"
    )
    for call in (lambda: factcheck.check([text]), lambda: factcheck.verify("The dam cost 5 million euros.", [text])):
        with pytest.raises(UsageError) as error:
            call()
        assert str(error.value) == line


@pytest.mark.parametrize(
    "text",
    [
        "The dam cost 5 million euros.",
        "The dam cost 5 million euros and/or 3 years.",
        "The figures are in harbour/costs.txt",
        "harbour/costs.txt\nsays more.",
        "Norvik",
        "km/h",
        "N/A",
        "24/7",
        ".",
        "/",
        "",
        "x" * 5000 + ".txt",
        "\ud800.\x00",
    ],
)
def test_a_text_is_no_path(text: str) -> None:
    (source,) = factcheck.check([text]).sources
    assert source.id == "text-1"


def test_a_source_is_taken_whatever_its_text_is() -> None:
    (source,) = factcheck.check([Source("a", "herald.txt")]).sources
    assert source.id == "a"


@given(st.text(st.characters(exclude_categories=()), max_size=120))
def test_any_text_is_read(text: str) -> None:
    (source,) = read_strings([text])
    assert source.text.encode("utf-8") is not None
    assert "\r" not in source.text
    if "\r" not in text:
        assert len(source.text) == len(text)
    assert read_strings([source]) == (source,)
