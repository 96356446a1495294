"""Years without a preposition: behind a name at the end of what was measured, before the verb that they lead."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extract.claims import claims_of
from factcheck.model import Source
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Boot wurde gebaut und 2019 von Kern umgerüstet.", ["2019"]),
        ("Zwischen 1000 und 2019 von ihnen blieben.", []),
        ("Es kamen Frauen und 2019 von ihren Kindern.", []),
    ],
)
def test_a_year_behind_and(text: str, expected: list[str]) -> None:
    assert edtfs("de", text, DAY) == expected


def test_a_month_of_a_half_whose_year_is_named() -> None:
    assert edtfs("en", "It opens in the second half of 2026, after a test in April.", DAY) == ["2026-41", "2026-04"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El pueblo marca 46 grados, récord nacional de enero.", []),
        ("es", "El pueblo marca 46 grados, la media de enero.", ["2025-01"]),
        ("es", "El récord es de enero de 2024.", ["2024-01"]),
        ("pt", "Mora bate recorde nacional de janeiro com 46 graus.", []),
        ("fr", "C'est le record absolu de janvier.", []),
        ("fr", "Le record a été battu en janvier.", ["2025-01"]),
    ],
)
def test_a_record_of_a_month_is_one_of_any_year(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, DAY) == expected


def test_what_ends_with_and_is_of_the_date_before_it() -> None:
    text = "Das 2003 von Kern gebaute und 2019 von Stolz umgerüstete Boot sank."
    claims = claims_of(Source("a", text, "de")).claims
    assert {c.evidence.exact: c.property for c in claims if c.kind == "date"}["2019"] != "built"
    claims = claims_of(Source("a", "Das Boot, 2003 bestellt und 2019 gebaut, sank.", "de")).claims
    assert {c.evidence.exact: c.property for c in claims if c.kind == "date"}["2019"] == "built"
