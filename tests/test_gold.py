"""Five annotated events, each told by several agencies: nothing is invented, and figures are read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import factcheck
from tests.scoring.marks import Marks, load_gold, mark

SETS = sorted(p.name for p in (Path(__file__).parent / "gold").iterdir() if p.is_dir())


@cache
def marks(name: str) -> Marks:
    gold = load_gold(Path(__file__).parent / "gold" / name)
    return mark(gold, factcheck.check(list(gold.sources)))


@pytest.mark.parametrize("name", SETS)
def test_no_conflict_is_invented(name: str) -> None:
    assert marks(name).false_conflicts == ()


@pytest.mark.parametrize("name", SETS)
def test_look_alikes_are_kept_apart(name: str) -> None:
    assert marks(name).trapped == ()


@pytest.mark.parametrize("name", SETS)
def test_figures_are_read(name: str) -> None:
    assert marks(name).recall >= 0.95, marks(name).missed
    assert marks(name).precision >= 0.93, marks(name).extra


@pytest.mark.parametrize("name", SETS)
def test_who_did_what(name: str) -> None:
    assert marks(name).attribution_recall >= 0.9
    assert marks(name).role_accuracy >= 0.8


def test_true_conflicts_are_found() -> None:
    found = [marks(name).conflicts_found for name in SETS]
    assert sum(found) / len(found) >= 0.4, dict(zip(SETS, found, strict=True))
