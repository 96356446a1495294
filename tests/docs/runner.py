"""Runs a page: files named in it are written, commands and Python run in order, and what they print is compared.

    ```text harbour.txt      the block is written to that file in a temporary folder
    ```console               `$ python3 -m factcheck …`, `$ cat FILE`, `$ echo $?`; what follows is the output
    ```python                runs in one namespace for the whole page; with `>>>` it is a doctest

A line `[…]` in an expected output stands for lines that were left out. Commands see a terminal of 100 columns without
colour, or no terminal where they are redirected with `> FILE`.
"""

from __future__ import annotations

import doctest
import io
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.docs.pages import ROOT, Block, blocks, name_of

LEFT_OUT = "[…]"
PROGRAM = ["python3", "-m", "factcheck"]


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


class Page:
    """One page in one folder, with its Python namespace and the status of its last command."""

    def __init__(self, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path = path
        self.folder = folder
        self.monkeypatch = monkeypatch
        self.names: dict[str, Any] = {"__name__": "__main__"}
        self.status = 0
        (folder / "seeds").symlink_to(ROOT / "seeds")
        monkeypatch.chdir(folder)
        monkeypatch.setenv("NO_COLOR", "1")

    def run(self) -> None:
        for block in blocks(self.path):
            where = f"{name_of(self.path)}:{block.line}"
            if block.name:
                self.write(block)
            elif block.language == "python":
                self.python(block, where)
            elif block.language == "console":
                self.console(block, where)

    def write(self, block: Block) -> None:
        (self.folder / block.name).write_text(block.text, encoding="utf-8")

    def python(self, block: Block, where: str) -> None:
        if ">>>" not in block.text:
            exec(compile(block.text, where, "exec"), self.names)
            return
        test = doctest.DocTestParser().get_doctest(block.text, self.names, where, where, 0)
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS, verbose=False)
        said: list[str] = []
        runner.run(test, out=said.append, clear_globs=False)
        self.names.update(test.globs)
        if runner.failures:
            pytest.fail("".join(said), pytrace=False)

    def console(self, block: Block, where: str) -> None:
        for command, expected in commands(block.text):
            printed = self.command(command).splitlines()
            if not matches(expected, printed):
                wanted = "\n".join(expected)
                shown = "\n".join(printed)
                message = f"{where}: $ {command}\n--- the page says\n{wanted}\n--- the command prints\n{shown}"
                pytest.fail(message, pytrace=False)

    def command(self, line: str) -> str:
        words = shlex.split(line)
        if words == ["echo", "$?"]:
            return f"{self.status}\n"
        if words[0] == "cat" and len(words) == 2:
            return (self.folder / words[1]).read_text(encoding="utf-8")
        assert words[:3] == PROGRAM, f"the runner knows no command {words[0]!r}"
        target = words[-1] if ">" in words else None
        printed, said = self.program(words[3 : words.index(">")] if target else words[3:], terminal=target is None)
        if target:
            (self.folder / target).write_bytes(printed)
            return said.decode()
        return (said + printed).decode()

    def program(self, arguments: list[str], *, terminal: bool) -> tuple[bytes, bytes]:
        """Standard output and standard error of the program, run in this process."""
        from factcheck.cli import main

        out, err = io.BytesIO(), io.BytesIO()
        kind = _Terminal if terminal else io.TextIOWrapper
        stdout, stderr = kind(out, encoding="utf-8", write_through=True), io.TextIOWrapper(err, write_through=True)
        with self.monkeypatch.context() as patched:
            patched.setattr("sys.stdout", stdout)
            patched.setattr("sys.stderr", stderr)
            with pytest.raises(SystemExit) as stopped:
                main(arguments)
        self.status = int(stopped.value.code or 0)
        return out.getvalue(), err.getvalue()


def commands(text: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a console block, each with the lines that it is said to print."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            assert found, "a console block begins with a command"
            found[-1][1].append(line)
    yield from found


def matches(expected: list[str], printed: list[str]) -> bool:
    """True where the lines are the same, apart from those that a line `[…]` stands for."""
    if LEFT_OUT not in expected:
        return expected == printed
    cut = expected.index(LEFT_OUT)
    if expected[:cut] != printed[:cut]:
        return False
    rest = expected[cut + 1 :]
    return any(matches(rest, printed[start:]) for start in range(cut + 1, len(printed) + 1))
