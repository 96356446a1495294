"""Who did what to which thing. A list of agents is never complete by itself: absence contradicts nothing.

Conflict needs two sides that each name somebody, and nobody of the one side may stand for somebody of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache, partial
from itertools import product

from attrs import frozen

from factcheck.judge.context import Context
from factcheck.judge.levels import Level, decide, otherwise
from factcheck.languages import installed, load
from factcheck.model import BEHIND, Attribution, Claim, Judgement

HELD_APART = ({"create", "lead"}, {"build", "lead"}, {"build", "launch"})
"""Roles that one thing has different people in as a rule: its founder or maker, who leads it, and who opened it."""

EXCLUSIVE = BEHIND | {"acquire", "own", "host"}
"""Roles that two disjoint parties do not hold at once. Many may support, fund, sign, attend or say something."""

OPPOSITE = frozenset({"sign", "refuse"})

LEAD = 2
"""As many words stand before "only country" where it begins a sentence: "as the"."""


@frozen
class Sides:
    """Two attributions of one thing: the claims, and what they say."""

    left: Claim
    right: Claim
    context: Context
    a: Attribution
    b: Attribution

    @property
    def one_role(self) -> bool:
        return self.a.role == self.b.role

    @cached_property
    def shared(self) -> bool:
        """True where at least one agent is on both sides."""
        return any(self.context.names.same(x, y) for x, y in product(self.a.agents, self.b.agents))

    @cached_property
    def named(self) -> tuple[list[str], list[str]]:
        """The agents of each side that are names; groups such as "20 companies" name nobody."""
        group = self.context.names.is_group
        return [x for x in self.a.agents if not group(x)], [y for y in self.b.agents if not group(y)]


def _same_agents(s: Sides) -> bool:
    return s.one_role and s.left.negated == s.right.negated and s.shared and _covers(s, s.a.agents, s.b.agents)


def _covers(s: Sides, a: Sequence[str], b: Sequence[str]) -> bool:
    """True where each side's names are all found on the other side."""
    same = s.context.names.same
    return all(any(same(x, y) for y in b) for x in a) and all(any(same(x, y) for x in a) for y in b)


def _denied(s: Sides) -> bool:
    opposite = s.left.negated != s.right.negated
    return ((s.one_role and opposite) or ({s.a.role, s.b.role} == OPPOSITE and not opposite)) and s.shared


def _denied_by_others(s: Sides) -> bool:
    return s.left.negated or s.right.negated


def _overlap(s: Sides) -> bool:
    return s.shared


def _nobody(s: Sides) -> bool:
    return not all(s.named)


def _related(s: Sides) -> str:
    """The first reason why an agent of one side may stand for one of the other."""
    found = (s.context.names.related(x, y) or _side_by_side(s, x, y) for x, y in product(*s.named))
    return next((why for why in found if why), "")


def _side_by_side(s: Sides, x: str, y: str) -> str:
    same = s.context.names.same
    pairs = ((p, q) for pair in sorted(s.context.shown.together) for p, q in (pair, pair[::-1]))
    return f"one source names both {x} and {y}" if any(same(x, p) and same(y, q) for p, q in pairs) else ""


def _open(s: Sides) -> bool:
    return s.one_role and (s.a.open or s.b.open)


def _different_things(s: Sides) -> bool:
    """Roles that do not answer one question: who funds it says nothing about who announced it."""
    roles = {s.a.role, s.b.role}
    if roles <= {"create", "build"} and _drawn(s.a) != _drawn(s.b):
        return True
    if roles == {"build"} and _handed(s.left) != _handed(s.right):
        return True
    return not s.one_role and (not roles <= BEHIND or roles in HELD_APART)


def _handed(claim: Claim) -> bool:
    """True for who supplied a thing: he need not have built it."""
    return _words("handed", "roles", "build").search(claim.evidence.exact.casefold()) is not None


def _drawn(value: Attribution) -> bool:
    """True for who designed a thing: he need not have founded or built it."""
    return _words("drawn", "roles", "create").search(value.written.casefold()) is not None


def _roles_kept_apart(s: Sides) -> bool:
    return not s.one_role and frozenset((s.a.role, s.b.role)) in s.context.shown.apart


def _many_may(s: Sides) -> bool:
    return s.one_role and s.a.role not in EXCLUSIVE and not _only_one(s)


def _only_one(s: Sides) -> bool:
    """True where a source says that one alone did it: "was the only country to refuse"."""
    return s.a.role == "refuse" and any(_says_only(claim) for claim in (s.left, s.right))


