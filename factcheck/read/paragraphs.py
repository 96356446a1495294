"""Where paragraphs begin among printed lines: by distance, size, indent, and whether a word would still have fitted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from factcheck.read.lines import Line

_STOPS = ".!?…:"
_CLOSERS = "\"'”’»“)]"
_ITEM = re.compile(r"(?:[•▪●‣■◦*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_HYPHENS = "-‐\u00ad\u2011"
_SENTENCE = re.compile(r"[.!?…][\"'”’»“)\]]*(?:\s|$)")
_ALIKE = 1.12
_LOOSE = 1.35
_SPARE = 2.5
"""Letters of room beside the first word before it counts as one that would have fitted."""
_WIDE = 12
"""Sizes of letters; the least width of a column of text."""
_RAGGED = 0.2
"""Of its width, how much the full lines of a column may be shorter than the longest."""
_SEVERAL = 2
_LARGER = 1.15
"""Letters that are so much larger than the usual ones are those of a headline."""


def breaks(lines: Sequence[Line], pages: Sequence[int]) -> list[bool]:
    """For each line of a document, whether a paragraph begins with it. pages: the page of each line."""
    pitch = _pitch(lines, pages)
    out = [True] * len(lines)
    runs = _runs(lines, pages, pitch)
    columns = _columns(lines, pages)
    large = _LARGER * _usual_size(lines)
    for run in runs:
        own = _Column.of([lines[place] for place in run])
        ends = _SENTENCE.search(lines[run[-1]].text) is not None
        for a, b in pairwise(run):
            column = max(own, columns[_key(lines[a], pages[a])], key=lambda c: (c.is_full, c.right))
            prose = ends or _SENTENCE.search(lines[b].text) is not None
            out[b] = _begins_inside(lines[a], lines[b], column, large=lines[a].size > large, prose=prose)
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
    if _stops(a) or _ITEM.match(words):
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


@frozen
class _Column:
    """How far to the right lines reach, and whether they are those of running text: wide, and several as wide as that.

    What is not may be a list of rows, of which the longest would seem to go on in the next.
    """

    right: float
    is_full: bool

    @staticmethod
    def of(lines: Sequence[Line]) -> _Column:
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        full = sum(line.right >= right - _RAGGED * (right - left) for line in lines)
        return _Column(right, right - left >= _WIDE * lines[0].size and full >= _SEVERAL and 2 * full >= len(lines))


def _columns(lines: Sequence[Line], pages: Sequence[int]) -> Mapping[tuple[int, int, int], _Column]:
    """The columns of all pages: lines of one size with one left edge."""
    found: dict[tuple[int, int, int], list[Line]] = {}
    for line, page in zip(lines, pages, strict=True):
        found.setdefault(_key(line, page), []).append(line)
    return {key: _Column.of(column) for key, column in found.items()}


def _key(line: Line, page: int) -> tuple[int, int, int]:
    return page, round(line.size), round(line.left / 4)


def _usual_size(lines: Sequence[Line]) -> float:
    counted = Counter(round(line.size, 1) for line in lines)
    return min(counted, key=lambda size: (-counted[size], size), default=0.0)


def on_one_line(a: Line, b: Line) -> bool:
    """True for two pieces of a printed line, which stand apart like the cells of a row."""
    return abs(a.bottom - b.bottom) < 0.4 * a.size and b.left >= a.right - a.size


def _begins_inside(a: Line, b: Line, column: _Column, *, large: bool, prose: bool) -> bool:
    """Whether a paragraph begins with `b`, which follows `a` at the usual distance.

    It does where its first word would still have stood on the line before, or where it is set in. Rows of cells stand
    alone. Outside of running text only what plainly goes on is joined. large: they are lines of a headline. prose: a
    sentence ends in `b` or in the last line at this distance, as none does in rows of a list.
    """
    if a.hyphen or on_one_line(a, b):
        return False
    words = b.text.strip()
    if a.cells or b.cells or _ITEM.match(words):
        return True
    if a.text[-1:] in _HYPHENS and a.text[-2:-1].isalnum():
        return False
    stopped = _stops(a)
    centred = abs((a.left + a.right) - (b.left + b.right)) < a.size and abs(a.left - b.left) > 0.5 * a.size
    if centred:
        return stopped
    letter = (b.right - b.left) / max(len(words), 1)
    first = words.split(maxsplit=1)[0] if words else ""
    would_fit = a.right + (len(first) + _SPARE) * letter < column.right
    goes_on = first[:1].islower() and (large or a.text.rstrip()[-1:].isalpha())
    indented = 0.8 * a.size < b.left - a.left < 5 * a.size
    running = column.is_full or large or (prose and not stopped)
    return ((would_fit or not running) and not goes_on) or (stopped and indented)


def _stops(line: Line) -> bool:
    return line.text.rstrip(_CLOSERS + " ")[-1:] in tuple(_STOPS)
