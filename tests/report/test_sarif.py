"""SARIF: valid by the schema and by its object model, places that are right, rules that are described."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

import factcheck
from factcheck.model import REASONS, Provenance, Review
from factcheck.report import Report, render
from factcheck.report.lines import Lines
from factcheck.report.reasons import MEANINGS
from factcheck.report.sarif import plain
from tests.docs.pages import ROOT, section
from tests.report.sample import FINDINGS, REPORT, TEXTS
from tests.report.schemas import schema
from tests.strategies import reports


def log_of(report: Report) -> dict[str, Any]:
    return json.loads(render(report, "sarif"))  # type: ignore[no-any-return]


def run_of(report: Report) -> dict[str, Any]:
    (run,) = log_of(report)["runs"]
    return run  # type: ignore[no-any-return]


def regions(report: Report) -> Iterator[tuple[str, dict[str, Any]]]:
    """The source and the region of every place that a log names."""
    run = run_of(report)
    names = [artifact["properties"]["source"] for artifact in run["artifacts"]]
    for result in run["results"]:
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            physical = location["physicalLocation"]
            for region in (physical["region"], physical.get("contextRegion")):
                if region:
                    yield names[physical["artifactLocation"]["index"]], region


# Validity


@cache
def validator() -> Any:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema checks SARIF; the extra test has it")
    document = json.loads(schema("sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    return jsonschema.validators.validator_for(document)(document)


@settings(max_examples=25)
@given(reports())
def test_the_schema_of_sarif_holds(report: Report) -> None:
    validator().validate(log_of(report))


def test_the_schema_would_notice() -> None:
    log = log_of(REPORT)
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not validator().is_valid(log)


CLASSES = {
    "runs": "Run", "tool": "Tool", "driver": "ToolComponent", "rules": "ReportingDescriptor",
    "shortDescription": "MultiformatMessageString", "fullDescription": "MultiformatMessageString",
    "help": "MultiformatMessageString", "defaultConfiguration": "ReportingConfiguration", "artifacts": "Artifact",
    "location": "ArtifactLocation", "artifactLocation": "ArtifactLocation", "results": "Result",
    "message": "Message", "locations": "Location", "relatedLocations": "Location",
    "physicalLocation": "PhysicalLocation", "region": "Region", "contextRegion": "Region",
    "snippet": "ArtifactContent",
}  # fmt: skip
"""Which class of the object model an object under a key is of; that of a suppression is older than the standard."""


def unknown(node: Any, name: str) -> Iterator[str]:
    """What the object model of SARIF, which was made from its schema, does not know or misses."""
    model = pytest.importorskip("sarif_om", reason="sarif-om has the object model of SARIF; the extra test has it")
    fields = {f.metadata["schema_property_name"]: f for f in attrs.fields(getattr(model, name))}
    yield from (f"{name} has no {key}" for key in set(node) - set(fields))
    wanted = {key for key, one in fields.items() if one.default is attrs.NOTHING}
    yield from (f"{name} needs {key}" for key in wanted - set(node))
    for key, inner in node.items():
        if key in CLASSES:
            for one in inner if isinstance(inner, list) else [inner]:
                yield from unknown(one, CLASSES[key])


@settings(max_examples=25)
@given(reports())
def test_the_object_model_of_sarif_knows_all_of_it(report: Report) -> None:
    assert not list(unknown(log_of(report), "SarifLog"))


# What it says


def test_a_conflict_is_an_error_and_nothing_else_is() -> None:
    said = [(result["ruleId"], result["kind"], result["level"]) for result in run_of(REPORT)["results"]]
    assert said == [
        ("values_apart", "fail", "error"),
        ("different_roles", "fail", "error"),
        ("same_value", "pass", "none"),
        ("single", "informational", "none"),
        ("unread", "fail", "note"),
    ]


def test_every_reason_code_is_a_rule_that_is_described_as_in_the_contract() -> None:
    rules = {rule["id"]: rule for rule in run_of(REPORT)["tool"]["driver"]["rules"]}
    assert list(rules) == [*REASONS, "single", "beside", "unread"]
    page = section((ROOT / "docs" / "contract.md").read_text(encoding="utf-8"), "## Reason codes")
    rows = [line.split(" | ") for line in page.split("\n") if line.startswith("| `")]
    told = {row[0].strip("| `"): row[2].replace("[table](comparison-rules.md#dated-rates)", "table") for row in rows}
    assert told == dict(MEANINGS)
    for name, rule in rules.items():
        assert rule["fullDescription"]["text"] == {**MEANINGS}.get(name, rule["fullDescription"]["text"])
        assert rule["help"]["text"]


def test_a_result_points_to_its_rule_and_its_sources() -> None:
    run = run_of(REPORT)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert uris == ["detik-2", "kompas-4", "mv-3", "copy-5"]


def test_every_claim_of_a_finding_is_a_place_that_says_what_it_says() -> None:
    result = run_of(REPORT)["results"][0]
    places = [*result["locations"], *result["relatedLocations"]]
    assert [place["physicalLocation"]["region"]["snippet"]["text"] for place in places] == [
        "500 miliar dolar AS", "500 miliar dolar AS", "100 Milliarden Dollar",
    ]  # fmt: skip
    assert places[2]["message"]["text"] == (
        "C. mv-3 \\[de\\] 2025-02-14, as of 1 February 2025: about USD 95 to 105 billion"
    )
    assert "A, B ≠ C: USD 500 billion lies outside" in result["message"]["text"]


def test_lines_are_those_of_the_text() -> None:
    report = factcheck.check(["Aldersund.\n\nThe lock cost 32 million euros.", "The lock cost 45 million euros."])
    found = [region for source, region in regions(report) if source == "text-1"]
    assert found[0] == {
        "startLine": 3, "startColumn": 15, "endLine": 3, "endColumn": 31,
        "charOffset": 26, "charLength": 16, "snippet": {"text": "32 million euros"},
    }  # fmt: skip


def test_without_the_texts_there_are_offsets_and_no_lines() -> None:
    assert all("startLine" not in region and region["charLength"] for _, region in regions(REPORT))
    assert all("startLine" in region for _, region in regions(attrs.evolve(REPORT, unread=(), texts=TEXTS)))


@settings(max_examples=40)
@given(reports())
def test_every_region_holds_its_snippet(report: Report) -> None:
    for source, region in regions(report):
        text = report.texts.get(source)
        if text is None:
            assert "startLine" not in region
            continue
        start = region["charOffset"]
        assert text[start : start + region["charLength"]] == region["snippet"]["text"]
        lines = text.split("\n")
        first, last = region["startLine"], region["endLine"]
        whole = "\n".join(lines[first - 1 : last])
        cut = len(lines[last - 1]) - (region["endColumn"] - 1)
        assert whole[region["startColumn"] - 1 : len(whole) - cut] == region["snippet"]["text"]


def test_a_text_that_is_another_one_gives_no_lines() -> None:
    other = attrs.evolve(REPORT, texts=dict.fromkeys(TEXTS, "Something else."))
    assert all("startLine" not in region for _, region in regions(other))


def test_lines_begin_after_newlines_only() -> None:
    lines = Lines.of("a\r\nb\u2028c\n")
    assert [lines.place(offset) for offset in (0, 2, 3, 5, 7)] == [(1, 1), (1, 3), (2, 1), (2, 3), (3, 1)]


def test_what_a_person_rejected_is_suppressed_with_the_note() -> None:
    rejected = attrs.evolve(FINDINGS[0], review=Review("reject", "two projects"))
    result = run_of(attrs.evolve(REPORT, findings=(rejected, *FINDINGS[1:])))["results"][0]
    assert result["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "two projects"}]
    confirmed = attrs.evolve(FINDINGS[0], review=Review("confirm"))
    assert "suppressions" not in run_of(attrs.evolve(REPORT, findings=(confirmed,)))["results"][0]


def test_a_further_source_changes_one_fingerprint_and_not_the_other() -> None:
    grown = attrs.evolve(FINDINGS[0], id="f-grown", origins=4)
    before, after = (
        run_of(attrs.evolve(REPORT, findings=(finding,)))["results"][0]["partialFingerprints"]
        for finding in (FINDINGS[0], grown)
    )
    assert before["finding/v1"] != after["finding/v1"]
    assert before["thing/v1"] == after["thing/v1"]


def test_brackets_and_braces_of_a_text_are_no_links_and_no_arguments() -> None:
    assert plain("a [b](https://c) {0} \\") == "a \\[b\\](https://c) {{0}} \\\\"


@pytest.mark.parametrize(
    ("name", "url", "uri"),
    [
        ("north", None, "north"),
        ("nord/süd 1", None, "nord/s%C3%BCd%201"),
        ("javascript:alert(1)", None, "javascript%3Aalert%281%29"),
        ("//host/x", None, "%2F%2Fhost%2Fx"),
        ("north", "https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("north", "javascript:alert(1)", "north"),
        ("north", "https://example.org/ä", "north"),
    ],
)
def test_an_address_is_one_of_the_web_or_a_name(name: str, url: str | None, uri: str) -> None:
    source = Provenance(name, "en", None, None, url, "0", name)
    assert run_of(Report((source,), (), (), ()))["artifacts"][0]["location"]["uri"] == uri


def test_a_text_file_is_found_by_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in box").mkdir()
    (tmp_path / "in box" / "one.txt").write_bytes(b"\xef\xbb\xbfAldersund.\r\nThe lock cost 32 million euros.\r\n")
    (tmp_path / "two.txt").write_text("The lock cost 45 million euros.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    report = factcheck.check([Path("./in box"), tmp_path / "two.txt"])
    assert [artifact["location"]["uri"] for artifact in run_of(report)["artifacts"]] == [
        "in%20box/one.txt",
        (tmp_path / "two.txt").as_uri(),
    ]
    first = next(region for source, region in regions(report) if source == "one")
    assert (first["startLine"], first["startColumn"], first["endColumn"]) == (2, 15, 31)


def test_a_text_taken_from_a_page_is_no_place_in_its_file(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="pages need the extra html")
    words = "<p>The lock at Aldersund cost 32 million euros, said the town, and was opened in May.</p>" * 3
    (tmp_path / "page.html").write_text(f"<html><body><article>{words}</article></body></html>", encoding="utf-8")
    report = factcheck.check([tmp_path / "page.html"])
    assert run_of(report)["artifacts"][0]["location"]["uri"] == "page"
