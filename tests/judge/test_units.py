"""Units of two amounts: nouns that count the same, measures in base units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.judge.numbers import Number
from factcheck.judge.units import base_unit, common_unit, in_base_units, singular


@pytest.mark.parametrize(
    ("a", "b", "kind", "unit"),
    [
        ("company", "company", "count", "company"),
        ("company", "companies", "count", "company"),
        ("worker", "employee", "count", "person"),
        ("person", "people", "count", "person"),
        ("company", "country", "count", None),
        ("company", "person", "count", None),
        ("tuyaux", "pijpen", "count", "pijpen"),  # no language file lists them
        ("tuyaux", "company", "count", None),
        ("company", None, "count", "company"),
        (None, "company", "count", "company"),
        (None, None, "count", ""),
        ("", None, "count", ""),
        ("EUR", "EUR", "money", "EUR"),
        ("EUR", "USD", "money", None),
        ("EUR", None, "money", None),
        (None, "metric_ton", "number", "metric_ton"),
        ("%", "pp", "percent", None),
        ("metric_ton", "kilogram", "measure", "gram"),
        ("kilometer", "metric_ton", "measure", None),
        ("kilometer", None, "measure", None),
        ("kilometer", "no such unit", "measure", None),
        ("no such unit", "another", "measure", None),
        ("kilometer", "kilometer", "measure", "kilometer"),
    ],
)
def test_the_unit_of_two_amounts(a: str | None, b: str | None, kind: str, unit: str | None) -> None:
    assert common_unit(a, b, kind) == unit
    assert common_unit(b, a, kind) == unit


@pytest.mark.parametrize(
    ("noun", "one"),
    [
        ("companies", "company"),
        ("ties", "tie"),
        ("flies", "fly"),
        ("jobs", "job"),
        ("class", "class"),
        ("job", "job"),
        ("people", "person"),
        ("series", "series"),
    ],
)
def test_one_of_several(noun: str, one: str) -> None:
    assert singular(noun) == one


@pytest.mark.parametrize(("unit", "base"), [("metric_ton", "gram"), ("mile", "meter"), ("no such unit", None)])
def test_base_units(unit: str, base: str | None) -> None:
    assert base_unit(unit) == base


@pytest.mark.parametrize(
    ("value", "unit", "expected", "scale"),
    [
        ("3", "kilometer", "3000", "1000"),
        ("4.6", "kilogram", "4600", "1000"),
        ("20", "degree_Celsius", "293.15", "1"),
    ],
)
def test_steps_in_base_units(value: str, unit: str, expected: str, scale: str) -> None:
    found = in_base_units(Number(Decimal(value), Decimal("0.1"), Decimal(10)), unit)
    assert found == Number(Decimal(expected), Decimal("0.1") * Decimal(scale), Decimal(10) * Decimal(scale))
