"""Evidence that two claims speak of one thing, level by level; the last level of each ladder is "otherwise".

The scheme follows probabilistic record linkage (Fellegi and Sunter, 1969; as data in splink): each comparison yields a
level with its sentence. Levels are ordered, never added up to a score that nobody can check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import IntEnum

from attrs import frozen

from factcheck.languages.units import base
from factcheck.model import Claim, DateRange, Duration, Quantity, Value
from factcheck.model.values import written_digits

_BOTH = 2
_DURATION = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
_DAY = 86_400
_SECONDS = tuple(Decimal(n) for n in (365.25 * _DAY, 30.4375 * _DAY, 7 * _DAY, _DAY, 3_600, 60, 1))
_READABLE_DIGITS = 2
_SMALL = Decimal(1000)
_TINY = Decimal(10)
_COUNTED = 100
"""Fewer than so many things are counted and not rounded."""
_CLOSE = 12
"""Numbers are close where they differ by less than a twelfth: 700 and 750, 39 and 40, not 36 and 40."""
_A_FORTNIGHT = 14
_A_YEAR = 366


class Level(IntEnum):
    """How strongly one comparison speaks for the same thing."""

    NONE = 0
    DISTANT = 1
    WEAK = 2
    FAIR = 3
    STRONG = 4


@frozen
class Evidence:
    """The level of one comparison and the sentence that explains it."""

    level: Level
    because: str


NOTHING = Evidence(Level.NONE, "")


def value_evidence(a: Claim, b: Claim) -> Evidence:
    """What the values say: equal values confirm, different ones say nothing."""
    x, y = a.value, b.value
    if isinstance(x, DateRange) and isinstance(y, DateRange):
        return _dates(x, y)
    if isinstance(x, Duration) and isinstance(y, Duration):
        m, n = length(x.iso8601), length(y.iso8601)
        if x.iso8601 == y.iso8601 or (m is not None and m == n):
            return Evidence(Level.WEAK, f'both say "{x.written}" or its like')
        hedged = "exact" not in (x.modifier, y.modifier)
        if hedged and m is not None and n is not None and _close(m, n):
            return Evidence(Level.WEAK, f'nearly the same length: "{x.written}" and "{y.written}"')
        return NOTHING
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return _quantities(x, y, kind=a.kind)
    return NOTHING


def _dates(x: DateRange, y: DateRange) -> Evidence:
    if x.start is None or x.end is None or y.start is None or y.end is None:
        return NOTHING
    if (x.start, x.end) == (y.start, y.end):
        level = Level.FAIR if (x.end - x.start).days <= _A_FORTNIGHT else Level.WEAK
        return Evidence(level, f"both give {x.edtf}")
    spans = (x.end - x.start, y.end - y.start)
    if max(x.start, y.start) <= min(x.end, y.end) and max(spans).days <= _A_YEAR:
        return Evidence(Level.WEAK, f"{x.edtf} and {y.edtf} overlap")
    return NOTHING


def length(iso8601: str) -> Decimal | None:
    """An ISO 8601 duration in seconds, months counted as 30.4375 days; None for what is not written so."""
    parts = parts_of(iso8601)
    if not parts:
        return None
    return sum((Decimal(n) * unit for n, unit in zip(parts, _SECONDS, strict=True) if n), Decimal(0))


def parts_of(iso8601: str) -> tuple[str | None, ...]:
    """The numbers of an ISO 8601 duration from years to seconds, None where a unit is not used; () for what is none."""
    found = _DURATION.fullmatch(iso8601)
    return found.groups() if found is not None else ()


def _quantities(x: Quantity, y: Quantity, *, kind: str) -> Evidence:
    if kind == "measure" and x.unit != y.unit:
        return _converted(x, y)
    unit = x.unit if kind == "count" else y.unit  # 4,500 jobs and 4,500 employees: what is counted is compared by now
    if _one_amount(x, y, unit):
        return Evidence(telling(x), f'both give the same value: "{x.written}" and "{y.written}"')
    if x.unit == unit and x.known is not None and x.known == y.known:
        return Evidence(telling(x), f'the same number with another hedge: "{x.written}" and "{y.written}"')
    hedged = "exact" not in (x.modifier, y.modifier) or x.modifier != y.modifier
    if kind == "count" and not hedged and max(x.known or 0, y.known or 0) < _COUNTED:
        return NOTHING  # 28 orders are not 30
    near = _close if hedged else _rounded
    if any(near(m, n) for m, n in in_one_unit(x, y, unit)):
        return Evidence(Level.WEAK, f'nearly the same number: "{x.written}" and "{y.written}"')
    return NOTHING


def _one_amount(x: Quantity, y: Quantity, unit: str | None) -> bool:
    """True where an amount of x is one of y; unit: that of y."""
    if x.unit == unit and x.low == y.low and x.high == y.high:
        return True
    return bool(x.also or y.also) and not _renderings(x, x.unit).isdisjoint(_renderings(y, unit))


def _converted(x: Quantity, y: Quantity) -> Evidence:
    """Measures in different units of one dimension, compared in its base unit."""
    bases = [base(n, q.unit)[0] for q in (x, y) if q.unit and (n := q.known) is not None]
    if len(bases) == _BOTH and _close(*bases):
        return Evidence(Level.FAIR, f'nearly the same measure: "{x.written}" and "{y.written}"')
    return NOTHING


def in_one_unit(x: Quantity, y: Quantity, unit: str | None) -> Iterator[tuple[Decimal, Decimal]]:
    """The numbers of x and y in pairs of one unit, without zeros; unit: that of y."""
    if not x.also and not y.also:
        if x.known and y.known and x.unit == unit:
            yield x.known, y.known
        return
    for m, one in _numbers(x, x.unit):
        yield from ((m, n) for n, other in _numbers(y, unit) if one == other)


def _numbers(q: Quantity, unit: str | None) -> list[tuple[Decimal, str | None]]:
    found = [(q.known, unit), *((r.low if r.low is not None else r.high, r.unit) for r in q.also)]
    return [(number, unit) for number, unit in found if number]


def _rounded(m: Decimal, n: Decimal) -> bool:
    """True where one number is the other, rounded to its own digits: 39 and 40, 312 and 310."""
    if not _close(m, n):
        return False
    fine, coarse = sorted((m, n), key=significant, reverse=True)
    place = Decimal(1).scaleb(coarse.adjusted() - significant(coarse) + 1)
    return fine.quantize(place) == coarse


def close(a: Claim, b: Claim) -> bool:
    """True for two telling numbers that lie close: not for 4 and 4 of many, for 372 and 376."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return False
    m, n = a.value.known, b.value.known
    return m is not None and n is not None and min(significant(m), significant(n)) > _READABLE_DIGITS and _close(m, n)


