"""Units after their numbers: "EUR 5", "4.6%", "60 companies", "5 kilometers per hour"."""

from __future__ import annotations

import re

IRREGULAR = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "foot": "feet",
    "inch": "inches",
    "degree_Celsius": "degrees Celsius",
    "degree_Fahrenheit": "degrees Fahrenheit",
}
SAME = ("hertz", "craft", "series", "people", "men", "feet", "children", "staff", "police", "data", "siemens", "lux")
POWERS = {"2": "square", "3": "cubic"}

_MONEY = re.compile(r"[A-Z]{3}\Z")
_POWER = re.compile(r"(?P<name>.+?)\s*(?:\*\*|\^)\s*(?P<power>[23])\Z")


def amount_with_unit(amount: str, unit: str | None) -> str:
    """A printed number with its unit; the noun is singular only after exactly "1"."""
    if not unit:
        return amount
    if _MONEY.match(unit):
        return f"{unit} {amount}"
    if unit == "%":
        return f"{amount}%"
    if unit == "pp":
        return f"{amount} percentage point{'' if amount == '1' else 's'}"
    return f"{amount} {unit_phrase(unit, one=amount == '1')}"


def unit_phrase(unit: str, *, one: bool) -> str:
    """A count noun or a pint unit name in words; signs such as "km" or "GW" stay as they are."""
    if unit in IRREGULAR:
        return unit.replace("_", " ") if one else IRREGULAR[unit]
    if _is_sign(unit):
        return unit
    first, *rest = re.split(r"\s*/\s*", unit)
    return " per ".join([_powered(first, one=one), *(_powered(part, one=True) for part in rest)])


def _is_sign(unit: str) -> bool:
    return "_" not in unit and " " not in unit and (len(unit) <= 2 or unit != unit.lower())


def _powered(unit: str, *, one: bool) -> str:
    match = _POWER.match(unit)
    if match:
        return f"{POWERS[match['power']]} {_numbered(match['name'], one=one)}"
    return _numbered(unit, one=one)


def _numbered(unit: str, *, one: bool) -> str:
    name = unit.replace("_", " ")
    if one:
        return name
    head, of, tail = name.partition(" of ")
    before, space, last = head.rpartition(" ")
    return f"{before}{space}{_plural(last)}{of}{tail}"


def _plural(noun: str) -> str:
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith(SAME):
        return noun
    if re.search(r"(?:[sxz]|[cs]h)\Z", noun):
        return noun if noun.endswith("s") and not noun.endswith(("ss", "us")) else f"{noun}es"
    if re.search(r"[^aeiou]y\Z", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}s"