def _says_only(claim: Claim) -> bool:
    """True where the words say so of the deed itself, and do not deny it: "was not the only country to refuse".

    After a comma they may be an apposition that says it of something else ("Norway, the only country with such a coast,
    refused"). Before the deed they begin the sentence: "Als einziges Land hatte Norwegen ...".
    """
    told = claim.evidence.exact.casefold()
    found = _words("sole").search(told)
    if found is not None:
        before = told[: found.start()]
        return "," not in before and not _words("negation").search(before)
    ahead = claim.sentence.exact[: max(claim.evidence.start - claim.sentence.start, 0)].casefold()
    found = _words("sole").search(ahead)
    if found is None:
        return False
    before, after = ahead[: found.start()], ahead[found.end() :]
    return len(before.split()) <= LEAD and len(after.split()) <= 1 and not _words("negation").search(before)


@lru_cache(maxsize=4)
def _words(name: str, *table: str) -> re.Pattern[str]:
    """All words of that name in a table of the installed languages: their grammar if none is named."""
    words = {w.casefold() for code in installed() for w in load(code).table(*(table or ("grammar",))).get(name, ())}
    spaced = (r"\s+".join(map(re.escape, w.split())) for w in sorted(words))
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)")


def _other_role(s: Sides) -> bool:
    return not s.one_role


def _places_unclear(s: Sides) -> bool:
    """Hosts conflict only as two countries or two cities: a hall is in a city, and a minister in a country."""
    if not (s.one_role and s.a.role == "host"):
        return False
    kinds = [{(p := s.context.names.place(x)) and p[0] for x in side} for side in s.named]
    return not (kinds[0] == kinds[1] and len(kinds[0]) == 1 and None not in kinds[0])


LEVELS: tuple[Level[Sides], ...] = (
    Level(
        "negation",
        "conflict",
        _denied,
        "{a} against {b}: one source says the opposite of the other.",
        asks="Does one side deny what the other says of an agent on both sides?",
    ),
    Level(
        "same_agents",
        "agree",
        _same_agents,
        "Both say {a}.",
        "{a} and {b}: the names mean the same.",
        asks="Are the agents of each side all found on the other, in one role?",
    ),
    Level(
        "subset_of_agents",
        "compatible",
        _nobody,
        "{a} and {b}: one of them names nobody.",
        asks="Does one side name nobody?",
    ),
    Level(
        "different_roles",
        "compatible",
        _denied_by_others,
        "{a} and {b}: what is denied of one may hold of the other.",
        asks="Is one of them denied?",
    ),
    Level(
        "subset_of_agents",
        "compatible",
        _overlap,
        "{a} and {b} share an agent.",
        asks="Is an agent on both sides?",
    ),
    Level(
        "subset_of_agents",
        "compatible",
        _related,
        "{a} and {b} fit: {why}.",
        asks="May an agent of one side stand for one of the other?",
    ),
    Level(
        "subset_of_agents",
        "compatible",
        _open,
        "{a} and {b}: one list is open, so the other may be among it.",
        asks="Is one list of agents open?",
    ),
    Level(
        "different_roles",
        "compatible",
        _different_things,
        "{a} and {b}: different roles, which different agents may hold.",
        asks="Are they roles that do not answer one question?",
    ),
    Level(
        "different_roles",
        "compatible",
        _roles_kept_apart,
        "{a} and {b}: a source gives these roles to different agents.",
        asks="Does a source give these roles to different agents?",
    ),
    Level(
        "different_agents",
        "compatible",
        _many_may,
        "{a} and {b}: many may do so.",
        asks="Is it a role that many may hold?",
    ),
    Level(
        "subset_of_agents",
        "compatible",
        _places_unclear,
        "{a} and {b}: one may lie in the other.",
        asks="Are they places of which one may lie in the other?",
    ),
    Level(
        "different_roles",
        "conflict",
        _other_role,
        "{a} against {b}: other names are put behind it. The roles differ, so both may hold.",
        asks="Are they different roles of those behind a thing?",
    ),
    Level(
        "different_agents",
        "conflict",
        otherwise,
        "{a} against {b}: no name stands on both sides.",
        asks="Otherwise: does no name stand on both sides, in a role that only one party holds?",
    ),
)
"""How two attributions of one thing compare."""


def judge_attributions(a: Claim, b: Claim, context: Context) -> Judgement:
    """Two attributions of one thing. Where both deny, agents are compared as where both affirm."""
    assert isinstance(a.value, Attribution)
    assert isinstance(b.value, Attribution)
    sides = Sides(a, b, context, a.value, b.value)
    judgement = decide(LEVELS, sides, words=partial(context.phrases, a, b), table="agents")
    assert judgement is not None
    return judgement
