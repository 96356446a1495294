"""A verification: one claim held against several sources, part by part."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    import os

    from factcheck.model import Claim, Part, Ruling, Source, Unread
    from factcheck.report.document import Report

VERIFICATION_SCHEMA = "factcheck.verification/1"


@frozen
class Verification:
    """What several sources say to one claim.

    claim: the claim as a source of its own, which is never an origin; its `language` and `published` are those with
    which it was read. verdict: "refuted" or "disputed" where a part is, "supported" where every part is, else
    "not found". parts: each figure, date and attribution of the claim with its own verdict; () where nothing in it is
    understood. tested: the claims under test, one for each part. unread: what in the claim was not understood. report:
    the sources, with those of their claims and findings that speak to the claim. summary: one English sentence.
    """

    claim: Source
    verdict: Ruling
    parts: tuple[Part, ...]
    tested: tuple[Claim, ...]
    unread: tuple[Unread, ...]
    report: Report
    summary: str

    def to_dict(self) -> dict[str, Any]:
        """The verification as plain dicts, lists, strings, integers, booleans and None, ready for any JSON writer."""
        from factcheck.report.verification_json import verification_dict

        return verification_dict(self)

    def render(self, format: str = "text", *, width: int = 100, color: bool = False) -> str:
        """The verification as "text", "json" or "markdown", ending with a newline.

        width (columns) and color matter to text only. Raises UsageError for an unknown format.
        """
        from factcheck.report.verification_formats import render_verification

        return render_verification(self, format, width=width, color=color)

    def claim_review(
        self, *, rating: float, author: str, url: str, best: float = 5, worst: float = 1, label: str | None = None
    ) -> dict[str, Any]:
        """The claim with your rating as schema.org ClaimReview, as plain dicts and lists, ready for any JSON writer.

        rating: your judgement, from `worst` to `best`; nothing of `verdict` goes in. author: the organisation that
        rates. url: where the review stands on the web. label: the rating in words, such as "Mostly false". The
        sentences of the sources that bear the claim out or contradict it are cited. Raises UsageError for a rating that
        is not on the scale, an empty author, and what is no web address.
        """
        from factcheck.report.claimreview import claim_review

        return claim_review(self, rating=rating, author=author, url=url, best=best, worst=worst, label=label)

    def _repr_html_(self) -> str:
        """What a notebook shows: the claim with its verdict, and each part with the words of either side."""
        from factcheck.report.notebook import verification_html

        return verification_html(self)

    def _repr_mimebundle_(self, **options: object) -> dict[str, str]:
        """The same with one line of plain text: a notebook would save the whole `repr` beside the HTML."""
        from factcheck.report.notebook import verification_bundle

        return verification_bundle(self)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the verification to `path`, in the format that its suffix names (.json .md .txt), as UTF-8.

        Raises UsageError where the suffix names no such format or the file cannot be written.
        """
        from factcheck.report.formats import write_text
        from factcheck.report.verification_formats import format_of

        target = Path(path)
        write_text(target, self.render(format_of(target)))
