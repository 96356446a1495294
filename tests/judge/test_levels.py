"""The way of a judgement: what was asked, in which order, and what held."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.judge.compare import judge
from factcheck.judge.context import Context
from factcheck.judge.levels import Level, decide, otherwise
from factcheck.judge.scope import LEVELS as SCOPE
from factcheck.judge.steps import asked
from tests.judge.build import claim, provenance

COPIES = Context.of(provenance("a", "b", "c", b="a"))


def held(left: str, right: str, context: Context = COPIES, of_right: dict[str, Any] | None = None) -> list[Any]:
    """What held on the way, as (table, name)."""
    found = judge(claim(left), claim(right, source="b", **of_right or {}), context=context)
    return [(step.table, step.name) for step in asked(found) if step.held]


@pytest.mark.parametrize(
    ("left", "right", "of_right", "way"),
    [
        ("20 company", "30 company", {}, [("amounts", "otherwise")]),
        ("20 company", "30 company", {"phase": "initial"}, [("amounts", "otherwise"), ("scope", "phases")]),
        ("20 company", "20 company", {}, [("amounts", "same"), ("rules", "copy")]),
        ("20 company", "20 company", {"phase": "initial"}, [("amounts", "same"), ("rules", "copy")]),
        ("20 company", "20 company", {"negated": True}, [("amounts", "same"), ("rules", "denial")]),
        ("20 company", "30 company", {"negated": True}, [("amounts", "otherwise"), ("rules", "denial")]),
        ("20 company", "30 million EUR", {}, [("rules", "kinds")]),
        ("20 company", "30 country", {}, [("rules", "units")]),
        ("20 million EUR", "30 million USD", {}, [("rules", "rate")]),
        ("32 million EUR", "32 million USD", {}, [("rules", "currency slip")]),
        ("32 million $", "32 million USD", {}, [("rules", "unknown currency")]),
        ("32 million USD", "32 million $", {}, [("rules", "unknown currency")]),
        ("32 million USD (29.3 million EUR)", "28 million EUR", {}, [("rules", "conversions")]),
        ("P5Y", "P5Q", {}, [("rules", "lengths")]),
        ("2025-03-18", "2025-03-19", {}, [("dates", "otherwise")]),
        ("build: Brenta", "build: Corvo", {}, [("agents", "otherwise")]),
    ],
)
def test_what_held(left: str, right: str, of_right: dict[str, Any], way: list[tuple[str, str]]) -> None:
    assert held(left, right, of_right=of_right) == way


@pytest.mark.parametrize(
    ("left", "right", "of_right", "because"),
    [
        ("20 company", "30 million EUR", {}, "20 companies and EUR 30 million are values of different kinds."),
        ("20 company", "20 company", {}, "Both say 20 companies, and one text copies the other."),
        ("4,500 job", "4,500 worker", {}, "4,500 jobs and 4,500 workers mean the same, and one text copies the other."),
        (
            "20 company",
            "20 company",
            {"negated": True},
            "20 companies against not 20 companies: one source denies what the other says.",
        ),
        (
            "20 company",
            "30 company",
            {"negated": True},
            "20 companies and not 30 companies: a denied value leaves others open.",
        ),
    ],
)
def test_the_sentence_of_a_rule(left: str, right: str, of_right: dict[str, Any], because: str) -> None:
    found = judge(claim(left), claim(right, source="b", **of_right), context=COPIES)
    assert found.because == because


def test_a_rule_has_no_place_among_levels() -> None:
    (rule,) = (step for step in asked(judge(claim("20 company"), claim("30 million EUR", source="b"))) if step.held)
    assert (rule.table, rule.name, rule.place, rule.of, rule.held) == ("rules", "kinds", 0, 0, True)


def test_every_level_of_the_scope_is_asked_where_none_holds() -> None:
    judgement = judge(claim("20 company"), claim("30 company", source="c"), context=COPIES)
    assert judgement.steps == (("amounts", "otherwise"), ("scope", ""))
    way = asked(judgement)
    assert [step.name for step in way if step.table == "scope"] == [level.name for level in SCOPE]
    assert [step.place for step in way if step.table == "scope"] == list(range(1, len(SCOPE) + 1))
    assert {step.of for step in way if step.table == "scope"} == {len(SCOPE)}


def why(_: object) -> str:
    return "a reason"


def test_a_sentence_has_the_reason_where_the_condition_gives_one() -> None:
    def sentence(condition: Any) -> str:
        level: Level[None] = Level("same_value", "agree", condition, "{a} and {b}: <{why}>", asks="?")
        found = decide([level], None, words=lambda: ("one", "other"), table="t")
        assert found is not None
        assert found.steps == (("t", level.name),)
        return found.because

    assert sentence(why) == "one and other: <a reason>"
    assert sentence(otherwise) == "one and other: <>"


def test_where_no_level_holds_nothing_is_decided() -> None:
    level: Level[None] = Level("same_value", "agree", lambda _: "", "…", asks="?")
    assert decide([level], None, words=lambda: ("one", "other"), table="t") is None
