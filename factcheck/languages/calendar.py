"""Names of months and weekdays, and words such as "yesterday", from CLDR (through Babel) and dateparser's locale data.

Only the tables of dateparser are used, never its parser: a span is found and read by our own rules, and a table cannot
guess. Both packages are imported when a language is first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from attrs import frozen

from factcheck.languages.words import fold, phrase

Phrase = tuple[str, ...]

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_SHIFT = re.compile(r"(?:(\d) (day|week|month|year) ago|in (\d) (day|week|month|year))")
_SHORTEST = 3


@frozen
class Calendar:
    """The calendar words of a language, folded and split as texts are.

    months, weekdays: full names → 1 … 12 and 0 (Monday) … 6. short_*: abbreviations without their full stop.
    shifts: "yesterday" → (-1, "day"), "next year" → (1, "year").
    """

    months: Mapping[Phrase, int]
    weekdays: Mapping[Phrase, int]
    short_months: Mapping[Phrase, int]
    short_weekdays: Mapping[Phrase, int]
    shifts: Mapping[Phrase, tuple[int, str]]


@cache
def calendar(code: str) -> Calendar:
    """The calendar of a language code; words that neither source knows are simply not in it."""
    info = _dateparser(code)
    months, short_months = _names(_babel(code, "months"), (info.get(m, ()) for m in MONTHS), first=1)
    weekdays, short_weekdays = _names(_babel(code, "days"), (info.get(d, ()) for d in WEEKDAYS), first=0)
    return Calendar(months, weekdays, short_months, short_weekdays, dict(_shifts(info.get("relative-type", {}))))


@cache
def dayparts(code: str) -> Mapping[str, str]:
    """Parts of the day, and the hours that CLDR gives them: "pagi" → "00:00/10:00". Names of one word, folded.

    A night that begins at midnight is left out: that of Sunday may be the one before it, or the one after.
    """
    from babel import Locale
    from babel.dates import get_period_names

    hours: dict[str, str] = {}
    for period, rules in (Locale.parse(code).day_period_rules.get(None) or {}).items():
        start, end = (rules[0].get(key) for key in ("from", "before"))
        if start is not None and end is not None and not (period.startswith("night") and start == 0):
            hours[period] = f"{_clock(start)}/{_clock(end)}"
    found: dict[str, str] = {}
    for context in ("stand-alone", "format"):
        for width in ("wide", "abbreviated"):
            for period, name in get_period_names(width, context, code).items():
                if period in hours and not name.endswith("."):
                    found.setdefault(fold(name.split()[-1]), hours[period])
    return found


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds % 3600 // 60:02}"


def _babel(code: str, which: str) -> list[tuple[bool, int, str]]:
    """(full name?, number, name) of the months or days of a CLDR locale."""
    from babel.dates import get_day_names, get_month_names

    names = get_month_names if which == "months" else get_day_names
    return [
        (width == "wide", number, name)
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in names(width, context, code).items()
    ]


def _names(
    cldr: Iterable[tuple[bool, int, str]], more: Iterable[Iterable[str]], *, first: int
) -> tuple[dict[Phrase, int], dict[Phrase, int]]:
    """Full names and abbreviations. dateparser's additions count as full where they are as long as a name."""
    full: dict[Phrase, int] = {}
    short: dict[Phrase, int] = {}
    for wide, number, name in cldr:
        (full if wide else short)[_bare(name)] = number
    for number, names in enumerate(more, first):
        shortest = min((len("".join(p)) for p, n in full.items() if n == number), default=_SHORTEST)
        for name in names:
            bare = _bare(name)
            if len("".join(bare)) >= max(shortest, _SHORTEST + 2):
                full.setdefault(bare, number)
            else:
                short.setdefault(bare, number)
    return full, {p: n for p, n in short.items() if p not in full}


def _bare(name: str) -> Phrase:
    return phrase(fold(name).rstrip("."))


def _dateparser(code: str) -> Mapping[str, Any]:
    try:
        info: Mapping[str, Any] = import_module(f"dateparser.data.date_translation_data.{code}").info
    except ImportError:
        return {}
    return info


def _shifts(relative: Mapping[str, Iterable[str]]) -> Iterator[tuple[Phrase, tuple[int, str]]]:
    for key, surfaces in relative.items():
        found = _SHIFT.fullmatch(key)
        if found is None:
            continue
        back, unit, ahead, unit_ahead = found.groups()
        shift = (-int(back), unit) if back else (int(ahead), unit_ahead)
        for surface in surfaces:
            yield phrase(surface), shift
