"""Laws of numbers: what CLDR writes and what a speaker spells is read back as the very same number."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
)
from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from num2words import num2words

from factcheck.check import extract_source
from factcheck.model import Quantity, Source
from tests.laws.law import law

LANGUAGES = ("id", "de", "en")
CURRENCIES = ("EUR", "USD", "GBP", "JPY", "IDR", "CHF")

COUNTED = {
    "id": "Survei itu mencatat {} perusahaan.",
    "de": "Die Umfrage zählte {} Unternehmen.",
    "en": "The survey counted {} companies.",
}
PAID = {
    "id": "Pabrik itu menelan biaya {}, tulis surat kabar itu.",
    "de": "Das Werk kostete {}, schreibt die Zeitung.",
    "en": "The plant cost {}, the paper writes.",
}
GREW = {"id": "Ekspor naik {}.", "de": "Die Ausfuhren stiegen um {}.", "en": "Exports rose by {}."}


def numbers(places: int = 2, largest: int = 10**12) -> SearchStrategy[Decimal]:
    """Positive numbers with at most so many decimals, large and small ones alike; one thing alone is no count."""
    whole = st.integers(1, len(str(largest)) - 1).flatmap(lambda digits: st.integers(2, 10**digits))
    return st.builds(lambda n, cut: Decimal(n).scaleb(-cut).normalize() + 2, whole, st.integers(0, places))


def read(text: str, language: str, kind: str) -> set[tuple[Decimal | None, Decimal | None]]:
    """The amounts of one kind in a text, as (low, high)."""
    claims, _ = extract_source(Source("a", text, language))
    values = [claim.value for claim in claims if claim.kind == kind]
    return {(value.low, value.high) for value in values if isinstance(value, Quantity)}


def units(text: str, language: str) -> set[str | None]:
    """The currencies of a text; a sign that may stand for several gives all of them."""
    claims, _ = extract_source(Source("a", text, language))
    values = [claim.value for claim in claims if isinstance(claim.value, Quantity)]
    return {unit for value in values for unit in (value.candidates or (value.unit,))}


@law(40, number=numbers(), language=LANGUAGES)
def test_decimals(number: Decimal, language: str) -> None:
    """A number with the separators of a language, before a noun, is that number of things."""
    text = COUNTED[language].format(format_decimal(number, locale=language, decimal_quantization=False))
    assert read(text, language, "count") == {(number, number)}, text


@law(25, number=numbers(largest=10**9), language=LANGUAGES)
def test_ungrouped_decimals(number: Decimal, language: str) -> None:
    """So is one without thousands separators, unless it may be a year or has the ten digits of a telephone number."""
    assume(not 1000 <= number < 3000)
    written = format_decimal(number, locale=language, decimal_quantization=False, group_separator=False)
    text = COUNTED[language].format(written)
    assert read(text, language, "count") == {(number, number)}, text


@law(20, number=numbers(), language=LANGUAGES, currency=st.sampled_from(CURRENCIES))
def test_money_with_its_name(number: Decimal, language: str, currency: str) -> None:
    """An amount with the name of its currency in the language."""
    written = format_currency(number, currency, locale=language, format_type="name", currency_digits=False)
    text = PAID[language].format(written)
    assert read(text, language, "money") == {(round(number, 2), round(number, 2))}, text
    assert units(text, language) == {currency}, text


@law(20, number=numbers(), language=LANGUAGES, currency=st.sampled_from(CURRENCIES))
def test_money_with_its_sign(number: Decimal, language: str, currency: str) -> None:
    """An amount with the sign of its currency, on the side where the language puts it."""
    text = PAID[language].format(format_currency(number, currency, locale=language, decimal_quantization=False))
    assert read(text, language, "money") == {(number, number)}, text
    assert currency in units(text, language), text


@law(20, number=numbers(), language=LANGUAGES, currency=st.sampled_from(CURRENCIES), first=st.booleans())
def test_money_with_its_code(number: Decimal, language: str, currency: str, first: bool) -> None:
    """An amount with the ISO code of its currency, before or after it."""
    pattern = "¤¤ #,##0.##" if first else "#,##0.## ¤¤"
    written = format_currency(number, currency, pattern, locale=language, currency_digits=False)
    text = PAID[language].format(written)
    assert read(text, language, "money") == {(number, number)}, text
    assert units(text, language) == {currency}, text


@law(20, number=numbers(largest=1000), language=LANGUAGES, word=st.booleans())
def test_percentages(number: Decimal, language: str, word: bool) -> None:
    """A percentage with its sign or its word."""
    written = format_percent(number / 100, "#,##0.##%", locale=language)
    words = {"id": " persen", "de": " Prozent", "en": " percent"}
    text = GREW[language].format(written.replace("%", words[language]) if word else written)
    assert read(text, language, "percent") == {(number, number)}, text


@law(20, digits=st.integers(11, 9999), power=st.integers(3, 12), language=LANGUAGES)
def test_long_scales(digits: int, power: int, language: str) -> None:
    """A number with the scale word of its language: 3.5 billion, 3,5 Milliarden, 3,5 miliar."""
    number = Decimal(digits).scaleb(power - len(str(digits)) + 1)
    written = format_compact_decimal(number, format_type="long", locale=language, fraction_digits=6)
    number = number.quantize(Decimal(1)) if number == number.to_integral_value() else number
    assert (number, number) in read(COUNTED[language].format(written), language, "count"), written


@law(20, digits=st.integers(11, 999), power=st.integers(6, 12), language=LANGUAGES)
def test_short_scales(digits: int, power: int, language: str) -> None:
    """An amount with a sign and a short scale: €3.5B, 3,5 Mrd. €, €3,5 M."""
    number = Decimal(digits).scaleb(power - len(str(digits)) + 1)
    text = PAID[language].format(format_compact_currency(number, "EUR", locale=language, fraction_digits=6))
    assert (number, number) in read(text, language, "money"), text


@law(40, number=numbers(places=0), language=LANGUAGES)
def test_spelled_numbers(number: Decimal, language: str) -> None:
    """A number in words is that number."""
    text = COUNTED[language].format(num2words(int(number), lang=language))
    assert read(text, language, "count") == {(number, number)}, text


@law(20, number=numbers(places=0), language=LANGUAGES)
def test_spelled_money(number: Decimal, language: str) -> None:
    """So is an amount of money in words."""
    names = {"id": "euro", "de": "Euro", "en": "euros"}
    text = PAID[language].format(f"{num2words(int(number), lang=language)} {names[language]}")
    assert read(text, language, "money") == {(number, number)}, text


@law(25, number=numbers(), language=LANGUAGES)
def test_the_sign_of_another_language_is_never_taken_silently(number: Decimal, language: str) -> None:
    """Separators of the other convention give the number that was meant, or none: never another one.

    Only digits that are a whole number by the language's own convention ("1.234" in German) are read by that.
    """
    other = "en" if language == "de" else "de"
    written = format_decimal(number, locale=other, decimal_quantization=False)
    for low, high in read(COUNTED[language].format(written), language, "count"):
        own = written.replace("." if language != "en" else ",", "")
        assert (low, high) == (number, number) or (own.isdecimal() and low == Decimal(own)), written
