"""The steps behind each finding, as `factcheck explain` tells them, packed: most of their sentences come back often."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from factcheck.report.telling import Section, Telling, sentence, telling

if TYPE_CHECKING:
    from factcheck.model.explanations import Step
    from factcheck.report.document import Report

ROOM = 2_000_000
"""So many bytes of steps stand in a page; the findings that come after have to be asked for."""
LEAST = 500_000
"""So many stand there also where the page is long already: they are those of the conflicts."""
MARK = 8
"""Bytes of JSON for a number and a comma, or for what stands around a sentence."""


@frozen
class Ways:
    """The steps of findings. texts: each sentence once; ways: id of a finding → what is told, as numbers of texts.

    upto: id of a finding → how many texts and how many bytes the steps need that end with its own.
    """

    texts: Sequence[str]
    ways: Mapping[str, Any]
    upto: Mapping[str, tuple[int, int]]

    @property
    def size(self) -> int:
        """About so many bytes they take."""
        return max((size for _, size in self.upto.values()), default=0)

    def cut(self, room: int) -> Ways:
        """Those of the first findings, as many as have room."""
        kept = list(takewhile(lambda name: self.upto[name][1] <= room, self.ways))
        number = self.upto[kept[-1]][0] if kept else 0
        ways, upto = ({name: table[name] for name in kept} for table in (self.ways, self.upto))
        return Ways(self.texts[:number], ways, upto)

    def to_dict(self) -> dict[str, Any]:
        return {"texts": list(self.texts), "ways": dict(self.ways)}


def ways(report: Report) -> Ways:
    """The steps of the findings in which several claims meet, in their order, until the room is full.

    None are told where the report does not know how it came about, as one that was put together by hand.
    """
    packed = Packed()
    found: dict[str, Any] = {}
    upto: dict[str, tuple[int, int]] = {}
    explain = None if report.explained is None else report.explained(report)
    for finding in report.findings:
        if explain is not None and finding.verdict != "single" and packed.size <= ROOM:
            found[finding.id] = packed.way(telling(explain(finding)))
            upto[finding.id] = len(packed.numbers), packed.size
    return Ways(tuple(packed.numbers), found, upto).cut(ROOM)


@define
class Packed:
    """Sentences by their numbers. size: about so many bytes all of it takes as JSON."""

    numbers: dict[str, int] = field(factory=dict)
    size: int = 0

    def text(self, words: str) -> int:
        """The number of a sentence."""
        self.size += MARK if words in self.numbers else MARK + len(words.encode(errors="replace"))
        return self.numbers.setdefault(words, len(self.numbers))

    def step(self, step: Step) -> int:
        """The number of a step; that of one that was asked and did not hold is `~number`, which is below zero."""
        number = self.text(sentence(step))
        return ~number if step.held is False else number

    def section(self, section: Section) -> list[Any]:
        """[mark, head, note, [[title, [steps]], …]]"""
        stages = [[self.text(stage.title), [self.step(step) for step in stage.steps]] for stage in section.stages]
        return [self.text(section.mark), self.text(section.head), self.text(section.note), stages]

    def sections(self, sections: Iterable[Section]) -> list[Any]:
        return [self.section(section) for section in sections]

    def way(self, told: Telling) -> list[Any]:
        """[claims, pairs, ends]; heading, summary and review stand above the steps anyway."""
        return [self.sections(told.claims), self.sections(told.pairs), [self.text(end) for end in told.ends]]
