"""A part of a period is nobody's exact day: "late September" is in September, "late 2023" may begin in October."""

from __future__ import annotations

import pytest

from factcheck import check


@pytest.mark.parametrize(
    ("one", "other", "verdict", "reason"),
    [
        ("on 18 September 2023", "in late September 2023", "compatible", "coarser_date"),
        ("on 14 October 2023", "in late 2023", "compatible", "overlapping_date"),
        ("on 30 November 2023", "in late 2023", "compatible", "coarser_date"),
        ("on 14 March 2023", "in late 2023", "conflict", "dates_apart"),
        ("on 14 October 2023", "in late September 2023", "conflict", "dates_apart"),
        ("in early 2023", "in late 2023", "conflict", "dates_apart"),
    ],
)
def test_a_day_against_a_part_of_a_period(one: str, other: str, verdict: str, reason: str) -> None:
    report = check([f"The Alder bridge opened {when}." for when in (one, other)])
    found = [(f.verdict, pair.reason) for f in report.findings if f.kind == "date" for pair in f.pairs]
    assert found == [(verdict, reason)]
