"""Data frames: the same facts in each library, with the types that their readers expect."""

from __future__ import annotations

import csv
import datetime as dt
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given, settings

from factcheck.cli import main
from factcheck.errors import UsageError
from factcheck.model import Quantity
from factcheck.report import Report
from factcheck.report.frames import BACKENDS, Frames
from factcheck.report.tables import CLAIMS, FINDINGS, PAIRS, SOURCES
from tests.docs.pages import ROOT, section
from tests.report.sample import CLAIMS as SAID
from tests.report.sample import REPORT
from tests.strategies import reports

TABLES = {"claims": CLAIMS, "findings": FINDINGS, "pairs": PAIRS, "sources": SOURCES}


def frames_of(report: Report, backend: str) -> Frames:
    pytest.importorskip(backend, reason=f"{backend} is not installed; the extra test has it")
    return report.to_frames(backend)


def rows(frame: Any) -> list[dict[str, Any]]:
    """The rows as dicts, by the means of each library; what is missing as None."""
    if hasattr(frame, "to_pylist"):
        return frame.to_pylist()  # type: ignore[no-any-return]
    if hasattr(frame, "to_dicts"):
        return frame.to_dicts()  # type: ignore[no-any-return]
    missing = frame.isna()
    return [
        {name: None if missing.loc[place, name] else _plain(row[name]) for name in frame.columns}
        for place, row in frame.iterrows()
    ]


def columns(frame: Any) -> list[str]:
    return list(frame.column_names if hasattr(frame, "column_names") else frame.columns)


def _plain(cell: Any) -> Any:
    """A cell of pandas as Python says it: a day that has come as a timestamp, and a list as a tuple."""
    if hasattr(cell, "date"):
        return cell.date()
    return list(cell) if isinstance(cell, tuple) else cell


@settings(max_examples=15)
@given(report=reports())
def test_there_is_a_row_for_each_thing_and_ids_join(report: Report) -> None:
    frames = frames_of(report, "pyarrow")  # the others say the same
    found = {name: rows(getattr(frames, name)) for name in TABLES}
    assert [row["claim"] for row in found["claims"]] == [claim.id for claim in report.claims]
    assert [row["finding"] for row in found["findings"]] == [finding.id for finding in report.findings]
    assert len(found["pairs"]) == sum(len(finding.pairs) for finding in report.findings)
    assert {row["source"] for row in found["claims"]} <= {row["source"] for row in found["sources"]}
    ids = {row["claim"] for row in found["claims"]}
    assert {end for row in found["pairs"] for end in (row["a"], row["b"])} <= ids


@settings(max_examples=15)
@given(reports())
def test_the_libraries_say_the_same(report: Report) -> None:
    found = [frames_of(report, backend) for backend in BACKENDS]
    for name, types in TABLES.items():
        one, *others = (getattr(frames, name) for frames in found)
        assert all(rows(one) == rows(other) for other in others)
        assert all(columns(frame) == [*types] for frame in (one, *others))


@pytest.mark.parametrize("backend", BACKENDS)
def test_each_value_stands_in_its_columns(backend: str) -> None:
    found = {row["claim"]: row for row in rows(frames_of(REPORT, backend).claims)}
    bound = found["c-09"]
    assert (bound["low"], bound["high"], bound["low_exact"]) == (32_000_000_000.0, None, "32000000000")
    assert (bound["unit"], bound["modifier"], bound["finding"]) == ("USD", "more_than", "f-bau")
    assert (found["c-07"]["first_day"], found["c-07"]["last_day"]) == (dt.date(2025, 2, 10), dt.date(2025, 2, 11))
    assert (found["c-01"]["agents"], found["c-01"]["open"]) == (["OpenAI", "SoftBank", "Oracle"], True)
    assert found["c-04"]["phase"] == "target"
    assert found["c-04"]["agents"] is None
    assert found["c-06"]["as_of"] == dt.date(2025, 2, 1)


def test_numbers_that_no_float_holds_stay_exact_beside_it() -> None:
    value = Quantity(Decimal("0.1"), Decimal("1E400"), "EUR", "w")
    report = attrs.evolve(REPORT, claims=(attrs.evolve(SAID[8], value=value),), findings=())
    row = rows(frames_of(report, "pyarrow").claims)[0]
    assert (row["low"], row["low_exact"], row["high"]) == (0.1, "0.1", float("inf"))
    assert Decimal(row["high_exact"]) == Decimal("1E400")


