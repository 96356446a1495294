"""`factcheck check --decisions`: what counts for the exit status, and what is told on standard error."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck import cli

SOURCES = (
    {"id": "a", "language": "en", "text": "The Alder Dam cost 30 million euros."},
    {"id": "b", "language": "en", "text": "The Alder Dam cost 51 million euros."},
)


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("s.jsonl").write_text("".join(f"{json.dumps(source)}\n" for source in SOURCES))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.main, ["check", "s.jsonl", *arguments])


def decide(decision: str, finding: str | None = None) -> None:
    conflict = json.loads(run("--format", "json").stdout)["findings"][0]
    row = {"finding": finding or conflict["id"], "decision": decision, "note": "why"}
    if finding is None:
        row["claims"] = conflict["claims"]
    Path("d.json").write_text(json.dumps({"schema": "factcheck.decisions/1", "decisions": [row]}))


@pytest.mark.parametrize(("decision", "status"), [("reject", 0), ("confirm", 1), ("later", 1)])
@pytest.mark.parametrize("fail_on", ["conflict", "single"])
def test_only_a_rejection_moves_the_exit_status(decision: str, status: int, fail_on: str) -> None:
    decide(decision)
    done = run("--decisions", "d.json", "--format", "json", "--fail-on", fail_on)
    assert done.exit_code == status
    assert json.loads(done.stdout)["findings"][0]["review"] == {"decision": decision, "note": "why"}
    assert done.stderr == ""


def test_a_single_that_was_rejected_does_not_count_either() -> None:
    Path("s.jsonl").write_text(json.dumps(SOURCES[0]) + "\n")
    assert run("--fail-on", "single").exit_code == 1
    decide("reject")
    assert run("--fail-on", "single", "--decisions", "d.json").exit_code == 0


def test_what_no_longer_applies_is_told() -> None:
    decide("reject", "f-0")
    done = run("--decisions", "d.json", "--format", "json")
    assert done.exit_code == 1
    told = "d.json: the decision 'reject' on f-0 no longer applies: there is no finding with this id"
    assert done.stderr == f"factcheck: {told}\n"
    (lapsed,) = json.loads(done.stdout)["lapsed"]
    assert (lapsed["finding"], lapsed["note"]) == ("f-0", "why")


def test_a_bad_file_ends_it_with_one_line() -> None:
    Path("d.json").write_text('{"schema": "factcheck.decisions/1", "decisons": []}')
    done = run("--decisions", "d.json")
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "did you mean 'decisions'?" in done.stderr
    assert run("--decisions", "none.json").exit_code == 2
