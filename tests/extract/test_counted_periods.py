"""So many days, weeks or months at the start or the end of a period, and periods between now and a day."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extract.dates import durations
from factcheck.extract.text import read
from factcheck.languages import load
from factcheck.model import Duration
from tests.notation import edtfs

PUBLISHED = dt.date(2024, 11, 7)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Exports rose in the first 20 days of October.", ["2024-10-01/2024-10-20"]),
        ("en", "Exports rose in the first 20 days of the war.", []),
        ("en", "It was dry in the final two weeks of May.", ["2024-05-18/2024-05-31"]),
        ("en", "Profit fell in the final quarter of 2023.", ["2023-36"]),
        ("en", "It rained on the last day of May and in the last days of June.", ["2024-05-31", "2024-06"]),
        ("de", "In den ersten neun Monaten 2023 stieg der Umsatz.", ["2023-01/2023-09"]),
        ("de", "In den ersten zehn Tagen des Monats Mai regnete es.", ["2024-05-01/2024-05-10"]),
        ("de", "In den letzten Tagen regnete es.", []),
        ("fr", "Sur les neuf premiers mois de 2023, le bénéfice recule.", ["2023-01/2023-09"]),
        ("fr", "Les dix derniers jours de mai ont été secs.", ["2024-05-22/2024-05-31"]),
        ("fr", "Les neuf premiers élèves ont réussi.", []),
        ("es", "En los nueve primeros meses de 2023 ganó menos.", ["2023-01/2023-09"]),
        ("es", "Los últimos cuatro meses de 2021 fueron malos.", ["2021-09/2021-12"]),
        ("es", "En los últimos cuatro meses bajó.", []),
        ("es", "Mi próximo sueldo será menor.", []),
        ("it", "Negli ultimi tre mesi del 2023 i ricavi sono scesi.", ["2023-10/2023-12"]),
        ("pt", "Nos nove primeiros meses do ano o lucro caiu.", ["2024-01/2024-09"]),
        ("id", "Laba sembilan bulan pertama 2023 naik.", ["2023-01/2023-09"]),
        ("id", "Laba tiga bulan terakhir 2023 turun.", ["2023-10/2023-12"]),
        ("id", "Laba turun dalam tiga bulan terakhir.", []),
    ],
)
def test_so_many_of_a_period(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, PUBLISHED) == expected


def test_so_many_without_a_period_are_a_length_of_time() -> None:
    mentions, _ = durations.find(read("Laba turun dalam tiga bulan terakhir.", load("id")), taken={})
    assert [m.value.iso8601 for m in mentions if isinstance(m.value, Duration)] == ["P3M"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It must be done between now and 15 December.", ["2024-11-07/2024-12-15"]),
        ("en", "It is better now and on 15 December.", ["2024-12-15"]),
        ("de", "Zwischen jetzt und dem 15. Dezember passiert nichts.", ["2024-11-07/2024-12-15"]),
        ("en", "Roads were full over the Labor Day weekend.", ["2024-08-31/2024-09-02"]),
        ("en", "Roads were full on Labor Day.", ["2024-09-02"]),
        ("es", "La Semana Santa 2024 fue lluviosa.", ["2024-03-24/2024-03-31"]),
        ("de", "Am Osterwochenende 2024 kamen viele.", ["2024-03-29/2024-04-01"]),
    ],
)
def test_from_now_and_long_weekends(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, PUBLISHED) == expected
