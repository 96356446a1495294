"""The strategies draw what the output format promises, and none of the public types is without one."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings

from factcheck import model
from factcheck.model import Claim, Finding, Quantity, Rendering
from factcheck.report import Report
from tests.strategies import STRATEGIES, claims, date_ranges, findings, quantities, reports, sources


def test_every_public_type_has_a_strategy() -> None:
    public = {thing for name in model.__all__ if isinstance(thing := getattr(model, name), type) and attrs.has(thing)}
    assert set(STRATEGIES) == public | {Report}


@pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
def test_each_strategy_draws_its_type(kind: type) -> None:
    @settings(max_examples=5)
    @given(STRATEGIES[kind])
    def check(drawn: object) -> None:
        assert type(drawn) is kind

    check()


@settings(max_examples=30)
@given(sources().flatmap(lambda source: claims(source).map(lambda claim: (source.text, claim))))
def test_words_stand_in_their_text(drawn: tuple[str, Claim]) -> None:
    text, claim = drawn
    named = [claim.subject.span] if claim.subject and claim.subject.span else []
    for span in (claim.evidence, claim.sentence, *named):
        assert span.exact
        assert text[span.start : span.end] == span.exact
    assert claim.sentence.start <= claim.evidence.start
    assert claim.evidence.end <= claim.sentence.end


@settings(max_examples=30)
@given(quantities())
def test_open_ends_fit_the_modifier(value: Quantity) -> None:
    amounts: tuple[Quantity | Rendering, ...] = (value, *value.also)
    for one in amounts:
        assert (one.high is None) == (one.modifier in ("at_least", "more_than"))
        assert (one.low is None) == (one.modifier in ("at_most", "less_than", "up_to"))
        assert one.low is None or one.high is None or one.low <= one.high
    assert not value.candidates or value.unit is None


@settings(max_examples=30)
@given(date_ranges())
def test_days_are_in_order(value: model.DateRange) -> None:
    assert value.start or value.end
    assert value.start is None or value.end is None or value.start <= value.end


@settings(max_examples=25)
@given(findings())
def test_the_verdict_follows_from_the_pairs(finding: Finding) -> None:
    relations = {pair.relation for pair in finding.pairs}
    if "conflict" in relations:
        expected = "conflict"
    elif "agree" in relations:
        expected = "agree"
    else:
        expected = "compatible" if finding.origins > 1 else "single"
    assert finding.verdict == expected


@settings(max_examples=25)
@given(reports())
def test_a_report_refers_to_what_it_holds(report: Report) -> None:
    names = {claim.id for claim in report.claims}
    assert len(names) == len(report.claims)
    assert {claim.source for claim in report.claims} <= {source.id for source in report.sources}
    for finding in report.findings:
        assert {*finding.claims, *(end for pair in finding.pairs for end in (pair.a, pair.b))} <= names
