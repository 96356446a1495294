"""Figures that are easily read as another value, each with the sentence that its rule might break."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.extract.quantities import finder
from factcheck.extract.text import read
from factcheck.languages import load
from tests.notation import render

READ = [
    # digits before "hundred" have a rest behind "and"
    ("en", "3 hundred and 21 people died.", ["count 321 person"]),
    ("en", "3 hundred and one people were hurt.", ["count 301 person"]),
    ("en", "Between 3 hundred and 20 thousand people live there.", ["count 300..20000 person"]),
    ("en", "2 hundred people and 21 dogs were saved.", ["count 200 person", "count 21 dog"]),
    # a fraction behind a comma is no part of the sum before it
    (
        "en",
        "It cost two and a half billion dollars, three quarters of a million more than planned.",
        ["money 2500000000 USD"],
    ),
    ("en", "two and a half billion, three quarters of a million", ["number 2500000000", "number 750000"]),
    ("en", "One billion and a quarter million people voted.", ["count 1000250000 person"]),
    ("en", "Five and three-quarter million people voted.", ["count 5750000 person"]),
    # the decimal point of a text that was cut into tokens
    ("en", "the deficit was 1 . 6 billion dollars .", ["money 1600000000 USD"]),
    ("en", "it holds 59 . 2 % of the shares .", ["percent 59.2 %"]),
    ("en", "It was built in 1985. 6 people live there.", ["count 6 person"]),
    # a sign belongs to one number
    ("en", "$ 20,000.00 $ 37,305.97 paid", ["money 20000.00 USD", "money 37305.97 USD"]),
    ("en", "It paid $500 pesos.", ["money 500 MXN|ARS|CLP|COP|PHP|UYU|CUP|DOP"]),
    # letters of a sign in a text without capitals
    (
        "en",
        "it took a charge of c $ 300 million and hk $ 10.05 billion .",
        ["money 300000000 CAD", "money 10050000000 HKD"],
    ),
    ("en", "it was a $ 300 million charge , and gave us $ 5 .", ["money 300000000 USD", "money 5 USD"]),
    # a scale behind the code
    ("pt", "Eles perderam 75 USD milhões.", ["money 75000000 USD"]),
    ("de", "Der Umsatz lag bei 6,5 € Mrd. und 7 EUR Mio. im Jahr.", ["money 6500000000 EUR", "money 7000000 EUR"]),
    ("en", "They paid 5 USD. Millions of people came.", ["money 5 USD"]),
    ("es", "Costó 5 USD mil veces.", ["money 5 USD"]),
    # a letter with a point and another behind it is no litre; a millimetre is no million
    ("en", "It costs 42 l.e. in Cairo.", []),
    ("en", "It holds 42 l. The other holds 3 l.", ["measure 42 liter", "measure 3 liter"]),
    ("en", "The gun has a 7.62mm barrel.", ["measure 7.62 millimeter"]),
    ("en", "It sold 3mm barrels of oil, and has a 5m acre site.", ["measure 3000000 barrel", "measure 5000000 acre"]),
    # what is said again in brackets in another currency has not got that one
    (
        "en",
        "The deficit was 1.6 billion ($2.54 billion), against 2.0 billion in August.",
        ["number 1600000000", "money 2540000000 USD", "number 2000000000"],
    ),
    ("en", "It rose from $26.3 billion to 43.2 billion.", ["money 26300000000 USD", "money 43200000000 USD"]),
    # two units of which the smaller says the rest: exact in the smaller
    ("en", "It is 7 feet and 10 inches tall.", ["measure 94 inch"]),
    ("en", "The way is 10 km 8 m 6 cm long.", ["measure 1000806 centimeter"]),
    ("en", "Waves of 3 m and 50 cm were seen.", ["measure 3 meter", "measure 50 centimeter"]),
    # units by turns, and typed without accents
    ("en", "The engine turns at 2,000 rpm.", ["measure 2000 revolution_per_minute"]),
    ("it", "Il motore fa 9.000 giri al minuto dopo tre giri.", ["measure 9000 revolution_per_minute", "count 3 giri"]),
    ("fr", "Il mesure 3 decimetres et 12 kilometres carres.", ["measure 3 decimeter", "measure 12 kilometer ** 2"]),
    ("es", "Hay 5 metros cubicos y 3 anos.", ["measure 5 meter ** 3", "count 3 anos"]),
    # a line that is a percentage
    ("es", "ciento treinta y dos cincoavos por ciento", ["percent 26.4 %"]),
    ("pt", " - 8910,5%", ["percent -8910.5 %"]),
    ("en", "five to seven per cent", ["percent 5..7 %"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_a_figure_is_read_as_what_it_says(language: str, text: str, expected: list[str]) -> None:
    found, _ = finder.find(read(text, load(language)), taken={})
    assert [render(mention) for mention in found] == expected


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("es", "Hay que girarlo en un ángulo de 45 grados.", "degree"),
        ("de", "Der Hang hat 30 Grad Neigung.", "degree"),
        ("nl", "Draai 90°", "degree"),
        ("es", "La temperatura llegó a los 45 grados.", "degree_Celsius"),
        ("de", "Es hatte 30 Grad im Schatten.", "degree_Celsius"),
    ],
)
def test_degrees_of_an_angle_are_no_warmth(language: str, text: str, unit: str) -> None:
    (claim,) = factcheck.extract(text, language)
    assert getattr(claim.value, "unit", None) == unit
