"""What date stands at a token: the rules that may begin with its word, in order, the first that reads one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, TypeAlias

from factcheck.extract.dates.clock import read_clock
from factcheck.extract.dates.compact import LETTERS, compact, quarter_behind
from factcheck.extract.dates.counted import Count, count_at, counted
from factcheck.extract.dates.cursor import DASHES, Cursor
from factcheck.extract.dates.daymonths import day_month, month_alone, month_day, months_listed, numeric_range
from factcheck.extract.dates.numericdates import read_numeric
from factcheck.extract.dates.periods import decade, last_of_year, month_quarter, part, period, season
from factcheck.extract.dates.relative import anchored, directed, shifted, unit_turned, year_moved
from factcheck.extract.dates.weekdays import weekday
from factcheck.extract.dates.within import nth
from factcheck.extract.dates.written import Written
from factcheck.extract.dates.years import years

_WEEK: Final = 7
_MANY_DAYS: Final = 4

Found: TypeAlias = Written | tuple[Written, ...] | None
Rule: TypeAlias = Callable[[Cursor, int], Found]

_JOINTS: Final = frozenset({".", "/", ",", *DASHES})
_AFTER_DAY: Final = frozenset(
    {"month", "month.short", "of", "to", "until", "and", "day_suffix", "unit", "shift", "to_day", "of_this", "ordinal"}
)
_UNITS: Final = frozenset({"day", "week", "month", "year"})
_SPANS: Final[Mapping[str, tuple[int, str]]] = {
    "week": (1, "week"),
    "month": (1, "month"),
    "quarter": (3, "month"),
    "half": (6, "month"),
    "year": (1, "year"),
}
_NOTHING: Final[frozenset[str]] = frozenset()
_WEEKS: Final = 53
_MONTHS: Final = 12
_SEASONS_END: Final = 12  # "the 11/12 season"
_INSIDE: Final = "inside of another date"
_NUMBER: Final = frozenset({"number"})


def read_date(c: Cursor, i: int) -> tuple[Written, ...]:
    """The date (or, as in "3 and 10 May", the dates) at token i; empty where there is none."""
    low = c.low(i)
    if not low:
        return ()
    if low[0].isdecimal():
        rules = _digit_rules(c, i, low)
    else:
        kinds = c.words.starts.get(low)
        if kinds is None and c.words.begins[low]:
            kinds = _NUMBER  # a number in one word: "eenentwintig mei"
        rules = () if kinds is None else _word_rules(kinds)
    for rule in rules:
        found = rule(c, i)
        if found:
            return (found,) if isinstance(found, Written) else found
    return ()


@lru_cache(maxsize=4096)
def _word_rules(kinds: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that may begin with a word of these kinds, in their order."""
    return tuple(rule for starters, rule in _RULES if not starters.isdisjoint(kinds))


def _digit_rules(c: Cursor, i: int, low: str) -> tuple[Rule, ...]:
    """The rules for digits, told by their number and by the word after them, so that most numbers cost little."""
    following = c.low(i + 1)
    after = c.words.starts.get(following, _NOTHING)
    counted: tuple[Rule, ...] = (_counting,) if "length" in after or "count_of" in after else ()
    if not low.isdecimal():
        dotted = "." in low and (c.words.ordinal_dots or low.count(".") > 1)
        return (numeric_range, _numeric, *counted) if dotted else counted
    if len(low) == 4:
        numeric = following in _JOINTS and c.glued(i + 1)
        return (*((_numeric,) if numeric else ()), decade, years, *counted)
    if len(low) > 2:
        return counted
    if len(low) == 1 and following[:1] in LETTERS and (following in LETTERS or following.endswith("fy")):
        counted = (compact, *counted)
    if following in _JOINTS:
        feast = (_holiday,) if c.match(i, "holiday") is not None else ()  # "4. Advent"
        return (*feast, *_joined_rules(c, i, following))
    if "decade_suffix" in after or "short_decade_suffix" in after or low[-1] == "0":
        counted = (decade, *counted)
    dated: tuple[Rule, ...] = (numeric_range, day_month, nth, period) if not _AFTER_DAY.isdisjoint(after) else ()
    return (*dated, *counted, _lone_day)


