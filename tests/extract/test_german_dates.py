"""Dates in German news: what a sentence means on the day it was printed, each beside a sentence that is nearly it."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extract.dates import finder as dates
from factcheck.extract.text import read
from factcheck.languages import load
from factcheck.model import DateRange

TUESDAY = dt.date(2025, 3, 18)


def edtfs(text: str) -> list[str]:
    mentions, _ = dates.find(read(text, load("de")), published=TUESDAY)
    return [m.value.edtf for m in mentions if isinstance(m.value, DateRange)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die zweite Halbzeit gehörte den Gästen.", []),  # no "Di", the second
        ("Der Kurs endet am Di. 18. in Bregenz.", ["2025-03-18"]),
        ("Am 29./30. Mai 2024 wurde dort geprobt.", ["2024-05-29/2024-05-30"]),
        ("Am 6./13. Mai 2024 wurde dort geprobt.", ["2024-05-06", "2024-05-13"]),
        ("Im Mai waren 3/4 der Zimmer belegt.", ["2024-05"]),
        ("Die Kaserne steht seit August 2000 leer.", ["2000-08"]),
        ("Im August fanden 2000 neue Schüler einen Platz.", ["2024-08"]),
        ("Die Einnahmen der Jahre 2000 bis 2002 fehlen.", ["2000/2002"]),
        ("Im Jahr 2020 bis 1000 Euro zu verlangen, war üblich.", ["2020"]),
    ],
)
def test_days_and_years(text: str, expected: list[str]) -> None:
    assert edtfs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Messe endet am Freitag mit einem Konzert.", ["2025-03-21"]),
        ("Das Ende der Messe am Freitag war ein Konzert.", ["2025-03-14"]),
        ("Am Donnerstag tagt der Gemeinderat.", ["2025-03-20"]),
        ("Am Donnerstag stürzte ein Wanderer ab.", ["2025-03-13"]),
        ("Im Oktober folgt der zweite Teil.", ["2025-10"]),
        ("Auf den Umbau im Oktober folgte der Umzug.", ["2024-10"]),
        ("Das Reisen am Freitag war mühsam.", ["2025-03-14"]),
        ("Der Auftritt ist für Samstag angesetzt.", ["2025-03-22"]),
        ("Der Auftritt war für Samstag angesetzt.", ["2025-03-15"]),
        ("Die Anlage soll am Freitag anlaufen.", ["2025-03-21"]),
        ("Der Beschuldigte soll am Freitag zwei Nachbarn bedroht haben.", ["2025-03-14"]),
        ("Der Hund soll am Freitag gequält worden sein.", ["2025-03-14"]),
        ("Der Fahrer soll am Freitag wieder Zeit haben.", ["2025-03-21"]),
        ("Der Stollen soll seit Oktober stillstehen.", ["2024-10"]),
        ("Der Stollen soll ab Oktober stillstehen.", ["2025-10"]),
        ("Seit Montag wird nach dem Boot gesucht.", ["2025-03-17"]),
        ("Ab Montag wird nach dem Boot gesucht.", ["2025-03-24"]),
    ],
)
def test_what_is_to_come(text: str, expected: list[str]) -> None:
    assert edtfs(text) == expected
