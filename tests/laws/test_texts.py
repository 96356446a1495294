"""Laws of reading: whatever stands in a text, it is read without an error, and what is read stands in the text."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import strategies as st

import factcheck
from factcheck.check import check_sources, extract_source
from factcheck.model import Claim, Source, Span, Unread
from tests.laws.law import law
from tests.laws.scraps import KILLERS, LANGUAGES, texts

SEEDS = [pytest.param(text, id=name) for name, text in KILLERS.items()]


CUT_SHORT = [
    ("Brunelli built in", "en", None),
    ("Il y a 12 morts. 5 de plus. 3", "fr", None),
    ("After the fire it promised two million and", "en", None),
    ("Der Fonds wurde von Lombok unterzeichnet", "de", None),
    ("von Lombok unterzeichnet", "de", None),
    ("Dana itu akan dicairkan pada September", "id", dt.date.max),
    ("Der Verlust im dritten Quartal war hoch", "de", dt.date.min),
    ("A venda foi em setembro passado", "pt", dt.date.min),
]
"""Sentences that break off behind a preposition or are a number alone, and the ends of the calendar."""

COMPARED = [
    ("The talks in Vellmar lasted 0 hours.", "The talks in Vellmar lasted six years.", "en"),
]
"""Pairs of texts, one of which has nothing that could be set against the other."""


def in_place(text: str, found: Span | Unread) -> bool:
    return text[found.start : found.end] == found.exact and 0 <= found.start < found.end


def spans(claim: Claim) -> list[Span]:
    """All words that a claim quotes."""
    subject = claim.subject.span if claim.subject else None
    return [claim.evidence, claim.sentence, *([subject] if subject else [])]


@law(80, text=texts(), language=LANGUAGES)
def test_no_text_raises_and_every_quote_stands_in_it(text: str, language: str | None) -> None:
    """No text raises, and every quotation is found at the place that is given for it."""
    claims, unread = extract_source(Source("a", text, language))
    for claim in claims:
        assert all(in_place(text, span) for span in spans(claim)), claim
        assert claim.sentence.start <= claim.evidence.start < claim.evidence.end <= claim.sentence.end
    assert all(in_place(text, item) for item in unread)


@pytest.mark.parametrize(("text", "language", "published"), CUT_SHORT)
def test_what_breaks_off_is_read(text: str, language: str, published: dt.date | None) -> None:
    assert all(in_place(text, claim.evidence) for claim in extract_source(Source("a", text, language, published))[0])


@pytest.mark.parametrize(("one", "two", "language"), COMPARED)
def test_what_has_no_counterpart_is_compared(one: str, two: str, language: str) -> None:
    report = check_sources([Source("a", one, language), Source("b", two, language)])
    assert sum(len(finding.claims) for finding in report.findings) == len(report.claims) == 2


@law(25, text=texts(), language=LANGUAGES)
def test_claims_have_names_of_their_own(text: str, language: str | None) -> None:
    """The claims of a text have different ids, and a second reading gives the same claims."""
    claims, unread = extract_source(Source("a", text, language))
    assert len({claim.id for claim in claims}) == len(claims)
    assert (claims, unread) == extract_source(Source("a", text, language))


@law(40, one=texts(), two=texts(), language=st.sampled_from(LANGUAGES), other=st.sampled_from(LANGUAGES))
def test_no_two_texts_raise(one: str, two: str, language: str | None, other: str | None) -> None:
    """Two texts of any kind can be compared; every claim is in one finding, and every finding is of known claims."""
    report = check_sources([Source("a", one, language), Source("b", two, other)])
    known = [claim.id for claim in report.claims]
    found = [name for finding in report.findings for name in finding.claims]
    assert sorted(found) == sorted(known)
    ids = set(known)
    assert all({pair.a, pair.b} <= set(finding.claims) <= ids for finding in report.findings for pair in finding.pairs)


@law(25, text=texts())
def test_any_text_may_be_given_as_it_is(text: str) -> None:
    """The public functions take any text, whatever language it turns out to be in."""
    factcheck.extract(text)
    factcheck.check([text, text + "."])


@pytest.mark.parametrize("seed", SEEDS)
def test_killers_are_read(seed: str) -> None:
    """A short text, repeated without end, is read to its end in every language."""
    for language in LANGUAGES:
        text = seed * (300 // len(seed))
        claims, unread = extract_source(Source("a", text, language))
        assert all(in_place(text, span) for claim in claims for span in spans(claim))
        assert all(in_place(text, item) for item in unread)


@pytest.mark.nightly
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", SEEDS)
def test_long_killers_are_compared(seed: str, language: str | None) -> None:
    """Fifty thousand characters of the same are read and compared with their like."""
    text = seed * (50_000 // len(seed))
    check_sources([Source("a", text, language), Source("b", text + ".", language)])


@pytest.mark.parametrize("depth", [400, pytest.param(10_000, marks=pytest.mark.nightly)])
def test_nesting_is_no_recursion(depth: int) -> None:
    """Brackets and quotation marks may be nested to any depth."""
    for opening, closing in ("()", "[]", "„“", "«»", '""', "“”"):
        text = f"Er sagte {opening * depth}5 Millionen Euro{closing * depth}."
        claims, _ = extract_source(Source("a", text, "de"))
        assert all(in_place(text, span) for claim in claims for span in spans(claim))
