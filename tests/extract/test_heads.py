"""The name at the head of a sentence, and currencies told by small words that tell nothing."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Quantity, Source

NEWS = {"it": "Notizie su Fiat e Torino."}


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [
        ("it", "La Fiat fu fondata a Torino nel 1899.", "Fiat"),
        ("it", "A Torino la Fiat fu fondata nel 1899.", "Fiat"),
    ],
)
def test_a_name_behind_an_article_heads_its_sentence(language: str, text: str, subject: str) -> None:
    claims = [c for c in factcheck.extract(Source("one", f"{NEWS[language]} {text}", language)) if c.kind == "date"]
    assert [c.subject.label for c in claims if c.subject] == [subject]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("La banca vale tre miliardi di franchi, dice il presidente della Banca nazionale svizzera.", "CHF"),
        ("La banca della Guinea vale tre miliardi di franchi.", "GNF"),
        ("La banca della valle vale tre miliardi di franchi.", None),
    ],
)
def test_an_article_names_no_currency(text: str, unit: str | None) -> None:
    values = [c.value for c in factcheck.extract(Source("one", text, "it")) if c.kind == "money"]
    assert [v.unit for v in values if isinstance(v, Quantity)] == [unit]
