"""Reports and claims as JSON Lines: one object a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.encode import (
    basis_dict,
    claim_dict,
    dumps,
    finding_dict,
    header,
    lapsed_dict,
    source_dict,
    unread_dict,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Claim
    from factcheck.report.document import Report
    from factcheck.report.encode import Json


def render_jsonl(report: Report) -> str:
    """A header line, then sources, claims, findings, unread, the basis and lapsed decisions, each with its `type`."""
    return "".join(f"{dumps(row)}\n" for row in rows(report))


def rows(report: Report) -> Iterator[Json]:
    """The objects of the lines, the header first."""
    yield header()
    for source in report.sources:
        yield {"type": "source", **source_dict(source)}
    for claim in report.claims:
        yield {"type": "claim", **claim_dict(claim)}
    for finding in report.findings:
        yield {"type": "finding", **finding_dict(finding)}
    for unread in report.unread:
        yield {"type": "unread", **unread_dict(unread)}
    yield {"type": "basis", **basis_dict(report.basis)}
    for lapsed in report.lapsed:
        yield {"type": "lapsed", **lapsed_dict(lapsed)}


def claims_jsonl(claims: Iterable[Claim]) -> str:
    """Bare claims, one object a line, without header and type; "" where there are none."""
    return "".join(f"{dumps(claim_dict(claim))}\n" for claim in claims)
