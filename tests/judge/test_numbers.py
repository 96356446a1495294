"""Printed numbers by hand: their steps, what rounding joins, and what each hedge makes of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.judge.intervals import Interval
from factcheck.judge.numbers import Number, Reading, apart, lakh_slip, reordered, scale_slip, scale_slip_rounded
from tests.judge.test_intervals import interval


def number(text: str, *, counted: bool = False) -> Number:
    """A number from its writing: "4.20", "500", "29.31e9"."""
    value = Decimal(text)
    mantissa, _, power = text.partition("e")
    step = Decimal(1).scaleb(int(Decimal(mantissa).as_tuple().exponent) + int(power or 0))
    return Number.printed(value, step, counted=counted)


@pytest.mark.parametrize(
    ("text", "step", "coarse"),
    [
        ("500", "1", "100"),
        ("540", "1", "10"),
        ("500e6", "1e6", "1e8"),
        ("29.31e9", "1e7", "1e7"),
        ("29.3e9", "1e8", "1e8"),
        ("4.20", "0.01", "0.01"),  # these zeros were written on purpose
        ("4.0", "0.1", "0.1"),
        ("20.0e9", "1e8", "1e8"),
        ("7", "1", "1"),
        ("0", "1", "1"),
        ("40e3", "1e3", "1e4"),
    ],
)
def test_steps_of_a_printed_number(text: str, step: str, coarse: str) -> None:
    made = number(text)
    assert (made.step, made.coarse) == (Decimal(step), Decimal(coarse))


@pytest.mark.parametrize(("text", "coarse"), [("20", "1"), ("90", "1"), ("100", "100"), ("120", "10"), ("-20", "1")])
def test_fewer_than_a_hundred_are_counted(text: str, coarse: str) -> None:
    assert number(text, counted=True).coarse == Decimal(coarse)


def test_a_number_without_a_step_has_that_of_its_zeros() -> None:
    made = Number.printed(Decimal(540), None)
    assert (made.step, made.coarse) == (10, 10)
    assert Number.printed(Decimal(540), Decimal(-1)).step == 1


def test_a_scaled_number_keeps_its_meaning() -> None:
    assert number("5e3").scaled(Decimal(1000)) == Number(Decimal("5e6"), Decimal("1e6"), Decimal("1e6"))


@pytest.mark.parametrize(
    ("text", "allowed"), [("4.6", "(4.55, 4.65)"), ("500", "(499.5, 500.5)"), ("32e9", "(31.5e9, 32.5e9)")]
)
def test_the_last_written_digit(text: str, allowed: str) -> None:
    assert number(text).interval == interval(allowed)


@pytest.mark.parametrize(
    ("text", "digits"), [("32e9", "32"), ("3.20", "32"), ("-3.2", "32"), ("0.05", "5"), ("105", "105"), ("0", "")]
)
def test_significant_digits(text: str, digits: str) -> None:
    assert number(text).digits == digits


@pytest.mark.parametrize(
    ("fine", "coarse", "rounds"),
    [
        ("3.46", "3.5", True),
        ("3.54", "3.5", True),
        ("3.55", "3.5", True),  # is half way, and rounded either way
        ("3.56", "3.5", False),
        ("3.5", "3.46", False),  # the fine one does not round the coarse one
        ("3.5", "3.5", False),  # as fine as each other
        ("496", "500", True),
        ("540", "500", True),
        ("549", "500", True),  # a tenth at most, at a trailing zero
        ("556", "500", False),
        ("450", "500", True),
        ("444", "500", False),
        ("4.4", "4", True),  # a fifth at most, at the last written digit
        ("4.9", "4", False),
        ("1.4", "1", False),
        ("1.2", "1", True),
        ("1234", "1200", True),
        ("1260", "1200", False),
        ("-496", "-500", True),
    ],
)
def test_rounding(fine: str, coarse: str, rounds: bool) -> None:
    assert number(fine).rounds_to(number(coarse)) is rounds


@pytest.mark.parametrize(
    ("one", "other", "moved"),
    [
        ("13435", "13345", True),
        ("240", "204", True),
        ("240000000", "204000000", True),
        ("0.76", "0.67", True),
        ("240", "240", False),
        ("240", "2040", False),  # of another size
        ("240", "205", False),
    ],
)
def test_digits_in_another_order(one: str, other: str, moved: bool) -> None:
    a, b = (Number.printed(Decimal(text), None) for text in (one, other))
    assert reordered(a, b, least=2) == moved
    assert not reordered(a, b, least=4) or one == "13435"


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ("32e6", "32e9", 10**3),
        ("32", "32e6", 10**6),
        ("3.2", "3.2e9", 10**9),
        ("5", "5e12", 10**12),
        ("0.05", "50", 10**3),
        ("-5e6", "-5e9", 10**3),
        ("-5e6", "5e9", None),
        ("32e6", "33e9", None),
        ("5", "50", None),
        ("5", "500", None),
        ("0", "0", None),
        ("5", "5", None),
        ("5", "5e15", None),
    ],
)
def test_the_same_digits_with_another_scale_word(one: str, other: str, factor: int | None) -> None:
    assert scale_slip(number(one), number(other)) == scale_slip(number(other), number(one)) == factor


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ("5e5", "5e7", 100),
        ("5.5e5", "5.5e7", 100),
        ("5.55e5", "5.55e7", None),  # more decimals than such words have
        ("5e5", "5e10", 10**5),
        ("500000", "50000000", None),  # without the words
        ("500000", "5e7", None),
        ("5e5", "5e8", None),
        ("5e5", "5e6", None),
    ],
)
def test_lakh_and_crore(one: str, other: str, factor: int | None) -> None:
    assert lakh_slip(number(one), number(other)) == lakh_slip(number(other), number(one)) == factor


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ("496e12", "500e9", 10**3),
        ("496", "500e6", 10**6),
        ("475e12", "500e9", 10**3),  # a twentieth apart
        ("470e12", "500e9", None),
        ("496e12", "501e9", None),
        ("496e12", "500e12", None),
    ],
)
def test_the_same_digits_when_rounded(one: str, other: str, factor: int | None) -> None:
    assert scale_slip_rounded(number(one), number(other)) == factor
    assert scale_slip_rounded(number(other), number(one)) == factor


def test_distance_is_a_share_of_the_larger_number() -> None:
    assert apart(number("80"), number("100")) == apart(number("100"), number("80")) == Decimal("0.2")
    assert apart(number("-50"), number("50")) == 2
    assert apart(number("0"), number("0")) == 0


def reading(low: str | None, high: str | None, modifier: str = "exact") -> Reading:
    ends = [None if end is None else number(end) for end in (low, high)]
    return Reading(ends[0], ends[1], "EUR", modifier, "")  # type: ignore[arg-type]


EXACT, ABOUT = reading("500", "500"), reading("500", "500", "about")


@pytest.mark.parametrize(
    ("low", "high", "modifier", "against", "allowed"),
    [
        ("500", "500", "exact", EXACT, "(499.5, 500.5)"),
        ("4.6", "4.6", "exact", EXACT, "(4.55, 4.65)"),
        ("30", "50", "range", EXACT, "(29.5, 50.5)"),
        ("1.5", "2", "range", EXACT, "(1.45, 2.5)"),
        ("500", None, "more_than", EXACT, "[500, inf)"),
        ("500", None, "at_least", EXACT, "[500, inf)"),
        (None, "500", "less_than", EXACT, "(-inf, 500]"),
        (None, "500", "at_most", EXACT, "(-inf, 500]"),
        (None, "500", "up_to", EXACT, "(-inf, inf)"),
        (None, None, "exact", EXACT, "(-inf, inf)"),
        # about n: one coarse step, at least a tenth and at most a quarter
        ("550", "550", "about", EXACT, "(495, 605)"),
        ("500", "500", "about", EXACT, "(400, 600)"),
        ("300", "300", "about", EXACT, "(225, 375)"),
        ("100", "100", "about", EXACT, "(50, 150)"),  # half a coarse step is more than a quarter
        ("30", "50", "about", EXACT, "(22.5, 60)"),
        # two estimates: what rounding allows, at least a tenth
        ("550", "550", "about", ABOUT, "(495, 605)"),
        ("500", "500", "about", ABOUT, "(450, 550)"),
        ("100", "100", "about", ABOUT, "(50, 150)"),
        ("-500", "-500", "about", ABOUT, "(-550, -450)"),
    ],
)
def test_what_a_hedge_allows(low: str | None, high: str | None, modifier: str, against: Reading, allowed: str) -> None:
    assert reading(low, high, modifier).interval(against) == interval(allowed)


@pytest.mark.parametrize(
    ("low", "high", "modifier", "core", "bound"),
    [
        ("500", "500", "exact", "500", None),
        ("500", "500", "about", "500", None),
        ("30", "50", "range", None, None),
        ("500", None, "more_than", None, "500"),
        ("500", None, "exact", None, "500"),  # open above, whatever the modifier says
        (None, "500", "exact", None, "500"),
        (None, "500", "up_to", None, "500"),
        ("500", "500", "at_least", None, "500"),
        ("500", "500", "at_most", None, "500"),
        (None, None, "exact", None, None),
    ],
)
def test_the_number_of_a_reading(
    low: str | None, high: str | None, modifier: str, core: str | None, bound: str | None
) -> None:
    made = reading(low, high, modifier)
    assert made.core == (None if core is None else number(core))
    assert made.bound == (None if bound is None else number(bound))


def test_an_interval_without_a_step_is_a_point() -> None:
    assert Number(Decimal(5), Decimal(0), Decimal(0)).interval == Interval.point(Decimal(5))
