"""Values in English, the way a fact-checker reads them: "EUR 150 billion", "more than 60 companies".

The words are exact: a phrase never rounds. Large numbers are shortened only where nothing is lost. Judgements and
reports use the same words, so that what a reason says can be found again beside the quotes.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.model.claims import Claim
from factcheck.model.periods import HALVES, QUARTERS, SEASONS, SOUTHERN_SEASONS
from factcheck.model.unitwords import amount_with_unit
from factcheck.model.values import Attribution, DateRange, Duration, Quantity, Rendering, Value

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

PLAIN_DIGITS = 4  # bare numbers of up to four digits stand without a comma: 2025 may be a year
SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
MOST_CANDIDATES = 3

ROLE_PHRASES = {
    "announce": "announced by",
    "launch": "launched by",
    "create": "created by",
    "build": "built by",
    "lead": "led by",
    "fund": "funded by",
    "support": "supported by",
    "partner": "in partnership with",
    "acquire": "acquired by",
    "own": "owned by",
    "sign": "signed by",
    "refuse": "refused by",
    "host": "hosted by",
    "attend": "attended by",
    "say": "said by",
    "origin": "from",
    "hold_office": "held by",
    "part_of": "part of",
}

HEDGES = {
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "under ",
    "up_to": "up to ",
}

_DURATION = re.compile(
    r"P(?:(?P<year>[\d.]+)Y)?(?:(?P<month>[\d.]+)M)?(?:(?P<week>[\d.]+)W)?(?:(?P<day>[\d.]+)D)?"
    r"(?:T(?:(?P<hour>[\d.]+)H)?(?:(?P<minute>[\d.]+)M)?(?:(?P<second>[\d.]+)S)?)?"
)
_ISO_DAYS = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def claim_phrase(claim: Claim) -> str:
    """What a claim says of its subject, with "not" where the source denies it."""
    value = claim.value
    if isinstance(value, Attribution) and value.role == "hold_office" and _is_the_subject(claim, value):
        phrase = f"described as “{value.written}”"
    else:
        phrase = value_phrase(value)
    return f"not {phrase}" if claim.negated else phrase


def value_phrase(value: Value) -> str:
    """Any value as an English phrase without its subject."""
    match value:
        case Quantity():
            return quantity_phrase(value)
        case DateRange():
            return date_phrase(value)
        case Duration():
            return HEDGES.get(value.modifier, "") + duration_phrase(value.iso8601)
        case Attribution():
            return attribution_phrase(value)


def listed(words: Sequence[str], last: str = "and") -> str:
    """Words as an English list: "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


# Amounts


def opened(text: str) -> str:
    """Words as they open a sentence."""
    return text[:1].upper() + text[1:]


def quantity_phrase(value: Quantity | Rendering) -> str:
    """An amount with its hedge and unit, and any conversion that the text gives: "USD 32 billion (EUR 29 billion)"."""
    phrase = _interval_phrase(value)
    if isinstance(value, Rendering):
        return phrase
    if value.candidates:
        more = len(value.candidates) > MOST_CANDIDATES
        names = [*value.candidates[:MOST_CANDIDATES], *(["another currency"] if more else [])]
        phrase += f" ({listed(names, 'or')}: the text does not say which)"
    also = [text for text in (_interval_phrase(r, spoken=value.modifier) for r in value.also) if text]
    return f"{phrase} ({listed(also)})" if also else phrase


def number_phrase(number: Decimal) -> str:
    """A number with thousands commas, in millions, billions or trillions where at most three decimals remain."""
    sign, whole, fraction = _digits(number)
    for power, name in SCALES:
        if len(whole) > power:
            rest = (whole[-power:] + fraction).rstrip("0")
            if len(rest) <= 3:
                return f"{sign}{_grouped(whole[:-power])}{'.' if rest else ''}{rest} {name}"
    return f"{sign}{_grouped(whole)}{'.' if fraction else ''}{fraction}"


def _interval_phrase(value: Quantity | Rendering, *, spoken: str = "") -> str:
    """An interval in words; a hedge that was spoken just before is not said again."""
    low, high = _finite(value.low), _finite(value.high)
    hedge = "" if value.modifier == spoken else HEDGES.get(value.modifier, "")
    if low is not None and high is not None and low != high:
        return (hedge if value.modifier == "about" else "") + amount_with_unit(_range_phrase(low, high), value.unit)
    number = high if low is None else low
    if number is None:
        return "no known number"
    if (low is None or high is None) and value.modifier != spoken:
        hedge = _open_hedge(value.modifier, below=low is None)
    bare = value.unit is None and number.adjusted() < PLAIN_DIGITS
    printed = format(number, "f") if bare else number_phrase(number)
    return hedge + amount_with_unit(printed, value.unit, said=value.written)


def _range_phrase(low: Decimal, high: Decimal) -> str:
    """Two numbers, the scale said once where both have it: "95 to 105 billion"."""
    first, last = number_phrase(low), number_phrase(high)
    number, _, scale = first.partition(" ")
    return f"{number if scale and last.endswith(f' {scale}') else first} to {last}"


def _finite(number: Decimal | None) -> Decimal | None:
    return number if number is not None and number.is_finite() else None


def _open_hedge(modifier: str, *, below: bool) -> str:
    """The hedge of an interval with one open end, which must point to that end whatever the modifier says."""
    if below:
        return HEDGES[modifier] if modifier in ("at_most", "less_than", "up_to") else "at most "
    return HEDGES[modifier] if modifier in ("at_least", "more_than") else "at least "


def _digits(number: Decimal) -> tuple[str, str, str]:
    """Sign, whole digits and fraction digits of a finite number."""
    text = format(number, "f")
    sign = "-" if text.startswith("-") else ""
    whole, _, fraction = text.lstrip("-").partition(".")
    return sign, whole, fraction


