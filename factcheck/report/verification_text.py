"""A verification for a person at a terminal or in a text file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.report.layout import Line, line, paragraph
from factcheck.report.plain import counted, visible
from factcheck.report.quotes import Quote, quote, shortened
from factcheck.report.verification_view import PartView, Said, parts_of

if TYPE_CHECKING:
    from factcheck.report.verification import Verification

NARROWEST = 50
STYLES = {"supported": "agree", "refuted": "conflict", "disputed": "conflict", "not found": "bold"}
GROUNDS = 4
QUOTES_A_SIDE = 4  # further claims are named without their sentence
CLAIM, WRITTEN = 400, 60


def render_text(verification: Verification, *, width: int = 100, color: bool = False) -> str:
    """The verification as lines of at most `width` columns (50 at least); the values in quotes are marked."""
    page = _Page(verification, max(width, NARROWEST), color)
    return "".join(f"{part.printed(color)}\n" for part in page.lines())


class _Page:
    def __init__(self, verification: Verification, width: int, color: bool) -> None:
        self.verification = verification
        self.width = width
        self.color = color

    def lines(self) -> Iterator[Line]:
        found = self.verification
        said = found.claim
        about = [said.language or "?", *([said.published.isoformat()] if said.published else [])]
        head = line(found.verdict.upper(), STYLES[found.verdict])
        head += line(f"  “{shortened(visible(said.text), CLAIM)}” [{', '.join(about)}]", "bold")
        yield from paragraph(head, self.width, 0)
        if len(found.parts) != 1:
            yield from self.words(0, found.summary)
        for part in parts_of(found):
            yield Line()
            yield from self.part(part)
        yield from self.unread()
        yield Line()
        yield from self.words(
            0, f"Held against {counted(len(found.report.sources), 'source')}{self.independent()}.", "dim"
        )

    def independent(self) -> str:
        sources = self.verification.report.sources
        origins = len({source.origin for source in sources})
        return "" if origins == len(sources) else f", {origins} of them independent"

    def part(self, view: PartView) -> Iterator[Line]:
        part = view.part
        title = line(f"{view.number}. {view.heading}: ", "bold") + line(part.verdict, STYLES[part.verdict])
        yield from paragraph(title, self.width, 0)
        yield from self.words(3, part.summary)
        for name, side in view.sides:
            yield Line()
            yield from self.words(3, name, "bold")
            for said in side[:QUOTES_A_SIDE]:
                yield from self.said(said)
            if rest := [f"{said.voice.claim.source}: {said.phrase}" for said in side[QUOTES_A_SIDE:]]:
                yield from self.words(5, f"also {'; '.join(dict.fromkeys(rest))}")
        if not part.conflicting:
            return
        grounds = {"Held to be the same thing": part.evidence_for, "Against that": part.evidence_against}
        for name, why in grounds.items():
            if why:
                more = f"; and {len(why) - GROUNDS} more" if len(why) > GROUNDS else ""
                yield from self.words(3, f"{name}: {'; '.join(why[:GROUNDS])}{more}", "dim")

    def said(self, said: Said) -> Iterator[Line]:
        voice = said.voice
        about = f"{voice.origin}, {voice.context}" if voice.context else voice.origin
        yield from paragraph(line(f"{about}: ") + line(said.phrase, "bold"), self.width, 5, voice.label)
        words = quote(voice.claim.sentence, voice.claim.evidence, 2 * self.width)
        yield from paragraph(self.marked(words), self.width, 8)
        yield from self.words(8, visible(said.pair.because), "dim")

    def unread(self) -> Iterator[Line]:
        for unread in self.verification.unread:
            words = f"Not understood in the claim: “{shortened(visible(unread.exact), WRITTEN)}” ({unread.reason})."
            yield Line()
            yield from self.words(0, words)

    def words(self, indent: int, text: str, style: str = "") -> Iterator[Line]:
        return iter(paragraph(line(visible(text), style), self.width, indent))

    def marked(self, said: Quote) -> Line:
        if self.color:
            return line(f"“{said.before}") + line(said.marked, "mark") + line(f"{said.after}”")
        return line(f"“{said.joined('>>', '<<')}”")
