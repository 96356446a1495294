"""The sources that the arguments of a command name."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli.program import BAD
from factcheck.cli.terminal import say

if TYPE_CHECKING:
    from factcheck.model import Source


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
