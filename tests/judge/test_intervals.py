"""Intervals by hand: open, closed and infinite ends, and the numbers at the ends themselves."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.judge.intervals import Interval


def interval(text: str) -> Interval:
    """An interval from its notation: "[1, 2)", "(-inf, 3]"."""
    low, high = text[1:-1].split(", ")
    ends = [None if end.endswith("inf") else Decimal(end) for end in (low, high)]
    return Interval(ends[0], ends[1], text[0] == "(" and ends[0] is not None, text[-1] == ")" and ends[1] is not None)


@pytest.mark.parametrize(
    ("text", "low", "high", "factor", "result"),
    [
        ("[2, 3]", "0.5", "4", "", "[1.0, 12]"),
        ("(2, 3]", "2", "2", "", "(4, 6]"),
        ("[2, 3)", "2", "2", "", "[4, 6)"),
        ("[-3, -2]", "0.5", "4", "", "[-12, -1.0]"),
        ("[-3, 2]", "0.5", "4", "", "[-12, 8]"),
        ("[0.4, 0.6]", "0.5", "4", "", "[0.20, 2.4]"),
        ("[0, 0]", "0.5", "4", "", "[0, 0]"),
        ("[2, inf)", "0.5", "4", "", "[1.0, inf)"),
        ("(-inf, 2]", "0.5", "4", "", "(-inf, 8]"),
        ("(-inf, inf)", "0.5", "4", "", "(-inf, inf)"),
    ],
)
def test_conversion(text: str, low: str, high: str, factor: str, result: str) -> None:
    assert interval(text).times(Decimal(low), Decimal(high)) == interval(result)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("[1, 3]", "[2, 4]", "[2, 3]"),
        ("(1, 3)", "[2, 4]", "[2, 3)"),
        ("[1, 3]", "(2, 4]", "(2, 3]"),
        ("[1, 2]", "[2, 4]", "[2, 2]"),
        ("[1, 2)", "[2, 4]", None),
        ("[1, 2]", "(2, 4]", None),
        ("[1, 2]", "(1, 2)", "(1, 2)"),
        ("(1, 2)", "[1, 2]", "(1, 2)"),
        ("[1, 2]", "[3, 4]", None),
        ("(-inf, 2]", "[1, inf)", "[1, 2]"),
        ("(-inf, inf)", "(1, 2)", "(1, 2)"),
        ("(-inf, 1)", "(1, inf)", None),
    ],
)
def test_the_common_part(one: str, other: str, meet: str | None) -> None:
    a, b = interval(one), interval(other)
    expected = None if meet is None else interval(meet)
    assert a.meet(b) == b.meet(a) == expected
    assert a.overlaps(b) == (meet is not None)


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("[1, 2]", ["1", "1.5", "2"], ["0.9", "2.1"]),
        ("(1, 2)", ["1.1", "1.9"], ["1", "2"]),
        ("(1, 2]", ["2"], ["1"]),
        ("[1, 2)", ["1"], ["2"]),
        ("(-inf, 2)", ["-9", "1"], ["2", "3"]),
        ("(1, inf)", ["2", "9"], ["1", "0"]),
        ("(-inf, inf)", ["0"], []),
    ],
)
def test_members(text: str, inside: list[str], outside: list[str]) -> None:
    assert all(interval(text).contains(Decimal(n)) for n in inside)
    assert not any(interval(text).contains(Decimal(n)) for n in outside)


@pytest.mark.parametrize(
    ("text", "empty"),
    [("[1, 1]", False), ("(1, 1]", True), ("[1, 1)", True), ("[2, 1]", True), ("(1, 2)", False), ("(2, inf)", False)],
)
def test_emptiness(text: str, empty: bool) -> None:
    assert interval(text).empty is empty


@pytest.mark.parametrize(
    ("one", "other", "inside"),
    [
        ("[1, 2]", "[1, 2]", True),
        ("(1, 2)", "[1, 2]", True),
        ("[1, 2]", "(1, 2)", False),
        ("[1, 2]", "[0, inf)", True),
        ("[0, 2]", "[1, 3]", False),
        ("(1, 1)", "[0, 3]", False),  # nothing is inside of something
    ],
)
def test_one_inside_another(one: str, other: str, inside: bool) -> None:
    assert interval(one).inside(interval(other)) is inside


def test_around_a_number() -> None:
    assert Interval.around(Decimal(5), Decimal(2)) == interval("(3, 7)")
    assert Interval.around(Decimal(5), Decimal(0)) == interval("[5, 5]") == Interval.point(Decimal(5))
    assert Interval() == interval("(-inf, inf)")
