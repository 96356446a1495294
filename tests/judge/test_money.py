"""Rates that the sources give, slips of a currency, and what follows for two amounts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from factcheck.judge.compare import judge
from factcheck.judge.context import Context, Rates
from factcheck.judge.exchange import Exchange
from factcheck.judge.money import Implied, currency_slip, rates_from, slips_of_conversion
from factcheck.model import Claim
from tests.judge.build import claim, provenance

EURO, DOLLAR = ("USD", "EUR"), ("EUR", "USD")
"""What a dollar is in euros, and a euro in dollars."""


def ranges(low: str, high: str) -> Implied:
    return Implied(Decimal(low), Decimal(high), "a")


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (("1.0", "1.1"), ("1.05", "1.2"), True),
        (("1.0", "1.1"), ("1.65", "1.7"), True),  # half as much again, and no more
        (("1.0", "1.1"), ("1.66", "1.7"), False),
        (("1.0", "9.0"), ("2.0", "3.0"), True),
    ],
)
def test_rates_of_one_time_are_no_further_apart_than_a_half(
    one: tuple[str, str], other: tuple[str, str], near: bool
) -> None:
    assert ranges(*one).near(ranges(*other)) is near
    assert ranges(*other).near(ranges(*one)) is near


@pytest.mark.parametrize(
    "amount",
    [
        "32 billion USD",
        "15 mi (24 km)",
        "32 billion USD (32.0 billion USD)",
        "32 billion $ (29.3 billion EUR)",
        # bounds and ranges give no rate
        "more than 32 billion USD (29.3 billion EUR)",
        "32 billion USD (at most 29.3 billion EUR)",
        "more than 32 billion USD (more than 29 billion EUR)",
        "30-32 billion USD (29.3 billion EUR)",
        # nor does what may be nothing
        "0 USD (5 million EUR)",
        "5 million USD (0 EUR)",
        "0 USD (0 EUR)",
    ],
)
def test_what_gives_no_rate(amount: str) -> None:
    assert rates_from([claim(amount)]) == {}
    assert slips_of_conversion([claim(amount)], Context()) == ()


def test_a_rate_is_as_wide_as_the_written_digits() -> None:
    """A dollar from 0.995 to 1.005 is 0.915 to 0.925 euros."""
    rates = rates_from([claim("1.00 USD (0.92 EUR)")])
    assert rates[EURO] == (Decimal("0.915") / Decimal("1.005"), Decimal("0.925") / Decimal("0.995"))
    assert rates[DOLLAR] == (Decimal("0.995") / Decimal("0.925"), Decimal("1.005") / Decimal("0.915"))


def test_the_one_of_a_rate_is_not_rounded() -> None:
    rates = rates_from([claim("1 USD (0.862 EUR)")])
    assert rates[EURO] == (Decimal("0.8615"), Decimal("0.8625"))
    assert rates[DOLLAR] == (1 / Decimal("0.8625"), 1 / Decimal("0.8615"))


def test_a_coarse_conversion_does_not_widen_a_finer_one() -> None:
    fine = rates_from([claim("32.00 billion USD (29.30 billion EUR)")])
    coarse = claim("2 billion USD (2 billion EUR)", source="b")
    assert rates_from([claim("32.00 billion USD (29.30 billion EUR)"), coarse]) == fine


RIGHT, OTHER_RIGHT, SLIP = "32 billion USD (29.3 billion EUR)", "64 billion USD (58.6 billion EUR)", "9 USD (3 EUR)"


def test_what_most_sources_imply_is_the_rate_in_both_directions() -> None:
    rates = rates_from([claim(RIGHT), claim(OTHER_RIGHT, source="b"), claim(SLIP, source="c")])
    assert Decimal("0.8") < rates[EURO][0] < Decimal("29.3") / 32 < rates[EURO][1] < 1
    assert 1 < rates[DOLLAR][0] < 32 / Decimal("29.3") < rates[DOLLAR][1] < Decimal("1.2")


@pytest.mark.parametrize(
    "claims",
    [
        [claim(RIGHT), claim(SLIP, source="c")],
        [claim(RIGHT), claim(OTHER_RIGHT), claim(SLIP, source="c")],  # a source has one voice
    ],
)
def test_one_against_one_gives_no_rate(claims: list[Claim]) -> None:
    assert rates_from(claims) == {}


# Two amounts at a rate that the sources give

AT_RATE = Context(rates=rates_from([claim("10.0 billion EUR (11.0 billion USD)")]))
FIT = "fit the rate that the sources give."
APART = "they differ at any rate that the sources give."


@pytest.mark.parametrize(
    ("left", "right", "relation", "reason", "because"),
    [
        ("20.0 billion EUR", "22 billion USD", "compatible", "within_range",
         f"EUR 20 billion and USD 22 billion {FIT}"),
        ("20.0 billion EUR", "25.0 billion USD", "conflict", "values_apart",
         f"EUR 20 billion against USD 25 billion: {APART}"),
        # a tenth for the day: 22 billion dollars may be 24.2
        ("20.0 billion EUR", "24.2 billion USD", "compatible", "within_range",
         f"EUR 20 billion and USD 24.2 billion {FIT}"),
        # with a hedge on either side
        ("about 20 billion EUR", "25.0 billion USD", "compatible", "within_range",
         f"about EUR 20 billion and USD 25 billion {FIT}"),
        ("20.0 billion EUR", "about 26 billion USD", "compatible", "within_range",
         f"EUR 20 billion and about USD 26 billion {FIT}"),
        ("20.0 billion EUR", "more than 19 billion USD", "compatible", "within_range",
         f"EUR 20 billion and more than USD 19 billion {FIT}"),
        # the same digits at another scale: the slip may be in the rate
        ("20.0 billion EUR", "22 million USD", "compatible", "unconvertible",
         "EUR 20 billion and USD 22 million: they are about 1,000 times apart, "
         "and so may the rate be that the sources give."),
        ("20.0 billion EUR", "about 22 million USD", "compatible", "unconvertible",
         "EUR 20 billion and about USD 22 million: they are about 1,000 times apart, "
         "and so may the rate be that the sources give."),
    ],
)  # fmt: skip
def test_amounts_at_a_rate_of_the_sources(left: str, right: str, relation: str, reason: str, because: str) -> None:
    found = judge(claim(left), claim(right, source="b"), context=AT_RATE)
    assert (found.relation, found.reason, found.because) == (relation, reason, because)
    turned = judge(claim(right), claim(left, source="b"), context=AT_RATE)
    assert (turned.relation, turned.reason) == (relation, reason)


WIDE = Context(rates={DOLLAR: (Decimal(1), Decimal(2)), EURO: (Decimal("0.5"), Decimal(1))})
"""A euro for one dollar to two, which become 0.9 to 2.2."""


@pytest.mark.parametrize(
    ("dollars", "relation"),
    [("8.5", "conflict"), ("9.1", "compatible"), ("21.9", "compatible"), ("22.5", "conflict")],
)
def test_both_ends_of_a_rate_count(dollars: str, relation: str) -> None:
    euros, amount = claim("10.0 billion EUR"), claim(f"{dollars} billion USD", source="b")
    assert judge(euros, amount, context=WIDE).relation == relation


@pytest.mark.parametrize(
    ("euros", "low", "high"),
    [
        ("10.0 billion EUR", "12.5e9", "20e9"),
        ("10-12 billion EUR", "12.5e9", "24e9"),
        ("more than 10 billion EUR", "12.5e9", None),
        ("at most 10 billion EUR", None, "20e9"),
    ],
)
def test_a_pair_tells_what_an_amount_is_in_the_other_currency(euros: str, low: str | None, high: str | None) -> None:
    context = Context(rates={DOLLAR: (Decimal("1.25"), Decimal(2))})
    amount, other = claim(euros), claim("90 billion USD", source="b")
    for a, b in ((amount, other), (evolve(amount, source="c"), other)):
        found = judge(a, b, context=context).conversion
        assert found is not None
        assert (found.claim, found.unit) == (amount.id, "USD")
        assert (found.low, found.high) == (low and Decimal(low), high and Decimal(high))
        assert found.rate == "EUR 1 is USD 1.25 to 2 by the conversions of the sources"


def test_a_loss_is_larger_at_the_higher_rate() -> None:
    loss = claim("10.0 billion EUR")
    loss = evolve(loss, value=evolve(loss.value, low=Decimal(-10), high=Decimal(-10)))
    context = Context(rates={DOLLAR: (Decimal("1.25"), Decimal(2))})
    found = judge(loss, claim("90 billion USD", source="b"), context=context).conversion
    assert found is not None
    assert (found.low, found.high) == (Decimal(-20), Decimal("-12.5"))


def test_one_rate_is_named_once() -> None:
    context = Context(rates={DOLLAR: (Decimal("1.25"), Decimal("1.25"))})
    found = judge(claim("10.0 billion EUR"), claim("90 billion USD", source="b"), context=context).conversion
    assert found is not None
    assert found.rate == "EUR 1 is USD 1.25 by the conversions of the sources"


def test_a_tolerance_widens_the_rate_of_the_sources() -> None:
    """20.05 billion euros at 11.05 for 9.95, and a tenth more, are 24.5 billion dollars: 5.6% from 25.95."""
    euros, dollars = claim("20.0 billion EUR"), claim("26.0 billion USD", source="b")
    found = {share: judge(euros, dollars, context=Context(rates=AT_RATE.rates, tolerance=Decimal(share)))
             for share in ("0.05", "0.06")}  # fmt: skip
    assert found["0.05"].because == f"EUR 20 billion against USD 26 billion: {APART}"
    assert (found["0.06"].relation, found["0.06"].reason) == ("compatible", "within_range")
    assert found["0.06"].because == (
        "EUR 20 billion and USD 26 billion fit the rate that the sources give, within the tolerance of 6%."
    )


def test_without_a_rate_the_sentence_says_so() -> None:
    found = judge(claim("20 billion EUR"), claim("25 billion USD", source="b"))
    assert found.because == "EUR 20 billion and USD 25 billion: no source gives a rate between the currencies."


# At a table: on 18 March 2025 a euro was 1.0827 to 1.0918 dollars in the week around

TABLE = Context.of(provenance("a=2025-03-18", "b=2025-03-18"), exchange=Exchange.shipped())
WEEK = "EUR 1 was USD 1.0918 on 18 March 2025, and 1.0827 to 1.0918 in the week around (European Central Bank)"


@pytest.mark.parametrize(
    ("dollars", "euros", "strict", "lax"),
    [
        # 30.85 billion euros were 33.4 billion dollars at least: 4.1% from 32.05
        ("32.0 billion USD", "30.9 billion EUR", "0.04", "0.042"),
        # 28.15 billion euros were 30.73 billion dollars at most: 3.8% from 31.95
        ("32.0 billion USD", "28.1 billion EUR", "0.037", "0.039"),
        # about 32 may be 28.8; 25.05 billion euros were 27.35 at most: 5.1%
        ("about 32 billion USD", "25.0 billion EUR", "0.04", "0.06"),
    ],
)
def test_a_tolerance_widens_the_rate_of_the_table(dollars: str, euros: str, strict: str, lax: str) -> None:
    def found(share: str) -> tuple[str, str]:
        context = Context(published=TABLE.published, exchange=TABLE.exchange, tolerance=Decimal(share))
        judged = judge(claim(dollars), claim(euros, source="b"), context=context)
        return judged.relation, judged.reason

    assert found(strict) == ("conflict", "values_apart")
    assert found(lax) == ("compatible", "within_range")


def test_the_sentence_names_the_tolerance() -> None:
    context = Context(published=TABLE.published, exchange=TABLE.exchange, tolerance=Decimal("0.05"))
    found = judge(claim("32.0 billion USD"), claim("30.9 billion EUR", source="b"), context=context)
    assert found.because == f"USD 32 billion and EUR 30.9 billion fit the rate within the tolerance of 5%: {WEEK}."


@pytest.mark.parametrize(
    ("dollars", "euros", "fits"),
    [({}, {}, False), ({"as_of": "2022-09-28"}, {}, True), ({}, {"as_of": "2022-09-28"}, True)],
)
def test_the_days_of_both_amounts_count(dollars: dict[str, str], euros: dict[str, str], fits: bool) -> None:
    """On 28 September 2022 a euro was 0.9565 dollars."""
    one, other = claim("100.0 million USD", **dollars), claim("104 million EUR", source="b", **euros)
    assert (judge(one, other, context=TABLE).relation == "compatible") is fits


def test_a_wide_rate_of_the_sources_is_no_slip() -> None:
    """Its low end is near the table's, though its high end is not."""
    context = Context(rates=WIDE.rates, published=TABLE.published, exchange=TABLE.exchange)
    found = judge(claim("10.0 billion EUR"), claim("9.1 billion USD", source="b"), context=context)
    assert found.because == f"EUR 10 billion and USD 9.1 billion {FIT}"


# One figure in two currencies


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("32 billion USD", "32 billion EUR", True),
        ("about 32 billion USD", "32 billion EUR", True),
        ("32 billion USD", "33 billion EUR", False),
        ("3 billion USD", "3 billion EUR", False),  # one digit is no sign
        ("32 billion $", "32 billion EUR", False),
        ("32 billion EUR", "32 billion $", False),
        ("more than 32 billion USD", "more than 32 billion EUR", False),
        ("32 km", "32 mi", False),
    ],
)
def test_slips_of_currency(one: str, other: str, slip: bool) -> None:
    assert (currency_slip(claim(one), claim(other), Context()) is not None) is slip


PARITY = dt.date(2022, 8, 24)
"""A day on which a euro was worth a dollar."""


@pytest.mark.parametrize(("rates", "slip"), [({}, False), (AT_RATE.rates, True)])
def test_what_the_sources_say_of_a_rate_comes_before_the_table(rates: Rates, slip: bool) -> None:
    known = provenance(f"a={PARITY}", f"b={PARITY}")
    context = Context.of(known, exchange=Exchange.shipped(), rates=rates)
    assert (currency_slip(claim("32 billion USD"), claim("32 billion EUR", source="b"), context) is not None) is slip
