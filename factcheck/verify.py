"""One claim against several sources: read it as a source of its own, and judge it by the rules of any report."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from attrs import evolve

from factcheck.align.aliases import Aliases
from factcheck.align.alignment import corpus_of
from factcheck.align.topics import Corpus
from factcheck.align.trial import bare, try_claims
from factcheck.check import Progress, check_sources, read_aliases, read_relations, sources_of
from factcheck.errors import UsageError
from factcheck.extract.claims import Extraction, claims_of
from factcheck.judge.context import Context
from factcheck.judge.exchange import Exchange
from factcheck.judge.money import rates_from
from factcheck.judge.trials import answer, overall
from factcheck.languages import fold, installed
from factcheck.languages.ontology import ontology
from factcheck.model import Attribution, Claim, DateRange, Part, Provenance, Source, Span, Subject
from factcheck.model.claims import day_of
from factcheck.read import read_strings
from factcheck.report import Report, Verification

_ID = "claim"
_STOPS = ".!?…"
_TIMES = frozenset({"date", "duration"})
_UNCHECKED = frozenset({"say", "origin", "hold_office"})
"""Roles that are evidence for other claims and are never set against each other."""


def verify(
    claim: str,
    sources: Iterable[str | Path | Source],
    *,
    language: str | None = None,
    published: dt.date | str | None = None,
    aliases: Mapping[str, Sequence[str]] | Path | None = None,
    relations: Mapping[str, Sequence[str]] | Path | None = None,
    fx: bool = False,
    tolerance: Decimal | float | str | None = None,
) -> Verification:
    """Hold one claim, a sentence or a few, against several sources.

    claim: any text; its figures, dates and attributions are each given a verdict. sources: as for `check`. language:
    that of the claim, as a code; told from its words if it is not given. published: the day on which the claim was made
    (a date, or a string such as "2025-02-11"); "yesterday" in it counts from there, and so does what is superseded.
    aliases: canonical name → other names of the same thing, or a file of them. relations: name → names that belong to
    it or act for it, or a file of them. fx: compare amounts in two currencies by dated rates where the sources give
    none, which needs the extra `fx`. tolerance: as for `check`.
    Raises InputError for a path that cannot be read, UsageError for a call that makes no sense.
    """
    if not isinstance(claim, str):
        raise UsageError(problem=f"a claim is of type {type(claim).__name__}", remedy="pass it as a string")
    known = read_aliases(aliases) if isinstance(aliases, Path) else aliases
    related = read_relations(relations) if isinstance(relations, Path) else relations
    return verify_sources(
        claim,
        sources_of(sources),
        language=language,
        published=published,
        aliases=known,
        relations=related,
        fx=fx,
        tolerance=tolerance,
    )


def verify_sources(
    claim: str,
    sources: Sequence[Source],
    *,
    language: str | None = None,
    published: dt.date | str | None = None,
    aliases: Mapping[str, Sequence[str]] | None = None,
    relations: Mapping[str, Sequence[str]] | None = None,
    fx: bool = False,
    tolerance: Decimal | float | str | None = None,
    languages: Sequence[str] = (),
    progress: Progress | None = None,
) -> Verification:
    """Hold a claim against sources whose language and day of publication are settled; see `verify`.

    languages: those to which detection was restricted. progress: called with (done, total) as the sources are read.
    """
    if language is not None and language not in installed():
        raise UsageError(problem=f"no language file for {language!r}", remedy=f"choose from {', '.join(installed())}")
    day = day_of(published)
    report = check_sources(
        sources,
        aliases=aliases,
        relations=relations,
        fx=fx,
        tolerance=tolerance,
        languages=languages,
        progress=progress,
    )
    corpus = corpus_of(
        report.claims,
        {source.id: source for source in report.sources},
        people=report.basis.people,
        kinds=dict(report.basis.kinds),
        aliases=Aliases.shipped().with_user(aliases or {}, relations or {}),
    )
    said = Source(_free_id(report), claim, language, day)
    said, found = _read(said, report, corpus)
    tested = _parts(found.claims, corpus)
    context = Context.of(
        {**corpus.sources, said.id: _provenance(said)},
        names=corpus.names,
        rates=rates_from(report.claims),
        exchange=Exchange.shipped() if fx else None,
        tolerance=report.basis.tolerance,
    )
    quoting = _quoting(claim, sources)
    trials = try_claims(tested, _provenance(said), report.claims, corpus)
    by_id = {c.id: c for c in report.claims}
    parts = tuple(answer(evolve(trial, quoting=quoting), context, report.findings, by_id) for trial in trials)
    verdict, summary = overall(parts)
    return Verification(said, verdict, parts, tested, found.unread, _cut_down(report, parts), summary)


def _free_id(report: Report) -> str:
    """An id for the claim that no source has."""
    taken = {source.id for source in report.sources}
    names = (_ID, *(f"{_ID}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _provenance(said: Source) -> Provenance:
    return Provenance(said.id, said.language, said.published, None, None, said.sha256, said.id)


def _read(said: Source, report: Report, corpus: Corpus) -> tuple[Source, Extraction]:
    """The claim in the language in which it says something: the one given or told, else one that the sources have."""
    (said,) = read_strings([said])
    known = [name for source in report.sources for name in source.names]
    first = _extracted(said, known)
    if said.language in installed() and (_parts(first.claims, corpus) or not any(map(str.isalnum, said.text))):
        return said, first
    best = (said, first)
    for code in _other_languages(said, report):
        there = evolve(said, language=code)
        found = _extracted(there, known)
        if len(_parts(found.claims, corpus)) > len(_parts(best[1].claims, corpus)):
            best = (there, found)
    return best


def _other_languages(said: Source, report: Report) -> Iterator[str]:
    counted = Counter(source.language for source in report.sources)
    ranked = sorted(installed(), key=lambda code: (-counted[code], code != "en", code))
    return (code for code in ranked if code != said.language)


def _extracted(said: Source, known: Sequence[str]) -> Extraction:
    """The claims of a short text, read with the names of the sources, and as a sentence if it has no stop."""
    shown = _with_capitals(said.text, known) if said.text == said.text.lower() else said.text
    stopped = shown if shown.rstrip()[-1:] in _STOPS else f"{shown.rstrip()}."
    words = frozenset(fold(name) for name in known)
    found = claims_of(evolve(said, text=stopped), known=words)
    return evolve(
        found,
        claims=tuple(_as_typed(claim, said.text) for claim in found.claims),
        unread=tuple(evolve(u, exact=said.text[u.start : u.end]) for u in found.unread if u.end <= len(said.text)),
    )


def _with_capitals(text: str, names: Iterable[str]) -> str:
    """A text without capitals with the names as the sources write them."""
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        low = name.lower()
        if len(low) == len(name) and low in text:
            text = name.join(re.split(rf"(?<!\w){re.escape(low)}(?!\w)", text))
    return text


def _as_typed(claim: Claim, text: str) -> Claim:
    """The claim with its words as they stand in the text that was given."""

    def typed(span: Span) -> Span:
        end = min(span.end, len(text))
        return Span(text[span.start : end], span.start, end)

    subject = claim.subject
    if subject is not None and subject.span is not None:
        subject = evolve(subject, span=typed(subject.span))
    return evolve(claim, evidence=typed(claim.evidence), sentence=typed(claim.sentence), subject=subject)


def _parts(claims: Sequence[Claim], corpus: Corpus) -> tuple[Claim, ...]:
    """What of a claim can be held against sources: figures, who did what to a named thing, and times of something.

    A time that only places the rest is a part where there is nothing else.
    """
    checked = [c for c in claims if not _is_unchecked(c)]
    figures = any(c.kind not in _TIMES and not isinstance(c.value, Attribution) for c in checked)
    told = [c for c in checked if c.kind not in _TIMES or _is_told(c, beside_figures=figures)]
    named = [c for c in told if not isinstance(c.value, Attribution) or _names_somebody(c.value, corpus)]
    times = {c.value.edtf for c in told if isinstance(c.value, DateRange)}
    figures_said = [c.evidence.exact for c in checked if not isinstance(c.value, Attribution)]
    return tuple(_named_alone(_by_itself(c, times), figures_said) for c in named or told or checked)


def _named_alone(claim: Claim, figures: Sequence[str]) -> Claim:
    """A part whose subject runs on over a figure is about the name that it begins with: "Alder cost 5 euros"."""
    subject = claim.subject
    if subject is None or subject.span is None or not any(figure in subject.label for figure in figures):
        return claim
    name = max((a for a in claim.anchors if subject.label.startswith(f"{a} ")), key=len, default=None)
    if name is None or not subject.span.exact.startswith(name):
        return claim
    span = Span(name, subject.span.start, subject.span.start + len(name))
    return evolve(claim, subject=Subject(name, span))


def _by_itself(claim: Claim, times: Container[str | None]) -> Claim:
    """A part without a time that is another part: "was opened in 2024 and cost 5 million" gives no year of the cost."""
    if claim.qualifiers.event_time not in times:
        return claim
    return evolve(claim, qualifiers=evolve(claim.qualifiers, event_time=None))


def _is_told(time: Claim, *, beside_figures: bool) -> bool:
    """True for a time of something. The time of an event beside figures may be the day for which they hold."""
    return time.property is not None and not (beside_figures and time.property in ontology().event)


def _is_unchecked(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Attribution) and (value.role in _UNCHECKED or claim.subject is None or not value.agents)


def _names_somebody(value: Attribution, corpus: Corpus) -> bool:
    return not all(corpus.names.is_group(agent) for agent in value.agents)


def _quoting(claim: str, sources: Sequence[Source]) -> frozenset[str]:
    """The sources that hold the words of the claim."""
    words = bare(claim)
    return frozenset(s.id for s in sources if words and words in bare(s.text))


def _cut_down(report: Report, parts: Sequence[Part]) -> Report:
    """The report of the sources, with the findings that speak to the claim and their claims."""
    found = {name for part in parts for name in part.findings}
    findings = tuple(f for f in report.findings if f.id in found)
    ids = {pair.b for part in parts for pair in part.pairs} | {c for f in findings for c in f.claims}
    return evolve(report, claims=tuple(c for c in report.claims if c.id in ids), findings=findings, unread=())
