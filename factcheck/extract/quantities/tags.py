"""What a word may begin or end around a number, as bits: one look at a token spares many look-ups of phrases.

A bit says no more than "may": a token without it certainly does not.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.languages import fold

SIGN = 1  # may end a currency sign that stands before a number
UNIT = 2  # may begin a unit or a currency, or lead to one: kilometre, €, a hyphen, d'euros
MARK = 4  # may be a mark at the digits: 40C, 27"
SCALE = 8  # may begin a scale that elsewhere is a unit: 5m
PER = 16  # may begin "per", "a", "le"
LINK = 32  # may link two ends of a range
HEDGED = 64  # may end a hedge
HEDGES = 128  # may begin a hedge behind a number
MINUS = 256  # may be a minus before a number, or a plus
BELOW = 512  # may begin "below zero"
NAME = 1024  # may end the name of a currency, or a word that stands for a unit before its number
TIMES = 2048  # may begin a multiple: twice as much

PADDING = (0,) * 8


def tagged(groups: Iterable[tuple[int, Iterable[str]]]) -> dict[str, int]:
    """The bits of every word of the groups."""
    found: dict[str, int] = {}
    for bit, words in groups:
        for word in words:
            key = fold(word)
            found[key] = found.get(key, 0) | bit
    return found
