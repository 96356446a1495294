"""Dates and clock times of a text, resolved against its day of publication and never against a clock.

Days are ISO 8601, precision is kept as EDTF (ISO 8601-2; see `edtf` for the conventions of loose words such as "early
2024"). Where TIMEX3 would write a value without a year ("XXXX-01-20"), the day of publication decides; without it the
words go to the unread with their reason. News looks back (see `written.resolve`).

A clock time and its day are one mention. A time alone takes the day of the date before it, in the same sentence or in
one of the three before; the written day is kept for every zone, as only the text could say that it differs there. A
second time in brackets ("6:21 p.m. EDT (2221 UTC)") is the same moment: its day is computed.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import define, evolve, field

from factcheck.extract.dates import edtf
from factcheck.extract.dates.clock import Clock, may_be_time, read_clock
from factcheck.extract.dates.cursor import DASHES, Cursor
from factcheck.extract.dates.edtf import Days
from factcheck.extract.dates.future import looks_ahead
from factcheck.extract.dates.periods import nth, year_moved
from factcheck.extract.dates.reading import read_date
from factcheck.extract.dates.words import DateWords, date_words
from factcheck.extract.dates.written import Limit, Written, resolve
from factcheck.extract.mention import Mention, Unreadable
from factcheck.extract.text import Document, Sentence
from factcheck.model import DateRange

NO_DATE: Final = "clock time without a date"

_LIMITS: Final[tuple[Limit, ...]] = ("since", "until", "before", "after")
_REACH: Final = 3  # sentences back from which a clock time takes its day
_HALF_DAY = 12 * 60
_BETWEEN: Final = frozenset({",", "|", "·", "•", "-", "–", "—", "/"})

Found = tuple[tuple[Mention, ...], tuple[Unreadable, ...]]


def find(document: Document, *, published: dt.date | None) -> Found:
    """Every date and clock time of a text, in order, and what looked like one and could not be read."""
    words = date_words(document.lexicon)
    search = _Search(published)
    for sentence in document.sentences:
        if _may_hold(sentence, words):
            _Scan(Cursor(sentence, document.lexicon, words), search).run()
        elif search.carried is not None and search.carried[0] is not sentence:
            search.settle()
    search.settle()
    return tuple(sorted(search.mentions, key=lambda m: m.start)), tuple(search.unreadable)


def _may_hold(sentence: Sentence, words: DateWords) -> bool:
    """A quick look: a date needs a digit or one of the words that are in every date without digits."""
    if not words.anchors.isdisjoint(sentence.low):
        return True
    return any(word[0].isdecimal() for word in sentence.words)


@define
class _Search:
    """What has been found so far in a text, and the last day named, with the number of its sentence."""

    published: dt.date | None
    mentions: list[Mention] = field(factory=list)
    unreadable: list[Unreadable] = field(factory=list)
    day: Days | None = None
    day_at: int = -_REACH - 1
    carried: tuple[Sentence, Clock] | None = None
    """A clock time at the end of a sentence: "at 3:47 a.m." may go on with "Tuesday", as its full stop is no end."""

    def near_day(self, sentence: Sentence) -> Days | None:
        return self.day if sentence.index - self.day_at <= _REACH else None

    def settle(self, day: Days | None = None) -> None:
        """Give the carried clock time a day: the one that follows it, or else the last one before it."""
        if self.carried is None:
            return
        sentence, clock = self.carried
        self.carried = None
        day = day or self.near_day(sentence)
        if day is None:
            self.unreadable.append(Unreadable(sentence, clock.first, clock.last, NO_DATE))
        else:
            self.add(sentence, day, clock.first, clock.last, clock)

    def add(self, sentence: Sentence, days: Days, first: int, last: int, clock: Clock | None = None) -> None:
        start, end = sentence.span(first, last)
        value = DateRange(
            days.start,
            days.end,
            days.edtf,
            sentence.text[start:end],
            clock.time if clock is not None else None,
            clock.zone if clock is not None else None,
        )
        self.mentions.append(Mention("date", sentence, first, last, value))

    def remember(self, days: Days, sentence: Sentence) -> None:
        if days.grain == "day":
            self.day, self.day_at = days, sentence.index


@define
class _Scan:
    """One pass over the tokens of one sentence."""

    c: Cursor
    search: _Search
    end: int = 0
    last_year: int = -1
    waiting: list[Clock] = field(factory=list)

    def run(self) -> None:
        c = self.c
        if self.search.carried is not None:
            opening = self._read(0)
            named = resolve(opening[0], self.search.published) if len(opening) == 1 and opening[0].is_day else NO_DATE
            self.search.settle(None if isinstance(named, str) else named)
        for i in self._places():
            if i < self.end:
                continue
            idle = c.skip(i, "idle")
            if idle > i and nth(c, i + 1) is None:
                self.end = idle
                continue
            dates = self._read(i)
            if dates:
                self._dates(dates)
            else:
                self._moment(i)
        for clock in self.waiting:
            self.search.unreadable.append(Unreadable(c.sentence, clock.first, clock.last, NO_DATE))

    # a clock time first, then its day: "at 6 p.m. on Sunday"; or a clock time alone

    def _places(self) -> list[int]:
        """Tokens at which a date, a clock time or an idle phrase may begin."""
        low, words = self.c.sentence.low, self.c.words
        numbers = not words.after_numbers.isdisjoint(low)
        return [
            i
            for i, word in enumerate(low)
            if word[0].isdecimal() or word in words.starters or (numbers and word in words.number_words)
        ]

    def _moment(self, i: int) -> None:
        """A clock time, with the day that may follow it."""
        c = self.c
        at = i if c.low(i)[0].isdecimal() else i + 1
        clocks = read_clock(c, i) if may_be_time(c, at) else ()
        if not clocks:
            return
        last = clocks[-1].last
        at = c.skip(last + (c.low(last) in _BETWEEN), "on", "day_word")
        dates = self._read(c.skip(at, "article"))
        if len(clocks) == 1 and len(dates) == 1 and dates[0].is_day:
            self._emit(evolve(self._dressed(dates[0]), first=i), clocks)
            return
        for clock in clocks:
            self._alone(clock)

    def _alone(self, clock: Clock) -> None:
        self.end = clock.last
        if clock.last == len(self.c.sentence.low) and self.c.low(clock.last - 1) == ".":
            self.search.settle()
            self.search.carried = (self.c.sentence, clock)
            return
        day = self.search.near_day(self.c.sentence)
        if day is None:
            self.waiting.append(clock)
        else:
            self.search.add(self.c.sentence, day, clock.first, clock.last, clock)

    # a date, with what stands before and after it

    def _dates(self, dates: tuple[Written, ...]) -> None:
        for date in dates:
            if date.first < self.end:
                continue
            dressed = self._ranged(self._dressed(self._turned(date)))
            self._emit(dressed, self._time_after(dressed) if dressed.is_day else ())

    def _read(self, i: int) -> tuple[Written, ...]:
        """The dates at token i, and a year that goes on a list of years: "in 2022, 2023 and 2024"."""
        c = self.c
        found = read_date(c, i)
        if found or self.last_year < 1 or i <= self.last_year or c.year(i) is None or c.counts(i):
            return found
        listed = c.skip(self.last_year + (c.low(self.last_year) == ","), "and", "or") == i
        return (Written(i, i + 1, "year", year=c.year(i)),) if listed else ()

    def _turned(self, date: Written) -> Written:
        """A day or month without a year that goes on with "last year", "lalu", "mendatang"."""
        c = self.c
        if date.month is None or date.year is not None or date.to is not None:
            return date
        moved = year_moved(c, date.last)
        if moved is not None and date.direction is None:
            return evolve(date, last=moved.last, shift=moved.shift)
        turn = c.integer(date.last, "after_noun")
        return date if turn is None or date.direction is not None else evolve(date, last=turn[1], direction=turn[0])

    def _dressed(self, date: Written) -> Written:
        """The date with "since", "until", "before", "after" or "about" in front of it."""
        c = self.c
        about = c.before(date.first, "about")
        if about is not None:
            date = evolve(date, about=True, first=max(about, self.end))
        for limit in _LIMITS:
            start = (
                c.words.ends_with(c.sentence, date.first, limit)
                if date.grain == "year"
                else c.before(date.first, limit)
            )
            if start is not None and start >= self.end:
                return evolve(date, limit=limit, first=start)
        return date

    def _ranged(self, date: Written) -> Written:
        """The date with the other end of a range: "3 April - 5 Mei 2025", "from 2019 to 2021", "zwischen … und …"."""
        c = self.c
        if date.to is not None or date.limit in ("until", "before", "after"):
            return date
        start = c.before(date.first, "from", "between")
        dash = c.low(date.last) in DASHES and (date.grain != "year" or c.glued(date.last))
        at = date.last + 1 if dash else c.skip(date.last, "to", "until")
        if at == date.last and c.low(at) == "," and start is not None:
            after = c.skip(at + 1, "to", "until")
            at = after if after > at + 1 else at
        if at == date.last and c.before(date.first, "between") is not None:
            at = c.skip(date.last, "and")
        if at == date.last or (date.grain == "year" and not dash and start is None):
            return date
        at = c.skip(at, "article")
        others = self._read(at) or self._plain_year(at, date)
        if len(others) != 1 or others[0].to is not None or others[0].grain not in (date.grain, "day", "month", "year"):
            return date
        other = others[0]
        return evolve(date, to=other, last=other.last, first=date.first if start is None else max(start, self.end))

    def _plain_year(self, i: int, date: Written) -> tuple[Written, ...]:
        year = self.c.year(self.c.skip(i, "year_word"))
        if year is None or date.year is None or year <= date.year or self.c.counts(self.c.skip(i, "year_word")):
            return ()
        return (Written(i, self.c.skip(i, "year_word") + 1, "year", year=year),)

    def _time_after(self, date: Written) -> tuple[Clock, ...]:
        """Clock times that follow a day directly: ", at 6:21 p.m. EDT (2221 UTC)"."""
        c = self.c
        for at in (date.last, date.last + 1):
            if at > date.last and c.low(date.last) not in _BETWEEN and c.low(date.last) not in ("(", "t"):
                break
            clocks = read_clock(c, c.skip(at, "about"), near_date=True)
            if clocks:
                opened = c.low(date.last) == "(" and at > date.last
                if not opened:
                    return clocks + self._bracketed(clocks[-1])
                if c.low(clocks[-1].last) == ")":
                    return (*clocks[:-1], evolve(clocks[-1], last=clocks[-1].last + 1))
        return ()

    def _bracketed(self, clock: Clock) -> tuple[Clock, ...]:
        """The same moment in another zone: (2221 UTC)."""
        c = self.c
        if c.low(clock.last) != "(":
            return ()
        again = read_clock(c, clock.last + 1, near_date=True)
        return again if len(again) == 1 and c.low(again[0].last) == ")" else ()

    # from words to days

    def _emit(self, date: Written, clocks: tuple[Clock, ...]) -> None:
        c, search = self.c, self.search
        last = max([date.last, *(k.last for k in clocks)])
        days = resolve(date, search.published, future=looks_ahead(c, date.first, date.last))
        self.end = last
        if date.grain == "year":
            self.last_year = last
        if isinstance(days, str):
            search.unreadable.append(Unreadable(c.sentence, date.first, last, days))
            return
        search.remember(days, c.sentence)
        if not clocks:
            self.search.add(c.sentence, days, date.first, date.last)
        else:
            self.search.add(c.sentence, days, date.first, max(date.last, clocks[0].last), clocks[0])
            for other in clocks[1:]:
                self.search.add(c.sentence, _same_moment(days, clocks[0], other), other.first, other.last, other)
        for clock in self.waiting:
            self.search.add(c.sentence, days, clock.first, clock.last, clock)
        self.waiting.clear()


def _same_moment(days: Days, first: Clock, other: Clock) -> Days:
    """The day on which the same moment falls by another clock; the written day where a zone is not known."""
    if first.minutes is None or other.minutes is None or days.start is None:
        return days
    apart = first.minutes - other.minutes
    shift = round(apart / (2 * _HALF_DAY))
    if abs(apart - shift * 2 * _HALF_DAY) > 1:
        return days
    return edtf.day(days.start + dt.timedelta(days=shift))
