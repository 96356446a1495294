"""Times that are no claims of their own: the stamp of a report, and the year of a sum."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extract.claims import claims_of
from factcheck.model import DateRange, Source


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Levee breaks in Dorel\n\nBy ANNA WEISS | March 20, 2025\n\nThe levee broke on Tuesday.", ["2025-03-18"]),
        ("Levee breaks in Dorel\n\nThursday, 20 March 2025\n\nThe levee broke on Tuesday.", ["2025-03-18"]),
        ("Levee Breaks In Dorel Thursday\n\nThe levee broke at night.", ["2025-03-20"]),
        ("Levee breaks on March 20, 2025\n\nThe levee broke at night.", ["2025-03-20"]),
        ("March 20, 2025", ["2025-03-20"]),
    ],
)
def test_the_stamp_of_a_report_is_no_claim(text: str, days: list[str]) -> None:
    claims = claims_of(Source("a", text, "en", dt.date(2025, 3, 20))).claims
    assert [claim.value.edtf for claim in claims if isinstance(claim.value, DateRange)] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The market was worth $330 billion in 2024.", []),
        ("Revenue of about $500 million last year was a record.", []),
        ("Google bought YouTube for $1.65 billion in 2006.", ["2006"]),  # the year of the purchase
        ("The market was worth $330 billion on March 3, 2025.", ["2025-03-03"]),
        ("The market was worth $330 billion, and in 2024 it grew.", ["2024"]),
    ],
)
def test_a_year_that_only_says_when_a_sum_held_stands_in_its_qualifiers(text: str, days: list[str]) -> None:
    claims = claims_of(Source("a", text, "en", dt.date(2025, 3, 20))).claims
    assert [claim.value.edtf for claim in claims if isinstance(claim.value, DateRange)] == days
    sums = [claim for claim in claims if claim.kind == "money"]
    assert all(claim.qualifiers.event_time is not None for claim in sums)
