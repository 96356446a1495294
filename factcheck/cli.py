"""The commands. Results go to standard output or a file, everything else to standard error, one line each.

Exit status: 0 no conflict, 1 at least one conflict (`--fail-on` moves the line), 2 bad input or call, 130 interrupted.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import click

from factcheck.errors import FactcheckError, InputError, UsageError
from factcheck.report.formats import FORMATS, write_text

if TYPE_CHECKING:
    from factcheck.model import Source

_PROGRAM = "factcheck"
_BAD, _INTERRUPTED = 2, 130
_WIDTH = 100
_PATIENCE = 1.0  # seconds before a progress bar is worth the flicker


class _Program(click.Group):
    """The group of commands, with each way to fail turned into one line and an exit status."""

    def main(self, args: Sequence[str] | None = None, *_: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        extra["prog_name"] = _PROGRAM
        status = _guarded(partial(super().main, args, standalone_mode=False, **extra))
        if standalone_mode:
            sys.exit(status)
        return status


def _guarded(run: Callable[[], Any]) -> int:
    try:
        status = run()
        return status if isinstance(status, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except (click.Abort, KeyboardInterrupt):
        _say("interrupted")
        return _INTERRUPTED
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else _PROGRAM
        _say(f"{error.format_message().rstrip('.')}; see '{command} --help'")
    except click.ClickException as error:
        _say(error.format_message())
    except FactcheckError as error:
        _say(str(error))
    except OSError as error:
        _say(f"{error.filename or 'the system'}: {error.strerror or error}; check the file and the disk")
    except MemoryError:
        _say("out of memory; pass fewer or smaller sources")
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        _say(
            f"internal error ({type(error).__name__}: {error}); run it with 'python -X dev -m factcheck' and report it"
        )
    return _BAD


def _say(message: str) -> None:
    """One line on standard error, whatever the message holds and wherever standard error goes."""
    line = "".join(c if c.isprintable() else "\ufffd" for c in " ".join(message.split()))
    try:
        print(f"{_PROGRAM}: {line}", file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from factcheck.version import __version__

        click.echo(f"{_PROGRAM} {__version__}")
        ctx.exit()


def _shared(command: Callable[..., int]) -> Callable[..., int]:
    """The argument and the options that every command has."""
    for decorate in (
        click.option("--no-color", is_flag=True, help="Never use colour."),
        click.option("--keep-going", is_flag=True, help="Leave out what cannot be read, with a warning."),
        click.option("--language", "languages", multiple=True, metavar="CODE", help="Detect only these; repeatable."),
        click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Write the result to FILE."),
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    ):
        command = decorate(command)
    return command


def _format(*names: str, words: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """The option for the format of the result; the first name is the default."""
    return click.option("--format", "form", type=click.Choice(names), default=names[0], show_default=True, help=words)


@click.group(
    cls=_Program,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": _WIDTH},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and exit.",
)
def main() -> None:
    """Read several news sources and say, claim by claim, where they agree and where they conflict.

    A PATH is a text file, a folder, a manifest (.jsonl), or - for standard input.
    """


@main.command()
@click.option("--aliases", metavar="FILE", help="Names that mean the same, beyond those that are known.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="Default: text on a terminal, otherwise json.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["never", "conflict", "single"]),
    default="conflict",
    show_default=True,
    help="Exit with 1 at a conflict, also at a claim of a single source, or never.",
)
@_shared
def check(
    paths: tuple[str, ...],
    form: str | None,
    fail_on: str,
    aliases: str | None,
    languages: tuple[str, ...],
    output: Path | None,
    keep_going: bool,
    no_color: bool,
) -> int:
    """Compare the sources claim by claim."""
    _check_output(output, paths)
    sources = _sources(paths, languages, keep_going)
    from factcheck.check import check_sources, read_aliases
    from factcheck.report import render

    known = None if aliases is None else read_aliases(Path(aliases))
    on_terminal = output is None and _is_terminal(sys.stdout)
    form = form or ("text" if on_terminal else "json")
    with _Progress("Comparing") as progress:
        report = check_sources(sources, aliases=known, progress=progress)
    text = render(report, form, width=_width(on_terminal), color=on_terminal and not no_color and _likes_color())
    _write(text, output)
    if len(sources) == 1 and not keep_going:
        _say("only one source, and nothing to compare it with; add another")
    failing = {"never": set(), "conflict": {"conflict"}, "single": {"conflict", "single"}}[fail_on]
    return int(any(finding.verdict in failing for finding in report.findings))


@main.command()
@_format("jsonl", "json", words="One a line, or a list.")
@_shared
def extract(
    paths: tuple[str, ...],
    form: str,
    languages: tuple[str, ...],
    output: Path | None,
    keep_going: bool,
    no_color: bool,
) -> int:
    """Print the claims of each source without comparing them."""
    _check_output(output, paths)
    sources = _sources(paths, languages, keep_going)
    from factcheck.check import extract_source
    from factcheck.report import claims_jsonl

    lines: list[str] = []
    unread = 0
    with _Progress("Reading") as progress:
        for number, source in enumerate(sources, 1):
            claims, missed = extract_source(source)
            lines += filter(None, claims_jsonl(claims).split("\n"))
            unread += len(missed)
            progress(number, len(sources))
    _write("".join(f"{line}\n" for line in lines) if form == "jsonl" else _json_list(lines), output)
    if unread:
        _say(f"{unread} numbers or dates were not understood; 'factcheck check --format json' lists them as unread")
    return 0


@main.command()
@_format("text", "json", words="A table, or a list.")
def languages(form: str) -> int:
    """List the languages that are installed, and how many words each has of its own."""
    from factcheck.languages.overview import overview
    from factcheck.report.languages import as_json, as_text

    _write((as_json if form == "json" else as_text)(overview()), None)
    return 0


def _json_list(lines: Sequence[str]) -> str:
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"


def _sources(paths: Sequence[str], languages: Sequence[str], keep_going: bool) -> tuple[Source, ...]:
    """The sources; problems and warnings are said. Ends the program with 2 where nothing is left to work on."""
    from factcheck.read import read_paths

    stdin = _standard_input() if "-" in paths else None
    reading = read_paths(paths, stdin=stdin, keep_going=keep_going, languages=languages or None)
    for warning in reading.warnings:
        _say(warning)
    for problem in reading.problems:
        _say(str(problem))
    if not reading.sources:
        raise click.exceptions.Exit(_BAD)
    return reading.sources


def _standard_input() -> bytes | None:
    if sys.stdin is None:
        return None
    return sys.stdin.buffer.read()


def _is_terminal(stream: Any) -> bool:
    return bool(stream is not None and stream.isatty())


def _likes_color() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _width(on_terminal: bool) -> int:
    """The columns of the terminal; a fixed number elsewhere, so that files do not depend on a window."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _WIDTH if on_terminal else _WIDTH
    except (OSError, ValueError):
        return _WIDTH


