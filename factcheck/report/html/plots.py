"""The places of what is drawn: amounts on a scale, days on a line, and figures that changed over time.

Nothing is measured in pixels: a drawing is `WIDTH` units wide and stretches with the page.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from attrs import evolve, frozen

from factcheck.model import DateRange, Quantity, Rendering
from factcheck.model.wording import quantity_phrase
from factcheck.report.html.amounts import at_rate, common_unit, converted, said_in
from factcheck.report.html.scale import EDGE, WIDTH, Scale, scale_of
from factcheck.report.html.words import Words
from factcheck.report.plain import visible
from factcheck.report.view import Side, View, Voice, short_amount

MOST_ROWS = 16
"""A drawing of more rows than that shows nothing any more."""
ROW, AXIS, TOP = 34, 24, 2
LABEL, LINE = 12, 22
"""Where in its row the words and the line stand."""
HEIGHT = 150
"""Of the drawing of a series."""


@frozen
class Bar:
    """One value: the line from x1 to x2, a point where both are one; arrows where an end is open.

    soft: what rounding leaves open around a point, or None. told: it stands on one side of a conflict.
    """

    letters: str
    phrase: str
    top: int
    x1: float
    x2: float
    open_low: bool
    open_high: bool
    soft: tuple[float, float] | None
    told: bool

    @property
    def line(self) -> int:
        return self.top + LINE

    @property
    def label(self) -> int:
        return self.top + LABEL


@frozen
class Tick:
    x: float
    label: str
    anchor: str


@frozen
class Bars:
    """A drawing of values on one scale. left_out: the letters of values that have no place on it."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    unit: str
    log: bool
    left_out: str
    width: int = WIDTH

    @property
    def foot(self) -> int:
        return TOP + ROW * len(self.bars)

    @property
    def height(self) -> int:
        return self.foot + AXIS


@frozen
class Point:
    letters: str
    phrase: str
    day: str
    x: float
    y: float
    told: bool
    below: bool = False

    @property
    def label(self) -> float:
        """Where the letters stand: above the point, or below it where others stand above."""
        return round(self.y + 15 if self.below else self.y - 7, 1)


@frozen
class Rung:
    """A round value at the side of a series."""

    y: float
    label: str


@frozen
class Series:
    """Figures of different days. first, last: those days."""

    points: tuple[Point, ...]
    rungs: tuple[Rung, ...]
    first: str
    last: str
    unit: str
    width: int = WIDTH
    height: int = HEIGHT


def interval_plot(view: View, words: Words) -> Bars | None:
    """The amounts of a finding on one scale; None where fewer than two differ or have no unit in common."""
    firsts = [(side, side.voices[0]) for side in view.sides]
    rows = [(side.voices, _phrase(side), at_rate(one.claim.value, one.conversion)) for side, one in firsts]
    amounts = [(voices, phrase, value) for voices, phrase, value in rows if isinstance(value, Quantity)]
    unit = common_unit([value for *_, value in amounts])
    kind = view.finding.kind
    shown = [(voices, phrase, found) for voices, phrase, value in amounts if (found := _in_unit(value, unit, kind))]
    shown = shown[:MOST_ROWS]
    scale = scale_of(end for *_, value in shown for end in _ends(value))
    if scale is None or len(shown) < 2:
        return None
    told = _told(view)
    bars = [_bar(place, row, scale, told) for place, row in enumerate(shown)]
    letters = {letter for bar in bars for letter in bar.letters.split(", ")}
    out = [voice.label for voices, *_ in rows for voice in voices if voice.label not in letters]
    return Bars(tuple(bars), _ticks(scale, words), unit or "", scale.log, ", ".join(out))


def _phrase(side: Side) -> str:
    """The value of a side, and what it is at the rate by which it was compared."""
    there = side.voices[0].conversion
    return f"{side.phrase} ≈ {visible(quantity_phrase(short_amount(there.amount)))}" if there else side.phrase


def timeline(view: View, words: Words) -> Bars | None:
    """The days of a finding on a line; None where no two differ."""
    rows = [(side.voices, side.phrase, side.voices[0].claim.value) for side in view.sides]
    shown = [(voices, phrase, value) for voices, phrase, value in rows if isinstance(value, DateRange)]
    shown = [row for row in shown if row[2].start or row[2].end][:MOST_ROWS]
    days = sorted(day for *_, value in shown for day in (value.start, value.end) if day)
    if len(shown) < 2 or not days:
        return None
    scale = scale_of(Decimal(day.toordinal()) for day in days)
    if scale is None:
        return None
    told = _told(view)
    bars = tuple(_days(place, row, scale, told) for place, row in enumerate(shown))
    return Bars(bars, _day_ticks(days, scale, words), "", False, "")


def series(view: View, words: Words) -> Series | None:
    """The figures of a finding by the day for which they hold; None unless there are two days and two figures."""
    voices = [voice for side in view.sides for voice in side.voices]
    unit = common_unit([voice.claim.value for voice in voices if isinstance(voice.claim.value, Quantity)])
    dated = [(day, value, voice) for voice in voices if (day := _day_of(voice)) and (value := _middle(voice, unit))]
    dated = sorted(dated, key=lambda row: (row[0], row[1], row[2].label))[: 3 * MOST_ROWS]
    days, values = {day for day, *_ in dated}, {value for _, value, _ in dated}
    along = scale_of(Decimal(day.toordinal()) for day in days)
    up = scale_of(values)
    if len(days) < 2 or len(values) < 2 or along is None or up is None:
        return None
    told = _told(view)
    phrases = {voice.label: side.phrase for side in view.sides for voice in side.voices}
    points = [
        Point(v.label, phrases[v.label], words.day(day), along.at(_ordinal(day)), _height(up, value), v.label in told)
        for day, value, v in dated
    ]
    rungs = tuple(Rung(_height(up, value), words.short_number(value)) for value in up.ticks())
    return Series(_apart(_together(points)), rungs, words.day(min(days)), words.day(max(days)), unit or "")


