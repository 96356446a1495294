"""A tolerance that the caller asks for: the share by which two figures may differ and still count as the same.

Without one, only what rounding and hedges allow is the same. The share is the difference of the two figures over the
larger one, so that it is the same from either side.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from factcheck.errors import UsageError
from factcheck.judge.numbers import COUNTED_ONE_BY_ONE, Number, Reading, apart
from factcheck.model.wording import number_phrase

MOST = Decimal("0.5")
"""Figures that differ by more than half are not the same by anybody's tolerance."""


def tolerance_of(given: Decimal | float | str | None) -> Decimal | None:
    """A tolerance as a share: 0.02, "0.02" and "2%" are the same; None and 0 are none.

    Raises UsageError for anything that is no share from 0 to 0.5.
    """
    if given is None:
        return None
    share = _share(str(given).strip())
    if share is None or not share.is_finite() or not 0 <= share <= MOST:
        raise UsageError(
            problem=f"the tolerance {given!r} is no share from 0 to {MOST}",
            remedy='write two percent as 0.02 or as "2%"',
        )
    return share.normalize() if share else None


def _share(written: str) -> Decimal | None:
    try:
        return Decimal(written.removesuffix("%")) / (100 if written.endswith("%") else 1)
    except InvalidOperation:
        return None


def percent(share: Decimal) -> str:
    """A share in words: "2%"."""
    return f"{number_phrase((share * 100).normalize())}%"


def holds_for(readings: Iterable[Reading], *, counted: bool) -> bool:
    """False for things that are counted one by one, which are exact whatever the tolerance: 20 dead are not 19."""
    ends = (n.value for r in readings for n in (r.low, r.high) if n is not None)
    return not counted or any(abs(value) >= COUNTED_ONE_BY_ONE for value in ends)


def nearest(a: Reading, b: Reading) -> Decimal | None:
    """How far the ends of two amounts that are nearest to each other are apart, as a share; None where one has none."""
    return min((apart(x, y) for x in _ends(a) for y in _ends(b)), default=None)


def _ends(reading: Reading) -> list[Number]:
    return [n for n in (reading.low, reading.high) if n is not None]