def _joined_rules(c: Cursor, i: int, following: str) -> tuple[Rule, ...]:
    """The rules for a day that a dot, a slash, a dash or a comma follows."""
    dotted = following == "." and c.words.ordinal_dots
    if dotted or (following != "," and (c.low(i + 2)[:1].isdecimal() or c.low(i + 2) in c.words.months)):
        return (numeric_range, _numeric, day_month, nth, period, _lone_day)
    return (day_month, _lone_day)


def _numbered(c: Cursor, i: int) -> Found:
    """A number word or an ordinal: the day of a month, the third quarter, two weeks ago."""
    number = c.number(i)
    if (number is not None and number.ordinal) or c.integer(i, "ordinal") is not None:
        found = (day_month(c, i) if number is not None else None) or nth(c, i) or period(c, i)
        if found or (number is not None and number.ordinal):
            return found
    elif number is not None and c.words.spelled_days and (named := day_month(c, i)) is not None:
        return named
    if c.match(i, "fixed") is not None and (found := _counting(c, i)) is not None:
        return found
    last = i + 1 if number is None else number.last
    kinds = c.words.starts.get(c.low(last), _NOTHING)
    if "ordinal" in kinds and number is not None and (found := nth(c, i)) is not None:
        return found  # "les neuf premiers mois"
    return _counting(c, i) if "length" in kinds or "count_of" in kinds else None


def _numeric(c: Cursor, i: int) -> Written | None:
    """A date in digits; a preposition for days before it vouches for "29.10.", as does a line of its own."""
    vouched = c.before(i, "on") is not None or _padded(c, i)
    found = read_numeric(c.sentence, i, c.words, vouched=vouched)
    if found is None and i == 0 and c.words.ordinal_dots and c.low(1) == "." and _alone(c):
        return read_numeric(c.sentence, i, c.words, vouched=True)
    return found


def listed_day(c: Cursor, i: int, after: int) -> Written | None:
    """A day in digits that goes on a list of them: "el 20/11, 22/11 o 25/11". after: the token behind the last one."""
    listed = c.skip(after + (c.low(after) == ","), "and", "or")
    if listed == after or c.skip(listed, "on") != i or c.low(after - 2) not in ("/", ".") or not c.low(i).isdecimal():
        return None
    found = read_numeric(c.sentence, i, c.words, vouched=True)
    if found is None or found.grain != "day" or c.low(i + 1) != c.low(after - 2):
        return None
    return found if c.match(found.last, "genitive") is None else None  # "el 20/11, 3/4 de los votos"


def _alone(c: Cursor) -> bool:
    """True for "29.10." on a line of its own or before an hour."""
    return len(c.sentence.low) == 2 or bool(read_clock(c, 2))


def _padded(c: Cursor, i: int) -> bool:
    """ "Em 02/04": the nought of the month shows that it is no fraction; a day above 12, that it is no season."""
    day, month = c.low(i), c.low(i + 2)
    if not c.words.day_first or c.low(i + 1) != "/" or len(month) != 2 or not (day.isdecimal() and month.isdecimal()):
        return False
    if month[0] == "0" and c.before(i, "month_in") is not None:
        return True
    named = i > 0 and not c.opens(i) and c.sentence.words[i - 1][0].isupper() and c.low(i - 1) not in c.words.functional
    return int(day) > _SEASONS_END and int(month) <= _MONTHS and not named and c.low(i - 1) not in c.words.labels


def _counting(c: Cursor, i: int) -> Written | None:
    """So many days, weeks, months or years from another day, from the publication or from the date before."""
    count = count_at(c, i)
    if count is None:
        return None
    if c.match(count.last, "ordinal") is not None and (found := nth(c, i)) is not None:
        return found  # "sembilan bulan pertama"
    return _offset(c, count) or _span(c, count) or _about_a_day(counted(c, count))


def _about_a_day(date: Written | None) -> Written | None:
    """ "Two weeks ago" is about the same weekday, and no week from Monday to Sunday; only few days are counted."""
    if date is None or date.shift is None or date.anchored or date.weekday is not None:
        return date
    if date.grain == "day" and abs(date.shift) >= _MANY_DAYS:
        return date._replace(about=True)
    if date.grain != "week":
        return date
    return date._replace(grain="day", shift=_WEEK * date.shift, about=True)


