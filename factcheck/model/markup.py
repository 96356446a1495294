"""The little HTML in which a notebook shows a finding or a report: styles in place, no script, no style sheet.

It stands on this floor because findings show themselves (`Finding._repr_html_`), and nothing here may import the
reports above. Colours are of middling brightness or inherited, so that they are legible on light and on dark ground.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

RED, GREEN, BLUE, GREY = "#b3261e", "#1b6e3c", "#4a5ba8", "#5f6368"
COLOURS = {
    "conflict": RED,
    "agree": GREEN,
    "compatible": BLUE,
    "single": GREY,
    "refuted": RED,
    "disputed": RED,
    "supported": GREEN,
    "not found": GREY,
}
"""White letters have a contrast of at least 5:1 on each."""
FRAME = "border:1px solid rgba(128,128,128,.45);border-radius:6px;padding:.6em .8em;margin:.5em 0"
FAINT = "opacity:.75;font-size:.9em"
MARK = "background:rgba(255,193,7,.38);color:inherit;border-radius:2px;padding:0 .1em"

_SPACE = re.compile(r"\s+")
_HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_REORDERING = re.compile(r"[\u202a-\u202e\u2066-\u2069\ufeff]")


def escaped(text: str) -> str:
    """Any text as words on one line: no character of it is markup, hidden, or able to reorder what is around it."""
    return html.escape(_REORDERING.sub("", _HIDDEN.sub("\ufffd", _SPACE.sub(" ", text))))


def element(name: str, inner: str, style: str = "") -> str:
    """An element around HTML that is finished."""
    return f'<{name} style="{style}">{inner}</{name}>' if style else f"<{name}>{inner}</{name}>"


def badge(verdict: str) -> str:
    """The verdict as white letters on its colour."""
    ground = COLOURS.get(verdict, GREY)
    style = f"background:{ground};color:#fff;border-radius:4px;padding:.1em .5em;font-size:.85em;font-weight:600"
    return element("span", escaped(verdict), style)


def card(verdict: str, heading: str, inner: Iterable[str]) -> str:
    """A frame with the verdict and the heading on top, both plain text, and finished HTML below."""
    top = element("div", f"{badge(verdict)} {element('b', escaped(heading))}")
    return element("div", top + "".join(inner), FRAME)


def paragraph(text: str, style: str = "") -> str:
    """Plain text as a line of its own."""
    return element("div", escaped(text), f"margin:.35em 0;{style}" if style else "margin:.35em 0")


def lines(texts: Iterable[str]) -> str:
    """Plain texts as a list; nothing where there are none."""
    items = "".join(element("li", escaped(text)) for text in texts)
    return element("ul", items, "margin:.35em 0;padding-left:1.4em") if items else ""
