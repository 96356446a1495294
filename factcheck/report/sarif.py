"""A report as SARIF 2.1.0 (Static Analysis Results Interchange Format), for code scanners and editors.

One result for each finding and one for each figure that was not understood. The rule is the reason code that decided.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from attrs import frozen

from factcheck.report.encode import dumps
from factcheck.report.lines import Lines
from factcheck.report.plain import visible
from factcheck.report.reasons import MEANINGS
from factcheck.report.view import Voice, index, view
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.model import Finding, Provenance, Span
    from factcheck.report.document import Report
    from factcheck.report.view import View

Json = dict[str, Any]

SCHEMA_ADDRESS = "https://json.schemastore.org/sarif-2.1.0.json"
OTHER_RULES = {
    "single": "Said by one source only, so that nothing could be compared.",
    "beside": "Said by several sources, and no two of the claims could be compared.",
    "unread": "Looks like a figure or a date, and was not understood.",
}
"""Rules for what no pair of claims decides, beside one for each reason code."""
KINDS = {"conflict": "fail", "agree": "pass", "compatible": "informational", "single": "informational"}
LEVELS = {"fail": "error", "pass": "none", "informational": "none"}
"""SARIF wants the level `none` for all that is no failure."""
CONFLICTS = frozenset({"values_apart", "dates_apart", "negation", "different_agents", "different_roles"})

_LINK = re.compile(r"https?://[^\s<>\"{}|\\^`\[\]]+\Z")
_MARKS = re.compile(r"[\\\[\]]")


def render_sarif(report: Report) -> str:
    """The report as one SARIF log, indented, with a newline at its end."""
    return dumps(sarif_log(report), indent=2) + "\n"


def sarif_log(report: Report) -> Json:
    """The log as plain dicts and lists: one run, whose artifacts are the sources and whose results are the findings."""
    places = _Places.of(report)
    tables = index(report)
    results = [_result(view(finding, tables), places) for finding in report.findings]
    results += [_unread(place, report, places) for place in range(len(report.unread))]
    driver = {"name": "factcheck", "version": __version__, "semanticVersion": __version__, "rules": list(_rules())}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(source, places.addresses[source.id]) for source in report.sources],
        "results": results,
    }
    return {"$schema": SCHEMA_ADDRESS, "version": "2.1.0", "runs": [run]}


def _rules() -> Iterator[Json]:
    for name, words in {**MEANINGS, **OTHER_RULES}.items():
        level = "error" if name in CONFLICTS else "note" if name == "unread" else "none"
        named = {"name": "".join(part.capitalize() for part in name.split("_"))} if "_" in name else {}
        yield {
            "id": name,
            **named,
            "shortDescription": {"text": words.partition(". ")[0].rstrip(".") + "."},
            "fullDescription": {"text": words},
            "help": {"text": f"{words} The comparison rules in the documentation say when “{name}” applies."},
            "defaultConfiguration": {"level": level},
        }


RULES = {name: place for place, name in enumerate([*MEANINGS, *OTHER_RULES])}


@frozen
class _Places:
    """The artifacts of the run by the ids of the sources, and their lines where the texts are known."""

    artifacts: Mapping[str, int]
    addresses: Mapping[str, str]
    texts: Mapping[str, str]
    lines: Mapping[str, Lines]

    @classmethod
    def of(cls, report: Report) -> _Places:
        known = {source.id: address(source, report.paths.get(source.id)) for source in report.sources}
        numbers = {source.id: place for place, source in enumerate(report.sources)}
        texts = report.texts
        return cls(numbers, known, texts, {name: Lines.of(text) for name, text in texts.items()})

    def location(self, source: str, words: Span, sentence: Span | None, *, number: int, message: str) -> Json:
        """A place in a source with the words there; the sentence around them where it says more."""
        artifact: Json = {"uri": self.addresses.get(source, _relative(source))}
        if source in self.artifacts:
            artifact["index"] = self.artifacts[source]
        physical: Json = {"artifactLocation": artifact, "region": self._region(source, words)}
        if sentence and sentence.start <= words.start and words.end <= sentence.end and sentence.exact != words.exact:
            physical["contextRegion"] = self._region(source, sentence)
        return {"id": number, "physicalLocation": physical, "message": {"text": plain(message)}}

    def _region(self, source: str, words: Span) -> Json:
        region: Json = {}
        text = self.texts.get(source)
        if text is not None and text[words.start : words.end] == words.exact:
            lines = self.lines[source]
            for name, offset in (("start", words.start), ("end", words.end)):
                region[f"{name}Line"], region[f"{name}Column"] = lines.place(offset)
        region |= {"charOffset": words.start, "charLength": words.end - words.start}
        return {**region, "snippet": {"text": words.exact}}


def _result(shown: View, places: _Places) -> Json:
    finding = shown.finding
    kind = KINDS[finding.verdict]
    rule = rule_of(finding)
    whys = [why.line for why in shown.whys if why.pair.relation == "conflict" == finding.verdict]
    voices = [voice for side in shown.sides for voice in side.voices]
    phrases = {voice.label: side.phrase for side in shown.sides for voice in side.voices}
    found = [
        places.location(
            voice.claim.source,
            voice.claim.evidence,
            voice.claim.sentence,
            number=number,
            message=_said(voice, phrases[voice.label]),
        )
        for number, voice in enumerate(voices)
    ]
    result: Json = {
        "ruleId": rule,
        "ruleIndex": RULES[rule],
        "kind": kind,
        "level": LEVELS[kind],
        "message": {"text": plain("\n".join([finding.summary, *whys]))},
        "locations": found[:1],
        "relatedLocations": found[1:],
        "partialFingerprints": {"finding/v1": finding.id, "thing/v1": _thing(finding, rule)},
        "properties": _properties(finding),
    }
    if finding.rejected and finding.review is not None:
        note = {"justification": finding.review.note} if finding.review.note else {}
        result["suppressions"] = [{"kind": "external", "status": "accepted", **note}]
    return {name: content for name, content in result.items() if content != [] or name == "locations"}


def _said(voice: Voice, phrase: str) -> str:
    about = f"{voice.origin}, {voice.context}" if voice.context else voice.origin
    return f"{voice.label}. {about}: {phrase}"


def _properties(finding: Finding) -> Json:
    return {
        "finding": finding.id,
        "verdict": finding.verdict,
        "kind": finding.kind,
        "subject": finding.subject,
        "property": finding.property,
        "reasons": list(dict.fromkeys(pair.reason for pair in finding.pairs)),
        "origins": finding.origins,
        "threshold": finding.threshold,
        **({"decision": finding.review.decision, "note": finding.review.note} if finding.review else {}),
    }


def rule_of(finding: Finding) -> str:
    """The reason code of the first pair that has the verdict of the finding; "single" or "beside" without any."""
    deciding = (pair.reason for pair in finding.pairs if pair.relation == finding.verdict)
    return next(deciding, "single" if finding.verdict == "single" else "beside")


def _thing(finding: Finding, rule: str) -> str:
    """What stays the same when further sources join a finding: its rule, kind, subject and property."""
    about = "\0".join([rule, finding.kind, finding.subject.casefold(), finding.property or ""])
    return hashlib.sha256(about.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _unread(place: int, report: Report, places: _Places) -> Json:
    from factcheck.model import Span

    unread = report.unread[place]
    words = Span(unread.exact, unread.start, unread.end)
    about = f"{unread.source}\0{unread.start}\0{unread.exact}"
    return {
        "ruleId": "unread",
        "ruleIndex": RULES["unread"],
        "kind": "fail",
        "level": "note",
        "message": {"text": plain(f"Not understood: “{visible(unread.exact)}” ({visible(unread.reason)}).")},
        "locations": [places.location(unread.source, words, None, number=0, message=unread.source)],
        "partialFingerprints": {
            "unread/v1": hashlib.sha256(about.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        },
    }


def _artifact(source: Provenance, uri: str) -> Json:
    about = {
        "source": source.id,
        "title": source.title,
        "language": source.language,
        "published": source.published.isoformat() if source.published else None,
        "origin": source.origin,
        "textSha256": source.sha256,
    }
    return {
        "location": {"uri": uri},
        "roles": ["analysisTarget"],
        "properties": {name: content for name, content in about.items() if content is not None},
    }


def address(source: Provenance, path: str | None = None) -> str:
    """Where a scanner finds the text: the file with these lines, else its web address, else its id as a reference."""
    if path is not None:
        file = Path(path)
        return file.as_uri() if file.is_absolute() else _relative(file.as_posix())
    return source.url or "" if has_address(source) else _relative(source.id)


def has_address(source: Provenance) -> bool:
    """True where the address of a source is one of the web that needs no mending."""
    return source.url is not None and source.url.isascii() and bool(_LINK.match(source.url))


def _relative(name: str) -> str:
    return quote(name.encode("utf-8", "replace"), safe="/" if not name.startswith("/") else "")


def plain(text: str) -> str:
    """Words for a SARIF message: brackets would begin a link and braces a place for an argument."""
    return _MARKS.sub(r"\\\g<0>", text).replace("{", "{{").replace("}", "}}")
