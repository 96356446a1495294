"""Lines and columns for a terminal or a text file: words are wrapped by the cells they fill, styles become ANSI codes.

The width of a character comes from the Unicode data of Python alone: no terminal and no environment is asked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import field, frozen

STYLES = {
    "": "",
    "bold": "1",
    "dim": "2",
    "mark": "1;7",
    "conflict": "1;31",
    "agree": "32",
    "compatible": "36",
    "single": "2",
}
GAP = 2  # blank cells between two columns

_WORD = re.compile(r"[^ ]+")


@frozen
class Line:
    """One line of runs, each a text with the name of a style ("" for none)."""

    runs: tuple[tuple[str, str], ...] = ()
    plain: str = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "plain", "".join(text for text, _ in self.runs))

    def __add__(self, other: Line) -> Line:
        return Line(self.runs + other.runs)

    def part(self, start: int, end: int) -> Line:
        """The characters from `start` to `end`, with their styles."""
        runs, place = [], 0
        for text, style in self.runs:
            piece = text[max(start - place, 0) : max(end - place, 0)]
            place += len(text)
            if piece:
                runs.append((piece, style))
        return Line(tuple(runs))

    def printed(self, color: bool) -> str:
        """The line as it is written, without blanks at its end."""
        if not color:
            return self.plain.rstrip(" ")
        return "".join(f"\x1b[{STYLES[style]}m{text}\x1b[0m" if style else text for text, style in self.runs).rstrip(
            " "
        )


def line(text: str, style: str = "") -> Line:
    """A line in one style."""
    return Line(((text, style),))


def cells(text: str) -> int:
    """How many cells of a terminal a text fills: wide characters two, combining and invisible ones none."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def wrapped(content: Line, width: int) -> list[Line]:
    """The content in lines of at most `width` cells, broken between words, or inside a word that is wider than that."""
    if cells(content.plain) <= width:
        return [content]
    return [content.part(start, end) for start, end in _pieces(content.plain, width)] or [Line()]


def paragraph(content: Line, width: int, indent: int, label: str = "") -> list[Line]:
    """Wrapped lines behind `indent` blanks; a label stands before the first and the others align with its end."""
    lead = " " * indent + (f"{label}  " if label else "")
    blank = " " * cells(lead)
    lines = wrapped(content, max(width - len(blank), 1))
    return [line(blank if place else lead) + part for place, part in enumerate(lines)]


def table(rows: Sequence[Sequence[Line]], width: int, indent: int = 0) -> list[Line]:
    """Rows in columns as wide as their widest cell; where that is too much, the widest columns are wrapped."""
    if not rows:
        return []
    natural = [max(cells(row[place].plain) for row in rows) for place in range(len(rows[0]))]
    widths = _fitted(natural, width - indent - GAP * (len(natural) - 1))
    return [printed for row in rows for printed in _row(row, widths, indent)]


def _row(row: Sequence[Line], widths: list[int], indent: int) -> Iterator[Line]:
    columns = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    for depth in range(max(map(len, columns))):
        out = line(" " * indent)
        for column, width in zip(columns, widths, strict=True):
            cell = column[depth] if depth < len(column) else Line()
            out += cell + line(" " * (width - cells(cell.plain) + GAP))
        yield out


def _fitted(natural: list[int], room: int) -> list[int]:
    """Column widths that share the room: narrow columns keep theirs, the wide ones divide what is left evenly."""
    widths = dict[int, int]()
    for done, place in enumerate(sorted(range(len(natural)), key=lambda place: natural[place])):
        share = max((room - sum(widths.values())) // (len(natural) - done), 1)
        widths[place] = min(natural[place], share)
    return [widths[place] for place in range(len(natural))]


def _pieces(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Start and end of each line of a text that is too wide for one."""
    start: int | None = None
    end = used = 0
    for match in _WORD.finditer(text):
        word = cells(match[0])
        needed = used + (match.start() - end) + word
        if start is not None and needed > width:
            yield start, end
            start = None
        if start is None:
            start, needed = match.start(), word
        if needed > width:
            *full, (start, _) = _folded(text, start, match.end(), width)
            yield from full
            needed = cells(text[start : match.end()])
        end, used = match.end(), needed
    if start is not None:
        yield start, end


def _folded(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """A run of characters cut into lines by cells; a combining character stays with its base."""
    pieces, used = [], 0
    for place in range(start, end):
        cell = _cell(text[place])
        if used + cell > width and place > start:
            pieces.append((start, place))
            start, used = place, 0
        used += cell
    return [*pieces, (start, end)]


@lru_cache(maxsize=4096)
def _cell(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.category(character) in ("Mn", "Me", "Cf") else 1
