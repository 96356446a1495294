"""Why values that differ need not conflict, and when they do all the same."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from factcheck.align.aliases import Aliases
from factcheck.align.names import Names
from factcheck.judge.compare import judge
from factcheck.judge.context import Context
from factcheck.judge.money import rates_from
from factcheck.judge.shown import shown_by
from tests.judge.build import claim, provenance

NAMES = Names(Aliases.shipped())
CONTEXT = Context.of(provenance("a=2025-03-18", "b=2025-03-20", "c=2025-03-18"), names=NAMES)

Fields = dict[str, Any]
DEATHS: Fields = {"property": "deaths"}
WEDNESDAY: Fields = {**DEATHS, "as_of": "2024-06-12"}
FRIDAY: Fields = {**DEATHS, "as_of": "2024-06-14"}
MACRON, SCHOLZ = "Emmanuel Macron", "Olaf Scholz"

ROWS: list[tuple[str, Fields, str, Fields, str, str]] = [
    # phases
    ("100 billion USD", {"phase": "initial"}, "500 billion USD", {}, "compatible", "different_phase"),
    ("100 billion USD", {"phase": "initial"}, "500 billion USD", {"phase": "total"}, "compatible", "different_phase"),
    ("100 billion USD", {"phase": "initial"}, "100 billion USD", {"phase": "total"}, "compatible", "different_phase"),
    ("500 billion USD", {"phase": "target"}, "500 billion USD", {}, "agree", "same_value"),
    ("500 billion USD", {"phase": "target"}, "500 billion USD", {"phase": "total"}, "agree", "same_value"),
    ("300 billion USD", {"phase": "total"}, "500 billion USD", {}, "conflict", "values_apart"),
    ("12 km", {"phase": "initial"}, "12 km", {}, "agree", "same_value"),
    ("4.8 trillion IDR", {"phase": "annual"}, "4.8 billion IDR", {}, "conflict", "values_apart"),  # a slip
    ("5 trillion IDR", {"phase": "annual"}, "5 billion IDR", {}, "compatible", "different_phase"),  # one digit alone
    ("5 %", {"phase": "previous"}, "5 %", {}, "compatible", "different_phase"),
    ("22 EUR", {"phase": "each"}, "1.4 billion EUR", {}, "compatible", "different_phase"),
    # polls and counts under way
    ("42 %", {"phase": "projected"}, "39 %", {"phase": "projected"}, "compatible", "different_scope"),
    ("42 %", {"phase": "projected"}, "42 %", {"phase": "projected"}, "agree", "same_value"),
    ("42 %", {"phase": "projected"}, "39 %", {}, "compatible", "different_phase"),
    ("31.4 %", {"phase": "first_round"}, "54.2 %", {"phase": "second_round"}, "compatible", "different_phase"),
    ("31.4 %", {"phase": "first_round"}, "34.1 %", {"phase": "first_round"}, "conflict", "values_apart"),
    # fiscal years
    ("5 %", {"period": "FY2023/2024"}, "7 %", {"period": "FY2022/2023"}, "compatible", "different_period"),
    ("5 million EUR", {"period": "FY2024"}, "7 million EUR", {"period": "FY2023/2024"}, "conflict", "values_apart"),
    ("5 %", {"period": "FY2024-Q3"}, "7 %", {"period": "FY2023/2024"}, "compatible", "different_period"),
    ("5 million EUR", {"period": "FY2024"}, "7 million EUR", {}, "conflict", "values_apart"),
    # plans
    ("680 km", {}, "about 500 km", {"certainty": "planned"}, "compatible", "different_phase"),
    ("680 km", {}, "680 km", {"certainty": "planned"}, "agree", "same_value"),
    ("2023-06-18 18:04 EDT", {"certainty": "planned"}, "2023-06-18 18:21 EDT", {}, "compatible", "different_phase"),
    ("2027-10", {"certainty": "planned"}, "2026-03", {}, "conflict", "dates_apart"),
    ("4.8 trillion IDR", {}, "4.8 billion IDR", {"certainty": "planned"}, "conflict", "values_apart"),
    ("5 trillion IDR", {}, "5 billion IDR", {"certainty": "planned"}, "conflict", "values_apart"),
    ("3.2 billion EUR", {}, "3.2 billion USD", {"certainty": "planned"}, "conflict", "values_apart"),
    ("680 km", {"certainty": "reported"}, "500 km", {}, "conflict", "values_apart"),
    # periods and times of the event
    ("12 %", {"period": "P1Y"}, "3 %", {"period": "P3M"}, "compatible", "different_period"),
    ("12 %", {"event_time": "2023"}, "9 %", {"event_time": "2024"}, "compatible", "different_period"),
    ("12 %", {"event_time": "2024"}, "9 %", {"event_time": "2024-03"}, "conflict", "values_apart"),
    ("12 %", {"event_time": "2024-05-01/2024-05-05"}, "9 %", {"event_time": "2024-05-05"}, "conflict", "values_apart"),
    ("12 %", {"event_time": "2024-05-01/2024-05-05"}, "9 %", {"event_time": "2024-05-06"}, "compatible",
     "different_period"),
    # places
    ("51 person", {"place": "San Telmo"}, "68 person", {"place": "Lima"}, "compatible", "different_scope"),
    ("51 person", {"place": "San Telmo"}, "68 person", {}, "compatible", "different_scope"),
    ("68 person", {"place": "San Telmo"}, "51 person", {}, "conflict", "values_apart"),
    ("51 person", {"place": "Germany"}, "68 person", {"place": "Jerman"}, "conflict", "values_apart"),
    # the part may be smaller than the whole, and never larger
    ("less than 60 person", {"place": "Lima"}, "at least 140 person", {}, "compatible", "different_scope"),
    ("less than 60 person", {"place": "Lima"}, "140 person", {}, "compatible", "different_scope"),
    ("51 person", {"place": "Lima"}, "at least 140 person", {}, "compatible", "different_scope"),
    ("at least 140 person", {"place": "Lima"}, "less than 60 person", {}, "conflict", "values_apart"),
    ("more than 50 person", {"place": "Lima"}, "40 person", {}, "conflict", "values_apart"),
    ("30-35 person", {"place": "Lima"}, "40-60 person", {}, "compatible", "different_scope"),
    ("65-90 person", {"place": "Lima"}, "40-60 person", {}, "conflict", "values_apart"),
    ("51 %", {"place": "Lima"}, "68 %", {}, "conflict", "values_apart"),  # no part of a number
    # two shares that make up the whole
    ("70 %", {"property": "stake"}, "30 %", {"property": "stake"}, "compatible", "different_scope"),
    ("70 %", {"property": "stake"}, "31 %", {"property": "stake"}, "conflict", "values_apart"),
    ("70 %", {"property": "growth"}, "30 %", {"property": "growth"}, "conflict", "values_apart"),
    ("70 km", {}, "30 km", {}, "conflict", "values_apart"),
    # later figures
    ("143 person", WEDNESDAY, "189 person", FRIDAY, "compatible", "superseded"),
    ("24 company", {"as_of": "2024-06-13"}, "42 company", {"as_of": "2024-06-21"}, "compatible", "superseded"),
    ("143 person", DEATHS, "189 person", DEATHS, "compatible", "superseded"),
    ("143 person", WEDNESDAY, "189 person", WEDNESDAY, "conflict", "values_apart"),
    ("4.8 trillion IDR", WEDNESDAY, "4.8 billion IDR", FRIDAY, "conflict", "values_apart"),  # a slip is no news
    ("at most 40 person", DEATHS, "60 person", DEATHS, "compatible", "superseded"),
    # later hours of one day
    ("39 person", {**FRIDAY, "as_of_time": "12:00"}, "34 person", {**FRIDAY, "as_of_time": "18:00"}, "compatible",
     "superseded"),
    ("39 person", {**FRIDAY, "as_of_time": "00:00/12:00"}, "34 person", {**FRIDAY, "as_of_time": "18:00/24:00"},
     "compatible", "superseded"),
    ("39 person", {**FRIDAY, "as_of_time": "18:00"}, "34 person", {**FRIDAY, "as_of_time": "18:00/24:00"}, "conflict",
     "values_apart"),
    ("39 person", {**FRIDAY, "as_of_time": "18:00"}, "34 person", FRIDAY, "conflict", "values_apart"),
    ("39 person", {**FRIDAY, "as_of_time": "18:00"}, "34 person", {**FRIDAY, "as_of_time": "18:00"}, "conflict",
     "values_apart"),
    ("4.8 trillion IDR", {**FRIDAY, "as_of_time": "12:00"}, "4.8 billion IDR", {**FRIDAY, "as_of_time": "18:00"},
     "conflict", "values_apart"),  # nor is a slip between two hours news
    # four digits in another order are a slip, three may be a count that went on
    ("13,435 person", DEATHS, "13,345 person", DEATHS, "conflict", "values_apart"),
    ("134 person", DEATHS, "143 person", DEATHS, "compatible", "superseded"),
    ("950 person", {"property": "employees"}, "1,800 person", {"property": "employees"}, "conflict", "values_apart"),
    # speakers
    ("100 company", {"speaker": MACRON}, "150 company", {"speaker": SCHOLZ}, "compatible", "different_speaker"),
    ("100 company", {"speaker": MACRON}, "150 company", {"speaker": "Macron"}, "conflict", "values_apart"),
    ("1.3 billion USD", {"speaker": MACRON}, "1.3 billion EUR", {"speaker": SCHOLZ}, "conflict", "values_apart"),
    ("100 company", {"speaker": "the agency"}, "150 company", {"speaker": SCHOLZ}, "conflict", "values_apart"),
    ("100 company", {"speaker": MACRON}, "100 company", {"speaker": SCHOLZ}, "agree", "same_value"),
    ("100 company", {"speaker": MACRON}, "150 company", {}, "conflict", "values_apart"),
    # denials
    ("500 billion USD", {}, "500 billion USD", {"negated": True}, "conflict", "negation"),
    ("500 billion USD", {"negated": True}, "500 billion USD", {}, "compatible", "superseded"),  # not yet
    ("500 billion USD", WEDNESDAY, "500 billion USD", {**FRIDAY, "negated": True}, "conflict", "negation"),
    ("500 billion USD", {**WEDNESDAY, "negated": True}, "500 billion USD", FRIDAY, "compatible", "superseded"),
    ("500 billion USD", {"negated": True}, "400 billion USD", {}, "compatible", "different_scope"),
    ("500 billion USD", {"negated": True}, "500 billion USD", {"negated": True}, "agree", "same_value"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "of_left", "right", "of_right", "relation", "reason"), ROWS)
def test_scope(left: str, of_left: Fields, right: str, of_right: Fields, relation: str, reason: str) -> None:
    a, b = claim(left, source="a", **of_left), claim(right, source="b", **of_right)
    found = judge(a, b, context=CONTEXT)
    assert (found.relation, found.reason) == (relation, reason)
    assert judge(b, a, context=CONTEXT) == found


PLANNED: Fields = {"certainty": "planned"}

AGREED_ON: list[tuple[str, Fields, str, Fields, str, str]] = [
    # one of the two alone is given as a total, a limit, a plan
    ("8.7 million car", {"phase": "annual"}, "7.8 million car", {}, "conflict", "different_phase"),
    ("14.4 %", PLANNED, "16.4 %", {}, "conflict", "different_phase"),
    ("PT1H12M", PLANNED, "PT1H21M", {}, "conflict", "different_phase"),
    ("2025-03-12", {}, "2025-03-22", PLANNED, "compatible", "different_phase"),  # a day may be put off
    ("0.76 CHF", {}, "0.67 CHF", {"phase": "previous"}, "compatible", "different_phase"),  # what was is no slip
    # digits that moved: one of two places, two speakers, two days
    ("38 billion USD", {}, "38 million USD", {"place": "Bintan"}, "conflict", "different_scope"),
    ("51 person", {"place": "Lima"}, "68 person", {}, "compatible", "different_scope"),
    ("412 person", {"speaker": MACRON}, "421 person", {"speaker": SCHOLZ}, "conflict", "different_speaker"),
    ("412 person", {"speaker": MACRON}, "438 person", {"speaker": SCHOLZ}, "compatible", "different_speaker"),
    ("240 company", {"as_of": "2024-06-12"}, "204 company", {"as_of": "2024-06-14"}, "conflict", "superseded"),
    ("240 company", {"as_of": "2024-06-12"}, "250 company", {"as_of": "2024-06-14"}, "compatible", "superseded"),
    ("13 person", WEDNESDAY, "31 person", FRIDAY, "compatible", "superseded"),  # a toll may grow so
    ("12,400 person", WEDNESDAY, "21,400 person", FRIDAY, "conflict", "superseded"),
    # or two hours
    ("39 person", {**FRIDAY, "as_of_time": "12:00"}, "34 person", {**FRIDAY, "as_of_time": "18:00"}, "compatible",
     "superseded"),
    ("12,400 person", {**FRIDAY, "as_of_time": "12:00"}, "21,400 person", {**FRIDAY, "as_of_time": "18:00"}, "conflict",
     "superseded"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "of_left", "right", "of_right", "relation", "otherwise"), AGREED_ON)
def test_what_explains_less_where_several_sources_agree(
    left: str, of_left: Fields, right: str, of_right: Fields, relation: str, otherwise: str
) -> None:
    a, b = claim(left, source="a", **of_left), claim(right, source="b", **of_right)
    assert judge(a, b, context=evolve(CONTEXT, outvoted=True)).relation == relation
    assert judge(a, b, context=CONTEXT).reason == otherwise


@pytest.mark.parametrize(
    ("later", "reason"),
    [
        ("b=2025-03-21", "values_apart"),
        ("b=2025-03-22", "different_phase"),
        ("b=2025-04-20", "different_phase"),
        ("b", "different_phase"),
    ],
)
def test_a_plan_may_turn_out_otherwise_more_than_three_days_later(later: str, reason: str) -> None:
    """Where several sources agree on one figure; of a source without a day it is not known when it came out."""
    context = evolve(Context.of(provenance("a=2025-03-18", later), names=NAMES), outvoted=True)
    a, b = claim("14.4 %", source="a", **PLANNED), claim("16.4 %", source="b")
    assert judge(a, b, context=context).reason == reason


@pytest.mark.parametrize(("left", "of_left", "right", "of_right", "relation", "reason"), ROWS)
def test_scope_of_two_sources_of_one_day(
    left: str, of_left: Fields, right: str, of_right: Fields, relation: str, reason: str
) -> None:
    """It does not matter which source says what, but for what follows from their days of publication."""
    if reason in ("superseded", "negation") and "as_of" not in of_left:
        return
    a, b = claim(right, source="a", **of_right), claim(left, source="c", **of_left)
    found = judge(a, b, context=CONTEXT)
    assert (found.relation, found.reason) == (relation, reason)


def test_tolls_of_one_day_of_publication_conflict() -> None:
    a, b = claim("143 person", source="a", **DEATHS), claim("189 person", source="c", **DEATHS)
    assert judge(a, b, context=CONTEXT).reason == "values_apart"


@pytest.mark.parametrize(
    ("left", "of_left", "right", "of_right", "relation"),
    [
        # a toll whose day is said cannot be set against one whose day is not, though both are published on one day
        (("a", "143 person"), WEDNESDAY, ("c", "189 person"), DEATHS, "compatible"),
        (("a", "143 person"), DEATHS, ("c", "189 person"), WEDNESDAY, "compatible"),
        # nor against one of an unknown day
        (("a", "143 person"), DEATHS, ("x", "189 person"), DEATHS, "compatible"),
        (("x", "143 person"), DEATHS, ("y", "189 person"), DEATHS, "conflict"),
    ],
)
def test_tolls_of_which_a_day_is_known(
    left: tuple[str, str], of_left: Fields, right: tuple[str, str], of_right: Fields, relation: str
) -> None:
    a, b = (claim(text, source=s, **of) for (s, text), of in ((left, of_left), (right, of_right)))
    assert judge(a, b, context=CONTEXT).relation == relation


LATER = Context.of(provenance("a=2025-01-23", "b=2025-03-20"))


@pytest.mark.parametrize(
    ("left", "of_left", "right", "of_right", "relation", "reason"),
    [
        # it is planned for a source that was published before it, and past for one that was published after it
        (("a", "2025-03-01"), {}, ("b", "2025-03-03"), {}, "compatible", "different_phase"),
        (("a", "2025-03-01"), {}, ("b", "2025-03-03"), {"certainty": "planned"}, "conflict", "dates_apart"),
        # the day of publication is no plan
        (("a", "2025-01-23"), {}, ("b", "2025-01-20"), {}, "conflict", "dates_apart"),
        # where the day of a source is not known, the latest that is known counts
        (("a", "2025-04-01"), {}, ("x", "2025-04-03"), {}, "conflict", "dates_apart"),
        (("a", "2025-03-01"), {}, ("x", "2025-03-03"), {}, "compatible", "different_phase"),
    ],
)
def test_dates_to_come(
    left: tuple[str, str], of_left: Fields, right: tuple[str, str], of_right: Fields, relation: str, reason: str
) -> None:
    a, b = (claim(text, source=s, **of) for (s, text), of in ((left, of_left), (right, of_right)))
    found = judge(a, b, context=LATER)
    assert (found.relation, found.reason) == (relation, reason)


def test_an_amount_that_is_planned_in_another_currency_is_no_slip() -> None:
    a, b = claim("10 billion EUR"), claim("25 billion USD", source="b", certainty="planned")
    found = judge(a, b, context=Context(rates=RATES))
    assert found.reason == "different_phase"
    assert found.conversion is not None  # what they are in one currency is still told


def test_a_date_after_publication_is_planned_in_every_source() -> None:
    context = Context.of(provenance("a=2025-01-23", "b=2025-01-24"))
    a, b = claim("2027-10", source="a", certainty="planned"), claim("2026-03", source="b")
    assert judge(a, b, context=context).relation == "conflict"


EVENT: Fields = {"property": "event date"}


@pytest.mark.parametrize(
    ("third", "relation"),
    [
        ([("2025-03-10", EVENT), ("2025-03-12", EVENT)], "compatible"),  # it burnt on the one, and sank on the other
        ([("2025-03-10", EVENT)], "conflict"),
        ([("2025-03-10", EVENT), ("2025-03-12", {"property": "arrest"})], "conflict"),
        ([("2025-03-10", EVENT), ("2025-03", EVENT)], "conflict"),
    ],
)
def test_days_of_which_one_source_gives_both(third: list[tuple[str, Fields]], relation: str) -> None:
    a, b = claim("2025-03-10", source="a", **EVENT), claim("2025-03-12", source="b", **EVENT)
    told = [claim(text, source="c", **of) for text, of in third]
    context = evolve(CONTEXT, shown=shown_by([a, b, *told], NAMES))
    assert judge(a, b, context=context).relation == relation


def test_a_copy_is_no_second_voice() -> None:
    context = Context.of(provenance("a", "b", b="a"))
    a, b = claim("20 company", source="a"), claim("20 company", source="b")
    assert (judge(a, b, context=context).relation, judge(a, b, context=context).reason) == ("agree", "copy")


def test_a_copy_with_another_figure_still_conflicts() -> None:
    context = Context.of(provenance("a", "b", b="a"))
    assert (
        judge(claim("20 company", source="a"), claim("30 company", source="b"), context=context).relation == "conflict"
    )


RATES = rates_from([claim("32 billion USD (29.3 billion EUR)"), claim("29.31 billion EUR (32 billion USD)")])


@pytest.mark.parametrize(
    ("left", "right", "relation", "reason"),
    [
        ("10 billion EUR", "11 billion USD", "compatible", "within_range"),
        ("11 billion USD", "10 billion EUR", "compatible", "within_range"),
        ("10 billion EUR", "25 billion USD", "conflict", "values_apart"),
        ("10 billion EUR", "25 billion JPY", "compatible", "unconvertible"),
        ("more than 10 billion EUR", "25 billion USD", "compatible", "within_range"),
    ],
)
def test_rates_come_from_the_sources(left: str, right: str, relation: str, reason: str) -> None:
    found = judge(claim(left, source="a"), claim(right, source="b"), context=Context(rates=RATES))
    assert (found.relation, found.reason) == (relation, reason)


def test_rates_are_ranges_in_both_directions() -> None:
    low, high = RATES["USD", "EUR"]
    assert low < Decimal("29.3") / 32 < high
    back = RATES["EUR", "USD"]
    assert back[0] <= 1 / high <= 1 / low <= back[1] or back[0] < back[1]


def test_a_slip_of_currency_is_one_at_any_rate_but_par() -> None:
    rates = rates_from([claim("3.2 billion EUR (3.3 billion USD)")])
    found = judge(claim("3.2 billion EUR"), claim("3.2 billion USD", source="b"), context=Context(rates=rates))
    assert (found.relation, found.reason) == ("conflict", "values_apart")


def test_currencies_at_par_make_no_slip() -> None:
    rates = rates_from([claim("100 million USD (100 million CHF)")])
    found = judge(claim("32 million USD"), claim("32 million CHF", source="b"), context=Context(rates=rates))
    assert found.relation == "compatible"
