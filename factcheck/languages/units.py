"""Units of measurement by their canonical pint names: what they measure, and exact conversion.

The definitions stand beside this module in units.txt, signs and CLDR identifiers in unitsigns.txt. Names come from
language files and from those tables, never from a text. pint is imported when the first conversion is asked for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.languages.tables import lines, listed, rows

if TYPE_CHECKING:
    from babel import Locale

TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_ACCENTS = frozenset("\u0300\u0301\u0302\u0303")
_LONG = 6


@cache
def signs() -> tuple[tuple[str, str], ...]:
    """International signs, told apart by case: (sign, canonical name)."""
    return tuple((sign, name) for name, _, written in _rows() for sign in written)


@cache
def cldr_surfaces(code: str) -> tuple[tuple[str, str], ...]:
    """The words of a language for units, from CLDR: (surface, canonical name)."""
    from babel import Locale

    locale: Locale = Locale(code)
    found: dict[tuple[str, str], None] = {}
    for name, identifiers, _ in _rows():
        for identifier in identifiers:
            for surface in _words(locale, identifier):
                found[surface, name] = None
    found.update(dict.fromkeys(_abbreviated(tuple(found))))
    return tuple(found)


def _abbreviated(surfaces: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    """Areas and volumes with the sign of a length in the place of its word: "square km", "km cuadrados"."""
    words = dict(surfaces)
    signed = {name: written for name, _, written in _rows()}
    for surface, name in surfaces:
        length, power, _ = name.partition(" ** ")
        for word in surface.split() if power else ():
            for sign in signed[length] if words.get(word) == length else ():
                yield surface.replace(word, sign), name


def per_words(code: str) -> str:
    """What CLDR puts between a unit and the unit it is divided by: "per", "por", "pro"."""
    from babel import Locale

    pattern: str = Locale(code)._data["compound_unit_patterns"]["per"]["long"]["compound"]
    return pattern.replace("{0}", "").replace("{1}", "").strip()


def _words(locale: Locale, identifier: str) -> Iterator[str]:
    """The words of an identifier such as "power-watt", with another prefix in "10p12:power-watt"."""
    from babel.units import format_unit

    prefix, colon, unit = identifier.rpartition(":")
    for count in (1, 2, 5):
        words = format_unit(count, unit, "long", locale=locale)
        if unit in words:
            return  # CLDR has no words for it in this language
        surface = "".join(c for c in words if not c.isdecimal()).strip()
        yield _prefixed(locale, prefix, surface) if colon else surface


def _prefixed(locale: Locale, prefix: str, surface: str) -> str:
    """The words with CLDR's prefix for a power of ten, or none, in the place of the "kilo" that they may have."""
    old, new = (_prefix(locale, power) if power else "" for power in ("10p3", prefix))
    kilo = bool(old) and _bare(surface).startswith(_bare(old))
    rest = surface[len(old) :] if kilo else surface
    return new + (rest.lower() if new else rest)


def _prefix(locale: Locale, power: str) -> str:
    pattern: str = locale._data["compound_unit_patterns"][power]["long"]["prefix"]
    return pattern.replace("{0}", "")


def without_accents(surface: str) -> str | None:
    """A word for a unit as it is typed without accents ("kilometros"); None where nothing would change, or too much.

    Short words are other words without theirs ("ano", "pes"), and so are those that lose an umlaut.
    """
    words = [
        (word, "".join(c for c in unicodedata.normalize("NFD", word) if c not in _ACCENTS)) for word in surface.split()
    ]
    changed = [bare for word, bare in words if bare != word]
    if not changed or min(map(len, changed)) < _LONG:
        return None
    return unicodedata.normalize("NFC", " ".join(bare for _, bare in words))


def _bare(word: str) -> str:
    """Lower case without accents: CLDR has "quilô" and "quilowatt"."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def _rows() -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    for name, identifiers, written in rows("unitsigns.txt"):
        yield name, listed(identifiers), listed(written)


@cache
def registry() -> Any:
    """The one pint registry, in exact decimals."""
    from pint import UnitRegistry

    found: Any = UnitRegistry(None, non_int_type=Decimal, autoconvert_offset_to_baseunit=True)
    found.load_definitions(lines("units.txt"))
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
