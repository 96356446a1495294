"""Parts of the year, quarters, halves, decades and centuries, and the start, middle and end of any period."""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import lru_cache
from importlib import resources
from typing import Final

from factcheck.extract.dates import edtf
from factcheck.extract.dates.counted import read_counted
from factcheck.extract.dates.cursor import APOSTROPHES, DASHES, YEARS, Cursor
from factcheck.extract.dates.daymonths import month_day
from factcheck.extract.dates.relative import anchored, directed, shifted, unit_turned, year_before, year_moved
from factcheck.extract.dates.words import SEASONS
from factcheck.extract.dates.written import Written

_DECEMBER: Final = 12
_WINTER: Final = SEASONS["winter"]
_MOST: Final = {"quarter": 4, "half": 2}
_COUNTED: Final = frozenset({"quarter", "half", "century"})
_TENS: Final = frozenset(range(20, 100, 10))
_SIGNS: Final = frozenset("$€£¥%")
_BEFORE: Final = 15
_CLOSED: Final = frozenset(";:–—()")


def part(c: Cursor, i: int) -> Written | None:
    """end of 2025, Ende 2024, awal tahun depan, mid-March"""
    found = c.text(i, "part")
    if found is None or (c.text(i, "unit") or ("",))[0] == "weekend":
        return None  # "fine settimana"
    which, at = edtf.part_of(found[0]), c.skip(found[1], "month_in")
    if c.low(at) in DASHES:
        at += 1
    at = c.skip(at, "of")
    at = c.skip(at, "article")
    at += c.low(at) in APOSTROPHES and c.low(at + 1).isdecimal()  # "the late '80s"
    of = whole_period(c, at)
    if of is None or of.part is not None or of.grain in ("day", "nth") or of.to is not None:
        return None
    if of.shift is not None and c.number_starts(i):
        return None  # "half jaar", beside "half juni"
    return of._replace(first=i, part=which)


def whole_period(c: Cursor, i: int) -> Written | None:
    """Any period that has parts: 2025, next month, March 2024, the third quarter, the year."""
    for read in (last_of_year, shifted, directed, unit_turned, decade, season, period):
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
    if unit is not None and unit[0] == "month" and c.month(named := c.skip(unit[1], "of")) is not None:
        return whole_period(c, named)  # "du mois de mai"
    numbered = unit is not None and c.low(unit[1])[:1].isdecimal()  # "week 31"
    if unit is not None and not numbered and unit[0] in ("week", "month", "quarter", "year", "decade", "century"):
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
    if number == _WINTER and (split := _split_year(c, end)) is not None:
        return Written(i, end + 3, "season", year=split, number=number)
    year, last = _of_year(c, end)
    if year is None:
        return None
    return year._replace(first=i, last=last, grain="season", number=number)


def _split_year(c: Cursor, i: int) -> int | None:
    """The first year of "winter 2013/14"."""
    first, second = c.low(i), c.low(i + 2)
    if len(first) != 4 or not first.isdecimal() or c.low(i + 1) not in ("/", *DASHES) or not second.isdecimal():
        return None
    if int(first) not in YEARS or not (c.glued(i + 1) and c.glued(i + 2)) or c.hangs(i + 3):
        return None
    return int(first) if second in (f"{int(first) + 1}", f"{(int(first) + 1) % 100:02}") else None


def period(c: Cursor, i: int) -> Written | None:
    """Q1 2025, first quarter of 2025, kuartal I-2025, erstes Halbjahr 2025, 20th century, the third quarter"""
    unit = c.text(i, "unit")
    if unit is not None and unit[0] not in _COUNTED:
        return None
    roman = c.roman(i - 1) if unit is not None and unit[0] == "century" else None
    if unit is not None and roman is not None and 1 < roman[0] <= 21:
        return Written(i - 1, unit[1], "century", year=roman[0], number=roman[0])
    number, at = _numbered(c, i, unit)
    if number is None:
        return None
    named = i
    if unit is None:
        named = c.skip(at, "hyphen")
        unit = c.text(named, "unit")
        if unit is None:
            return None
        at = unit[1]
    grain = unit[0]
    if grain == "century":
        return Written(i, at, "century", year=number, number=number) if 1 < number <= 21 else None
    most = _MOST.get(grain, 0)
    if not most or number > most:
        return None
    number = most if number < 0 else number
    year, last = _of_year(c, at)
    if year is not None:
        return year._replace(first=i, last=last, grain=grain, number=number)
    if _is_sign(c, named) and not _vouched(c, i, at):
        return None
    before = year_before(c, at)
    if before is not None and before.shift:
        return Written(i, before.last, grain, number=number, shift=before.shift)
    back = anchored(c, at) or read_counted(c, at)
    if back is not None and back.grain == "year" and back.shift and unit[1] == at:
        return Written(i, back.last, grain, number=number, shift=back.shift, anchored=True)
    unsafe = c.match(named, "unsafe") is not None and not _of_results(c, i, at)
    if unsafe or (named == i and not c.glued(named + 1) and c.low(at - 1).isdecimal()):
        return None
    return Written(i, at, grain, number=number, fiscal=c.before(i, "fiscal") is not None)


