"""A tolerance: what it makes the same, and what it leaves apart."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Claim, Source, UsageError, check, explain, load, verify
from factcheck.judge.amounts import LEVELS, TOLERANT
from factcheck.judge.compare import judge
from factcheck.judge.context import Context
from factcheck.judge.steps import TABLES
from factcheck.judge.summary import TOLERATED
from factcheck.judge.tolerance import tolerance_of
from tests.judge.build import claim
from tests.strategies import claims

COST = "The Alder Bridge cost {} million euros."


def pair(one: str, other: str, tolerance: str | None) -> tuple[str, str]:
    """Relation and reason of the two sentences, said by two sources."""
    report = check([Source("one", one, "en"), Source("other", other, "en")], tolerance=tolerance)
    (found,) = [p for f in report.findings for p in f.pairs]
    return found.relation, found.reason


@pytest.mark.parametrize(
    ("given", "share"),
    [
        (None, None),
        (0, None),
        ("0%", None),
        ("2%", "0.02"),
        (" 2 %", "0.02"),
        ("0.020", "0.02"),
        (0.1, "0.1"),
        (Decimal("0.5"), "0.5"),
    ],
)
def test_a_share_is_written_in_several_ways(given: object, share: str | None) -> None:
    found = tolerance_of(given)  # type: ignore[arg-type]
    assert found == (None if share is None else Decimal(share))
    assert share is None or format(found, "f") == share


@pytest.mark.parametrize("given", ["", "%", "two", "0,02", "5", 5, "51%", "-2%", -0.01, "nan", "inf", True, "2%%"])
def test_anything_else_is_refused(given: object) -> None:
    with pytest.raises(UsageError, match=r"is no share from 0 to 0.5; write two percent as 0.02"):
        check([COST.format("48")], tolerance=given)  # type: ignore[arg-type]


SAME, FITS = ("agree", "same_when_rounded"), ("compatible", "same_when_rounded")
APART = ("conflict", "values_apart")
FUND = "The Alder Fund holds {} million euros."
QUAKE = "The Alder quake killed {} people."


@pytest.mark.parametrize(
    ("sentence", "one", "other", "tolerance", "said"),
    [
        # 0.8 of 49 is 1.63%
        (COST, "48.2", "49", None, APART),
        (COST, "48.2", "49", "1.6%", APART),
        (COST, "48.2", "49", "1.7%", SAME),
        # the share is of the larger one: 1 of 50 is 2%, though 1 of 49 is more
        (COST, "49.0", "50.0", "2%", SAME),
        # digits that changed places are a slip, unless the caller lets that much pass
        (COST, "13.45", "13.54", "0.5%", APART),
        (COST, "13.45", "13.54", "1%", SAME),
        # another scale word is far outside
        (COST, "48", "48,000", "50%", APART),
        # fewer than a hundred are counted one by one
        (QUAKE, "20", "19", "10%", APART),
        (QUAKE, "100", "90", None, FITS),
        (QUAKE, "100", "90", "15%", SAME),
        (QUAKE, "204", "211", None, APART),
        (QUAKE, "204", "211", "4%", SAME),
        # bounds: 70 of 470 are 14.9%
        (FUND, "at most 400", "470", "14%", APART),
        (FUND, "at most 400", "470", "15%", FITS),
        (FUND, "at most 400", "500", "20%", FITS),  # a fifth, and no more
        (FUND, "between 30 and 50", "51.5", "2%", APART),
        (FUND, "between 30 and 50", "51.5", "3%", FITS),
        # what fits without a tolerance keeps its own reason
        (FUND, "more than 60", "64", "10%", ("compatible", "within_bound")),
        # dates have none
        ("The Alder Tunnel opened on {} March 2024.", "3", "4", "50%", ("conflict", "dates_apart")),
    ],
)
def test_figures(sentence: str, one: str, other: str, tolerance: str | None, said: tuple[str, str]) -> None:
    assert pair(sentence.format(one), sentence.format(other), tolerance) == said
    assert pair(sentence.format(other), sentence.format(one), tolerance) == said


@pytest.mark.parametrize(
    ("one", "other", "share", "relation", "reason"),
    [
        # bounds of a toll, which differ though they have numbers in common: 300 of 640 are 46.9%
        ("more than 340 person", "more than 640 person", None, *APART),
        ("more than 340 person", "more than 640 person", "0.46", *APART),
        ("more than 340 person", "more than 640 person", "0.47", *FITS),
        # a bound and a number with two digits in each other's place: 9,000 of 21,400 are 42.1%
        ("at least 12,400 person", "21,400 person", "0.42", *APART),
        ("at least 12,400 person", "21,400 person", "0.43", *FITS),
        # what meets without a tolerance keeps its own reason
        ("more than 340 person", "more than 348 person", "0.47", "compatible", "within_bound"),
    ],
)
def test_bounds_of_a_toll(one: str, other: str, share: str | None, relation: str, reason: str) -> None:
    context = Context(tolerance=None if share is None else Decimal(share))
    for texts in ((one, other), (other, one)):
        a, b = (claim(t, source=s, as_of="2024-06-12", property="deaths") for s, t in zip("ab", texts, strict=True))
        found = judge(a, b, context=context)
        assert (found.relation, found.reason) == (relation, reason)


def test_a_near_value_is_not_denied() -> None:
    denied, near = claim("48.2 million EUR", negated=True), claim("49 million EUR", source="b")
    found = judge(denied, near, context=Context(tolerance=Decimal("0.1")))
    assert (found.relation, found.reason) == ("compatible", "different_scope")


@pytest.mark.parametrize(("share", "relation"), [(None, "conflict"), ("0.018", "conflict"), ("0.02", "agree")])
def test_lengths_of_time(share: str | None, relation: str) -> None:
    """A day of 52 is 1.92%."""
    context = Context(tolerance=None if share is None else Decimal(share))
    assert judge(claim("P51D"), claim("P52D", source="b"), context=context).relation == relation


def test_a_rate_of_the_sources_is_widened() -> None:
    """At 1.25, give or take a tenth for the day, 41 million dollars are 46 to 57 million euros, and no 62 million."""
    dollars, euros = claim("41 million USD"), claim("62 million EUR", source="b")
    rates = {("USD", "EUR"): (Decimal("1.25"), Decimal("1.25")), ("EUR", "USD"): (Decimal("0.8"), Decimal("0.8"))}
    shares = (None, Decimal("0.05"), Decimal("0.15"))
    found = [judge(dollars, euros, context=Context(rates=rates, tolerance=share)).relation for share in shares]
    assert found == ["conflict", "conflict", "compatible"]


def test_the_report_notes_it_and_replays() -> None:
    sources = [Source("one", COST.format("48.2"), "en"), Source("other", COST.format("49"), "en")]
    report = check(sources, tolerance="2%")
    assert report.to_dict()["basis"]["tolerance"] == "0.02"
    told = explain(report, 1)
    assert told.to_dict()["replays"] is True
    asked = [step["table"] for p in told.to_dict()["pairs"] for step in p["steps"] if step["stage"] == "compared"]
    assert "amounts within a tolerance" in asked
    assert check(sources).to_dict()["basis"]["tolerance"] is None


def test_a_report_is_loaded_with_it(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    report = check([COST.format("48.2"), COST.format("49")], tolerance=0.02, languages=["en", "de"])
    report.save(path)
    assert load(path) == report
    assert (load(path).basis.tolerance, load(path).basis.languages) == (Decimal("0.02"), ("de", "en"))


def test_the_summary_says_that_values_agree_by_it() -> None:
    """48.2 is 48 rounded, with or without a tolerance; only for 48.2 and 49 it is needed."""
    summaries = [
        check([COST.format("48.2"), COST.format(other)], tolerance="2%").findings[0].summary for other in (48, 49)
    ]
    said = "Sources agree on the cost of Alder Bridge"
    assert summaries[0].startswith(f"{said}: ")
    assert summaries[1] == f"{said} within the tolerance of 2%: EUR 48.2 million (text-1); EUR 49 million (text-2)."


def test_levels_have_their_places() -> None:
    assert [level.name for level in TOLERANT if level not in LEVELS] == [TOLERATED[1], "bound_tolerated"]
    assert TABLES[TOLERATED[0]] is TOLERANT


FIGURES = ("money", "count", "percent", "measure", "number", "duration")
SHARES = st.integers(0, 500).map(lambda thousandths: Decimal(thousandths) / 1000 or None)


@given(st.sampled_from(FIGURES).flatmap(lambda kind: st.tuples(*2 * [claims(kind=kind)])), SHARES, SHARES)
def test_a_larger_tolerance_makes_no_conflict(
    pair: tuple[Claim, Claim], one: Decimal | None, other: Decimal | None
) -> None:
    a, b = pair[0], evolve(pair[1], source=f"{pair[1].source}'")
    less, more = sorted((one, other), key=lambda share: share or 0)
    strict, lax = (judge(a, b, context=Context(tolerance=share)) for share in (less, more))
    assert (lax.relation == "conflict") <= (strict.relation == "conflict")
    assert lax == judge(b, a, context=Context(tolerance=more))


def test_a_claim_is_borne_out_within_it() -> None:
    sources = [Source("one", COST.format("48.2"), "en")]
    said = COST.format("49")
    assert [verify(said, sources, tolerance=share).verdict for share in (None, "2%")] == ["refuted", "supported"]
