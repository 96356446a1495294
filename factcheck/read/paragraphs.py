"""Where paragraphs begin among printed lines: by distance, size, indent, and whether a word would still have fitted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from factcheck.read.lines import Line

_STOPS = ".!?…:"
_CLOSERS = "\"'”’»“)]"
_ITEM = re.compile(r"(?:[•▪●‣■◦*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_HYPHENS = "-‐\u00ad\u2011"
_ALIKE = 1.12
_LOOSE = 1.35
_SPARE = 2.5
"""Letters of room beside the first word before it counts as one that would have fitted."""
_COLUMN = 12
"""Sizes of letters; the least width of a column of text. What is narrower may be a list of short rows."""


def breaks(lines: Sequence[Line], pages: Sequence[int]) -> list[bool]:
    """For each line of a document, whether a paragraph begins with it. pages: the page of each line."""
    pitch = _pitch(lines, pages)
    out = [True] * len(lines)
    runs = _runs(lines, pages, pitch)
    widest = _widest(lines, pages)
    for run in runs:
        margin = max(lines[place].right for place in run)
        left, width = min(lines[place].left for place in run), _COLUMN * lines[run[0]].size
        for a, b in pairwise(run):
            known = max(margin, widest[_column(lines[a], pages[a])]) if margin - left < width else margin
            out[b] = _begins_inside(lines[a], lines[b], known, sure=known - left >= width)
    for before, run in pairwise(runs):
        a, b = before[-1], run[0]
        moved_on = pages[a] != pages[b] or lines[b].bottom > lines[a].bottom + lines[a].size
        if moved_on and _same_size(lines[a], lines[b]) and not (lines[a].cells or lines[b].cells):
            out[b] = not _goes_on(lines[a], lines[b])
    return out


def _goes_on(a: Line, b: Line) -> bool:
    """True where a sentence goes on in the next column or on the next page."""
    words = b.text.lstrip()
    if a.hyphen:
        return True
    if a.text.rstrip(_CLOSERS + " ")[-1:] in _STOPS or _ITEM.match(words):
        return False
    return words[:1].islower() or words[:1].isdigit() or a.text.rstrip()[-1:] in ",-–"


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
    if on_one_line(a, b):
        return True
    fall = a.bottom - b.bottom
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


def _widest(lines: Sequence[Line], pages: Sequence[int]) -> Mapping[tuple[int, int, int], float]:
    """How far to the right the lines of a page reach that have one size and one left edge."""
    found: dict[tuple[int, int, int], float] = {}
    for line, page in zip(lines, pages, strict=True):
        key = _column(line, page)
        found[key] = max(found.get(key, 0.0), line.right)
    return found


def _column(line: Line, page: int) -> tuple[int, int, int]:
    return page, round(line.size), round(line.left / 4)


def on_one_line(a: Line, b: Line) -> bool:
    """True for two pieces of a printed line, which stand apart like the cells of a row."""
    return abs(a.bottom - b.bottom) < 0.4 * a.size and b.left >= a.right - a.size


def _begins_inside(a: Line, b: Line, margin: float, *, sure: bool) -> bool:
    """Whether a paragraph begins with `b`, which follows `a` at the usual distance.

    It does where its first word would still have stood on the line before, or where it is set in. Rows of cells stand
    alone. sure: the lines are as wide as a column of text; else only what plainly goes on is joined.
    """
    if a.hyphen or on_one_line(a, b):
        return False
    words = b.text.strip()
    if a.cells or b.cells or _ITEM.match(words):
        return True
    if a.text[-1:] in _HYPHENS and a.text[-2:-1].isalnum():
        return False
    stopped = a.text.rstrip(_CLOSERS + " ")[-1:] in _STOPS
    centred = abs((a.left + a.right) - (b.left + b.right)) < a.size and abs(a.left - b.left) > 0.5 * a.size
    if centred:
        return stopped
    letter = (b.right - b.left) / max(len(words), 1)
    first = words.split(maxsplit=1)[0] if words else ""
    would_fit = a.right + (len(first) + _SPARE) * letter < margin
    indented = 0.8 * a.size < b.left - a.left < 5 * a.size
    sentence = first[:1].islower() and a.text.rstrip()[-1:].isalpha()
    return ((would_fit or not sure) and not sentence) or (stopped and indented)