def _is_sign(c: Cursor, i: int) -> bool:
    """True for the letter of "H2", which without a year may be hydrogen, as "T4" may be a terminal.

    Q3 is a quarter in the languages that have no T of their own for it.
    """
    return len(c.low(i)) == 1 and (c.low(i) != "q" or "t" in c.words.heads)


def _vouched(c: Cursor, first: int, last: int) -> bool:
    """ "In H1, …", "au T3, …", "H1 profit", "2019-H2"; not "au T2 de Roissy"."""
    of = first - 1 - (c.low(first - 1) in (",", "-", "–", "/"))
    if c.year(of) is not None:
        return True
    framed = c.touches(first, "month_in", "sign_in") and c.match(last, "genitive") is None and c.low(last) not in DASHES
    return framed or c.match(last, "sign_noun") is not None


def _of_results(c: Cursor, first: int, last: int) -> bool:
    """True for the half of results, and not of a match: "a profit of $4 million in the first half"."""
    if c.match(last, "sign_noun") is not None:
        return True
    if c.low(last) in DASHES or _SIGNS.isdisjoint(c.sentence.low):
        return False
    for i in range(first - 1, max(-1, first - _BEFORE), -1):
        if c.low(i) in _CLOSED:
            return False
        if c.match(i, "sign_noun") is not None:
            return True
    return False


def last_of_year(c: Cursor, i: int) -> Written | None:
    """The last quarter of 2015, im letzten Quartal 2015, the last half of the year; "last quarter" alone is none."""
    at = c.skip(i, "final")
    unit = None if at == i else c.text(at, "unit")
    if unit is None or unit[0] not in _MOST:
        return None
    year, last = _of_year(c, unit[1])
    if year is None or year.fiscal:
        return None
    return year._replace(first=i, last=last, grain=unit[0], number=_MOST[unit[0]])


