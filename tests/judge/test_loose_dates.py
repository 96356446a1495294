"""A part of a period is nobody's exact day: "late September" is in September, "late 2023" may begin in October."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import Source, check


@pytest.mark.parametrize(
    ("one", "other", "verdict", "reason"),
    [
        ("on 18 September 2023", "in late September 2023", "compatible", "coarser_date"),
        ("on 14 October 2023", "in late 2023", "compatible", "overlapping_date"),
        ("on 30 November 2023", "in late 2023", "compatible", "coarser_date"),
        ("on 14 March 2023", "in late 2023", "conflict", "dates_apart"),
        ("on 14 October 2023", "in late September 2023", "conflict", "dates_apart"),
        ("in early 2023", "in late 2023", "conflict", "dates_apart"),
    ],
)
def test_a_day_against_a_part_of_a_period(one: str, other: str, verdict: str, reason: str) -> None:
    report = check([f"The Alder bridge opened {when}." for when in (one, other)])
    found = [(f.verdict, pair.reason) for f in report.findings if f.kind == "date" for pair in f.pairs]
    assert found == [(verdict, reason)]


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("4 September", "agree"),
        ("7 September", "compatible"),
        ("1 September", "compatible"),
        ("8 September", "conflict"),
    ],
)
def test_two_weeks_ago_is_about_a_day(day: str, verdict: str) -> None:
    """Half a week either side: nobody counts the days when he says "two weeks ago"."""
    when = dt.date(2023, 9, 18)
    texts = (f"The Alder bridge opened on {day} 2023.", "The Alder bridge opened two weeks ago.")
    report = check([Source(f"{n}", text, published=when) for n, text in enumerate(texts)])
    assert [f.verdict for f in report.findings if f.kind == "date"] == [verdict]
