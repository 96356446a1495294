"""The language of a text, and the codes that there are."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck import languages
from factcheck.read.language import detect, known_code

GERMAN = "Der Gipfel versammelte Staats- und Regierungschefs aus vielen Ländern der Welt."
FRENCH = "Le chèque de Google se monte à 32 milliards de dollars, soit neuf milliards de plus que la première fois."


@pytest.fixture(autouse=True)
def _three_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "installed", lambda: ("de", "en", "id"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "de"),
        ("Program ini menunjukkan komitmen perusahaan terhadap ekspansi teknologi.", "id"),
        ("The companies are silent on the cancellation fee.", "en"),
        (GERMAN.upper(), "de"),
        ("", None),
        ("1234 5678 — 9.", None),
        ("Paris", None),
        ("150 €", None),
        (FRENCH, "fr"),
        (GERMAN * 20_000, "de"),
    ],
)
def test_detect(text: str, language: str | None) -> None:
    assert detect(text) == language


def test_narrowed_detection_stays_among_the_given() -> None:
    assert detect(FRENCH, ["en", "de"]) in {"en", "de"}
    assert detect("1234", ["id"]) == "id"
    assert detect(GERMAN, ["de", "id"]) == detect(GERMAN, ["id", "de"]) == "de"


@pytest.mark.parametrize(
    ("code", "known"),
    [("de", "de"), ("DE", "de"), ("de-AT", "de"), ("deu", "de"), ("in", "id"), ("ban", "ban"), ("zh_Hant_TW", "zh"),
     ("xx", None), ("english", None), ("", None), ("-", None), ("../en", None)],
)  # fmt: skip
def test_known_code(code: str, known: str | None) -> None:
    assert known_code(code) == known


def test_importing_the_package_leaves_slow_libraries_alone() -> None:
    slow = "{'numpy', 'py3langid', 'babel', 'charset_normalizer', 'rich', 'click', 'pint', 'dateparser'}"
    code = f"import sys, factcheck, factcheck.errors; print(sorted({slow} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
    code = f"import sys, factcheck.read; print(sorted(({slow} - {{'babel'}}) & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
