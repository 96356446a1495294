"""Comparable first: what joins two claims, what only looks as if it did, and what a slip of the pen is."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from factcheck import Source, check
from factcheck.align.aliases import Aliases
from factcheck.align.aspects import property_evidence, subject_evidence
from factcheck.align.comparable import numeric_link
from factcheck.align.evidence import Level, significant, value_evidence
from factcheck.align.names import names_of
from factcheck.align.slips import slip
from factcheck.align.topics import Corpus
from factcheck.model import Claim, DateRange, Duration, Provenance, Qualifiers, Quantity, Span, Subject, Value

NOWHERE = Span("", 0, 0)
PLAIN = Qualifiers()


def claim(
    value: Value,
    *,
    kind: str = "money",
    source: str = "a",
    subject: str | None = None,
    about: str | None = None,
    anchors: tuple[str, ...] = (),
    qualifiers: Qualifiers = PLAIN,
) -> Claim:
    return Claim(
        id=f"c-{source}-{value!r}-{subject}-{about}",
        source=source,
        kind=kind,  # type: ignore[arg-type]
        evidence=NOWHERE,
        sentence=NOWHERE,
        subject=Subject(subject, NOWHERE) if subject else None,
        property=about,
        value=value,
        qualifiers=qualifiers,
        anchors=anchors,
    )


def amount(number: str, unit: str | None = "USD", modifier: str = "exact") -> Quantity:
    low = None if modifier in ("less_than", "at_most", "up_to") else Decimal(number)
    high = None if modifier in ("more_than", "at_least") else Decimal(number)
    return Quantity(low, high, unit, f"{number} {unit}", modifier)  # type: ignore[arg-type]


def corpus(**names: tuple[str, ...]) -> Corpus:
    sources = {s: Provenance(s, "en", dt.date(2025, 3, 18), None, None, "0" * 64, s) for s in names}
    return Corpus(sources, names, names_of((), Aliases.shipped()))


VALUES = {
    "the same large amount": (amount("32e9"), amount("32e9"), Level.FAIR),
    "the same round amount": (amount("20e9"), amount("20e9"), Level.WEAK),
    "the same small number": (amount("4", "company"), amount("4", "company"), Level.DISTANT),
    "the same number with another hedge": (amount("3.2e9"), amount("3.2e9", modifier="more_than"), Level.FAIR),
    "a rounding": (amount("39", "%"), amount("40", "%"), Level.WEAK),
    "two numbers that lie close and are no rounding": (amount("128", "km"), amount("138", "km"), Level.NONE),
    "two currencies": (amount("32e9"), amount("32e9", "EUR"), Level.NONE),
    "different amounts": (amount("32e9"), amount("23e9"), Level.NONE),
}


@pytest.mark.parametrize(("a", "b", "level"), VALUES.values(), ids=VALUES)
def test_what_equal_values_tell(a: Quantity, b: Quantity, level: Level) -> None:
    assert value_evidence(claim(a), claim(b)).level == level
    assert value_evidence(claim(b), claim(a)).level == level


def test_lengths_of_time_are_compared_in_one_unit() -> None:
    hours, days = Duration("PT48H", "48 hours"), Duration("P2D", "two days")
    assert value_evidence(claim(hours, kind="duration"), claim(days, kind="duration")).level == Level.WEAK


def test_days_tell_more_than_years() -> None:
    day = DateRange(dt.date(2025, 3, 18), dt.date(2025, 3, 18), "2025-03-18", "18 March 2025")
    year = DateRange(dt.date(2025, 1, 1), dt.date(2025, 12, 31), "2025", "2025")
    assert value_evidence(claim(day, kind="date"), claim(day, kind="date")).level == Level.FAIR
    assert value_evidence(claim(year, kind="date"), claim(year, kind="date")).level == Level.WEAK
    assert value_evidence(claim(day, kind="date"), claim(year, kind="date")).level == Level.WEAK


SLIPS = {
    "million for billion": (amount("312e9"), amount("312e6"), Level.FAIR),
    "with two digits it may be chance": (amount("2.5e9"), amount("2.5e6"), Level.WEAK),
    "one digit tells nothing": (amount("5e9"), amount("5e6"), Level.NONE),
    "a factor of ten is no slip of a scale word": (amount("3.2e9"), amount("32e9"), Level.NONE),
    "another currency": (amount("1.3e9"), amount("1.3e9", "EUR"), Level.WEAK),
    "swapped digits": (amount("8.42", "meter"), amount("4.82", "meter"), Level.FAIR),
    "23 and 32 are two numbers": (amount("23e9"), amount("32e9"), Level.NONE),
}


@pytest.mark.parametrize(("a", "b", "level"), SLIPS.values(), ids=SLIPS)
def test_slips_of_the_pen(a: Quantity, b: Quantity, level: Level) -> None:
    assert slip(claim(a), claim(b)).level == level
    assert slip(claim(b), claim(a)).level == level


@pytest.mark.parametrize(("number", "digits"), [("32000000000", 2), ("7.1", 2), ("0", 0), ("4.20", 2), ("1208", 4)])
def test_significant_digits(number: str, digits: int) -> None:
    assert significant(Decimal(number)) == digits


PROPERTIES = {
    "the same": ("price", "price", Level.STRONG),
    "one is not named": ("price", None, Level.WEAK),
    "used for one another": ("price", "cost", Level.WEAK),
    "another property": ("price", "profit", Level.NONE),
}


@pytest.mark.parametrize(("a", "b", "level"), PROPERTIES.values(), ids=PROPERTIES)
def test_properties(a: str | None, b: str | None, level: Level) -> None:
    assert property_evidence(claim(amount("5"), about=a), claim(amount("5"), about=b)).level == level


def test_the_same_counted_noun_stands_for_a_property() -> None:
    a, b = (claim(amount("320", "scientist"), kind="count") for _ in "ab")
    assert property_evidence(a, b).level == Level.STRONG


def test_subjects_from_sure_to_nothing() -> None:
    known = corpus(a=("Halmora", "Ana Ruiz"), b=("Halmora",))
    named = claim(amount("5"), subject="Halmora")
    assert subject_evidence(named, claim(amount("5"), source="b", subject="Halmora"), known).level == Level.STRONG
    assert subject_evidence(named, claim(amount("5"), source="b", anchors=("Halmora",)), known).level == Level.FAIR
    other = claim(amount("5"), source="b", subject="Veltrion")
    assert subject_evidence(named, other, known).level == Level.DISTANT
    assert subject_evidence(named, other, corpus(a=("Halmora",), b=("Veltrion",))).level == Level.NONE


def test_different_values_are_only_compared_with_subject_and_property() -> None:
    known = corpus(a=("Halmora",), b=("Halmora",))
    left = claim(amount("71e6"), subject="Halmora", about="revenue")
    right = claim(amount("213e6"), source="b", subject="Halmora", about="revenue")
    link = numeric_link(left, right, known)
    assert link is not None
    assert link.strength == "firm"
    unnamed = claim(amount("213e6"), source="b", about="revenue")
    assert numeric_link(left, unnamed, known) is None
    assert numeric_link(left, claim(amount("213e6"), source="b", subject="Halmora"), known) is None


def test_a_part_is_not_the_whole() -> None:
    known = corpus(a=("Peru", "Huarampa"), b=("Peru", "Huarampa"))
    whole = claim(amount("86", "person"), kind="count", about="deaths")
    town = Qualifiers(place="San Telmo")
    part = claim(amount("51", "person"), kind="count", source="b", about="deaths", qualifiers=town)
    assert numeric_link(whole, part, known) is None


def test_an_equal_value_joins_where_the_names_leave_room() -> None:
    known = corpus(a=("Wiz", "Google"), b=("Wiz",))
    left = claim(amount("32e9"), subject="Google", about="price", anchors=("Google", "Wiz"))
    right = claim(amount("32e9"), source="b", subject="Wiz", about="cost", anchors=("Wiz",))
    link = numeric_link(left, right, known)
    assert link is not None
    assert link.strength == "confirmed"


def test_the_same_round_sum_of_two_things_stays_apart() -> None:
    known = corpus(a=("Brookfield",), b=("InvestAI",))
    left = claim(amount("20e9", "EUR"), subject="Brookfield", about="investment")
    right = claim(amount("20e9", "EUR"), source="b", subject="InvestAI", about="investment")
    assert numeric_link(left, right, known) is None


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ("Project Alder cost 48 million euros.", ["conflict", "single"]),  # so that the 84 million are not Alder's
        ("Project Alder was opened on 3 March 2024.", ["agree"]),  # nothing else is said of what Alder cost
    ],
)
def test_a_figure_of_another_thing_is_not_that_of_a_thing_with_its_own(other: str, verdicts: list[str]) -> None:
    ours = Source("a", f"The bridge of Aldersund cost 84 million euros. {other}", language="en")
    report = check([ours, Source("b", "Project Alder cost 84 million euros.", language="en")])
    assert [finding.verdict for finding in report.findings if finding.kind == "money"] == verdicts
