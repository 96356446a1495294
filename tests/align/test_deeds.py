"""Attributions of things without a name: one search, one refusal, one train, and what must not be taken for one."""

from __future__ import annotations

import pytest

from factcheck import Source, check
from factcheck.model import Attribution

EVENT = "Mount Rewatu in Saloma erupted on Sunday, said Maria Weda of the Rewatu Observatory."
EVENT_DE = "Der Vulkan Mount Rewatu in Saloma brach am Sonntag aus, sagte Maria Weda vom Rewatu Observatory."


def verdicts(a: str, b: str, languages: tuple[str, str] = ("en", "de")) -> list[tuple[str, str]]:
    """(relation, reason) of all pairs of attributions of two texts on one event, those of speech apart."""
    opening = {"en": EVENT, "de": EVENT_DE}
    texts = [f"{opening.get(code, EVENT)}\n\n{text}" for code, text in zip(languages, (a, b), strict=True)]
    report = check([Source(f"s{i}", t, language=languages[i]) for i, t in enumerate(texts)])
    return [(p.relation, p.reason) for f in report.findings if f.kind == "attribution" for p in f.pairs]


def test_one_search_has_one_leader() -> None:
    found = verdicts("The search is led by Markus Tefa.", "Die Suche leitet Yosef Kedang.")
    assert found == [("conflict", "different_agents")]
    assert verdicts("The search is led by Markus Tefa.", "Die Suche leitet Markus Tefa.") == [("agree", "same_agents")]


def test_each_side_leads_its_own_talks() -> None:
    assert verdicts("Markus Tefa leads the talks.", "Yosef Kedang leads the talks.", ("en", "en")) == []
    assert verdicts("Markus Tefa leads the talks.", "Die Gespräche leitet Yosef Kedang.") == []


def test_a_person_may_belong_to_the_office_that_leads() -> None:
    assert verdicts("The search is led by Markus Tefa.", "Die Suche wird von der Bergwacht Norden geleitet.") == []


def test_two_leaders_of_one_source_stand_together() -> None:
    both = "The search is led by Markus Tefa. The search is led by Yosef Kedang, too."
    assert verdicts(both, "Die Suche leitet Yosef Kedang.") == [("agree", "same_agents")]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "Norway was the only country to refuse to sign.",
            "Schweden verweigerte die Unterschrift.",
            [("conflict", "different_agents")],
        ),
        (
            "Norway refused to sign.",
            "Schweden verweigerte die Unterschrift.",
            [("compatible", "different_agents")],
        ),
        (
            "Norway was the only country to refuse to sign.",
            "Norwegen verweigerte die Unterschrift.",
            [("agree", "same_agents")],
        ),
        ("Norway was the only country to refuse to comment.", "Schweden verweigerte die Unterschrift.", []),
    ],
)
def test_who_alone_refuses_to_sign(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(a, b) == expected


def test_a_known_train_has_one_maker() -> None:
    found = verdicts("The train was built by Brandt.", "Der Zug stammt vom Hersteller Carvelli.")
    assert found == [("conflict", "different_agents")]
    assert verdicts("A train was built by Brandt.", "Der Zug stammt vom Hersteller Carvelli.") == []


def test_a_unit_is_one_where_a_name_beside_it_tells_whose_it_is() -> None:
    sold = "Altmark Group is selling its rail unit to Orbix."
    assert verdicts(sold, "Altmark Group verkauft die Bahnsparte an Telvora.") == [("conflict", "different_agents")]
    assert verdicts(sold, "Norda Bank verkauft die Bahnsparte an Telvora.") == []


def founded(a: str, b: str, languages: tuple[str, str] = ("en", "de")) -> list[tuple[str, str]]:
    """(relation, reason) of who founded or built what, in two texts on the deal of two banks."""
    opening = {
        "en": "Arven Bank buys Norva Bank, Karin Solberg said.",
        "de": "Die Arven Bank kauft die Norva Bank, sagte Karin Solberg.",
        "it": "Arven Bank compra Norva Bank, ha detto Karin Solberg.",
    }
    texts = [f"{opening[code]}\n\n{text}" for code, text in zip(languages, (a, b), strict=True)]
    report = check([Source(f"s{i}", t, language=languages[i]) for i, t in enumerate(texts)])
    told = {c.id: c.value for c in report.claims if isinstance(c.value, Attribution)}
    pairs = [p for f in report.findings if f.kind == "attribution" for p in f.pairs]
    return [(p.relation, p.reason) for p in pairs if told[p.a].role in ("create", "build")]


def test_banks_of_one_founding_year_are_one_bank() -> None:
    conflict = [("conflict", "different_agents")]
    old = "The bank was founded in 1856 by Jan Falk."
    assert founded(old, "Die 1856 von Ingrid Dale gegründete Bank schließt.") == conflict
    assert (
        founded(
            "Norva Bank was founded in 1856 by Jan Falk.",
            "La banca fondata nel 1856 da Ingrid Dale chiude.",
            ("en", "it"),
        )
        == conflict
    )
    assert founded(old, "Die 1856 von Jan Falk gegründete Bank schließt.") == [("agree", "same_agents")]


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("The bank was founded by Jan Falk.", "Die von Ingrid Dale gegründete Bank schließt."),
        ("The bank was founded in 1856 by Jan Falk.", "Die 1862 von Ingrid Dale gegründete Bank schließt."),
        ("The museum was founded by Jan Falk.", "Ein Museum wurde von Ingrid Dale gegründet."),
        ("The museum was built by Telvora.", "Das Museum wurde von einem deutschen Hersteller gebaut."),
    ],
)
def test_of_two_banks_each_has_its_founder(english: str, german: str) -> None:
    assert founded(english, german) == []


