"""A figure that changed from day to day, as one sentence: where it began, where it stands, and on which days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from attrs import frozen

from factcheck.judge.about import Topic
from factcheck.judge.context import Context
from factcheck.model import Claim, Judgement, Quantity
from factcheck.model.wording import moment_phrase

MOST_STEPS = 5


@frozen
class Step:
    """A value on a day, with the sources that give it. time: on the clock, "" where none is given."""

    day: dt.date
    time: str
    phrase: str
    size: Decimal
    sources: tuple[str, ...]

    @property
    def moment(self) -> tuple[dt.date, str]:
        return self.day, self.time

    def told(self, *, year: bool) -> str:
        return f"{self.phrase} ({', '.join([moment_phrase(self.day, self.time, year=year), *self.sources])})"


def series_sentence(
    topic: Topic, claims: Sequence[Claim], judged: Iterable[tuple[Claim, Claim, Judgement]], context: Context
) -> str:
    """The sentence of a series; "" where no figure supersedes another, or a day is not known."""
    moved = {c.id for a, b, judgement in judged if judgement.reason == "superseded" for c in (a, b)}
    steps = _steps(topic, [c for c in claims if c.id in moved], context)
    if not steps:
        return ""
    about = topic.words[:1].upper() + topic.words[1:]
    first, last = ([s for s in steps if s.moment == end.moment] for end in (steps[0], steps[-1]))
    one_year = first[0].day.year == last[0].day.year
    if len(first) == len(last) == 1 and first[0].size != last[0].size:
        moved_to = "rose" if first[0].size < last[0].size else "fell"
        start, end = first[0].told(year=not one_year), last[0].told(year=True)
        return f"{about} {moved_to} from {start} to {end}."
    told = [step.told(year=not one_year or step is steps[-1]) for step in _spread(steps)]
    return f"{about} changed from day to day: {'; '.join(told)}."


def _spread(steps: list[Step]) -> list[Step]:
    """All steps, or the first ones and the last where there are many."""
    return steps if len(steps) <= MOST_STEPS else [*steps[: MOST_STEPS - 1], steps[-1]]


def _steps(topic: Topic, claims: Sequence[Claim], context: Context) -> list[Step]:
    """The values by day; none where a day or a number is missing, or units differ."""
    found: dict[tuple[dt.date, str, Decimal, str], list[str]] = {}
    units = set()
    for claim in claims:
        day = claim.qualifiers.as_of or context.published.get(claim.source)
        value = claim.value
        size = (value.low if value.low is not None else value.high) if isinstance(value, Quantity) else None
        if day is None or size is None or not isinstance(value, Quantity):
            return []
        units.add(value.unit)
        given = found.setdefault((day, claim.qualifiers.as_of_time or "", size, topic.phrase(claim)), [])
        given += [] if claim.source in given else [claim.source]
    if len(units) != 1 or len({(day, time) for day, time, _, _ in found}) < 2:
        return []
    return [
        Step(day, time, phrase, size, tuple(sources)) for (day, time, size, phrase), sources in sorted(found.items())
    ]
