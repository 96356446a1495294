"""Every language file carries its own examples: a sentence, and all the claims that must be read from it."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck import extract
from factcheck.languages import Example, installed, load
from tests.notation import render

EXAMPLES = [(code, example) for code in installed() for example in load(code).examples]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[f"{c}: {e.text[:60]}" for c, e in EXAMPLES])
def test_example(code: str, example: Example) -> None:
    claims = extract(example.text, language=code, published=example.published)
    attributions = example.of == "attributions"
    read = [render(claim) for claim in claims if (claim.kind == "attribution") is attributions]
    assert Counter(read) == Counter(example.claims)


@pytest.mark.parametrize("code", installed())
def test_every_language_says_what_is_no_claim(code: str) -> None:
    figures = [example for example in load(code).examples if example.of == "figures"]
    assert sum(bool(example.claims) for example in figures) >= 60
    assert sum(not example.claims for example in figures) >= 30
