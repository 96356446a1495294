"""The sentence of a finding, for every kind, verdict and role."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from attrs import evolve

from factcheck.align.aliases import Aliases
from factcheck.align.names import Names
from factcheck.judge import summary
from factcheck.judge.findings import findings
from factcheck.model import REASONS, ROLES, Claim, Group, Span
from tests.judge.build import claim, provenance

SOURCES = provenance(
    "a=2024-06-11", "b=2024-06-13", "c=2024-06-15", "d=2024-06-21", "e=2025-01-02", "f", "copy=2024-06-11", copy="a"
)
NAMES = Names(Aliases.shipped())
Rows = Sequence[tuple[str, str]]


def told(rows: Rows, subject: str = "Peru", property_: str | None = "cost", beside: bool = False, **rest: str) -> str:
    """The summary of claims, given as (source, what it says), about one thing."""
    claims = [
        claim(text, source=source, start=100 * n, subject=subject, property=property_, **rest)
        for n, (source, text) in enumerate(rows)
    ]
    return told_of(claims, subject, property_, beside=beside)


def told_of(claims: Sequence[Claim], subject: str, property_: str | None, *, beside: bool = False) -> str:
    links = [(a.id, b.id, "beside") for a, b in pairwise(claims)]
    group = Group(tuple(claims), subject, property_, pairs=tuple(links) if beside else None)
    (found,) = findings([group], SOURCES, names=NAMES)
    return found.summary


@pytest.mark.parametrize(
    ("property_", "rows", "sentence"),
    [
        # conflicts
        (
            "depth",
            [("a", "24 km"), ("b", "42 km")],
            "Sources conflict on the depth of Peru: 24 km (a) against 42 km (b).",
        ),
        (
            "depth",
            [("a", "24 km"), ("b", "42 km"), ("c", "24 km"), ("d", "24 km"), ("e", "24 km")],
            "Sources conflict on the depth of Peru: 24 km (a, c, d and 1 more) against 42 km (b).",
        ),
        (
            "price",
            [("a", "20 billion EUR"), ("b", "30 billion EUR"), ("c", "40 billion EUR")],
            "Sources conflict on the price of Peru: EUR 20 billion (a); EUR 30 billion (b); EUR 40 billion (c).",
        ),
        (
            "depth",  # what conflicts with nobody is left out
            [("a", "24 km"), ("b", "42 km"), ("c", "up to 50 km")],
            "Sources conflict on the depth of Peru: 24 km (a) against 42 km (b).",
        ),
        (
            "depth",  # a chain: 30 against 20, 20 against 32, 32 against the range
            [("a", "20 km"), ("b", "30 km"), ("c", "32 km"), ("d", "20-30 km")],
            "Sources conflict on the depth of Peru: 20 km (a) and 20 to 30 km (d) against 30 km (b) and 32 km (c).",
        ),
        (
            "depth",
            [("a", "20 km"), ("b", "30 km"), ("c", "30.2 km"), ("d", "20.3 km")],
            "Sources conflict on the depth of Peru: 20 km (a) and 20.3 km (d) against 30 km (b) and 30.2 km (c).",
        ),
        (
            "price",
            [("a", "32 billion USD (29 billion EUR)"), ("b", "32 billion EUR")],
            "Sources conflict on the price of Peru: USD 32 billion (a) against EUR 32 billion (b).",
        ),
        (
            "signing",
            [("a", "2025-02-10..2025-02-11"), ("b", "2025-03-01")],
            "Sources conflict on the date of the signing of Peru: 10 to 11 February 2025 (a) against 1 March 2025 (b).",
        ),
        (
            "flight",
            [("a", "about PT37M"), ("b", "PT27M")],
            "Sources conflict on the flight time of Peru: about 37 minutes (a) against 27 minutes (b).",
        ),
        (
            "supporters",
            [("a", "20 company"), ("b", "30 company")],
            "Sources conflict on the number of supporters of Peru: 20 companies (a) against 30 companies (b).",
        ),
        # agreement
        (
            "cost",
            [("a", "1.1 billion EUR"), ("b", "1.1 billion EUR")],
            "Sources agree on the cost of Peru: EUR 1.1 billion (a, b).",
        ),
        (
            "employees",
            [("a", "about 4,500 job"), ("b", "4,500 person"), ("c", "4,500 employee")],
            "Sources agree on the number of employees of Peru: about 4,500 (a); 4,500 (b, c).",
        ),
        (
            "missing",
            [("b", "7 person"), ("b", "7 person"), ("copy", "7 person")],
            "Sources agree on the number of people missing in Peru: 7 (b, copy).",
        ),
        (
            "destroyed",
            [("b", "4,200 house"), ("c", "4,200 house")],
            "Sources agree on the number of houses destroyed in Peru: 4,200 (b, c).",
        ),
        (
            "event date",
            [("a", "2007"), ("b", "2007"), ("c", "2007-08")],
            "Sources agree on the event date of Peru: 2007 (a, b); also given: August 2007 (c).",
        ),
        (
            "event date",
            [("a", "2007"), ("b", "2007"), ("c", "2007-08"), ("d", "2007-08-03")],
            "Sources agree on the event date of Peru: 2007 (a, b); also given: August 2007 (c); 3 August 2007 (d).",
        ),
        (None, [("a", "5 pp"), ("b", "5 pp")], "Sources agree on a percentage for Peru: 5 percentage points (a, b)."),
        (None, [("a", "PT90M"), ("b", "PT90M")], "Sources agree on a length of time for Peru: 90 minutes (a, b)."),
        # what fits
        (
            "jobs",
            [("a", "up to 7,000 job"), ("b", "at least 7,000 job")],
            "On the number of jobs at Peru, up to 7,000 (a) and at least 7,000 (b) may both hold: "
            "one is a bound that the other keeps.",
        ),
        (
            "date",
            [("a", "2024"), ("b", "2024-06"), ("c", "2024-06-11")],
            "On the date of Peru, 2024 (a), June 2024 (b) and 11 June 2024 (c) may all hold: "
            "one date contains the other.",
        ),
        # what is counted
        (
            "injured",
            [("a", "20 worker"), ("b", "20 employee")],
            "Sources agree on the number of people injured in Peru: 20 (a, b).",
        ),
        (
            "destroyed",
            [("a", "20 house"), ("b", "30 bridge")],
            "On the number of those destroyed in Peru, 20 houses (a) and 30 bridges (b) may both hold: "
            "they are given for different things or places.",
        ),
        (
            "committed",
            [("a", "20 company"), ("b", "20 company")],
            "Sources agree on the number of companies committed to Peru: 20 (a, b).",
        ),
        (
            "jobs_cut",
            [("a", "20 job"), ("b", "20 person")],
            "Sources agree on the number of jobs cut at Peru: 20 (a, b).",
        ),
        (
            "tickets",
            [("a", "20 person"), ("b", "20 person")],
            "Sources agree on the number of tickets of Peru: 20 people (a, b).",
        ),
        # what is called otherwise than its property
        (
            "built",
            [("a", "2007"), ("b", "2007")],
            "Sources agree on the date of the construction of Peru: 2007 (a, b).",
        ),
        ("sentence", [("a", "P5Y"), ("b", "P5Y")], "Sources agree on the sentence for Peru: 5 years (a, b)."),
        (
            "flight",
            [("a", "5 million EUR"), ("b", "5 million EUR")],
            "Sources agree on the flight of Peru: EUR 5 million (a, b).",
        ),
        # one voice
        ("cost", [("a", "5 million EUR")], "The cost of Peru: EUR 5 million, according to one source only (a)."),
        (None, [("a", "11 country")], "A number for Peru: 11 countries, according to one source only (a)."),
        (
            "cost",
            [("a", "5 million EUR"), ("a", "6 million EUR")],
            "The cost of Peru: EUR 5 million and EUR 6 million, according to one source only (a).",
        ),
        (
            "cost",
            [("a", "5 million EUR"), ("copy", "5 million EUR")],
            "The cost of Peru: EUR 5 million, according to one text and its copies (a, copy).",
        ),
    ],
)
def test_figures_and_dates(property_: str | None, rows: Rows, sentence: str) -> None:
    assert told(rows, property_=property_) == sentence


def test_a_magnitude_is_named_once() -> None:
    rows = [("a", "7.1 magnitude"), ("b", "7.1 magnitude")]
    assert told(rows, property_="magnitude", kind="measure") == "Sources agree on the magnitude of Peru: 7.1 (a, b)."


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [("a", "23 person"), ("b", "86 person"), ("d", "189 person")],
            "The number of deaths in Peru rose from 23 (11 June, a) to 189 (21 June 2024, d).",
        ),
        (
            [("a", "at least 40 person"), ("e", "9 person")],
            "The number of deaths in Peru fell from at least 40 (11 June 2024, a) to 9 (2 January 2025, e).",
        ),
        (
            [("a", "23 person"), ("b", "86 person"), ("d", "23 person")],
            "The number of deaths in Peru changed from day to day: "
            "23 (11 June, a); 86 (13 June, b); 23 (21 June 2024, d).",
        ),
        (
            [("a", "23 person"), ("f", "86 person")],
            "On the number of deaths in Peru, 23 (a) and 86 (f) may both hold: the later one supersedes the earlier.",
        ),
        (
            [("a", "at most 40 person"), ("b", "60 person")],
            "The number of deaths in Peru rose from at most 40 (11 June, a) to 60 (13 June 2024, b).",
        ),
        (
            [("a", "23 person"), ("a", "23 person"), ("b", "86 person")],
            "The number of deaths in Peru rose from 23 (11 June, a) to 86 (13 June 2024, b).",
        ),
        (  # not counted by one noun
            [("a", "23 person"), ("b", "86 worker")],
            "On the number of deaths in Peru, 23 (a) and 86 (b) may both hold: the later one supersedes the earlier.",
        ),
    ],
)
def test_series(rows: Rows, sentence: str) -> None:
    assert told(rows, property_="deaths") == sentence


@pytest.mark.parametrize(
    ("numbers", "end"),
    [
        ([10, 20, 30, 40, 10], "10 (15 June 2024, e)"),
        ([10, 20, 30, 40, 50, 10], "10 (16 June 2024, f)"),
        ([10, 20, 30, 40, 50, 60, 10], "10 (17 June 2024, g)"),
    ],
)
def test_a_long_series_is_cut_before_its_end(numbers: list[int], end: str) -> None:
    steps = f"10 (11 June, a); 20 (12 June, b); 30 (13 June, c); 40 (14 June, d); {end}"
    claims = [
        claim(f"{n} person", source="abcdefg"[i], property="deaths", as_of=f"2024-06-{11 + i}")
        for i, n in enumerate(numbers)
    ]
    assert told_of(claims, "Peru", "deaths") == f"The number of deaths in Peru changed from day to day: {steps}."


def test_one_day_makes_no_series() -> None:
    of_that_day = claim("23 person", source="a", property="deaths", as_of="2024-06-13")
    on_that_day = claim("86 person", source="b", property="deaths")
    assert told_of([of_that_day, on_that_day], "Peru", "deaths") == (
        "On the number of deaths in Peru, 23 (a) and 86 (b) may both hold: the later one supersedes the earlier."
    )


def test_the_hours_of_a_day_are_told() -> None:
    day = {"property": "missing", "as_of": "2024-06-13"}
    noon = claim("39 person", source="a", as_of_time="12:00", **day)
    evening = claim("34 person", source="b", as_of_time="18:00/24:00", **day)
    assert told_of([noon, evening], "Peru", "missing") == (
        "The number of people missing in Peru fell from 39 (13 June, 12:00, a) to 34 (13 June 2024, 18:00 to 24:00, b)."
    )


def test_a_date_that_was_denied_makes_no_series() -> None:
    denied = claim("2024-06-20", source="a", property="launch", negated=True)
    assert told_of([denied, claim("2024-06-20", source="b", property="launch")], "Peru", "launch") == (
        "On the date of the launch of Peru, not 20 June 2024 (a) and 20 June 2024 (b) may both hold: "
        "the later one supersedes the earlier."
    )


def test_one_value_may_be_given_for_two_things() -> None:
    first, total = (claim("20 million EUR", source=s, phase=p) for s, p in (("a", "initial"), ("b", "total")))
    assert told_of([first, total], "Peru", "cost") == (
        "On the cost of Peru, the sources give EUR 20 million (a, b): they belong to different phases."
    )


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [("a", "build: OpenAI, SoftBank, Oracle, …"), ("b", "announce: Donald Trump")],
            "X: built by OpenAI, SoftBank, Oracle and others (a), announced by Donald Trump (b): "
            "different roles, both may hold.",
        ),
        (
            [("a", "lead: Markus Elsner"), ("b", "lead: Petra Lindner")],
            "X: led by Markus Elsner (a), led by Petra Lindner (b): different names in one role.",
        ),
        (
            [("a", "sign: India"), ("b", "refuse: India")],
            "X: signed by India (a), refused by India (b): one source says the opposite of the other.",
        ),
        ([("a", "host: Chile"), ("b", "host: Chile")], "X: hosted by Chile (a, b): the sources agree."),
        # who takes no part in the conflict or the agreement is left out
        (
            [("a", "lead: Markus Elsner"), ("b", "lead: Petra Lindner"), ("c", "fund: KfW")],
            "X: led by Markus Elsner (a), led by Petra Lindner (b): different names in one role.",
        ),
        (
            [("a", "host: Chile"), ("b", "host: Chile"), ("c", "fund: KfW")],
            "X: hosted by Chile (a, b): the sources agree.",
        ),
        (
            [("a", "lead: Markus Elsner"), ("b", "lead: Petra Lindner"), ("c", "announce: Hochfeld")],
            "X: led by Markus Elsner (a), led by Petra Lindner (b), announced by Hochfeld (c): "
            "different names in one role and different roles, both may hold.",
        ),
        (
            [("a", "sign: Chile"), ("b", "sign: Norway")],
            "X: signed by Chile (a), signed by Norway (b): several may do so.",
        ),
        (
            [("a", "fund: KfW"), ("b", "build: Hochfeld")],
            "X: funded by KfW (a), built by Hochfeld (b): different roles, both may hold.",
        ),
        (
            [("a", "build: OpenAI, Oracle"), ("b", "build: OpenAI")],
            "X: built by OpenAI and Oracle (a), built by OpenAI (b): the names may stand beside or for each other.",
        ),
        ([("a", "origin: China")], "X: from China, according to one source only (a)."),
        ([("a", "hold_office: X")], "X: described as “hold_office: X”, according to one source only (a)."),
        ([("a", "part_of: Stargate")], "X: part of Stargate, according to one source only (a)."),
        ([("a", "partner: Helsing")], "X: in partnership with Helsing, according to one source only (a)."),
        ([("a", "say: Bahlil")], "X: said by Bahlil, according to one source only (a)."),
    ],
)
def test_roles(rows: Rows, sentence: str) -> None:
    assert told(rows, subject="X", property_=None) == sentence


@pytest.mark.parametrize("role", ROLES)
def test_every_role_makes_a_sentence(role: str) -> None:
    sentence = told([("a", f"{role}: Hochfeld"), ("b", f"{role}: Hochfeld")], subject="X", property_=None)
    assert sentence.startswith("X: ")
    assert sentence.endswith(" Hochfeld (a, b): the sources agree.")


def test_those_who_are_counted_without_a_noun() -> None:
    rows = [("a", "20"), ("b", "20")]
    sentence = "Sources agree on the number of those injured in Peru: 20 (a, b)."
    assert told(rows, property_="injured", kind="count") == sentence


def test_missing_subjects() -> None:
    assert told([("a", "5 million EUR")], subject="") == "The cost: EUR 5 million, according to one source only (a)."
    assert told([("a", "40 %")], subject="", property_=None) == "A percentage: 40%, according to one source only (a)."
    said = told([("a", "say: Macron")], subject="", property_=None)
    assert said == "Said by Macron (“say: Macron”), according to one source only (a)."


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("x" * 40 + " " + "y" * 39, "x" * 40 + " " + "y" * 39),  # eighty letters
        ("x" * 40 + " " + "y" * 30 + " " + "z" * 10, "x" * 40 + " " + "y" * 30 + " …"),
        ("x" * 81, "x" * 80 + " …"),
        (" x\n  y ", "x y"),
    ],
)
def test_a_quote_stands_for_a_missing_subject(words: str, quoted: str) -> None:
    said = evolve(claim("say: Macron", subject=""), evidence=Span(words, 0, len(words)))
    assert told_of([said], "", None) == f"Said by Macron (“{quoted}”), according to one source only (a)."


def test_sums_beside_each_other_name_their_own_subjects() -> None:
    one = claim("150 billion EUR", source="a", subject="InvestAI", property="investment")
    other = claim("109 billion EUR", source="b", subject="France", property="investment")
    assert told_of([one, other], "InvestAI", "investment", beside=True) == (
        "These sums (investment) look alike and are given for different things: "
        "EUR 150 billion for InvestAI (a); EUR 109 billion for France (b)."
    )


def test_sums_beside_each_other_without_a_subject() -> None:
    rows = [("a", "150 billion EUR"), ("a", "150 billion EUR"), ("b", "109 billion EUR")]
    claims = [claim(text, source=s, start=100 * n, subject=None, property=None) for n, (s, text) in enumerate(rows)]
    assert told_of(claims, "", None, beside=True) == (
        "These sums look alike and are given for different things: EUR 150 billion (a); EUR 109 billion (b)."
    )


def test_a_denial_is_told() -> None:
    rows = [claim("20 million EUR", source="a"), claim("20 million EUR", source="b", negated=True)]
    sentence = "Sources conflict on the cost of Peru: EUR 20 million (a) against not EUR 20 million (b)."
    assert told_of(rows, "Peru", "cost") == sentence


@pytest.mark.parametrize(
    ("scope", "note"),
    [
        ({"phase": "target"}, "they belong to different phases"),
        ({"certainty": "planned"}, "one is planned, the other is not"),
        ({"period": "P1Y"}, "they cover different periods"),
        ({"place": "Lima"}, "they are given for different things or places"),
        ({"speaker": "World Bank"}, "different speakers say so"),
    ],
)
def test_what_explains_a_difference_is_told(scope: dict[str, str], note: str) -> None:
    plain = {"period": "P2Y", "speaker": "Ignacio Bravo", "place": "Peru"}
    one = claim("20 million EUR", source="a", **{name: plain[name] for name in scope if name in plain})
    found = told_of([one, claim("30 million EUR", source="b", **scope)], "Peru", "cost")
    assert found == f"On the cost of Peru, EUR 20 million (a) and EUR 30 million (b) may both hold: {note}."


def test_conversions_are_told_where_only_they_differ() -> None:
    rows = [("a", "32 billion USD (29 billion EUR)"), ("b", "32 billion USD (92 billion EUR)")]
    assert told(rows) == (
        "Sources conflict on the cost of Peru: USD 32 billion (EUR 29 billion) (a) "
        "against USD 32 billion (EUR 92 billion) (b)."
    )


@pytest.mark.parametrize(
    ("values", "end"),
    [
        (4, "; EUR 40 billion (c); EUR 50 billion (d)."),
        (5, "; EUR 40 billion (c); EUR 50 billion (d); and 1 more."),
        (6, "; EUR 40 billion (c); EUR 50 billion (d); and 2 more."),
    ],
)
def test_many_values_are_counted(values: int, end: str) -> None:
    rows = [("abcdef"[n], f"{20 + 10 * n} billion EUR") for n in range(values)]
    assert told(rows, property_="price").endswith(end)


@pytest.mark.parametrize(
    ("values", "end"),
    [
        (4, "EUR 40 billion (c) and EUR 50 billion (d) may all hold"),
        (5, "EUR 40 billion (c), EUR 50 billion (d) and 1 more may all hold"),
    ],
)
def test_many_values_that_fit_are_counted(values: int, end: str) -> None:
    claims = [claim(f"{20 + 10 * n} billion EUR", source="abcde"[n], phase=f"{n}_round") for n in range(values)]
    assert end in told_of(claims, "Peru", "cost")


@pytest.mark.parametrize(("sources", "told_as"), [("abc", "(a, b, c)"), ("abcd", "(a, b, c and 1 more)")])
def test_many_sources_are_counted(sources: str, told_as: str) -> None:
    rows = [(source, "20 billion EUR") for source in sources]
    assert told(rows, property_="price") == f"Sources agree on the price of Peru: EUR 20 billion {told_as}."


def test_several_reasons_are_not_told() -> None:
    claims = [
        claim("20 million EUR", source="a", phase="initial"),
        claim("30 million EUR", source="b", phase="total", period="P1Y"),
        claim("40 million EUR", source="c", phase="total", period="P2Y"),
    ]
    assert told_of(claims, "Peru", "cost") == (
        "On the cost of Peru, EUR 20 million (a), EUR 30 million (b) and EUR 40 million (c) may all hold: "
        "nothing in them contradicts."
    )


def test_every_reason_has_its_words() -> None:
    assert set(summary.NOTES) == set(REASONS)


def test_the_examples_of_the_module_are_real() -> None:
    doc = summary.__doc__ or ""
    assert told([("01", "24 km"), ("02", "24 km"), ("05", "42 km")], "Huarampa", "depth") in doc
    rows = [("002", "build: OpenAI, …"), ("004", "announce: Donald Trump")]
    assert told(rows, "Stargate", None) in doc
