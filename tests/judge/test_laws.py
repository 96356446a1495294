"""Laws that hold for all values: symmetry, reflexivity, and no conflict out of wording, bounds or units."""

from __future__ import annotations

from decimal import Decimal

import attrs
from hypothesis import given
from hypothesis import strategies as st

from factcheck.judge.compare import judge
from factcheck.judge.intervals import Interval
from factcheck.model import REASONS, Attribution, Claim, Quantity
from tests.judge import test_attributions, test_scope, test_values
from tests.judge.build import claim
from tests.strategies import STRATEGIES

CLAIMS: st.SearchStrategy[Claim] = STRATEGIES[Claim]
DIGITS = st.integers(min_value=1, max_value=99_999)
ENDS = st.one_of(st.none(), st.integers(-20, 20).map(Decimal))
INTERVALS = st.builds(Interval, ENDS, ENDS, st.booleans(), st.booleans())


@given(CLAIMS, CLAIMS)
def test_the_order_of_two_claims_does_not_matter(a: Claim, b: Claim) -> None:
    b = attrs.evolve(b, source=f"{b.source}'", kind=a.kind, value=a.value if a.kind != b.kind else b.value)
    assert judge(a, b) == judge(b, a)


@given(CLAIMS)
def test_a_claim_agrees_with_itself(a: Claim) -> None:
    found = judge(a, a)
    nobody = isinstance(a.value, Attribution) and not a.value.agents
    assert found.relation == ("compatible" if nobody else "agree")
    assert found.reason in (("subset_of_agents",) if nobody else ("same_value", "same_agents"))


@given(CLAIMS)
def test_what_is_said_twice_in_other_words_agrees(a: Claim) -> None:
    b = attrs.evolve(a, id="c-other", source=f"{a.source}'", value=attrs.evolve(a.value, written="otherwise"))
    assert judge(a, b).relation == judge(a, a).relation


@given(DIGITS, DIGITS, st.sampled_from(["more than", "at least", "up to", "at most", "less than", "about"]))
def test_a_bound_that_contains_the_value_never_conflicts(n: int, m: int, hedge: str) -> None:
    low, high = sorted((n, m))
    bound, value = (low, high) if hedge in ("more than", "at least") else (high, low)
    if hedge == "about" or sorted(str(n)) == sorted(str(m)):
        value = bound  # swapped digits are a slip
    assert judge(claim(f"{hedge} {bound} company"), claim(f"{value} company", source="b")).relation != "conflict"


@given(DIGITS, DIGITS)
def test_conversion_of_units_changes_nothing(n: int, m: int) -> None:
    metric = judge(claim(f"{n} t"), claim(f"{m} t", source="b"))
    mixed = judge(claim(f"{n} t"), claim(f"{m * 1000} kg", source="b"))
    assert (metric.relation == "conflict") >= (mixed.relation == "conflict")
    if n == m:
        assert mixed.relation == "agree"


@given(DIGITS, st.integers(0, 4))
def test_rounding_to_the_last_written_digit_never_conflicts_by_little(n: int, places: int) -> None:
    fine = Decimal(n).scaleb(-places)
    coarse = round(fine, max(places - 1, 0))
    if coarse and abs(fine - coarse) <= abs(coarse) / 10:
        assert judge(claim(f"{fine} %"), claim(f"{coarse} %", source="b")).relation != "conflict"


@given(st.integers(1, 99), st.sampled_from(["million", "billion", "trillion"]))
def test_other_currencies_never_agree(n: int, scale: str) -> None:
    assert judge(claim(f"{n} {scale} EUR"), claim(f"{n} {scale} USD", source="b")).relation != "agree"


@given(INTERVALS, INTERVALS)
def test_intervals_meet_symmetrically(a: Interval, b: Interval) -> None:
    assert a.overlaps(b) == b.overlaps(a)
    meet = a.meet(b)
    if meet is not None:
        assert meet.inside(a)
        assert meet.inside(b)


@given(INTERVALS, st.integers(-25, 25).map(Decimal))
def test_the_common_part_holds_what_both_hold(a: Interval, value: Decimal) -> None:
    assert a.contains(value) == a.overlaps(Interval.point(value))


def test_every_reason_of_the_contract_is_reached() -> None:
    rows = [*test_values.AMOUNTS, *test_values.DATES, *test_values.DURATIONS, *test_values.TOLLS]
    reached = {row[-1] for row in [*rows, *test_scope.ROWS, *test_attributions.ROWS]}
    assert reached | {"copy"} == set(REASONS)


def test_values_say_nothing_of_their_writing() -> None:
    assert isinstance(claim("20 company").value, Quantity)
