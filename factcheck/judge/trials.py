"""A claim under test against its candidates: what bears it out, what contradicts it, and what only comes near.

The pairs are judged as in any report. Then the sources are asked about each other: where the one that contradicts the
claim and the one that bears it out do not speak of one thing, nothing is refuted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from attrs import evolve, frozen

from factcheck.judge.about import Topic
from factcheck.judge.compare import judge
from factcheck.judge.context import Context
from factcheck.judge.entailment import bears_out
from factcheck.judge.findings import judge_linked
from factcheck.judge.quantities import property_of
from factcheck.judge.shown import shown_by
from factcheck.languages.ontology import ontology
from factcheck.model import (
    Attribution,
    Claim,
    DateRange,
    Finding,
    Ground,
    Group,
    Judgement,
    Pair,
    Part,
    Quantity,
    Ruling,
)
from factcheck.model.verification import Candidate, Trial
from factcheck.model.wording import claim_phrase, listed

MOST_NEAR = 5
NOTHING_UNDERSTOOD = "The claim gives no figure, date or attribution that is understood, so nothing was compared."
_GRAVEST: tuple[Ruling, ...] = ("refuted", "disputed", "not found", "supported")
_TYPED = frozenset(
    ("different_phase", "different_period", "different_scope", "superseded", "different_speaker", "unconvertible")
)
"""Reasons for which two claims that differ need not contradict each other."""


@frozen
class Judged:
    """A candidate with how it stands to the claim under test."""

    candidate: Candidate
    judgement: Judgement

    @property
    def claim(self) -> Claim:
        return self.candidate.claim

    @property
    def fits(self) -> bool:
        """The two may both be so, and nothing keeps them apart."""
        return self.judgement.relation != "conflict" and self.judgement.reason not in _TYPED

    @property
    def contradicts(self) -> bool:
        """A conflict of comparable claims. A denial contradicts an equal value, which is sure by the value itself; who
        plays another role contradicts nobody, since both may be so."""
        if self.judgement.reason == "different_roles":
            return False
        sure = self.candidate.sure if self.judgement.reason == "negation" else self.candidate.link in ("firm", "slip")
        return self.judgement.relation == "conflict" and sure


def answer(trial: Trial, context: Context, findings: Sequence[Finding], claims: Mapping[str, Claim]) -> Part:
    """The verdict on one claim under test.

    context: of the sources; where the claim has no day in it, it is judged as if said on the day of each source.
    findings: those of the sources among themselves, which may show that more claims speak of the same thing. claims:
    those of the sources by id.
    """
    context = evolve(context, shown=shown_by([c.claim for c in trial.candidates], context.names))
    judged = [_judged(trial, candidate, context) for candidate in trial.candidates]
    judged += _implied(trial, judged, context, findings, claims)
    for_it = [j for j in judged if _supports(trial, j, context)]
    against = _comparable(trial, judged, for_it, context)
    settled = {id(j) for j in (*for_it, *against)}
    verdict = _verdict(for_it, against)
    rest = [_only_near(j, for_it, context) for j in judged if id(j) not in settled]
    near = [j for j in rest if verdict == "not found" or _telling(trial, j, context)][:MOST_NEAR]
    shown = (*for_it, *against, *near)
    ids = {j.claim.id for j in shown}
    return Part(
        claim=trial.claim.id,
        verdict=verdict,
        supporting=tuple(j.claim.id for j in for_it),
        conflicting=tuple(j.claim.id for j in against),
        nearest=tuple(j.claim.id for j in near),
        pairs=tuple(_pair(trial, j) for j in shown),
        origins_for=_origins(for_it, context),
        origins_against=_origins(against, context),
        findings=tuple(f.id for f in findings if len(ids.intersection(f.claims)) > 0 and len(f.claims) > 1),
        evidence_for=_sentences(j.candidate.ground.evidence_for for j in (*for_it, *against)),
        evidence_against=_sentences(j.candidate.ground.evidence_against for j in (*for_it, *against)),
        summary=_summary(trial.claim, verdict, for_it, against, near),
    )


def overall(parts: Sequence[Part]) -> tuple[Ruling, str]:
    """The verdict on a whole claim: refuted or disputed where a part is, and supported only where every part is."""
    if not parts:
        return "not found", NOTHING_UNDERSTOOD
    found = {part.verdict for part in parts}
    verdict = next(ruling for ruling in _GRAVEST if ruling in found)
    if len(parts) == 1:
        return verdict, parts[0].summary
    counted = [(ruling, sum(part.verdict == ruling for part in parts)) for ruling in _GRAVEST]
    told = listed([f"{number} {ruling}" for ruling, number in counted if number])
    return verdict, f"The claim has {len(parts)} parts: {told}."


def _judged(trial: Trial, candidate: Candidate, context: Context) -> Judged:
    if candidate.link == "none":
        words = f"{claim_phrase(trial.claim)} and {claim_phrase(candidate.claim)} are not compared"
        why = f": {candidate.why_not}." if candidate.why_not else "."
        return Judged(candidate, Judgement("compatible", "different_scope", words + why))
    said = _said_with(trial.claim, candidate.claim, context)
    return Judged(candidate, judge_linked(trial.claim, candidate.claim, candidate.link, context=said))


def _said_with(tested: Claim, claim: Claim, context: Context) -> Context:
    """The context in which a claim without a day of its own is said on the day of the source, and a date after it."""
    day = dt.date.max if isinstance(tested.value, DateRange) else context.published.get(claim.source)
    if tested.source in context.published or day is None:
        return context
    published = {**context.published, tested.source: day}
    return evolve(context, published=published, latest=max(published.values()))


def _supports(trial: Trial, j: Judged, context: Context) -> bool:
    if not j.candidate.sure:
        return False
    return j.judgement.relation == "agree" or bears_out(trial.claim, j.claim, j.judgement, context)


def _implied(
    trial: Trial, judged: Sequence[Judged], context: Context, findings: Sequence[Finding], claims: Mapping[str, Claim]
) -> list[Judged]:
    """Claims that the sources themselves set against one that speaks to the claim: they speak to it as well."""
    known = {j.claim.id: j for j in judged if j.candidate.link != "none"}
    near = {j.claim.id for j in judged} - known.keys()
    added: dict[str, Judged] = {}
    for pair in (pair for finding in findings for pair in finding.pairs if pair.link in ("firm", "slip")):
        for here, there in ((pair.a, pair.b), (pair.b, pair.a)):
            speaks = known.get(here)
            if speaks is None or there in known or there in added or there not in claims:
                continue
            if not (speaks.contradicts or _supports(trial, speaks, context)):
                continue
            why = f"the sources set it beside {claim_phrase(speaks.claim)} ({speaks.claim.source}) as the same thing"
            candidate = Candidate(claims[there], "firm", True, Ground("default", (why,)))
            found = _judged(trial, candidate, context)
            if found.judgement.relation == pair.relation or found.judgement.relation == "agree":
                added[there] = found
    return [j for name, j in added.items() if name not in near or j.judgement.relation != "compatible"]


def _comparable(trial: Trial, judged: Sequence[Judged], for_it: Sequence[Judged], context: Context) -> list[Judged]:
    """Those that contradict the claim and speak of the same thing as what bears it out, or as each other."""
    if trial.plural:
        return []
    silent = trial.quoting | {j.claim.source for j in judged if j.fits}
    kept = [
        j
        for j in judged
        if j.contradicts
        and _one_property(trial.claim, j)
        and j.claim.source not in silent
        and not any(_other_thing(trial, j, support, context) for support in for_it)
    ]
    if not for_it and (_between(trial.claim, judged) or _ambiguous(trial, kept, context)):
        return []
    return kept


def _one_property(tested: Claim, j: Judged) -> bool:
    """True where both name the property. Two that only count the same need not count it for the same reason."""
    named = isinstance(tested.value, Attribution) or tested.property is not None
    return named and (tested.property == j.claim.property or j.candidate.link == "slip")


def _other_thing(trial: Trial, j: Judged, support: Judged, context: Context) -> bool:
    if frozenset((j.claim.id, support.claim.id)) in trial.apart:
        return True
    between = judge(j.claim, support.claim, context=context)
    return between.relation == "compatible" and between.reason in _TYPED


def _ambiguous(trial: Trial, against: Sequence[Judged], context: Context) -> bool:
    """True where the sources give several values for things that they keep apart: the claim may mean yet another."""
    claims = [j.claim for j in against if property_of(j.claim) not in ontology().growing]
    differing = ((a, b) for a, b in combinations(claims, 2) if judge(a, b, context=context).relation == "conflict")
    return any(frozenset((a.id, b.id)) in trial.apart for a, b in differing)


def _between(tested: Claim, judged: Sequence[Judged]) -> bool:
    """True for a figure between those of a quantity that grows from day to day: it may be that of a day between."""
    if property_of(tested) not in ontology().growing:
        return False
    value = _size(tested)
    others = [n for j in judged if j.candidate.link == "firm" and (n := _size(j.claim)) is not None]
    return value is not None and any(n < value for n in others) and any(n > value for n in others)


def _size(claim: Claim) -> Decimal | None:
    value = claim.value
    if not isinstance(value, Quantity):
        return None
    return value.low if value.low is not None else value.high


def _telling(trial: Trial, j: Judged, context: Context) -> bool:
    """True for what a reader of a decided claim should still see: what was compared, and the same value elsewhere."""
    return j.candidate.link != "none" or judge(trial.claim, j.claim, context=context).relation == "agree"


def _only_near(j: Judged, for_it: Sequence[Judged], context: Context) -> Judged:
    """What seemed to contradict the claim, with the reason why it does not."""
    if j.judgement.relation != "conflict":
        return j
    if j.judgement.reason == "different_roles":
        because = j.judgement.because.replace(" against ", " and ")
        return evolve(j, judgement=Judgement("compatible", "different_roles", because))
    between = (judge(j.claim, support.claim, context=context) for support in for_it)
    typed = next((b for b in between if b.relation == "compatible" and b.reason in _TYPED), None)
    because = "The sources keep this apart from other values of the same sort, so that nothing follows for the claim."
    return evolve(j, judgement=typed or Judgement("compatible", "different_scope", because))


def _verdict(for_it: Sequence[Judged], against: Sequence[Judged]) -> Ruling:
    if for_it and against:
        return "disputed"
    return "supported" if for_it else "refuted" if against else "not found"


def _origins(judged: Iterable[Judged], context: Context) -> int:
    return len({context.origin(j.claim.source) for j in judged})


def _pair(trial: Trial, j: Judged) -> Pair:
    found, candidate = j.judgement, j.candidate
    return Pair(
        trial.claim.id,
        candidate.claim.id,
        found.relation,
        found.reason,
        found.because,
        candidate.link,
        candidate.ground.threshold,
        candidate.ground.evidence_for,
        candidate.ground.evidence_against,
        found.conversion,
    )


def _sentences(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentence for sentences in lists for sentence in sentences))


def _summary(
    tested: Claim, verdict: Ruling, for_it: Sequence[Judged], against: Sequence[Judged], near: Sequence[Judged]
) -> str:
    said = f"{_about(tested)}{claim_phrase(tested)}"
    said = said[:1].upper() + said[1:]
    if verdict == "not found":
        nearest = f"; nearest is {_about(near[0].claim)}{_phrases(near[:1])}" if near else ""
        return f"{said}. No source says so or otherwise{nearest}."
    if verdict == "refuted":
        return f"{said}. Contradicted: {_phrases(against)}."
    against_it = f"; contradicted: {_phrases(against)}" if against else ""
    return f"{said}. Borne out by {_voices(for_it)}{against_it}."


def _about(tested: Claim) -> str:
    """What the claim is about, before its value: "the cost of Stargate: "."""
    subject = tested.subject.label if tested.subject else ""
    if isinstance(tested.value, Attribution):
        return f"{subject}: " if subject else ""
    if not subject and not tested.property:
        return ""
    return f"{Topic.of(Group((tested,), subject, tested.property), (tested,)).words}: "


def _voices(judged: Sequence[Judged]) -> str:
    return listed(list(dict.fromkeys(j.claim.source for j in judged)))


def _phrases(judged: Sequence[Judged]) -> str:
    """Each value with the sources that give it: "USD 700 billion (a, b) and USD 650 billion (c)"."""
    values: dict[str, list[str]] = {}
    for j in judged:
        sources = values.setdefault(claim_phrase(j.claim), [])
        sources += [] if j.claim.source in sources else [j.claim.source]
    return listed([f"{phrase} ({', '.join(sources)})" for phrase, sources in values.items()])
