"""Every language file carries its own examples: a sentence, and all the claims that must be read from it."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck import extract
from factcheck.languages import Example, installed, load
from tests.notation import render

OF = ("figures", "attributions")


def read(code: str, example: Example) -> list[str]:
    """The lines of the claims that are read from the sentence of an example, of the kind that it is about."""
    claims = extract(example.text, language=code, published=example.published)
    return [render(claim) for claim in claims if (claim.kind == "attribution") is (example.of == "attributions")]


@pytest.mark.parametrize("of", OF)
@pytest.mark.parametrize("code", installed())
def test_examples_are_read_as_they_say(code: str, of: str) -> None:
    """All examples of a language in one test, for there are thousands; each that fails is named with what is read."""
    examples = [example for example in load(code).examples if example.of == of]
    assert examples
    wrong = [
        f"{example.text!r}\n  should be {sorted(example.claims)}\n  is read as {sorted(found)}"
        for example in examples
        if Counter(found := read(code, example)) != Counter(example.claims)
    ]
    if wrong:
        pytest.fail("\n".join([f"{len(wrong)} of {len(examples)} examples", *wrong]), pytrace=False)


def test_no_example_is_of_something_else() -> None:
    assert {example.of for code in installed() for example in load(code).examples} == set(OF)


@pytest.mark.parametrize("code", installed())
def test_every_language_says_what_is_no_claim(code: str) -> None:
    figures = [example for example in load(code).examples if example.of == "figures"]
    assert sum(bool(example.claims) for example in figures) >= 60
    assert sum(not example.claims for example in figures) >= 30
