"""A verification as Markdown (CommonMark), for a page, an issue or a note."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.report.markdown import escaped, marked
from factcheck.report.quotes import quote
from factcheck.report.verification_view import PartView, Said, parts_of

if TYPE_CHECKING:
    from factcheck.report.verification import Verification

LONG = 400


def render_markdown(verification: Verification) -> str:
    """The verification as one document; text of the claim and of the sources is escaped and cannot become markup."""
    lines = [f"# {verification.verdict.capitalize()}", "", f"> {escaped(verification.claim.text) or '—'}", ""]
    lines += [escaped(verification.summary), ""]
    for view in parts_of(verification):
        lines += _part(view)
    for unread in verification.unread:
        lines += [f"Not understood in the claim: “{escaped(unread.exact)}” ({escaped(unread.reason)}).", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _part(view: PartView) -> Iterator[str]:
    part = view.part
    yield from (f"## {view.number}. {escaped(view.heading)}: {part.verdict}", "")
    if view.sides or view.number > 1:
        yield from (escaped(part.summary), "")
    for name, side in view.sides:
        yield from (f"### {name}", "")
        for said in side:
            yield from _said(said)
    for name, why in (("Held to be the same thing", part.evidence_for), ("Against that", part.evidence_against)):
        if why:
            yield from (f"{name}: {escaped('; '.join(why))}", "")


def _said(said: Said) -> list[str]:
    voice = said.voice
    context = f", {escaped(voice.context)}" if voice.context else ""
    words = quote(voice.claim.sentence, voice.claim.evidence, LONG)
    head = f"{voice.label}. {escaped(voice.origin)}{context}: **{escaped(said.phrase)}**"
    return [head, "", f"> {marked(words)}", "", escaped(said.pair.because), ""]
