"""One source against several that agree: what may be a slip for their figure, and what only looks like one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

import factcheck
from factcheck.align import consensus
from factcheck.align.evidence import Evidence
from factcheck.model import Claim, Source

DAY = dt.date(2025, 3, 10)


def links(*texts: str) -> list[str]:
    """How the pairs that conflict were put together."""
    report = factcheck.check([Source(f"{n}", text, published=DAY) for n, text in enumerate(texts)])
    return [p.link for finding in report.conflicts for p in finding.pairs if p.relation == "conflict"]


# (three that agree, what the fourth may say, is one of them the slip of the other?)
LENGTHS = (
    "The ferry Norda sank off Aldersund. The rescue is to last 2 hours and 51 minutes.",
    "Die Fähre Norda sank vor Aldersund. Die Rettung soll 2 Stunden und 51 Minuten dauern.",
    "Le ferry Norda a sombré au large d'Aldersund. Le sauvetage doit durer 2 heures et 51 minutes.",
)
CONTRACTS = (
    "Norda of Aldersund signed the player Ruiz. Norda has a contract with Ruiz until 30 June 2029.",
    "Norda aus Aldersund holt den Spieler Ruiz. Norda hat einen Vertrag mit Ruiz bis 30. Juni 2029.",
    "Norda, d'Aldersund, recrute le joueur Ruiz. Norda a un contrat avec Ruiz jusqu'au 30 juin 2029.",
)
SIZES = (
    "The Norda tower opens in Aldersund. The thing is 56 metres high and weighs 5,400 tonnes.",
    "Der Norda-Turm in Aldersund öffnet. Das Ding ist 56 Meter hoch und wiegt 5.400 Tonnen.",
    "La tour Norda ouvre à Aldersund. La chose mesure 56 mètres de haut et pèse 5 400 tonnes.",
)
ORDERS = (
    "Norda opens in Aldersund. Norda has 30 orders, 18 of them from Kestra.",
    "Norda eröffnet in Aldersund. Norda hat 30 Bestellungen, 18 davon von Kestra.",
    "Norda ouvre à Aldersund. Norda a 30 commandes, dont 18 de Kestra.",
)
TABLE: tuple[tuple[Sequence[str], str, bool], ...] = (
    (LENGTHS, "El ferri Norda se hundió frente a Aldersund. El rescate durará 3 horas y 51 minutos.", True),
    (LENGTHS, "El ferri Norda se hundió frente a Aldersund. El rescate durará 2 horas y 51 minutos.", False),
    (LENGTHS, "El ferri Norda se hundió frente a Aldersund. El rescate durará 4 horas y 20 minutos.", False),
    (
        CONTRACTS,
        "Norda, de Aldersund, ficha al jugador Ruiz. Norda tiene contrato con Ruiz hasta el 30 de junio de 2028.",
        True,
    ),
    (
        CONTRACTS,
        "Norda, de Aldersund, ficha al jugador Ruiz. Norda tiene contrato con Ruiz hasta el 12 de mayo de 2027.",
        False,
    ),
    (SIZES, "La torre Norda abre en Aldersund. La cosa mide 65 metros de alto y pesa 5.400 toneladas.", True),
    (SIZES, "La torre Norda abre en Aldersund. La cosa mide 56 metros de alto y pesa 5.400 toneladas.", False),
    (SIZES, "La torre Norda abre en Aldersund. La cosa mide 57 metros de alto y pesa 5.400 toneladas.", True),
    (ORDERS, "Norda abre en Aldersund. Norda tiene 28 pedidos, 18 de ellos de Kestra.", True),
    (ORDERS, "Norda abre en Aldersund. Norda tiene 12 pedidos, 18 de ellos de Kestra.", False),
)

FOUNDED = (
    "Kestra of Aldersund is sold. Kestra was founded in 1856 by two brothers.",
    "Kestra aus Aldersund wird verkauft. Kestra wurde 1856 gegründet.",
    "Kestra, d'Aldersund, est vendue. Kestra a été fondée en 1856.",
)
BRANDS = (
    "Norda and Kestra of Aldersund merge. The new firm Norvia will sell 8.7 million cars.",
    "Norda und Kestra aus Aldersund fusionieren. Norvia verkauft 8,7 Millionen Autos.",
    "Norda et Kestra d'Aldersund fusionnent. Norvia vend 8,7 millions de voitures.",
)
MORE: tuple[tuple[Sequence[str], str, bool], ...] = (
    (FOUNDED, "Kestra, de Aldersund, se vende. Kestra fue fundada en 1865.", True),
    (FOUNDED, "Kestra, de Aldersund, se vende. Kestra fue fundada en 1859.", True),
    (FOUNDED, "Kestra, de Aldersund, se vende. Norda fue fundada en 1865.", False),
    (FOUNDED, "Kestra, de Aldersund, se vende. Kestra fue fundada en el siglo XIX.", False),
    (BRANDS, "Norda y Kestra, de Aldersund, se fusionan. Norvia venderá 7,8 millones de coches.", True),
    (BRANDS, "Norda y Kestra, de Aldersund, se fusionan. Norvia venderá 9,5 millones de coches.", False),
)


POWER = (
    "The Norda plant opens in Aldersund. Anna Holt put the output at 2.4 gigawatts.",
    "Das Norda-Werk in Aldersund öffnet. Karl Brandt nannte eine Leistung von 2,4 Gigawatt.",
    "L'usine Norda ouvre à Aldersund. Selon Jean Ferrand, la puissance sera de 2,4 gigawatts.",
)
ON_ONE_EVENT: tuple[tuple[Sequence[str], str, bool], ...] = (
    (POWER, "La planta Norda abre en Aldersund. Luis Vega habló de 4,2 gigavatios.", True),
    (POWER[:2], "La planta Norda abre en Aldersund. Luis Vega habló de 4,2 gigavatios.", False),
    (POWER, "La planta Norda abre en Aldersund. Luis Vega habló de 4,3 gigavatios.", False),
    (POWER, "La planta Norda abre en Aldersund. Luis Vega habló de 2,4 gigavatios, y no de 4,2 gigavatios.", False),
)


@pytest.mark.parametrize(("agreeing", "odd", "slip"), TABLE + MORE + ON_ONE_EVENT)
def test_a_slip_is_told_from_another_figure(agreeing: Sequence[str], odd: str, slip: bool) -> None:
    assert bool(links(*agreeing, odd)) is slip


def test_one_who_gives_the_figure_of_the_others_as_well_means_another_thing() -> None:
    odd = TABLE[0][1].replace("51 minutos.", "51 minutos, y no 2 horas y 51 minutos.")
    assert links(*LENGTHS, odd) == []


def test_one_against_one_is_no_outlier() -> None:
    assert "outvoted" not in links(LENGTHS[0], TABLE[0][1])


def test_a_figure_that_may_be_a_slip_for_two_others_is_one_for_neither() -> None:
    """253 million may be 235 or 523 million, if several sources give both."""
    one = "Norda and Kestra meet in Aldersund. It is about 235 million euros and 523 million euros."
    two = "In Aldersund reden Norda und Kestra. Es geht um 235 Millionen Euro und 523 Millionen Euro."
    three = "Norda y Kestra negocian en Aldersund. Son 235 millones de euros y 523 millones de euros."
    assert links(one, two, three, "Norda et Kestra négocient à Aldersund. On parle de 253 millions d'euros.") == []


@pytest.mark.parametrize("year", ["In 1981", "In 2025"])
def test_a_figure_of_another_year_is_no_slip(year: str) -> None:
    texts = (
        "Aldersund has 214,000 inhabitants, the town hall of Aldersund said.",
        "Aldersund hat 214.000 Einwohner, teilte das Rathaus von Aldersund mit.",
        f"{year}, Aldersund had 241,000 inhabitants. The yards of Aldersund have closed.",
    )
    assert bool(links(*texts)) is (year == "In 2025")


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ("Norda paid a fine of 45,000 euros.", True),
        ("The rival of Norda paid a fine of 45,000 euros.", False),
        ("A subsidiary of the group Norda paid a fine of 45,000 euros.", True),
        ("An affiliate of the group Norda paid a fine of 45,000 euros.", False),
    ],
)
def test_what_is_named_for_another_thing_is_not_that_thing(about: str, found: bool) -> None:
    texts = (
        "Bad news for Norda in Aldersund. Norda paid a fine of 45 million euros.",
        "Schlechte Nachrichten für Norda in Aldersund. Norda zahlte eine Geldbuße von 45 Millionen Euro.",
    )
    assert bool(links(*texts, f"There was news for Norda in Aldersund. {about}")) is found


CONVERTED = "Norda buys Kestra of Aldersund. Norda pays 32 billion dollars (29.3 billion euros). {}"
OTHER = "Kestra aus Aldersund wird verkauft: Norda zahlt 32 Milliarden Dollar."


@pytest.mark.parametrize(
    ("sentence", "slip"),
    [
        ("The 32 billion euros are twice the last valuation.", True),
        ("The 29.3 billion dollars are twice the last valuation.", False),
        ("The 29.3 billion euros are twice the last valuation.", False),
        ("The 32 billion dollars are twice the last valuation.", False),
        ("The 34 billion euros that Kestra asked for were too much.", False),
        ("The 32 billion pounds that Kestra asked for were too much.", False),
    ],
)
def test_a_source_that_converts_an_amount_shows_its_own_wrong_currency(sentence: str, slip: bool) -> None:
    found = links(CONVERTED.format(sentence), OTHER)
    assert bool(found) is slip, sentence


def test_one_digit_meets_by_chance_in_two_currencies() -> None:
    told = "Norda buys Kestra of Aldersund. Norda pays 3 billion dollars (2 billion euros)."
    text = f"{told} The debt of 3 billion euros stays."
    assert not links(text, "Kestra aus Aldersund wird verkauft: Norda zahlt 3 Milliarden Dollar.")


FIRES = (
    "The fire at Aldersund. On 9 March 620 firefighters and 14 aircraft fought the fire at Aldersund.",
    "Das Feuer bei Aldersund. Am 9. März kämpften 620 Feuerwehrleute und 14 Flugzeuge gegen das Feuer bei Aldersund.",
    "Le feu près d'Aldersund. Le 9 mars, 620 pompiers et 14 avions luttaient contre le feu près d'Aldersund.",
)


@pytest.mark.parametrize(("published", "slip"), [(DAY, True), (dt.date(2025, 3, 9), False)])
def test_nobody_mistakes_another_day_for_today(published: dt.date, slip: bool) -> None:
    sources = [Source(f"{n}", text, published=DAY) for n, text in enumerate(FIRES)]
    odd = "El fuego de Aldersund. El 8 de marzo 620 bomberos y 14 aviones luchaban contra el fuego de Aldersund."
    report = factcheck.check([*sources, Source("odd", odd, published=published)])
    assert any(finding.kind == "date" for finding in report.conflicts) is slip


CALM: tuple[tuple[str, str, str], ...] = (
    (
        "a quarter of an hour is no measured length",
        "The train to Aldersund came in with a delay of 14 minutes, Norda said.",
        "Der Zug nach Aldersund kam mit einer Viertelstunde Verspätung an, sagte Norda.",
    ),
    (
        "a currency that is not said may be that of the other",
        "Norda of Aldersund invests $18bn. Norda owns 47% of the plant.",
        "L'usine d'Aldersund: Norda (18 milliards, 47 % du capital), Kestra, qui engage 11 milliards d'euros.",
    ),
    (
        "a day is not that of what was before it",
        "Shares of Norda fell again on Friday, their third loss since the collapse of the dam in Aldersund.",
        "Am Dienstag brach der Damm von Norda in Aldersund.",
    ),
)


@pytest.mark.parametrize(("why", "one", "other"), CALM)
def test_what_only_looks_like_a_contradiction(why: str, one: str, other: str) -> None:
    assert not links(one, other), why
    assert not links(one, one.replace("Norda", "The firm Norda"), other), why


def test_many_figures_of_one_source_are_not_compared_with_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[None] = []
    plain = consensus.value_evidence

    def counted(a: Claim, b: Claim) -> Evidence:
        asked.append(None)
        return plain(a, b)

    monkeypatch.setattr(consensus, "value_evidence", counted)
    effort = []
    for sums in (40, 80):
        asked.clear()
        links(" ".join(f"Norda paid {n} dollars to Kestra." for n in range(1000, 1000 + sums)), "Norda paid 7 euros.")
        effort.append(len(asked))
    assert effort[1] <= 2.5 * max(effort[0], sums)


def test_one_lone_figure_does_not_shield_a_slip_for_what_many_say() -> None:
    """Only what enough sources agree on can be what was meant, so that a second day of one source leaves no doubt."""
    loan = " Norda hat mit Kestra einen Vertrag bis 30. Juni 2025."
    odd = "Norda, de Aldersund, ficha al jugador Ruiz. Norda tiene contrato con Ruiz hasta el 30 de junio de 2028."
    assert links(CONTRACTS[0], CONTRACTS[1] + loan, CONTRACTS[2], odd)
