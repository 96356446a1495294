"""What the claims of a group show about each other before any two are compared."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.judge.context import PlainNames
from factcheck.judge.shown import shown_by
from factcheck.model import Claim
from tests.judge.build import claim

NAMES = PlainNames()
Rows = list[tuple[str, str]]


def claims(rows: Rows) -> list[Claim]:
    return [claim(text, source=source, start=100 * n) for n, (source, text) in enumerate(rows)]


@pytest.mark.parametrize(
    ("rows", "apart"),
    [
        # one source gives two roles to two agents
        ([("a", "lead: Holt"), ("a", "build: Brenta")], [("lead", "build")]),
        ([("a", "lead: Holt"), ("a", "build: Brenta"), ("a", "fund: Norda")],
         [("lead", "build"), ("lead", "fund"), ("build", "fund")]),
        # a claim of another kind, or one of the same role, stops nothing
        ([("a", "20 company"), ("a", "lead: Holt"), ("a", "build: Brenta")], [("lead", "build")]),
        ([("a", "lead: Holt"), ("a", "20 company"), ("a", "build: Brenta")], [("lead", "build")]),
        ([("a", "lead: Holt"), ("a", "lead: Brandt"), ("a", "build: Brenta")], [("lead", "build")]),
        # somebody has both roles, or nobody is named for one of them
        ([("a", "lead: Holt"), ("a", "build: Holt, Brenta")], []),
        ([("a", "lead: "), ("a", "build: Brenta")], []),
        ([("a", "lead: Holt"), ("a", "build: ")], []),
        ([("a", "lead: "), ("a", "build: ")], []),
        # one role of two agents, and two sources
        ([("a", "lead: Holt"), ("a", "lead: Brenta")], []),
        ([("a", "lead: Holt"), ("b", "build: Brenta")], []),
    ],
)  # fmt: skip
def test_roles_that_one_source_keeps_apart(rows: Rows, apart: list[tuple[str, str]]) -> None:
    assert shown_by(claims(rows), NAMES).apart == frozenset(frozenset(pair) for pair in apart)


@pytest.mark.parametrize(
    ("rows", "together"),
    [
        ([("a", "build: Brenta"), ("a", "build: Holt")], [("Brenta", "Holt")]),
        ([("a", "build: Holt, Brenta")], [("Brenta", "Holt")]),
        ([("a", "build: Brenta"), ("a", "20 company"), ("a", "lead: Holt")], [("Brenta", "Holt")]),
        ([("a", "build: Brenta"), ("a", "lead: Brenta")], []),
        ([("a", "build: Brenta"), ("b", "build: Holt")], []),
    ],
)
def test_agents_that_one_source_sets_side_by_side(rows: Rows, together: Rows) -> None:
    assert shown_by(claims(rows), NAMES).together == frozenset(together)


def test_figures_and_amounts_with_a_place() -> None:
    here = claim("12 person", place="Norvik")
    nowhere, a_day = claim("more than 30 million EUR", source="b"), claim("2025-03-18", source="c", place="Norvik")
    shown = shown_by([here, nowhere, a_day], NAMES)
    assert shown.placed == (here,)
    twelve, thirty = Decimal(12), Decimal(30_000_000)
    assert shown.given == {
        ("a", (twelve, twelve, "person")), ("b", (thirty, None, "EUR")), ("c", (None, None, None))
    }  # fmt: skip
