"""Years without a preposition: behind a name at the end of what was measured, before the verb that they lead."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.notation import edtfs

DAY = dt.date(2025, 2, 6)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El récord era de 45,2 grados (Sevilla, 1965).", ["1965"]),
        ("es", "El museo (sala 3, 1965 piezas) abre.", []),
        ("es", "El museo (sala 3, n.º 1965) abre.", []),
        ("es", "Techo absoluto: 47,4 grados, La Rambla, 2021.", ["2021"]),
        ("es", "Ganaron Sevilla, 2021 votos y Cádiz.", []),
        ("it", "L'affare Bale (101 milioni, 2013) resta.", ["2013"]),
        ("it", "Furono un record (12, 1999).", []),
        ("de", "Gewinn macht sie nicht: 2024 stand ein Minus in den Büchern.", ["2024"]),
        ("de", "Es war ein Rekord: 2024 tote Fische lagen am Ufer.", []),
        ("de", "Für 2025 traut die Bank der Wirtschaft wenig zu.", ["2025"]),
        ("de", "Für 2025 verkaufte Karten gab es Geld.", []),
        ("fr", "La banque avait bouclé 2022 sur une perte.", ["2022"]),
        ("fr", "Le bailleur a terminé 2022 logements.", []),
        ("id", "Pertumbuhan 2025 diperkirakan lemah.", ["2025"]),
        ("id", "Sebanyak 2025 orang datang.", []),
    ],
)
def test_bare_years(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, DAY) == expected


def test_the_year_before_the_last_one_that_was_named() -> None:
    text = "Investment rose in November 2023. In 2024 it reached 900 million, up 21% from the year before."
    assert edtfs("en", text, DAY) == ["2023-11", "2024", "2023"]
    text = "In 2022 it was low. In November 2023 it reached 900 million, up 21% from a year earlier."
    assert edtfs("en", text, DAY) == ["2022", "2023-11", "2022-11"]
