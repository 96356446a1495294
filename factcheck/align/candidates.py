"""Pairs of claims worth a look, found without a look at all pairs.

Every link needs one block in common (a property, a value or its digits) and something that puts the two claims beside
each other: two sources on one event, or a name near both. Both are looked up. Where more claims than `CROWD` meet in
one place, each is set beside the nearest in value only, and is named as crowded, so that its finding can say so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from heapq import nsmallest
from itertools import combinations

from attrs import field, frozen

from factcheck.align.aliases import fold, territory
from factcheck.align.crowd import CROWD, WINDOW, nearest
from factcheck.align.evidence import length, significant
from factcheck.align.likeness import Likeness
from factcheck.align.topics import Corpus
from factcheck.languages.ontology import ontology
from factcheck.model import Claim, DateRange, Duration, Quantity
from factcheck.model.values import sorted_digits

Pair = tuple[Claim, Claim]

FEW = 8
"""In a block of no more claims all pairs are tried."""


@frozen
class Candidates:
    """Pairs of claims of one event or whose sentences share a name, in the order in which they were given, and the ids
    of claims that met too many others.
    """

    pairs: tuple[Pair, ...]
    crowded: frozenset[str]


def candidates(claims: Sequence[Claim], corpus: Corpus) -> Candidates:
    """The pairs of figures that may be linked."""
    blocks: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in block_keys(claim):
            blocks[key].append(claim)
    labels = Labels.of(claims, corpus)
    names = {claim.id: labels.names_of(claim) for claim in claims}
    seen: set[tuple[str, str]] = set()
    near: list[Pair] = []
    crowded: set[str] = set()
    for key in sorted(blocks):
        block = blocks[key]
        for i, j in _pairs(block, corpus, labels, crowded):
            a, b = block[i], block[j]
            if (a.id, b.id) in seen:
                continue
            seen.add((a.id, b.id))
            if a.source == b.source or names[a.id].meet(names[b.id]) or corpus.same_event(a.source, b.source):
                near.append((a, b))
    return Candidates(tuple(near), frozenset(crowded))


def _pairs(block: Sequence[Claim], corpus: Corpus, labels: Labels, crowded: set[str]) -> Iterable[tuple[int, int]]:
    """The places in a block of claims that may be near each other. Of a few, all: to look up who may be would cost
    more. Adds to the ids of those that met too many."""
    if len(block) <= FEW:
        return combinations(range(len(block)), 2)
    return sorted(Block.of(block, corpus, labels).pairs(crowded))


def block_keys(claim: Claim) -> Iterator[tuple[str, ...]]:
    """The blocks in which a figure stands: only figures that share one are looked at in pairs."""
    value = claim.value
    if claim.property is not None:
        yield claim.kind, "property", claim.property
    elif isinstance(value, Quantity) and claim.kind == "count" and value.unit in ontology().objects:
        yield claim.kind, "counted", value.unit
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
                yield claim.kind, "digits", sorted_digits(number)


@frozen
class Reach:
    """The names of a claim, and all that they may stand for; a tuple is the name of a subject.

    A country is too common to lead from one sentence to another, unless it is the subject of both. What is described
    and not named may be one thing only in sources on one event.
    """

    names: frozenset[str | tuple[str]]
    alike: frozenset[str | tuple[str]]

    def meet(self, other: Reach) -> bool:
        """True where one of two claims has a name that the other may mean; else only their event can join them."""
        return not (self.alike.isdisjoint(other.names) and other.alike.isdisjoint(self.names))


@frozen
class Labels:
    """Which labels of the claims put two of them beside each other: names that match, and names that hold others."""

    near: dict[str, tuple[str, ...]]
    _reaches: dict[tuple[str | None, bool, tuple[str, ...]], Reach] = field(factory=dict, repr=False)

    @staticmethod
    def of(claims: Iterable[Claim], corpus: Corpus) -> Labels:
        """The labels of subjects and anchors, each with those that it may stand for."""
        subjects = {c.subject.label for c in claims if c.subject is not None}
        names = subjects.union(*(c.anchors for c in claims))
        likeness = Likeness.of(names, corpus.names.aliases)
        holding = _holding(subjects)
        return Labels({name: tuple({*likeness.alike(name), *holding.get(name, ())}) for name in names})

    def names_of(self, claim: Claim) -> Reach:
        """The names in and around the sentence of a claim, and those that they may stand for."""
        own = claim.subject.label if claim.subject is not None else None
        key = own, claim.subject is not None and claim.subject.described, claim.anchors
        if key not in self._reaches:
            told = {own} if own is not None and not key[1] else set[str]()
            strong = [name for name in _names(claim) if territory(name) is None]
            self._reaches[key] = Reach(
                frozenset((*claim.anchors, *((name,) for name in told))),
                frozenset(
                    (
                        *(n for name in strong for n in self.near[name]),
                        *((n,) for name in told for n in self.near[name]),
                    )
                ),
            )
        return self._reaches[key]


def _holding(labels: Iterable[str]) -> dict[str, list[str]]:
    """Label → the labels that hold all of its words."""
    words = {label: frozenset(fold(label).split()) for label in labels}
    where: dict[str, list[str]] = defaultdict(list)
    for label in sorted(words):
        for word in words[label]:
            where[word].append(label)
    return {
        label: [other for other in min((where[w] for w in own), key=len) if own <= words[other]]
        for label, own in words.items()
        if own
    }


@frozen
class Block:
    """Claims that share a block; the lists hold places in the order of values, smallest first."""

    claims: Sequence[Claim]
    order: Sequence[int]
    corpus: Corpus
    labels: Labels
    told: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    named: dict[str, list[int]] = field(factory=lambda: defaultdict(list))

    @staticmethod
    def of(claims: Sequence[Claim], corpus: Corpus, labels: Labels) -> Block:
        """A block with its claims by source and by name."""
        order = sorted(range(len(claims)), key=lambda i: (_size(claims[i]), i))
        block = Block(claims, order, corpus, labels)
        for rank, i in enumerate(order):
            block.told[claims[i].source].append(rank)
            for name in _names(claims[i]):
                block.named[name].append(rank)
        return block

    def pairs(self, crowded: set[str]) -> set[tuple[int, int]]:
        """The places of the claims to be compared, the earlier one first; adds to the ids of those with too many."""
        found: set[tuple[int, int]] = set()
        for rank, i in enumerate(self.order):
            near: set[int] = set()
            cut = False
            for heap in self._heaps(self.claims[i]):
                cut = cut or len(heap) > CROWD
                near.update(nearest(heap, rank))
            near.discard(rank)
            if len(near) > CROWD:
                cut = True
                near = set(nsmallest(WINDOW, near, key=lambda other: (abs(other - rank), other)))
            if cut:
                crowded.add(self.claims[i].id)
            for other in near:
                j = self.order[other]
                found.add((i, j) if i < j else (j, i))
        return found

    def _heaps(self, claim: Claim) -> Iterator[list[int]]:
        """Lists of claims that may be about the thing of a claim."""
        sources = self.corpus.neighbours(claim.source)
        yield self.told[claim.source]
        if len(sources) <= len(self.told):
            yield from (self.told[s] for s in sources if s in self.told)
        else:
            yield from (heap for s, heap in self.told.items() if s in sources)
        own = claim.subject.label if claim.subject is not None else None
        for name in _names(claim):
            if name == own or territory(name) is None:
                yield from (self.named[n] for n in self.labels.near[name] if n in self.named)


def _names(claim: Claim) -> tuple[str, ...]:
    subject = (claim.subject.label,) if claim.subject is not None else ()
    return tuple(dict.fromkeys((*subject, *claim.anchors)))


def _size(claim: Claim) -> Decimal:
    """The value of a claim as one number, so that like values stand beside each other."""
    value = claim.value
    size: Decimal | int | None = None
    if isinstance(value, Quantity):
        size = value.low if value.low is not None else value.high
    elif isinstance(value, DateRange):
        day = value.start or value.end
        size = day.toordinal() if day else None
    elif isinstance(value, Duration):
        size = length(value.iso8601)
    return Decimal(size or 0)
