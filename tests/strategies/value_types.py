"""Words, days, numbers and all kinds of values.

A strategy that is made anew for each example takes longer to make than to draw from: those that need no argument of the
example are made once.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from factcheck import model
from factcheck.model import Attribution, DateRange, Duration, Quantity, Rendering, Span, Value

T = TypeVar("T")

CURRENCIES = ("EUR", "IDR", "JPY", "USD")
NOUNS = ("company", "country", "person", "gigafactory", "member of parliament")
UNITS = ("kilometer", "kilogram", "gigawatt", "degree_Celsius", "kilometer / hour", "meter ** 2")
PROPERTIES = ("investment", "cost", "price", "employees", "launch date")
PHASES = ("initial", "target", "total", "annual")
ZONES = ("-04:00", "+07:00", "WIB")
UNITS_OF: Mapping[str, tuple[str, ...]] = {
    "money": CURRENCIES, "count": NOUNS, "percent": ("%", "pp"), "measure": UNITS
}  # fmt: skip
AMOUNTS = tuple(sorted(model.QUANTITY_KINDS))
LOWER, UPPER = ("at_most", "less_than", "up_to"), ("at_least", "more_than")

WORDS = (
    "150 miliar euro", "10-11 Februari 2025", "OpenAI", "SoftBank", "Stargate", "lebih dari 60 perusahaan", "4.20 %",
    "Künstliche Intelligenz", "«", "“ja”", "=1+2", "-5", "a|b", "*", "<b>", "\n", "\r\n", "\t", "\u2028",
    "\x1b[31m", "\x00", "العربية", "\u202e", "東京都", "e\u0301", "😀", ",", "\"", "x" * 90,
)  # fmt: skip


@cache
def words() -> SearchStrategy[str]:
    """A few words, names, signs and characters that are hard on a printer; never empty, no lone surrogates."""
    return st.one_of(st.sampled_from(WORDS), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8))


@cache
def few_words(most: int, *, unique: bool = False) -> SearchStrategy[tuple[str, ...]]:
    """Words so many times at most."""
    return st.lists(words(), max_size=most, unique=unique).map(tuple)


@cache
def perhaps(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    """What a strategy draws, or None."""
    return st.none() | strategy


@cache
def one_of(choices: Sequence[T]) -> SearchStrategy[T]:
    """One of the choices."""
    return st.sampled_from(choices)


@cache
def texts() -> SearchStrategy[str]:
    """A text of several words."""
    return st.lists(words(), min_size=1, max_size=6).map(" ".join)


def hashes(letter: str, content: object) -> str:
    """An id such as a claim or a finding has."""
    return f"{letter}-{hashlib.sha256(repr(content).encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


@cache
def days() -> SearchStrategy[dt.date]:
    """Any day of the calendar, most of them in our time."""
    return st.one_of(st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31)), st.dates())


@cache
def decimals() -> SearchStrategy[Decimal]:
    """Finite numbers as texts give them: with trailing zeros, with a scale (5E+11), small, large, negative, zero."""
    return st.builds(
        lambda digits, places, sign: Decimal((sign, tuple(map(int, str(digits))), places)),
        st.one_of(st.integers(0, 9999), st.integers(0, 10**30)),
        st.integers(-8, 15),
        st.sampled_from((0, 0, 0, 1)),
    )


@cache
def steps() -> SearchStrategy[Decimal | None]:
    """The value of the last written digit: a power of ten, or None."""
    return st.sampled_from((None, *(Decimal((0, (1,), power)) for power in range(-6, 16))))


@st.composite
def spans(draw: DrawFn, text: str | None = None) -> Span:
    """Words of a text (of `text` where it is given) at their place; at least one character."""
    return span_in(draw, draw(texts()) if text is None else text)


def span_in(draw: DrawFn, text: str) -> Span:
    """Words of a text, for a strategy that has the text."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Span(text[start:end], start, end)


@cache
def bounds(modifier: str) -> SearchStrategy[tuple[Decimal | None, Decimal | None]]:
    """Low and high, open where the modifier says so."""
    if modifier in UPPER:
        return decimals().map(lambda low: (low, None))
    if modifier in LOWER:
        return decimals().map(lambda high: (None, high))
    if modifier == "exact":
        return decimals().map(lambda number: (number, number))
    return st.tuples(decimals(), decimals()).map(lambda ends: (min(ends), max(ends)))


