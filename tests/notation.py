"""Claims in one short line each, as the examples of the language files write them.

    money 150000000000 EUR            count >60 company           percent 4..7 %
    money 32000000000 USD = 29310000000 EUR                       measure ~4.6 metric_ton
    date 2025-02-10/2025-02-11        date 2023-06-18T18:21 EDT   duration P5Y
    announce: Donald Trump -> Stargate          build: OpenAI, Oracle, … -> Stargate          not announce: …

Before a number: nothing for exact, ~ about, > more than, >= at least, < less than, <= at most, ^ up to.
A currency that the text leaves open is written as its candidates: "money 5 USD|AUD".
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from factcheck.extract.dates import finder as dates
from factcheck.extract.mention import Mention
from factcheck.extract.text import read
from factcheck.languages import load
from factcheck.model import Attribution, Claim, DateRange, Duration, Quantity, Rendering

_PREFIXES = {"about": "~", "more_than": ">", "at_least": ">=", "less_than": "<", "at_most": "<=", "up_to": "^"}


def render(item: Claim | Mention) -> str:
    """The line of a claim or of a mention."""
    value = item.value
    if isinstance(value, Attribution):
        return _attribution(item, value)
    if isinstance(value, DateRange):
        clock = f"T{value.time}" if value.time else ""
        return f"date {value.edtf}{clock}" + (f" {value.zone}" if value.zone else "")
    if isinstance(value, Duration):
        return f"duration {_PREFIXES.get(value.modifier, '')}{value.iso8601}"
    return f"{item.kind} " + " = ".join(_quantity(part) for part in (value, *value.also))


def _quantity(value: Quantity | Rendering) -> str:
    candidates = value.candidates if isinstance(value, Quantity) else ()
    unit = "|".join(candidates) if candidates else value.unit
    return f"{_interval(value)} {unit}" if unit else _interval(value)


def _interval(value: Quantity | Rendering) -> str:
    if value.modifier == "range":
        return f"{_plain(value.low)}..{_plain(value.high)}"
    number = value.low if value.low is not None else value.high
    return _PREFIXES.get(value.modifier, "") + _plain(number)


def _plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"


def _attribution(item: Claim | Mention, value: Attribution) -> str:
    subject = getattr(item, "subject", None)
    agents = ", ".join((*value.agents, *(["…"] if value.open else [])))
    line = f"{value.role}: {agents}" + (f" -> {subject.label}" if subject else "")
    return f"not {line}" if getattr(item, "negated", False) else line


def edtfs(language: str, text: str, published: dt.date) -> list[str]:
    """The dates that are found in a text, in its order, in EDTF."""
    mentions, _ = dates.find(read(text, load(language)), published=published)
    return [m.value.edtf for m in mentions if isinstance(m.value, DateRange)]
