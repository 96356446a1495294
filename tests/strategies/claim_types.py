"""Sources, and the claims in them."""

from __future__ import annotations

from functools import cache

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from factcheck import model
from factcheck.model import Attribution, Claim, Provenance, Qualifiers, Source, Span, Subject, Unread
from tests.strategies.value_types import (
    PHASES,
    PROPERTIES,
    days,
    few_words,
    hashes,
    one_of,
    perhaps,
    span_in,
    texts,
    values,
    words,
)


@st.composite
def sources(draw: DrawFn, id: str | None = None) -> Source:
    """A source with a text that is never empty."""
    return Source(
        id=id or draw(words()),
        text=draw(texts()),
        language=draw(one_of((None, "de", "en", "id", "fr"))),
        published=draw(perhaps(days())),
        title=draw(perhaps(words())),
        url=draw(one_of((None, "https://example.org/a?b=1&c=|", "javascript:alert(1)"))),
    )


def provenance(source: Source, origin: str) -> Provenance:
    """What a report keeps of a source."""
    about = source.id, source.language, source.published, source.title, source.url, source.sha256
    return Provenance(*about, origin, tuple(source.text.split()[:2]))


@st.composite
def provenances(draw: DrawFn) -> Provenance:
    """A source without its text, an original or a copy."""
    return provenance(source := draw(sources()), draw(st.just(source.id) | words()))


@st.composite
def subjects(draw: DrawFn, text: str | None = None) -> Subject:
    """What a claim is about, found in the text or carried over."""
    return subject_in(draw, draw(texts()) if text is None else text)


def subject_in(draw: DrawFn, text: str) -> Subject:
    """What a claim is about, for a strategy that has the text."""
    return Subject(draw(words()), span_in(draw, text) if draw(st.booleans()) else None, described=draw(st.booleans()))


@cache
def qualifiers() -> SearchStrategy[Qualifiers]:
    """A scope; most fields are empty."""
    return st.builds(
        Qualifiers,
        phase=st.sampled_from((None, *PHASES)),
        period=st.sampled_from((None, None, "P5Y", "2024-01-01/2024-12-31")),
        place=st.sampled_from((None, None, "France", "Paris")),
        as_of=st.none() | days(),
        event_time=st.sampled_from((None, None, "2025-02-10", "2025-02-10/2025-02-11")),
    )


@st.composite
def claims(draw: DrawFn, source: Source | None = None, kind: str | None = None) -> Claim:
    """A claim of a source: its evidence stands in its sentence, its sentence in the text, its id is their hash."""
    source = source or draw(sources())
    kind = kind or draw(one_of(model.KINDS))
    sentence = span_in(draw, source.text)
    inner = span_in(draw, sentence.exact)
    page = draw(one_of((None, None, None, 3)))
    evidence = Span(inner.exact, inner.start + sentence.start, inner.end + sentence.start, page)
    value = draw(values(kind))
    if not isinstance(value, Attribution):
        value = attrs.evolve(value, written=evidence.exact)
    return Claim(
        id=hashes("c", (source.id, kind, evidence, value)),
        source=source.id,
        kind=kind,  # type: ignore[arg-type]
        evidence=evidence,
        sentence=sentence,
        subject=subject_in(draw, source.text) if draw(st.booleans()) else None,
        property=draw(one_of((None, *PROPERTIES))),
        value=value,
        qualifiers=draw(qualifiers()),
        speaker=draw(perhaps(words())),
        certainty=draw(one_of(model.CERTAINTIES)),
        negated=draw(st.booleans()),
        anchors=draw(few_words(3, unique=True)),
    )


@st.composite
def unreads(draw: DrawFn, source: Source | None = None) -> Unread:
    """Words of a source that were not understood."""
    source = source or draw(sources())
    span = span_in(draw, source.text)
    return Unread(source.id, span.exact, span.start, span.end, draw(words()))
