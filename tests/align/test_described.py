"""Things that texts describe and do not name: when the ship of one report is that of another."""

from __future__ import annotations

import datetime as dt

import pytest

import factcheck
from factcheck.model import Source

DAY = dt.date(2025, 3, 10)
PLAIN = "The ferry sank off Aldersund on Monday, the firm Norda said. The ship is {} metres long."
GERMAN = "Die Fähre sank am Montag vor Aldersund, teilte Norda mit. Das Schiff ist {} Meter lang."


def lengths(*texts: str) -> list[str]:
    sources = [
        Source(f"{n}", text, language, DAY) for n, (text, language) in enumerate(zip(texts, ["en", "de"], strict=False))
    ]
    report = factcheck.check(sources)
    return [pair.relation for finding in report.findings if finding.kind == "measure" for pair in finding.pairs]


def test_the_ship_of_one_event_is_one_ship() -> None:
    assert lengths(PLAIN.format(186), GERMAN.format(168)) == ["conflict"]
    assert lengths(PLAIN.format(186), GERMAN.format(186)) == ["agree"]


def test_two_ships_are_not_set_against_each_other() -> None:
    other = "The ferry Stella Nova was shown by Norda in Aldersund on Monday. The ship is {} metres long."
    named = "Die Fähre Stella Marina sank am Montag vor Aldersund, teilte Norda mit. Das Schiff ist {} Meter lang."
    assert lengths(other.format(186), named.format(168)) == []


def test_a_ship_of_another_event_is_another() -> None:
    elsewhere = "Die Fähre sank im Mai vor Kestra, teilte die Reederei Brunel mit. Das Schiff ist {} Meter lang."
    assert lengths(PLAIN.format(186), elsewhere.format(168)) == []


SOLD = (
    "Norda of Aldersund buys Kestra. Kestra has 1,800 employees.",
    "In Aldersund hat Norda viel vor: Norda übernimmt Kestra. Norda zahlt 32 Milliarden Dollar.",
    "Norda zahlt für Kestra aus Aldersund viel Geld. Das Start-up hat 950 Beschäftigte.",
)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((), True),
        (("In Aldersund, Norda buys Osmatek.", "Norda übernimmt Osmatek, hieß es in Aldersund."), False),
        (("The start-up Osmatek of Aldersund is a rival of Kestra and of Norda.",), False),
    ],
)
def test_the_start_up_is_the_one_firm_that_is_sold(more: tuple[str, ...], told: bool) -> None:
    report = factcheck.check([Source(str(n), text) for n, text in enumerate((*SOLD, *more))])
    found = [f for f in report.findings if f.property == "employees" and f.origins == 2]
    assert bool(found) is told
