"""Evidence that two claims speak of one thing, level by level; the last level of each ladder is "otherwise".

The scheme follows probabilistic record linkage (Fellegi and Sunter, 1969; as data in splink): each comparison yields a
level with its sentence. Levels are ordered, never added up to a score that nobody can check.
"""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum

from attrs import frozen

from factcheck.model import Claim, DateRange, Duration, Quantity

_THOUSAND = (Decimal(1000), Decimal(1000000))


class Level(IntEnum):
    """How strongly one comparison speaks for the same thing."""

    AGAINST = -1
    NONE = 0
    WEAK = 1
    FAIR = 2
    STRONG = 3


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
        same = x.iso8601 == y.iso8601
        return Evidence(Level.WEAK, f"both say {x.iso8601}") if same else NOTHING
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return _quantities(x, y)
    return NOTHING


def _dates(x: DateRange, y: DateRange) -> Evidence:
    if (x.start, x.end) != (y.start, y.end):
        return NOTHING
    if x.start is None or x.end is None:
        return NOTHING
    days = (x.end - x.start).days
    if days <= 14:
        return Evidence(Level.FAIR, f"both give {x.edtf}")
    return Evidence(Level.WEAK, f"both give {x.edtf}")


def _quantities(x: Quantity, y: Quantity) -> Evidence:
    amounts = {(low, high, unit) for low, high, unit in _renderings(x)}
    others = {(low, high, unit) for low, high, unit in _renderings(y)}
    if amounts & others:
        digits = max(significant(n) for n in (x.low, x.high, y.low, y.high) if n is not None)
        level = Level.FAIR if digits >= 2 or (x.low != x.high and None not in (x.low, x.high)) else Level.WEAK
        return Evidence(level, f'both give the same value: "{x.written}" and "{y.written}"')
    if x.unit == y.unit and _known(x) == _known(y) and _known(x) is not None:
        level = Level.FAIR if significant(_known(x)) >= 2 else Level.WEAK
        return Evidence(level, f'the same number with another hedge: "{x.written}" and "{y.written}"')
    return NOTHING


def _renderings(q: Quantity) -> list[tuple[Decimal | None, Decimal | None, str | None]]:
    return [(q.low, q.high, q.unit), *((r.low, r.high, r.unit) for r in q.also)]


def _known(q: Quantity) -> Decimal | None:
    """The printed number of a value that has one: of "more than 60" 60, of a range nothing."""
    if q.low is not None and q.high is not None and q.low != q.high:
        return None
    return q.low if q.low is not None else q.high


def significant(number: Decimal | None) -> int:
    """Significant digits without trailing zeros: 2 for 32,000,000,000."""
    if number is None or not number:
        return 0
    return len(number.normalize().as_tuple().digits)


def slip(a: Claim, b: Claim) -> str | None:
    """The slip of the pen that would turn one value into the other, or None.

    The slips that fact-checkers meet most: the same digits with million for billion (a factor of a thousand), the same
    digits in another currency, and two digits that changed places.
    """
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return None
    m, n = _known(x), _known(y)
    if m is None or n is None or m <= 0 or n <= 0 or min(significant(m), significant(n)) < 2:
        return None
    if m == n and x.unit != y.unit and a.kind == "money" and x.unit and y.unit:
        return "the same digits in another currency"
    if x.unit != y.unit or m == n:
        return None
    ratio = max(m, n) / min(m, n)
    if ratio in _THOUSAND and a.kind == "money":
        return f"the same digits, apart by a factor of {ratio:,}"
    digits = [m.normalize().as_tuple(), n.normalize().as_tuple()]
    transposed = (
        digits[0].exponent == digits[1].exponent
        and sorted(digits[0].digits) == sorted(digits[1].digits)
        and sum(p != q for p, q in zip(digits[0].digits, digits[1].digits, strict=True)) == 2
    )
    return "the same digits in another order" if transposed else None
