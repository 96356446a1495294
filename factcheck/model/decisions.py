"""What a person decided on findings: the decision as it is handed in, and what became of it."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from attrs import frozen

Decided: TypeAlias = Literal["confirm", "reject", "later"]

DECISIONS: tuple[Decided, ...] = get_args(Decided)


@frozen
class Decision:
    """What a person decided on a finding of some earlier report.

    finding: the id of that finding. decision: "confirm" (it is as the report says), "reject" (it is not) or "later".
    claims: the ids of the claims that the person saw; with them the decision is known again when the finding has grown.
    """

    finding: str
    decision: Decided
    note: str = ""
    claims: tuple[str, ...] = ()


@frozen
class Review:
    """The decision that applies to a finding, with its note."""

    decision: Decided
    note: str = ""


@frozen
class Lapsed:
    """A decision that applies to no finding of the report. because: one English sentence that says why."""

    finding: str
    decision: Decided
    note: str
    claims: tuple[str, ...]
    because: str
