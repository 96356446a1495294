"""Names: what is one, what its title is, and what only looks like one."""

from __future__ import annotations

import pytest

from factcheck.extract.names.finder import find_names, full_label, names_of
from factcheck.extract.text import read
from factcheck.languages import load


def labels(code: str, text: str) -> list[str]:
    document = read(text, load(code))
    return [name.label for names in names_of(document) for name in names]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "On Tuesday, Orbix opened a plant near Ghent.", ["Orbix", "Ghent"]),
        ("en", "Residents said Vega Tower was sold to Orbix.", ["Vega Tower", "Orbix"]),
        ("en", "The Bank of Finland and Fenwick & West agreed.", ["Bank of Finland", "Fenwick & West"]),
        ("en", "President Amina Okoth of Kenya met Joseph Lule.", ["Amina Okoth", "Kenya", "Joseph Lule"]),
        ("en", "The Falcon 9 is tall, and SATRIA-1 is heavy.", ["Falcon 9", "SATRIA-1"]),
        ("en", "Ariane 6, a rocket, is tall, and Ariane 5 flew often.", ["Ariane 6", "Ariane 5"]),
        ("en", "Ariane 6, a rocket, flew. With Ariane 11 satellites flew.", ["Ariane 6", "Ariane"]),
        ("en", "Google pays 40% more; Amazon holds 30%.", ["Google", "Amazon"]),
        ("en", "Peru's president spoke in Lima in June.", ["Peru", "Lima"]),
        (
            "id",
            "Presiden AS Donald Trump bertemu Menteri Luar Negeri Jepang Kenji Mori.",
            ["Donald Trump", "Kenji Mori"],
        ),
        ("id", "Investasi 400 juta dolar AS dari perusahaan Kanada Brookfield.", ["Brookfield"]),
        ("id", "Dirut SNT Adi Rahman Adiwoso hadir pada Senin (4/3).", ["Adi Rahman Adiwoso"]),
        ("id", "Peluncuran OpenAI for Countries di Jakarta.", ["OpenAI for Countries", "Jakarta"]),
        ("id", "Jika Anda membeli AI, program “Desa Terang” siap.", ["Desa Terang"]),
        (
            "de",
            "Ursula von der Leyen und Jan Falk sprachen in Hamburg.",
            ["Ursula von der Leyen", "Jan Falk", "Hamburg"],
        ),
        ("de", "Frankreichs Präsident Emmanuel Macron lobte die KI-Technologie.", ["Emmanuel Macron"]),
        ("de", "Behördenchefin Marta Quispe traf die EU-Kommission.", ["Marta Quispe", "EU-Kommission"]),
        ("de", "Die Menschen in der Stadt halfen Kindern und Arbeitern.", []),
        ("de", "Der KI-Aktionsgipfel endet; Teilnehmer des KI-Aktionsgipfels reisen ab.", ["KI-Aktionsgipfel"] * 2),
        ("de", "Der Vizepräsident der Vereinigten Staaten kam.", ["Vereinigten Staaten"]),
        ("fr", "L'Inde a refusé, et La Suisse a signé.", ["Inde", "Suisse"]),
    ],
)
def test_labels(code: str, text: str, expected: list[str]) -> None:
    assert labels(code, text) == expected


def test_a_headline_in_capitals_holds_the_names_of_the_text() -> None:
    text = "Orbix Buys Quanta Silicon For Billions\n\nOn Monday, Orbix said it had bought Quanta Silicon."
    assert labels("en", text) == ["Orbix", "Quanta Silicon", "Orbix", "Quanta Silicon"]


def test_a_lower_case_word_elsewhere_is_no_name_at_the_start() -> None:
    assert labels("en", "Bridges fell. The bridges were old.") == []


def test_title_and_kind() -> None:
    (name,) = find_names(read("Presiden Prancis Emmanuel Macron tiba.", load("id")).sentences[0], load("id"))
    assert (name.label, name.title, name.kind) == ("Emmanuel Macron", "Presiden Prancis", "person")
    (firm,) = names_of(read("Ia memimpin perusahaan modal ventura General Catalyst.", load("id")))[0]
    assert (firm.label, firm.title, firm.kind) == ("General Catalyst", "perusahaan modal ventura", "organisation")


def test_places_keep_their_code() -> None:
    (name,) = names_of(read("Das Erdbeben traf den Süden Perus.", load("de")))[0]
    assert (name.label, name.territory, name.kind) == ("Peru", "PE", "place")


def test_offsets_are_the_label() -> None:
    text = "🤝 Ministerpräsidentin Carla Brandt stellte „Lichtnetz“ vor."
    for name in names_of(read(text, load("de")))[0]:
        assert text[name.start : name.end] == name.label


def test_the_full_name_of_a_person() -> None:
    document = read("President Emmanuel Macron spoke. Macron left.", load("en"))
    short = names_of(document)[1][0]
    assert full_label(document, short) == "Emmanuel Macron"


def test_no_language_has_no_trouble() -> None:
    assert isinstance(names_of(read("Orbix и Telvora 2024", load(None))), tuple)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Telvora meluncurkan program “Lautan untuk Semua”.", ["Telvora", "Lautan untuk Semua"]),
        ("id", "Perusahaan itu melakukan pemutusan hubungan kerja (PHK) massal.", []),
        ("id", "Deputi Menteri Riset Bambang Suryana datang.", ["Bambang Suryana"]),
        ("en", "By LUCIA HARTMAN", []),
        ("de", "Die Förderbank KfW und der US-Konzern Korall zahlen.", ["KfW", "Korall"]),
        ("de", "Das sagte Betriebsratschef Murat Aydin.", ["Murat Aydin"]),
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(code: str, text: str, expected: list[str]) -> None:
    assert labels(code, text) == expected


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Die Inflation in Norvania lag bei 3 Prozent.", ["Norvania"]),
        ("Sie reiste nach Lenmori.", ["Lenmori"]),
        ("Die Zahl in Betrieben lag bei 3.", []),
        ("Er kam aus Kino und Theater, bei Tempo 130.", []),
        ("Der Preis lag in Euro gerechnet bei 3 Millionen.", []),
    ],
)
def test_towns_behind_a_bare_preposition_in_german(text: str, labels: list[str]) -> None:
    assert [name.label for names in names_of(read(text, load("de"))) for name in names] == labels
