"""Which number is the day: "7/5/2025" in English, where the weekday, the country of the source or nothing tells."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from factcheck.extract.dates import edtf
from factcheck.extract.dates.edtf import Days
from factcheck.extract.dates.written import AMBIGUOUS, NO_SUCH_DAY, Written


def of_country(date: Written, country: str | None) -> Written:
    """The date in the order of a country; as it is where the country leaves that open, or a weekday tells it better.

    "9/11" without a year is a name in any order.
    """
    if not date.swapped or date.year is None or date.weekday is not None or country is None:
        return date
    if country in _orders()["day_first"]:
        return date._replace(swapped=False)
    if country in _orders()["month_first"]:
        return date._replace(swapped=False, day=date.month, month=date.day)
    return date


@lru_cache(maxsize=1)
def _orders() -> Mapping[str, frozenset[str]]:
    raw = resources.files("factcheck.languages.shared").joinpath("dateorders.toml").read_text(encoding="utf-8")
    return {order: frozenset(countries) for order, countries in tomllib.loads(raw).items()}


def unswapped(date: Written, published: dt.date | None) -> Days | str:
    """ "7/5/2025" in a language without an order: the weekday, or nothing, decides."""
    assert date.month is not None
    assert date.day is not None
    if date.year is not None:
        years: tuple[int, ...] = (date.year,)
    elif date.weekday is None or published is None:
        return AMBIGUOUS
    else:
        years = (published.year - 1, published.year, published.year + 1)
    pairs = ((date.month, date.day), (date.day, date.month))
    readings = {d for y in years for m, n in pairs if (d := day_of(y, m, n))}
    if date.weekday is not None:
        right = {d for d in readings if d.weekday() == date.weekday}
        readings = right if len(right) == 1 else readings
    if len(readings) == 1:
        return edtf.day(readings.pop())
    return AMBIGUOUS if readings else NO_SUCH_DAY


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """A day, None where a month has no such one."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
