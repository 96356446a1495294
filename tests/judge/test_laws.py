"""Laws that hold for all values: symmetry, reflexivity, and no conflict out of wording, bounds or units."""

from __future__ import annotations

from decimal import Decimal

import attrs
from hypothesis import given
from hypothesis import strategies as st

from factcheck.judge import scope
from factcheck.judge.compare import judge
from factcheck.judge.context import Context, Worked
from factcheck.judge.findings import findings
from factcheck.judge.intervals import Interval
from factcheck.judge.money import rates_from
from factcheck.judge.pair import Scopes
from factcheck.model import REASONS, RELATIONS, Attribution, Claim, Group, Judgement, Quantity, Reason, Relation
from tests.judge import test_attributions, test_scope, test_values
from tests.judge.build import claim, provenance
from tests.strategies import STRATEGIES

CLAIMS: st.SearchStrategy[Claim] = STRATEGIES[Claim]
DIGITS = st.integers(min_value=1, max_value=99_999)
ENDS = st.one_of(st.none(), st.integers(-20, 20).map(Decimal))
INTERVALS = st.builds(Interval, ENDS, ENDS, st.booleans(), st.booleans())


@given(CLAIMS, CLAIMS, st.booleans(), st.sampled_from(RELATIONS), st.sampled_from(REASONS))
def test_any_two_claims(a: Claim, b: Claim, one_scope: bool, relation: Relation, reason: Reason) -> None:
    """Their order does not matter, nor what is kept for a group; and levels that are not asked of them do not hold.
    One law, for drawing two claims takes longer than judging them."""
    b = attrs.evolve(
        b, id=f"{a.id}'", source=f"{b.source}'", kind=a.kind, value=a.value if a.kind != b.kind else b.value
    )
    found = judge(a, b)
    assert found == judge(b, a)
    kept = Context(worked=Worked())
    assert [judge(a, b, context=kept) for _ in range(2)] == [found] * 2
    b = attrs.evolve(b, qualifiers=a.qualifiers) if one_scope else b
    values = Judgement(relation, reason, "")
    asked = scope.levels_for(a, b, values)
    of_its_kind = (level for level in scope.LEVELS if level.kinds is None or a.kind in level.kinds)
    held = next((level for level in of_its_kind if level.holds(Scopes(a, b, values, Context()))), None)
    assert held is None or held in asked


@given(CLAIMS)
def test_a_claim_agrees_with_itself_and_with_the_same_in_other_words(a: Claim) -> None:
    found = judge(a, a)
    nobody = isinstance(a.value, Attribution) and not a.value.agents
    assert found.relation == ("compatible" if nobody else "agree")
    assert found.reason in (("subset_of_agents",) if nobody else ("same_value", "same_agents"))
    b = attrs.evolve(a, id="c-other", source=f"{a.source}'", value=attrs.evolve(a.value, written="otherwise"))
    assert judge(a, b).relation == found.relation


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


SHORT = st.integers(1, 999)
AMOUNTS = st.builds(lambda n, places: Decimal(n).scaleb(-places), st.integers(1, 99_999), st.integers(0, 3))
HEDGES = st.sampled_from(["", "about ", "more than ", "at least ", "at most ", "less than ", "up to "])


def relation(left: str, right: str, **fields: str) -> str:
    return judge(claim(left, **fields), claim(right, source="b", **fields)).relation


def slipped(n: Decimal | int, m: Decimal | int) -> bool:
    """True for the same digits in another order or at another scale."""
    one, other = (sorted(str(abs(Decimal(x))).replace(".", "").strip("0")) for x in (n, m))
    return one == other and n != m


@given(AMOUNTS, AMOUNTS, HEDGES, HEDGES, st.sampled_from([("million", "billion"), ("billion", "trillion")]))
def test_a_factor_on_both_sides_changes_nothing(
    n: Decimal, m: Decimal, one: str, other: str, scales: tuple[str, str]
) -> None:
    small, large = (judge(claim(f"{one}{n} {s} EUR"), claim(f"{other}{m} {s} EUR", source="b")) for s in scales)
    assert (small.relation, small.reason) == (large.relation, large.reason)


@given(AMOUNTS, AMOUNTS, HEDGES, HEDGES)
def test_a_unit_on_both_sides_changes_nothing(n: Decimal, m: Decimal, one: str, other: str) -> None:
    """The same amounts in kilograms, as finely as they were written in tonnes."""

    def in_kilograms(made: Claim) -> Claim:
        q = made.value
        assert isinstance(q, Quantity)
        low, high, step = (None if x is None else x * 1000 for x in (q.low, q.high, q.step))
        return attrs.evolve(made, value=attrs.evolve(q, low=low, high=high, step=step, unit="kilogram"))

    a, b = claim(f"{one}{n} t"), claim(f"{other}{m} t", source="b")
    light, heavy = judge(in_kilograms(a), in_kilograms(b)), judge(a, b)
    assert (light.relation, light.reason) == (heavy.relation, heavy.reason)


