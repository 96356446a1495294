"""Three thresholds for a conflict, what each of them asks, and that a stricter one never finds more."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import UsageError
from factcheck.model import THRESHOLDS, Finding, Source
from factcheck.report import Report
from tests.laws.law import law
from tests.laws.test_reports import dossiers
from tests.scoring.annotated import Checked

TESTS = Path(__file__).parents[1]
SETS = [TESTS.parent / "seeds" / "expected.json", *sorted(p for p in (TESTS / "gold").iterdir() if p.is_dir())]


def conflicts(report: Report) -> set[tuple[frozenset[str], str]]:
    pairs = (pair for finding in report.findings for pair in finding.pairs)
    return {(frozenset((pair.a, pair.b)), pair.because) for pair in pairs if pair.relation == "conflict"}


def nested(reports: Iterable[Report]) -> bool:
    """True where each threshold finds all conflicts of the stricter ones; from lenient to strict."""
    found = [conflicts(report) for report in reports]
    return all(stricter <= looser for looser, stricter in pairwise(found))


@law(25, sources=dossiers())
def test_a_stricter_threshold_finds_no_more(sources: list[Source]) -> None:
    """conflicts(strict) ⊆ conflicts(default) ⊆ conflicts(lenient), pair by pair and word by word."""
    assert nested(factcheck.check(sources, threshold=threshold) for threshold in THRESHOLDS)


@pytest.mark.parametrize("place", SETS, ids=lambda p: p.parent.name if p.suffix else p.name)
def test_nor_does_it_in_annotated_events(place: Path, checked: Checked) -> None:
    assert nested(checked(place, threshold) for threshold in THRESHOLDS)


def only(report: Report) -> Finding:
    (finding,) = report.conflicts
    return finding


def english(*texts: str) -> list[Source]:
    return [Source(f"s{n}", text, "en") for n, text in enumerate(texts)]


NAMED = english("The Alder Bridge cost 32 million euros.", "The Alder Bridge cost 45 million euros.")
CARRIED = english("The Alder Bridge cost 32 million euros.", "The Alder Bridge is open. It cost 45 million euros.")


def test_both_sources_name_subject_and_property() -> None:
    """Then even the strict take a difference for a conflict, and nothing speaks against it."""
    for threshold in THRESHOLDS:
        assert only(factcheck.check(NAMED, threshold=threshold)).threshold == "strict"
    assert only(factcheck.check(NAMED)).evidence_against == ()


def test_a_subject_that_is_carried_over_is_for_the_lenient() -> None:
    assert factcheck.check(CARRIED, threshold="strict").conflicts == ()
    assert factcheck.check(CARRIED).conflicts == ()
    finding = only(factcheck.check(CARRIED, threshold="lenient"))
    assert finding.threshold == "lenient"
    assert {pair.link for pair in finding.pairs} == {"loose"}
    assert any("carried over from an earlier sentence" in doubt for doubt in finding.evidence_against)


def test_a_property_that_is_not_named_is_for_nobody() -> None:
    texts = english("The Alder Bridge cost 32 million euros.", "The Alder Bridge is a matter of 45 million euros.")
    for threshold in THRESHOLDS:
        assert factcheck.check(texts, threshold=threshold).conflicts == ()


def test_an_event_that_has_no_name_is_not_for_the_strict() -> None:
    texts = english(
        "The ferry Stella sank off Norvik. 412 passengers were on board the Stella.",
        "Off Norvik the ferry Stella has sunk. On board were 435 passengers.",
    )
    assert factcheck.check(texts, threshold="strict").conflicts == ()
    assert only(factcheck.check(texts)).threshold == "default"


def test_doubts_of_each_claim_are_told() -> None:
    texts = english("The Alder Bridge cost $32 million.", "The Alder Bridge cost 45 million US dollars.")
    finding = only(factcheck.check(texts))
    assert any("is taken for USD" in doubt for doubt in finding.evidence_against), finding
    assert finding.pairs[0].evidence_against == finding.evidence_against


def test_what_is_no_threshold() -> None:
    with pytest.raises(UsageError, match="there is no threshold 'hard'"):
        factcheck.check(NAMED, threshold="hard")  # type: ignore[arg-type]
