"""Units after their numbers: "EUR 5", "4.6%", "60 companies", "34,963 km/h", "magnitude 7.1".

Measures stand with their international sign where readers know it (km, GWh, °C), all others with their English name.
Nothing here fails on a name that is no unit: it is taken for a noun.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_PREFIXES = {
    "exa": "E", "peta": "P", "tera": "T", "giga": "G", "mega": "M", "kilo": "k", "hecto": "h",
    "deci": "d", "centi": "c", "milli": "m", "micro": "µ", "nano": "n",
}  # fmt: skip
_PREFIXED = {
    "meter": "m", "gram": "g", "watt": "W", "watt_hour": "Wh", "watt_peak": "Wp", "volt": "V", "hertz": "Hz",
    "byte": "B", "joule": "J", "pascal": "Pa", "ampere_hour": "Ah", "sievert": "Sv", "calorie": "cal",
}  # fmt: skip
_OTHERS = {
    "metric_ton": "t", "megametric_ton": "Mt", "hectare": "ha", "milliliter": "ml", "centiliter": "cl",
    "degree_Celsius": "°C", "degree_Fahrenheit": "°F", "kelvin": "K", "decibel": "dB", "becquerel": "Bq",
    "newton_meter": "Nm", "kilonewton_meter": "kNm",
    "kilobit": "kbit", "megabit": "Mbit", "gigabit": "Gbit", "terabit": "Tbit",
}  # fmt: skip
SIGNS: Mapping[str, str] = MappingProxyType(
    {
        **{name: sign for name, sign in _PREFIXED.items() if name != "byte"},
        **{f"{p}{name}": f"{s}{sign}" for p, s in _PREFIXES.items() for name, sign in _PREFIXED.items()},
        **_OTHERS,
    }
)
"""Canonical unit names and the signs that stand for them."""

_TIMES = {"second": "s", "minute": "min", "hour": "h"}  # in "km/h"; longer times are written: "t per year"
_POWER_SIGNS = {"2": "²", "3": "³"}
_POWER_WORDS = {"2": "square", "3": "cubic"}

IRREGULAR = {
    "person": "people", "child": "children", "foot": "feet", "tooth": "teeth", "goose": "geese", "mouse": "mice",
    "ox": "oxen", "leaf": "leaves", "half": "halves", "shelf": "shelves", "thief": "thieves", "wolf": "wolves",
    "calf": "calves", "life": "lives", "wife": "wives", "knife": "knives", "hero": "heroes", "potato": "potatoes",
    "tomato": "tomatoes", "volcano": "volcanoes", "mosquito": "mosquitoes", "echo": "echoes", "criterion": "criteria",
    "gas": "gases", "bus": "buses", "virus": "viruses", "lens": "lenses", "taxi": "taxis", "ski": "skis",
    "human": "humans", "German": "Germans", "Roman": "Romans",
}  # fmt: skip
SAME = (
    "hertz", "craft", "series", "species", "people", "men", "feet", "children", "teeth", "staff", "police", "personnel",
    "data", "siemens", "lux", "troops", "livestock", "cattle", "sheep", "deer", "fish", "headquarters", "crossroads",
    "works", "means", "clergy", "horsepower", "psi", "media", "mice", "geese",
)  # fmt: skip

_MONEY = re.compile(r"[A-Z]{3}\Z")
_POWER = re.compile(r"(?P<name>.+?)\s*(?:\*\*|\^)\s*(?P<power>[23])\Z")


def amount_with_unit(amount: str, unit: str | None, *, said: str = "") -> str:
    """A printed number with its unit; the noun is singular only after exactly "1".

    said: the words of the text. A noun that stands in them so is in their language, and no English singular.
    """
    if not unit:
        return amount
    if _MONEY.match(unit):
        return f"{unit} {amount}"
    if unit in ("%", "degree"):
        return f"{amount}{'%' if unit == '%' else '°'}"
    if unit == "pp":
        return f"{amount} percentage point{'' if amount == '1' else 's'}"
    if unit == "magnitude":
        return f"magnitude {amount}"
    return f"{amount} {unit_phrase(unit, one=amount == '1' or unit in said.casefold().split())}"


def unit_phrase(unit: str, *, one: bool) -> str:
    """A count noun or a unit of measurement as it stands after a number: "companies", "km/h", "t per year"."""
    first, *rest = re.split(r"\s*/\s*", unit)
    sign = _sign(first)
    times = [_TIMES.get(part) or _sign(part) for part in rest]
    if sign and all(times):
        return "/".join([sign, *filter(None, times)])
    words = [sign or _powered(first, one=one), *(_powered(part, one=True) for part in rest)]
    return " per ".join(words)


def plural(noun: str) -> str:
    """A count noun, which may have several words, in the plural: "companies", "members of parliament"."""
    head, of, tail = noun.replace("_", " ").partition(" of ")
    before, space, last = head.rpartition(" ")
    return f"{before}{space}{_plural(last)}{of}{tail}"


def _sign(unit: str) -> str | None:
    """The sign of a unit with its power; names that are signs already ("GW") stay as they are."""
    match = _POWER.match(unit)
    name, power = (match["name"], _POWER_SIGNS[match["power"]]) if match else (unit, "")
    if name in SIGNS:
        return SIGNS[name] + power
    one_word = "_" not in name and " " not in name and name not in IRREGULAR
    return name + power if one_word and (len(name) <= 2 or not (name.islower() or name.istitle())) else None


def _powered(unit: str, *, one: bool) -> str:
    match = _POWER.match(unit)
    name = match["name"] if match else unit
    words = name.replace("_", " ") if one else plural(name)
    return f"{_POWER_WORDS[match['power']]} {words}" if match else words


def _plural(noun: str) -> str:
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith(SAME):
        return noun
    if noun.endswith("child"):
        return f"{noun}ren"
    if re.search(r"[a-z]man\Z", noun):
        return f"{noun[:-2]}en"
    if noun.endswith("sis"):
        return f"{noun[:-2]}es"
    if re.search(r"(?:[sxz]|[cs]h)\Z", noun):
        return noun if noun.endswith("s") and not noun.endswith(("ss", "us")) else f"{noun}es"
    if re.search(r"[^aeiou]y\Z", noun):
        return f"{noun[:-1]}ies"
    return noun if noun.endswith("i") else f"{noun}s"
