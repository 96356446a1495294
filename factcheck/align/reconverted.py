"""A source that converts an amount, and then gives the number of one currency with the name of the other.

"32 billion dollars (29.3 billion euros) … The 32 billion euros are …": the source itself shows what it meant. No other
slip of the pen gives itself away like this, so that the words around it need not show it as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.align.aspects import Two
from factcheck.align.evidence import NOTHING, Evidence, Level, significant, value_evidence
from factcheck.align.mistakes import mistake
from factcheck.align.slips import OTHER_CURRENCY
from factcheck.align.topics import Corpus
from factcheck.model import Claim, Quantity

_DIGITS = 2
"""Fewer digits meet by chance: one million dollars here, one million euros there."""


def mixed_up(two: Two) -> Evidence:
    """STRONG where the source of one amount gives the other amount, and converts it into that currency."""
    for claim, voice in ((two.a, two.b), (two.b, two.a)):
        if voice.source == claim.source or mistake(claim, voice).because != OTHER_CURRENCY:
            continue
        for told in converted(claim, two.corpus):
            if value_evidence(told, voice).level > Level.NONE:
                return Evidence(Level.STRONG, f"{claim.source} itself gives “{told.value.written}”")
    return NOTHING


def converted(claim: Claim, corpus: Corpus) -> Sequence[Claim]:
    """The amounts of the same source that have the number of a plain amount, and are converted into its currency."""
    value = claim.value
    if claim.kind != "money" or not isinstance(value, Quantity) or value.also:
        return ()
    if value.known is None or value.unit is None or significant(value.known) < _DIGITS:
        return ()
    return corpus.converted.get((claim.source, value.unit, value.known), ())
