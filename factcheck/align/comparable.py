"""Whether two claims may be compared: comparable first, judged afterwards.

A link is *firm* where subject, property and scope are the same without a look at the values; only then may different
values become a conflict. It is *confirmed* where an equal value makes up for what the words leave open, and a *slip*
where the digits are the same and the scale or the currency is not. When in doubt there is no link. Amounts of one
property that two reports on one event give for different things stand *beside* each other: put together for the reader,
never compared.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from attrs import frozen

from factcheck.align.aliases import fold
from factcheck.align.evidence import NOTHING, Evidence, Level, close, length, slip, telling, value_evidence
from factcheck.align.names import NameMatch
from factcheck.align.topics import Corpus
from factcheck.languages.ontology import ontology
from factcheck.languages.units import dimension
from factcheck.model import THRESHOLDS, Claim, DateRange, Quantity, Strength, Threshold
from factcheck.model.periods import days_of_period

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
    """Two comparable claims, with the reasons for and against comparing them."""

    a: Claim
    b: Claim
    strength: Strength
    evidence_for: tuple[str, ...]
    evidence_against: tuple[str, ...] = ()


@frozen
class Two:
    """Two figures side by side, with what speaks for one thing."""

    a: Claim
    b: Claim
    corpus: Corpus

    @cached_property
    def property(self) -> Evidence:
        return property_evidence(self.a, self.b)

    @cached_property
    def subject(self) -> Evidence:
        return subject_evidence(self.a, self.b, self.corpus)


_PLACELESS = frozenset({"date", "duration"})
"""Kinds that a place does not make smaller: a treaty is signed on one day, in Mataram as elsewhere."""
_LONGER = 2
_DAY_SECONDS = 86_400


@frozen
class Condition:
    """What must hold of two figures. asks: the condition as a question; lacking: what is so where it does not hold,
    with {a} and {b} for the two figures and the fields of `_known` for what is known of them.

    asked_from: the least strict threshold at which it is asked.
    """

    name: str
    holds: Callable[[Two], bool]
    asks: str
    lacking: str
    asked_from: Threshold = "lenient"

    def missing(self, two: Two, *, a: str, b: str) -> str:
        """What is so of two figures where the condition does not hold: a clause with their words, a and b."""
        known = {**_known(two.a, two.corpus), **_known(two.b, two.corpus, "other_")}
        return self.lacking.format(a=a, b=b, properties=_properties(two.a.property, two.b.property), **known)


def _known(claim: Claim, corpus: Corpus, before: str = "") -> dict[str, str]:
    year = corpus.epoch(claim)
    return {
        f"{before}kind": claim.kind,
        f"{before}unit": _unit(claim) or "no unit",
        f"{before}source": claim.source,
        f"{before}subject": f'"{claim.subject.label}"' if claim.subject else "no subject",
        f"{before}place": claim.qualifiers.place or "no place",
        f"{before}year": str(year) if year else "no known year",
    }


def _properties(one: str | None, other: str | None) -> str:
    if one == other and one is not None:
        return f'a thing may have several values for "{one}"'
    return f"the properties differ: {one or 'none'} and {other or 'none'}"


def numeric_link(a: Claim, b: Claim, corpus: Corpus) -> Link | None:
    """The link between two figures, or None."""
    two = Two(a, b, corpus)
    if not all(condition.holds(two) for condition in ALIKE):
        return None
    property_, subject = two.property, two.subject
    value = value_evidence(a, b)
    reasons = tuple(e.because for e in (subject, property_, value) if e.because and e.level > Level.NONE)
    doubts = tuple(e.because for e in (subject, property_) if e.because and e.level == Level.NONE)
    mistake = slip(a, b)
    apart = subject.level < Level.FAIR and corpus.thing(a.subject) is not None and corpus.thing(b.subject) is not None
    if not apart and mistake.level > Level.NONE and reaches((mistake.level, property_.level, subject.level), SLIPPED):
        return Link(a, b, "slip", (*reasons, mistake.because), doubts)
    if firm(two):
        return Link(a, b, "firm", reasons)
    if value.level > Level.NONE and reaches((value.level, property_.level, subject.level), CONFIRMING):
        return Link(a, b, "confirmed", reasons, doubts)
    if _moved_on(a, b, property_, subject, corpus):
        return Link(a, b, "confirmed", (*reasons, "nearly the same number on another day"), doubts)
    return None


def firm(two: Two, threshold: Threshold = "default") -> bool:
    """True where a difference in the values would be a contradiction, whatever the values are."""
    return all(condition.holds(two) for condition in ASKED[threshold])


def reaches(levels: tuple[Level, ...], rows: tuple[tuple[Level, ...], ...]) -> bool:
    return any(all(have >= least for have, least in zip(levels, row, strict=True)) for row in rows)


def _same_dimension(a: Claim, b: Claim) -> bool:
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or a.kind == "money":
        return True
    if a.kind == "measure":
        return x.unit is not None and y.unit is not None and dimension(x.unit) == dimension(y.unit)
    if a.kind == "count" and x.unit != y.unit:
        akin = property_evidence(a, b).level if a.property and b.property else Level.NONE
        return akin >= Level.WEAK and not {"times", "ordinal"} & {x.unit, y.unit}
    return x.unit == y.unit or a.kind == "percent"


def property_evidence(a: Claim, b: Claim) -> Evidence:
    """STRONG for the same property, WEAK where one is not named or the two are used for one another, else NONE."""
    if a.property == b.property and a.property is not None:
        return Evidence(Level.STRONG, f"both speak of the {a.property}")
    if None in (a.property, b.property):
        noun = _unit(a)
        same = a.kind == "count" and noun is not None and noun == _unit(b) and noun not in ontology().people
        sure = isinstance(a.value, Quantity) and telling(a.value) >= Level.WEAK  # there are 13 regions of many sorts
        return (
            Evidence(Level.STRONG if sure else Level.FAIR, f"both count {noun}") if same else Evidence(Level.WEAK, "")
        )
    if any({a.property, b.property} <= row for row in ontology().akin):
        return Evidence(Level.WEAK, f'"{a.property}" and "{b.property}" are used for one another')
    return Evidence(Level.NONE, f'"{a.property}" is not "{b.property}"')


def subject_evidence(a: Claim, b: Claim, corpus: Corpus) -> Evidence:
    """STRONG for one named subject, FAIR where one's is named beside the other, WEAK for another shared name."""
    x, y = a.subject, b.subject
    if x is not None and y is not None:
        match = _subjects_match(a, b, corpus)
        if match is not None:
            return Evidence(Level.STRONG if match.strength >= corpus.sure else Level.FAIR, match.evidence)
    if x is not None and y is not None and not (x.described or y.described) and _holds(x.label, y.label):
        return Evidence(Level.FAIR, f'"{x.label}" and "{y.label}": one name holds the other')
    beside = _beside(a, b, corpus) or _beside(b, a, corpus)
    if beside:
        return Evidence(Level.FAIR, f"{beside} is named in both")
    shared = corpus.shared(a.anchors, b.anchors)
    if shared:
        return Evidence(Level.WEAK, f"{shared} is named in both")
    if a.source != b.source and corpus.same_event(a.source, b.source):
        unnamed = corpus.thing(x) is None or corpus.thing(y) is None
        return Evidence(Level.WEAK if unnamed else Level.DISTANT, "the two sources report on the same event")
    return NOTHING


