"""Clock times: "6:21 p.m. EDT", "pukul 18.21 waktu Florida", "18.30 Uhr", "18 h 30", "2221 UTC".

Digits alone are no time: "15.30" may be a price and "3:2" a score. A preposition of the clock, "p.m.", "Uhr", a zone or
a day directly before them is the proof. The zone is kept as written ("EDT", "WIB", "Florida"); None is local time.
"""

from __future__ import annotations

from typing import Final

from attrs import evolve, frozen

from factcheck.extract.dates.cursor import DASHES, Cursor
from factcheck.extract.dates.stopwatch import behind_hours

_MORNING: Final = "am"
_NOON: Final = "12:00"
_HOURS: Final = range(1, 25)
_PLACE_WORDS: Final = 3
_AFTER: Final = frozenset({"half_day", "oclock", "hour_sign", "zone", "local_time", "zone_before", "to", "until"})
_ENDS: Final = frozenset({"", *".,;:!?)–—"})
_BROKEN: Final = frozenset(":/.+,$€£")


@frozen
class Clock:
    """A time of day, "18:21", in the tokens first … last-1. offset: minutes from UTC where the zone tells it."""

    first: int
    last: int
    time: str
    zone: str | None = None
    offset: int | None = None

    @property
    def minutes(self) -> int | None:
        """Minutes since midnight UTC of its own day; None where the zone is not known."""
        if self.offset is None:
            return None
        hour, minute = self.time.split(":")
        return int(hour) * 60 + int(minute) - self.offset


@frozen
class _Digits:
    """form: ":" and "." by their sign, "h" for 18h30, "hour" for 18, "sign" for 18 h, "four" for 2221, "word" for
    six.
    """

    hour: int
    minute: int
    first: int
    last: int
    form: str


def may_be_time(c: Cursor, i: int) -> bool:
    """A quick look at digits: "18:21", "18.21", or something of the clock behind or before them."""
    low, following = c.low(i), c.low(i + 1)
    if not low[:1].isdecimal():
        return False
    if following == ":" or "." in low:
        return True
    kinds = c.words.starts.get(following, frozenset())
    return not _AFTER.isdisjoint(kinds) or "clock_at" in c.words.starts.get(c.low(i - 1), frozenset())


def read_clock(c: Cursor, i: int, *, near_date: bool = False) -> tuple[Clock, ...]:
    """The time (or, for "05.00-07.00 WIB", both times) at token i; empty where nothing proves it a time."""
    strong = c.skip(i, "clock_at")
    weak = c.skip(i, "clock_about") if strong == i else i
    hours = c.skip(i, "clock_hours")
    at = max(strong, weak, hours)
    if near_date and (noon := c.skip(at, "noon")) > at:
        return (Clock(i, noon, _NOON),)
    if strong > i and c.match(i, "length") is not None and c.number(i - 1) is not None:
        return ()
    digits = _digits(c, at)
    if digits is None or (digits.form == "h" and strong == i and _lasts(c, i, digits.last)):
        return ()
    second = _second(c, digits)
    end = second.last if second is not None else digits.last
    hour, end, marked = _half_day(c, digits.hour, end)
    named = c.skip(end, "oclock") > end
    end = c.skip(end, "oclock")
    if not marked:
        hour, end, marked = _half_day(c, hour, end)
    zone, offset, after, zoned = _zone(c, end)
    if digits.form == "." and weak > i and c.words.comma and (c.low(end) in _ENDS or c.low(end) in c.words.functional):
        named = True
    of_day = near_date and hours > i and digits.form == "hour" and not c.counts_noun(after)
    if not (of_day or _proved(digits, strong > i, weak > i or near_date, marked or named, zoned)):
        return ()
    first = Clock(i, after, _time(hour, digits.minute), zone, offset)
    if second is None:
        return (first,)
    late, _, _ = _half_day(c, second.hour, second.last)
    return (
        evolve(first, last=digits.last),
        Clock(second.first, after, _time(late, second.minute), zone, offset),
    )


def _lasts(c: Cursor, i: int, last: int) -> bool:
    """True for a length of time: "2 heures 51 minutes", "le film dure 2h30"."""
    return c.match(last, "length") is not None or c.before(i, "lasting") is not None


def _proved(digits: _Digits, strong: bool, weak: bool, named: bool, zoned: bool) -> bool:
    if digits.form == "four":
        return zoned
    if digits.form == "word":
        return named or (strong and zoned)
    if strong or named or digits.form == "h":
        return True
    if zoned:
        return digits.form != "hour"
    return weak and digits.form in (":", "sign")


