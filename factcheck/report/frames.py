"""A report as data frames: four tidy tables in pyarrow, pandas or polars, each loaded only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import frozen

from factcheck.errors import UsageError
from factcheck.report.tables import TABLES

if TYPE_CHECKING:
    from factcheck.report.document import Report
    from factcheck.report.tables import Table


@frozen(eq=False)
class Frames:
    """Four tables of a report in one library: `pyarrow.Table`, `pandas.DataFrame` or `polars.DataFrame`.

    claims: one row a claim, which names its source and its finding. findings: one row a finding. pairs: one row for two
    claims that were judged. sources: one row a source. docs/formats.md lists the columns.
    """

    claims: Any
    findings: Any
    pairs: Any
    sources: Any


def to_frames(report: Report, backend: str = "pyarrow") -> Frames:
    """The tables of a report; see `Report.to_frames`."""
    make = BACKENDS.get(backend)
    if make is None:
        problem = f"there is no backend {backend!r} for data frames"
        raise UsageError(problem=problem, remedy=f"choose one of {', '.join(BACKENDS)}")
    try:
        library = import_module(backend)
    except ImportError:
        extra = "pyfactcheck[frames]" if backend == "pyarrow" else backend
        problem = f"the package {backend} is not installed"
        raise UsageError(problem=problem, remedy=f"install it with python3 -m pip install '{extra}'") from None
    return Frames(**{name: make(library, table(report)) for name, table in TABLES.items()})


def _pyarrow(library: Any, table: Table) -> Any:
    types = {
        "text": library.string(),
        "texts": library.list_(library.string()),
        "whole": library.int64(),
        "number": library.float64(),
        "truth": library.bool_(),
        "day": library.date32(),
    }
    schema = library.schema([(name, types[kind]) for name, kind in table.types.items()])
    return library.table({name: list(cells) for name, cells in table.columns.items()}, schema=schema)


def _polars(library: Any, table: Table) -> Any:
    types = {
        "text": library.String,
        "texts": library.List(library.String),
        "whole": library.Int64,
        "number": library.Float64,
        "truth": library.Boolean,
        "day": library.Date,
    }
    columns = {
        name: [list(cell) if isinstance(cell, tuple) else cell for cell in cells]
        for name, cells in table.columns.items()
    }
    return library.DataFrame(columns, schema={name: types[kind] for name, kind in table.types.items()})


def _pandas(library: Any, table: Table) -> Any:
    """Days are timestamps in seconds, which hold every year; with nanoseconds they would begin in 1677."""
    types = {
        "text": "string",
        "texts": "object",
        "whole": "Int64",
        "number": "Float64",
        "truth": "boolean",
        "day": "datetime64[s]",
    }
    columns = {
        name: library.Series(list(cells), dtype=types[table.types[name]]) for name, cells in table.columns.items()
    }
    return library.DataFrame(columns, columns=list(table.types))


BACKENDS: Mapping[str, Callable[[Any, Table], Any]] = MappingProxyType(
    {"pyarrow": _pyarrow, "pandas": _pandas, "polars": _polars}
)
