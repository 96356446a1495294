"""Annotated events, written apart from the code: nothing is invented, and most figures are read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scoring.annotated import Checked, marks_of
from tests.scoring.marks import Marks

CLUSTERS = sorted(p.name for p in (Path(__file__).parent / "clusters").iterdir() if p.is_dir())

LEAST = {
    **dict.fromkeys(
        ("rescue", "airline", "outbreak", "ferryfire", "metro", "satellite", "orchestra", "dinofossil"), 0.85
    ),
    **dict.fromkeys(("railway", "bankfraud", "marathon"), 0.8),
}
"""Least shares of figures read where they are lower than elsewhere."""


@pytest.fixture(scope="module")
def marks(checked: Checked) -> Callable[[str], Marks]:
    return marks_of("clusters", checked)


@pytest.mark.parametrize("name", CLUSTERS)
def test_no_conflict_is_invented(name: str, marks: Callable[[str], Marks]) -> None:
    assert marks(name).false_conflicts == ()


@pytest.mark.parametrize("name", CLUSTERS)
def test_most_figures_are_read(name: str, marks: Callable[[str], Marks]) -> None:
    least = LEAST.get(name, 0.9)
    assert marks(name).recall >= least, marks(name).missed
    assert marks(name).precision >= least, marks(name).extra


def test_true_conflicts_are_found(marks: Callable[[str], Marks]) -> None:
    found = [marks(name).conflicts_found for name in CLUSTERS]
    assert sum(found) / len(found) >= 0.45, dict(zip(CLUSTERS, found, strict=True))