def _base(c: Cursor, i: int) -> tuple[Written, ...]:
    """The date from which another counts, and which itself counts from none, so that no depth grows with a text."""
    if c.known.get(_INSIDE, False):
        return ()
    c.known[_INSIDE] = True
    try:
        return read_date(c, i)
    finally:
        c.known[_INSIDE] = False


def _offset(c: Cursor, count: Count) -> Written | None:
    """A week from Monday, two days after 3 May: a day by its distance from another."""
    if count.grain not in _UNITS:
        return None
    for kind, sign in (("offset_after", 1), ("offset_before", -1)):
        at = c.skip(count.last, kind)
        base = () if at == count.last else _base(c, c.skip(at, "article"))
        if len(base) == 1 and (base[0].is_day or base[0].grain == "holiday"):
            number = sign * count.number
            return Written(count.first, base[0].last, "offset", number=number, unit=count.grain, inside=base[0])
    return None


def _neighbour(c: Cursor, i: int) -> Written | None:
    """The day after Christmas, la veille du 24 décembre: the day next to another."""
    for kind, sign in (("day_after", 1), ("day_before", -1)):
        at = c.skip(i, kind)
        base = () if at == i else _base(c, c.skip(at, "article"))
        if len(base) == 1 and base[0].to is None and (base[0].is_day or base[0].grain == "holiday"):
            return Written(i, base[0].last, "offset", number=sign, unit="day", inside=base[0])
    return None


def _unit_span(c: Cursor, i: int) -> Written | None:
    """the week ended Oct. 14, the third quarter ended Sept. 30"""
    ordinal = c.integer(i, "ordinal")
    at = i if ordinal is None else ordinal[1]
    unit = c.text(at, "unit")
    if unit is None or unit[0] not in _SPANS:
        return None
    many, grain = _SPANS[unit[0]]
    return _span(c, Count(i, unit[1], many, grain))


def _span(c: Cursor, count: Count) -> Written | None:
    """The six months ended Sept. 30, the week beginning 4 February, the year to 31 March: a run of days by its end."""
    if count.grain not in _UNITS or not (c.low(count.last) in c.words.span_words or c.low(count.last) == ","):
        return None
    for kind, sign in (("span_ended", -1), ("span_begun", 1), ("span_to", -1)):
        at = c.skip(count.last, kind)
        base = _edge(c, at) if at > count.last else None
        if base is not None and (kind != "span_to" or _to_a_day(c, count.first, base)):
            over = kind == "span_ended" and base.open and c.low(at - 1).endswith(c.words.past_ends)
            return _run(count, base._replace(direction=-1) if over else base, sign, base.last)
    of = count.last + (c.low(count.last) == ",")
    at = c.skip(of, "span_that")
    base = _edge(c, at) if at > of else None
    for kind, sign in (("span_ends", -1), ("span_begins", 1)):
        if base is not None and (end := c.skip(base.last, kind)) > base.last:
            return _run(count, base, sign, end)
    return None


def _edge(c: Cursor, i: int) -> Written | None:
    """The day, or the month, with which a span ends or begins."""
    found = _base(c, c.skip(c.skip(i, "on"), "article"))
    if len(found) != 1 or found[0].to is not None:
        return None
    return found[0] if found[0].is_day or (found[0].grain == "month" and found[0].part in (None, "end")) else None


def _to_a_day(c: Cursor, first: int, base: Written) -> bool:
    """ "The year to 31 March"; not "it took six months to May"."""
    return (base.is_day or base.part == "end") and c.low(first - 1) in c.words.articles


def _run(count: Count, base: Written, sign: int, last: int) -> Written:
    inside = base._replace(part=None, limit=None)
    return Written(count.first, last, "span", number=sign * count.number, unit=count.grain, inside=inside)


def _owned_quarter(c: Cursor, i: int) -> Written | None:
    """Last year's third quarter, the year-earlier third quarter: a quarter behind the year that it is of."""
    year = directed(c, i) or shifted(c, i) or anchored(c, i)
    if year is None or year.grain != "year" or year.part is not None:
        return None
    at = c.owner_end(year.last)
    found = period(c, at) if at > year.last or year.anchored else None
    if found is None or found.grain not in ("quarter", "half") or found.year is not None or found.shift is not None:
        return None
    return found._replace(first=i, shift=year.shift, anchored=year.anchored)