@given(SHORT, SHORT, st.integers(0, 3))
def test_about_never_turns_what_fits_into_a_conflict(n: int, m: int, zeros: int) -> None:
    left, right = (x * 10**zeros for x in (n, m))
    if relation(f"{left} million EUR", f"{right} million EUR") != "conflict":
        assert relation(f"about {left} million EUR", f"{right} million EUR") != "conflict"


@given(AMOUNTS, AMOUNTS)
def test_a_range_around_a_number_never_turns_agreement_into_a_conflict(n: Decimal, m: Decimal) -> None:
    if relation(f"{n} million EUR", f"{m} million EUR") == "agree":
        spread = n / 10
        around = f"{n - spread:.4f}-{n + spread:.4f} million EUR"
        assert relation(around, f"{m} million EUR") != "conflict"


@given(SHORT, SHORT, SHORT, st.sampled_from(["more than", "at least", "at most", "less than"]))
def test_a_looser_bound_never_conflicts_where_a_tighter_one_fits(n: int, m: int, by: int, hedge: str) -> None:
    looser = max(n - by, 1) if hedge in ("more than", "at least") else n + by
    if slipped(looser, m):
        return
    if relation(f"{hedge} {n} company", f"{m} company") != "conflict":
        # what only rounding joins, as 500 and "more than 501", a looser bound contains
        assert relation(f"{hedge} {looser} company", f"{m} company") != "conflict"


@given(AMOUNTS, AMOUNTS, HEDGES)
def test_a_ceiling_conflicts_with_nothing_but_its_own_digits(n: Decimal, m: Decimal, hedge: str) -> None:
    if not slipped(n, m):
        assert relation(f"up to {n} million EUR", f"{hedge}{m} million EUR") != "conflict"


@given(AMOUNTS, st.integers(2, 300), AMOUNTS)
def test_a_conversion_there_and_back_fits(n: Decimal, percent: int, m: Decimal) -> None:
    """A rate that one text gives brings every amount to itself, and conflicts in both directions or in none."""
    other = (n * percent / 100).quantize(Decimal("0.01")) or n
    context = Context(rates=rates_from([claim(f"{n} billion USD ({other} billion EUR)", source="c")]))
    a, b = claim(f"{n} billion USD"), claim(f"{other} billion EUR", source="b")
    if n != other:
        assert judge(a, b, context=context).relation == "compatible"
        x, y = claim(f"{m} billion USD"), claim(f"{m + 1} billion EUR", source="b")
        u, v = claim(f"{m + 1} billion EUR"), claim(f"{m} billion USD", source="b")
        assert judge(x, y, context=context).relation == judge(u, v, context=context).relation


@given(st.permutations(range(4)), st.lists(SHORT, min_size=4, max_size=4))
def test_the_order_of_the_sources_does_not_matter(order: list[int], numbers: list[int]) -> None:
    claims = [claim(f"{n} company", source=f"s{i}") for i, n in enumerate(numbers)]
    sources = provenance("s0", "s1", "s2", "s3")
    straight = findings([Group(tuple(claims), "x", "supporters")], sources)
    assert findings([Group(tuple(claims[i] for i in order), "x", "supporters")], sources) == straight


@given(INTERVALS, INTERVALS, INTERVALS)
def test_a_wider_interval_meets_all_that_a_narrower_one_meets(a: Interval, b: Interval, c: Interval) -> None:
    if a.inside(b) and a.overlaps(c):
        assert b.overlaps(c)
    if a.inside(b) and b.inside(c):
        assert a.inside(c)


@given(INTERVALS, st.integers(1, 9), st.integers(0, 9), st.integers(-25, 25).map(Decimal))
def test_a_converted_interval_holds_every_converted_number(a: Interval, low: int, more: int, value: Decimal) -> None:
    rates = Decimal(low), Decimal(low + more)
    if a.contains(value):
        assert all(a.times(*rates).contains(value * rate) for rate in rates)


@given(INTERVALS, st.sampled_from([Decimal(2), Decimal("0.5"), Decimal(8)]))
def test_an_exact_factor_and_its_inverse_change_no_interval(a: Interval, factor: Decimal) -> None:
    assert a.times(factor, factor).times(1 / factor, 1 / factor) == a


def test_every_reason_of_the_contract_is_reached() -> None:
    rows = [*test_values.AMOUNTS, *test_values.DATES, *test_values.DURATIONS, *test_values.TOLLS]
    reached = {row[-1] for row in [*rows, *test_scope.ROWS, *test_attributions.ROWS]}
    assert reached | {"copy"} == set(REASONS)


def test_values_say_nothing_of_their_writing() -> None:
    assert isinstance(claim("20 company").value, Quantity)
