"""Days and months by name: 10-11 Februari 2025, 10. und 11. Februar, June 18, 2023, March 2025, in July."""

from __future__ import annotations

from attrs import frozen

from factcheck.extract.dates.cursor import DASHES, Cursor
from factcheck.extract.dates.numericdates import read_numeric
from factcheck.extract.dates.written import Written

_RECORD = 2  # tokens between a record and the month of any year that it is of
_MOST_DAYS = 8
_MOST_MONTHS = 6
_FRAMES = ("month_in", "since", "until", "before", "after", "from", "between")


@frozen
class Day:
    """A day of the month in the tokens first … last-1, and its link to the one before: "", "to", "and" or ","."""

    day: int
    first: int
    last: int
    link: str


def day_month(c: Cursor, i: int) -> tuple[Written, ...] | None:
    """10-11 Februari 2025, 10. und 11. Februar, 18th of June; several dates for "3 and 10 May"."""
    if not c.has_month or not c.may_be_day(i):
        return None
    days = days_listed(c, i)
    if not days:
        return None
    end = days[-1].last
    joined = c.low(end) in ("-", "/") and c.glued(end) and c.glued(end + 1)
    month = c.month(end + 1 if joined else c.skip(end, "of"))
    if month is None or (c.low(i - 1) == "." and c.glued(i)):
        return None
    year, last = c.year_after(month[1])
    if year is None and c.hangs(month[1]):
        return None
    return _dates(c, days, month[0], year, first=i, last=last)


def month_day(c: Cursor, i: int) -> tuple[Written, ...] | None:
    """June 18-19, 2023; March 2025"""
    month = c.month(i)
    if month is None:
        return None
    if c.low(month[1]) in ("-", "/") and (joined := _joined_day(c, i, month)) is not None:
        return (joined,)
    year, last = c.year_after(month[1], comma=c.words.month_first)
    if i > 1 and c.low(i - 1) == "/" and c.low(i - 2).isdecimal() and c.glued(i - 1) and c.glued(i):
        return None  # "2020/23/Sep/20"
    if year is not None and not c.counts(last - 1):
        return (Written(i, last, "month", year=year, month=month[0]),)
    if not c.words.month_first:
        return None
    days = days_listed(c, c.skip(month[1], "article"))
    if len(days) > 1 and days[-1].link != "to" and _counts_something(c, days[-1].last):
        days = days[:1]
    if not days or c.hangs(days[-1].last):
        return None
    end = days[-1].last
    year, last = c.year_after(end, comma=True)
    if year is None and (_month_before_a_count(c, i, end) or _is_decimal(c, end)):
        return None
    return _dates(c, days, month[0], year, first=i, last=last)


def _joined_day(c: Cursor, i: int, month: tuple[int, int]) -> Written | None:
    """Sep-23-2020"""
    sign, at = c.low(month[1]), month[1] + 1
    day = c.day(at) if c.low(at).isdecimal() and c.glued(at) else None
    year = c.year(at + 2) if day is not None and c.low(at + 1) == sign and c.glued(at + 2) else None
    if day is None or year is None:
        return None
    return Written(i, at + 3, "day", year=year, month=month[0], day=day[0])


def months_listed(c: Cursor, i: int) -> tuple[Written, ...] | None:
    """in July and August, during April, May and June 2024: months in a list, the last of which may have the year"""
    month, framed = c.month(i), c.before(i, "month_in")
    if month is None or framed is None:
        return None
    found = [Written(i, month[1], "month", month=month[0])]
    ended = False
    while not ended and len(found) < _MOST_MONTHS:
        at = c.skip(found[-1].last, "and", "or")
        ended = at > found[-1].last
        at += not ended and c.low(at) == ","
        month = c.month(at) if at > found[-1].last else None
        if month is None or c.day(month[1]) is not None or c.hangs(month[1]):
            return None
        found.append(Written(at, month[1], "month", month=month[0]))
    at, end = found[-1].first, found[-1].last
    if c.unsafe(at, end) and c.low(end)[:1].isalpha() and c.low(end) not in c.words.functional:
        return None  # "in March and May said so"
    year, last = c.year_after(end)
    found[-1] = found[-1]._replace(last=last)
    return tuple(one._replace(year=year) for one in found) if ended else None


def of_one_year(dates: tuple[Written, ...]) -> tuple[Written, ...]:
    """Months in a list, the last of which goes on with "last year", each of that year."""
    last = dates[-1]
    if len(dates) < 2 or last.shift is None or any(d.grain != "month" or d.year is not None for d in dates):
        return dates
    return tuple(d._replace(shift=last.shift, anchored=last.anchored) for d in dates)


