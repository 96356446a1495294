"""Days and the EDTF strings that keep the precision that was written.

The notation is EDTF (Library of Congress, now ISO 8601-2:2019): `2025-03`, `202X` (a decade), `20XX` (a century),
`2024-22` (summer), `2024-33` (first quarter), `2025-40` (first half), `2025-02-10/2025-02-11`, `../2026-12-31`.

Conventions where language is loose (TIMEX3 writes them as START, MID and END without saying which days):

* early, mid and late 2024 are about January–February, June–July and November–December, as `2024-01~/2024-02~`;
* early, mid and late in a quarter, a half or a season are about a third of its months each;
* early, mid and late March, or a week, are the whole month or week;
* seasons are the meteorological ones: summer is June–August, winter runs into the next year; in a source from the
  southern half summer is December–February;
* a decade and a century are counted as EDTF counts them: the 20th century is 1900–1999;
* four days or more ago or ahead are about that day, as `2025-03-04~`, and a number of weeks about the same day of the
  week; a number of months or years is a month or a year;
* a week runs from Monday to Sunday (ISO 8601), a weekend is its Saturday and Sunday.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, get_args

from attrs import evolve, frozen

from factcheck.model.periods import HALVES, QUARTERS, SEASONS, SOUTHERN_SEASONS

Part: TypeAlias = Literal["start", "mid", "end", "rest"]

SOUTH: Final = 4  # what is added to the number of a season of the southern half

_PARTS: Final[Mapping[str, Part]] = {part: part for part in get_args(Part)}
_DAY = dt.timedelta(days=1)


@frozen
class Days:
    """Days from `start` to `end`, both included; None for an open end. `grain`: what was named ("month", "day", …)."""

    start: dt.date | None
    end: dt.date | None
    edtf: str
    grain: str


def part_of(key: str) -> Part | None:
    """The part of a period that a language file calls "start", "mid", "end" or "rest"."""
    return _PARTS.get(key)


def day(date: dt.date) -> Days:
    return Days(date, date, date.isoformat(), "day")


def days(first: dt.date, last: dt.date, grain: str = "days") -> Days:
    """A run of days, such as a week."""
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Days(first, last, edtf, grain)


def week(inside: dt.date) -> Days:
    """The week from Monday to Sunday that a day lies in."""
    monday = inside - inside.weekday() * _DAY
    return days(monday, monday + 6 * _DAY, "week")


def weekend(inside: dt.date) -> Days:
    """Saturday and Sunday of the week that a day lies in."""
    monday = inside - inside.weekday() * _DAY
    return days(monday + 5 * _DAY, monday + 6 * _DAY, "weekend")


def month(year_: int, month_: int) -> Days:
    return Days(*_month_ends(year_, month_, year_, month_), f"{year_:04}-{month_:02}", "month")


def months(year_: int, first: int, last: int, grain: str, edtf: str | None = None) -> Days:
    """Whole months of one year, or into the next where `last` is above 12."""
    over, last_month = divmod(last - 1, 12)
    ends = _month_ends(year_, first, year_ + over, last_month + 1)
    return Days(*ends, edtf or f"{year_:04}-{first:02}/{year_ + over:04}-{last_month + 1:02}", grain)


def quarter(year_: int, number: int) -> Days:
    return months(year_, 3 * number - 2, 3 * number, "quarter", f"{year_:04}-{QUARTERS[number - 1]}")


def half(year_: int, number: int) -> Days:
    return months(year_, 6 * number - 5, 6 * number, "half", f"{year_:04}-{HALVES[number - 1]}")


def season(year_: int, number: int) -> Days:
    """1 spring … 4 winter, 5 spring … 8 winter of the southern half."""
    if number <= SOUTH:
        return months(year_, 3 * number, 3 * number + 2, "season", f"{year_:04}-{SEASONS[number - 1]}")
    first = {1: 9, 2: 12, 3: 3, 4: 6}[number - SOUTH]
    return months(year_, first, first + 2, "season", f"{year_:04}-{SOUTHERN_SEASONS[number - SOUTH - 1]}")


def year(number: int) -> Days:
    return Days(dt.date(number, 1, 1), dt.date(number, 12, 31), f"{number:04}", "year")


def decade(first_year: int) -> Days:
    ends = dt.date(first_year, 1, 1), dt.date(first_year + 9, 12, 31)
    return Days(*ends, f"{first_year // 10:03}X", "decade")


def century(number: int) -> Days:
    first = (number - 1) * 100
    return Days(dt.date(first, 1, 1), dt.date(first + 99, 12, 31), f"{number - 1:02}XX", "century")


def between(first: Days, last: Days) -> Days | None:
    """From the first day of one to the last day of the other; None where they are the wrong way round."""
    if first.start is None or last.end is None or first.start > last.end:
        return None
    return Days(first.start, last.end, f"{_left(first)}/{_right(last)}", "range")


def before(limit: Days) -> Days:
    """Everything before the first of these days."""
    if limit.start is None or limit.start == dt.date.min:
        return limit
    last = limit.start - _DAY
    return Days(None, last, f"../{last.isoformat()}", "before")


def after(limit: Days) -> Days:
    """Everything after the last of these days."""
    if limit.end is None or limit.end == dt.date.max:
        return limit
    first = limit.end + _DAY
    return Days(first, None, f"{first.isoformat()}/..", "after")


def until(limit: Days, published: dt.date | None) -> Days:
    """What "by the end of 2026" spans: from the day of publication to the last of these days.

    One that lies before the day of publication was reached then: "by late 1990 it had fallen" is late 1990. Where
    nobody knows the publication, it is open at its start.
    """
    if limit.end is None or (published is not None and limit.end < published):
        return limit
    if published is not None:
        return days(published, limit.end, "until")
    return Days(None, limit.end, f"../{limit.end.isoformat()}", "until")


def rest(of: Days, published: dt.date | None) -> Days:
    """A period from the day of publication on; the whole of one without that day, or where nobody knows it."""
    if of.start is None or of.end is None or published is None or not of.start <= published <= of.end:
        return of
    return days(published, of.end, "rest")


def part(of: Days, which: Part) -> Days:
    """The start, the middle or the end of a period, by the conventions above.

    A part of a month or of a week is not given in days that nobody said: "late September" is some day of September.
    """
    if of.start is None or of.end is None or which == "rest":
        return of
    if of.grain == "year":
        first, last = {"start": (1, 2), "mid": (6, 7), "end": (11, 12)}[which]
        return _loose(months(of.start.year, first, last, "part"))
    if of.grain in ("decade", "century"):
        step = 1 if of.grain == "decade" else 10
        first, last = {"start": (0, 3), "mid": (4, 6), "end": (7, 9)}[which]
        begin = of.start.year + first * step
        return between(year(begin), year(of.start.year + last * step + step - 1)) or of
    if of.grain in ("quarter", "half", "season"):
        size = 1 if of.grain != "half" else 2
        begin = of.start.month + {"start": 0, "mid": 1, "end": 2}[which] * size
        over, first_month = divmod(begin - 1, 12)
        return _loose(months(of.start.year + over, first_month + 1, first_month + size, "part"))
    return of


def _loose(about: Days) -> Days:
    """The same months with both ends marked as approximate."""
    return evolve(about, edtf="/".join(f"{end}~" for end in about.edtf.split("/")))


def approximate(about: Days) -> Days:
    """The same days, marked as approximate ("around 1850" is `1850~`)."""
    return _loose(about) if about.grain == "feast" or "/" not in about.edtf else about


def _left(side: Days) -> str:
    return side.edtf.partition("/")[0] if "/" in side.edtf else _plain(side, side.start)


def _right(side: Days) -> str:
    return side.edtf.rpartition("/")[2] if "/" in side.edtf else _plain(side, side.end)


def _plain(side: Days, edge: dt.date | None) -> str:
    """Ends of an EDTF interval are days, months or years; anything else is written out as a day."""
    return side.edtf if side.grain in ("day", "month", "year") or edge is None else edge.isoformat()


def _month_ends(year_: int, first: int, last_year: int, last: int) -> tuple[dt.date, dt.date]:
    return dt.date(year_, first, 1), dt.date(last_year, last, monthrange(last_year, last)[1])
