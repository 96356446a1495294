"""Weekdays, words that count from the publication ("last week"), parts of the year, quarters, decades, years."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from factcheck.extract.dates import edtf
from factcheck.extract.dates.cursor import DASHES, YEARS, Cursor
from factcheck.extract.dates.daymonths import month_day, vouched_date
from factcheck.extract.dates.written import Written

_SHIFTABLE: Final = frozenset({"week", "weekend", "month", "quarter", "year", "decade", "century"})
_PAUSES: Final = frozenset(",;(–—")
_STOPS: Final = frozenset({"", *".,;:!?)–—"})
_FRAMES: Final = ("year_frame", "year_word", "since", "until", "before", "after", "about", "fiscal")


def weekday(c: Cursor, i: int) -> Written | None:
    """Rabu (7/5/2025); Sunday, 18 June 2023; Senin pagi, 19 Juni 2023; Tuesday; Selasa pekan lalu"""
    found = c.integer(i, "weekday", "weekday.short")
    if found is None:
        return None
    number, end = found
    short = c.integer(i, "weekday") is None
    if short:
        if c.words.capital_names and not c.sentence.words[i][0].isupper():
            return None
        end += c.low(end) == "." and c.glued(end)
    after = c.skip(end, "daypart")
    date = vouched_date(c, after)
    if date is not None:
        return evolve(date, first=i, weekday=number, last=c.skip(date.last, "daypart"))
    if (
        c.year(after) is not None
        or c.before(i, "recurring", "ordinal") is not None
        or "." in c.low(after)[1:]
        or c.number(i - 1) is not None
    ):
        return None
    dated = _day_alone(c, after) or _day_in_brackets(c, after)
    if dated is not None:
        return Written(i, dated[1], "day", day=dated[0], weekday=number)
    if short or not _proved(c, i, end, after > end):
        return None
    return _turned(c, Written(i, after, "day", weekday=number), end, after)


def _day_alone(c: Cursor, i: int) -> tuple[int, int] | None:
    """The day of the month of "Friday the 15th", "Freitag, den 15."."""
    at = c.skip(i + (c.low(i) == ","), "on")
    day = c.day(c.skip(at, "article"))
    marked = day is not None and (day[1] > c.skip(at, "article") + 1 or not c.low(day[1] - 1).isdecimal())
    return day if marked and c.low(i) != "(" else None


def _day_in_brackets(c: Cursor, i: int) -> tuple[int, int] | None:
    """The day of the month of "nesta segunda-feira (10)"."""
    if c.low(i) != "(" or c.low(i + 2) != ")":
        return None
    day = c.day(i + 1)
    return None if day is None or day[1] != i + 2 else (day[0], i + 3)


def _turned(c: Cursor, date: Written, end: int, after: int) -> Written:
    """A weekday with "lalu", "last week" or "dernier" behind it."""
    for at in (after, end):
        at = c.skip(at, "of")
        shift = c.match(at, "shift")
        if shift is not None and isinstance(shift[0], tuple) and shift[0][-1] == "week":
            return evolve(date, last=shift[1], shift=int(shift[0][0]))
        moved = directed(c, at) or unit_turned(c, at)
        if moved is not None and moved.grain == "week":
            return evolve(date, last=moved.last, shift=moved.shift)
        turn = c.integer(at, "after_noun")
        if turn is not None:
            return evolve(date, last=c.skip(turn[1], "daypart"), direction=turn[0])
    return date


def _proved(c: Cursor, i: int, end: int, daypart: bool) -> bool:
    """A weekday name that is also another word needs a capital inside a sentence, a preposition or a part of day."""
    if not _is_unsafe(c, i, end):
        return True
    if not c.sentence.words[i][0].isupper():
        return c.before(i, "day_word") is not None and not _counts_a_noun(c, end)
    if c.integer(i + 1, "after_noun") is not None:
        return False
    return daypart or (i > 0 and not c.opens(i))


def _is_unsafe(c: Cursor, i: int, end: int) -> bool:
    """True where the whole name is also another word: "segunda", not "segunda-feira"."""
    unsafe = c.match(i, "unsafe")
    return unsafe is not None and unsafe[1] >= end


def _counts_a_noun(c: Cursor, i: int) -> bool:
    """True where a noun follows that the name, an ordinal there, counts: "na segunda fase"."""
    if not c.low(i)[:1].isalpha() or not c.sentence.words[i][0].islower() or c.low(i) in c.words.functional:
        return False
    return c.match(i, "after_noun", "daypart", "shift") is None


def shifted(c: Cursor, i: int) -> Written | None:
    """yesterday, hari ini, letzte Woche, year-end"""
    found = c.match(i, "shift")
    if found is None or not isinstance(found[0], tuple) or (c.match(i, "unit") and c.many(i)):
        return None
    value, end = found
    assert isinstance(value, tuple)
    shift, grain = int(value[-2]), str(value[-1])
    date = Written(i, end, grain, shift=shift, part=edtf.part_of(str(value[0])) if len(value) == 3 else None)
    if grain != "day":
        return date
    if shift == 0 and _nowadays(c, i, end):
        return None
    end = c.skip(end, "daypart")
    named = vouched_date(c, end)
    if named is not None:
        return evolve(named, first=i, last=c.skip(named.last, "daypart"))
    dated = _day_in_brackets(c, end)
    return evolve(date, last=end if dated is None else dated[1])


def _nowadays(c: Cursor, first: int, last: int) -> bool:
    """ "Today it is …": a state of these days rather than an event of this day."""
    if c.match(last, "daypart") is not None or c.low(last) == "(":
        return False
    around = (*range(max(0, first - 3), first), *range(last, last + 3))
    return any(c.match(i, "present") is not None for i in around)


def year_moved(c: Cursor, i: int) -> Written | None:
    """The "last year" after a month or a quarter: March of last year, Maret tahun lalu."""
    at = c.skip(c.skip(i, "of"), "article")
    moved = shifted(c, at) or directed(c, at) or unit_turned(c, at)
    return moved if moved is not None and moved.grain == "year" and moved.part is None else None


def directed(c: Cursor, i: int) -> Written | None:
    """last week, nächsten Dienstag, im vergangenen Sommer"""
    turn = c.integer(i, "before_noun")
    if turn is None:
        return None
    direction, at = turn
    if c.before(i, "ordinal") is not None:
        return None
    unit = c.text(at, "unit")
    if unit is not None and unit[0] in _SHIFTABLE:
        return None if _one_of_many(c, unit[1]) else Written(i, unit[1], unit[0], shift=direction)
    weekday = c.integer(at, "weekday")
    if weekday is not None and _is_unsafe(c, at, weekday[1]) and _counts_a_noun(c, weekday[1]):
        return None
    if weekday is not None:
        end = c.skip(weekday[1], "daypart")
        date = vouched_date(c, end)
        if date is not None:
            return evolve(date, first=i, weekday=weekday[0])
        if (dated := _day_in_brackets(c, end)) is not None:
            return Written(i, dated[1], "day", day=dated[0], weekday=weekday[0])
        return None if _one_of_many(c, end) else Written(i, end, "day", weekday=weekday[0], direction=direction)
    season = c.integer(at, "season")
    if season is not None:
        return Written(i, season[1], "season", number=season[0], direction=direction)
    month = c.month(at)
    if month is None:
        return None
    year, last = c.year_after(month[1])
    return Written(i, last, "month", year=year, month=month[0], direction=direction)


def nth(c: Cursor, i: int) -> Written | None:
    """first Monday of May, last week of December 2024, letzte Woche im September"""
    turn = c.integer(i, "before_noun")
    which, at = (-1, turn[1]) if turn is not None and turn[0] == -1 else c.integer(i, "ordinal") or (0, i)
    day, unit = c.integer(at, "weekday"), c.text(at, "unit")
    if not which or (day is None and (unit is None or unit[0] != "week")):
        return None
    end = day[1] if day is not None else unit[1] if unit is not None else at
    of = c.skip(c.skip(end, "of"), "article")
    month = None if of == end else c.month(of)
    if month is None:
        return None
    year, last = c.year_after(month[1])
    weekday = None if day is None else day[0]
    return Written(i, last, "nth", year=year, month=month[0], number=which, weekday=weekday)


def _one_of_many(c: Cursor, i: int) -> bool:
    """ "last week of December": "last" says which of many, not how long ago."""
    of = c.skip(i, "of")
    return of > i and (c.month(c.skip(of, "article")) is not None or c.year(c.skip(of, "year_word")) is not None)


def unit_turned(c: Cursor, i: int) -> Written | None:
    """tahun lalu, la semaine dernière"""
    unit = c.text(i, "unit")
    if unit is None or unit[0] not in _SHIFTABLE or c.many(i):
        return None
    turn = c.integer(unit[1], "after_noun")
    if turn is None:
        return None
    return Written(i, turn[1], unit[0], shift=turn[0])


def part(c: Cursor, i: int) -> Written | None:
    """end of 2025, Ende 2024, awal tahun depan, mid-March"""
    found = c.text(i, "part")
    if found is None:
        return None
    which, at = edtf.part_of(found[0]), c.skip(found[1], "month_in")
    if c.low(at) in DASHES:
        at += 1
    at = c.skip(at, "of")
    at = c.skip(at, "article")
    of = _inside_part(c, at)
    if of is None or of.part is not None or of.grain == "day" or of.to is not None:
        return None
    return evolve(of, first=i, part=which)


def _inside_part(c: Cursor, i: int) -> Written | None:
    for read in (shifted, directed, unit_turned, decade, season, period):
        if (date := read(c, i)) is not None:
            return date
    at = c.skip(i, "year_word")
    year = c.year(at)
    if year is not None:
        return Written(i, at + 1, "year", year=year)
    month = c.month(i)
    if month is not None:
        whole = month_day(c, i)
        if whole is not None and whole[0].grain == "month":
            return whole[0]
        turn = c.integer(month[1], "after_noun")
        if turn is not None:
            return Written(i, turn[1], "month", month=month[0], direction=turn[0])
        return Written(i, month[1], "month", month=month[0])
    unit = c.text(i, "unit")
    if unit is not None and unit[0] in ("week", "month", "quarter", "year", "decade", "century"):
        return Written(i, unit[1], unit[0], shift=0)
    return None


def season(c: Cursor, i: int) -> Written | None:
    """summer 2024, Sommer 2024, l'été dernier; a season alone recurs and is no date"""
    found = c.integer(i, "season")
    if found is None:
        return None
    number, end = found
    turn = c.integer(end, "after_noun")
    if turn is not None:
        return Written(i, turn[1], "season", number=number, direction=turn[0])
    year, last = _of_year(c, end)
    if year is None:
        return None
    return evolve(year, first=i, last=last, grain="season", number=number)


