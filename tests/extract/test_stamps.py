"""The line that says when a report was published is no claim of the report."""

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
