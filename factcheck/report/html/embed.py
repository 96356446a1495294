"""What the page carries for programs: the report itself, an index to search in, and words for the script."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from factcheck.report.encode import dumps
from factcheck.report.html.cards import Card

if TYPE_CHECKING:
    from factcheck.model import Finding

_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_HARMLESS = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in f"<>&\u2028\u2029{_TURNING}"})
"""What could end the element, and what would show whoever reads the page as text something else than it says."""


def report_hash(data: bytes) -> str:
    """The first 16 digits of the SHA-256 of the report as JSON: what reviews of it are kept under."""
    return hashlib.sha256(data).hexdigest()[:16]


def packed(document: dict[str, Any]) -> Markup:
    """The report as JSON, in less than half the room; the script unpacks it to the bytes that `--format json` has.

    {"strings": what stands there more than once, "shapes": lists of keys, "report": node}. A node is a text, true,
    false or null; a number from 0 on, which is itself; one below 0, which is `strings[~number]`; a list that begins
    with null and is the list of the others; or one that begins with a number, which is an object with the keys
    `shapes[number]`.
    No compression: it would give other bytes where another build of its library runs.
    """
    counts = Counter(_strings(document))
    strings = {text: number for number, text in enumerate(text for text, count in counts.items() if count > 1)}
    shapes: dict[tuple[str, ...], int] = {}

    def node(value: Any) -> Any:
        if isinstance(value, str):
            return ~strings[value] if value in strings else value
        if isinstance(value, dict):
            return [shapes.setdefault(tuple(value), len(shapes)), *map(node, value.values())]
        return [None, *map(node, value)] if isinstance(value, list | tuple) else value

    root = node(document)
    return json_script({"strings": list(strings), "shapes": [list(keys) for keys in shapes], "report": root})


def _strings(value: Any) -> Iterator[str]:
    """Every text in a document, in its order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def json_script(document: dict[str, Any] | list[Any]) -> Markup:
    """JSON that can stand in a <script>: nothing in it can end the element."""
    text = dumps({"": document})[len('{"":') : -1]
    return Markup(text.translate(_HARMLESS))


def search_index(cards: Iterable[Card]) -> Markup:
    """One object for each finding, in the order of the page."""
    return json_script(
        [
            {
                "id": card.finding.id,
                "verdict": card.finding.verdict,
                "kind": card.finding.kind,
                "gap": card.gap,
                "sources": card.sources,
                "languages": card.languages,
                "title": card.heading,
                "words": card.search,
                **_review(card.finding),
            }
            for card in cards
        ]
    )


def _review(finding: Finding) -> dict[str, Any]:
    review = finding.review
    return {} if review is None else {"review": {"decision": review.decision, "note": review.note}}


def hash_of(text: str) -> str:
    """The hash of an inline style sheet or script, as a content security policy names it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"
