"""What the words of a date say before anybody asks when they were written, and what they mean once that is known."""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal, TypeAlias

from attrs import evolve, frozen

from factcheck.extract.dates import edtf
from factcheck.extract.dates.edtf import Days

Limit: TypeAlias = Literal["since", "until", "before", "after"]

NO_PUBLICATION: Final = "relative date, publication date unknown"
NO_SUCH_DAY: Final = "no such day"
AMBIGUOUS: Final = "day and month ambiguous"
FISCAL: Final = "fiscal year, its first day unknown"

_SOON = 60  # days: news that speaks of a day further ahead, or of one more than ten months back, writes the year
_LAST_YEAR = dt.MAXYEAR - 1


@frozen
class Written:
    """A date as written in the tokens first … last-1.

    grain: what is named. number: of the quarter, half, season, century; first year of the decade. shift: how many
    grains from the publication ("last year" is -1, "yesterday" -1). direction: -1, 0, 1 for "last", "this", "next"
    before or after a name ("next March"). to: the other end of a range. swapped: the other reading of "7/5/2025" as
    (day, month), where the language has no order of its own.
    """

    first: int
    last: int
    grain: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    shift: int | None = None
    direction: int | None = None
    part: edtf.Part | None = None
    to: Written | None = None
    limit: Limit | None = None
    about: bool = False
    swapped: bool = False
    fiscal: bool = False

    @property
    def is_day(self) -> bool:
        return self.to is None and self.part is None and (self.grain == "day")


def resolve(date: Written, published: dt.date | None, *, future: bool = False) -> Days | str:
    """The days that a written date means, or the reason why they cannot be told.

    News looks back: a weekday without a date is the last one up to the day of publication, a day and month the last
    one (or one of the next two months), unless `future` says that the sentence looks ahead.
    """
    try:
        found = _range(date, published, future) if date.to is not None else _point(date, published, future)
    except (ValueError, OverflowError):
        return NO_SUCH_DAY
    if isinstance(found, str):
        return found
    if date.about:
        found = edtf.approximate(found)
    return _limited(date, found, published)


def _limited(date: Written, found: Days, published: dt.date | None) -> Days:
    """`since` and a deadline on a day name the day itself; "by the end of 2026" opens on the day of publication."""
    if date.limit == "before":
        return edtf.before(found)
    if date.limit == "after":
        return edtf.after(found)
    if date.limit == "until" and date.part is not None:
        return edtf.until(found, published)
    return found


def _range(date: Written, published: dt.date | None, future: bool) -> Days | str:
    last = date.to
    assert last is not None
    first = evolve(date, to=None, limit=None, about=False)
    if first.year is None and last.year is not None and first.shift is None:
        back = first.month is not None and last.month is not None and first.month > last.month
        first = evolve(first, year=last.year - back)
    if first.day is not None and first.month is None and last.month is not None and last.day is not None:
        first = evolve(first, month=last.month if first.day <= last.day else (last.month - 2) % 12 + 1)
    begin = _point(first, published, future)
    if isinstance(begin, str) or begin.start is None:
        return begin
    if last.year is None and last.shift is None and last.month is not None:
        over = last.month < begin.start.month
        last = evolve(last, year=begin.start.year + over)
    anchor = begin.start if last.grain == "day" and last.month is None and last.weekday is not None else published
    end = _point(last, anchor, anchor is not published or future)
    if isinstance(end, str):
        return end
    return edtf.between(begin, end) or NO_SUCH_DAY


def _point(date: Written, published: dt.date | None, future: bool) -> Days | str:
    whole = _whole(date, published, future)
    if isinstance(whole, str) or date.part is None:
        return whole
    return edtf.part(whole, date.part)


def _whole(date: Written, published: dt.date | None, future: bool) -> Days | str:
    if date.fiscal:
        return FISCAL
    if date.shift is not None:
        return NO_PUBLICATION if published is None else _shifted(date, published)
    if date.grain == "day" and date.month is None:
        if published is None:
            return NO_PUBLICATION
        return edtf.day(_weekday(date, published, future) if date.day is None else _monthless(date, published))
    if date.swapped:
        return _unswapped(date, published)
    if date.year is not None:
        return _named(date, date.year)
    if published is None:
        return NO_PUBLICATION
    if date.grain == "day":
        return edtf.day(_yearless(date, published, future))
    return _recent(date, published, future)


def _named(date: Written, year: int) -> Days:
    """A date whose year is known."""
    if date.grain == "nth":
        return _nth(date, year)
    if date.grain == "day":
        assert date.month is not None
        assert date.day is not None
        return edtf.day(dt.date(year, date.month, date.day))
    if date.grain == "month":
        assert date.month is not None
        return edtf.month(year, date.month)
    number = date.number or 0
    if date.grain == "season":
        return edtf.season(year, number)
    if date.grain == "quarter":
        return edtf.quarter(year, number)
    if date.grain == "half":
        return edtf.half(year, number)
    if date.grain == "decade":
        return edtf.decade(year)
    if date.grain == "century":
        return edtf.century(number)
    return edtf.year(year)


