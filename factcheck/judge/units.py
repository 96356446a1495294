"""Units of two amounts: whether they can be compared, and in which one."""

from __future__ import annotations

from decimal import Decimal

from factcheck.judge.numbers import Number
from factcheck.languages.ontology import is_listed, ontology

_PLURALS = {"people": "person", "staff": "staff", "men": "man", "women": "woman", "series": "series"}


def common_unit(a: str | None, b: str | None, kind: str) -> str | None:
    """The unit in which two amounts are compared: their own, the base unit of measures, "" for bare numbers."""
    if a == b:
        return a or ""
    if kind == "count":
        return _common_noun(a, b)
    if kind == "measure" and a is not None and b is not None:
        base_a, base_b = base_unit(a), base_unit(b)
        return base_a if base_a is not None and base_a == base_b else None
    if kind == "number" and (a is None or b is None):
        return a or b
    return None


def _common_noun(a: str | None, b: str | None) -> str | None:
    if a is None or b is None:
        return a or b or ""
    one, other = singular(a), singular(b)
    if one == other or not (is_listed(a) or is_listed(b)):
        return min(one, other)  # nouns that no language file lists may be translations of each other
    return "person" if {one, other} <= ontology().people else None


def singular(noun: str) -> str:
    """A canonical English noun without its plural ending."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def base_unit(unit: str) -> str | None:
    """The base unit of a measure; None for a name that is no unit."""
    from factcheck.languages.units import base, dimension

    return None if dimension(unit) is None else base(Decimal(1), unit)[1]


def in_base_units(number: Number, unit: str) -> Number:
    """A printed number of a measure, with its steps, in base units. Scales with an offset (°C, °F) keep their steps."""
    from factcheck.languages.units import base

    scale = base(Decimal(1), unit)[0] - base(Decimal(0), unit)[0]
    return Number(base(number.value, unit)[0], number.step * scale, number.coarse * scale)
