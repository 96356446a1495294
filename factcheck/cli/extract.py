"""`factcheck extract`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.cli import options
from factcheck.cli.output import check_output, write
from factcheck.cli.program import main
from factcheck.cli.progress import Progress
from factcheck.cli.sources import sources_of
from factcheck.cli.terminal import say


@main.command(
    short_help="Print the claims of each source.",
    epilog=options.examples(
        ("factcheck extract article.txt", "One claim a line."),
        ("factcheck extract reports/ --format json --output claims.json", "All claims of a folder as one list."),
    ),
)
@options.format_of("jsonl", "json", words="One a line, or a list.")
@options.reading
def extract(
    paths: tuple[str, ...],
    form: str,
    languages: tuple[str, ...],
    output: Path | None,
    keep_going: bool,
    no_color: bool,
) -> int:
    """Print the claims of each source without comparing them."""
    check_output(output, paths)
    sources = sources_of(paths, languages, keep_going)
    from factcheck.check import extract_source
    from factcheck.report import claims_jsonl

    lines: list[str] = []
    unread = 0
    with Progress("Reading") as progress:
        for number, source in enumerate(sources, 1):
            claims, missed = extract_source(source)
            lines += filter(None, claims_jsonl(claims).split("\n"))
            unread += len(missed)
            progress(number, len(sources))
    write("".join(f"{line}\n" for line in lines) if form == "jsonl" else _json_list(lines), output)
    if unread:
        say(f"{unread} numbers or dates were not understood; 'factcheck check --format json' lists them as unread")
    return 0


def _json_list(lines: Sequence[str]) -> str:
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"
