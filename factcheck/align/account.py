"""Whether two claims may be compared, step by step, made again from the claims of a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from factcheck.align.aspects import Two
from factcheck.align.attributions import APART, link_by_thing, names_a_thing, settled
from factcheck.align.candidates import block_keys
from factcheck.align.comparable import Link, numeric_link
from factcheck.align.conditions import ALIKE, ASKED, Condition, firm
from factcheck.align.deeds import doubtful_deed, shared_deed
from factcheck.align.evidence import Evidence, Level
from factcheck.align.grouping import place, unambiguous
from factcheck.align.loosen import lenient_link
from factcheck.align.topics import Corpus
from factcheck.align.weighing import quoted
from factcheck.languages.ontology import ontology
from factcheck.model import BEHIND, Attribution, Claim, Strength, Threshold
from factcheck.model.explanations import Step
from factcheck.model.wording import opened

LEVELS = {
    Level.NONE: "nothing",
    Level.DISTANT: "distant",
    Level.WEAK: "weak",
    Level.FAIR: "fair",
    Level.STRONG: "strong",
}
NAMES = 4
"""So many shared names are told."""


@frozen
class Account:
    """How a link came about. strength: None where nothing links the two; barriers: why, each a clause."""

    strength: Strength | None
    steps: tuple[Step, ...]
    barriers: tuple[str, ...] = ()


@frozen
class Around:
    """The claims of a report as they are looked up. blocks: (source, block) → figures; roles: who did what to what."""

    blocks: Mapping[tuple[str, ...], Sequence[Claim]]
    roles: Sequence[Claim]

    @staticmethod
    def of(claims: Iterable[Claim]) -> Around:
        """Looks through all claims once, so that many pairs can be accounted for."""
        blocks: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
        roles = []
        for claim in claims:
            if claim.kind != "attribution":
                for key in dict.fromkeys(block_keys(claim)):
                    blocks[claim.source, *key].append(claim)
            elif names_a_thing(claim):
                roles.append(claim)
        return Around(blocks, roles)

    def near(self, claim: Claim, source: str) -> Iterable[Claim]:
        """The figures of a source that share a block with a claim."""
        found = (other for key in block_keys(claim) for other in self.blocks.get((source, *key), ()))
        return {other.id: other for other in found}.values()


def account(a: Claim, b: Claim, around: Around, corpus: Corpus, threshold: Threshold) -> Account:
    """The way to the link of two claims, or to none."""
    a, b = sorted((a, b), key=place)
    if a.kind == b.kind == "attribution":
        return _of_roles(a, b, around, corpus)
    two = Two(a, b, corpus)
    alike = tuple(_asked(two, ALIKE, "comparable", "alike"))
    barriers = [_lacking(two, c) for c in ALIKE if not c.holds(two)]
    if barriers:
        return Account(None, alike, tuple(barriers))
    steps = [
        *alike,
        *_evidence(two),
        *_asked(two, ASKED["strict" if threshold == "strict" else "default"], "firm", "firm"),
    ]
    if not _looked_at(a, b):
        barriers = _firm_barriers(two)
        barriers.append("no property, value or digits in common bring them together")
        return _unlinked("block", steps, barriers)
    link = numeric_link(a, b, corpus)
    strength: Strength | None = link.strength if link else None
    if link is None and threshold == "lenient" and firm(two, "lenient"):
        link = Link(a, b, "firm", (), value=two.value.level)
        strength = "loose"
    if link is None:
        barriers = _firm_barriers(two)
        barriers.append(_unconfirmed(two))
        return _unlinked("none", steps, barriers)
    if not _survives(link, around, corpus, loose=strength == "loose"):
        why = "one source gives several values of it, so that a difference from another proves nothing"
        return _unlinked("doubtful", steps, [why])
    return Account(strength, (*steps, Step("linked", strength or "", LINKED[strength or "none"], True)))


def _unlinked(name: str, steps: Sequence[Step], barriers: Sequence[str]) -> Account:
    step = Step("linked", name, f"Not linked: {'; '.join(barriers)}.", False)
    return Account(None, (*steps, step), tuple(barriers))


LINKED: dict[str, str] = {
    "firm": "Linked firmly: subject, property and scope are the same, whatever the values are.",
    "slip": "Linked as a slip: the digits are the same, and the scale, the currency or the order is not.",
    "outvoted": "Linked against several sources: they agree on the other, in whose place this one stands.",
    "confirmed": "Linked by confirmation: the equal value makes up for what the words leave open.",
    "loose": "Linked loosely: firm but for a name, which only the lenient do without.",
    "beside": "Put side by side: amounts of one property in reports on one event, and not compared.",
    "none": "In one group, because others are linked with both.",
}


def _asked(two: Two, conditions: Sequence[Condition], stage: str, table: str) -> Iterator[Step]:
    for number, condition in enumerate(conditions, 1):
        held = condition.holds(two)
        says = condition.asks if held else f"{condition.asks} {opened(_lacking(two, condition))}."
        yield Step(stage, condition.name, says, held, table, number, len(conditions))  # type: ignore[arg-type]


def _lacking(two: Two, condition: Condition) -> str:
    return condition.missing(two, a=quoted(two.a), b=quoted(two.b))


def _evidence(two: Two) -> Iterator[Step]:
    found: tuple[tuple[str, Evidence, str], ...] = (
        ("subject", two.subject, "no name is shared"),
        ("property", two.property, "one of them names none"),
        ("value", two.value, "the values differ"),
        ("slip", two.slip, "no slip of the pen turns one value into the other"),
    )
    for name, evidence, otherwise in found:
        says = f"{opened(evidence.because or otherwise)} ({LEVELS[evidence.level]})."
        yield Step("comparable", name, says, evidence.level > Level.NONE)
    if two.a.property in ontology().event:
        yield _event(two)


def _event(two: Two) -> Step:
    here, there = two.a.source, two.b.source
    held = two.corpus.same_event(here, there)
    names = two.corpus.mentioned
    others = names.get(there, ())
    shared = [n for n in names.get(here, ()) if any(two.corpus.names.same(n, other) for other in others)][:NAMES]
    both = f"both name {', '.join(shared)}" if shared else "they share no name"
    verdict = "are taken to report" if held else "are not known to report"
    return Step("comparable", "event", f"{here} and {there} {verdict} on one event: {both}.", held)


def _firm_barriers(two: Two) -> list[str]:
    """Why a difference of the two would prove nothing; of subjects that have nothing in common no more is said."""
    lacking = [c for c in ASKED["default"] if not c.holds(two)]
    if any(c.name == "subject alike" for c in lacking):
        lacking = [c for c in lacking if c.name not in ("subject", "named")]
    return [_lacking(two, c) for c in lacking]


def _unconfirmed(two: Two) -> str:
    """Why an equal value does not join two claims."""
    value = two.value
    if value.level == Level.NONE:
        return "their values differ, so that they confirm nothing"
    levels = f"value {LEVELS[value.level]}, property {LEVELS[two.property.level]}, subject {LEVELS[two.subject.level]}"
    return f"the value alone does not join them ({levels})"


def _looked_at(a: Claim, b: Claim) -> bool:
    return not set(block_keys(a)).isdisjoint(block_keys(b))


def _survives(link: Link, around: Around, corpus: Corpus, *, loose: bool) -> bool:
    """True where no source gives several values for what is linked; see `unambiguous`."""

    def linked(one: Claim, other: Claim) -> Link | None:
        a, b = sorted((one, other), key=place)
        return lenient_link(a, b, corpus) if loose else numeric_link(a, b, corpus)

    near = [
        other
        for claim, source in ((link.a, link.b.source), (link.b, link.a.source))
        for c in around.near(claim, source)
        if c.id not in (link.a.id, link.b.id) and (other := linked(claim, c)) is not None
    ]
    return link in unambiguous([link, *near])


def _of_roles(a: Claim, b: Claim, around: Around, corpus: Corpus) -> Account:
    steps = tuple(_role_steps(a, b, corpus))
    lacking = [step.says[:1].lower() + step.says[1:].rstrip(".") for step in steps if step.held is False]
    link = link_by_thing(a, b, corpus)
    if link is None:
        return Account(None, steps, tuple(lacking))
    if settled(link, around.roles, corpus):
        why = "one of the sources names both sides behind the thing, so that both may stand together"
        return _unlinked("settled", steps, [why])
    return Account("firm", (*steps, Step("linked", "firm", "Linked firmly: they speak of one thing.", True)))


def _role_steps(a: Claim, b: Claim, corpus: Corpus) -> Iterator[Step]:
    x, y = a.value, b.value
    if not isinstance(x, Attribution) or not isinstance(y, Attribution):
        return
    for claim in (a, b):
        if not names_a_thing(claim):
            yield Step("comparable", "thing", f"{quoted(claim)} does not say who and to what.", False)
    if x.role == y.role:
        compared = x.role not in APART
        told = f"Both name the role {x.role}" if compared else f"The role {x.role} is evidence for others"
        yield Step("comparable", "role", f"{told}.", compared)
    else:
        behind = {x.role, y.role} <= BEHIND
        told = "both say who is behind a thing" if behind else "they answer different questions"
        yield Step("comparable", "role", f"The roles are {x.role} and {y.role}: {told}.", behind)
    if x.role == y.role and (why := shared_deed(a, b, corpus)) is not None:
        yield Step("comparable", "thing", f"{opened(why)}.", True)
        return
    if a.subject is None or b.subject is None:
        return
    if doubtful_deed(a, b, corpus):
        yield Step("comparable", "thing", "The nouns are equal, and need not mean one thing.", False)
        return
    match = corpus.match(a.subject.label, b.subject.label)
    sure = match is not None and match.strength >= corpus.sure
    told = match.evidence if match else f'"{a.subject.label}" and "{b.subject.label}" are two things'
    yield Step(
        "comparable", "thing", f"{opened(told)}{'' if sure or not match else ', which is not sure enough'}.", sure
    )
    if sure and any(corpus.names.is_group(c.subject.label) for c in (a, b) if c.subject):
        one = corpus.same_event(a.source, b.source)
        told = "the sources report on one event" if one else "nothing shows that the sources report on one event"
        yield Step("comparable", "event", f"The thing is a common noun, and {told}.", one)
