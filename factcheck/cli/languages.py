"""`factcheck languages`."""

from __future__ import annotations

from factcheck.cli import options
from factcheck.cli.output import write
from factcheck.cli.program import main


@main.command(
    short_help="List the languages that are installed.",
    epilog=options.examples(
        ("factcheck languages", "A table."),
        ("factcheck languages --format json", "The same for a program."),
    ),
)
@options.format_of("text", "json", words="A table, or a list.")
def languages(form: str) -> int:
    """List the languages that are installed, and how many words each has of its own."""
    from factcheck.languages.overview import overview
    from factcheck.report.languages import as_json, as_text

    write((as_json if form == "json" else as_text)(overview()), None)
    return 0
