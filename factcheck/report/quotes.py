"""A sentence cut to length around the words that carry the value."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from attrs import frozen

from factcheck.report.plain import visible

if TYPE_CHECKING:
    from factcheck.model import Span

WORD = 24  # a cut looks this many characters back for the end of a word; longer runs are cut where they are


@frozen
class Quote:
    """One line in three parts: the words before the value, the value as written, the words after it."""

    before: str
    marked: str
    after: str

    def joined(self, left: str, right: str) -> str:
        """The line with the value between two marks."""
        return f"{self.before}{left}{self.marked}{right}{self.after}"


def quote(sentence: Span, evidence: Span, limit: int) -> Quote:
    """About `limit` characters of the sentence around the evidence; "…" stands where words were left out."""
    before, after = _around(sentence, evidence)
    before, marked, after = visible(before).lstrip(), visible(evidence.exact), visible(after).rstrip()
    marked = shortened(marked, limit)
    room = max(limit - len(marked), 0)
    left = min(len(before), max(room // 2, room - len(after)))
    return Quote(_last(before, left), marked, _first(after, room - left))


def shortened(text: str, limit: int) -> str:
    """The beginning and the end of a long text, with "…" between them."""
    if len(text) <= limit:
        return text
    half = max(limit // 2, 1)
    return f"{_first(text, half).removesuffix('…').rstrip()} … {_last(text, half).removeprefix('…').lstrip()}"


def _around(sentence: Span, evidence: Span) -> tuple[str, str]:
    text, words = sentence.exact, evidence.exact
    at = evidence.start - sentence.start
    if at < 0 or text[at : at + len(words)] != words:
        at = text.find(words)
    if at < 0:
        return f"{text} … ", ""
    return text[:at], text[at + len(words) :]


def _first(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    cut = room if text[room] == " " else text.rfind(" ", 0, room)
    if room - WORD <= cut and cut >= 0:
        return f"{text[:cut].rstrip()} …"
    while room > 0 and unicodedata.combining(text[room]):
        room -= 1
    return f"{text[:room]}…"


def _last(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    start = len(text) - room
    cut = start - 1 if text[start - 1] == " " else text.find(" ", start)
    if 0 <= cut <= start + WORD:
        return f"… {text[cut:].lstrip()}"
    while start < len(text) and unicodedata.combining(text[start]):
        start += 1
    return f"…{text[start:]}"
