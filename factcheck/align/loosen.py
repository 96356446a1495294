"""For the lenient threshold: clusters that are joined where all is the same, but a subject is carried over.

What the default finds stays as it is: a cluster that holds a conflict is left alone, so that leniency only adds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from attrs import evolve

from factcheck.align.aspects import Two
from factcheck.align.comparable import Link
from factcheck.align.conditions import alike, firm
from factcheck.align.topics import Corpus
from factcheck.model import Claim

Cluster = tuple[list[Claim], list[Link]]

SHARE = 0.34
"""The share of the pairs between two clusters that must be linked before they are joined."""


def lenient_link(a: Claim, b: Claim, corpus: Corpus) -> Link | None:
    """A link by all that the lenient ask, or None: what is firm by default is linked so, too."""
    two = Two(a, b, corpus)
    return Link(a, b, "firm", (), value=two.value.level) if alike(two) and firm(two, "lenient") else None


def only_lenient(link: Link, corpus: Corpus, settled: Collection[str]) -> bool:
    """True for a link that none but the lenient make. settled: ids of claims that are to stay where they are."""
    free = link.a.id not in settled and link.b.id not in settled
    return free and not firm(Two(link.a, link.b, corpus))


def loosened(clusters: Sequence[Cluster], links: Sequence[Link], order: Callable[[Claim], object]) -> list[Cluster]:
    """The clusters, some of them joined by loose links; members in the given order."""
    home: dict[str, list[int]] = {}
    for place, (members, _) in enumerate(clusters):
        one = [place]
        home |= {claim.id: one for claim in members}
    linked = {frozenset((link.a.id, link.b.id)) for link in links}
    for link in links:
        here, there = home[link.a.id], home[link.b.id]
        members, others = ([c for place in heap for c in clusters[place][0]] for heap in (here, there))
        meeting = [frozenset((a.id, b.id)) for a in members for b in others if a.source != b.source]
        if here is not there and sum(pair in linked for pair in meeting) >= SHARE * len(meeting):
            merged = [*here, *there]
            home |= {claim.id: merged for claim in (*members, *others)}
    heaps = {id(heap): sorted(heap) for heap in home.values()}
    return [_joined([clusters[place] for place in heap], links, order) for heap in sorted(heaps.values())]


def _joined(heap: Sequence[Cluster], links: Sequence[Link], order: Callable[[Claim], object]) -> Cluster:
    if len(heap) == 1:
        return heap[0]
    members = sorted((c for cluster in heap for c in cluster[0]), key=order)  # type: ignore[arg-type]
    ids = {c.id for c in members}
    kept = [link for cluster in heap for link in cluster[1]]
    known = {frozenset((link.a.id, link.b.id)) for link in kept}
    inner = [link for link in links if {link.a.id, link.b.id} <= ids]
    added = [evolve(link, strength="loose") for link in inner if frozenset((link.a.id, link.b.id)) not in known]
    return members, [*kept, *added]
