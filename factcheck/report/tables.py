"""A report as four tidy tables: each row one thing, each column one fact about it, each cell one value.

They are plain columns; `factcheck.report.frames` makes data frames of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from attrs import frozen

from factcheck.model import Attribution, DateRange, Duration, Quantity
from factcheck.report.encode import decimal_string
from factcheck.report.plain import without_surrogates

if TYPE_CHECKING:
    from factcheck.model import Claim, Finding, Pair, Provenance
    from factcheck.report.document import Report

Cell: TypeAlias = str | int | float | bool | dt.date | tuple[str, ...] | None
Type: TypeAlias = Literal["text", "texts", "whole", "number", "truth", "day"]
"""What a column holds: words, several of them, an integer, a float, true or false, a day; any cell may be None."""


@frozen
class Table:
    """Columns by name, in order, with the type of each; all are of one length."""

    types: Mapping[str, Type]
    columns: Mapping[str, tuple[Cell, ...]]


CLAIMS: Mapping[str, Type] = {
    "claim": "text", "source": "text", "finding": "text", "kind": "text", "subject": "text", "property": "text",
    "low": "number", "high": "number", "low_exact": "text", "high_exact": "text", "unit": "text", "modifier": "text",
    "first_day": "day", "last_day": "day", "edtf": "text", "duration": "text",
    "role": "text", "agents": "texts", "open": "truth",
    "phase": "text", "period": "text", "place": "text", "as_of": "day", "as_of_time": "text", "event_time": "text",
    "speaker": "text", "certainty": "text", "negated": "truth",
    "written": "text", "sentence": "text", "start": "whole", "end": "whole", "page": "whole",
}  # fmt: skip
FINDINGS: Mapping[str, Type] = {
    "finding": "text", "verdict": "text", "kind": "text", "subject": "text", "property": "text",
    "claims": "whole", "origins": "whole", "series": "truth", "threshold": "text", "reasons": "texts",
    "summary": "text", "decision": "text", "note": "text",
}  # fmt: skip
PAIRS: Mapping[str, Type] = {
    "finding": "text", "a": "text", "b": "text", "relation": "text", "reason": "text", "because": "text",
    "link": "text", "threshold": "text",
}  # fmt: skip
SOURCES: Mapping[str, Type] = {
    "source": "text", "language": "text", "published": "day", "title": "text", "url": "text", "sha256": "text",
    "origin": "text",
}  # fmt: skip


def claims_table(report: Report) -> Table:
    """One row for each claim, in the order of the report; `finding` is the finding in which it stands."""
    home = {name: finding.id for finding in report.findings for name in finding.claims}
    return _table(CLAIMS, report.claims, lambda claim: _claim(claim, home))


def findings_table(report: Report) -> Table:
    """One row for each finding; `claims` is their number, `reasons` the reason codes of its pairs, each once."""
    return _table(FINDINGS, report.findings, _finding)


def pairs_table(report: Report) -> Table:
    """One row for each pair of claims that was judged; `a` and `b` are ids of claims."""
    rows = [(finding, pair) for finding in report.findings for pair in finding.pairs]
    return _table(PAIRS, rows, lambda row: _pair(*row))


def sources_table(report: Report) -> Table:
    """One row for each source; `origin` is the source that it copies, or itself."""
    return _table(SOURCES, report.sources, _source)


TABLES: Mapping[str, Callable[[Report], Table]] = MappingProxyType(
    {"claims": claims_table, "findings": findings_table, "pairs": pairs_table, "sources": sources_table}
)


def _table(types: Mapping[str, Type], things: Iterable[Any], row: Callable[[Any], Mapping[str, Cell]]) -> Table:
    """Of cells that a row does not name, None."""
    rows = [row(thing) for thing in things]
    return Table(types, {name: tuple(_kept(cells.get(name)) for cells in rows) for name in types})


def _kept(cell: Cell) -> Cell:
    """No frame holds lone surrogates, as no UTF-8 does."""
    if isinstance(cell, str):
        return without_surrogates(cell)
    return tuple(map(without_surrogates, cell)) if isinstance(cell, tuple) else cell


def _claim(claim: Claim, home: Mapping[str, str]) -> dict[str, Cell]:
    scope = claim.qualifiers
    return {
        "claim": claim.id,
        "source": claim.source,
        "finding": home.get(claim.id),
        "kind": claim.kind,
        "subject": claim.subject.label if claim.subject else None,
        "property": claim.property,
        **_value(claim),
        "phase": scope.phase,
        "period": scope.period,
        "place": scope.place,
        "as_of": scope.as_of,
        "as_of_time": scope.as_of_time,
        "event_time": scope.event_time,
        "speaker": claim.speaker,
        "certainty": claim.certainty,
        "negated": claim.negated,
        "written": claim.evidence.exact,
        "sentence": claim.sentence.exact,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "page": claim.evidence.page,
    }


def _value(claim: Claim) -> dict[str, Cell]:
    match claim.value:
        case Quantity() as amount:
            return {
                "low": _float(amount.low),
                "high": _float(amount.high),
                "low_exact": decimal_string(amount.low),
                "high_exact": decimal_string(amount.high),
                "unit": amount.unit or "|".join(amount.candidates) or None,
                "modifier": amount.modifier,
            }
        case DateRange() as days:
            return {"first_day": days.start, "last_day": days.end, "edtf": days.edtf}
        case Duration() as length:
            return {"duration": length.iso8601, "modifier": length.modifier}
        case Attribution() as deed:
            return {"role": deed.role, "agents": deed.agents, "open": deed.open}


def _float(number: Decimal | None) -> float | None:
    """The nearest float, for sums and plots; the exact number stands beside it."""
    return None if number is None or not number.is_finite() else float(number)


def _finding(finding: Finding) -> dict[str, Cell]:
    return {
        "finding": finding.id,
        "verdict": finding.verdict,
        "kind": finding.kind,
        "subject": finding.subject,
        "property": finding.property,
        "claims": len(finding.claims),
        "origins": finding.origins,
        "series": finding.series,
        "threshold": finding.threshold,
        "reasons": tuple(dict.fromkeys(pair.reason for pair in finding.pairs)),
        "summary": finding.summary,
        "decision": finding.review.decision if finding.review else None,
        "note": finding.review.note if finding.review else None,
    }


def _pair(finding: Finding, pair: Pair) -> dict[str, Cell]:
    return {
        "finding": finding.id,
        "a": pair.a,
        "b": pair.b,
        "relation": pair.relation,
        "reason": pair.reason,
        "because": pair.because,
        "link": pair.link,
        "threshold": pair.threshold,
    }


def _source(source: Provenance) -> dict[str, Cell]:
    return {
        "source": source.id,
        "language": source.language,
        "published": source.published,
        "title": source.title,
        "url": source.url,
        "sha256": source.sha256,
        "origin": source.origin,
    }
