"""The names of properties: enough of them, the same in every language, and one word for one property."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain

import pytest

from factcheck.languages import installed, load, phrase
from factcheck.languages.ontology import ontology
from factcheck.languages.units import canonical, dimension

KINDS = ("money", "count", "percent", "measure", "date", "duration")


def of(code: str, kind: str) -> dict[str, list[tuple[str, ...]]]:
    """The properties of a kind in a language, with their surfaces as they are compared."""
    table = load(code).table("properties", kind)
    return {
        name: [phrase(surface.lstrip("~=")) for surface in surfaces]
        for name, surfaces in table.items()
        if name != "nothing"
    }


def names(code: str) -> set[tuple[str, str]]:
    return {(kind, name) for kind in KINDS for name, surfaces in of(code, kind).items() if surfaces}


def test_there_are_enough() -> None:
    assert len({name for _, name in names("en")}) >= 250


@pytest.mark.parametrize("code", installed())
def test_every_language_names_all(code: str) -> None:
    assert names(code) == names("en")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", installed())
def test_a_word_names_one_property_of_a_kind(code: str, kind: str) -> None:
    meanings = defaultdict(list)
    for name, surfaces in of(code, kind).items():
        for surface in surfaces:
            meanings[surface].append(name)
    assert {surface: found for surface, found in meanings.items() if len(found) > 1} == {}


def test_what_is_known_of_properties_is_known_of_named_ones() -> None:
    known = ontology()
    listed = chain(
        known.event, known.growing, known.single, *known.akin, known.of_people, known.counted, known.dimensions
    )
    named = {name.replace("_", " ") for _, name in names("en")}
    assert set(listed) - named == set()
    assert known.thin - {name for _, name in names("en")} == set()
    assert known.implied_by_unit <= set(known.dimensions)


def test_every_measure_has_a_dimension() -> None:
    measures = {name.replace("_", " ") for kind, name in names("en") if kind == "measure"}
    assert measures == set(ontology().dimensions)


@pytest.mark.parametrize(
    ("property_", "unit", "suits"),
    [
        ("injured", "person", True),
        ("injured", "house", False),
        ("seats", "seat", True),
        ("seats", "person", False),
        ("seats", None, True),
        ("wind speed", "kilometer / hour", True),
        ("wind speed", "kilometer", False),
        ("oil price", "USD/barrel", True),
        ("oil price", "barrel", False),
        ("oil output", "USD/barrel", False),
        ("nothing known", "person", True),
    ],
)
def test_what_a_property_can_count_or_measure(property_: str, unit: str | None, suits: bool) -> None:
    assert ontology().suits(property_, unit) is suits


@pytest.mark.parametrize(
    ("unit", "implied"),
    [("kilometer / hour", "speed"), ("hectare", None), ("degree_Celsius", "temperature"), ("meter", None)],
)
def test_what_a_unit_says_by_itself(unit: str, implied: str | None) -> None:
    assert canonical(unit) is not None
    assert dimension(unit) is not None
    assert ontology().implied(unit) == implied
