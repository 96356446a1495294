"""Model values to the dicts of the output format, and dicts to JSON. Nothing here raises on any text."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from factcheck.model import Attribution, DateRange, Duration, Qualifiers, Quantity, Span, Subject
from factcheck.report.document import SCHEMA
from factcheck.report.plain import without_surrogates
from factcheck.version import __version__

if TYPE_CHECKING:
    import datetime as dt

    from factcheck.model import Basis, Claim, Finding, Lapsed, Pair, Part, Provenance, Rendering, Unread, Value
    from factcheck.model.findings import Conversion
    from factcheck.report.document import Report

Json: TypeAlias = dict[str, Any]


def header(schema: str = SCHEMA) -> Json:
    """The two keys that everything saved begins with."""
    return {"schema": schema, "generator": {"name": "factcheck", "version": __version__}}


def report_dict(report: Report) -> Json:
    """The whole report as one JSON object."""
    out = {
        **header(),
        "sources": [source_dict(source) for source in report.sources],
        "claims": [claim_dict(claim) for claim in report.claims],
        "findings": [finding_dict(finding) for finding in report.findings],
        "unread": [unread_dict(unread) for unread in report.unread],
        "basis": basis_dict(report.basis),
    }
    if report.lapsed:
        out["lapsed"] = [lapsed_dict(lapsed) for lapsed in report.lapsed]
    return out


def source_dict(source: Provenance) -> Json:
    return {
        "id": source.id,
        "language": source.language,
        "published": _day(source.published),
        "title": source.title,
        "url": source.url,
        "sha256": source.sha256,
        "origin": source.origin,
        "names": list(source.names),
    }


def claim_dict(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "source": claim.source,
        "kind": claim.kind,
        "evidence": _span(claim.evidence),
        "sentence": _span(claim.sentence),
        "subject": None if claim.subject is None else _subject(claim.subject),
        "property": claim.property,
        "value": value_dict(claim.value),
        "qualifiers": _qualifiers(claim.qualifiers),
        "speaker": claim.speaker,
        "certainty": claim.certainty,
        "negated": claim.negated,
        "anchors": list(claim.anchors),
    }


def finding_dict(finding: Finding) -> Json:
    """A finding; of its pairs only the evidence that is not also the finding's. `review` only where there is one."""
    review = finding.review
    return {
        "id": finding.id,
        "verdict": finding.verdict,
        "kind": finding.kind,
        "subject": finding.subject,
        "property": finding.property,
        "claims": list(finding.claims),
        "pairs": [pair_dict(pair, finding) for pair in finding.pairs],
        "origins": finding.origins,
        "series": finding.series,
        "evidence_for": list(finding.evidence_for),
        "evidence_against": list(finding.evidence_against),
        "threshold": finding.threshold,
        "summary": finding.summary,
        **({} if review is None else {"review": {"decision": review.decision, "note": review.note}}),
    }


def unread_dict(unread: Unread) -> Json:
    return {
        "source": unread.source,
        "exact": unread.exact,
        "start": unread.start,
        "end": unread.end,
        "reason": unread.reason,
    }


def lapsed_dict(lapsed: Lapsed) -> Json:
    return {
        "finding": lapsed.finding,
        "decision": lapsed.decision,
        "note": lapsed.note,
        "claims": list(lapsed.claims),
        "because": lapsed.because,
    }


def basis_dict(basis: Basis) -> Json:
    return {
        "threshold": basis.threshold,
        "aliases": {name: list(others) for name, others in basis.aliases},
        "relations": {name: list(others) for name, others in basis.relations},
        "people": list(basis.people),
        "kinds": {name: list(kinds) for name, kinds in basis.kinds},
        "rates": basis.rates,
        "tolerance": None if basis.tolerance is None else format(basis.tolerance, "f"),
        "languages": list(basis.languages),
    }


def value_dict(value: Value) -> Json:
    """A value by its family; `candidates`, `unit_from`, `also`, `time` and `zone` only where they say something."""
    match value:
        case Quantity():
            return _quantity(value)
        case DateRange():
            return _dates(value)
        case Duration():
            said = {"unit_from": value.unit_from} if value.unit_from is not None else {}
            return {"iso8601": value.iso8601, **said, "modifier": value.modifier, "written": value.written}
        case Attribution():
            return {
                "role": value.role,
                "agents": list(value.agents),
                "open": value.open,
                "written": value.written,
            }


