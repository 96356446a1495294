"""A text cut into passages, so that every claim in it can be marked, also where claims lie in each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from factcheck.report.plain import REPLACEMENT

PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n")

_HIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


@frozen
class Mark:
    """A claim in its text: `text[start:end]` are its words."""

    claim: str
    start: int
    end: int


@frozen
class Passage:
    """A piece of text. claim: the mark that it belongs to, the shortest of those that cover it; "" where none does.

    opens: the claim begins here. beside: claims that begin here and have no passage of their own.
    """

    text: str
    claim: str = ""
    opens: bool = False
    beside: tuple[str, ...] = ()


def shown(text: str) -> str:
    """The text with what would be invisible or would reorder it written out: "[U+202E]"; line ends stay."""
    return _HIDDEN.sub(lambda match: _written(match[0]), text)


def _written(character: str) -> str:
    if character in "\t\x0b\x0c\r\x1c\x1d\x1e\x1f\x85":
        return " "
    return REPLACEMENT if character < "\xa0" or "\ud800" <= character <= "\udfff" else f"[U+{ord(character):04X}]"


def passages(text: str, marks: Iterable[Mark]) -> list[Passage]:
    """The text in passages, in order; joined they are the whole text as it is `shown`.

    Every mark opens exactly one passage or stands `beside` one. Marks outside of the text are moved to its end.
    """
    kept = sorted((_within(mark, len(text)) for mark in marks), key=lambda m: (m.start, -m.end, m.claim))
    cuts = sorted({0, len(text), *(m.start for m in kept), *(m.end for m in kept)})
    owners = _owners(cuts, kept)
    opened: set[str] = set()
    found: list[Passage] = []
    owning = {owner for owner in owners if owner}
    starting: dict[int, list[str]] = {}
    for mark in kept:
        if mark.claim not in owning:
            starting.setdefault(mark.start, []).append(mark.claim)
    for (start, end), owner in zip(pairwise(cuts), owners, strict=True):
        words = shown(text[start:end])
        found.append(Passage(words, owner, bool(owner) and owner not in opened, tuple(starting.pop(start, ()))))
        opened.add(owner)
    rest = [claim for claims in starting.values() for claim in claims]
    return [*found, Passage("", beside=tuple(rest))] if rest else found


def _within(mark: Mark, length: int) -> Mark:
    start = min(max(mark.start, 0), length)
    return Mark(mark.claim, start, min(max(mark.end, start), length))


def _owners(cuts: Sequence[int], marks: Sequence[Mark]) -> list[str]:
    """For each passage the claim that it belongs to: of the marks that cover it the shortest, then the first."""
    lengths = sorted(marks, key=lambda m: (m.end - m.start, m.start, m.claim))
    place = {cut: number for number, cut in enumerate(cuts)}
    owners = [""] * (len(cuts) - 1)
    free = list(range(len(cuts)))  # the next passage at or after each that has no owner yet
    for mark in lengths:
        at = _next(free, place[mark.start])
        while at < place[mark.end]:
            owners[at] = mark.claim
            free[at] = at + 1
            at = _next(free, at)
    return owners


def _next(free: list[int], at: int) -> int:
    while free[at] != at:
        free[at] = free[free[at]]
        at = free[at]
    return at


def paragraphs(found: Iterable[Passage]) -> Iterator[list[Passage]]:
    """The passages by paragraph; a passage that runs over a line end is cut there, and its claim opens only once."""
    line: list[Passage] = []
    for passage in found:
        pieces = PARAGRAPH.split(passage.text)
        for number, piece in enumerate(pieces):
            if number:
                yield line
                line = []
            first = number == 0
            if piece or (first and (passage.opens or passage.beside)):
                line.append(Passage(piece, passage.claim, passage.opens and first, passage.beside if first else ()))
    yield line
