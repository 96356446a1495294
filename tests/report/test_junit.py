"""JUnit XML: valid by the schema of the program that reads it most, counted right, whatever a source says."""

from __future__ import annotations

from functools import cache
from typing import Any
from xml.etree import ElementTree as xml

import attrs
import pytest
from hypothesis import given, settings

from factcheck.model import Review
from factcheck.report import Report, render
from tests.report.sample import FINDINGS, REPORT
from tests.report.schemas import schema
from tests.strategies import reports


def root_of(report: Report) -> xml.Element:
    return xml.fromstring(render(report, "junit"))


@cache
def validator() -> Any:
    xmlschema = pytest.importorskip("xmlschema", reason="xmlschema checks JUnit XML; the extra test has it")
    return xmlschema.XMLSchema(str(schema("junit-10.xsd")))


@settings(max_examples=25)
@given(reports())
def test_the_schema_of_junit_holds(report: Report) -> None:
    validator().validate(render(report, "junit"))


def test_the_schema_would_notice() -> None:
    assert not validator().is_valid(
        render(REPORT, "junit").replace("failure>", "fault>").replace("<failure ", "<fault ")
    )


@settings(max_examples=25)
@given(reports())
def test_the_counts_are_those_of_the_report(report: Report) -> None:
    junitparser = pytest.importorskip("junitparser", reason="junitparser reads JUnit XML; the extra test has it")
    read = junitparser.JUnitXml.fromstring(render(report, "junit").encode("utf-8"))
    assert (read.tests, read.errors) == (len(report.findings) + len(report.unread), 0)
    assert read.failures == sum(not finding.rejected for finding in report.conflicts)
    for suite in read:
        results = [result for case in suite for result in case.result]
        assert suite.tests == len(list(suite))
        assert suite.failures == sum(isinstance(result, junitparser.Failure) for result in results)
        assert suite.skipped == sum(isinstance(result, junitparser.Skipped) for result in results)


def test_a_conflict_is_a_failure_with_the_words_of_both_sides() -> None:
    case = root_of(REPORT).find(".//testcase")
    assert case is not None
    assert case.attrib == {
        "name": "1. Stargate: investment (money, f-money)",
        "classname": "factcheck.conflict",
    }
    (failure,) = case
    assert failure.attrib == {
        "type": "values_apart",
        "message": "The sources give USD 500 billion and about USD 100 billion for the investment in Stargate.",
    }
    assert failure.text is not None
    assert "senilai >>500 miliar dolar AS<<" in failure.text
    assert "rund >>100 Milliarden Dollar<<" in failure.text
    assert "A, B ≠ C: USD 500 billion lies outside" in failure.text
    assert "Against that: one figure is called a target" in failure.text


def test_what_one_source_says_is_skipped_and_what_agrees_passes() -> None:
    cases = {
        case.attrib["name"].split(" (")[0]: [inner.tag for inner in case] for case in root_of(REPORT).iter("testcase")
    }
    assert cases["3. AI Action Summit: date"] == ["system-out"]
    assert cases["4. Bau: cost"] == ["skipped"]
    assert [suite.attrib["name"] for suite in root_of(REPORT)] == ["findings", "unread"]


def test_a_rejected_conflict_does_not_fail() -> None:
    rejected = attrs.evolve(FINDINGS[0], review=Review("reject", "two projects"))
    root = root_of(attrs.evolve(REPORT, findings=(rejected,)))
    assert root.attrib["failures"] == "0"
    (skipped,) = next(root.iter("testcase"))
    assert (skipped.tag, skipped.attrib["message"]) == ("skipped", "Rejected: two projects")


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    evil = attrs.evolve(FINDINGS[3], subject="a\x00b\x1b\ufffe\ud800]]><x/>&amp;", summary="\ufffe")
    case = next(root_of(attrs.evolve(REPORT, findings=(evil,))).iter("testcase"))
    assert case.attrib["name"].startswith("1. a\ufffdb\ufffd\ufffd\ufffd]]><x/>&amp;: cost (money")
