"""Values in English for the sentence of a judgement, exact and never rounded: "more than USD 3.2 billion"."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from factcheck.model import Attribution, Claim, DateRange, Duration, Quantity, Rendering

HEDGES = {
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "less than ",
    "up_to": "up to ",
}
SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
LONG_COUNT = 1_000_000
DURATION_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
ROLE_WORDS = {
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

_PART = re.compile(r"([\d.]+)([YMWDHS])")


def says(claim: Claim) -> str:
    """What a claim says, in words, with "not" where it is denied."""
    words = value_words(claim)
    return f"not {words}" if claim.negated else words


def value_words(claim: Claim) -> str:
    """The value of a claim, in words."""
    value = claim.value
    match value:
        case Quantity():
            also = "".join(f" ({quantity_words(r)})" for r in value.also[:1])
            return quantity_words(value) + also
        case DateRange():
            return date_words(value)
        case Duration():
            return HEDGES.get(value.modifier, "") + duration_words(value.iso8601)
        case Attribution():
            return attribution_words(value)


def quantity_words(value: Quantity | Rendering) -> str:
    """An amount with its hedge and its unit."""
    low, high = value.low, value.high
    if low is None and high is None:
        return value.written
    if low is None or high is None or low == high:
        number = high if low is None else low
        assert number is not None
        return HEDGES.get(value.modifier, "") + _with_unit(number_words(number), value.unit)
    return f"{HEDGES.get(value.modifier, '')}{_with_unit(f'{number_words(low)} to {number_words(high)}', value.unit)}"


def number_words(number: Decimal) -> str:
    """A number in figures, shortened by a scale word only where nothing is lost."""
    for power, word in SCALES:
        shown = number.scaleb(-power)
        if abs(shown) >= 1 and abs(number) >= LONG_COUNT and -(shown.normalize().as_tuple().exponent) <= 3:  # type: ignore[operator]
            return f"{_plain(shown)} {word}"
    return _plain(number)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, dot, fraction = text.partition(".")
    return (f"{int(whole):,}" if len(whole.lstrip("-")) > 4 else whole) + dot + fraction


def _with_unit(number: str, unit: str | None) -> str:
    if unit is None:
        return number
    if unit == "%":
        return f"{number}%"
    if unit == "pp":
        return f"{number} percentage points"
    if len(unit) == 3 and unit.isupper():
        return f"{unit} {number}"
    return f"{number} {unit.replace('_', ' ')}"


def date_words(value: DateRange) -> str:
    """A day, month, year or range, and a clock time with its zone."""
    clock = f" {value.time}{f' {value.zone}' if value.zone else ''}" if value.time else ""
    if value.start is None and value.end is None:
        return (value.edtf or value.written) + clock
    if value.start is None or value.end is None:
        return f"from {value.start}" if value.end is None else f"until {value.end}"
    return _range_words(value.start, value.end) + clock


def _range_words(start: dt.date, end: dt.date) -> str:
    if start == end:
        return start.isoformat()
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    next_day = end + dt.timedelta(days=1) if end < dt.date.max else end
    if start.day == 1 and next_day.day == 1 and (start.year, start.month) == (end.year, end.month):
        return f"{start.year:04}-{start.month:02}"
    return f"{start} to {end}"


def duration_words(iso8601: str) -> str:
    """An ISO 8601 duration in words: "P4Y" is "4 years"."""
    day_part, _, time_part = iso8601.lstrip("P").partition("T")
    parts = [(n, u) for n, u in _PART.findall(day_part)] + [(n, f"T{u}") for n, u in _PART.findall(time_part)]
    words = [f"{n} {DURATION_UNITS[u]}{'' if n == '1' else 's'}" for n, u in parts if u in DURATION_UNITS]
    return " ".join(words) or iso8601


def attribution_words(value: Attribution) -> str:
    """The role and the agents: "built by OpenAI, SoftBank and others"."""
    names = [*value.agents, "others"] if value.open and value.agents else list(value.agents)
    listed = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else "".join(names)
    return f"{ROLE_WORDS[value.role]} {listed or 'nobody who is named'}"
