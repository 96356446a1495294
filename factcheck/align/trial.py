"""A claim under test, and which claims of the sources speak to it.

It is a source of its own that is never an origin. It has few words, so what it leaves open is taken from each source
that it is held against: the day on which it speaks, where it gives none, and the event, where the source uses all its
names. Nothing else is loosened: `comparable` says what makes two figures comparable.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from attrs import evolve

from factcheck.align.aspects import Two
from factcheck.align.attributions import attribution_link
from factcheck.align.comparable import numeric_link
from factcheck.align.conditions import ALIKE, FIRM
from factcheck.align.evidence import Level, value_evidence
from factcheck.align.topics import Corpus
from factcheck.align.weighing import weigh
from factcheck.languages.ontology import ontology
from factcheck.model import Attribution, Claim, Ground, Provenance
from factcheck.model.verification import Candidate, Trial
from factcheck.model.wording import claim_phrase

MOST_NEAR = 5
"""So many claims are shown that may not be compared; who wants all asks for the report."""

_QUOTED = Ground("default", ("the source has the words of the claim",))
_LINKS = ("firm", "slip", "confirmed", "beside", "none")


def try_claims(
    tested: Sequence[Claim], under_test: Provenance, claims: Sequence[Claim], corpus: Corpus
) -> tuple[Trial, ...]:
    """Claims under test, each with its candidates among the claims of the sources.

    under_test: what is known of the claim as a source; the corpus is that of the sources without it.
    """
    return tuple(
        evolve(
            _trial(claim, under_test, claims, corpus),
            plural=any(_second_value(claim, other) for other in tested),
        )
        for claim in tested
    )


def _second_value(claim: Claim, other: Claim) -> bool:
    """True where two parts of the claim give two values of what their words do not tell apart."""
    if isinstance(claim.value, Attribution) or (claim.kind, claim.property) != (other.kind, other.property):
        return False
    subjects = [c.subject.label if c.subject else None for c in (claim, other)]
    return subjects[0] == subjects[1] and value_evidence(claim, other).level == Level.NONE


def _trial(tested: Claim, under_test: Provenance, claims: Sequence[Claim], corpus: Corpus) -> Trial:
    openings = {source: _opening(tested, under_test, source, corpus) for source in corpus.sources}
    alike = [c for c in claims if c.kind == tested.kind]
    found = [
        (_rank(tested, candidate, openings[claim.source]), candidate)
        for claim in alike
        if (candidate := _candidate(tested, claim, alike, openings[claim.source])) is not None
    ]
    ordered = [candidate for _, candidate in sorted(found, key=lambda pair: pair[0])]
    linked = [candidate for candidate in ordered if candidate.link != "none"]
    near = [candidate for candidate in ordered if candidate.link == "none"][:MOST_NEAR]
    pairs = combinations([candidate.claim for candidate in linked], 2)
    apart = frozenset(frozenset((a.id, b.id)) for a, b in pairs if _apart(a, b, corpus))
    return Trial(tested, (*linked, *near), apart=apart)


def _opening(tested: Claim, under_test: Provenance, source: str, corpus: Corpus) -> Corpus:
    """The claim beside one source: spoken on the source's day if it has none, and on its event if it may be.

    The year of a date stands in the date itself, so that the day on which it is spoken does not matter.
    """
    day = corpus.sources[source].published
    day = day if tested.kind == "date" else under_test.published or day
    told = [name for name in tested.anchors if name not in corpus.people]
    pair = (under_test.id, source) if under_test.id < source else (source, under_test.id)
    return Corpus(
        sources={source: corpus.sources[source], under_test.id: evolve(under_test, published=day)},
        mentioned={
            source: corpus.mentioned.get(source, ()),
            under_test.id: tuple(told) or corpus.mentioned.get(source, ()),
        },
        names=corpus.names,
        people=corpus.people,
        sure=corpus.sure,
        held={pair: _may_be_about(told, source, corpus)},
    )


def _may_be_about(names: Sequence[str], source: str, corpus: Corpus) -> bool:
    """True where a source uses all names of the claim; of a claim without names, where all sources have one event."""
    if names:
        mentioned = corpus.mentioned.get(source, ())
        return all(any(corpus.names.same(name, other) for other in mentioned) for name in names)
    origin = corpus.sources[source].origin
    others = (s for s, known in corpus.sources.items() if s != source and known.origin != origin)
    return all(corpus.same_event(source, other) for other in others)


def _candidate(tested: Claim, claim: Claim, claims: Sequence[Claim], corpus: Corpus) -> Candidate | None:
    if isinstance(tested.value, Attribution):
        return _attributed(tested, claim, claims, corpus)
    affirmed = evolve(tested, negated=claim.negated)  # what is denied here and said there is one thing all the same
    two = Two(affirmed, claim, corpus)
    link = numeric_link(affirmed, claim, corpus)
    if link is not None:
        sure = link.strength == "firm" or _fits(two) or _same_words(tested, claim)
        return Candidate(claim, link.strength, sure, weigh(affirmed, claim, link.strength, corpus))
    if _same_words(tested, claim):
        return Candidate(claim, "confirmed", True, _QUOTED)
    if _is_near(two):
        return Candidate(claim, "none", False, why_not=_why_not(two))
    return None


def _fits(two: Two) -> bool:
    """True where an equal value is said of the same thing: the properties do not differ, and the subjects are one, or
    one of them is left open and a name or the event is shared."""
    if two.property.level == Level.NONE or _of_other_years(two):
        return False
    if two.subject.level >= Level.FAIR:
        return True
    left_open = two.corpus.thing(two.a.subject) is None or two.corpus.thing(two.b.subject) is None
    telling = two.property.level >= Level.STRONG or two.value.level >= Level.FAIR
    return left_open and telling and two.subject.level >= Level.WEAK


def _of_other_years(two: Two) -> bool:
    """True where the claim gives a year that is not that of the figure: five dead in 2021 are not five dead today."""
    years = two.corpus.epoch(two.a), two.corpus.epoch(two.b)
    return two.a.qualifiers.event_time is not None and None not in years and years[0] != years[1]


def _same_words(tested: Claim, claim: Claim) -> bool:
    """True where the source has the sentence under test, with the same words for the value."""
    return tested.evidence.exact == claim.evidence.exact and bare(tested.sentence.exact) in bare(claim.sentence.exact)


def bare(text: str) -> str:
    """A text without case, line ends and the signs at its ends, for looking it up in another."""
    return " ".join(text.split()).strip(" .!?…\"'“”„«»‘’").casefold()


def _is_near(two: Two) -> bool:
    """True where a reader would look: another figure of the same thing, or of another thing on the same event."""
    if two.subject.level >= Level.FAIR:
        return all(condition.holds(two) for condition in ALIKE[:2])
    if two.a.subject is None and two.property.level >= Level.STRONG:
        return all(condition.holds(two) for condition in ALIKE[:2])
    same_value = two.value.level >= Level.FAIR
    return two.subject.level >= Level.DISTANT and (two.property.level >= Level.STRONG or same_value)


def _why_not(two: Two) -> str:
    if two.property.level == Level.NONE:
        return two.property.because
    condition = next((c for c in (*ALIKE, *FIRM) if not c.holds(two)), None)
    return condition.missing(two, a=claim_phrase(two.a), b=claim_phrase(two.b)) if condition else "their values differ"


def _attributed(tested: Claim, claim: Claim, claims: Sequence[Claim], corpus: Corpus) -> Candidate | None:
    link = attribution_link(tested, claim, (tested, *claims), corpus)
    if link is not None:
        return Candidate(claim, link.strength, True, weigh(tested, claim, link.strength, corpus))
    if _same_words(tested, claim):
        return Candidate(claim, "confirmed", True, _QUOTED)
    if (
        tested.subject is None
        or claim.subject is None
        or not corpus.sure_match(tested.subject.label, claim.subject.label)
    ):
        return None
    assert isinstance(tested.value, Attribution)
    assert isinstance(claim.value, Attribution)
    why = "the source names both" if tested.value.role == claim.value.role else "who does the one may not do the other"
    return Candidate(claim, "none", False, why_not=why)


def _rank(tested: Claim, candidate: Candidate, corpus: Corpus) -> tuple[int, int, int, int, str, int, str]:
    """The nearest first: surely linked, equal in value, alike in subject and property; then in the order of sources."""
    two = Two(tested, candidate.claim, corpus)
    place = (candidate.claim.source, candidate.claim.evidence.start, candidate.claim.id)
    return (_LINKS.index(candidate.link), -two.value.level, -two.subject.level, -two.property.level, *place)


def _apart(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """True for two claims of the sources that need not speak of one thing, though each may be what is under test."""
    if a.source == b.source:
        return True
    if isinstance(a.value, Attribution):
        return False
    other_year = corpus.epoch(a) != corpus.epoch(b)
    return other_year or (a.property in ontology().event and not corpus.same_event(a.source, b.source))
