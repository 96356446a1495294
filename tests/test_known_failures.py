"""Known failures, strictly: what starts to hold must leave known_failures.toml, so that the file tells the truth."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.check import extract_source
from factcheck.model import Claim, Source
from tests.laws.test_effort import grows_evenly

FAILURES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("known_failures.toml").read_text("utf-8"))[
    "failure"
]


def sources(entry: Mapping[str, Any]) -> list[Source]:
    """The texts of an entry, all published on one day."""
    told = zip(entry["texts"], entry["languages"], strict=True)
    return [Source(f"s{n}", text, language, dt.date(2025, 6, 1)) for n, (text, language) in enumerate(told)]


def quiet(entry: Mapping[str, Any]) -> bool:
    """Reading the text raises no error."""
    try:
        extract_source(sources(entry)[0])
    except Exception:
        return False
    return True


def read(entry: Mapping[str, Any]) -> bool:
    """Every claim that `says` describes is read."""
    claims, _ = extract_source(sources(entry)[0])
    return all(any(_fits(claim, wanted) for claim in claims) for wanted in entry["says"])


def _fits(claim: Claim, wanted: str) -> bool:
    """A claim against "kind field=value …", with the fields of its value and its qualifiers."""
    kind, *fields = wanted.split(" ")
    places = (claim, claim.value, claim.qualifiers)
    return claim.kind == kind and all(
        str(next(getattr(place, name) for place in places if hasattr(place, name))) == value
        for name, value in (field.split("=") for field in fields)
    )


def conflict(entry: Mapping[str, Any]) -> bool:
    """The texts conflict on a value of the kind."""
    return entry["says"][0] in {finding.kind for finding in factcheck.check(sources(entry)).conflicts}


def peace(entry: Mapping[str, Any]) -> bool:
    """The texts do not conflict."""
    return not factcheck.check(sources(entry)).conflicts


def effort(entry: Mapping[str, Any]) -> bool:
    """The repeated text takes steps in proportion to its length."""
    return grows_evenly(entry["texts"][0], entry["languages"][0])


LAWS: Mapping[str, Callable[[Mapping[str, Any]], bool]] = {
    "quiet": quiet,
    "read": read,
    "conflict": conflict,
    "peace": peace,
    "effort": effort,
}


@pytest.mark.parametrize("entry", FAILURES, ids=[f"{entry['law']}: {entry['texts'][0][:40]}" for entry in FAILURES])
def test_still_fails(entry: Mapping[str, Any]) -> None:
    """The entry fails as it says; one that holds must be taken out, and its law tightened."""
    assert not LAWS[entry["law"]](entry), f"this holds now; take it out of known_failures.toml: {entry['texts']}"


@pytest.mark.parametrize("entry", FAILURES, ids=range(len(FAILURES)))
def test_an_entry_is_whole(entry: Mapping[str, Any]) -> None:
    """Each entry names its law, gives texts with their languages, and says why it fails."""
    assert entry.keys() <= {"law", "texts", "languages", "says", "why"}
    assert entry["law"] in LAWS
    assert len(entry["texts"]) == len(entry["languages"])
    assert entry["why"]
