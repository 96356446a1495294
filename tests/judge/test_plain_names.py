"""Names where no list of them is known: letters and capitals."""

from __future__ import annotations

import pytest

from factcheck.judge.context import PlainNames

NAMES = PlainNames()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Altmark Group", "altmark  GROUP", True),
        ("Bílý Kámen", "Bily Kamen", True),
        ("Altmark Group", "Altmark", False),
    ],
)
def test_the_same_letters_are_the_same_name(one: str, other: str, same: bool) -> None:
    assert NAMES.same(one, other) is same


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Altmark Group", False),
        ("the Altmark Group", False),
        ("the private sector", True),
        ("20 Firms", True),
        ("7 Firms", True),
        ("seven firms", True),
    ],
)
def test_a_group_has_no_capital_or_begins_with_a_number(name: str, group: bool) -> None:
    assert NAMES.is_group(name) is group


def test_nothing_else_is_known() -> None:
    assert NAMES.related("Altmark Group", "Anna Holt") is None
    assert NAMES.place("Berlin") is None
