"""Text of strangers made safe to print: no control characters, no lone surrogates, no hidden reordering."""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"

_SURROGATES = re.compile(r"[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_REORDERING = re.compile(r"[\u202a-\u202e\u2066-\u2069\ufeff]")


def without_surrogates(text: str) -> str:
    """Lone surrogates, which no UTF-8 file can hold, become U+FFFD one for one, so that offsets stay true."""
    return _SURROGATES.sub(REPLACEMENT, text)


def visible(text: str) -> str:
    """One line that is safe on any terminal: white space becomes single spaces, escape sequences lose their power."""
    return _REORDERING.sub("", _CONTROLS.sub(REPLACEMENT, _SPACE.sub(" ", text)))


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 source", "3 sources"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
