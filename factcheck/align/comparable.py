"""Whether two claims may be compared: comparable first, judged afterwards.

A link is *firm* where subject, property and scope are the same without a look at the values; only then may different
values become a conflict. It is *confirmed* where an equal value makes up for what the words leave open, and a *slip*
where the digits are the same and the scale or the currency is not. When in doubt there is no link. Amounts of one
property that two reports on one event give for different things stand *beside* each other: put together for the reader,
never compared.
"""

from __future__ import annotations

from attrs import frozen

from factcheck.align.aspects import Two, unit_of
from factcheck.align.conditions import alike, firm
from factcheck.align.evidence import Evidence, Level, close
from factcheck.align.slips import REORDERED
from factcheck.align.topics import Corpus
from factcheck.languages.ontology import ontology
from factcheck.model import Claim, Strength

CONFIRMING = (
    (Level.FAIR, Level.NONE, Level.WEAK),
    (Level.FAIR, Level.WEAK, Level.DISTANT),
    (Level.WEAK, Level.STRONG, Level.DISTANT),
    (Level.DISTANT, Level.STRONG, Level.WEAK),
    (Level.DISTANT, Level.WEAK, Level.FAIR),
    (Level.WEAK, Level.WEAK, Level.WEAK),
)
"""Least levels of (value, property, subject) at which an equal value joins two claims; one row is enough."""

SLIPPED = (
    (Level.FAIR, Level.STRONG, Level.DISTANT),
    (Level.WEAK, Level.STRONG, Level.WEAK),
    (Level.WEAK, Level.WEAK, Level.FAIR),
)
"""Least levels of (digits, property, subject) at which the same digits are taken for a slip."""


@frozen
class Link:
    """Two comparable claims, with the reasons for and against comparing them. value: how strongly the values speak for
    one thing; attributions have none."""

    a: Claim
    b: Claim
    strength: Strength
    evidence_for: tuple[str, ...]
    evidence_against: tuple[str, ...] = ()
    value: Level = Level.NONE


def numeric_link(a: Claim, b: Claim, corpus: Corpus) -> Link | None:
    """The link between two figures, or None."""
    two = Two(a, b, corpus)
    link = _linked(two)
    if link is not None:
        corpus.linked[a.id, b.id] = two
    return link


def _linked(two: Two) -> Link | None:
    if not alike(two):
        return None
    if two.slip.level > Level.NONE and _slipped(two):
        return _link(two, "slip", two.slip.because)
    if firm(two):
        return _link(two, "firm")
    if two.value.level > Level.NONE and _reached(two, two.value, CONFIRMING):
        return _link(two, "confirmed")
    if _moved_on(two):
        return _link(two, "confirmed", "nearly the same number on another day")
    return None


def _link(two: Two, strength: Strength, *more: str) -> Link:
    """A link with what speaks for it; what is missing is a doubt only where the link is not firm."""
    about = two.subject, two.property
    reasons = tuple(e.because for e in (*about, two.value) if e.because and e.level > Level.NONE)
    doubts = tuple(e.because for e in about if e.because and e.level == Level.NONE) if strength != "firm" else ()
    return Link(two.a, two.b, strength, (*reasons, *more), doubts, two.value.level)


def two_things(two: Two) -> bool:
    """True for figures of two things that nothing shows to be one, unless a text leaves open what the one is called."""
    a, b = two.a.subject, two.b.subject
    named = all(two.corpus.thing(subject) is not None for subject in (a, b))
    return named and two.subject.level < Level.FAIR and not two.corpus.may_be_one(a, b)


def _slipped(two: Two) -> bool:
    """True where the same digits are taken for a slip. Digits that changed places need a property that both name."""
    named = two.property.level == Level.STRONG and None not in (two.a.property, two.b.property)
    if two_things(two) or not one_time(two) or (two.slip.because == REORDERED and not named):
        return False
    return _reached(two, two.slip, SLIPPED)


def one_time(two: Two) -> bool:
    """True where both figures are of one year: 241,000 inhabitants in 1981 are no slip for the 214,000 of today."""
    return two.a.kind in ("date", "duration") or two.corpus.epoch(two.a) == two.corpus.epoch(two.b)


def _reached(two: Two, evidence: Evidence, rows: tuple[tuple[Level, Level, Level], ...]) -> bool:
    return reaches((evidence.level, two.property.level, two.subject.level), rows)


def reaches(levels: tuple[int, int, int], rows: tuple[tuple[int, int, int], ...]) -> bool:
    """True where the levels are not below those of one row."""
    one, other, third = levels
    return any(one >= a and other >= b and third >= c for a, b, c in rows)


def _moved_on(two: Two) -> bool:
    """True for a toll of two days that has hardly moved: 372 rescued, and 376 the day after."""
    a, b, corpus = two.a, two.b, two.corpus
    if a.property not in ontology().growing or two.property.level < Level.STRONG or two.subject.level < Level.DISTANT:
        return False
    x, y = (corpus.day(c) for c in (a, b))
    people = {unit_of(a), unit_of(b)} <= ontology().people
    later = x is not None and y is not None and x != y
    return people and later and close(a, b) and corpus.same_event(a.source, b.source)
