"""The sources as the page shows them: the text with every claim marked, or only quotes where no text is at hand."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from factcheck.report.html.cards import Places
from factcheck.report.html.passages import Mark, Passage, paragraphs, passages
from factcheck.report.html.words import Words
from factcheck.report.plain import visible
from factcheck.report.quotes import Quote, quote
from factcheck.report.view import heading

if TYPE_CHECKING:
    from factcheck.model import Claim, Finding, Provenance, Unread
    from factcheck.report.document import Report

QUOTED = 200
_LINK = re.compile(r"https?://[^\s<>\"'|\\`]+\Z")


@frozen
class Target:
    """Where a claim leads: its finding, how that ended, and its heading."""

    finding: str
    verdict: str
    heading: str


@frozen
class Sheet:
    """One source. paragraphs: its text, None where the report holds none; quotes: its claims then."""

    place: str
    id: str
    source: Provenance
    language: str
    lang: str
    day: dt.date | None
    title: str
    url: str
    linked: bool
    copy_of: str
    claims: int
    paragraphs: tuple[tuple[Passage, ...], ...] | None
    quotes: tuple[tuple[str, Quote], ...]
    unread: tuple[Unread, ...]


def targets(findings: Iterable[Finding]) -> dict[str, Target]:
    """For each claim the first finding that holds it."""
    found: dict[str, Target] = {}
    for finding in findings:
        for claim in finding.claims:
            if claim not in found:
                found[claim] = Target(finding.id, finding.verdict, heading(finding))
    return found


def sheets(report: Report, places: Places, words: Words) -> Iterator[Sheet]:
    """Every source of the report, in its order."""
    claims: dict[str, list[Claim]] = {}
    for claim in report.claims:
        claims.setdefault(claim.source, []).append(claim)
    unread: dict[str, list[Unread]] = {}
    for item in report.unread:
        unread.setdefault(item.source, []).append(item)
    for source in report.sources:
        own = claims.get(source.id, [])
        text = report.texts.get(source.id)
        url = visible(source.url or "")
        yield Sheet(
            place=places.of(source.id),
            id=visible(source.id),
            source=source,
            language=words.language(source.language),
            lang=source.language or "",
            day=source.published,
            title=visible(source.title or ""),
            url=url,
            linked=bool(_LINK.match(url)),
            copy_of="" if source.origin == source.id else visible(source.origin),
            claims=len(own),
            paragraphs=None if text is None else _paragraphs(text, own),
            quotes=() if text is not None else tuple((c.id, quote(c.sentence, c.evidence, QUOTED)) for c in own),
            unread=tuple(unread.get(source.id, ())),
        )


def _paragraphs(text: str, claims: Iterable[Claim]) -> tuple[tuple[Passage, ...], ...]:
    marks = [Mark(claim.id, claim.evidence.start, claim.evidence.end) for claim in claims]
    found = (tuple(line) for line in paragraphs(passages(text, marks)))
    return tuple(line for line in found if any(p.text.strip() or p.opens or p.beside for p in line))


def places_of(sources: Iterable[Provenance]) -> Places:
    """The places of sources on the page, in their order: s-1, s-2, …"""
    found: Mapping[str, str] = {source.id: f"s-{number}" for number, source in enumerate(sources, 1)}
    return Places(found)
