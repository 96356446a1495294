"""The program: the group of all commands, and one line and an exit status for each way to fail."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import click

from factcheck.cli.terminal import PROGRAM, say
from factcheck.errors import FactcheckError

BAD, INTERRUPTED = 2, 130
_COLUMNS = 100


class _Program(click.Group):
    """The group of commands, with each way to fail turned into one line and an exit status."""

    def main(self, args: Sequence[str] | None = None, *_: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        extra["prog_name"] = PROGRAM
        status = guarded(partial(super().main, args, standalone_mode=False, **extra))
        if standalone_mode:
            sys.exit(status)
        return status


def guarded(run: Callable[[], Any]) -> int:
    try:
        status = run()
        return status if isinstance(status, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        return INTERRUPTED
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else PROGRAM
        say(f"{error.format_message().rstrip('.')}; see '{command} --help'")
    except click.ClickException as error:
        say(error.format_message())
    except FactcheckError as error:
        say(str(error))
    except OSError as error:
        say(f"{error.filename or 'the system'}: {error.strerror or error}; check the file and the disk")
    except MemoryError:
        say("out of memory; pass fewer or smaller sources")
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        say(f"internal error ({type(error).__name__}: {error}); run it with 'python -X dev -m factcheck' and report it")
    return BAD


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from factcheck.version import __version__

        click.echo(f"{PROGRAM} {__version__}")
        ctx.exit()


@click.group(
    cls=_Program,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": _COLUMNS},
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
