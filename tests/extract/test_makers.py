"""What a figure beside "founded by Jan Falk" is of: the thing that he founded, and neither him nor the place."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Claim


def the(text: str, language: str, exact: str) -> Claim:
    (found,) = [c for c in factcheck.extract(text, language) if exact in c.evidence.exact and c.kind != "attribution"]
    return found


@pytest.mark.parametrize(
    ("language", "text", "exact", "subject"),
    [
        ("en", "Kestra, founded in 2009 by Jan Falk in Oslo, had revenue of 40 million euros.", "2009", "Kestra"),
        ("en", "Kestra, founded in 2009 by Jan Falk in Oslo, had revenue of 40 million euros.", "40", "Kestra"),
        ("en", "Kestra, founded in Oslo in 2009, had revenue of 40 million euros.", "40", "Kestra"),
        ("en", "Founded in 1865 by Jan Falk, the bank was sold for 3 billion francs.", "1865", "bank"),
        ("en", "The plant, built by Telvora in 2019, cost 40 million euros.", "40", "plant"),
        ("fr", "Fondée en 1865 par Jan Falk, la banque a été vendue.", "1865", "bank"),
        ("fr", "La banque, fondée par Jan Falk en 1865, emploie 50 000 personnes.", "1865", "bank"),
        ("es", "Fundado en 1857 por Jan Falk, el banco se vendió.", "1857", "bank"),
        ("it", "La banca, fondata da Jan Falk nel 1865, ha 50.000 dipendenti.", "50.000", "bank"),
        ("pt", "O banco, fundado por Jan Falk em 1865, tem 50 mil funcionários.", "1865", "bank"),
        ("nl", "De in 1865 door Jan Falk opgerichte bank werd verkocht.", "1865", "bank"),
        ("de", "Die 1856 von Jan Falk gegründete Bank kostete drei Milliarden Franken.", "1856", "bank"),
        ("de", "Die 1856 von Jan Falk gegründete Bank kostete drei Milliarden Franken.", "drei", "bank"),
        (
            "de",
            "Die Credit Norva, 1856 von Jan Falk gegründet, ruht. Die Credit Norva.",
            "1856",
            "Credit Norva",
        ),
        ("id", "Didirikan pada 1865 oleh Jan Falk, bank itu dijual.", "1865", "bank"),
    ],
)
def test_the_thing_and_not_its_maker(language: str, text: str, exact: str, subject: str) -> None:
    found = the(text, language, exact)
    assert found.subject is not None
    assert found.subject.label == subject
    assert found.qualifiers.place != "Jan Falk"


def test_a_maker_who_is_the_only_name_keeps_his_figures() -> None:
    found = the("Telvora was founded by its workers and employs 400 people.", "en", "400")
    assert found.subject is not None
    assert found.subject.label == "Telvora"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Telvora cuts 51 jobs in northern France.", "France"),
        ("Founded in 1865 by Norva, Telvora cuts 51 jobs.", None),
    ],
)
def test_a_place_stands_behind_its_own_preposition(text: str, place: str | None) -> None:
    assert the(text, "en", "51").qualifiers.place == place
