"""The formats as a whole: names, suffixes, errors, determinism, and the cost of the import."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

from factcheck.errors import UsageError
from factcheck.report import FORMATS, SUFFIXES, Report, render
from factcheck.version import __version__
from tests.report.sample import REPORT
from tests.strategies import reports

EMPTY = Report((), (), (), ())


@settings(max_examples=30)
@given(reports())
def test_nothing_raises_and_all_is_utf8_and_the_same_twice(report: Report) -> None:
    same = attrs.evolve(report, texts=dict(reversed(report.texts.items())))
    for name in FORMATS:
        text = render(report, name)
        assert text.endswith("\n")
        text.encode("utf-8")
        assert render(same, name) == text


@pytest.mark.parametrize("name", FORMATS)
def test_equal_reports_give_equal_text(name: str) -> None:
    assert render(REPORT, name) == render(Report(*REPORT.__getstate__().values()), name)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_report_has_its_page(name: str) -> None:
    assert render(EMPTY, name).strip()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_save_writes_what_render_gives(tmp_path: Path, suffix: str) -> None:
    for file in (tmp_path / f"r{suffix}", tmp_path / f"R{suffix.upper()}"):
        REPORT.save(file)
        assert file.read_bytes() == render(REPORT, SUFFIXES[suffix]).encode("utf-8")


@pytest.mark.parametrize("name", ["report.pdf", "report"])
def test_an_unknown_suffix_says_which_are_known(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError) as caught:
        REPORT.save(tmp_path / name)
    assert all(suffix in caught.value.remedy for suffix in SUFFIXES)
    assert not (tmp_path / name).exists()


def test_a_folder_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        REPORT.save(tmp_path / "none" / "r.json")


def test_an_unknown_format_says_which_are_known() -> None:
    with pytest.raises(UsageError, match="choose one of text, json, jsonl, markdown, csv"):
        render(REPORT, "yaml")


def test_conflicts_and_agreements() -> None:
    assert [finding.id for finding in REPORT.conflicts] == ["f-money", "f-roles"]
    assert [finding.id for finding in REPORT.agreements] == ["f-days"]


def test_the_import_is_cheap() -> None:
    code = "import factcheck.report, sys; print(sorted({'rich', 'msgspec', 'csv', 'json'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_version_is_the_one_of_the_package() -> None:
    assert importlib.metadata.version("pyfactcheck") == __version__
