"""A subject that is carried over from the sentence before is a guess: it does not keep equal figures apart."""

from __future__ import annotations

import datetime as dt

import factcheck
from factcheck.model import Finding, Source

DAY = dt.date(2025, 3, 10)
HEAD = "Norda and Kestra meet in Aldersund. "
KOPF = "In Aldersund treffen sich Norda und Kestra. "


def together(one: str, other: str) -> Finding | None:
    """The finding with a figure of both texts, if there is one."""
    sources = [Source("one", one, "en", published=DAY), Source("other", other, "de", published=DAY)]
    return next((f for f in factcheck.check(sources).findings if f.origins > 1), None)


def test_two_guesses_meet_in_an_equal_figure() -> None:
    one, other = "Kestra is small. About 62% of it is made of coal.", "Norda zahlt. 62 Prozent sind Kohle."
    finding = together(HEAD + one, KOPF + other)
    assert finding is not None
    assert finding.verdict == "agree"


def test_a_guess_meets_a_name_only_in_a_figure_that_tells() -> None:
    text = KOPF + "Norda zahlt. Es sind {} Prozent Kohle."
    assert together(HEAD + "Kestra owns 62% of the coal.", text.format(62)) is not None
    assert together(HEAD + "Kestra owns 20% of the coal.", text.format(20)) is None


def test_two_guesses_do_not_meet_in_a_year() -> None:
    one, other = "Kestra is small. Cases are open since 2022.", "Norda zahlt. Das gilt seit 2022."
    assert together(HEAD + one, KOPF + other) is None
