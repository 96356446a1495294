"""Numbers in digits and words, by each language's own signs and scales."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from factcheck import extract
from factcheck.extract.quantities.literals import read_literal
from factcheck.extract.quantities.numbers import Number, numbers, read_number
from factcheck.extract.text import read
from factcheck.languages import load
from tests.notation import render

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
        ("one billion and a quarter million", "1000250000", "100000"),
        ("two point five million", "2500000", "100000"),
        ("three million, four hundred and fifty-six thousand", "3456000", "1000"),
        ("a dozen", "12", "1"),
        ("1.2bn", "1200000000", "100000000"),
        ("3.5 million", "3500000", "100000"),
        ("1,208", "1208", "1"),
        ("1,234,567.89", "1234567.89", "0.01"),
        ("4,6", "4.6", "0.1"),
        ("2½", "2.5", "0.25"),
        ("forty five hundred thirty eight", "4538", "1"),
        ("one-hundred-and-five", "105", "1"),
        ("three million, two hundred & forty", "3000240", "1"),
        ("nought point eleven", "0.11", "0.01"),
        ("6 lakh crore", "6000000000000", "1000000000000"),
        ("6.2e-4", "0.00062", "0.00001"),
        ("3 x 10^8", "300000000", "100000000"),
    ],
    "fr": [
        ("quatre-vingt-dix-neuf", "99", "1"),
        ("soixante et onze", "71", "1"),
        ("deux cent mille", "200000", "100000"),
        ("1 234,5", "1234.5", "0.1"),
        ("5,4 milliards", "5400000000", "100000000"),
        ("deux millions et demi", "2500000", "100000"),
        ("un demi-million", "500000", "100000"),
        ("deux-cent-trente-cinq", "235", "1"),
        ("deux-millions-trois-cent-mille", "2300000", "100000"),
        ("vingt-et-une", "21", "1"),
        ("dix-neuf cent soixante-treize", "1973", "1"),
        ("100.000", "100000", "1"),
    ],
    "es": [
        ("treinta y uno", "31", "1"),
        ("doscientos veintitrés", "223", "1"),
        ("mil millones", "1000000000", "1000000000"),
        ("dos mil quinientos millones", "2500000000", "100000000"),
        ("tres coma treinta y cinco", "3.35", "0.01"),
    ],
    "it": [
        ("ventuno", "21", "1"),
        ("ventitré", "23", "1"),
        ("trecentoquarantadue", "342", "1"),
        ("centottanta", "180", "1"),
        ("duemila", "2000", "1000"),
        ("tremila e seicento", "3600", "100"),
    ],
    "nl": [
        ("eenentwintig", "21", "1"),
        ("drieëntwintig", "23", "1"),
        ("tweehonderdvijftigduizend", "250000", "1000"),
        ("negentienhonderd negentig", "1990", "1"),
        ("eenenvijftigmiljoen driehonderdtwee", "51000302", "1"),
    ],
    "pt": [
        ("cento e vinte e três mil", "123000", "1000"),
        ("dois milhões e quinhentos mil", "2500000", "100000"),
        ("mil novecentos e noventa e nove", "1999", "1"),
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
        ("en", "5, 100 people", [5, 100]),
        ("en", "2 750 000 people", [2_750_000]),
        ("en", "Rs 2 crore and 3 lakh people", [20000000, 300000]),
        ("en", "2.5 million and 300 thousand people", [2500000, 300000]),
        ("pt", "1 milhão e 200 mil pessoas", [1200000]),
        ("pt", "1,5 milhão e 200 mil pessoas", [1500000, 200000]),
    ],
)
def test_numbers_end_where_they_should(language: str, text: str, values: list[int]) -> None:
    lexicon = load(language)
    (sentence,) = read(text, lexicon).sentences
    assert [n.low for n in numbers(sentence, lexicon)] == values


@given(st.integers(0, 10**15), st.sampled_from(["id", "de", "en", "fr", "es", "nl", "pt"]))
def test_spelled_numbers_read_back(value: int, language: str) -> None:
    lexicon = load(language)
    spelled = num2words(value, lang=language)
    (sentence,) = read(spelled, lexicon).sentences
    found = list(numbers(sentence, lexicon))
    if value == 0 or found:
        assert [n.low for n in found] == [value], spelled
    else:
        raise AssertionError(spelled)


@given(st.integers(0, 10**6 - 1).filter(lambda value: "18" not in (str(value)[-2:], str(value)[-5:-3])))
def test_italian_numbers_in_one_word_read_back(value: int) -> None:
    """All but those with an eighteen, which num2words writes without its second i."""
    (sentence,) = read(num2words(value, lang="it"), load("it")).sentences
    assert [n.low for n in numbers(sentence, load("it"))] == [value], sentence.text


@given(st.integers(0, 10**12), st.integers(0, 4), st.sampled_from(["id", "de", "en", "fr", "es", "it", "nl", "pt"]))
def test_formatted_numbers_read_back(digits: int, places: int, language: str) -> None:
    value = Decimal(digits).scaleb(-places)
    text = format_decimal(value, locale=language, decimal_quantization=False)
    number = only(text, language)
    assert value in (number.low, *number.readings), text


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "thirty-six", ["36"]),
        ("en", "3/4", ["0.75"]),
        ("en", "half a million", ["500000"]),
        ("en", "nineteen seventy-three", ["1973"]),
        ("en", "five and a quarter", ["5.25"]),
        ("en", "1 over 20", ["0.05"]),
        ("en", "22, 24 and 31", ["22", "24", "31"]),
        ("en", "| 42 | 17.5 |", ["42", "17.5"]),
        ("de", "vierundzwanzig", ["24"]),
        ("de", "-1,2M", ["-1200000"]),
        ("fr", "- 1.200.000", ["-1200000"]),
        ("es", "1.111,11, 1,111.11", ["1111.11", "1111.11"]),
        ("en", "42 is the answer.", ["42"]),
        ("en", "The index fell to 512 on Monday.", ["512"]),
        ("en", "The score was minus five.", ["-5"]),
        ("en", "Sales came to 3.5 million in May.", ["3500000"]),
        ("en", "12.", []),
        ("en", "3-1", []),
        ("en", "-2020-07-01-", []),
        ("en", "5M", ["5000000"]),
        ("en", "5m", []),
        ("en", "021-555-1234", []),
        ("en", "He is 42.", []),
        ("en", "See page 3.", []),
        ("en", "The one you mentioned is gone.", []),
        ("en", "Falcon 9 is ready.", []),
        ("en", "2025", []),
        ("en", "the third", []),
        ("de", "Der DAX stand bei 18.000", []),
    ],
)
def test_bare_numbers(language: str, text: str, values: list[str]) -> None:
    found = [c for c in extract(text, language=language) if c.kind == "number"]
    assert [c.value.low for c in found] == list(map(Decimal, values))


@pytest.mark.parametrize(
    ("language", "text", "claims"),
    [
        ("en", "They were given 45 and 50 mg.", ["measure 45 milligram", "measure 50 milligram"]),
        ("en", "It costs 10, 20 and 30 euros.", ["money 10 EUR", "money 20 EUR", "money 30 EUR"]),
        ("en", "They paid 2 and 3 million euros.", ["money 2000000 EUR", "money 3000000 EUR"]),
        ("en", "On page 5 and 6 kg", ["measure 6 kilogram"]),
        ("en", "Eight workers in ten agree.", ["percent 80 %"]),
        ("en", "8 people in 10 cars died.", ["count 8 person", "count 10 car"]),
        ("es", "Hubo 1,208 heridos y olas de 6,2 metros.", ["count 1208 person", "measure 6.2 meter"]),
        (
            "es",
            "Un 12.5 % de 1,208,000 kg son 151,000 kg.",
            ["percent 12.5 %", "measure 1208000 kilogram", "measure 151000 kilogram"],
        ),
        ("it", "Sono 27 i Paesi membri.", ["count 27 country"]),
        ("it", "Otto operai su dieci sono in sciopero.", ["percent 80 %"]),
        ("fr", "Une dizaine de millions d'habitants", ["count ~10000000 person"]),
    ],
)
def test_numbers_with_what_they_share(language: str, text: str, claims: list[str]) -> None:
    found = [render(c) for c in extract(text, language=language)]
    assert found == claims
