"""Attributions in sentences as papers write them, in eight languages; and sentences in which nobody did it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from factcheck.extract.attributions.finder import AttributionMention, find
from factcheck.extract.text import read
from factcheck.languages import load

SENTENCES = tomllib.loads(Path(__file__).with_name("who_did_what.toml").read_text("utf-8"))["sentence"]


def mentions(code: str, text: str) -> tuple[AttributionMention, ...]:
    return find(read(text, load(code)))


def is_read(wanted: Mapping[str, Any], found: tuple[AttributionMention, ...]) -> bool:
    """True where a mention has the role, all the agents, and the thing where one is wanted."""
    return any(
        m.value.role == wanted["role"]
        and set(wanted["agents"]) <= set(m.value.agents)
        and ("thing" not in wanted or (m.thing.label if m.thing is not None else "") == wanted["thing"])
        for m in found
    )


@pytest.mark.parametrize("code", sorted({s["language"] for s in SENTENCES}))
def test_who_did_what(code: str) -> None:
    unread = [
        (sentence["text"], wanted)
        for sentence in SENTENCES
        if sentence["language"] == code
        for wanted in sentence["wanted"]
        if not is_read(wanted, mentions(code, sentence["text"]))
    ]
    assert unread == []


@pytest.mark.parametrize(
    ("code", "text", "role", "agent"),
    [
        # the object stands before the verb of these, or its subject is left out
        ("es", "Compró la empresa la semana pasada.", "acquire", "empresa"),
        ("es", "El congreso, que acogió Telvora en mayo, fue un éxito.", "host", "congreso"),
        ("it", "La guida Michelin premia tre ristoranti.", "lead", "Michelin"),
        ("it", "Il ministro ha scritto a Jan Falk per firmare l'accordo.", "sign", "Jan Falk"),
        # who supplies figures builds nothing, and who grants a licence gives no money
        ("fr", "Les chiffres fournis par Orbex montrent une baisse.", "build", "Orbex"),
        ("es", "Los datos suministrados por Orbex son falsos.", "build", "Orbex"),
        ("fr", "La présidence a été confiée à Jan Falk.", "build", "Jan Falk"),
        ("es", "Una licencia otorgada por Orbex caduca en mayo.", "fund", "Orbex"),
        ("es", "La presidencia pasará a manos de Jan Falk.", "acquire", "Jan Falk"),
        ("it", "Le indagini sono a carico di Jan Falk.", "fund", "Jan Falk"),
        ("pt", "A Telvora vem da Norvânia e a Orbex do Brasil.", "build", "Orbex"),
        ("es", "La semana pasada la firma Orbex perdió un 3 %.", "sign", "Orbex"),
        ("es", "El acuerdo se firmó por miedo a Orbex.", "sign", "Orbex"),
        # a tower is no reward, and a quarrel no lawsuit
        ("en", "The tower was put up by Norda in 1976.", "fund", "Norda"),
        ("de", "Der Verein Klangwald reichte Beschwerde gegen Norda ein.", "launch", "Norda"),
        ("it", "L'associazione Klang ha fatto visita alla banca Norda.", "launch", "Klang"),
        ("fr", "L'association Klang a porté un projet contre la pauvreté.", "launch", "Klang"),
        ("de", "Das teilte Anna Falk in zwei Hälften.", "announce", "Anna Falk"),
        # who is quoted does not speak of himself
        ("fr", "« Les pompiers arrivent », dit-elle.", "say", "pompiers"),
        ("de", "Die Bank, die Jan Falk gegründet hat, wuchs.", "create", "Bank"),
        ("de", "Gekauft wurde die Werft Orbix.", "acquire", "Orbix"),
        ("nl", "Gebouwd wordt de brug bij Dekkers.", "build", "Dekkers"),
        # the article says that one is known, and not who he is
        ("en", "A builder, Ketelaar said, must be found.", "build", "Ketelaar"),
        ("en", "The chemist chain Bennet refused.", "hold_office", "Bennet"),
        ("it", "Secondo il presidente, servono altri 30 milioni.", "fund", "presidente"),
        ("en", "The reports described Jan Falk as tired.", "say", "Jan Falk"),
        # a noun for who leads does not say that the name behind "is" leads, unless it opens the clause
        ("de", "Nach Angaben der Leiterin ist Jan Falk verletzt.", "lead", "Jan Falk"),
        ("de", "Als Chef der Reederei wird Jan Falk entlassen.", "lead", "Jan Falk"),
        ("nl", "Volgens de directeur van het museum is Jan Falk ziek.", "lead", "Jan Falk"),
        ("nl", "Voorzitter van de club is Jan Falk niet.", "lead", "Jan Falk"),
        # what a sum precedes is given; what comes from somebody need be no money
        ("de", "Den Beschluss trägt der Landtag Orbex.", "fund", "Orbex"),
        ("de", "Die Idee kam von Jan Falk.", "fund", "Jan Falk"),
        ("nl", "De kritiek komt van Jan Falk.", "fund", "Jan Falk"),
        ("en", "The money came from Norvania.", "build", "Norvania"),
        ("nl", "Jan Falk betaalde de boete.", "fund", "Jan Falk"),
        ("de", "Jan Falk bezahlte die Strafe.", "fund", "Jan Falk"),
        ("en", "The head of the firm's rival is Jan Falk's brother.", "lead", "Jan Falk"),
        ("en", "Orbex put the damage at $3m.", "build", "Orbex"),
        ("id", "Kabar itu datang dari Orbex.", "fund", "Orbex"),
        ("id", "Pendapat itu milik Jan Falk.", "fund", "Jan Falk"),
        # the object of these is a person, or stands in the dative
        ("de", "Die Reise führte Jan Falk nach Rom.", "lead", "Jan Falk"),
        ("de", "Die Firma baute Jan Falk ein Haus.", "build", "Jan Falk"),
        ("de", "Das Schiff wurde gebaut in Hamburg.", "build", "Hamburg"),
        ("nl", "Orbex lijft voor 2 miljard euro niets in.", "acquire", "euro"),
        # who declines to comment refuses nothing
        ("en", "Orbex declined to comment on the offer.", "refuse", "Orbex"),
        ("id", "Jan Falk menolak berkomentar.", "refuse", "Jan Falk"),
        ("de", "Orbex lehnte einen Kommentar ab.", "refuse", "Orbex"),
        ("nl", "Orbex weigerde commentaar.", "refuse", "Orbex"),
        # nouns that look like verbs, nationalities of towns and teams, figures of speech, and what is no sum
        ("fr", "Le Paris de Jan Falk l'annonce de la fusion a surpris.", "announce", "Jan Falk"),
        ("fr", "Jan Falk a construit une majorité au Parlement.", "build", "Jan Falk"),
        ("fr", "Orbix crée des emplois à Lyon.", "create", "Orbix"),
        ("fr", "Le prix fort, la région Bretagne l'a payé.", "build", "région Bretagne"),
        ("fr", "Telvora a payé une amende de 3 millions.", "build", "Telvora"),
        ("fr", "Le ministre a salué Orbix, Telvora, qui dirigent le marché.", "lead", "Orbix"),
        ("fr", "Les Français de Didier Morel ont gagné.", "lead", "Didier Morel"),
        ("es", "Según Telvora, la compra de Orbix costará 3 millones.", "acquire", "Telvora"),
        ("es", "Jan Falk levantó la copa.", "build", "Jan Falk"),
        ("es", "Telvora puso un techo de 30 millones al gasto.", "fund", "Telvora"),
        ("es", "La empresa Orbix pagó la multa.", "fund", "Orbix"),
        ("es", "Los alemanes de Berlín construyeron el puente.", "build", "Berlín"),
        ("es", "Jan Falk dio una rueda de prensa de 30 minutos.", "fund", "Jan Falk"),
        ("it", "Secondo Telvora, la guida di Orbix resta vacante.", "lead", "Telvora"),
        ("it", "Jan Falk ha costruito il successo della squadra.", "build", "Jan Falk"),
        ("it", "A guidarla è stata la passione.", "lead", "passione"),
        ("it", "Telvora mette in dubbio i 30 milioni.", "fund", "Telvora"),
        ("it", "Gli azzurri di Marco Salis hanno perso.", "lead", "Marco Salis"),
        ("pt", "O FMI projeta um crescimento de 3%.", "create", "FMI"),
        ("pt", "Jan Falk ergueu a taça.", "build", "Jan Falk"),
        ("pt", "A Telvora pagou a multa.", "fund", "Telvora"),
        ("pt", "Segundo a Telvora, a compra da Orbix custará 3 milhões.", "acquire", "Telvora"),
        # what is from a town, of a day or of a sort is nobody's work; who scores signs nothing; a team is no firm
        ("fr", "Le projet est de Nantes et la musique de 1920.", "create", "Nantes"),
        ("fr", "Le plan est de la semaine dernière, selon Orbix.", "create", "Orbix"),
        ("es", "El proyecto es de 1998 y lo conoce Jan Falk.", "create", "Jan Falk"),
        ("it", "Il progetto è di Roma.", "create", "Roma"),
        ("pt", "A música é de 1970, lembra Jan Falk.", "create", "Jan Falk"),
        ("es", "Jan Falk firmó goles de todos los colores.", "sign", "Jan Falk"),
        ("it", "Il primo posto resta di Jan Falk.", "own", "Jan Falk"),
        ("fr", "La situation de l'entreprise que mène Jan Falk inquiète.", "build", "Jan Falk"),
        ("es", "Por el puente lo vio Jan Falk.", "sign", "Jan Falk"),
        ("pt", "Foi Telvora a vítima do ataque.", "host", "Telvora"),
        ("es", "El dueño del bar, la mañana del lunes, llamó a Jan Falk.", "own", "Jan Falk"),
        ("it", "La nave è stata costruita nei cantieri di Ancona.", "build", "Ancona"),
        ("pt", "Disse-o ontem Jan Falk, do sindicato.", "launch", "Jan Falk"),
        ("it", "Il Bari lo ha acquistato dal Torino Calcio per 3 milioni.", "acquire", "Torino Calcio"),
        ("it", "Il no della Regione e il viaggio a Roma hanno pesato.", "refuse", "viaggio"),
        ("es", "Telvora pone en duda los 40 millones.", "fund", "Telvora"),
        ("es", "Las esculturas son obra de la artista Rosa Peña.", "build", "Rosa Peña"),
        ("it", "La sanzione l'ha resa nota ieri a Trieste.", "announce", "Trieste"),
        ("fr", "La sanction, le ministre l'a annoncée mardi à Gênes.", "announce", "Gênes"),
    ],
)
def test_who_did_not(code: str, text: str, role: str, agent: str) -> None:
    assert not any(m.value.role == role and agent in m.value.agents for m in mentions(code, text))
