"""The table of kinds speaks of kinds that the language files have."""

from __future__ import annotations

import tomllib
from pathlib import Path

import attrs
import pytest

from factcheck.languages import installed, load
from factcheck.languages.kinds import kinds
from factcheck.languages.words import fold

_DEEDS = tomllib.loads(Path(__file__).with_name("deeds.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", [f.name for f in attrs.fields(type(kinds()))])
def test_every_kind_is_known_to_a_language(name: str) -> None:
    tables = [load(code) for code in installed()]
    known = {kind for t in tables for kind in (*t.table("things"), *t.table("references", "acts"))}
    table = getattr(kinds(), name)
    assert known.issuperset(table)
    if name == "generic":
        assert known.issuperset(frozenset().union(*table.values()))


def test_one_deed_is_not_several() -> None:
    assert not kinds().one_each & kinds().several


@pytest.mark.parametrize("code", installed())
def test_every_language_has_words_for_every_deed(code: str) -> None:
    everywhere = {kind for other in installed() for kind in load(other).table("references", "acts")} - {"other"}
    table = load(code).table("references", "acts")
    assert sorted(everywhere - {kind for kind, words in table.items() if words}) == []


@pytest.mark.parametrize("code", installed())
def test_no_deed_has_a_word_twice(code: str) -> None:
    for kind, words in load(code).table("references", "acts").items():
        folded = [fold(word) for word in words]
        assert sorted(word for word in set(folded) if folded.count(word) > 1) == [], kind


@pytest.mark.parametrize("code", installed())
def test_other_holds_no_word_that_has_a_kind(code: str) -> None:
    table = dict(load(code).table("references", "acts"))
    other = {fold(word) for word in table.pop("other", ())}
    assert sorted(other & {fold(word) for words in table.values() for word in words}) == []


@pytest.mark.parametrize("code", installed())
def test_a_word_has_one_kind_among_those_that_are_compared(code: str) -> None:
    table = load(code).table("references", "acts")
    compared = [fold(word) for kind in kinds().one_each | kinds().several for word in table.get(kind, ())]
    assert len(compared) == len(set(compared))


@pytest.mark.parametrize("kind", _DEEDS)
def test_one_deed_has_one_kind_in_all_languages(kind: str) -> None:
    assert sorted(_DEEDS[kind]) == sorted(installed())
    for code, noun in _DEEDS[kind].items():
        assert fold(noun) in {fold(word) for word in load(code).table("references", "acts")[kind]}, code
