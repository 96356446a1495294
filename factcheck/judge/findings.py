"""Groups of comparable claims as findings: judged pairs, a verdict, and one sentence.

Agreement is not transitive (3.46, 3.5 and 3.54), so pairs are judged, never chains.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, islice

from attrs import evolve, frozen

from factcheck.judge.arithmetic import beside
from factcheck.judge.compare import judge
from factcheck.judge.context import Context, Names, Worked
from factcheck.judge.exchange import Exchange
from factcheck.judge.levels import by_rule
from factcheck.judge.money import currency_slip, rates_from, slips_of_conversion
from factcheck.judge.shown import shown_by
from factcheck.judge.summary import summarise
from factcheck.model import (
    THRESHOLDS,
    Attribution,
    Claim,
    Finding,
    Ground,
    Group,
    Judgement,
    Pair,
    Provenance,
    Strength,
    Threshold,
    Verdict,
)
from factcheck.model.wording import claim_phrase

MOST_PAIRS = 2000
"""Up to that many pairs of a group are all judged; in larger groups one pair stands for two values, up to so many."""


MOST_SENTENCES = 8
"""A finding tells so many sentences of evidence; each of its pairs has all of its own."""

OPEN = frozenset({"confirmed", "loose"})
"""Links that only the lenient take for the ground of a conflict."""


@frozen
class Judged:
    """Two claims with their judgement."""

    a: Claim
    b: Claim
    judgement: Judgement
    link: Strength
    ground: Ground

    @property
    def pair(self) -> Pair:
        judgement, ground = self.judgement, self.ground
        said = judgement.relation, judgement.reason, judgement.because
        evidence = ground.evidence_for, ground.evidence_against
        return Pair(self.a.id, self.b.id, *said, self.link, ground.threshold, *evidence, judgement.conversion)


Weigh = Callable[[Claim, Claim, Strength], Ground]
"""The ground on which two claims are held comparable, by the strength of their link."""


def unweighed(_a: Claim, _b: Claim, strength: Strength) -> Ground:
    """The ground that the strength of a link gives, without evidence."""
    return Ground("default" if strength in ("firm", "slip", "outvoted") else "lenient" if strength in OPEN else None)


@frozen
class Bar:
    """What a difference must reach to be a conflict."""

    weigh: Weigh
    threshold: Threshold

    def reached(self, ground: Ground) -> bool:
        if ground.threshold is None:
            return False
        return THRESHOLDS.index(ground.threshold) >= THRESHOLDS.index(self.threshold)


def findings(
    groups: Iterable[Group],
    provenance: Mapping[str, Provenance],
    *,
    names: Names | None = None,
    exchange: Exchange | None = None,
    tolerance: Decimal | None = None,
    weigh: Weigh = unweighed,
    threshold: Threshold = "default",
) -> tuple[Finding, ...]:
    """The findings of a report: conflicts first, then agreement, then the rest, each by subject, property and id.

    Exchange rates come from the conversions in the claims themselves, then from the table `exchange`; names from
    `align`. tolerance: the share by which two figures may differ and count as the same. A difference is a conflict only
    of claims whose ground reaches the threshold.
    """
    listed = tuple(groups)
    claims = [c for g in listed for c in g.claims]
    context = context_of(claims, provenance, names=names, exchange=exchange, tolerance=tolerance)
    bar = Bar(weigh, threshold)
    return tuple(sorted((_finding(g, context, bar) for g in listed if g.claims), key=_order))


def context_of(
    claims: Sequence[Claim],
    provenance: Mapping[str, Provenance],
    *,
    names: Names | None = None,
    exchange: Exchange | None = None,
    tolerance: Decimal | None = None,
) -> Context:
    """What all claims of a report show: the rates of their conversions, and what stands in one sentence."""
    return Context.of(
        provenance,
        names=names,
        rates=rates_from(claims),
        exchange=exchange,
        beside=beside(claims),
        tolerance=tolerance,
    )


def _order(finding: Finding) -> tuple[int, bool, str, str, str]:
    rank = ("conflict", "agree", "compatible", "single").index(finding.verdict)
    return rank, finding.threshold == "lenient", finding.subject.casefold(), finding.property or "", finding.id


def _finding(group: Group, context: Context, bar: Bar) -> Finding:
    claims = tuple(sorted(group.claims, key=lambda c: (c.source, c.evidence.start, c.evidence.end, c.id)))
    if len(claims) > 1:  # of one alone nothing is compared
        context = evolve(context, shown=shown_by(claims, context.names), worked=Worked())
    judged = tuple(_judged(claims, group, context, bar))
    origins = len({context.origin(c.source) for c in claims})
    verdict = _verdict(judged, origins)
    summary = summarise(group, verdict, claims, [(j.a, j.b, j.judgement) for j in judged], context)
    first = sorted(judged, key=lambda j: j.judgement.relation != verdict)
    return Finding(
        id=_id(claims),
        verdict=verdict,
        kind=claims[0].kind,
        subject=group.subject,
        property=group.property,
        claims=tuple(c.id for c in claims),
        pairs=tuple(j.pair for j in judged),
        origins=origins,
        series=any(j.judgement.reason == "superseded" for j in judged),
        evidence_for=_telling([j.ground.evidence_for for j in first], group.evidence_for),
        evidence_against=_telling([j.ground.evidence_against for j in first], group.evidence_against),
        summary=" ".join((summary, *slips_of_conversion(claims, context), *_limits(group, judged))),
    )


def _limits(group: Group, judged: Sequence[Judged]) -> Iterator[str]:
    """What was not looked at, so that nobody takes silence for agreement."""
    yield from group.limits
    several = number_of_pairs(len(group.claims))
    if several > MOST_PAIRS:
        yield f"Of the {several:,} pairs of its claims {len(judged):,} were compared: those that are linked, or differ."


def _telling(sentences: Iterable[Sequence[str]], otherwise: Sequence[str]) -> tuple[str, ...]:
    """The first sentences of all pairs, each once; those of the group where no pair has any."""
    told = dict.fromkeys(sentence for told in sentences for sentence in told)
    return tuple(told or otherwise)[:MOST_SENTENCES]


def _id(claims: Sequence[Claim]) -> str:
    text = "\n".join(sorted(c.id for c in claims))
    return "f-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _verdict(judged: Iterable[Judged], origins: int) -> Verdict:
    relations = {(j.judgement.relation, j.judgement.reason == "copy") for j in judged}
    if ("conflict", False) in relations:
        return "conflict"
    if ("agree", False) in relations:
        return "agree"
    return "compatible" if origins > 1 else "single"


def _judged(claims: Sequence[Claim], group: Group, context: Context, bar: Bar) -> Iterator[Judged]:
    """The judged pairs of a group, in the order of its claims.

    Pairs of different sources; within a source only a slip counts, where subject, property and scope are equal.
    Where the group says which pairs may be compared, others are kept only if they agree or fit.
    """
    strength = None if group.pairs is None else {frozenset((a, b)): s for a, b, s in group.pairs}
    apart = strength is not None and "beside" in strength.values()
    for a, b in _pairs(claims, strength):
        if a.source == b.source:
            if _slip_of_one_source(a, b, context) and bar.reached(ground := bar.weigh(a, b, "slip")):
                yield Judged(a, b, judge(a, b, context=context), "firm", ground)
            continue
        link: Strength = "firm" if strength is None else strength.get(frozenset((a.id, b.id)), "none")
        if link == "none" and apart:
            continue
        found = judge_linked(a, b, link, context=context)
        if found.relation == "conflict" and link == "none":
            continue  # nothing links them, so that no ground need be sought
        ground = bar.weigh(a, b, link)
        if found.relation != "conflict" or bar.reached(ground):
            yield Judged(a, b, found, link, ground)


def judge_linked(a: Claim, b: Claim, link: Strength, *, context: Context) -> Judgement:
    """The judgement of two claims by the link that put them together; amounts side by side are not compared.

    Two that nothing but their group joins are not held to be the same by a tolerance.
    """
    if link == "beside":
        because = f"{claim_phrase(a)} and {claim_phrase(b)} are given for different things."
        return by_rule("beside", Judgement("compatible", "different_scope", because))
    if link == "none" and context.tolerance is not None:
        context = evolve(context, tolerance=None)
    return judge(a, b, context=evolve(context, outvoted=True) if link == "outvoted" else context)


def _pairs(claims: Sequence[Claim], links: Mapping[frozenset[str], Strength] | None) -> Iterator[tuple[Claim, Claim]]:
    """All pairs of a small group. In a large one: those that are linked, firm ones first; without links, those of which
    no other pair has the same two values."""
    if number_of_pairs(len(claims)) <= MOST_PAIRS:
        yield from combinations(claims, 2)
        return
    by_id = {c.id: c for c in claims}
    known = [pair for pair in links or () if len(pair) == 2 and pair <= by_id.keys()]
    ends = map(sorted, sorted(known, key=lambda pair: (links or {})[pair] == "confirmed"))
    linked = ((by_id[a], by_id[b]) for a, b in ends)
    yield from islice(linked if links else _distinct_pairs(claims), MOST_PAIRS)


def number_of_pairs(claims: int) -> int:
    """How many pairs so many claims have."""
    return claims * (claims - 1) // 2


def _distinct_pairs(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """One pair of claims for every two values, neighbours first, so that every value has its turn."""
    first: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        first.setdefault((claim.source, *_signature(claim)), claim)
    ahead = [(claim, _signature(claim)) for claim in first.values()]
    seen: set[frozenset[tuple[object, ...]]] = set()
    for distance in range(1, len(ahead)):
        for (a, one), (b, other) in zip(ahead, ahead[distance:], strict=False):
            pair = frozenset((one, other))
            if pair not in seen and a.source != b.source:
                seen.add(pair)
                yield a, b


def _signature(claim: Claim) -> tuple[object, ...]:
    """What the judgement of a claim depends on, apart from its source."""
    value = evolve(claim.value, written="")
    return repr(value), claim.qualifiers, claim.speaker, claim.certainty, claim.negated


def _slip_of_one_source(a: Claim, b: Claim, context: Context) -> bool:
    """True for two claims of one source that give one figure in two currencies, with everything else the same."""
    if isinstance(a.value, Attribution) or (a.property, a.qualifiers) != (b.property, b.qualifiers):
        return False
    one, other = (c.subject.label if c.subject else None for c in (a, b))
    return one == other and currency_slip(a, b, context) is not None