def month_quarter(c: Cursor, i: int) -> Written | None:
    """the December quarter, the June 2024 quarter, March-quarter sales: a quarter that is called by its last month"""
    month = c.month(i)
    if month is None or month[0] % 3:
        return None
    year = c.year(month[1])
    unit = c.text(c.skip(month[1] + (year is not None), "hyphen"), "unit")
    if unit is None or unit[0] != "quarter" or c.low(unit[1]) in DASHES:
        return None
    of, last = (None, unit[1]) if year is not None else _of_year(c, unit[1])
    of = of or Written(i, last, "year", year=year)
    return of._replace(first=i, last=last, grain="quarter", number=month[0] // 3)


def _numbered(c: Cursor, i: int, unit: tuple[str, int] | None) -> tuple[int | None, int]:
    """An ordinal before or after the name of a period, and where both together go on."""
    if unit is not None:
        at = c.skip(unit[1], "article")
        found = c.integer(at, "ordinal") or c.roman(at)
        if found is not None:
            return found
        number = c.number(at)
        plain = number is not None and number.low == int(number.low) and 1 <= number.low <= 31
        return (int(number.low), number.last) if number is not None and plain else (None, i)
    if c.low(i).isdecimal():
        return c.marked_day(i) or (None, i)
    return c.marked_day(i) or c.integer(i, "ordinal") or c.roman(i) or (None, i)


def _of_year(c: Cursor, i: int) -> tuple[Written | None, int]:
    """The year that a season or quarter belongs to: 2025, of 2025, -2025, last year, of the year."""
    at = i + 1 if c.low(i) in DASHES or c.low(i) in ("/", "'", "’", ",") else i
    of = c.skip(at, "of")
    at = c.skip(of, "article")
    moved = year_moved(c, at)
    if moved is not None:
        return moved, moved.last
    if c.match(at, "fiscal") is not None:
        end = c.skip(at, "fiscal")
        year = c.year(end)
        return Written(i, end, "year", year=year, fiscal=True), end + (year is not None)
    at = c.skip(at, "year_word")
    year = c.year(at)
    if year is not None:
        return Written(i, at + 1, "year", year=year), at + 1
    unit = c.text(c.skip(of, "article"), "unit") if of > i else None
    return (Written(i, unit[1], "year", shift=0), unit[1]) if unit is not None and unit[0] == "year" else (None, i)


def decade(c: Cursor, i: int) -> Written | None:
    """1990s, 1990er Jahre, tahun 1990-an, années 1990, années 90, the '90s, the nineties"""
    low = c.low(i)
    if not low[:1].isdecimal():
        return _named_decade(c, i)
    if not (low.isdecimal() and low.endswith("0")):
        return None
    end = c.skip(i + 1, "decade_suffix") if c.glued(i + 1) else i + 1
    apostrophe = c.low(i - 1) in APOSTROPHES and c.glued(i)
    framed = c.before(i - apostrophe, "decade_word")
    if end == i + 1 and framed is None:
        return None
    first = i if framed is None else framed
    if len(low) == 4 and int(low) in YEARS:
        return Written(first, end, "decade", year=int(low))
    if len(low) != 2:
        return None
    said = apostrophe or framed is not None or c.match(i + 1, "short_decade_suffix") is not None
    said = said or (end > i + 1 and c.words.bare_years and c.before(i, "part") is not None)  # "Ende der 70er"
    end = max(end, c.skip(i + 1, "short_decade_suffix"))
    short = _century(int(low)) + int(low)
    return Written(first, end, "decade", year=short, number=int(low)) if said else None


def _named_decade(c: Cursor, i: int) -> Written | None:
    """A decade by its name after an article, or its tens in words after "les années"."""
    found = c.integer(i, "decade_name")
    if found is not None:
        framed = c.low(i - 1) in c.words.articles or c.before(i, "part", "decade_word") is not None
        return Written(i, found[1], "decade", year=found[0]) if framed else None
    if (pair := _two_decades(c, i)) is not None:
        return pair
    at = c.skip(i, "decade_word")
    if at == i:
        return None
    if c.low(at)[:1].isdecimal() or c.low(at) in APOSTROPHES:
        inner = decade(c, at + (c.low(at) in APOSTROPHES))
        return None if inner is None else inner._replace(first=i)
    number = c.number(at)
    if number is None or number.low not in _TENS:
        return None
    return Written(i, number.last, "decade", year=_century(int(number.low)) + int(number.low))


def _two_decades(c: Cursor, i: int) -> Written | None:
    """ "In den sechziger und siebziger Jahren": the first leaves to the second what both share."""
    rows = c.words.index.get(c.low(i), {}).get("decade_name", ())
    at = c.skip(i + 1, "and", "to", "or") if rows and c.low(i - 1) in c.words.articles else i + 1
    second = c.integer(at, "decade_name") if at > i + 1 else None
    first = next((year for _, year, _ in rows if isinstance(year, int)), None)
    if second is None or first is None or first + 10 != second[0]:
        return None
    return Written(i, second[1], "decade", year=first, to=Written(at, second[1], "decade", year=second[0]))


def _century(tens: int) -> int:
    """The '20s are those of this century, the '30s those of the last."""
    return 2000 if tens < 30 else 1900


@lru_cache(maxsize=1)
def _southern() -> frozenset[str]:
    raw = resources.files("factcheck.languages.shared").joinpath("seasons.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(raw)["southern"])


def is_southern(country: str | None) -> bool:
    """True for a country whose summer is December to February."""
    return country is not None and country in _southern()


def of_the_south(date: Written, published: dt.date | None) -> Written:
    """The date with its seasons as those of the southern half.

    The summer of the year of publication is the one that has begun in the year before, until December.
    """
    inside = None if date.inside is None else of_the_south(date.inside, published)
    to = None if date.to is None else of_the_south(date.to, published)
    number, year = date.number, date.year
    if date.grain == "season" and number is not None and number <= edtf.SOUTH:
        over = number == SEASONS["summer"] and published is not None and published.month < _DECEMBER
        year = year - 1 if over and published is not None and year == published.year else year
        number += edtf.SOUTH
    return date._replace(number=number, year=year, inside=inside, to=to)
