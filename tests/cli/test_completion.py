"""Shell completion: the scripts, and what they are told by the program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from factcheck import languages
from factcheck.cli import main
from factcheck.cli.completion import SHELLS
from factcheck.cli.settings import FAIL_ON


def script(shell: str) -> str:
    result = CliRunner().invoke(main, ["completion", shell])
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def proposed(line: str) -> list[str]:
    """What is proposed at the end of a line."""
    *words, last = line.split(" ")
    found = ShellComplete(main, {}, "factcheck", "_FACTCHECK_COMPLETE").get_completions(words[1:], last)
    return [item.value for item in found]


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_asks_the_program(shell: str) -> None:
    assert f"_FACTCHECK_COMPLETE={shell}_complete" in script(shell)


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_understood_by_its_shell(shell: str, tmp_path: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    path = tmp_path / "script"
    path.write_text(script(shell))
    subprocess.run([program, "-n", str(path)], check=True)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("factcheck ", sorted(main.commands)),
        ("factcheck ver", ["verify"]),
        ("factcheck check --fail-on ", list(FAIL_ON)),
        ("factcheck check --tol", ["--tolerance"]),
        ("factcheck completion ", list(SHELLS)),
        ("factcheck check --language ", list(languages.installed())),
        ("factcheck verify --language d", ["de"]),
    ],
)
def test_what_is_proposed(line: str, values: list[str]) -> None:
    assert proposed(line) == values


@pytest.mark.parametrize("line", ["factcheck check ", "factcheck check --aliases ", "factcheck extract --output "])
def test_files_are_left_to_the_shell(line: str) -> None:
    *words, last = line.split(" ")
    found = ShellComplete(main, {}, "factcheck", "_FACTCHECK_COMPLETE").get_completions(words[1:], last)
    assert [item.type for item in found] == ["file"]


def test_broken_settings_do_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("factcheck.toml").write_text("broken")
    assert proposed("factcheck check --fail-on n") == ["never"]


def test_the_program_answers_a_shell() -> None:
    asked = {"_FACTCHECK_COMPLETE": "zsh_complete", "COMP_WORDS": "factcheck ex", "COMP_CWORD": "1"}
    code = "from factcheck.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], env=os.environ | asked, capture_output=True, text=True)
    assert done.stdout.split("\n")[1::3] == ["explain", "extract"]


IN_BASH = """
eval "$(factcheck completion bash)"
COMP_WORDS=(LINE) COMP_CWORD=LAST
_factcheck_completion factcheck
printf '%s\\n' "${COMPREPLY[@]}"
"""
IN_ZSH = """
compdef() { : }
compadd() { print -l -- ${(P)@[-1]} }
_describe() { print -l -- ${${(P)3}%%:*} }
_path_files() { print -l -- *(.) }
eval "$(factcheck completion zsh)"
words=(LINE) CURRENT=$((LAST + 1))
_factcheck_completion
"""
"""What only the editor of a line knows stands in for itself, and prints what it is given."""
IN_FISH = """
factcheck completion fish | source
complete --do-complete "LINE" | cut -f 1
"""


def completed(shell: str, program: str, line: str, folder: Path) -> list[str]:
    """What a shell itself proposes at the end of a line, in a folder of its own."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed: apt-get install {shell}")
    home = folder / "home"
    home.mkdir()
    launcher = home / "factcheck"
    launcher.write_text(f'#!/bin/sh\nexec {sys.executable} -c "from factcheck.cli import main; main()" "$@"\n')
    launcher.chmod(0o755)
    place = {"PATH": f"{home}{os.pathsep}{os.environ['PATH']}", "HOME": str(home)}
    place |= {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "TERM": "dumb"}
    words = line.split(" ")
    asked = program.replace("LINE", line if shell == "fish" or words[-1] else f"{line}''")
    asked = asked.replace("LAST", str(len(words) - 1))
    bare = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    done = subprocess.run(
        [shell, *bare, "-c", asked], cwd=folder, env=os.environ | place, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return sorted(done.stdout.split())


@pytest.mark.skipif(os.name != "posix", reason="needs a shell of Unix")
@pytest.mark.parametrize(("shell", "program"), [("bash", IN_BASH), ("zsh", IN_ZSH), ("fish", IN_FISH)])
@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("factcheck ex", ["explain", "extract"]),
        ("factcheck check --fail-on c", ["conflict"]),
        ("factcheck check --fail-on ", sorted(FAIL_ON)),
        ("factcheck check --tol", ["--tolerance"]),
    ],
)
def test_the_shell_completes(shell: str, program: str, line: str, values: list[str], tmp_path: Path) -> None:
    assert completed(shell, program, line, tmp_path) == values


@pytest.mark.skipif(os.name != "posix", reason="needs a shell of Unix")
@pytest.mark.parametrize(("shell", "program"), [("zsh", IN_ZSH), ("fish", IN_FISH)])
def test_the_shell_knows_files(shell: str, program: str, tmp_path: Path) -> None:
    """In bash the files are added by bash itself, once the line is edited."""
    (tmp_path / "herald.txt").write_text("The dam cost 5 million euros.")
    assert "herald.txt" in completed(shell, program, "factcheck check her", tmp_path)