def decimal_string(number: Decimal | None) -> str | None:
    """A plain decimal string without exponent, trailing zeros kept ("4.20"); None for an open or endless end."""
    if number is None or not number.is_finite():
        return None
    return format(number, "f")


def dumps(document: Json, *, indent: int = 0) -> str:
    """A JSON object as text, in the order of its keys, in real characters; lone surrogates become U+FFFD."""
    import msgspec

    try:
        data = msgspec.json.encode(document)
    except UnicodeEncodeError:
        data = msgspec.json.encode(_mended(document))
    if indent:
        data = msgspec.json.format(data, indent=indent)
    return data.decode("utf-8")


def render_json(report: Report) -> str:
    """The report as one indented JSON object with a newline at its end."""
    return dumps(report_dict(report), indent=2) + "\n"


def _quantity(value: Quantity) -> Json:
    out: Json = {"low": decimal_string(value.low), "high": decimal_string(value.high), "unit": value.unit}
    if value.candidates:
        out["candidates"] = list(value.candidates)
    if value.unit_from is not None:
        out["unit_from"] = value.unit_from
    out |= {"modifier": value.modifier, "written": value.written, "step": decimal_string(value.step)}
    if value.also:
        out["also"] = [_rendering(rendering) for rendering in value.also]
    return out


def _rendering(rendering: Rendering) -> Json:
    return {
        "low": decimal_string(rendering.low),
        "high": decimal_string(rendering.high),
        "unit": rendering.unit,
        "modifier": rendering.modifier,
        "written": rendering.written,
        "step": decimal_string(rendering.step),
    }


def _dates(value: DateRange) -> Json:
    out: Json = {"start": _day(value.start), "end": _day(value.end), "edtf": value.edtf, "written": value.written}
    if value.time is not None or value.zone is not None:
        out |= {"time": value.time, "zone": value.zone}
    return out


def _span(span: Span) -> Json:
    page = {} if span.page is None else {"page": span.page}
    return {"exact": span.exact, "start": span.start, "end": span.end, **page}


def _subject(subject: Subject) -> Json:
    span = subject.span
    place = {"exact": None, "start": None, "end": None} if span is None else _span(span)
    return {"label": subject.label, **place, **({"described": True} if subject.described else {})}


def _qualifiers(qualifiers: Qualifiers) -> Json:
    fields = {
        "phase": qualifiers.phase,
        "period": qualifiers.period,
        "place": qualifiers.place,
        "as_of": _day(qualifiers.as_of),
        "as_of_time": qualifiers.as_of_time,
        "event_time": qualifiers.event_time,
    }
    return {name: content for name, content in fields.items() if content is not None}


def pair_dict(pair: Pair, within: Finding | Part) -> Json:
    """A pair, with its evidence where it is not that of the whole finding or part."""
    out: Json = {
        "a": pair.a,
        "b": pair.b,
        "relation": pair.relation,
        "reason": pair.reason,
        "because": pair.because,
        "link": pair.link,
        "threshold": pair.threshold,
    }
    if pair.conversion is not None:
        out["conversion"] = _conversion(pair.conversion)
    if pair.evidence_for != within.evidence_for:
        out["evidence_for"] = list(pair.evidence_for)
    if pair.evidence_against != within.evidence_against:
        out["evidence_against"] = list(pair.evidence_against)
    return out


def _conversion(conversion: Conversion) -> Json:
    return {
        "claim": conversion.claim,
        "low": decimal_string(conversion.low),
        "high": decimal_string(conversion.high),
        "unit": conversion.unit,
        "rate": conversion.rate,
    }


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _mended(node: Any) -> Any:
    if isinstance(node, str):
        return without_surrogates(node)
    if isinstance(node, dict):
        return {_mended(key): _mended(content) for key, content in node.items()}
    if isinstance(node, Iterable):
        return [_mended(content) for content in node]
    return node
