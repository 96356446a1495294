"""The page as a whole: what it shows, and the template that it is written with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from attrs import frozen
from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from factcheck.model import KINDS, VERDICTS
from factcheck.report.encode import render_json, report_dict
from factcheck.report.formats import check_locale
from factcheck.report.html.cards import Card, card
from factcheck.report.html.embed import hash_of, json_script, packed, report_hash, search_index
from factcheck.report.html.matrix import ROWS, matrix
from factcheck.report.html.origin import made_by
from factcheck.report.html.sheets import places_of, sheets, targets
from factcheck.report.html.ways import LEAST, Ways, ways
from factcheck.report.html.words import Words, words
from factcheck.report.plain import visible, without_surrogates
from factcheck.report.view import SIGNS, index
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.model import Basis
    from factcheck.report.document import Report

PACKAGE = "factcheck.report.html"
PIECE = 50
"""So many findings stand in the page; the rest in pieces of as many, which the script puts in."""
LONGEST = 8_000_000
"""A page of more bytes has fewer steps."""
GAPS = ("small", "large", "huge")
COUNTED = (*VERDICTS, "unread")
MARKS = {**SIGNS, "single": "1", "unread": "?"}


def render_html(report: Report, *, locale: str = "en") -> str:
    """The report as one HTML file. locale: the language of the interface, "en", "de" or "id".

    Equal reports give equal bytes. Nothing is loaded from anywhere: a content security policy forbids it. Raises
    UsageError for another locale.
    """
    check_locale("html", locale)
    said = words(locale)
    told = ways(report)
    page = _page(report, said, told)
    over = len(page.encode()) - LONGEST
    if over > 0 and told.size > LEAST:
        return _page(report, said, told.cut(max(told.size - over, LEAST)))
    return page


def _page(report: Report, said: Words, told: Ways) -> str:
    page = _environment().get_template("page.html").render(**_context(report, said, told))
    return without_surrogates(page.strip()) + "\n"


def _context(report: Report, said: Words, told: Ways) -> dict[str, Any]:
    tables, places = index(report), places_of(report.sources)
    cards = [card(finding, number, tables, places, said) for number, finding in enumerate(report.findings, 1)]
    style, script = _style(), _script()
    data = render_json(report).encode("utf-8")
    return {
        "w": said,
        "report": report,
        "hash": report_hash(data),
        "version": __version__,
        "made": made_by(),
        "settings": tuple(_settings(report.basis, said)),
        "style": Markup(style),
        "script": Markup(script),
        "style_hash": hash_of(style),
        "script_hash": hash_of(script),
        "marks": MARKS,
        "counts": _counts(report),
        "origins": len({source.origin for source in report.sources}),
        "choices": _choices(report, cards, places.sources),
        "cards": cards[:PIECE],
        "pieces": _pieces(cards),
        "rows_left_out": sum(not c.brief for c in cards) > ROWS,
        "rows_shown": ROWS,
        "matrix": matrix(report, cards, places, said),
        "sheets": sheets(report, places, said),
        "targets": targets(report.findings),
        "visible": visible,
        "packed": packed(report_dict(report)),
        "index": search_index(cards),
        "ways": told,
        "packed_ways": json_script(told.to_dict()),
        "words": json_script(dict(said.table["script"])),
    }


def _counts(report: Report) -> dict[str, int]:
    found = Counter[str](finding.verdict for finding in report.findings)
    found["unread"] = len(report.unread)
    return {verdict: found[verdict] for verdict in COUNTED}


def _settings(basis: Basis, said: Words) -> Iterator[tuple[str, str]]:
    """What the caller chose, where it is not as usual: the key of its name, and its value."""
    told = {
        "threshold": "" if basis.threshold == "default" else basis.threshold,
        "tolerance": "" if basis.tolerance is None else f"{said.number(basis.tolerance * 100)} %",
        "rates": basis.rates,
        "languages": ", ".join(said.language(code) for code in basis.languages),
        "aliases": said.number(len(basis.aliases)) if basis.aliases else "",
        "relations": said.number(len(basis.relations)) if basis.relations else "",
    }
    yield from ((name, visible(value)) for name, value in told.items() if value)


@frozen
class Choices:
    """What the filters offer: only what the report has."""

    kinds: tuple[str, ...]
    gaps: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    languages: tuple[str, ...]


def _choices(report: Report, cards: Sequence[Card], places: Mapping[str, str]) -> Choices:
    kinds = {c.finding.kind for c in cards}
    gaps = {c.gap for c in cards}
    spoken = {s.language for s in report.sources if s.language}
    return Choices(
        kinds=tuple(kind for kind in KINDS if kind in kinds),
        gaps=tuple(gap for gap in GAPS if gap in gaps),
        sources=tuple((place, visible(source)) for source, place in places.items()),
        languages=tuple(sorted(spoken)),
    )


def _pieces(cards: Sequence[Card]) -> list[tuple[int, Sequence[Card]]]:
    return [(start, cards[start : start + PIECE]) for start in range(PIECE, len(cards), PIECE)]


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(lambda name: _read("templates", name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _style() -> str:
    return "\n" + _read("style.css")


def _script() -> str:
    """All files of the folder, in the order of their names."""
    folder = resources.files(PACKAGE).joinpath("script")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".js"))
    return "\n" + "\n".join(_read("script", name) for name in names)


def _read(*path: str) -> str:
    return resources.files(PACKAGE).joinpath(*path).read_text(encoding="utf-8")
