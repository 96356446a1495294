"""Values in English, the way a fact-checker reads them: "EUR 150 billion", "more than 60 companies".

The words are exact: a phrase never rounds. Large numbers are shortened only where nothing is lost.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING

from factcheck.model import Attribution, DateRange, Duration, Quantity, Rendering
from factcheck.report.encode import decimal_string
from factcheck.report.plain import listed
from factcheck.report.units import amount_with_unit

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.model import Claim, Value

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

PLAIN_DIGITS = 4  # bare numbers of up to four digits stand without a comma: 2025 may be a year
SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))

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
    "origin": "comes from",
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


def claim_phrase(claim: Claim) -> str:
    """What a claim says of its subject, with "not" where the source denies it."""
    phrase = value_phrase(claim.value)
    return f"not {phrase}" if claim.negated else phrase


def value_phrase(value: Value) -> str:
    """Any value as an English phrase without its subject."""
    match value:
        case Quantity():
            return _quantity_phrase(value)
        case DateRange():
            return _dates_phrase(value)
        case Duration():
            return _duration_phrase(value)
        case Attribution():
            return _attribution_phrase(value)


def number_phrase(number: Decimal) -> str:
    """A number with thousands commas, in millions, billions or trillions where at most three decimals remain."""
    sign, whole, fraction = _digits(number)
    for power, name in SCALES:
        if len(whole) > power:
            rest = (whole[-power:] + fraction).rstrip("0")
            if len(rest) <= 3:
                return f"{sign}{_grouped(whole[:-power])}{'.' if rest else ''}{rest} {name}"
    return f"{sign}{_grouped(whole)}{'.' if fraction else ''}{fraction}"


def day_phrase(day: dt.date) -> str:
    """A day in words: "7 May 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _quantity_phrase(value: Quantity) -> str:
    phrase = _interval_phrase(value)
    if value.candidates:
        phrase += f" ({listed(list(value.candidates), 'or')}: the text does not say which)"
    also = [text for text in map(_interval_phrase, value.also) if text]
    return f"{phrase} (also given as {listed(also)})" if also else phrase


def _interval_phrase(value: Quantity | Rendering) -> str:
    low, high = _finite(value.low), _finite(value.high)
    if low is not None and high is not None and low != high:
        hedge = "about " if value.modifier == "about" else ""
        return hedge + amount_with_unit(_range_phrase(low, high), value.unit)
    number = high if low is None else low
    if number is None:
        return "no known number"
    hedge = HEDGES.get(value.modifier, "")
    if low is None or high is None:
        hedge = _open_hedge(value.modifier, below=low is None)
    bare = value.unit is None and number.adjusted() < PLAIN_DIGITS
    return hedge + amount_with_unit(format(number, "f") if bare else number_phrase(number), value.unit)


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


def _dates_phrase(value: DateRange) -> str:
    start, end = value.start, value.end
    if start is None and end is None:
        phrase = value.edtf or "no known day"
    elif start is None or end is None:
        phrase = f"until {day_phrase(end)}" if end else f"from {day_phrase(start)}" if start else ""
    else:
        phrase = _days_phrase(start, end)
    if start is not None or end is not None:
        if any(mark in value.edtf for mark in "~%"):
            phrase = f"about {phrase}"
        if any(mark in value.edtf for mark in "?%"):
            phrase = f"{phrase} (uncertain)"
    clock = " ".join(part for part in (value.time, value.zone) if part)
    return f"{phrase}, {clock}" if clock else phrase


def _days_phrase(start: dt.date, end: dt.date) -> str:
    if start == end:
        return day_phrase(start)
    if start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]:
        return _months_phrase(start, end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day_phrase(end)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} to {day_phrase(end)}"
    return f"{day_phrase(start)} to {day_phrase(end)}"


def _months_phrase(start: dt.date, end: dt.date) -> str:
    if start.month == 1 and end.month == 12:
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    last = f"{MONTHS[end.month - 1]} {end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return last
    first = MONTHS[start.month - 1]
    return f"{first} to {last}" if start.year == end.year else f"{first} {start.year} to {last}"


def _duration_phrase(value: Duration) -> str:
    hedge = HEDGES.get(value.modifier, "")
    match = _DURATION.fullmatch(value.iso8601)
    parts = [(number, unit) for unit, number in match.groupdict().items() if number] if match else []
    if not parts:
        return f"{hedge}{value.iso8601}"
    return hedge + " ".join(f"{number} {unit if number == '1' else unit + 's'}" for number, unit in parts)


def _attribution_phrase(value: Attribution) -> str:
    agents = [*value.agents, "others"] if value.open and value.agents else list(value.agents)
    return f"{ROLE_PHRASES[value.role]} {listed(agents) or '(nobody named)'}"


def _digits(number: Decimal) -> tuple[str, str, str]:
    """Sign, whole digits and fraction digits of a finite number."""
    text = decimal_string(number) or "0"
    sign = "-" if text.startswith("-") else ""
    whole, _, fraction = text.lstrip("-").partition(".")
    return sign, whole, fraction


def _grouped(whole: str) -> str:
    head = len(whole) % 3
    groups = [whole[:head]] if head else []
    return ",".join([*groups, *(whole[place : place + 3] for place in range(head, len(whole), 3))])
