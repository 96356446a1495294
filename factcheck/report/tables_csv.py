"""The four tidy tables of a report as CSV (RFC 4180), for those who want them without a library for data frames."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.report.csv import harmless
from factcheck.report.formats import write_text
from factcheck.report.tables import TABLES

if TYPE_CHECKING:
    from factcheck.report.document import Report
    from factcheck.report.tables import Cell, Table

EXACT = "_exact"
"""Columns that have an exact one beside them give way to it: in a file nothing is lost."""


def tables_csv(report: Report) -> dict[str, str]:
    """The tables by name, each with a header row.

    They are those of `Report.to_frames`, but `low` and `high` are exact and stand once. Lists are joined by "; ", truth
    is `true` or `false`, and what is missing is empty. A text that a spreadsheet would run as a formula begins with an
    apostrophe.
    """
    return {name: _table(make(report)) for name, make in TABLES.items()}


def save_tables(report: Report, folder: Path) -> None:
    """Write each table to `NAME.csv` in the folder, which is made if need be. Raises UsageError where that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problem = f"cannot be made a folder ({error.strerror or error})"
        raise UsageError(where=str(folder), problem=problem, remedy="name a folder that may be written to") from None
    for name, text in tables_csv(report).items():
        write_text(folder / f"{name}.csv", text)


def _table(table: Table) -> str:
    exact = {name.removesuffix(EXACT): name for name in table.types if name.endswith(EXACT)}
    names = [name for name in table.types if name not in exact.values()]
    columns = [table.columns[exact.get(name, name)] for name in names]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    ours = [table.types[name] != "text" and table.types[name] != "texts" for name in names]
    for row in zip(*columns, strict=True):
        writer.writerow([_cell(cell) if own else harmless(_cell(cell)) for own, cell in zip(ours, row, strict=True)])
    return out.getvalue()


def _cell(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, dt.date):
        return cell.isoformat()
    return "; ".join(cell) if isinstance(cell, tuple) else "" if cell is None else str(cell)
