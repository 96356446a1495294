"""The day for which a paragraph's tolls hold, as news is written: the latest day that the paragraph names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from factcheck.extract.mention import Mention
from factcheck.extract.text import Document
from factcheck.model import DateRange

_FRESH = 2


def days_of(document: Document, mentions: Sequence[Mention], published: dt.date | None) -> Mapping[int, dt.date]:
    """Paragraph number → as-of day. A paragraph that names no day has none; a headline takes that of the text below it.

    Days after publication are plans and do not count; a day well before it is that of the event, not of the toll.
    """
    days: dict[int, dt.date] = {}
    for mention in mentions:
        day = _single_day(mention)
        if day is None or (published is not None and not 0 <= (published - day).days <= _FRESH):
            continue
        number = mention.sentence.paragraph
        days[number] = max(day, days.get(number, day))
    body = next((s.paragraph for s in document.sentences if s.kind == "text" and s.paragraph in days), None)
    first = next((s.paragraph for s in document.sentences if s.kind == "text"), None)
    for sentence in document.sentences:
        if first is not None and sentence.paragraph < first and body is not None:
            days.setdefault(sentence.paragraph, days[body])
    return days


def _single_day(mention: Mention) -> dt.date | None:
    value = mention.value
    if isinstance(value, DateRange) and value.start is not None and value.start == value.end:
        return value.start
    return None
