"""`factcheck completion`."""

from __future__ import annotations

import click

from factcheck.cli import options
from factcheck.cli.output import write
from factcheck.cli.program import main
from factcheck.cli.terminal import PROGRAM

SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_FACTCHECK_COMPLETE"


@main.command(
    short_help="Print a script for the completion of a shell.",
    epilog=options.examples(
        ("factcheck completion bash > ~/.local/share/bash-completion/completions/factcheck", "For bash 4.4 or newer."),
        ("factcheck completion zsh > ~/.zfunc/_factcheck", "For zsh, where ~/.zfunc is in its fpath."),
        ("factcheck completion fish > ~/.config/fish/completions/factcheck.fish", "For fish."),
    ),
)
@click.argument("shell", metavar="SHELL", type=click.Choice(SHELLS))
def completion(shell: str) -> int:
    """Print a script that lets SHELL (bash, zsh or fish) complete commands, options and their values."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    script = kind(main, {}, PROGRAM, _VARIABLE)
    # not script.source(), which asks the shell of this machine for its version
    write(script.source_template % script.source_vars(), None)
    return 0
