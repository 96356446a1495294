"""The argument and the options of the commands, each written once; a command lists those it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.cli.settings import Settings

Command = Callable[..., int]
Decorator = Callable[[Command], Command]
Names = str | Mapping[str, Sequence[str]] | None
"""What --aliases and --relations give: a file, or the table that stands in the settings."""

_SETTINGS = "factcheck.settings"


class _NamesFile(click.Path):
    """A file of names; settings may hold the names themselves."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return value if isinstance(value, Mapping) else super().convert(value, param, ctx)


def _codes(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from factcheck.languages import installed

    return [CompletionItem(code) for code in installed() if code.startswith(incomplete)]


paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(allow_dash=True))
output = click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Write the result to FILE.")
no_color = click.option("--no-color", is_flag=True, help="Never use colour.")
keep_going = click.option("--keep-going", is_flag=True, help="Leave out what cannot be read, with a warning.")
language = click.option(
    "--language",
    "languages",
    multiple=True,
    metavar="CODE",
    shell_complete=_codes,
    help="Detect only these; repeatable.",
)
language_of_claim = click.option(
    "--language",
    metavar="CODE",
    shell_complete=_codes,
    help="The language of the claim; told from its words by default.",
)
aliases = click.option(
    "--aliases", metavar="FILE", type=_NamesFile(), help="Names that mean the same, beyond those that are known."
)
relations = click.option(
    "--relations", metavar="FILE", type=_NamesFile(), help="Names that belong to others or act for them."
)
fx = click.option("--fx/--no-fx", help="Compare currencies by dated rates, offline; needs the extra 'fx'.")
tolerance = click.option(
    "--tolerance", metavar="SHARE", help="Figures that differ by no more are the same: 0.02 or 2%; none by default."
)


def format_of(*names: str, words: str) -> Decorator:
    """The option for the format of the result; the first name is the default."""
    return click.option("--format", "form", type=click.Choice(names), default=names[0], show_default=True, help=words)


def format_by_place(names: Iterable[str]) -> Decorator:
    """The option for the format of a result whose default depends on where it goes; see `output.View`."""
    words = "Default: what the end of --output names, else text on a terminal and json elsewhere."
    return click.option("--format", "form", type=click.Choice(list(names)), help=words)


def examples(*calls: tuple[str, str]) -> str:
    """The end of a help text: calls, each with what it does. `\\b` keeps click from joining the lines."""
    lines = (f"  {call}\n      {words}" for call, words in calls)
    return "\n".join(("\b", "Examples:", *lines))


def several(*options: Decorator) -> Decorator:
    """These options, which --help shows in this order."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _named_settings(ctx: click.Context, _: click.Parameter, file: Path | None) -> None:
    """Settle what the file says, or the nearest one, before the other options are read."""
    from factcheck.cli.settings import nearest_settings, read_settings

    if ctx.resilient_parsing or (file is None and _SETTINGS in ctx.meta):
        return
    if _SETTINGS in ctx.meta:
        raise _both()
    found = nearest_settings(Path.cwd()) if file is None else read_settings(file)
    ctx.meta[_SETTINGS] = found
    ctx.default_map = found.of_command(ctx.command.name or "")


def _no_settings(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    from factcheck.cli.settings import Settings

    if wanted and _SETTINGS in ctx.meta:
        raise _both()
    if wanted:
        ctx.meta[_SETTINGS] = Settings()


def _both() -> UsageError:
    return UsageError(problem="--config and --no-config exclude each other", remedy="give one of them")


configured = several(
    click.option(
        "--config",
        metavar="FILE",
        type=click.Path(path_type=Path),
        is_eager=True,
        expose_value=False,
        callback=_named_settings,
        help="Take settings from FILE, not from the nearest pyproject.toml or factcheck.toml.",
    ),
    click.option(
        "--no-config",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_no_settings,
        help="Take settings from no file.",
    ),
)
"""The options of a command that heeds settings."""


def settings() -> Settings:
    """The settings that hold for the command that runs."""
    found: Settings = click.get_current_context().meta[_SETTINGS]
    return found


def names_of(given: Names, read: Callable[[Path], Mapping[str, Sequence[str]]]) -> Mapping[str, Sequence[str]] | None:
    """The names of a file, or those that stand in the settings."""
    return read(Path(given)) if isinstance(given, str) else given


reading = several(paths, output, language, keep_going, no_color, configured)
"""What every command has that reads sources as they are and prints what they hold."""