def _grouped(whole: str) -> str:
    head = len(whole) % 3
    groups = [whole[:head]] if head else []
    return ",".join([*groups, *(whole[place : place + 3] for place in range(head, len(whole), 3))])


# Times


def day_phrase(day: dt.date, *, year: bool = True) -> str:
    """A day in words: "7 May 2025", or "7 May"."""
    return f"{day.day} {MONTHS[day.month - 1]}{f' {day.year}' if year else ''}"


def moment_phrase(day: dt.date, time: str | None, *, year: bool = True) -> str:
    """A day in words, with a clock time or hours where there are any: "7 May 2025, 18:00", "7 May, 06:00 to 12:00"."""
    return ", ".join(filter(None, (day_phrase(day, year=year), (time or "").replace("/", " to "))))


def date_phrase(value: DateRange) -> str:
    """A day, a month, a year or a range, with the clock time and its zone: "10 to 11 February 2025"."""
    start, end = value.start, value.end
    if start is None and end is None:
        phrase = value.edtf or "no known day"
    elif start is None or end is None:
        phrase = f"until {day_phrase(end)}" if end else f"from {day_phrase(start)}" if start else ""
    else:
        phrase = days_phrase(start, end)
    if start is not None or end is not None:
        if any(mark in value.edtf for mark in "~%"):
            phrase = f"about {phrase}"
        if any(mark in value.edtf for mark in "?%"):
            phrase = f"{phrase} (uncertain)"
    clock = " ".join(part for part in (value.time, value.zone) if part)
    return f"{phrase}, {clock}" if clock else phrase


def days_phrase(start: dt.date, end: dt.date) -> str:
    """The days from `start` to `end`, by the largest calendar units that fit: "February 2024", "2020 to 2029"."""
    if start == end:
        return day_phrase(start)
    if start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]:
        return _months_phrase(start, end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day_phrase(end)}"
    return f"{day_phrase(start, year=start.year != end.year)} to {day_phrase(end)}"


def _months_phrase(start: dt.date, end: dt.date) -> str:
    if start.month == 1 and end.month == 12:
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    last = f"{MONTHS[end.month - 1]} {end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return last
    first = MONTHS[start.month - 1]
    return f"{first} to {last}" if start.year == end.year else f"{first} {start.year} to {last}"


def duration_phrase(iso8601: str) -> str:
    """An ISO 8601 duration in words: "P1Y6M" is "1 year and 6 months". What is no duration stays as it is."""
    match = _DURATION.fullmatch(iso8601)
    parts = [(number, unit) for unit, number in match.groupdict().items() if number] if match else []
    return listed([f"{_length(number)} {unit if number == '1' else unit + 's'}" for number, unit in parts]) or iso8601


def _length(number: str) -> str:
    whole, dot, fraction = number.partition(".")
    return f"{_grouped(whole)}{dot}{fraction}"


_FISCAL = "FY"
_PART_OF_YEAR = re.compile(r"(\d{4})-(\d\d)~?")
_SEASONS, _ORDINALS = ("spring", "summer", "autumn", "winter"), ("first", "second", "third", "fourth")
_PARTS_OF_YEAR = {
    **{str(n): f"{season} {{}}" for n, season in zip(SEASONS, _SEASONS, strict=True)},
    **{str(n): f"southern {season} {{}}" for n, season in zip(SOUTHERN_SEASONS, _SEASONS, strict=True)},
    **{str(n): f"{number} quarter of {{}}" for n, number in zip(QUARTERS, _ORDINALS, strict=True)},
    **{str(n): f"{number} half of {{}}" for n, number in zip(HALVES, _ORDINALS[:2], strict=True)},
}
"""The parts of a year by their numbers in EDTF (ISO 8601-2), in words with a place for the year."""


def period_phrase(period: str) -> str:
    """A span of time in words: an ISO 8601 duration, day, month, year or interval ("5 years", "1 to 14 June 2024"), a
    part of a year by its EDTF number ("third quarter of 2025"), or a fiscal year.
    """
    if period.startswith(_FISCAL):
        year, _, part = period.removeprefix(_FISCAL).partition("-")
        return f"{part} of fiscal year {year}" if part else f"fiscal year {year}"
    named = [_PART_OF_YEAR.fullmatch(part) for part in period.split("/")]
    if all(found and found[2] in _PARTS_OF_YEAR for found in named):
        return " to ".join(_PARTS_OF_YEAR[found[2]].format(found[1]) for found in named if found)
    ends = [_ISO_DAYS.fullmatch(part) for part in period.split("/")]
    if len(ends) <= 2 and ends[0] and ends[-1]:
        try:
            return days_phrase(_first_day(ends[0]), _last_day(ends[-1]))
        except ValueError:
            return period
    return duration_phrase(period)


def _first_day(match: re.Match[str]) -> dt.date:
    return dt.date(int(match[1]), int(match[2] or 1), int(match[3] or 1))


def _last_day(match: re.Match[str]) -> dt.date:
    year, month = int(match[1]), int(match[2] or 12)
    return dt.date(year, month, int(match[3] or calendar.monthrange(year, month)[1]))


# Attributions


def attribution_phrase(value: Attribution) -> str:
    """The role and the agents as a clause: "built by OpenAI, SoftBank and others"."""
    agents = [*value.agents, "others"] if value.open and value.agents else list(value.agents)
    return f"{ROLE_PHRASES[value.role]} {listed(agents) or '(nobody named)'}"


def _is_the_subject(claim: Claim, value: Attribution) -> bool:
    """True where the office is told of its holder: "Chancellor Olaf Scholz", about Olaf Scholz."""
    return bool(value.written) and claim.subject is not None and claim.subject.label in value.agents