def period(c: Cursor, i: int) -> Written | None:
    """Q1 2025, first quarter of 2025, kuartal I-2025, erstes Halbjahr 2025, 20th century"""
    number, at = _numbered(c, i)
    if number is None:
        return None
    before = c.text(i, "unit")
    after = None if before is not None else c.text(c.skip(at, "hyphen"), "unit")
    if before is None and after is None:
        return None
    grain = before[0] if before is not None else after[0] if after is not None else ""
    at = after[1] if after is not None else at
    if grain == "century" and 1 < number <= 21:
        return Written(i, at, "century", year=number, number=number)
    if grain not in ("quarter", "half") or number > (4 if grain == "quarter" else 2):
        return None
    year, last = _of_year(c, at)
    return None if year is None else evolve(year, first=i, last=last, grain=grain, number=number)


def _numbered(c: Cursor, i: int) -> tuple[int | None, int]:
    """An ordinal before or after the name of a period, and where both together go on."""
    unit = c.text(i, "unit")
    if unit is not None:
        at = c.skip(unit[1], "article")
        ordinal = c.integer(at, "ordinal")
        if ordinal is not None:
            return ordinal
        number = c.number(at)
        plain = number is not None and number.low == int(number.low) and 1 <= number.low <= 31
        return (int(number.low), number.last) if number is not None and plain else (None, i)
    day = c.day(i)
    if day is not None and (day[1] > i + 1 or not c.low(i).isdecimal()):
        return day
    return c.integer(i, "ordinal") or (None, i)