def _holiday(c: Cursor, i: int) -> Written | None:
    """Christmas, Good Friday 2024, Ostern"""
    found = c.text(i, "holiday")
    if found is None or c.before(i, "recurring") is not None:
        return None
    following = c.sentence.words[found[1]] if found[1] < len(c.sentence.words) else ""
    if following[:1].isupper() and not c.words.bare_years and c.sentence.kind != "title":
        return None  # "Natale Rossi", "Christmas Island": a name
    if found[1] == i + 1 and _surname(c, i):
        return None
    year, last = c.year_after(found[1])
    at = c.skip(found[1], "month_in")
    if year is None and at > found[1] and (year := c.year(at)) is not None:
        last = at + 1  # "à Noël en 2018"
    if year is not None and c.counts(last - 1):
        year, last = None, found[1]  # "at Christmas in 2000 homes"
    return Written(i, last, "holiday", year=year, holiday=found[0])


def _surname(c: Cursor, i: int) -> bool:
    """ "Tariq Ramadan", "Michael Easter": a capitalised word directly before it that is no first word of a sentence."""
    before = c.low(i - 1)
    if i == 0 or before in c.words.functional or c.sentence.kind == "title" or c.match(i - 1, "idle") is not None:
        return False
    return c.sentence.words[i - 1][0].isupper() and before.isalpha() and not c.words.bare_years


def _lone_day(c: Cursor, i: int) -> Written | None:
    """ "No dia 12", "el día 12": a day of the month in which the text was written, or the one before or after it."""
    before = c.ends_with(i, "lone_day")
    day = None if before is None else c.day(i)
    if before is None or day is None or c.hangs(day[1]) or c.match(day[1], "length", "unit") is not None:
        return None
    if c.low(day[1])[:1].isalpha() and c.low(day[1]) not in c.words.functional:
        return None
    if c.number(before - 1) is not None or (c.low(day[1]) in DASHES and c.glued(day[1])):
        return None  # "1 op de 3", "on the 10-year note"
    return Written(before, day[1], "day", day=day[0])


def _week(c: Cursor, i: int) -> Written | None:
    """KW 31, semana 27 de 2024, 38. Kalenderwoche: a week of the year by its number"""
    named = c.skip(i, "week_word")
    number, last = c.low(named), named + 1
    ordinal = i > 1 and c.low(i - 1) == "." and c.words.ordinal_dots
    first = i - 2 if ordinal else i
    if ordinal:
        number, last = c.low(first), named
    if not number.isdecimal() or not 1 <= int(number) <= _WEEKS:
        return None
    year, end = c.year_after(last)
    moved = year_moved(c, last) if year is None else None
    if year is None and moved is None and _of_something(c, last):
        return None
    if moved is not None:
        return Written(first, moved.last, "week", number=int(number), shift=moved.shift)
    return Written(first, end, "week", year=year, number=int(number))


def _of_something(c: Cursor, i: int) -> bool:
    """ "La semana 20 de embarazo": a week of something else than a year."""
    of = c.skip(i, "genitive")
    noun = c.skip(of, "article")
    return of > i and c.low(noun)[:1].isalpha() and c.match(noun, "unit", "year_word", "before_noun") is None


_RULES: Final[tuple[tuple[frozenset[str], Rule], ...]] = (
    (frozenset({"day_after", "day_before"}), _neighbour),
    (frozenset({"holiday"}), _holiday),
    (frozenset({"weekday", "weekday.short"}), weekday),
    (frozenset({"month", "month.short"}), month_quarter),
    (frozenset({"month", "month.short"}), month_day),
    (frozenset({"final"}), last_of_year),
    (frozenset({"before_noun", "shift", "anchored"}), _owned_quarter),
    (frozenset({"before_noun"}), nth),
    (frozenset({"anchored"}), anchored),
    (frozenset({"shift"}), shifted),
    (frozenset({"before_noun"}), directed),
    (frozenset({"unit", "ordinal"}), _unit_span),
    (frozenset({"unit"}), unit_turned),
    (frozenset({"part"}), part),
    (frozenset({"season"}), season),
    (frozenset({"unit"}), quarter_behind),
    (frozenset({"unit"}), period),
    (frozenset({"decade_word", "decade_name"}), decade),
    (frozenset({"month", "month.short"}), months_listed),
    (frozenset({"month", "month.short"}), month_alone),
    (frozenset({"week_word"}), _week),
    (frozenset({"one", "number", "ordinal"}), _numbered),
)
