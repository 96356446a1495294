"""Lengths of time as ISO 8601 writes them: P5Y, PT1H30M."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

_ORDER: Final = ("Y", "M", "W", "D", "TH", "TM", "TS")
_SMALLER: Final[Mapping[str, tuple[str, int]]] = {
    "Y": ("M", 12),
    "D": ("TH", 24),
    "TH": ("TM", 60),
    "TM": ("TS", 60),
}


def iso8601(parts: Sequence[tuple[str, Decimal]]) -> str:
    """Units and their numbers as an ISO 8601 duration."""
    amounts: dict[str, Decimal] = {}
    for unit, number in parts:
        times, designator = split(unit)
        _add(amounts, designator, number * times)
    day = "".join(f"{_plain(amounts[u])}{u}" for u in _ORDER if u in amounts and "T" not in u)
    time = "".join(f"{_plain(amounts[u])}{u[1]}" for u in _ORDER if u in amounts and "T" in u)
    return f"P{day}T{time}" if time else f"P{day or '0D'}"


def split(unit: str) -> tuple[Decimal, str]:
    """ "10Y" → (10, "Y"), "0.001TS" → (0.001, "TS"), "TH" → (1, "TH")."""
    designator = unit.lstrip("0123456789.")
    return Decimal(unit[: len(unit) - len(designator)] or 1), designator


def _add(amounts: dict[str, Decimal], unit: str, number: Decimal) -> None:
    """A number of a unit; its fraction goes into the next smaller unit where it is whole there."""
    whole = number.to_integral_value(rounding="ROUND_FLOOR")
    below = _SMALLER.get(unit)
    if number != whole and below is not None:
        rest = (number - whole) * below[1]
        if rest == rest.to_integral_value():
            if whole:
                amounts[unit] = amounts.get(unit, Decimal(0)) + whole
            amounts[below[0]] = amounts.get(below[0], Decimal(0)) + rest
            return
    amounts[unit] = amounts.get(unit, Decimal(0)) + number


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def smaller(unit: str) -> Sequence[str]:
    """The designators of the units below a unit."""
    designator = split(unit)[1]
    return _ORDER[_ORDER.index(designator) + 1 :] if designator in _ORDER else ()
