"""Whom one source puts behind a thing, where several others agree on somebody else.

Each reporter calls the thing by another noun, or by a pronoun, so that few attributions share its name. But where
several sources on one event put one party behind a thing of one sort, and one source, which never names that party,
puts another behind a thing of that sort, they speak of one thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from factcheck.align.attributions import mentions, settled, share
from factcheck.align.comparable import Link
from factcheck.align.consensus import AGREEING
from factcheck.align.deeds import one_sort_of_agents
from factcheck.align.thing import Alike, Thing, alike, thing_of
from factcheck.align.topics import Corpus
from factcheck.model import Attribution, Claim

MADE = frozenset({"build", "create", "launch"})
"""Roles that a report tells of its main thing, whatever it calls it."""

DISPUTED = MADE | {"announce", "lead", "acquire", "own", "host"}
"""Roles that two parties do not hold at once."""

PARTLY = frozenset({"acquire", "own"})
"""Roles that may be of a part of the thing only."""

SEVERAL = "several sources name the other party"

_ALIKE = {
    Alike.OTHER: "other sources on the same event name the thing",
    Alike.OPEN: "the sources report on the same event, and one of them does not name the thing",
    Alike.VAGUE: "one may be called by the noun of the other",
    Alike.KIND: "both speak of a thing of one sort",
    Alike.NAMED: "both name the same thing",
}

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")

Camp = dict[str, list[tuple[Claim, Alike]]]


def outvoted_agents(claims: Sequence[Claim], corpus: Corpus) -> list[Link]:
    """Links between whom one source names for a thing, and whom several others do."""
    told = Told.of(claims, corpus)
    return [
        Link(claim, voice, "outvoted", why_outvoted(claim, voice, corpus))
        for claim in claims
        if _question(claim) is not None
        for voice in _against(claim, told)
    ]


def is_outvoted(a: Claim, b: Claim, members: Sequence[Claim], corpus: Corpus) -> bool:
    """True where several sources of a group agree against one of two attributions."""
    told = Told.of(members, corpus)
    return any(voice.id == y.id for x, y in ((a, b), (b, a)) for voice in _against(x, told))


def why_outvoted(a: Claim, b: Claim, corpus: Corpus) -> tuple[str, str]:
    """What speaks for one thing, and against the one of two parties that one source alone names for it."""
    return _ALIKE[alike(thing_of(a, corpus), thing_of(b, corpus), corpus)], SEVERAL


@frozen
class Told:
    """Attributions by role and source, and the thing of each."""

    corpus: Corpus
    claims: Mapping[tuple[str, str], Sequence[Claim]]
    things: dict[str, Thing | None] = field(factory=dict)

    @staticmethod
    def of(claims: Sequence[Claim], corpus: Corpus) -> Told:
        """Those of the claims that name somebody in a role that only one party holds."""
        found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            if (role := _question(claim)) is not None:
                found[role, claim.source].append(claim)
        return Told(corpus, found)

    def alike(self, a: Claim, b: Claim) -> Alike:
        """How alike the things of two attributions are."""
        return alike(self._thing(a), self._thing(b), self.corpus)

    def _thing(self, claim: Claim) -> Thing | None:
        if claim.id not in self.things:
            self.things[claim.id] = thing_of(claim, self.corpus)
        return self.things[claim.id]

    def beside(self, claim: Claim) -> Iterator[Claim]:
        """What the source of an attribution says of others in the same role."""
        for other in self.claims.get((_question(claim) or "", claim.source), ()):
            if other.id != claim.id and not share(agents_of(other), agents_of(claim), self.corpus):
                yield other

    def origin(self, source: str) -> str:
        """The source that one copies, or itself."""
        return self.corpus.sources[source].origin

    def elsewhere(self, claim: Claim) -> Iterator[Claim]:
        """What the other sources on the event of an attribution say of its role, copies of its own left out."""
        for source in sorted(self.corpus.neighbours(claim.source)):
            if self.origin(source) != self.origin(claim.source):
                yield from self.claims.get((_question(claim) or "", source), ())


def agents_of(claim: Claim) -> tuple[str, ...]:
    """Those to whom something is attributed."""
    return claim.value.agents if isinstance(claim.value, Attribution) else ()


def _question(claim: Claim) -> str | None:
    """The role that an attribution gives to somebody whom it names; None for one that is denied or may be shared."""
    value = claim.value
    if not isinstance(value, Attribution) or claim.negated or value.open or not value.agents:
        return None
    return value.role if value.role in DISPUTED else None


def _against(claim: Claim, told: Told) -> Iterator[Claim]:
    """The attributions of several agreeing sources against which one stands alone."""
    if told.corpus.names.is_group(agents_of(claim)[0]) or _several_such(claim, told):
        return
    camps: list[Camp] = []
    for voice in told.elsewhere(claim):
        if share(agents_of(voice), agents_of(claim), told.corpus):
            return  # the claim does not stand alone
        if not _of_two(voice, told):
            _join(camps, voice, told.alike(claim, voice), told)
    ahead = [camp for camp in camps if _enough(camp, str(_question(claim)))]
    if len(ahead) == 1 and _comparable(claim, ahead[0], told):
        yield from (voice for voices in ahead[0].values() for voice, level in voices if level > Alike.OTHER)


def _join(camps: list[Camp], voice: Claim, level: Alike, told: Told) -> None:
    """Put a voice to those that name the same party."""
    for camp in camps:
        first = next(iter(camp.values()))[0][0]
        if share(agents_of(first), agents_of(voice), told.corpus):
            camp.setdefault(told.origin(voice.source), []).append((voice, level))
            return
    camps.append({told.origin(voice.source): [(voice, level)]})


def _enough(camp: Camp, role: str) -> bool:
    """True where so many sources agree, of a thing so much alike, that the one that differs speaks of it."""
    levels = [max(level for _, level in voices) for voices in camp.values()]
    heard = sum(level > Alike.OTHER for level in levels)
    if heard < AGREEING:
        return False
    best = max(levels)
    return best >= Alike.KIND or (heard > AGREEING and (best == Alike.VAGUE or (role in MADE and min(levels) == best)))


def _several_such(claim: Claim, told: Told) -> bool:
    """True where the source tells the same of another party and a thing of that sort: then there are several."""
    return any(told.alike(claim, other) >= Alike.VAGUE for other in told.beside(claim))


def _of_two(claim: Claim, told: Told) -> bool:
    """True where the source puts another party behind the same thing as well, so that it is no witness for either."""
    return any(told.alike(claim, other) == Alike.NAMED or _one_noun(claim, other) for other in told.beside(claim))


def _one_noun(a: Claim, b: Claim) -> bool:
    """True where both are said of one noun of a text: "the ship, built by Kestra and rebuilt by Velmar"."""
    ends = [c.subject.span.end if c.subject is not None and c.subject.span is not None else None for c in (a, b)]
    return ends[0] is not None and ends[0] == ends[1]


def _comparable(claim: Claim, camp: Camp, told: Told) -> bool:
    """False where a source knows both parties, or several things of that sort."""
    corpus = told.corpus
    for voice in (v for voices in camp.values() for v, _ in voices):
        if mentions(claim, agents_of(voice), corpus) or _several_such(voice, told) or _of_other_times(claim, voice):
            return False
        if _question(claim) in PARTLY and any(_is_partly(c, corpus) for c in (claim, voice)):
            return False
        if not one_sort_of_agents(claim, voice, corpus) and _question(claim) not in MADE:
            return False
        if settled(Link(claim, voice, "outvoted", ()), [*told.beside(claim), *told.beside(voice)], corpus):
            return False
    return True


def _of_other_times(a: Claim, b: Claim) -> bool:
    """True where two different years are named with the deeds: who led the round of 2022 need not lead that of 2025."""
    x, y = (frozenset(_YEAR.findall(c.evidence.exact)) for c in (a, b))
    return bool(x and y) and x.isdisjoint(y)


def _is_partly(claim: Claim, corpus: Corpus) -> bool:
    """True where a share stands in the sentence: one owns 60 percent of a thing, and another the rest."""
    return any(figure.kind == "percent" for figure in corpus.beside(claim))
