"""What must hold of two figures before they are compared, and before a difference between them is a contradiction."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from factcheck.align.aspects import Two, property_evidence, unit_of
from factcheck.align.evidence import Level, length
from factcheck.align.topics import Corpus
from factcheck.languages.ontology import is_listed, ontology
from factcheck.languages.units import dimension
from factcheck.model import THRESHOLDS, Claim, DateRange, Quantity, Threshold
from factcheck.model.periods import days_of_period

_PLACELESS = frozenset({"date", "duration"})
"""Kinds that a place does not make smaller: a treaty is signed on one day, in Mataram as elsewhere."""
_LONGER = 2
_MONTHS = 60
"""From so many days on, a length is written in months, and half a year is told from nine months."""
_LONGER_BY_MONTHS = 1.2
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
        f"{before}unit": unit_of(claim) or "no unit",
        f"{before}source": claim.source,
        f"{before}subject": f'"{claim.subject.label}"' if claim.subject else "no subject",
        f"{before}place": claim.qualifiers.place or "no place",
        f"{before}year": str(year) if year else "no known year",
    }


def _properties(one: str | None, other: str | None) -> str:
    if one == other and one is not None:
        return f'a thing may have several values for "{one}"'
    return f"the properties differ: {one or 'none'} and {other or 'none'}"


def firm(two: Two, threshold: Threshold = "default") -> bool:
    """True where a difference in the values would be a contradiction, whatever the values are."""
    return hold(two, ASKED[threshold])


def alike(two: Two) -> bool:
    """True where two figures may be compared at all."""
    return hold(two, ALIKE)


def hold(two: Two, conditions: Iterable[Condition]) -> bool:
    """True where all of the conditions hold."""
    for condition in conditions:  # noqa: SIM110 - asked of every pair, and half as dear as a generator
        if not condition.holds(two):
            return False
    return True


def _same_dimension(two: Two) -> bool:
    a, b = two.a, two.b
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or a.kind == "money":
        return True
    if a.kind == "measure":
        return x.unit is not None and y.unit is not None and dimension(x.unit) == dimension(y.unit)
    if a.kind == "count" and x.unit != y.unit:
        akin = property_evidence(a, b).level
        if None in (a.property, b.property):
            return ontology().may_be_same(x.unit, y.unit) or _may_be_translated(two)
        return akin >= Level.WEAK and not {"times", "ordinal"} & {x.unit, y.unit}
    return x.unit == y.unit or a.kind == "percent"


def _may_be_translated(two: Two) -> bool:
    """True for two nouns of two languages that no language file lists: "4,812 pipes" and "4.812 tubos"."""
    languages = {two.corpus.sources[c.source].language for c in (two.a, two.b)}
    return len(languages) > 1 and not any(is_listed(unit_of(c)) for c in (two.a, two.b))


def _elsewhere(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """True where both figures are limited to places, and to different ones."""
    x, y = a.qualifiers.place, b.qualifiers.place
    if x is None or y is None or _is_subject(a, corpus) or _is_subject(b, corpus):
        return False
    return corpus.match(x, y) is None and not corpus.nested(x, y)


def _is_subject(claim: Claim, corpus: Corpus) -> bool:
    """True where the place of a day is what the day is of: "founded in 1889, Fiat …"; a town limits its dead."""
    place, subject = claim.qualifiers.place, claim.subject
    return (
        claim.kind in _PLACELESS
        and place is not None
        and subject is not None
        and corpus.sure_match(place, subject.label)
    )


def _alike(two: Two) -> bool:
    """The same property, or the same noun counted where one names none; and it has one value for each thing."""
    return two.property.level >= Level.STRONG and two.a.property in ontology().single


def _count_alike(two: Two) -> bool:
    a, b = two.a, two.b
    if unit_of(a) == unit_of(b) or a.kind not in ("percent", "count"):
        return True
    return a.kind == "count" and {unit_of(a), unit_of(b)} <= ontology().people


def _is_event(two: Two) -> bool:
    return two.a.property in ontology().event


def named_in_sentences(two: Two) -> bool:
    """True where the sentences of both name what they are of."""
    return all(c.subject is not None and c.subject.span is not None for c in (two.a, two.b))


def _years_apart(a: Claim, b: Claim) -> bool:
    """True for days of years that no slip of the pen confuses: reports recall earlier events of the same sort."""
    x, y = a.value, b.value
    if not isinstance(x, DateRange) or not isinstance(y, DateRange) or x.start is None or y.start is None:
        return False
    return abs(x.start.year - y.start.year) > 1


def _same_scope(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """True where both figures are limited to the same place, or neither to any.

    What befalls an event befalls its country, which limits nothing; the jobs of a firm in one country are a part.
    """
    if a.kind in _PLACELESS or a.property in ontology().placeless:
        return True
    if a.qualifiers.place is None and b.qualifiers.place is None:
        return True
    event = a.property in ontology().event
    x, y = (corpus.part(place) if event else place for place in (_limit(c, (a, b), corpus) for c in (a, b)))
    if x is None or y is None:
        return x is None and y is None
    return corpus.match(x, y) is not None


def _same_span(a: Claim, b: Claim) -> bool:
    """False where one figure is of a year and the other of a quarter, or of nine months: "in the third quarter"."""
    x = _span_days(a)
    y = _span_days(b) if x is not None else None
    if x is None or y is None:
        return True
    return max(x, y) < (_LONGER if max(x, y) < _MONTHS else _LONGER_BY_MONTHS) * min(x, y)


def _span_days(claim: Claim) -> int | None:
    """About how many days the time is long for which a figure is said to hold; None where none is said, or a day."""
    period, time = claim.qualifiers.period, claim.qualifiers.event_time
    if claim.kind in _PLACELESS or (period is None and time is None):
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
        _same_dimension,
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
        lambda t: _is_event(t) or named_in_sentences(t),
        "Otherwise: does each subject stand in the sentence of its figure?",
        "the subject of one does not stand in its own sentence",
        asked_from="default",
    ),
    Condition(
        "both named",
        lambda t: named_in_sentences(t) and t.subject.level == Level.STRONG,
        "Are the subjects surely one, and does each stand in the sentence of its figure?",
        "{subject} and {other_subject} are not one subject that stands in both sentences",
        asked_from="strict",
    ),
)
"""What must hold before a difference of two figures is a contradiction, at each threshold."""

SCOPED: tuple[Condition, ...] = tuple(
    c for c in FIRM if c.name in ("counted", "year", "certainty", "days", "event", "common ground", "span", "scope")
)
"""Those of them that ask for one scope, whatever the property and the subject are."""

STRICTER: tuple[Condition, ...] = tuple(c for c in FIRM if c.asked_from == "strict")
"""Those of them that are asked beside the others at the strictest threshold."""

ASKED = {
    threshold: tuple(c for c in FIRM if c.asked_from in THRESHOLDS[: place + 1])
    for place, threshold in enumerate(THRESHOLDS)
}
