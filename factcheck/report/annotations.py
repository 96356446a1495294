"""A report as W3C Web Annotations (JSON-LD), for programs that show notes on a text.

One annotation for the words of each claim, and one for each figure that was not understood.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from factcheck.model import Span
from factcheck.report.encode import dumps
from factcheck.report.plain import visible
from factcheck.report.sarif import has_address
from factcheck.report.view import index, review_shown
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.model import Claim, Finding, Provenance, Unread
    from factcheck.report.document import Report

Json = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""As many characters before and after the words help to find them again in a text that has changed."""


def render_annotations(report: Report) -> str:
    """The report as one annotation page, indented, with a newline at its end."""
    return dumps(annotation_page(report), indent=2) + "\n"


def annotation_page(report: Report) -> Json:
    """The page as plain dicts and lists; its items come in the order of the findings, then what was not understood.

    Positions count Unicode code points of the text as it was read, and quotes are its words. `prefix` and `suffix` come
    from the text, or from the sentence where the text is not known. A source without a web address is called by a name
    that follows from the hash of its text.
    """
    notes = _Notes.of(report)
    tables = index(report)
    items = [note for finding in report.findings for note in notes.finding(finding, tables.members(finding))]
    items += [notes.unread(unread) for unread in report.unread]
    return {
        "@context": CONTEXT,
        "id": urn("page", *(item["id"] for item in items)),
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }


def urn(*about: str) -> str:
    """A name that follows from its parts alone: a UUID of version 5."""
    words = "\0".join(("factcheck", *about)).encode("utf-8", "replace").decode()
    return uuid.uuid5(uuid.NAMESPACE_OID, words).urn


@frozen
class _Notes:
    sources: Mapping[str, Provenance]
    texts: Mapping[str, str]

    @classmethod
    def of(cls, report: Report) -> _Notes:
        return cls({source.id: source for source in report.sources}, report.texts)

    def finding(self, finding: Finding, claims: Iterable[Claim]) -> Iterator[Json]:
        """A note on each claim; those that contradict each other link to each other."""
        against: dict[str, list[tuple[str, str]]] = {}
        for pair in finding.pairs:
            if pair.relation == "conflict":
                against.setdefault(pair.a, []).append((pair.b, pair.because))
                against.setdefault(pair.b, []).append((pair.a, pair.because))
        for claim in claims:
            yield self._claim(finding, claim, against.get(claim.id, []))

    def _claim(self, finding: Finding, claim: Claim, against: list[tuple[str, str]]) -> Json:
        """The verdict as a tag, what is said of it as comments, and links to the claims that contradict this one."""
        said = [finding.summary, review_shown(finding.review), *(because for _, because in against)]
        body = [
            {"type": "TextualBody", "purpose": "tagging", "value": finding.verdict},
            *(_comment(words) for words in dict.fromkeys(visible(words) for words in said if words)),
            *(
                {"type": "SpecificResource", "purpose": "linking", "source": urn("claim", finding.id, other)}
                for other in dict.fromkeys(other for other, _ in against)
            ),
        ]
        target = self._target(claim.source, claim.evidence, claim.sentence)
        return _annotation(urn("claim", finding.id, claim.id), "assessing", body, target)

    def unread(self, unread: Unread) -> Json:
        """A question on what was not understood."""
        words = Span(unread.exact, unread.start, unread.end)
        name = urn("unread", unread.source, str(unread.start), unread.exact, unread.reason)
        body = [_comment(f"Not understood: {visible(unread.reason)}")]
        return _annotation(name, "questioning", body, self._target(unread.source, words, words))

    def _target(self, source: str, words: Span, sentence: Span) -> Json:
        before, after = self._around(source, words, sentence)
        return {
            "type": "SpecificResource",
            "source": self._source(source),
            "selector": [
                {"type": "TextQuoteSelector", "exact": words.exact, "prefix": before, "suffix": after},
                {"type": "TextPositionSelector", "start": words.start, "end": words.end},
            ],
        }

    def _around(self, source: str, words: Span, sentence: Span) -> tuple[str, str]:
        """The characters before and after the words, as they stand in the text."""
        text, first = self.texts.get(source), 0
        if text is None or text[words.start : words.end] != words.exact:
            text, first = sentence.exact, sentence.start
        start, end = words.start - first, words.end - first
        if start < 0 or text[start:end] != words.exact:
            return "", ""
        return text[max(start - AROUND, 0) : start], text[end : end + AROUND]

    def _source(self, name: str) -> Json:
        source = self.sources.get(name)
        if source is None:
            return {"id": urn("source", name), "type": "Text", "label": visible(name)}
        known = source.url if has_address(source) else urn("text", source.id, source.sha256)
        about = {"language": source.language, "label": visible(source.title or source.id)}
        return {"id": known, "type": "Text", **{key: words for key, words in about.items() if words}}


def _annotation(name: str, motivation: str, body: list[Json], target: Json) -> Json:
    generator = {"id": urn("program", __version__), "type": "Software", "name": f"factcheck {__version__}"}
    return {
        "id": name,
        "type": "Annotation",
        "motivation": motivation,
        "generator": generator,
        "body": body,
        "target": target,
    }


def _comment(words: str) -> Json:
    return {"type": "TextualBody", "purpose": "commenting", "value": words, "format": "text/plain", "language": "en"}
