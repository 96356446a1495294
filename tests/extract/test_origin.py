"""The country that a source is from, and what a shared sign of money means there."""

from __future__ import annotations

import pytest

from factcheck.extract.claims import claims_of
from factcheck.extract.origin import country_of
from factcheck.model import Quantity, Source


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://example.com.au/news/1", "AU"),
        ("http://news.example.co.uk", "GB"),
        ("example.ca/a?b=c", "CA"),
        ("https://example.com/au/story", None),
        ("https://example.io", None),  # sold to all the world
        ("https://10.0.0.1/au", None),
        ("https://[broken", None),
        ("au", None),
        (None, None),
    ],
)
def test_country_of_an_address(url: str | None, country: str | None) -> None:
    assert country_of(url) == country


@pytest.mark.parametrize(
    ("url", "language", "text", "unit", "settled"),
    [
        ("https://example.com.au/1", "en", "The bridge cost $40 million.", "AUD", "source_country"),
        ("https://example.com.au/1", "en", "The bridge cost US$40 million.", "USD", None),
        ("https://example.com.au/1", "en", "It cost A$40 million, of which banks gave $9 million.", "AUD", None),
        ("https://example.mx/1", "es", "El puente costó $40 millones.", "MXN", "source_country"),
        ("https://example.se/1", "en", "The bridge cost 40 million kronor.", "SEK", "source_country"),
        ("https://example.de/1", "en", "The bridge cost $40 million.", "USD", "usual"),
        ("https://example.com/1", "en", "The bridge cost $40 million.", "USD", "usual"),
        (None, "en", "Sweden paid 40 million kronor for the bridge.", "SEK", "country_in_text"),
        (None, "en", "The bridge cost 40 million Swedish kronor, the road 3 million kronor.", "SEK", None),
        (None, "fr", "Le pont de Surabaya, en Indonésie, a coûté 40 milliards de roupies.", "IDR", "country_in_text"),
        (None, "it", "Il ponte di Giava, in Indonesia, è costato 40 miliardi di rupie.", "IDR", "country_in_text"),
        (None, "fr", "Le pont de Mumbai, en Inde, a coûté 40 millions de roupies.", "INR", "country_in_text"),
        (None, "en", "The bridge cost 40 million euros.", "EUR", None),
    ],
)
def test_what_settles_a_shared_sign(url: str | None, language: str, text: str, unit: str, settled: str | None) -> None:
    claims = claims_of(Source("a", text, language, None, None, url)).claims
    value = next(claim.value for claim in claims if claim.kind == "money")
    assert isinstance(value, Quantity)
    assert (value.unit, value.unit_from) == (unit, settled)


def test_an_open_sign_keeps_its_candidates() -> None:
    text = "The fund, in Australian dollars, holds $40 million."
    value = claims_of(Source("a", text, "en", None, None, "https://example.org")).claims[0].value
    assert isinstance(value, Quantity)
    assert (value.unit, value.unit_from) == (None, None)
    assert {"USD", "AUD"} <= set(value.candidates)
