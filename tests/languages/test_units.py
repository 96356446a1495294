"""Units: every name that a language file uses is one, and conversion is exact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.languages import installed, load, units

NOT_PINT = {"%", "pp", "times"}


@pytest.mark.parametrize("code", installed())
def test_keys_of_language_files_are_canonical(code: str) -> None:
    for name in load(code).table("units"):
        assert name.split()[0] in NOT_PINT or units.canonical(name) == name, name


def test_signs_and_cldr_names_are_canonical() -> None:
    names = {name for _, name in units.signs()} | {name for _, name in units.cldr_surfaces("en")}
    assert [name for name in sorted(names) if units.canonical(name) != name] == []


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        ("229", "foot", "meter", "69.7992"),
        ("4.6", "metric_ton", "kilogram", "4600"),
        ("1", "mile / hour", "meter / second", "0.44704"),
        ("150", "gigabit / second", "megabit / second", "150000"),
        ("1", "hectare", "meter ** 2", "10000"),
        ("2", "kilowatt_hour", "joule", "7200000"),
    ],
)
def test_conversion_is_exact(value: str, unit: str, to: str, expected: str) -> None:
    assert units.convert(Decimal(value), unit, to) == Decimal(expected)


def test_temperatures_are_not_multiplied() -> None:
    assert units.base(Decimal(20), "degree_Celsius") == (Decimal("293.15"), "kelvin")
    assert round(units.convert(Decimal(68), "degree_Fahrenheit", "degree_Celsius"), 9) == 20


def test_what_is_no_unit_is_left_alone() -> None:
    assert units.dimension("IDR/USD") is None
    assert units.base(Decimal(5), "company") == (Decimal(5), "company")
    with pytest.raises(ValueError, match="no conversion"):
        units.convert(Decimal(1), "meter", "kilogram")


@pytest.mark.parametrize(
    "name", ["", "a b", "1/0", "__import__('os')", "kilo**9**9", "m\u0000", "🦆", "None", "*", "("]
)
def test_names_never_raise(name: str) -> None:
    assert units.canonical(name) in (None, units.canonical(name))
    assert units.dimension(name) is None


def test_a_torque_is_no_energy() -> None:
    """Both are a force times a length, and nobody means the one by the other."""
    assert units.dimension("newton_meter") not in (None, units.dimension("joule"))
    assert units.dimension("pound_foot") == units.dimension("newton_meter")
    assert round(units.convert(Decimal(258), "pound_foot", "newton_meter")) == 350
