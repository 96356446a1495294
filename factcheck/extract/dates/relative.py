"""Words that count from the publication ("last week", "yesterday") or from a date named before ("a year earlier")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from factcheck.extract.dates import edtf
from factcheck.extract.dates.counted import read_counted, same_day
from factcheck.extract.dates.cursor import Cursor
from factcheck.extract.dates.daymonths import day_month, month_day, vouched_date
from factcheck.extract.dates.numericdates import read_numeric
from factcheck.extract.dates.written import Written
from factcheck.extract.mention import Mention
from factcheck.extract.text import Sentence

_NEAR: Final = 20
"""Dates of a sentence whose digits are looked at."""
_SHIFTABLE: Final = frozenset({"week", "weekend", "month", "quarter", "half", "year", "decade", "century"})


def shifted(c: Cursor, i: int) -> Written | None:
    """yesterday, hari ini, letzte Woche, year-end"""
    found = c.match(i, "shift")
    if found is None or not isinstance(found[0], tuple) or (c.match(i, "unit") and c.many(i)):
        return None
    value, end = found
    assert isinstance(value, tuple)
    shift, grain = int(value[-2]), str(value[-1])
    date = Written(i, end, grain, shift=shift, part=edtf.part_of(str(value[0])) if len(value) == 3 else None)
    if value[0] == "recent":
        of = c.skip(end, "of")
        told = of > end and day_month(c, c.skip(of, "article")) is not None
        return None if told else date._replace(shift=None)  # "am Wochenende des 3. Mai": the day tells it
    if grain == "week":
        return _of_week(c, date)
    if grain != "day":
        return _of_year(c, date) or _in_year(c, date)
    if shift == 0 and _nowadays(c, i, end):
        return None
    if shift == 0 and (years := _years_before(c, date)) is not None:
        return years
    end = c.skip(end, "daypart")
    named = vouched_date(c, end)
    if named is not None:
        return named._replace(first=i, last=c.skip(named.last, "daypart"))
    dated = c.bracketed_day(end)
    if dated is None and (named := _weekday_of(c, date, end)) is not None:
        return named
    return date._replace(last=end if dated is None else dated[1])


def _of_year(c: Cursor, date: Written) -> Written | None:
    """The year behind "year-end 1988", "Ende des Jahres 1995"."""
    at = c.skip(date.last, "of")
    year = c.year(at) if date.grain == "year" and date.shift == 0 else None
    if year is None or c.counts(at):
        return None
    return Written(date.first, at + 1, "year", year=year, part=date.part)


def _years_before(c: Cursor, today: Written) -> Written | None:
    """ "Heute vor einem Jahr", "vandaag een jaar geleden": this day of another year."""
    at = c.skip(today.last, "ago_before")
    found = read_counted(c, at, framed="ago_before" if at > today.last else "")
    if found is None or found.anchored or found.grain not in ("week", "month", "year") or (found.shift or 0) >= 0:
        return None
    return same_day(found, today)


def _weekday_of(c: Cursor, date: Written, i: int) -> Written | None:
    """ "Heute Dienstag", "gestern, Montag, …": the weekday decides where the text came out a day later."""
    comma = c.low(i) == ","
    day = c.integer(i + comma, "weekday")
    if day is None or c.unsafe(i + comma, day[1]) or (comma and c.low(day[1]) != ","):
        return None
    shift = date.shift or 0
    return Written(date.first, c.skip(day[1], "daypart"), "day", weekday=day[0], direction=(shift > 0) - (shift < 0))


def _in_year(c: Cursor, date: Written) -> Written:
    """The month or season of "heuer im Mai", "letztes Jahr im Herbst", and the month of "volgend jaar juni"."""
    if date.grain != "year" or date.part is not None:
        return date
    at = c.skip(date.last, "month_in")
    if at == date.last and (c.words.month_first or c.unsafe(at, at + 1)):
        return date
    if (season := c.integer(at, "season")) is not None:
        return Written(date.first, season[1], "season", number=season[0], shift=date.shift)
    month = c.month(at)
    if month is None or c.year(month[1]) is not None or (c.words.month_first and c.day(month[1]) is not None):
        return date
    return Written(date.first, month[1], "month", month=month[0], shift=date.shift)


def _nowadays(c: Cursor, first: int, last: int) -> bool:
    """ "Today it is …": a state of these days rather than an event of this day."""
    if c.match(last, "daypart") is not None or c.low(last) == "(":
        return False
    if c.match(last, "to", "until") is not None and c.before(first, "from") is not None:
        return False  # "is shut from today until Friday"
    around = (*range(max(0, first - 3), first), *range(last, last + 3))
    return any(c.match(i, "present") is not None for i in around)


def year_moved(c: Cursor, i: int) -> Written | None:
    """The "last year" after a month or a quarter: March of last year, Maret tahun lalu."""
    for of in dict.fromkeys((c.skip(i, "of"), c.skip(i, "genitive"))):
        for at in dict.fromkeys((c.skip(of, "article"), of)):  # "de l'an dernier"
            moved = shifted(c, at) or directed(c, at) or unit_turned(c, at)
            if moved is not None and moved.grain == "year" and moved.part is None:
                return moved
    return None


def year_before(c: Cursor, i: int) -> Written | None:
    """The "of the year before", or "of that year", after a month: im Oktober des Vorjahres."""
    of = c.skip(i, "of")
    moved = anchored(c, c.skip(of, "article")) if of > i else None
    return moved if moved is not None and moved.grain == "year" else None


def is_compared(c: Cursor, date: Written, dates: Sequence[Mention]) -> bool:
    """True where figures are compared in a sentence: "to 6.2 million from 5.8 million a year earlier".

    dates: those that have been read, whose digits are no figures.
    """
    before = c.low(date.first - 1)
    if any(before in c.lexicon.words("grammar", key) for key in ("prepositions", "subordinators")):
        return True
    here = [(d.first, d.last) for d in dates[-_NEAR:] if d.sentence is c.sentence]
    inside = frozenset(i for first, last in (*here, (date.first, date.last)) for i in range(first, last))
    return any(i not in inside for i in _digits(c.sentence))


@lru_cache(maxsize=64)
def _digits(sentence: Sentence) -> tuple[int, ...]:
    """The tokens that begin with a digit."""
    return tuple(i for i, low in enumerate(sentence.low) if low[0].isdecimal())


def directed(c: Cursor, i: int) -> Written | None:
    """last week, nächsten Dienstag, im vergangenen Sommer"""
    turn = c.integer(i, "before_noun")
    if turn is None:
        return None
    direction, at = turn
    if c.before(i, "ordinal") is not None:
        return None
    unit = c.text(c.skip(at, "hyphen"), "unit")
    if unit is not None and unit[0] in _SHIFTABLE:
        if _one_of_many(c, unit[1]):
            return None
        if unit[0] == "weekend" and direction == 1 and c.match(i, "next_but_this") is None:
            return Written(i, unit[1], "weekend", direction=1)
        return _in_year(c, _of_week(c, Written(i, unit[1], unit[0], shift=direction)))
    weekday = c.integer(at, "weekday")
    if weekday is not None and c.unsafe(at, weekday[1]) and c.counts_noun(weekday[1]):
        return None
    if weekday is not None:
        end = c.skip(weekday[1], "daypart")
        date = vouched_date(c, end)
        if date is not None:
            return date._replace(first=i, weekday=weekday[0])
        dated = c.bracketed_day(end)
        if dated is not None:
            return Written(i, dated[1], "day", day=dated[0], weekday=weekday[0])
        return None if _one_of_many(c, end) else Written(i, end, "day", weekday=weekday[0], direction=direction)
    named = day_month(c, at) or read_numeric(c.sentence, at, c.words, vouched=True)
    single = named if named is None or isinstance(named, Written) else named[0] if len(named) == 1 else None
    if isinstance(single, Written) and single.grain == "day" and single.to is None:
        return single._replace(first=i, direction=direction if single.year is None else None)
    feast = c.text(at, "holiday")
    if feast is not None:
        return Written(i, feast[1], "holiday", holiday=feast[0], direction=direction)
    season = c.integer(at, "season")
    if season is not None:
        return Written(i, season[1], "season", number=season[0], direction=direction)
    month = c.month(at)
    if month is None:
        return None
    day = c.day(month[1]) if c.words.month_first else None
    if day is not None and not c.hangs(day[1]):
        return Written(i, day[1], "day", month=month[0], day=day[0], direction=direction)
    year, last = c.year_after(month[1])
    return Written(i, last, "month", year=year, month=month[0], direction=direction)


def _of_week(c: Cursor, date: Written) -> Written:
    """The day of "this week Monday", "nächste Woche Freitag"."""
    if date.grain != "week":
        return date
    day = c.integer(c.skip(date.last, "on"), "weekday")
    if day is None or c.match(day[1], "shift", "before_noun") is not None:
        return date
    return date._replace(grain="day", weekday=day[0], last=c.skip(day[1], "daypart"))


def anchored(c: Cursor, i: int) -> Written | None:
    """a year earlier, the next day, the quarter: from the date that was named before"""
    found = c.match(i, "anchored")
    if found is None or not isinstance(found[0], tuple):
        return None
    value, end = found
    assert isinstance(value, tuple)
    if c.skip(i, "shift") > end:
        return None  # "the day before yesterday"
    counted = c.low(i) not in c.words.articles | c.words.ones and c.number(i - 1) is not None
    if counted or c.before(i, "recurring") is not None:
        return None
    grain = str(value[-1])
    at = c.skip(end, "of", "month_in") if grain == "quarter" and not value[-2] else end
    if at > end and (year := c.year(at)) is not None and not c.counts(at):
        return Written(i, at + 1, grain, year=year, anchored=True, unit=grain)  # "the same quarter of 1988"
    return Written(i, c.skip(end, "daypart"), grain, shift=int(value[-2]), anchored=True, unit=grain)


def _one_of_many(c: Cursor, i: int) -> bool:
    """ "last week of December": "last" says which of many, not how long ago."""
    of = c.skip(i, "of")
    return of > i and (c.month(c.skip(of, "article")) is not None or c.year(c.skip(of, "year_word")) is not None)


def _week_of(c: Cursor, i: int, at: int) -> Written | None:
    """la settimana del 16 settembre, the week of March 3: the week that holds a day"""
    of = c.skip(at, "of")
    start = c.skip(of, "article")
    if of == at or not c.may_be_day(start):
        return None
    marked = c.marked_day(start)
    alone = c.low(start)[0].isdecimal() and marked is not None and not c.low(marked[1])[:1].isalnum()
    if marked is not None and alone and start > of:
        return Written(i, marked[1], "week_of", inside=Written(start, marked[1], "day", day=marked[0]))
    named = month_day(c, start) or day_month(c, start)
    if named is None or len(named) != 1 or not named[0].is_day:
        return None
    return Written(i, named[0].last, "week_of", inside=named[0])


def unit_turned(c: Cursor, i: int) -> Written | None:
    """tahun lalu, la semaine dernière"""
    unit = c.text(i, "unit")
    if unit is None or unit[0] not in _SHIFTABLE:
        return None
    turn = c.integer(unit[1], "after_noun")
    if turn is None and unit[0] == "week":
        return _week_of(c, i, unit[1])
    if turn is None or c.many(i):
        return None
    if unit[0] == "weekend" and turn[0] == 1:
        return Written(i, turn[1], "weekend", direction=1)
    return _of_week(c, Written(i, turn[1], unit[0], shift=turn[0]))
