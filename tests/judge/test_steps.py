"""How a judgement came about: every level has its question, and the way ends at the level that decided."""

from __future__ import annotations

import re

import pytest
from hypothesis import strategies as st

from factcheck.judge.compare import judge
from factcheck.judge.levels import Level
from factcheck.judge.steps import RULES, TABLES, asked
from factcheck.model import KINDS
from tests import strategies
from tests.laws.law import law


@pytest.mark.parametrize("table", TABLES)
def test_levels_have_names_and_questions(table: str) -> None:
    levels = TABLES[table]
    assert len({level.name for level in levels}) == len(levels)
    assert all(re.fullmatch(r"[A-Z].*\?", level.asks) for level in levels)
    assert all(rule.endswith(".") for rule in RULES.values())


@law(20, data=st.data(), kind=KINDS)
def test_the_way_leads_to_the_judgement(data: st.DataObject, kind: str) -> None:
    """The last level that held carries the reason and the relation; every other one was asked in vain before it."""
    one, two = (data.draw(strategies.claims(data.draw(strategies.sources(id=name)), kind)) for name in "ab")
    judgement = judge(one, two)
    way = asked(judgement)
    held = [step for step in way if step.held]
    assert way
    assert held
    assert all(step.place <= step.of for step in way)
    last = held[-1]
    if last.table in TABLES:
        level: Level[object] = TABLES[last.table][last.place - 1]
        assert (level.reason, level.relation) == (judgement.reason, judgement.relation)
