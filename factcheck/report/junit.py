"""A report as JUnit XML, for the test view of a CI server: a finding is a test case, and a conflict a failure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as xml

from factcheck.report.plain import REPLACEMENT, visible
from factcheck.report.quotes import quote
from factcheck.report.sarif import rule_of
from factcheck.report.view import grounds, index, review_shown, view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Unread
    from factcheck.report.document import Report
    from factcheck.report.view import View

LONG = 400

_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold, not even escaped."""


def render_junit(report: Report) -> str:
    """The report as one document with the suites `findings` and `unread`, and no times: nothing is measured.

    A conflict is a `failure` of the type of its reason code. What only one source says is `skipped`, since it was
    compared with nothing; so is what was not understood, and what a person rejected.
    """
    tables = index(report)
    shown = [view(finding, tables) for finding in report.findings]
    conflicts = sum(not finding.rejected for finding in report.conflicts)
    alone = sum(finding.verdict == "single" or finding.rejected for finding in report.findings)
    total = len(shown) + len(report.unread)
    root = xml.Element("testsuites", name="factcheck", tests=str(total), failures=str(conflicts), errors="0")
    suite = _suite(root, "findings", len(shown), conflicts, alone)
    for number, one in enumerate(shown, 1):
        _case(suite, one, number)
    if report.unread:
        suite = _suite(root, "unread", len(report.unread), 0, len(report.unread))
        for unread in report.unread:
            _unread(suite, unread)
    xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml.tostring(root, encoding="unicode")}\n'


def _suite(root: xml.Element, name: str, tests: int, failures: int, skipped: int) -> xml.Element:
    counts = {"tests": str(tests), "failures": str(failures), "errors": "0", "skipped": str(skipped)}
    return xml.SubElement(root, "testsuite", {"name": name, **counts})


def _case(suite: xml.Element, shown: View, number: int) -> None:
    finding = shown.finding
    name = allowed(f"{number}. {shown.heading} ({finding.kind}, {finding.id})")
    case = xml.SubElement(suite, "testcase", {"name": name, "classname": f"factcheck.{finding.verdict}"})
    if finding.rejected:
        xml.SubElement(case, "skipped", message=allowed(review_shown(finding.review)))
    elif finding.verdict == "conflict":
        about = {"type": rule_of(finding), "message": allowed(visible(finding.summary))}
        xml.SubElement(case, "failure", about).text = allowed("\n".join(_lines(shown)))
    elif finding.verdict == "single":
        xml.SubElement(case, "skipped", message=allowed(visible(finding.summary)))
    else:
        xml.SubElement(case, "system-out").text = allowed("\n".join([visible(finding.summary), *_lines(shown)]))


def _lines(shown: View) -> Iterator[str]:
    """Who says what, in which words, and why that is the verdict."""
    for side in shown.sides:
        for voice in side.voices:
            about = f"{voice.origin}, {voice.context}" if voice.context else voice.origin
            words = quote(voice.claim.sentence, voice.claim.evidence, LONG).joined(">>", "<<")
            yield f"{voice.label}. {about}: {side.phrase}"
            yield f"   “{words}”"
    yield from (why.line for why in shown.whys)
    if shown.finding.verdict == "conflict":
        for name, why in grounds(shown.finding):
            yield visible(f"{name}: {'; '.join(why)}")


def _unread(suite: xml.Element, unread: Unread) -> None:
    name = allowed(visible(f"{unread.source}, {unread.start}: “{unread.exact}”"))
    case = xml.SubElement(suite, "testcase", name=name, classname="factcheck.unread")
    xml.SubElement(case, "skipped", message=allowed(visible(f"not understood: {unread.reason}")))


def allowed(text: str) -> str:
    """The text with U+FFFD for every character that XML cannot hold."""
    return _NO_XML.sub(REPLACEMENT, text)
