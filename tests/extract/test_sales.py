"""Whose price it is where something is sold: never that of the seller, or of the buyer."""

from __future__ import annotations

import pytest

from factcheck import Source, check, extract


def priced(language: str, text: str) -> str | None:
    """The subject of the one sum of the last sentence."""
    found = [c for c in extract(Source("one", text, language)) if c.kind == "money"]
    assert len(found) == 1, found
    return found[0].subject.label if found[0].subject else None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Corvo sold Brenta its battery unit for 40 million euros."),
        ("en", "Corvo sold its battery unit to Brenta for 40 million euros."),
        ("en", "Last week Corvo has sold its battery unit for 40 million euros."),
        ("de", "Corvo verkaufte Brenta seine Batteriesparte für 40 Millionen Euro."),
        ("de", "Corvo verkauft seine Batteriesparte für 40 Millionen Euro an Brenta."),
        ("fr", "Corvo a vendu sa filiale à Brenta pour 40 millions d'euros."),
        ("es", "Corvo vendió su filial a Brenta por 40 millones de euros."),
        ("it", "Corvo ha venduto la sua controllata a Brenta per 40 milioni di euro."),
        ("nl", "Corvo verkoopt zijn batterijtak voor 40 miljoen euro aan Brenta."),
        ("pt", "Corvo vendeu sua unidade de baterias à Brenta por 40 milhões de euros."),
    ],
)
def test_what_has_no_name_gives_its_price_to_nobody(language: str, text: str) -> None:
    assert priced(language, text) is None


@pytest.mark.parametrize(
    ("language", "text", "thing"),
    [
        ("en", "Norda sold Telvora to Brenta for 40 million euros.", "Telvora"),
        ("en", "Brenta bought Telvora for 40 million euros.", "Telvora"),
        ("en", "In Norvik, Telvora was sold for 40 million euros.", "Telvora"),
        ("en", "The firm Telvora sold for 40 million euros.", "Telvora"),
        ("de", "Brenta kauft Telvora für 40 Millionen Euro.", "Telvora"),
        ("de", "Norda verkauft Telvora für 40 Millionen Euro an Brenta.", "Telvora"),
        ("fr", "Brenta rachète Telvora pour 40 millions d'euros.", "Telvora"),
        ("es", "Brenta compra Telvora por 40 millones de euros.", "Telvora"),
    ],
)
def test_the_price_is_that_of_what_is_sold(language: str, text: str, thing: str) -> None:
    assert priced(language, text) == thing


def test_what_a_firm_sells_and_what_the_firm_is_sold_for_do_not_conflict() -> None:
    one = Source("one", "Corvo sold its battery unit to Telvora for 40 million euros.", "en")
    other = Source("other", "Brenta bought Corvo for 900 million euros.", "en")
    assert check([one, other]).conflicts == ()


def test_two_prices_of_what_is_sold_conflict() -> None:
    one = Source("one", "Norda sold Corvo to Brenta for 40 million euros.", "en")
    other = Source("other", "Brenta bought Corvo for 90 million euros.", "en")
    assert len(check([one, other]).conflicts) == 1
