"""Settings: where they are looked for, what counts more, and one line that mends each mistake."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

import factcheck
from factcheck.cli import main
from factcheck.cli.settings import KEYS

COST = "The Alder Bridge cost {} million euros."


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a folder in which two texts differ by less than two percent."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "reports" / "may"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text(COST.format("48.2"))
    (folder / "two.txt").write_text(COST.format("49"))
    monkeypatch.chdir(folder)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def basis(*arguments: str) -> dict[str, Any]:
    result = run("check", "one.txt", "two.txt", *arguments)
    assert result.exit_code in (0, 1), result.stderr
    found: dict[str, Any] = json.loads(result.stdout)["basis"]
    return found


def in_force(*arguments: str) -> tuple[str | None, dict[str, Any]]:
    """The file that is read, and the settings that it holds."""
    found = json.loads(run("config", "--format", "json", *arguments).stdout)
    settled = {k: row["value"] for k, row in found["settings"].items() if row["from"] != "default"}
    return found["file"], settled


def test_without_a_file_the_defaults_hold(here: Path) -> None:
    assert in_force() == (None, {})
    assert run("config").stdout.startswith("No file of settings; these are the defaults.\n")
    assert basis()["tolerance"] is None


def test_the_current_folder_then_the_nearest_parent(here: Path) -> None:
    (here / "pyproject.toml").write_text('[tool.factcheck]\ntolerance = "3%"\n')
    assert in_force() == ("../../pyproject.toml", {"tolerance": "3%"})
    (here / "reports" / "pyproject.toml").write_text('[tool.other]\ntolerance = "9%"\n')
    assert in_force() == ("../../pyproject.toml", {"tolerance": "3%"})
    (here / "reports" / "factcheck.toml").write_text("tolerance = 0.04\n")
    assert in_force() == ("../factcheck.toml", {"tolerance": "0.04"})
    Path("pyproject.toml").write_text("[tool.factcheck]\nfx = false\n")
    assert in_force() == ("pyproject.toml", {"fx": False})
    Path("factcheck.toml").write_text('threshold = "strict"\n')
    assert in_force() == ("factcheck.toml", {"threshold": "strict"})


def test_nothing_is_read_beyond_the_repository(here: Path) -> None:
    (here / "factcheck.toml").write_text("tolerance = 0.04\n")
    (here / "reports" / ".git").write_text("gitdir: elsewhere\n")
    assert in_force() == (None, {})


def test_a_file_by_name_and_none(here: Path) -> None:
    Path("factcheck.toml").write_text("tolerance = 0.04\n")
    Path("desk.toml").write_text("tolerance = 0.05\n")
    assert in_force("--config", "desk.toml") == ("desk.toml", {"tolerance": "0.05"})
    assert in_force("--no-config") == (None, {})
    for both in (["--config", "desk.toml", "--no-config"], ["--no-config", "--config", "desk.toml"]):
        result = run("config", *both)
        assert result.exit_code == 2
        assert result.stderr == "factcheck: --config and --no-config exclude each other; give one of them\n"


def test_every_setting_reaches_the_commands(here: Path) -> None:
    Path("names.toml").write_text('"Alder Bridge" = ["Brücke von Alder"]')
    (here / "factcheck.toml").write_text(
        'aliases = "reports/may/names.toml"\ntolerance = "2%"\nthreshold = "lenient"\nlanguages = ["en", "de"]\n'
        '[relations]\nNorway = ["Anna Holt"]\n'
    )
    found = basis()
    assert found["aliases"] == {"Alder Bridge": ["Brücke von Alder"]}
    assert found["relations"] == {"Norway": ["Anna Holt"]}
    assert (found["tolerance"], found["threshold"], found["languages"]) == ("0.02", "lenient", ["de", "en"])
    verified = json.loads(run("verify", COST.format(49), "one.txt").stdout)
    assert (verified["verdict"], verified["basis"]["tolerance"]) == ("supported", "0.02")
    assert verified["basis"]["languages"] == ["de", "en"]


def test_languages_restrict_what_is_detected(here: Path) -> None:
    Path("factcheck.toml").write_text('languages = ["id"]\n')
    assert {s["language"] for s in json.loads(run("check", "one.txt").stdout)["sources"]} == {"id"}
    assert run("extract", "one.txt").stdout == run("extract", "--no-config", "--language", "id", "one.txt").stdout


def test_format_and_exit_status(here: Path) -> None:
    Path("factcheck.toml").write_text('format = "csv"\nfail-on = "never"\n')
    result = run("check", "one.txt", "two.txt")
    assert (result.exit_code, result.stdout[:8]) == (0, "finding,")
    assert run("check", "one.txt", "two.txt", "--format", "json", "--fail-on", "conflict").exit_code == 1


def test_the_command_line_counts_more(here: Path) -> None:
    Path("factcheck.toml").write_text('tolerance = "2%"\nthreshold = "strict"\nfx = true\n[aliases]\nA = ["B"]\n')
    Path("names.toml").write_text('C = ["D"]')
    found = basis("--tolerance", "0", "--threshold", "default", "--no-fx", "--aliases", "names.toml")
    assert (found["tolerance"], found["threshold"], found["rates"]) == (None, "default", None)
    assert found["aliases"] == {"C": ["D"]}
    assert basis("--lenient", "--no-fx")["threshold"] == "lenient"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("tolerence = 1", "there is no setting 'tolerence'; did you mean 'tolerance'?"),
        ("fail_on = 'never'", "there is no setting 'fail_on'; did you mean 'fail-on'?"),
        ("zzz = 1", "there is no setting 'zzz'; the settings are aliases, relations, "),
        ("fail-on = 'conflicts'", "fail-on is none of never, conflict, single; did you mean 'conflict'?"),
        ("fail-on = true", "fail-on is true or false, not a word; choose one of never, conflict, single"),
        ("threshold = 1", "threshold is a number, not a word; choose one of lenient, default, strict"),
        ("format = 'xml'", "format is none of text, json, "),
        ("fx = 'yes'", "fx is a string, not true or false; write fx = true"),
        ("fx = 2024-05-02", "fx is a date or a time, not true or false; write fx = true"),
        ("tolerance = 5", "tolerance is no share from 0 to 0.5: 5; write two percent as 0.02 or as"),
        ("tolerance = [1]", "tolerance is a list, not a share; write tolerance = 0.02 or"),
        ("languages = 'de'", "languages is no list of codes; write languages = "),
        ("languages = ['xx']", "languages names 'xx', which is not installed; choose from de, en, "),
        ("aliases = ['a']", 'aliases is neither a file nor a table of lists of names; write aliases = "aliases.toml"'),
        ("[relations]\na = 'b'", "relations is neither a file nor a table of lists of names; write relations = "),
        ("[aliases]\nA = ['B']\nC = ['b']", "aliases gives 'b' to two things; leave it with one of them"),
        ("[relations]\nA = ['!']", "relations holds '!', which is no name; write a name with letters"),
        ("tolerance = ", "not TOML (Invalid value (at end of document)); mend that line, or pass --no-config"),
    ],
)
def test_a_mistake_is_one_line(here: Path, text: str, line: str) -> None:
    Path("factcheck.toml").write_text(text)
    result = run("check", "one.txt", "two.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"factcheck: factcheck.toml: {line}")
    assert result.stderr.count("\n") == 1
    assert run("check", "one.txt", "two.txt", "--no-config").exit_code == 1


def test_a_mistake_in_a_parent_names_its_file(here: Path) -> None:
    (here / "pyproject.toml").write_text("[tool.factcheck]\nfx = 1\n")
    assert run("extract", "one.txt").stderr.startswith("factcheck: ../../pyproject.toml: fx is a number")


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("none.toml", None, "none.toml: cannot read the settings (No such file or directory); check the path"),
        ("pyproject.toml", "", "pyproject.toml: it has no table [tool.factcheck]; add one, or name another file"),
        ("pyproject.toml", "tool.factcheck = 1", "pyproject.toml: tool.factcheck is no table; begin it with ["),
        ("a.toml", "aliases = 'gone.toml'", "gone.toml: cannot read the aliases (No such file or directory); "),
    ],
)
def test_a_file_by_name_that_is_of_no_use(here: Path, name: str, text: str | None, line: str) -> None:
    if text is not None:
        Path(name).write_text(text)
    result = run("check", "one.txt", "--config", name)
    assert (result.exit_code, result.stderr.startswith(f"factcheck: {line}")) == (2, True), result.stderr


def test_help_needs_no_settings(here: Path) -> None:
    Path("factcheck.toml").write_text("broken")
    assert run("check", "--help").exit_code == 0


def test_the_library_reads_no_settings(here: Path) -> None:
    Path("factcheck.toml").write_text('tolerance = "50%"\nbroken = 1\n')
    report = factcheck.check([Path("one.txt"), Path("two.txt")])
    assert report.basis.tolerance is None
    assert [finding.verdict for finding in report.findings] == ["conflict"]


def test_a_report_tells_settings_and_no_paths(here: Path) -> None:
    Path("factcheck.toml").write_text('tolerance = "1%"\naliases = "names.toml"\n')
    Path("names.toml").write_text('"Alder Bridge" = ["the crossing"]')
    with_file = run("check", "one.txt", "two.txt").stdout
    assert ".toml" not in with_file
    given = run("check", "--no-config", "--tolerance", "0.01", "--aliases", "names.toml", "two.txt", "one.txt").stdout
    assert with_file == given


def test_settings_stand_for_parameters_that_exist() -> None:
    for name, command in main.commands.items():
        known = {p.name for p in command.params if isinstance(p, click.Option)}
        settled = {key.parameter for key in KEYS.values() if name in key.commands}
        assert settled - known <= ({"languages"} if name == "verify" else set())
        assert not settled or "--config" in {o for p in command.params for o in p.opts}
