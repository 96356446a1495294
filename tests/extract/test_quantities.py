"""Money, percentages, measures and counts: what the examples of the language files cannot say."""

from __future__ import annotations

from itertools import pairwise

import pytest
from babel.numbers import format_currency, format_percent
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.mention import Mention, Unreadable
from factcheck.extract.quantities import finder as quantities
from factcheck.extract.text import read
from factcheck.languages import load
from factcheck.model import Quantity
from tests.notation import render

LANGUAGES = ["id", "de", "en", "fr", None]


def find(text: str, language: str | None) -> tuple[tuple[Mention, ...], tuple[Unreadable, ...]]:
    return quantities.find(read(text, load(language)), taken={})


def lines(text: str, language: str | None) -> list[str]:
    return [render(mention) for mention in find(text, language)[0]]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Spiele für den Verein: 132", ["count 132 match"]),
        ("de", "Tore: 24, davon 9 daheim", ["count 24 goal", "count 9 goal"]),
        ("de", "Zimmernummer: 12", ["number 12"]),
        ("en", "Employees: 51,600", ["count 51600 employee"]),
        ("en", "Room: 12", ["number 12"]),
        ("en", "Founded: 1998", []),
        ("en", "A 1,703m volcano on an island erupted.", ["measure 1703 meter"]),
        ("en", "5m people fled.", ["count 5000000 person"]),
        ("es", "• Usuarios en la UE: 290 millones.", ["count 290000000 user"]),
        ("it", "I superstiti sono 381, ha detto.", ["count 381 person"]),
        ("it", "I dipendenti saranno 400 mila.", ["count 400000 employee"]),
        ("pt", "Satélites a bordo: 11", ["count 11 satellite"]),
    ],
)
def test_a_noun_before_a_colon_or_a_verb_is_counted(language: str, text: str, expected: list[str]) -> None:
    assert lines(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A$5 million and US$3 million went missing; later $2 million more.", ["5 AUD", "3 USD", "2 AUD|USD"]),
        ("en", "A$5 million went missing; later $2 million more.", ["5 AUD", "2 USD"]),
        ("en", "5 million Australian dollars ($3 million), then $2 million.", ["5 AUD", "2 USD"]),
        ("en", "Prices are in Australian dollars. The barn cost $2 million.", ["2 AUD|USD"]),
        ("en", "The Australian barn cost $2 million.", ["2 USD"]),
        ("id", "Harga dalam dolar Australia. Gudang itu 2 juta dolar.", ["2 AUD|USD"]),
        ("en", "Canadian dollars were asked for: 5 million Canadian dollars.", ["5 CAD"]),
        ("en", "A $2 million fund.", ["2 USD"]),
        ("es", "La inversión en México es de $2 millones.", ["2 MXN|USD"]),
        ("es", "México: $2 millones, es decir, 2 millones de pesos.", ["2 MXN", "2 MXN"]),
        ("es", "México: $2 millones, o sea 2 millones de dólares.", ["2 USD", "2 USD"]),
        ("es", "La inversión es de $2 millones.", ["2 USD"]),
        ("de", "Erst 5 Millionen kanadische Dollar, dann 2 Millionen Dollar.", ["5 CAD", "2 CAD|USD"]),
    ],
)
def test_which_dollar(language: str, text: str, expected: list[str]) -> None:
    written = [line.removeprefix("money ").replace("000000 ", " ") for line in lines(text, language)]
    assert [("|".join(sorted(line.split()[1].split("|"))), line.split()[0]) for line in written] == [
        (line.split()[1], line.split()[0]) for line in expected
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It weighs 10 pounds.", ["measure 10 pound"]),
        ("en", "It cost £3, then 10 pounds.", ["money 3 GBP", "money 10 GBP"]),
        ("en", "They found 10 pounds.", []),
        ("en", "He is 7 feet 6 inches tall.", ["measure 90 inch"]),
        ("en", "an 8- to 16-meter mirror", ["measure 8..16 meter"]),
        ("en", "Prices rose from $4 to $7.", ["money 4 USD", "money 7 USD"]),
        ("en", "Prices range from $4 to $7.", ["money 4..7 USD"]),
        ("en", "The parent turns over $350 billion.", ["money 350000000000 USD"]),
        ("en", "5m people and 640m tall", ["count 5000000 person", "measure 640 meter"]),
        ("en", "Of the 1,500 homes planned, 220 are standing.", ["count 1500 house", "count 220 house"]),
        ("en", "At least some 40 people left.", ["count >=40 person"]),
        ("en", "A crowd of 100+ people.", ["count >=100 person"]),
        (
            "id",
            "Biayanya 1,1 miliar euro atau lebih dari sepertiga anggaran.",
            ["money 1100000000 EUR", "percent >33.3 %"],
        ),
        ("en", "Index: 340. The count reached 512.", ["number 340", "number 512"]),
        ("en", "It reached the town in 2020: nothing.", []),
        ("de", "Der Preis: 32,5 Cent je Kilowattstunde.", ["measure 0.325 EUR/kilowatt_hour"]),
        ("en", "One in five adults and 3 of 4 boys.", ["percent 20 %"]),
        ("en", "The front three of seven carriages fell.", ["count 3 carriage", "count 7 carriage"]),
        ("en", "It is one of three centers.", ["count 3 center"]),
        ("en", "9,000 tonnes a year (9,900 tons)", ["measure 9000 metric_ton", "measure 9900 metric_ton"]),
        ("en", "Half of the 90 jobs, about 45, are in Lima.", ["percent 50 %", "count 90 job", "count ~45 job"]),
        ("id", "Ia membeli 2 (dua) unit rumah.", ["count 2 house"]),
        ("de", "Von 1,2 auf 1,5 Millionen Euro.", ["money 1200000 EUR", "money 1500000 EUR"]),
        ("de", "minus 5 bis plus 3 Grad", ["measure -5..3 degree"]),
        ("en", "Boeing delivered 45 737 MAX jets.", []),
        ("id", "Ada 60-an warga.", ["count ~60 person"]),
        ("id", "dua-tiga orang", ["count 2..3 person"]),
        ("de", "300 der 2100 Stellen fallen weg.", ["count 300 job", "count 2100 job"]),
        ("de", "Boeing 737-400 der Armee", []),
        ("de", "Es waren 1,208 Menschen.", ["count 1208 person"]),
        ("fr", "3,5 millions de dollars", ["money 3500000 USD"]),
    ],
)
def test_cases(language: str, text: str, expected: list[str]) -> None:
    assert lines(text, language) == expected


