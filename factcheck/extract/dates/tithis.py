"""Days of the Hindu calendar, of sun and moon: feasts on one of the thirty tithis of a month, or of the sun alone.

A tithi is the time in which the moon gains twelve degrees on the sun; it ends at any hour, so that a feast has the day
on which its tithi holds at an hour that is its own: sunrise, noon, dusk, midnight. A month begins at the new moon and
is named after the sign of the zodiac that the sun enters in it; a month in which it enters none is counted twice, and
the feasts are in the second. Lands differ by a day, as the hour does. Longitudes are those of Meeus, *Astronomical
Algorithms*, chapters 25 and 47, with the larger terms, right to some minutes of time; the zodiac is that of Lahiri.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from math import pi, sin
from typing import Final

from factcheck.extract.dates.moons import new_moon

_J2000: Final = dt.datetime(2000, 1, 1, 12)
_INDIA: Final = dt.timedelta(hours=5, minutes=30)
_SIGN: Final = 30.0
_TITHI: Final = 12.0
_TITHIS: Final = 30
_TURN: Final = 360.0
_ZODIAC: Final = 23.853
"""Degrees from the equinox to the first point of the zodiac in 2000, and how many more each day."""
_DRIFT: Final = 0.0139706 / 365.25
_SUN_SPEED: Final = 0.9856
_GAIN: Final = 12.19  # degrees that the moon gains on the sun in a day
_ROUNDS: Final = 4
_FIRST_SIGN: Final = (4, 14)  # the day, about, on which the sun enters the first sign
_EARLIER: Final = 20  # days, as the zodiac moves on by a day in seventy years
_SPRING: Final = (3, 20)
_TEHRAN: Final = dt.timedelta(hours=3, minutes=30)
_TERMS: Final = (
    # degrees, and how often the elongation, the anomalies of sun and moon and the argument of latitude count
    (6.289, 0, 0, 1, 0),
    (1.274, 2, 0, -1, 0),
    (0.658, 2, 0, 0, 0),
    (0.214, 0, 0, 2, 0),
    (-0.185, 0, 1, 0, 0),
    (-0.114, 0, 0, 0, 2),
    (0.059, 2, 0, -2, 0),
    (0.057, 2, -1, -1, 0),
    (0.053, 2, 0, 1, 0),
    (0.046, 2, -1, 0, 0),
    (-0.041, 0, 1, -1, 0),
    (-0.035, 1, 0, 0, 0),
    (-0.030, 0, 1, 1, 0),
)


def tithi(year: int, month: int, number: int, hour: int) -> dt.date:
    """The day of a year of ours on which the tithi holds at an hour, or begins if it does so on no day.

    month: 1 (Chaitra) to 9, 11 or 12, as the tenth lies about the end of our year and may fall twice into one or never.
    """
    begin = _month(year, month)
    guess = begin + dt.timedelta(days=number * (29.53 / _TITHIS))
    end = _when(lambda t: _ahead(t) - number * _TITHI, guess, _GAIN) + _INDIA
    start = _when(lambda t: _ahead(t) - (number - 1) * _TITHI, guess - dt.timedelta(days=1), _GAIN) + _INDIA
    day = (start - dt.timedelta(hours=hour)).date() + dt.timedelta(days=1)
    held = dt.datetime.combine(day, dt.time.min) + dt.timedelta(hours=hour)
    return day if held < end else start.date()


def sign_entered(year: int, sign: int, hour: int) -> dt.date:
    """The day on which the sun enters a sign of the zodiac, 1 to 12; the next one if that is after an hour."""
    about = dt.datetime(year, *_FIRST_SIGN) + dt.timedelta(days=30.4 * (sign - 1 - 12 * (sign > 9)))
    entered = _when(lambda t: _zodiac(t) - (sign - 1) * _SIGN, about, _SUN_SPEED)
    return (entered + _INDIA + dt.timedelta(hours=24 - hour)).date()


def persian_new_year(year: int) -> dt.date:
    """Nowruz: the day of the equinox at Tehran, or the one after it if that is after noon."""
    equinox = _when(_sun, dt.datetime(year, *_SPRING), _SUN_SPEED)
    return (equinox + _TEHRAN + dt.timedelta(hours=12)).date()


def _month(year: int, month: int) -> dt.datetime:
    """The new moon with which a month begins: the last one in the sign before the one after which it is named."""
    sign = (month - 2) % 12
    late = 12 if month > 10 else 0
    about = dt.date(year, *_FIRST_SIGN) + dt.timedelta(days=round(30.44 * (month - 2 - late)))
    moon = new_moon(about - dt.timedelta(days=_EARLIER))
    while int(_zodiac(moon) // _SIGN) != sign:
        moon = new_moon(moon.date() + dt.timedelta(days=1))
    after = new_moon(moon.date() + dt.timedelta(days=1))
    return after if int(_zodiac(after) // _SIGN) == sign else moon


def _when(off: Callable[[dt.datetime], float], guess: dt.datetime, speed: float) -> dt.datetime:
    """The moment near a guess at which an angle is nought. off: how far it is beyond that, in degrees."""
    for _ in range(_ROUNDS):
        guess -= dt.timedelta(days=((off(guess) + _TURN / 2) % _TURN - _TURN / 2) / speed)
    return guess


def _days(moment: dt.datetime) -> float:
    return (moment - _J2000) / dt.timedelta(days=1)


def _sin(degrees: float) -> float:
    return sin(degrees * pi / 180)


def _sun(moment: dt.datetime) -> float:
    """The sun's longitude from the equinox."""
    d = _days(moment)
    anomaly = 357.529 + 0.98560028 * d
    return (280.459 + 0.98564736 * d + 1.915 * _sin(anomaly) + 0.020 * _sin(2 * anomaly)) % _TURN


def _zodiac(moment: dt.datetime) -> float:
    """The sun's longitude from the first point of the zodiac."""
    return (_sun(moment) - _ZODIAC - _DRIFT * _days(moment)) % _TURN


def _ahead(moment: dt.datetime) -> float:
    """How far the moon is ahead of the sun."""
    d = _days(moment)
    angles = (
        297.8502 + 12.19074912 * d,
        357.5291 + 0.98560028 * d,
        134.9634 + 13.06499295 * d,
        93.2721 + 13.22935024 * d,
    )
    moon = 218.3165 + 13.17639648 * d
    moon += sum(size * _sin(sum(n * a for n, a in zip(times, angles, strict=True))) for size, *times in _TERMS)
    return (moon - _sun(moment)) % _TURN
