"""`factcheck verify`."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.output import View, check_output, write
from factcheck.cli.program import main
from factcheck.cli.progress import Progress
from factcheck.cli.sources import sources_of
from factcheck.errors import UsageError
from factcheck.report.verification_formats import FORMATS


@main.command(
    short_help="Hold one claim against the sources.",
    epilog=options.examples(
        ("factcheck verify 'Stargate costs $700 billion' seeds", "Is it so, by the texts of a folder?"),
        (
            'factcheck verify "Die Brücke kostete 45 Millionen Euro." reports/ --language de',
            "The same, of a claim whose language is given.",
        ),
        (
            'factcheck verify "The quake killed 52 people yesterday." reports/ --published 2024-05-03',
            "Days count from that on which the claim was made.",
        ),
    ),
)
@click.argument("claim", metavar="CLAIM")
@options.several(options.paths, options.output, options.format_by_place(FORMATS))
@options.language_of_claim
@click.option("--published", metavar="DAY", help="The day on which the claim was made, as 2025-02-11.")
@options.several(options.aliases, options.relations, options.tolerance, options.fx)
@options.several(options.keep_going, options.no_color, options.configured)
def verify(
    claim: str,
    paths: tuple[str, ...],
    language: str | None,
    published: str | None,
    aliases: options.Names,
    relations: options.Names,
    tolerance: str | None,
    fx: bool,
    form: str | None,
    output: Path | None,
    keep_going: bool,
    no_color: bool,
) -> int:
    """Hold one CLAIM against the sources: supported, refuted, disputed or not found.

    The exit status is 1 for a claim that is refuted or disputed, and 0 for one that is supported or not found.
    """
    if not claim.strip():
        raise UsageError(problem="the CLAIM is empty", remedy="write one sentence in quotes before the paths")
    check_output(output, paths)
    only = options.settings().values.get("languages", ())
    sources = sources_of(paths, only, keep_going)
    from factcheck.check import read_aliases, read_relations
    from factcheck.verify import verify_sources

    known, related = options.names_of(aliases, read_aliases), options.names_of(relations, read_relations)
    with Progress("Verifying") as progress:
        found = verify_sources(
            claim,
            sources,
            language=language,
            published=published,
            aliases=known,
            relations=related,
            fx=fx,
            tolerance=tolerance,
            languages=only,
            progress=progress,
        )
    view = View.of(output, no_color=no_color)
    write(found.render(form or view.form, width=view.width, color=view.color), output)
    return int(found.verdict in ("refuted", "disputed"))
