"""A saved report back into a `Report` that equals the one that was saved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import msgspec

from factcheck.errors import InputError, UsageError
from factcheck.model import (
    QUANTITY_KINDS,
    Attribution,
    Basis,
    Certainty,
    Claim,
    DateRange,
    Duration,
    Finding,
    Kind,
    Lapsed,
    Modifier,
    Part,
    Provenance,
    Qualifiers,
    Quantity,
    Rendering,
    Span,
    Subject,
    Threshold,
    UnitFrom,
    Unread,
    Value,
)
from factcheck.report.document import SCHEMA, Report

if TYPE_CHECKING:
    import os

T = TypeVar("T")

AGAIN = "write it again with 'factcheck check --format json' or Report.save"
Number = Annotated[str, msgspec.Meta(pattern=r"^-?[0-9]+(\.[0-9]+)?\Z")]
LISTS = ("sources", "claims", "findings", "unread")
TYPES = {"source": "sources", "claim": "claims", "finding": "findings", "unread": "unread"} | {
    name: name for name in ("basis", "lapsed")
}
"""The `type` of a line and the list of the report in which it stands."""


class _Subject(msgspec.Struct):
    label: str
    exact: str | None
    start: int | None
    end: int | None
    described: bool = False


class _Rendering(msgspec.Struct):
    low: Number | None
    high: Number | None
    unit: str | None
    written: str
    modifier: Modifier = "exact"
    step: Number | None = None


class _Quantity(_Rendering):
    candidates: tuple[str, ...] = ()
    also: tuple[_Rendering, ...] = ()
    unit_from: UnitFrom | None = None


class _Claim(msgspec.Struct):
    id: str
    source: str
    kind: Kind
    evidence: Span
    sentence: Span
    subject: _Subject | None
    property: str | None
    value: dict[str, Any]
    qualifiers: Qualifiers
    speaker: str | None
    certainty: Certainty
    negated: bool
    anchors: tuple[str, ...] = ()


class _Basis(msgspec.Struct):
    threshold: Threshold = "default"
    aliases: dict[str, tuple[str, ...]] = {}
    relations: dict[str, tuple[str, ...]] = {}
    people: tuple[str, ...] = ()
    kinds: dict[str, tuple[str, ...]] = {}
    rates: str | None = None
    tolerance: Decimal | None = None
    languages: tuple[str, ...] = ()


class Broken(ValueError):
    """What is wrong with a document, before the file that holds it is known."""


def load_report(path: str | os.PathLike[str]) -> Report:
    """Read a report saved as .json or .jsonl.

    Raises UsageError for another suffix, and InputError, which names the file, the line, what is wrong and the remedy,
    for a file that is not such a report.
    """
    file = Path(path)
    readers: dict[str, Callable[[str, bytes], Report]] = {".json": _from_json, ".jsonl": _from_jsonl}
    reader = readers.get(file.suffix.lower())
    if reader is None:
        raise UsageError(
            where=str(path),
            problem=f"reports are read back from .json and .jsonl, not from '{file.suffix}'",
            remedy="save the report with one of these suffixes",
        )
    return reader(str(path), bytes_of(file))


def bytes_of(file: Path) -> bytes:
    """The bytes of a saved file without a mark at its beginning. Raises InputError."""
    try:
        return file.read_bytes().removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise InputError(
            where=str(file), problem=f"cannot be read ({error.strerror or error})", remedy="check the path"
        ) from None


def _from_json(where: str, data: bytes) -> Report:
    try:
        document = object_of(data)
        check_header(document, SCHEMA)
        report = report_of(document)
    except Broken as broken:
        raise InputError(where=where, problem=str(broken), remedy=AGAIN) from None
    return report


def report_of(document: dict[str, Any]) -> Report:
    """The report that the keys of a document hold. Raises Broken."""
    rows = [(f"{name}[{place}]", name, row) for name in LISTS for place, row in enumerate(list_of(document, name))]
    rows += [("basis", "basis", document["basis"])] if "basis" in document else []
    if "lapsed" in document:
        rows += [(f"lapsed[{place}]", "lapsed", row) for place, row in enumerate(list_of(document, "lapsed"))]
    report = _assemble((name, _within(label, name, row)) for label, name, row in rows)
    _check_references(report)
    return report


def _from_jsonl(where: str, data: bytes) -> Report:
    lines = [(number, line) for number, line in enumerate(data.split(b"\n"), 1) if line.strip()]
    parts: list[tuple[str, Any]] = []
    if not lines:
        raise InputError(where=where, problem="the file is empty", remedy=AGAIN)
    for number, line in lines:
        try:
            row = object_of(line)
            if number == lines[0][0]:
                check_header(row, SCHEMA)
            else:
                parts.append(_typed(row))
        except Broken as broken:
            raise InputError(where=f"{where}, line {number}", problem=str(broken), remedy=AGAIN) from None
    report = _assemble(parts)
    try:
        _check_references(report)
    except Broken as broken:
        raise InputError(where=where, problem=str(broken), remedy=AGAIN) from None
    return report


def object_of(data: bytes) -> dict[str, Any]:
    """A JSON object. Raises Broken."""
    try:
        document = msgspec.json.decode(data)
    except (ValueError, RecursionError) as error:
        raise Broken(f"is no JSON ({error})") from None
    if not isinstance(document, dict):
        raise Broken("is no JSON object")
    return document


def check_header(document: dict[str, Any], known: str) -> None:
    """Raises Broken where a document is not of the schema that is read here."""
    schema = document.get("schema")
    kind = known.removeprefix("factcheck.").partition("/")[0]
    if schema is None:
        raise Broken(f'no "schema": this is no saved {kind} (a {kind} says "{known}")')
    if schema != known:
        raise Broken(f'schema "{schema}" is not known here (this version reads "{known}")')


def list_of(document: dict[str, Any], name: str) -> list[Any]:
    """The list under a key of a document. Raises Broken."""
    rows = document.get(name)
    if not isinstance(rows, list):
        raise Broken(f'"{name}" is missing or no list')
    return rows


def _typed(row: dict[str, Any]) -> tuple[str, Any]:
    kind = row.get("type")
    if not isinstance(kind, str) or kind not in TYPES:
        raise Broken(f'"type" is {kind!r}, not one of {", ".join(TYPES)}')
    return TYPES[kind], _within(kind, TYPES[kind], row)


def _within(label: str, name: str, row: Any) -> Any:
    readers: dict[str, Callable[[Any], Any]] = {
        "sources": lambda row: convert(row, Provenance),
        "claims": claim_of,
        "findings": _finding,
        "unread": lambda row: convert(row, Unread),
        "basis": _basis,
        "lapsed": lambda row: convert(row, Lapsed),
    }
    try:
        return readers[name](row)
    except Broken as broken:
        raise Broken(f"{label}: {broken}") from None


def _assemble(parts: Iterable[tuple[str, Any]]) -> Report:
    lists: dict[str, list[Any]] = {name: [] for name in (*LISTS, "basis", "lapsed")}
    for name, part in parts:
        lists[name].append(part)
    basis = lists.pop("basis") or [Basis()]
    sources, claims, findings, unread = (tuple(lists[name]) for name in LISTS)
    return Report(sources, claims, findings, unread, basis=basis[-1], lapsed=tuple(lists["lapsed"]))


def _check_references(report: Report) -> None:
    sources = {source.id for source in report.sources}
    claims = {claim.id for claim in report.claims}
    spoken_of = [claim.source for claim in report.claims] + [unread.source for unread in report.unread]
    for source in spoken_of:
        if source not in sources:
            raise Broken(f"speaks of a source '{source}' that is not among its sources")
    for finding in report.findings:
        named = (*finding.claims, *(end for pair in finding.pairs for end in (pair.a, pair.b)))
        for claim in named:
            if claim not in claims:
                raise Broken(f"finding '{finding.id}' speaks of a claim '{claim}' that is not among its claims")


def convert(row: Any, kind: type[T]) -> T:
    """A row as a value of the model. Raises Broken with the place of what does not fit."""
    try:
        return msgspec.convert(row, kind)
    except msgspec.ValidationError as error:
        raise Broken(re.sub(r" - at `\$\.?(.*)`$", r" at '\1'", str(error)).replace("`", "")) from None


def claim_of(row: Any) -> Claim:
    """A claim. Raises Broken."""
    wire = convert(row, _Claim)
    return Claim(
        id=wire.id,
        source=wire.source,
        kind=wire.kind,
        evidence=wire.evidence,
        sentence=wire.sentence,
        subject=None if wire.subject is None else _subject(wire.subject),
        property=wire.property,
        value=_value(wire.kind, wire.value),
        qualifiers=wire.qualifiers,
        speaker=wire.speaker,
        certainty=wire.certainty,
        negated=wire.negated,
        anchors=wire.anchors,
    )


def _basis(row: Any) -> Basis:
    wire = convert(row, _Basis)
    return Basis(
        threshold=wire.threshold,
        aliases=tuple(wire.aliases.items()),
        relations=tuple(wire.relations.items()),
        people=wire.people,
        kinds=tuple(wire.kinds.items()),
        rates=wire.rates,
        tolerance=wire.tolerance,
        languages=wire.languages,
    )


def _finding(row: Any) -> Finding:
    return convert(_with_evidence(row), Finding)


def part_of(row: Any) -> Part:
    """A part of a claim. Raises Broken."""
    return convert(_with_evidence(row), Part)


def _with_evidence(row: Any) -> Any:
    """A row whose pairs have its evidence where they name none of their own."""
    if not isinstance(row, dict) or not isinstance(row.get("pairs"), list):
        return row
    shared = {name: row[name] for name in ("evidence_for", "evidence_against") if name in row}
    pairs = [{**shared, **pair} if isinstance(pair, dict) else pair for pair in row["pairs"]]
    return {**row, "pairs": pairs}


def _subject(wire: _Subject) -> Subject:
    if wire.exact is not None and wire.start is not None and wire.end is not None:
        return Subject(wire.label, Span(wire.exact, wire.start, wire.end), wire.described)
    if wire.exact is None and wire.start is None and wire.end is None:
        return Subject(wire.label, described=wire.described)
    raise Broken("exact, start and end of the subject belong together")


def _value(kind: Kind, row: dict[str, Any]) -> Value:
    try:
        if kind in QUANTITY_KINDS:
            return _quantity(convert(row, _Quantity))
        if kind == "date":
            return convert(row, DateRange)
        if kind == "duration":
            return convert(row, Duration)
        return convert(row, Attribution)
    except Broken as broken:
        raise Broken(f"value of a claim of kind '{kind}': {broken}") from None


def _quantity(wire: _Quantity) -> Quantity:
    return Quantity(
        low=_decimal(wire.low),
        high=_decimal(wire.high),
        unit=wire.unit,
        written=wire.written,
        modifier=wire.modifier,
        step=_decimal(wire.step),
        candidates=wire.candidates,
        also=tuple(
            Rendering(_decimal(r.low), _decimal(r.high), r.unit, r.written, r.modifier, _decimal(r.step))
            for r in wire.also
        ),
        unit_from=wire.unit_from,
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
