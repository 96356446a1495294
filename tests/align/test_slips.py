"""Slips of counts and lengths of time, sorts of people, and surnames: what is put together, and what it might break."""

from __future__ import annotations

import datetime as dt

import pytest

import factcheck
from factcheck.align.mistakes import mistake
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
    ("32 million euros", "32 billion euros", "LIKELY"),
    ("3.25 million euros", "3.25 billion euros", "SURE"),
    ("84 million euros", "84 million dollars", "LIKELY"),
    ("2 million euros", "2 million dollars", "SCALED"),
    ("240 million euros", "24 million euros", "SCALED"),
    ("240 metres", "204 metres", "SURE"),
    ("132 metres", "123 metres", "SURE"),
    ("56 metres", "65 metres", "MIXED"),
    ("56 metres", "57 metres", "TYPED"),
    ("56 metres", "83 metres", "NOT"),
    ("3.7 percent", "3.2 percent", "TYPED"),
    ("3.7 percent", "37 percent", "NOT"),
    ("30 orders", "28 orders", "ALIKE"),
    ("30 orders", "12 orders", "NOT"),
    ("13 people", "13,000 people", "NOT"),
    ("30 June 2029", "30 June 2028", "LIKELY"),
    ("30 June 2029", "30 June 1929", "NOT"),
    ("14 July 2025", "24 July 2025", "DAY"),
    ("15 August 2025", "15 September 2025", "TYPED"),
    ("14 July 2025", "9 July 2025", "NOT"),
    ("2 hours and 51 minutes", "3 hours and 51 minutes", "LIKELY"),
    ("2 hours and 51 minutes", "3 hours and 40 minutes", "NOT"),
    ("three weeks", "three months", "TYPED"),
    ("26 hours", "36 hours", "TYPED"),
    ("26 hours", "62 hours", "MIXED"),
    ("26 hours", "41 hours", "NOT"),
    ("240 million euros", "2.4 million euros", "TYPED"),
    ("30 orders", "36 orders", "ALIKE"),
    ("in 1856", "in 1865", "MIXED"),
    ("in 1971", "in 1974", "TYPED"),
    ("on 4 October 1971", "in 1974", "TYPED"),
    ("on 4 October 1971", "in 1971", "NOT"),
    ("in 1971", "in 1951", "NOT"),
    ("in 2019", "in 2021", "NOT"),
]


def the(words: str) -> Claim:
    (claim,) = [c for c in factcheck.extract(f"It was {words}.", "en", "2025-03-10") if c.kind != "attribution"]
    return claim


@pytest.mark.parametrize(("one", "other", "likely"), MISTAKES)
def test_what_may_have_become_of_a_figure(one: str, other: str, likely: str) -> None:
    assert mistake(the(one), the(other)).likely.name == likely
    assert mistake(the(other), the(one)).likely.name == likely


def test_a_factor_is_told_in_full() -> None:
    assert mistake(the("3,000 metres"), the("3 metres")).because.endswith("by a factor of 1,000")
    assert mistake(the("24 million euros"), the("240 million euros")).because.endswith("by a factor of 10")
    assert mistake(the("70 million dollars"), the("70 dollars")).likely.name == "SCALED"
    assert mistake(the("72 million dollars"), the("72 billion dollars")).likely.name == "LIKELY"
