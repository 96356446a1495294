"""Dates that count back by a number: "two weeks ago", "vor zwei Jahren", "il y a deux mois", "tiga hari lalu"."""

from __future__ import annotations

from typing import Final

from factcheck.extract.dates.cursor import Cursor
from factcheck.extract.dates.written import Written

_GRAINS: Final = {"D": "day", "W": "week", "M": "month", "Y": "year", "10Y": "decade"}


def read_ago(c: Cursor, i: int) -> Written | None:
    """So many days, weeks, months or years before the publication. Half years and hours are no dates."""
    before = c.skip(i, "ago_before")
    number = c.number(before)
    if number is None or number.ordinal or number.fraction or number.low != int(number.low) or number.readings:
        return None
    if before == i and c.match(i - 1 - (c.match(i - 1, "and") is not None), "length") is not None:
        return None
    unit = c.text(number.last, "length")
    grain = None if unit is None else _GRAINS.get(unit[0])
    if unit is None or grain is None or number.low > 1000:
        return None
    after = c.skip(unit[1], "ago_after") if before == i else unit[1]
    if after == unit[1] and before == i:
        return None
    return Written(i, after, grain, shift=-int(number.low))