def _close(m: Decimal, n: Decimal) -> bool:
    """True for numbers that one rounding or one hedge sets apart."""
    return abs(m - n) * _CLOSE <= max(abs(m), abs(n))


def telling(q: Quantity) -> Level:
    """How seldom two texts share a value by chance: FAIR for 32 billion dollars, 7.1, 12,400 people; DISTANT for 4."""
    if q.low is not None and q.high is not None and q.low != q.high:
        return Level.FAIR
    number = q.known
    digits = significant(number)
    whole = number is not None and number == number.to_integral_value()
    if number is None or (whole and abs(number) < _TINY):
        return Level.DISTANT
    return Level.FAIR if digits >= _READABLE_DIGITS and not (whole and abs(number) < _SMALL) else Level.WEAK


def readable(value: Value) -> bool:
    """True for a number of two digits or more that count: 64 hours, 7.3 million, 18 percent; not 20 billion, not 8."""
    if isinstance(value, Duration):
        return any(len(n.strip("0")) >= _READABLE_DIGITS for n in re.findall(r"\d+", value.iso8601))
    return isinstance(value, Quantity) and significant(value.known) >= _READABLE_DIGITS


def _renderings(q: Quantity, unit: str | None) -> set[tuple[Decimal | None, Decimal | None, str | None]]:
    return {(q.low, q.high, unit), *((r.low, r.high, r.unit) for r in q.also)}


def significant(number: Decimal | None) -> int:
    """Significant digits without trailing zeros: 2 for 32,000,000,000."""
    if number is None or not number:
        return 0
    return len(written_digits(number.normalize()))
