"""Periods in ISO 8601 and EDTF as days."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model.periods import days_of_period, of_other_hours


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2025-35", "2025-07-01", "2025-09-30"),  # third quarter
        ("2025-36", "2025-10-01", "2025-12-31"),
        ("2025-40", "2025-01-01", "2025-06-30"),  # first half
        ("2025-41", "2025-07-01", "2025-12-31"),
        ("2024-21", "2024-03-01", "2024-05-31"),  # spring
        ("2024-24", "2024-12-01", "2025-02-28"),  # winter runs into the next year
        ("2024-30", "2024-12-01", "2025-02-28"),  # southern summer
        ("2024-11~/2024-12~", "2024-11-01", "2024-12-31"),
        ("2025-02-10/2025-02-11", "2025-02-10", "2025-02-11"),
    ],
)
def test_first_and_last_day(period: str, first: str, last: str) -> None:
    assert days_of_period(period) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize("period", [None, "", "../2026-12-31", "2025-13", "2025-02-30", "P5Y", "2023/2024/2025"])
def test_what_is_no_such_period(period: str | None) -> None:
    assert days_of_period(period) is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("12:00", "18:00", True),
        ("12:00", "12:00", False),
        ("12:00", "18:00/24:00", True),
        ("18:30", "18:00/24:00", False),
        ("00:00/12:00", "18:00/24:00", True),
        ("00:00/12:00", "10:00/15:00", False),
        ("12:00", None, False),
        (None, None, False),
    ],
)
def test_hours_of_one_day(one: str | None, other: str | None, apart: bool) -> None:
    assert of_other_hours(one, other) == of_other_hours(other, one) == apart
