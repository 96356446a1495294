"""Which labels are one name, how surely, and the traps: names that look alike and are two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.align.aliases import Aliases
from factcheck.align.names import Names, key, names_of, same_name
from factcheck.align.related import offices, relations
from tests.judge.build import claim

SURE, LIKELY, WEAK = 0.9, 0.6, 0.1

SAME = [
    # folding
    ("OpenAI", "openai", SURE),
    ("Élysée", "Elysee", SURE),
    ("Microsoft", "Microsoft's", SURE),
    # territories in all languages
    ("Jerman", "Germany", SURE),
    ("Deutschland", "Germany", SURE),
    ("Uni Emirat Arab", "UAE", SURE),
    ("Tiongkok", "China", SURE),
    ("Inggris", "UK", SURE),
    ("Amerika Serikat", "USA", SURE),
    ("AS", "U.S.", SURE),
    ("Vereinigte Staaten", "US", SURE),
    ("Frankreichs", "Prancis", SURE),
    ("Uni Eropa", "EU", SURE),
    ("PBB", "United Nations", SURE),
    ("VN", "UN", SURE),
    # aliases
    ("OTAN", "NATO", SURE),
    ("KI", "AI", SURE),
    ("Kecerdasan Buatan", "artificial intelligence", SURE),
    # titles, legal forms, words for the kind
    ("Presiden Prancis Emmanuel Macron", "Emmanuel Macron", SURE),
    ("Falkenau AG", "Falkenau", SURE),
    ("PT Bangun Karya Semesta", "Bangun Karya Semesta", SURE),
    ("Konzern Hochfeld", "Hochfeld", SURE),
    ("Project Stargate", "Stargate", SURE),
    ("Proyek Stargate", "Project Stargate", SURE),
    ("the Stargate project", "Stargate", SURE),
    ("Satelit SATRIA-1", "SATRIA-1", SURE),
    # translated compounds
    ("KI-Aktionsgipfel", "AI Action Summit", SURE),
    ("KI-Aktionsgipfels", "KTT Aksi AI", SURE),
    ("KI-Gigafabriken", "AI gigafactories", SURE),
    ("KI-Gesetz", "AI Act", SURE),
    ("Weltbank", "Bank Dunia", SURE),
    ("AI Action Summit 2025", "AI Action Summit", SURE),
    # persons
    ("Donald J. Trump", "Donald Trump", SURE),
    ("J. Smith", "John Smith", SURE),
    ("Macron", "Emmanuel Macron", LIKELY),
    ("Presiden Macron", "Emmanuel Macron", LIKELY),
    ("Prabowo Subianto", "Prabowo Subiyanto", LIKELY),
    ("NASA", "National Aeronautics and Space Administration", LIKELY),
    # shorter forms
    ("KI-Gipfel", "AI Action Summit", LIKELY),
    ("der Gipfel", "AI Action Summit", WEAK),
]

TWO = [
    ("SATRIA-1", "SATRIA-2"),
    ("Gulf War I", "Gulf War II"),
    ("Airbus A320", "Airbus A330"),
    ("North Korea", "South Korea"),
    ("North Dakota", "South Dakota"),
    ("Nordkorea", "Korea Selatan"),
    ("Donald Trump", "Donald Trump Jr."),
    ("George W. Bush", "George H. W. Bush"),
    ("John Smith", "Jane Smith"),
    ("AI Action Summit 2025", "AI Action Summit 2026"),
    ("KI-Aktionswoche", "AI Action Summit"),
    ("OpenAI", "OpenAI for Countries"),
    ("Google", "Google Cloud"),
    ("InvestAI", "InvestAI-Fonds"),
    ("Falcon 9", "Falcon Heavy"),
    ("Slovakia", "Slovenia"),
    ("Iran", "Iraq"),
    ("Austria", "Australia"),
    ("Uni Eropa", "Uni Emirat Arab"),
    ("Bank", "World Bank"),
    ("AI project", "AI"),
    ("Presiden Prancis", "Prancis"),
]


@pytest.mark.parametrize(("a", "b", "least"), SAME)
def test_one_name(a: str, b: str, least: float) -> None:
    match = same_name(a, b)
    assert match is not None
    assert least <= match.strength <= {SURE: 1, LIKELY: 0.89, WEAK: 0.5}[least]
    assert same_name(b, a) == match


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_names(a: str, b: str) -> None:
    assert same_name(a, b) is None


@pytest.mark.parametrize(("a", "b"), [(a, b) for a, b, least in SAME if least == SURE])
def test_names_that_match_surely_share_a_key(a: str, b: str) -> None:
    assert key(a) & key(b)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_compared_symmetrically(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)
    itself = same_name(a, a)
    assert itself is None or itself.strength == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Google", "Alphabet"),
        ("US government", "Washington"),
        ("pemerintah AS", "Amerika Serikat"),
        ("Paris", "France"),
        ("EU-Kommission", "Uni Eropa"),
        ("Presiden AS Donald Trump", "pemerintah AS"),
        ("Sam Altman", "OpenAI"),
    ],
)
def test_who_may_stand_for_whom(a: str, b: str) -> None:
    names = names_of([("OpenAI", "Sam Altman")], Aliases.shipped())
    assert names.related(a, b)
    assert names.related(b, a)


def test_unrelated_names_stay_unrelated() -> None:
    names = Names(Aliases.shipped())
    assert names.related("Donald Trump", "OpenAI") is None
    assert names.related("Paris", "Germany") is None


@pytest.mark.parametrize("name", ["20 perusahaan", "sektor swasta", "die Regierungen", "Pemerintah", "Presiden", ""])
def test_common_nouns_name_nobody(name: str) -> None:
    assert Names(Aliases.shipped()).is_group(name)


@pytest.mark.parametrize("name", ["OpenAI", "xAI", "Emmanuel Macron", "Uni Eropa"])
def test_names_name_somebody(name: str) -> None:
    assert not Names(Aliases.shipped()).is_group(name)


@pytest.mark.parametrize(
    ("sentence", "name", "found"),
    [
        ("OpenAI CEO Sam Altman said", "Sam Altman", ["OpenAI"]),
        ("Stargate, diumumkan Presiden AS Donald Trump", "Donald Trump", ["AS"]),
        ("Stargate yang diumumkan Presiden AS Donald Trump", "Donald Trump", ["AS"]),
        ("Frankreichs Präsident Emmanuel Macron betonte", "Emmanuel Macron", ["Frankreichs"]),
        ("said Sam Altman, chief executive of OpenAI, on Monday", "Sam Altman", ["OpenAI"]),
        ("OpenAI and Sam Altman said", "Sam Altman", []),
        ("Orbix-Chefin Ana Ruiz kündigte an", "Ana Ruiz", ["Orbix"]),
        ("Orbix-topvrouw Ana Ruiz kondigde aan", "Ana Ruiz", ["Orbix"]),
        ("Orbix-Kestra und Ana Ruiz kündigten an", "Ana Ruiz", []),
    ],
)
def test_offices_beside_a_name(sentence: str, name: str, found: list[str]) -> None:
    assert list(offices(sentence, name)) == found


def test_claims_tell_who_belongs_to_whom() -> None:
    told = list(relations([claim("part_of: Stargate", subject="OpenAI for Countries"), claim("fund: KfW")]))
    assert told == [("OpenAI for Countries", "Stargate")]


@pytest.mark.parametrize("club", ["Real Madrid", "Ajax Amsterdam", "Hertha Berlin"])
def test_a_club_is_not_its_town(club: str) -> None:
    town = club.rpartition(" ")[2]
    assert Names(Aliases.shipped()).match(club, town) is None
