"""A report as Markdown (CommonMark with GitHub tables), for a pull request, an issue, a page or a note.

What must be seen stands open: the counts, the table and the conflicts. The rest is folded into `details`, which a
program that shows no HTML shows open as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.report.alone import alone
from factcheck.report.plain import counted, visible
from factcheck.report.quotes import Quote, quote
from factcheck.report.view import (
    SHARED,
    Index,
    View,
    Voice,
    grounds,
    index,
    lapsed_rows,
    review_shown,
    summary_line,
    values,
    verdict_shown,
    views,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Verdict
    from factcheck.report.document import Report

LONG, SHORT = 400, 160
LISTED = 50
"""Findings in the table on top; the others are counted."""
TITLES = {"agree": "Agreements", "compatible": "Compatible"}

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_LIST = re.compile(r"\A(\d*)([-+=.)])(?=[\s=-]|\Z)")  # at the start of a line: a list, a rule or a heading
_ACTING = re.compile(r"@(?=\w)|\\[#!](?=\d)|\bGH-(?=\d)|\b(?:https?|ftp):(?=//)|\bwww(?=\.)", re.IGNORECASE | re.ASCII)
"""After the escaping, what code hosts still act upon: they call people, link issues, and make links of addresses."""
_NOTHING = "<!-- -->"
_LINK = re.compile(r"https?://[^\s<>|\\`]+\Z")


def render_markdown(report: Report) -> str:
    """The report as one Markdown document; text of the sources is escaped and cannot become markup."""
    tables = index(report)
    lines = ["# Where the sources agree and conflict", "", escaped(summary_line(report)), ""]
    shared = {verdict: views(report, tables, verdict) for verdict in SHARED}
    lines += _overview([view for group in shared.values() for view in group])
    first = 1
    for verdict, group in shared.items():
        lines += _section(verdict, group, first)
        first += len(group)
    lines += [*_folded(*_single(report, tables)), *_lapsed(report), *_unread(report), *_sources(report)]
    return "\n".join(lines).rstrip("\n") + "\n"


def escaped(text: str) -> str:
    """Any text as plain words on one line: every character that Markdown or HTML could take for markup is escaped.

    A name behind an `@`, a number behind a `#` and a web address are divided by an empty comment, so that no person is
    called, no issue is linked, and no address of a stranger becomes a link. Words copied from the page are without it.
    """
    return _LIST.sub(r"\1\\\2", _literal(text).strip())


def _literal(text: str) -> str:
    return _ACTING.sub(rf"\g<0>{_NOTHING}", _SPECIAL.sub(r"\\\1", visible(text)))


def _overview(found: list[View]) -> list[str]:
    if not found:
        return ["No claim of one source could be set against a claim of another.", ""]
    rows = [
        [
            *([str(number), f"**{verdict_shown(view.finding)}**", escaped(view.heading)] if place == 0 else [""] * 3),
            *cells,
        ]
        for number, view in enumerate(found[:LISTED], 1)
        for place, cells in enumerate([escaped(value), escaped(sources)] for value, sources in values(view))
    ]
    more = [f"… and {counted(len(found) - LISTED, 'more finding')} below.", ""] if len(found) > LISTED else []
    return [*_table(["#", "Verdict", "Subject", "Value", "Sources"], rows), *more]


def _section(verdict: Verdict, group: list[View], first: int) -> list[str]:
    if verdict == "conflict":
        return [f"## Conflicts ({len(group)})", "", *_findings(verdict, group, first)] if group else []
    return _folded(f"{TITLES[verdict]} ({len(group)})", _findings(verdict, group, first))


def _folded(title: str, lines: Iterable[str]) -> list[str]:
    """Lines under a title of ours that is to be clicked; nothing where there are no lines."""
    inner = list(lines)
    return ["<details>", f"<summary>{title}</summary>", "", *inner, "</details>", ""] if inner else []


def _findings(verdict: Verdict, group: list[View], first: int) -> Iterator[str]:
    for number, view in enumerate(group, first):
        yield from (f"### {number}. {escaped(view.heading)} ({view.finding.kind})", "")
        yield from (escaped(view.finding.summary), "")
        review = review_shown(view.finding.review)
        yield from (f"**{escaped(review)}**", "") if review else ()
        for side in view.sides:
            for voice in side.voices:
                yield from _voice(voice, side.phrase, LONG if verdict == "conflict" else SHORT)
        yield from (f"- {escaped(why.line)}" for why in view.whys)
        yield from [""] if view.whys else []
        yield from _ground(view)


def _voice(voice: Voice, phrase: str, limit: int) -> list[str]:
    context = f", {escaped(voice.context)}" if voice.context else ""
    words = quote(voice.claim.sentence, voice.claim.evidence, limit)
    return [f"{voice.label}. {escaped(voice.origin)}{context}: **{escaped(phrase)}**", "", f"> {marked(words)}", ""]


def marked(line: Quote) -> str:
    """The quote with its value in bold; with tags where asterisks beside punctuation would not be read as bold."""
    before, value, after = _literal(line.before), _literal(line.marked), _literal(line.after)
    left, right = ("**", "**") if value[:1].isalnum() and value[-1:].isalnum() else ("<b>", "</b>")
    return _LIST.sub(r"\1\\\2", f"{before}{left}{value}{right}{after}")


def _ground(view: View) -> Iterator[str]:
    if view.finding.verdict == "conflict":
        for name, why in grounds(view.finding):
            yield from (f"{name}: {escaped('; '.join(why))}", "")


def _single(report: Report, tables: Index) -> tuple[str, Iterator[str]]:
    """The title with the number of findings, and the lines."""
    number = sum(finding.verdict == "single" for finding in report.findings)
    return f"Said by one source only ({number})", _alone(report, tables)


def _alone(report: Report, tables: Index) -> Iterator[str]:
    """Grouped by source, one item a claim: kind, subject · property, the value in bold, the words."""
    for voice, entries in alone(report, tables):
        yield from (f"**{escaped(voice.origin)}**", "")
        for entry in entries:
            about = f"{escaped(entry.about)}: " if entry.about else ""
            limits = escaped(entry.value.removeprefix(entry.phrase)) if entry.context else ""
            words = f" “{_literal(entry.words).strip()}”" if entry.words else ""
            review = f" **{escaped(entry.review)}**" if entry.review else ""
            yield f"- {entry.kind}, {about}**{escaped(entry.phrase)}**{limits}{words}{review}"
        yield ""


def _lapsed(report: Report) -> list[str]:
    rows = [[escaped(cell) for cell in row] for row in lapsed_rows(report)]
    names = ["Finding", "Decision", "Why", "Note"]
    return ["## Decisions that no longer apply", "", *_table(names, rows)] if rows else []


def _unread(report: Report) -> list[str]:
    rows = [[escaped(u.source), str(u.start), escaped(u.exact), escaped(u.reason)] for u in report.unread]
    return _folded(
        f"Not understood ({len(rows)})", _table(["Source", "Place", "Words", "Reason"], rows) if rows else []
    )


def _sources(report: Report) -> list[str]:
    rows = [
        [
            escaped(source.id),
            escaped(source.language or "?"),
            source.published.isoformat() if source.published else "undated",
            escaped(source.title or ""),
            f"<{source.url}>" if source.url and _LINK.match(source.url) else escaped(source.url or ""),
            "" if source.origin == source.id else escaped(source.origin),
        ]
        for source in report.sources
    ]
    names = ["Source", "Language", "Published", "Title", "Address", "Copy of"]
    return _folded(f"Sources ({len(rows)})", _table(names, rows) if rows else [])


def _table(names: list[str], rows: Iterable[list[str]]) -> list[str]:
    cells = [names, ["---"] * len(names), *rows]
    return [*(f"| {' | '.join(row)} |" for row in cells), ""]