NEWS_MONEY = [
    ("The deal is valued at $1.2 billion to $1.5 billion.", ["money 1200000000..1500000000 USD"]),
    ("A $5 million fine and a multimillion-dollar contract.", ["money 5000000 USD"]),
    ("It offered $10-a-share; the dividend is 12 cents a share.", ["money 10 USD", "money 0.12 USD"]),
    ("Analysts expect between $3 and $4.", ["money 3..4 USD"]),
    ("The fund lost half a billion dollars.", ["money 500000000 USD"]),
    ("The miner raised C$20m.", ["money 20000000 CAD"]),
    ("The stake is worth $2.5bn-$3bn.", ["money 2500000000..3000000000 USD"]),
    ("Subsidies of €1.2-1.5bn are on offer.", ["money 1200000000..1500000000 EUR"]),
    ("One million U.S. dollars and 300 Canadian dollars.", ["money 1000000 USD", "money 300 CAD"]),
    ("Bread costs 20 pence more, milk 25p.", ["money 0.20 GBP", "money 0.25 GBP"]),
    ("The crisis cost tens of millions of dollars.", []),
    ("It was $1,000, then $ 25.", ["money 1000 USD", "money 25 USD"]),
    ("The programme gets euro 3.5 million.", ["money 3500000 EUR"]),
    ("The fine is rupees 2500.", ["money 2500 INR"]),
    ("Euro 2024 was a tournament; he won 3 million votes.", ["count 3000000 vote"]),
    ("The state gave Rs 500 crore for roads.", ["money 5000000000 INR"]),
    ("Pakistan gave Rs 500 million for roads.", ["money 500000000 PKR"]),
    ("A ¥20 trillion package.", ["money 20000000000000 JPY"]),
    ("China plans a ¥2 trillion package.", ["money 2000000000000 CNY"]),
    ("The firm put RMB 10 billion into it.", ["money 10000000000 CNY"]),
    ("NZD $100 and HK $5 million were paid.", ["money 100 NZD", "money 5000000 HKD"]),
    ("The Series A $5 million round.", ["money 5000000 USD"]),
    ("The jet costs R1.2 billion, the R2 robot nothing.", ["money 1200000000 ZAR"]),
    ("A loan of Sh500 million in Kenya.", ["money 500000000 KES"]),
    ("The Swedish firm paid 3 million kronor.", ["money 3000000 SEK"]),
    ("They paid 3 million kronor.", ["money 3000000 SEK|ISK"]),
    ("He owed 15,000 pounds ($19,000) in tax.", ["money 15000 GBP = 19000 USD"]),
    ("A 2,000-pound bomb fell.", ["measure 2000 pound"]),
    ("Shares fell 12p to 340p.", ["money 0.12 GBP", "money 3.40 GBP"]),
    ("Shares rose $1.05 to $78.20.", ["money 1.05 USD", "money 78.20 USD"]),
    ("It costs $3 to $40.", ["money 3..40 USD"]),
    ("It streams in 720p on screen 3c.", []),
    ("It costs 15 dollars 50, or 16 dollars and 5 cents.", ["money 15.50 USD", "money 16.05 USD"]),
    ("He had 15 dollars 50 years ago.", ["money 15 USD"]),
    ("It cost 3 CAD 3 cents.", ["money 3.03 CAD"]),
    ("It made a loss of -$5.3 million.", ["money -5300000 USD"]),
    ("Crude costs $58.24 per barrel, petrol 98 cents a litre.", ["measure 58.24 USD/barrel", "measure 0.98 USD/liter"]),
]


