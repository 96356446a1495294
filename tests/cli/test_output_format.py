"""The end of a file's name names the format; letters and numbers of an explanation are those of the report."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import main

ONE = "NORVIK, 3 March 2024 - The Alder Bridge cost 32 million euros. It was opened on 2 March 2024."
OTHER = "NORVIK, 3 March 2024 - The Alder Bridge cost 45 million euros. It is wide, and green."
THIRD = "NORVIK, 3 March 2024 - At last: the Alder Bridge cost 32 million euros, and was paid for by Norda."


@pytest.fixture
def texts(tmp_path: Path) -> list[str]:
    for name, text in (("c", ONE), ("b", OTHER), ("a", THIRD)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return [str(tmp_path / f"{name}.txt") for name in "abc"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("r.md", "# "),
        ("r.MD", "# "),
        ("r.txt", "3 sources"),
        ("r.csv", "finding,"),
        ("r.json", "{"),
        ("r.html", "<!"),
        ("r.report", "{"),
        ("r", "{"),
    ],
)
def test_the_end_of_the_name_names_the_format(texts: list[str], tmp_path: Path, name: str, begins: str) -> None:
    run("check", *texts, "--output", str(tmp_path / name))
    assert (tmp_path / name).read_text("utf-8").lstrip("\ufeff").lower().startswith(begins)


def test_a_name_that_names_no_format_is_told(texts: list[str], tmp_path: Path) -> None:
    done = run("check", *texts, "--output", str(tmp_path / "r.docx"))
    assert done.stderr == f"factcheck: --output {tmp_path / 'r.docx'}: '.docx' names no format; --format chooses one\n"
    assert (done.exit_code, done.stdout) == (1, "")
    for quiet in (["--output", str(tmp_path / "r")], ["--format", "csv", "--output", str(tmp_path / "r.docx")]):
        assert run("check", *texts, *quiet).stderr == ""


def test_the_format_that_is_asked_for_goes_before_the_name(texts: list[str], tmp_path: Path) -> None:
    run("check", *texts, "--format", "json", "--output", str(tmp_path / "r.md"))
    assert json.loads((tmp_path / "r.md").read_text("utf-8"))["findings"]


def test_a_format_that_a_command_does_not_write_is_refused(texts: list[str], tmp_path: Path) -> None:
    done = run("verify", "The Alder Bridge cost 32 million euros.", *texts, "--output", str(tmp_path / "r.html"))
    assert done.exit_code == 2
    assert "names the format html, which is not written here; name a format with --format" in done.output
    assert not (tmp_path / "r.html").exists()


def test_explain_writes_the_format_that_its_file_names(texts: list[str], tmp_path: Path) -> None:
    run("check", *texts, "--output", str(tmp_path / "r.json"))
    run("explain", str(tmp_path / "r.json"), "1", "--output", str(tmp_path / "e.md"))
    assert (tmp_path / "e.md").read_text("utf-8").startswith("# ")
    run("explain", str(tmp_path / "r.json"), "1", "--output", str(tmp_path / "e.out"))
    assert (tmp_path / "e.out").read_text("utf-8").startswith("f-")


def test_the_letters_of_an_explanation_are_those_of_the_report(texts: list[str], tmp_path: Path) -> None:
    run("check", *texts, "--output", str(tmp_path / "r.json"))
    shown = run("check", *texts, "--format", "text").output
    told = run("explain", str(tmp_path / "r.json"), "1").output
    lettered = re.findall(r"^ +([A-Z])  ([abc]) \[en\]", shown, re.MULTILINE)
    assert [source for _, source in lettered] == ["a", "c", "b"]  # two of one value, then the other
    assert re.findall(r"^([A-Z])  ([abc]), c-", told, re.MULTILINE) == lettered


def test_a_bare_number_is_never_the_beginning_of_an_id(texts: list[str], tmp_path: Path) -> None:
    run("check", *texts, "--output", str(tmp_path / "r.json"))
    report = json.loads((tmp_path / "r.json").read_text("utf-8"))
    conflict = next(f for f in report["findings"] if f["verdict"] == "conflict")
    assert run("explain", str(tmp_path / "r.json"), conflict["id"][:6]).exit_code == 0
    conflict["id"] = "f-77" + conflict["id"][4:]
    (tmp_path / "s.json").write_text(json.dumps(report), encoding="utf-8")
    assert "there is no finding 77" in run("explain", str(tmp_path / "s.json"), "77").output
    assert run("explain", str(tmp_path / "s.json"), "f-77").exit_code == 0


def test_a_claim_without_quotes_is_told_to_need_them(texts: list[str]) -> None:
    done = run("verify", "The", "bridge", "cost", "32", *texts)
    assert done.exit_code == 2
    assert 'bridge: no such file or folder; write the claim in quotes: factcheck verify "The bridge cost 32" …' in (
        done.output
    )


def test_a_path_that_is_misspelled_is_no_claim(texts: list[str]) -> None:
    done = run("verify", "The bridge cost 32 million euros.", "raports")
    assert "write the claim in quotes" not in done.output
    done = run("verify", "Opened", texts[0], "raports/a.txt")
    assert "write the claim in quotes" not in done.output
