"""What a figure is about where the text gives no name: the ship, kapal itu, das Start-up."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Claim

DESCRIBED = [
    ("en", "The ship, built in 1998 by Brunelli, is 186 metres long.", "186", "ship"),
    ("de", "Nach Angaben der Ermittler fuhr der Schnellzug mit Tempo 128 durch die Kurve.", "128", "train"),
    ("fr", "Le navire, qui mesure 186 mètres de long, a coulé en une demi-heure.", "186", "ship"),
    ("es", "El buque, de 186 metros de eslora, zarpó el martes.", "186", "ship"),
    ("it", "Lungo 186 metri, il traghetto era stato venduto due volte.", "186", "ship"),
    ("nl", "Het schip is 186 meter lang en werd gebouwd door Brunelli.", "186", "ship"),
    ("pt", "O navio, com 186 metros de comprimento, afundou à noite.", "186", "ship"),
    ("id", "Kapal sepanjang 186 meter itu tenggelam pada malam hari.", "186", "ship"),
    ("fr", "L'avion transportait 186 passagers.", "186", "aircraft"),
    ("it", "L’aereo pesava 186 tonnellate.", "186", "aircraft"),
    ("fr", "L'exposition a attiré 186 000 visiteurs.", "186 000", "exhibition"),
    ("en", "The predecessor of the new train Norda did 186 km/h.", "186", "predecessor"),
    ("de", "Ein Konkurrent von Norda nahm 186 Millionen Euro ein.", "186", "rival"),
    ("es", "En el área metropolitana de Norda viven 186.000 personas.", "186.000", "agglomeration"),
    ("nl", "De opvolger van de Norda is 186 meter lang.", "186", "successor"),
    ("fr", "Norda a été condamné. Son complice a payé 186 euros.", "186", "accomplice"),
    ("de", "Die insgesamt 842 Meter lange Brücke war lange gesperrt.", "842", "bridge"),
    ("nl", "De 842 meter lange brug ging in mei open.", "842", "bridge"),
    ("sv", "Bron är 842 meter lång.", "842", "bridge"),
    ("en", "The 282-foot structure, put up by Brunelli, was idle.", "282", "structure"),
    ("de", "Das von der Firma Brunelli errichtete Bauwerk ist 86 Meter hoch.", "86", "structure"),
    ("fr", "Construit par Brunelli, l'ouvrage mesure 86 mètres.", "86", "structure"),
    ("pt", "Erguida pela Brunelli, com 86 metros de altura, a estrutura era vazia.", "86", "structure"),
    ("id", "Kampus seluas 620 hektare tersebut akan dibangun bertahap.", "620", "facility"),
    ("en", "The dam broke. On Monday the structure was 86 metres high.", "86", "dam"),
    ("fr", "Le viaduc de 842 mètres, bâti par la maison Brunelli, a fermé.", "842", "bridge"),
]

NOT_DESCRIBED = [
    ("en", "A ship 186 metres long was seen off the coast.", "186"),  # nobody knows yet which one
    ("en", "On the ship 12 people were hurt.", "12"),  # where, not what
    ("en", "The ship Stella Marina is 186 metres long.", "186"),  # it has a name
    ("de", "Auf dem Schiff wurden 12 Menschen verletzt.", "12"),
    ("id", "Sebuah kapal sepanjang 186 meter terlihat di lepas pantai.", "186"),
    ("en", "Bryce bought its rival Holloway for 186 million pounds.", "186"),  # the rival is named
    ("it", "Kestra ha acquistato la rivale Norda per 186 milioni di euro.", "186"),
    ("de", "Dort ist die Morandi-Brücke 1182 Meter lang.", "1182"),  # it has a name
    ("en", "Norda opened a 186-metre bridge.", "186"),
]

BY_WHOM = [
    ("en", "Kestra said so. The crane, put up by Brunelli in 1976, cost 12 million euros.", "12", None),
    ("en", "The crane was put up by Brunelli, which has 1,200 employees.", "1,200", "Brunelli"),
    ("fr", "Un pont bâti par Brunelli (1 200 salariés) a fermé.", "1 200", "Brunelli"),
    ("en", "Kestra was bought by Norda for 12 million euros.", "12", "Kestra"),
]


def the(text: str, exact: str, language: str) -> Claim:
    (found,) = [
        c
        for c in factcheck.extract(text, language, "2025-03-10")
        if exact in c.evidence.exact and c.kind != "attribution"
    ]
    return found


@pytest.mark.parametrize(("language", "text", "figure", "kind"), DESCRIBED)
def test_a_thing_without_a_name_is_told_by_its_kind(language: str, text: str, figure: str, kind: str) -> None:
    subject = the(text, figure, language).subject
    assert subject is not None
    assert (subject.label, subject.described) == (kind, True)
    assert subject.span is not None


@pytest.mark.parametrize(("language", "text", "figure"), NOT_DESCRIBED)
def test_what_is_new_or_only_where_is_no_subject(language: str, text: str, figure: str) -> None:
    subject = the(text, figure, language).subject
    assert subject is None or not subject.described


@pytest.mark.parametrize(("language", "text", "figure", "name"), BY_WHOM)
def test_who_made_a_thing_is_not_what_its_figures_are_of(
    language: str, text: str, figure: str, name: str | None
) -> None:
    subject = the(text, figure, language).subject
    assert (subject.label if subject else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ferry Stella Marina left on Monday. The ship is 186 metres long.", "Stella Marina"),
        ("The Stella Marina will cost 215 million euros. A bank lends half of it. The ship is 186 metres long.", None),
        ("Yesterday the Stella Marina was shown. The ship is 186 metres long.", None),
    ],
)
def test_a_thing_has_the_name_that_the_text_gave_it(text: str, name: str | None) -> None:
    subject = the(text, "186", "en").subject
    assert subject is not None
    assert name is None or (subject.label, subject.described) == (name, False)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Norda plant opens in Aldersund. The rival plant has 4.2 gigawatts."),
        ("en", "The Norda plant opens in Aldersund. The older plant in Kirkvik has 4.2 gigawatts."),
        ("en", "The Norda plant opens in Aldersund. The second plant will have 4.2 gigawatts."),
        ("de", "Das Norda-Werk in Aldersund öffnet. Das ältere Werk in Kirkvik hat 4,2 Gigawatt."),
        ("fr", "L'usine Norda ouvre à Aldersund. L'usine voisine a une puissance de 4,2 gigawatts."),
        ("es", "La planta Norda abre en Aldersund. La planta vecina tiene 4,2 gigavatios."),
        ("id", "Pabrik Norda dibuka di Aldersund. Pabrik kedua itu berkapasitas 4,2 gigawatt."),
        ("pt", "A fábrica Norda abre em Aldersund. A fábrica vizinha tem 4,2 gigawatts."),
        ("it", "La fabbrica Norda apre ad Aldersund. La vecchia fabbrica ha 4,2 gigawatt."),
        ("nl", "De fabriek Norda opent in Aldersund. De naburige fabriek heeft 4,2 gigawatt."),
    ],
)
def test_a_thing_that_is_told_apart_has_no_name_of_before(language: str, text: str) -> None:
    figure = next(c for c in factcheck.extract(text, language) if c.kind == "measure")
    assert figure.subject is None or figure.subject.label != "Norda"


def test_a_part_is_not_what_it_is_a_part_of() -> None:
    text = "Les 410 salariés du site bisontin de Norvelle perdront leur emploi."
    subject = the(text, "410", "fr").subject
    assert subject is not None
    assert subject.label == "site bisontin de Norvelle"


@pytest.mark.parametrize(
    ("language", "text", "figure", "phase"),
    [
        ("en", "The court cut the fine to 2.61 billion euros from 2.84 billion euros.", "2.84", "previous"),
        ("de", "Die Zahl stieg von 120 Toten auf 140 Tote.", "120", "previous"),
        ("en", "The fine of 2.61 billion euros came from Brussels.", "2.61", None),
        ("de", "In Deutschland entfallen 620 der 7400 Arbeitsplätze.", "7400", "whole"),
        ("en", "The firm cut 620 of the 7,400 jobs.", "7,400", "whole"),
        ("en", "The firm cut 620 jobs and 74 posts.", "74", None),
        ("en", "Since the start of the year the firm has built 620 cars.", "620", "to_date"),
        ("es", "En lo que va de año la policía ha incautado 620 kilos de cocaína.", "620", "to_date"),
        ("de", "Seit Jahresbeginn starben 620 Menschen.", "620", "to_date"),
        ("en", "In May the firm built 620 cars.", "620", None),
    ],
)
def test_the_value_before_a_change_and_the_whole_of_a_part(
    language: str, text: str, figure: str, phase: str | None
) -> None:
    assert the(text, figure, language).qualifiers.phase == phase


@pytest.mark.parametrize(
    ("language", "text", "figure", "place"),
    [
        ("fr", "En France, le groupe supprime en tout plus de 640 postes cette année.", "640", "France"),
        ("fr", "En France, le groupe supprime 640 postes, et 4 200 postes dans le monde.", "4 200", None),
        (
            "en",
            "In Peru, officials of the civil defence agency said late on Tuesday that 68 people had died.",
            "68",
            "Peru",
        ),
    ],
)
def test_the_place_at_the_head_of_a_sentence_limits_what_follows(
    language: str, text: str, figure: str, place: str | None
) -> None:
    assert the(text, figure, language).qualifiers.place == place


@pytest.mark.parametrize(
    ("text", "figure", "name"),
    [
        (
            "Last week Kestra moved. Kestra, founded in 2020 in Oslo, has collected 19 million euros from three "
            "investors and had a revenue of 5.3 million euros last year.",
            "5.3",
            "Kestra",
        ),
        ("Kestra grew, while revenue at Norda was 5.3 million euros last year.", "5.3", "Norda"),  # a nearer owner
        ("There is news of Kestra. Kestra in Oslo paid 5.3 million euros.", "5.3", "Kestra"),  # Oslo tells where
    ],
)
def test_the_name_at_the_head_is_what_a_long_sentence_is_about(text: str, figure: str, name: str) -> None:
    subject = the(text, figure, "en").subject
    assert subject is not None
    assert subject.label == name