@pytest.mark.parametrize(("text", "expected"), NEWS_MONEY)
def test_money_as_journalists_write_it(text: str, expected: list[str]) -> None:
    assert [line for line in lines(text, "en") if not line.startswith("number")] == expected


MEASURES = [
    ("en", "Temperatures hit 40C (104F) in the south.", ["measure 40 degree_Celsius = 104 degree_Fahrenheit"]),
    ("en", "Flat 40C is empty, and bus 104F is late.", []),
    ("en", "It fell to 10 degrees below zero.", ["measure -10 degree"]),
    ("de", "Es waren zehn Grad unter null.", ["measure -10 degree"]),
    ("en", 'A 27" screen.', ["measure 27 inch"]),
    ("en", '"There were 27", he said.', []),
    ("en", "The guard is 6'6\" tall.", ["measure 78 inch"]),
    ("en", "One guard is 6 ft 6 in tall, one 6 feet 3 in.", ["measure 78 inch", "measure 75 inch"]),
    ("en", "It ran 1/4 mile, then half a kilometre.", ["measure 0.25 mile", "measure 0.5 kilometer"]),
    ("en", "The area is 12.5 square miles (32 square km).", ["measure 12.5 mile ** 2 = 32 kilometer ** 2"]),
    ("en", "Rates rose by 25 basis points.", ["percent 0.25 pp"]),
    ("en", "The line carries 100 Mbit/s.", ["measure 100 megabit / second"]),
    ("en", "The pool holds 5,000 cubic feet.", ["measure 5000 foot ** 3"]),
    ("en", "It used 400 gigawatt-hours at 60 miles per hour.", ["measure 400 gigawatt_hour", "measure 60 mile / hour"]),
    ("de", "Der Park liefert 400 Gigawattstunden.", ["measure 400 gigawatt_hour"]),
    (
        "es",
        "La planta produce 400 gigavatios hora en 32 km cuadrados.",
        ["measure 400 gigawatt_hour", "measure 32 kilometer ** 2"],
    ),
    ("it", "L'impianto produce 400 gigawattora.", ["measure 400 gigawatt_hour"]),
    (
        "pt",
        "A onda tinha 3 metros e o vento 90 quilômetros por hora.",
        ["measure 3 meter", "measure 90 kilometer / hour"],
    ),
    ("en", "The river carries 12 m³/s.", ["measure 12 meter ** 3 / second"]),
    ("de", "Sie pumpen 30 l/min.", ["measure 30 liter / minute"]),
    ("en", "Of 12 m³ s/he cut half.", ["measure 12 meter ** 3"]),
    ("nl", "De muur is 3 meter hoog en weegt 20 kilo.", ["measure 3 meter", "measure 20 kilogram"]),
    ("fr", "Il faut un demi-litre de lait.", ["measure 0.5 liter"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), MEASURES)
def test_measures(language: str, text: str, expected: list[str]) -> None:
    assert lines(text, language) == expected


PRICES = [
    ("Price: 1.298,00 €", ["money 1298.00 EUR"]),
    ("1 298.00 zł", ["money 1298.00 PLN"]),
    ("CAD 34.99", ["money 34.99 CAD"]),
    ("$16,500", ["money 16500 USD"]),
    ("3.350 €", ["money 3350 EUR"]),
    ("12 590 Kč", ["money 12590 CZK"]),
    ("850 руб.", ["money 850 RUB"]),
    ("99,00 lei", ["money 99.00 RON"]),
    ("NZD $100.70", ["money 100.70 NZD"]),
    ("35€ 99", ["money 35.99 EUR"]),
    ("Was $120.00 now $60.00", ["money 120.00 USD", "money 60.00 USD"]),
    ("34.99", []),
]


@pytest.mark.parametrize(("text", "expected"), PRICES)
def test_prices_in_no_known_language(text: str, expected: list[str]) -> None:
    assert [line for line in lines(text, None) if line.startswith("money")] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Q$500 was paid."),
        (None, "3.350 km"),
        ("en", "Host 10.0.0.1 fell."),
        ("en", "It was rated at 3 megawatt-days."),
        ("en", "10 pounds"),
        ("en", "Gate 12 500 metres away"),  # or 12,500 metres
        ("en", "Boeing 737 800 jets"),
    ],
)
def test_what_cannot_be_told_is_unread(language: str | None, text: str) -> None:
    mentions, unread = find(text, language)
    assert (len(mentions), len(unread)) == (0, 1)
    assert unread[0].reason


