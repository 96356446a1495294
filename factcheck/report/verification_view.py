"""A verification as a reader sees it: each part with its verdict, and the claims of the sources on each side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from factcheck.model import Attribution
from factcheck.model.wording import claim_phrase
from factcheck.report.plain import visible
from factcheck.report.view import SIGNS, Voice, index, label

if TYPE_CHECKING:
    from factcheck.model import Claim, Pair, Part
    from factcheck.report.verification import Verification

SIDES = {"supporting": "Borne out by", "conflicting": "Contradicted by", "nearest": "Near, but neither"}


@frozen
class Said:
    """A claim of a source with the letter that stands for it, its value in words, and how it stands to the part."""

    voice: Voice
    phrase: str
    pair: Pair

    @property
    def line(self) -> str:
        """The relation in one line: "A = the claim: both say USD 5 million."."""
        return f"{self.voice.label} {SIGNS[self.pair.relation]} claim: {visible(self.pair.because)}"


@frozen
class PartView:
    """One part: its number, a heading, the claim under test, and the sides that have anything to say."""

    number: int
    heading: str
    part: Part
    tested: Claim
    sides: tuple[tuple[str, tuple[Said, ...]], ...]


def parts_of(verification: Verification) -> Iterator[PartView]:
    """The parts in the order of the claim; the letters run through each part."""
    tables = index(verification.report)
    tested = {claim.id: claim for claim in verification.tested}
    for number, part in enumerate(verification.parts, 1):
        pairs = {pair.b: pair for pair in part.pairs}
        sides, place = [], 0
        for name, title in SIDES.items():
            said = []
            for claim_id in getattr(part, name):
                claim = tables.claims[claim_id]
                voice = Voice(label(place), claim, tables.sources.get(claim.source))
                said.append(Said(voice, visible(claim_phrase(claim)), pairs[claim_id]))
                place += 1
            if said:
                sides.append((title, tuple(said)))
        claim = tested[part.claim]
        yield PartView(number, _heading(claim), part, claim, tuple(sides))


def _heading(claim: Claim) -> str:
    """Subject, property and value: "Stargate: cost: USD 500 billion"."""
    property_ = None if isinstance(claim.value, Attribution) else claim.property
    subject = claim.subject.label if claim.subject else None
    words = (subject, property_ and property_.replace("_", " "), claim_phrase(claim))
    return visible(": ".join(word for word in words if word))
