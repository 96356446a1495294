"""Writing the result to a file or to standard output."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from attrs import frozen

from factcheck.cli import terminal
from factcheck.errors import InputError, UsageError
from factcheck.report.formats import write_text

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "text",
        ".json": "json",
        ".jsonl": "jsonl",
        ".ndjson": "jsonl",
        ".md": "markdown",
        ".markdown": "markdown",
        ".csv": "csv",
        ".html": "html",
        ".htm": "html",
        ".sarif": "sarif",
    }
)
"""The format that the end of a file's name names."""


def named_format(output: Path | None, formats: Iterable[str]) -> str | None:
    """The format that the end of --output names; None where it names none.

    Raises UsageError for one that the command does not write.
    """
    form = SUFFIXES.get(output.suffix.lower()) if output is not None else None
    if form is not None and form not in formats:
        problem = f"--output {output} names the format {form}, which is not written here"
        raise UsageError(problem=problem, remedy=f"name a format with --format: {', '.join(formats)}")
    if form is None and output is not None and output.suffix:
        terminal.say(f"--output {output}: '{output.suffix}' names no format; --format chooses one")
    return form


@frozen
class View:
    """How a result looks where it goes. form: the format that is used unless another one is asked for."""

    form: str
    width: int
    color: bool

    @staticmethod
    def of(output: Path | None, *, no_color: bool) -> View:
        on_terminal = output is None and terminal.is_terminal(sys.stdout)
        color = on_terminal and not no_color and terminal.likes_color()
        return View("text" if on_terminal else "json", terminal.width(on_terminal), color)


def check_output(output: Path | None, paths: Sequence[str]) -> None:
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


def write(text: str, output: Path | None) -> None:
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
