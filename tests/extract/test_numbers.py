"""Numbers in digits and words, by each language's own signs and scales."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from factcheck.extract.quantities.literals import read_literal
from factcheck.extract.quantities.numbers import Number, numbers, read_number
from factcheck.extract.text import read
from factcheck.languages import load

READ = {
    "id": [
        ("dua puluh lima", "25", "1"),
        ("seratus dua puluh tiga ribu empat ratus lima", "123405", "1"),
        ("sebelas", "11", "1"),
        ("setengah juta", "500000", "100000"),
        ("dua setengah juta", "2500000", "100000"),
        ("dua juta lima ratus ribu", "2500000", "100000"),
        ("dua koma lima juta", "2500000", "100000"),
        ("2 juta 500 ribu", "2500000", "1000"),
        ("1.208", "1208", "1"),
        ("2.75", "2.75", "0.01"),
        ("4,6", "4.6", "0.1"),
        ("816 000", "816000", "1"),
        ("2.350 triliun", "2350000000000000", "1000000000000"),
        ("6 ribu triliun", "6000000000000000", "1000000000000000"),
        ("150 miliar", "150000000000", "1000000000"),
    ],
    "de": [
        ("einundzwanzig", "21", "1"),
        ("zweihundertdreißig", "230", "1"),
        ("dreiundzwanzigtausendvierhundertelf", "23411", "1"),
        ("29,31 Mrd.", "29310000000", "10000000"),
        ("3 Billionen", "3000000000000", "1000000000000"),
        ("eine halbe Million", "500000", "100000"),
        ("anderthalb Millionen", "1500000", "100000"),
        ("zweieinhalb Millionen", "2500000", "100000"),
        ("ein Dutzend", "12", "1"),
        ("1’234.50", "1234.50", "0.01"),
        ("1.234,5", "1234.5", "0.1"),
        ("1,208", "1.208", "0.001"),
        ("816\u202f000,25", "816000.25", "0.01"),
    ],
    "en": [
        ("twenty-five", "25", "1"),
        ("one hundred and five", "105", "1"),
        ("half a million", "500000", "100000"),
        ("two and a half million", "2500000", "100000"),
        ("3 million and a half", "3500000", "100000"),
        ("two point five million", "2500000", "100000"),
        ("three million, four hundred and fifty-six thousand", "3456000", "1000"),
        ("a dozen", "12", "1"),
        ("1.2bn", "1200000000", "100000000"),
        ("3.5 million", "3500000", "100000"),
        ("1,208", "1208", "1"),
        ("1,234,567.89", "1234567.89", "0.01"),
        ("4,6", "4.6", "0.1"),
        ("2½", "2.5", "0.25"),
    ],
    "fr": [
        ("quatre-vingt-dix-neuf", "99", "1"),
        ("soixante et onze", "71", "1"),
        ("deux cent mille", "200000", "100000"),
        ("1 234,5", "1234.5", "0.1"),
        ("5,4 milliards", "5400000000", "100000000"),
        ("deux millions et demi", "2500000", "100000"),
        ("un demi-million", "500000", "100000"),
    ],
}
CASES = [(language, *row) for language, rows in READ.items() for row in rows]


def only(text: str, language: str | None) -> Number:
    """The one number of a text, which it fills."""
    lexicon = load(language)
    document = read(f"{text} x", lexicon)
    number = read_number(document.sentences[0], 0, lexicon)
    assert number is not None, text
    start, end = document.sentences[0].span(number.first, number.last)
    assert document.text[start:end] == text
    return number


@pytest.mark.parametrize(("language", "text", "value", "step"), CASES)
def test_value_and_last_digit(language: str, text: str, value: str, step: str) -> None:
    number = only(text, language)
    assert (number.low, number.step, number.readings) == (Decimal(value), Decimal(step), ())


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        *(("en", "42nd", 42), ("en", "third", 3), ("en", "twenty-third", 23), ("id", "ke-42", 42), ("id", "ketiga", 3)),
        *(("de", "42.", 42), ("de", "zwanzigste", 20), ("de", "dritte", 3), ("fr", "42e", 42), ("fr", "deuxième", 2)),
    ],
)
def test_ordinals(language: str, text: str, value: int) -> None:
    number = only(text, language)
    assert number.ordinal
    assert number.low == value


@pytest.mark.parametrize(
    ("language", "text", "above", "below"),
    [("en", "two thirds", 2, 3), ("en", "a quarter", 1, 4), ("de", "zwei Drittel", 2, 3), ("id", "dua pertiga", 2, 3)],
)
def test_fractions(language: str, text: str, above: int, below: int) -> None:
    number = only(text, language)
    assert number.fraction
    assert number.low == round(Decimal(above) / below, 12)


def test_without_a_language_one_sign_before_three_digits_is_open() -> None:
    assert set(only("3.350", None).readings) == {Decimal("3.350"), Decimal(3350)}
    assert only("3,5", None).low == Decimal("3.5")
    assert only("1,234,567", None).low == 1234567


def test_three_zeros_after_the_decimal_sign_are_open() -> None:
    assert set(only("816,000", "de").readings) == {Decimal("816.000"), Decimal(816000)}


@pytest.mark.parametrize("text", ["192.168.1.2", "18.04.2025", "1.23.456", "1" * 30, "1,2,3"])
def test_digits_that_are_no_number(text: str) -> None:
    assert read_literal(text, ",", ".") is None


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "between one hundred and two hundred", [100, 200]),
        ("en", "between a hundred and fifty million", [150_000_000]),
        ("id", "puluhan ribu orang", []),
        ("de", "mehrere hundert Menschen", []),
        ("de", "das Jahrhundert, tausendfach", []),
        ("en", "hundreds of thousands", []),
        ("de", "1 2 12 100", [1, 2, 12100]),
        ("de", "Halle 8 20 Uhr", [8, 20]),
        ("en", "5 100 people", [5, 100]),
    ],
)
def test_numbers_end_where_they_should(language: str, text: str, values: list[int]) -> None:
    lexicon = load(language)
    (sentence,) = read(text, lexicon).sentences
    assert [n.low for n in numbers(sentence, lexicon)] == values


@given(st.integers(0, 10**15), st.sampled_from(["id", "de", "en", "fr"]))
def test_spelled_numbers_read_back(value: int, language: str) -> None:
    lexicon = load(language)
    spelled = num2words(value, lang=language)
    (sentence,) = read(spelled, lexicon).sentences
    found = list(numbers(sentence, lexicon))
    if value == 0 or found:
        assert [n.low for n in found] == [value], spelled
    else:
        raise AssertionError(spelled)


@given(st.integers(0, 10**12), st.integers(0, 4), st.sampled_from(["id", "de", "en", "fr"]))
def test_formatted_numbers_read_back(digits: int, places: int, language: str) -> None:
    value = Decimal(digits).scaleb(-places)
    text = format_decimal(value, locale=language, decimal_quantization=False)
    number = only(text, language)
    assert value in (number.low, *number.readings), text