def _check_output(output: Path | None, paths: Sequence[str]) -> None:
    """Refuse, before the work is done, a file that cannot be written or that is one of the sources."""
    if output is None:
        return
    if output.is_dir():
        raise _unwritable(output, "this is a folder")
    if not output.absolute().parent.is_dir():
        raise _unwritable(output, "its folder does not exist")
    if output.exists() and any(Path(path).is_file() and output.samefile(path) for path in paths):
        raise UsageError(problem=f"--output {output} is one of the sources", remedy="name another file")


def _unwritable(output: Path, problem: str) -> InputError:
    return InputError(
        where=str(output), problem=f"cannot be written ({problem})", remedy="name a file in a folder that exists"
    )


def _write(text: str, output: Path | None) -> None:
    """The text as UTF-8 with one newline at its end, to the file or to standard output."""
    if text and not text.endswith("\n"):
        text += "\n"
    if output is not None:
        write_text(output, text)
    elif sys.stdout is None:
        raise InputError(where="standard output", problem="it is closed", remedy="use --output FILE")
    else:
        try:
            sys.stdout.buffer.write(text.encode("utf-8"))
            sys.stdout.buffer.flush()
        except OSError as error:
            _give_up_stdout(error)


def _give_up_stdout(error: OSError) -> None:
    """A reader that has gone away (`| head`) is no error; a full disk is. Nothing must be flushed again at exit."""
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    if error.errno in (errno.EPIPE, errno.EINVAL):
        return
    problem = f"cannot be written ({error.strerror})"
    raise InputError(where="standard output", problem=problem, remedy="make room for it") from None


class _Progress:
    """A bar on standard error, shown only on a terminal and only if the work takes longer than a second."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._since = time.monotonic()
        self._update: Callable[[int, int], None] | None = None
        self._stop: Callable[[], None] | None = None

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._stop:
            self._stop()

    def __call__(self, done: int, total: int) -> None:
        if self._update is None and time.monotonic() - self._since > _PATIENCE and _is_terminal(sys.stderr):
            self._start(total)
        if self._update:
            self._update(done, total)

    def _start(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import Progress

        bar = Progress(console=Console(stderr=True), transient=True)
        task = bar.add_task(self._label, total=total)
        self._update = lambda done, total: bar.update(task, completed=done, total=total)
        self._stop = bar.stop
        bar.start()


if __name__ == "__main__":
    main()
