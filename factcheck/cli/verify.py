"""`factcheck verify`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from factcheck.cli import terminal
from factcheck.cli.output import check_output, write
from factcheck.cli.program import main
from factcheck.cli.progress import Progress
from factcheck.cli.sources import sources_of
from factcheck.errors import UsageError
from factcheck.report.verification_formats import FORMATS


@main.command()
@click.argument("claim", metavar="CLAIM")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--language", metavar="CODE", help="The language of the claim; told from its words by default.")
@click.option("--published", metavar="DAY", help="The day on which the claim was made, as 2025-02-11.")
@click.option("--aliases", metavar="FILE", help="Names that mean the same, beyond those that are known.")
@click.option("--relations", metavar="FILE", help="Names that belong to others or act for them.")
@click.option("--fx", is_flag=True, help="Compare currencies by dated rates, offline; needs the extra 'fx'.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Default: text on a terminal, otherwise json, also in a file.",
)
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Write the result to FILE.")
@click.option("--keep-going", is_flag=True, help="Leave out what cannot be read, with a warning.")
@click.option("--no-color", is_flag=True, help="Never use colour.")
def verify(
    claim: str,
    paths: tuple[str, ...],
    language: str | None,
    published: str | None,
    aliases: str | None,
    relations: str | None,
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
    sources = sources_of(paths, (), keep_going)
    from factcheck.check import read_aliases, read_relations
    from factcheck.verify import verify_sources

    known = None if aliases is None else read_aliases(Path(aliases))
    related = None if relations is None else read_relations(Path(relations))
    on_terminal = output is None and terminal.is_terminal(sys.stdout)
    with Progress("Verifying") as progress:
        found = verify_sources(
            claim,
            sources,
            language=language,
            published=published,
            aliases=known,
            relations=related,
            fx=fx,
            progress=progress,
        )
    color = on_terminal and not no_color and terminal.likes_color()
    form = form or ("text" if on_terminal else "json")
    write(found.render(form, width=terminal.width(on_terminal), color=color), output)
    return int(found.verdict in ("refuted", "disputed"))
