"""`factcheck explain`."""

from __future__ import annotations

from pathlib import Path

import click
from click.core import ParameterSource

from factcheck.cli import options
from factcheck.cli.output import View, check_output, named_format, write
from factcheck.cli.program import main
from factcheck.errors import UsageError


@main.command(
    short_help="Tell step by step how a finding came about.",
    epilog=options.examples(
        ("factcheck explain report.json 1", "The first finding of the text report."),
        ("factcheck explain report.json f-b2df --format markdown", "A finding by the beginning of its id."),
        ("factcheck explain report.json --claims c-3c6a c-60c2", "What joined two claims, or kept them apart."),
    ),
)
@click.option("--claims", nargs=2, metavar="A B", help="Explain two claims by their ids, instead of a finding.")
@options.format_of("text", "json", "markdown", words="For a person, a program or a page.")
@options.several(options.output, options.no_color)
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

    if click.get_current_context().get_parameter_source("form") is ParameterSource.DEFAULT:
        form = named_format(output, ("text", "json", "markdown")) or form
    view = View.of(output, no_color=no_color)
    explanation = explained(load(report), finding, claims=claims)
    write(explanation.render(form, width=view.width, color=view.color), output)
    return 0
