"""What speaks for and against comparing two claims, in full, and how strict one may be and still set them against
each other.

Doubt is told in sentences and never as a number: a number could not be checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter

from factcheck.align import agents, consensus
from factcheck.align.aspects import Two
from factcheck.align.conditions import STRICTER, hold, named_in_sentences
from factcheck.align.evidence import Level
from factcheck.align.topics import Corpus
from factcheck.languages.ontology import ontology
from factcheck.model import Attribution, Claim, Ground, Quantity, Strength, Threshold

WORDS = 60
"""Letters of a quote in a sentence of evidence."""

SETTLED_BY = {
    "named_in_text": "its text names that currency elsewhere",
    "source_country": "its source is of a country that pays in it",
    "country_in_text": "its text names a country that pays in it",
    "usual": "nothing speaks for another currency",
    "same_sentence": "its sentence says that unit at another number",
    "sentence_before": "the sentence before says that unit",
    "list": "the line before says that unit",
}
"""Why a sign or name of several currencies is read as one of them, and a number without a unit in that unit."""

LIMITS = ("place", "phase", "period")
"""What may limit one figure and not the other."""
_limits = attrgetter(*LIMITS)

DOUBTFUL = {
    "planned": "is planned",
    "reported": "is only said to be so",
    "hypothetical": "is only what may be",
}


def weigh(a: Claim, b: Claim, strength: Strength, corpus: Corpus) -> Ground:
    """The ground on which two claims are held comparable, whose link has that strength."""
    if strength == "beside":
        return Ground(None, (), ("nothing shows that they are about the same thing",))
    two = corpus.linked.get((a.id, b.id)) or Two(a, b, corpus)
    names = _names_of_things if a.kind == "attribution" else _subjects
    speaks_for = dict.fromkeys([*_for(two), *(_outvoted(two) if strength == "outvoted" else ())])
    against = [] if strength != "none" else ["the two are together only because others are linked with both"]
    against += [*names(two), *_properties(two), *_scopes(two), *_doubts(a, corpus), *_doubts(b, corpus)]
    if corpus.sources[a.source].origin == corpus.sources[b.source].origin and a.source != b.source:
        against.append("the two texts are of one origin")
    return Ground(_threshold(two, strength), tuple(speaks_for), tuple(dict.fromkeys(against)))


def _threshold(two: Two, strength: Strength) -> Threshold | None:
    """The strictest threshold at which a difference of the two is a conflict."""
    if strength in ("confirmed", "loose"):
        return "lenient"
    if strength == "none":
        return None
    if strength == "outvoted":
        return "default"
    sure = two.subject.level == Level.STRONG and named_in_sentences(two)
    x, y = two.a.value, two.b.value
    if isinstance(x, Attribution) and isinstance(y, Attribution):
        sure = sure and x.role == y.role
    elif strength == "firm":
        sure = sure and hold(two, STRICTER)
    elif strength == "slip":
        sure = sure and _one_property(two)
    return "strict" if sure else "default"


def _one_property(two: Two) -> bool:
    """True where both name the same property; to name one is to count its noun as well."""
    return two.property.level == Level.STRONG and None not in (two.a.property, two.b.property)


def _is_act(two: Two) -> bool:
    return two.a.kind == "attribution"


# For


def _for(two: Two) -> Iterator[str]:
    for found in (two.subject,) if _is_act(two) else (two.subject, two.property, two.value, two.slip):
        if found.level > Level.NONE and found.because:
            yield found.because
    if two.a.property in ontology().event and two.corpus.same_event(two.a.source, two.b.source):
        yield "the two sources report on the same event"
    here, there = two.a.qualifiers.place, two.b.qualifiers.place
    if here is not None and there is not None and two.corpus.match(here, there) is not None:
        yield f"both are limited to {here}"
    if two.a.qualifiers.as_of is not None and two.a.qualifiers.as_of == two.b.qualifiers.as_of:
        yield f"both are given for {two.a.qualifiers.as_of}"


def _outvoted(two: Two) -> Iterator[str]:
    yield from agents.why_outvoted(two.a, two.b, two.corpus) if _is_act(two) else consensus.why_outvoted(two)


# Against


def _subjects(two: Two) -> Iterator[str]:
    a, b = two.a, two.b
    if two.subject.level < Level.STRONG and a.subject is not None and b.subject is not None:
        yield f'"{a.subject.label}" and "{b.subject.label}" are not surely one thing'
    if two.subject.level == Level.NONE:
        yield "no name is shared by both"
    for claim in (a, b):
        if claim.subject is None:
            yield f"{quoted(claim)} names no subject"
        elif claim.subject.span is None:
            yield f'the subject of {quoted(claim)}, "{claim.subject.label}", is carried over from an earlier sentence'


def _names_of_things(two: Two) -> Iterator[str]:
    for claim in (two.a, two.b):
        if claim.subject is None:
            yield f"{quoted(claim)} does not name the thing"
        if claim.subject is not None and claim.subject.span is None:
            yield f'the thing in {quoted(claim)}, "{claim.subject.label}", is carried over from an earlier sentence'
        if claim.subject is not None and two.corpus.names.is_group(claim.subject.label):
            yield f'"{claim.subject.label}" is a common noun'


def _properties(two: Two) -> Iterator[str]:
    a, b = two.a, two.b
    x, y = a.value, b.value
    if isinstance(x, Attribution) and isinstance(y, Attribution):
        if x.role != y.role:
            yield f"the roles differ: {x.role} and {y.role}"
        return
    named = [c for c in (a, b) if c.property is not None]
    if not named:
        yield "neither names a property"
    elif len(named) == 1:
        yield f"only {quoted(named[0])} names a property ({named[0].property})"
    elif two.property.level < Level.STRONG:
        yield f"the properties differ: {a.property} and {b.property}"
    if a.kind == "count" and isinstance(x, Quantity) and isinstance(y, Quantity) and x.unit != y.unit:
        yield f"what is counted is called {x.unit or 'nothing'} and {y.unit or 'nothing'}"


def _scopes(two: Two) -> Iterator[str]:
    a, b = two.a, two.b
    if a.qualifiers != b.qualifiers:
        for name, one, other in zip(LIMITS, _limits(a.qualifiers), _limits(b.qualifiers), strict=True):
            if bool(one) != bool(other):
                yield f"only {quoted(a if one else b)} has a {name} ({one or other})"
    if a.certainty != b.certainty:
        yield from (f"{quoted(c)} {DOUBTFUL[c.certainty]}" for c in (a, b) if c.certainty in DOUBTFUL)


def _doubts(claim: Claim, corpus: Corpus) -> tuple[str, ...]:
    """What is doubtful about one claim, told once for all that it is compared with."""
    known = corpus.doubts.get(claim.id)
    if known is None:
        known = corpus.doubts[claim.id] = tuple(_of_one(claim, corpus))
    return known


def _of_one(claim: Claim, corpus: Corpus) -> Iterator[str]:
    """What is doubtful about one claim, whatever stands beside it."""
    if claim.property in ontology().growing and claim.qualifiers.as_of is None:
        published = corpus.sources[claim.source].published
        known = f"only the day of publication, {published}, dates" if published else "no day is known for"
        yield f"{known} {quoted(claim)}"
    value = claim.value
    if isinstance(value, Quantity) and value.candidates:
        yield f"the currency of {quoted(claim)} is not settled"
    if isinstance(value, Quantity) and value.unit_from is not None:
        yield f"{quoted(claim)} is taken for {value.unit}: {SETTLED_BY[value.unit_from]}"


def quoted(claim: Claim) -> str:
    """The words of a claim, shortened for one line."""
    return _quoted(claim.evidence.exact)


@lru_cache(maxsize=10_000)
def _quoted(words: str) -> str:
    text = " ".join(words.split())
    return f"“{text if len(text) <= WORDS else text[:WORDS].rstrip() + ' …'}”"
