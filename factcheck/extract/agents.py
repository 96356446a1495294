"""Who did what, as far as it tells what a figure is about.

"The bridge, built by Brunelli, is 842 metres long" speaks of the bridge; only "built by Brunelli, which has 1,200
employees" goes on about Brunelli. And the year in which Brunelli built it is that of the bridge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon
from factcheck.model import Role, Subject

if TYPE_CHECKING:
    from factcheck.extract.attributions.finder import AttributionMention

_MAKING: frozenset[Role] = frozenset({"build", "create", "own", "acquire", "launch", "lead", "sign"})
"""What is done to a thing whose figures the sentence gives; who announces or pays something often goes on to say more
of himself."""


class Agent(NamedTuple):
    """Tokens first … last-1 say who did something; those up to `end` only say more of him.

    goes_on: from that token to `end` the sentence goes on about him. making: he made, has or leads the thing. told: the
    sentence says what thing that is.
    """

    first: int
    last: int
    goes_on: int
    end: int
    making: bool
    told: bool

    def holds(self, token: int) -> bool:
        """True for the agent's own tokens and those that say more of him."""
        return self.first <= token < self.end

    def has(self, token: int) -> bool:
        """True for what the sentence says of the agent alone: "built by Brunelli, which has 1,200 employees"."""
        return self.goes_on <= token < self.end


@frozen
class Deeds:
    """What the attributions of a text tell of its figures.

    agents: sentence → who does something in it behind a "by". deals: sentence → what is said in it of who buys what.
    refusals: where the agents stand who refuse something. makings: sentence → the only thing in it that somebody
    founded or built. makers: sentence → those who did. builders: sentence → the tokens of those who build something
    behind a "by".
    """

    agents: Mapping[int, Sequence[Agent]] = field(factory=dict)
    deals: Mapping[int, Sequence[AttributionMention]] = field(factory=dict)
    refusals: Sequence[tuple[int, int]] = ()
    makings: Mapping[int, Subject] = field(factory=dict)
    makers: Mapping[int, frozenset[str]] = field(factory=dict)
    builders: Mapping[int, Sequence[tuple[int, int]]] = field(factory=dict)

    def made_thing(self, sentence: int, subject: Subject | None) -> Subject | None:
        """What a day of a thing's life is of, where the figure's subject is who made the thing, or not known."""
        made = subject is None or subject.label in self.makers.get(sentence, ())
        return self.makings.get(sentence, subject) if made else subject


def acting(roles: Iterable[AttributionMention]) -> frozenset[str]:
    """All who do anything in a text."""
    return frozenset(label for role in roles for label in role.value.agents)


def deeds_of(roles: Sequence[AttributionMention]) -> Deeds:
    """What the attributions of a text tell of its figures."""
    deals: dict[int, list[AttributionMention]] = defaultdict(list)
    made: dict[int, dict[str, Subject]] = defaultdict(dict)
    makers: dict[int, frozenset[str]] = defaultdict(frozenset)
    builders: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for role in roles:
        i, what = role.sentence.index, role.value.role
        if what == "acquire" and role.thing is not None:
            deals[i].append(role)
        elif what in ("create", "build"):
            makers[i] |= frozenset(role.value.agents)
            if (thing := role.known or role.thing) is not None:
                made[i][thing.label] = thing
            if what == "build" and role.marked:
                builders[i].append(role.agents)
    return Deeds(
        agents=_agents_of(roles),
        deals=deals,
        refusals=tuple(r.sentence.span(*r.agents) for r in roles if _refuses(r)),
        makings={i: next(iter(things.values())) for i, things in made.items() if len(things) == 1},
        makers=makers,
        builders=builders,
    )


def _refuses(role: AttributionMention) -> bool:
    return role.value.role == "refuse" and role.agents[0] < role.agents[1]


def _agents_of(roles: Iterable[AttributionMention]) -> dict[int, tuple[Agent, ...]]:
    """Sentence → who does something in it behind a "by", in the order of the text."""
    found: dict[int, dict[tuple[int, int], Agent]] = defaultdict(dict)
    for role in roles:
        if role.marked and role.agents[0] < role.agents[1]:
            told = found[role.sentence.index]
            making = role.value.role in _MAKING
            known = told.get(role.agents)
            if known is None or making:
                end = _end(role.sentence, role.agents[1])
                told[role.agents] = Agent(*role.agents, role.agents[1], end, making, role.thing is not None)
    return {i: tuple(sorted(told.values())) for i, told in found.items()}


def _end(sentence: Sentence, last: int) -> int:
    """Where the words end that go on about an agent who stands before a token; that token where there are none."""
    low = sentence.low
    relatives, behind_comma = _openers(sentence.lexicon)
    comma = low[last : last + 1] in ((",",), ("–",), ("—",))
    opener, behind = (low[at] if at < len(low) else "" for at in (last, last + comma))
    if opener == "(":
        return _next(low, last, ")")
    if behind in (behind_comma if comma else relatives):
        return _next(low, last + comma, ",;.–—")
    return last


def _next(low: tuple[str, ...], at: int, signs: str) -> int:
    return next((i for i in range(at, len(low)) if low[i] in signs), len(low))


@lru_cache(maxsize=16)
def _openers(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Relative pronouns that are no articles; all relative pronouns, and the articles of what is new."""
    definite = lexicon.words("references", "definite")
    relatives = lexicon.words("grammar", "relatives")
    return relatives - definite, relatives | (lexicon.words("grammar", "articles") - definite)
