"""Laws of comparing: one fact never conflicts, two things never meet, and contradictions are found.

Every source is an article with a sentence that names the thing and a sentence that says the fact; see facts.py.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume
from hypothesis import strategies as st

import factcheck
from tests.laws import facts, rates
from tests.laws.facts import ABOVE, BELOW, HEDGES, KINDS, NUMERIC, Fact, Measure, Telling, article, tellings
from tests.laws.law import law

TELLINGS = {"one": tellings(), "two": tellings(), "first": facts.languages(), "second": facts.languages()}


def compared(fact: Fact, other: Fact, first: str, second: str, one: Telling, two: Telling) -> factcheck.Report:
    """The report on two articles that tell a fact each."""
    return factcheck.check([article("one", fact, first, one), article("two", other, second, two)])


def shown(report: factcheck.Report) -> list[str]:
    """The conflicts in words, for the message of a test that fails."""
    return [f"{f.subject}: {p.because}" for f in report.conflicts for p in f.pairs if p.relation == "conflict"]


def known_failure(fact: Fact, other: Fact, first: str, second: str, **_: Telling) -> bool:
    """True for the conflicts that are none in known_failures.toml: tolls of two towns in German, and equal digits."""
    tolls = fact.frame.property == other.frame.property == "deaths" and first == second == "de"
    one, two = (getattr(value, "mantissa", None) for value in (fact.value, other.value))
    return tolls or (one is not None and one == two and fact.value != other.value)


@law(22, data=st.data(), kind=KINDS, **TELLINGS)
def test_one_fact_never_conflicts_and_agrees(data: st.DataObject, kind: str, **how: Any) -> None:
    """A fact told in two ways conflicts with nothing; in two languages, it is a finding in which the sources agree."""
    fact = data.draw(facts.facts(kind))
    report = compared(fact, fact, **how)
    assert shown(report) == []
    if how["first"] == how["second"]:
        return  # two short articles in one language are copies
    agreed = [finding for finding in report.agreements if finding.kind == kind]
    assert agreed, [(c.source, c.kind, c.subject and c.subject.label, c.property, c.value) for c in report.claims]
    assert all(finding.origins == 2 for finding in agreed)


@law(20, data=st.data(), hedge=sorted(HEDGES), other=st.none() | st.sampled_from(sorted(HEDGES)), **TELLINGS)
def test_faithful_hedges_never_conflict(data: st.DataObject, hedge: str, other: str | None, **how: Any) -> None:
    """About 30, more than 29 and less than 31 do not contradict 30, nor each other."""
    fact = data.draw(facts.facts(data.draw(st.sampled_from(NUMERIC))))
    assume(not (hedge == "about" and fact.frame.kind == "count" and fact.value.number < 100))  # type: ignore[union-attr]
    hedged = evolve(how["one"], hedge=hedge), evolve(how["two"], hedge=other)
    first, second = _bound(fact, hedge), _bound(fact, other)
    report = compared(first, second, how["first"], how["second"], *hedged)
    tolls = fact.frame.property == "deaths" and {hedge, other} <= {*BELOW}
    assert tolls or shown(report) == []


def _bound(fact: Fact, hedge: str | None) -> Fact:
    """The fact with a bound that its value keeps: a tenth below for "more than", a tenth above for "less than"."""
    factor = 0.9 if hedge in BELOW else 1.1 if hedge in ABOVE else 1
    if factor == 1:
        return fact
    value = fact.value
    field = "mantissa" if isinstance(value, facts.Money) else "number"
    number = getattr(value, field) * Decimal(str(factor))
    whole = isinstance(value, facts.Count)
    number = number.to_integral_value() if whole else number
    return evolve(fact, value=evolve(value, **{field: number}))


@law(20, data=st.data(), kind=NUMERIC, **TELLINGS)
def test_rounding_never_conflicts(data: st.DataObject, kind: str, **how: Any) -> None:
    """A number and what a headline makes of it (3.46 and 3.5, 1,234 and 1,200) do not contradict each other."""
    fact = data.draw(facts.facts(kind))
    short = evolve(fact, value=fact.value.rounded())  # type: ignore[union-attr]
    assume(kind != "count" or fact.value.number >= 100)  # type: ignore[union-attr]
    assert shown(compared(fact, short, **how)) == []


@law(80, data=st.data(), **TELLINGS)
def test_conversion_changes_nothing(data: st.DataObject, **how: Any) -> None:
    """Twelve kilometres are 12,000 metres, in whatever language."""
    fact = data.draw(facts.facts("measure"))
    assert isinstance(fact.value, Measure)
    other = evolve(fact, value=fact.value.converted())
    report = compared(fact, other, **how)
    assert shown(report) == []


@law(80, fact=facts.facts(), other=facts.facts(), **TELLINGS)
def test_different_things_never_conflict(fact: Fact, other: Fact, **how: Any) -> None:
    """What is said of two things with different names never conflicts, though the same person stands beside both."""
    assume(fact.thing != other.thing and not known_failure(fact, other, **how))
    assert shown(compared(fact, other, **how)) == []


@law(20, data=st.data(), kind=KINDS, **TELLINGS)
def test_the_same_of_two_things_never_conflicts(data: st.DataObject, kind: str, **how: Any) -> None:
    """Neither do two values of one property, each of another thing."""
    fact = data.draw(facts.facts(kind))
    thing = data.draw(st.sampled_from([name for name in facts.NAMES[fact.frame.things] if name != fact.thing]))
    other = evolve(fact, thing=thing, value=data.draw(facts.values(fact.frame)))
    assume(not known_failure(fact, other, **how))
    assert shown(compared(fact, other, **how)) == []


@law(40, data=st.data(), frame=st.sampled_from(facts.FRAMES), **TELLINGS)
def test_different_properties_never_conflict(data: st.DataObject, frame: facts.Frame, **how: Any) -> None:
    """A budget of 5 million and a revenue of 9 million are two facts about one firm."""
    other = data.draw(st.sampled_from([f for f in facts.FRAMES if f.property != frame.property]))
    assume(not {frame.kind, other.kind} <= {"attribution"})
    thing = data.draw(st.sampled_from(facts.NAMES[frame.things]))
    fact = Fact(frame, thing, data.draw(facts.values(frame)))
    against = Fact(other, thing, data.draw(facts.values(other)))
    assert shown(compared(fact, against, **how)) == []


@pytest.mark.parametrize("each", [rates.SAMPLE, pytest.param(rates.SAMPLE * 30, marks=pytest.mark.nightly)])
@pytest.mark.parametrize("kind", KINDS)
def test_contradictions_are_found(kind: str, each: int) -> None:
    """Of contradictions told plainly in two languages, at least so many in a hundred are found (see rates.py)."""
    table = rates.measure(kind, each)
    missed = [case for row in table.values() for case in row.missed]
    found = sum(row.found for row in table.values())
    assert found >= rates.FLOORS[kind] * (found + len(missed)), "\n".join(missed[:6])
