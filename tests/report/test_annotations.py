"""Web annotations: every selector finds its words, and an RDF library reads what the vocabulary allows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

import factcheck
from factcheck.model import Review
from factcheck.report import Report, render
from tests.report.sample import CLAIMS, FINDINGS, REPORT, TEXTS
from tests.strategies import reports

OA = "http://www.w3.org/ns/oa#"
CONTEXT = {
    "oa": OA, "as": "http://www.w3.org/ns/activitystreams#", "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id", "type": "@type",
    "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "Text": "http://purl.org/dc/dcmitype/Text", "Software": "as:Application",
    "AnnotationPage": "as:OrderedCollectionPage",
    "assessing": "oa:assessing", "questioning": "oa:questioning", "tagging": "oa:tagging",
    "commenting": "oa:commenting", "linking": "oa:linking",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
    "generator": {"@id": "as:generator", "@type": "@id"},
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "value": "rdf:value", "format": "dc:format", "language": "dc:language", "label": "rdfs:label", "name": "foaf:name",
}  # fmt: skip
"""What the context of the standard says of the words that we use, by hand, as no package has it."""


def page_of(report: Report) -> dict[str, Any]:
    return json.loads(render(report, "annotations"))  # type: ignore[no-any-return]


def selectors(item: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    words, place = item["target"]["selector"]
    assert (words["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    return words, place


def targets(report: Report) -> Iterator[tuple[str, dict[str, Any]]]:
    """The source of each annotation and the annotation."""
    said = [claim.source for f in report.findings for name in f.claims for claim in report.claims if claim.id == name]
    yield from zip([*said, *(unread.source for unread in report.unread)], page_of(report)["items"], strict=True)


# Selectors


@settings(max_examples=40)
@given(reports())
def test_every_selector_resolves_to_its_quote_in_the_text(report: Report) -> None:
    for source, item in targets(report):
        words, place = selectors(item)
        text = report.texts.get(source)
        if text is not None:
            assert text[place["start"] : place["end"]] == words["exact"]
            around = words["prefix"] + words["exact"] + words["suffix"]
            assert text[place["start"] - len(words["prefix"]) :].startswith(around)


def test_a_quote_is_found_again_in_a_text_that_has_grown_before_it() -> None:
    text = "The old lock cost 9 million euros. The new lock cost 32 million euros, the town said."
    report = factcheck.check([text, "The new lock cost 45 million euros."])
    words = next(w for _, item in targets(report) for w, _ in [selectors(item)] if w["exact"] == "32 million euros")
    assert words["prefix"] == "9 million euros. The new lock cost "[-32:]
    assert words["suffix"] == ", the town said."
    grown = f"CORRECTED. {text}"
    at = grown.index(words["prefix"] + words["exact"] + words["suffix"]) + len(words["prefix"])
    assert grown[at : at + len(words["exact"])] == "32 million euros"


def test_without_the_text_the_sentence_gives_what_stands_around() -> None:
    words, place = selectors(page_of(REPORT)["items"][1])
    assert (words["prefix"], words["suffix"]) == ("Proyek senilai ", " ini bertujuan membangun infrast")
    assert TEXTS["kompas-4"][place["start"] : place["end"]] == words["exact"] == "500 miliar dolar AS"


# Bodies


def test_a_conflict_is_tagged_commented_and_linked_both_ways() -> None:
    first, _, third = page_of(REPORT)["items"][:3]
    assert first["motivation"] == "assessing"
    assert first["body"][0] == {"type": "TextualBody", "purpose": "tagging", "value": "conflict"}
    comments = [body["value"] for body in first["body"] if body.get("purpose") == "commenting"]
    assert comments == [FINDINGS[0].summary, "USD 500 billion lies outside about USD 95 to 105 billion."]
    links = {item["id"]: [b["source"] for b in item["body"] if b["purpose"] == "linking"] for item in (first, third)}
    assert links[first["id"]] == [third["id"]]
    assert first["id"] in links[third["id"]]


def test_what_was_not_understood_is_a_question() -> None:
    item = page_of(REPORT)["items"][-1]
    assert item["motivation"] == "questioning"
    assert item["body"][0]["value"].startswith("Not understood: ")


def test_what_a_person_decided_is_a_comment() -> None:
    rejected = attrs.evolve(FINDINGS[0], review=Review("reject", "two projects"))
    item = page_of(attrs.evolve(REPORT, findings=(rejected,)))["items"][0]
    assert "Rejected: two projects" in [body.get("value") for body in item["body"]]


def test_a_source_is_called_by_its_address_or_by_its_text() -> None:
    named = attrs.evolve(REPORT.sources[0], url="https://example.org/a", title="Title")
    other = attrs.evolve(REPORT.sources[0], url="javascript:alert(1)", title=None)
    found = [
        page_of(attrs.evolve(REPORT, sources=(source,), claims=CLAIMS[3:4], findings=FINDINGS[:1]))["items"][0]
        for source in (named, other)
    ]
    first, second = (item["target"]["source"] for item in found)
    assert first == {"id": "https://example.org/a", "type": "Text", "language": "id", "label": "Title"}
    assert second["id"].startswith("urn:uuid:")
    assert second["label"] == "detik-2"


def test_names_are_those_of_the_content() -> None:
    ids = [item["id"] for item in page_of(REPORT)["items"]]
    assert len(set(ids)) == len(ids) == 10
    assert ids == [item["id"] for item in page_of(attrs.evolve(REPORT, texts=TEXTS))["items"]]


# The vocabulary


def words_of(node: Any) -> Iterator[str]:
    """All keys, and all values that stand for a term of the vocabulary."""
    if isinstance(node, dict):
        yield from node
        yield from (node[key] for key in ("type", "motivation", "purpose") if key in node)
        yield from (word for inner in node.values() for word in words_of(inner))
    elif isinstance(node, list):
        yield from (word for inner in node for word in words_of(inner))


@settings(max_examples=15)
@given(reports())
def test_an_rdf_library_reads_annotations_with_bodies_and_targets(report: Report) -> None:
    rdflib = pytest.importorskip("rdflib", reason="rdflib reads JSON-LD; the extra test has it")
    page = page_of(report)
    assert page.pop("@context") == "http://www.w3.org/ns/anno.jsonld"
    assert set(words_of(page)) <= set(CONTEXT)
    graph = rdflib.Graph().parse(data=json.dumps({"@context": CONTEXT, **page}), format="json-ld")
    oa = rdflib.Namespace(OA)
    notes = list(graph.subjects(rdflib.RDF.type, oa.Annotation))
    assert len(notes) == len(page["items"])
    for note in notes:
        (target,) = graph.objects(note, oa.hasTarget)
        (source,) = graph.objects(target, oa.hasSource)
        assert isinstance(source, rdflib.URIRef)
        kinds = {kind for s in graph.objects(target, oa.hasSelector) for kind in graph.objects(s, rdflib.RDF.type)}
        assert kinds == {oa.TextQuoteSelector, oa.TextPositionSelector}
        assert list(graph.objects(note, oa.hasBody))
        assert list(graph.objects(note, oa.motivatedBy))
