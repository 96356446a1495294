"""Laws of reports: what does not depend on order, names and copies, and what can be saved and judged again."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import factcheck
from factcheck.align.aliases import Aliases
from factcheck.align.related import known_names
from factcheck.check import check_sources
from factcheck.judge.compare import judge
from factcheck.judge.findings import context_of, judge_linked
from factcheck.judge.shown import shown_by
from factcheck.model import Claim, Finding, Pair, Source
from factcheck.report import Report, load, render
from tests import strategies
from tests.laws import facts
from tests.laws.facts import Fact, article, tellings
from tests.laws.law import law
from tests.laws.scraps import texts

SEEDS = Path(__file__).parents[2] / "seeds"


@st.composite
def dossiers(draw: DrawFn, most: int = 4) -> list[Source]:
    """A few articles about one thing or two: some agree, some contradict, some speak of something else."""
    main = draw(facts.facts())
    other = evolve(main, value=main.value.times(3))
    told: list[Fact] = [
        main,
        *draw(st.lists(st.sampled_from((main, other)) | facts.facts(), min_size=1, max_size=most - 1)),
    ]
    return [article(f"s{n}", fact, draw(facts.languages()), draw(tellings())) for n, fact in enumerate(told)]


@pytest.fixture(scope="module")
def seeds() -> Report:
    return factcheck.check([SEEDS])


def content(finding: Finding) -> tuple[object, ...]:
    """A finding without the ids in it."""
    reasons = Counter((pair.relation, pair.reason) for pair in finding.pairs)
    head = finding.verdict, finding.kind, finding.subject, finding.property, finding.origins, finding.series
    return *head, len(finding.claims), tuple(sorted(reasons.items()))


def judged(report: Report, keep: set[str]) -> set[tuple[str, frozenset[str]]]:
    """The verdict on each set of claims, of those that are in `keep`."""
    found = ((finding.verdict, frozenset(finding.claims) & keep) for finding in report.findings)
    return {(verdict, claims) for verdict, claims in found if claims}


def replayed(report: Report) -> list[tuple[Pair, Pair]]:
    """Every pair of a report, and the same judged anew."""
    return [(pair, again(report, finding, pair)) for finding in report.findings for pair in finding.pairs]


def again(report: Report, finding: Finding, pair: Pair) -> Pair:
    """A pair judged anew, from nothing but what is in the report."""
    claims = {claim.id: claim for claim in report.claims}
    sources = {source.id: source for source in report.sources}
    names = known_names(report.claims, Aliases.shipped())
    context = context_of(report.claims, sources, names=names)
    members = sorted((claims[name] for name in finding.claims), key=place)
    context = evolve(context, shown=shown_by(members, context.names))
    verdict = judge_linked(claims[pair.a], claims[pair.b], pair.link, context=context)
    return evolve(pair, relation=verdict.relation, reason=verdict.reason, because=verdict.because)


def place(claim: Claim) -> tuple[str, int, int, str]:
    return claim.source, claim.evidence.start, claim.evidence.end, claim.id


# order and names


@law(25, sources=dossiers(), seed=st.integers(0, 99))
def test_order_changes_nothing(sources: list[Source], seed: int) -> None:
    """The same sources in another order give the same bytes."""
    shuffled = random.Random(seed).sample(sources, len(sources))
    assert render(factcheck.check(sources), "json") == render(factcheck.check(shuffled), "json")


@law(15, one=texts(), two=texts(), three=texts())
def test_order_changes_nothing_of_scraps(one: str, two: str, three: str) -> None:
    """That holds of texts without sense, too."""
    sources = [Source(name, text, "en") for name, text in (("a", one), ("b", two), ("c", three))]
    assert render(check_sources(sources), "json") == render(check_sources(sources[::-1]), "json")


@law(25, sources=dossiers(), seed=st.integers(0, 99))
def test_names_change_nothing(sources: list[Source], seed: int) -> None:
    """Sources may be called anything: the same findings with the same verdicts and reasons come out."""
    names = random.Random(seed).sample(["zeta", "A/1", "müller.txt", "s-0", "10", "9", "ß", "x" * 60], len(sources))
    renamed = [evolve(source, id=name) for source, name in zip(sources, names, strict=True)]
    before, after = factcheck.check(sources), factcheck.check(renamed)
    assert Counter(map(content, before.findings)) == Counter(map(content, after.findings))


@law(20, sources=dossiers())
def test_names_in_the_same_order_change_only_names(sources: list[Source]) -> None:
    """New names that sort like the old ones change nothing but the names in the summaries."""
    renamed = [evolve(source, id=f"t{source.id}") for source in sources]
    before, after = factcheck.check(sources), factcheck.check(renamed)
    summaries = sorted(finding.summary for finding in after.findings)
    assert summaries == sorted(re.sub(r"\bs\d\b", r"t\g<0>", finding.summary) for finding in before.findings)


# symmetry and reflexivity


@law(12, data=st.data(), kind=facts.KINDS)
def test_comparison_is_symmetric(data: st.DataObject, kind: str) -> None:
    """Two sources conflict, agree or differ in the same way whichever is called first."""
    fact = data.draw(facts.facts(kind))
    other = data.draw(st.sampled_from((fact, evolve(fact, value=fact.value.times(3)))))
    told = [(item, data.draw(facts.languages()), data.draw(tellings())) for item in (fact, other)]
    one = factcheck.check([article(name, *how) for name, how in zip("ab", told, strict=True)])
    two = factcheck.check([article(name, *how) for name, how in zip("ba", told, strict=True)])
    assert Counter(map(content, one.findings)) == Counter(map(content, two.findings))


@law(12, data=st.data(), kind=facts.KINDS)
def test_judging_is_symmetric(data: st.DataObject, kind: str) -> None:
    """Any two claims stand to each other as the second to the first, in the same words."""
    one, two = (data.draw(strategies.claims(data.draw(strategies.sources(id=name)), kind)) for name in "ab")
    assert judge(one, two) == judge(two, one)


@law(10, data=st.data(), kind=facts.KINDS)
def test_judging_is_reflexive(data: st.DataObject, kind: str) -> None:
    """A claim never contradicts the same claim of another source."""
    claim = data.draw(strategies.claims(data.draw(strategies.sources(id="a")), kind))
    assume(not getattr(claim.value, "also", ()))  # conversions that are drawn at random contradict their own amount
    other = evolve(claim, id="c-other", source="b")
    assert judge(claim, other).relation != "conflict"


@law(25, fact=facts.facts(), language=facts.languages(), telling=tellings())
def test_a_source_agrees_with_its_copy(fact: Fact, language: str, telling: facts.Telling) -> None:
    """A source never conflicts with its copy, and the two count as one origin."""
    one = article("a", fact, language, telling)
    report = factcheck.check([one, evolve(one, id="b")])
    assert not report.conflicts
    assert len({source.origin for source in report.sources}) == 1
    assert all(finding.origins == 1 for finding in report.findings)


@law(15, text=texts(), language=facts.languages())
def test_scraps_never_conflict_with_their_copy(text: str, language: str) -> None:
    """Nor does any text at all."""
    assert not check_sources([Source("a", text, language), Source("b", text, language)]).conflicts


# more sources


@law(25, sources=dossiers(3), seed=st.integers(0, 99))
def test_a_copy_changes_no_verdict(sources: list[Source], seed: int) -> None:
    """One more copy of one of the sources leaves every verdict as it is."""
    copy = evolve(random.Random(seed).choice(sources), id="zz-copy")
    before, after = factcheck.check(sources), factcheck.check([*sources, copy])
    keep = {claim.id for claim in before.claims}
    assert judged(before, keep) == judged(after, keep)


@law(10, data=st.data(), kind=facts.KINDS)
def test_agreement_removes_no_conflict(data: st.DataObject, kind: str) -> None:
    """Where two sources conflict, a third that agrees with one of them leaves the conflict standing."""
    fact = data.draw(facts.facts(kind))
    other = evolve(fact, value=fact.value.times(3))
    two = [article("a", fact, *_how(data)), article("b", other, *_how(data))]
    third = article("c", fact, *_how(data))
    before, after = factcheck.check(two), factcheck.check([*two, third])
    contradicted = {name for finding in before.conflicts for name in finding.claims}
    assert contradicted <= {name for finding in after.conflicts for name in finding.claims}


def _how(data: st.DataObject) -> tuple[str, facts.Telling]:
    return data.draw(facts.languages()), data.draw(tellings())


# saving and replaying


@law(10, report=strategies.reports(), suffix=("json", "jsonl"))
def test_any_report_is_saved_and_loaded(report: Report, suffix: str, tmp_path_factory: Any) -> None:
    """A report that is saved and loaded equals the report."""
    path = tmp_path_factory.getbasetemp() / f"report.{suffix}"
    report.save(path)
    assert load(path) == report


@law(20, sources=dossiers())
def test_reports_are_saved_and_loaded_and_every_reason_replays(sources: list[Source], tmp_path_factory: Any) -> None:
    """So does one that comes from texts; and two of its claims, judged again, stand to each other as the report says,
    in the same words."""
    report = factcheck.check(sources)
    for suffix in ("json", "jsonl"):
        path = tmp_path_factory.getbasetemp() / f"checked.{suffix}"
        report.save(path)
        loaded = load(path)
        assert loaded == report
        assert all(before == after for before, after in replayed(loaded))
    verdicts_follow_from_pairs(report)


def test_the_seeds_replay(seeds: Report, tmp_path: Path) -> None:
    """So do the claims of the seed articles."""
    seeds.save(tmp_path / "seeds.json")
    report = load(tmp_path / "seeds.json")
    assert report == seeds
    assert all(before == after for before, after in replayed(report))


def verdicts_follow_from_pairs(report: Report) -> None:
    """Conflict where a pair conflicts, else agreement where two origins agree, else compatible, or one origin alone."""
    origin = {source.id: source.origin for source in report.sources}
    spoken = {claim.id: origin[claim.source] for claim in report.claims}
    for finding in report.findings:
        apart = [pair for pair in finding.pairs if spoken[pair.a] != spoken[pair.b]]
        relations = {pair.relation for pair in finding.pairs}
        several = "compatible" if len({spoken[name] for name in finding.claims}) > 1 else "single"
        agreed = "agree" if any(pair.relation == "agree" for pair in apart) else several
        assert finding.verdict == ("conflict" if "conflict" in relations else agreed)
