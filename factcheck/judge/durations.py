"""Lengths of time: ISO 8601 durations as amounts of seconds, with the unit that was written as their precision."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import partial

from factcheck.judge.amounts import Meeting, judge_meeting
from factcheck.judge.context import Context
from factcheck.judge.levels import by_rule
from factcheck.judge.numbers import Number, Reading
from factcheck.model import Claim, Duration, Judgement
from factcheck.model.wording import claim_phrase

_DAY = Decimal(86400)
_YEAR = _DAY * Decimal("365.2425")
SECONDS: dict[str, Decimal] = {
    "Y": _YEAR,
    "M": _YEAR / 12,
    "W": _DAY * 7,
    "D": _DAY,
    "TH": Decimal(3600),
    "TM": Decimal(60),
    "TS": Decimal(1),
}
"""The mean length of each unit in the Gregorian calendar."""

_QUARTER = 900
"""Seconds of a quarter of an hour: "half an hour" in words is no measured 30 minutes, and may be 28."""

_ISO = re.compile(r"P(?=.)(?P<days>(?:[\d.]+[YMWD])*)(?:T(?P<times>(?:[\d.]+[HMS])+))?")
_PART = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])")


def judge_durations(a: Claim, b: Claim, context: Context) -> Judgement:
    """Two lengths of time; 4 years are 48 months, and 27 minutes are not about 36."""
    assert isinstance(a.value, Duration)
    assert isinstance(b.value, Duration)
    left, right = _reading(a.value), _reading(b.value)
    if left is None or right is None:
        because = f"{claim_phrase(a)} and {claim_phrase(b)} cannot be compared as lengths."
        return by_rule("lengths", Judgement("compatible", "unconvertible", because))
    meeting = Meeting(left, right, toll=False, tolerance=context.tolerance)
    return judge_meeting(meeting, words=partial(context.phrases, a, b))


def seconds(iso8601: str) -> Number | None:
    """A duration in seconds, as precise as the smallest unit that was written; None for what is no duration."""
    match = _ISO.fullmatch(iso8601)
    if not match:
        return None
    parts = _PART.findall(match["days"]) + [(n, f"T{u}") for n, u in _PART.findall(match["times"] or "")]
    if not parts:
        return None
    total = sum((Decimal(n) * SECONDS[u] for n, u in parts), Decimal(0))
    last, unit = parts[-1]
    step = Decimal(1).scaleb(int(Decimal(last).as_tuple().exponent))
    printed = Number.printed(Decimal(last), step).scaled(SECONDS[unit])
    return Number(total, printed.step, printed.step if len(parts) > 1 else printed.coarse)


def _reading(value: Duration) -> Reading | None:
    length = seconds(value.iso8601)
    if length is None:
        return None
    modifier = "about" if value.modifier == "exact" and _is_spoken(value, length) else value.modifier
    return Reading(length, length, "s", modifier, value.written)  # its hedge says which end is open


def _is_spoken(value: Duration, length: Number) -> bool:
    """True for quarters of an hour in words, which nobody has measured."""
    worded = not any(c.isdigit() for c in value.written)
    return worded and length.value < _DAY and length.value % (_QUARTER * 4) != 0 == length.value % _QUARTER
