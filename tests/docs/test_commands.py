"""docs/commands.md and the help texts say what the commands are: options, defaults, choices, examples, exit status."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
from attrs import frozen
from click.testing import CliRunner, Result

from factcheck.cli import main
from factcheck.cli.program import INTERRUPTED
from factcheck.cli.settings import KEYS
from factcheck.report import FORMATS
from tests.docs.pages import ROOT, Block, blocks, codes, first_column, section

PAGE = ROOT / "docs" / "commands.md"
SETTINGS = ROOT / "docs" / "configuration.md"
TEXT = PAGE.read_text(encoding="utf-8")
NAMES = sorted(main.commands)

WIDTH = 80
"""Columns of a terminal in which a help text must fit, but for the call of an example."""


@frozen
class Row:
    """A row of a table of options: what its three cells say."""

    names: tuple[str, ...]
    metavar: str
    default: str
    meaning: str


def rows(name: str) -> list[Row]:
    found = []
    for line in section(TEXT, f"## `factcheck {name}`").split("\n"):
        if line.startswith("| `--"):
            first, default, meaning = (cell.strip() for cell in line.strip("|").split("|"))
            words = re.findall(r"`(--[\w-]+) ?([^`]*)`", first)
            found.append(Row(tuple(w for w, _ in words), words[0][1], default, meaning))
    return found


def options(name: str) -> dict[str, click.Option]:
    """The options of a command by all their long names."""
    found = [p for p in main.commands[name].params if isinstance(p, click.Option)]
    return {o: option for option in found for o in (*option.opts, *option.secondary_opts)}


def test_every_command_has_its_section() -> None:
    assert sorted(re.findall(r"^## `factcheck (\w+)`$", TEXT, re.MULTILINE)) == NAMES
    assert sorted(first_column(TEXT.split("##")[0])) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_options(name: str) -> None:
    assert sorted(o for row in rows(name) for o in row.names) == sorted([*options(name), "--help"])


@pytest.mark.parametrize("name", NAMES)
def test_usage(name: str) -> None:
    command = main.commands[name]
    told = command.get_usage(click.Context(command, info_name=f"factcheck {name}")).removeprefix("Usage: ")
    assert told in [block.text.strip() for block in _blocks(name)]


@pytest.mark.parametrize(("name", "row"), [(n, r) for n in NAMES for r in rows(n) if r.names != ("--help",)])
def test_a_row_is_true(name: str, row: Row) -> None:
    option = options(name)[row.names[0]]
    assert all(options(name)[o].is_flag == option.is_flag for o in row.names)
    if option.is_flag:
        assert (row.metavar, row.default) == ("", "off")
        return
    assert row.metavar == (option.metavar or row.metavar) != ""
    if isinstance(option.type, click.Choice):
        choices = set(option.type.choices)
        listed = choices == set(FORMATS) and "contract.md#formats" in row.meaning
        assert listed or codes(row.meaning) == choices
    if isinstance(option.default, str):
        assert row.default == f"`{option.default}`"


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_those_of_the_help_text(name: str) -> None:
    """An epilog is a mark for click, a heading, and for each example two lines: the call, and what it does."""
    epilog = main.commands[name].epilog or ""
    shown = [line.strip() for line in epilog.split("\n")[2::2]]
    assert shown
    assert [line for block in _blocks(name)[1:] for line in block.text.splitlines()] == shown


@pytest.mark.parametrize("name", NAMES)
def test_examples_can_be_called(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("desk.toml").touch()
    for line in (line for block in _blocks(name)[1:] for line in block.text.splitlines()):
        words = shlex.split(line.split("| ")[-1].split(" > ")[0])
        assert words[:2] == ["factcheck", name]
        with main.commands[name].make_context(name, words[2:]) as ctx:
            assert ctx.params


def _blocks(name: str) -> list[Block]:
    place = TEXT.count("\n", 0, TEXT.index(f"## `factcheck {name}`\n"))
    end = place + section(TEXT, f"## `factcheck {name}`").count("\n")
    return [block for block in blocks(PAGE) if block.language == "sh" and place < block.line <= end + 1]


@pytest.mark.parametrize("name", [*NAMES, ""])
def test_help_fits_a_terminal(name: str) -> None:
    told = CliRunner().invoke(main, [name, "--help"] if name else ["--help"], terminal_width=WIDTH).stdout
    assert told
    for line in told.splitlines():
        assert len(line) <= WIDTH or line.startswith("    factcheck "), line
    assert "..." not in told.replace("PATH...", "").replace("[ARGS]...", "")
    assert not name or "\n  Examples:\n" in told


SOURCES = {"one.txt": "The Alder Bridge cost 48 million euros.", "two.txt": "The Alder Bridge cost 84 million euros."}
CALLS: dict[str, dict[int, list[str]]] = {
    "check": {0: ["one.txt", "one.txt"], 1: ["one.txt", "two.txt"], 2: ["none.txt"]},
    "verify": {
        0: ["The Alder Bridge cost 48 million euros.", "one.txt"],
        1: ["The Alder Bridge cost 61 million euros.", "one.txt"],
        2: ["", "one.txt"],
    },
    "explain": {0: ["report.json", "1"], 2: ["report.json", "none"]},
    "extract": {0: ["one.txt"], 2: ["none.txt"]},
    "languages": {0: [], 2: ["x"]},
    "config": {0: [], 2: ["--config", "none.toml"]},
    "serve": {0: ["--mcp"], 2: []},
    "completion": {0: ["zsh"], 2: ["csh"]},
}
"""For each command, a call that ends with each status that its section names."""


def test_exit_status(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for file, text in SOURCES.items():
        Path(file).write_text(text)
    assert _run("check", "one.txt", "two.txt", "--output", "report.json").exit_code == 1
    assert sorted(CALLS) == NAMES
    for name, calls in CALLS.items():
        told = [c for c in first_column(section(TEXT, f"## `factcheck {name}`")) if c.isdigit()]
        assert told == [str(status) for status in calls]
        for status, arguments in calls.items():
            assert _run(name, *arguments).exit_code == status, (name, arguments)
    assert first_column(section(TEXT, "## For all commands")) == ["2", str(INTERRUPTED)]


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_settings() -> None:
    table = section(SETTINGS.read_text(encoding="utf-8"), "## Settings").split("\n")
    cells = [[codes(cell) for cell in line.strip("|").split(" | ")] for line in table if line.startswith("| `")]
    assert [set(row[0]) for row in cells] == [{key} for key in KEYS]
    for (_, _, commands, option), key in zip(cells, KEYS.values(), strict=True):
        assert commands == key.commands
        for name in commands:
            known = {o for o, found in options(name).items() if found.name == key.parameter}
            assert known & option or (name, key.parameter) == ("verify", "languages")
