"""Five annotated events, each told by several agencies: nothing is invented, and figures are read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scoring.annotated import Checked, marks_of
from tests.scoring.marks import Marks

SETS = sorted(p.name for p in (Path(__file__).parent / "gold").iterdir() if p.is_dir())


@pytest.fixture(scope="module")
def marks(checked: Checked) -> Callable[[str], Marks]:
    return marks_of("gold", checked)


@pytest.mark.parametrize("name", SETS)
def test_no_conflict_is_invented(name: str, marks: Callable[[str], Marks]) -> None:
    assert marks(name).false_conflicts == ()


@pytest.mark.parametrize("name", SETS)
def test_look_alikes_are_kept_apart(name: str, marks: Callable[[str], Marks]) -> None:
    assert marks(name).trapped == ()


@pytest.mark.parametrize("name", SETS)
def test_figures_are_read(name: str, marks: Callable[[str], Marks]) -> None:
    assert marks(name).recall >= 0.95, marks(name).missed
    assert marks(name).precision >= 0.93, marks(name).extra


@pytest.mark.parametrize("name", SETS)
def test_who_did_what(name: str, marks: Callable[[str], Marks]) -> None:
    assert marks(name).attribution_recall >= 0.9
    assert marks(name).role_accuracy >= 0.8


def test_true_conflicts_are_found(marks: Callable[[str], Marks]) -> None:
    found = [marks(name).conflicts_found for name in SETS]
    assert sum(found) / len(found) >= 0.4, dict(zip(SETS, found, strict=True))
