"""What several sources agree on, and when one that differs may be set against them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from factcheck.align.aspects import Two
from factcheck.align.comparable import Link, two_things
from factcheck.align.evidence import Level, value_evidence
from factcheck.align.mistakes import Likely, mistake
from factcheck.align.reconverted import mixed_up
from factcheck.align.topics import Corpus
from factcheck.model import Claim

Cluster = tuple[list[Claim], list[Link]]

AGREED = "several sources agree on the other figure"
AGREEING = 2
"""Sources that must agree before one that differs is taken to have slipped."""


@frozen
class Heard:
    """All figures of a report by their cluster, and by source, kind and property.

    sources: id of a claim → the origins of its cluster. told: by source, kind and property. said: by source and kind.
    """

    corpus: Corpus
    home: Mapping[str, Sequence[Claim]]
    sources: Mapping[str, frozenset[str]]
    told: Mapping[tuple[str, str, str | None], Sequence[Claim]]
    said: Mapping[tuple[str, str], Sequence[Claim]]
    _voices: dict[str, frozenset[str]] = field(factory=dict, repr=False)
    _given: dict[tuple[str, str], bool] = field(factory=dict, repr=False)

    @staticmethod
    def of(clusters: Sequence[Cluster], corpus: Corpus) -> Heard:
        """The figures of these clusters."""
        told: dict[tuple[str, str, str | None], list[Claim]] = defaultdict(list)
        said: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        home: dict[str, Sequence[Claim]] = {}
        sources: dict[str, frozenset[str]] = {}
        for members, _ in clusters:
            voices = frozenset(corpus.sources[c.source].origin for c in members)
            for claim in members:
                told[claim.source, claim.kind, claim.property].append(claim)
                said[claim.source, claim.kind].append(claim)
                home[claim.id], sources[claim.id] = members, voices
        return Heard(corpus, home, sources, told, said)

    def agreeing(self, claim: Claim) -> frozenset[str]:
        """The origins of its cluster that give the value of a claim, its own among them."""
        if claim.id not in self._voices:
            self._voices[claim.id] = agreeing(claim, self.home[claim.id], self.corpus)
        return self._voices[claim.id]

    def gives(self, source: str, claim: Claim) -> bool:
        """True where a source gives the value of a claim of another source, of whatever it is."""
        asked = source, claim.id
        if asked not in self._given:
            said = self.said.get((source, claim.kind), ())
            self._given[asked] = any(value_evidence(c, claim).level > Level.NONE for c in said)
        return self._given[asked]


def agreeing(claim: Claim, members: Sequence[Claim], corpus: Corpus) -> frozenset[str]:
    """The origins of a group that give the value of a claim, its own among them: a copy is no second voice."""
    found = {corpus.sources[claim.source].origin}
    for member in members:
        origin = corpus.sources[member.source].origin
        if origin not in found and value_evidence(member, claim).level > Level.NONE:
            found.add(origin)
    return frozenset(found)


def why_outvoted(two: Two) -> Iterator[str]:
    """What is said against the one that differs: what may have gone wrong, and that its own source shows it, or that
    several agree."""
    wrong, converted = mistake(two.a, two.b), mixed_up(two)
    found = (two.parallel.because, wrong.because if wrong.likely > Likely.ALIKE else "", converted.because)
    yield from filter(None, found)
    if converted.level == Level.NONE:
        yield AGREED


def outvoting(claim: Claim, voice: Claim, corpus: Corpus) -> Link:
    """The link between a figure and one of those that several sources give in its place."""
    two = Two(claim, voice, corpus)
    reasons = (e.because for e in (two.subject, two.property) if e.because)
    return Link(claim, voice, "outvoted", (*reasons, *why_outvoted(two)), value=two.value.level)


def other_thing(two: Two) -> bool:
    """True where both sentences name a thing that the figure is about, and not the same one."""
    named = all(c.subject is not None and c.subject.span is not None for c in (two.a, two.b))
    return named and two_things(two)


def other_scope(a: Claim, b: Claim) -> bool:
    """True for figures of different phases or times, which may well have the same digits."""
    x, y = a.qualifiers, b.qualifiers
    times = None not in (x.event_time, y.event_time) and x.event_time != y.event_time
    phases = None not in (x.phase, y.phase) and x.phase != y.phase
    return times or phases
