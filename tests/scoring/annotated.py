"""Reports on annotated events, made once in a run of the tests, whichever of its workers asks first."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from attrs import define, field

from factcheck import Report, check
from factcheck.check import Gathered, gather
from factcheck.model import Source, Threshold
from tests.scoring.marks import Marks, load_gold, mark

ROOT = Path(__file__).parents[2]
STEPS = import_module("factcheck.check")
"""The module; the function of its name stands before it in the package."""


@define
class Checked:
    """Reports by place and threshold; nothing changes them, so tests may share them.

    folder: where all workers keep theirs.
    """

    folder: Path
    known: dict[str, Report] = field(factory=dict)
    read: dict[Path, Gathered] = field(factory=dict)

    def __call__(self, place: Path, threshold: Threshold = "default") -> Report:
        """The report on what `load_gold` finds there."""
        name = "-".join((*place.relative_to(ROOT).with_suffix("").parts, threshold))
        if name not in self.known:
            file = self.folder / name
            self.known[name] = pickle.loads(file.read_bytes()) if file.exists() else self._made(place, threshold, file)
        return self.known[name]

    def _gathered(self, place: Path, sources: Sequence[Source]) -> Gathered:
        if place not in self.read:
            self.read[place] = gather(sources)
        return self.read[place]

    def _made(self, place: Path, threshold: Threshold, file: Path) -> Report:
        with pytest.MonkeyPatch.context() as patch:  # what is read is the same whatever the threshold
            patch.setattr(STEPS, "gather", lambda sources, progress: self._gathered(place, sources))
            report = check(list(load_gold(place).sources), threshold=threshold)
        mine = file.with_name(f"{file.name}.{os.getpid()}")
        mine.write_bytes(pickle.dumps(report))
        mine.replace(file)  # at once, for another worker may be reading
        return report


def marks_of(folder: str, checked: Checked) -> Callable[[str], Marks]:
    """What each annotated event of a folder of tests gets, by its name."""

    @cache
    def of(name: str) -> Marks:
        place = ROOT / "tests" / folder / name
        return mark(load_gold(place), checked(place))

    return of
