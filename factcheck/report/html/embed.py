"""What the page carries for programs: the report itself, an index to search in, and words for the script."""

from __future__ import annotations

import base64
import hashlib
import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from factcheck.report.encode import dumps
from factcheck.report.html.cards import Card

if TYPE_CHECKING:
    from factcheck.model import Finding

LEVEL = 6
"""More takes several times as long and saves little."""
_HARMLESS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
_GZIP = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
"""The head of a gzip file without a time and without a machine."""


def report_hash(data: bytes) -> str:
    """The first 16 digits of the SHA-256 of the report as JSON: what reviews of it are kept under."""
    return hashlib.sha256(data).hexdigest()[:16]


def packed(data: bytes) -> Markup:
    """The report as JSON, gzip, base64."""
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = deflate.compress(data) + deflate.flush()
    tail = zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    return Markup(base64.b64encode(_GZIP + body + tail).decode("ascii"))


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
