"""Which claims go into one finding: blocking, links between pairs, groups of claims that are linked.

A group is never closed by transitivity alone: two groups join where enough of the pairs between them are linked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from functools import partial
from itertools import combinations

from attrs import frozen

from factcheck.align.agents import outvoted_agents
from factcheck.align.aspects import Two
from factcheck.align.attributions import attribution_links
from factcheck.align.candidates import candidates
from factcheck.align.comparable import Link, numeric_link, two_things
from factcheck.align.crowd import CROWD
from factcheck.align.dissent import differing_from_consensus
from factcheck.align.evidence import Level, value_evidence
from factcheck.align.lookalikes import look_alikes
from factcheck.align.loosen import lenient_link, loosened, only_lenient
from factcheck.align.outliers import mixed_currencies, outliers
from factcheck.align.topics import Corpus
from factcheck.languages.ontology import ontology
from factcheck.model import Claim, Group, Quantity
from factcheck.model.periods import of_other_hours

_MOSTLY = 0.5
_PARTLY = 0.34
NEAREST = f"More than {CROWD} claims may speak of the same; each was compared with the nearest of them only."
_ORDER = ("firm", "confirmed", "slip", "outvoted")


def groups(claims: Sequence[Claim], corpus: Corpus, *, settled: Collection[str] | None = None) -> tuple[Group, ...]:
    """All claims in groups; a claim that is comparable with no other stands alone.

    settled: for the lenient threshold, the claims that must not be joined with more.
    """
    ordered = sorted(claims, key=place)
    numeric = [c for c in ordered if c.kind != "attribution"]
    worth = candidates(numeric, corpus)
    links = [link for a, b in worth.pairs if (link := numeric_link(a, b, corpus)) is not None]
    links = without_strangers(unambiguous(links), corpus)
    attributed = [c for c in ordered if c.kind == "attribution"]
    links += attribution_links(attributed, corpus)
    links += outvoted_agents(attributed, corpus)
    ranks = {claim.id: rank for rank, claim in enumerate(ordered)}
    clusters = _cluster(ordered, links, ranks)
    slips = outliers(clusters, corpus)
    slips += differing_from_consensus(worth.pairs, clusters, corpus)
    slips += mixed_currencies(clusters, corpus)
    clusters = _cluster(ordered, [*links, *slips], ranks) if slips else clusters
    if settled is not None:
        open_to = [x for a, b in worth.pairs if (x := lenient_link(a, b, corpus)) is not None]
        loose = [x for x in unambiguous(open_to) if only_lenient(x, corpus, settled)]
        clusters = loosened(clusters, loose, place)
    clusters = look_alikes(clusters, corpus)
    return tuple(_group(members, inner, worth.crowded) for members, inner in clusters)


def place(claim: Claim) -> tuple[str, int, int, str, str]:
    """Where a claim stands: in this order two claims are compared."""
    return claim.source, claim.evidence.start, claim.evidence.end, claim.kind, claim.id


def unambiguous(links: Sequence[Link]) -> list[Link]:
    """Without the firm links that a source itself makes doubtful.

    Where a source gives several values under the same subject and property, the property is coarser than the facts;
    then a difference from another source proves nothing. Where one of its values is the other's, that one was meant.
    """
    values: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for link in links:
        if link.strength == "firm":
            values[link.a.id, link.b.source].append(link.b)
            values[link.b.id, link.a.source].append(link.a)
    kept = []
    for link in links:
        doubtful = link.strength == "firm" and link.value == Level.NONE and not _series(link)
        if doubtful and (
            _several(link.a, values[link.a.id, link.b.source]) or _several(link.b, values[link.b.id, link.a.source])
        ):
            continue
        kept.append(link)
    return kept


def without_strangers(links: Sequence[Link], corpus: Corpus) -> list[Link]:
    """Without the links that only an equal value makes, where one source gives the thing of the other its own figure.

    "The bridge of Aldersund cost 84 million. Project Alder cost 48 million": of Alder that source says 48 million, so
    that its 84 million are of something else, whoever gives them for Alder.
    """
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    for link in links:
        if link.strength == "firm":
            told[link.a.id, link.b.source].add(link.b.id)
            told[link.b.id, link.a.source].add(link.a.id)

    def stranger(link: Link) -> bool:
        others = told[link.a.id, link.b.source] | told[link.b.id, link.a.source]
        return bool(others - {link.a.id, link.b.id}) and two_things(Two(link.a, link.b, corpus))

    return [link for link in links if link.strength != "confirmed" or not stranger(link)]


def _series(link: Link) -> bool:
    """True for a toll of two days: a source may well give several, and the later one supersedes the earlier."""
    growing = link.a.property in ontology().growing
    x, y = link.a.qualifiers, link.b.qualifiers
    return growing and (x.as_of != y.as_of or of_other_hours(x.as_of_time, y.as_of_time))


def _several(claim: Claim, others: Sequence[Claim]) -> bool:
    """True where the other source has several values for the claim to differ from, or has the claim's own."""
    alike = [c for c in others if c.qualifiers.phase == claim.qualifiers.phase]  # a limit is not what was measured
    others = [c for c in alike or others if not _is_part(c, others)]
    if any(value_evidence(claim, other).level > Level.NONE for other in others):
        return True
    return any(value_evidence(x, y).level == Level.NONE for x, y in combinations(others, 2))


