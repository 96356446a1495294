"""What has been found in a text so far: its dates, the last day named, the clock times that wait for their day."""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import define, field

from factcheck.extract.dates.clock import Clock
from factcheck.extract.dates.edtf import Days
from factcheck.extract.dates.history import Telling, goes_on, is_counted
from factcheck.extract.dates.resolve import Moment
from factcheck.extract.dates.written import Written
from factcheck.extract.mention import Mention, Unreadable
from factcheck.extract.text import Sentence
from factcheck.model import DateRange

NO_DATE: Final = "clock time without a date"

_REACH: Final = 3  # sentences back from which a clock time takes its day
_FAR: Final = 12  # the same for the quarter that a report is about
_REPORTED: Final = frozenset({"quarter", "half", "months"})
_NAMED: Final = 8  # dates back to which "a year earlier" may point


@define
class Search:
    """What has been found so far in a text, and the last day named, with the number of its sentence."""

    published: dt.date | None
    alone: bool = False
    country: str | None = None
    mentions: list[Mention] = field(factory=list)
    unreadable: list[Unreadable] = field(factory=list)
    day: Days | None = None
    day_at: int = -_REACH - 1
    named: list[tuple[int, Days]] = field(factory=list)
    told: tuple[int, Days] | None = None
    live: Days | None = None
    """The day of the entries of a live report: that of the heading above them, or else that of the publication."""

    telling: Telling = field(factory=Telling)
    history: bool = False
    narrated: Days | None = None
    """In a text that tells history, where its telling has arrived."""

    carried: tuple[Sentence, Clock] | None = None
    """A clock time at the end of a sentence: "at 3:47 a.m." may go on with "Tuesday", as its full stop is no end."""

    def near_day(self, sentence: Sentence) -> Days | None:
        return self.day if sentence.index - self.day_at <= _REACH else self.live

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

    def add(
        self,
        sentence: Sentence,
        days: Days,
        first: int,
        last: int,
        clock: Clock | None = None,
        *,
        anchored: bool = False,
    ) -> None:
        start, end = sentence.span(first, last)
        value = DateRange(
            days.start,
            days.end,
            days.edtf,
            sentence.text[start:end],
            clock.time if clock is not None else None,
            clock.zone if clock is not None else None,
        )
        self.mentions.append(Mention("date", sentence, first, last, value, anchored=anchored))

    def remember(self, days: Days, sentence: Sentence, *, told: bool, said: bool = False) -> None:
        """told: the year was written, so that a month behind it in the same sentence may go without.

        said: it is the day on which somebody spoke, so that the hours that follow are of another one of the sentence.
        """
        self.told = (sentence.index, days) if told else None
        if days.grain == "day" and not (said and self.day_at == sentence.index):
            self.day, self.day_at = days, sentence.index
        self.named.append((sentence.index, days))
        del self.named[:-_NAMED]

    def moment(self, sentence: Sentence, tense: int, *, compared: bool = False, of_quarter: bool = False) -> Moment:
        """of_quarter: the quarter, half or months of a report may be meant, which it may have named far before."""
        far = _FAR if of_quarter else _REACH
        near = tuple(
            days
            for at, days in reversed(self.named)
            if sentence.index - at <= (far if days.grain in _REPORTED else _REACH)
        )
        told = self.told[1] if self.told is not None and self.told[0] == sentence.index else None
        return Moment(self.published, tense, near, told, compared, self.narrated)

    def tell(self, date: Written, days: Days, *, opens: bool) -> None:
        """Take note of a date that may be one of history. opens: its sentence begins with it."""
        if self.published is None:
            return
        self.telling.count(date, self.published)
        if (
            self.history
            and not is_counted(date)
            and goes_on(self.narrated, days, whole=date.grain != "year", opens=opens)
        ):
            self.narrated = days
