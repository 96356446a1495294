"""`factcheck config`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from factcheck.cli import options
from factcheck.cli.output import write
from factcheck.cli.program import main

if TYPE_CHECKING:
    from factcheck.cli.settings import Settings

_HEAD = ("setting", "value", "from")


@main.command(
    short_help="Show which settings hold.",
    epilog=options.examples(
        ("factcheck config", "Which settings hold here, and from which file?"),
        ("factcheck config --config desk.toml --format json", "Is another file in order, and what would it settle?"),
    ),
)
@options.format_of("text", "json", words="A table, or an object.")
@options.configured
def config(form: str) -> int:
    """Show which settings hold in the current folder, and where each comes from.

    They stand in the table [tool.factcheck] of pyproject.toml, or in factcheck.toml, of this folder or of the nearest
    one above it. An option of a command counts more.
    """
    found = options.settings()
    write(_as_json(found) if form == "json" else _as_text(found), None)
    return 0


def _rows(found: Settings) -> Iterator[tuple[str, Any, str]]:
    """Each setting with its value, as it is written in the file or by default, and where it comes from."""
    from factcheck.cli.settings import KEYS

    for name, key in KEYS.items():
        if name in found.written:
            yield name, found.written[name], found.file or ""
        else:
            yield name, key.otherwise, "default"


def _as_json(found: Settings) -> str:
    rows = {name: {"value": _plain(value), "from": origin} for name, value, origin in _rows(found)}
    return json.dumps({"file": found.file, "settings": rows}, ensure_ascii=False, indent=2)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal) else value


def _as_text(found: Settings) -> str:
    read = f"Settings of {found.file}." if found.file else "No file of settings; these are the defaults."
    table = [_HEAD, *((name, _words(value), origin) for name, value, origin in _rows(found))]
    widths = [max(len(row[column]) for row in table) for column in range(2)]
    lines = (f"{row[0]:{widths[0]}}  {row[1]:{widths[1]}}  {row[2]}".rstrip() for row in table)
    return "\n".join([read, "", *lines])


def _words(value: Any) -> str:
    """A value on one line, short enough for a table."""
    if isinstance(value, Mapping):
        names = len(value) + sum(len(others) for others in value.values())
        return f"a table of {names} names"
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
