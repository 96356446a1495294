"""Figures that are easily read as another value, each with the sentence that its rule might break."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.extract.quantities import finder
from factcheck.extract.text import read
from factcheck.languages import load
from tests.notation import render

READ = [
    # the level in the unit of the change
    (
        "en",
        "Methane levels rose by 14 parts per billion to 1,912.",
        ["measure 14 part_per_billion", "measure 1912 part_per_billion"],
    ),
    ("en", "The index lost 18.63 points to 2,047.62.", ["count 18.63 point", "count 2047.62 point"]),
    ("nl", "De index steeg met 12 punten naar 834.", ["count 12 point", "count 834 point"]),
    ("it", "L'indice è salito di 12 punti a 7.834.", ["count 12 point", "count 7834 point"]),
    ("en", "The team lost 3 points to 12 rivals.", ["count 3 point", "count 12 rivals"]),
    ("en", "The sea rose 3 metres to 40 Oak Street.", ["measure 3 meter"]),
    ("de", "Die Bestellungen brachen um ein Drittel auf 5,1 Mrd. Euro ein.", ["money 5100000000 EUR"]),
    # feet and inches with hyphens, two sides of a thing, seconds that are no customers
    ("en", "He is 6-foot-7 and she is a 5-foot-4-inch guard.", ["measure 79 inch", "measure 64 inch"]),
    ("en", "A 12-foot-9 fence and a 6-foot-tall man.", ["measure 12 foot", "measure 6 foot"]),
    (
        "en",
        "Each yields 600 chips measuring 9 by 11 millimetres.",
        ["count 600 chip", "measure 9 millimeter", "measure 11 millimeter"],
    ),
    ("en", "Blood had 8.3 nanograms of lead per millilitre.", ["measure 8.3 nanogram / milliliter"]),
    ("de", "Der Laden hat 400 Stammkunden und 30 Femtosekunden.", ["count 400 customer", "count 30 femtosekunden"]),
    ("de", "Alle 90 Sekunden fährt ein Zug.", []),
    ("de", "Das Netz ist fast dreimal so schnell wie zuvor.", ["count ~3 times"]),
    # what a number is the number of
    ("en", "The number of charging points climbed to 17,814.", ["count 17814 charging station"]),
    ("en", "The number of users in Europe rose 12 percent to 5.2 million.", ["percent 12 %", "count 5200000 user"]),
    (
        "en",
        "The number of insolvencies rose from 15,000 to 17,814.",
        ["count 15000 insolvencies", "count 17814 insolvencies"],
    ),
    ("de", "Die Zahl der Ladesäulen stieg auf 17.814.", ["count 17814 charging station"]),
    ("fr", "Le nombre de faillites a atteint 17 814.", ["count 17814 bankruptcy"]),
    ("es", "El número de quiebras subió a 17.814.", ["count 17814 bankruptcy"]),
    ("it", "Il numero di fallimenti è salito a 17.814.", ["count 17814 bankruptcy"]),
    ("nl", "Het aantal laadpalen steeg naar 17.814.", ["count 17814 charging station"]),
    ("pt", "O número de falências subiu para 17.814.", ["count 17814 bankruptcy"]),
    ("id", "Jumlah turis naik menjadi 17.814.", ["count 17814 tourist"]),
    ("en", "The number of strikes fell and the index rose to 512.", ["number 512"]),
    ("en", "The number of deaths per 1,000 births fell to 3.4.", ["count 1000 births", "number 3.4"]),
    ("en", "The number of hours worked fell to 34.", ["number 34"]),
    # how often, and how many times as much
    ("de", "Die App wurde mehr als 50 Millionen Mal heruntergeladen.", ["count >50000000 times"]),
    ("fr", "L'application a été téléchargée 50 millions de fois.", ["count 50000000 times"]),
    ("nl", "De app is 500 keer gedownload.", ["count 500 times"]),
    ("en", "Debt was 2.9 times core profit.", ["count 2.9 times"]),
    ("en", "The shares trade at 15 times earnings.", ["count 15 times"]),
    ("en", "It happened 2.5 times a week.", []),
    ("en", "He is a three times champion.", []),
    # by how much something rose, and to what
    ("de", "Die Unze stieg um 6,40 auf 1312,10 Dollar.", ["money 6.40 USD", "money 1312.10 USD"]),
    ("de", "Die Quote stieg um 0,3 auf 5,4 Prozent.", ["percent 0.3 pp", "percent 5.4 %"]),
    ("en", "The stock rose 0.41 to $18.35.", ["money 0.41 USD", "money 18.35 USD"]),
    ("fr", "L'once a gagné 6,40 à 1.312,10 dollars.", ["money 6.40 USD", "money 1312.10 USD"]),
    ("nl", "De koers steeg met 0,41 naar 18,35 euro.", ["money 0.41 EUR", "money 18.35 EUR"]),
    ("en", "Prices rose 3 to 4 percent.", ["percent 3..4 %"]),
    # the lower end of a range of prices is no year
    ("de", "Er kostet von 2000 bis 3500 Euro.", ["money 2000..3500 EUR"]),
    ("de", "Die Miete stieg von 1800 auf 2000 Euro.", ["money 1800 EUR", "money 2000 EUR"]),
    # an age, a resolution, a sum
    ("en", "Half of all users are under 30.", ["percent 50 %"]),
    ("en", "Ten people were hurt and more than 30 are missing.", ["count 10 person", "count >30 person"]),
    ("en", "It streams at 4K.", []),
    ("en", "It was cooled to a temperature of 4K.", ["measure 4 kelvin"]),
    ("en", "He cost £8.5 million plus £2 million in add-ons.", ["money 8500000 GBP", "money 2000000 GBP"]),
    ("en", "The house cost $500,000 plus.", ["money >=500000 USD"]),
    ("en", "It found 12 new moons, bringing the total to 92.", ["count 12 moons", "count 92 moons"]),
    ("en", "It does 24 mpg and can tow 5,000 pounds.", ["measure 24 mile / gallon", "measure 5000 pound"]),
    # digits before "hundred" have a rest behind "and"
    ("en", "3 hundred and 21 people died.", ["count 321 person"]),
    ("en", "3 hundred and one people were hurt.", ["count 301 person"]),
    ("en", "Between 3 hundred and 20 thousand people live there.", ["count 300..20000 person"]),
    ("en", "2 hundred people and 21 dogs were saved.", ["count 200 person", "count 21 dog"]),
    # a fraction behind a comma is no part of the sum before it
    (
        "en",
        "It cost two and a half billion dollars, three quarters of a million more than planned.",
        ["money 2500000000 USD", "money 750000 USD"],
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
    # from the one to the other are two, also behind a hedge or an attribute
    (
        "en",
        "Costs rose from the planned 240 million to 318 million euros.",
        ["money 240000000 EUR", "money 318000000 EUR"],
    ),
    (
        "nl",
        "De kosten liepen op van de begrote 240 miljoen tot 318 miljoen euro.",
        ["money 240000000 EUR", "money 318000000 EUR"],
    ),
    ("nl", "Het kost 240 miljoen tot 318 miljoen euro.", ["money 240000000..318000000 EUR"]),
    ("nl", "Het pond daalde tot ongeveer 1,24 dollar.", ["money ~1.24 USD"]),
    ("nl", "Hij betaalt tot ongeveer 1,24 dollar.", ["money ^1.24 USD"]),
    # fewer is no minus
    ("pt", "Teriam morrido menos 1500, ou seja, 65% do total.", ["percent 65 %"]),
    ("pt", "O resultado é menos 1500.", ["number -1500"]),
    # a telephone number, a label, what a line in a list of figures is about
    ("it", "Numero verde: 800 117 540.", []),
    ("it", "Popolazione: 2 750 000.", ["number 2750000"]),
    ("de", "Einwohner: 83 166 711", ["count 83166711 person"]),
    ("en", "It sold additional tier 1 notes.", []),
    ("en", "$96m: revenue in 2025.\n\n7bn: the parameters of its model.", ["money 96000000 USD", "number 7000000000"]),
    (
        "en",
        "$96m: revenue in 2025.\n\n7bn: the revenue that is planned.",
        ["money 96000000 USD", "money 7000000000 USD"],
    ),
    # half a point, and units with hyphens
    ("de", "Sie waren für einen halben Prozentpunkt.", ["percent 0.5 pp"]),
    ("fr", "Une hausse d'un demi-point de pourcentage.", ["percent 0.5 pp"]),
    ("es", "Subió medio punto porcentual.", ["percent 0.5 pp"]),
    ("es", "Perdió por medio punto.", []),
    ("en", "They wanted a 50-basis-point cut.", ["percent 0.50 pp"]),
    ("en", "Its 40-metric-ton load fell.", ["measure 40 metric_ton"]),
    # pounds by a weight are money, pounds beside another weight are none
    ("en", "It costs 300 pounds a tonne.", ["measure 300 GBP/metric_ton"]),
    ("en", "The pressure was 30 pounds per square inch.", ["measure 30 pound / inch ** 2"]),
    ("es", "Una tonelada métrica son 2.204,62 libras.", ["measure 1 metric_ton", "measure 2204.62 pound"]),
    ("nl", "Haar hypotheek van 210.000 pond beweegt mee.", ["money 210000 GBP"]),
    ("id", "Cicilan lebih ringan, rata-rata 29 pound per bulan.", ["money 29 GBP"]),
    # how often something happened; a few times, and times as a measure, are none
    ("en", "Ariane 5 flew 117 times.", ["count 117 times"]),
    ("fr", "La fusée doit voler neuf à douze fois par an.", ["count 9..12 times"]),
    ("id", "Ia bermain 44 kali untuk klub itu.", ["count 44 times"]),
    ("en", "It rang 3 times a week, and 12 Times journalists came.", []),
    ("es", "Ha ganado 14 veces la copa.", []),
    # a percentage that is said before its number, which no noun follows
    ("nl", "Dat is een percentage van 30,5.", ["percent 30.5 %"]),
    ("nl", "Het percentage van 30 steden was hoog.", ["count 30 city"]),
    ("fr", "C'est un pourcentage de 20 personnes.", ["count 20 person"]),
    # decimals that are said as thousands, and a digit behind a ten
    ("es", "Creció un dos coma mil quinientos por ciento.", ["percent 2.15 %"]),
    ("es", "Costó dos coma cinco mil millones de euros.", ["money 2500000000 EUR"]),
    ("es", "treinta y 3", ["number 33"]),
    ("fr", "trente 30", ["number 30", "number 30"]),
    # a letter at digits is a scale where the figure it goes on with has the same one
    (
        "en",
        "Revenue was £2.1m, up from 1.9m, and the 1.9m wall fell.",
        ["money 2100000 GBP", "money 1900000 GBP", "measure 1.9 meter"],
    ),
    ("en", "It has 5m users, against 3m.", ["count 5000000 user", "count 3000000 user"]),
    ("en", "Revenue rose from 1.9m to £2.1m.", ["money 1900000 GBP", "money 2100000 GBP"]),
    ("en", "It drew 3m to 4m people.", ["count 3000000..4000000 person"]),
    ("en", "The £5m wall is between 3m and 4m high.", ["money 5000000 GBP", "measure 3..4 meter"]),
    ("en", "They paid £5m for a wall, from 3m-high blocks.", ["money 5000000 GBP", "measure 3 meter"]),
    # a sum behind a sign ends where its scale does; a quarter of a million is no quarter
    ("es", "Invirtió US$ 1.200 MM y 300 mil personas trabajan.", ["money 1200000000 USD", "count 300000 person"]),
    ("es", "Vino 1 millón y 200 mil personas.", ["count 1200000 person"]),
    ("es", "Vino un cuarto de millón de personas.", ["count 250000 person"]),
    ("it", "Vale un quarto di milione di euro.", ["money 250000 EUR"]),
    ("pt", "Veio um quarto de todos.", ["percent 25 %"]),
    # a third of a unit is no share; a third of a million is whole
    ("en", "It is a third of a mile away.", ["measure 0.333333333333 mile"]),
    ("en", "He ate a third of a pound.", []),
    ("en", "It drew a third of a million people.", ["count 333333 person"]),
    ("en", "A third of the voters came.", ["percent 33.3 %"]),
    # basis points in two letters, which are a firm's as well
    ("en", "Yields rose 5bp, or 5 bp.", ["percent 0.05 pp", "percent 0.05 pp"]),
    ("en", "It sold 12 BP stations.", ["count 12 station"]),
    # "between" with a capital is no name
    ("de", "Zwischen 5 und 6 Kilo wiegt er.", ["measure 5..6 kilogram"]),
    ("en", "Falcon 9 and 6 others flew.", ["count 6 person"]),
    # "with" is a decimal point before a unit alone; a dozen is of the few before it
    ("es", "Viajaban dos con cinco niños.", []),
    ("es", "Midió dos con cinco metros.", ["measure 2.5 meter"]),
    ("es", "Subió tres con cinco millones de personas.", ["count 3500000 person"]),
    ("it", "trecento e due dozzine", ["number 324"]),
    ("it", "Comprò cinquecento dozzine di uova.", ["count 6000 egg"]),
    # pounds that are said again in other money
    ("id", "Rata-rata 29 pound per bulan atau kira-kira Rp586 ribu.", ["money 29 GBP = ~586000 IDR"]),
    ("en", "He lifted 29 pounds or 13 kilos.", ["measure 13 kilogram"]),
    # plus or minus is no minus
    ("en", "The margin is plus or minus 3.1 percentage points.", ["percent 3.1 pp"]),
    ("de", "Die Toleranz ist plus/minus 3 Prozent, oder plus-minus 2 Prozent.", ["percent 3 %", "percent 2 %"]),
    ("pt", "A margem é de 2 pontos percentuais para mais ou para menos.", ["percent 2 pp"]),
    ("id", "Margin kesalahan plus minus 3,1 persen.", ["percent 3.1 %"]),
    ("fr", "C'était le plus froid, moins 3 degrés.", ["measure -3 degree"]),
    ("en", "It was plus 5 degrees or minus 3 degrees.", ["measure 5 degree", "measure -3 degree"]),
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


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It took one and three quarters of an hour.", ["PT1H45M"]),
        ("en", "She was 5 and an half minutes late.", ["PT5M30S"]),
        ("en", "We had two and a quarter of the year left.", []),
        ("en", "It lasted an hour.", ["PT1H"]),
        ("en", "She came an hour late.", ["PT1H"]),
        ("en", "He paid 5 euros an hour.", []),
        ("nl", "een uur", ["PT1H"]),
        ("nl", "Ik ben een uur weg.", ["PT1H"]),
        ("nl", "Om een uur of drie kwam hij.", []),
        ("de", "Es dauerte eine Stunde.", ["PT1H"]),
    ],
)
def test_one_of_a_unit_is_a_length_where_one_is_asked_for(language: str, text: str, expected: list[str]) -> None:
    claims = factcheck.extract(text, language)
    assert [getattr(c.value, "iso8601", None) for c in claims if c.kind == "duration"] == expected
