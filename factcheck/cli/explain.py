"""`factcheck explain`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from factcheck.cli import terminal
from factcheck.cli.output import check_output, write
from factcheck.cli.program import main
from factcheck.cli.sources import format_option
from factcheck.errors import UsageError


@main.command()
@click.option("--claims", nargs=2, metavar="A B", help="Explain two claims by their ids, instead of a finding.")
@format_option("text", "json", "markdown", words="For a person, a program or a page.")
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Write the result to FILE.")
@click.option("--no-color", is_flag=True, help="Never use colour.")
@click.argument("report", metavar="REPORT")
@click.argument("finding", metavar="[FINDING]", required=False)
def explain(
    report: str, finding: str | None, claims: tuple[str, str] | None, form: str, output: Path | None, no_color: bool
) -> int:
    """Tell step by step how a finding of a saved report came about.

    REPORT is a file that `check --format json` or jsonl has written. FINDING is its number in the text report, its id,
    or the beginning of its id.
    """
    if (finding is None) == (claims is None):
        raise UsageError(problem="explain needs a FINDING, or --claims A B", remedy="give one of the two")
    check_output(output, [report])
    from factcheck.replay import explain as explained
    from factcheck.report import load

    on_terminal = output is None and terminal.is_terminal(sys.stdout)
    color = on_terminal and not no_color and terminal.likes_color()
    explanation = explained(load(report), finding, claims=claims)
    write(explanation.render(form, width=terminal.width(on_terminal), color=color), output)
    return 0
