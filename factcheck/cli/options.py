"""The argument and the options of the commands, each written once; a command lists those it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click

Command = Callable[..., int]
Decorator = Callable[[Command], Command]

paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
output = click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Write the result to FILE.")
no_color = click.option("--no-color", is_flag=True, help="Never use colour.")
keep_going = click.option("--keep-going", is_flag=True, help="Leave out what cannot be read, with a warning.")
language = click.option("--language", "languages", multiple=True, metavar="CODE", help="Detect only these; repeatable.")
aliases = click.option("--aliases", metavar="FILE", help="Names that mean the same, beyond those that are known.")
relations = click.option("--relations", metavar="FILE", help="Names that belong to others or act for them.")
fx = click.option("--fx", is_flag=True, help="Compare currencies by dated rates, offline; needs the extra 'fx'.")

tolerance = click.option(
    "--tolerance", metavar="SHARE", help="Figures that differ by no more are the same: 0.02 or 2%; none by default."
)


def format_of(*names: str, words: str) -> Decorator:
    """The option for the format of the result; the first name is the default."""
    return click.option("--format", "form", type=click.Choice(names), default=names[0], show_default=True, help=words)


def format_by_place(names: Iterable[str]) -> Decorator:
    """The option for the format of a result whose default depends on where it goes; see `output.View`."""
    words = "Default: text on a terminal, otherwise json, also in a file."
    return click.option("--format", "form", type=click.Choice(list(names)), help=words)


def several(*options: Decorator) -> Decorator:
    """These options, which --help shows in this order."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


reading = several(paths, output, language, keep_going, no_color)
"""What every command has that reads sources as they are and prints what they hold."""
