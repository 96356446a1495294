"""Dates as English-language news writes them, each with the sentence that the rule behind it might break."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extract.dates import finder as dates
from factcheck.extract.text import read
from factcheck.languages import load
from factcheck.model import DateRange

THURSDAY = dt.date(1998, 5, 14)


def edtfs(text: str) -> list[str]:
    mentions, _ = dates.find(read(text, load("en")), published=THURSDAY)
    return [m.value.edtf for m in mentions if isinstance(m.value, DateRange)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill has stood idle since April 6, a union official said.", ["1998-04-06"]),
        ("The bonds have gained since Feb. 24.", ["1998-02-24"]),
        ("Since April 12 ships have sunk off the cape.", ["1998-04"]),
        ("In April 12 ships sank off the cape.", ["1998-04"]),
    ],
)
def test_a_day_behind_since(text: str, expected: list[str]) -> None:
    assert edtfs(text) == expected
