"""What a pronoun stands for that somebody built, owns or leads: the one noun before it that fits; else nothing."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.extract.agreement import agreement
from factcheck.languages import installed, load
from factcheck.model import Attribution, Claim


def the(code: str, text: str, role: str) -> Claim:
    (found,) = [c for c in factcheck.extract(text, code) if isinstance(c.value, Attribution) and c.value.role == role]
    return found


@pytest.mark.parametrize(
    ("code", "text", "role", "agent", "thing"),
    [
        ("de", "Der Staudamm wurde 1976 fertig. Errichtet hat ihn die Firma Korvin.", "build", "Korvin", "Staudamm"),
        ("de", "Die Fähre ist 112 Meter lang. Gebaut wurde sie von der Werft Halden.", "build", "Halden", "Fähre"),
        ("de", "Die Brücke ist zu. Die Firma Korvin, die sie 1971 gebaut hat, ruht.", "build", "Korvin", "Brücke"),
        ("de", "Das Museum öffnet im Mai. Jan Falk hat es entworfen.", "create", "Jan Falk", "Museum"),
        (
            "de",
            "Das Theater ist leer. Seine Eigentümerin, die Stiftung Norda, schweigt.",
            "own",
            "Stiftung Norda",
            "Theater",
        ),
        ("en", "The dam held 12 million cubic metres. It was built by Korvin in 1976.", "build", "Korvin", "dam"),
        (
            "en",
            "The stadium is open. Marten & Voss, who designed it, won.",
            "create",
            "Marten & Voss",
            "stadium",
        ),
        ("en", "The ferry sank on Monday. Korvin built it in 1998.", "build", "Korvin", "ferry"),
        ("en", "The telescope cost $400m. Its builder, Korvin, went bankrupt.", "build", "Korvin", "telescope"),
        ("en", "The Halden bridge is old. Turin-based Korvin, which built it, fell.", "build", "Korvin", "bridge"),
        ("fr", "La ligne C est là. C'est la ministre Anne Morel qui l'a inaugurée.", "launch", "Anne Morel", "ligne"),
        ("fr", "Le pont mesure 842 mètres. Il a été construit par la société Korvin.", "build", "Korvin", "pont"),
        ("fr", "La fusée est prête. Construite par Korvin, elle mesure 56 mètres.", "build", "Korvin", "fusée"),
        ("fr", "Le navire a coulé. La société Korvin le construisit en 1971.", "build", "Korvin", "navire"),
        ("it", "Il ponte è lungo 842 metri. Lo costruì l'impresa Korvin.", "build", "Korvin", "ponte"),
        ("it", "La nave è affondata lunedì. L'ha costruita il cantiere Korvin.", "build", "Korvin", "nave"),
        ("it", "La nave è affondata lunedì. A costruirla furono i cantieri Korvin.", "build", "Korvin", "nave"),
        ("it", "Il teatro è chiuso. È stato progettato da Jan Falk.", "create", "Jan Falk", "teatro"),
        ("it", "Il ponte è chiuso. La società Korvin, che lo costruì nel 1971, è fallita.", "build", "Korvin", "ponte"),
        ("es", "El puente mide 842 metros. Lo construyó la empresa Korvin.", "build", "Korvin", "puente"),
        ("es", "El puente mide 842 metros. La empresa Korvin lo construyó en 1971.", "build", "Korvin", "puente"),
        ("es", "La presa se rompió el martes. Fue construida por Korvin en 1976.", "build", "Korvin", "presa"),
        ("es", "El buque zarpó a las 19:30. Su propietario, Korvin Lines, calla.", "own", "Korvin Lines", "buque"),
        ("pt", "A ponte tem 842 metros. Foi construída pela Korvin em 1971.", "build", "Korvin", "ponte"),
        ("pt", "O estádio abre no domingo. Ele foi projetado por Jan Falk.", "create", "Jan Falk", "estádio"),
        ("pt", "O navio afundou. A empresa Korvin, que o construiu em 1998, faliu.", "build", "Korvin", "navio"),
        ("nl", "De brug is 842 meter lang. Ze werd gebouwd door Korvin.", "build", "Korvin", "brug"),
        ("nl", "Het schip zonk maandag. Korvin bouwde het in 1971.", "build", "Korvin", "schip"),
        ("nl", "Het schip zonk. De werf Korvin, die het in 1971 bouwde, is failliet.", "build", "Korvin", "schip"),
        ("id", "Stadion itu dibuka pada Minggu. PT Korvin membangunnya.", "build", "PT Korvin", "Stadion"),
        ("id", "Kapal itu tenggelam. Pemiliknya, PT Korvin, belum berkomentar.", "own", "PT Korvin", "Kapal"),
    ],
)
def test_the_noun_before_that_fits(code: str, text: str, role: str, agent: str, thing: str) -> None:
    found = the(code, text, role)
    assert isinstance(found.value, Attribution)
    assert agent in found.value.agents
    assert found.subject is not None
    assert found.subject.label == thing
    assert found.subject.span is not None
    assert thing in found.subject.span.exact


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        # two nouns fit, or one of which nothing is known
        ("de", "Die Brücke steht neben einer Fabrik. Gebaut hat sie die Firma Korvin.", "build"),
        ("en", "The ferry hit the bridge. It was built by Korvin in 1976.", "build"),
        ("en", "The gantry fell on a bridge. It was built by Korvin in 1976.", "build"),
        ("fr", "Le pont domine un tunnel. La société Korvin l'a construit.", "build"),
        ("es", "La grúa cayó junto a la presa. Fue construida por Korvin.", "build"),
        ("pt", "O navio bateu no porto. Foi construído pela Korvin.", "build"),
        ("it", "La gru è caduta sulla nave. L'ha costruita il cantiere Korvin.", "build"),
        # none agrees
        ("de", "Der Tunnel ist lang. Gebaut hat sie die Firma Korvin.", "build"),
        ("de", "Nahe der Brücke entstehen 1500 Hütten. Gebaut werden sie von der Firma Korvin.", "build"),
        ("fr", "La tour est haute. Il a été construit par la société Korvin.", "build"),
        ("it", "La nave è affondata. Lo costruì l'impresa Korvin.", "build"),
        ("nl", "De brug is lang. Korvin bouwde het in 1971.", "build"),
        # nobody builds it, and a firm is not built
        ("en", "The storm came on Monday. Korvin built it in 1998.", "build"),
        ("en", "The bank was sold. Korvin built it in 1998.", "build"),
        # another one, and one of another paragraph
        ("en", "The older bridge is closed. It was built by Korvin in 1976.", "build"),
        ("en", "The dam burst.\n\nTwo people died. Nobody slept.\n\nIt was built by Korvin in 1976.", "build"),
    ],
)
def test_nothing_where_it_is_not_sure(code: str, text: str, role: str) -> None:
    assert the(code, text, role).subject is None


def test_a_year_of_its_life_is_of_the_thing() -> None:
    claims = factcheck.extract("The ferry sank on Monday. Korvin built it in 1998.", "en")
    (year,) = [c for c in claims if c.evidence.exact == "1998"]
    assert year.subject is not None
    assert (year.subject.label, year.subject.described) == ("ship", True)


def test_what_a_participle_agrees_with() -> None:
    french = agreement(load("fr"))
    assert french.of_participle("construite") == {"feminine"}
    assert french.of_participle("construites") == {"plural", "masculine"}
    assert agreement(load("en")).of_participle("built") == agreement(load("en")).all


@pytest.mark.parametrize("code", installed())
def test_every_gender_has_words(code: str) -> None:
    for name, forms in load(code).data.get("agreement", {}).items():
        assert forms.get("pronouns") or forms.get("possessives"), name
