"""Claims from short English, so that the tables of the tests read like the rules: `claim("about 500 million USD")`."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from decimal import Decimal
from typing import Any

import attrs

from factcheck.model import (
    Attribution,
    Claim,
    DateRange,
    Duration,
    Provenance,
    Qualifiers,
    Quantity,
    Rendering,
    Span,
    Subject,
    Value,
)

HEDGES = {
    "about": "about",
    "more than": "more_than",
    "at least": "at_least",
    "at most": "at_most",
    "less than": "less_than",
    "up to": "up_to",
}
SCALES = {"lakh": 5, "crore": 7, "million": 6, "billion": 9, "trillion": 12}
MEASURES = {
    "km": "kilometer", "mi": "mile", "t": "metric_ton", "kg": "kilogram", "C": "degree_Celsius",
    "F": "degree_Fahrenheit",
}  # fmt: skip

_AMOUNT = re.compile(
    r"(?:(?P<hedge>about|more than|at least|at most|less than|up to) )?"
    r"(?P<low>[\d.,]+)(?:-(?P<high>[\d.,]+))?"
    r"(?: (?P<scale>lakh|crore|million|billion|trillion))?(?: ?(?P<unit>[^()]+?))?"
    r"(?: \((?P<also>[^()]+)\))?"
)
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def claim(text: str, *, source: str = "a", start: int = 0, kind: str | None = None, **rest: Any) -> Claim:
    """A claim that says `text`; its other fields and its qualifiers by name, as in as_of="2025-03-18"."""
    value = value_of(text)
    qualifiers = {
        k: rest.pop(k) for k in ("phase", "period", "place", "as_of", "as_of_time", "event_time") if k in rest
    }
    if isinstance(qualifiers.get("as_of"), str):
        qualifiers["as_of"] = dt.date.fromisoformat(qualifiers["as_of"])
    about = rest.pop("subject", "Stargate")
    span = Span(text, start, start + len(text))
    raw = repr((text, source, start, kind, sorted(qualifiers.items()), sorted(rest.items()), about))
    return Claim(
        id="c-" + hashlib.sha256(raw.encode()).hexdigest()[:12],
        source=source,
        kind=kind or _kind(value),  # type: ignore[arg-type]
        evidence=span,
        sentence=span,
        subject=Subject(about) if about else None,
        property=rest.pop("property", "cost"),
        value=value,
        qualifiers=Qualifiers(**qualifiers),
        **rest,
    )


def value_of(text: str) -> Value:
    """A value: an amount, "2025-02-10..2025-02-11", "2023-06-18 18:21 EDT", "about PT36M", "build: A, B, …"."""
    if ": " in text:
        role, _, names = text.partition(": ")
        agents = [n for n in names.split(", ") if n and n != "…"]
        return Attribution(role, tuple(agents), text, open=names.endswith("…"))  # type: ignore[arg-type]
    hedge, _, length = text.rpartition(" ")
    if re.fullmatch(r"P[\dT].*", length):
        return Duration(length, text, HEDGES.get(hedge, "exact"))  # type: ignore[arg-type]
    if re.match(r"\d{4}-\d\d|\d{4}$|\.\.", text):
        return _dates(text)
    return _quantity(text)


def provenance(*sources: str, **origins: str) -> dict[str, Provenance]:
    """Sources, "a=2025-03-18" with a day of publication; origins by name."""
    found = {}
    for source in sources:
        name, _, day = source.partition("=")
        published = dt.date.fromisoformat(day) if day else None
        found[name] = Provenance(name, "en", published, None, None, name * 8, origins.get(name, name))
    return found


def _kind(value: Value) -> str:
    match value:
        case Attribution():
            return "attribution"
        case DateRange():
            return "date"
        case Duration():
            return "duration"
    unit = value.unit or ""
    if unit in ("%", "pp"):
        return "percent"
    if value.candidates or (len(unit) == 3 and unit.isupper()):
        return "money"
    if not unit:
        return "number"
    return "measure" if unit in MEASURES.values() else "count"


def _quantity(text: str) -> Quantity:
    match = _AMOUNT.fullmatch(text)
    assert match, text
    main = _rendering(match)
    also = _AMOUNT.fullmatch(match["also"]) if match["also"] else None
    fields = attrs.asdict(main, recurse=False)
    if fields["unit"] == "$":
        return Quantity(**{**fields, "unit": None}, candidates=("AUD", "USD"))
    return Quantity(**fields, also=(_rendering(also),) if also else ())


def _rendering(match: re.Match[str]) -> Rendering:
    power = SCALES.get(match["scale"], 0)
    low = Decimal(match["low"].replace(",", ""))
    high = Decimal(match["high"].replace(",", "")) if match["high"] else low
    step = Decimal(1).scaleb(int(low.as_tuple().exponent) + power)
    modifier = HEDGES.get(match["hedge"], "range" if match["high"] else "exact")
    ends: tuple[Decimal | None, Decimal | None] = (low.scaleb(power), high.scaleb(power))
    if modifier in ("more_than", "at_least"):
        ends = (ends[0], None)
    elif modifier in ("at_most", "less_than", "up_to"):
        ends = (None, ends[1])
    unit = MEASURES.get(match["unit"], match["unit"])
    counted = match["unit"] and match["unit"].islower()  # the noun is canonical, and no word of the text
    written = match.string[match.start() : match.start("unit")] if counted else match.group()
    return Rendering(*ends, unit, written.strip(), modifier, step)  # type: ignore[arg-type]


def _dates(text: str) -> DateRange:
    day, _, clock = text.partition(" ")
    time, _, zone = clock.partition(" ")
    first, dots, last = day.partition("..")
    start = _day(first, last=False) if first else None
    end = _day(last, last=True) if last else (None if dots else _day(first, last=True))
    return DateRange(start, end, day.replace("..", "/"), text, time or None, zone or None)


def _day(text: str, *, last: bool) -> dt.date:
    match = _DAY.fullmatch(text)
    assert match, text
    year, month = int(match[1]), int(match[2] or (12 if last else 1))
    if match[3]:
        return dt.date(year, month, int(match[3]))
    if not last:
        return dt.date(year, month, 1)
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
