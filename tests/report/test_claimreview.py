"""ClaimReview: only with a rating that a person gave, of schema.org's words alone, and safe to stand in a page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

import factcheck
from factcheck import Source, UsageError, Verification
from factcheck.cli import main
from factcheck.report.claimreview import render_review

SOURCES = [
    Source(
        "herald", "Project Alder cost 32 million euros.", "en", title="The sea wall", url="https://herald.example/1"
    ),
    Source("bote", "Das Projekt Alder kostete 45 Millionen Euro.", "de", url="javascript:alert(1)"),
]
URL = "https://desk.example/alder"


@pytest.fixture(scope="module")
def found() -> Verification:
    return factcheck.verify("Project Alder cost 45 million euros.", SOURCES, published="2024-03-05")


def review_of(found: Verification, **more: Any) -> dict[str, Any]:
    return found.claim_review(**{"rating": 2, "author": "Norvik Desk", "url": URL, **more})


def test_the_review_is_the_rating_and_the_words_of_the_sources(found: Verification) -> None:
    assert review_of(found, label="Mostly false") == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": URL,
        "claimReviewed": "Project Alder cost 45 million euros.",
        "author": {"@type": "Organization", "name": "Norvik Desk"},
        "reviewRating": {
            "@type": "Rating", "ratingValue": 2, "bestRating": 5, "worstRating": 1, "alternateName": "Mostly false",
        },
        "itemReviewed": {
            "@type": "Claim",
            "text": "Project Alder cost 45 million euros.",
            "inLanguage": "en",
            "datePublished": "2024-03-05",
        },
        "citation": [
            {
                "@type": "Quotation",
                "text": "Das Projekt Alder kostete 45 Millionen Euro.",
                "isPartOf": {"@type": "CreativeWork", "name": "bote", "inLanguage": "de"},
            },
            {
                "@type": "Quotation",
                "text": "Project Alder cost 32 million euros.",
                "isPartOf": {
                    "@type": "CreativeWork",
                    "name": "The sea wall",
                    "url": "https://herald.example/1",
                    "inLanguage": "en",
                },
            },
        ],
    }  # fmt: skip


def test_nothing_of_the_verdict_goes_in(found: Verification) -> None:
    said = json.dumps(review_of(found))
    assert found.verdict == "disputed"
    assert not [word for word in ("disputed", "refuted", "supported", found.summary) if word in said]
    other = attrs.evolve(found, verdict="supported", summary="Otherwise.")
    assert review_of(other) == review_of(found)


def terms(node: Any) -> Iterator[str]:
    """Types and properties, with those of what is inside."""
    if isinstance(node, dict):
        yield from (key for key in node if not key.startswith("@"))
        yield from ([node["@type"]] if "@type" in node else [])
        yield from (term for inner in node.values() for term in terms(inner))
    elif isinstance(node, list):
        yield from (term for inner in node for term in terms(inner))


def test_every_term_is_one_of_schema_org(found: Verification) -> None:
    rdflib = pytest.importorskip("rdflib", reason="rdflib knows the terms of schema.org; the extra test has it")
    review = review_of(found, label="Mostly false")
    assert "claimReviewd" not in rdflib.SDO
    assert not [term for term in terms(review) if term not in rdflib.SDO]
    graph = rdflib.Graph().parse(data=json.dumps({**review, "@context": {"@vocab": str(rdflib.SDO)}}), format="json-ld")
    (root,) = graph.subjects(rdflib.RDF.type, rdflib.SDO.ClaimReview)
    (rating,) = graph.objects(root, rdflib.SDO.reviewRating)
    assert [value.toPython() for value in graph.objects(rating, rdflib.SDO.ratingValue)] == [2]
    assert len(list(graph.objects(root, rdflib.SDO.citation))) == 2


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"rating": 6}, "the rating 6 is not on the scale from 1 to 5"),
        ({"rating": 0.5}, "the rating 0.5 is not on the scale from 1 to 5"),
        ({"rating": float("nan")}, "is no scale"),
        ({"best": 1, "worst": 1}, "a rating from 1 to 1 is no scale"),
        ({"best": 0}, "a rating from 1 to 0 is no scale"),
        ({"author": " "}, "the author of the review is empty"),
        ({"url": "alder.html"}, "no web address: 'alder.html'"),
        ({"url": "javascript:alert(1)"}, "no web address"),
    ],
)
def test_what_is_no_review_is_a_usage_error(found: Verification, more: dict[str, Any], problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        review_of(found, **more)


@pytest.mark.parametrize(("rating", "written"), [(3.0, "3"), (2.5, "2.5"), (-1, "-1")])
def test_numbers_are_written_as_people_write_them(found: Verification, rating: float, written: str) -> None:
    text = render_review(review_of(found, rating=rating, worst=-2))
    assert f'"ratingValue": {written},' in text


def test_no_text_ends_the_script_around_the_review(found: Verification) -> None:
    evil = attrs.evolve(found, claim=attrs.evolve(found.claim, text="</script><script>alert(1)</script> \ud800"))
    text = render_review(review_of(evil))
    assert "<" not in text
    assert json.loads(text)["claimReviewed"] == "</script><script>alert(1)</script> \ufffd"


# The command


@pytest.fixture
def page(tmp_path: Path) -> str:
    (tmp_path / "herald.txt").write_text("Project Alder cost 32 million euros.\n", encoding="utf-8")
    return str(tmp_path / "herald.txt")


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, ["verify", "Project Alder cost 45 million euros.", *arguments])
    return done.exit_code, done.stdout, done.stderr


def test_the_command_writes_what_python_gives(page: str) -> None:
    rated = ("--rating", "2", "--best", "10", "--worst", "0", "--rating-label", "Poor", "--author", "Norvik Desk")
    status, out, _ = run(page, "--format", "claimreview", *rated, "--url", URL)
    assert status == 1
    assert json.loads(out)["reviewRating"] == {
        "@type": "Rating", "ratingValue": 2, "bestRating": 10, "worstRating": 0, "alternateName": "Poor",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--format", "claimreview"], "--format claimreview needs --rating, --author, --url"),
        (["--format", "claimreview", "--author", "A", "--url", URL], "--format claimreview needs --rating;"),
        (["--rating", "2"], "--rating has nothing to do without --format claimreview"),
        (["--format", "json", "--best", "9", "--rating-label", "x"], "--best --rating-label has nothing to do"),
        (["--format", "claimreview", "--rating", "9", "--author", "A", "--url", URL], "is not on the scale"),
    ],
)
def test_a_review_needs_a_rating_and_a_rating_a_review(page: str, arguments: list[str], problem: str) -> None:
    status, out, said = run(page, *arguments)
    assert (status, out) == (2, "")
    assert problem in said
    assert said.count("\n") == 1


def test_no_other_format_makes_a_review(found: Verification, tmp_path: Path) -> None:
    for name in ("text", "json", "markdown"):
        assert "ClaimReview" not in found.render(name)
    with pytest.raises(UsageError, match="there is no format 'claimreview'"):
        found.render("claimreview")
    with pytest.raises(UsageError, match="names no format"):
        found.save(tmp_path / "found.jsonld")
