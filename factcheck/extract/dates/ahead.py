"""Dates that lie ahead though no word of the future stands by them: the end of what lasts, the first of two dates."""

from __future__ import annotations

import datetime as dt
from typing import Final

from factcheck.extract.dates.cursor import Cursor
from factcheck.extract.dates.written import Written

_STOPS: Final = frozenset(',;:()"“”„‘’«»—–')
_ENDS: Final = frozenset(".;!?)…")
_SHORTEST: Final = 5
_REACH: Final = 25
_LISTED: Final = 10  # tokens from a month to the one behind it that has its year


def ends_ahead(c: Cursor, first: int, last: int) -> bool:
    """ "Is shut until Thursday": what lasts ends after the publication, unless its clause is in the past.

    At the beginning of a sentence the same words tell how far a count goes ("hasta el lunes, 30 muertos"), and so they
    do between two commas.
    """
    start = c.before(c.skip(first, "until"), "until_ahead")
    if start is None or c.opens(start):
        return False
    if c.low(start - 1) in _STOPS and c.low(last) not in _ENDS and last < len(c.sentence.low):
        return False
    return not _past_before(c, start) and not _past_after(c, last)


def listed_ahead(c: Cursor, date: Written, published: dt.date | None) -> bool:
    """ "4.8 per cent in August and 5 per cent in April 2025": the month comes before the next one, which lies ahead.

    Nothing is said of a month whose own verb is in the past, nor where a verb stands between the two.
    """
    alone = date.grain == "month" and date.year is None and date.direction is None and date.to is None
    if published is None or date.month is None or not alone or date.shift is not None:
        return False
    told = _next_told(c, date.last)
    if told is None:
        return False
    year, month = told
    own = (year - (date.month >= month), date.month)
    return own >= (published.year, published.month) and not _past_before(c, date.first, to_date=True)


def _next_told(c: Cursor, last: int) -> tuple[int, int] | None:
    """The year and month of the next date, if it has a year and no verb stands before it."""
    for i in range(last, min(last + _LISTED, len(c.sentence.low))):
        if c.low(i) in _STOPS and c.low(i) != ",":
            return None
        month = c.month(i)
        if month is not None:
            year, _ = c.year_after(month[1])
            return None if year is None else (year, month[0])
        if is_past(c, i) or c.match(i, "future_before") is not None:
            return None
    return None


def _past_before(c: Cursor, i: int, *, to_date: bool = False) -> bool:
    """True where a verb of the past stands before token i in its clause. to_date: ask up to the date before it only,
    as that date has the verb: "had on Friday offered 4 per cent from August"."""
    for n in range(i - 1, max(-1, i - 1 - _REACH), -1):
        if c.low(n) in _STOPS or (to_date and (c.month(n) or c.integer(n, "weekday"))):
            return False
        if is_past(c, n):
            return True
        if c.match(n, "future_stop") is not None:
            return False
    return False


def _past_after(c: Cursor, i: int) -> bool:
    """True where a verb of the past ends the clause: "dass die Brücke bis Montag gesperrt war"."""
    for n in range(i, min(i + _REACH, len(c.sentence.low))):
        if c.low(n) in _STOPS or c.low(n) in _ENDS:
            return False
        if is_past(c, n):
            return True
    return False


def is_capital_noun(c: Cursor, i: int) -> bool:
    """True for a capital inside a sentence of a language whose nouns have one: "im Schloss", which is no verb."""
    return c.words.bare_years and c.sentence.words[i][0].isupper() and not c.opens(i)


def _is_to_be(c: Cursor, i: int) -> bool:
    """True for the auxiliary of "ist bis Mai zu sehen", which is no past."""
    for n in range(i + 1, min(i + _REACH, len(c.sentence.low) - 1)):
        if c.low(n) in _STOPS:
            return False
        if c.match(n, "infinitive_mark") is not None and c.sentence.words[n + 1][0].islower():
            return c.low(n + 2) in _ENDS or c.low(n + 2) in _STOPS
    return False


def is_past(c: Cursor, i: int) -> bool:
    """True for a verb in the past, and for an auxiliary of the perfect."""
    word = c.low(i)
    kinds = c.words.starts.get(word)
    if kinds is not None:
        if "past" not in kinds or c.match(i, "past") is None or is_capital_noun(c, i):
            return False
        return not ("perfect" in kinds and _is_to_be(c, i))
    ended = word.endswith(c.words.past_ends) and len(word) >= _SHORTEST and word not in c.words.functional
    return ended and c.sentence.words[i][0].islower()
