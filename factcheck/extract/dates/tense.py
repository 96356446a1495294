"""Whether the words around a date look ahead ("will rule on Tuesday") or back ("was found on 3 May")."""

from __future__ import annotations

from typing import Final

from factcheck.extract.dates.cursor import Cursor
from factcheck.extract.dates.resolve import FUTURE, PAST

_REACH: Final = 12
_STOPS: Final = frozenset(',;:()"“”„‘’«»—–')
_SHORTEST: Final = 5
_ANY: Final = frozenset({"future_before", "future_stop", "past"})


def tense_of(c: Cursor, first: int, last: int, *, deep: bool = False) -> int:
    """FUTURE where a word of the future stands before the date in the same clause, or directly after it. deep: ask for
    the past too, in the whole sentence.

    A verb of reporting in between takes the date for itself: in "it will sell, it said on Tuesday" Tuesday is past.
    """
    low, starts = c.sentence.low, c.words.starts
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = low[i]
        if word in _STOPS:
            break
        kinds = starts.get(word)
        if kinds is None or _ANY.isdisjoint(kinds):
            continue
        if c.match(i, "future_stop") is not None:
            break
        if c.match(i, "future_before") is not None:
            return FUTURE
    if c.match(last, "future_after") is not None:
        return FUTURE
    return PAST if deep and _past(c) else 0


def _is_verb(c: Cursor, i: int) -> bool:
    """False for nouns with a capital letter: "Kosten", "Ort"."""
    return c.sentence.words[i][0].islower()


def _past(c: Cursor) -> bool:
    words, ends = c.words, c.words.past_ends
    for i, word in enumerate(c.sentence.low):
        kinds = words.starts.get(word)
        if kinds is not None:
            if "past" in kinds and c.match(i, "past") is not None:
                return True
        elif word.endswith(ends) and len(word) >= _SHORTEST and word not in words.functional and _is_verb(c, i):
            return True
    return False
