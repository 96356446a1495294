"""Halves of months and decades, weeks by number, years in words, and weekdays whose days stand behind them."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import Source, extract
from factcheck.extract.dates import durations
from factcheck.extract.dates import finder as dates
from factcheck.extract.text import read
from factcheck.languages import load
from factcheck.model import DateRange, Duration
from tests.notation import edtfs

PUBLISHED = dt.date(2024, 11, 7)


def lengths(language: str, text: str) -> list[str]:
    mentions, _ = durations.find(read(text, load(language)), taken={})
    return [m.value.iso8601 for m in mentions if isinstance(m.value, Duration)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "In the first half of May it rained.", ["2024-05-01/2024-05-15"]),
        ("en", "In the second half of the game he scored.", []),
        ("en", "Output grew in the second half of the 1990s.", ["1995/1999"]),
        ("en", "Profit in the first half of the year fell.", ["2024-40"]),
        ("es", "La segunda mitad de mayo fue seca.", ["2024-05-16/2024-05-31"]),
        ("es", "La segunda mitad del partido fue mejor.", []),
        ("fr", "La deuxième quinzaine d'avril a été sèche.", ["2024-04-16/2024-04-30"]),
        ("fr", "Il est parti une quinzaine de jours.", []),
        ("it", "Nella seconda metà del Novecento.", []),
        ("pt", "A segunda quinzena de maio foi seca.", ["2024-05-16/2024-05-31"]),
        ("pt", "A 3ª semana de janeiro foi chuvosa.", ["2024-01-15/2024-01-21"]),
        ("es", "La 1ª planta y la 3ª edición del premio.", []),
    ],
)
def test_halves(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In der 38. Kalenderwoche stieg die Zahl.", ["2024-09-16/2024-09-22"]),
        ("Die Zahl liegt in KW 44 bei zwölf.", ["2024-10-28/2024-11-03"]),
        ("Am 4. Advent wird gesungen.", ["2024-12-22"]),
        ("Er wohnt im 4. Stock.", []),
        ("Das Treffen am 14./15.10. in Rom fiel aus.", ["2024-10-14/2024-10-15"]),
        ("Von Freitag bis Sonntag, 11. bis 13. Oktober, wurde gefeiert.", ["2024-10-11/2024-10-13"]),
        ("Die Messe lief von Freitag bis Sonntag, 13. Oktober 2024.", ["2024-10-11/2024-10-13"]),
    ],
)
def test_weeks_and_weekdays(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The fair ran from Friday to Sunday, July 12-14.", ["2024-07-12/2024-07-14"]),
        ("en", "The fair ran from Friday to Sunday, and nobody came.", ["2024-11-01/2024-11-03"]),
        ("fr", "Le festival a lieu du 13 au dimanche 14 juillet.", ["2024-07-13/2024-07-14"]),
        ("nl", "In de nacht van dinsdag op woensdag brandde het.", ["2024-11-05/2024-11-06"]),
        ("nl", "Half juni was het warm.", ["2024-06"]),
        ("nl", "Het duurde een half jaar.", []),
        ("fr", "Dans trois mois, le parlement votera.", ["2025-02"]),
        ("fr", "Il a voté dans les trois mois.", []),
        ("pt", "O encontro foi em 22/04.", ["2024-04-22"]),
        ("pt", "Em 3/4 dos casos foi assim.", []),
        ("en", "The note of 2019/Aug/01 said so.", ["2019-08-01"]),
        ("en", "The note of Sep-23-2020 said so.", ["2020-09-23"]),
        ("en", "It shut in May nineteen ninety-six.", ["1996-05"]),
        ("en", "In May two thousand people left.", ["2024-05"]),
        ("en", "On 5 May two thousand and fifteen ships sank.", ["2024-05-05"]),
        ("es", "El 5 de mayo de dos mil dieciocho murió.", ["2018-05-05"]),
        ("it", "Morì a maggio del duemiladiciotto.", ["2018-05"]),
        ("en", "Sales fell in the last quarter of 2015.", ["2015-36"]),
        ("en", "Sales fell in the last quarter of the year.", ["2024-36"]),
        ("en", "Sales fell last quarter.", ["2024-35"]),
        ("en", "Sales fell in the previous quarter of 2015.", ["2015"]),
        ("pt", "No último trimestre 2015 as vendas caíram.", ["2015-36"]),
        ("fr", "La réunion aura lieu lundi en huit.", ["2024-11-18"]),
        ("fr", "La finale aura lieu jeudi en quinze.", ["2024-11-21"]),
        ("fr", "Il a gagné lundi en huit minutes.", ["2024-11-04"]),
        ("en", "They met on 10/20, 10/22 and 10/25.", ["2024-10-20", "2024-10-22", "2024-10-25"]),
        ("es", "El 20/10, 3/4 de los casos eran leves.", ["2024-10-20"]),
        ("nl", "Zij ging 22/04 terug.", ["2024-04-22"]),
        ("nl", "In het seizoen 11/12 won de club.", []),
        ("pt", "O Processo 13/08 foi arquivado.", []),
        ("en", "He was born 05/05/89.", ["1989-05-05"]),
        ("en", "The note of 10/11/12 said so.", []),
        ("en", "The 2015-12 issue was sold.", ["2015-12"]),
        ("en", "The 2010-11 season was dry.", ["2010/2011"]),
        ("en", "It shut on the twenty third day of September.", ["2024-09"]),
        ("nl", "Volgend jaar juni opent het.", ["2025-06"]),
        ("de", "Letztes Jahr März war kalt, nächstes Jahr Mai Müller nicht.", ["2023-03", "2025"]),
        ("pt", "O lucro do 3T24 subiu ante o 4T 2023 e o 9M23.", ["2024-35", "2023-36", "2023-01/2023-09"]),
        ("es", "El beneficio del 1S24 subió.", ["2024-40"]),
        ("id", "Laba 3Q23 dan 1H24 naik.", ["2023-35", "2024-40"]),
        ("en", "Profit rose in Q3'24, H1 2024 and 2Q 2023.", ["2024-35", "2024-40", "2023-34"]),
        ("en", "In H1, revenue rose, and H1 profit fell.", ["2024-40", "2024-40"]),
        ("en", "The H1 visa and green H2 for the 5T24 are rare.", []),
        ("en", "Profit rose in 3QFY24.", []),
        ("fr", "Le T3 s'arrête au terminal T2. Il a couru en 2H30.", []),
        ("fr", "Au T3, les ventes montent, comme au S1 2024 et au H1 2023.", ["2024-35", "2024-40", "2023-40"]),
        ("es", "La T4 de Barajas cerró.", []),
        ("de", "Die S2 und grüner H2 fahren, im Q3 und im H1 2024.", ["2024-35", "2024-40"]),
        ("de", "Im Kalenderjahr 2008 und im vorletzten Jahr war es so.", ["2008", "2022"]),
        ("es", "El miercoles 6 de noviembre llovió.", ["2024-11-06"]),
        ("fr", "À Noël en 2018, il pleuvait.", ["2018-12-25"]),
        ("fr", "Depuis mars, il pleut.", ["2024-03"]),
        ("fr", "Le 2019-H2 et le 2018 T3 ont été bons.", ["2019-41", "2018-35"]),
        ("fr", "La sonde envoie des images depuis Mars.", []),
        ("en", "A year ago today the war began.", ["2023-11-07"]),
        ("en", "Two years ago this month it ended.", ["2022-11"]),
        ("en", "Two years ago this week it ended.", ["2022-11-07/2022-11-13"]),
        ("en", "He was arrested a week ago Monday.", ["2024-10-28"]),
        ("en", "He was arrested a week ago Friday.", ["2024-10-25"]),
        ("en", "He said two weeks ago Tuesday's session was off.", ["2024-10-24~", "2024-11-05"]),
        ("en", "A year ago this was so.", ["2023"]),
        ("de", "Heute vor einem Jahr begann es.", ["2023-11-07"]),
        ("de", "Vor genau zehn Jahren begann es.", ["2014"]),
        ("de", "Vor mehr als zehn Jahren begann es.", ["2014~"]),
        ("it", "Un anno fa oggi cominciò.", ["2023-11-07"]),
        ("pt", "Há exatamente dez anos começou.", ["2014"]),
        ("en", "In June and July last year it rained.", ["2023-06", "2023-07"]),
        ("fr", "En juin et juillet de l'an dernier, il pleuvait.", ["2023-06", "2023-07"]),
        ("fr", "En mars de l'année dernière, il pleuvait.", ["2023-03"]),
        ("es", "En junio y julio del año pasado llovió.", ["2023-06", "2023-07"]),
        ("en", "In June, and last year, it rained.", ["2024-06", "2023"]),
        ("en", "The coming weekend and next weekend will be dry.", ["2024-11-09/2024-11-10", "2024-11-16/2024-11-17"]),
        ("de", "Am kommenden Wochenende regnet es.", ["2024-11-09/2024-11-10"]),
        ("nl", "Komend weekend regent het.", ["2024-11-09/2024-11-10"]),
        ("es", "El próximo fin de semana habrá fiesta.", ["2024-11-09/2024-11-10"]),
        ("it", "Nel fine settimana è piovuto.", ["2024-11-02/2024-11-03"]),
        ("fr", "Il a plu au cours du week-end.", ["2024-11-02/2024-11-03"]),
        ("en", "At Christmas in 2018 it rained, at Easter in 2000 homes.", ["2018-12-25", "2024-03-31"]),
        ("en", "They met in the week of the 18th, in the week of the 19th round.", ["2024-10-14/2024-10-20"]),
        ("nl", "Van week 48 tot week 50 is de weg dicht.", ["2024-11-25/2024-12-15"]),
        ("nl", "In week 50 sloot de weg.", ["2023-12-11/2023-12-17"]),
        ("de", "Die Inzidenz lag in KW 3 bei 30.", ["2024-01-15/2024-01-21"]),
        ("es", "Nació en la semana 30 de embarazo.", []),
        ("en", "It stays shut for the rest of the week.", ["2024-11-07/2024-11-10"]),
        ("en", "It stays shut for the rest of the season, and of the world.", []),
        ("en", "It shut in May 2019. It stayed shut for the rest of the year.", ["2019-05"]),
        ("en", "The rest of 2023 was calm.", ["2023"]),
        ("de", "Der Rest der Truppe kommt für den Rest des Jahres.", ["2024-11-07/2024-12-31"]),
        ("fr", "Il pleuvra le reste du mois.", ["2024-11-07/2024-11-30"]),
        ("es", "Lloverá lo que queda de año.", ["2024-11-07/2024-12-31"]),
        ("nl", "De rest van de week blijft het droog.", ["2024-11-07/2024-11-10"]),
    ],
)
def test_days_told_by_their_neighbours(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He served a year and a quarter.", ["P1Y3M"]),
        ("en", "He held it two years and a quarter of the shares.", ["P2Y"]),
        ("en", "It grew for six straight quarters.", ["P18M"]),
        ("en", "Three quarters of the voters agreed.", []),
        ("en", "It took one and half hours.", ["PT1H30M"]),
        ("de", "Es dauerte fünf und eine halbe Stunde.", ["PT5H30M"]),
        ("de", "Nach zwei Stunden und eine halbe Million Euro ärmer ging er.", ["PT2H"]),
        ("es", "Duró dos horas y cuarto.", ["PT2H15M"]),
        ("en", "It took two and three-quarter hours.", ["PT2H45M"]),
        ("en", "It took an hour and three quarters.", ["PT1H45M"]),
        ("en", "He held it two years and three quarters of the shares.", ["P2Y"]),
        ("fr", "Cela a duré une heure trois quarts.", ["PT1H45M"]),
        ("fr", "Il a gagné en deux heures, trois quarts des voix en plus.", ["PT2H"]),
        ("nl", "Het duurde twee uur en drie kwartier.", ["PT2H45M"]),
    ],
)
def test_halves_and_quarters_of_lengths(language: str, text: str, expected: list[str]) -> None:
    assert lengths(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Au cours des dix derniers mois, les ventes ont baissé.", ["P10M"]),
        ("fr", "Ces deux dernières années, il a vécu seul.", ["P2Y"]),
        ("fr", "Les deux ou trois prochaines années seront dures.", ["P3Y"]),
        ("fr", "Les deux derniers ministres ont démissionné.", []),
        ("es", "Llovió las dos últimas semanas.", ["P2W"]),
        ("it", "È piovuto nelle due ultime settimane.", ["P2W"]),
        ("pt", "Choveu nas duas últimas semanas.", ["P2W"]),
        ("de", "In den drei letzten Jahren stieg der Preis.", ["P3Y"]),
        ("de", "Die drei letzten Spiele gingen verloren.", []),
        ("nl", "De drie komende maanden blijft het droog.", ["P3M"]),
        ("en", "The three previous months were dry.", ["P3M"]),
        ("en", "He was jailed for a year and a day.", ["P1Y1D"]),
        ("en", "It lasted five years and a month.", ["P5Y1M"]),
        ("en", "He waited ten minutes and a second man came.", ["PT10M"]),
        ("en", "It took two years and a day longer than planned.", ["P2Y"]),
        ("fr", "Il a passé un an, un mois et 21 jours en prison.", ["P1Y1M21D"]),
        ("fr", "Il reste deux ans, un mois après sa mort.", ["P2Y", "P1M"]),
        ("de", "Er saß ein Jahr und einen Tag in Haft.", ["P1Y1D"]),
    ],
)
def test_lengths_with_an_adjective_or_a_smaller_unit(language: str, text: str, expected: list[str]) -> None:
    assert lengths(language, text) == expected


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        (None, "It rained last summer and in winter 2023.", ["2024-22", "2023-24"]),
        ("AU", "It rained last summer and in winter 2023.", ["2023-30", "2023-32"]),
        ("AU", "Sales in late summer 2024 were poor.", ["2024-02~/2024-02~"]),
        ("AU", "Sales fell in summer 2023. They had risen a year earlier.", ["2023-30", "2022-30"]),
        ("GB", "Sales fell in summer 2023. They had risen a year earlier.", ["2023-22", "2022-22"]),
        ("GB", "The deal was signed on 7/5/2025.", ["2025-05-07"]),
        ("US", "The deal was signed on 7/5/2025.", ["2025-07-05"]),
        ("CA", "The deal was signed on 7/5/2025.", []),
        (None, "The deal was signed on 7/5/2025.", []),
        ("GB", "The deal was signed on Saturday (7/5/2025).", ["2025-07-05"]),
        ("US", "Security rose on 9/11.", []),
    ],
)
def test_what_the_country_of_the_source_tells(country: str | None, text: str, expected: list[str]) -> None:
    mentions, _ = dates.find(read(text, load("en"), country=country), published=PUBLISHED)
    assert [m.value.edtf for m in mentions if isinstance(m.value, DateRange)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8. September 2023: Die Regierung tritt zurück.", ["2023-09-08"]),
        ("8. Kapitel: Die Regierung tritt zurück.", []),
    ],
)
def test_a_line_of_a_chronicle_begins_with_its_day(text: str, expected: list[str]) -> None:
    assert edtfs("de", f"Die Krise dauert an.\n{text}", PUBLISHED) == expected


def test_from_today() -> None:
    assert edtfs("en", "The lane is shut from today until Saturday.", PUBLISHED) == ["2024-11-07/2024-11-09"]
    assert edtfs("en", "Today the lane is still shut.", PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "prop"),
    [
        ("By the end of the year the bridge will open.", "opening"),
        ("Sales in the quarter ended June 30 rose.", None),
        ("The trial ended on June 30.", "end"),
    ],
)
def test_a_word_of_a_date_names_no_property(text: str, prop: str | None) -> None:
    assert [c.property for c in extract(Source("a", text, language="en", published=PUBLISHED)) if c.kind == "date"] == [
        prop
    ]