def _digits(c: Cursor, i: int) -> _Digits | None:
    """Hour and minute in any of their forms."""
    low = c.low(i)
    if low in c.words.number_words:
        return _spelled(c, i)
    if not low[:1].isdecimal() or (c.glued(i) and c.low(i - 1) in _BROKEN):
        return None
    if not low.isdecimal():
        hour, _, minute = low.partition(".")
        return _checked(hour, minute, i, i + 1, ".")
    if c.low(i + 1) == ":" and c.glued(i + 1) and c.glued(i + 2):
        end = i + 3
        if c.low(end) == ":" and c.glued(end) and len(c.low(end + 1)) == 2 and c.low(end + 1).isdecimal():
            end += 2
        return _checked(low, c.low(i + 2), i, end, ":")
    if len(low) == 4:
        return _checked(low[:2], low[2:], i, i + 1, "four")
    sign = c.skip(i + 1, "hour_sign")
    if sign > i + 1 and behind_hours(c, sign) is not None:
        return None  # 2h05:07 was taken with a stop-watch
    if sign > i + 1:
        minutes = _checked(low, c.low(sign), i, sign + 1, "h")
        return minutes or _checked(low, "00", i, sign, "sign")
    return _checked(low, "00", i, i + 1, "hour")


def _spelled(c: Cursor, i: int) -> _Digits | None:
    """An hour in words: six, "sechs", "as seis"."""
    number = c.number(i)
    if number is None or number.ordinal or number.low not in _HOURS or number.readings:
        return None
    return _Digits(int(number.low), 0, i, c.skip(number.last, "hour_sign"), "word")


def _checked(hour: str, minute: str, first: int, last: int, form: str) -> _Digits | None:
    if not (hour.isdecimal() and minute.isdecimal() and len(hour) <= 2 and len(minute) == 2):
        return None
    if int(hour) > 24 or int(minute) > 59:
        return None
    return _Digits(int(hour), int(minute), first, last, form)


def _second(c: Cursor, digits: _Digits) -> _Digits | None:
    """The other end of "05.00-07.00", in the same form."""
    at = digits.last + 1 if c.low(digits.last) in DASHES else c.skip(digits.last, "to", "until")
    if at == digits.last:
        return None
    other = _digits(c, c.skip(at, "clock_at", "clock_about"))
    return other if other is not None and other.form == digits.form and digits.form != "four" else None


def _half_day(c: Cursor, hour: int, end: int) -> tuple[int, int, bool]:
    """The hour on the 24-hour clock, after "p.m." or "malam"."""
    mark = c.text(end, "half_day")
    if mark is None or hour > 24:
        return hour, end, False
    if mark[0] == _MORNING:
        return (0 if hour == 12 else hour), mark[1], True
    return (hour + 12 if hour < 12 else hour), mark[1], True


def _zone(c: Cursor, i: int) -> tuple[str | None, int | None, int, bool]:
    """(zone, offset in minutes, end, whether a zone stands there) at token i, bare or in brackets."""
    after = c.skip(i, "local_time")
    if after > i:
        return None, None, after, True
    named = c.text(i, "zone")
    if named is not None and c.sentence.words[i].isupper():
        return _numeric_zone(c, i, named)
    if named is not None and named[1] > i + 1:
        return named[0], _minutes(named[0]), named[1], True
    before = c.skip(i, "zone_before")
    place = _place(c, before) if before > i else before
    if place > before:
        return _words(c, before, place), None, place, True
    place = _place(c, i)
    after = c.skip(place, "zone_after") if place > i else i
    if after > place:
        return _words(c, i, place), None, after, True
    return None, None, i, False


def _numeric_zone(c: Cursor, i: int, named: tuple[str, int]) -> tuple[str | None, int | None, int, bool]:
    """UTC, or UTC+7."""
    end = named[1]
    hours = c.low(end + 1)
    shifted = c.low(end) in ("+", "-", "−") and c.glued(end) and c.glued(end + 1) and hours.isdecimal()
    if not shifted or len(hours) > 2 or int(hours) > 14 or _minutes(named[0]) != 0:
        return _words(c, i, end), _minutes(named[0]), end, True
    sign = "+" if c.low(end) == "+" else "-"
    zone = f"{sign}{int(hours):02}:00"
    return zone, _minutes(zone), end + 2, True


def _place(c: Cursor, i: int) -> int:
    """Where the capitalised words of a place end that start at token i."""
    end = i
    words = c.sentence.words
    while end < min(len(words), i + _PLACE_WORDS) and words[end][0].isupper() and c.match(end, "zone_after") is None:
        end += 1
    return end


def _words(c: Cursor, first: int, last: int) -> str:
    start, end = c.sentence.span(first, last)
    return c.sentence.text[start:end]


def _minutes(offset: str) -> int | None:
    """ "+07:00" → 420."""
    sign, digits = offset[:1], offset[1:].split(":")
    if sign not in "+-" or len(digits) != 2 or not all(d.isdecimal() for d in digits):
        return None
    minutes = int(digits[0]) * 60 + int(digits[1])
    return -minutes if sign == "-" else minutes


def _time(hour: int, minute: int) -> str:
    return f"{hour % 24:02}:{minute:02}"
