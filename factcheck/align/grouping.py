"""Which claims go into one finding: blocking, links between pairs, groups of claims that are linked.

A group is never closed by transitivity alone: two groups join where enough of the pairs between them are linked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.align.attributions import attribution_links
from factcheck.align.comparable import Link, numeric_link
from factcheck.align.consensus import slips_against_consensus
from factcheck.align.evidence import Level, significant, value_evidence
from factcheck.align.lookalikes import look_alikes
from factcheck.align.loosen import lenient_link, loosened, only_lenient
from factcheck.align.topics import Corpus
from factcheck.languages.ontology import ontology
from factcheck.model import Claim, DateRange, Duration, Group, Quantity

LARGEST_BLOCK = 400
_MOSTLY = 0.5
_PARTLY = 0.34
_ORDER = ("firm", "confirmed", "slip", "outvoted")


def groups(claims: Sequence[Claim], corpus: Corpus, *, settled: Collection[str] | None = None) -> tuple[Group, ...]:
    """All claims in groups; a claim that is comparable with no other stands alone.

    settled: for the lenient threshold, the claims that must not be joined with more.
    """
    ordered = sorted(claims, key=place)
    numeric = [c for c in ordered if c.kind != "attribution"]
    links = [link for a, b in _candidates(numeric, corpus) if (link := numeric_link(a, b, corpus)) is not None]
    links = unambiguous(links)
    links += attribution_links([c for c in ordered if c.kind == "attribution"], corpus)
    clusters = _cluster(ordered, links)
    slips = slips_against_consensus(clusters, corpus)
    clusters = _cluster(ordered, [*links, *slips]) if slips else clusters
    if settled is not None:
        open_to = [x for a, b in _candidates(numeric, corpus) if (x := lenient_link(a, b, corpus)) is not None]
        loose = [x for x in unambiguous(open_to) if only_lenient(x, corpus, settled)]
        clusters = loosened(clusters, loose, place)
    clusters = look_alikes(clusters, corpus)
    return tuple(_group(members, inner) for members, inner in clusters)


def place(claim: Claim) -> tuple[str, int, int, str, str]:
    """Where a claim stands: in this order two claims are compared."""
    return claim.source, claim.evidence.start, claim.evidence.end, claim.kind, claim.id


def _candidates(claims: Iterable[Claim], corpus: Corpus) -> Iterator[tuple[Claim, Claim]]:
    """Pairs worth a look: those that share a block. A block that has grown too large tells nothing."""
    blocks: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in block_keys(claim):
            blocks[key].append(claim)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        block = blocks[key]
        if not 1 < len(block) <= LARGEST_BLOCK:
            continue
        for a, b in combinations(block, 2):
            if (a.id, b.id) not in seen:
                seen.add((a.id, b.id))
                yield a, b


def block_keys(claim: Claim) -> Iterator[tuple[str, ...]]:
    """The blocks in which a figure stands: only figures that share one are looked at in pairs."""
    value = claim.value
    if claim.property is not None:
        yield claim.kind, "property", claim.property
    if isinstance(value, DateRange):
        yield claim.kind, "value", value.edtf
    elif isinstance(value, Duration):
        yield claim.kind, "value", value.iso8601
    elif isinstance(value, Quantity):
        numbers = {value.low, value.high, *(n for r in value.also for n in (r.low, r.high))}
        for number in numbers - {None}:
            assert number is not None
            yield claim.kind, "value", str(number.normalize())
            if significant(number) > 1:  # a slip keeps the digits
                yield claim.kind, "digits", "".join(sorted(str(d) for d in number.as_tuple().digits if d))


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
        doubtful = link.strength == "firm" and value_evidence(link.a, link.b).level == Level.NONE and not _series(link)
        if doubtful and (
            _several(link.a, values[link.a.id, link.b.source]) or _several(link.b, values[link.b.id, link.a.source])
        ):
            continue
        kept.append(link)
    return kept


def _series(link: Link) -> bool:
    """True for a toll of two days: a source may well give several, and the later one supersedes the earlier."""
    growing = link.a.property in ontology().growing
    return growing and link.a.qualifiers.as_of != link.b.qualifiers.as_of


def _several(claim: Claim, others: Sequence[Claim]) -> bool:
    """True where the other source has several values for the claim to differ from, or has the claim's own."""
    others = [c for c in others if not _is_part(c, others)]
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
    return _MOSTLY if value_evidence(link.a, link.b).level > Level.NONE else _PARTLY


def _surest(link: Link) -> tuple[int, int, int, tuple[object, ...], tuple[object, ...]]:
    """Order of joining: equal values first, then firm links, then slips; the better supported first."""
    value = value_evidence(link.a, link.b).level
    return -value, _ORDER.index(link.strength), -len(link.evidence_for), place(link.a), place(link.b)


def _cluster(claims: Sequence[Claim], links: Sequence[Link]) -> list[tuple[list[Claim], list[Link]]]:
    """Groups by average linkage, the surest links first."""
    linked: dict[str, set[str]] = defaultdict(set)
    for link in links:
        linked[link.a.id].add(link.b.id)
        linked[link.b.id].add(link.a.id)
    home: dict[str, list[Claim]] = {c.id: [c] for c in claims}
    for link in sorted(links, key=_surest):
        one, two = home[link.a.id], home[link.b.id]
        if one is two:
            continue
        meeting = [(a, b) for a in one for b in two if a.source != b.source]
        across = sum(b.id in linked[a.id] for a, b in meeting)
        if across >= _share(link) * len(meeting):
            merged = one + two
            for claim in merged:
                home[claim.id] = merged
    done: set[int] = set()
    out = []
    for claim in claims:
        members = home[claim.id]
        if id(members) in done:
            continue
        done.add(id(members))
        ids = {m.id for m in members}
        out.append((sorted(members, key=place), [x for x in links if x.a.id in ids and x.b.id in ids]))
    return out


def _group(members: Sequence[Claim], links: Sequence[Link]) -> Group:
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