def test_a_column_keeps_its_type_where_it_is_empty() -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed; the extra test has it")
    empty = Report((), (), (), ()).to_frames()
    full = REPORT.to_frames()
    assert all(getattr(empty, name).schema.equals(getattr(full, name).schema) for name in TABLES)
    assert full.claims.schema.field("agents").type == pyarrow.list_(pyarrow.string())
    assert full.sources.schema.field("published").type == pyarrow.date32()


def test_an_unknown_library_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no backend 'numpy'"):
        REPORT.to_frames("numpy")


@pytest.mark.parametrize(
    ("backend", "remedy"), [("pyarrow", "'pyfactcheck[frames]'"), ("pandas", "'pandas'"), ("polars", "'polars'")]
)
def test_a_missing_library_says_what_to_install(backend: str, remedy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, backend, None)
    with pytest.raises(UsageError, match="is not installed") as caught:
        REPORT.to_frames(backend)
    assert caught.value.remedy.endswith(remedy)


def test_no_library_is_loaded_that_was_not_asked_for() -> None:
    code = (
        "import sys; from tests.report.sample import REPORT; from factcheck.report import render\n"
        "[render(REPORT, name) for name in ('sarif', 'junit', 'annotations', 'csv')]; REPORT._repr_html_()\n"
        "print(sorted({'pyarrow', 'pandas', 'polars', 'IPython'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "[]\n"


def read(report: Report, folder: Path) -> dict[str, list[dict[str, str]]]:
    """The tables as another program reads them."""
    report.save_tables(folder)
    found = {}
    for file in sorted(folder.iterdir()):
        with file.open(encoding="utf-8", newline="") as lines:
            found[file.stem] = list(csv.DictReader(lines, strict=True))
    return found


@settings(max_examples=15)
@given(reports())
def test_the_files_say_what_the_frames_say(report: Report) -> None:
    with TemporaryDirectory() as folder:
        found = read(report, Path(folder))
    frames = frames_of(report, "polars")
    assert set(found) == set(TABLES)
    for name, cells in found.items():
        wanted = rows(getattr(frames, name))
        assert len(cells) == len(wanted)
        for row, want in zip(cells, wanted, strict=True):
            assert set(row) == {column for column in TABLES[name] if not column.endswith("_exact")}
            for column, cell in row.items():
                said = want.get(f"{column}_exact", want[column])
                assert cell.removeprefix("'") == _written(said).removeprefix("'")


def _written(cell: Any) -> str:
    if isinstance(cell, bool):
        return str(cell).lower()
    return "; ".join(cell) if isinstance(cell, list) else "" if cell is None else str(cell)


def test_a_cell_of_a_source_is_no_formula_and_a_number_stays_one(tmp_path: Path) -> None:
    value = Quantity(Decimal("-5E11"), None, "EUR", "w", "at_least")
    claim = attrs.evolve(SAID[8], value=value, property="=1+2", speaker="@SUM(A1)")
    row = read(attrs.evolve(REPORT, claims=(claim,), findings=()), tmp_path / "new" / "folder")["claims"][0]
    assert (row["low"], row["high"]) == ("-500000000000", "")
    assert (row["property"], row["speaker"]) == ("'=1+2", "'@SUM(A1)")
    assert (tmp_path / "new" / "folder" / "claims.csv").read_bytes().count(b"\r\n") == 2


def test_a_folder_that_cannot_be_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be made a folder"):
        REPORT.save_tables(tmp_path / "file")


def test_the_command_writes_them_beside_the_report(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The lock cost 32 million euros.", encoding="utf-8")
    text, folder = str(tmp_path / "one.txt"), tmp_path / "tables"
    done = CliRunner().invoke(main, ["check", text, "--tables", str(folder), "--format", "jsonl"])
    assert done.exit_code == 0
    assert done.stdout.startswith('{"schema":"factcheck.report/1"')
    assert sorted(file.name for file in folder.iterdir()) == ["claims.csv", "findings.csv", "pairs.csv", "sources.csv"]
    done = CliRunner().invoke(main, ["check", text, "--tables", text])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "cannot be made a folder" in done.stderr


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_are_documented(name: str) -> None:
    page = section((ROOT / "docs" / "formats.md").read_text(encoding="utf-8"), "## Data frames")
    (row,) = [line for line in page.split("\n") if line.startswith(f"| `{name}` |")]
    assert row.split("|")[3].replace(" (their number)", "").strip() == ", ".join(
        f"`{column}`" for column in TABLES[name]
    )
