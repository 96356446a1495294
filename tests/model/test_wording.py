"""Values in words: exact, and the way a fact-checker says them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import attrs
import pytest
from hypothesis import given

from factcheck.model import MODIFIERS, ROLES, Attribution, DateRange, Duration, Quantity, Rendering, Value
from factcheck.model.unitwords import amount_with_unit, plural
from factcheck.model.wording import (
    ROLE_PHRASES,
    claim_phrase,
    day_phrase,
    duration_phrase,
    number_phrase,
    period_phrase,
    value_phrase,
)
from tests.report.sample import CLAIMS
from tests.strategies import decimals, values

D = Decimal


@pytest.mark.parametrize(
    ("number", "phrase"),
    [
        ("150E9", "150 billion"),
        ("29310000000", "29.31 billion"),
        ("1234567", "1,234,567"),
        ("1234000", "1.234 million"),
        ("999999", "999,999"),
        ("5E15", "5,000 trillion"),
        ("4.20", "4.20"),
        ("-0.5", "-0.5"),
        ("-2500000", "-2.5 million"),
        ("1000000.50", "1,000,000.50"),
        ("0", "0"),
    ],
)
def test_numbers(number: str, phrase: str) -> None:
    assert number_phrase(D(number)) == phrase


@given(decimals())
def test_a_printed_number_is_never_rounded(number: Decimal) -> None:
    scale = {"million": 6, "billion": 9, "trillion": 12}
    digits, _, name = number_phrase(number).partition(" ")
    sign, read, exponent = D(digits.replace(",", "")).as_tuple()
    assert isinstance(exponent, int)
    assert D((sign, read, exponent + scale.get(name, 0))) == number


def quantity(low: str | None, high: str | None, unit: str | None, modifier: str = "exact") -> Quantity:
    return Quantity(low and D(low), high and D(high), unit, "w", modifier)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "phrase"),
    [
        (quantity("150E9", "150E9", "EUR"), "EUR 150 billion"),
        (quantity("60", None, "company", "more_than"), "more than 60 companies"),
        (quantity("60", None, "company", "at_least"), "at least 60 companies"),
        (quantity(None, "60", "country", "less_than"), "under 60 countries"),
        (quantity(None, "60", "person", "up_to"), "up to 60 people"),
        (quantity(None, "60", "gigafactory", "at_most"), "at most 60 gigafactories"),
        (quantity("1", "1", "company"), "1 company"),
        (Quantity(D(4812), D(4812), "tuyaux", "4 812 tuyaux"), "4,812 tuyaux"),  # a noun in the words of the text
        (quantity("95E9", "105E9", "USD", "about"), "about USD 95 to 105 billion"),
        (quantity("900E6", "1.2E9", "USD", "range"), "USD 900 million to 1.2 billion"),
        (quantity("30", "50", "person", "range"), "30 to 50 people"),
        (quantity("7", "7", "kilometer", "about"), "about 7 km"),
        (quantity("4.6", "4.6", "metric_ton"), "4.6 t"),
        (quantity("63", "63", "hectare"), "63 ha"),
        (quantity("34963", "34963", "kilometer / hour"), "34,963 km/h"),
        (quantity("950", "950", "employee"), "950 employees"),
        (quantity("4500", "4500", "job"), "4,500 jobs"),
        (quantity("4500", "4500", ""), "4,500"),
        (quantity("7.1", "7.1", "magnitude"), "magnitude 7.1"),
        (quantity("4.6", "4.6", "%"), "4.6%"),
        (quantity("0.25", "0.25", "pp"), "0.25 percentage points"),
        (quantity("1", "1", "pp"), "1 percentage point"),
        (quantity("2025", "2025", None), "2025"),
        (quantity("20250", "20250", None), "20,250"),
        (quantity(None, None, "EUR"), "no known number"),
        (quantity("5", None, "EUR", "exact"), "at least EUR 5"),
        (quantity(None, "5", "EUR", "more_than"), "at most EUR 5"),
        (quantity("NaN", "Infinity", "EUR"), "no known number"),
        (
            Quantity(D(5), D(5), None, "$5", candidates=("USD", "AUD", "CAD")),
            "5 (USD, AUD or CAD: the text does not say which)",
        ),
        (
            Quantity(D("32E9"), D("32E9"), "USD", "w", also=(Rendering(D("29.3E9"), D("29.3E9"), "EUR", "w"),)),
            "USD 32 billion (EUR 29.3 billion)",
        ),
        (
            Quantity(
                D("32E9"), None, "USD", "w", "more_than", also=(Rendering(D("29E9"), None, "EUR", "w", "more_than"),)
            ),
            "more than USD 32 billion (EUR 29 billion)",
        ),
        (
            Quantity(D(5), D(5), "USD", "w", also=(Rendering(D(4), D(4), "EUR", "w", "about"),)),
            "USD 5 (about EUR 4)",
        ),
        (
            Quantity(D(5), D(5), None, "$5", candidates=("USD", "AUD", "CAD", "HKD", "NZD")),
            "5 (USD, AUD, CAD or another currency: the text does not say which)",
        ),
        (DateRange(dt.date(2025, 5, 7), dt.date(2025, 5, 7), "2025-05-07", "w"), "7 May 2025"),
        (
            DateRange(dt.date(2025, 5, 7), dt.date(2025, 5, 7), "2025-05-07", "w", "18:21", "WIB"),
            "7 May 2025, 18:21 WIB",
        ),
        (DateRange(dt.date(2025, 2, 10), dt.date(2025, 2, 11), "w", "w"), "10 to 11 February 2025"),
        (DateRange(dt.date(2025, 2, 27), dt.date(2025, 3, 2), "w", "w"), "27 February to 2 March 2025"),
        (DateRange(dt.date(2024, 12, 31), dt.date(2025, 1, 2), "w", "w"), "31 December 2024 to 2 January 2025"),
        (DateRange(dt.date(2024, 2, 1), dt.date(2024, 2, 29), "2024-02", "w"), "February 2024"),
        (DateRange(dt.date(2024, 2, 1), dt.date(2024, 2, 28), "w", "w"), "1 to 28 February 2024"),
        (DateRange(dt.date(2025, 1, 1), dt.date(2025, 12, 31), "2025", "w"), "2025"),
        (DateRange(dt.date(2025, 1, 1), dt.date(2025, 12, 31), "2025~", "w"), "about 2025"),
        (DateRange(dt.date(2025, 1, 1), dt.date(2025, 3, 31), "w", "w"), "January to March 2025"),
        (DateRange(dt.date(2020, 1, 1), dt.date(2029, 12, 31), "w", "w"), "2020 to 2029"),
        (DateRange(dt.date(2025, 5, 7), None, "2025-05-07/..", "w"), "from 7 May 2025"),
        (DateRange(None, dt.date(2025, 5, 7), "../2025-05-07", "w"), "until 7 May 2025"),
        (DateRange(None, None, "2025-21", "w"), "2025-21"),
        (Duration("P5Y", "w"), "5 years"),
        (Duration("P1Y6M", "w", "more_than"), "more than 1 year and 6 months"),
        (Duration("PT37M", "w", "about"), "about 37 minutes"),
        (Duration("PT1H5M3S", "w"), "1 hour, 5 minutes and 3 seconds"),
        (Duration("P1500D", "w"), "1,500 days"),
        (Duration("P5X", "w"), "P5X"),
        (Attribution("build", ("OpenAI", "SoftBank"), "w", open=True), "built by OpenAI, SoftBank and others"),
        (Attribution("announce", ("Donald Trump",), "w"), "announced by Donald Trump"),
        (Attribution("launch", (), "w"), "launched by (nobody named)"),
        (Attribution("origin", ("China",), "asal China"), "from China"),
        (Attribution("partner", ("Mistral AI", "Helsing"), "w"), "in partnership with Mistral AI and Helsing"),
        (Attribution("part_of", ("Stargate",), "bagian dari"), "part of Stargate"),
    ],
)
def test_phrases(value: Value, phrase: str) -> None:
    assert value_phrase(value) == phrase


@pytest.mark.parametrize(
    ("unit", "phrase"),
    [
        ("kilometer / hour", "5 km/h"),
        ("mile / hour", "5 miles per hour"),
        ("meter ** 2", "5 m²"),
        ("meter**3/second", "5 m³/s"),
        ("mile ** 2", "5 square miles"),
        ("metric_ton", "5 t"),
        ("metric_ton / year", "5 t per year"),
        ("barrel / day", "5 barrels per day"),
        ("gigawatt_hour", "5 GWh"),
        ("terabyte", "5 TB"),
        ("liter", "5 liters"),
        ("foot", "5 feet"),
        ("acre", "5 acres"),
        ("degree_Celsius", "5 °C"),
        ("degree", "5°"),
        ("megahertz", "5 MHz"),
        ("GW", "5 GW"),
        ("km", "5 km"),
        ("member of parliament", "5 members of parliament"),
        ("bus", "5 buses"),
        ("people", "5 people"),
        ("day", "5 days"),
        ("JPY", "JPY 5"),
    ],
)
def test_units(unit: str, phrase: str) -> None:
    assert amount_with_unit("5", unit) == phrase


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("company", "companies"), ("country", "countries"), ("factory", "factories"), ("employee", "employees"),
        ("person", "people"), ("child", "children"), ("policeman", "policemen"), ("German", "Germans"),
        ("house", "houses"), ("church", "churches"), ("body", "bodies"), ("key", "keys"), ("bus", "buses"),
        ("virus", "viruses"), ("crisis", "crises"), ("life", "lives"), ("hero", "heroes"), ("aircraft", "aircraft"),
        ("personnel", "personnel"), ("staff", "staff"), ("parliaments", "parliaments"), ("data center", "data centers"),
        ("member of parliament", "members of parliament"), ("teknisi", "teknisi"), ("job_cut", "job cuts"),
    ],
)  # fmt: skip
def test_plurals(noun: str, many: str) -> None:
    assert plural(noun) == many


@pytest.mark.parametrize(
    ("written", "phrase"),
    [
        ("P5Y", "5 years"),
        ("2024-06", "June 2024"),
        ("2024-06-01/2024-06-14", "1 to 14 June 2024"),
        ("2013/2023", "2013 to 2023"),
        ("2024-02-31", "2024-02-31"),
        ("R/P1Y", "R/P1Y"),
        ("2025-35", "third quarter of 2025"),
        ("2024-22", "summer 2024"),
        ("2024-41", "second half of 2024"),
        ("2024-33/2025-33", "first quarter of 2024 to first quarter of 2025"),
        ("2024-99", "2024-99"),
    ],
)
def test_periods(written: str, phrase: str) -> None:
    assert period_phrase(written) == phrase


def test_a_day_without_its_year() -> None:
    assert day_phrase(dt.date(2024, 6, 11), year=False) == "11 June"


def test_what_is_no_duration_stays() -> None:
    assert duration_phrase("P") == "P"


def test_an_office_is_told_of_its_holder() -> None:
    office = Attribution("hold_office", ("Stargate",), "Präsident")
    assert claim_phrase(attrs.evolve(CLAIMS[0], value=office)) == "described as “Präsident”"
    other = attrs.evolve(office, agents=("Olaf Scholz",))
    assert claim_phrase(attrs.evolve(CLAIMS[0], value=other)) == "held by Olaf Scholz"


def test_a_denied_claim_says_so() -> None:
    assert claim_phrase(attrs.evolve(CLAIMS[3], negated=True)) == "not USD 500 billion"


def test_every_role_has_its_words() -> None:
    assert tuple(ROLE_PHRASES) == ROLES


def test_modifiers_are_told_apart() -> None:
    bounds = {"at_least": ("5", None), "more_than": ("5", None), "range": ("5", "6")}
    open_below = dict.fromkeys(("at_most", "less_than", "up_to"), (None, "5"))
    told = {
        value_phrase(quantity(*{**bounds, **open_below}.get(modifier, ("5", "5")), "EUR", modifier))
        for modifier in MODIFIERS
    }
    assert len(told) == len(MODIFIERS)


@given(values())
def test_every_value_has_a_phrase(value: Value) -> None:
    assert value_phrase(value).strip()
