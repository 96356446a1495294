"""Reading takes effort in proportion to the text, whatever the text holds.

Effort is counted in calls of functions and peak memory, which are the same on every machine; nothing is timed.
"""

from __future__ import annotations

import tracemalloc
from cProfile import Profile
from itertools import cycle, product

import pytest

from factcheck import extract
from tests.laws.scraps import KILLERS

SIZES = (500, 2_000)
BY_NIGHT = (1_000, 4_000)
GROWTH = 1.3
"""How much more than in proportion the effort may grow."""

LONG, LONG_BY_NIGHT = 16_000, 32_000
MEMORY = 60
"""Bytes for each character of the text, besides the claims themselves."""
MEMORY_BY_DAY = {"1 ": 100, "a-": 70}
"""Where they are more in a shorter text, for a piece of it takes its room however few pieces there are."""
FILLS = ["1,", "1 ", "$", "(", "a-", "“a ", "word and ", "The river rose again. "]

PUBLISHED = "2025-03-18"
SEEDS = [pytest.param(text, id=name) for name, text in KILLERS.items()]
IN_TURN = [
    pytest.param(text, language, id=f"{name}-{language}")
    for (name, text), language in zip(KILLERS.items(), cycle(("en", "de")), strict=False)
]
"""Each killer in one language: what takes time grows alike in all of them."""


def calls(text: str, language: str) -> int:
    """How many functions are called while a text is read, after a first reading has filled the caches."""
    extract(text, language, PUBLISHED)
    with Profile() as seen:
        extract(text, language, PUBLISHED)
    return sum(entry.callcount for entry in seen.getstats())


def grows_evenly(seed: str, language: str, sizes: tuple[int, int] = SIZES) -> bool:
    """True where the effort grows no faster than the text."""
    small, large = (calls(filled(seed, size), language) for size in sizes)
    return large <= GROWTH * small * sizes[1] / sizes[0]


def filled(seed: str, size: int) -> str:
    return (seed * (size // len(seed) + 1))[:size]


@pytest.mark.parametrize(("seed", "language"), IN_TURN)
def test_effort_grows_with_the_text(seed: str, language: str) -> None:
    assert grows_evenly(seed, language)


@pytest.mark.nightly
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("seed", SEEDS)
def test_effort_grows_with_the_text_in_both_languages(seed: str, language: str) -> None:
    assert grows_evenly(seed, language, BY_NIGHT)


def of_many_makers(sentence: str, size: int) -> str:
    """Clauses that all name another maker of what a pronoun stands for."""
    names = ("".join(parts).capitalize() for parts in product(("ba", "lo", "ri", "ten", "vor", "mak"), repeat=4))
    return "".join(map(sentence.format, names))[:size]


@pytest.mark.parametrize(
    ("sentence", "language"), [("it was built by {}, ", "en"), ("elle a été construite par {}, ", "fr")]
)
def test_effort_grows_with_the_pronouns(sentence: str, language: str) -> None:
    small, large = (calls(of_many_makers(sentence, size), language) for size in BY_NIGHT)
    assert large <= GROWTH * small * BY_NIGHT[1] / BY_NIGHT[0]


def peak(text: str) -> int:
    """The most bytes that are taken at a time while a text is read, after its beginning has filled the caches."""
    extract(text[: len(text) // 4], "en", PUBLISHED)
    tracemalloc.start()
    try:
        extract(text, "en", PUBLISHED)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("seed", FILLS, ids=ascii)
def test_memory_stays_a_multiple_of_the_text(seed: str) -> None:
    assert peak(filled(seed, LONG)) <= MEMORY_BY_DAY.get(seed, MEMORY) * LONG


@pytest.mark.nightly
@pytest.mark.parametrize("seed", FILLS, ids=ascii)
def test_memory_stays_a_multiple_of_a_longer_text(seed: str) -> None:
    assert peak(filled(seed, LONG_BY_NIGHT)) <= MEMORY * LONG_BY_NIGHT


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
    "seed", ["1,", "1 ", "$", "(", "a-", "“a ", "The fund paid 5 million euros on Monday, "], ids=ascii
)
def test_a_line_of_five_megabytes(seed: str) -> None:
    extract(filled(seed, 5_000_000), "en", PUBLISHED)
