"""The time for which a figure holds: the year that frames its sentence, and the day up to which somebody counted."""

from __future__ import annotations

import datetime as dt

import pytest

import factcheck
from factcheck.model import Claim

PUBLISHED = "2024-06-20"


def the(text: str, exact: str, language: str) -> Claim:
    (found,) = [
        c for c in factcheck.extract(text, language, PUBLISHED) if exact in c.evidence.exact and c.kind != "attribution"
    ]
    return found


@pytest.mark.parametrize(
    ("text", "language", "figure", "time"),
    [
        (
            "In 2007, a quake of great force far off the southern coast of the country killed 519 people.",
            "en",
            "519",
            "2007",
        ),
        (
            "Im Jahr 2007 waren bei einem Beben vor der Küste in der Nähe von Pisco 519 Menschen gestorben.",
            "de",
            "519",
            "2007",
        ),
        (
            "Pada 2007, gempa kuat yang berpusat di lepas pantai dekat kota Pisco menewaskan 519 orang.",
            "id",
            "519",
            "2007",
        ),
        (
            "On Tuesday, a quake of great force far off the southern coast of the country killed 23 people.",
            "en",
            "23",
            None,
        ),
    ],
)
def test_a_year_at_the_head_frames_the_sentence(text: str, language: str, figure: str, time: str | None) -> None:
    assert the(text, figure, language).qualifiers.event_time == time


@pytest.mark.parametrize(
    ("text", "language", "figure", "day"),
    [
        ("Some 21,400 residents had been evacuated by Friday, June 14.", "en", "21,400", dt.date(2024, 6, 14)),
        ("Bis zum 14. Juni wurden 21.400 Menschen evakuiert.", "de", "21.400", dt.date(2024, 6, 14)),
        ("Sebanyak 21.400 warga dievakuasi hingga 14 Juni 2024.", "id", "21.400", dt.date(2024, 6, 14)),
        ("Some 21,400 residents were evacuated after the quake of June 14.", "en", "21,400", None),
    ],
)
def test_a_toll_holds_for_the_day_up_to_which_it_was_counted(
    text: str, language: str, figure: str, day: dt.date | None
) -> None:
    assert the(text, figure, language).qualifiers.as_of == day
