"""From the words of a date to its days, by the day of publication and by the dates that were named before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve, frozen

from factcheck.extract.dates import edtf
from factcheck.extract.dates.edtf import Days
from factcheck.extract.dates.history import narrated
from factcheck.extract.dates.holidays import feast, holiday
from factcheck.extract.dates.inside import moved, nth_unit, nth_weekday, same_of, same_span, span, week_up_to
from factcheck.extract.dates.named import named
from factcheck.extract.dates.orders import day_of, unswapped
from factcheck.extract.dates.written import FISCAL, NO_ANCHOR, NO_PUBLICATION, NO_SUCH_DAY, Written

PAST: Final = -1
FUTURE: Final = 1

_SOON: Final = 60  # days in which a day without a year is still to come, whatever the tense of the sentence
_AHEAD: Final = 300  # days in which it may be to come where no verb is in the past: news leaves out its own year
_FAR: Final = 330  # days ahead for which news writes the year: on 30 October, "set for 17 October" is past
_HALF_YEAR: Final = 183
_JUST_OVER: Final = dt.timedelta(days=92)
_LAST_YEAR: Final = dt.MAXYEAR - 1
_WHOLE: Final = frozenset({"month", "quarter", "half", "season"})
_LATER: Final = frozenset({"month", "season"})
_TOLD: Final = frozenset({"month", "season", "quarter", "half"})
_EARLIER: Final = frozenset({*_WHOLE, "year", "part", "range"})


@frozen
class Moment:
    """What is known around a date. published: the day of publication. tense: PAST, FUTURE or 0 for neither.
    named: the dates named shortly before, the last first. told: the date before it in its sentence, if it has a year.
    compared: the sentence has a figure, so that "a year earlier" is what the figure is held against, and no event.
    narrated: in a text that tells history, the last date of what it tells.
    """

    published: dt.date | None
    tense: int = 0
    named: tuple[Days, ...] = ()
    told: Days | None = None
    compared: bool = False
    narrated: Days | None = None


def resolve(date: Written, now: Moment) -> Days | str:
    """The days that a written date means, or the reason why they cannot be told.

    News looks back: a weekday without a date is the last one up to the day of publication. A day and month without a
    year are of the nearest year that the tense of the sentence allows.
    """
    try:
        found = _range(date, now) if date.to is not None else _point(date, now)
    except (ValueError, OverflowError):
        return NO_SUCH_DAY
    if isinstance(found, str):
        return found
    if date.about:
        found = edtf.approximate(found)
    return _limited(date, found, now.published)


def _limited(date: Written, found: Days, published: dt.date | None) -> Days:
    """`since` and a deadline on a day name the day itself; "by the end of 2026" opens on the day of publication,
    if that lies before it. "Before the end of 2026" is all up to its last day."""
    if date.limit == "before":
        return edtf.until(found, None) if date.part == "end" else edtf.before(found)
    if date.limit == "after":
        return edtf.after(found)
    if date.limit == "until" and date.part not in (None, "rest"):
        return edtf.until(found, published)
    return found


def _range(date: Written, now: Moment) -> Days | str:
    last = date.to
    assert last is not None
    first = date._replace(to=None, limit=None, about=False)
    if first.year is None and last.year is not None and first.shift is None:
        back = first.month is not None and last.month is not None and first.month > last.month
        first = first._replace(year=last.year - back)
    if first.day is not None and first.month is None and last.month is not None and last.day is not None:
        first = first._replace(month=last.month if first.day <= last.day else (last.month - 2) % 12 + 1)
    told = last.month is not None or last.shift is not None
    if first.weekday is not None and _only_named(first) and last.weekday is not None and told:
        return week_up_to(first.weekday, _point(last, now))
    begin = _point(first, now)
    if isinstance(begin, str) or begin.start is None:
        return begin
    if last.year is None and last.shift is None and last.month is not None:
        over = last.month < begin.start.month
        last = last._replace(year=begin.start.year + over)
    inner = last.grain == "day" and last.month is None and last.weekday is not None and last.shift is None
    inner = inner and last.direction != 0  # "del 27 de junio a este jueves": of the week of the publication
    end = _point(last, evolve(now, published=begin.start, tense=FUTURE) if inner else now)
    if isinstance(end, str):
        return end
    return edtf.between(begin, end) or NO_SUCH_DAY


def _only_named(date: Written) -> bool:
    """True for a weekday with nothing that tells which."""
    return date.day is None and date.month is None and date.direction is None and date.shift is None


def _point(date: Written, now: Moment) -> Days | str:
    whole = _whole(date, now)
    if isinstance(whole, str) or date.part is None:
        return whole
    if date.part == "rest":
        return NO_ANCHOR if date.shift == 0 and _told_before(whole, now) else edtf.rest(whole, now.published)
    return edtf.part(whole, date.part)


def _told_before(whole: Days, now: Moment) -> bool:
    """True where an earlier time is told of: "in 2019 it shut … for the rest of the year"."""
    return any(d.end is not None and whole.start is not None and d.end < whole.start for d in now.named)


def _whole(date: Written, now: Moment) -> Days | str:
    published = now.published
    if date.fiscal:
        return FISCAL
    if date.inside is not None:
        return _within(date, date.inside, now)
    if date.anchored:
        return _anchored(date, now)
    if date.shift is not None:
        return NO_PUBLICATION if published is None else _shifted(date, published)
    if date.grain == "weekend":
        return NO_PUBLICATION if published is None else _weekend(published, now.tense, date.direction)
    if date.grain == "day" and date.month is None:
        if published is None:
            return NO_PUBLICATION
        return edtf.day(_weekday(date, published, now.tense) if date.day is None else _monthless(date, now, published))
    if date.swapped:
        return unswapped(date, published)
    if date.grain == "decade" and date.number is not None and published is not None and date.year is not None:
        return named(date, date.year - 100 * (date.year > published.year))  # "the '20s", in a text of 1995
    if date.year is not None:
        return named(date, date.year)
    if published is None:
        return NO_PUBLICATION
    if date.grain == "month" and date.direction is None and now.told is not None and now.told.grain in _TOLD:
        assert now.told.start is not None
        return named(date, now.told.start.year)
    if now.narrated is not None and (told := narrated(date, now.narrated, published, ahead=now.tense == FUTURE)):
        return told
    if date.grain in ("day", "holiday"):
        first = _yearless(date, published, now.tense)
        return feast(date.holiday, first) if date.holiday else edtf.day(first)
    return _recent(date, published, now.tense)


# so many units from a day, or inside a period


def _within(date: Written, inside: Written, now: Moment) -> Days | str:
    """A day of a month, a weekday of a week, "the first nine months" of a year, three days after a day."""
    if date.grain == "span" and (date.number or 0) < 0 and inside.open and now.tense == PAST:
        inside = inside._replace(direction=-1)
    outer = _point(inside, evolve(now, tense=FUTURE) if date.grain == "weeks_on" else now)
    if isinstance(outer, str) or outer.start is None or outer.end is None:
        return outer if isinstance(outer, str) else NO_SUCH_DAY
    number = date.number or 0
    if date.grain == "week_of":
        return edtf.week(outer.start)
    if date.grain in ("offset", "weeks_on"):
        return moved(outer, number, date.unit)
    if date.grain == "span":
        return span(outer, number, date.unit)
    if date.weekday is not None:
        return nth_weekday(outer, number, date.weekday)
    return nth_unit(outer, number, date.unit, date.many)


# dates that count from the date named before them


def _anchored(date: Written, now: Moment) -> Days | str:
    """ "a year earlier", "the next day", "the quarter": from the date that was named before."""
    shift = date.shift or 0
    if date.year is not None:
        found = next((d for d in now.named if d.grain in _WHOLE), None)
        return edtf.year(date.year) if found is None else same_of(found, date.year)
    if date.number is not None and date.grain in ("quarter", "half"):
        last = None if now.published is None else _recent(date, now.published, PAST).start
        return NO_PUBLICATION if last is None else named(date, last.year + shift)
    if date.month is not None or date.holiday:
        year = next((d.start for d in now.named if (d.grain != "day" or not shift) and d.start), now.published)
        return NO_ANCHOR if year is None else named(date, year.year + shift)
    if date.grain == "year" and shift:
        return _years_apart(shift, now)
    if date.grain in ("day", "week"):
        if date.grain == "week" and shift and (week := _last_named_week(now)) is not None:
            return edtf.week(week + dt.timedelta(weeks=shift))
        day = next((d.start for d in now.named if d.grain == "day"), None)
        if day is None or (date.grain == "week" and not shift):
            found = next((d for d in now.named if d.grain == date.grain), None)
            return NO_ANCHOR if found is None or shift or found.start is None else found
        there = day + dt.timedelta(days=shift * (7 if date.grain == "week" else 1))
        return edtf.week(there) if date.unit == "week" else edtf.day(there)
    if not shift and date.grain == "year":
        spans = ((d.start, d.end) for d in now.named)
        return next((edtf.year(a.year) for a, b in spans if a and b and a.year == b.year), NO_ANCHOR)
    if not shift and date.grain == "month":
        starts = (d.start for d in now.named if d.grain in ("day", "month"))
        return next((edtf.month(a.year, a.month) for a in starts if a), NO_ANCHOR)
    if not shift:
        kinds = _EARLIER if date.grain == "period" else frozenset({date.grain})
        return next((d for d in now.named if d.grain in kinds), NO_ANCHOR)
    if date.grain == "month":
        base = next((d.start for d in now.named if d.grain in ("day", "month")), None)
        return NO_ANCHOR if base is None else _shifted(Written(0, 0, "month", shift=shift), base)
    found = next((d for d in now.named if d.grain == date.grain), None)
    return NO_ANCHOR if found is None or found.start is None else _shifted(date._replace(anchored=False), found.start)


def _last_named_week(now: Moment) -> dt.date | None:
    """The Monday of the week that was the last one of weeks and days to be named."""
    last = next((d for d in now.named if d.grain in ("day", "week")), None)
    return last.start if last is not None and last.grain == "week" else None


def _years_apart(shift: int, now: Moment) -> Days | str:
    """The same quarter, half or month of another year, or else the whole year. Nothing lies before what is to come."""
    named = [d for d in now.named if shift > 0 or not _ahead(d, now.published)]
    for found in named:
        if found.grain in _LATER and shift > 0 and not now.compared and found.start is not None:
            return edtf.year(found.start.year + shift)  # "two years later" is not always in the same month
        if found.grain in _WHOLE and found.start is not None and found.end is not None:
            return same_of(found, found.start.year + shift)
        if found.grain == "months" and found.start is not None and found.end is not None:
            return edtf.months(found.start.year + shift, found.start.month, found.end.month, "months")
        if found.grain == "span":
            return same_span(found, shift)
        if found.grain == "year" and found.start is not None:
            return edtf.year(found.start.year + shift)  # the last date named, and no month before it
    if shift < 0:
        last = next((d.start for d in named if d.grain in ("day", "year")), None)
        if last is not None and (not now.compared or now.narrated is not None):
            return edtf.year(last.year + shift)
    year = next((d.start for d in named if d.grain == "year"), now.published if shift < 0 else _since_day(shift, now))
    return NO_ANCHOR if year is None else edtf.year(year.year + shift)


def _since_day(shift: int, now: Moment) -> dt.date | None:
    """The last day that was named, if so many years after it are over, or if it is itself to come."""
    day = next((d.start for d in now.named if d.grain == "day"), None)
    if day is None or now.published is None or day > now.published:
        return day
    return day if day.year + shift <= now.published.year else None


def _ahead(days: Days, published: dt.date | None) -> bool:
    return published is not None and days.start is not None and days.start > published


# dates that count from the publication


def _shifted(date: Written, published: dt.date) -> Days:
    """So many grains from the day of publication."""
    shift = date.shift or 0
    if date.number is not None or date.month is not None or date.holiday:
        return named(date, published.year + shift)
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
    if date.grain == "half":
        over, half = divmod((published.month - 1) // 6 + shift, 2)
        return edtf.half(published.year + over, half + 1)
    if date.grain == "decade":
        return edtf.decade((published.year // 10 + shift) * 10)
    if date.grain == "century":
        return edtf.century(published.year // 100 + 1 + shift)
    return edtf.year(published.year + shift)


def _weekend(published: dt.date, tense: int, direction: int | None) -> Days:
    """The weekend that has begun last; the coming one where the text looks ahead or the direction is 1."""
    weekend = edtf.weekend(published)
    if direction == 1 and weekend.start is not None and weekend.start <= published:
        return edtf.weekend(published + dt.timedelta(weeks=1))
    tense = FUTURE if direction == 1 else tense
    if tense == FUTURE or weekend.start is None or weekend.start <= published:
        return weekend
    return edtf.weekend(published - dt.timedelta(weeks=1))


def _weekday(date: Written, published: dt.date, tense: int) -> dt.date:
    """The last such weekday up to the publication; the next one where the text looks ahead."""
    assert date.weekday is not None
    ahead = (date.weekday - published.weekday()) % 7
    if date.direction == 0:
        return published + dt.timedelta(days=date.weekday - published.weekday())
    if date.direction == 1:
        return published + dt.timedelta(days=ahead or 7)
    if tense == FUTURE and date.direction is None:
        return published + dt.timedelta(days=ahead)
    back = (published.weekday() - date.weekday) % 7
    return published - dt.timedelta(days=back or (7 if date.direction == -1 else 0))


def _monthless(date: Written, now: Moment, published: dt.date) -> dt.date:
    """ "Friday the 15th": the nearest such day to the publication."""
    days = [published + dt.timedelta(days=n) for n in range(-200, 200)]
    if date.weekday is not None:
        days = [d for d in days if d.weekday() == date.weekday]
    found = [d for d in days if d.day == date.day]
    tense = now.tense or (PAST if date.weekday is None else 0)
    allowed = [d for d in found if not tense or (d - published).days * tense >= 0]
    return min(allowed or found, key=lambda d: abs(d - published))


def _yearless(date: Written, published: dt.date, tense: int) -> dt.date:
    """A day and month without a year: the weekday decides where it is given, else the nearness to the publication."""
    days = sorted(_each_year(date, range(published.year - 4, published.year + 5)))
    if not days:
        raise ValueError
    if date.weekday is not None:
        near = [d for d in days if abs((d - published).days) <= 366 and d.weekday() == date.weekday]
        if near:
            return min(near, key=lambda d: abs(d - published))
    coming = min(d for d in days if d >= published)
    soon = bool(date.holiday) or (coming - published).days <= _FAR
    if date.direction == 1 or (tense == FUTURE and date.direction is None and soon):
        return coming
    if date.direction == -1:
        return max(d for d in days if d < published)
    ahead = _SOON if tense == PAST else _HALF_YEAR if date.holiday else _AHEAD
    return max(d for d in days if (d - published).days <= ahead and (d.year == published.year or _near(d, published)))


def _near(day: dt.date, published: dt.date) -> bool:
    return (day - published).days <= _SOON


def _each_year(date: Written, years: Iterable[int]) -> Iterable[dt.date]:
    for year in years:
        if date.holiday:
            yield holiday(date.holiday, year)
        elif date.month is not None and date.day is not None and (found := day_of(year, date.month, date.day)):
            yield found


def _recent(date: Written, published: dt.date, tense: int) -> Days:
    """A month, season or quarter without a year: the last one that had begun by the publication.

    A week by its number is the nearest one that the tense allows. ValueError where the calendar has no such year.
    """
    around = [named(date, y) for y in range(max(1, published.year - 2), min(published.year + 3, _LAST_YEAR))]
    if date.direction == 1 or (tense == FUTURE and date.direction is None):
        coming = [d for d in around if d.start is not None and d.start > published]
        now = [d for d in around if not _distance(d, published)]
        found = _first(coming if date.direction == 1 else now + coming)
        return found if date.direction == 1 else _not_far(date, found, around, published)
    if date.direction == 0 or (date.grain == "week" and date.direction is None and tense != PAST):
        return min(around, key=lambda d: _distance(d, published))
    if date.direction == -1 or date.grain == "months":
        return _first([d for d in reversed(around) if d.end is not None and d.end < published])
    return _first([d for d in reversed(around) if d.start is not None and d.start <= published])


def _first(found: Sequence[Days]) -> Days:
    if not found:
        raise ValueError(NO_SUCH_DAY)
    return found[0]


def _not_far(date: Written, found: Days, around: Iterable[Days], published: dt.date) -> Days:
    """The quarter that has just ended rather than one of next year: "it will report on the fourth quarter"."""
    if date.grain != "quarter" or found.start is None or (found.start - published).days <= _HALF_YEAR:
        return found
    over = [d for d in around if d.end is not None and dt.timedelta(0) < published - d.end <= _JUST_OVER]
    return over[-1] if over else found


def _distance(days: Days, published: dt.date) -> dt.timedelta:
    """How far a period lies from the publication; nothing where it holds it. A coming one wins over a past one."""
    assert days.start is not None
    assert days.end is not None
    if days.start > published:
        return days.start - published
    return max(dt.timedelta(0), published - days.end)
