"""How values compare, row by row: two values of one property, the relation, and the reason."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from factcheck.judge.compare import judge
from factcheck.judge.durations import seconds
from factcheck.judge.numbers import Number
from factcheck.judge.steps import asked
from factcheck.model import Duration
from tests.judge.build import claim

AMOUNTS = [
    # the same
    ("150 billion EUR", "150 billion EUR", "agree", "same_value"),
    ("500 billion USD", "500,000,000,000 USD", "agree", "same_value"),
    ("more than 60 company", "more than 60 company", "agree", "same_value"),
    ("30-50 billion EUR", "30-50 billion EUR", "agree", "same_value"),
    ("4,500 job", "4,500 person", "agree", "same_value"),
    # rounding: the coarser of two printed numbers
    ("29.31 billion EUR", "29.3 billion EUR", "agree", "same_when_rounded"),
    ("3.46 %", "3.5 %", "agree", "same_when_rounded"),
    ("3.54 %", "3.5 %", "agree", "same_when_rounded"),
    ("3.46 %", "3.54 %", "conflict", "values_apart"),
    ("496 trillion IDR", "500 trillion IDR", "agree", "same_when_rounded"),
    ("540 million USD", "500 million USD", "compatible", "same_when_rounded"),
    ("39 %", "40 %", "agree", "same_when_rounded"),
    ("4 billion EUR", "4.4 billion EUR", "compatible", "same_when_rounded"),
    ("190 million EUR", "200 million EUR", "agree", "same_when_rounded"),  # a twentieth apart, and no more
    ("20 C", "22 C", "compatible", "same_when_rounded"),  # 2 of 22, whatever they are in kelvin
    # bare numbers
    ("5", "5", "agree", "same_value"),
    ("7.1", "7.14", "agree", "same_when_rounded"),
    ("7.1", "7.2", "conflict", "values_apart"),
    # 3.5 and 3.6 touch, and differ; 4.20 is not 4.2
    ("3.5 %", "3.6 %", "conflict", "values_apart"),
    ("4.20 %", "4.24 %", "conflict", "values_apart"),
    ("4.2 %", "4.24 %", "agree", "same_when_rounded"),
    # a fifth, or a tenth at a trailing zero, is more than rounding
    ("1 million person", "1.4 million person", "conflict", "values_apart"),
    ("1,000 person", "1,400 person", "conflict", "values_apart"),
    # fewer than a hundred things are counted one by one
    ("20 company", "18 company", "conflict", "values_apart"),
    ("24 km", "42 km", "conflict", "values_apart"),
    ("950 person", "about 1,800 person", "conflict", "values_apart"),
    ("200 million USD", "200 billion USD", "conflict", "values_apart"),
    # the same digits with another scale word, or without it
    ("32 USD", "32 million USD", "conflict", "values_apart"),
    ("40,000 EUR", "40,000 million EUR", "conflict", "values_apart"),
    ("5 billion IDR", "5 trillion IDR", "conflict", "values_apart"),
    ("496 trillion IDR", "500 billion IDR", "conflict", "values_apart"),
    ("more than 32 million USD", "32 billion USD", "conflict", "values_apart"),
    ("at least 12.5 million USD", "more than 12.5 billion USD", "conflict", "values_apart"),
    # it is none where one digit alone is the same, at a ceiling, or where the digits differ
    ("more than 30 million USD", "30 billion USD", "compatible", "within_bound"),
    ("up to 32 million USD", "32 billion USD", "compatible", "within_bound"),
    ("more than 32 million USD", "33 billion USD", "compatible", "within_bound"),
    # a bare sign may be several currencies, and none of them makes millions of billions
    ("32 million $", "32 billion $", "conflict", "values_apart"),
    ("3 million $", "3 billion $", "compatible", "unconvertible"),
    ("32 million $", "35 billion $", "compatible", "unconvertible"),
    # about n
    ("about 550 million USD", "540 million USD", "compatible", "within_range"),
    ("about 23 billion USD", "23 billion USD", "agree", "same_when_rounded"),
    ("about 62,000 person", "62,000 person", "agree", "same_when_rounded"),
    ("about 500 million USD", "about 400 million USD", "conflict", "values_apart"),
    ("about 5,000 kg", "4.6 t", "compatible", "within_range"),
    # bounds
    ("more than 3.2 billion USD", "3.2 billion USD", "compatible", "within_bound"),
    ("more than 3.2 billion USD", "about 3.2 billion USD", "compatible", "within_bound"),
    ("more than 10 %", "about 10 %", "compatible", "within_bound"),
    ("more than 700 million USD", "about 750 million USD", "compatible", "within_bound"),
    ("more than 500 person", "498 person", "compatible", "same_when_rounded"),
    ("more than 700 million USD", "400 million USD", "conflict", "values_apart"),
    ("at least 23 person", "21 person", "conflict", "values_apart"),
    ("at most 100 person", "140 person", "conflict", "values_apart"),
    ("less than 100 person", "at least 120 person", "conflict", "values_apart"),
    ("more than 500 person", "at least 519 person", "compatible", "within_bound"),
    ("more than 340 company", "more than 640 company", "compatible", "within_bound"),  # no toll
    # a bound and a range
    ("more than 32 billion EUR", "45-60 billion EUR", "compatible", "within_bound"),
    ("more than 50 billion EUR", "30-40 billion EUR", "conflict", "values_apart"),
    ("at most 50 billion EUR", "45-60 billion EUR", "compatible", "within_bound"),
    # a ceiling may be raised: never a conflict alone
    ("up to 150 km", "150 km", "compatible", "within_bound"),
    ("up to 7,000 person", "at least 7,000 person", "compatible", "within_bound"),
    ("up to 150 km", "180 km", "compatible", "within_bound"),
    ("up to 2,500 EUR", "at most 2,500 EUR", "agree", "same_value"),
    # digits that changed places are a slip, even where a bound would let them pass
    ("at least 12,400 person", "21,400 person", "conflict", "values_apart"),
    ("at least 12 person", "21 person", "compatible", "within_bound"),
    ("at least 12,400 person", "214,000 person", "compatible", "within_bound"),
    ("about 1,213 person", "1,231 person", "compatible", "within_range"),
    # ranges
    ("30-50 billion EUR", "40 billion EUR", "compatible", "within_range"),
    ("30-50 billion EUR", "45-60 billion EUR", "compatible", "within_range"),
    ("30-50 billion EUR", "109 billion EUR", "conflict", "values_apart"),
    # units
    ("15 mi", "24 km", "agree", "same_when_rounded"),
    ("15 mi (24 km)", "42 km", "conflict", "values_apart"),
    ("3 mi (5 km)", "5.52 km", "compatible", "same_when_rounded"),  # 3.43 miles
    ("4.6 t", "4,600 kg", "agree", "same_value"),
    ("20 C", "68 F", "agree", "same_value"),
    ("20 C", "30 F", "conflict", "values_apart"),
    ("12 %", "12 pp", "compatible", "different_scope"),
    ("20 company", "11 country", "compatible", "different_scope"),
    ("24 km", "4.6 t", "compatible", "unconvertible"),
    # money
    ("500 million EUR", "600 million USD", "compatible", "unconvertible"),
    ("1 billion EUR", "1 billion USD", "compatible", "unconvertible"),
    ("32 billion EUR", "32 billion USD", "conflict", "values_apart"),
    ("500 billion $", "500 billion USD", "compatible", "unconvertible"),
    ("500 billion $", "500 billion $", "agree", "same_value"),
    ("500 billion $", "400 billion USD", "compatible", "unconvertible"),
    ("32 billion $", "32 billion EUR", "compatible", "unconvertible"),
    ("more than 32 billion EUR", "more than 32 billion USD", "compatible", "unconvertible"),
    # conversions in brackets are the same amount said twice
    ("32 billion USD (29.3 billion EUR)", "29.31 billion EUR", "agree", "same_when_rounded"),
    ("32 billion USD (29.3 billion EUR)", "28 billion EUR", "compatible", "within_range"),
    ("32 billion USD (29.3 billion EUR)", "24 billion EUR", "conflict", "values_apart"),
    ("22 billion USD (20.0 billion EUR)", "18.0 billion EUR", "compatible", "within_range"),  # a tenth, and no more
    ("32.0 billion USD (about 26.4 billion EUR)", "33.0 billion USD (28 billion EUR)", "conflict", "values_apart"),
    ("300 million USD (5 trillion IDR)", "300 million USD (5 billion IDR)", "conflict", "values_apart"),
    ("3.2 billion EUR (3.3 billion USD)", "3.2 billion USD", "conflict", "values_apart"),
]

TOLLS = [
    # "more than 340" is 340-odd rounded down
    ("more than 340 person", "more than 640 person", "conflict", "values_apart"),
    ("more than 340 person", "348 person", "compatible", "within_bound"),
    ("more than 500 person", "at least 519 person", "compatible", "within_bound"),
    ("at least 23 person", "at least 25 person", "compatible", "within_bound"),
    ("at least 25 person", "at least 30 person", "compatible", "within_bound"),  # a fifth, and no more
    ("more than 300 person", "more than 390 person", "compatible", "within_bound"),  # 300-odd
    ("more than 300 person", "more than 400 person", "conflict", "values_apart"),
    ("at most 340 person", "at most 640 person", "compatible", "within_bound"),
    ("more than 340 person", "at most 640 person", "compatible", "within_bound"),
    ("at least 86 person", "68 person", "conflict", "values_apart"),
]

DATES = [
    ("2025-02-10..2025-02-11", "2025-02-10..2025-02-11", "agree", "same_value"),
    ("2025", "2025-02-10..2025-02-11", "compatible", "coarser_date"),
    ("2025-03", "2025-03-18", "compatible", "coarser_date"),
    ("2025-02-10..2025-02-12", "2025-02-11..2025-02-14", "compatible", "overlapping_date"),
    ("2025-02-10..2025-02-12", "2025-02-12..2025-02-14", "compatible", "overlapping_date"),
    ("2025-02-10..2025-02-12", "2025-02-13..2025-02-14", "conflict", "dates_apart"),
    ("2025-02-10..2025-02-11", "2025-02-10..2025-02-14", "compatible", "coarser_date"),
    ("2025-02-13..2025-02-14", "2025-02-10..2025-02-14", "compatible", "coarser_date"),
    ("2026-03-11..", "..2026-12-31", "compatible", "overlapping_date"),
    ("2026-03-11..", "..2026-02-28", "conflict", "dates_apart"),
    ("..2026-12-31", "2026-03-11", "compatible", "coarser_date"),
    ("2023-06-16", "2023-06-19", "conflict", "dates_apart"),
    ("2023-06-18", "2023-06-19", "conflict", "dates_apart"),
    ("2027-10", "2026-03", "conflict", "dates_apart"),
    # one instant in two zones
    ("2023-06-18 18:21 EDT", "2023-06-19 05:21 WIB", "agree", "same_value"),
    ("2023-06-18 18:21 EDT", "2023-06-18 22:21 UTC", "agree", "same_value"),
    ("2024-06-11 10:47 MESZ", "2024-06-11 15:47 WIB", "agree", "same_value"),
    ("2024-06-11 03:47 -05:00", "2024-06-11 10:47 CEST", "agree", "same_value"),
    ("2023-06-18 18:21 EDT", "2023-06-18 18:21 Florida", "agree", "same_value"),
    ("2023-06-19 18:21 Florida", "2023-06-18 18:21 EDT", "conflict", "dates_apart"),
    ("2023-06-18 18:04 EDT", "2023-06-18 18:21 EDT", "conflict", "dates_apart"),
    # a day without a zone may be the day of any place
    ("2023-06-18 18:21 EDT", "2023-06-19", "compatible", "overlapping_date"),
    ("2023-06-18 18:21 EDT", "2023-06-16", "conflict", "dates_apart"),
    ("2023-06-18 05:59 EDT", "2023-06-19", "conflict", "dates_apart"),  # nowhere is it the 19th before 10:00 UTC
    ("2023-06-18 06:00 EDT", "2023-06-19", "compatible", "overlapping_date"),
    ("2023-06-18 18:21", "2023-06-19", "conflict", "dates_apart"),
    # a clock without a zone, and one with it
    ("2023-06-18 18:21 EDT", "2023-06-18 18:21", "agree", "same_value"),
    ("2023-06-18 18:21 EDT", "2023-06-18 18:51", "compatible", "overlapping_date"),
    ("2023-06-18 18:21 EDT", "2023-06-18 18:34", "conflict", "dates_apart"),
    # round clock times: ten minutes at the full hour, five at the half, three at a quarter, two at fives, else one
    ("2023-06-18 18:00 EDT", "2023-06-18 18:10 EDT", "compatible", "overlapping_date"),
    ("2023-06-18 18:00 EDT", "2023-06-18 18:11 EDT", "conflict", "dates_apart"),
    ("2023-06-18 18:30 EDT", "2023-06-18 18:35 EDT", "compatible", "overlapping_date"),
    ("2023-06-18 18:30 EDT", "2023-06-18 18:36 EDT", "conflict", "dates_apart"),
    ("2023-06-18 18:15 EDT", "2023-06-18 18:18 EDT", "compatible", "overlapping_date"),
    ("2023-06-18 18:15 EDT", "2023-06-18 18:19 EDT", "conflict", "dates_apart"),
    ("2023-06-18 18:20 EDT", "2023-06-18 18:22 EDT", "compatible", "overlapping_date"),
    ("2023-06-18 18:20 EDT", "2023-06-18 18:23 EDT", "conflict", "dates_apart"),
    ("2023-06-18 18:21 EDT", "2023-06-18 18:22 EDT", "compatible", "overlapping_date"),
    ("2023-06-18 18:21 EDT", "2023-06-18 18:23 EDT", "conflict", "dates_apart"),
    # seconds are exact
    ("2023-06-18 18:00:30 EDT", "2023-06-18 18:04 EDT", "conflict", "dates_apart"),
    ("2023-06-18 18:04:10 EDT", "2023-06-18 18:05:05 EDT", "conflict", "dates_apart"),
    # the clock of several days says nothing of one moment
    ("2025-02-10..2025-02-12 18:00", "2025-02-10..2025-02-12 20:00", "agree", "same_value"),
    # round clock times, clocks without a zone
    ("2023-06-18 18:00", "2023-06-18 18:04", "compatible", "overlapping_date"),
    ("2023-06-18 18:04", "2023-06-18 18:21", "conflict", "dates_apart"),
    ("2023-06-18 18:21", "2023-06-19 05:21", "compatible", "overlapping_date"),
    (
        "2023-06-18 18:21",
        "2023-06-18 18:50",
        "compatible",
        "overlapping_date",
    ),  # half an hour, nearly
    ("2023-06-18 18:22", "2023-06-18 18:50", "compatible", "overlapping_date"),
    ("2023-06-18 18:23", "2023-06-18 18:50", "conflict", "dates_apart"),
    ("2023-06-18 02:00", "2023-06-18 22:00", "compatible", "overlapping_date"),  # no clocks are further apart
    ("2023-06-18 01:00", "2023-06-18 22:00", "conflict", "dates_apart"),
    ("2023-06-18 18:21", "2023-06-19 18:21", "conflict", "dates_apart"),
    ("2023-06-18 18:21", "2023-06-18", "agree", "same_value"),
]

DURATIONS = [
    ("P4Y", "P48M", "agree", "same_value"),
    ("PT90M", "PT1.5H", "agree", "same_value"),
    ("P1M", "P30D", "agree", "same_when_rounded"),
    ("PT27M", "about PT36M", "conflict", "values_apart"),
    ("about PT37M", "about PT36M", "compatible", "within_range"),
    ("P10Y", "PT36M", "conflict", "values_apart"),
    ("more than P5Y", "P6Y", "compatible", "within_bound"),
    ("more than P5Y", "P4Y", "conflict", "values_apart"),
    ("at most P5Y", "P6Y", "conflict", "values_apart"),
    ("at most P5Y", "P4Y", "compatible", "within_bound"),
    ("more than P5Y", "more than P9Y", "compatible", "within_bound"),  # no toll
    ("at least P5Y", "P5Y", "compatible", "within_bound"),
    ("P5Y", "P26Y", "conflict", "values_apart"),
    ("P5Y", "P5Q", "compatible", "unconvertible"),
]


@pytest.mark.parametrize(("left", "right", "relation", "reason"), AMOUNTS + DATES + DURATIONS)
def test_values(left: str, right: str, relation: str, reason: str) -> None:
    a, b = claim(left, source="a"), claim(right, source="b")
    kind = "number" if {a.kind, b.kind} == {"number"} else a.kind
    assert kind == b.kind
    found = judge(a, b)
    assert (found.relation, found.reason) == (relation, reason)
    assert judge(b, a) == found
    turned = judge(claim(right, source="a"), claim(left, source="b"))
    assert (turned.relation, turned.reason) == (relation, reason)
    assert found.because.endswith(".")
    assert "None" not in found.because
    assert all(level.question for level in asked(found))


@pytest.mark.parametrize(("left", "right", "relation", "reason"), TOLLS)
def test_tolls_of_one_day(left: str, right: str, relation: str, reason: str) -> None:
    for texts in ((left, right), (right, left)):
        a, b = (claim(t, source=s, as_of="2024-06-12", property="deaths") for s, t in zip("ab", texts, strict=True))
        found = judge(a, b)
        assert (found.relation, found.reason) == (relation, reason)


def test_a_property_may_be_written_with_underscores() -> None:
    a, b = (claim(f"more than {n} medal", source=s, property="gold_medals") for s, n in (("a", 340), ("b", 640)))
    assert judge(a, b).relation == "conflict"


@pytest.mark.parametrize(
    ("length", "value", "step", "coarse"),
    [
        ("PT1S", "1", "1", "1"),
        ("PT90M", "5400", "60", "600"),  # nine times ten minutes
        ("PT1.5H", "5400", "360", "360"),
        ("PT1.50H", "5400", "36", "36"),
        ("P2D", "172800", "86400", "86400"),
        ("P100D", "8640000", "86400", "8640000"),
        ("P1DT12H", "129600", "3600", "3600"),
        ("P1DT10H", "122400", "3600", "3600"),  # nobody rounds the hours of a day and ten hours
        ("P1Y", "31556952", "31556952", "31556952"),
        ("P1Y6M", "47335428", "2629746", "2629746"),
    ],
)
def test_a_length_in_seconds(length: str, value: str, step: str, coarse: str) -> None:
    """A year has 365.2425 days of 86,400 seconds; the smallest unit that was written is the precision."""
    assert seconds(length) == Number(Decimal(value), Decimal(step), Decimal(coarse))


@pytest.mark.parametrize("length", ["", "P", "PT", "P5Q", "5Y", "P5YT", "P.Y", "P1H", "PT1D", "P1Y "])
def test_what_is_no_length(length: str) -> None:
    assert seconds(length) is None


@pytest.mark.parametrize(
    ("left", "here", "right", "there", "relation", "reason"),
    [
        # a day may begin hours earlier in another place
        ("2023-06-18", "Lima", "2023-06-19", "Jakarta", "compatible", "overlapping_date"),
        ("2023-06-19", "Lima", "2023-06-18", "Jakarta", "compatible", "overlapping_date"),
        ("2023-06-17", "Lima", "2023-06-19", "Jakarta", "compatible", "overlapping_date"),  # 26 hours of zones
        ("2023-06-16", "Lima", "2023-06-19", "Jakarta", "conflict", "dates_apart"),
        ("..2026-12-31", "Lima", "2027-01-01..", "Jakarta", "compatible", "overlapping_date"),
        # in one place, or where one is not said, it does not
        ("2023-06-18", "Lima", "2023-06-19", "Lima", "conflict", "dates_apart"),
        ("2023-06-18", "Lima", "2023-06-19", None, "conflict", "dates_apart"),
        ("2023-06-18", None, "2023-06-19", "Jakarta", "conflict", "dates_apart"),
    ],
)
def test_days_of_two_places(
    left: str, here: str | None, right: str, there: str | None, relation: str, reason: str
) -> None:
    for one, other in (((left, here), (right, there)), ((right, there), (left, here))):
        a, b = claim(one[0], place=one[1]), claim(other[0], source="b", place=other[1])
        found = judge(a, b)
        assert (found.relation, found.reason) == (relation, reason)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2025-01-28", "dates_apart"),
        ("2025-01-29", "overlapping_date"),  # 31 days of March, and as many again on either side
        ("2025-03-18", "coarser_date"),
        ("2025-05-01", "overlapping_date"),
        ("2025-05-02", "dates_apart"),
    ],
)
def test_a_date_that_is_about_right(day: str, reason: str) -> None:
    about = claim("2025-03")
    about = evolve(about, value=evolve(about.value, edtf="2025-03~"))
    assert judge(about, claim(day, source="b")).reason == reason
    assert judge(evolve(about, source="b"), claim(day)).reason == reason


def test_values_of_different_kinds_are_never_a_conflict() -> None:
    found = judge(claim("20 company"), claim("20 billion EUR", source="b"))
    assert (found.relation, found.reason) == ("compatible", "different_scope")


def test_signs_that_may_be_other_currencies_are_not_compared() -> None:
    dollars, pesos = claim("500 billion $"), claim("500 billion $", source="b")
    pesos = evolve(pesos, value=evolve(pesos.value, candidates=("ARS", "MXN")))
    assert judge(dollars, pesos).reason == "unconvertible"


def test_close_conversions_say_so() -> None:
    found = judge(claim("32 billion USD (29.3 billion EUR)"), claim("28 billion EUR", source="b"))
    assert found.because == "EUR 29.3 billion and EUR 28 billion are as close as conversions at the rates of two days."


def test_the_sentence_holds_both_values() -> None:
    because = judge(claim("24 km"), claim("42 km", source="b")).because
    assert "24 km" in because
    assert "42 km" in because


@pytest.mark.parametrize(
    ("left", "right", "because"),
    [
        ("24 km", "42 km", "24 km against 42 km: the same digits, in another order."),
        (
            "4.8 trillion IDR",
            "4.8 billion IDR",
            "IDR 4.8 trillion against IDR 4.8 billion: the same digits, 1,000 times apart.",
        ),
        ("70 USD", "70 million USD", "USD 70 against USD 70 million: the same digits, 1 million times apart."),
        (
            "496 trillion IDR",
            "500 billion IDR",
            "IDR 496 trillion against IDR 500 billion: the same digits when rounded, 1,000 times apart.",
        ),
        (
            "5 lakh INR",
            "5 crore INR",
            "INR 500,000 against INR 50 million: the same digits, 100 times apart.",
        ),
        ("5.5 lakh INR", "5.5 crore INR", "INR 550,000 against INR 55 million: the same digits, 100 times apart."),
        ("500 km", "50,000 km", "500 km against 50,000 km: they do not meet, however they are rounded."),
        (
            "more than 32 million USD",
            "32 billion USD",
            "more than USD 32 million against USD 32 billion: the same digits, 1,000 times apart.",
        ),
        ("24 km", "37 km", "24 km against 37 km: they do not meet, however they are rounded."),
        ("24 km", "240 km", "24 km against 240 km: they do not meet, however they are rounded."),
        ("24 km", "420 km", "24 km against 420 km: they do not meet, however they are rounded."),
        (
            "30-50 billion EUR",
            "109 billion EUR",
            "EUR 30 to 50 billion against EUR 109 billion: they do not meet, however they are rounded.",
        ),
        (
            "2025-02-10",
            "2025-02-12",
            "10 February 2025 against 12 February 2025: they have no day or moment in common.",
        ),
        ("24 km", "24 km", "Both say 24 km."),
        ("4,500 job", "4,500 worker", "4,500 jobs and 4,500 workers are the same amount."),
    ],
)
def test_the_reason_can_be_checked(left: str, right: str, because: str) -> None:
    assert judge(claim(left), claim(right, source="b")).because == because


@pytest.mark.parametrize(
    ("written", "length", "other", "relation"),
    [
        ("a quarter of an hour", "PT15M", "PT14M", "compatible"),
        ("half an hour", "PT30M", "PT28M", "compatible"),
        ("half an hour", "PT30M", "PT20M", "conflict"),
        ("15 minutes", "PT15M", "PT14M", "conflict"),
        ("an hour", "PT1H", "PT1H20M", "conflict"),
        ("twenty-three minutes", "PT23M", "PT22M", "conflict"),
    ],
)
def test_a_quarter_of_an_hour_in_words_is_not_measured(written: str, length: str, other: str, relation: str) -> None:
    spoken = evolve(claim("PT15M"), value=Duration(length, written))
    assert judge(spoken, claim(other, source="b")).relation == relation
