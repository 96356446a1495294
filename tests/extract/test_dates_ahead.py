"""What lies ahead without a word of the future: the end of what lasts, and the first of two months."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extract.dates import durations
from factcheck.extract.text import read
from factcheck.languages import load
from tests.notation import edtfs

WEDNESDAY = dt.date(2024, 1, 24)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Visitors cannot go up to the top of the tower until Thursday.", "2024-01-25"),
        ("en", "Visitors were kept from the tower until Thursday.", "2024-01-18"),
        ("en", "It was the mayor who signed the order that keeps cars out until September 15.", "2024-09-15"),
        ("en", "The order kept cars out until September 15.", "2023-09-15"),
        ("de", "Die Brücke ist nach Angaben der Stadt dicht, und zwar bis Montag.", "2024-01-29"),
        ("de", "Es hieß, dass die Brücke bis Montag gesperrt war.", "2024-01-22"),
        ("de", "Die Polizei suchte bis Montag nach dem Mann.", "2024-01-22"),
        ("es", "El puente permanece cerrado hasta el lunes.", "2024-01-29"),
        ("es", "El puente permaneció cerrado hasta el lunes.", "2024-01-22"),
        ("es", "Hasta el lunes habían muerto 30 personas.", "2024-01-22"),
        ("fr", "Le pont reste fermé jusqu'à lundi.", "2024-01-29"),
        ("fr", "Le pont est resté fermé jusqu'à lundi.", "2024-01-22"),
        ("fr", "Les trains s'arrêtent pour 163 heures, jusqu'à lundi.", "2024-01-29"),
        ("fr", "Au total, jusqu'à lundi, dix personnes sont mortes.", "2024-01-22"),
        ("it", "Il ponte resta chiuso fino a lunedì.", "2024-01-29"),
        ("it", "Il ponte è rimasto chiuso fino a lunedì.", "2024-01-22"),
        ("pt", "Sete distritos continuam sob aviso até ao fim do dia de terça-feira.", "2024-01-30"),
        ("pt", "A ponte esteve fechada até terça-feira.", "2024-01-23"),
        ("nl", "De brug blijft dicht tot maandag.", "2024-01-29"),
        ("nl", "De brug bleef dicht tot maandag.", "2024-01-22"),
        ("sv", "Bron är stängd till och med måndag.", "2024-01-29"),
        ("sv", "Bron var stängd till och med måndag.", "2024-01-22"),
        ("id", "Empat bandara ditutup sampai Selasa.", "2024-01-30"),
        ("id", "Korban tewas mencapai 10 orang hingga Selasa.", "2024-01-23"),
    ],
)
def test_the_end_of_what_lasts(language: str, text: str, expected: str) -> None:
    assert edtfs(language, text, WEDNESDAY) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The offer is 4 per cent in August and 5 per cent in April 2025.", ["2024-08", "2025-04"]),
        ("en", "Prices rose 4 per cent in August and 5 per cent in April 2023.", ["2023-08", "2023-04"]),
        ("en", "Prices rose 4 per cent in August and are to rise again in April 2025.", ["2023-08", "2025-04"]),
        ("de", "Das Angebot: 4 Prozent ab August, weitere 5 Prozent ab April 2025.", ["2024-08", "2025-04"]),
        (
            "de",
            "Die Bahn hatte am Freitag 4 Prozent mehr ab August, weitere 5 Prozent ab April 2025 geboten.",
            ["2024-01-19", "2024-08", "2025-04"],
        ),
        ("fr", "La direction propose 5 % de hausse en août, autant en avril 2025.", ["2024-08", "2025-04"]),
        ("nl", "Een verhoging van 4 procent in augustus en nog eens 5 procent in april 2025.", ["2024-08", "2025-04"]),
        ("es", "La oferta es de un 4 % en agosto y otro 5 % en abril de 2025.", ["2024-08", "2025-04"]),
        ("es", "Los precios subieron un 4 % en agosto y un 5 % en abril de 2023.", ["2023-08", "2023-04"]),
        ("it", "L'offerta: il 4 per cento in agosto e il 5 per cento in aprile 2025.", ["2024-08", "2025-04"]),
    ],
)
def test_a_month_before_the_next_one_with_its_year(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im Güterverkehr legen die Fahrer schon am Dienstag um 18 Uhr die Arbeit nieder.", ["2024-01-30"]),
        ("Im Güterverkehr legten die Fahrer schon am Dienstag um 18 Uhr die Arbeit nieder.", ["2024-01-23"]),
        ("Der Unfall am Dienstag um 18 Uhr beschäftigt die Polizei.", ["2024-01-23"]),
        ("Der Vulkan ist am Dienstag zum zweiten Mal ausgebrochen.", ["2024-01-23"]),
        ("Die Wahl ist am Freitag, den 2. Februar.", ["2024-02-02"]),
    ],
)
def test_german_weekdays_with_an_hour_or_an_ordinal(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, WEDNESDAY) == expected


def test_a_range_up_to_this_weekday() -> None:
    assert edtfs("es", "El aviso rige del viernes 12 de enero a este jueves.", WEDNESDAY) == ["2024-01-12/2024-01-25"]
    assert edtfs("es", "El aviso rige del lunes al viernes.", WEDNESDAY) == ["2024-01-22/2024-01-26"]


@pytest.mark.parametrize(
    ("language", "text", "months", "lengths"),
    [
        ("es", "La temperatura más alta en un mes de junio.", [], 0),
        ("es", "La temperatura más alta en el mes de junio.", ["2023-06"], 0),
        ("es", "Duró un mes y medio.", [], 1),
        ("pt", "O valor mais alto alguma vez observado num mês de junho.", [], 0),
        ("pt", "O valor mais alto observado no mês de junho.", ["2023-06"], 0),
        ("fr", "La température la plus haute pour un mois de juin.", [], 0),
        ("it", "La temperatura più alta in un mese di giugno.", [], 0),
    ],
)
def test_a_month_of_any_year(language: str, text: str, months: list[str], lengths: int) -> None:
    assert edtfs(language, text, WEDNESDAY) == months
    assert len(durations.find(read(text, load(language)), taken={})[0]) == lengths
