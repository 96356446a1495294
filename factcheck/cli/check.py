"""`factcheck check`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import terminal
from factcheck.cli.output import check_output, write
from factcheck.cli.program import main
from factcheck.cli.progress import Progress
from factcheck.cli.sources import shared, sources_of
from factcheck.cli.terminal import say
from factcheck.errors import UsageError
from factcheck.report.formats import FORMATS

if TYPE_CHECKING:
    from factcheck.model import Threshold


@main.command()
@click.option("--aliases", metavar="FILE", help="Names that mean the same, beyond those that are known.")
@click.option("--relations", metavar="FILE", help="Names that belong to others or act for them.")
@click.option("--strict", is_flag=True, help="Conflicts only where both sources name the subject and the property.")
@click.option("--lenient", is_flag=True, help="Also conflicts of low confidence, such as of a subject carried over.")
@click.option("--fx", is_flag=True, help="Compare currencies by dated rates, offline; needs the extra 'fx'.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="Default: text on a terminal, otherwise json, also in a file.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["never", "conflict", "single"]),
    default="conflict",
    show_default=True,
    help="Exit with 1 at a conflict, also at a claim of a single source, or never.",
)
@shared
def check(
    paths: tuple[str, ...],
    form: str | None,
    fail_on: str,
    aliases: str | None,
    relations: str | None,
    strict: bool,
    lenient: bool,
    fx: bool,
    languages: tuple[str, ...],
    output: Path | None,
    keep_going: bool,
    no_color: bool,
) -> int:
    """Compare the sources claim by claim."""
    check_output(output, paths)
    if strict and lenient:
        raise UsageError(problem="--strict and --lenient exclude each other", remedy="give one of them")
    sources = sources_of(paths, languages, keep_going)
    from factcheck.check import check_sources, read_aliases, read_relations
    from factcheck.report import render

    threshold: Threshold = "strict" if strict else "lenient" if lenient else "default"
    known = None if aliases is None else read_aliases(Path(aliases))
    related = None if relations is None else read_relations(Path(relations))
    on_terminal = output is None and terminal.is_terminal(sys.stdout)
    form = form or ("text" if on_terminal else "json")
    with Progress("Comparing") as progress:
        report = check_sources(sources, aliases=known, relations=related, threshold=threshold, fx=fx, progress=progress)
    text = render(
        report, form, width=terminal.width(on_terminal), color=on_terminal and not no_color and terminal.likes_color()
    )
    write(text, output)
    if len(sources) == 1 and not keep_going:
        say("only one source, and nothing to compare it with; add another")
    failing = {"never": set(), "conflict": {"conflict"}, "single": {"conflict", "single"}}[fail_on]
    return int(any(finding.verdict in failing for finding in report.findings))
