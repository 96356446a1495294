"""What only one source says, by source and in the order of its text; who did what comes last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from factcheck.model import Attribution
from factcheck.model.wording import claim_phrase
from factcheck.report.plain import visible
from factcheck.report.quotes import shortened
from factcheck.report.view import Index, Voice, review_shown

if TYPE_CHECKING:
    from factcheck.model import Claim, Finding
    from factcheck.report.document import Report

WRITTEN = 60


@frozen
class Entry:
    """One claim in one line: what it is about, its value, what limits it, and its words ("" where they say no more).

    review: what a person decided on it, with the note; "" where nobody did.
    """

    kind: str
    about: str
    phrase: str
    context: str
    words: str
    review: str = ""

    @property
    def value(self) -> str:
        """The value with what limits it: "EUR 150 billion, over 5 years"."""
        return f"{self.phrase}, {self.context}" if self.context else self.phrase


def alone(report: Report, tables: Index) -> Iterator[tuple[Voice, list[Entry]]]:
    """For each source, a voice that names it and its entries; equal entries of one source stand once."""
    found: dict[str, list[tuple[Finding, Claim]]] = {}
    for finding in report.findings:
        if finding.verdict == "single":
            for claim in tables.members(finding):
                found.setdefault(claim.source, []).append((finding, claim))
    places = {source.id: place for place, source in enumerate(report.sources)}
    for source in sorted(found, key=lambda name: (places.get(name, len(places)), name)):
        rows = sorted(found[source], key=lambda row: (row[1].kind == "attribution", row[1].evidence.start, row[1].id))
        voices = [(finding, Voice("", claim, tables.sources.get(source))) for finding, claim in rows]
        yield voices[0][1], list(dict.fromkeys(_entry(finding, voice) for finding, voice in voices))


def _entry(finding: Finding, voice: Voice) -> Entry:
    claim = voice.claim
    named = [finding.subject] if finding.subject else []
    if finding.property and not isinstance(claim.value, Attribution):
        named.append(finding.property.replace("_", " "))
    phrase, words = visible(claim_phrase(claim)), visible(claim.evidence.exact)
    about = visible(" · ".join(named))
    quoted = words == phrase or phrase.endswith("”")  # an office is its own quote
    shown = "" if quoted else shortened(words, WRITTEN)
    return Entry(claim.kind, about, phrase, voice.context, shown, review_shown(finding.review))
