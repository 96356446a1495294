"""Who did what: who contradicts whom, and who only completes the picture."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from factcheck import Source, check
from factcheck.align.aliases import Aliases
from factcheck.align.names import names_of
from factcheck.judge.compare import judge
from factcheck.judge.context import Context
from factcheck.model import Span
from tests.judge.build import claim, provenance

NAMES = names_of([("OpenAI", "Sam Altman"), ("AS", "Donald Trump")], Aliases.shipped())
CONTEXT = Context.of(provenance("a=2025-03-18", "b=2025-03-18", "c=2025-04-01"), names=NAMES)

ROWS = [
    ("build: OpenAI", "build: OpenAI", "agree", "same_agents"),
    ("build: Falkenau", "build: Falkenau AG", "agree", "same_agents"),
    ("launch: Emmanuel Macron", "launch: Macron", "agree", "same_agents"),
    ("refuse: Amerika Serikat, Inggris", "refuse: USA, UK", "agree", "same_agents"),
    ("build: OpenAI, SoftBank", "build: SoftBank", "compatible", "subset_of_agents"),
    ("build: OpenAI, SoftBank", "build: Oracle, SoftBank", "compatible", "subset_of_agents"),
    ("announce: OpenAI", "build: OpenAI, Oracle", "compatible", "subset_of_agents"),
    # the user's own example: other names behind one thing
    ("build: OpenAI, SoftBank, Oracle", "announce: Donald Trump", "conflict", "different_roles"),
    ("build: OpenAI, SoftBank, …", "announce: Donald Trump", "conflict", "different_roles"),
    ("build: Andina Modular", "build: Casa Rápida", "conflict", "different_agents"),
    # who founded or made a thing seldom leads it today
    ("create: Hendra Susilo", "lead: Ratna Wulandari", "compatible", "different_roles"),
    ("lead: Ratna Wulandari", "build: Harwood", "compatible", "different_roles"),
    ("launch: Annelies Brouwer", "build: Harwood", "compatible", "different_roles"),  # who opened the bridge
    ("create: Hendra Susilo", "build: Harwood", "conflict", "different_roles"),
    ("acquire: Google", "acquire: Microsoft", "conflict", "different_agents"),
    ("own: Google", "own: Microsoft", "conflict", "different_agents"),
    # an open list never contradicts by absence; nor does a list of nobody
    ("build: OpenAI, …", "build: Microsoft", "compatible", "subset_of_agents"),
    ("announce: ", "announce: OpenAI", "compatible", "subset_of_agents"),
    ("create: 20 perusahaan", "create: OpenAI", "compatible", "subset_of_agents"),
    ("create: sektor swasta", "create: OpenAI", "compatible", "subset_of_agents"),
    # those who may stand for one another
    ("acquire: Google", "acquire: Alphabet", "compatible", "subset_of_agents"),
    ("announce: Sam Altman", "announce: OpenAI", "compatible", "subset_of_agents"),
    ("announce: Donald Trump", "announce: pemerintah AS", "compatible", "subset_of_agents"),
    ("announce: Washington", "announce: United States", "compatible", "subset_of_agents"),
    ("announce: EU-Kommission", "announce: Uni Eropa", "compatible", "subset_of_agents"),
    # many may do so
    ("fund: KfW", "fund: World Bank", "compatible", "different_agents"),
    ("support: Jerman, …", "support: Finland", "compatible", "subset_of_agents"),
    ("sign: France", "sign: Germany", "compatible", "different_agents"),
    ("fund: KfW", "build: Hochfeld", "compatible", "different_roles"),
    # places
    ("host: Paris", "host: Berlin", "conflict", "different_agents"),
    ("host: Paris", "host: France", "compatible", "subset_of_agents"),
    ("host: France", "host: Germany", "conflict", "different_agents"),
    ("host: Paris", "host: Grand Palais", "compatible", "subset_of_agents"),
    # opposites
    ("sign: France", "refuse: Prancis", "conflict", "negation"),
    ("sign: France", "refuse: USA", "compatible", "different_roles"),
]


DRAWN = [
    ("was designed by Mara Voss", "was built by Telvora", "compatible", "different_roles"),
    ("was designed by Mara Voss", "was founded by Jon Pike", "compatible", "different_roles"),
    ("was designed by Mara Voss", "was designed by Jon Pike", "conflict", "different_agents"),
    ("was founded by Mara Voss", "was founded by Jon Pike", "conflict", "different_agents"),
    ("was founded by Mara Voss", "was built by Telvora", "conflict", "different_roles"),
]


@pytest.mark.parametrize(("left", "right", "relation", "reason"), DRAWN)
def test_who_draws_a_thing_need_not_found_or_build_it(left: str, right: str, relation: str, reason: str) -> None:
    texts = (f"The Harrow Museum {says}." for says in (left, right))
    report = check([Source(name, text, language="en") for name, text in zip("ab", texts, strict=True)])
    (pair,) = (p for f in report.findings if f.kind == "attribution" for p in f.pairs)
    assert (pair.relation, pair.reason) == (relation, reason)


@pytest.mark.parametrize(("left", "right", "relation", "reason"), ROWS)
def test_attributions(left: str, right: str, relation: str, reason: str) -> None:
    a, b = claim(left, source="a"), claim(right, source="b")
    found = judge(a, b, context=CONTEXT)
    assert (found.relation, found.reason) == (relation, reason)
    assert judge(b, a, context=CONTEXT) == found


@pytest.mark.parametrize(
    ("left", "right", "later", "relation", "reason"),
    [
        ("announce: OpenAI", "announce: OpenAI", {}, "conflict", "negation"),
        ("announce: OpenAI", "announce: Microsoft", {}, "compatible", "different_roles"),
        ("announce: OpenAI", "announce: OpenAI", {"as_of": "2025-03-25"}, "compatible", "superseded"),
    ],
)
def test_denials(left: str, right: str, later: dict[str, Any], relation: str, reason: str) -> None:
    found = judge(claim(left, source="a", negated=True), claim(right, source="b", **later), context=CONTEXT)
    assert (found.relation, found.reason) == (relation, reason)


@pytest.mark.parametrize(
    ("earlier", "later", "relation", "reason"),
    [
        ("refuse: France", "sign: France", "compatible", "superseded"),  # not yet
        ("sign: France", "refuse: France", "conflict", "negation"),
    ],
)
def test_a_refusal_may_be_given_up(earlier: str, later: str, relation: str, reason: str) -> None:
    found = judge(claim(earlier, source="a"), claim(later, source="c"), context=CONTEXT)
    assert (found.relation, found.reason) == (relation, reason)
    turned = judge(claim(earlier, source="z", as_of="2025-01-01"), claim(later, source="a"), context=CONTEXT)
    assert (turned.relation, turned.reason) == (relation, reason)


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("Norway was the only country to refuse", True),
        ("Norway  was the Only\n country to refuse", True),
        ("Norway was the only one to refuse", True),
        ("the only country to refuse was Norway", True),
        ("Norwegen war das einzige Land, das sich weigerte", True),
        ("Noruega fue el único país que se negó", True),
        ("Norwegia menjadi satu-satunya negara yang menolak", True),
        ("Norway refused", False),
        # the words deny it
        ("Norway was not the only country to refuse", False),
        ("Norway wasn't the only one to refuse", False),
        ("Norwegen war nicht das einzige Land, das sich weigerte", False),
        ("Noruega no fue el único país que se negó", False),
        ("la Norvège n'était pas le seul pays à refuser", False),
        # they speak of something else
        ("Norway, the only country with such a coast, refused", False),
        ("Norway was among only one hundred states to refuse", False),
        ("Norway wrote that only members may refuse", False),
    ],
)
def test_who_alone_refuses(words: str, alone: bool) -> None:
    refused = evolve(claim("refuse: Norway"), evidence=Span(words, 0, len(words)))
    other = claim("refuse: Sweden", source="b")
    for a, b in ((refused, other), (evolve(refused, source="c"), evolve(other, source="a"))):
        found = judge(a, b, context=CONTEXT)
        assert (found.relation, found.reason) == ("conflict" if alone else "compatible", "different_agents")


@pytest.mark.parametrize(
    ("ahead", "alone"),
    [
        ("Als einziges Land hatte ", True),
        ("As the only country ", True),
        ("Nicht als einziges Land hatte ", False),
        ("Denmark is the only country with a king, and ", False),
        ("Denmark is the only country, and ", False),
        ("As the only country with a king ", False),
        ("The only country left out, ", False),
        ("On Monday ", False),
    ],
)
def test_a_sentence_that_begins_with_the_only_one(ahead: str, alone: bool) -> None:
    words = "Norway refused"
    evidence, sentence = Span(words, 100 + len(ahead), 100 + len(ahead + words)), Span(ahead + words, 100, 200)
    refused = evolve(claim("refuse: Norway"), evidence=evidence, sentence=sentence)
    found = judge(refused, claim("refuse: Sweden", source="b"), context=CONTEXT)
    assert (found.relation, found.reason) == ("conflict" if alone else "compatible", "different_agents")


def test_only_a_refusal_is_lonely() -> None:
    words = "Norway was the only country to sign"
    signed = evolve(claim("sign: Norway"), evidence=Span(words, 0, len(words)))
    assert judge(signed, claim("sign: Sweden", source="b"), context=CONTEXT).relation == "compatible"


@pytest.mark.parametrize(
    "text",
    [
        "Noruega no fue el único país que se negó a firmar el Acuerdo Alder.",
        "Norway, the only country in the north with a coast of that length, refused to sign the Alder Accord.",
        "Norway refused to sign the Alder Accord, one of only one hundred treaties.",
    ],
)
def test_who_does_not_refuse_alone_contradicts_nobody(text: str) -> None:
    assert not check([text, "Sweden refused to sign the Alder Accord."]).conflicts


def test_a_conflict_of_roles_says_that_both_may_hold() -> None:
    found = judge(claim("build: OpenAI"), claim("announce: Donald Trump", source="b"), context=CONTEXT)
    assert "both may hold" in found.because
