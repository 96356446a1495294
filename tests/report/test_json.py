"""JSON and JSON Lines: what is written is the contract, and what is read back equals what was saved."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError, UsageError
from factcheck.model import Provenance, Quantity, Rendering, Span, Unread
from factcheck.report import Report, claims_jsonl, load, render
from factcheck.report.encode import claim_dict, decimal_string, value_dict
from factcheck.version import __version__
from tests.report.sample import CLAIMS, FINDINGS, REPORT
from tests.strategies import claims, decimals, reports


@settings(max_examples=100)
@given(report=reports())
def test_what_is_saved_is_read_back(tmp_path_factory: pytest.TempPathFactory, report: Report) -> None:
    folder = tmp_path_factory.getbasetemp()
    for name in ("report.json", "report.jsonl"):
        report.save(folder / name)
        assert load(folder / name) == report


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_saving_again_gives_the_same_bytes(tmp_path: Path, format: str) -> None:
    first, second = tmp_path / f"a.{format}", tmp_path / f"b.{format}"
    REPORT.save(first)
    load(first).save(second)
    assert first.read_bytes() == second.read_bytes()
    assert load(first) == REPORT


@given(decimals())
def test_a_decimal_prints_plainly_and_loses_nothing(number: Decimal) -> None:
    text = decimal_string(number)
    assert text is not None
    assert text.lstrip("-").replace(".", "", 1).isdigit()
    assert Decimal(text) == number
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    assert len(text.partition(".")[2]) == max(-exponent, 0)


@pytest.mark.parametrize(
    ("number", "text"),
    [("1.5E+11", "150000000000"), ("4.20", "4.20"), ("1E-8", "0.00000001"), ("0E+3", "0"), ("-4.6", "-4.6")],
)
def test_decimals_by_hand(number: str, text: str) -> None:
    assert decimal_string(Decimal(number)) == text


def test_no_float_and_no_endless_number_is_written() -> None:
    assert decimal_string(Decimal("Infinity")) is None
    assert decimal_string(Decimal("NaN")) is None
    assert "E+" not in render(REPORT, "json")


def test_the_keys_of_the_contract_in_their_order() -> None:
    document = REPORT.to_dict()
    assert list(document) == ["schema", "generator", "sources", "claims", "findings", "unread", "basis"]
    assert document["schema"] == "factcheck.report/1"
    assert document["generator"] == {"name": "factcheck", "version": __version__}
    assert " ".join(document["sources"][0]) == "id language published title url sha256 origin names"
    assert " ".join(document["claims"][0]) == (
        "id source kind evidence sentence subject property value qualifiers speaker certainty negated anchors"
    )
    assert " ".join(document["claims"][0]["evidence"]) == "exact start end"
    assert " ".join(document["claims"][0]["subject"]) == "label exact start end"
    assert " ".join(document["findings"][0]) == (
        "id verdict kind subject property claims pairs origins series evidence_for evidence_against threshold summary"
    )
    assert " ".join(document["findings"][0]["pairs"][0]) == (
        "a b relation reason because link threshold evidence_for evidence_against"
    )
    assert " ".join(document["unread"][0]) == "source exact start end reason"
    assert document["basis"] == {
        "threshold": "default",
        "aliases": {},
        "relations": {},
        "people": [],
        "kinds": {},
        "rates": None,
        "tolerance": None,
        "languages": [],
    }


def test_values_of_the_contract() -> None:
    built, target, building, days = (CLAIMS[place] for place in (0, 3, 8, 6))
    assert value_dict(built.value) == {
        "role": "build",
        "agents": ["OpenAI", "SoftBank", "Oracle"],
        "open": True,
        "written": "digarap oleh",
    }
    assert value_dict(target.value) == {
        "low": "500000000000",
        "high": "500000000000",
        "unit": "USD",
        "modifier": "exact",
        "written": "500 miliar dolar AS",
        "step": "1000000000",
    }
    assert value_dict(building.value)["high"] is None
    assert value_dict(building.value)["also"][0]["unit"] == "EUR"
    assert value_dict(days.value) == {
        "start": "2025-02-10",
        "end": "2025-02-11",
        "edtf": "2025-02-10/2025-02-11",
        "written": "10-11 Februari 2025",
    }
    assert claim_dict(target)["qualifiers"] == {"phase": "target"}
    assert claim_dict(built)["qualifiers"] == {}
    assert value_dict(Quantity(None, None, None, "$5", candidates=("USD", "AUD")))["candidates"] == ["USD", "AUD"]
    assert value_dict(Quantity(None, None, "AUD", "$5", unit_from="source_country"))["unit_from"] == "source_country"
    assert "unit_from" not in value_dict(Quantity(None, None, "AUD", "A$5"))


def test_the_output_is_json_in_real_characters() -> None:
    text = render(REPORT, "json")
    assert json.loads(text) == REPORT.to_dict()
    assert "Künstlichen" in text
    assert text.endswith("}\n")
    assert text.startswith('{\n  "schema"')


def test_lines_have_a_header_and_types() -> None:
    rows = [json.loads(line) for line in render(REPORT, "jsonl").split("\n")[:-1]]
    assert rows[0] == {"schema": "factcheck.report/1", "generator": {"name": "factcheck", "version": __version__}}
    assert [row["type"] for row in rows[1:]] == ["source"] * 4 + ["claim"] * 9 + ["finding"] * 4 + ["unread", "basis"]


@settings(max_examples=25)
@given(st.lists(claims(), max_size=3))
def test_bare_claims_are_one_a_line(drawn: list[Any]) -> None:
    lines = claims_jsonl(drawn).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == [claim_dict(claim) for claim in drawn]


def test_lone_surrogates_never_raise_and_keep_the_offsets(tmp_path: Path) -> None:
    broken = Report(
        sources=(Provenance("s\ud800", None, None, "\udfff", None, "0", "s\ud800"),),
        claims=(attrs.evolve(CLAIMS[0], source="s\ud800", evidence=Span("a\ud83d\ude00b", 0, 4)),),
        findings=(),
        unread=(Unread("s\ud800", "\udcff", 0, 1, "r"),),
    )
    for name in ("json", "jsonl", "text", "markdown", "csv"):
        render(broken, name).encode("utf-8")
    broken.save(tmp_path / "r.json")
    assert load(tmp_path / "r.json").claims[0].evidence == Span("a\ufffd\ufffdb", 0, 4)


def test_a_rendering_keeps_its_modifier(tmp_path: Path) -> None:
    also = Rendering(Decimal("29.30"), None, "EUR", "w", "more_than", Decimal("0.01"))
    claim = attrs.evolve(CLAIMS[8], value=Quantity(None, None, "USD", "w", also=(also,)))
    attrs.evolve(REPORT, claims=(*CLAIMS[:8], claim)).save(tmp_path / "r.jsonl")
    value = load(tmp_path / "r.jsonl").claims[8].value
    assert isinstance(value, Quantity)
    assert value.also == (also,)
    assert str(value.also[0].low) == "29.30"


def test_unknown_fields_of_a_later_version_are_passed_over(tmp_path: Path) -> None:
    document = REPORT.to_dict()
    document["claims"][0] |= {"later": 1}
    document["claims"][0]["value"] |= {"later": 1}
    document["later"] = []
    (tmp_path / "r.json").write_text(json.dumps(document), encoding="utf-8-sig")
    assert load(tmp_path / "r.json") == REPORT


def _set(document: dict[str, Any], path: str, content: object) -> None:
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    for step in steps:
        document = document[step]  # type: ignore[index]
    document[last] = content  # type: ignore[index]


@pytest.mark.parametrize(
    ("path", "content", "problem"),
    [
        ("schema", "factcheck.report/9", 'schema "factcheck.report/9" is not known here'),
        ("schema", None, 'no "schema"'),
        ("claims", {}, '"claims" is missing or no list'),
        ("claims.3.value.low", 5.0, "claims[3]: value of a claim of kind 'money': Expected str"),
        ("claims.3.value.low", "1E999999999", "claims[3]: value of a claim of kind 'money'"),
        ("claims.3.value.low", "NaN", "at 'low'"),
        ("claims.3.kind", "duration", "kind 'duration'"),
        ("claims.3.kind", "prize", "claims[3]: Invalid enum value 'prize' at 'kind'"),
        ("claims.0.evidence.start", "1", "claims[0]: Expected int, got str at 'evidence.start'"),
        ("claims.0.subject.end", None, "claims[0]: exact, start and end of the subject belong together"),
        ("claims.6.value.start", "2025-13-01", "at 'start'"),
        ("claims.0.source", "gone", "a source 'gone' that is not among its sources"),
        ("findings.0.claims.0", "c-gone", "finding 'f-money' speaks of a claim 'c-gone'"),
        ("findings.0.pairs.0.reason", "because", "findings[0]: Invalid enum value 'because' at 'pairs[0].reason'"),
        ("sources.0", 7, "sources[0]: Expected object, got int"),
    ],
)
def test_a_broken_file_is_named_with_what_is_wrong(tmp_path: Path, path: str, content: object, problem: str) -> None:
    document = REPORT.to_dict()
    _set(document, path, content)
    file = tmp_path / "broken.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(file)
    assert caught.value.where == str(file)
    assert problem in caught.value.problem
    assert "write it again" in caught.value.remedy
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b"[]", b"[" * 100_000, b"null", b'"\\ud800"'])
@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_what_is_no_json_is_said(tmp_path: Path, data: bytes, suffix: str) -> None:
    file = tmp_path / f"broken{suffix}"
    file.write_bytes(data)
    with pytest.raises(InputError) as caught:
        load(file)
    assert str(file) in caught.value.where


def test_the_broken_line_is_named(tmp_path: Path) -> None:
    lines = render(REPORT, "jsonl").split("\n")
    lines[2] = lines[2][:-3]
    lines.insert(1, "")
    file = tmp_path / "r.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(file)
    assert caught.value.where == f"{file}, line 4"
    assert "is no JSON" in caught.value.problem


def test_lines_of_an_unknown_type_and_bare_claims_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "r.jsonl"
    file.write_text(render(REPORT, "jsonl") + '{"type": "rumour"}\n', encoding="utf-8")
    with pytest.raises(InputError, match="line 21: \"type\" is 'rumour'"):
        load(file)
    file.write_text(claims_jsonl(CLAIMS), encoding="utf-8")
    with pytest.raises(InputError, match='line 1: no "schema"'):
        load(file)


def test_a_report_without_a_basis_is_read(tmp_path: Path) -> None:
    """As it was written before there was one."""
    document = REPORT.to_dict()
    del document["basis"]
    for source in document["sources"]:
        del source["names"]
    file = tmp_path / "r.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    assert load(file) == REPORT


def test_missing_files_and_other_suffixes(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load(tmp_path / "none.json")
    with pytest.raises(UsageError, match=r"\.json and \.jsonl"):
        load(tmp_path / "r.md")


def test_pairs_keep_only_the_evidence_that_their_finding_lacks(tmp_path: Path) -> None:
    finding = next(finding for finding in FINDINGS if finding.pairs)
    shared = {"evidence_for": finding.evidence_for, "evidence_against": finding.evidence_against}
    pairs = tuple(attrs.evolve(pair, **shared) for pair in finding.pairs)
    report = attrs.evolve(REPORT, findings=(attrs.evolve(finding, pairs=pairs),))
    assert all("evidence_for" not in pair for pair in report.to_dict()["findings"][0]["pairs"])
    report.save(tmp_path / "r.json")
    assert load(tmp_path / "r.json") == report
