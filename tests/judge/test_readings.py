"""What a value stands for, in words that a reader can check."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from factcheck.judge.intervals import Interval
from factcheck.judge.readings import interval_words, meeting_steps, value_steps
from factcheck.model import Claim
from tests.judge.build import claim


def interval(low: str | None, high: str | None, low_open: bool = False, high_open: bool = False) -> Interval:
    ends = (None if end is None else Decimal(end) for end in (low, high))
    return Interval(*ends, low_open, high_open)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (interval(None, None), "any number"),
        (interval("60", "60"), "60"),
        (interval("60", None), "60 or more"),
        (interval("60", None, True), "more than 60"),
        (interval(None, "60"), "60 or less"),
        (interval(None, "60", False, True), "less than 60"),
        (interval("47500000", "48500000", True, True), "more than 47.5 million and less than 48.5 million"),
        (interval("50", "60", False, True), "50 or more and less than 60"),
        (interval("60.0", "60.00"), "60"),
    ],
)
def test_an_interval_in_words(given: Interval, words: str) -> None:
    assert interval_words(given) == words


HEDGE = "one coarse step either side against an exact number, at least a tenth and at most a quarter"


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            "about 50 million EUR",
            [
                ("amount", f"about EUR 50 million: {HEDGE}."),
                ("rounding", "The last written digit is worth EUR 1 million, so that it stands for more than 49.5 "
                 "million and less than 50.5 million; its zeros at the end may come from rounding to EUR 10 million."),
            ],
        ),
        (
            "48.2 %",
            [
                ("amount", "48.2%: without a hedge."),
                ("rounding", "The last written digit is worth 0.1%, so that it stands for more than 48.15 and less "
                 "than 48.25."),
            ],
        ),
        (
            "more than 60 company",
            [
                ("amount", "more than 60 companies: a lower bound: from this number on."),
                ("rounding", "The last written digit is worth 1 company, so that it stands for more than 59.5 and less "
                 "than 60.5."),  # fewer than a hundred are not rounded
            ],
        ),
        ("30-50 company", [("amount", "30 to 50 companies: a range from one number to another.")]),
        (
            "24 km",
            [
                ("amount", "24 km: without a hedge."),
                ("rounding", "The last written digit is worth 1 km, so that it stands for more than 23.5 and less than "
                 "24.5."),
                ("base unit", "In base units it is 24,000 m."),
            ],
        ),
        (
            "at most 24 km",
            [
                ("amount", "at most 24 km: a hard upper bound: up to this number."),
                ("rounding", "The last written digit is worth 1 km, so that it stands for more than 23.5 and less than "
                 "24.5."),
                ("base unit", "In base units it is 24,000 m."),
            ],
        ),
        (
            "32 million USD (29.3 million EUR)",
            [
                ("amount", "USD 32 million: without a hedge."),
                ("rounding", "The last written digit is worth USD 1 million, so that it stands for more than 31.5 "
                 "million and less than 32.5 million."),
                ("amount", "The same a second time: EUR 29.3 million: without a hedge."),
                ("rounding", "The last written digit is worth EUR 100,000, so that it stands for more than 29.25 "
                 "million and less than 29.35 million."),
            ],
        ),
        ("2025-03-18", [("days", "It stands for the day 2025-03-18; in EDTF it is 2025-03-18.")]),
        (
            "2023-06-18 18:21 Florida",
            [
                ("days", "It stands for the day 2023-06-18; in EDTF it is 2023-06-18."),
                ("clock", "The clock says 18:21, in the zone Florida: 22:21 UTC on 18 June 2023."),
            ],
        ),
        (
            "2025-03",
            [("days", "It stands for any day from 2025-03-01 to 2025-03-31, both included; in EDTF it is 2025-03.")],
        ),
        (
            "..2025-03-18",
            [("days", "It stands for any day from the beginning to 2025-03-18, both included; in EDTF it is "
              "/2025-03-18.")],
        ),
        (
            "2025-03-18..",
            [("days", "It stands for any day from 2025-03-18 to the end, both included; in EDTF it is 2025-03-18/.")],
        ),
        (
            "2023-06-18 18:21 EDT",
            [
                ("days", "It stands for the day 2023-06-18; in EDTF it is 2023-06-18."),
                ("clock", "The clock says 18:21, in the zone EDT: 22:21 UTC on 18 June 2023."),
            ],
        ),
        (
            "2023-06-18 21:21 EDT",
            [
                ("days", "It stands for the day 2023-06-18; in EDTF it is 2023-06-18."),
                ("clock", "The clock says 21:21, in the zone EDT: 01:21 UTC on 19 June 2023."),
            ],
        ),
        (
            "2023-06-18 18:21",
            [
                ("days", "It stands for the day 2023-06-18; in EDTF it is 2023-06-18."),
                ("clock", "The clock says 18:21, in a zone that is not given."),
            ],
        ),
        (
            "2023-06-18 18:21 XYZ",
            [
                ("days", "It stands for the day 2023-06-18; in EDTF it is 2023-06-18."),
                ("clock", "The clock says 18:21, in the zone XYZ, whose distance from UTC is not known."),
            ],
        ),
        (
            "2023-06-18 soon EDT",
            [
                ("days", "It stands for the day 2023-06-18; in EDTF it is 2023-06-18."),
                ("clock", "The clock says soon, in the zone EDT."),
            ],
        ),
        (
            "..0001-01-01 18:21 Florida",
            [
                ("days", "It stands for any day from the beginning to 0001-01-01, both included; in EDTF it is "
                 "/0001-01-01."),
                ("clock", "The clock says 18:21, in the zone Florida, whose distance from UTC is not known."),
            ],
        ),
        (
            "9999-12-31 21:21 EDT",  # the calendar ends before the day in UTC begins
            [
                ("days", "It stands for the day 9999-12-31; in EDTF it is 9999-12-31."),
                ("clock", "The clock says 21:21, in the zone EDT."),
            ],
        ),
        (
            "about PT90M",
            [
                ("length", f"It is 90 minutes (PT90M): {HEDGE}."),
                ("base unit", "In base units it is 5,400 seconds, known to 60 seconds."),
            ],
        ),
        (
            "PT1.5S",  # no two seconds
            [
                ("length", "It is 1.5 seconds (PT1.5S): without a hedge."),
                ("base unit", "In base units it is 1.5 seconds, known to 0.1 seconds."),
            ],
        ),
        (
            "P4Y",
            [
                ("length", "It is 4 years (P4Y): without a hedge."),
                ("base unit", "In base units it is 126,227,808 seconds, known to 31,556,952 seconds."),
            ],
        ),
        (
            "PT0.25S",
            [
                ("length", "It is 0.25 seconds (PT0.25S): without a hedge."),
                ("base unit", "In base units it is 0.25 seconds, known to 0.01 seconds."),
            ],
        ),
        ("build: Brenta, Corvo", [("role", "The role is build, held by Brenta and Corvo.")]),
        (
            "build: Brenta, …",
            [("role", "The role is build, held by Brenta; the list says itself that there are more.")],
        ),
        ("build: ", [("role", "The role is build, held by nobody.")]),
    ],
)  # fmt: skip
def test_how_a_value_was_read(text: str, steps: list[tuple[str, str]]) -> None:
    found = list(value_steps(claim(text)))
    assert [(step.name, step.says) for step in found] == steps
    assert {step.stage for step in found} == {"value"}


def test_a_sign_that_may_be_several_currencies() -> None:
    step = list(value_steps(claim("32 million $")))[-1]
    assert (step.name, step.says) == ("unit", "The sign may stand for AUD or USD; the text does not say which.")


def test_a_measure_in_two_units() -> None:
    names = [step.name for step in value_steps(claim("15 mi (24 km)"))]
    assert names == ["amount", "rounding", "base unit"] * 2


def test_a_denial_is_a_step() -> None:
    step = list(value_steps(claim("20 company", negated=True)))[-1]
    assert (step.name, step.says) == ("denial", "The text denies it.")


def test_a_date_that_is_about_right() -> None:
    about = claim("2025-03")
    about = evolve(about, value=evolve(about.value, edtf="2025-03~"))
    assert [step.says for step in value_steps(about)] == [
        "It stands for any day from 2025-03-01 to 2025-03-31, both included, or about then; in EDTF it is 2025-03~."
    ]


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        (
            claim("more than 60 company"),
            claim("64 company"),
            ["Compared in company: more than 60 companies (60 or more) against 64 companies (more than 63.5 and less "
             "than 64.5); they have numbers in common."],
        ),
        (
            claim("about 60 company"),
            claim("64 company"),
            ["Compared in company: about 60 companies (more than 54 and less than 66) against 64 companies (more than "
             "63.5 and less than 64.5); they have numbers in common."],
        ),
        (
            claim("64 company"),
            claim("about 60 company"),
            ["Compared in company: 64 companies (more than 63.5 and less than 64.5) against about 60 companies (more "
             "than 54 and less than 66); they have numbers in common."],
        ),
        (
            claim("5"),
            claim("7"),
            ["Compared: 5 (more than 4.5 and less than 5.5) against 7 (more than 6.5 and less than 7.5); "
             "they have no number in common."],
        ),
        (
            claim("3 km"),
            claim("4,600 kg"),
            [],
        ),
        (
            claim("32 million USD (29.3 million EUR)"),
            claim("28 million EUR"),
            ["By a conversion in brackets, compared in EUR: EUR 29.3 million (more than 29.25 million and less than "
             "29.35 million) against EUR 28 million (more than 27.5 million and less than 28.5 million); "
             "they have no number in common."],
        ),
        (claim("2025-03-18"), claim("2025-03-18"), []),
        (claim("20 company"), claim("2025-03-18"), []),
    ],
)  # fmt: skip
def test_how_two_amounts_were_compared(one: Claim, other: Claim, says: list[str]) -> None:
    steps = list(meeting_steps(one, other))
    assert [step.says for step in steps] == says
    assert {(step.stage, step.name) for step in steps} <= {("compared", "interval")}