def month_alone(c: Cursor, i: int) -> Written | None:
    """in July, Juli lalu, en novembre dernier. A month without a preposition, a day or a year is a word or a name."""
    month = c.month(i)
    short = c.match(i, "month") is None
    if month is None:
        return None
    if short and not c.sentence.words[i][0].isupper():
        return _month_range(c, i, month)
    turn = c.integer(month[1], "after_noun")
    if turn is not None and c.text(turn[1], "unit") is None:
        year, last = c.year_after(turn[1])
        return Written(i, last, "month", year=year, month=month[0], direction=turn[0])
    if c.hangs(month[1]) or any_year(c, i) or _of_record(c, i):
        return None
    span = _month_range(c, i, month)
    if span is not None:
        return span
    unsafe = c.match(i, "unsafe") is not None
    word = c.sentence.words[i]
    if unsafe and not c.words.capital_names and word[0].isupper() and not (word.isupper() or c.opens(i)):
        return None  # "vers Mars"
    if unsafe and word[0].isupper() and c.match(i, "given") is not None and _ends_name(c, month[1]):
        unsafe = False  # "by June"; not "by June Carter"
    framed = not (unsafe and short) and c.before(i, *(("month_in",) if unsafe else _FRAMES)) is not None
    unsafe = unsafe or c.match(i, "unsafe") is not None
    return Written(i, month[1], "month", month=month[0]) if framed or _plainly(c, i, month[1], unsafe) else None


def _ends_name(c: Cursor, i: int) -> bool:
    """True where token i is no capitalised word, which would go on with a name."""
    return i >= len(c.sentence.words) or not c.sentence.words[i][0].isupper()


def _of_record(c: Cursor, i: int) -> bool:
    """ "Récord nacional de junio", "Rekord für Juni": one of all Junes, whether or not it fell in the last."""
    of = c.ends_with(i, "of", "month_in", "genitive")
    return of is not None and any(c.match(n, "record") is not None for n in range(max(0, of - _RECORD), of))


def any_year(c: Cursor, i: int) -> bool:
    """ "En un mes de junio", "num mês de junho": the month at token i of whatever year."""
    of = c.ends_with(i, "of", "genitive")
    unit = None if of is None else c.text(of - 1, "unit")
    if of is None or unit is None or unit[0] != "month":
        return False
    return c.low(of - 2) in c.words.ones or c.match(of - 2, "fixed") == ("P1M", of)


def _plainly(c: Cursor, i: int, last: int, unsafe: bool) -> bool:
    """A month that is no other word and no name: "October sales", "July's figures"; never "June Carter"."""
    words = c.sentence.words
    if c.words.bare_years or not words[i][0].isupper() or c.counts_before(i):
        return False
    if unsafe:
        noun = last < len(words) and words[last][0].islower() and c.low(last) not in c.words.functional
        return noun and c.words.capital_names and c.low(i - 1) in c.words.articles
    named = last < len(words) and words[last][0].isupper() and c.low(last) not in c.words.functional
    return not named and not (i > 0 and words[i - 1][0].isupper() and not c.opens(i - 1) and words[i - 1].isalpha())


def _month_range(c: Cursor, i: int, month: tuple[int, int]) -> Written | None:
    """May-June 2014, from March to May, zwischen August und Oktober"""
    framed = c.before(i, "from", "between") is not None
    dash = c.low(month[1]) in DASHES or c.low(month[1]) == "/"
    at = month[1] + 1 if dash else c.skip(month[1], "to", "until")
    if dash and (to := c.skip(at, "to")) > at and c.low(to) in DASHES:
        at = to + 1  # "January-to-March"
    if at == month[1] and c.before(i, "between") is not None:
        at = c.skip(at, "and")
    other = None if at == month[1] else c.month(at)
    if other is None or (c.match(i, "unsafe") is not None and not (framed or dash)):
        return None
    year, last = c.year_after(other[1])
    if year is None and (c.day(other[1]) is not None or not (dash or framed)):
        return None
    end = Written(at, last, "month", year=year, month=other[0])
    return Written(i, last, "month", month=month[0], to=end)


def vouched_date(c: Cursor, i: int) -> Written | None:
    """The day that a weekday, or "yesterday", announces: ", 18 June", "(7/5/2025)", "den 5. Mai"."""
    opened = c.low(i) == "("
    at = i + 1 if opened or c.low(i) == "," else i
    at = c.skip(c.skip(at, "on", "day_word"), "article")
    if not c.may_be_day(at):
        return None
    named = month_day(c, at) or day_month(c, at)
    date = read_numeric(c.sentence, at, c.words, vouched=True) or (named[0] if named and len(named) == 1 else None)
    if date is None or date.grain != "day" or date.to is not None:
        return None
    if not opened:
        return date
    return date._replace(last=date.last + 1) if c.low(date.last) == ")" else None


