"""What each reason code means, in one sentence for a reader who meets it in another program."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "same_value": "The same value.",
        "same_when_rounded": "One number is the other, rounded. Where the rounding is coarse, the two only fit.",
        "within_bound": "One is a bound, and the other keeps it.",
        "within_range": "Ranges or estimates that overlap.",
        "overlapping_date": "Dates that overlap, or clock times that may be one moment.",
        "coarser_date": "One date contains the other.",
        "same_agents": "The same agents in the same role.",
        "subset_of_agents": "An agent is on both sides, or may stand for one of the other side, or a list is open.",
        "different_agents": "Other agents in the same role. A conflict where only one party can hold it.",
        "different_roles": (
            "Other agents in another role. A conflict where both roles say who is behind a thing; "
            "the sentence then adds that both may hold."
        ),
        "different_phase": "Figures of different phases, or one is planned and the other is not.",
        "different_period": "Figures of different periods or events.",
        "different_scope": (
            "Different places, a part and the whole, other things counted, or amounts that are only shown together."
        ),
        "superseded": "Figures of different days. The later one supersedes the other.",
        "different_speaker": "The words of two different speakers.",
        "copy": "One text copies the other, so it is no second voice.",
        "unconvertible": "Two currencies, and neither a source nor a table that was asked for gives a rate.",
        "values_apart": "Amounts that no rounding, bound or hedge brings together.",
        "dates_apart": "Dates that do not meet.",
        "negation": "One source says the opposite of the other.",
    }
)
"""By reason code; docs/contract.md has the same sentences with examples."""
