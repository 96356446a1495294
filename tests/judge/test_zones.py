"""Clock times in the zones that news names."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.judge.zones import offset

SUMMER, WINTER, NOON = dt.date(2024, 6, 11), dt.date(2024, 1, 11), dt.time(12)


@pytest.mark.parametrize(
    ("zone", "summer", "winter"),
    [
        # abbreviations are of one season
        ("UTC", 0, 0),
        ("EDT", -240, -240),
        ("edt", -240, -240),
        (" WIB ", 420, 420),
        ("MESZ", 120, 120),
        # an offset
        ("UTC+2", 120, 120),
        ("GMT-5", -300, -300),
        ("-05:00", -300, -300),
        ("\u221203:30", -210, -210),
        ("+0530", 330, 330),
        ("+5:30", 330, 330),
        ("UTC +10", 600, 600),
        # places have the time of the season
        ("Florida", -240, -300),
        ("ET", -240, -300),
        ("London", 60, 0),
        ("Jakarta", 420, 420),
        ("Europe/Berlin", 120, 60),
        ("Asia/Kathmandu", 345, 345),
        # what is not known
        (None, None, None),
        ("", None, None),
        ("Norvik", None, None),
        ("Turkey", None, None),  # a name of the machine's tables, and of none here
        ("Europe/Norvik", None, None),
        ("../etc", None, None),
        ("5", None, None),
        ("+5:3", None, None),
    ],
)
def test_minutes_east_of_greenwich(zone: str | None, summer: int | None, winter: int | None) -> None:
    assert offset(zone, SUMMER, NOON) == summer
    assert offset(zone, WINTER, NOON) == winter


def test_the_hour_of_the_change_counts() -> None:
    """In Berlin clocks went from two to three on 31 March 2024."""
    change = dt.date(2024, 3, 31)
    assert offset("Berlin", change, dt.time(1, 59)) == 60
    assert offset("Berlin", change, dt.time(3)) == 120