def _of_year(c: Cursor, i: int) -> tuple[Written | None, int]:
    """The year that a season or quarter belongs to: 2025, of 2025, -2025, last year."""
    at = i + 1 if c.low(i) in DASHES or c.low(i) in ("/", "'", "’") else i
    at = c.skip(at, "of")
    at = c.skip(at, "article")
    moved = year_moved(c, at)
    if moved is not None:
        return moved, moved.last
    if c.match(at, "fiscal") is not None:
        end = c.skip(at, "fiscal")
        year = c.year(end)
        return Written(i, end, "year", year=year, fiscal=True), end + (year is not None)
    at = c.skip(at, "year_word")
    year = c.year(at)
    return (None, i) if year is None else (Written(i, at + 1, "year", year=year), at + 1)


def decade(c: Cursor, i: int) -> Written | None:
    """1990s, 1990er Jahre, tahun 1990-an, années 1990"""
    low = c.low(i)
    if not (low.isdecimal() and low.endswith("0")):
        before = c.match(i, "decade_word")
        inner = None if before is None else decade(c, before[1])
        return None if inner is None else evolve(inner, first=i)
    end = c.skip(i + 1, "decade_suffix") if c.glued(i + 1) else i + 1
    if end == i + 1 and c.before(i, "decade_word") is None:
        return None
    return Written(i, end, "decade", year=int(low)) if len(low) == 4 and int(low) in YEARS else None


