"""The sections that a language file may hold, and the shape of each. A file that breaks them is refused by name.

Shapes: "words" is a list of surfaces; "table" is canonical = [surfaces]; "tables" is a table of tables;
"flags" holds short settings (strings, numbers, booleans).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import LanguageError

SECTIONS: Mapping[str, str] = {
    "language": "flags",  # code, name, english
    "grammar": "table",  # articles, demonstratives, conjunctions, … (function words by their job)
    "merged": "table",  # prepositions and what an article makes of them: di = [del, della, dell']
    "abbreviations": "table",  # stop: those written with a full stop that ends no sentence
    "numbers": "tables",  # number words and how they combine
    "hedges": "table",  # modifier = surfaces
    "currencies": "table",  # ISO 4217 code = colloquial names
    "units": "table",  # canonical pint name = surfaces
    "nouns": "table",  # canonical English count noun = surfaces
    "vague": "table",  # quantities that are no value: several, sejumlah
    "dates": "tables",  # what dateparser and CLDR lack: safe abbreviations, relative words, seasons, parts
    "durations": "table",  # ISO designator = surfaces
    "titles": "table",  # person, organisation: words before a name that are not the name
    "roles": "tables",  # role = {active, passive, noun, particle}
    "properties": "tables",  # kind.canonical English property = surfaces
    "things": "table",  # canonical English kind of thing = nouns: ship = [ship, vessel, ferry]
    "places": "table",  # locative: words before the place to which a figure is limited
    "phases": "table",  # initial, target, total, annual …
    "certainty": "table",  # planned, reported, hypothetical, negation
    "speech": "table",  # verbs and frames of reported speech
    "references": "tables",  # generic nouns that point back: program, inisiatif, deal
    "agreement": "tables",  # gender or number = its pronouns, its articles, the endings of its participles
    "names": "tables",  # words that help to tell names from common nouns; parts of compound names and their English
    "elided": "table",  # words that show that a number counts what was counted before
    "furniture": "table",  # lines of a page that say nothing: share, related articles
}


def check(data: Mapping[str, Any], where: str) -> None:
    """Raise LanguageError unless every section is known and has its shape."""
    for section, body in data.items():
        if section == "examples":
            _check_examples(body, where)
        elif section not in SECTIONS:
            raise LanguageError(
                where=where,
                problem=f"unknown section [{section}]",
                remedy=f"use one of {', '.join(sorted(SECTIONS))}, examples",
            )
        else:
            _check_shape(section, body, SECTIONS[section], where)
    for key in ("code", "name", "english"):
        if not isinstance(data.get("language", {}).get(key), str):
            raise LanguageError(where=where, problem=f"[language] has no {key}", remedy=f'add {key} = "…"')


def _check_shape(section: str, body: object, shape: str, where: str) -> None:
    if not isinstance(body, Mapping):
        raise LanguageError(where=where, problem=f"[{section}] is no table", remedy="write it as [section] key = …")
    for key, value in body.items():
        if shape == "tables" and isinstance(value, Mapping):
            _check_shape(f"{section}.{key}", value, "tables", where)
        elif shape == "flags" or (shape == "tables" and isinstance(value, str | int | bool)):
            continue
        elif not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            raise LanguageError(
                where=where, problem=f"[{section}] {key} is not a list of words", remedy='write key = ["word", …]'
            )


def _check_examples(body: object, where: str) -> None:
    rows = body if isinstance(body, list) else [None]
    for n, row in enumerate(rows, 1):
        good = isinstance(row, Mapping) and isinstance(row.get("text"), str) and isinstance(row.get("claims"), list)
        if not good:
            raise LanguageError(
                where=where, problem=f"example {n} has no text or no claims", remedy='write text = "…" and claims = […]'
            )
