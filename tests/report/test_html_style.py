"""The style sheet: contrast of every pair of colours that meet, in light and in dark, and nothing from outside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import factcheck.report.html

STYLE = (Path(factcheck.report.html.__file__).parent / "style.css").read_text("utf-8")
AA = 4.5
VERDICTS = ("conflict", "agree", "compatible", "single", "unread")
MEET = [
    *[(word, ground) for word in ("ink", "soft", "link") for ground in ("paper", "ground")],
    ("ink", "mark"),
    *[(verdict, "paper") for verdict in VERDICTS],
    *[(verdict, f"{verdict}-ground") for verdict in VERDICTS],
    *[(word, f"{verdict}-ground") for verdict in VERDICTS for word in ("ink", "soft")],
]
"""Words and the grounds they stand on."""


def palettes() -> dict[str, dict[str, str]]:
    blocks = re.findall(r"(:root[^{,]*)\{([^}]*)\}", STYLE.partition("@media print")[0])
    found = {name.strip(): dict(re.findall(r"--([\w-]+):\s*(#\w{6})", body)) for name, body in blocks}
    return {name: colours for name, colours in found.items() if colours}


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0


def test_dark_is_the_same_whether_chosen_or_set_by_the_system() -> None:
    light, system, chosen = palettes().values()
    assert system == chosen
    assert set(light) == set(system)


@pytest.mark.parametrize("palette", palettes())
def test_words_can_be_read(palette: str) -> None:
    colours = palettes()[palette]
    poor = {
        (w, g): round(contrast(colours[w], colours[g]), 2) for w, g in MEET if contrast(colours[w], colours[g]) < AA
    }
    assert not poor


def test_motion_and_system_colours_are_asked_for() -> None:
    for wish in ("prefers-reduced-motion", "prefers-color-scheme: dark", "forced-colors", "@media print"):
        assert wish in STYLE
    moving = STYLE.partition("prefers-reduced-motion: no-preference")[2]
    assert "transition" not in STYLE.partition("prefers-reduced-motion: no-preference")[0]
    assert "transition" in moving


def test_it_cannot_end_its_element() -> None:
    assert "</" not in STYLE
