"""A report or a verification in a notebook: counts, conflicts with the words of both sides, the rest folded away.

It is not the page that `--format html` writes: it stands inside a page of others, so it brings no script and no style
sheet, and it stays short enough to be saved with the notebook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.markup import FAINT, MARK, card, element, escaped, lines, paragraph
from factcheck.report.plain import counted, visible
from factcheck.report.quotes import quote
from factcheck.report.verification_view import parts_of
from factcheck.report.view import SHARED, index, review_shown, summary_line, views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report.document import Report
    from factcheck.report.verification import Verification
    from factcheck.report.verification_view import PartView
    from factcheck.report.view import Side, View, Voice

SHOWN = 20
"""Findings of one verdict that are shown; the others are counted."""
VOICES = 3
"""Quotes of one side; further sources are named."""
LONG = 300
TITLES = {"conflict": "conflict", "agree": "agreement", "compatible": "compatible finding"}

WIDTH = "max-width:70em;line-height:1.45"
_SIDES = "display:flex;flex-wrap:wrap;gap:.3em 1.5em"
_SIDE = "flex:1 1 18em;min-width:0;overflow-wrap:anywhere"
_QUOTE = "margin:.2em 0 .4em;padding-left:.6em;border-left:3px solid rgba(128,128,128,.45)"


def report_html(report: Report) -> str:
    """The report as one `div`, in the order in which it should be read."""
    tables = index(report)
    parts = [paragraph(summary_line(report))]
    for verdict in SHARED:
        found = views(report, tables, verdict)
        cards = [_card(view) for view in found[:SHOWN]]
        if len(found) > SHOWN:
            cards.append(paragraph(f"… and {len(found) - SHOWN} more; report.{_where(verdict)} has them all.", FAINT))
        parts += cards if verdict == "conflict" else [_folded(counted(len(found), TITLES[verdict]), cards)]
    return element("div", "".join(part for part in parts if part), WIDTH)


def bundle(report: Report) -> dict[str, str]:
    """The report for any front end: HTML, and a line for each shared finding where only plain text is shown."""
    tables = index(report)
    found = [view for verdict in SHARED for view in views(report, tables, verdict)[:SHOWN]]
    plain = [summary_line(report), *(f"{v.finding.verdict}: {visible(v.finding.summary)}" for v in found)]
    return {"text/plain": "\n".join(plain), "text/html": report_html(report)}


def verification_html(verification: Verification) -> str:
    """A verification as one `div`: the claim with its verdict, and each part with the words of either side."""
    cards = [_part(part) for part in parts_of(verification)]
    unread = [paragraph(f"Not understood in the claim: “{one.exact}” ({one.reason}).") for one in verification.unread]
    said = card(verification.verdict, verification.claim.text, [paragraph(verification.summary), *unread])
    return element("div", "".join([said, *cards]), WIDTH)


def verification_bundle(verification: Verification) -> dict[str, str]:
    """A verification for any front end: HTML, and the verdict with its sentence where only plain text is shown."""
    plain = f"{verification.verdict}: {visible(verification.summary)}"
    return {"text/plain": plain, "text/html": verification_html(verification)}


def _part(shown: PartView) -> str:
    inner = [paragraph(shown.part.summary)]
    for title, said in shown.sides:
        inner.append(element("div", element("b", escaped(title))))
        for one in said[:SHOWN]:
            inner += [*_voice(one.voice, one.phrase), paragraph(one.pair.because)]
        if more := [one.voice.origin for one in said[SHOWN:]]:
            inner.append(paragraph(f"also {', '.join(more)}", FAINT))
    return card(shown.part.verdict, f"{shown.number}. {shown.heading}", inner)


def _where(verdict: str) -> str:
    return {"conflict": "conflicts", "agree": "agreements"}.get(verdict, "findings")


def _folded(title: str, cards: list[str]) -> str:
    if not cards:
        return ""
    summary = element("summary", escaped(title), "cursor:pointer")
    return element("details", summary + "".join(cards), "margin:.5em 0")


def _card(view: View) -> str:
    finding = view.finding
    sides = "".join(element("div", "".join(_side(side)), _SIDE) for side in view.sides)
    about = f"{finding.kind}, {finding.id}"
    return card(
        finding.verdict,
        view.heading,
        [
            paragraph(finding.summary),
            element("div", sides, _SIDES),
            lines(why.line for why in view.whys),
            paragraph(review_shown(finding.review), "font-weight:600") if finding.review else "",
            paragraph(about, FAINT),
        ],
    )


def _side(side: Side) -> Iterator[str]:
    yield element("div", element("b", escaped(side.phrase)))
    for voice in side.voices[:VOICES]:
        yield from _voice(voice)
    if more := [voice.origin for voice in side.voices[VOICES:]]:
        yield paragraph(f"also {', '.join(more)}", FAINT)


def _voice(voice: Voice, phrase: str = "") -> Iterator[str]:
    about = f"{voice.label}. {voice.origin}" + (f", {voice.context}" if voice.context else "")
    about += f": {phrase}" if phrase else ""
    said = quote(voice.claim.sentence, voice.claim.evidence, LONG)
    marked = element("mark", escaped(said.marked), MARK)
    yield element("div", escaped(about), FAINT)
    yield element("blockquote", f"“{escaped(said.before)}{marked}{escaped(said.after)}”", _QUOTE)
