"""What two reports must share before a figure of the one is set against one of the other."""

from __future__ import annotations

import datetime as dt

import pytest

import factcheck
from factcheck.model import Source

DAY = dt.date(2025, 10, 15)
SPANISH = "El ferri Stella Marina se hundió el martes. A bordo del Stella Marina viajaban 412 personas."
ITALIAN = "La Stella Marina è affondata martedì. A bordo della Stella Marina c'erano 435 persone."


def conflicts(*texts: tuple[str, str]) -> list[set[str]]:
    sources = [Source(f"{n}.{language}", text, language, DAY) for n, (language, text) in enumerate(texts)]
    report = factcheck.check(sources)
    words = {c.id: c.evidence.exact for c in report.claims}
    return [{words[p.a], words[p.b]} for f in report.findings for p in f.pairs if p.relation == "conflict"]


def test_a_ship_that_bears_the_name_of_a_person_is_common_ground() -> None:
    assert conflicts(("es", SPANISH), ("it", ITALIAN)) == [{"412 personas", "435 persone"}]


def test_a_person_whom_two_texts_name_is_no_common_ground() -> None:
    one = "Stella Marina visitó el barco. A bordo viajaban 412 personas, dijo Stella Marina."
    other = "Stella Marina ha parlato al porto. A bordo c'erano 435 persone, ha detto Stella Marina."
    assert conflicts(("es", one), ("it", other)) == []


def test_people_of_one_country_are_not_all_on_board() -> None:
    part = "La Stella Marina è affondata martedì. A bordo della Stella Marina c'erano 203 italiani."
    assert conflicts(("es", SPANISH), ("it", part)) == []


def test_an_earlier_accident_that_is_recalled_is_another() -> None:
    recalled = "La nave Stella Marina è in porto. Il naufragio dell'Aurora, nel 1994, insegna alla Stella Marina."
    assert conflicts(("es", SPANISH), ("it", recalled)) == []


def findings(*texts: tuple[str, str, dt.date]) -> list[set[str]]:
    report = factcheck.check(
        [Source(f"{n}.{language}", text, language, day) for n, (language, text, day) in enumerate(texts)]
    )
    words = {c.id: c.evidence.exact for c in report.claims}
    return [{words[i] for i in f.claims} for f in report.findings if len(set(f.claims)) > 1]


def test_a_toll_that_hardly_moved_from_one_day_to_the_next_is_one() -> None:
    spanish = "El ferri Stella Marina se hundió. Del Stella Marina fueron rescatadas 372 personas."
    italian = "Il traghetto Stella Marina è affondato. Dalla Stella Marina sono state tratte in salvo 376 persone."
    french = "Le ferry Stella Marina a coulé. Sur le Stella Marina, 118 personnes ont été sauvées."
    later = DAY + dt.timedelta(days=1)
    assert {"372 personas", "376 persone"} in findings(("es", spanish, DAY), ("it", italian, later))
    assert findings(("es", spanish, DAY), ("fr", french, later)) == []
    assert findings(("es", spanish, DAY), ("it", italian, DAY)) == []


@pytest.mark.parametrize(
    ("language", "part", "whole"),
    [
        ("en", "On 3 May 2024 12 women were killed in Dorel.", "On 3 May 2024 30 people were killed in Dorel."),
        ("en", "On 3 May 2024 12 men were killed in Dorel.", "On 3 May 2024 30 people were killed in Dorel."),
        (
            "es",
            "El 3 de mayo de 2024 murieron 12 mujeres en Dorel.",
            "El 3 de mayo de 2024 murieron 30 personas en Dorel.",
        ),
    ],
)
def test_women_and_men_are_a_part_of_a_toll(language: str, part: str, whole: str) -> None:
    assert conflicts((language, part), (language, whole)) == []
