"""Findings: which pairs are judged, the verdict, origins, series, order, and that a saved report replays."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.align.aliases import Aliases
from factcheck.align.names import Names
from factcheck.judge import findings as module
from factcheck.judge.findings import findings
from factcheck.model import Claim, Finding, Group
from factcheck.report.decode import load_report
from factcheck.report.document import Report
from tests.judge.build import claim, provenance

SOURCES = provenance("a=2024-06-12", "b=2024-06-13", "c=2024-06-14", "copy=2024-06-13", copy="a")
NAMES = Names(Aliases.shipped())


def finding(*claims: Claim, pairs: Sequence[tuple[str, str, str]] | None = None) -> Finding:
    group = Group(tuple(claims), "Stargate", "cost", pairs=None if pairs is None else tuple(pairs))
    (found,) = findings([group], SOURCES, names=NAMES)
    return found


@pytest.mark.parametrize(
    ("claims", "verdict"),
    [
        ([claim("20 company")], "single"),
        ([claim("20 company"), claim("30 company", start=50)], "single"),
        ([claim("20 company"), claim("20 company", source="b")], "agree"),
        ([claim("20 company"), claim("up to 30 company", source="b")], "compatible"),
        ([claim("20 company"), claim("30 company", source="b")], "conflict"),
        ([claim("20 company"), claim("20 company", source="b"), claim("30 company", source="c")], "conflict"),
        ([claim("20 company"), claim("20 company", source="copy")], "single"),
        ([claim("20 company"), claim("20 company", source="copy"), claim("20 company", source="b")], "agree"),
    ],
)
def test_verdicts(claims: list[Claim], verdict: str) -> None:
    assert finding(*claims).verdict == verdict


def test_copies_count_as_one_origin() -> None:
    found = finding(claim("20 company"), claim("20 company", source="copy"), claim("20 company", source="b"))
    assert found.origins == 2
    assert [p.reason for p in found.pairs] == ["same_value", "copy", "same_value"]


def test_agreement_is_not_transitive() -> None:
    found = finding(claim("3.46 %"), claim("3.5 %", source="b"), claim("3.54 %", source="c"))
    assert {(p.relation, p.reason) for p in found.pairs} == {
        ("agree", "same_when_rounded"),
        ("conflict", "values_apart"),
    }


def test_a_toll_that_grows_is_a_series() -> None:
    deaths = [claim(f"{n} person", source=s, property="deaths") for s, n in (("a", 23), ("b", 86), ("c", 143))]
    found = finding(*deaths)
    assert found.series
    assert found.verdict == "compatible"


def test_a_source_that_tells_of_the_earlier_toll_does_not_contradict() -> None:
    now, before = (claim(f"{n} person", source="c", property="deaths", start=n) for n in (171, 143))
    other = claim("171 person", source="d", property="deaths")
    (found,) = findings([Group((now, before, other), "quake", "deaths")], provenance("c=2024-06-14", "d=2024-06-14"))
    assert found.verdict == "agree"
    assert {p.reason for p in found.pairs} == {"same_value", "superseded"}


def test_two_values_of_one_source_are_no_conflict_but_a_slip_of_currency_is() -> None:
    assert not finding(claim("20 company"), claim("30 company", start=50)).pairs
    slip = finding(claim("32 billion USD (29.3 billion EUR)"), claim("32 billion EUR", start=50))
    assert slip.verdict == "conflict"


def test_pairs_that_only_their_value_joins_are_never_a_conflict() -> None:
    a, b, c = claim("20 company"), claim("30 company", source="b"), claim("20 company", source="c")
    assert finding(a, b, c, pairs=[(a.id, c.id, "confirmed")]).verdict == "agree"
    assert finding(a, b, c, pairs=[(a.id, b.id, "firm"), (a.id, c.id, "confirmed")]).verdict == "conflict"


def test_a_source_that_names_both_shows_that_both_may_hold() -> None:
    both = [claim("build: Falkenau"), claim("build: Hochfeld", start=50)]
    assert finding(*both, claim("build: Hochfeld", source="b")).verdict == "agree"
    assert finding(*both, claim("build: Bangun Karya", source="b")).verdict == "conflict"


def test_a_source_that_keeps_roles_apart_explains_other_roles() -> None:
    apart = [claim("lead: Katrin Brandstätter"), claim("build: Hochfeld", start=50)]
    found = finding(*apart, claim("build: Bangun Karya", source="b"))
    assert [(p.a, p.reason) for p in found.pairs if p.relation == "conflict"] == [(apart[1].id, "different_agents")]


def test_findings_come_conflicts_first_then_by_subject() -> None:
    rows = [("B", 20, 20), ("A", 20, 20), ("C", 20, 30), ("D", 20, None)]
    groups = []
    for subject, one, other in rows:
        claims = [claim(f"{one} company", subject=subject)]
        claims += [] if other is None else [claim(f"{other} company", subject=subject, source="b")]
        groups.append(Group(tuple(claims), subject, "supporters"))
    found = findings(groups, SOURCES)
    assert [f.subject for f in found] == ["C", "A", "B", "D"]
    assert found == findings(reversed(groups), SOURCES)


def test_large_groups_keep_one_pair_for_two_values(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [claim(f"{20 + 20 * (i % 2)} company", source=f"s{i:03}") for i in range(80)]
    (found,) = findings([Group(tuple(claims), "x", "supporters")], provenance(*(c.source for c in claims)))
    assert found.verdict == "conflict"
    assert len(found.pairs) == 3
    assert "Of the 3,160 pairs of its claims 3 were compared" in found.summary
    monkeypatch.setattr(module, "MOST_PAIRS", 10_000)
    (whole,) = findings([Group(tuple(claims), "x", "supporters")], provenance(*(c.source for c in claims)))
    assert whole.verdict == found.verdict
    assert "were compared" not in whole.summary


def test_a_saved_report_replays(tmp_path: Path) -> None:
    claims = (
        claim("32 billion USD (29.3 billion EUR)"),
        claim("29.31 billion EUR", source="b"),
        claim("24 billion EUR", source="c"),
    )
    group = Group(claims, "Stargate", "cost")
    report = Report(tuple(SOURCES.values()), claims, findings([group], SOURCES), ())
    report.save(tmp_path / "report.json")
    again = load_report(tmp_path / "report.json")
    assert findings([Group(again.claims, "Stargate", "cost")], {s.id: s for s in again.sources}) == report.findings
