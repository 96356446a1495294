"""Invented reports in three languages about invented events, any number of them, the same for one seed.

Each event is told by a few sources within days. They share its names and most of its figures; some figures differ. A
few names (ministers, agencies, countries) stand in reports on many events, as they do in news.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator

from factcheck import Source

TELLERS = (2, 3, 4, 4, 5, 6)
"""How many sources tell of an event."""
DIFFERS = 0.15
"""The share of figures that a source gives otherwise than the event has it."""
FIRST_DAY = dt.date(2024, 1, 8)

ONSETS = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
    "z",
)
VOWELS = ("a", "e", "i", "o", "u", "ei", "au")
CODAS = ("l", "m", "n", "r", "s", "nd", "rg", "st")
FIRST_NAMES = (
    "Ana",
    "Boris",
    "Clara",
    "Dina",
    "Emil",
    "Farid",
    "Gita",
    "Hasan",
    "Ines",
    "Jonas",
    "Kartika",
    "Lena",
    "Marta",
    "Nadia",
    "Omar",
    "Petra",
)
COUNTRIES = {
    "en": ("Peru", "Ghana", "Vietnam", "Portugal", "Kenya", "Chile"),
    "de": ("Peru", "Ghana", "Vietnam", "Portugal", "Kenia", "Chile"),
    "id": ("Peru", "Ghana", "Vietnam", "Portugal", "Kenya", "Cile"),
}

FLOOD = {
    "en": (
        "Flood in {place}: {dead} dead",
        "A flood on the {river} has killed {dead} people in {place}, {minister} said on Monday.",
        "{injured} people were injured and {moved} residents were evacuated in {place}.",
        "The {river} rose to {metres} metres on {day}.",
        "The damage in {place} is put at {cost} million euros, according to {firm}.",
        "{country} pledged {aid} million euros in aid for {place}.",
    ),
    "de": (
        "Flut in {place}: {dead} Tote",
        "Bei der Flut an der {river} sind in {place} {dead} Menschen ums Leben gekommen, sagte {minister} am Montag.",
        "{injured} Menschen wurden verletzt und {moved} Einwohner in {place} in Sicherheit gebracht.",
        "Die {river} stieg am {day} auf {metres} Meter.",
        "Den Schaden in {place} beziffert {firm} auf {cost} Millionen Euro.",
        "{country} sagte {place} Hilfe von {aid} Millionen Euro zu.",
    ),
    "id": (
        "Banjir di {place}: {dead} orang tewas",
        "Banjir di Sungai {river} menewaskan {dead} orang di {place}, kata {minister} pada Senin.",
        "Sebanyak {injured} orang terluka dan {moved} warga {place} dievakuasi.",
        "Permukaan {river} naik menjadi {metres} meter pada {day}.",
        "Kerugian di {place} diperkirakan {cost} juta euro, menurut {firm}.",
        "{country} menjanjikan bantuan {aid} juta euro untuk {place}.",
    ),
}
PLANT = {
    "en": (
        "{firm} to build a plant in {place}",
        "{firm} will build a battery plant in {place} for {cost} million euros, {minister} announced on {day}.",
        "The plant is to create {moved} jobs and to open in {year}.",
        "{firm} employs {staff} people and had revenue of {aid} million euros last year, up {percent} percent.",
        "The government of {country} supports {firm} with {metres} million euros.",
        "{firm} was founded by {minister}.",
    ),
    "de": (
        "{firm} baut ein Werk in {place}",
        "{firm} baut für {cost} Millionen Euro ein Batteriewerk in {place}, kündigte {minister} am {day} an.",
        "Das Werk soll {moved} Arbeitsplätze schaffen und {year} eröffnet werden.",
        "{firm} beschäftigt {staff} Menschen und setzte im Vorjahr {aid} Millionen Euro um, {percent} Prozent mehr.",
        "Die Regierung von {country} fördert {firm} mit {metres} Millionen Euro.",
        "{firm} wurde von {minister} gegründet.",
    ),
    "id": (
        "{firm} akan membangun pabrik di {place}",
        "{firm} akan membangun pabrik baterai di {place} senilai {cost} juta euro, kata {minister} pada {day}.",
        "Pabrik itu akan menciptakan {moved} lapangan kerja dan dibuka pada {year}.",
        "{firm} mempekerjakan {staff} orang dan membukukan pendapatan {aid} juta euro, naik {percent} persen.",
        "Pemerintah {country} mendukung {firm} dengan {metres} juta euro.",
        "{firm} didirikan oleh {minister}.",
    ),
}
MONTHS = {"en": "March", "de": "März", "id": "Maret"}
FIGURES = {
    "dead": (3, 90),
    "injured": (20, 800),
    "moved": (1_100, 9_900),
    "metres": (3, 14),
    "cost": (20, 990),
    "aid": (2, 450),
    "staff": (1_000, 45_000),
    "percent": (2, 40),
    "year": (2026, 2031),
    "day": (1, 28),
}
MINISTERS = 40
"""So many people speak in all reports together."""


def sources(count: int, *, seed: int = 1) -> list[Source]:
    """So many sources on several hundred events, in the order in which they are told; one seed, one corpus."""
    chance = random.Random(seed)
    speakers = [f"{chance.choice(FIRST_NAMES)} {_name(chance, 2)}" for _ in range(MINISTERS)]
    found: list[Source] = []
    for told in _events(chance, speakers):
        found += told
        if len(found) >= count:
            return found[:count]
    raise AssertionError("events have no end")


def hostile(count: int, *, seed: int = 1) -> list[Source]:
    """So many sources on one thing: all share one name and one property, and each has figures of its own."""
    chance = random.Random(seed)
    return [
        Source(
            f"{number:05}",
            "\n".join(
                f"{'ABCDEFGHIJ'[line]}. The damage of the Vellmar flood is put at {_amount(chance)} million euros."
                for line in range(10)
            ),
            language="en",
            published=FIRST_DAY,
        )
        for number in range(count)
    ]


def _amount(chance: random.Random) -> str:
    return f"{chance.randint(10, 99_999) / 10:.1f}"


def _events(chance: random.Random, speakers: list[str]) -> Iterator[list[Source]]:
    number = 0
    while True:
        templates = chance.choice((FLOOD, PLANT))
        names = {
            "place": _name(chance, 2),
            "river": _name(chance, 2),
            "firm": f"{_name(chance, 2)} {chance.choice(('AG', 'Energy', 'Group', 'Motors'))}",
            "minister": chance.choice(speakers),
        }
        truth = {name: chance.randint(*bounds) for name, bounds in FIGURES.items()}
        country, day = chance.randrange(6), FIRST_DAY + dt.timedelta(days=chance.randrange(700))
        told = []
        for _ in range(chance.choice(TELLERS)):
            language = chance.choice(("en", "de", "id"))
            words = {**names, **_told(chance, truth, language), "country": COUNTRIES[language][country]}
            text = "\n\n".join(line.format(**words) for line in templates[language])
            published = day + dt.timedelta(days=chance.randrange(3))
            told.append(Source(f"{number:05}", text, language=language, published=published))
            number += 1
        yield told


def _told(chance: random.Random, truth: dict[str, int], language: str) -> dict[str, str]:
    """The figures as one source gives them."""
    own = {n: chance.randint(*FIGURES[n]) if chance.random() < DIFFERS else value for n, value in truth.items()}
    told = {name: _grouped(value, language) for name, value in own.items()}
    return {
        **told,
        "year": str(own["year"]),
        "day": f"{own['day']}{'.' if language == 'de' else ''} {MONTHS[language]}",
    }


def _grouped(value: int, language: str) -> str:
    return f"{value:,}" if language == "en" else f"{value:,}".replace(",", ".")


def _name(chance: random.Random, syllables: int) -> str:
    parts = (chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(syllables))
    return ("".join(parts) + chance.choice(CODAS)).capitalize()
