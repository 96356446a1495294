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
        ("Levee breaks in Dorel\n\nWednesday, 19 March\n\nThe levee broke at night, and on Tuesday.", ["2025-03-18"]),
        ("Levee breaks in Dorel\n\nby Anna Weiss, Thursday 20 March\n\nIt broke at night.", []),
        ("Levee breaks in Dorel\n\nby Anna Weiss, Wednesday 19 March\n\nIt broke at night.", ["2025-03-19"]),
        ("Levee breaks in Dorel\n\nSwum by Anna Weiss and ten others on March 20\n\nIt broke.", ["2025-03-20"]),
        ("Levee breaks in Dorel\n\nDOREL (Agency), 20 March - The levee broke.", []),
        ("Levee breaks in Dorel\n\nThe levee (the old one), 20 March - and no other - broke.", ["2025-03-20"]),
    ],
)
def test_the_stamp_of_a_report_is_no_claim(text: str, days: list[str]) -> None:
    claims = claims_of(Source("a", text, "en", dt.date(2025, 3, 20))).claims
    assert [claim.value.edtf for claim in claims if isinstance(claim.value, DateRange)] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The market was worth $330 billion in 2024.", ["2024"]),
        ("It grew from $330 billion in 2024 to $400 billion.", []),
        ("It will save $120 million by 2029.", ["2029"]),
        ("She was paid $1,500 in January.", ["2025-01"]),
        ("Revenue of about $500 million last year was a record.", []),
        ("Google bought YouTube for $1.65 billion in 2006.", ["2006"]),  # the year of the purchase
        ("The market was worth $330 billion on March 3, 2025.", ["2025-03-03"]),
        ("The market was worth $330 billion, and in 2024 it grew.", ["2024"]),
    ],
)
def test_a_time_that_only_says_when_a_sum_held_stands_in_its_qualifiers(text: str, days: list[str]) -> None:
    claims = claims_of(Source("a", text, "en", dt.date(2025, 3, 20))).claims
    assert [claim.value.edtf for claim in claims if isinstance(claim.value, DateRange)] == days
    sums = [claim for claim in claims if claim.kind == "money"]
    assert all(claim.qualifiers.event_time is not None for claim in sums)
