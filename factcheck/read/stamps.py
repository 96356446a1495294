"""Full dates (day, month, year) as by-lines write them; names of months and days and their order come from CLDR."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

_TEMPLATES = "en"  # pages in other languages often keep the English dates of their template
_YEARS = range(1800, 2200)

_D, _M, _Y = r"(?P<d>\d{1,2})", r"(?P<m>[^\W\d_][\w\u0300-\u036f]*\.?)", r"(?P<y>\d{4})"
_NUMBER = r"(?P<m>\d{1,2})"
_NAMED = (
    re.compile(rf"{_D}(?:\.|st|nd|rd|th|er|º)?[ \u00a0-]{_M},?[ \u00a0-]{_Y}"),
    re.compile(rf"{_M}[ \u00a0]{_D}(?:st|nd|rd|th)?,?[ \u00a0]{_Y}"),
)
_ISO = re.compile(rf"{_Y}-{_NUMBER}-{_D}")
_YEAR_FIRST = re.compile(rf"{_Y}(?P<s>[./]) ?{_NUMBER}(?P=s) ?{_D}")
_YEAR_LAST = re.compile(r"(?P<a>\d{1,2})(?P<s>[./-]) ?(?P<b>\d{1,2})(?P=s) ?(?P<y>\d{4})")
_RANGE_BEFORE = re.compile(r"\d\.?\s*(?:[-–—/]|[^\W\d_]{1,4})\s*$")
_RANGE_AFTER = re.compile(r"\s*[-–—]\s*\d{1,2}[. /](?!\d\d\b\W*[^\W\d_]*$)")
_CLOCK = re.compile(
    r"(?:T|,?\s*[|·•–—-]?\s*(?:[^\W\d_]{1,5}\s+)?)\(?\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?"
    r"(?:\s?[ap]\.?m\.?)?(?:\s?(?:[A-Za-z]{1,5}|[+-]\d{2}:?\d{2})\b)?\)?",
    re.IGNORECASE,
)


@frozen
class Stamp:
    """A date in a line, from `start` to `end`, with the name of the day before it and the clock time after it."""

    day: dt.date
    start: int
    end: int
    clock: bool = False


def stamps(line: str, language: str | None) -> list[Stamp]:
    """The full dates of a line, left to right. A date that can be read in two ways is none, and neither is a range."""
    found: list[Stamp] = []
    for stamp in sorted(_dates(line, language), key=lambda s: (s.start, -s.end)):
        if (not found or stamp.start >= found[-1].end) and not _in_range(line, stamp):
            found.append(_widened(line, stamp, language))
    return found


def _dates(line: str, language: str | None) -> Iterator[Stamp]:
    for pattern in (*_NAMED, *_own_patterns(language)):
        for match in _matches(pattern, line):
            yield from _stamp(match, _month(match["m"], language), int(match["d"]))
    for pattern in (_ISO, _YEAR_FIRST):
        for match in _matches(pattern, line):
            yield from _stamp(match, int(match["m"]), int(match["d"]))
    for match in _matches(_YEAR_LAST, line):
        month, day = _ordered(int(match["a"]), int(match["b"]), language)
        yield from _stamp(match, month, day)


def _matches(pattern: re.Pattern[str], line: str) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(line):
        before, after = line[: match.start()][-1:], line[match.end() :][:1]
        if not (before.isascii() and before.isalnum()) and not after.isdigit():
            yield match


def _stamp(match: re.Match[str], month: int | None, day: int | None) -> Iterator[Stamp]:
    year = int(match["y"])
    if month and day and year in _YEARS:
        try:
            yield Stamp(dt.date(year, month, day), match.start(), match.end())
        except ValueError:
            return


def _ordered(first: int, second: int, language: str | None) -> tuple[int | None, int | None]:
    """Month and day of two numbers: by their size, else by the order of the language, else (None, None)."""
    if first == second or second > 12:
        return first, second
    if first > 12:
        return second, first
    order = _order(language)
    return {"dm": (second, first), "md": (first, second)}.get(order or "", (None, None))


def _in_range(line: str, stamp: Stamp) -> bool:
    return bool(_RANGE_BEFORE.search(line[: stamp.start]) or _RANGE_AFTER.match(line, stamp.end))


def _widened(line: str, stamp: Stamp, language: str | None) -> Stamp:
    clock = _CLOCK.match(line, stamp.end)
    day_name = re.search(r"([^\W\d_]+)\.?,?\s+(?:[^\W\d_]{2,3}\s+)?$", line[: stamp.start])
    named = day_name is not None and _fold(day_name[1]) in _day_names(language)
    start = day_name.start() if named and day_name else stamp.start
    return Stamp(stamp.day, start, clock.end() if clock else stamp.end, clock is not None)


def _month(word: str, language: str | None) -> int | None:
    if word.isdecimal():
        return int(word)
    for code in dict.fromkeys((language, _TEMPLATES)):
        number = _find(_fold(word), _month_names(code)) if code else None
        if number:
            return number
    return None


def _find(word: str, names: Mapping[str, int]) -> int | None:
    """The month with that name, or the only one whose name begins so (three letters at least)."""
    if word in names or len(word) < 3:
        return names.get(word)
    numbers = {number for name, number in names.items() if name.startswith(word)}
    return numbers.pop() if len(numbers) == 1 else None


def _fold(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold().rstrip(".")


@cache
def _locale(language: str) -> Any:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return None


@cache
def _month_names(language: str) -> Mapping[str, int]:
    return _names(language, "months")


@cache
def _day_names(language: str | None) -> frozenset[str]:
    return frozenset(name for code in (language, _TEMPLATES) if code for name in _names(code, "days"))


def _names(language: str, what: str) -> dict[str, int]:
    locale = _locale(language)
    if locale is None:
        return {}
    forms = getattr(locale, what)
    widths = [forms[form].get(width, {}) for form in ("format", "stand-alone") for width in ("wide", "abbreviated")]
    return {_fold(name): number for width in widths for number, name in width.items()}


@cache
def _order(language: str | None) -> str | None:
    """ "dm" or "md"; None where the language has no order of its own, as English: its regions differ."""
    codes = (language, f"{language}_001") if language else ()
    patterns = [locale.date_formats["short"].pattern for code in codes if (locale := _locale(code))]
    orders = {"dm" if pattern.index("d") < pattern.index("M") else "md" for pattern in patterns}
    return orders.pop() if len(orders) == 1 else None


@cache
def _own_patterns(language: str | None) -> tuple[re.Pattern[str], ...]:
    """The long date of the language as a pattern: "18 de marzo de 2025", "2025年3月18日"."""
    locale = _locale(language) if language else None
    if locale is None:
        return ()
    parts = re.findall(r"'[^']*'|d+|[ML]+|y+|[^'dMLy]+", locale.date_formats["long"].pattern)
    groups = {"d": _D, "M": r"(?P<m>[^\W_]+?\.?)", "L": r"(?P<m>[^\W_]+?\.?)", "y": _Y}
    source = "".join(groups.get(p[0]) or re.sub(r"(?:\\?\s)+", r"\\s+", re.escape(p.strip("'"))) for p in parts)
    return (re.compile(source),) if all(f"(?P<{name}>" in source for name in "dmy") else ()
