"""Rows of crawls: usual keys that are unambiguous are read, and the rest is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.read import Reading, read_paths

TEXT = "The companies are silent on the cancellation fee."


def read(tmp_path: Path, *rows: dict[str, Any]) -> Reading:
    file = tmp_path / "crawl.jsonl"
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return read_paths([file], keep_going=True)


@pytest.mark.parametrize("key", ["text", "content", "body", "maintext", "articleBody", "Content", "main_text"])
def test_keys_of_the_text(tmp_path: Path, key: str) -> None:
    reading = read(tmp_path, {key: TEXT})
    assert [source.text for source in reading.sources] == [TEXT]
    assert not reading.warnings
    assert not reading.problems


def test_the_plain_text_counts_more_than_the_page(tmp_path: Path) -> None:
    (source,) = read(tmp_path, {"html": "<p>menu</p>", "text": TEXT}).sources
    assert source.text == TEXT


@pytest.mark.parametrize("key", ["html", "content", "body"])
def test_a_page_in_a_row_is_read_as_a_page(tmp_path: Path, key: str) -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    head = '<html lang="en"><head><meta name="date" content="2024-05-03"><title>Fees</title></head>'
    row = {key: f"{head}<body><article><p>{TEXT}</p></article></body></html>", "url": "https://herald.example/a"}
    (source,) = read(tmp_path, row).sources
    assert (source.text, str(source.published), source.title) == (TEXT, "2024-05-03", "Fees")
    assert source.url == "https://herald.example/a"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("date", "2024-05-03"),
        ("date_published", "2024-05-03T10:15:00Z"),
        ("datePublished", "2024-05-03T23:30:00-04:00"),
        ("published", "2024-05-03 10:15:00"),
        ("published_at", "Fri, 03 May 2024 10:15:00 +0200"),
        ("publish_date", "3 May 2024"),
        ("date", "2024-05-03T10:15:00.000+02:00"),
    ],
)
def test_keys_of_the_day(tmp_path: Path, key: str, value: str) -> None:
    reading = read(tmp_path, {"text": TEXT, key: value})
    assert str(reading.sources[0].published) == "2024-05-03"
    assert not reading.warnings


def test_keys_of_language_title_and_address(tmp_path: Path) -> None:
    row = {"body": TEXT, "lang": "en-US", "headline": "Fees", "link": "https://herald.example/a", "id": 17}
    (source,) = read(tmp_path, row).sources
    assert (source.id, source.language, source.title, source.url) == ("17", "en", "Fees", "https://herald.example/a")


def test_the_fields_of_a_manifest_come_first(tmp_path: Path) -> None:
    row = {
        "text": TEXT,
        "content": "Other.",
        "published": "2024-05-03",
        "date": "2024-05-09",
        "language": "en",
        "lang": "de",
    }
    (source,) = read(tmp_path, row).sources
    assert (source.text, str(source.published), source.language) == (TEXT, "2024-05-03", "en")


@pytest.mark.parametrize(
    ("row", "warning"),
    [
        ({"date": "03/05/2024"}, "date is '03/05/2024', which gives no day for sure; it is ignored"),
        ({"date": "2 hours ago"}, "date is '2 hours ago', which gives no day for sure; it is ignored"),
        ({"timestamp": "2024-05-03T10:15:00Z"}, "timestamp may be the time of the crawl and is not taken for the day"),
        ({"lang": "unknown!"}, "lang is 'unknown!', which is no language code; it is ignored"),
    ],
)
def test_what_is_ambiguous_is_not_read(tmp_path: Path, row: dict[str, Any], warning: str) -> None:
    reading = read(tmp_path, {"text": TEXT, **row}, {"text": TEXT + TEXT, **row})
    assert [source.published for source in reading.sources] == [None, None]
    assert [source.language for source in reading.sources] == ["en", "en"]
    (said,) = reading.warnings
    assert f"crawl.jsonl:1: {warning}" in said


def test_a_time_of_the_crawl_beside_the_day_is_no_matter(tmp_path: Path) -> None:
    reading = read(tmp_path, {"text": TEXT, "date": "2024-05-03", "timestamp": 1714731300})
    assert str(reading.sources[0].published) == "2024-05-03"
    assert not reading.warnings


def test_rows_say_what_is_missing(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"url": "https://herald.example/a", "title": "Fees"},
        {"url": "https://herald.example/b", "content": {"rendered": "<p>x</p>"}},
        {"url": "https://herald.example/c", "content": " "},
        {"url": "https://herald.example/d", "content": None, "body": TEXT},
    ]
    reading = read(tmp_path, *rows)
    assert [source.url for source in reading.sources] == ["https://herald.example/d"]
    missing = 'neither path nor text is given; add "path" or "text" (in a crawl "content", "body" or "html")'
    assert [str(problem).split("crawl.jsonl:")[1] for problem in reading.problems] == [f"1: {missing}", f"2: {missing}"]
    assert [line.split("crawl.jsonl:")[1] for line in reading.warnings] == [
        "3: the text is empty; the source is left out"
    ]


def test_other_keys_are_named_once(tmp_path: Path) -> None:
    rows = [{"text": TEXT * n, "author": "A", "tags": []} for n in range(1, 9)]
    assert [line.split("crawl.jsonl:")[1].split(";")[0] for line in read(tmp_path, *rows).warnings] == [
        "1: the unknown field 'author' is ignored",
        "1: the unknown field 'tags' is ignored",
    ]
