"""The argument and the options that all commands share, and the sources that they name."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.program import BAD
from factcheck.cli.terminal import say

if TYPE_CHECKING:
    from factcheck.model import Source


def shared(command: Callable[..., int]) -> Callable[..., int]:
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


def format_option(*names: str, words: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """The option for the format of the result; the first name is the default."""
    return click.option("--format", "form", type=click.Choice(names), default=names[0], show_default=True, help=words)


def sources_of(paths: Sequence[str], languages: Sequence[str], keep_going: bool) -> tuple[Source, ...]:
    """The sources; problems and warnings are said. Ends the program with 2 where nothing is left to work on."""
    from factcheck.read import read_paths

    stdin = _standard_input() if "-" in paths else None
    reading = read_paths(paths, stdin=stdin, keep_going=keep_going, languages=languages or None)
    for warning in reading.warnings:
        say(warning)
    for problem in reading.problems:
        say(str(problem))
    if not reading.sources:
        raise click.exceptions.Exit(BAD)
    return reading.sources


def _standard_input() -> bytes | None:
    if sys.stdin is None:
        return None
    return sys.stdin.buffer.read()
