"""Printed lines to running text: sentences that are broken over lines and pages become whole again.

Line ends inside a paragraph become blanks, a word that is divided at the end of a line is put together, and an empty
line stands between paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from factcheck.languages import fold, installed, load
from factcheck.read.lines import CELL, CELLS, Line
from factcheck.read.paragraphs import breaks, on_one_line

_WORD = re.compile(r"\w+")
_COMPOUND = re.compile(r"[^\W\d_]{2,}-[^\W\d_]{2,}")
_HYPHENS = "-‐\u00ad\u2011"
_TENS = frozenset(map(str, range(20, 100, 10)))
_BLANK = 0.1
_GROUPED = re.compile(r"\d{3}(?!\d)")


@frozen
class _Words:
    """What of the language and of the document tells whether a hyphen at the end of a line belongs to the word.

    suspending: words behind a hyphen that stands for the rest of a word: "Ost- und Westküste". numbers: number words
    that keep their hyphen: "twenty-five". compounds: words with a hyphen that stand inside a line of the document.
    """

    suspending: frozenset[str]
    numbers: frozenset[str]
    compounds: frozenset[str]

    @staticmethod
    def of(language: str | None, lines: Iterable[Line]) -> _Words:
        lexicon = load(language if language in installed() else None)
        hyphened = not set(_HYPHENS).isdisjoint(lexicon.words("numbers", "joins_tens"))
        tens = {
            word for number, words in lexicon.table("numbers", "cardinals").items() if number in _TENS for word in words
        }
        return _Words(
            lexicon.words("dates", "and") | lexicon.words("dates", "or"),
            frozenset(map(fold, tens)) if hyphened else frozenset(),
            frozenset(fold(word) for line in lines for word in _COMPOUND.findall(line.text[:-1])),
        )


@frozen
class Flow:
    """The text of a document, and the offset at which each of its pages begins; a page without text begins with the
    next one.
    """

    text: str
    pages: tuple[int, ...]


def flow(pages: Sequence[Sequence[Line]], language: str | None = None) -> Flow:
    """The lines of all pages, in their order, as one text in that language."""
    lines = [(number, line) for number, page in enumerate(pages) for line in page]
    begins = breaks([line for _, line in lines], [number for number, _ in lines])
    words = _Words.of(language, [line for _, line in lines])
    parts: list[str] = []
    length = 0
    starts: dict[int, int] = {}
    for place, (number, line) in enumerate(lines):
        text = line.text.strip()
        before = parts[-1] if parts else ""
        if place and begins[place]:
            joint = "\n\n"
        elif place and on_one_line(lines[place - 1][1], line):
            joint = _beside(lines[place - 1][1], line)
        elif place:
            before, joint = _joint(before, text, lines[place - 1][1].hyphen, words)
            length += len(before) - len(parts[-1])
            parts[-1] = before
        else:
            joint = ""
        length += len(joint)
        starts.setdefault(number, length)
        parts += [joint, text]
        length += len(text)
    text = "".join(parts)
    return Flow(text, _page_starts(starts, len(pages), len(text)))


def _beside(a: Line, b: Line) -> str:
    """What stands between two pieces of one printed line."""
    gap = b.left - a.right
    return CELLS if gap > CELL * a.size else " " if gap > _BLANK * a.size else ""


def _page_starts(starts: dict[int, int], pages: int, end: int) -> tuple[int, ...]:
    found = end
    out = []
    for number in reversed(range(pages)):
        found = starts.get(number, found)
        out.append(found)
    return tuple(reversed(out))


def _joint(before: str, after: str, hyphen: bool, words: _Words) -> tuple[str, str]:
    """The end of a line without its hyphen where that only divides a word, and what stands between it and the next."""
    if hyphen or before[-1:] == "\u00ad":
        return _divided(before.rstrip("\u00ad"), after, words)
    if len(before) > 1 and before[-1] in _HYPHENS and before[-2].isalnum():
        return _divided(before[:-1], after, words)
    if before[-1:] in "–/" and before[-2:-1].isdigit() and after[:1].isdigit():
        return before, ""
    if before[-1:].isdigit() and _GROUPED.match(after):
        return before, "\n"  # two figures, which a blank could make one
    return before, " "


def _divided(before: str, after: str, words: _Words) -> tuple[str, str]:
    """A word whose hyphen is taken off already, and what must stand in its place."""
    head, tail = _last_word(before), _WORD.match(after)
    if not head or tail is None:
        return before, "- "
    if fold(tail[0]) in words.suspending:
        return before, "- "
    is_whole = fold(head) in words.numbers or fold(f"{head}-{tail[0]}") in words.compounds
    return before, "" if head[-1].isalpha() and tail[0][0].islower() and not is_whole else "-"


def _last_word(text: str) -> str:
    end = text[-60:]
    found = [match for match in _WORD.finditer(end) if match.end() == len(end)]
    return found[0][0] if found else ""
