"""Tables that hold for every language: text files beside this module, with columns between bars."""

from __future__ import annotations

from importlib import resources


def lines(file: str) -> list[str]:
    """The lines of a file without comments and empty ones."""
    text = resources.files("factcheck.languages").joinpath(file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def rows(file: str) -> list[tuple[str, ...]]:
    """The columns of each line."""
    return [tuple(part.strip() for part in line.split("|")) for line in lines(file)]


def listed(column: str) -> tuple[str, ...]:
    """The entries of a column, which commas divide."""
    return tuple(part for part in map(str.strip, column.split(",")) if part)
