"""The clock times beside a day: "Sunday at 6:21 p.m. EDT (2221 UTC)", "six in the evening on Sunday"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import evolve

from factcheck.extract.dates import edtf
from factcheck.extract.dates.clock import Clock, read_clock
from factcheck.extract.dates.cursor import Cursor
from factcheck.extract.dates.edtf import Days
from factcheck.extract.dates.written import Written

_CLOCK_WORDS: Final = 8
"""Words of "alle nove e mezza di sera di"."""
_OPENERS: Final = frozenset({"", ",", ";", ":", "(", "–", "—"})
_CLOCK_STARTS: Final = frozenset({"clock_at", "clock_about", "clock_hours", "noon", "number"})
_HALF_DAY = 12 * 60
BETWEEN: Final = frozenset({",", "|", "·", "•", "-", "–", "—", "/"})
"""What may stand between a day and its time."""


def times_after(c: Cursor, date: Written) -> tuple[Clock, ...]:
    """Clock times that follow a day directly: ", at 6:21 p.m. EDT (2221 UTC)"."""
    following = c.low(date.last)
    if not following[:1].isdecimal() and following not in c.words.clocks:
        return ()
    for at in (date.last, date.last + 1):
        if at > date.last and c.low(date.last) not in BETWEEN and c.low(date.last) not in ("(", "t"):
            break
        clocks = read_clock(c, c.skip(at, "about"), near_date=True)
        if clocks:
            opened = c.low(date.last) == "(" and at > date.last
            if not opened:
                return clocks + _bracketed(c, clocks[-1])
            if c.low(clocks[-1].last) == ")":
                return (*clocks[:-1], evolve(clocks[-1], last=clocks[-1].last + 1))
    return ()


def time_before(c: Cursor, date: Written, *, least: int) -> Clock | None:
    """A clock time in words, or a bare hour, before its day: "six in the evening on Sunday", "alle 12 di oggi"."""
    start = c.before(date.first, "on", "day_word", "of")
    end = date.first if start is None else start
    hours = c.ends_with(end - 1, "clock_hours")
    opens = hours is not None and c.low(hours - 1) in _OPENERS  # "una in più rispetto alle 17 di ieri"
    if c.low(end - 1) not in c.words.clock_ends and not opens:
        return None
    for i in range(max(least, end - _CLOCK_WORDS), end):
        if c.may(i, _CLOCK_STARTS) and len(clocks := read_clock(c, i, near_date=True)) == 1 and clocks[0].last == end:
            return clocks[0]
    return None


def _bracketed(c: Cursor, clock: Clock) -> tuple[Clock, ...]:
    """The same moment in another zone: (2221 UTC)."""
    if c.low(clock.last) != "(":
        return ()
    again = read_clock(c, clock.last + 1, near_date=True)
    return again if len(again) == 1 and c.low(again[0].last) == ")" else ()


def same_moment(days: Days, first: Clock, other: Clock) -> Days:
    """The day on which the same moment falls by another clock; the written day where a zone is not known."""
    if first.minutes is None or other.minutes is None or days.start is None:
        return days
    apart = first.minutes - other.minutes
    shift = round(apart / (2 * _HALF_DAY))
    if abs(apart - shift * 2 * _HALF_DAY) > 1:
        return days
    return edtf.day(days.start + dt.timedelta(days=shift))
