"""One source against several: the same digits otherwise are a slip, and other digits prove nothing."""

from __future__ import annotations

import datetime as dt

import pytest

import factcheck
from factcheck.model import Source

DAY = dt.date(2025, 3, 10)
AGREEING = (
    "Norda and Kestra meet in Aldersund. The plan of the two firms comes to 240 million euros.",
    "In Aldersund reden Norda und Kestra. Es geht um 240 Millionen Euro.",
    "Norda y Kestra negocian en Aldersund. En total son 240 millones de euros.",
)
ODD = "Norda et Kestra négocient à Aldersund. On parle de {}."


def conflicts(*texts: str) -> set[tuple[str, str]]:
    sources = [Source(f"{n}", text, published=DAY) for n, text in enumerate(texts)]
    report = factcheck.check(sources)
    pairs = [pair for finding in report.conflicts if finding.kind == "money" for pair in finding.pairs]
    return {(pair.reason, pair.link) for pair in pairs if pair.relation == "conflict"}


@pytest.mark.parametrize("figure", ["204 millions d'euros", "240 milliards d'euros", "240 millions de dollars"])
def test_the_same_digits_otherwise_are_a_slip(figure: str) -> None:
    found = conflicts(*AGREEING, ODD.format(figure))
    assert {reason for reason, _ in found} == {"values_apart"}
    assert found <= {("values_apart", "slip"), ("values_apart", "outvoted")}


@pytest.mark.parametrize("figure", ["240 millions d'euros", "310 millions d'euros", "2,5 milliards d'euros"])
def test_other_digits_prove_nothing(figure: str) -> None:
    assert conflicts(*AGREEING, ODD.format(figure)) == set()


def test_who_gives_the_figure_of_the_others_too_has_not_slipped() -> None:
    both = ODD.format("240 millions d'euros") + " Il y a un an, c'étaient 204 millions d'euros."
    assert conflicts(*AGREEING, both) == set()


def test_two_sources_are_one_against_one() -> None:
    assert ("values_apart", "outvoted") not in conflicts(AGREEING[0], ODD.format("204 millions d'euros"))


def test_a_text_on_another_event_is_not_outvoted() -> None:
    assert conflicts(*AGREEING, "Ruiz et Halden négocient à Bergmont. On parle de 204 millions d'euros.") == set()
