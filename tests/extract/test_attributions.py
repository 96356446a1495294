"""Attributions: who did what, with which words, said by whom."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.extract.attributions.finder import AttributionMention, find, speaker_of
from factcheck.extract.text import Document, read
from factcheck.languages import load
from factcheck.model import Attribution


def mentions(code: str, text: str) -> tuple[AttributionMention, ...]:
    return find(read(text, load(code)))


def one(code: str, text: str, role: str) -> AttributionMention:
    (found,) = (m for m in mentions(code, text) if m.value.role == role)
    return found


def speaker_at(document: Document, word: str) -> str | None:
    for sentence in document.sentences:
        if word in sentence.words:
            return speaker_of(document, sentence.index, sentence.words.index(word))
    raise AssertionError(word)


def test_the_users_own_example() -> None:
    text = (
        "Stargate merupakan proyek ambisius yang digarap oleh OpenAI bersama dengan SoftBank, Oracle, "
        "dan beberapa mitra strategis lainnya."
    )
    found = one("id", text, "build")
    assert found.value.agents == ("OpenAI", "SoftBank", "Oracle")
    assert found.value.open
    assert found.thing is not None
    assert found.thing.label == "Stargate"
    other = one(
        "id",
        "Program itu bagian dari proyek besar bernama Stargate yang diumumkan Presiden AS Donald Trump.",
        "announce",
    )
    assert (other.value.agents, other.thing and other.thing.label) == (("Donald Trump",), "Stargate")


def test_evidence_holds_agent_verb_and_thing() -> None:
    text = "On Monday, Mayor Tomas Reyes opened the Harbour Gate tunnel."
    found = one("en", text, "launch")
    start, end = found.sentence.span(found.first, found.last)
    assert "Tomas Reyes opened the Harbour Gate" in text[start:end]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "In diesem Kontext wurde die Initiative „Lichtnetz“ angekündigt."),
        ("en", "The Aurora project was announced in 2019."),
        ("id", "Proyek Tanjung Biru diumumkan pada 2019."),
        ("en", "The company announced record profits."),
        ("en", "The bridge will be finished by June 2027."),
    ],
)
def test_no_agent_is_made_up(code: str, text: str) -> None:
    assert mentions(code, text) == ()


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("en", "Telvora has not announced the Skagen project.", "announce"),
        ("id", "Jembatan Teluk Palu tidak dibangun oleh Telvora.", "build"),
        ("de", "Die Brücke wurde nicht von Telvora gebaut.", "build"),
    ],
)
def test_negation(code: str, text: str, role: str) -> None:
    assert one(code, text, role).negated


@pytest.mark.parametrize(
    ("code", "text", "role", "certainty"),
    [
        ("en", "Orbix will build the Vega Centre.", "build", "planned"),
        ("en", "Orbix could buy Quanta Silicon.", "acquire", "hypothetical"),
        ("en", "Will Orbix buy Quanta Silicon?", "acquire", "hypothetical"),
        ("id", "Jika Telvora membeli Kanvas, harga akan naik.", "acquire", "hypothetical"),
        ("en", "Orbix built the Vega Centre.", "build", "asserted"),
    ],
)
def test_certainty(code: str, text: str, role: str, certainty: str) -> None:
    assert one(code, text, role).certainty == certainty


def test_whom_the_text_excludes_is_no_agent() -> None:
    assert one("en", "It was Telvora, not Orbix, that announced the Aurora project.", "announce").value.agents == (
        "Telvora",
    )
    assert one("id", "Bukan Telvora, melainkan Orbix yang mengumumkan program Aurora.", "announce").value.agents == (
        "Orbix",
    )


def test_attendees_under_a_heading() -> None:
    text = "Wichtige Teilnehmer des Polargipfels in Oslo:\n\n  • Aino Virtanen, Präsidentin\n\n  • Jan Falk, Minister\n"
    found = [m.value.agents for m in mentions("de", text) if m.value.role == "attend"]
    assert found == [("Aino Virtanen",), ("Jan Falk",)]


def test_announcer_and_funder_of_one_sentence() -> None:
    text = "Presiden Macron mengumumkan bahwa sektor swasta akan menginvestasikan 109 miliar euro."
    assert one("id", text, "announce").value.agents == ("Macron",)
    fund = one("id", text, "fund")
    assert (fund.value.agents, fund.certainty) == (("sektor swasta",), "planned")


def test_speaker_of_direct_and_indirect_speech() -> None:
    text = '"Der Damm hält. Er ist sicher", sagte Marta Quispe. Der Fluss steigt weiter. Laut Jan Falk sinkt er morgen.'
    document = read(text, load("de"))
    assert speaker_at(document, "sicher") == "Marta Quispe"
    assert speaker_at(document, "Damm") == "Marta Quispe"
    assert speaker_at(document, "Fluss") is None
    assert speaker_at(document, "morgen") == "Jan Falk"


def test_time_grows_with_the_text() -> None:
    text = "Mayor Tomas Reyes opened the Harbour Gate tunnel, built by Hoffmann Bau and Stratton. " * 400
    assert len(mentions("en", text)) >= 800


def test_announcing_that_something_is_so_is_announcing() -> None:
    found = one("es", "Hexalia anunció que recurrirá ante el tribunal.", "announce")
    assert (found.value.agents, found.thing, found.speaker) == (("Hexalia",), None, None)
    assert one("es", "Hexalia dijo que recurrirá ante el tribunal.", "say").value.agents == ("Hexalia",)


def test_speaker_behind_the_words_for_a_statement() -> None:
    text = '"Vamos recorrer", afirmou em nota o diretor jurídico, Douglas Reardon.'
    assert one("pt", text, "say").value.agents == ("Douglas Reardon",)


def test_a_pronoun_before_the_verb_is_what_is_acted_on() -> None:
    found = one("it", "Il Torino lo ha acquistato dal Brescia per 3 milioni di euro.", "acquire")
    assert (found.value.agents, found.thing) == (("Torino",), None)


def test_a_person_before_a_relative_pronoun_acts() -> None:
    assert one("it", "Elena Marchetti, che guida il progetto Aurora, ha parlato.", "lead").value.agents == (
        "Elena Marchetti",
    )
    turned = one("es", "El bloque CDU/CSU que encabeza Jan Falk ganó.", "lead")
    assert (turned.value.agents, turned.thing and turned.thing.label) == (("Jan Falk",), "CSU")


@pytest.mark.parametrize(
    ("text", "language", "agents"),
    [
        ("Norda aus Aldersund übernimmt Kestra.", "de", []),
        ("Norda uit Aldersund neemt Kestra over.", "nl", []),
        ("Heute in Berlin übernimmt Kestra die Firma Norda.", "de", [("Kestra",)]),
    ],
)
def test_where_a_firm_is_from_is_not_what_it_buys(text: str, language: str, agents: list[tuple[str, ...]]) -> None:
    found = [c.value for c in factcheck.extract(text, language) if c.kind == "attribution"]
    bought = [v.agents for v in found if isinstance(v, Attribution) and v.role == "acquire"]
    assert bought == agents or (not agents and bought == [("Norda",)])
