"""Weekdays, with the day, the week or the direction that may follow them."""

from __future__ import annotations

from typing import Final

from factcheck.extract.dates.counted import read_counted
from factcheck.extract.dates.cursor import Cursor
from factcheck.extract.dates.daymonths import vouched_date
from factcheck.extract.dates.relative import anchored, directed, unit_turned
from factcheck.extract.dates.written import Written

_ENDS: Final = frozenset(".,;:!?)–—")
_LINKS_ALONE: Final = frozenset({"hour_sign", "half_day", "oclock", "length", "unit"})


def weekday(c: Cursor, i: int) -> Written | None:
    """Rabu (7/5/2025); Sunday, 18 June 2023; Senin pagi, 19 Juni 2023; Tuesday; Selasa pekan lalu"""
    found = c.integer(i, "weekday", "weekday.short")
    if found is None:
        return None
    number, end = found
    if c.low(i - 1) in c.words.ones and (not c.low(end)[:1].isalpha() or c.low(end) in c.words.functional):
        return None  # "13 October, a Friday"; not "in a Friday interview"
    short = c.integer(i, "weekday") is None
    if short:
        if c.words.capital_names and not c.sentence.words[i][0].isupper():
            return None
        end += c.low(end) == "." and c.glued(end)
    after = c.skip(end, "daypart")
    date = vouched_date(c, after)
    if date is not None:
        return date._replace(first=i, weekday=number, last=c.skip(date.last, "daypart"))
    if (
        c.year(after) is not None
        or c.before(i, "recurring", "habitual", "ordinal") is not None
        or "." in c.low(after)[1:]
        or c.number(i - 1) is not None
    ):
        return None
    dated = _day_alone(c, after) or c.bracketed_day(after)
    if dated is not None and (not short or not c.low(end)[:1].isalpha() or not c.unsafe(i, end)):
        return Written(i, dated[1], "day", day=dated[0], weekday=number)
    if (ahead := _weeks_on(c, Written(i, after, "day", weekday=number))) is not None:
        return ahead
    date = _turned(c, Written(i, after, "day", weekday=number), end, after)
    if date.direction is None and date.shift is None and c.touches(end, "day_ahead"):
        date = date._replace(direction=1)
    alone = i == 0 and end == len(c.sentence.low)
    if not c.words.capital_names and (date.last > after or alone):  # "segunda passada"; a cell of a table
        return date
    return date if (not short or date.last > after) and _proved(c, i, end, after > end) else None


def _day_alone(c: Cursor, i: int) -> tuple[int, int] | None:
    """The day of the month of "Friday the 15th", "Freitag, den 15."."""
    if c.low(i) == "(":
        return None
    at = c.skip(c.skip(i + (c.low(i) == ","), "on"), "article")
    marked = c.marked_day(at)
    if marked is not None and c.low(marked[1])[:1].isalpha() and _counts_times(c, marked[1]):
        return None
    return marked or (_bare_day(c, at) if at == i and c.match(i - 1, "weekday") is not None else None)


def _counts_times(c: Cursor, i: int) -> bool:
    """True for a noun that an ordinal counts: "am Dienstag zum zweiten Mal", "on Tuesday the second time"."""
    if c.low(i) in c.words.functional or c.match(i, "month", "month.short", "daypart", "after_noun") is not None:
        return False
    return c.sentence.words[i][0].isupper() if c.words.bare_years else c.counts_noun(i)


def _bare_day(c: Cursor, i: int) -> tuple[int, int] | None:
    """The day of "martedì 15", which must be a Tuesday near the publication: nothing is counted or timed by it."""
    day = c.day(i)
    if day is None or not c.low(i).isdecimal() or c.hangs(day[1]):
        return None
    following = c.low(day[1])
    linked = following in c.words.functional or c.match(day[1], "to") is not None
    if following[:1].isalpha() and (not linked or c.match(day[1], *_LINKS_ALONE) is not None):
        return None
    return day if not following or following in _ENDS or following[:1].isalpha() else None


def _turned(c: Cursor, date: Written, end: int, after: int) -> Written:
    """A weekday with "lalu", "last week", "dernier", "vor zwei Wochen" behind it."""
    if c.low(after) not in c.words.starts and c.low(end) not in c.words.starts:
        return date if not c.low(after)[:1].isdecimal() else _counted(c, date, after)
    for at in (after,) if after == end else (after, end):
        of = c.skip(at, "of")
        at = c.skip(of, "article")
        shift = c.match(of, "shift") or c.match(at, "shift")
        if shift is not None and isinstance(shift[0], tuple) and shift[0][-1] == "week":
            return date._replace(last=shift[1], shift=int(shift[0][-2]))
        moved = directed(c, at) or unit_turned(c, at)
        if moved is not None and moved.grain == "week":
            return date._replace(last=moved.last, shift=moved.shift)
        following = anchored(c, of) or anchored(c, at)
        if following is not None and following.grain == "week" and following.shift:
            return Written(date.first, following.last, "nth", weekday=date.weekday, number=1, inside=following)
        turn = c.integer(at, "after_noun")
        if turn is not None:
            return date._replace(last=c.skip(turn[1], "daypart"), direction=turn[0])
    return _counted(c, date, after)


def _weeks_on(c: Cursor, day: Written) -> Written | None:
    """ "Lundi en huit", "mardi en quinze": a week, or two, after the coming Monday or Tuesday."""
    for number, kind in enumerate(("a_week_on", "two_weeks_on"), 1):
        end = c.skip(day.last, kind)
        if end > day.last and not c.low(end)[:1].isalnum():
            return Written(day.first, end, "weeks_on", number=number, unit="week", inside=day)
    return None


def _counted(c: Cursor, date: Written, after: int) -> Written:
    """A weekday with so many weeks behind it: Mittwoch vor zwei Wochen, Friday two weeks ago."""
    for kind in ("ago_before", "ahead_before", "hence_before"):
        at = c.skip(after, kind)
        counted = None if at == after else read_counted(c, at, framed=kind)
        if counted is not None and counted.grain == "week":
            return date._replace(last=counted.last, shift=counted.shift)
    counted = read_counted(c, after)
    if counted is not None and counted.grain == "week" and not counted.anchored:
        return date._replace(last=counted.last, shift=counted.shift)
    return date


def _proved(c: Cursor, i: int, end: int, daypart: bool) -> bool:
    """A weekday name that is also another word needs a capital inside a sentence, a preposition or a part of day."""
    if not c.unsafe(i, end):
        return True
    if not c.sentence.words[i][0].isupper():
        return c.before(i, "day_word") is not None and not c.counts_noun(end)
    if c.integer(i + 1, "after_noun") is not None:
        return False
    return daypart or (i > 0 and not c.opens(i))
