"""The days of holidays in a year, by the rules of shared/holidays.toml: fixed days, weekdays, Easter, the moon."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from factcheck.extract.dates.edtf import Days, approximate, day, days
from factcheck.extract.dates.moons import hanukkah, hebrew_new_year, islamic, new_moon
from factcheck.extract.dates.tithis import persian_new_year, sign_entered, tithi

_DAYS: Final = "x"
_ROUGH: Final = frozenset({"islamic", "diwali", "tithi", "sign", "moon", "persian"})
_OF_THE_SUN: Final = frozenset({"tithi", "sign", "persian", "cycle"})
_LONG: Final = frozenset({"islamic", "hebrew", "hanukkah"})
_BEIJING: Final = dt.timedelta(hours=8)
_DUSK: Final = dt.timedelta(hours=12)  # of India, by universal time
_PLAIN_YEAR: Final = 365
_FRIDAY: Final = 4
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@lru_cache(maxsize=1)
def rules() -> Mapping[str, str]:
    """The rule of every holiday that is known, by its canonical name."""
    raw = resources.files("factcheck.languages.shared").joinpath("holidays.toml").read_text(encoding="utf-8")
    return {name: str(rule) for name, rule in tomllib.loads(raw).items()}


def feast(name: str, first: dt.date) -> Days:
    """The days of a holiday that begins on `first`; about so where they hang on who has seen the moon."""
    kind, *rest = rules()[name].split()
    long = int(rest[-1]) + (kind != "islamic") if kind in _LONG else 1  # days of the Jewish year begin at dusk
    if rest and rest[-1].startswith(_DAYS):
        long = int(rest[-1].removeprefix(_DAYS))
    found = day(first) if long == 1 else days(first, first + dt.timedelta(days=long - 1), "feast")
    return approximate(found) if kind in _ROUGH else found


@cache
def holiday(name: str, year: int) -> dt.date:
    """The first day of a holiday in a year. Raises ValueError for a name without a rule."""
    rule = rules().get(name)
    if rule is None:
        raise ValueError(name)
    kind, *rest = rule.split()
    if kind == "easter":
        return easter(year) + dt.timedelta(days=int(rest[0]))
    if kind == "orthodox":
        return orthodox_easter(year) + dt.timedelta(days=int(rest[0]))
    if kind == "advent":
        return _advent(year) + dt.timedelta(days=int(rest[0]))
    if kind in ("islamic", "hebrew", "hanukkah", "chinese", "diwali", "last_friday"):
        return _of_the_moon(kind, year, [int(number) for number in rest])
    if kind == "moon":
        moon = new_moon(dt.date(year, *_month_day(rest[0]))) + _BEIJING
        return moon.date() + dt.timedelta(days=int(rest[1]))
    if kind in _OF_THE_SUN:
        return _of_the_sun(kind, year, [int(number) for number in rest if not number.startswith(_DAYS)])
    if kind in _WEEKDAYS:
        return _nth_weekday(year, int(rest[0]), _WEEKDAYS.index(kind), int(rest[1])) + _more(rest[2:])
    return dt.date(year, *_month_day(kind))


def _month_day(written: str) -> tuple[int, int]:
    month, day = written.split("-")
    return int(month), int(day)


def _of_the_sun(kind: str, year: int, numbers: list[int]) -> dt.date:
    """Days of calendars that follow the sun, with the moon in the Hindu one, and of years of 365 days."""
    if kind == "persian":
        return persian_new_year(year)
    if kind == "cycle":
        return dt.date(*numbers) + dt.timedelta(days=_PLAIN_YEAR * (year - numbers[0]))
    if kind == "sign":
        return sign_entered(year, *numbers[:2]) + dt.timedelta(days=sum(numbers[2:]))
    return tithi(year, *numbers[:3]) + dt.timedelta(days=sum(numbers[3:]))


def _of_the_moon(kind: str, year: int, numbers: list[int]) -> dt.date:
    if kind == "islamic":
        return islamic(year, numbers[0], numbers[1])
    if kind == "last_friday":
        after = islamic(year, numbers[0], numbers[1])
        return after - dt.timedelta(days=(after.weekday() - _FRIDAY - 1) % 7 + 1)
    if kind == "chinese":
        return (new_moon(dt.date(year, 1, 21)) + _BEIJING).date()
    if kind == "diwali":
        return (new_moon(dt.date(year, 10, 17)) - _DUSK).date() + dt.timedelta(days=numbers[0])
    first = hebrew_new_year(year) + dt.timedelta(days=numbers[0]) if kind == "hebrew" else hanukkah(year)
    return first - dt.timedelta(days=1)


def easter(year: int) -> dt.date:
    """Western Easter Sunday (the Gregorian computus of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leaps, left = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon + 15) % 30
    quads, over = divmod(rest, 4)
    days = (32 + 2 * left + 2 * quads - epact - over) % 7
    late = (golden + 11 * epact + 22 * days) // 451
    month, day = divmod(epact + days - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Eastern Easter Sunday (the Julian computus), as a Gregorian day."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    behind = year // 100 - year // 400 - 2
    return dt.date(year, month, day + 1) + dt.timedelta(days=behind)


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> dt.date:
    """The number-th such weekday of a month; the last one for -1."""
    if number < 0:
        end = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
        return end - dt.timedelta(days=(end.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _advent(year: int) -> dt.date:
    """The fourth Sunday of Advent, the last one before Christmas Day."""
    eve = dt.date(year, 12, 24)
    return eve - dt.timedelta(days=(eve.weekday() + 1) % 7)


def _more(days: list[str]) -> dt.timedelta:
    return dt.timedelta(days=int(days[0]) if days and not days[0].startswith(_DAYS) else 0)
