"""Which attributions speak of one thing, so that their agents may be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from factcheck.align.comparable import Link
from factcheck.align.crowd import nearest
from factcheck.align.deeds import (
    deed_of,
    described_kind,
    doubtful_deed,
    doubtful_thing,
    made_kinds,
    refuses_to_sign,
    shared_deed,
)
from factcheck.align.heads import is_of_a_deal, is_unknown_thing, part_of_thing
from factcheck.align.likeness import Likeness
from factcheck.align.names import key
from factcheck.align.thing import thing_of, told_apart
from factcheck.align.topics import Corpus
from factcheck.languages import installed, load
from factcheck.model import BEHIND, Attribution, Claim

HANDED_ON = frozenset({"lead", "own"})
"""Roles in which one party follows another: who names both need not take one for the other."""

APART = frozenset({"say", "origin", "hold_office"})
"""Roles whose claims are evidence for others and are not set against each other."""


def attribution_links(claims: Sequence[Claim], corpus: Corpus) -> list[Link]:
    """Links between attributions of one named thing."""
    named = [c for c in claims if names_a_thing(c)]
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in named:
        told[claim.source].append(claim)
    compared = [c for c in named if _question(c) not in APART]
    links = (link_by_thing(a, b, corpus) for a, b in _pairs(compared, corpus))
    return [x for x in links if x and not settled(x, _of_both(x, told), corpus)]


def _of_both(link: Link, told: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    return [claim for source in {link.a.source, link.b.source} for claim in told[source]]


def _pairs(claims: Sequence[Claim], corpus: Corpus) -> Iterator[tuple[Claim, Claim]]:
    """Pairs that share a word of their thing or its kind, and whose things have names that match.

    Things without a name are compared only in sources on one event.
    """
    words = [sorted(set(_words(c, corpus))) for c in claims]
    heaps = Heaps.of(claims, words, corpus)
    pairs: set[tuple[str, int, int]] = set()
    for i, claim in enumerate(claims):
        for j in (j for heap in heaps.near(claim, words[i]) for j in nearest(heap, i)):
            one, other = sorted((i, j))
            shared = next((word for word in words[one] if word in words[other]), None)
            if one != other and shared is not None:
                pairs.add((shared, one, other))
    yield from ((claims[i], claims[j]) for _, i, j in sorted(pairs))


@frozen
class Heaps:
    """Attributions, by their places, that may speak of one thing.

    named: what is answered, and label of the thing → places. told: the same, with its kinds too, and source → places.
    """

    corpus: Corpus
    likeness: Likeness
    named: Mapping[tuple[str, str], list[int]]
    told: Mapping[tuple[str, str, str], list[int]]

    @staticmethod
    def of(claims: Sequence[Claim], words: Sequence[Sequence[str]], corpus: Corpus) -> Heaps:
        """The heaps of these claims, each with the words that may lead to it."""
        named: dict[tuple[str, str], list[int]] = defaultdict(list)
        told: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        for i, claim in enumerate(claims):
            asked = _question(claim)
            for word in (*_things(claim), *filter(_is_kind, words[i])):
                named[asked, word].append(i)
                told[asked, word, claim.source].append(i)
        likeness = Likeness.of((label for c in claims for label in _things(c)), corpus.names.aliases)
        return Heaps(corpus, likeness, named, told)

    def near(self, claim: Claim, words: Iterable[str]) -> Iterator[Sequence[int]]:
        """The heaps in which a claim may find its like."""
        nameless = names_no_thing(claim, self.corpus)
        for label in _things(claim):
            for thing, strength in self.likeness.alike(label).items():
                if strength >= self.corpus.sure:
                    common = nameless or any(map(self.corpus.names.is_group, (label, thing)))
                    yield from self._on_one_event(claim, thing) if common else self._of_one_name(claim, thing)
        for kind in filter(_is_kind, words):
            yield from self._on_one_event(claim, kind)

    def _of_one_name(self, claim: Claim, word: str) -> Iterator[Sequence[int]]:
        yield self.named.get((_question(claim), word), ())

    def _on_one_event(self, claim: Claim, word: str) -> Iterator[Sequence[int]]:
        keys = ((_question(claim), word, source) for source in (claim.source, *self.corpus.neighbours(claim.source)))
        return (self.told[key] for key in keys if key in self.told)


def _question(claim: Claim) -> str:
    """What an attribution answers: who is behind the thing, or who has another role; only equal questions meet."""
    role = claim.value.role if isinstance(claim.value, Attribution) else ""
    return "behind" if role in BEHIND else role


def _things(claim: Claim) -> tuple[str, ...]:
    return () if claim.subject is None else (claim.subject.label,)


def _is_kind(word: str) -> bool:
    return word.startswith(("deed:", "thing:"))


def attribution_link(a: Claim, b: Claim, claims: Sequence[Claim], corpus: Corpus) -> Link | None:
    """The link between two attributions, or None; claims: all that their sources attribute."""
    link = link_by_thing(a, b, corpus)
    return None if link is None or settled(link, claims, corpus) else link


def names_a_thing(claim: Claim) -> bool:
    """True for an attribution that says who and to what; "refused to sign" says it without a noun."""
    told = claim.subject is not None or refuses_to_sign(claim)
    return told and isinstance(claim.value, Attribution) and bool(claim.value.agents)


def _words(claim: Claim, corpus: Corpus) -> Iterable[str]:
    """What may lead two attributions to one another: the words of the thing, or its kind."""
    if claim.subject is not None:
        yield from key(claim.subject.label, aliases=corpus.names.aliases)
        if (deed := deed_of(claim, corpus)) is not None:
            yield f"deed:{deed}"
        yield from (f"thing:{kind}" for kind in made_kinds(claim, corpus))
    if refuses_to_sign(claim):
        yield "deed:refusal"


def link_by_thing(a: Claim, b: Claim, corpus: Corpus) -> Link | None:
    """The link between two attributions, before it is asked what other claims of their sources say; or None."""
    x, y = a.value, b.value
    if not isinstance(x, Attribution) or not isinstance(y, Attribution):
        return None
    if x.role in APART or (x.role != y.role and not {x.role, y.role} <= BEHIND):
        return None
    if x.role != y.role and (is_of_a_deal(a, corpus) or is_of_a_deal(b, corpus)):
        return None
    if (_names_nobody(a, corpus) or _names_nobody(b, corpus)) and not share(x.agents, y.agents, corpus):
        return None
    link = _link_of_things(a, b, corpus)
    return None if link is None or told_apart(thing_of(a, corpus), thing_of(b, corpus)) else link


def _link_of_things(a: Claim, b: Claim, corpus: Corpus) -> Link | None:
    """The link between two attributions whose roles may be compared; None where their things may be two."""
    x, y = a.value, b.value
    assert isinstance(x, Attribution)
    assert isinstance(y, Attribution)
    match = corpus.match(a.subject.label, b.subject.label) if a.subject and b.subject else None
    if a.subject is None or b.subject is None or match is None or match.strength < corpus.sure:
        why = shared_deed(a, b, corpus) if x.role == y.role else None
        return Link(a, b, "firm", (why,)) if why is not None else None
    common_noun = corpus.names.is_group(a.subject.label) or corpus.names.is_group(b.subject.label)
    nameless = common_noun or names_no_thing(a, corpus) or names_no_thing(b, corpus)
    if nameless and not corpus.same_event(a.source, b.source):
        return None
    other_part = part_of_thing(a, corpus) != part_of_thing(b, corpus)
    if other_part or doubtful_deed(a, b, corpus) or (common_noun and doubtful_thing(a, b, corpus)):
        return None
    unknown = common_noun and any(is_unknown_thing(c, corpus) for c in (a, b))
    if unknown and not share(x.agents, y.agents, corpus):
        return None
    return Link(a, b, "firm", (match.evidence,))


def _names_nobody(claim: Claim, corpus: Corpus) -> bool:
    """True for "von einem deutschen Hersteller", in a language whose nouns all have capitals: no name is in it."""
    if not isinstance(claim.value, Attribution) or not _capitals_tell_nothing(claim, corpus):
        return False
    known = corpus.mentioned.get(claim.source, ())
    return not any(name in agent for agent in claim.value.agents for name in known)


def names_no_thing(claim: Claim, corpus: Corpus) -> bool:
    """True for "ein Werk" in such a language: the capital does not make a name of it, and many build one."""
    subject = claim.subject
    if subject is None or not _capitals_tell_nothing(claim, corpus):
        return False
    return subject.label not in corpus.sources[claim.source].names


def _capitals_tell_nothing(claim: Claim, corpus: Corpus) -> bool:
    """True for the words of a source in a language whose nouns all have capitals."""
    source = corpus.sources.get(claim.source)
    if source is None or source.language not in installed():
        return False
    return bool(load(source.language).setting("names", "capital_nouns", False))


def settled(link: Link, claims: Sequence[Claim], corpus: Corpus) -> bool:
    """True where one of the sources itself names the other's agents behind the thing: then both stand together."""
    x, y = link.a.value, link.b.value
    assert isinstance(x, Attribution)
    assert isinstance(y, Attribution)
    if link.a.source == link.b.source:
        return not share(x.agents, y.agents, corpus)
    if share(x.agents, y.agents, corpus):
        return False
    handed_on = x.role == y.role and x.role in HANDED_ON
    if handed_on and (mentions(link.a, y.agents, corpus) or mentions(link.b, x.agents, corpus)):
        return True
    return _names(link.a, y.agents, claims, corpus) or _names(link.b, x.agents, claims, corpus)


