"""A report as a table for a spreadsheet (RFC 4180): one row for each claim of each finding."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from factcheck.model import Attribution, DateRange, Duration, Quantity
from factcheck.report.encode import decimal_string
from factcheck.report.plain import without_surrogates
from factcheck.report.view import index

if TYPE_CHECKING:
    from factcheck.model import Claim, Finding, Value
    from factcheck.report.document import Report
    from factcheck.report.view import Index

COLUMNS = (
    "finding", "verdict", "kind", "subject", "property", "reason", "claim", "source", "published",
    "low", "high", "unit", "modifier", "first_day", "last_day", "duration", "role", "agents",
    "negated", "written", "sentence", "start", "end", "decision", "note",
)  # fmt: skip
NUMBERS = frozenset({"low", "high", "start", "end"})  # ours, not the sources' words: a minus sign stays a minus sign
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render_csv(report: Report) -> str:
    """A header row and one row for each claim of each finding, in the order of the findings.

    `low` to `last_day` and `duration`, `role`, `agents` (joined by "; ") are filled by the kind of the claim; `start`
    and `end` are the place of `written` in the source. A text cell that a spreadsheet would take for a formula
    begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    tables = index(report)
    for finding in report.findings:
        for claim in tables.members(finding):
            row = _row(finding, claim, tables)
            writer.writerow({name: cell if name in NUMBERS else harmless(cell) for name, cell in row.items()})
    return out.getvalue()


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before anything that a spreadsheet would run as a formula."""
    cell = without_surrogates(cell)
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _row(finding: Finding, claim: Claim, tables: Index) -> dict[str, str]:
    source = tables.sources.get(claim.source)
    return {
        "finding": finding.id,
        "verdict": finding.verdict,
        "kind": finding.kind,
        "subject": finding.subject,
        "property": finding.property or "",
        "reason": _reasons(finding, claim),
        "claim": claim.id,
        "source": claim.source,
        "published": source.published.isoformat() if source and source.published else "",
        **_value(claim.value),
        "negated": "true" if claim.negated else "false",
        "written": claim.evidence.exact,
        "sentence": claim.sentence.exact,
        "start": str(claim.evidence.start),
        "end": str(claim.evidence.end),
        "decision": finding.review.decision if finding.review else "",
        "note": finding.review.note if finding.review else "",
    }


def _value(value: Value) -> dict[str, str]:
    match value:
        case Quantity():
            return {
                "low": decimal_string(value.low) or "",
                "high": decimal_string(value.high) or "",
                "unit": value.unit or "|".join(value.candidates),
                "modifier": value.modifier,
            }
        case DateRange():
            return {
                "first_day": value.start.isoformat() if value.start else "",
                "last_day": value.end.isoformat() if value.end else "",
            }
        case Duration():
            return {"duration": value.iso8601, "modifier": value.modifier}
        case Attribution():
            return {"role": value.role, "agents": "; ".join([*value.agents, *(["…"] if value.open else [])])}


def _reasons(finding: Finding, claim: Claim) -> str:
    """The reason codes of the pairs in which the claim stands, each once."""
    return " ".join(dict.fromkeys(pair.reason for pair in finding.pairs if claim.id in (pair.a, pair.b)))
