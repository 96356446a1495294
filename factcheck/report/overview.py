"""The overview at the top of a page, drawn by rich: each value that several sources speak of, and who gives it.

rich would look up the width of rare characters in tables that the environment may choose. So that equal reports give
equal bytes, it is shown stand-ins whose width is the same in all tables, and never asked about the terminal.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from factcheck.report.layout import cells
from factcheck.report.plain import REPLACEMENT, counted
from factcheck.report.view import View, values, verdict_shown

STYLES = {"conflict": "bold red", "agree": "green", "compatible": "cyan"}
MOST_FINDINGS = 200  # the first ones, which are the conflicts; a longer table is no overview
NARROW, WIDE = range(0xF0000, 0x10FFFE), range(0x4E00, 0x9FA6)  # private characters of one cell, ideographs of two


def overview(found: Sequence[View], *, width: int, color: bool) -> list[str]:
    """The lines of the table, at most `width` cells wide; the number leads to the section of the finding."""
    stands = _StandIns()
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, collapse_padding=True, header_style="bold")
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("Verdict", no_wrap=True)
    for name in ("Subject", "Value", "Sources"):
        table.add_column(name, overflow="fold")
    for number, view in enumerate(found[:MOST_FINDINGS], 1):
        for row in _rows(number, view):
            table.add_row(*(Text(stands.shown(cell), style=STYLES.get(cell, "")) for cell in row))
    if len(found) > MOST_FINDINGS:
        table.add_row("", "", Text(f"… and {counted(len(found) - MOST_FINDINGS, 'more finding')} below"))
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        height=100,
        force_terminal=color,
        force_interactive=False,
        force_jupyter=False,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        highlight=False,
        _environ={},
    )
    console.print(table)
    return [line.rstrip(" ") for line in stands.meant(out.getvalue()).rstrip("\n").split("\n")]


def _rows(number: int, view: View) -> Iterator[list[str]]:
    first = [str(number), verdict_shown(view.finding), view.heading]
    for phrase, sources in values(view):
        yield [*first, phrase, sources]
        first = [""] * len(first)


class _StandIns:
    """Characters that stand for all others than ASCII while the table is laid out, one for each that is met."""

    def __init__(self) -> None:
        self.stand: dict[str, str] = {}
        self.narrow, self.wide = iter(NARROW), iter(WIDE)

    def shown(self, text: str) -> str:
        """The text with stand-ins of the same width; invisible characters go with the one before them."""
        return text if text.isascii() else "".join(map(self._shown, _clusters(text)))

    def meant(self, text: str) -> str:
        """The text with all stand-ins turned back."""
        return text.translate({ord(stand): cluster for cluster, stand in self.stand.items()})

    def _shown(self, cluster: str) -> str:
        if cluster.isascii():
            return cluster
        if cluster not in self.stand:
            wide = cells(cluster) == 2
            code = next(self.wide if wide else self.narrow, None)
            self.stand[cluster] = REPLACEMENT if code is None else chr(code)
        return self.stand[cluster]


def _clusters(text: str) -> Iterator[str]:
    """The characters of a text, each with the invisible ones behind it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or cells(text[place]):
            yield text[start:place]
            start = place
