"""The commands: exit status, one line for each way to fail, and where the bytes go."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner, Result

from factcheck import cli, languages
from factcheck.cli import progress, terminal
from factcheck.errors import InputError
from factcheck.report import decisions

TEXT = "The companies are silent on the cancellation fee.\n"


class Stand:
    """Stand-ins for the steps after reading: they note what they are given."""

    def __init__(self) -> None:
        self.verdicts = ["agree"]
        self.calls: dict[str, Any] = {}
        self.rendered = "result ü"
        self.unread = 0
        self.during: Callable[[], None] = lambda: None

    def check_sources(self, sources: Any, *, progress: Any, **options: Any) -> Any:
        self.calls |= {"sources": [(s.id, s.language) for s in sources], **options}
        progress(len(sources), len(sources))
        self.during()
        found = [SimpleNamespace(verdict=verdict, rejected=False) for verdict in self.verdicts]
        return SimpleNamespace(findings=found, lapsed=())

    def extract_source(self, source: Any) -> Any:
        self.during()
        return (source.id,), ("?",) * self.unread

    def read_aliases(self, path: Path) -> dict[str, str]:
        if path.name != "names.txt":
            raise InputError(where=str(path), problem="no such file", remedy="check the path")
        return {"UAE": "United Arab Emirates"}

    def read_relations(self, path: Path) -> dict[str, list[str]]:
        if path.name != "whole.txt":
            raise InputError(where=str(path), problem="no such file", remedy="check the path")
        return {"Alphabet": ["Google"]}

    def render(self, report: Any, form: str, *, width: int = 0, color: bool = True, locale: str = "") -> str:
        self.calls |= {"form": form, "width": width, "color": color, "locale": locale}
        return self.rendered

    def claims_jsonl(self, claims: Any) -> str:
        return "".join(json.dumps({"source": claim}) + "\n" for claim in claims)


@pytest.fixture
def stand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Stand:
    stand = Stand()
    for name, parts in {
        "factcheck.check": ("check_sources", "extract_source", "read_aliases", "read_relations"),
        "factcheck.report": ("render", "claims_jsonl"),
    }.items():
        module = ModuleType(name)
        for part in parts:
            setattr(module, part, getattr(stand, part))
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setitem(sys.modules, "factcheck.report.decisions", decisions)
    monkeypatch.setattr(languages, "installed", lambda: ("de", "en", "id"))
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT)
    Path("b.txt").write_text(TEXT)
    Path("empty.txt").write_text("")
    return stand


def run(*args: str, **options: Any) -> Result:
    return CliRunner().invoke(cli.main, args, **options)


@pytest.mark.parametrize(
    ("verdicts", "option", "status"),
    [
        ([], None, 0),
        (["agree", "compatible", "single"], None, 0),
        (["agree", "conflict"], None, 1),
        (["agree", "conflict"], "conflict", 1),
        (["agree", "conflict"], "never", 0),
        (["agree", "single"], "single", 1),
        (["conflict"], "single", 1),
        (["agree", "compatible"], "single", 0),
    ],
)
def test_exit_status(stand: Stand, verdicts: list[str], option: str | None, status: int) -> None:
    stand.verdicts = verdicts
    result = run("check", "a.txt", "b.txt", *(["--fail-on", option] if option else []))
    assert (result.exit_code, result.stdout, result.stderr) == (status, "result ü\n", "")
    assert stand.calls["sources"] == [("a", "en"), ("b", "en")]


BAD_CALLS = [
    ([], "Missing command; see 'factcheck --help'"),
    (["chek"], "No such command 'chek'. Did you mean 'check'?; see 'factcheck --help'"),
    (["--foo"], "No such option '--foo'; see 'factcheck --help'"),
    (["check"], "Missing argument 'PATH...'; see 'factcheck check --help'"),
    (["check", "--fo", "a.txt"], "No such option '--fo'. "),
    (["check", "a.txt", "--format"], "Option '--format' requires an argument; see 'factcheck "),
    (["check", "--format", "xml", "a.txt"], "Invalid value for '--format': 'xml' is not one of 'text', 'json', "),
    (["extract", "--format", "text", "a.txt"], "Invalid value for '--format': 'text' is not one of 'jsonl', 'json'"),
    (["extract", "--aliases", "x", "a.txt"], "No such option '--aliases'"),
    (["check", "none.txt"], "none.txt: no such file or folder; check the spelling of the path"),
    (["check", "a.txt", "empty.txt"], "empty.txt: the text is empty; put text into it or leave it out"),
    (["check", "--keep-going", "empty.txt"], "empty.txt: the text is empty; put text into it or leave it out"),
    (["check", "bad\x1b\n.txt"], "bad\ufffd .txt: no such file or folder; check the spelling of the path"),
    (["check", "-"], "standard input: the text is empty; put text into it or leave it out"),
    (["check", "--language", "fr", "a.txt"], "no language file for 'fr'; choose from de, en, id"),
    (["verify", " ", "a.txt"], "the CLAIM is empty; write one sentence in quotes before the paths"),
    (["check", "--strict", "--lenient", "a.txt"], "--strict and --lenient exclude each other; give one of them"),
    (["check", "--aliases", "none", "a.txt"], "none: no such file; check the path"),
    (["check", "--relations", "none", "a.txt"], "none: no such file; check the path"),
    (
        ["check", "--output", ".", "a.txt"],
        ".: cannot be written (this is a folder); name a file in a folder that exists",
    ),
    (["check", "--output", "x/o", "a.txt"], "x/o: cannot be written (its folder does not exist); name a file "),
    (["check", "--output", "./a.txt", "a.txt"], "--output a.txt is one of the sources; name another file"),
    (["extract", "--output", "x" * 300, "a.txt"], "xxx"),
]


@pytest.mark.parametrize(("args", "line"), BAD_CALLS)
def test_a_bad_call_is_one_line_and_status_2(stand: Stand, args: list[str], line: str) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"factcheck: {line}")
    assert result.stderr.count("\n") == 1
    assert Path("a.txt").read_text() == TEXT


def test_every_problem_has_its_line(stand: Stand) -> None:
    result = run("check", "empty.txt", "a.txt", "none.txt")
    assert (result.exit_code, result.stderr.count("\n"), result.stdout) == (2, 2, "")


def test_keep_going_uses_the_rest(stand: Stand) -> None:
    stand.verdicts = ["conflict"]
    result = run("check", "--keep-going", "empty.txt", "a.txt")
    assert (result.exit_code, result.stdout) == (1, "result ü\n")
    assert result.stderr == "factcheck: empty.txt: the text is empty; put text into it or leave it out\n"
    assert stand.calls["sources"] == [("a", "en")]


def test_options_reach_the_steps(stand: Stand) -> None:
    Path("c.txt").write_text("Der Gipfel versammelte Staats- und Regierungschefs aus vielen Ländern.")
    result = run(
        "check",
        "--aliases",
        "names.txt",
        "--relations",
        "whole.txt",
        "--fx",
        "--language",
        "en",
        "--language",
        "id",
        "--format",
        "csv",
        "c.txt",
    )
    assert result.exit_code == 0
    assert stand.calls["aliases"] == {"UAE": "United Arab Emirates"}
    assert stand.calls["relations"] == {"Alphabet": ["Google"]}
    assert stand.calls["fx"] is True
    assert stand.calls["threshold"] == "default"
    assert stand.calls["sources"][0][1] in {"en", "id"}
    assert (stand.calls["form"], stand.calls["width"], stand.calls["color"]) == ("csv", 100, False)


@pytest.mark.parametrize("threshold", ["strict", "lenient"])
def test_the_threshold_reaches_the_comparison(stand: Stand, threshold: str) -> None:
    assert run("check", f"--{threshold}", "a.txt", "b.txt").exit_code == 0
    assert stand.calls["threshold"] == threshold


@pytest.mark.parametrize(
    ("args", "environment", "form", "color"),
    [
        ([], {}, "text", True),
        (["--no-color"], {}, "text", False),
        ([], {"NO_COLOR": "1"}, "text", False),
        ([], {"TERM": "dumb"}, "text", False),
        (["--output", "o"], {}, "json", False),
        (["--format", "json"], {}, "json", True),
    ],
)
def test_on_a_terminal(
    stand: Stand, monkeypatch: pytest.MonkeyPatch, args: list[str], environment: dict[str, str], form: str, color: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(terminal, "is_terminal", lambda stream: True)
    assert run("check", "a.txt", *args, env={"TERM": "xterm"} | environment).exit_code == 0
    assert (stand.calls["form"], stand.calls["color"]) == (form, color)


def test_default_format_elsewhere_is_json(stand: Stand) -> None:
    run("check", "a.txt")
    assert (stand.calls["form"], stand.calls["color"], stand.calls["width"]) == ("json", False, 100)


def test_output_file_is_utf8_with_one_newline(stand: Stand) -> None:
    stand.rendered = "ü\u2028\n"
    assert run("check", "a.txt", "--output", "o.json").stdout == ""
    assert Path("o.json").read_bytes() == "ü\u2028\n".encode()


def test_extract(stand: Stand) -> None:
    result = run("extract", "b.txt", "a.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == '{"source": "a"}\n{"source": "b"}\n'
    assert json.loads(run("extract", "--format", "json", "a.txt", "b.txt").stdout) == [{"source": "a"}, {"source": "b"}]
    stand.unread = 2
    assert run("extract", "-", input=TEXT).stderr.startswith("factcheck: 2 numbers or dates were not understood; ")


def test_languages_as_a_table_and_as_a_list() -> None:
    table = run("languages")
    assert (table.exit_code, table.stderr) == (0, "")
    codes = [line.split()[0] for line in table.stdout.splitlines()[1:] if line[:2].islower()]
    assert codes == list(languages.installed())
    rows = json.loads(run("languages", "--format", "json").stdout)
    assert [row["code"] for row in rows] == codes
    german = next(row for row in rows if row["code"] == "de")
    assert german["name"] == "Deutsch"
    assert all(row[kind] > 0 for row in rows for kind in ("numbers", "money", "hedges", "dates", "roles", "examples"))


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (KeyboardInterrupt(), 130, "interrupted"),
        (RuntimeError("two\nlines"), 2, "internal error (RuntimeError: two lines); "),
        (MemoryError(), 2, "out of memory; pass fewer or smaller sources"),
        (OSError(errno.EIO, "Input/output error", "x"), 2, "x: Input/output error; check the file and the disk"),
    ],
)
def test_nothing_ends_in_a_traceback(stand: Stand, error: BaseException, status: int, line: str) -> None:
    def fail() -> None:
        raise error

    stand.during = fail
    result = run("check", "a.txt")
    assert (result.exit_code, result.stdout) == (status, "")
    assert result.stderr.strip().startswith(f"factcheck: {line}")
    assert result.stderr.strip().count("\n") == 0


def test_progress_shows_late_and_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    def shows(patience: float, on_terminal: bool) -> bool:
        monkeypatch.setattr(progress, "PATIENCE", patience)
        monkeypatch.setattr(terminal, "is_terminal", lambda stream: on_terminal)
        with progress.Progress("Reading") as bar:
            bar(1, 3)
            bar(3, 3)
            return bar._update is not None

    assert [shows(60, True), shows(-1, False), shows(-1, True)] == [False, False, True]


def start(*args: str, **options: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "factcheck", *args]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def test_real_version_and_bad_input(tmp_path: Path) -> None:
    process = start("--version", env=os.environ | {"LC_ALL": "C"})
    assert process.communicate()[0].startswith(b"factcheck 0.")
    process = start("check", "größe.txt", cwd=tmp_path, env=os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    out, err = process.communicate()
    assert (process.returncode, out, err.count(b"\n")) == (2, b"", 1)
    assert b"Traceback" not in err


SLOW = """
import signal, time
from factcheck import cli
from factcheck.cli import extract
signal.signal(signal.SIGINT, signal.default_int_handler)
extract.sources_of = lambda *_: (print("ready", flush=True), time.sleep(60))
cli.main(["extract", "x"])
"""


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_real_interrupt() -> None:
    process = subprocess.Popen([sys.executable, "-c", SLOW], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert (process.returncode, err.strip()) == (130, b"factcheck: interrupted")


WRITE = """
from factcheck.cli.output import write
from factcheck.cli.program import guarded
raise SystemExit(guarded(lambda: write('line\\n' * 200_000, None) or 1))
"""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device")
def test_real_full_disk() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, "-c", WRITE], stdout=full, stderr=subprocess.PIPE, check=False)
    line = b"factcheck: standard output: cannot be written (No space left on device); make room for it\n"
    assert (done.returncode, done.stderr) == (2, line)


@pytest.mark.skipif(os.name != "posix", reason="pipes")
def test_real_broken_pipe_keeps_the_status() -> None:
    process = subprocess.Popen([sys.executable, "-c", WRITE], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 1
