"""Texts that tell history: their days and months without a year go on from the year that was named last.

News counts from its day of publication, and says so: "on Tuesday", "yesterday", "last week". A text that has none of
these words, whose first date has its year, and whose years are long over, tells of another time: behind "on 12 April
1861" its "on 15 April" is the one of 1861. Such a text is read a second time with the year of what it tells.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import define

from factcheck.extract.dates.edtf import Days
from factcheck.extract.dates.named import named
from factcheck.extract.dates.written import Written

_OVER: Final = 2  # years from one of history to that of the publication
_FEWEST: Final = 2  # dates with such a year
_MOST_OPEN: Final = 3  # dates without one, of which one year is enough
_RECENT: Final = 4  # of them for each year that is not over
_COUNTED: Final = 8  # of them for each date that counts from the publication
_BACK: Final = dt.timedelta(days=240)  # what lies further back than this is of the next year: December, January
_JUST: Final = dt.timedelta(days=14)  # so near to the publication a day without a year is one of news
_NEAR: Final = dt.timedelta(days=100)
_GRAINS: Final = frozenset({"day", "month", "holiday", "season", "quarter", "half", "months"})
_VAGUE: Final = frozenset({"decade", "century"})


@define
class Telling:
    """What the dates of a text say of when it happens."""

    over: int = 0
    recent: int = 0
    counted: int = 0
    open: int = 0
    begins: bool | None = None
    """True where the first day or month of the text has its year, and that is over."""

    def count(self, date: Written, published: dt.date) -> None:
        """Take a date into account as it is written."""
        dated = date.grain in ("day", "month")
        if date.year is not None:
            over = date.year <= published.year - _OVER
            self.over += over
            self.recent += not over
            if dated and self.begins is None:
                self.begins = over
        elif is_counted(date):
            self.counted += 1
        elif date.month is not None:
            self.open += 1
            self.begins = self.begins or False

    @property
    def is_history(self) -> bool:
        if not self.begins or not self.open:
            return False
        enough = self.over >= _FEWEST or self.open >= _MOST_OPEN
        return enough and self.recent * _RECENT <= self.over and self.counted * _COUNTED <= self.over


def is_counted(date: Written) -> bool:
    """True for a date that only the day of publication tells."""
    if date.anchored or date.inside is not None:
        return False
    bare = date.weekday is not None and date.month is None
    return bare or date.shift is not None or date.direction is not None or date.grain == "weekend"


def goes_on(before: Days | None, days: Days, *, whole: bool, opens: bool) -> bool:
    """True for a date at which the telling has arrived; a look back ("a treaty of 1921") is none.

    whole: it has a month or a day. opens: its sentence begins with it.
    """
    if days.start is None or days.grain in _VAGUE:
        return False
    return before is None or before.start is None or days.start >= before.start or (whole and opens)


def narrated(date: Written, before: Days, published: dt.date, *, ahead: bool) -> Days | None:
    """The days of a date without a year in a text that tells history, behind those told before.

    None for what such a text says of its own time: what is to come, and a day shortly before its publication.
    ValueError where the year has no such day.
    """
    if ahead or date.direction is not None or date.grain not in _GRAINS or before.start is None:
        return None
    found = named(date, before.start.year)
    if found.end is not None and found.end < before.start - _BACK:
        found = named(date, before.start.year + 1)
    told = before.grain in ("day", "month") and found.start is not None and abs(found.start - before.start) <= _NEAR
    return None if date.grain == "day" and not told and _is_news(date, published) else found


def _is_news(date: Written, published: dt.date) -> bool:
    """True for a day that was shortly before the publication."""
    days = (named(date, year).start for year in (published.year - 1, published.year))
    return any(day is not None and dt.timedelta(0) <= published - day <= _JUST for day in days)
