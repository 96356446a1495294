"""What a source says may bear out a claim that says less, and never one that says more."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.judge.compare import judge
from factcheck.judge.context import Context
from factcheck.judge.entailment import bears_out
from factcheck.model import Judgement
from tests.judge.build import claim

RATE = Context(rates={("EUR", "USD"): (Decimal(1), Decimal(1)), ("USD", "EUR"): (Decimal(1), Decimal(1))})


@pytest.mark.parametrize(
    ("tested", "said", "borne_out"),
    [
        # from below
        ("more than 60 company", "64 company", True),
        ("more than 60 company", "60 company", False),
        ("more than 60 company", "58 company", False),
        ("more than 60 company", "more than 64 company", True),
        ("more than 60 company", "at least 60 company", False),
        ("more than 60 company", "at least 61 company", True),
        ("at least 60 company", "more than 60 company", True),
        ("at least 60 company", "60 company", True),
        ("at least 60 company", "60-70 company", True),
        ("at least 60 company", "at most 70 company", False),
        # from above
        ("at most 60 company", "58 company", True),
        ("at most 60 company", "60 company", True),
        ("at most 60 company", "61 company", False),
        ("at most 60 company", "at least 5 company", False),
        ("at most 60 company", "less than 60 company", True),
        ("at most 60 company", "50-60 company", True),
        ("less than 60 company", "60 company", False),
        ("less than 60 company", "at most 60 company", False),
        ("less than 60 company", "at most 59 company", True),
        # between
        ("50-60 company", "55 company", True),
        ("50-60 company", "50 company", True),
        ("50-60 company", "60 company", True),
        ("50-60 company", "52-58 company", True),
        ("50-60 company", "45-55 company", False),
        ("50-60 company", "55-65 company", False),
        ("50-60 company", "more than 55 company", False),
        ("50-60 company", "at most 55 company", False),
        # hedges that leave an unknown room, on either side
        ("more than 60 company", "about 80 company", False),
        ("more than 60 company", "up to 80 company", False),
        ("about 60 company", "64 company", False),
        ("up to 60 company", "58 company", False),
        ("64 company", "more than 60 company", False),
        # of one unit, as written; people are counted by any noun
        ("more than 60 worker", "64 employee", True),
        ("more than 60 worker", "64", False),
        ("more than 3 t", "3,500 kg", False),
        ("more than 60 million EUR", "64 million USD", False),
        # days
        ("2025-01", "2025-01-21", True),
        ("2025-01", "2025-01-01", True),
        ("2025-01", "2025-01-31", True),
        ("2025-01", "2025-01-20..2025-01-22", True),
        ("2025-01-21", "2025-01", False),
        ("2025-01-20..2025-01-31", "2025-01", False),
        ("2025-01-01..2025-01-20", "2025-01", False),
        ("2025-01", "2025-01-20..2025-02-02", False),
        ("2025-01..", "2025-03-05", True),
        ("2025-01..", "2025-03..", True),
        ("2025-01..", "..2025-03", False),
        ("..2025-03", "2025-01-21", True),
        ("..2025-03", "..2025-01", True),
        ("..2025-03", "2025-01..", False),
        ("2025-01-20..2025-01-22 18:00", "2025-01-21", False),
        # names
        ("build: Brenta", "build: Brenta, Corvo", True),
        ("build: Corvo, Brenta", "build: Norda, Brenta, Corvo", True),
        ("build: Brenta, Corvo", "build: Brenta", False),
        ("build: Brenta, Norda", "build: Brenta, Corvo", False),
        ("build: Brenta", "announce: Brenta, Corvo", False),
        ("build: ", "build: Brenta", False),
    ],
)
def test_what_is_borne_out(tested: str, said: str, borne_out: bool) -> None:
    one, other = claim(tested), claim(said, source="b")
    assert bears_out(one, other, judge(one, other, context=RATE), RATE) is borne_out


def test_a_denial_bears_out_nothing_that_is_not_denied() -> None:
    fits = Judgement("compatible", "within_bound", "They fit.")
    one, other = claim("more than 60 company"), claim("64 company", source="b")
    assert bears_out(one, other, fits, RATE)
    assert not bears_out(one, claim("64 company", source="b", negated=True), fits, RATE)
    assert not bears_out(claim("more than 60 company", negated=True), other, fits, RATE)


@pytest.mark.parametrize(
    "judgement",
    [
        Judgement("agree", "within_bound", "They agree."),
        Judgement("conflict", "within_bound", "They conflict."),
        Judgement("compatible", "different_phase", "They are of different phases."),
        Judgement("compatible", "coarser_date", "These are no dates."),
        Judgement("compatible", "subset_of_agents", "These are no names."),
    ],
)
def test_only_what_fits_by_its_value_is_borne_out(judgement: Judgement) -> None:
    assert not bears_out(claim("more than 60 company"), claim("64 company", source="b"), judgement, RATE)
