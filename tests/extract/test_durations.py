"""Lengths of time: tables of cases, and laws over numbers, units and any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.dates import durations
from factcheck.extract.text import read
from factcheck.languages import installed, load
from factcheck.model import Duration

LANGUAGES = [code for code in ("de", "en", "fr", "id") if code in installed()]


def values(language: str | None, text: str) -> list[Duration]:
    mentions, _ = durations.find(read(text, load(language)), taken={})
    return [m.value for m in mentions if isinstance(m.value, Duration)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "five years old", [("P5Y", "exact")]),
        ("en", "a three-day summit and a 5-year plan", [("P3D", "exact"), ("P5Y", "exact")]),
        ("en", "nearly 37 minutes", [("PT37M", "about")]),
        ("en", "two to three weeks", [("P3W", "range")]),
        ("en", "1.5 years, half an hour", [("P1Y6M", "exact"), ("PT30M", "exact")]),
        ("en", "two and a half hours", [("PT2H30M", "exact")]),
        ("en", "two decades", [("P20Y", "exact")]),
        ("en", "a 42-year-old", [("P42Y", "exact")]),
        ("it", "Ha vinto in 2h03'41\".", [("PT2H3M41S", "exact")]),
        ("fr", "Elle a gagné en 2h18’36’’, devant 2h21′30″.", [("PT2H18M36S", "exact"), ("PT2H21M30S", "exact")]),
        ("es", "Ganó en 2h03:41, por delante de 2h04:12.", [("PT2H3M41S", "exact"), ("PT2H4M12S", "exact")]),
        ("de", "anderthalb Jahre, eine dreitägige Reise", [("P1Y6M", "exact"), ("P3D", "exact")]),
        ("de", "zwei bis drei Wochen", [("P3W", "range")]),
        ("de", "nach einem Jahr", [("P1Y", "exact")]),
        ("id", "sepuluh tahun mendatang, 145 hari", [("P10Y", "exact"), ("P145D", "exact")]),
        ("id", "dua hingga tiga pekan", [("P3W", "range")]),
        ("fr", "une heure et demie", [("PT1H30M", "exact")]),
        ("fr", "en 2 h 05 min 12 s", [("PT2H5M12S", "exact")]),
        ("en", "a run of 3 min 40 s", [("PT3M40S", "exact")]),
        ("en", "3 minutes 40 Stimson shares", [("PT3M", "exact")]),
        ("en", "10 milliseconds, 3.5 microseconds", [("PT0.01S", "exact"), ("PT0.0000035S", "exact")]),
        ("de", "weniger als 10 Millisekunden", [("PT0.01S", "less_than")]),
        ("id", "10 milidetik", [("PT0.01S", "exact")]),
        ("de", "acht Hundertstelsekunden", [("PT0.08S", "exact")]),
        ("de", "in 24 Minuten von 10 auf 80 Prozent", [("PT24M", "exact")]),
    ],
)
def test_readings(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(v.iso8601, v.modifier) for v in values(language, text)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "$350 billion a year, 5 million a day"),
        ("en", "every two weeks, per year, several months, a few hours, the third day"),
        ("de", "pro Jahr, alle zwei Wochen, mehrere Monate, eines Tages, der 3. Tag"),
        ("id", "per tahun, setiap dua pekan, beberapa tahun terakhir, jam tangan, bertahun-tahun"),
        ("fr", "par an, quelques mois, un jour, chaque semaine"),
    ],
)
def test_rates_and_vague_lengths_are_none(language: str, text: str) -> None:
    assert values(language, text) == []


def test_taken_words_are_left_alone() -> None:
    document = read("It took five years.", load("en"))
    mentions, unread = durations.find(document, taken={0: [(2, 4)]})
    assert mentions == ()
    assert unread == ()


@given(number=st.integers(2, 10**6), unit=st.sampled_from([("years", "Y"), ("weeks", "W"), ("days", "D")]))
def test_whole_numbers_keep_their_unit(number: int, unit: tuple[str, str]) -> None:
    (value,) = values("en", f"It took {number} {unit[0]}.")
    assert value.iso8601 == f"P{number}{unit[1]}"


WORDS = st.sampled_from(
    ["5", "two", "to", "-", "years", "h", "30m", "and", "a", "half", "tahun", "Jahre", "1,5", "½", "²"]
)


@given(
    text=st.one_of(st.text(), st.lists(WORDS, max_size=10).map(" ".join)),
    language=st.sampled_from([None, *LANGUAGES]),
)
def test_no_text_raises_and_mentions_are_their_words(text: str, language: str | None) -> None:
    mentions, _ = durations.find(read(text, load(language)), taken={})
    for m in mentions:
        assert isinstance(m.value, Duration)
        assert text[m.start : m.end] == m.value.written
        assert m.value.iso8601.startswith("P")
