"""Which time is that of a figure: not the day on which somebody spoke, and not that on which the thing was built."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import Claim, Source, extract
from factcheck.model import Quantity

TUESDAY = dt.date(2024, 5, 14)


def read(language: str, text: str) -> list[Claim]:
    return [c for c in extract(Source("one", text, language, published=TUESDAY)) if c.kind != "attribution"]


def figure(language: str, text: str) -> Claim:
    found = [c for c in read(language, text) if c.kind not in ("date", "duration")]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("language", "text", "hour"),
    [
        ("en", "By 6 p.m. on Monday five people had died.", "18:00"),
        ("en", "By noon on Monday five people had died.", "12:00"),
        ("en", "By Monday evening five people had died.", "18:00/21:00"),
        ("en", "By Monday five people had died.", None),
        ("en", "At 6 a.m. on Monday it was three; by 6 p.m. on Monday five people had died.", None),
        ("de", "Bis Montag, 18 Uhr, waren fünf Menschen gestorben.", "18:00"),
        ("de", "Bis Montagnachmittag waren fünf Menschen gestorben.", "13:00/18:00"),
        ("fr", "Lundi à six heures du soir, on comptait cinq morts.", "18:00"),
        ("fr", "Lundi matin, on comptait cinq morts.", "04:00/12:00"),
        ("es", "El recuento del lunes a las seis de la tarde habla de cinco muertos.", "18:00"),
        ("it", "Alle 12 di lunedì si contavano cinque morti.", "12:00"),
        ("it", "A mezzogiorno di lunedì i morti erano cinque.", "12:00"),
        ("nl", "Maandag om zes uur 's avonds waren er vijf doden.", "18:00"),
        ("nl", "Maandagmiddag waren er vijf doden.", "12:00/18:00"),
        ("pt", "Às seis da tarde de segunda-feira havia cinco mortos.", "18:00"),
        ("id", "Hingga Senin pukul enam sore, lima orang tewas.", "18:00"),
        ("id", "Hingga Senin pagi, lima orang tewas.", "00:00/10:00"),
    ],
)
def test_the_hour_of_a_toll(language: str, text: str, hour: str | None) -> None:
    deaths = [c for c in read(language, text) if c.property == "deaths" and c.kind == "count"]
    assert (deaths[-1].qualifiers.as_of, deaths[-1].qualifiers.as_of_time) == (dt.date(2024, 5, 13), hour)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "Domenica alle 18 imprese hanno chiuso.", [("count", "18 imprese")]),
        ("it", "Domenica alle 18 i negozi hanno chiuso.", []),
        ("it", "Sono 18 città, una in più rispetto alle 17 di ieri.", [("count", "18 città"), ("count", "17")]),
        ("fr", "Il a marché six heures dimanche.", [("duration", "six heures")]),
        ("de", "Am Sonntag kamen sechs Uhrmacher.", [("count", "sechs Uhrmacher")]),
        ("es", "De las seis empresas del domingo quedan dos.", [("count", "seis empresas")]),
    ],
)
def test_what_is_no_hour(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(c.kind, c.evidence.exact) for c in read(language, text) if c.kind != "date"]
    assert [row for row in found if row[1] not in ("una", "dos")] == expected


@pytest.mark.parametrize(
    ("language", "text", "dead", "missing"),
    [
        ("en", "Nine people are dead and three are missing.", "9", "3"),
        ("de", "Neun Menschen sind tot und drei werden vermisst.", "9", "3"),
        ("fr", "Neuf personnes sont mortes et trois sont portées disparues.", "9", "3"),
        ("es", "Nueve personas han muerto y tres están desaparecidas.", "9", "3"),
        ("nl", "Negen mensen zijn dood en drie worden vermist.", "9", "3"),
        ("pt", "Nove pessoas morreram e três estão desaparecidas.", "9", "3"),
        ("id", "Sembilan orang tewas dan tiga masih hilang.", "9", "3"),
    ],
)
def test_a_figure_behind_and_has_the_word_of_its_own_clause(language: str, text: str, dead: str, missing: str) -> None:
    found = {c.property: f"{c.value.low}" for c in read(language, text) if isinstance(c.value, Quantity)}
    assert found == {"deaths": dead, "missing": missing}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anna Holt said on Tuesday that five people died."),
        ("en", "Five people died, said a spokesman for the fire service on Tuesday."),
        ("en", "Police in Norvik reported late Tuesday that five people had died."),
        ("de", "Die Polizei teilte am Dienstag mit, dass fünf Menschen starben."),
        ("de", "Fünf Menschen starben, wie die Polizei am Dienstag mitteilte."),
        ("de", "Fünf Menschen starben, sagte eine Sprecherin der Feuerwehr am Dienstag."),
        ("fr", "La police a indiqué mardi que cinq personnes étaient mortes."),
        ("fr", "Cinq personnes sont mortes, a annoncé mardi la préfecture."),
        ("es", "La policía dijo el martes que murieron cinco personas."),
        ("es", "Murieron cinco personas, informaron el martes los bomberos."),
        ("it", "La polizia ha detto martedì che sono morte cinque persone."),
        ("nl", "De politie zei dinsdag dat vijf mensen zijn omgekomen."),
        ("nl", "Vijf mensen zijn omgekomen, meldde de brandweer dinsdag."),
        ("pt", "A polícia disse na terça-feira que cinco pessoas morreram."),
        ("id", "Lima orang tewas, kata polisi pada Selasa."),
    ],
)
def test_the_day_of_a_statement_is_no_day_of_what_is_stated(language: str, text: str) -> None:
    assert figure(language, text).qualifiers.event_time is None
    assert figure(language, text).qualifiers.as_of == TUESDAY
    day = next(c for c in read(language, text) if c.kind == "date")
    assert day.property in (None, "announcement")


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Five people died on Tuesday, police said.", "2024-05-14"),
        ("en", "Anna Holt said on Tuesday that five people died in the fire on Sunday.", "2024-05-12"),
        ("en", "He said five people died on Sunday.", "2024-05-12"),
        ("de", "Am Sonntag starben fünf Menschen, sagte die Polizei.", "2024-05-12"),
        ("de", "Die Polizei sagte, dass am Sonntag fünf Menschen starben.", "2024-05-12"),
        ("fr", "Cinq personnes sont mortes dimanche, a indiqué la police.", "2024-05-12"),
        ("es", "Cinco personas murieron el domingo, dijo la policía.", "2024-05-12"),
        ("id", "Lima orang tewas pada Minggu, kata polisi.", "2024-05-12"),
    ],
)
def test_the_day_of_an_event_stays_though_somebody_speaks(language: str, text: str, day: str) -> None:
    assert figure(language, text).qualifiers.event_time == day


def test_a_statement_leaves_the_words_of_its_sentence_to_the_day_of_the_event() -> None:
    told = read("en", "Anna Holt said on Tuesday that five people died in the fire on Sunday.")
    assert {c.evidence.exact: c.property for c in told if c.kind == "date"} == {"Tuesday": None, "Sunday": "death date"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ferry, built in 1998, carried 212 passengers."),
        ("en", "The ferry, which was built in 1998, carried 212 passengers."),
        ("en", "The ferry built in 1998 carried 212 passengers."),
        ("en", "Founded in 1998, the party has 212 members."),
        ("de", "Die Fähre, 1998 gebaut, hatte 212 Passagiere an Bord."),
        ("de", "Die Fähre, die 1998 gebaut wurde, hatte 212 Passagiere an Bord."),
        ("de", "Die 1998 gebaute Fähre hatte 212 Passagiere an Bord."),
        ("de", "Die 1998 in Kiel von Brunelli gebaute Fähre hatte 212 Passagiere an Bord."),
        ("fr", "Le ferry, construit en 1998, transportait 212 passagers."),
        ("es", "El ferry, que fue construido en 1998, transportaba 212 pasajeros."),
        ("it", "Il traghetto, costruito nel 1998, trasportava 212 passeggeri."),
        ("nl", "De veerboot, die in 1998 gebouwd werd, had 212 passagiers aan boord."),
        ("pt", "A balsa, construída em 1998, levava 212 passageiros."),
        ("id", "Feri itu, yang dibangun pada 1998, membawa 212 penumpang."),
    ],
)
def test_the_year_in_which_a_thing_was_built_is_no_time_of_its_figures(language: str, text: str) -> None:
    assert figure(language, text).qualifiers.event_time is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "When it was built in 1998, the ferry carried 212 passengers."),
        ("en", "At its founding in 1998, the party had 212 members."),
        ("en", "The bridge was built in 1998 for 5 million euros."),
        ("en", "In 1998, the ferry carried 212 passengers."),
        ("de", "Als die Partei im Jahr 1998 gegründet wurde, hatte sie 212 Mitglieder."),
        ("de", "Bei ihrer Gründung im Jahr 1998 hatte die Partei 212 Mitglieder."),
        ("fr", "À sa création en 1998, le parti comptait 212 membres."),
        ("es", "En 1998, el ferry transportaba 212 pasajeros."),
    ],
)
def test_the_year_of_a_figure_stays_though_something_was_built_in_it(language: str, text: str) -> None:
    assert figure(language, text).qualifiers.event_time == "1998"


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("en", "Norda made 5 million euros profit in fiscal 2024.", "FY2024"),
        ("en", "In the third quarter of fiscal 2024, Norda made a profit of 5 million euros.", "FY2024-Q3"),
        ("de", "Norda machte im Geschäftsjahr 2023/24 einen Gewinn von 5 Millionen Euro.", "FY2023/2024"),
        ("de", "Im Geschäftsjahr 2023/24 machte Norda einen Gewinn von 5 Millionen Euro.", "FY2023/2024"),
        ("fr", "Norda a réalisé un bénéfice de 5 millions d'euros lors de l'exercice 2023-2024.", "FY2023/2024"),
        ("es", "Norda ganó 5 millones de euros en el ejercicio 2024.", "FY2024"),
        ("it", "Norda ha chiuso l'esercizio 2023-2024 con un utile di 5 milioni di euro.", "FY2023/2024"),
        ("nl", "Norda maakte in het boekjaar 2023/2024 een winst van 5 miljoen euro.", "FY2023/2024"),
        ("pt", "Norda lucrou 5 milhões de euros no exercício de 2023/2024.", "FY2023/2024"),
        ("id", "Norda membukukan laba 5 juta euro pada tahun buku 2024.", "FY2024"),
    ],
)
def test_a_fiscal_year_is_the_period_of_its_figures_and_no_calendar_year(language: str, text: str, period: str) -> None:
    assert figure(language, text).qualifiers.period == period
    assert figure(language, text).qualifiers.event_time is None


def test_a_calendar_year_is_no_fiscal_year() -> None:
    found = figure("en", "Norda made 5 million euros profit in 2024.")
    assert (found.qualifiers.period, found.qualifiers.event_time) == (None, "2024")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El túnel costará 40 millones de euros."),
        ("fr", "Les travaux coûteront 40 millions d'euros."),
        ("it", "I lavori costeranno 40 milioni di euro."),
        ("pt", "As obras custarão 40 milhões de euros."),
        ("pt", "Com 178 metros de comprimento, a balsa levará carros."),
        ("en", "With 178 metres, the ship will be the longest of its class."),
        ("id", "Bank itu memperkirakan laba 40 juta euro."),
    ],
)
def test_a_verb_in_the_future_makes_a_figure_a_plan(language: str, text: str) -> None:
    assert figure(language, text).certainty == "planned"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El túnel costó 40 millones de euros."),
        ("fr", "L'opéra a coûté 40 millions d'euros."),
        ("pt", "O Ceará gastou 40 milhões de euros."),
        ("en", "With 178 metres, the ship is the longest of its class."),
    ],
)
def test_other_endings_are_no_future(language: str, text: str) -> None:
    assert figure(language, text).certainty == "asserted"


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("en", "Nordwerk earned $3 million in March, up from $2 million a year earlier.", ["2024-03", "2023-03"]),
        (
            "de",
            "Nordwerk verdiente im März 3 Millionen Euro, im Vorjahresmonat 2 Millionen Euro.",
            ["2024-03", "2023-03"],
        ),
        ("en", "Nordwerk earned $3 million last year.", []),
        ("en", "Nordwerk's profit fell from $3 million a year ago.", ["2023"]),
    ],
)
def test_the_time_of_another_sum_is_a_date(language: str, text: str, dates: list[str]) -> None:
    assert [getattr(c.value, "edtf", None) for c in read(language, text) if c.kind == "date"] == dates