def test_one_museum_has_one_founder() -> None:
    german = "Das Museum wurde von Ingrid Dale gegründet."
    assert founded("The museum was founded by Jan Falk.", german) == [("conflict", "different_agents")]
    named = "The museum Lindal was founded by Jan Falk."
    assert founded(named, f"Das Museum Lindal brennt. {german}") == [("conflict", "different_agents")]
    assert founded(named, german) == []


@pytest.mark.parametrize(
    ("language", "text", "conflicts"),
    [
        ("en", "The Petrel was built by Sundvall of Sweden.", True),
        ("en", "The engines of the Petrel were built by Sundvall of Sweden.", False),
        ("en", "The ship Petrel was built by Sundvall of Sweden.", True),
        ("nl", "De motoren van de Petrel zijn gebouwd door Sundvall.", False),
        ("es", "Los motores del Petrel fueron construidos por Sundvall.", False),
    ],
)
def test_a_part_of_a_thing_has_a_maker_of_its_own(language: str, text: str, conflicts: bool) -> None:
    found = verdicts("The Petrel was built by Harwood. Harwood is a yard.", text, ("en", language))
    assert (("conflict", "different_agents") in found) is conflicts


def test_who_announces_a_purchase_is_not_behind_what_is_bought() -> None:
    founded_by = "Nalara was founded by Jan Falk."
    assert verdicts(founded_by, "The takeover of Nalara was announced by Camille Verdier.", ("en", "en")) == []
    announced = "Nalara was announced by Camille Verdier."
    assert verdicts(founded_by, announced, ("en", "en")) == [("conflict", "different_roles")]


@pytest.mark.parametrize(
    ("more", "conflicts"),
    [("", True), (" Petra Lindner is to leave in May.", False), (" Anna Holt is to leave in May.", True)],
)
def test_who_names_the_one_who_led_before_contradicts_nobody(more: str, conflicts: bool) -> None:
    after = f"The Kestra Museum is led by Markus Elsner.{more}"
    found = verdicts(after, "The Kestra Museum was led by Petra Lindner.", ("en", "en"))
    assert (("conflict", "different_agents") in found) is conflicts
