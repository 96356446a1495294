"""The day of an hour that stands alone: the day of the event, never a year, and that of the entry of a live report."""

from __future__ import annotations

import datetime as dt

from factcheck.extract.claims import claims_of
from factcheck.model import DateRange, Source

TUESDAY = dt.date(2025, 3, 18)

LIVE = """Levee breaks in Dorel: live

10.30
The levee gave way at 6.52am, the mayor says.

09.15
Two roads are shut.
"""

LIVE_OF_TWO_DAYS = """Levee breaks in Dorel: live

Tuesday, 18 March

10.30 The mayor spoke at 9.40am.

Monday, 17 March

22.15 The levee gave way at 6.52pm.
"""


def _times(text: str, language: str = "en") -> list[tuple[str | None, str]]:
    claims = claims_of(Source("a", text, language, TUESDAY)).claims
    return [(c.value.time, c.value.edtf) for c in claims if isinstance(c.value, DateRange)]


def test_hours_of_a_live_report() -> None:
    assert _times(LIVE) == [("06:52", "2025-03-18")]
    assert _times(LIVE_OF_TWO_DAYS) == [("09:40", "2025-03-18"), ("18:52", "2025-03-17")]


def test_an_hour_elsewhere_needs_a_day() -> None:
    assert _times("Levee breaks in Dorel\n\nThe levee gave way at 6.52am.") == []


def test_a_year_is_no_day_for_an_hour() -> None:
    assert _times("Bis 14 Uhr hatten viele gewählt; bei der Wahl 2021 waren es weniger.", "de") == [(None, "2021")]


def test_the_day_on_which_somebody_spoke() -> None:
    text = "The levee broke on Sunday, the mayor said on Monday. It gave way at 11:57 p.m. local time."
    assert _times(text) == [(None, "2025-03-16"), (None, "2025-03-17"), ("23:57", "2025-03-16")]
    text = "The mayor said on Monday it broke. It gave way at 11:57 p.m. local time."
    assert _times(text) == [(None, "2025-03-17"), ("23:57", "2025-03-17")]