@st.composite
def renderings(draw: DrawFn, units: Sequence[str | None] = CURRENCIES) -> Rendering:
    """The same amount said a second time."""
    modifier = draw(one_of(model.MODIFIERS))
    low, high = draw(bounds(modifier))
    return Rendering(low, high, draw(one_of(units)), draw(words()), modifier, draw(steps()))  # type: ignore[arg-type]


@cache
def other_renderings(units: Sequence[str | None]) -> SearchStrategy[list[Rendering]]:
    """The same amount said a second time, or not."""
    return st.lists(renderings(units), max_size=1)


@cache
def several_currencies() -> SearchStrategy[tuple[str, ...]]:
    """What a sign of currency may stand for."""
    return st.lists(st.sampled_from(CURRENCIES), min_size=2, max_size=3, unique=True).map(tuple)


@st.composite
def quantities(draw: DrawFn, kind: str | None = None) -> Quantity:
    """An amount of one of the five kinds of quantities, with a unit that belongs to the kind."""
    kind = kind or draw(one_of(AMOUNTS))
    units = UNITS_OF.get(kind, (None,))
    modifier = draw(one_of(model.MODIFIERS))
    low, high = draw(bounds(modifier))
    unit = draw(one_of(units))
    candidates: tuple[str, ...] = ()
    if kind == "money" and draw(one_of((0, 1, 2, 3, 4))) == 4:
        unit, candidates = None, draw(several_currencies())
    also = draw(other_renderings(units)) if kind in ("money", "measure") else []
    settled = draw(one_of((None, *model.UNITS_FROM))) if kind == "money" and unit else None
    return Quantity(low, high, unit, draw(words()), modifier, draw(steps()), candidates, tuple(also), settled)  # type: ignore[arg-type]


@st.composite
def date_ranges(draw: DrawFn) -> DateRange:
    """Days, months, years and intervals, open ones too, some with a clock time."""
    start, end = sorted((draw(days()), draw(days())))
    shape = draw(one_of(("day", "days", "month", "year", "since", "until")))
    clock = (draw(one_of(("18:21", "07:05:09"))), draw(one_of((None, *ZONES))))
    written = draw(words())
    if shape == "day":
        return DateRange(start, start, start.isoformat(), written, *(clock if draw(st.booleans()) else ()))
    if shape == "month":
        last = start.replace(day=28) + dt.timedelta(days=4) if (start.year, start.month) != (9999, 12) else None
        stop = last - dt.timedelta(days=last.day) if last else dt.date.max
        return DateRange(start.replace(day=1), stop, f"{start.year:04}-{start.month:02}", written)
    if shape == "year":
        mark = draw(one_of(("", "~", "?", "%")))
        return DateRange(dt.date(start.year, 1, 1), dt.date(start.year, 12, 31), f"{start.year:04}{mark}", written)
    if shape == "since":
        return DateRange(start, None, f"{start.isoformat()}/..", written)
    if shape == "until":
        return DateRange(None, end, f"../{end.isoformat()}", written)
    return DateRange(start, end, f"{start.isoformat()}/{end.isoformat()}", written)


@cache
def durations() -> SearchStrategy[Duration]:
    """Lengths of time of one or two units."""
    iso = st.one_of(
        st.builds("P{}{}".format, st.integers(1, 99), st.sampled_from("YMWD")),
        st.builds("P{}Y{}M".format, st.integers(1, 9), st.integers(1, 11)),
        st.builds("PT{}{}".format, st.integers(1, 99), st.sampled_from("HMS")),
        st.just("P1.5Y"),
    )
    return st.builds(Duration, iso, words(), st.sampled_from(model.MODIFIERS))


@cache
def attributions() -> SearchStrategy[Attribution]:
    """Who did what: no agent (a passive), one, or several; closed and open lists."""
    return st.builds(Attribution, st.sampled_from(model.ROLES), few_words(3, unique=True), words(), st.booleans())


@cache
def values(kind: str | None = None) -> SearchStrategy[Value]:
    """A value of a kind, or of any."""
    if kind is None:
        return st.sampled_from(model.KINDS).flatmap(values)
    families: dict[str, SearchStrategy[Value]] = {
        "date": date_ranges(),
        "duration": durations(),
        "attribution": attributions(),
    }
    return families[kind] if kind in families else quantities(kind)
