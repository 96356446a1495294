"""Days of calendars of the moon: the Hebrew year, Islamic months, new moons.

The Hebrew calendar is arithmetic itself, so that its days are exact. Islamic months begin where the crescent has been
seen, which differs from land to land by a day; here they begin after the sunset at Mecca before which the moon was new,
the year being found by the tabular calendar. New moons are those of Meeus, *Astronomical Algorithms*, chapter 49, with
its larger terms, right to some minutes.
"""

from __future__ import annotations

import datetime as dt
from math import pi, sin
from typing import Final

_JULIAN: Final = 1_721_425  # days from Julian day 0 to the first of the calendar of Python
_ISLAMIC: Final = 1_948_055  # 1 Muharram of year 1, less the months of the formula
_OWN_YEARS: Final = 1600
_EARLIEST: Final = 4  # days before the first of a tabular month from which its new moon is looked for
_SUNSET: Final = dt.timedelta(hours=8)  # from about 16 hours, the sunset at Mecca, to the end of the day
_HEBREW: Final = 347_998
_PARTS: Final = 25_920  # of a day
_J2000: Final = 2_451_550.09766
_MONTH: Final = 29.530588861
_DELTA: Final = 0.0008  # days by which dynamical time is ahead of the clock
_TERMS: Final = (
    # days, and how often the anomalies of the sun and the moon, the moon's argument of latitude and its node count
    (-0.40720, 0, 1, 0, 0),
    (0.17241, 1, 0, 0, 0),
    (0.01608, 0, 2, 0, 0),
    (0.01039, 0, 0, 2, 0),
    (0.00739, -1, 1, 0, 0),
    (-0.00514, 1, 1, 0, 0),
    (0.00208, 2, 0, 0, 0),
    (-0.00111, 0, 1, -2, 0),
    (-0.00057, 0, 1, 2, 0),
    (0.00056, 1, 2, 0, 0),
    (-0.00042, 0, 3, 0, 0),
    (0.00042, 1, 0, 2, 0),
    (0.00038, 1, 0, -2, 0),
    (-0.00024, -1, 2, 0, 0),
    (-0.00017, 0, 0, 0, 1),
)


def islamic(year: int, month: int, day: int) -> dt.date:
    """The first such day of the Islamic calendar in a year of ours, or in a year of its own if that is before 1600.

    Every year of ours has one, as Islamic years are shorter.
    """
    if year < _OWN_YEARS:
        return _islamic_day(year, month, day)
    other = (year - 622) * 33 // 32 - 1
    while (found := _islamic_day(other, month, day)).year < year:
        other += 1
    return found


def _islamic_day(year: int, month: int, day: int) -> dt.date:
    julian = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + _ISLAMIC
    moon = new_moon(dt.date.fromordinal(julian - _JULIAN - _EARLIEST))
    return (moon + _SUNSET).date() + dt.timedelta(days=day)


def hebrew_new_year(year: int) -> dt.date:
    """Rosh Hashanah in a year of ours."""
    return dt.date.fromordinal(_tishri(year + 3761) - _JULIAN)


def hanukkah(year: int) -> dt.date:
    """25 Kislev in a year of ours: the month before it has 30 days in a year of 355 or 385."""
    first = _tishri(year + 3761)
    long = (_tishri(year + 3762) - first) % 10 == 5
    return dt.date.fromordinal(first - _JULIAN + 30 + 29 + long + 24)


def _tishri(year: int) -> int:
    """The Julian day of 1 Tishri."""
    before, this, after = (_molad(y) for y in (year - 1, year, year + 1))
    late = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _HEBREW + this + late


def _molad(year: int) -> int:
    months = (235 * year - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // _PARTS
    return day + (3 * (day + 1) % 7 < 3)


def new_moon(after: dt.date) -> dt.datetime:
    """The first new moon that falls on a day or later, in universal time."""
    years = after.year + (after.timetuple().tm_yday - 1) / 365.25 - 2000
    count = round(years * 12.3685) - 2
    while (found := _new_moon(count)).date() < after:
        count += 1
    return found


def _new_moon(count: int) -> dt.datetime:
    t = count / 1236.85
    sun = 2.5534 + 29.10535670 * count
    moon = 201.5643 + 385.81693528 * count + 0.0107582 * t * t
    latitude = 160.7108 + 390.67050284 * count
    node = 124.7746 - 1.56375588 * count
    angles = (sun, moon, latitude, node)
    shift = sum(d * sin(pi / 180 * sum(n * a for n, a in zip(times, angles, strict=True))) for d, *times in _TERMS)
    days = _J2000 + _MONTH * count + 0.00015437 * t * t + shift - _DELTA
    return dt.datetime(2000, 1, 1, 12) + dt.timedelta(days=days - 2_451_545.0)
