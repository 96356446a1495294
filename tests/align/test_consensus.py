"""One source against several: the same digits otherwise are a slip, other digits prove nothing, unless all speak of
one property of one named thing."""

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


STAKES = (
    "Norda and Kestra merged in Aldersund. Halden Trust owns a stake of 9.9 percent in the new firm.",
    "In Aldersund fusionierten Norda und Kestra. Halden Trust hält eine Beteiligung von 9,9 Prozent.",
)
OTHER_STAKE = "Norda et Kestra fusionnent à Aldersund. Halden Trust détient une participation de {} %."


def percent_conflicts(*texts: str) -> list[str]:
    report = factcheck.check([Source(f"{n}", text, published=DAY) for n, text in enumerate(texts)])
    pairs = [pair for finding in report.conflicts for pair in finding.pairs if pair.relation == "conflict"]
    return [pair.link for pair in pairs]


def test_two_that_agree_on_a_stake_outvote_a_third() -> None:
    found = percent_conflicts(*STAKES, OTHER_STAKE.format("8,4"))
    assert found == ["outvoted", "outvoted"]
    assert percent_conflicts(*STAKES, OTHER_STAKE.format("9,9")) == []


def test_one_stake_against_one_proves_nothing() -> None:
    assert percent_conflicts(STAKES[0], OTHER_STAKE.format("8,4")) == []


def test_who_gives_two_stakes_speaks_of_two_firms() -> None:
    two = OTHER_STAKE.format("8,4") + " Dans Norda, Halden Trust détenait une participation de 3,2 %."
    assert percent_conflicts(*STAKES, two) == []


def test_another_owner_may_have_another_stake() -> None:
    other = "Norda et Kestra fusionnent à Aldersund. Bergmont Invest détient une participation de 8,4 %."
    assert percent_conflicts(*STAKES, other) == []


def test_growth_is_of_many_things_and_is_never_outvoted() -> None:
    texts = (
        "Norda and Kestra met in Aldersund. Sales of Norda grew by 6 percent.",
        "In Aldersund trafen sich Norda und Kestra. Der Umsatz von Norda wuchs um 6 Prozent.",
        "Norda et Kestra se sont rencontrés à Aldersund. Norda a vu son action progresser de 11 %.",
    )
    assert percent_conflicts(*texts) == []


def test_every_outvoted_pair_can_be_replayed() -> None:
    texts = (*STAKES, OTHER_STAKE.format("8,4"))
    report = factcheck.check([Source(f"{n}", text, published=DAY) for n, text in enumerate(texts)])
    assert report.conflicts
    assert all(factcheck.explain(report, finding.id).replays for finding in report.conflicts)


def counts(*texts: str) -> list[str]:
    sources = [Source(lang, text, lang, published=DAY) for lang, text in zip(("en", "de", "fr"), texts, strict=False)]
    report = factcheck.check(sources)
    pairs = [pair for finding in report.conflicts if finding.kind == "count" for pair in finding.pairs]
    return [pair.link for pair in pairs if pair.relation == "conflict"]


BRANDS = (
    "Norda and Kestra merge in Aldersund. Norda has 14 brands.",
    "In Aldersund fusionieren Norda und Kestra. Norda hat 14 Marken.",
)


def test_two_that_count_the_same_things_outvote_a_third() -> None:
    assert counts(*BRANDS, "Norda et Kestra fusionnent à Aldersund. Norda a 15 marques.") == ["outvoted", "outvoted"]


def test_things_of_another_firm_are_other_things() -> None:
    assert counts(*BRANDS, "Norda et Kestra fusionnent à Aldersund. Kestra a 5 marques.") == []


def test_what_is_counted_is_not_rounded() -> None:
    assert counts(BRANDS[0], "In Aldersund fusionieren Norda und Kestra. Norda hat 15 Marken.") == []


def test_two_that_agree_say_nothing_of_the_pledge_to_somebody_else() -> None:
    """Peru may pledge aid to many: what two reports say of one country is no measure for the other."""
    texts = (
        "A quake struck Vubror, Karin Dale said. Peru pledged 207 million euros in aid for Vubror.",
        "Gempa mengguncang Vubror, kata Karin Dale. Peru menjanjikan bantuan 207 juta euro untuk Vubror.",
        "Ein Beben traf Hizeind, sagte Otto Berg. Peru sagte Hizeind Hilfe von 170 Millionen Euro zu.",
    )
    assert conflicts(*texts) == set()
