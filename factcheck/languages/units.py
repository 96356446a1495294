"""Units of measurement by their canonical pint names: what they measure, and exact conversion.

The definitions stand beside this module in units.txt. pint is imported when the first conversion is asked for.
Names come from language files and from the tables here, never from a text.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale

SYMBOLS = {
    **{"m": "meter", "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "µm": "micrometer", "μm": "micrometer"},
    **{"nm": "nanometer", "ft": "foot", "mi": "mile", "yd": "yard", "nmi": "nautical_mile"},
    **{"kg": "kilogram", "g": "gram", "mg": "milligram", "t": "metric_ton", "lb": "pound", "lbs": "pound"},
    **{"oz": "ounce", "kt": "kilometric_ton", "Mt": "megametric_ton", "Gt": "gigametric_ton"},
    **{"m²": "meter ** 2", "m2": "meter ** 2", "km²": "kilometer ** 2", "km2": "kilometer ** 2", "sqm": "meter ** 2"},
    **{"cm²": "centimeter ** 2", "qm": "meter ** 2", "ha": "hectare", "sq m": "meter ** 2", "sq km": "kilometer ** 2"},
    **{"sq ft": "foot ** 2", "m³": "meter ** 3", "m3": "meter ** 3", "km³": "kilometer ** 3", "cm³": "centimeter ** 3"},
    **{"l": "liter", "L": "liter", "ml": "milliliter", "mL": "milliliter", "hl": "hectoliter", "bbl": "barrel"},
    **{"km/h": "kilometer / hour", "kph": "kilometer / hour", "kmh": "kilometer / hour", "mph": "mile / hour"},
    **{"m/s": "meter / second", "km/s": "kilometer / second", "kt/a": "kilometric_ton / year"},
    **{"bit/s": "bit / second", "bps": "bit / second", "kbit/s": "kilobit / second", "kbps": "kilobit / second"},
    **{"Kbps": "kilobit / second", "Mbit/s": "megabit / second", "Mbps": "megabit / second", "mbps": "megabit / second"},
    **{"Mb/s": "megabit / second", "Gbit/s": "gigabit / second", "Gbps": "gigabit / second", "gbps": "gigabit / second"},
    **{"Gb/s": "gigabit / second", "Tbit/s": "terabit / second", "Tbps": "terabit / second", "MB/s": "megabyte / second"},
    **{"GB/s": "gigabyte / second", "kB": "kilobyte", "KB": "kilobyte", "MB": "megabyte", "GB": "gigabyte"},
    **{"TB": "terabyte", "PB": "petabyte", "EB": "exabyte"},
    **{"W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt", "hp": "horsepower"},
    **{"PS": "horsepower", "Wh": "watt_hour", "kWh": "kilowatt_hour", "MWh": "megawatt_hour", "GWh": "gigawatt_hour"},
    **{"TWh": "terawatt_hour", "kWp": "kilowatt_peak", "MWp": "megawatt_peak", "GWp": "gigawatt_peak"},
    **{"MWe": "megawatt", "kJ": "kilojoule", "MJ": "megajoule", "GJ": "gigajoule", "kcal": "kilocalorie"},
    **{"°C": "degree_Celsius", "℃": "degree_Celsius", "°F": "degree_Fahrenheit", "℉": "degree_Fahrenheit"},
    **{"°": "degree", "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "dB": "decibel"},
    **{"V": "volt", "kV": "kilovolt", "mAh": "milliampere_hour", "Pa": "pascal", "hPa": "hectopascal", "bar": "bar"},
    **{"mbar": "millibar", "kPa": "kilopascal", "psi": "psi", "Bq": "becquerel", "mSv": "millisievert", "SR": "magnitude"},
    **{"MP": "megapixel", "km/jam": "kilometer / hour", "N": "newton", "kN": "kilonewton"},
}
"""International signs, told apart by case: canonical name by sign."""

CLDR = {
    **{"length-kilometer": "kilometer", "length-meter": "meter", "length-centimeter": "centimeter"},
    **{"length-millimeter": "millimeter", "length-micrometer": "micrometer", "length-nanometer": "nanometer"},
    **{"length-mile": "mile", "length-yard": "yard", "length-foot": "foot", "length-inch": "inch"},
    **{"length-nautical-mile": "nautical_mile", "length-light-year": "light_year"},
    **{"mass-tonne": "metric_ton", "mass-kilogram": "kilogram", "mass-gram": "gram", "mass-milligram": "milligram"},
    **{"mass-ounce": "ounce", "mass-ounce-troy": "troy_ounce", "mass-carat": "carat", "mass-pound": "pound"},
    **{"area-square-kilometer": "kilometer ** 2", "area-square-meter": "meter ** 2", "area-hectare": "hectare"},
    **{"area-square-centimeter": "centimeter ** 2", "area-square-mile": "mile ** 2", "area-acre": "acre"},
    **{"area-square-foot": "foot ** 2", "volume-cubic-kilometer": "kilometer ** 3", "volume-cubic-meter": "meter ** 3"},
    **{"volume-liter": "liter", "volume-milliliter": "milliliter", "volume-hectoliter": "hectoliter"},
    **{"volume-gallon": "gallon", "speed-kilometer-per-hour": "kilometer / hour", "speed-knot": "knot"},
    **{"speed-mile-per-hour": "mile / hour", "speed-meter-per-second": "meter / second"},
    **{"digital-petabyte": "petabyte", "digital-terabyte": "terabyte", "digital-gigabyte": "gigabyte"},
    **{"digital-megabyte": "megabyte", "digital-kilobyte": "kilobyte", "digital-terabit": "terabit"},
    **{"digital-gigabit": "gigabit", "digital-megabit": "megabit", "digital-kilobit": "kilobit"},
    **{"power-gigawatt": "gigawatt", "power-megawatt": "megawatt", "power-kilowatt": "kilowatt", "power-watt": "watt"},
    **{"power-horsepower": "horsepower", "energy-kilowatt-hour": "kilowatt_hour", "energy-kilojoule": "kilojoule"},
    **{"energy-joule": "joule", "energy-kilocalorie": "kilocalorie", "temperature-celsius": "degree_Celsius"},
    **{"temperature-fahrenheit": "degree_Fahrenheit", "temperature-kelvin": "kelvin", "angle-degree": "degree"},
    **{"frequency-hertz": "hertz", "frequency-kilohertz": "kilohertz", "frequency-megahertz": "megahertz"},
    **{"frequency-gigahertz": "gigahertz", "pressure-hectopascal": "hectopascal", "pressure-bar": "bar"},
    **{"pressure-millibar": "millibar", "pressure-pascal": "pascal", "duration-hour": "hour", "duration-day": "day"},
    **{"duration-minute": "minute", "duration-second": "second", "duration-week": "week", "duration-month": "month"},
    **{"duration-year": "year", "electric-volt": "volt"},
}
"""Canonical name by the identifier of a unit in CLDR, which gives its words in every language."""

TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


@cache
def cldr_surfaces(code: str) -> tuple[tuple[str, str], ...]:
    """The words of a language for units, from CLDR: (surface, canonical name)."""
    from babel import Locale
    from babel.units import format_unit

    locale: Locale = Locale(code)
    rows: dict[tuple[str, str], None] = {}
    for unit, name in CLDR.items():
        for count in (1, 2, 5):
            words = format_unit(count, unit, "long", locale=locale)
            surface = "".join(c for c in words if not c.isdecimal()).strip()
            rows[surface, name] = None
    return tuple(rows)


@cache
def registry() -> Any:
    """The one pint registry, in exact decimals."""
    from pint import UnitRegistry

    found: Any = UnitRegistry(None, non_int_type=Decimal, autoconvert_offset_to_baseunit=True)
    lines = resources.files("factcheck.languages").joinpath("units.txt").read_text(encoding="utf-8").splitlines()
    found.load_definitions([line for line in lines if line.strip() and not line.startswith("#")])
    return found


@cache
def canonical(name: str) -> str | None:
    """The canonical form of a unit's name ("km" is no name; "kilometer/hour" is "kilometer / hour"), None if unknown."""
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
    return Decimal(registry().Quantity(value, source).to(target).magnitude)


def base(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """A value in the base unit of its dimension, with that unit; unchanged for a name that is no unit."""
    target = _base_unit(unit)
    return (value, unit) if target is None else (convert(value, unit, target), target)


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
