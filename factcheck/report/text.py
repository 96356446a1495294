"""A report for a person at a terminal or in a text file: conflicts first, each with the words of both sides."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.report.alone import alone
from factcheck.report.layout import Line, line, paragraph, table
from factcheck.report.overview import overview
from factcheck.report.plain import counted, visible
from factcheck.report.quotes import Quote, quote, shortened
from factcheck.report.view import (
    SHARED,
    Index,
    Side,
    View,
    Voice,
    grounds,
    index,
    lapsed_rows,
    review_shown,
    summary_line,
    views,
)

if TYPE_CHECKING:
    from factcheck.report.document import Report

NARROWEST = 50
NOTHING_SHARED = "No claim of one source could be set against a claim of another."
QUOTES_A_SIDE = 3  # further sources that say the same value are named without their sentence
REASONS = 6
GROUNDS = 4
WRITTEN = 60
TITLES = {
    "conflict": "CONFLICTS",
    "agree": "AGREEMENTS",
    "compatible": "COMPATIBLE",
    "single": "SAID BY ONE SOURCE ONLY",
}


def render_text(report: Report, *, width: int = 100, color: bool = False) -> str:
    """The report as lines of at most `width` columns (50 at least).

    The value in a quote is shown reversed where `color` is true, as >>value<< otherwise. The terminal and the
    environment are not asked for anything: equal arguments give equal text.
    """
    page = _Page(report, max(width, NARROWEST), color)
    return "".join(f"{printed}\n" for printed in page.printed())


class _Page:
    """The page from top to bottom; every part but the first begins with an empty line."""

    def __init__(self, report: Report, width: int, color: bool) -> None:
        self.report = report
        self.tables: Index = index(report)
        self.width = width
        self.color = color

    def printed(self) -> Iterator[str]:
        shared = {verdict: views(self.report, self.tables, verdict) for verdict in SHARED}
        found = [view for group in shared.values() for view in group]
        top = [*paragraph(line(summary_line(self.report), "bold"), self.width, 0), Line()]
        top += [] if found else self.words(0, NOTHING_SHARED)
        yield from (part.printed(self.color) for part in top)
        if found:
            yield from overview(found, width=self.width, color=self.color)
        first = 1
        for verdict, group in shared.items():
            yield from (part.printed(self.color) for part in self.section(verdict, group, first))
            first += len(group)
        rest = chain(self.single(), self.lapsed(), self.unread(), self.sources())
        yield from (part.printed(self.color) for part in rest)

    def section(self, verdict: str, group: list[View], first: int) -> Iterator[Line]:
        if group:
            yield from _title(TITLES[verdict], len(group), verdict)
        for number, view in enumerate(group, first):
            finding = view.finding
            if number > first:
                yield Line()
            series = ", one quantity at different times" if finding.series else ""
            head = line(f"{number}. {view.heading}", "bold") + line(
                f" ({finding.kind}{series}, {visible(finding.id)})", "dim"
            )
            yield from paragraph(head, self.width, 0)
            yield from self.words(3, finding.summary)
            yield from self.words(3, review_shown(finding.review), "bold") if finding.review else ()
            yield from self.conflict(view) if verdict == "conflict" else self.accord(view)
            yield from self.reasons(view)
            if verdict == "conflict":
                yield from self.ground(view)

    def conflict(self, view: View) -> Iterator[Line]:
        """Each side under its value, each quote on lines of its own."""
        for side in view.sides:
            yield Line()
            yield from self.words(3, side.phrase, "bold")
            last = None
            for voice in side.voices[:QUOTES_A_SIDE]:
                said = quote(voice.claim.sentence, voice.claim.evidence, 3 * self.width)
                yield from paragraph(line(_about(voice)), self.width, 5, voice.label)
                yield from paragraph(line("(the same words)") if said == last else self.marked(said), self.width, 8)
                last = said
            yield from self.rest(side, 8)
        yield Line()

    def accord(self, view: View) -> Iterator[Line]:
        """A quote for each voice, after the value where there are several."""
        for side in view.sides:
            value = line(f"{side.phrase} ", "bold") if len(view.sides) > 1 else Line()
            for voice in side.voices[:QUOTES_A_SIDE]:
                said = self.marked(quote(voice.claim.sentence, voice.claim.evidence, self.width))
                yield from paragraph(line(f"{_about(voice)}: ") + value + said, self.width, 3, voice.label)
            yield from self.rest(side, 6)

    def rest(self, side: Side, indent: int) -> Iterator[Line]:
        more = [f"{voice.label} {voice.claim.source}" for voice in side.voices[QUOTES_A_SIDE:]]
        return self.words(indent, f"also {', '.join(more)}") if more else iter(())

    def reasons(self, view: View) -> Iterator[Line]:
        told = [why for why in view.whys if why.pair.because != view.finding.summary]
        for why in told[:REASONS]:
            yield from self.words(3, why.line)
        if len(told) > REASONS:
            yield from self.words(3, f"… and {counted(len(told) - REASONS, 'more relation')} between these claims")

    def ground(self, view: View) -> Iterator[Line]:
        for name, why in grounds(view.finding):
            more = f"; and {len(why) - GROUNDS} more" if len(why) > GROUNDS else ""
            yield from self.words(3, f"{name}: {'; '.join(why[:GROUNDS])}{more}", "dim")

    def single(self) -> Iterator[Line]:
        """Grouped by source, one claim a paragraph: kind, subject · property: value and the words."""
        number = sum(finding.verdict == "single" for finding in self.report.findings)
        if number:
            yield from _title(TITLES["single"], number, "bold")
        for place, (voice, entries) in enumerate(alone(self.report, self.tables)):
            if place:
                yield Line()
            yield from paragraph(line(voice.origin, "bold"), self.width, 0)
            column = max(len(entry.kind) for entry in entries)
            for entry in entries:
                about = line(f"{entry.about}: " if entry.about else "")
                words = line(f" “{entry.words}”" if entry.words else "", "dim")
                said = about + line(entry.phrase, "bold") + line(entry.value.removeprefix(entry.phrase)) + words
                said += line(f" {entry.review}" if entry.review else "", "bold")
                yield from paragraph(said, self.width, 2, entry.kind.ljust(column))

    def lapsed(self) -> Iterator[Line]:
        rows = [_cells(finding, decided, because, note) for finding, decided, because, note in lapsed_rows(self.report)]
        return self.listing("DECISIONS THAT NO LONGER APPLY", len(rows), rows)

    def unread(self) -> Iterator[Line]:
        rows = [
            _cells(f"{unread.source}:{unread.start}", f"“{shortened(visible(unread.exact), WRITTEN)}”", unread.reason)
            for unread in self.report.unread
        ]
        return self.listing("NOT UNDERSTOOD", len(rows), rows)

    def sources(self) -> Iterator[Line]:
        rows = []
        for source in self.report.sources:
            copied = "" if source.origin == source.id else f"copy of {source.origin}"
            about = "  ".join(word for word in (source.title, source.url, copied) if word)
            day = source.published.isoformat() if source.published else "undated"
            rows.append(_cells(f"{source.id} [{source.language or '?'}]", day, about))
        return self.listing("SOURCES", len(rows), rows)

    def listing(self, name: str, number: int, rows: list[list[Line]]) -> Iterator[Line]:
        if rows:
            yield from _title(name, number, "bold")
            yield from table(rows, self.width, 3)

    def words(self, indent: int, text: str, style: str = "") -> Iterator[Line]:
        return iter(paragraph(line(visible(text), style), self.width, indent))

    def marked(self, said: Quote) -> Line:
        if self.color:
            return line(f"“{said.before}") + line(said.marked, "mark") + line(f"{said.after}”")
        return line(f"“{said.joined('>>', '<<')}”")


def _title(name: str, number: int, style: str) -> list[Line]:
    return [Line(), line(f"{name} ({number})", style), Line()]


def _about(voice: Voice) -> str:
    return f"{voice.origin}, {voice.context}" if voice.context else voice.origin


def _cells(*texts: str | None) -> list[Line]:
    return [line(visible(text or "")) for text in texts]
