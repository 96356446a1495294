"""The day for which a toll holds, as news is written: the day in its sentence, or in the sentence that reports it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from factcheck.extract.mention import Mention
from factcheck.extract.text import Document
from factcheck.model import DateRange

_FRESH = 2


def days_of(document: Document, mentions: Sequence[Mention], published: dt.date | None) -> Mapping[int, dt.date]:
    """Sentence number → as-of day; a sentence with no day has that of the next one ("… said on Wednesday evening").

    A headline has the day of the first text below it. Days after publication are plans and do not count; a day well
    before it is that of the event, not of the toll.
    """
    own: dict[int, dt.date] = {}
    for mention in mentions:
        day = _single_day(mention)
        if day is not None and _counts(mention, day, published):
            own[mention.sentence.index] = max(day, own.get(mention.sentence.index, day))
    days = dict(own)
    for sentence, following in zip(document.sentences, document.sentences[1:], strict=False):
        if sentence.paragraph == following.paragraph and following.index in own:
            days.setdefault(sentence.index, own[following.index])
    first = next((s.index for s in document.sentences if s.kind == "text"), None)
    if first is not None and first in days:
        days.update({s.index: days[first] for s in document.sentences[:first] if s.index not in days})
    return days


def _counts(mention: Mention, day: dt.date, published: dt.date | None) -> bool:
    """True for the day of a toll: one of the last days, or one up to which somebody counted ("by Monday noon")."""
    if published is None or 0 <= (published - day).days <= _FRESH:
        return True
    return day <= published and _counted_up_to(mention)


def _counted_up_to(mention: Mention) -> bool:
    """True where a word for "until" stands before the day, or begins it."""
    sentence = mention.sentence
    until = sentence.lexicon.phrases("dates", "until")
    return any(
        sentence.has(words, at) for words in until for at in (mention.first, mention.first - len(words)) if at >= 0
    )


def _single_day(mention: Mention) -> dt.date | None:
    value = mention.value
    if isinstance(value, DateRange) and value.start is not None and value.start == value.end:
        return value.start
    return None
