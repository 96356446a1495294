"""Sources, and the claims found in them with the exact words that carry them."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Literal, TypeAlias, get_args

from attrs import field, frozen

from factcheck.errors import UsageError
from factcheck.model.values import Value

Kind: TypeAlias = Literal["money", "count", "percent", "measure", "number", "date", "duration", "attribution"]
Certainty: TypeAlias = Literal["asserted", "planned", "reported", "hypothetical"]

KINDS: tuple[str, ...] = get_args(Kind)
QUANTITY_KINDS = frozenset({"money", "count", "percent", "measure", "number"})
CERTAINTIES: tuple[str, ...] = get_args(Certainty)


def day_of(day: dt.date | str | None) -> dt.date | None:
    """A day as it is given in a call: a date, its ISO 8601 form ("2025-02-11"), or None.

    Raises UsageError for a text that is no such day.
    """
    if isinstance(day, dt.datetime):
        return day.date()
    if not isinstance(day, str):
        return day
    try:
        return dt.date.fromisoformat(day)
    except ValueError:
        raise UsageError(problem=f"{day!r} is no day", remedy="write it as 2025-02-11") from None


@frozen
class Source:
    """One text to read. `published` is the day of publication in the text's own calendar, None where unknown; it may
    be given as text, "2025-02-11".

    pages: the offset at which each page of the text begins, in order; empty where it has no pages. path: the file whose
    text this is, line by line, as it was named; None for other texts, also for those taken from a page or a document.
    """

    id: str
    text: str
    language: str | None = None
    published: dt.date | None = field(default=None, converter=day_of)
    title: str | None = None
    url: str | None = None
    pages: tuple[int, ...] = ()
    path: str | None = field(default=None, eq=False)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@frozen
class Provenance:
    """What a report keeps of a source: all but its text. `origin`: the source that this one copies, or itself.

    names: every name of the text, the most frequent first; they tell whether two sources report on one event.
    """

    id: str
    language: str | None
    published: dt.date | None
    title: str | None
    url: str | None
    sha256: str
    origin: str
    names: tuple[str, ...] = ()


@frozen
class Span:
    """Words of a text with their place: `text[start:end] == exact`, counted in Unicode code points, end exclusive.

    page: the page on which they begin, counted from 1; given for the evidence of a claim whose source has pages.
    """

    exact: str
    start: int
    end: int
    page: int | None = None


@frozen
class Subject:
    """What a claim is about: a name to print, and where the text says it (None where the name was carried over).

    described: the text says what it is and gives no name ("the ship"); `label` is the English noun for its kind.
    """

    label: str
    span: Span | None = None
    described: bool = False


@frozen
class Qualifiers:
    """Scope of a claim; each field is None where the text does not say.

    phase: "initial", "target", "total", "annual", …; period: ISO 8601 duration or interval; as_of: the day for which a
    figure holds, as_of_time: the time of that day on the clock of the text, "18:00", or "06:00/12:00" for its morning;
    event_time: ISO 8601 interval (or day) of the event; place: canonical English name where known.
    """

    phase: str | None = None
    period: str | None = None
    place: str | None = None
    as_of: dt.date | None = None
    event_time: str | None = None
    as_of_time: str | None = None


@frozen
class Claim:
    """One statement of one source. `id` is a hash of the content: it does not depend on other sources."""

    id: str
    source: str
    kind: Kind
    evidence: Span
    sentence: Span
    subject: Subject | None
    property: str | None
    value: Value
    qualifiers: Qualifiers = Qualifiers()
    speaker: str | None = None
    certainty: Certainty = "asserted"
    negated: bool = False
    anchors: tuple[str, ...] = ()
    """Names in and around the sentence, canonical where known: evidence for which thing is meant."""


@frozen
class Unread:
    """Something that looks like a number or a date and was not understood."""

    source: str
    exact: str
    start: int
    end: int
    reason: str