def _subjects_match(a: Claim, b: Claim, corpus: Corpus) -> NameMatch | None:
    assert a.subject is not None
    assert b.subject is not None
    if a.subject.described or b.subject.described:
        return corpus.same_thing(a.subject, b.subject, (a.source, b.source))
    return corpus.match(a.subject.label, b.subject.label)


def _holds(a: str, b: str) -> bool:
    """True where all words of one name are in the other: "Lombok" in "Perjanjian Lombok"."""
    x, y = (frozenset(fold(label).split()) for label in (a, b))
    return bool(x and y) and (x <= y or y <= x)


def _beside(a: Claim, b: Claim, corpus: Corpus) -> str | None:
    """The subject of a, where it is named in the sentence of b."""
    if a.subject is None:
        return None
    return a.subject.label if corpus.shared((a.subject.label,), b.anchors) else None


def _elsewhere(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """True where both figures are limited to places, and to different ones."""
    x, y = a.qualifiers.place, b.qualifiers.place
    return x is not None and y is not None and corpus.match(x, y) is None and not corpus.nested(x, y)


def _alike(two: Two) -> bool:
    """The same property, or the same noun counted where one names none; and it has one value for each thing."""
    return two.property.level >= Level.STRONG and two.a.property in ontology().single


def _count_alike(two: Two) -> bool:
    a, b = two.a, two.b
    if _unit(a) == _unit(b) or a.kind not in ("percent", "count"):
        return True
    return a.kind == "count" and {_unit(a), _unit(b)} <= ontology().people


def _is_event(two: Two) -> bool:
    return two.a.property in ontology().event


def _in_their_sentences(two: Two) -> bool:
    return all(c.subject is not None and c.subject.span is not None for c in (two.a, two.b))


def _moved_on(a: Claim, b: Claim, property_: Evidence, subject: Evidence, corpus: Corpus) -> bool:
    """True for a toll of two days that has hardly moved: 372 rescued, and 376 the day after."""
    if a.property not in ontology().growing or property_.level < Level.STRONG or subject.level < Level.DISTANT:
        return False
    x, y = (corpus.day(c) for c in (a, b))
    people = {_unit(a), _unit(b)} <= ontology().people
    later = x is not None and y is not None and x != y
    return people and later and close(a, b) and corpus.same_event(a.source, b.source)


def _years_apart(a: Claim, b: Claim) -> bool:
    """True for days of years that no slip of the pen confuses: reports recall earlier events of the same sort."""
    x, y = a.value, b.value
    if not isinstance(x, DateRange) or not isinstance(y, DateRange) or x.start is None or y.start is None:
        return False
    return abs(x.start.year - y.start.year) > 1


def _unit(claim: Claim) -> str | None:
    return claim.value.unit if isinstance(claim.value, Quantity) else None


def _same_scope(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """True where both figures are limited to the same place, or neither to any.

    What befalls an event befalls its country, which limits nothing; the jobs of a firm in one country are a part.
    """
    if a.kind in _PLACELESS or a.property in ontology().placeless:
        return True
    event = a.property in ontology().event
    x, y = (corpus.part(place) if event else place for place in (_limit(c, (a, b), corpus) for c in (a, b)))
    if x is None or y is None:
        return x is None and y is None
    return corpus.match(x, y) is not None


def _same_span(a: Claim, b: Claim) -> bool:
    """False where one figure is of a year and the other of a quarter: "for the full year", "in the third quarter"."""
    x, y = _span_days(a), _span_days(b)
    return x is None or y is None or max(x, y) < _LONGER * min(x, y)


def _span_days(claim: Claim) -> int | None:
    """About how many days the time is long for which a figure is said to hold; None where none is said, or a day."""
    period, time = claim.qualifiers.period, claim.qualifiers.event_time
    if claim.kind in _PLACELESS:
        return None
    seconds = length(period) if period else None
    if seconds is not None:
        return max(1, int(seconds) // _DAY_SECONDS)
    days = days_of_period(time)
    return None if days is None or days[0] == days[1] else (days[1] - days[0]).days + 1


def _limit(claim: Claim, pair: tuple[Claim, Claim], corpus: Corpus) -> str | None:
    """The place to which a figure is limited; one that is the subject of either claim limits nothing."""
    place = claim.qualifiers.place
    subjects = [c.subject.label for c in pair if c.subject is not None]
    return None if place is not None and any(corpus.sure_match(place, s) for s in subjects) else place


ALIKE: tuple[Condition, ...] = (
    Condition(
        "kind",
        lambda t: t.a.kind == t.b.kind,
        "Are they values of one kind?",
        "their kinds differ: {kind} and {other_kind}",
    ),
    Condition(
        "unit",
        lambda t: _same_dimension(t.a, t.b),
        "Are they in units of one dimension, or counts of one thing?",
        "{a} and {b} cannot be compared: {unit} and {other_unit}",
    ),
    Condition(
        "denial",
        lambda t: t.a.negated == t.b.negated,
        "Are both said, or both denied?",
        "one of {a} and {b} is denied by its source",
    ),
    Condition(
        "place",
        lambda t: not _elsewhere(t.a, t.b, t.corpus),
        "Is neither limited to another place than the other?",
        "their places differ: {place} and {other_place}",
    ),
)
"""What must hold before two figures are compared at all."""

FIRM: tuple[Condition, ...] = (
    Condition("source", lambda t: t.a.source != t.b.source, "Do they stand in two sources?", "both stand in {source}"),
    Condition(
        "property",
        _alike,
        "Do both name one property, which has a single value for each thing?",
        "{properties}",
    ),
    Condition(
        "counted", _count_alike, "Do they count the same?", "they do not count the same: {unit} and {other_unit}"
    ),
    Condition(
        "year",
        lambda t: t.corpus.epoch(t.a) == t.corpus.epoch(t.b),
        "Do they speak of one year?",
        "their years differ: {year} and {other_year}",
    ),
    Condition(
        "certainty",
        lambda t: "hypothetical" not in (t.a.certainty, t.b.certainty),
        "Are both more than what may be?",
        "one of {a} and {b} is only what may be",
    ),
    Condition(
        "days",
        lambda t: not (_is_event(t) and _years_apart(t.a, t.b)),
        "As days of an event: are they of one year or the next?",
        "{a} and {b} lie years apart",
    ),
    Condition(
        "event",
        lambda t: not _is_event(t) or t.corpus.same_event(t.a.source, t.b.source),
        "As figures of an event: do the two sources report on one event?",
        "nothing shows that {source} and {other_source} report on one event",
    ),
    Condition(
        "common ground",
        lambda t: not _is_event(t) or t.corpus.common_ground(t.a.source, t.b.source),
        "As figures of an event: do the sources share a name of its place or thing?",
        "{source} and {other_source} share no name of the place or the thing of an event",
        asked_from="default",
    ),
    Condition(
        "subject alike",
        lambda t: _is_event(t) or t.subject.level >= Level.FAIR,
        "Otherwise: is the subject of the one named beside the other?",
        "their subjects, {subject} and {other_subject}, are not named beside each other",
    ),
    Condition(
        "subject",
        lambda t: _is_event(t) or t.subject.level == Level.STRONG,
        "Otherwise: are the subjects surely one?",
        "their subjects, {subject} and {other_subject}, are not surely one thing",
        asked_from="default",
    ),
    Condition(
        "span",
        lambda t: _same_span(t.a, t.b),
        "Are they figures of equally long times?",
        "they are figures of times that are not equally long",
    ),
    Condition(
        "scope",
        lambda t: _same_scope(t.a, t.b, t.corpus),
        "Are both limited to one place, or neither to any?",
        "their places differ: {place} and {other_place}",
    ),
    Condition(
        "named",
        lambda t: _is_event(t) or _in_their_sentences(t),
        "Otherwise: does each subject stand in the sentence of its figure?",
        "the subject of one does not stand in its own sentence",
        asked_from="default",
    ),
    Condition(
        "both named",
        lambda t: _in_their_sentences(t) and t.subject.level == Level.STRONG,
        "Are the subjects surely one, and does each stand in the sentence of its figure?",
        "{subject} and {other_subject} are not one subject that stands in both sentences",
        asked_from="strict",
    ),
)
"""What must hold before a difference of two figures is a contradiction, at each threshold."""

ASKED = {
    threshold: tuple(c for c in FIRM if c.asked_from in THRESHOLDS[: place + 1])
    for place, threshold in enumerate(THRESHOLDS)
}
