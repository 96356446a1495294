"""What the sources as a whole speak of: names, things and years, worked out once for a set of claims."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from factcheck.align.aliases import fold, territory
from factcheck.align.events import Events, Figure
from factcheck.align.evidence import Level, telling
from factcheck.align.names import NameMatch, Names
from factcheck.languages.kinds import kinds
from factcheck.model import Claim, Provenance, Quantity, Subject

if TYPE_CHECKING:
    from factcheck.align.aspects import Two

_YEAR = re.compile(r"(?<![\d-])(\d{4})(?!\d)")
_DOUBTFUL = 0.7
"""Strength of a match where several things of a kind are named."""


@frozen(eq=False, slots=False)
class Corpus:
    """All sources with their names.

    mentioned: source id → the names of its text, the most frequent first. figures: source id → its telling values.
    kinds: folded name → the kinds of thing that some source calls it. sentences: source id and place → the figures of
    the sentence that begins there. sure: strength from which two names count as one without further evidence.
    held: two sources, the lesser id first → True where they are held to be of one event, whatever they say.
    linked: ids of two figures → what speaks for one thing, if they are linked. doubts: id of a claim → what is doubtful
    about it. Both are filled as they are found, so that nothing is asked twice.
    """

    sources: Mapping[str, Provenance]
    mentioned: Mapping[str, tuple[str, ...]]
    names: Names
    figures: Mapping[str, frozenset[Figure]] = field(factory=dict)
    people: frozenset[str] = frozenset()
    kinds: Mapping[str, frozenset[str]] = field(factory=dict)
    sentences: Mapping[tuple[str, int], Sequence[Claim]] = field(factory=dict)
    sure: float = 0.9
    held: Mapping[tuple[str, str], bool] = field(factory=dict)
    linked: dict[tuple[str, str], Two] = field(factory=dict, repr=False)
    doubts: dict[str, tuple[str, ...]] = field(factory=dict, repr=False)
    _told: dict[tuple[tuple[str, ...], tuple[str, ...]], str | None] = field(factory=dict, repr=False)
    _grounds: dict[tuple[str, str], bool] = field(factory=dict, repr=False)

    def match(self, a: str, b: str) -> NameMatch | None:
        """How two names match, whatever their order."""
        return self.names.match(a, b)

    def beside(self, claim: Claim) -> Sequence[Claim]:
        """The other figures of the sentence of a claim."""
        return [c for c in self.sentences.get((claim.source, claim.sentence.start), ()) if c.id != claim.id]

    @cached_property
    def converted(self) -> Mapping[tuple[str, str, Decimal], Sequence[Claim]]:
        """Source, currency and number → the amounts that have the number in another currency, or the currency with
        another number, because the source converts them."""
        found: dict[tuple[str, str, Decimal], list[Claim]] = defaultdict(list)
        for (source, _), claims in self.sentences.items():
            for claim in claims:
                for unit, number in mixed_up_amounts(claim):
                    found[source, unit, number].append(claim)
        return found

    def shared(self, a: Iterable[str], b: Iterable[str]) -> str | None:
        """The first name of a that is also in b, under whatever form; a country alone is too common to count."""
        names, others = tuple(a), tuple(b)
        if (names, others) not in self._told:  # all figures of two sentences ask the same
            told = (n for n in names if territory(n) is None and any(self.sure_match(n, other) for other in others))
            self._told[names, others] = next(told, None)
        return self._told[names, others]

    def same_thing(self, a: Subject, b: Subject, sources: tuple[str, str]) -> NameMatch | None:
        """How two subjects match of which at least one is described, not named, in two sources on one event.

        Certain where the two sources name at most one thing of its kind, and name none other for it.
        """
        if not self.same_event(*sources):
            return None
        if a.described and b.described:
            return self._same_kind(a.label, b.label, sources)
        thing, other = (a, b) if a.described else (b, a)
        named = self._of_kind(meant_by(thing.label), sources)
        if not any(self.sure_match(name, other.label) for name in named):
            return None
        sure = len(named) == 1 and thing.label not in kinds().generic
        return NameMatch(1.0 if sure else _DOUBTFUL, f'"{other.label}" is called a {thing.label}')

    def _same_kind(self, a: str, b: str, sources: tuple[str, str]) -> NameMatch | None:
        """How two described things match: "the structure" of one source may be "the bridge" of the other."""
        both = meant_by(a) & meant_by(b)
        if not both:
            return None
        named = self._of_kind(both, sources)
        if a == b:
            sure = len(named) <= 1 and a not in kinds().common
            return NameMatch(1.0 if sure else _DOUBTFUL, f"both speak of the {a}")
        return NameMatch(_DOUBTFUL, f"the {a} may be the {b}") if len(named) <= 1 else None

    def may_be_one(self, a: Subject | None, b: Subject | None) -> bool:
        """True for a thing that is described and a name that is not said to be something else."""
        if a is None or b is None or a.described == b.described:
            return False
        thing, other = (a, b) if a.described else (b, a)
        called = self.kinds.get(fold(other.label), frozenset())
        return not called or not called.isdisjoint(meant_by(thing.label))

    def _of_kind(self, wanted: frozenset[str], sources: tuple[str, str]) -> list[str]:
        """The different names of things of some kinds that two sources mention."""
        found: list[str] = []
        for name in (name for source in sources for name in self.mentioned.get(source, ())):
            if wanted & self.kinds.get(fold(name), frozenset()) and not any(
                self.sure_match(name, known) for known in found
            ):
                found.append(name)
        return found

    def one_person(self, a: str, b: str, sources: tuple[str, str]) -> bool | None:
        """True where one label is the surname of the other, and two sources on one event know nobody else of it.

        False where they know another of that name; None where no label is the surname of the other.
        """
        if a == b or (a not in self.people and b not in self.people):
            return None
        short, full = sorted((a, b), key=lambda name: len(name.split()))
        if len(short.split()) > 1 or full not in self.people or self.match(a, b) is None:
            return None
        if not self.same_event(*sources):
            return None
        named = (n for s in sources for n in self.mentioned.get(s, ()) if n != short and self.match(n, short))
        return all(self.sure_match(n, full) for n in named)

    def sure_match(self, a: str, b: str) -> bool:
        """True where two names of different reports count as one, for which a surname is not enough."""
        match = self.match(a, b)
        return match is not None and match.strength >= self.sure

    @cached_property
    def events(self) -> Events:
        """Which of the sources report on one event."""
        return Events(self.sources, self.mentioned, self.names, self.figures, self.people, self.held)

    def same_event(self, a: str, b: str) -> bool:
        """See `Events.same`."""
        return self.events.same(a, b)

    def neighbours(self, a: str) -> frozenset[str]:
        """See `Events.neighbours`."""
        return self.events.neighbours(a)

    def common_ground(self, a: str, b: str) -> bool:
        """True where two sources share a name that is not a person's: the place or the thing of their event.

        A politician who visits two towns does not make one event of two.
        """
        pair = (a, b) if a < b else (b, a)
        if pair not in self._grounds:
            x, y = ([n for n in self.mentioned.get(s, ()) if n not in self.people] for s in pair)
            self._grounds[pair] = any(self.sure_match(name, other) for name in x for other in y)
        return self._grounds[pair]

    def thing(self, subject: Subject | None) -> str | None:
        """The subject's name, unless it is only a place: "Brussels approves" is not about Brussels."""
        return None if subject is None or self.names.place(subject.label) is not None else subject.label

    def epoch(self, claim: Claim) -> int | None:
        """The year that a figure speaks of: the one beside it, else that of publication."""
        time = claim.qualifiers.event_time
        if time and claim.kind not in ("date", "duration"):
            found = _YEAR.search(time)
            if found:
                return int(found.group(1))
        published = self.sources[claim.source].published
        return published.year if published else None

    def day(self, claim: Claim) -> dt.date | None:
        """The day for which a figure holds: the one that is said, else that of publication."""
        return claim.qualifiers.as_of or self.sources[claim.source].published

    def part(self, place: str | None) -> str | None:
        """A place that limits a figure to a part: not a whole country."""
        return None if place is None or territory(place) is not None else place

    def nested(self, a: str, b: str) -> bool:
        """True where one of two places is a country and may hold the other."""
        return (territory(a) is None) != (territory(b) is None)