def numeric_range(c: Cursor, i: int) -> Written | None:
    """16.-17.05.2017, 10.09. - 14.09.2017, 3. bis 5.5.2024, 14.-16.11., vom 21.06-22.06"""
    framed = c.before(i, "on", "from", "between") is not None
    partial = read_numeric(c.sentence, i, c.words, vouched=True, before_dash=True)
    day = c.day(i) if partial is None else (0, partial.last)
    if day is None:
        return None
    link, at = _link(c, day[1])
    at = c.skip(at, "on") if link == "to" else at
    paired = link == "and" and partial is None and c.low(day[1]) == "/" and c.low(day[1] - 1) == "."  # 14./15.10.
    if link != "to" and not paired:
        return None
    dotted = c.words.ordinal_dots and c.low(day[1] - 1) == "."
    last = read_numeric(c.sentence, at, c.words, vouched=framed or dotted, after_dash=True)
    if last is None or last.swapped or (partial is not None and partial.swapped) or last.grain != "day":
        return None
    closed = "." in (c.low(last.last - 1), c.low(last.last)) or c.match(day[1], "to_day") is not None
    if last.year is None and not framed and not closed:
        return None
    if paired and last.day != day[0] + 1:
        return None
    first = partial or last._replace(day=day[0], year=None)
    return None if first.grain != "day" else first._replace(first=i, last=last.last, to=last)


def days_listed(c: Cursor, i: int) -> list[Day]:
    """Days with their links; a list with commas counts only where it ends in "and"."""
    days: list[Day] = []
    link, at = "", i
    while len(days) < _MOST_DAYS and (day := c.day(at)) is not None:
        days.append(Day(day[0], at, day[1], link))
        if link in ("to", "and"):
            break
        link, at = _link(c, day[1])
        if not link:
            break
        named = c.skip(at, "weekday") if link == "to" else at
        if named > at:  # "du 13 au dimanche 15 juillet"
            at = c.skip(named + (c.low(named) == ","), "on", "article")
    if days and days[-1].link == ",":
        return days[:1]
    return days


def _link(c: Cursor, i: int) -> tuple[str, int]:
    """What joins two days, and where the second may start."""
    if c.low(i) in DASHES:
        link, end = "to", i + 1
    elif c.low(i) == "/" and c.glued(i) and c.glued(i + 1):
        link, end = "and", i + 1
    elif c.low(i) == ",":
        link, end = ",", c.skip(i + 1, "and")
        link = "and" if end > i + 1 else ","
    else:
        to = c.skip(i, "to", "until", "to_day")
        end = to if to > i else c.skip(i, "and")
        link = "to" if to > i else "and" if end > i else ""
    return link, c.skip(end, "article")


def _dates(c: Cursor, days: list[Day], month: int, year: int | None, *, first: int, last: int) -> tuple[Written, ...]:
    """One day, one range ("10-11", and days that follow each other), or each day of its own."""
    numbers = [d.day for d in days]
    whole = Written(first, last, "day", year=year, month=month, day=numbers[0])
    if len(days) == 1:
        return (whole,)
    run = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    pair = len(days) == 2 and c.before(first, "between") is not None
    if days[-1].link == "to" or run or pair:
        return (whole._replace(to=whole._replace(day=numbers[-1])),)
    dates = [Written(d.first, d.last, "day", year=year, month=month, day=d.day) for d in days]
    dates[0] = dates[0]._replace(first=first)
    dates[-1] = dates[-1]._replace(last=max(last, days[-1].last))
    return tuple(dates)


def _counts_something(c: Cursor, i: int) -> bool:
    """True where the word at i is counted by the number before it: "on June 18 and 20 people were …"."""
    return c.low(i) in c.words.measured or (c.low(i)[:1].isalpha() and c.low(i) not in c.words.functional)


def _month_before_a_count(c: Cursor, i: int, end: int) -> bool:
    """True where the number behind the month counts: "in June 20 people". Behind "since" a day may stand."""
    if not c.touches(i, "month_in"):
        return False  # "in the June 20 blast"
    return c.before(i, "since") is None or _counts_something(c, end)


def _is_decimal(c: Cursor, i: int) -> bool:
    return c.low(i) in ("%", "°")
