"""The day next to another, a weekday of another week, and words that look like months."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.notation import edtfs

TUESDAY = dt.date(2024, 7, 9)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The day after Christmas it snowed.", ["2023-12-26"]),
        ("en", "On the day before 3 May 2024 it rained.", ["2024-05-02"]),
        ("en", "He left the day before the vote.", []),
        ("en", "It rained the day before yesterday.", ["2024-07-07"]),
        ("fr", "Le lendemain du 13 février, il a plu.", ["2024-02-14"]),
        ("fr", "La veille du 14 juillet 2023, il a plu.", ["2023-07-13"]),
        ("fr", "Le lendemain du vote, il a plu.", []),
        ("es", "Al día siguiente del 3 de mayo llovió.", ["2024-05-04"]),
        ("es", "La víspera del 24 de diciembre de 2023 llovió.", ["2023-12-23"]),
        ("de", "Am Tag nach dem 3. Mai 2024 regnete es.", ["2024-05-04"]),
        ("de", "Am Vorabend des 9. November 1989 regnete es.", ["1989-11-08"]),
        ("it", "Il giorno dopo il 3 maggio piovve.", ["2024-05-04"]),
        ("pt", "Na véspera de 24 de dezembro de 2023 choveu.", ["2023-12-23"]),
        ("nl", "De dag na 3 mei regende het.", ["2024-05-04"]),
        ("id", "Sehari setelah 3 Mei hujan turun.", ["2024-05-04"]),
        ("sv", "Dagen efter den 3 maj regnade det.", ["2024-05-04"]),
    ],
)
def test_the_day_next_to_another(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, TUESDAY) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Il a parlé le 3 mai 2024 et le mardi de la semaine suivante.", ["2024-05-03", "2024-05-07"]),
        ("fr", "Il est venu le mardi de la semaine suivante.", []),  # of a week that nobody named
        ("es", "Será entre el miércoles y el viernes de la próxima semana.", ["2024-07-17/2024-07-19"]),
        ("en", "It runs from Monday to Friday next week.", ["2024-07-15/2024-07-19"]),
        ("en", "This may help, and what comes next may not.", []),
        ("en", "The plant opened this May.", ["2024-05"]),
        ("en", "The Chinese New Year two thousand nineteen was loud.", ["2019-02-05"]),
    ],
)
def test_weeks_and_words(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, TUESDAY) == expected
