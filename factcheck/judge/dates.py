"""Days, months, years and clock times. A date is the set of days it may mean, as in EDTF (ISO 8601-2).

Clock times are compared as instants: 18 June, 18:21 EDT and 19 June, 05:21 WIB are the same moment. A day without a
zone may be the day of any place on earth.
"""

from __future__ import annotations

import datetime as dt
from functools import partial

from attrs import frozen

from factcheck.judge.context import Context
from factcheck.judge.levels import Level, decide, otherwise
from factcheck.judge.zones import WORST_EAST, WORST_WEST, offset
from factcheck.model import Claim, DateRange, Judgement

DAY = 24 * 60
_HALF_WEEK = 3 * DAY
HALF_HOUR = 30
MOST_APART = 20 * 60
"""Minutes by which clocks of two places that are in the news may differ; 24 hours are another day."""
ROUND_MINUTES = ((60, 10), (30, 5), (15, 3), (5, 2))
"""Clock times that are written round may be off by so many minutes: 18:00 may be 18:04, 18:21 is 18:21."""


@frozen
class Dates:
    """Two dates side by side; `elsewhere`: the claims name different places, where days may begin hours apart."""

    left: DateRange
    right: DateRange
    elsewhere: bool

    @property
    def clocks(self) -> bool:
        """True where both give a day and a clock time."""
        return _moment(self.left) is not None and _moment(self.right) is not None

    @property
    def one_clock(self) -> bool:
        return (_moment(self.left) is None) != (_moment(self.right) is None)


def _same_days(d: Dates) -> bool:
    days = (d.left.start, d.left.end)
    return days == (d.right.start, d.right.end) and days != (None, None) and not d.clocks


def _same_moment(d: Dates) -> bool:
    if not d.clocks:
        return False
    east, other = _utc(d.left), _utc(d.right)
    if east is None or other is None:
        return _moment(d.left) == _moment(d.right)
    return east == other


def _near_moment(d: Dates) -> bool:
    """Round clock times, and clocks whose zones are not both known: whole half hours apart may be two zones."""
    if not d.clocks:
        return False
    left, right = _utc(d.left), _utc(d.right)
    slack = max(_slack(d.left), _slack(d.right))
    if left is not None and right is not None:
        return abs(_minutes(left - right)) <= slack
    one, other = _moment(d.left), _moment(d.right)
    if one is None or other is None:
        return False
    gap = abs(_minutes(one - other))
    return gap <= MOST_APART and min(gap % HALF_HOUR, -gap % HALF_HOUR) <= slack


def _contains(d: Dates) -> bool:
    if d.clocks:
        return False
    return _inside(d.left, d.right) or _inside(d.right, d.left)


def _inside(a: DateRange, b: DateRange) -> bool:
    starts = b.start is None or (a.start is not None and a.start >= b.start)
    ends = b.end is None or (a.end is not None and a.end <= b.end)
    return starts and ends


def _overlap(d: Dates) -> bool:
    if d.clocks:
        return False
    left, right = _span(d.left, d), _span(d.right, d)
    return left[0] < right[1] and right[0] < left[1]


LEVELS: tuple[Level[Dates], ...] = (
    Level(
        "same_value",
        "agree",
        _same_days,
        "Both say {a}.",
        "{a} and {b} are the same day.",
        asks="Do both give the same days?",
    ),
    Level(
        "same_value",
        "agree",
        _same_moment,
        "Both say {a}.",
        "{a} and {b} are the same moment.",
        asks="Do both give the same moment?",
    ),
    Level(
        "overlapping_date",
        "compatible",
        _near_moment,
        "{a} and {b} may be the same moment.",
        asks="May two clock times be one moment, for rounding or for zones that are not known?",
    ),
    Level(
        "coarser_date",
        "compatible",
        _contains,
        "{a} and {b} fit: one contains the other.",
        asks="Does one contain the other?",
    ),
    Level(
        "overlapping_date",
        "compatible",
        _overlap,
        "{a} and {b} overlap.",
        asks="Do they overlap?",
    ),
    Level(
        "dates_apart",
        "conflict",
        otherwise,
        "{a} against {b}: they have no day or moment in common.",
        asks="Otherwise: have they no day or moment in common?",
    ),
)
"""How two dates compare, best outcome first."""


def judge_dates(a: Claim, b: Claim, context: Context) -> Judgement:
    """Two dates of one event."""
    assert isinstance(a.value, DateRange)
    assert isinstance(b.value, DateRange)
    here, there = a.qualifiers.place, b.qualifiers.place
    elsewhere = here is not None and there is not None and not context.names.same(here, there)
    judgement = decide(LEVELS, Dates(a.value, b.value, elsewhere), words=partial(context.phrases, a, b), table="dates")
    assert judgement is not None
    return judgement


def _clock(value: DateRange) -> dt.time | None:
    try:
        return None if value.time is None else dt.time.fromisoformat(value.time)
    except ValueError:
        return None


def _moment(value: DateRange) -> dt.datetime | None:
    """The written day and clock time; None where one of them is missing."""
    time = _clock(value)
    if time is None or value.start is None or value.start != value.end:
        return None
    return dt.datetime.combine(value.start, time.replace(tzinfo=None))


def _utc(value: DateRange) -> dt.datetime | None:
    """The instant in UTC; None where the zone is not known."""
    local = _moment(value)
    shift = None if local is None else offset(value.zone, local.date(), local.time())
    return None if local is None or shift is None else _shifted(local, -shift)


def _minutes(gap: dt.timedelta) -> int:
    return round(gap.total_seconds() / 60)


def _slack(value: DateRange) -> int:
    time = _clock(value)
    if time is None or time.second:
        return 0
    return next((slack for every, slack in ROUND_MINUTES if time.minute % every == 0), 1)


def _span(value: DateRange, d: Dates) -> tuple[dt.datetime, dt.datetime]:
    """From when to when in UTC. A day is widened where the other side has a clock in a known zone, or places differ."""
    instant = _utc(value)
    if instant is not None:
        return instant, _shifted(instant, 1)
    start = dt.datetime.combine(value.start or dt.date.min, dt.time.min)
    end = _shifted(dt.datetime.combine(value.end or dt.date.max, dt.time.min), DAY)
    if "~" in value.edtf:  # may be off by as much again, and a day by half a week
        off = dt.timedelta(minutes=_HALF_WEEK) if value.start == value.end else end - start
        start, end = start - off, end + off
    other = d.right if value is d.left else d.left
    if d.elsewhere or (d.one_clock and _utc(other) is not None):
        return _shifted(start, -WORST_EAST), _shifted(end, -WORST_WEST)
    return start, end


def _shifted(moment: dt.datetime, minutes: int) -> dt.datetime:
    try:
        return moment + dt.timedelta(minutes=minutes)
    except OverflowError:
        return dt.datetime.max if minutes > 0 else dt.datetime.min
