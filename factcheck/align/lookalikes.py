"""Amounts that look alike and are about different things: shown side by side, so that nobody takes them for one.

Two reports on one event often give several sums of one kind: the investment of one programme, and that of another. A
reader wants to see them together, with the word that they are not in conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from factcheck.align.comparable import Link
from factcheck.align.topics import Corpus
from factcheck.model import Claim, Quantity

Cluster = tuple[list[Claim], list[Link]]

_MOST = 40
"""In a larger heap of amounts nothing is learned from seeing them side by side."""


def look_alikes(clusters: Sequence[Cluster], corpus: Corpus) -> list[Cluster]:
    """The clusters, with those of one source only put beside their likes from other sources on the same event."""
    alone: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        key = _kind_of_amount(cluster[0])
        if key is not None:
            alone[key].append(cluster)
    merged: dict[int, Cluster] = {}
    for key in sorted(alone):
        for heap in _heaps(alone[key], corpus):
            claims = (claim for cluster in heap for claim in cluster[0])
            members = sorted(claims, key=lambda c: (c.source, c.evidence.start, c.id))
            links = [link for cluster in heap for link in cluster[1]] + _beside(heap, corpus)
            merged.update(dict.fromkeys(map(id, heap), (members, links)))
    found = [merged.get(id(cluster), cluster) for cluster in clusters]
    return list({id(cluster): cluster for cluster in found}.values())


def _kind_of_amount(members: Sequence[Claim]) -> tuple[str, str] | None:
    """(property, currency) of a cluster of sums from one source; None for any other."""
    first = members[0]
    if len({c.source for c in members}) > 1 or first.kind != "money" or not isinstance(first.value, Quantity):
        return None
    return (first.property, first.value.unit) if first.property and first.value.unit else None


def _heaps(clusters: Sequence[Cluster], corpus: Corpus) -> list[list[Cluster]]:
    """Clusters of several sources that report on one event."""
    if len(clusters) > _MOST:
        return []
    heaps: list[list[Cluster]] = []
    for cluster in clusters:
        source = cluster[0][0].source
        near = [h for h in heaps if any(_together(source, other[0][0].source, corpus) for other in h)]
        joined = [cluster, *(other for heap in near for other in heap)]
        heaps = [*(h for h in heaps if h not in near), joined]
    return [h for h in heaps if len({cluster[0][0].source for cluster in h}) > 1]


def _together(a: str, b: str, corpus: Corpus) -> bool:
    return a == b or corpus.same_event(a, b)


def _beside(heap: Sequence[Cluster], corpus: Corpus) -> list[Link]:
    return [
        Link(x, y, "beside", (), ("nothing shows that they are about the same thing",))
        for a, b in combinations(heap, 2)
        for x in a[0]
        for y in b[0]
        if x.source != y.source and corpus.same_event(x.source, y.source)
    ]
