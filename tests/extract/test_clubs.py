"""Sports clubs that bear the name of a town are organisations, and towns stay towns."""

from __future__ import annotations

import pytest

from factcheck.extract.names.finder import names_of
from factcheck.extract.text import read
from factcheck.languages import load


def kinds(language: str, text: str) -> dict[str, str]:
    return {name.label: name.kind for names in names_of(read(text, load(language))) for name in names}


@pytest.mark.parametrize(
    ("language", "text", "club"),
    [
        ("en", "The winger joined Real Madrid in June.", "Real Madrid"),
        ("en", "Inter Milan won in Munich.", "Inter Milan"),
        ("en", "On Sunday Manchester United lost.", "Manchester United"),
        ("de", "Bayern München hat 300.000 Mitglieder.", "Bayern München"),
        ("de", "Am Sonntag verlor Borussia Dortmund.", "Borussia Dortmund"),
        ("fr", "L'Olympique de Marseille a perdu.", "Olympique de Marseille"),
        ("es", "El Atlético de Madrid ganó el domingo.", "Atlético de Madrid"),
        ("it", "Il Bayern Monaco ha vinto.", "Bayern Monaco"),
        ("nl", "Gisteren won Ajax Amsterdam.", "Ajax Amsterdam"),
        ("pt", "O Real Madrid venceu no domingo.", "Real Madrid"),
        ("id", "Pemain itu bergabung dengan Inter Milan.", "Inter Milan"),
    ],
)
def test_a_club_is_an_organisation_under_its_whole_name(language: str, text: str, club: str) -> None:
    assert kinds(language, text)[club] == "organisation"


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "The talks were held in Madrid.", "Madrid"),
        ("en", "The union in Berlin called a strike.", "Berlin"),
        ("de", "In Bayern stieg die Zahl.", "Bayern"),
        ("es", "El acuerdo se firmó en Madrid.", "Madrid"),
    ],
)
def test_a_town_stays_a_place(language: str, text: str, place: str) -> None:
    assert kinds(language, text)[place] == "place"


def test_a_real_is_money_before_a_town() -> None:
    assert "Real Madrid" not in kinds("pt", "O dólar caiu ante o real em Madrid.")
