"""What verifying a claim yields: each of its parts with a verdict, and the claims of the sources that speak to it."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from attrs import frozen

from factcheck.model.claims import Claim
from factcheck.model.findings import Ground, Pair, Strength

Ruling: TypeAlias = Literal["supported", "refuted", "disputed", "not found"]

RULINGS: tuple[str, ...] = get_args(Ruling)
_NO_GROUND = Ground(None)


@frozen
class Part:
    """One claim under test with its verdict; a sentence may make several.

    claim: id of the claim under test. verdict: "supported" where at least one independent origin bears it out and none
    contradicts it, "refuted" where at least one contradicts it and none bears it out, "disputed" where both are so,
    "not found" where no claim that may be compared does either. supporting, conflicting, nearest: ids of the claims of
    the sources that bear it out, that contradict it, and that come near without doing either. pairs: for each of them
    how it stands to the claim under test, which is `a`. origins_for, origins_against: the independent origins.
    findings: ids of the findings of the sources among themselves in which these claims stand.
    """

    claim: str
    verdict: Ruling
    supporting: tuple[str, ...]
    conflicting: tuple[str, ...]
    nearest: tuple[str, ...]
    pairs: tuple[Pair, ...]
    origins_for: int
    origins_against: int
    findings: tuple[str, ...]
    evidence_for: tuple[str, ...]
    evidence_against: tuple[str, ...]
    summary: str


@frozen
class Candidate:
    """A claim of a source that may speak of what a claim under test says, before the two are judged.

    link: as in `Group.pairs`; "none" where the two may not be compared, and the claim is only near. sure: True where an
    equal value bears the claim out, because subject and property fit as well. ground: what speaks for and against
    comparing the two. why_not: what keeps them apart.
    """

    claim: Claim
    link: Strength
    sure: bool
    ground: Ground = _NO_GROUND
    why_not: str = ""


@frozen
class Trial:
    """A claim under test with its candidates, the nearest first.

    plural: True where the claim gives several values of one property, so that its words are coarser than the facts.
    apart: ids of two candidates that no two values may be drawn from to contradict one claim: they stand in one source,
    speak of different years or of different events. quoting: sources that hold the words of the claim.
    """

    claim: Claim
    candidates: tuple[Candidate, ...]
    plural: bool = False
    apart: frozenset[frozenset[str]] = frozenset()
    quoting: frozenset[str] = frozenset()
