"""`factcheck verify`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from factcheck.cli import options
from factcheck.cli.output import View, check_output, named_format, write
from factcheck.cli.program import main
from factcheck.cli.progress import Progress
from factcheck.cli.sources import sources_of
from factcheck.errors import UsageError
from factcheck.report.verification_formats import FORMATS

if TYPE_CHECKING:
    from factcheck.report import Verification

REVIEW = "claimreview"
"""The format that only a rating gives; no file suffix names it, and nothing chooses it by itself."""


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
@options.several(options.paths, options.output, options.format_by_place((*FORMATS, REVIEW)))
@options.language_of_claim
@click.option("--published", metavar="DAY", help="The day on which the claim was made, as 2025-02-11.")
@options.several(options.aliases, options.relations, options.tolerance, options.fx)
@click.option("--rating", type=float, metavar="NUMBER", help="Your rating, for --format claimreview.")
@click.option("--best", type=float, metavar="NUMBER", help="The best rating there is; 5 without it.")
@click.option("--worst", type=float, metavar="NUMBER", help="The worst rating there is; 1 without it.")
@click.option("--rating-label", metavar="WORDS", help="Your rating in words, such as 'Mostly false'.")
@click.option("--author", metavar="NAME", help="The organisation that rates.")
@click.option("--url", metavar="URL", help="Where the review stands on the web.")
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
    rating: float | None,
    best: float | None,
    worst: float | None,
    rating_label: str | None,
    author: str | None,
    url: str | None,
    keep_going: bool,
    no_color: bool,
) -> int:
    """Hold one CLAIM against the sources: supported, refuted, disputed or not found.

    The exit status is 1 for a claim that is refuted or disputed, and 0 for one that is supported or not found.
    """
    if not claim.strip():
        raise UsageError(problem="the CLAIM is empty", remedy="write one sentence in quotes before the paths")
    review = _Review.of(form, rating=rating, best=best, worst=worst, label=rating_label, author=author, url=url)
    check_output(output, paths)
    _refuse_unquoted(claim, paths)
    form = form or named_format(output, FORMATS)
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
    shown = review.render(found) if review else found.render(form or view.form, width=view.width, color=view.color)
    write(shown, output)
    return int(found.verdict in ("refuted", "disputed"))


@frozen
class _Review:
    """The rating of a person for --format claimreview, with all that a review needs."""

    rating: float
    author: str
    url: str
    more: dict[str, Any]

    @classmethod
    def of(
        cls, form: str | None, *, rating: float | None, author: str | None, url: str | None, **more: object
    ) -> _Review | None:
        """None for any other format. Raises UsageError where an option is missing, or has nothing to do."""
        needed = {"--rating": rating, "--author": author, "--url": url}
        given: dict[str, Any] = {name: value for name, value in more.items() if value is not None}
        if form != REVIEW:
            idle = [name for name, value in needed.items() if value is not None]
            idle += [f"--{'rating-' if name == 'label' else ''}{name}" for name in given]
            if idle:
                problem = f"{' '.join(idle)} has nothing to do without --format {REVIEW}"
                raise UsageError(problem=problem, remedy=f"add --format {REVIEW}, or leave it out")
            return None
        if rating is None or author is None or url is None:
            missing = ", ".join(name for name, value in needed.items() if value is None)
            problem = f"--format {REVIEW} needs {missing}"
            raise UsageError(problem=problem, remedy="the rating is your judgement; it is never taken from the verdict")
        from factcheck.report.claimreview import check_review

        check_review(rating=rating, author=author, url=url, **given)
        return cls(rating, author, url, given)

    def render(self, found: Verification) -> str:
        from factcheck.report.claimreview import render_review

        return render_review(found.claim_review(rating=self.rating, author=self.author, url=self.url, **self.more))


def _refuse_unquoted(claim: str, paths: Sequence[str]) -> None:
    """Refuse a claim of one word whose next words would be paths: the quotes are missing."""
    words = list(takewhile(_is_a_word, paths))
    if words and len(claim.split()) == 1:
        said = " ".join((claim, *words))
        raise UsageError(
            problem=f"{words[0]}: no such file or folder",
            remedy=f'write the claim in quotes: factcheck verify "{said}" …',
        )


def _is_a_word(path: str) -> bool:
    return path != "-" and not set(path) & set("./\\*?[:") and not Path(path).exists()
