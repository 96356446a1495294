"""A report: the sources that were read, their claims, the findings about them, and what was not understood."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from factcheck.model import Basis, Decision

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping

    from factcheck.model import Claim, Finding, Lapsed, Provenance, Unread
    from factcheck.report.explanation import Explanation
    from factcheck.report.frames import Frames

SCHEMA = "factcheck.report/1"


@frozen
class Report:
    """Everything one check found out. Findings come in the order in which they should be read: conflicts first.

    basis: what the comparison knew beside the claims. lapsed: decisions that were handed in and apply to no finding.
    texts: id of a source → its text, for pages that show it; no part of the JSON, so that a report that was loaded has
    none, and equal to any other. paths: the same for the files of those that are plain text files, as they were named.
    explained: what makes the way to the findings of a report again, for pages that show it, or None: reports are made
    on a floor that knows nothing of comparing.
    """

    sources: tuple[Provenance, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    unread: tuple[Unread, ...]
    basis: Basis = field(factory=Basis)
    lapsed: tuple[Lapsed, ...] = ()
    texts: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    paths: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    explained: Callable[[Report], Callable[[Finding], Explanation]] | None = field(default=None, eq=False, repr=False)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings in which at least two claims contradict each other, also those that a person rejected."""
        return tuple(finding for finding in self.findings if finding.verdict == "conflict")

    @property
    def agreements(self) -> tuple[Finding, ...]:
        """The findings in which independent sources say the same and none contradicts."""
        return tuple(finding for finding in self.findings if finding.verdict == "agree")

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What was decided on the findings, as `check(..., decisions=...)` takes it."""
        return tuple(
            Decision(finding.id, finding.review.decision, finding.review.note, finding.claims)
            for finding in self.findings
            if finding.review is not None
        )

    def to_dict(self) -> dict[str, Any]:
        """The report as plain dicts, lists, strings, integers, booleans and None, ready for any JSON writer."""
        from factcheck.report.encode import report_dict

        return report_dict(self)

    def to_frames(self, backend: str = "pyarrow") -> Frames:
        """The report as four tidy tables: `claims`, `findings`, `pairs` and `sources`.

        backend: the library that makes them, "pyarrow" (the extra `frames`), "pandas" or "polars". Raises UsageError
        for another name and where the library is not installed.
        """
        from factcheck.report.frames import to_frames

        return to_frames(self, backend)

    def save_tables(self, folder: str | os.PathLike[str]) -> None:
        """Write the four tables of `to_frames` as CSV, to claims.csv, findings.csv, pairs.csv and sources.csv.

        It needs no extra. folder: made if need be; files of these names are replaced. Raises UsageError where it cannot
        be written to.
        """
        from factcheck.report.tables_csv import save_tables

        save_tables(self, Path(folder))

    def _repr_html_(self) -> str:
        """What a notebook shows: the counts, the conflicts with the words of both sides, and the rest folded away."""
        from factcheck.report.notebook import report_html

        return report_html(self)

    def _repr_mimebundle_(self, **options: object) -> dict[str, str]:
        """The same with a short plain text: a notebook would save the whole `repr` of the report beside the HTML."""
        from factcheck.report.notebook import bundle

        return bundle(self)

    def save(self, path: str | os.PathLike[str], *, locale: str = "en") -> None:
        """Write the report to `path`, as UTF-8, in the format that its suffix names.

        Suffixes are .html .json .jsonl .md .csv .txt .sarif .xml (JUnit) and .jsonld (annotations).
        locale: the language of the interface of .html, "en", "de" or "id". Raises UsageError where the suffix names no
        format, the format has no such locale, or the file cannot be written.
        """
        from factcheck.report.formats import format_of_suffix, render, write_text

        target = Path(path)
        write_text(target, render(self, format_of_suffix(target), locale=locale))
