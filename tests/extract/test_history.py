"""Texts that tell history take the year of what they tell; news, and what only looks back, that of its own day."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.notation import edtfs

TUESDAY = dt.date(2010, 5, 4)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "The siege began on 12 May 1706. On 20 May the guns opened fire, and the following day the wall fell. "
            "In the autumn of 1707 a new army came. It was beaten on 9 November.",
            ["1706-05-12", "1706-05-20", "1706-05-21", "1707-23", "1707-11-09"],
        ),
        (
            "en",
            "The boat left port on 3 November 1942 and was hit in December. It sailed again on 11 January. "
            "It was lost in May 1943.",
            ["1942-11-03", "1942-12", "1943-01-11", "1943-05"],
        ),
        (
            "en",
            "The war began on 7 July 1937. A pact of 1921 was void by then. "
            "On 13 December the capital fell. In 1938 the dam broke.",
            ["1937-07-07", "1921", "1937-12-13", "1938"],
        ),
        (
            "de",
            "Am 2. August 1990 fuhr der Zug ab. Am 6. August war er in Kiew, am 29. August in Irkutsk. "
            "Im Dezember kam er zurück.",
            ["1990-08-02", "1990-08-06", "1990-08-29", "1990-12"],
        ),
        (
            "fr",
            "La révolte éclata le 3 mars 1848. Le 13 mars, le chancelier prit la fuite. "
            "En 1849, tout était fini ; le 22 août, la ville céda.",
            ["1848-03-03", "1848-03-13", "1849", "1849-08-22"],
        ),
    ],
)
def test_history(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, TUESDAY) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a day of news comes first
        (
            "en",
            "The mill was shut on 2 March. It had opened on 3 May 1911 and burned in June 1923.",
            ["2010-03-02", "1911-05-03", "1923-06"],
        ),
        # a weekday counts from the publication, and so does all that has no year
        (
            "en",
            "The mill opened on 3 May 1911 and burned in June 1923. It was sold on Monday. "
            "The sale had been agreed on 2 March.",
            ["1911-05-03", "1923-06", "2010-05-03", "2010-03-02"],
        ),
        # what is to come, and what has just been
        (
            "en",
            "The mill opened on 3 May 1911 and burned in June 1923. It will reopen on 3 July.",
            ["1911-05-03", "1923-06", "2010-07-03"],
        ),
        (
            "en",
            "The poet was born on 3 May 1911 and moved to Leeds in 1935. She died on 2 May.",
            ["1911-05-03", "1935", "2010-05-02"],
        ),
        # one year is no history
        ("de", "Im Sommer 1976 war es heiß. Im Oktober regnete es.", ["1976-22", "2009-10"]),
        # years that are not over
        (
            "en",
            "The plan was drawn up on 3 May 2009. In March 2010 it was passed. It was signed on 12 April.",
            ["2009-05-03", "2010-03", "2010-04-12"],
        ),
    ],
)
def test_no_history(language: str, text: str, expected: list[str]) -> None:
    assert edtfs(language, text, TUESDAY) == expected


def test_a_decade_in_two_digits_is_none_to_come() -> None:
    assert edtfs("de", "In den 20er Jahren war Markt.", dt.date(1995, 5, 4)) == ["192X"]
    assert edtfs("de", "In den 20er Jahren war Markt.", dt.date(2025, 5, 4)) == ["202X"]
    assert edtfs("de", "In den 90er Jahren war Markt.", dt.date(1995, 5, 4)) == ["199X"]
