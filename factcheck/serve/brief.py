"""Reports, verifications and explanations as small JSON: what a reader needs first, with a way to the rest.

Values in a quote stand between >> and <<.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from factcheck.model import Claim, Finding, Provenance, Source
from factcheck.model.explanations import ClaimSteps, PairSteps, Step
from factcheck.model.wording import claim_phrase
from factcheck.report import Report, Verification
from factcheck.report.explanation import Explanation
from factcheck.report.plain import visible
from factcheck.report.quotes import quote
from factcheck.report.verification_view import SIDES, parts_of
from factcheck.report.view import CONFIDENCE, SHARED, Index, Voice, index, summary_line, view

Json: TypeAlias = dict[str, Any]

QUOTE = 240
MOST_SOURCES = 30
MOST_VALUES = 6
VOICES_A_VALUE = 3
REASONS = 4
EVIDENCE = 3


def report_brief(report: Report, verdicts: Sequence[str], *, limit: int, offset: int) -> Json:
    """A report: what was read, how much was found, and some of its findings."""
    tables = index(report)
    shared = [f for verdict in SHARED for f in report.findings if f.verdict == verdict]
    numbers = {finding.id: number for number, finding in enumerate(shared, 1)}
    ordered = [*shared, *(f for f in report.findings if f.verdict == "single")]
    wanted = [finding for finding in ordered if finding.verdict in verdicts]
    counts = {verdict: sum(f.verdict == verdict for f in report.findings) for verdict in (*SHARED, "single")}
    return {
        "summary": summary_line(report),
        "counts": {**counts, "unread": len(report.unread)},
        **_sources(report.sources),
        "findings": [finding_brief(f, tables, numbers.get(f.id)) for f in wanted[offset : offset + limit]],
        "left": max(len(wanted) - offset - limit, 0),
    }


def finding_brief(finding: Finding, tables: Index, number: int | None) -> Json:
    """A finding: each value with some of those who say it, and why they agree or conflict."""
    shown = view(finding, tables)
    out: Json = {} if number is None else {"number": number}
    out |= {"id": finding.id, "verdict": finding.verdict, "kind": finding.kind, "about": shown.heading}
    out |= {"summary": visible(finding.summary)}
    out["values"] = [
        {"value": side.phrase, "said": [_said(voice) for voice in side.voices[:VOICES_A_VALUE]]}
        | _rest("more_sources", len(side.voices) - VOICES_A_VALUE)
        for side in shown.sides[:MOST_VALUES]
    ]
    out |= _rest("more_values", len(shown.sides) - MOST_VALUES)
    told = dict.fromkeys(visible(why.pair.because) for why in shown.whys)
    if finding.verdict != "single":
        out["why"] = [reason for reason in told if reason != visible(finding.summary)][:REASONS]
    if finding.verdict == "conflict":
        out["same_thing_because"] = [visible(said) for said in finding.evidence_for[:EVIDENCE]]
        out["against_that"] = [visible(said) for said in finding.evidence_against[:EVIDENCE]]
    if finding.threshold in CONFIDENCE:
        out["confidence"] = CONFIDENCE[finding.threshold]
    return out


def claims_brief(sources: Sequence[Source], claims: Sequence[Claim], unread: int, *, limit: int, offset: int) -> Json:
    """Claims of several sources, some of them."""
    by_id = {source.id: source for source in sources}
    return {
        "claims_in_all": len(claims),
        "unread": unread,
        **_sources([_provenance(source) for source in sources]),
        "claims": [_claim(claim, by_id[claim.source]) for claim in claims[offset : offset + limit]],
        "left": max(len(claims) - offset - limit, 0),
    }


def verification_brief(found: Verification, *, limit: int) -> Json:
    """A verification: each part of the claim with its verdict, and some of the claims on each side."""
    keys = dict(zip(SIDES.values(), SIDES, strict=True))
    parts = []
    for shown in parts_of(found):
        part: Json = {
            "part": shown.heading,
            "verdict": shown.part.verdict,
            "summary": visible(shown.part.summary),
        }
        for title, said in shown.sides:
            key = keys[title]
            part[key] = [
                {"value": one.phrase, "because": visible(one.pair.because), **_said(one.voice)} for one in said[:limit]
            ]
            part |= _rest(f"{key}_left", len(said) - limit)
        parts.append(part)
    return {
        "verdict": found.verdict,
        "summary": visible(found.summary),
        "claim": {"text": found.claim.text, "language": found.claim.language},
        "parts": parts,
        "not_understood": [visible(unread.exact) for unread in found.unread],
        **_sources(found.report.sources),
    }


def explanation_brief(told: Explanation, *, limit: int, offset: int) -> Json:
    """An explanation: some of its pairs, and how the claims in them were read."""
    pairs = told.pairs[offset : offset + limit]
    ends = {end for pair in pairs for end in (pair.a, pair.b)}
    claims = [claim for claim in told.claims if claim.claim in ends or not told.pairs][: 2 * limit]
    return {
        "finding": told.finding,
        "verdict": told.verdict,
        "summary": visible(told.summary),
        "replays": told.replays,
        "claims": [_claim_steps(claim) for claim in claims],
        "pairs": [_pair_steps(pair) for pair in pairs],
        "left": max(len(told.pairs) - offset - limit, 0),
    }


def _claim_steps(claim: ClaimSteps) -> Json:
    return {
        "claim": claim.claim,
        "source": claim.source,
        "quoted": visible(claim.quoted),
        "steps": _steps(claim.steps),
    }


def _pair_steps(pair: PairSteps) -> Json:
    said = {"relation": pair.relation, "reason": pair.reason, "outcome": visible(pair.outcome)}
    if pair.relation is None:
        return {"a": pair.a, "b": pair.b, **said, "steps": _steps(pair.steps)}
    telling = [step for step in pair.steps if step.held is not False]
    denied = len(pair.steps) - len(telling)
    return {"a": pair.a, "b": pair.b, **said, "steps": _steps(telling), **_rest("questions_answered_no", denied)}


def _steps(steps: Iterable[Step]) -> list[str]:
    """Each step as a sentence, a question with its answer."""
    answers = {None: "", True: " Yes.", False: " No."}
    return [visible(f"{step.says}{answers[step.held]}") for step in steps]


def _sources(sources: Sequence[Provenance]) -> Json:
    shown = [_source(source) for source in sources[:MOST_SOURCES]]
    return {"sources": shown, **_rest("more_sources", len(sources) - MOST_SOURCES)}


def _source(source: Provenance) -> Json:
    day = None if source.published is None else source.published.isoformat()
    out: Json = {"id": source.id, "language": source.language, "published": day}
    out |= {name: visible(said) for name, said in (("title", source.title), ("url", source.url)) if said}
    if source.origin != source.id:
        out["copy_of"] = source.origin
    return out


def _provenance(source: Source) -> Provenance:
    return Provenance(source.id, source.language, source.published, source.title, source.url, "", source.id)


def _said(voice: Voice) -> Json:
    """Who says it, with the words."""
    claim = voice.claim
    out: Json = {"source": claim.source, "claim": claim.id, "quote": _quoted(claim)}
    return out | _limits(voice.context)


def _claim(claim: Claim, source: Source) -> Json:
    subject = claim.subject.label if claim.subject else None
    out: Json = {"id": claim.id, "source": claim.source, "kind": claim.kind}
    out |= {"subject": subject, "property": claim.property, "value": visible(claim_phrase(claim))}
    out |= {"quote": _quoted(claim), "start": claim.evidence.start, "end": claim.evidence.end}
    return out | _limits(Voice("", claim, _provenance(source)).context)


def _limits(context: str) -> Json:
    """Phase, period, place, times, speaker, certainty and page, where there are any."""
    return {"limits": context} if context else {}


def _quoted(claim: Claim) -> str:
    return quote(claim.sentence, claim.evidence, QUOTE).joined(">>", "<<")


def _rest(name: str, number: int) -> Json:
    return {name: number} if number > 0 else {}
