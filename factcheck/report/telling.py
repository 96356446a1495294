"""An explanation as it is told to a person: which pairs in full and which in short, and the words of every step.

Text, Markdown and the HTML page all tell this, so that they say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Protocol, TypeVar

from attrs import frozen

from factcheck.report.plain import counted, visible
from factcheck.report.view import SIGNS, label, review_shown

if TYPE_CHECKING:
    from factcheck.model.explanations import ClaimSteps, PairSteps, Step
    from factcheck.report.explanation import Explanation

IN_FULL = 4
"""So many pairs are told step by step, one for each way of standing to each other; JSON has all."""
IN_SHORT = 12
"""So many more are told in one line."""

TITLES = {
    "words": "Words",
    "value": "Value",
    "about": "About",
    "comparable": "Do they speak of one thing?",
    "firm": "Would a difference be a conflict?",
    "linked": "Link",
    "compared": "How do the values compare?",
    "decided": "So",
}
TABLES = {"amounts": "amounts", "dates": "dates", "agents": "agents", "scope": "scope", "alike": "must", "firm": "firm"}
NOT_REPLAYED = "Made again from the report, this came out otherwise: another version wrote it."


class Standing(Protocol):
    """How two claims stand to each other: a pair of a finding, or one that is told."""

    @property
    def relation(self) -> str | None: ...
    @property
    def reason(self) -> str | None: ...
    @property
    def link(self) -> str | None: ...


T = TypeVar("T", bound=Standing)


def in_full(pairs: Iterable[T]) -> list[T]:
    """The pairs that are told step by step: the first of each way of standing to each other."""
    first: dict[tuple[object, ...], T] = {}
    for pair in pairs:
        first.setdefault((pair.relation, pair.reason, pair.link), pair)
    return list(first.values())[:IN_FULL]


@frozen
class Stage:
    """Steps of one stage. title: "" for how a claim was read, which needs none."""

    title: str
    steps: tuple[Step, ...]


@frozen
class Section:
    """One claim or one pair. mark: the letter of a claim, "A", or how two stand, "A ≠ B". note: a warning, or ""."""

    mark: str
    head: str
    stages: tuple[Stage, ...]
    note: str = ""


@frozen
class Telling:
    """All that is told of an explanation, from top to bottom. ends: lines on what is not told in full."""

    heading: str
    summary: str
    review: str
    claims: tuple[Section, ...]
    pairs: tuple[Section, ...]
    ends: tuple[str, ...]


def telling(explanation: Explanation) -> Telling:
    """An explanation with letters for its claims; characters that do not show are made visible."""
    full = in_full(explanation.pairs)
    rest = [pair for pair in explanation.pairs if pair not in full]
    letters = {claim.claim: label(place) for place, claim in enumerate(explanation.claims)}
    named = {end for pair in full for end in (pair.a, pair.b)}
    told = [claim for claim in explanation.claims if claim.claim in named or not named]
    others = [claim for claim in explanation.claims if claim not in told]
    heading = f"{explanation.finding}: {explanation.verdict}" if explanation.finding else "Two claims in two findings"
    ends = [*(f"{_marked(pair, letters)}: {pair.outcome}" for pair in rest[:IN_SHORT]), _left_out(len(rest) - IN_SHORT)]
    return Telling(
        heading=visible(heading),
        summary=visible(explanation.summary),
        review=review_shown(explanation.review),
        claims=tuple(_claim(claim, letters[claim.claim]) for claim in told),
        pairs=tuple(_pair(pair, letters) for pair in full),
        ends=tuple(visible(end) for end in (*ends, _others(others, letters)) if end),
    )


def sentence(step: Step) -> str:
    """A step with its answer and the place of its level: "no, amounts 2 of 11: Are they …?"."""
    if step.held is None:
        return visible(step.says)
    answer = "yes" if step.held else "no"
    where = f", {TABLES.get(step.table, step.table)} {step.place} of {step.of}" if step.of else ""
    return f"{answer}{where}: {visible(step.says)}"


def _claim(claim: ClaimSteps, letter: str) -> Section:
    head = f"{claim.source}, {claim.claim}: {claim.quoted}"
    return Section(letter, visible(head), (Stage("", claim.steps),))


def _pair(pair: PairSteps, letters: Mapping[str, str]) -> Section:
    reason = f"({pair.relation}, {pair.reason})" if pair.relation else ""
    stages = tuple(
        Stage(TITLES[name], tuple(steps)) for name, steps in groupby(pair.steps, key=lambda step: step.stage)
    )
    return Section(_marked(pair, letters), reason, stages, "" if pair.replays else NOT_REPLAYED)


def _marked(pair: PairSteps, letters: Mapping[str, str]) -> str:
    sign = SIGNS[pair.relation] if pair.relation else "|"
    return f"{letters.get(pair.a, pair.a)} {sign} {letters.get(pair.b, pair.b)}"


def _left_out(number: int) -> str:
    return f"… and {counted(number, 'more pair')}; --claims A B explains any two claims." if number > 0 else ""


def _others(claims: Sequence[ClaimSteps], letters: Mapping[str, str]) -> str:
    """The claims that are not told, by letter and id."""
    names = [f"{letters[c.claim]} {c.quoted} ({c.source}, {c.claim})" for c in claims]
    return f"Also: {', '.join(names)}" if names else ""
