"""Printed lines to running text: sentences that are broken over lines and pages become whole again.

Line ends inside a paragraph become blanks, a word that is divided at the end of a line is put together, and an empty
line stands between paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from factcheck.languages import fold, installed, load
from factcheck.read.lines import Line

_STOPS = ".!?…:"
_CLOSERS = "\"'”’»“)]"
_ITEM = re.compile(r"(?:[•▪●‣■◦*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_WORD = re.compile(r"\w+")
_COMPOUND = re.compile(r"[^\W\d_]{2,}-[^\W\d_]{2,}")
_HYPHENS = "-‐\u00ad\u2011"
_TENS = frozenset(map(str, range(20, 100, 10)))
_ALIKE = 1.12
_LOOSE = 1.35
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
    breaks = _breaks([line for _, line in lines], [number for number, _ in lines])
    words = _Words.of(language, [line for _, line in lines])
    parts: list[str] = []
    length = 0
    starts: dict[int, int] = {}
    for place, (number, line) in enumerate(lines):
        text = line.text.strip()
        before = parts[-1] if parts else ""
        if place and breaks[place]:
            joint = "\n\n"
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


def _breaks(lines: Sequence[Line], pages: Sequence[int]) -> list[bool]:
    """For each line, whether a paragraph begins with it."""
    pitch = _pitch(lines, pages)
    out = [True] * len(lines)
    runs = _runs(lines, pages, pitch)
    margins = {n: max(lines[i].right for i in run) for n, run in enumerate(runs)}
    for n, run in enumerate(runs):
        for a, b in pairwise(run):
            out[b] = _begins_inside(lines[a], lines[b], margins[n])
    for before, run in pairwise(runs):
        a, b = before[-1], run[0]
        moved_on = pages[a] != pages[b] or lines[b].bottom > lines[a].bottom + lines[a].size
        if moved_on and _same_size(lines[a], lines[b]):
            out[b] = not _goes_on(lines[a], lines[b])
    return out


def _goes_on(a: Line, b: Line) -> bool:
    """True where a sentence goes on in the next column or on the next page."""
    words = b.text.lstrip()
    if a.hyphen:
        return True
    if a.text.rstrip(_CLOSERS + " ")[-1:] in _STOPS or _ITEM.match(words):
        return False
    return words[:1].islower() or words[:1].isdigit() or a.text.rstrip()[-1:] in ",;-–"


def _runs(lines: Sequence[Line], pages: Sequence[int], pitch: dict[int, float]) -> list[list[int]]:
    """Lines of one size that follow each other down a page at the usual distance."""
    runs: list[list[int]] = []
    for place, line in enumerate(lines):
        if runs and pages[place] == pages[place - 1] and _follows(lines[place - 1], line, pitch):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _follows(a: Line, b: Line, pitch: dict[int, float]) -> bool:
    fall = a.bottom - b.bottom
    if abs(fall) < 0.4 * a.size:
        return b.left >= a.right - a.size  # the same line, further to the right
    usual = pitch.get(round(a.size), a.size * 1.25)
    return _same_size(a, b) and 0 < fall <= _LOOSE * usual and b.left < a.right and a.left < b.right


def _same_size(a: Line, b: Line) -> bool:
    return max(a.size, b.size) <= _ALIKE * max(min(a.size, b.size), 0.1)


def _pitch(lines: Sequence[Line], pages: Sequence[int]) -> dict[int, float]:
    """The usual distance of lines for each size of letters, in half points."""
    falls: dict[int, Counter[float]] = {}
    for (a, page), (b, next_page) in pairwise(zip(lines, pages, strict=True)):
        fall = a.bottom - b.bottom
        if page == next_page and _same_size(a, b) and 0.4 * a.size < fall < 2.5 * a.size:
            falls.setdefault(round(a.size), Counter())[round(2 * fall) / 2] += 1
    return {size: min(counted, key=lambda fall: (-counted[fall], fall)) for size, counted in falls.items()}


def _begins_inside(a: Line, b: Line, margin: float) -> bool:
    """Whether a paragraph begins with `b`, which follows `a` at the usual distance.

    It does where its first word would still have stood on the line before, or where it is set in.
    """
    if a.hyphen:
        return False
    words = b.text.strip()
    if _ITEM.match(words):
        return True
    if abs(a.bottom - b.bottom) < 0.4 * a.size:
        return False
    if a.text[-1:] in _HYPHENS and a.text[-2:-1].isalnum():
        return False
    stopped = a.text.rstrip(_CLOSERS + " ")[-1:] in _STOPS
    centred = abs((a.left + a.right) - (b.left + b.right)) < a.size and abs(a.left - b.left) > 0.5 * a.size
    if centred:
        return stopped
    letter = (b.right - b.left) / max(len(words), 1)
    first = words.split(maxsplit=1)[0] if words else ""
    would_fit = a.right + (len(first) + 1.5) * letter < margin
    indented = 0.8 * a.size < b.left - a.left < 5 * a.size
    return would_fit or (stopped and indented)
