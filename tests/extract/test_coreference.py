"""What pointing phrases stand for, and where they stand for nothing."""

from __future__ import annotations

import pytest

from factcheck.extract.coreference import antecedent, referents, resolve
from factcheck.extract.text import read
from factcheck.languages import load


def pointed(code: str, text: str) -> list[str]:
    return [r.label for row in referents(read(text, load(code))) for r in row]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Gubernur meluncurkan program Desa Terang. Program ini didanai negara.", ["Desa Terang"]),
        ("id", "Tanjung Biru merupakan proyek besar. Proyek senilai $5 miliar ini tertunda.", ["Tanjung Biru"]),
        ("id", "Sebanyak 20 perusahaan berjanji. Inisiatif ini dipimpin Telvora.", []),
        ("id", "Karyawan Telvora pulang. Proyek ini gagal.", []),
        ("en", "Telvora unveiled the Aurora project in Rome. The $2 billion project is late.", ["Aurora"]),
        ("en", "President Amina Okoth spoke. The project is late.", []),
        ("en", "Telvora unveiled the Aurora project. The sale of Kanvas is another matter.", []),
        ("de", "Telvora stellte das Projekt Hafentor vor. Dieses Projekt ist teuer.", ["Hafentor"]),
        ("de", "Der KI-Aktionsgipfel begann am Montag. Der Gipfel endet heute.", ["KI-Aktionsgipfel"]),
    ],
)
def test_referents(code: str, text: str, expected: list[str]) -> None:
    assert pointed(code, text) == expected


def test_two_projects_of_the_paragraph_before_leave_it_open() -> None:
    text = (
        "Inisiatif “Laut Bersih” merupakan bagian dari proyek Tanjung Biru.\n\n"
        "Dalam praktiknya, Telvora membantu nelayan. Proyek ini didanai bersama."
    )
    assert pointed("id", text) == []


def test_antecedent_at_a_token() -> None:
    document = read("Gubernur meluncurkan program Desa Terang. Dana program ini besar.", load("id"))
    (link,) = resolve(document)[1]
    name = antecedent(document, 1, link.pointer.first)
    assert name is not None
    assert name.label == "Desa Terang"
    assert antecedent(document, 0, 0) is None


@pytest.mark.parametrize(
    "text",
    [
        "Dari sisi dana, angka Project Aurora memang mencengangkan. Proyek jangka panjang ini mengejar target.",
        "Program itu bagian dari Aurora, proyek raksasa di Palu. Proyek senilai $5 miliar ini dimulai.",
        "Gubernur Raka Wijaya meluncurkan Aurora. Program ini dimulai tahun depan.",
    ],
)
def test_a_name_is_found_by_what_it_is(text: str) -> None:
    assert "Aurora" in pointed("id", text)