def mentions(claim: Claim, agents: Sequence[str], corpus: Corpus) -> bool:
    """True where the claim's source names one of the agents at all."""
    return share(corpus.mentioned.get(claim.source, ()), agents, corpus)


def _names(claim: Claim, agents: Sequence[str], claims: Sequence[Claim], corpus: Corpus) -> bool:
    """True where the claim's source attributes the claim's thing to one of the agents as well."""
    return any(
        share(other.value.agents, agents, corpus)
        for other in claims
        if other.source == claim.source
        and other.id != claim.id
        and isinstance(other.value, Attribution)
        and other.value.role in BEHIND | {"fund", "own", "acquire", "partner", "support", "host", "sign"}
        and other.subject is not None
        and (_one_thing(other, claim, corpus) or _one_deed(other, claim, corpus))
    )


def _one_thing(a: Claim, b: Claim, corpus: Corpus) -> bool:
    return a.subject is not None and b.subject is not None and corpus.sure_match(a.subject.label, b.subject.label)


def _one_deed(a: Claim, b: Claim, corpus: Corpus) -> bool:
    deed, kind = deed_of(a, corpus), described_kind(a, corpus)
    if deed is None and kind is None:
        return False
    return (deed, kind) == (deed_of(b, corpus), described_kind(b, corpus))


def share(a: Iterable[str], b: Iterable[str], corpus: Corpus) -> bool:
    """True where a name of one list may be one of the other."""
    others = tuple(b)
    return any(corpus.match(x, y) is not None for x in a for y in others)
