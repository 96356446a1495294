"""Reading takes effort in proportion to the text, whatever the text holds.

Effort is counted in calls of functions and peak memory, which are the same on every machine; nothing is timed.
"""

from __future__ import annotations

import sys
import tracemalloc
from types import FrameType
from typing import Any

import pytest

from factcheck import extract

SMALL, LARGE = 2_000, 8_000
GROWTH = 1.3
"""What four times the text may cost, over four times the effort."""

MEMORY = 60
"""Bytes for each character of the text, besides the claims themselves."""

PUBLISHED = "2025-03-18"
UNITS = [
    *("1,", "1 ", "$", "(", "a-", "-1", "1/", "1-2-", "1:", "00 ", "1.", ".", ". ", "… ", "A.", "'", "“a ", "„«“"),
    *("5% ", "$5 million ", "€1,000 (", "5 to ", "between 5 and ", "one ", "hundred ", "one and ", "half of "),
    *("18 March 2025 ", "Monday ", "last week ", "10:30 ", "two years ago ", "Google said ", "by Google ", "a\n"),
]


def calls(text: str, language: str) -> int:
    """How many functions are called while a text is read."""
    count = 0

    def see(_frame: FrameType, event: str, _arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        extract(text, language, PUBLISHED)
    finally:
        sys.setprofile(None)
    return count


def filled(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_effort_grows_with_the_text_and_no_faster(unit: str) -> None:
    extract(filled(unit, 200), "en", PUBLISHED)  # fills the caches of words
    small, large = (calls(filled(unit, size), "en") for size in (SMALL, LARGE))
    assert large <= GROWTH * small * LARGE / SMALL


@pytest.mark.parametrize("unit", ["1,", "1 ", "$", "(", "a-", "“a ", "word and ", "The river rose again. "], ids=ascii)
def test_memory_stays_a_multiple_of_the_text(unit: str) -> None:
    text = filled(unit, 4 * LARGE)
    extract(text, "en", PUBLISHED)
    tracemalloc.start()
    try:
        extract(text, "en", PUBLISHED)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak <= MEMORY * len(text)


def test_an_endless_line_is_read_in_pieces_that_cut_no_word() -> None:
    text = ("The fund paid 5 million euros for 20 houses, " * 300).strip()
    claims = extract(text, "en", PUBLISHED)
    money = [claim for claim in claims if claim.kind == "money"]
    assert {claim.evidence.exact for claim in money} == {"5 million euros"}
    assert len(money) == 300
    assert max(len(claim.sentence.exact) for claim in claims) <= 4_000
    assert all(text[c.sentence.start : c.sentence.end] == c.sentence.exact for c in claims)


@pytest.mark.nightly
@pytest.mark.parametrize(
    "unit", ["1,", "1 ", "$", "(", "a-", "“a ", "The fund paid 5 million euros on Monday, "], ids=ascii
)
def test_a_line_of_five_megabytes(unit: str) -> None:
    extract(filled(unit, 5_000_000), "en", PUBLISHED)
