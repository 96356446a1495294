"""Short reports that differ without a contradiction, in each language, and beside them some that do contradict."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck import Report, Source

FOLDER = Path(__file__).parent / "quiet"
TABLES: Mapping[str, Mapping[str, Sequence[Mapping[str, Any]]]] = {
    path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))
}


def entries(sort: str) -> list[object]:
    return [
        pytest.param(language, entry, id=f"{language}-{entry['why']}")
        for language, table in TABLES.items()
        for entry in table.get(sort, ())
    ]


def checked(language: str, entry: Mapping[str, Any]) -> Report:
    """The report on the texts of an entry: in the language of its file unless the entry says others. The last day holds
    for the texts behind it as well."""
    languages = entry.get("languages", [language] * len(entry["texts"]))
    days = [*entry["days"], *entry["days"][-1:] * (len(languages) - len(entry["days"]))]
    told = zip(entry["texts"], languages, days, strict=True)
    return factcheck.check(
        [
            Source(f"{number}", text, code, published=dt.date.fromisoformat(day))
            for number, (text, code, day) in enumerate(told, 1)
        ]
    )


@pytest.mark.parametrize(("language", "entry"), entries("quiet"))
def test_no_conflict_is_invented(language: str, entry: Mapping[str, Any]) -> None:
    assert [finding.summary for finding in checked(language, entry).conflicts] == []


@pytest.mark.parametrize(("language", "entry"), entries("conflict"))
def test_a_contradiction_is_found(language: str, entry: Mapping[str, Any]) -> None:
    assert checked(language, entry).conflicts != ()
