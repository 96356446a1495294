"""A line of a printed page with its place, and which lines of a document belong to its pages and not to its text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from attrs import frozen

CELLS = " | "
"""What stands between the cells of a row, so that a figure is not taken for one of its neighbour."""
CELL = 1.6
"""Sizes of letters; a gap that is wider stands between two cells. The gaps of justified lines are narrower."""
_ROUNDS = 4
"""Lines at either edge of a page that are looked at: what runs on is seldom more."""
_SHARE = 0.4
"""Of the pages, those that a line must stand on: left and right pages may differ."""
_ENOUGH = 3
"""Pages that are enough for any line: each chapter may have its own."""
_NEAR = 3.0
_NUMBER = re.compile(r"\d+")


@frozen
class Line:
    """One printed line. Lengths are in points, counted from the left and from the bottom of the page.

    size: the height of its letters. hyphen: True where its last word goes on in the next line; the hyphen is taken off.
    cells: True for a row of a table, whose cells stand in the text with CELLS between them.
    """

    text: str
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    size: float = 10.0
    hyphen: bool = False
    cells: bool = False


def without_running_lines(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The lines of each page without headers, footers and page numbers, and what these say: one of each kind.

    A line is one of them if it stands at the edge of several pages at the same height with the same words and figures,
    or with one figure that counts the pages. A figure that does anything else is part of the text.
    """
    kept = [list(page) for page in pages]
    said: dict[str, str] = {}
    for _ in range(_ROUNDS):
        for number, line in _running(kept):
            kept[number].remove(line)
            said.setdefault(_NUMBER.sub("#", line.text), line.text)
    return kept, list(said.values())


def _running(pages: Sequence[Sequence[Line]]) -> list[tuple[int, Line]]:
    """The lines at the very edge of the pages that run through the document, with the number of their page."""
    groups: defaultdict[tuple[str, str], list[tuple[int, Line]]] = defaultdict(list)
    met: set[tuple[str, ...]] = set()
    for number, page in enumerate(pages):
        words = tuple(line.text for line in page)
        if len(page) < 2 or words in met:  # a page that is printed twice does not make its text a header
            continue
        met.add(words)
        ordered = sorted(page, key=lambda line: line.bottom)
        for edge, line in (("bottom", ordered[0]), ("top", ordered[-1])):
            groups[edge, _NUMBER.sub("#", line.text)].append((number, line))
    filled = sum(map(bool, pages))
    found = [member for group in groups.values() for member in _alike(group, filled)]
    return list(dict.fromkeys(found))


def _alike(group: Sequence[tuple[int, Line]], filled: int) -> list[tuple[int, Line]]:
    heights = sorted(line.bottom for _, line in group)
    middle = heights[len(heights) // 2]
    level = [(n, line) for n, line in group if abs(line.bottom - middle) <= _NEAR]
    if len(level) < min(max(2, _SHARE * filled), _ENOUGH):
        return []
    figures = [_NUMBER.findall(line.text) for _, line in level]
    numbers = [n for n, _ in level]
    counting = [_counts(column, numbers, filled) for column in zip(*figures, strict=True)]
    steady = [len(set(column)) == 1 for column in zip(*figures, strict=True)]
    if all(a or b for a, b in zip(counting, steady, strict=True)) and sum(not s for s in steady) <= 1:
        return level
    return []


def _counts(column: Sequence[str], numbers: Sequence[int], filled: int) -> bool:
    """True for figures that grow by one with every page, and for so few that it may be chance, from 1."""
    starts = {int(figure[:9]) - number for figure, number in zip(column, numbers, strict=True)}
    return len(starts) == 1 and (filled > 2 or starts == {1})