def _together(points: Iterable[Point]) -> tuple[Point, ...]:
    """Points at one place become one, with all letters."""
    found: dict[tuple[float, float], Point] = {}
    for point in points:
        at = (point.x, point.y)
        old = found.get(at)
        letters = f"{old.letters}, {point.letters}" if old else point.letters
        told = point.told or bool(old and old.told)
        found[at] = Point(letters, point.phrase, point.day, *at, told)
    return tuple(found.values())


def _apart(points: Iterable[Point]) -> tuple[Point, ...]:
    """The letters of a point go below it where they would run into those of the point before."""
    found: list[Point] = []
    for point in points:
        near = [p for p in found if abs(p.x - point.x) < CLOSE and abs(p.label - point.label) < LABEL]
        found.append(evolve(point, below=bool(near)))
    return tuple(found)


CLOSE = 24
"""Letters of points that are nearer to each other may run together."""


def _height(up: Scale, value: Decimal) -> float:
    share = (up.at(value) - EDGE) / (WIDTH - 2 * EDGE)
    return round(HEIGHT - 30 - share * (HEIGHT - 50), 1)


def _ordinal(day: dt.date) -> Decimal:
    return Decimal(day.toordinal())


def _day_of(voice: Voice) -> dt.date | None:
    return voice.claim.qualifiers.as_of or (voice.source.published if voice.source else None)


def _middle(voice: Voice, unit: str | None) -> Decimal | None:
    value = voice.claim.value
    found = _in_unit(value, unit, voice.claim.kind) if isinstance(value, Quantity) else None
    return next(iter(_ends(found)), None) if found else None


def _told(view: View) -> frozenset[str]:
    """The letters of the claims that stand in a conflict."""
    ends = {end for pair in view.finding.pairs if pair.relation == "conflict" for end in (pair.a, pair.b)}
    return frozenset(v.label for side in view.sides for v in side.voices if v.claim.id in ends)


def _in_unit(value: Quantity, unit: str | None, kind: str) -> Quantity | Rendering | None:
    found = said_in(value, unit) or (converted(value, unit) if kind == "measure" else None)
    return found if found and _ends(found) else None


def _ends(value: Quantity | Rendering) -> list[Decimal]:
    return [end for end in (value.low, value.high) if end is not None and end.is_finite()]


def _bar(place: int, row: tuple[Sequence[Voice], str, Quantity | Rendering], scale: Scale, told: frozenset[str]) -> Bar:
    voices, phrase, value = row
    low = value.low if value.low is not None and value.low.is_finite() else None
    high = value.high if value.high is not None and value.high.is_finite() else None
    soft = None
    if low is not None and low == high and value.step is not None and value.step.is_finite():
        soft = (scale.at(low - value.step / 2), scale.at(low + value.step / 2))
    x1 = scale.at(low) if low is not None else EDGE / 2
    x2 = scale.at(high) if high is not None else WIDTH - EDGE / 2
    letters = [voice.label for voice in voices]
    ends = (min(x1, x2), max(x1, x2))
    hot = not told.isdisjoint(letters)
    return Bar(", ".join(letters), phrase, TOP + ROW * place, *ends, low is None, high is None, soft, hot)


def _days(place: int, row: tuple[Sequence[Voice], str, DateRange], scale: Scale, told: frozenset[str]) -> Bar:
    voices, phrase, value = row
    x1 = scale.at(_ordinal(value.start)) if value.start else EDGE / 2
    x2 = scale.at(_ordinal(value.end)) if value.end else WIDTH - EDGE / 2
    letters = [voice.label for voice in voices]
    ends = (min(x1, x2), max(x1, x2))
    hot = not told.isdisjoint(letters)
    opens = (value.start is None, value.end is None)
    return Bar(", ".join(letters), phrase, TOP + ROW * place, *ends, *opens, None, hot)


def _ticks(scale: Scale, words: Words) -> tuple[Tick, ...]:
    ticks = [Tick(scale.at(value), words.short_number(value), "middle") for value in scale.ticks()]
    return _kept_inside(ticks)


def _day_ticks(days: Sequence[dt.date], scale: Scale, words: Words) -> tuple[Tick, ...]:
    """The first and the last day."""
    ends = [days[0], days[-1]] if days[0] != days[-1] else [days[0]]
    return _kept_inside([Tick(scale.at(_ordinal(day)), words.day(day), "middle") for day in ends])


def _kept_inside(ticks: Sequence[Tick]) -> tuple[Tick, ...]:
    """Labels at the edges grow inwards, and one that would run into the label before it is left out."""
    kept = []
    for tick in ticks:
        anchor = "start" if tick.x < WIDTH * 0.15 else "end" if tick.x > WIDTH * 0.85 else "middle"
        kept.append(Tick(tick.x, tick.label, anchor))
    return tuple(
        now if _begin(now) > _end(before) + 4 else Tick(now.x, "", now.anchor)
        for before, now in pairwise([Tick(-WIDTH, "", "end"), *kept])
    )


LETTER = 6.2
"""About the width of a character in a label."""


def _begin(tick: Tick) -> float:
    wide = len(tick.label) * LETTER
    return tick.x - {"start": 0.0, "middle": wide / 2, "end": wide}[tick.anchor]


def _end(tick: Tick) -> float:
    return _begin(tick) + len(tick.label) * LETTER
