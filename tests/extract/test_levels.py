"""A change and the level it leads to: "rose by 5 percent" and "rose to 5 percent"."""

from __future__ import annotations

import pytest

from factcheck import Source, check, extract

LEVELS = [
    ("en", "Unemployment rose in April, officials said, to 5.2 percent."),
    ("en", "Unemployment fell sharply in April to just 5.2 percent."),
    ("de", "Die Arbeitslosigkeit stieg im April auf 5,2 Prozent."),
    ("de", "Die Arbeitslosigkeit fiel im vergangenen Monat auf nur noch 5,2 Prozent."),
    ("fr", "Le chômage a augmenté en avril à 5,2 %."),
    ("es", "El desempleo subió en abril al 5,2 por ciento."),
    ("it", "La disoccupazione è salita ad aprile al 5,2 per cento."),
    ("nl", "De werkloosheid steeg in april naar 5,2 procent."),
    ("pt", "O desemprego subiu em abril para 5,2%."),
    ("id", "Pengangguran naik pada April menjadi 5,2 persen."),
    ("sv", "Arbetslösheten steg i april till 5,2 procent."),
]
CHANGES = [
    ("en", "Sales rose in April by 5.2 percent.", "growth"),
    ("en", "Growth slowed to 5.2 percent.", "growth"),
    ("en", "Sales fell 5.2 percent to 40 million euros.", "decline"),
    ("de", "Die Verkäufe stiegen im April um 5,2 Prozent.", "growth"),
    ("de", "Das Wachstum stieg auf 5,2 Prozent.", "growth"),
    ("fr", "Les ventes ont progressé en avril de 5,2 %.", "growth"),
    ("es", "Las ventas crecieron en abril un 5,2 por ciento.", "growth"),
    ("it", "Le vendite sono in calo del 5,2 per cento.", "decline"),
    ("nl", "De verkoop steeg in april met 5,2 procent.", "growth"),
    ("pt", "As vendas caíram em abril 5,2%.", "decline"),
    ("id", "Penjualan naik pada April sebesar 5,2 persen.", "growth"),
]


def percent(language: str, text: str) -> str | None:
    (found,) = (c for c in extract(Source("one", text, language)) if c.kind == "percent")
    return found.property


@pytest.mark.parametrize(("language", "text"), LEVELS)
def test_what_something_rose_to_is_its_level(language: str, text: str) -> None:
    assert percent(language, text) == "unemployment"


@pytest.mark.parametrize(("language", "text", "property_"), CHANGES)
def test_what_something_rose_by_is_a_change(language: str, text: str, property_: str) -> None:
    assert percent(language, text) == property_


@pytest.mark.parametrize(
    ("language", "level", "change"),
    [
        ("en", "Inflation in Denmark rose to 5.2 percent.", "Inflation in Denmark rose by 0.4 percent."),
        ("de", "Die Inflation in Dänemark stieg auf 5,2 Prozent.", "Die Inflation in Dänemark stieg um 0,4 Prozent."),
        ("fr", "L'inflation au Danemark est montée à 5,2 %.", "L'inflation au Danemark a augmenté de 0,4 %."),
    ],
)
def test_a_level_and_a_change_never_conflict(language: str, level: str, change: str) -> None:
    report = check([Source("one", level, language), Source("other", change, language)])
    assert report.conflicts == ()
