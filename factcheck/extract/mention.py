"""A value found in a sentence, before it is known what it is a value of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.extract.text import Sentence
from factcheck.model import Kind, Value


class Mention(NamedTuple):
    """A value with its place: tokens first … last-1 of `sentence`. `head`: tokens of the noun that a count counts.

    anchored: of a date, that it says how far it lies from another ("a year earlier", "a year ago").
    """

    kind: Kind
    sentence: Sentence
    first: int
    last: int
    value: Value
    head: tuple[int, int] | None = None
    anchored: bool = False

    @property
    def start(self) -> int:
        return self.sentence.starts[self.first]

    @property
    def end(self) -> int:
        return self.sentence.ends[self.last - 1]


class Unreadable(NamedTuple):
    """Tokens first … last-1 look like a figure and could not be read.

    period: of a fiscal year, what it is called: "FY2024", "FY2023/2024-Q3".
    """

    sentence: Sentence
    first: int
    last: int
    reason: str
    period: str | None = None


def in_date(token: int, mentions: Iterable[Mention]) -> bool:
    """True for a token of a date, as the "end" of "by the end of the year", which ends nothing."""
    return any(m.kind == "date" and m.first <= token < m.last for m in mentions)
