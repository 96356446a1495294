"""How a finding came about, step by step, or what kept two claims apart."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from attrs import frozen

from factcheck.model.findings import Reason, Relation, Strength

Stage: TypeAlias = Literal["words", "value", "about", "comparable", "firm", "linked", "compared", "decided"]
"""words and value: what is read; about: of what it is said; comparable to linked: whether two claims may be compared;
compared and decided: how they stand to each other."""

STAGES: tuple[str, ...] = get_args(Stage)


@frozen
class Step:
    """One step of the way. says: one English sentence, or a question; held: its answer, None where nothing was asked.

    Where the step is a level of a table, it is number `place` (from 1) of the `of` levels of `table`; otherwise these
    are "" and 0.
    """

    stage: Stage
    name: str
    says: str
    held: bool | None = None
    table: str = ""
    place: int = 0
    of: int = 0


@frozen
class ClaimSteps:
    """How one claim was read. quoted: its words, short enough for a line."""

    claim: str
    source: str
    quoted: str
    steps: tuple[Step, ...]


@frozen
class PairSteps:
    """How two claims were held comparable and compared, or what kept them apart.

    relation and reason are None where the two are no pair of any finding. replays: the report, made again from what it
    holds, gives just this.
    """

    a: str
    b: str
    link: Strength | None
    relation: Relation | None
    reason: Reason | None
    outcome: str
    steps: tuple[Step, ...]
    replays: bool