def years(c: Cursor, i: int) -> Written | None:
    """2020 after a temporal preposition, 2012–13, 2018-2023, "2024, …" at the start of a sentence"""
    if (span := _year_span(c, i)) is not None:
        return span
    year = c.year(i)
    if year is None:
        return None
    if _framed_year(c, i) and not c.counts(i):
        return Written(i, i + 1, "year", year=year, fiscal=c.before(i, "fiscal") is not None)
    return None


def _year_span(c: Cursor, i: int) -> Written | None:
    dash, tail = c.low(i + 1), c.low(i + 2)
    if not (c.low(i).isdecimal() and len(c.low(i)) == 4) or not (dash in DASHES or dash == "/"):
        return None
    year = int(c.low(i))
    if not tail.isdecimal() or not c.glued(i + 1) or not c.glued(i + 2):
        return None
    to = int(tail) if len(tail) == 4 else year // 100 * 100 + int(tail) if len(tail) == 2 else 0
    if not year < to <= 2100 or year < 1500 or c.hangs(i + 3) or (dash == "/" and to != year + 1):
        return None
    if len(tail) == 2 and to != year + 1 and not _framed_year(c, i):
        return None
    other = Written(i + 2, i + 3, "year", year=to)
    return Written(i, i + 3, "year", year=year, to=other, fiscal=c.before(i, "fiscal") is not None)


def _framed_year(c: Cursor, i: int) -> bool:
    """True where what stands around four digits shows that they are a year."""
    if c.touches(i, *_FRAMES):
        return True
    year, following = int(c.low(i)), c.low(i + 1)
    if c.before(i, "from", "between") is not None:
        return year % 50 != 0 or not following[:1].isalpha()
    if c.opens(i) and following == ",":
        return True
    if c.before(i, "year_end") is not None:
        return not following[:1].isalpha() or following in c.words.functional
    return c.words.bare_years and 1900 <= year < 2100 and year % 100 != 0 and _bare_year(c, i)


def _bare_year(c: Cursor, i: int) -> bool:
    """ "Das 2020 gegründete Unternehmen": a year without a preposition, where nouns have capitals and tell counts."""
    if not c.low(i + 1)[:1].isalpha():
        verb = i > 0 and c.sentence.words[i - 1][0].islower() and c.low(i - 1) not in c.words.functional
        return verb and c.low(i + 1) in _STOPS and c.low(i - 1) not in c.words.hedges
    if not c.sentence.words[i + 1][0].islower():
        return False
    if c.opens(i):
        return True
    before = c.sentence.words[i - 1]
    if before in _PAUSES:
        return True
    if not before[0].isalpha() or c.low(i - 1) in c.words.hedges:
        return False
    return before[0].islower() or (c.opens(i - 1) and c.low(i - 1) in c.words.functional)
