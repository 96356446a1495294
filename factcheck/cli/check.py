"""`factcheck check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.output import View, check_output, named_format, write
from factcheck.cli.program import main
from factcheck.cli.progress import Progress
from factcheck.cli.settings import FAIL_ON
from factcheck.cli.sources import sources_of
from factcheck.cli.terminal import say
from factcheck.errors import UsageError
from factcheck.model.findings import THRESHOLDS
from factcheck.report.formats import FORMATS, LOCALES, check_locale

if TYPE_CHECKING:
    from factcheck.model import Threshold


@main.command(
    epilog=options.examples(
        ("factcheck check reports/", "Compare all texts of a folder."),
        ("factcheck check herald.txt bote.txt --output report.json", "Save the report, for 'factcheck explain'."),
        ("factcheck check reports/ --format html --output report.html", "Write a page for a browser."),
        ("factcheck check sources.jsonl --format markdown --fail-on never", "Read a manifest; never exit with 1."),
        ("cat article.txt | factcheck check - archive/", "Compare standard input with a folder."),
    )
)
@options.several(options.paths, options.output, options.format_by_place(FORMATS))
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="conflict",
    show_default=True,
    help="Exit with 1 at a conflict, also at a claim of a single source, or never.",
)
@click.option(
    "--tables",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Write claims, findings, pairs and sources to FOLDER as well, each as CSV.",
)
@click.option(
    "--decisions", metavar="FILE", help="What was decided on an earlier report; what was rejected does not count."
)
@click.option(
    "--threshold",
    type=click.Choice(THRESHOLDS),
    default="default",
    show_default=True,
    help="The least evidence for a conflict.",
)
@click.option("--strict", is_flag=True, help="Conflicts only where both sources name the subject and the property.")
@click.option("--lenient", is_flag=True, help="Also conflicts of low confidence, such as of a subject carried over.")
@options.several(options.aliases, options.relations, options.tolerance, options.fx)
@options.several(options.language, options.keep_going, options.no_color)
@click.option(
    "--locale",
    type=click.Choice(LOCALES),
    default="en",
    show_default=True,
    help="Language of the words around the quotes in html.",
)
@options.configured
def check(
    paths: tuple[str, ...],
    form: str | None,
    fail_on: str,
    tables: Path | None,
    aliases: options.Names,
    relations: options.Names,
    decisions: str | None,
    threshold: Threshold,
    strict: bool,
    lenient: bool,
    tolerance: str | None,
    fx: bool,
    languages: tuple[str, ...],
    output: Path | None,
    keep_going: bool,
    no_color: bool,
    locale: str,
) -> int:
    """Compare the sources claim by claim."""
    check_output(output, paths)
    threshold = _threshold(threshold, strict=strict, lenient=lenient)
    view = View.of(output, no_color=no_color)
    form = form or named_format(output, FORMATS) or view.form
    locale = _locale(form, locale)
    sources = sources_of(paths, languages, keep_going)
    from factcheck.check import check_sources, read_aliases, read_relations
    from factcheck.report import render
    from factcheck.report.decisions import carried_over, read_decisions

    known, related = options.names_of(aliases, read_aliases), options.names_of(relations, read_relations)
    decided = None if decisions is None else read_decisions(Path(decisions))
    with Progress("Comparing") as progress:
        report = check_sources(
            sources,
            aliases=known,
            relations=related,
            threshold=threshold,
            fx=fx,
            tolerance=tolerance,
            languages=languages,
            progress=progress,
        )
    if decided is not None:
        report = carried_over(report, decided)
    if tables is not None:
        report.save_tables(tables)
    write(render(report, form, width=view.width, color=view.color, locale=locale), output)
    if len(sources) == 1 and not keep_going:
        say("only one source, and nothing to compare it with; add another")
    for lapsed in report.lapsed:
        why = lapsed.because[:1].lower() + lapsed.because[1:].rstrip(".")
        say(f"{decisions}: the decision '{lapsed.decision}' on {lapsed.finding} no longer applies: {why}")
    failing = {"never": set(), "conflict": {"conflict"}, "single": {"conflict", "single"}}[fail_on]
    return int(any(finding.verdict in failing and not finding.rejected for finding in report.findings))


def _locale(form: str, locale: str) -> str:
    """The locale for a format. One from a file of settings is for the formats that have locales, and for no other."""
    if click.get_current_context().get_parameter_source("locale") is click.core.ParameterSource.COMMANDLINE:
        check_locale(form, locale)
    return locale if form == "html" else "en"


def _threshold(threshold: Threshold, *, strict: bool, lenient: bool) -> Threshold:
    """The one threshold that is asked for; on the command line only once."""
    source = click.get_current_context().get_parameter_source("threshold")
    asked: list[Threshold] = ["strict"] if strict else []
    asked += ["lenient"] if lenient else []
    asked += [threshold] if source is click.core.ParameterSource.COMMANDLINE else []
    if len(asked) > 1:
        told = "--strict and --lenient" if strict and lenient else f"--{asked[0]} and --threshold"
        raise UsageError(problem=f"{told} exclude each other", remedy="give one of them")
    return asked[0] if asked else threshold
