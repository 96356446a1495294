"""Dates and clock times of a text, resolved against its day of publication and never against a clock.

Days are ISO 8601, precision is kept as EDTF (ISO 8601-2; see `edtf` for the conventions of loose words such as "early
2024"). Where TIMEX3 would write a value without a year ("XXXX-01-20"), the day of publication decides; without it the
words go to the unread with their reason. News looks back (see `resolve.resolve`).

A clock time and its day are one mention. A time alone takes the day of the date before it, in the same sentence or in
one of the three before; the written day is kept for every zone, as only the text could say that it differs there. A
second time in brackets ("6:21 p.m. EDT (2221 UTC)") is the same moment: its day is computed.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import define, field

from factcheck.extract.dates import edtf
from factcheck.extract.dates.ahead import listed_ahead
from factcheck.extract.dates.clock import Clock, may_be_time, read_clock
from factcheck.extract.dates.cursor import DASHES, Cursor
from factcheck.extract.dates.daymonths import of_one_year
from factcheck.extract.dates.orders import of_country
from factcheck.extract.dates.periods import is_southern, of_the_south
from factcheck.extract.dates.places import places
from factcheck.extract.dates.reading import listed_day, read_date
from factcheck.extract.dates.relative import is_compared, year_before, year_moved
from factcheck.extract.dates.resolve import FUTURE, resolve
from factcheck.extract.dates.search import NO_DATE, Search
from factcheck.extract.dates.tense import LIKELY, tense_of
from factcheck.extract.dates.timed import BETWEEN, same_moment, time_before, times_after
from factcheck.extract.dates.words import DateWords, date_words
from factcheck.extract.dates.written import NO_ANCHOR, Limit, Written
from factcheck.extract.dates.years import year_in_words
from factcheck.extract.mention import Mention, Unreadable
from factcheck.extract.text import Document

_LIMITS: Final[tuple[Limit, ...]] = ("since", "until", "before", "after")
_IDLE: Final = 6  # tokens before a date at which a phrase may begin that makes it none
_SOON: Final = 8  # months ahead which the present alone may tell
_OPENING: Final = 2  # tokens before the date with which a sentence begins

Found = tuple[tuple[Mention, ...], tuple[Unreadable, ...]]


def find(document: Document, *, published: dt.date | None) -> Found:
    """Every date and clock time of a text, in order, and what looked like one and could not be read."""
    words = date_words(document.lexicon)
    alone = len(document.sentences) == 1
    live = edtf.day(published) if document.live and published is not None else None
    search = _read(document, words, Search(published, alone=alone, country=document.country, live=live))
    if search.telling.is_history:
        search = _read(document, words, Search(published, alone=alone, country=document.country, history=True))
    return tuple(sorted(search.mentions, key=lambda m: m.start)), tuple(search.unreadable)


def _read(document: Document, words: DateWords, search: Search) -> Search:
    """The search with everything that it finds in a text."""
    for sentence in document.sentences:
        found = places(sentence, words)
        if found:
            _Scan(Cursor(sentence, document.lexicon, words), search).run(found)
        elif search.carried is not None and search.carried[0] is not sentence:
            search.settle()
    search.settle()
    return search


@define
class _Scan:
    """One pass over the tokens of one sentence."""

    c: Cursor
    search: Search
    end: int = 0
    last_year: int = -1
    last_day: int = -1
    waiting: list[Clock] = field(factory=list)

    def run(self, found: list[int]) -> None:
        c = self.c
        if self.search.carried is not None:
            opening = self._read(0)
            named = (
                resolve(opening[0], self.search.moment(c.sentence, 0))
                if len(opening) == 1 and opening[0].is_day
                else NO_DATE
            )
            self.search.settle(None if isinstance(named, str) else named)
        for i in found:
            if i < self.end:
                continue
            dates = self._read(i)
            if dates and not self._idle(dates):
                self._dates(dates)
            elif not dates and c.low(i)[0].isdecimal():
                self._moment(i)
        for clock in self.waiting:
            self.search.unreadable.append(Unreadable(c.sentence, clock.first, clock.last, NO_DATE))

    def _idle(self, dates: tuple[Written, ...]) -> bool:
        """True inside of a phrase that is no date ("one day", "Friday prayers"), over which the scan then goes on."""
        c, first, last = self.c, dates[0].first, dates[-1].last
        if c.low(last - 1) not in c.words.idle_words or c.low(first) not in c.words.idle_words:
            return False
        for i in range(max(self.end, first - _IDLE), last):
            if c.low(i) in c.words.idle and (end := c.skip(i, "idle")) >= last:
                self.end = end
                return True
        return False

    # a clock time first, then its day: "at 6 p.m. on Sunday"; or a clock time alone

    def _moment(self, i: int) -> None:
        """A clock time, with the day that may follow it."""
        c = self.c
        if not may_be_time(c, i):
            return
        before = c.ends_with(i, "clock_at", "clock_about")
        i = i if before is None or before < self.end else before
        clocks = read_clock(c, i)
        if not clocks:
            return
        last = clocks[-1].last
        at = c.skip(last + (c.low(last) in BETWEEN), "on", "day_word")
        dates = self._read(c.skip(at, "article"))
        if len(clocks) == 1 and len(dates) == 1 and dates[0].is_day:
            self._emit(self._dressed(dates[0])._replace(first=i), clocks)
            return
        for clock in clocks:
            self._alone(clock)

    def _alone(self, clock: Clock) -> None:
        self.end = clock.last
        if any(self.c.match(n, "habit") is not None for n in range(max(0, clock.first - _IDLE), clock.first)):
            return
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
        for date in of_one_year((*dates[:-1], self._turned(dates[-1]))) if len(dates) > 1 else dates:
            if date.first < self.end:
                continue
            dressed = self._ranged(self._dressed(year_in_words(self.c, self._turned(date))))
            clocks = times_after(self.c, dressed) if dressed.is_day else ()
            if not clocks and dressed.is_day and (clock := time_before(self.c, dressed, least=self.end)) is not None:
                dressed, clocks = dressed._replace(first=clock.first), (clock,)
            self._emit(dressed, clocks)

    def _read(self, i: int) -> tuple[Written, ...]:
        """The dates at token i, and what goes on a list of years or days: "in 2022, 2023 and 2024"."""
        c = self.c
        found = read_date(c, i)
        if not found and 0 < self.last_day < i and (day := listed_day(c, i, self.last_day)) is not None:
            return (day,)
        if found or self.last_year < 1 or i <= self.last_year or c.year(i) is None or c.counts(i):
            return found
        listed = c.skip(self.last_year + (c.low(self.last_year) == ","), "and", "or") == i
        return (Written(i, i + 1, "year", year=c.year(i)),) if listed else ()

    def _turned(self, date: Written) -> Written:
        """A day or month without a year that goes on with "last year", "lalu", "mendatang"."""
        c = self.c
        if (date.month is None and not date.holiday) or date.year is not None or date.to is not None:
            return date
        moved = year_moved(c, date.last) or year_before(c, date.last)
        if moved is not None and date.direction is None:
            return date._replace(last=moved.last, shift=moved.shift, anchored=moved.anchored)
        turn = c.integer(date.last, "after_noun")
        return date if turn is None or date.direction is not None else date._replace(last=turn[1], direction=turn[0])

    def _dressed(self, date: Written) -> Written:
        """The date with "since", "until", "before", "after" or "about" in front of it."""
        c = self.c
        if c.low(date.first - 1) not in c.words.edges:
            return date
        about = c.before(date.first, "about")
        if about is not None:
            date = date._replace(about=True, first=max(about, self.end))
        for limit in _LIMITS:
            start = c.ends_with(date.first, limit) if date.grain == "year" else c.before(date.first, limit)
            if start is None or start < self.end:
                continue
            if limit in ("before", "after") and not self._free(date.last):
                return date
            return date._replace(limit=limit, first=start)
        return date

    def _free(self, i: int) -> bool:
        """False where the date only describes a noun: "after the 1989 crash", "before Friday's vote"."""
        c = self.c
        following = c.low(i)
        if following in ("'", "’", "-"):
            return False
        return not following[:1].isalpha() or following in c.words.functional

    def _ranged(self, date: Written) -> Written:
        """The date with the other end of a range: "3 April - 5 Mei 2025", "from 2019 to 2021", "zwischen … und …"."""
        c = self.c
        if (opened := self._from_now(date)) is not None:
            return opened
        if date.to is not None or date.limit in ("until", "before", "after") or c.low(date.last) not in c.words.links:
            return date
        start = c.before(date.first, "from", "between")
        dash = c.low(date.last) in DASHES and (date.grain != "year" or c.glued(date.last))
        at = date.last + 1 if dash else c.skip(date.last, "to", "until")
        if at == date.last and c.low(at) == "," and start is not None:
            after = c.skip(at + 1, "to", "until")
            at = after if after > at + 1 else at
        if at == date.last and c.before(date.first, "between") is not None:
            at = c.skip(date.last, "and")
        if at == date.last and start is not None and date.weekday is not None and date.month is None:
            at = c.skip(date.last, "to_day")  # "in der Nacht von Sonntag auf Montag"
        bare = date.grain == "year" and not dash and start is None and not c.touches(date.first, "year_word")
        if at == date.last or (bare and c.year(at) is not None):
            return date
        at = c.skip(at, "article")
        others = self._read(at) or self._plain(at, date, framed=start is not None)
        if len(others) != 1 or others[0].to is not None or others[0].grain not in (date.grain, "day", "month", "year"):
            return date
        other = others[0]
        if date.weekday is not None and date.day is None and (told := self._told(at)) is not None:
            return told._replace(first=date.first if start is None else max(start, self.end))
        return date._replace(to=other, last=other.last, first=date.first if start is None else max(start, self.end))

    def _from_now(self, date: Written) -> Written | None:
        """ "Between now and 15 December": from the day of publication on."""
        c = self.c
        joint = c.before(date.first, "and") if date.to is None and c.low(date.first - 1) in c.words.tails else None
        now = None if joint is None else c.ends_with(joint, "now")
        start = None if now is None else c.before(now, "between")
        if now is None or start is None or start < self.end:
            return None
        return Written(start, date.last, "day", shift=0, to=date._replace(limit=None))

    def _told(self, i: int) -> Written | None:
        """The days behind weekdays, which tell which they are: "from Friday to Sunday, July 13-15"."""
        c = self.c
        named = c.integer(i, "weekday")
        if named is None or c.low(named[1]) not in (",", "("):
            return None
        found = self._read(c.skip(c.skip(named[1] + 1, "on", "from"), "article"))
        if len(found) != 1 or found[0].to is None or found[0].day is None or found[0].month is None:
            return None
        return (
            found[0]
            if c.low(named[1]) == ","
            else found[0]._replace(last=found[0].last + (c.low(found[0].last) == ")"))
        )

    def _plain(self, i: int, date: Written, *, framed: bool) -> tuple[Written, ...]:
        """The other end of a range where it is a word that alone is no date: a year, a month, "now"."""
        c = self.c
        if framed and (now := c.skip(i, "now")) > i:
            return (Written(i, now, "day", shift=0),)
        month = c.month(i) if framed and date.grain in ("day", "month") else None
        if month is not None:
            return (Written(i, month[1], "month", month=month[0]),)
        at = c.skip(i, "year_word")
        year = c.year(at)
        if year is None or date.year is None or year <= date.year or c.counts(at):
            return ()
        return (Written(i, at + 1, "year", year=year),)

    # from words to days

    def _tense(self, date: Written, last: int) -> int:
        """A text that is nothing but a date is an appointment; elsewhere the words around it tell."""
        c = self.c
        if self.search.alone and last >= len(c.sentence.low) - 1:
            start = c.ends_with(date.first, "on", "article", "month_in")
            if date.first == 0 or start == 0:
                return FUTURE
        named = date.inside or date
        numbered = named.grain == "week" and named.number is not None
        deep = named.year is None and (named.month is not None or bool(named.holiday))
        timed = last > date.last and date.weekday is not None and date.month is None
        tense = tense_of(c, date.first, last, deep=deep, numbered=numbered and named.year is None, timed=timed)
        if tense != FUTURE and listed_ahead(c, date, self.search.published):
            return FUTURE
        return tense if tense != LIKELY else FUTURE if self._soon(date) else 0

    def _soon(self, date: Written) -> bool:
        """False for a month or week that is just over: "im Februar liegt die Quote bei 6 Prozent", written in March."""
        published = self.search.published
        if published is None:
            return True
        if date.grain == "week" and date.number is not None:
            return (date.number - published.isocalendar().week) % 52 <= 4 * _SOON
        return date.month is None or (date.month - published.month) % 12 <= _SOON

    def _emit(self, date: Written, clocks: tuple[Clock, ...]) -> None:
        c, search = self.c, self.search
        if is_southern(search.country):
            date = of_the_south(date, search.published)
        date = of_country(date, search.country)
        last = max([date.last, *(k.last for k in clocks)])
        tense = self._tense(date, last) if date.open or (date.to is not None and date.to.open) else 0
        compared = date.anchored and is_compared(c, date, search.mentions)
        of_quarter = compared or (date.anchored and date.grain == "quarter")
        days = resolve(date, search.moment(c.sentence, tense, compared=compared, of_quarter=of_quarter))
        if days == NO_ANCHOR:
            if any(c.match(i, "before_noun") for i in range(date.first, last)):
                self.end = last  # "the next year" from a date that nobody named is not next year
            return
        self.end = last
        if date.grain == "year":
            self.last_year = last
        if date.is_day and not clocks:
            self.last_day = last
        if isinstance(days, str):
            search.unreadable.append(Unreadable(c.sentence, date.first, last, days, date.fiscal_period))
            return
        record = date.limit == "since" and date.grain in ("year", "month")  # "the lowest since May 2020"
        if (not date.anchored or date.grain == "day") and not record:
            search.tell(date, days, opens=date.first <= _OPENING)
            search.remember(days, c.sentence, told=date.year is not None, said=self._is_said(date.first))
            if search.live is not None and date.is_day and not self._around(date.first, last):
                search.live = days  # the heading over the entries of a day
        if not clocks:
            self.search.add(c.sentence, days, date.first, date.last, anchored=_counts(c, date))
        else:
            self.search.add(c.sentence, days, date.first, max(date.last, clocks[0].last), clocks[0])
            for other in clocks[1:]:
                self.search.add(c.sentence, same_moment(days, clocks[0], other), other.first, other.last, other)
        if days.grain != "day":
            return
        for clock in self.waiting:
            search.add(c.sentence, days, clock.first, clock.last, clock)
        self.waiting.clear()

    def _is_said(self, first: int) -> bool:
        """True directly behind a verb of reporting: "…, officials said on Monday"."""
        start = self.c.ends_with(first, "on")
        before = (first if start is None else start) - 1
        return self.c.match(before, "future_stop") is not None and self.c.low(before) not in self.c.words.functional

    def _around(self, first: int, last: int) -> bool:
        """True where a sentence has more words than these."""
        low = self.c.sentence.low
        return any(word[0].isalnum() for word in (*low[:first], *low[last:]))


def _counts(c: Cursor, date: Written) -> bool:
    """True for a date that says how far it lies from another: "a year earlier", "a year ago"; not "last year"."""
    ago = c.match(date.first, "ago_before") is not None or c.ends_with(date.last, "ago_after") is not None
    return date.anchored or (date.shift is not None and ago)
