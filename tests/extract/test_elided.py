"""Numbers whose noun or unit is said elsewhere, and the numbers that only look so."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model import Duration, Quantity
from tests.notation import render


def figures(text: str, language: str) -> list[str]:
    """Every figure but dates and attributions, in order."""
    return [render(c) for c in extract(text, language=language) if c.kind not in ("attribution", "date")]


LISTS = [
    ("en", "The CDU won 208 seats, the AfD 152, the SPD 120.", ["208 seat", "152 seat", "120 seat"]),
    ("en", "London lost 171 people and Madrid 108.", ["171 person", "108 person"]),
    ("en", "Police counted 40 tents in Calais, 35 in Dunkirk and 12 in Lille.", ["40 tent", "35 tent", "12 tent"]),
    ("en", "The bloc's 208 seats and the Social Democrats' 120 add up to 328.", ["208 seat", "120 seat", "328 seat"]),
    ("en", "The CDU won 208 seats. The Greens have 85.", ["208 seat", "85 seat"]),
    ("de", "In Jena fallen 520 Stellen weg, in Freiburg 380.", ["520 job", "380 job"]),
    ("de", "Die CDU kam auf 208 Sitze, die AfD auf 152, die SPD auf 120.", ["208 seat", "152 seat", "120 seat"]),
    ("de", "Berlin meldete 317 Tote, Hamburg 320, München 286.", ["317 person", "320 person", "286 person"]),
    ("es", "Madrid registró 317 muertes, Milán 320, Barcelona 286.", ["317 death", "320 death", "286 death"]),
    ("es", "La CDU tendrá 208 escaños, la AfD 152 y el SPD 120.", ["208 seat", "152 seat", "120 seat"]),
    (
        "fr",
        "Les 630 sièges : 208 pour la CDU, 152 pour l'AfD, 120 pour le SPD.",
        ["630 seat", "208 seat", "152 seat", "120 seat"],
    ),
    ("fr", "La CDU obtient 208 sièges, l'AfD 152, le SPD 120.", ["208 seat", "152 seat", "120 seat"]),
    ("it", "Milano conta 317 morti, Roma 164 e Napoli 108.", ["317 person", "164 person", "108 person"]),
    ("it", "I morti sono tredici; i dispersi due, i feriti una cinquantina.", ["13 person", "2 person", "~50 person"]),
    ("nl", "De VVD krijgt 34 zetels, het CDA 24 en de PVV 37.", ["34 seat", "24 seat", "37 seat"]),
    ("nl", "In Utrecht verdwijnen 520 banen, in Zwolle 380.", ["520 job", "380 job"]),
    ("pt", "Lisboa registou 317 mortes, Madrid 286 e Paris 164.", ["317 person", "286 person", "164 person"]),
    (
        "id",
        "Rumah rusak: 90 rumah, yakni rusak berat 20, rusak sedang 30, dan rusak ringan 40.",
        ["90 house", "20 house", "30 house", "40 house"],
    ),
    ("sv", "Malmö räknade 317 döda, Lund 286 och Ystad 108.", ["317 person", "286 person", "108 person"]),
]
WHOLES = [
    ("en", "Of the 3,150 birds collected, 1,240 died.", ["3150 bird", "1240 bird"]),
    ("it", "Dei 3.150 uccelli raccolti, 1.240 sono morti.", ["3150 bird", "1240 bird"]),
    ("fr", "Sur les 3 150 oiseaux recueillis, 1 240 sont morts.", ["3150 bird", "1240 bird"]),
    ("nl", "Van de 3.150 verzamelde vogels zijn er 1.240 gestorven.", ["3150 bird", "1240 bird"]),
    ("id", "Dari 3.150 burung yang dikumpulkan, 1.240 mati.", ["3150 bird", "1240 bird"]),
    ("de", "Von den 120 Häusern sind 12 abgebrannt.", ["120 house", "12 house"]),
    # a noun of its own is what is counted
    ("en", "Of the 3,150 passengers, 12 children died.", ["3150 passenger", "12 child"]),
    ("id", "Dari 120 rumah, 12 orang tewas.", ["120 house", "12 person"]),
    ("fr", "Sur les 20 maisons, 12 ont brûlé et 3 filles sont mortes.", ["20 house", "12 house", "3 child"]),
    ("it", "I volontari hanno raccolto 3.150 uccelli, 12 sono morti.", ["3150 bird", "12 person"]),
]
"""A part of the whole with which a sentence opens, said without its noun."""
COMPARED = [
    ("en", "Fourteen trains run instead of four.", ["count 14 train", "count 4 train"]),
    ("en", "France has closed 1,900 schools, up from 200 on Monday.", ["count 1900 school", "count 200 school"]),
    ("en", "They hold 328 seats, a dozen more than they need.", ["count 328 seat", "count 12 seat"]),
    ("de", "Es fahren vier statt 14 Züge.", ["count 4 train", "count 14 train"]),
    ("de", "Der Bundestag hat 630 Abgeordnete, bisher waren es 733.", ["count 630 lawmaker", "count 733 lawmaker"]),
    ("es", "Obtuvo 9.529 votos, frente a 13.435 en 2021.", ["count 9529 vote", "count 13435 vote"]),
    ("fr", "Il lui manque 9 529 voix, contre 13 435 selon le décompte.", ["count 9529 vote", "count 13435 vote"]),
    ("fr", "La SNCF assure 7 trains sur 24.", ["count 7 train", "count 24 train"]),
    ("fr", "La CDU a 208 sièges. Avec le SPD, elle en réunirait 328.", ["count 208 seat", "count 328 seat"]),
    ("it", "Sono 18 città, una in più rispetto alle 17 di ieri.", ["count 18 city", "count 17 city"]),
    ("nl", "Er rijden 14 treinen, tegen 24 normaal.", ["count 14 train", "count 24 train"]),
    (
        "es",
        "Suman 328 diputados, doce más de los 316 que hacen falta.",
        ["count 328 lawmaker", "count 12 lawmaker", "count 316 lawmaker"],
    ),
    (
        "pt",
        "São 284 mortes em Portugal continental entre junho e julho, quatro vezes mais do que as 69 de ontem.",
        ["count 284 person", "count 4 times", "count 69 person"],
    ),
    ("pt", "São 284 mortes, mais do que as 69 do primeiro balanço.", ["count 284 person", "count 69 person"]),
    ("id", "Ada 284 korban, dibandingkan 69 pada hari Senin.", ["count 284 person", "count 69 person"]),
    ("sv", "Det finns 284 skolor, jämfört med 269 förra året.", ["count 284 school", "count 269 school"]),
]

PARTS = [
    (
        "en",
        "They counted 2,300 deaths. Of those, 1,500 would not have happened.",
        ["count 2300 death", "count 1500 death"],
    ),
    (
        "de",
        "Er baut 900 Stellen ab. Davon entfallen 520 auf Hamburg und 380 auf Bonn.",
        ["count 900 job", "count 520 job", "count 380 job"],
    ),
    ("de", "Von den 13.210 Menschen leben noch 6800 in Zelten.", ["count 13210 person", "count 6800 person"]),
    (
        "de",
        "Stellenabbau: 4200, davon Niederlande 1350, Deutschland 900, Frankreich 640",
        ["number 4200", "number 1350", "number 900", "number 640"],
    ),
    ("es", "Hubo 494 muertes, de ellas 98 en Cataluña.", ["count 494 death", "count 98 death"]),
]

SUMS = [
    (
        "en",
        "It trimmed its fine to 2.61 billion euros ($3.05 billion) from 2.84 billion.",
        ["money 2610000000 EUR = 3050000000 USD", "money 2840000000 EUR"],
    ),
    (
        "de",
        "Er erlöste 212 Milliarden Dollar (181 Milliarden Euro) und verdiente 48,7 Milliarden.",
        ["money 212000000000 USD = 181000000000 EUR", "money 48700000000 USD"],
    ),
    (
        "de",
        "Der Verlust betrug 214 Millionen Euro. Im Vorjahr waren es 181 Millionen.",
        ["money 214000000 EUR", "money 181000000 EUR"],
    ),
    (
        "de",
        "Die Firma erhält 96 Millionen Euro, davon 21 Millionen Zinsen.",
        ["money 96000000 EUR", "money 21000000 EUR"],
    ),
    ("es", "Recortó la multa de 2.840 a 2.610 millones de euros.", ["money 2840000000 EUR", "money 2610000000 EUR"]),
    ("es", "Por Kroos pagaron 80 millones de euros y por Modric 31.", ["money 80000000 EUR", "money 31000000 EUR"]),
    (
        "es",
        "Paga 103 millones de euros, que con los objetivos cumplidos serían casi 134.",
        ["money 103000000 EUR", "money ~134000000 EUR"],
    ),
    (
        "fr",
        "La France versera 500 millions d'euros. C'est plus que les Pays-Bas (300 millions).",
        ["money 500000000 EUR", "money 300000000 EUR"],
    ),
    (
        "it",
        "Ha speso 90 milioni di euro. Erano partiti Rossi (105 milioni), Sancho (85) e Haaland (60).",
        ["money 90000000 EUR", "money 105000000 EUR", "money 85000000 EUR", "money 60000000 EUR"],
    ),
    (
        "nl",
        "Het verlies was 214 miljoen euro. De winst van 2024 was 181 miljoen.",
        ["money 214000000 EUR", "money 181000000 EUR"],
    ),
    (
        "pt",
        "Prevê 240 mil milhões de dólares (208 mil milhões de euros), dos quais 90 mil milhões em subvenções.",
        ["money 240000000000 USD = 208000000000 EUR", "money 90000000000 USD"],
    ),
    (
        "sv",
        "Avtalet ger 240 miljarder dollar. Det är 124 miljarder mer än 2022.",
        ["money 240000000000 USD", "money 124000000000 USD"],
    ),
]

MEASURED = [
    (
        "es",
        "Se esperan 43 grados en Sevilla y 44 en Córdoba.",
        ["measure 43 degree_Celsius", "measure 44 degree_Celsius"],
    ),
    (
        "it",
        "In Spagna sono 46 gradi; in Portogallo, a Mora, domenica, più di 46.",
        ["measure 46 degree_Celsius", "measure >46 degree_Celsius"],
    ),
    ("en", "It was 46 degrees in Seville and 44 in Granada.", ["measure 46 degree", "measure 44 degree"]),
    ("de", "In Köln waren es 38 Grad, in Bonn 37.", ["measure 38 degree_Celsius", "measure 37 degree_Celsius"]),
    (
        "en",
        "The exit poll has the party on 16%, almost 10 points worse than in 2021.",
        ["percent 16 %", "percent ~10 pp"],
    ),
    ("es", "Votó el 82,5 % del censo, seis puntos más que en 2021.", ["percent 82.5 %", "percent 6 pp"]),
    ("fr", "Le parti obtient 16,4 %, neuf points de moins qu'en 2021.", ["percent 16.4 %", "percent 9 pp"]),
    ("de", "Er will 35 statt 38 Stunden.", ["duration PT35H", "duration PT38H"]),
    ("en", "They want the week cut to 35 hours from 38 at full pay.", ["duration PT35H", "duration PT38H"]),
    ("en", "The week falls from 38 hours to 35.", ["duration PT38H", "duration PT35H"]),
    ("fr", "La semaine passe de 38 à 35 heures.", ["duration PT38H", "duration PT35H"]),
    ("es", "Fueron cuatro años y medio, en lugar de seis y medio.", ["duration P4Y6M", "duration P6Y6M"]),
    ("nl", "De werkweek gaat van 38 naar 35 uur.", ["duration PT38H", "duration PT35H"]),
]

PARTS_OF_MEASURES = [
    ("en", "It stored 640 million litres of brine, of which 120 million leaked.", "640000000 liter", "120000000 liter"),
    ("en", "Of the 640 million litres of brine, 120 million leaked.", "640000000 liter", "120000000 liter"),
    (
        "en",
        "It held 640 million litres of brine, most of which (120 million) leaked.",
        "640000000 liter",
        "120000000 liter",
    ),
    ("en", "The fire burnt 4,200 hectares. Of those, 1,300 were forest.", "4200 hectare", "1300 hectare"),
    ("en", "The line is 240 kilometres long, 85 of them in tunnels.", "240 kilometer", "85 kilometer"),
    (
        "en",
        "Output was 3.4 million tonnes, up from 1.2 million in March.",
        "3400000 metric_ton",
        "1200000 metric_ton",
    ),
    ("en", "The plant drew 90 megawatts, 30 less than planned.", "90 megawatt", "30 megawatt"),
    (
        "de",
        "Sie fasste 640 Millionen Liter Sole, von denen rund 120 Millionen ausliefen.",
        "640000000 liter",
        "~120000000 liter",
    ),
    ("de", "Die Strecke ist 240 Kilometer lang, davon verlaufen 85 im Tunnel.", "240 kilometer", "85 kilometer"),
    ("de", "Die Ausfuhr stieg auf 8,1 Millionen Fass nach 7,6 Millionen im März.", "8100000 barrel", "7600000 barrel"),
    ("de", "Das Feuer erfasste 4200 Hektar. Davon waren 1300 Wald.", "4200 hectare", "1300 hectare"),
    (
        "fr",
        "L'usine stockait 640 millions de litres de saumure, dont 120 millions ont fui.",
        "640000000 liter",
        "120000000 liter",
    ),
    ("fr", "La centrale a fourni 90 mégawatts, 30 de plus que prévu.", "90 megawatt", "30 megawatt"),
    (
        "es",
        "Guardaba 640 millones de litros de salmuera, de los que 120 millones se escaparon.",
        "640000000 liter",
        "120000000 liter",
    ),
    ("es", "La línea mide 240 kilómetros, 85 de ellos en túnel.", "240 kilometer", "85 kilometer"),
    (
        "it",
        "Conteneva 640 milioni di litri di salamoia, di cui 120 milioni sono usciti.",
        "640000000 liter",
        "120000000 liter",
    ),
    ("it", "La centrale ha fornito 90 megawatt, 30 in più del previsto.", "90 megawatt", "30 megawatt"),
    ("nl", "De lijn is 240 kilometer lang, waarvan 85 in tunnels.", "240 kilometer", "85 kilometer"),
    (
        "nl",
        "De productie was 3,4 miljoen ton, tegen 1,2 miljoen in maart.",
        "3400000 metric_ton",
        "1200000 metric_ton",
    ),
    ("pt", "A linha tem 240 quilômetros, 85 deles em túnel.", "240 kilometer", "85 kilometer"),
    (
        "pt",
        "Tinha 640 milhões de litros de salmoura, dos quais 120 milhões vazaram.",
        "640000000 liter",
        "120000000 liter",
    ),
    ("id", "Jalur itu sepanjang 240 kilometer, 85 di antaranya di terowongan.", "240 kilometer", "85 kilometer"),
    (
        "id",
        "Produksi mencapai 3,4 juta ton, naik dari 1,2 juta pada Maret.",
        "3400000 metric_ton",
        "1200000 metric_ton",
    ),
    (
        "sv",
        "Den rymde 640 miljoner liter saltlake, varav 120 miljoner läckte ut.",
        "640000000 liter",
        "120000000 liter",
    ),
]

NONE = [
    # a part of something else, or no part
    ("en", "The road is 40 kilometres long and crosses rivers, of which 12 are tidal.", ["measure 40 kilometer"]),
    ("en", "The fire burnt 4,200 hectares and homes, 85 of them in Paradise.", ["measure 4200 hectare"]),
    ("en", "The fire burnt 4,200 hectares. Of those hurt, 12 died.", ["measure 4200 hectare"]),
    ("en", "The tower rose 90 metres with windows, of which 60 broke.", ["measure 90 meter"]),
    ("en", "The tower is 90 metres tall and has 12 more than the old one.", ["measure 90 meter"]),
    ("en", "It is 40 kilometres long, of which 30 percent is new.", ["measure 40 kilometer", "percent 30 %"]),
    ("en", "It sank nine vessels, of which two were ferries.", ["count 9 ship", "count 2 ship"]),
    ("en", "It is 40 kilometres long, of which two are bridges.", ["measure 40 kilometer"]),
    (
        "en",
        "Three people died as it burnt 4,200 hectares, of which 1,300 were forest.",
        ["count 3 person", "measure 4200 hectare", "measure 1300 hectare"],
    ),
    (
        "en",
        "The fine was $5 million. It held 640 million litres of brine, of which 120 million leaked.",
        ["money 5000000 USD", "measure 640000000 liter", "measure 120000000 liter"],
    ),
    ("de", "Der Wall ist 40 Kilometer lang mit Brücken, von denen 12 einstürzten.", ["measure 40 kilometer"]),
    ("fr", "La route de 40 kilomètres compte des ponts, dont 12 sont fermés.", ["measure 40 kilometer"]),
    ("es", "La carretera de 40 kilómetros tiene puentes, de los cuales 12 están cerrados.", ["measure 40 kilometer"]),
    ("en", "It stored 640 tonnes, including 12 rotors.", ["measure 640 metric_ton", "count 12 rotors"]),
    ("it", "La strada di 40 chilometri ha viadotti, di cui 12 sono pericolanti.", ["measure 40 kilometer"]),
    ("pt", "Havia 240 pessoas, 85 deles em estado grave.", ["count 240 person", "count 85 person"]),
    ("id", "Jalan sepanjang 40 kilometer itu punya jembatan, 12 di antaranya ditutup.", ["measure 40 kilometer"]),
    # ages
    ("en", "The CDU won 208 seats, and Friedrich Merz, 69, will lead it.", ["count 208 seat"]),
    ("en", "The fire killed 12 people. Anna Meier (36) and Tom Braun (39) survived.", ["count 12 person"]),
    ("de", "Zwölf Menschen starben, darunter Anna (36) und Tom (39).", ["count 12 person"]),
    ("es", "Murieron 12 personas, entre ellas María Pérez, de 45, y su hijo.", ["count 12 person"]),
    ("fr", "Douze personnes sont mortes, dont Marie (36) et Paul (39).", ["count 12 person"]),
    ("it", "Sono morte 12 persone, tra cui Anna (36) e Marco (39).", ["count 12 person"]),
    # years
    ("en", "The party won 208 seats, the most since 1990 in Bavaria.", ["count 208 seat"]),
    ("de", "In Berlin starben 12 Menschen, in München 2021 niemand.", ["count 12 person"]),
    ("es", "En Madrid murieron 12 personas, en Milán 2019 fue peor.", ["count 12 person"]),
    # names with numbers
    ("en", "NASA launched 12 rockets, Falcon 9 and Ariane 6 among them.", ["count 12 rocket"]),
    ("en", "Microsoft sold 500 licences, Windows 11 included.", ["count 500 licence"]),
    ("de", "Die Ukraine erhielt 12 Panzer, Leopard 2 und Marder.", ["count 12 tank"]),
    (
        "es",
        "Madrid compró 12 trenes, Talgo 350 y Talgo 250, en Talgo 350 viajaron dos ministros.",
        ["count 12 train", "count 2 minister"],
    ),
    # houses, lines, flights, laws, ranks, times, scores, telephones
    ("en", "Twelve people died in Hill Street 25, and in Baker Street 26.", ["count 12 person"]),
    ("de", "In Berlin starben 12 Menschen, in der Hauptstraße 35 brannte es.", ["count 12 person"]),
    ("de", "12 Menschen saßen im Zug, in Wagen 25 brannte es.", ["count 12 person"]),
    ("fr", "Douze personnes sont mortes, rue Pasteur 25.", ["count 12 person"]),
    ("nl", "In Utrecht vielen 12 doden, in de Kerkstraat 35 brandde het.", ["count 12 person"]),
    ("en", "The airline carried 120 passengers, on flight 370 to Beijing.", ["count 120 passenger"]),
    ("en", "The court heard 12 farmers, and Article 25 applies.", ["count 12 farmer"]),
    ("de", "Das Gericht hörte 12 Menschen, nach Artikel 25 und § 30.", ["count 12 person"]),
    ("en", "Germany won 12 medals and beat France 3:1.", ["count 12 medal"]),
    ("en", "Spain scored 12 goals, and ranks No. 25 in Europe.", ["count 12 goal"]),
    ("en", "The hotline helped 120 people; dial 030 555 1234 in Berlin.", ["count 120 person"]),
    ("pt", "Morreram 12 pessoas, na Rua Augusta 35.", ["count 12 person"]),
    ("id", "Ada 12 korban, di Jalan Sudirman 35.", ["count 12 person"]),
    ("sv", "Tolv personer dog, på Storgatan 35.", ["count 12 person"]),
    # another thing is counted, or nothing shows what
    ("en", "The town has 500 houses. It has rained for days; 35 would be too many.", ["count 500 house"]),
    ("en", "It sold 400 tons from 300 farms.", ["measure 400 metric_ton", "count 300 farm"]),
    # points of a game or an index
    ("en", "The Dow fell 40 points, or 0.6%.", ["count 40 point", "percent 0.6 %"]),
    ("en", "He hit 45 percent of his shots and scored 20 points in the game.", ["percent 45 %", "count 20 point"]),
    # millions of people beside money
    (
        "de",
        "Der Bau kostet 90 Millionen Euro. Die Bevölkerung wuchs auf 84 Millionen.",
        ["money 90000000 EUR", "count 84000000 person"],
    ),
    (
        "de",
        "Er zahlt 90 Millionen Euro. Dort leben 84 Millionen Menschen. In Frankreich sind es 68 Millionen.",
        ["money 90000000 EUR", "count 84000000 person", "number 68000000"],
    ),
    ("en", "The phone earned 4 billion euros. It sold 2 million in Kenya.", ["money 4000000000 EUR", "number 2000000"]),
    ("en", "Three people were killed. Bus 42 was damaged, Bus 57 too.", ["count 3 person"]),
    ("de", "Es starben drei Menschen. Die A 81 und die A 27 waren gesperrt.", ["count 3 person"]),
    ("en", "They drove 5 hours to 10 Downing Street.", ["duration PT5H"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), [*COMPARED, *PARTS, *SUMS, *MEASURED])
def test_what_a_number_counts_is_said_elsewhere(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(("language", "text", "whole", "part"), PARTS_OF_MEASURES)
def test_a_part_of_a_measure_takes_its_unit(language: str, text: str, whole: str, part: str) -> None:
    assert figures(text, language) == [f"measure {whole}", f"measure {part}"]


@pytest.mark.parametrize(("language", "text", "expected"), [*LISTS, *WHOLES])
def test_items_of_a_list_are_built_alike(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == [f"count {line}" for line in expected]


@pytest.mark.parametrize(("language", "text", "expected"), NONE)
def test_numbers_that_count_nothing_stay_what_they_are(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The CDU won 208 seats, the AfD 152.", "same_sentence"),
        ("The CDU won 208 seats. The Greens have 85.", "sentence_before"),
        ("The loss was 214 million euros. A year before it was 181 million.", "sentence_before"),
    ],
)
def test_a_figure_says_where_its_unit_was_taken_from(text: str, source: str) -> None:
    first, second = (c.value for c in extract(text, language="en") if isinstance(c.value, Quantity))
    assert (first.unit_from, second.unit_from) == (None, source)


def test_a_length_of_time_says_it_too() -> None:
    first, second = (c.value for c in extract("Er will 35 statt 38 Stunden.", language="de"))
    assert isinstance(first, Duration)
    assert isinstance(second, Duration)
    assert (first.unit_from, second.unit_from) == ("same_sentence", None)


@pytest.mark.parametrize(
    "piece", ["Bonn 35, ", "12 Tote in Köln, 13 in Bonn, ", "(35) ", "Davon 35. ", "90 Millionen Euro. 35 Millionen. "]
)
def test_long_texts_of_nothing_else_are_read(piece: str) -> None:
    extract("12 Tote in Köln, " + piece * 500, language="de")
