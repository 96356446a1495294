"""Periods as days, and the days on which the amount of a claim may have been converted."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.model import Claim

Days = tuple[dt.date, dt.date]
"""First and last day, both included."""

_INTERVAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def days_of_period(period: str | None) -> Days | None:
    """First and last day of an ISO 8601 day, month, year or interval; None for what is not written so."""
    if not period:
        return None
    ends = [_INTERVAL.match(part) for part in period.split("/")]
    if len(ends) > 2 or not all(ends):
        return None
    first, last = ends[0], ends[-1]
    if first is None or last is None:
        return None
    try:
        start = dt.date(int(first[1]), int(first[2] or 1), int(first[3] or 1))
        month_after = dt.date(int(last[1]) + (last[2] in (None, "12")), int(last[2] or 12) % 12 + 1, 1)
        end = dt.date(int(last[1]), int(last[2]), int(last[3])) if last[3] else month_after - dt.timedelta(days=1)
    except ValueError:
        return None
    return start, end


def days_of_rate(claim: Claim, published: dt.date | None) -> tuple[Days, ...]:
    """The days of whose rates one may have been used to convert an amount; none where no day is known.

    That is the day for which the figure is stated to hold, else the time of the event, as far as it is past; and the
    day of publication, since many reports convert an old amount at the rate of their own day.
    """
    stated = claim.qualifiers.as_of
    days = (stated, stated) if stated is not None else days_of_period(claim.qualifiers.event_time)
    if published is None:
        return () if days is None else (days,)
    today = (published, published)
    if days is None or days[0] > published:
        return (today,)
    return ((days[0], min(days[1], published)), today)