def test_taken_tokens_are_left_alone() -> None:
    document = read("In 2020 there were 40 houses.", load("en"))
    mentions, _ = quantities.find(document, taken={0: ((4, 5),)})
    assert mentions == ()


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_any_text_is_read_and_every_mention_slices(text: str, language: str | None) -> None:
    mentions, unread = find(text, language)
    for mention in mentions:
        assert isinstance(mention.value, Quantity)
        assert text[mention.start : mention.end].startswith(mention.value.written)
    for item in unread:
        assert item.first < item.last


WORDS = st.sampled_from(
    [
        "$",
        "€",
        "Rp",
        "5",
        "1.208",
        "2,5",
        "30-50",
        "million",
        "Mrd.",
        "juta",
        "%",
        "(",
        ")",
        "-",
        "to",
        "bis",
        "dan",
        "half",
        "dua",
        "fünf",
        "42nd",
        "km/h",
        "pounds",
        "people",
        "1/2",
        "½",
        "A$",
        ":",
        ".",
    ]
)


@given(st.lists(WORDS, max_size=14), st.sampled_from(LANGUAGES), st.sampled_from(["", " "]))
def test_any_run_of_figures_is_read_in_order(words: list[str], language: str | None, gap: str) -> None:
    text = gap.join(words)
    mentions, _ = find(text, language)
    ends = [(m.start, m.end) for m in mentions]
    assert ends == sorted(ends)
    assert all(a[1] <= b[0] for a, b in pairwise(ends))


@given(st.integers(1, 10**12), st.sampled_from(["id", "de", "en", "fr"]), st.sampled_from(["EUR", "USD", "IDR", "GBP"]))
def test_currency_reads_back(cents: int, language: str, code: str) -> None:
    value = cents / 100
    text = format_currency(value, code, locale=language, currency_digits=False)
    (mention,), _ = find(f"x {text} x", language)
    assert isinstance(mention.value, Quantity)
    assert (float(mention.value.low or 0), mention.value.unit) == (round(value, 2), code), text


@given(st.integers(0, 10**6), st.sampled_from(["id", "de", "en", "fr"]))
def test_percent_reads_back(value: int, language: str) -> None:
    text = format_percent(value / 1000, "#,##0.#%", locale=language)
    (mention,), _ = find(f"x {text} x", language)
    assert isinstance(mention.value, Quantity)
    assert (float(mention.value.low or 0), mention.value.unit) == (value / 10, "%"), text
