"""What this library and others read of the same ten sentences, as tables in Markdown.

    pip install '.[bench]'
    python benchmarks/compare.py            prints the tables
    python benchmarks/compare.py --write    writes them into docs/other-tools.md

Every tool is told the language of the sentence, and those that read relative days the same day. A tool that does not
know the language is left out. Nothing is corrected: what a tool returns is what the table says.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import warnings
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType

PAGE = Path(__file__).resolve().parent.parent / "docs" / "other-tools.md"
BEGIN, END = "<!-- tables: python benchmarks/compare.py --write -->", "<!-- end of the tables -->"
OURS = "factcheck"
PUBLISHED = dt.date(2025, 5, 8)

SENTENCES = (
    ("en", "The bridge cost $48.2 million, twice the planned sum."),
    ("en", "Between 30 and 50 villages were flooded and more than 340 people died on 3 March 2024."),
    ("en", "Two of the twenty-seven ministers refused to sign."),
    ("en", "The engine has a torque of 400 Nm, and the car won in 3 min 58 s."),
    ("de", "Die Anlage kostete 3,5 Milliarden Euro und ist 7,1 Kilometer lang."),
    ("de", "Am 10. und 11. Februar 2025 trafen sich dreißig Staaten in Paris."),
    ("id", "Uni Eropa menyiapkan investasi 150 miliar euro untuk kecerdasan buatan."),
    ("id", "Gempa bermagnitudo 7,1 terjadi pada 7/5/2025 pukul 18.21 WIB."),
    ("fr", "Le contrat porte sur 32 milliards de dollars (29,3 milliards d’euros)."),
    ("en", "Stargate is being built by OpenAI, Oracle and SoftBank."),
)
"""The sentences with their languages. They are invented, and say what news says."""

Read = Callable[[str, str], list[str]]
"""What a tool reads of a sentence in a language, each as a few words of Markdown."""


def factcheck(sentence: str, language: str) -> list[str]:
    from factcheck import extract
    from factcheck.model.wording import claim_phrase

    claims = extract(sentence, language, PUBLISHED)
    return [_arrow(c.evidence.exact, f"{c.property or c.kind}: {claim_phrase(c)}") for c in claims]


def quantulum3(sentence: str, _: str) -> list[str]:
    from quantulum3 import parser

    return [_arrow(q.surface, f"{q.value:.12g} {q.unit.name}") for q in parser.parse(sentence)]


def price_parser(sentence: str, _: str) -> list[str]:
    from price_parser import Price

    price = Price.fromstring(sentence)
    return [] if price.amount is None else [_arrow(price.amount_text or "", f"{price.amount} {price.currency or ''}")]


def text2num(sentence: str, language: str) -> list[str]:
    from text_to_num import alpha2digit

    changed = str(alpha2digit(sentence, language))
    return [] if changed == sentence else [f"“{changed}”"]


def dateparser(sentence: str, language: str) -> list[str]:
    from dateparser.search import search_dates

    base = dt.datetime.combine(PUBLISHED, dt.time())
    found = search_dates(sentence, languages=[language], settings={"RELATIVE_BASE": base}) or []
    return [_arrow(words, f"{when:%Y-%m-%d %H:%M}".removesuffix(" 00:00")) for words, when in found]


PEERS: Mapping[str, tuple[str, Read, frozenset[str] | None]] = MappingProxyType(
    {
        "quantulum3": ("quantulum3", quantulum3, frozenset({"en"})),
        "price-parser": ("price-parser", price_parser, None),
        "text2num": ("text2num", text2num, frozenset({"en", "de", "fr"})),
        "dateparser.search": ("dateparser", dateparser, None),
    }
)
"""The other tools: the distribution, how it is asked, and which languages of the sentences it knows; None for all."""


def _arrow(words: str, read: str) -> str:
    return f"“{' '.join(words.split())}” → {read.strip()}"


def table(number: int) -> str:
    """The table of one sentence, with all tools that know its language."""
    language, sentence = SENTENCES[number]
    rows = [own_row(number)]
    for name, (_, read, languages) in PEERS.items():
        if languages is None or language in languages:
            rows.append(_row(name, read(sentence, language)))
    return "\n".join([heading(number), "", "| tool | what it reads |", "|---|---|", *rows])


def heading(number: int) -> str:
    language, sentence = SENTENCES[number]
    return f"**{number + 1}. {_plain(sentence)}** ({language})"


def own_row(number: int) -> str:
    """The row of this library in the table of a sentence."""
    language, sentence = SENTENCES[number]
    return _row(f"**{OURS}**", factcheck(sentence, language))


def _row(name: str, read: list[str]) -> str:
    return f"| {name} | {'<br>'.join(map(_plain, read)) or 'nothing'} |"


def _plain(text: str) -> str:
    """Text that Markdown takes for text."""
    return text.replace("|", "\\|").replace("$", "&#36;").replace("*", "\\*")


def tables() -> str:
    """All tables, with the versions of the tools."""
    versions = ", ".join(f"{name} {version(distribution)}" for name, (distribution, _, _) in PEERS.items())
    return "\n\n".join([f"Read by {versions}.", *(table(number) for number in range(len(SENTENCES)))])


def written(page: str, text: str) -> str:
    """The page with other tables."""
    before, rest = page.split(BEGIN)
    return f"{before}{BEGIN}\n\n{text}\n\n{END}{rest.split(END)[1]}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true", help=f"write the tables into {PAGE.name}")
    chosen = options.parse_args()
    warnings.simplefilter("ignore")
    try:
        text = tables()
    except ImportError as error:
        sys.exit(f"{error}; run pip install '.[bench]'")
    if chosen.write:
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), text), encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