def _is_part(claim: Claim, others: Sequence[Claim]) -> bool:
    """True for the count of one place beside a larger one: "51 of them in San Telmo"."""
    size, place = _size(claim), claim.qualifiers.place
    if size is None or place is None or claim.kind != "count":
        return False
    return any(o.qualifiers.place != place and (other := _size(o)) is not None and other > size for o in others)


def _size(claim: Claim) -> Decimal | None:
    value = claim.value
    return (value.low if value.low is not None else value.high) if isinstance(value, Quantity) else None


def _share(link: Link) -> float:
    """The share of the pairs between two groups that must be linked before a link joins them."""
    if link.strength in ("firm", "slip", "outvoted"):
        return 0
    return _MOSTLY if link.value > Level.NONE else _PARTLY


def _surest(link: Link, ranks: Mapping[str, int]) -> tuple[int, ...]:
    """Order of joining: equal values first, then firm links, then slips; the better supported first."""
    strength = _ORDER.index(link.strength)
    return -link.value, strength, -len(link.evidence_for), ranks[link.a.id], ranks[link.b.id]


def _cluster(
    claims: Sequence[Claim], links: Sequence[Link], ranks: Mapping[str, int]
) -> list[tuple[list[Claim], list[Link]]]:
    """Groups by average linkage, the surest links first. ranks: id of a claim → its place among all."""
    linked: dict[str, set[str]] = defaultdict(set)
    for link in links:
        linked[link.a.id].add(link.b.id)
        linked[link.b.id].add(link.a.id)
    home = {c.id: Heap.of(c) for c in claims if c.id in linked}
    for link in sorted(links, key=partial(_surest, ranks=ranks)):
        one, two = home[link.a.id], home[link.b.id]
        if one is two:
            continue
        small, large = sorted((one, two), key=lambda heap: len(heap.members))
        share = _share(link)
        if share == 0 or small.across(large, linked) >= share * small.meeting(large):
            large.take(small)
            home.update(dict.fromkeys(small.members, large))
    inner: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        if home[link.a.id] is home[link.b.id]:
            inner[id(home[link.a.id])].append(link)
    found: dict[object, tuple[list[Claim], list[Link]]] = {}
    for claim in claims:
        heap = home.get(claim.id)
        if heap is None:
            found[claim.id] = [claim], []
        elif id(heap) not in found:
            found[id(heap)] = sorted(heap.members.values(), key=lambda c: ranks[c.id]), inner.get(id(heap), [])
    return list(found.values())


@frozen(eq=False)
class Heap:
    """Claims by id, and how many of them each source has. Grows as groups are joined, the smaller into the larger."""

    members: dict[str, Claim]
    told: dict[str, int]

    @staticmethod
    def of(claim: Claim) -> Heap:
        """A heap of one."""
        return Heap({claim.id: claim}, {claim.source: 1})

    def meeting(self, other: Heap) -> int:
        """How many pairs of different sources lie between two heaps."""
        alike = sum(count * other.told.get(source, 0) for source, count in self.told.items())
        return len(self.members) * len(other.members) - alike

    def across(self, other: Heap, linked: Mapping[str, set[str]]) -> int:
        """How many of these pairs are linked."""
        return sum(
            one in other.members and other.members[one].source != claim.source
            for claim in self.members.values()
            for one in linked[claim.id]
        )

    def take(self, other: Heap) -> None:
        """Take in all claims of another heap."""
        self.members.update(other.members)
        for source, count in other.told.items():
            self.told[source] = self.told.get(source, 0) + count


def _group(members: Sequence[Claim], links: Sequence[Link], crowded: Collection[str]) -> Group:
    subject, property_ = _headline(members)
    if any(link.strength == "beside" for link in links):
        subject = "different things"
    return Group(
        claims=tuple(members),
        subject=subject,
        property=property_,
        pairs=tuple(sorted((x.a.id, x.b.id, x.strength) for x in links)),
        evidence_for=tuple(dict.fromkeys(e for x in links for e in x.evidence_for))[:8],
        evidence_against=tuple(dict.fromkeys(e for x in links for e in x.evidence_against))[:8],
        limits=(NEAREST,) if any(claim.id in crowded for claim in members) else (),
    )


def _headline(members: Sequence[Claim]) -> tuple[str, str | None]:
    """The name and the property that most members give; of equals the one that comes first in the alphabet."""
    subjects: dict[str, int] = defaultdict(int)
    properties: dict[str, int] = defaultdict(int)
    for claim in members:
        if claim.subject is not None:
            subjects[claim.subject.label] += 1 + (claim.subject.span is not None)
        if claim.property is not None:
            properties[claim.property] += 1
    return _most(subjects) or "", _most(properties)


def _most(counted: Mapping[str, int]) -> str | None:
    return min(counted, key=lambda k: (-counted[k], k)) if counted else None