def _nth(date: Written, year: int) -> Days:
    """A weekday or a week of a month. The first week is the days 1–7, the last week its last seven days."""
    assert date.month is not None
    number, month = date.number or 0, edtf.month(year, date.month)
    assert month.start is not None
    assert month.end is not None
    if date.weekday is None:
        first = month.end - dt.timedelta(days=6) if number < 0 else month.start + dt.timedelta(weeks=number - 1)
        return edtf.days(first, min(first + dt.timedelta(days=6), month.end))
    ahead = (date.weekday - month.start.weekday()) % 7
    days = [d for n in range(5) if (d := month.start + dt.timedelta(days=ahead + 7 * n)) <= month.end]
    if number > len(days):
        raise ValueError
    return edtf.day(days[number if number < 0 else number - 1])


def _shifted(date: Written, published: dt.date) -> Days:
    """So many grains from the day of publication."""
    shift = date.shift or 0
    if date.number is not None or date.month is not None:
        return _named(date, published.year + shift)
    if date.grain in ("week", "weekend") or (date.grain == "day" and date.weekday is not None):
        day = published + dt.timedelta(weeks=shift)
        if date.weekday is not None:
            return edtf.day(day + dt.timedelta(days=date.weekday - day.weekday()))
        return edtf.week(day) if date.grain == "week" else edtf.weekend(day)
    if date.grain == "day":
        return edtf.day(published + dt.timedelta(days=shift))
    if date.grain == "month":
        over, month = divmod(published.month - 1 + shift, 12)
        return edtf.month(published.year + over, month + 1)
    if date.grain == "quarter":
        over, quarter = divmod((published.month - 1) // 3 + shift, 4)
        return edtf.quarter(published.year + over, quarter + 1)
    if date.grain == "decade":
        return edtf.decade((published.year // 10 + shift) * 10)
    if date.grain == "century":
        return edtf.century(published.year // 100 + 1 + shift)
    return edtf.year(published.year + shift)


def _weekday(date: Written, published: dt.date, future: bool) -> dt.date:
    """The last such weekday up to the publication; the next one where the text looks ahead."""
    assert date.weekday is not None
    ahead = (date.weekday - published.weekday()) % 7
    if date.direction == 0:
        return published + dt.timedelta(days=date.weekday - published.weekday())
    if date.direction == 1 or (future and date.direction is None):
        return published + dt.timedelta(days=ahead or (7 if date.direction == 1 else 0))
    back = (published.weekday() - date.weekday) % 7
    return published - dt.timedelta(days=back or (7 if date.direction == -1 else 0))


def _monthless(date: Written, published: dt.date) -> dt.date:
    """ "Friday the 15th": the nearest such day to the publication."""
    days = (published + dt.timedelta(days=n) for n in range(-200, 200))
    return min((d for d in days if d.day == date.day and d.weekday() == date.weekday), key=lambda d: abs(d - published))


def _yearless(date: Written, published: dt.date, future: bool) -> dt.date:
    """A day and month without a year: the weekday decides where it is given, else the nearness to the publication."""
    assert date.month is not None
    assert date.day is not None
    days = [d for y in range(published.year - 4, published.year + 5) if (d := _date(y, date.month, date.day))]
    if not days:
        raise ValueError
    if date.weekday is not None:
        near = [d for d in days if abs((d - published).days) <= 366 and d.weekday() == date.weekday]
        if near:
            return min(near, key=lambda d: abs(d - published))
    if date.direction == 1 or (future and date.direction is None):
        return min(d for d in days if d >= published)
    if date.direction == -1:
        return max(d for d in days if d < published)
    return max(d for d in days if (d - published).days <= _SOON)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _recent(date: Written, published: dt.date, future: bool) -> Days:
    """A month, season or quarter without a year: the last one that had begun by the publication."""
    around = [_named(date, y) for y in range(max(1, published.year - 2), min(published.year + 3, _LAST_YEAR))]
    if date.direction == 1 or (future and date.direction is None):
        coming = [d for d in around if d.start is not None and d.start > published]
        now = [d for d in around if not _distance(d, published)]
        return (coming if date.direction == 1 else now + coming)[0]
    if date.direction == 0:
        return min(around, key=lambda d: _distance(d, published))
    if date.direction == -1:
        return [d for d in around if d.end is not None and d.end < published][-1]
    return [d for d in around if d.start is not None and d.start <= published][-1]


def _distance(days: Days, published: dt.date) -> dt.timedelta:
    """How far a period lies from the publication; nothing where it holds it. A coming one wins over a past one."""
    assert days.start is not None
    assert days.end is not None
    if days.start > published:
        return days.start - published
    return max(dt.timedelta(0), published - days.end)


def _unswapped(date: Written, published: dt.date | None) -> Days | str:
    """ "7/5/2025" in a language without an order: the weekday, or nothing, decides."""
    assert date.month is not None
    assert date.day is not None
    year = date.year
    if year is None:
        return AMBIGUOUS
    readings = {d for d in (_date(year, date.month, date.day), _date(year, date.day, date.month)) if d}
    if date.weekday is not None:
        right = {d for d in readings if d.weekday() == date.weekday}
        readings = right if len(right) == 1 else readings
    if len(readings) == 1:
        return edtf.day(readings.pop())
    return AMBIGUOUS if readings else NO_SUCH_DAY
