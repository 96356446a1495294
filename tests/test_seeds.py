"""The main case: four Indonesian articles and a German one, as seeds/expected.json annotates them."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from tests.scoring.annotated import Checked
from tests.scoring.marks import Marks, load_gold, mark

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def report(checked: Checked) -> factcheck.Report:
    return checked(SEEDS / "expected.json")


@pytest.fixture(scope="module")
def marks(report: factcheck.Report) -> Marks:
    return mark(load_gold(SEEDS / "expected.json"), report)


def test_every_figure_is_read(marks: Marks) -> None:
    assert marks.missed == ()
    assert marks.precision >= 0.95, marks.extra


def test_nothing_is_made_of_noise(marks: Marks) -> None:
    assert marks.noise == ()


def test_who_did_what(marks: Marks) -> None:
    assert marks.attribution_recall >= 0.75
    assert marks.role_accuracy >= 0.85


def test_the_one_conflict_is_found_and_no_other(marks: Marks, report: factcheck.Report) -> None:
    assert marks.conflicts_found == 1
    assert marks.false_conflicts == ()
    (conflict,) = report.conflicts
    claims = {c.id: c for c in report.claims}
    agents = {a for i in conflict.claims for a in claims[i].value.agents}  # type: ignore[union-attr]
    assert "Stargate" in conflict.subject
    assert {"OpenAI", "Donald Trump"} <= agents
    assert {p.reason for p in conflict.pairs if p.relation == "conflict"} == {"different_roles"}


def test_what_agrees_is_put_together(marks: Marks) -> None:
    assert marks.apart == ()


def test_look_alikes_are_kept_apart(marks: Marks) -> None:
    assert marks.trapped == ()
