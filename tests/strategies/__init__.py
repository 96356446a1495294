"""Hypothesis strategies for every public type of `factcheck.model`, and for whole reports.

What they draw keeps the promises of the output format: words stand in their text at their offsets, bounds are in order,
open ends fit the modifier, ids are hashes, verdicts follow from the pairs. `STRATEGIES` has one entry for each type.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis.strategies import SearchStrategy

from factcheck.model import (
    Attribution,
    Basis,
    Claim,
    Conversion,
    DateRange,
    Decision,
    Duration,
    Finding,
    Ground,
    Group,
    Judgement,
    Lapsed,
    Pair,
    Part,
    Provenance,
    Qualifiers,
    Quantity,
    Rendering,
    Review,
    Source,
    Span,
    Subject,
    Unread,
)
from factcheck.report import Report
from tests.strategies.claim_types import claims, provenances, qualifiers, sources, subjects, unreads
from tests.strategies.finding_types import (
    bases,
    conversions,
    decisions,
    findings,
    grounds,
    groups,
    judgements,
    lapses,
    pairs,
    parts,
    reports,
    reviews,
)
from tests.strategies.value_types import (
    attributions,
    date_ranges,
    decimals,
    durations,
    quantities,
    renderings,
    spans,
    values,
)

__all__ = [
    "STRATEGIES",
    "claims",
    "date_ranges",
    "decimals",
    "decisions",
    "findings",
    "quantities",
    "reports",
    "sources",
    "values",
]

STRATEGIES: Mapping[type, SearchStrategy[Any]] = {
    Attribution: attributions(), Basis: bases(), Claim: claims(), Conversion: conversions(),
    DateRange: date_ranges(), Decision: decisions(), Duration: durations(), Finding: findings(),
    Ground: grounds(), Group: groups(), Judgement: judgements(), Lapsed: lapses(), Pair: pairs(), Part: parts(),
    Provenance: provenances(), Qualifiers: qualifiers(),
    Quantity: quantities(), Rendering: renderings(), Report: reports(), Review: reviews(), Source: sources(),
    Span: spans(), Subject: subjects(), Unread: unreads(),
}  # fmt: skip
