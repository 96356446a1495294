"""A report that was saved among the sources is no source: what it quotes would count twice."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.read import read_paths
from factcheck.read.files import is_report
from factcheck.report import render

TEXTS = ["The Alder Dam cost 30 million euros.", "The Alder Dam cost 51 million euros, and is 90 metres long."]


@pytest.mark.parametrize("name", ["report.md", "report.txt", "report.html"])
@pytest.mark.parametrize("width", [50, 100])
def test_a_report_is_known_again(tmp_path: Path, name: str, width: int) -> None:
    report = factcheck.check(TEXTS)
    form = {"md": "markdown", "txt": "text", "html": "html"}[name.partition(".")[2]]
    for place, given in enumerate((report, factcheck.check(TEXTS[:1]), factcheck.check([*TEXTS, TEXTS[1]]))):
        file = tmp_path / f"{place}-{name}"
        file.write_text(render(given, form, width=width), encoding="utf-8")
        assert is_report(file)


@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_explanations_and_verifications_are_known_again(tmp_path: Path, suffix: str) -> None:
    report = factcheck.check(TEXTS)
    form = {"md": "markdown", "txt": "text"}[suffix]
    one, other = report.findings[0].claims[0], report.findings[-1].claims[0]
    written = [factcheck.explain(report, 1).render(form), factcheck.explain(report, claims=(one, other)).render(form)]
    for claim in ("The Alder Dam cost 51 million euros.", "The Alder Dam cost 70 million euros.", "Rome has 9 cats."):
        written += [factcheck.verify(claim, TEXTS).render(form)]
    for place, text in enumerate(written):
        file = tmp_path / f"{place}.{suffix}"
        file.write_text(text, encoding="utf-8")
        assert is_report(file), text[:80]


@pytest.mark.parametrize(
    "text",
    [
        "# Refuted\n\n> The dam cost 51 million euros.\n\nThat is wrong, says the council. It cost 30 million.\n",
        "5 sources, 95 claims and a conflict: what the inquiry read.",
        "REFUTED: the dam did not cost 51 million euros.",
        "# Where the sources of the river agree\n\nIt has 3 sources.",
        "Two claims in two findings were paid last year.",
    ],
)
def test_an_article_about_claims_is_a_source(tmp_path: Path, text: str) -> None:
    for name in ("a.md", "a.txt"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert not is_report(tmp_path / name)


def test_it_is_left_out_of_a_folder_and_read_by_its_name(tmp_path: Path) -> None:
    for place, text in enumerate(TEXTS):
        (tmp_path / f"{place}.txt").write_text(text, encoding="utf-8")
    report = factcheck.check([tmp_path])
    for name in ("report.md", "report.txt"):
        report.save(tmp_path / name)
    reading = read_paths([tmp_path])
    assert [source.id for source in reading.sources] == ["0", "1"]
    assert len(reading.warnings) == 2
    assert all("left out, because it is a report of factcheck" in line for line in reading.warnings)
    assert factcheck.check([tmp_path]) == report
    assert len(read_paths([str(tmp_path / "report.md")]).sources) == 1
