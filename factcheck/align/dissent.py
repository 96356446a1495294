"""What one source says of a thing against several others that agree, of a property that may have several values.

A firm may have stakes in many others, so that two figures for its stake prove nothing. But where several sources on one
event give one figure for it, and another gives one figure too, and not that one, they speak of the same stake.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.align.aspects import Two, unit_of
from factcheck.align.comparable import Link
from factcheck.align.conditions import SCOPED, alike, hold
from factcheck.align.consensus import AGREEING, Cluster, Heard, agreeing, other_scope, other_thing, outvoting
from factcheck.align.evidence import Level, value_evidence
from factcheck.align.mistakes import year_of
from factcheck.align.outliers import is_outlier
from factcheck.align.reconverted import mixed_up
from factcheck.align.topics import Corpus
from factcheck.languages.ontology import ontology
from factcheck.model import Claim, DateRange

Pair = tuple[Claim, Claim]


def differing_from_consensus(pairs: Sequence[Pair], clusters: Sequence[Cluster], corpus: Corpus) -> list[Link]:
    """Links between a figure of one source and another one of the same thing, on which several others agree.

    pairs: those that are worth a look, so that effort is in proportion to them.
    """
    heard = Heard.of(clusters, corpus)
    against: dict[str, list[Link]] = defaultdict(list)
    for a, b in pairs:
        if a.source == b.source or not _usual(a, b):
            continue
        for claim, voice in ((a, b), (b, a)):
            if _alone(claim, voice, heard) and dissents(claim, voice, corpus) and _one_value(claim, voice, heard):
                against[claim.id].append(outvoting(claim, voice, corpus))
    return [link for links in against.values() if _enough(links, corpus) for link in links]


def _usual(a: Claim, b: Claim) -> bool:
    """True for a property that most things have one value of, or where both count one sort of things: 14 brands."""
    if a.property is None and b.property is None:
        return a.kind == b.kind == "count" and unit_of(a) == unit_of(b) and unit_of(a) in ontology().objects
    return a.property == b.property and (a.property in ontology().single or a.property in ontology().agreed)


def dissents(claim: Claim, voice: Claim, corpus: Corpus) -> bool:
    """True where two figures differ, and are of one thing, property and scope, whether or not it has one value."""
    two = Two(claim, voice, corpus)
    if not _usual(claim, voice):
        return False
    comparable = alike(two) and hold(two, SCOPED) and _one_thing(two) and _of_one_year(two)
    return comparable and two.value.level == Level.NONE and not other_scope(claim, voice)


def outvoted(a: Claim, b: Claim, members: Sequence[Claim], corpus: Corpus) -> bool:
    """True where several sources of a group agree on one of two figures, and the other differs or is a slip for it."""
    if is_outlier(a, b, members, corpus) or mixed_up(Two(a, b, corpus)).level > Level.NONE:
        return True
    for claim, voice in ((a, b), (b, a)):
        others = agreeing(voice, members, corpus) - {corpus.sources[claim.source].origin}
        if len(others) >= AGREEING and dissents(claim, voice, corpus):
            return True
    return False


def _one_thing(two: Two) -> bool:
    """True where the subject of one is named beside the other, or each leaves open what its single value is of."""
    if two.subject.level >= Level.FAIR:
        return True
    known = two.subject.level > Level.NONE and two.a.kind != "date"
    return known and two.a.property in ontology().single and not other_thing(two)


def _of_one_year(two: Two) -> bool:
    """False for lengths of which one stands beside another year: the fire of 2019 burned longer than that of today."""
    if two.a.kind != "duration":
        return True
    years, others = (_years_beside(c, two.corpus) for c in (two.a, two.b))
    return not years or not others or not years.isdisjoint(others)


def _years_beside(claim: Claim, corpus: Corpus) -> frozenset[int]:
    """The years of the dates in the sentence of a figure; else that in which its source came out."""
    days = [c.value for c in corpus.beside(claim) if isinstance(c.value, DateRange)]
    told = frozenset(year for day in days if (year := year_of(day)) is not None)
    published = corpus.sources[claim.source].published
    return told or frozenset({published.year} if published else ())


def _alone(claim: Claim, voice: Claim, heard: Heard) -> bool:
    """True where one source gives a figure, and several others agree on another that it does not give."""
    voices = heard.sources[voice.id]
    if (
        len(heard.sources[claim.id]) > 1
        or len(voices) < AGREEING
        or heard.corpus.sources[claim.source].origin in voices
    ):
        return False
    return len(heard.agreeing(voice)) >= AGREEING


def _one_value(claim: Claim, voice: Claim, heard: Heard) -> bool:
    """False where one of the two sources gives another value for the same thing and property, too."""
    for one, other in ((claim, voice), (voice, claim)):
        for c in heard.told[one.source, one.kind, one.property]:
            if c.id != one.id and value_evidence(c, one).level == Level.NONE and _like(c, one, heard.corpus):
                near = Two(claim, voice, heard.corpus).subject.level
                if near < Level.FAIR or Two(c, other, heard.corpus).subject.level >= Level.FAIR:
                    return False
    return True


def _like(c: Claim, one: Claim, corpus: Corpus) -> bool:
    """False for a figure that the sentence gives for another name, or that counts something else."""
    if one.property is None and unit_of(c) != unit_of(one):
        return False
    x, y = c.subject, one.subject
    if x is None or y is None or x.span is None or x.described or y.described:
        return True
    return corpus.match(x.label, y.label) is not None


def _enough(links: Sequence[Link], corpus: Corpus) -> bool:
    """True where two sources speak of the thing of a figure for all that is known, or one surely does."""
    origins = {corpus.sources[link.b.source].origin for link in links}
    return len(origins) >= AGREEING or any(_sure(link, corpus) for link in links)


def _sure(link: Link, corpus: Corpus) -> bool:
    named = all(c.subject is not None and c.subject.span is not None for c in (link.a, link.b))
    return named and Two(link.a, link.b, corpus).subject.level == Level.STRONG
