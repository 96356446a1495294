"""Units of measurement by their canonical pint names: what they measure, and exact conversion.

The definitions stand beside this module in units.txt, signs and CLDR identifiers in unitsigns.txt. Names come from
language files and from those tables, never from a text. pint is imported when the first conversion is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib import resources
from itertools import product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale

TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


@cache
def signs() -> tuple[tuple[str, str], ...]:
    """International signs, told apart by case: (sign, canonical name)."""
    return tuple((sign, name) for name, _, written in _rows() for sign in written)


@cache
def cldr_surfaces(code: str) -> tuple[tuple[str, str], ...]:
    """The words of a language for units, from CLDR: (surface, canonical name)."""
    from babel import Locale
    from babel.units import format_unit

    locale: Locale = Locale(code)
    rows: dict[tuple[str, str], None] = {}
    for name, identifiers, _ in _rows():
        for unit, count in product(identifiers, (1, 2, 5)):
            words = format_unit(count, unit, "long", locale=locale)
            surface = "".join(c for c in words if not c.isdecimal()).strip()
            rows[surface, name] = None
    return tuple(rows)


def _rows() -> Iterator[tuple[str, list[str], list[str]]]:
    for line in _lines("unitsigns.txt"):
        name, identifiers, written = (part.strip() for part in line.split("|"))
        yield name, identifiers.split(", ") if identifiers else [], written.split(", ") if written else []


def _lines(file: str) -> list[str]:
    text = resources.files("factcheck.languages").joinpath(file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def registry() -> Any:
    """The one pint registry, in exact decimals."""
    from pint import UnitRegistry

    found: Any = UnitRegistry(None, non_int_type=Decimal, autoconvert_offset_to_baseunit=True)
    found.load_definitions(_lines("units.txt"))
    return found


@cache
def canonical(name: str) -> str | None:
    """The canonical form of a unit's name ("kilometer/hour" is "kilometer / hour"), None if it is no name."""
    unit = _unit(name)
    return None if unit is None else str(unit)


@cache
def dimension(unit: str) -> str | None:
    """What a unit measures ("[length]"), None for a name that is no unit. Equal strings can be converted."""
    found = _unit(unit)
    return None if found is None else str(found.dimensionality)


def convert(value: Decimal, unit: str, to: str) -> Decimal:
    """A value in another unit of the same dimension. Raises ValueError where there is no conversion."""
    source, target = _unit(unit), _unit(to)
    if source is None or target is None or source.dimensionality != target.dimensionality:
        raise ValueError(f"no conversion from {unit!r} to {to!r}")
    if source == target:
        return value
    if _offset(unit) or _offset(to):
        return Decimal(registry().Quantity(value, source).to(target).magnitude)
    return value * _factor(unit) / _factor(to)


def base(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """A value in the base unit of its dimension, with that unit; unchanged for a name that is no unit."""
    target = _base_unit(unit)
    return (value, unit) if target is None else (convert(value, unit, target), target)


def _offset(unit: str) -> bool:
    """True for a scale with a zero of its own, which cannot be multiplied: degree_Celsius."""
    return unit.startswith("degree_")


@cache
def _factor(unit: str) -> Decimal:
    return Decimal(registry().get_base_units(_unit(unit))[0])


@cache
def _base_unit(unit: str) -> str | None:
    found = _unit(unit)
    return None if found is None else str(registry().get_base_units(found)[1])


@cache
def _unit(name: str) -> Any:
    """The pint unit of a canonical name. pint fails in many ways on other names; all of them mean None."""
    if not name or not all(c.isalnum() or c in "_ */." for c in name):
        return None
    try:
        return registry().Unit(name)
    except Exception:  # pint raises AttributeError, TokenError, AssertionError, ValueError and more
        return None
