"""What two figures share: the property that they speak of, and the thing that it is a property of."""

from __future__ import annotations

import builtins
from functools import lru_cache

from attrs import define, field

from factcheck.align.aliases import fold
from factcheck.align.evidence import NOTHING, Evidence, Level, readable, telling, value_evidence
from factcheck.align.names import NameMatch
from factcheck.align.slips import slip
from factcheck.align.topics import Corpus
from factcheck.languages.kinds import kinds
from factcheck.languages.ontology import ontology
from factcheck.model import Claim, DateRange, Quantity, Subject


@define(eq=False)
class Two:
    """Two figures side by side, with what speaks for one thing. Nothing in it changes; to freeze it would cost more
    than to make it. Each aspect is worked out when it is first asked for, by hand: it is the dearest loop of all, and
    `cached_property` costs as much as some of them.
    """

    a: Claim
    b: Claim
    corpus: Corpus
    _property: Evidence | None = field(default=None, init=False, repr=False)
    _subject: Evidence | None = field(default=None, init=False, repr=False)
    _value: Evidence | None = field(default=None, init=False, repr=False)
    _slip: Evidence | None = field(default=None, init=False, repr=False)
    _parallel: Evidence | None = field(default=None, init=False, repr=False)

    @builtins.property
    def property(self) -> Evidence:
        if self._property is None:
            self._property = property_evidence(self.a, self.b)
        return self._property

    @builtins.property
    def subject(self) -> Evidence:
        if self._subject is None:
            self._subject = subject_evidence(self.a, self.b, self.corpus)
        return self._subject

    @builtins.property
    def value(self) -> Evidence:
        if self._value is None:
            self._value = value_evidence(self.a, self.b)
        return self._value

    @builtins.property
    def slip(self) -> Evidence:
        if self._slip is None:
            self._slip = slip(self.a, self.b)
        return self._slip

    @builtins.property
    def parallel(self) -> Evidence:
        if self._parallel is None:
            self._parallel = parallel_evidence(self.a, self.b, self.corpus)
        return self._parallel


def property_evidence(a: Claim, b: Claim) -> Evidence:
    """STRONG for the same property, WEAK where one is not named or the two are used for one another, else NONE."""
    if a.property is None or b.property is None:
        noun = unit_of(a)
        same = a.kind == "count" and noun is not None and noun == unit_of(b) and noun not in ontology().people
        sure = isinstance(a.value, Quantity) and telling(a.value) >= Level.WEAK  # there are 13 regions of many sorts
        return (
            Evidence(Level.STRONG if sure else Level.FAIR, f"both count {noun}") if same else Evidence(Level.WEAK, "")
        )
    return _two_properties(a.property, b.property)


@lru_cache(maxsize=10_000)
def _two_properties(one: str, other: str) -> Evidence:
    if one == other:
        return Evidence(Level.STRONG, f"both speak of the {one}")
    if any({one, other} <= row for row in ontology().akin):
        return Evidence(Level.WEAK, f'"{one}" and "{other}" are used for one another')
    return Evidence(Level.NONE, f'"{one}" is not "{other}"')


def subject_evidence(a: Claim, b: Claim, corpus: Corpus) -> Evidence:
    """STRONG for one named subject, FAIR where one's is named beside the other, WEAK for another shared name."""
    x, y = a.subject, b.subject
    if _of_another(x) != _of_another(y):
        return NOTHING
    if x is not None and y is not None:
        match = _subjects_match(a, b, corpus)
        if match is not None:
            person = corpus.one_person(x.label, y.label, (a.source, b.source))
            if person is False and match.strength < corpus.sure:
                return Evidence(Level.WEAK, f"{match.evidence}, and others bear it")
            return Evidence(Level.STRONG if person or match.strength >= corpus.sure else Level.FAIR, match.evidence)
    if x is not None and y is not None and not (x.described or y.described) and _holds(x.label, y.label):
        return Evidence(Level.FAIR, f'"{x.label}" and "{y.label}": one name holds the other')
    beside = _beside(a, b, corpus) or _beside(b, a, corpus)
    if beside:
        return Evidence(Level.FAIR, f"{beside} is named in both")
    shared = corpus.shared(a.anchors, b.anchors)
    if shared:
        return Evidence(Level.WEAK, f"{shared} is named in both")
    if a.source != b.source and corpus.same_event(a.source, b.source):
        unnamed = corpus.thing(x) is None or corpus.thing(y) is None or _guessed(a, b) or _may_be_one(a, b, corpus)
        return Evidence(Level.WEAK if unnamed else Level.DISTANT, "the two sources report on the same event")
    return NOTHING


def _of_another(subject: Subject | None) -> str | None:
    """The kind of a thing that is only named for another one: "rival" for the rival of Norda."""
    return subject.label if subject is not None and subject.described and subject.label in kinds().others else None


def parallel_evidence(a: Claim, b: Claim, corpus: Corpus) -> Evidence:
    """STRONG where the sentences of two figures share another one that is seldom shared by chance.

    "It is 65 metres high and weighs 540 tonnes" and "540 tonnes, 56 metres": whatever they call it, it is one thing.
    """
    for x in corpus.beside(a):
        for y in corpus.beside(b):
            if _tells(x, corpus) and _tells(y, corpus) and _same_figure(x, y):
                return Evidence(Level.STRONG, f"both sentences give {x.value.written} as well")
    return NOTHING


def _same_figure(x: Claim, y: Claim) -> bool:
    alike = x.kind == y.kind and (unit_of(x) == unit_of(y) or x.kind == "measure")
    return alike and property_evidence(x, y).level >= Level.WEAK and value_evidence(x, y).level >= Level.WEAK


def _tells(claim: Claim, corpus: Corpus) -> bool:
    """False for figures that sentences on different things share: small ones, days, and the year of the report."""
    value = claim.value
    if isinstance(value, Quantity):
        return telling(value) >= Level.WEAK
    if isinstance(value, DateRange):
        published = corpus.sources[claim.source].published
        return (
            value.start != value.end
            and value.start is not None
            and published is not None
            and value.start.year < published.year
        )
    return readable(value)


def _guessed(a: Claim, b: Claim) -> bool:
    """True where neither sentence names a thing, or one does not and the figures have digits enough to tell.

    What is carried over from the sentence before is a guess: "The club expects …" may be about another club.
    """
    carried = [c.subject is not None and c.subject.span is None for c in (a, b)]
    told = all(not isinstance(c.value, DateRange) or readable(c.value) for c in (a, b))
    return (all(carried) and told) or (any(carried) and all(readable(c.value) for c in (a, b)))


def _may_be_one(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """True for "the company" and a name; a name that is carried over tells too little of a day, which many have."""
    carried = any(c.subject is not None and c.subject.span is None for c in (a, b))
    return not (carried and a.kind == "date") and corpus.may_be_one(a.subject, b.subject)


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


def unit_of(claim: Claim) -> str | None:
    """The unit of a figure; None for other values and bare numbers."""
    return claim.value.unit if isinstance(claim.value, Quantity) else None
