"""Degrees of warmth without a scale: by the text, by the country of the source, by what is usual in the language."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Quantity, Source


@pytest.mark.parametrize(
    ("language", "url", "text", "unit", "settled"),
    [
        ("es", None, "La temperatura llegó a 46 grados en Sevilla.", "degree_Celsius", "usual"),
        ("de", None, "Die Temperatur stieg auf 38 Grad.", "degree_Celsius", "usual"),
        ("en", None, "The temperature reached 46 degrees.", "degree", None),  # nobody can say
        ("en", None, "The temperature reached 46 degrees. At night it was 20 °C.", "degree_Celsius", "named_in_text"),
        (
            "en",
            None,
            "The temperature reached 106 degrees. At night it was 70 °F.",
            "degree_Fahrenheit",
            "named_in_text",
        ),
        ("en", "https://example.us/a", "The temperature reached 106 degrees.", "degree_Fahrenheit", "source_country"),
        ("en", "https://example.co.uk/a", "The temperature reached 36 degrees.", "degree_Celsius", "source_country"),
    ],
)
def test_the_scale_of_bare_degrees(language: str, url: str | None, text: str, unit: str, settled: str | None) -> None:
    report = factcheck.check([Source("a", text, language, url=url), Source("b", "Nothing.", "en")])
    first, *_ = [c.value for c in report.claims if isinstance(c.value, Quantity) and c.kind == "measure"]
    assert (first.unit, first.unit_from) == (unit, settled)


def test_degrees_of_longitude_have_no_scale() -> None:
    (claim,) = [
        c for c in factcheck.extract("El satélite está a 146 grados de longitud este.", "es") if c.kind == "measure"
    ]
    assert isinstance(claim.value, Quantity)
    assert claim.value.unit == "degree"
