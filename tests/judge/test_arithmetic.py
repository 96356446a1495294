"""Parts and the whole: what one sentence, several places or a percentage shows about two figures that differ."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from factcheck.judge.arithmetic import beside
from factcheck.judge.compare import judge
from factcheck.judge.context import Context
from factcheck.judge.findings import findings
from factcheck.judge.shown import shown_by
from factcheck.model import Claim, Group, Judgement, Span
from tests.judge.build import claim, provenance

SOURCES = provenance("a=2024-06-12", "b=2024-06-12", "c=2024-06-12")


def sentence(*texts: str, source: str = "a", start: int = 0, **fields: Any) -> list[Claim]:
    """Claims of one sentence."""
    made = [claim(text, source=source, start=start + 20 * n, **fields) for n, text in enumerate(texts)]
    return [evolve(c, sentence=Span("x" * 100, start, start + 100)) for c in made]


def judged(one: Claim, other: Claim, *claims: Claim) -> Judgement:
    """Two claims of a group, where all the claims are known."""
    known = (one, other, *claims)
    context = Context.of(SOURCES, beside=beside(known))
    context = evolve(context, shown=shown_by([c for c in known if c.kind == one.kind], context.names))
    found = judge(one, other, context=context)
    assert judge(other, one, context=context) == found
    return found


@pytest.mark.parametrize(
    ("parts", "whole", "said"),
    [
        (("12 worker", "30 employee"), "42 person", "12 + 30 = 42, parts and the whole"),
        (("5.3 billion EUR", "3.2 billion EUR"), "9 billion EUR", "= 8.5 billion, rounded 9 billion, parts"),
        (("5.4 billion EUR", "3.2 billion EUR"), "9 billion EUR", "= 8.6 billion, rounded 9 billion, parts"),
        (("12 person", "30 person"), "42 person", "12 + 30 = 42, parts and the whole"),
        (("12 person", "30 person", "5 person"), "47 person", "12 + 30 + 5 = 47, parts and the whole"),
        (("12 person", "30 person", "5 person", "100 person"), "147 person", "12 + 30 + 5 + 100 = 147"),
        (("6 billion EUR", "3 billion EUR"), "9 billion EUR", "6 billion + 3 billion = 9 billion, parts"),
        (
            ("5.66 billion EUR", "3.3 billion EUR"),
            "9 billion EUR",
            "= 8.96 billion, rounded 9 billion, parts",
        ),
    ],
)
def test_parts_of_one_sentence_add_up_to_the_whole(parts: tuple[str, ...], whole: str, said: str) -> None:
    first, *others = sentence(*parts, property="deaths" if "person" in whole else "cost")
    total = claim(whole, source="b", property=first.property)
    found = judged(first, total, *others)
    assert (found.relation, found.reason) == ("compatible", "different_scope")
    assert said in found.because


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("12 person", "30 person"), "43 person"),  # nearly is not enough for what is counted
        (("12 person", "more than 30 person"), "42 person"),
        (("12 person", "30 house"), "42 person"),
        (("1 person", "2 person", "3 person", "4 person", "5 person"), "15 person"),  # too many parts
        (("6.1 billion EUR", "3.3 billion EUR"), "9.9 billion EUR"),
        (("5.2 billion EUR", "3.2 billion EUR"), "9 billion EUR"),  # is rounded to 8
        (("6 billion EUR", "3 billion USD"), "9 billion EUR"),
        (("12 %", "30 %"), "42 %"),  # percentages of different things
        (("12 km", "30 km"), "42 km"),
    ],
)
def test_figures_that_do_not_add_up_are_no_parts(parts: tuple[str, ...], whole: str) -> None:
    first, *others = sentence(*parts, property="length")
    assert "parts and the whole" not in judged(first, claim(whole, source="b", property="length"), *others).because


def test_a_denied_figure_is_not_added_up() -> None:
    first, other = sentence("12 company", "30 company")
    assert judged(first, claim("42 company", source="b"), evolve(other, negated=True)).relation == "conflict"


def test_only_one_sentence_is_added_up() -> None:
    (first,), (other,) = sentence("12 company"), sentence("30 company", start=200)
    assert judged(first, claim("42 company", source="b"), other).relation == "conflict"


def test_figures_of_another_property_are_not_added_up() -> None:
    dead, hurt = sentence("12 person", "30 person")
    hurt = evolve(hurt, property="injured")
    assert judged(dead, claim("42 person", source="b"), hurt).relation == "conflict"


def test_places_add_up_across_sources() -> None:
    here = claim("12 person", place="Norvik", property="deaths")
    there = claim("30 person", source="c", place="Aldersund", property="deaths")
    found = judged(here, claim("42 person", source="b", property="deaths"), there)
    assert (found.relation, found.reason) == ("compatible", "different_scope")
    assert "12 + 30 = 42" in found.because
    same = evolve(there, qualifiers=here.qualifiers)
    assert "+" not in judged(here, claim("42 person", source="b", property="deaths"), same).because


@pytest.mark.parametrize(
    ("share", "whole", "part", "said"),
    [
        ("60 %", "9 billion EUR", "5.4 billion EUR", "60% of EUR 9 billion is EUR 5.4 billion, a part and the whole"),
        ("33 %", "9 billion EUR", "3 billion EUR", "33% of EUR 9 billion is EUR 3 billion"),
        ("0.5 %", "9.0 billion EUR", "45 million EUR", "0.5% of EUR 9 billion is EUR 45 million"),
        ("12.5 %", "800 company", "100 company", "12.5% of 800 companies is 100 companies"),
    ],
)
def test_a_percentage_of_the_whole(share: str, whole: str, part: str, said: str) -> None:
    total, percent = sentence(whole, share)
    percent = evolve(percent, property=None)
    found = judged(total, claim(part, source="b"), percent)
    assert (found.relation, found.reason) == ("compatible", "different_scope")
    assert said in found.because
    small, percent = sentence(part, share)  # or beside the part
    percent = evolve(percent, property="share")
    assert judged(small, claim(whole, source="b"), percent).reason == "different_scope"


@pytest.mark.parametrize(
    ("share", "property_", "part"),
    [
        ("60 %", None, "4.4 billion EUR"),
        ("60 %", "growth", "5.4 billion EUR"),  # says how a sum changed
        ("60 pp", None, "5.4 billion EUR"),
        ("about 60 %", None, "5.4 billion EUR"),
        ("160 %", None, "5.4 billion EUR"),
    ],
)
def test_a_percentage_of_something_else(share: str, property_: str | None, part: str) -> None:
    total, percent = sentence("9.0 billion EUR", share)
    percent = evolve(percent, property=property_)
    assert judged(total, claim(part, source="b"), percent).relation == "conflict"


@pytest.mark.parametrize(
    ("share", "whole", "part"),
    [
        ("60 %", "9 billion EUR", "4.7 billion EUR"),
        ("60 %", "9 billion EUR", "6.1 billion EUR"),
        ("60 %", "9.00 billion EUR", "5.30 billion EUR"),
        ("100 %", "9.20 billion EUR", "9.16 billion EUR"),
    ],
)
def test_a_percentage_is_as_fine_as_it_is_printed(share: str, whole: str, part: str) -> None:
    total, percent = sentence(whole, share)
    assert judged(total, claim(part, source="b"), evolve(percent, property=None)).relation == "conflict"


@pytest.mark.parametrize(("others", "added"), [(8, True), (9, False)])
def test_a_long_list_of_figures_is_not_added_up(others: int, added: bool) -> None:
    first, *more = sentence("1,000 person", *(f"{n} person" for n in range(130, 130 + others)))
    found = judged(first, claim("1,130 person", source="b"), *more)
    assert ("1,000 + 130 = 1,130" in found.because) is added


def test_a_figure_beside_a_larger_one_may_be_its_part() -> None:
    spent, fund = sentence("6 billion EUR", "9 billion EUR")
    found = judged(spent, claim("8.1 billion EUR", source="b"), fund)
    assert (found.relation, found.reason) == ("compatible", "different_scope")
    assert "EUR 6 billion stands beside EUR 9 billion, and may be a part of it" in found.because
    assert judged(fund, claim("8.1 billion EUR", source="b"), spent).relation == "conflict"
    twice = evolve(spent, id="c-twice")
    assert judged(spent, claim("8.1 billion EUR", source="b"), twice).relation == "conflict"
    other = evolve(fund, subject=None)  # of another thing, or of nobody knows what
    assert judged(spent, claim("8.1 billion EUR", source="b"), other).relation == "conflict"


def test_a_source_that_gives_both_figures_contradicts_neither() -> None:
    first, second = claim("20 company"), claim("30 company", start=200)
    found = judged(first, claim("30 company", source="b"), second)
    assert (found.relation, found.reason) == ("compatible", "different_scope")
    assert found.because == "20 companies and 30 companies: a gives both, so that they are figures of different things."
    assert judged(first, claim("31 company", source="b"), second).relation == "conflict"


def test_slips_of_the_pen_are_no_parts() -> None:
    first, second = sentence("12,400 person", "21,400 person")
    assert judged(first, claim("21,400 person", source="b"), second).relation == "conflict"
    first, second = sentence("32 million EUR", "32 billion EUR")
    assert judged(first, claim("32 billion EUR", source="b"), second).relation == "conflict"


def test_a_denied_figure_is_no_part() -> None:
    first, second = sentence("20 million EUR", "30 million EUR")
    denied = claim("20 million EUR", source="b", negated=True)
    assert judged(first, denied, second).reason == "negation"


def test_the_summary_says_that_one_is_a_part() -> None:
    spent, fund = sentence("6 billion EUR", "9 billion EUR")
    other = claim("8.1 billion EUR", source="b")
    group = Group((spent, other), "Alder", "cost")
    first, *_ = findings([group, Group((fund,), "Alder", "cost")], SOURCES)
    assert first.verdict == "compatible"
    assert first.summary.endswith("may both hold: one is a part of the other.")


@pytest.mark.parametrize(
    ("parts", "whole", "held"),
    [
        (("2,840 EUR", "2.61 billion EUR"), "2.61 billion EUR", False),
        (("40 million EUR", "2.6 billion EUR"), "2.6 billion EUR", False),  # 2.64 billion is 2.6 billion without it
        (("300 million EUR", "2.3 billion EUR"), "2.6 billion EUR", True),
        (("60 million EUR", "2.5 billion EUR"), "2.6 billion EUR", True),  # more than half of the last digit
    ],
)
def test_what_rounding_swallows_is_no_part_of_a_sum(parts: tuple[str, ...], whole: str, held: bool) -> None:
    first, *others = sentence(*parts, property="cost")
    total = claim(whole, source="b", property="cost")
    assert ("parts and the whole" in judged(first, total, *others).because) is held
