"""A verification as JSON, and read back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from attrs import evolve

from factcheck.errors import InputError, UsageError
from factcheck.model import Part, Ruling, Source, Unread
from factcheck.report import decode
from factcheck.report.encode import (
    basis_dict,
    claim_dict,
    dumps,
    finding_dict,
    header,
    pair_dict,
    source_dict,
    unread_dict,
)
from factcheck.report.verification import VERIFICATION_SCHEMA, Verification

if TYPE_CHECKING:
    import os

UNDER_TEST = "claim under test"
AGAIN = "write it again with 'factcheck verify --format json' or Verification.save"


class _Said(msgspec.Struct):
    id: str
    text: str
    language: str | None
    published: dt.date | None


class _Verdict(msgspec.Struct):
    verdict: Ruling


def verification_dict(verification: Verification) -> dict[str, Any]:
    """The whole verification as one JSON object."""
    said, report = verification.claim, verification.report
    day = said.published.isoformat() if said.published else None
    return {
        **header(VERIFICATION_SCHEMA),
        "claim": {"id": said.id, "text": said.text, "language": said.language, "published": day},
        "verdict": verification.verdict,
        "summary": verification.summary,
        "parts": [_part(part) for part in verification.parts],
        "tested": [{"role": UNDER_TEST, **claim_dict(claim)} for claim in verification.tested],
        "unread": [unread_dict(unread) for unread in verification.unread],
        "sources": [source_dict(source) for source in report.sources],
        "claims": [claim_dict(claim) for claim in report.claims],
        "findings": [finding_dict(finding) for finding in report.findings],
        "basis": basis_dict(report.basis),
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "claim": part.claim,
        "verdict": part.verdict,
        "supporting": list(part.supporting),
        "conflicting": list(part.conflicting),
        "nearest": list(part.nearest),
        "pairs": [pair_dict(pair, part) for pair in part.pairs],
        "origins_for": part.origins_for,
        "origins_against": part.origins_against,
        "findings": list(part.findings),
        "evidence_for": list(part.evidence_for),
        "evidence_against": list(part.evidence_against),
        "summary": part.summary,
    }


def render_json(verification: Verification) -> str:
    """The verification as one indented JSON object with a newline at its end."""
    return dumps(verification_dict(verification), indent=2) + "\n"


def load_verification(path: str | os.PathLike[str]) -> Verification:
    """Read a verification saved as .json; see `factcheck.load_verification`."""
    file = Path(path)
    if file.suffix.lower() != ".json":
        problem = f"verifications are read back from .json, not from '{file.suffix}'"
        raise UsageError(where=str(path), problem=problem, remedy="save the verification with this suffix")
    data = decode.bytes_of(file)
    try:
        document = decode.object_of(data)
        decode.check_header(document, VERIFICATION_SCHEMA)
        return _verification(document)
    except decode.Broken as broken:
        raise InputError(where=str(path), problem=str(broken), remedy=AGAIN) from None


def _verification(document: dict[str, Any]) -> Verification:
    if not isinstance(document.get("claim"), dict):
        raise decode.Broken('"claim" is missing or no object')
    said = decode.convert(document["claim"], _Said)
    report = decode.report_of({**document, "unread": []})
    tested = tuple(decode.claim_of(row) for row in decode.list_of(document, "tested"))
    parts = tuple(decode.part_of(row) for row in decode.list_of(document, "parts"))
    _check_references(parts, {c.id for c in tested}, {c.id for c in report.claims})
    return Verification(
        claim=Source(said.id, said.text, said.language, said.published),
        verdict=decode.convert(document, _Verdict).verdict,
        parts=parts,
        tested=tested,
        unread=tuple(decode.convert(row, Unread) for row in decode.list_of(document, "unread")),
        report=evolve(report, unread=()),
        summary=decode.convert(document.get("summary"), str),
    )


def _check_references(parts: tuple[Part, ...], tested: set[str], claims: set[str]) -> None:
    for part in parts:
        named = {*part.supporting, *part.conflicting, *part.nearest, *(pair.b for pair in part.pairs)}
        missing = next((name for name in sorted(named) if name not in claims), None)
        missing = part.claim if part.claim not in tested else missing
        if missing is not None:
            raise decode.Broken(f"a part speaks of a claim '{missing}' that the file does not hold")
