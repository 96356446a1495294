"""The days at whose rates an amount may have been converted."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.judge.periods import days_of_rate
from tests.judge.build import claim

PUBLISHED = dt.date(2025, 3, 18)
Written = tuple[str, str]


def days(*spans: Written) -> tuple[tuple[dt.date, dt.date], ...]:
    return tuple((dt.date.fromisoformat(first), dt.date.fromisoformat(last)) for first, last in spans)


TODAY = ("2025-03-18", "2025-03-18")
STATED = ("2022-09-28", "2022-09-28")


@pytest.mark.parametrize(
    ("as_of", "event_time", "published", "spans"),
    [
        # nothing is known but the day of the report
        (None, None, PUBLISHED, [TODAY]),
        # the day that is stated, and that of the report, if it is known
        ("2022-09-28", None, PUBLISHED, [STATED, TODAY]),
        ("2022-09-28", None, None, [STATED]),
        # a stated day goes before the time of the event
        ("2022-09-28", "2023", None, [STATED]),
        # the time of the event, as far as it is past
        (None, "2022", PUBLISHED, [("2022-01-01", "2022-12-31"), TODAY]),
        (None, "2022", None, [("2022-01-01", "2022-12-31")]),
        (None, "2025", PUBLISHED, [("2025-01-01", "2025-03-18"), TODAY]),
        (None, "2025-03-18", PUBLISHED, [TODAY, TODAY]),
        # what is still to come has no rate
        (None, "2025-03-19", PUBLISHED, [TODAY]),
        (None, "2026", PUBLISHED, [TODAY]),
        # no day at all
        (None, None, None, []),
        (None, "soon", None, []),
    ],
)
def test_days(as_of: str | None, event_time: str | None, published: dt.date | None, spans: list[Written]) -> None:
    amount = claim("32 million USD", as_of=as_of, event_time=event_time)
    assert days_of_rate(amount, published) == days(*spans)
