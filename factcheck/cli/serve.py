"""`factcheck serve`."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.program import main
from factcheck.errors import UsageError


@main.command(
    short_help="Serve the tools to programs with language models.",
    epilog=options.examples(
        ("factcheck serve --mcp", "Over the folder in which it is started."),
        ("factcheck serve --mcp articles/", "Over another folder."),
    ),
)
@click.option("--mcp", is_flag=True, help="Speak the Model Context Protocol; needs the extra 'mcp'.")
@click.argument("folder", metavar="[FOLDER]", required=False, default=".", type=click.Path(path_type=Path))
def serve(mcp: bool, folder: Path) -> int:
    """Serve check, extract, verify and explain on standard input and output.

    Only files below FOLDER are read, and nothing is written. Without FOLDER it is the one in which the command is
    started. The server ends when its input does.
    """
    if not mcp:
        remedy = "call 'factcheck serve --mcp'"
        raise UsageError(problem="serve knows one protocol, and it must be named", remedy=remedy)
    from factcheck.serve.protocol import serve as served

    served(folder)
    return 0
