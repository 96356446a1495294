"""The day for which a toll holds, as news is written: the day in its sentence, or in the sentence that reports it.

So does its hour, where its own sentence gives one: tolls rise from noon to evening.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.extract.mention import Mention
from factcheck.extract.text import Document
from factcheck.languages.calendar import dayparts
from factcheck.model import DateRange

_FRESH = 2

AsOf = tuple[dt.date, str | None]
"""A day, and its clock time ("18:00") or the hours of a part of it ("06:00/12:00") where the text gives one."""


def days_of(document: Document, mentions: Sequence[Mention], published: dt.date | None) -> Mapping[int, AsOf]:
    """Sentence number → day and hour; a sentence with no day has that of the next one ("… said on Wednesday evening").

    A headline has those of the first text below it. Days after publication are plans and do not count; a day well
    before it is that of the event, not of the toll.
    """
    own: dict[int, dt.date] = {}
    hours: dict[tuple[int, dt.date], set[str]] = defaultdict(set)
    for mention in mentions:
        day, at = _single_day(mention), mention.sentence.index
        if day is not None and _counts(mention, day, published):
            own[at] = max(day, own.get(at, day))
            hours[at, day] |= _hour(mention)
    days: dict[int, AsOf] = {at: (day, _only(hours[at, day])) for at, day in own.items()}
    for sentence, following in zip(document.sentences, document.sentences[1:], strict=False):
        if sentence.paragraph == following.paragraph and following.index in own:
            days.setdefault(sentence.index, (own[following.index], None))
    first = next((s.index for s in document.sentences if s.kind == "text"), None)
    if first is not None and first in days:
        days.update({s.index: days[first] for s in document.sentences[:first] if s.index not in days})
    return days


def _hour(mention: Mention) -> set[str]:
    """The clock time of a day, or the hours of the part of the day that is named: "Sonntagabend", "Senin pagi"."""
    if isinstance(mention.value, DateRange) and mention.value.time is not None:
        return {mention.value.time}
    sentence = mention.sentence
    parts = dayparts(sentence.lexicon.code) if sentence.lexicon.data else {}
    named = [p for word in sentence.low[mention.first : mention.last] for p in parts if word.endswith(p)]
    return {parts[max(named, key=len)]} if named else set()


def _only(hours: set[str]) -> str | None:
    """The hour of a sentence that gives no second one."""
    return next(iter(hours)) if len(hours) == 1 else None


def _counts(mention: Mention, day: dt.date, published: dt.date | None) -> bool:
    """True for the day of a toll: one of the last days, or one up to which somebody counted ("by Monday noon")."""
    if published is None or 0 <= (published - day).days <= _FRESH:
        return True
    return day <= published and is_up_to(mention, "until")


def is_up_to(mention: Mention, key: str) -> bool:
    """True where a word for "until" stands before the day, or begins it. key: the list of such words."""
    sentence = mention.sentence
    return any(
        sentence.has(words, at)
        for words in sentence.lexicon.phrases("dates", key)
        for at in (mention.first, mention.first - len(words))
        if at >= 0
    )


def begins_nothing(mention: Mention) -> bool:
    """True for the day up to which something lasts, so that nothing began on it: "until 15 September".

    In a language whose word for it also means "by", what is done by that day may well be done on it.
    """
    by = mention.sentence.lexicon.setting("dates", "until_is_by", False)
    return not by and is_up_to(mention, "until_ahead")


def _single_day(mention: Mention) -> dt.date | None:
    value = mention.value
    if isinstance(value, DateRange) and value.start is not None and value.start == value.end:
        return value.start
    return None