def meant_by(kind: str) -> frozenset[str]:
    """A kind of thing, and those for which it stands where it is a generic noun."""
    return kinds().generic.get(kind, frozenset()) | {kind}


def by_name(kinds: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Kinds of things by the folded name."""
    found: dict[str, frozenset[str]] = {}
    for name in sorted(kinds):
        found[fold(name)] = found.get(fold(name), frozenset()) | frozenset(kinds[name])
    return found


def by_sentence(claims: Iterable[Claim]) -> dict[tuple[str, int], tuple[Claim, ...]]:
    """The figures of each sentence, by its source and the place where it begins."""
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind != "attribution":
            found[claim.source, claim.sentence.start].append(claim)
    return {place: tuple(figures) for place, figures in found.items()}


def mixed_up_amounts(claim: Claim) -> frozenset[tuple[str, Decimal]]:
    """What a mistaken currency makes of a converted amount: 32 euros and 29 dollars, of 32 dollars (29 euros)."""
    value = claim.value
    if claim.kind != "money" or not isinstance(value, Quantity) or not value.also:
        return frozenset()
    told = {(value.unit, value.known), *((also.unit, also.low) for also in value.also if also.low == also.high)}
    mixed = {(unit, number) for unit, _ in told for _, number in told} - told
    return frozenset((unit, number) for unit, number in mixed if unit is not None and number is not None)


def telling_figures(claims: Iterable[Claim]) -> dict[str, frozenset[Figure]]:
    """The values of each source that two texts seldom share by chance; see `evidence.telling`."""
    found: dict[str, set[Figure]] = {}
    for claim in claims:
        value = claim.value
        if isinstance(value, Quantity) and telling(value) >= Level.FAIR:
            number = value.low if value.low is not None else value.high
            found.setdefault(claim.source, set()).add((claim.kind, value.unit or "", f"{number:f}" if number else ""))
    return {source: frozenset(figures) for source, figures in found.items()}
