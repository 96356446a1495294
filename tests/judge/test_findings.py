"""Findings: which pairs are judged, the verdict, origins, series, order, and that a saved report replays."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

from factcheck.align.aliases import Aliases
from factcheck.align.names import Names
from factcheck.judge import findings as module
from factcheck.judge.context import Context
from factcheck.judge.findings import findings, judge_linked, unweighed
from factcheck.judge.steps import asked
from factcheck.model import THRESHOLDS, Claim, Finding, Ground, Group, Strength, Threshold
from factcheck.report.decode import load_report
from factcheck.report.document import Report
from tests.judge.build import claim, provenance

SOURCES = provenance("a=2024-06-12", "b=2024-06-13", "c=2024-06-14", "d=2024-06-14", "copy=2024-06-13", copy="a")
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
    assert finding(*both, claim("build: Falkenau", source="b")).verdict == "agree"
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


# Large groups: with three pairs or more of them only what is linked, or differs, is compared


def judged_pairs(found: Finding, *claims: Claim) -> list[frozenset[str]]:
    """The sources of the two claims of each pair."""
    sources = {c.id: c.source for c in claims}
    return [frozenset((sources[p.a], sources[p.b])) for p in found.pairs]


def several(*texts: str, **fields: object) -> list[Claim]:
    return [claim(text, source="abcd"[n], **fields) for n, text in enumerate(texts)]


def sets(*pairs: str) -> list[frozenset[str]]:
    return [frozenset(pair) for pair in pairs]


def test_large_groups_keep_one_pair_for_two_values(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = several("20 company", "20 company", "40 company", "40 company")
    whole = finding(*claims)
    assert judged_pairs(whole, *claims) == sets("ab", "ac", "ad", "bc", "bd", "cd")
    monkeypatch.setattr(module, "MOST_PAIRS", 5)
    found = finding(*claims)
    assert found.verdict == whole.verdict == "conflict"
    assert judged_pairs(found, *claims) == sets("ab", "bc", "cd")
    assert "Of the 6 pairs of its claims 3 were compared: those that are linked, or differ." in found.summary
    assert "were compared" not in whole.summary
    monkeypatch.setattr(module, "MOST_PAIRS", 2)
    assert judged_pairs(finding(*claims), *claims) == sets("ab", "bc")


def test_so_many_pairs_are_not_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PAIRS", 6)
    claims = several(*["20 company"] * 4)
    found = finding(*claims)
    assert len(found.pairs) == 6
    assert "were compared" not in found.summary


def test_what_else_is_said_of_a_value_makes_it_another() -> None:
    plain, same = claim("20 company"), claim("20 company", source="b")
    for other in (
        claim("20 company", source="c", phase="target"),
        claim("20 company", source="c", speaker="Anna Holt"),
        claim("20 company", source="c", certainty="planned"),
        claim("20 company", source="c", negated=True),
        claim("21 company", source="c"),
    ):
        pairs = list(module._distinct_pairs([plain, same, other]))
        assert [{a.source, b.source} for a, b in pairs] == [{"a", "b"}, {"b", "c"}]
    written = evolve(plain, source="c", value=evolve(plain.value, written="twenty firms"))
    assert len(list(module._distinct_pairs([plain, same, written]))) == 1


def test_two_values_of_one_source_stand_for_no_pair() -> None:
    one = [claim("20 company"), claim("20 company", start=50), claim("30 company", start=90)]
    other = claim("20 company", source="b")
    pairs = list(module._distinct_pairs([*one, other]))
    assert [(a.id, b.id) for a, b in pairs] == [(one[2].id, other.id), (one[0].id, other.id)]


def test_large_groups_keep_what_is_linked_and_firm_links_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PAIRS", 3)
    a, b, c, d = claims = several(*["20 company"] * 4)
    links = [
        (a.id, b.id, "confirmed"),
        (a.id, a.id, "firm"),  # no pair
        (a.id, "c-elsewhere", "firm"),
        (c.id, d.id, "firm"),
        (a.id, c.id, "firm"),
    ]
    found = finding(*claims, pairs=links)
    assert sorted(judged_pairs(found, *claims)[:2], key=sorted) == sets("ac", "cd")
    assert judged_pairs(found, *claims)[2:] == sets("ab")
    assert "Of the 6 pairs of its claims 3 were compared" in found.summary
    more = finding(*claims, pairs=[*links, (b.id, d.id, "firm")])
    assert sorted(judged_pairs(more, *claims), key=sorted) == sets("ac", "bd", "cd")  # no room for the fourth
    assert all((p.a, p.b) == tuple(sorted((p.a, p.b))) for p in more.pairs)


def test_no_link_at_all_leaves_the_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PAIRS", 5)
    claims = several("20 company", "20 company", "40 company", "40 company")
    assert judged_pairs(finding(*claims, pairs=[]), *claims) == sets("ab", "cd")  # without a link no conflict


# Links, grounds and thresholds


@pytest.mark.parametrize(
    ("strength", "threshold"),
    [
        ("firm", "default"),
        ("slip", "default"),
        ("outvoted", "default"),
        ("confirmed", "lenient"),
        ("loose", "lenient"),
        ("beside", None),
        ("none", None),
    ],
)
def test_the_ground_of_a_link_without_evidence(strength: Strength, threshold: str | None) -> None:
    assert unweighed(claim("20 company"), claim("30 company"), strength) == Ground(threshold)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ground", "conflicts"),
    [
        (None, []),
        ("lenient", ["lenient"]),
        ("default", ["lenient", "default"]),
        ("strict", ["lenient", "default", "strict"]),
    ],
)
def test_a_difference_must_reach_the_threshold(ground: Threshold | None, conflicts: list[str]) -> None:
    def verdict(threshold: Threshold, *claims: Claim) -> str:
        group = Group(claims, "Stargate", "cost")
        return findings([group], SOURCES, weigh=lambda *_: Ground(ground), threshold=threshold)[0].verdict

    differ = (claim("20 company"), claim("30 company", source="b"))
    slip = (claim("32 billion USD"), claim("32 billion EUR", start=50))  # of one source
    for pair in (differ, slip):
        assert [t for t in THRESHOLDS if verdict(t, *pair) == "conflict"] == [t for t in THRESHOLDS if t in conflicts]
    assert verdict("strict", claim("20 company"), claim("20 company", source="b")) == "agree"


def test_a_pair_tells_its_link_and_its_ground() -> None:
    weighed: list[tuple[object, object, Strength]] = []

    def weigh(a: Claim, b: Claim, strength: Strength) -> Ground:
        weighed.append((a.source, b.source, strength))
        return Ground("strict", (f"for {a.source}{b.source}",), (f"against {a.source}{b.source}",))

    a, b, c, d = several("20 company", "20 company", "30 company", "30 company")
    links: tuple[tuple[str, str, Strength], ...] = ((a.id, b.id, "confirmed"), (b.id, c.id, "loose"))
    (found,) = findings([Group((a, b, c, d), "x", "cost", links)], provenance(*"abcd"), weigh=weigh)
    # what differs and is not linked is neither weighed nor kept: 20 of a and b beside 30 of c and d
    assert weighed == [("a", "b", "confirmed"), ("b", "c", "loose"), ("c", "d", "none")]
    assert [p.link for p in found.pairs] == [strength for _, _, strength in weighed]
    assert {p.threshold for p in found.pairs} == {"strict"}
    # what speaks for the verdict comes first
    assert found.verdict == "conflict"
    assert found.evidence_for == ("for bc", "for ab", "for cd")
    assert found.evidence_against == tuple(s.replace("for", "against") for s in found.evidence_for)


def test_a_slip_of_one_source_is_weighed_as_one() -> None:
    weighed: list[tuple[object, object, Strength]] = []

    def weigh(a: Claim, b: Claim, strength: Strength) -> Ground:
        weighed.append((a.evidence.start, b.evidence.start, strength))
        return Ground("default")

    claims = (claim("32 billion USD"), claim("32 billion EUR", start=50))
    (found,) = findings([Group(claims, "x", "cost")], SOURCES, weigh=weigh)
    assert weighed == [(0, 50, "slip")]
    assert [(p.relation, p.link) for p in found.pairs] == [("conflict", "firm")]


@pytest.mark.parametrize(
    "other",
    [
        {"property": "price"},
        {"phase": "target"},
        {"subject": "Alder"},
        {"subject": None},
    ],
)
def test_a_slip_of_one_source_speaks_of_one_thing(other: dict[str, str | None]) -> None:
    assert not finding(claim("32 billion USD"), claim("32 billion EUR", start=50, **other)).pairs


def test_one_source_may_name_two_agents() -> None:
    assert not finding(claim("build: Brenta"), claim("build: Corvo", start=50)).pairs


def test_no_more_than_the_first_sentences_are_told() -> None:
    (found,) = findings(
        [Group(tuple(several(*["20 company"] * 4)), "x", "cost", evidence_for=("never told",))],
        provenance(*"abcd"),
        weigh=lambda a, b, _: Ground("default", (f"{a.source}{b.source}", f"{b.source}{a.source}", "again")),
    )
    assert found.evidence_for == ("ab", "ba", "again", "ac", "ca", "ad", "da", "bc")


def test_the_evidence_of_a_group_is_told_where_no_pair_has_any() -> None:
    group = Group(tuple(several("20 company", "30 company")), "x", "cost", None, ("for",), ("against",), ("A limit.",))
    (found,) = findings([group], SOURCES)
    assert (found.evidence_for, found.evidence_against) == (("for",), ("against",))
    assert found.summary.endswith(" A limit.")
    assert (found.subject, found.property, found.kind) == ("x", "cost", "count")


def test_amounts_side_by_side_are_not_compared_and_nothing_else_is() -> None:
    a, b, c = several("30 million EUR", "30 million EUR", "30 million EUR")
    found = finding(a, b, c, pairs=[(b.id, c.id, "beside")])
    assert [(p.a, p.b, p.relation, p.reason, p.link) for p in found.pairs] == [
        (b.id, c.id, "compatible", "different_scope", "beside")
    ]
    assert found.pairs[0].because == "EUR 30 million and EUR 30 million are given for different things."
    judgement = judge_linked(b, c, "beside", context=Context())
    assert [(step.table, step.name) for step in asked(judgement)] == [("rules", "beside")]


def test_a_pair_in_two_currencies_tells_the_conversion() -> None:
    rated = claim("10.0 million EUR (11.0 million USD)", source="c")
    found = finding(claim("20.0 million EUR"), claim("22.0 million USD", source="b"), rated)
    conversions = {(p.a, p.b): p.conversion for p in found.pairs}
    (converted,) = (c for pair, c in conversions.items() if rated.id not in pair)
    assert converted is not None
    assert converted.unit == "USD"


def test_a_tolerance_joins_only_what_is_linked() -> None:
    context = Context(tolerance=Decimal("0.1"))
    a, b = several("48.2 million EUR", "49 million EUR")
    assert judge_linked(a, b, "firm", context=context).relation == "agree"
    assert judge_linked(a, b, "none", context=context).relation == "conflict"
    assert judge_linked(a, b, "none", context=Context()).relation == "conflict"


def test_names_of_the_caller_are_used() -> None:
    claims = (claim("build: Falkenau"), claim("build: Falkenau AG", source="b"))
    group = Group(claims, "Stargate", None)
    assert findings([group], SOURCES)[0].verdict == "conflict"
    assert findings([group], SOURCES, names=NAMES)[0].verdict == "agree"


def test_conflicts_only_for_the_lenient_come_last_of_all_conflicts() -> None:
    def group(subject: str, property_: str | None, strength: Strength) -> Group:
        claims = several("20 company", "30 company", subject=subject, property=property_)
        return Group(tuple(claims), subject, property_, ((claims[0].id, claims[1].id, strength),))

    groups = [
        group("alder", "cost", "loose"), group("Brenta", "price", "firm"), group("brenta", "cost", "firm"),
        group("Brenta", None, "firm"), group("Corvo", "cost", "confirmed"),
    ]  # fmt: skip
    found = findings(groups, SOURCES, threshold="lenient")
    assert [(f.subject.casefold(), f.property, f.threshold) for f in found] == [
        ("brenta", None, "default"),
        ("brenta", "cost", "default"),
        ("brenta", "price", "default"),
        ("alder", "cost", "lenient"),
        ("corvo", "cost", "lenient"),
    ]


def test_the_id_is_made_of_the_claims_alone() -> None:
    a, b = claim("20 company"), claim("30 company", source="b")
    (one,) = findings([Group((a, b), "x", "cost")], SOURCES)
    (other,) = findings([Group((b, a), "y", None)], {})
    assert one.id == other.id
    assert re.fullmatch("f-[0-9a-f]{16}", one.id)
    assert one.id != finding(a).id
    known = evolve(a, id="c-1"), evolve(b, id="c-2")
    assert finding(*known).id == "f-" + hashlib.sha256(b"c-1\nc-2").hexdigest()[:16]  # as in reports of old
    assert finding(evolve(a, id="c-\ud800")).id.startswith("f-")  # of a report that was not made here


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
