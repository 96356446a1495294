"""The days on which the amount of a claim may have been converted."""

from __future__ import annotations

import datetime as dt

from factcheck.model import Claim
from factcheck.model.periods import Days, days_of_period


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
