"""Slips of counts and lengths of time, sorts of people, and surnames: what is put together, and what it might break."""

from __future__ import annotations

import datetime as dt

import pytest

import factcheck
from factcheck.align.slips import mistake
from factcheck.model import Claim, Finding, Source

DAY = dt.date(2025, 3, 10)
HEADS = (
    "Norda and Kestra met in Aldersund. ",
    "In Aldersund trafen sich Norda und Kestra. ",
    "Norda et Kestra se sont rencontrés à Aldersund. ",
)


def findings(*texts: str) -> tuple[Finding, ...]:
    sources = [
        Source(f"{n}", head + text, published=DAY) for n, (head, text) in enumerate(zip(HEADS, texts, strict=False))
    ]
    return factcheck.check(sources).findings


def conflicts(*texts: str) -> list[Finding]:
    return [finding for finding in findings(*texts) if finding.verdict == "conflict"]


def test_a_count_a_thousand_times_smaller_is_a_slip() -> None:
    texts = "About 59.2 million voters were called.", "Aufgerufen waren rund 59,2 Millionen Menschen."
    assert len(conflicts(*texts, "Quelque 59 200 électeurs étaient appelés aux urnes.")) == 1
    assert conflicts(*texts, "Quelque 4 700 électeurs étaient à l'étranger.") == []


def test_thirteen_dead_are_no_slip_for_thirteen_thousand_homeless() -> None:
    texts = "More than 13,000 are sleeping in tents.", "13.000 Menschen schlafen in Zelten."
    assert conflicts(*texts, "Treize personnes ont été tuées.") == []


@pytest.mark.parametrize(("hours", "found"), [(163, 1), (136, 0), (20, 0)])
def test_hours_with_digits_that_changed_places_are_a_slip(hours: int, found: int) -> None:
    texts = "The stoppage is to last 136 hours.", "Der Ausstand soll 136 Stunden dauern."
    assert len(conflicts(*texts, f"Cela durera {hours} heures.")) == found


def test_people_in_general_may_be_of_a_sort() -> None:
    found = [
        f for f in findings("The train carried 214 passengers.", "Im Zug saßen 214 Menschen.") if f.kind == "count"
    ]
    assert [f.origins for f in found] == [2]


def test_one_sort_of_people_is_not_another() -> None:
    found = [f for f in findings("There were 214 soldiers.", "Es waren 214 Wähler.") if f.kind == "count"]
    assert [f.origins for f in found] == [1, 1]


VOTES = (
    "Chancellor Ulf Brandt lost a vote of confidence on December 12.",
    "Das Ende kam, als Kanzler Brandt am 16. Dezember die Abstimmung verlor.",
    "Le chancelier Brandt a perdu le vote du 16 décembre.",
)


def test_a_surname_is_the_person_whom_both_texts_know() -> None:
    dates = [f for f in conflicts(*VOTES) if f.kind == "date"]
    assert len(dates) == 1


def test_a_surname_of_two_people_is_neither() -> None:
    two = VOTES[0] + " His brother Karl Brandt was not there."
    assert [f for f in conflicts(two, *VOTES[1:]) if f.kind == "date"] == []


MISTAKES = [
    ("32 million euros", "32 billion euros", "FAIR"),
    ("3.25 million euros", "3.25 billion euros", "STRONG"),
    ("84 million euros", "84 million dollars", "FAIR"),
    ("2 million euros", "2 million dollars", "WEAK"),
    ("240 million euros", "24 million euros", "WEAK"),
    ("240 metres", "204 metres", "STRONG"),
    ("132 metres", "123 metres", "STRONG"),
    ("56 metres", "65 metres", "WEAK"),
    ("56 metres", "57 metres", "WEAK"),
    ("56 metres", "83 metres", "NONE"),
    ("3.7 percent", "3.2 percent", "WEAK"),
    ("3.7 percent", "37 percent", "NONE"),
    ("30 orders", "28 orders", "DISTANT"),
    ("30 orders", "12 orders", "NONE"),
    ("13 people", "13,000 people", "NONE"),
    ("30 June 2029", "30 June 2028", "FAIR"),
    ("30 June 2029", "30 June 1929", "NONE"),
    ("14 July 2025", "24 July 2025", "WEAK"),
    ("15 August 2025", "15 September 2025", "WEAK"),
    ("14 July 2025", "9 July 2025", "NONE"),
    ("2 hours and 51 minutes", "3 hours and 51 minutes", "FAIR"),
    ("2 hours and 51 minutes", "3 hours and 40 minutes", "NONE"),
    ("three weeks", "three months", "WEAK"),
    ("26 hours", "36 hours", "WEAK"),
    ("26 hours", "62 hours", "WEAK"),
    ("26 hours", "41 hours", "NONE"),
]


def the(words: str) -> Claim:
    (claim,) = [c for c in factcheck.extract(f"It was {words}.", "en", "2025-03-10") if c.kind != "attribution"]
    return claim


@pytest.mark.parametrize(("one", "other", "level"), MISTAKES)
def test_what_may_have_become_of_a_figure(one: str, other: str, level: str) -> None:
    assert mistake(the(one), the(other)).level.name == level
    assert mistake(the(other), the(one)).level.name == level
