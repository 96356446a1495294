"""Days counted inside of a period: its second Friday, its last week, its first nine months; from a day or up to it."""

from __future__ import annotations

import datetime as dt

from factcheck.extract.dates import edtf
from factcheck.extract.dates.edtf import Days
from factcheck.extract.dates.written import NO_SUCH_DAY
from factcheck.model.periods import days_of_period

_LONGEST = 400  # days of a period in which single days are counted


def nth_weekday(outer: Days, number: int, weekday: int) -> Days:
    """The number-th such weekday of a period, the last one for -1."""
    return edtf.day(_pick(_every(outer, weekday), number))


def nth_unit(outer: Days, number: int, unit: str, count: int) -> Days:
    """The number-th day, weekend, week or month of a period, or the first or last so many of them."""
    if count > 1 and unit in ("day", "week"):
        return _run_of(outer, number, count * (7 if unit == "week" else 1))
    if unit == "day":
        return edtf.day(_pick(_every(outer), number))
    if unit == "weekend":
        return edtf.weekend(_pick(_every(outer, 5), number))
    if unit == "week":
        return _week_of(outer, number)
    if unit in ("half", "fortnight"):
        return _half_of(outer, number)
    return _months_of(outer, number, count)


def _every(outer: Days, weekday: int | None = None) -> list[dt.date]:
    assert outer.start is not None
    assert outer.end is not None
    if (outer.end - outer.start).days > _LONGEST:
        raise ValueError
    first = 0 if weekday is None else (weekday - outer.start.weekday()) % 7
    step = 1 if weekday is None else 7
    return [outer.start + dt.timedelta(days=n) for n in range(first, (outer.end - outer.start).days + 1, step)]


def _pick(days: list[dt.date], number: int) -> dt.date:
    if not 0 < abs(number) <= len(days):
        raise ValueError
    return days[number if number < 0 else number - 1]


def _week_of(outer: Days, number: int) -> Days:
    """The first week of a month is the days 1-7, its last week its last seven days; years have ISO weeks."""
    assert outer.start is not None
    assert outer.end is not None
    if outer.grain == "year":
        weeks = dt.date(outer.start.year, 12, 28).isocalendar().week
        return edtf.week(dt.date.fromisocalendar(outer.start.year, number if number > 0 else weeks, 1))
    six = dt.timedelta(days=6)
    first = outer.end - six if number < 0 else outer.start + dt.timedelta(weeks=number - 1)
    if first > outer.end:
        raise ValueError
    return edtf.days(first, min(first + six, outer.end))


def _run_of(outer: Days, number: int, size: int) -> Days:
    """So many days at the start or at the end of a period."""
    assert outer.start is not None
    assert outer.end is not None
    more = dt.timedelta(days=size - 1)
    if number not in (1, -1) or outer.end - outer.start < more:
        raise ValueError
    return edtf.days(outer.start, outer.start + more) if number == 1 else edtf.days(outer.end - more, outer.end)


def _half_of(outer: Days, number: int) -> Days:
    """The days 1-15 of a month or those after them, five years of a decade, fifty of a century."""
    assert outer.start is not None
    assert outer.end is not None
    if number not in (1, 2, -1):
        raise ValueError
    if outer.grain == "month":
        middle = outer.start.replace(day=15)
    else:
        middle = dt.date((outer.start.year + outer.end.year) // 2, 12, 31)
    next_day = middle + dt.timedelta(days=1)
    first, last = (outer.start, middle) if number == 1 else (next_day, outer.end)
    if outer.grain == "month":
        return edtf.days(first, last)
    return edtf.between(edtf.year(first.year), edtf.year(last.year)) or outer


def _months_of(outer: Days, number: int, count: int) -> Days:
    assert outer.start is not None
    assert outer.end is not None
    size = (outer.end.year - outer.start.year) * 12 + outer.end.month - outer.start.month + 1
    begin = outer.start.month + (size - count if number < 0 else (number - 1) * count)
    if not 0 < count <= size or begin + count > outer.start.month + size:
        raise ValueError
    over, month = divmod(begin - 1, 12)
    if count == 1:
        return edtf.month(outer.start.year + over, month + 1)
    return edtf.months(outer.start.year + over, month + 1, month + count, "months")


def moved(base: Days, number: int, grain: str) -> Days:
    """So many days, weeks, months or years from a day."""
    if base.start is None or base.start != base.end:
        raise ValueError
    if grain in ("day", "week"):
        return edtf.day(base.start + dt.timedelta(days=number * (7 if grain == "week" else 1)))
    months = base.start.year * 12 + base.start.month - 1 + number * (12 if grain == "year" else 1)
    return edtf.day(base.start.replace(year=months // 12, month=months % 12 + 1))


def span(edge: Days, number: int, unit: str) -> Days:
    """So many weeks, months or years that end with a day or month (a number below nothing), or that begin with it."""
    if edge.start is None or edge.end is None:
        raise ValueError
    day = dt.timedelta(days=1)
    if number < 0:
        last = edge.end
        first = _start(edtf.day(last + day), number, unit)
    else:
        first = edge.start
        last = _start(edtf.day(first), number, unit) - day
    whole = first.day == 1 and (last + day).day == 1 and first.year == last.year
    if whole and (first.month, last.month) == (1, 12):
        return edtf.year(first.year)
    if whole and first.month < last.month:
        return edtf.months(first.year, first.month, last.month, "months")
    return edtf.days(first, last, "week" if (abs(number), unit) == (1, "week") else "span")


def same_span(of: Days, years: int) -> Days:
    """The same run of days so many years later."""
    if of.start is None or of.end is None:
        raise ValueError
    day = dt.timedelta(days=1)
    after = _start(edtf.day(of.end + day), years, "year")
    return edtf.days(_start(edtf.day(of.start), years, "year"), after - day, "span")


def _start(base: Days, number: int, unit: str) -> dt.date:
    start = moved(base, number, unit).start
    assert start is not None
    return start


def same_of(found: Days, year: int) -> Days:
    """The same month, quarter, half or season of another year; ValueError for a period without a number."""
    written = f"{year:04}{found.edtf[4:]}"
    ends = days_of_period(written)
    if ends is None:
        raise ValueError(written)
    return Days(*ends, written, found.grain)


def week_up_to(weekday: int, end: Days | str) -> Days | str:
    """ "From Monday to Friday, July 5", "to Friday of next week": from the last Monday before that day."""
    if isinstance(end, str) or end.start is None:
        return end
    begin = end.start - dt.timedelta(days=(end.start.weekday() - weekday) % 7 or 7)
    return edtf.between(edtf.day(begin), end) or NO_SUCH_DAY
