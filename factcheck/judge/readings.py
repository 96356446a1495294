"""What a value stands for, in words: the interval that a number allows, the days of a date, the length of a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from factcheck.judge.durations import seconds
from factcheck.judge.intervals import Interval
from factcheck.judge.numbers import Number, Reading
from factcheck.judge.quantities import meetings, reading
from factcheck.judge.units import base_unit
from factcheck.judge.zones import offset
from factcheck.model import Attribution, Claim, DateRange, Duration, Quantity, Rendering
from factcheck.model.explanations import Step
from factcheck.model.unitwords import amount_with_unit
from factcheck.model.wording import day_phrase, duration_phrase, listed, number_phrase, quantity_phrase

HEDGED = {
    "exact": "without a hedge",
    "about": "one coarse step either side against an exact number, at least a tenth and at most a quarter",
    "at_least": "a lower bound: from this number on",
    "more_than": "a lower bound: from this number on",
    "at_most": "a hard upper bound: up to this number",
    "less_than": "a hard upper bound: up to this number",
    "up_to": "a ceiling, which may be missed and may be raised: it never makes a conflict",
    "range": "a range from one number to another",
}
"""How each hedge is read; see docs/comparison-rules.md."""


def value_steps(claim: Claim) -> Iterator[Step]:
    """How the value of a claim was read."""
    value = claim.value
    if isinstance(value, Quantity):
        yield from _amount(value, claim.kind, again=False)
        for rendering in value.also:
            yield from _amount(rendering, claim.kind, again=True)
        if value.candidates:
            yield _step(
                "unit", f"The sign may stand for {listed(value.candidates, 'or')}; the text does not say which."
            )
    elif isinstance(value, DateRange):
        yield from _date(value)
    elif isinstance(value, Duration):
        yield from _duration(value)
    else:
        yield from _role(value)
    if claim.negated:
        yield _step("denial", "The text denies it.")


def meeting_steps(a: Claim, b: Claim) -> Iterator[Step]:
    """What two amounts allow, read against each other in one unit."""
    if not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)):
        return
    for met, conversion in meetings(a, b):
        one, other = met.left.interval(met.right), met.right.interval(met.left)
        told = "they have numbers in common" if one.overlaps(other) else "they have no number in common"
        how = "By a conversion in brackets, compared" if conversion else "Compared"
        unit = f" in {met.left.unit}" if met.left.unit else ""
        sides = f"{_side(met.left, one)} against {_side(met.right, other)}"
        yield Step("compared", "interval", f"{how}{unit}: {sides}; {told}.")


def _side(side: Reading, interval: Interval) -> str:
    return f"{side.written} ({interval_words(interval)})"


def interval_words(interval: Interval) -> str:
    """An interval with its ends: "more than 47.5 million and less than 48.5 million", "60 or more"."""
    if interval.low is None and interval.high is None:
        return "any number"
    if interval.low is not None and interval.low == interval.high:
        return _number(interval.low)
    ends = []
    if interval.low is not None:
        number = _number(interval.low)
        ends.append(f"more than {number}" if interval.low_open else f"{number} or more")
    if interval.high is not None:
        number = _number(interval.high)
        ends.append(f"less than {number}" if interval.high_open else f"{number} or less")
    return " and ".join(ends)


def _number(number: Decimal) -> str:
    return number_phrase(number.normalize())


def _amount(value: Quantity | Rendering, kind: str, *, again: bool) -> Iterator[Step]:
    read = reading(value, value.unit or "", kind)
    core = read.core
    before = "The same a second time: " if again else ""
    yield _step("amount", f"{before}{_plain(value)}: {HEDGED[value.modifier]}.")
    number = core or read.bound
    if number is not None:
        yield _step("rounding", _rounding(number, value.unit))
    base = base_unit(value.unit) if kind == "measure" and value.unit else None
    if number is not None and base is not None and base != value.unit:
        converted = reading(value, base, kind)
        there = converted.core or converted.bound
        if there is not None:
            yield _step("base unit", f"In base units it is {amount_with_unit(_number(there.value), base)}.")


def _plain(value: Quantity | Rendering) -> str:
    return quantity_phrase(
        value
        if isinstance(value, Rendering)
        else Rendering(value.low, value.high, value.unit, value.written, value.modifier)
    )


def _rounding(number: Number, unit: str | None) -> str:
    step, coarse = (amount_with_unit(number_phrase(n), unit) for n in (number.step, number.coarse))
    allowed = interval_words(number.interval)
    more = f"; its zeros at the end may come from rounding to {coarse}" if number.coarse > number.step else ""
    return f"The last written digit is worth {step}, so that it stands for {allowed}{more}."


def _date(value: DateRange) -> Iterator[Step]:
    if value.start is not None and value.start == value.end:
        days = f"the day {value.start}"
    else:
        days = f"any day from {value.start or 'the beginning'} to {value.end or 'the end'}, both included"
    rough = ", or about then" if "~" in value.edtf else ""
    yield _step("days", f"It stands for {days}{rough}; in EDTF it is {value.edtf}.")
    if value.time is not None:
        yield _step("clock", f"The clock says {value.time}, {_zone(value)}.")


def _zone(value: DateRange) -> str:
    if value.zone is None:
        return "in a zone that is not given"
    try:
        clock = dt.time.fromisoformat(value.time or "")
    except ValueError:
        return f"in the zone {value.zone}"
    east = offset(value.zone, value.start, clock) if value.start else None
    if east is None or value.start is None:
        return f"in the zone {value.zone}, whose distance from UTC is not known"
    moment = dt.datetime.combine(value.start, clock.replace(tzinfo=None))
    try:
        there = moment - dt.timedelta(minutes=east)
    except OverflowError:
        return f"in the zone {value.zone}"
    return f"in the zone {value.zone}: {there:%H:%M} UTC on {day_phrase(there.date())}"


def _duration(value: Duration) -> Iterator[Step]:
    yield _step("length", f"It is {duration_phrase(value.iso8601)} ({value.iso8601}): {HEDGED[value.modifier]}.")
    length = seconds(value.iso8601)
    if length is not None:
        known = f"known to {_number(length.step)} seconds"
        yield _step("base unit", f"In base units it is {_number(length.value)} seconds, {known}.")


def _role(value: Attribution) -> Iterator[Step]:
    agents = listed(value.agents) or "nobody"
    more = "; the list says itself that there are more" if value.open else ""
    yield _step("role", f"The role is {value.role}, held by {agents}{more}.")


def _step(name: str, says: str) -> Step:
    return Step("value", name, says)
