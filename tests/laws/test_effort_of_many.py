"""Comparing takes effort in proportion to the claims, also where all sources share one name and one property.

Effort is counted in pairs that are looked at, which are the same on every machine; nothing is timed.
"""

from __future__ import annotations

import datetime as dt

import pytest

import factcheck
from factcheck import Source
from factcheck.align import candidates as candidates_module
from factcheck.align import crowd as crowd_module
from factcheck.align.aliases import Aliases
from factcheck.align.alignment import corpus_of
from factcheck.align.candidates import Candidates, candidates
from factcheck.align.crowd import CROWD, WINDOW
from factcheck.check import gather

GROWTH = 1.3


def looked_at(texts: list[str]) -> tuple[int, Candidates]:
    """How many figures there are, and the pairs of them that are looked at."""
    day = dt.date(2025, 3, 18)
    told = [Source(f"{i:04}", text, language="en", published=day) for i, text in enumerate(texts)]
    found = gather(told)
    corpus = corpus_of(found.claims, found.sources, people=found.people, kinds=found.kinds, aliases=Aliases.shipped())
    figures = [c for c in found.claims if c.kind != "attribution"]
    return len(figures), candidates(figures, corpus)


def one_thing(count: int) -> list[str]:
    return [f"The damage of the Vellmar flood is put at {1000 + 7 * i}.5 million euros." for i in range(count)]


def test_a_crowd_under_one_name_is_compared_with_the_nearest() -> None:
    size, found = looked_at(one_thing(3 * CROWD))
    larger, more = looked_at(one_thing(6 * CROWD))
    assert size > CROWD
    assert len(more.pairs) <= GROWTH * len(found.pairs) * larger / size
    assert len(found.pairs) >= size * WINDOW / 4
    assert found.crowded
    met = {claim.id for pair in found.pairs for claim in pair}
    assert len(met) == size, "everyone is compared with somebody"


def test_a_few_are_compared_with_all() -> None:
    size, found = looked_at(one_thing(CROWD // 10))
    assert len(found.pairs) == size * (size - 1) // 2
    assert not found.crowded


def test_a_finding_of_a_crowd_says_what_was_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates_module, crowd_module):
        monkeypatch.setattr(module, "CROWD", 10)
        monkeypatch.setattr(module, "WINDOW", 4)
    texts = [Source(f"{i:02}", text, language="en") for i, text in enumerate(one_thing(12))]
    report = factcheck.check(texts)
    assert report.findings
    assert all("compared with the nearest of them only" in finding.summary for finding in report.findings)
    few = factcheck.check(texts[:3])
    assert not any("nearest" in finding.summary for finding in few.findings)
