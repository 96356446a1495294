"""Years: after a preposition, between words that show them to be years, and spans such as 2012–13."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from factcheck.extract.dates.cursor import APOSTROPHES, DASHES, Cursor
from factcheck.extract.dates.periods import period
from factcheck.extract.dates.written import Written
from factcheck.extract.quantities.vocabulary import vocabulary
from factcheck.languages import Lexicon, fold

_PAUSES: Final = frozenset(",;(–—")
_STOPS: Final = frozenset({"", *".,;:!?)–—"})
_NO_YEAR_AFTER: Final = frozenset("#№§@/-+*=<>.:") | DASHES
_OPENING: Final = ("articles", "possessives", "pronouns", "auxiliaries")
_WITH_YEARS: Final = frozenset({"day", "month", "week", "quarter", "half", "season", "holiday"})
_AGENT: Final = 8
"""Words of the agent between a year and its participle."""

_BRACKET: Final = 8
"""Tokens between a bracket and the year that ends what stands in it."""
_FIRST_RECORD: Final = 3
_LAST_YEAR: Final = 2100
_SPELLED: Final = range(1100, 2101)
_HUNDREDS: Final = range(11, 21)
_FRAMES: Final = ("year_frame", "year_word", "since", "until", "before", "after", "about", "fiscal")


def years(c: Cursor, i: int) -> Written | None:
    """2020 after a temporal preposition, 2012–13, 2018-2023, "2024, …" at the start of a sentence"""
    if (span := _year_span(c, i) or _joined(c, i)) is not None:
        return span
    year = c.year(i)
    if year is None:
        return None
    inside = _inside_year(c, i, year)
    if inside is not None:
        return inside
    if _framed_year(c, i) and not c.counts(i):
        return Written(i, i + 1, "year", year=year, fiscal=c.before(i, "fiscal") is not None)
    return None


def year_in_words(c: Cursor, date: Written) -> Written:
    """The date with the year behind it in words: "5 de mayo de dos mil dieciocho", "June nineteen ninety-six"."""
    if date.year is not None or date.grain not in _WITH_YEARS or not (date.month or date.number or date.holiday):
        return date
    if date.shift is not None or date.direction is not None or (date.to is not None and date.to.grain != date.grain):
        return date
    start = date.last + (c.low(date.last) == ",")
    at = c.skip(c.skip(start, "of"), "year_word")
    low = c.low(at)
    if not low or low[0].isdecimal() or not (low in c.words.counters or c.words.begins[low]):
        return date
    year, last = _spelled(c, at)
    following = c.low(last)
    counts = following[:1].isalpha() and (following not in c.words.functional or c.match(last, "genitive") is not None)
    round_, joined = year % 100 == 0, at > start
    if year not in _SPELLED or (counts and (round_ or not joined)) or (round_ and not joined):
        return date  # "in May two thousand people"
    return date._replace(year=year, last=last, to=None if date.to is None else date.to._replace(year=year))


def _spelled(c: Cursor, i: int) -> tuple[int, int]:
    """A number in words, or two of them side by side: nineteen ninety-six."""
    number = c.number(i)
    if number is None or number.ordinal or number.fraction or number.low != int(number.low):
        return 0, i
    whole = int(number.low)
    rest = c.number(number.last) if whole in _HUNDREDS and not c.low(number.last)[:1].isdecimal() else None
    if rest is None or rest.ordinal or rest.low != int(rest.low) or not 10 <= rest.low < 100:
        return whole, number.last
    return 100 * whole + int(rest.low), rest.last


def _joined(c: Cursor, i: int) -> Written | None:
    """2019/Aug/01, 2019-aug-1"""
    sign = c.low(i + 1)
    if sign not in ("-", "/") or c.low(i + 2) not in c.words.months or not (c.glued(i + 1) and c.glued(i + 2)):
        return None
    month = c.month(i + 2)
    day = None if month is None or c.low(month[1]) != sign or not c.glued(month[1] + 1) else c.day(month[1] + 1)
    if month is None or day is None or c.hangs(day[1]):
        return None
    return Written(i, day[1], "day", year=int(c.low(i)), month=month[0], day=day[0])


def _inside_year(c: Cursor, i: int, year: int) -> Written | None:
    """A month or quarter behind its year: 2016 November, 2017 Q1, 2019-Q2, 2019's third quarter"""
    at = c.owner_end(i + 1)
    at += at == i + 1 and c.low(at) in (",", "-", "–", "/")
    if c.low(at) not in c.words.heads:
        ranked = period(c, at) if at != i + 2 and c.integer(at, "ordinal") is not None else None
        if ranked is None or ranked.grain not in ("quarter", "half") or ranked.year is not None or ranked.shift:
            return None
        return ranked._replace(first=i, year=year, fiscal=c.before(i, "fiscal") is not None)
    month = c.month(at)
    if month is not None and c.day(month[1]) is None and c.year(month[1]) is None:
        return Written(i, month[1], "month", year=year, month=month[0])
    unit = c.text(at, "unit")
    found = period(c, at) if unit is not None and unit[0] in ("quarter", "half") else None
    if found is None or found.year is not None or found.shift is not None:
        return None
    return Written(i, found.last, found.grain, year=year, number=found.number)


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
    if _is_low_end(c, i):
        return False
    if c.touches(i, *_FRAMES):
        return True
    year, following = int(c.low(i)), c.low(i + 1)
    if c.before(i, "from", "between") is not None:
        return year % 50 != 0 or not following[:1].isalpha()
    if c.opens(i) and following == ",":
        return True
    if c.words.year_nouns and c.low(i - 1).endswith(c.words.year_nouns):
        return True
    if c.before(i, "year_end") is not None:
        opens = c.words.bare_years and c.opens(i - 1) and _leads_verb(c, i)
        return (year % 100 != 0 and not following[:1].isalpha()) or following in c.words.functional or opens
    if 1500 <= year < 1900 and year % 100:
        return c.words.bare_years and _old_year(c, i)
    if not 1900 <= year < 2100 or year % 100 == 0:
        return False
    if c.low(i - 1) == "(" and following in (")", ",", ";"):
        return True
    if c.low(i - 1) == "," and _dates_record(c, i):
        return True
    if c.words.grouped and _alone(c, i):
        return True
    return c.words.bare_years and _bare_year(c, i)


def _is_low_end(c: Cursor, i: int) -> bool:
    """True for the 2000 of "von 2000 bis 3500 Euro", "von 1800 auf 2000 Euro": where no year is the other end."""
    words = vocabulary(c.lexicon)
    opened = c.low(i - 1) in words.come_from or c.touches(i, "about", "from")  # "in 2027 to 3,500 euros"
    end = c.number(i + 2) if opened and c.low(i + 1) in words.to | words.change else None
    if end is None or end.ordinal or end.scaled:
        return False
    priced = words.money.names.at(c.sentence.low, end.last) or words.money.signs.at(c.sentence.words, end.last)
    return end.low > _LAST_YEAR or priced is not None


def _dates_record(c: Cursor, i: int) -> bool:
    """ "(Sevilla, 1965)", "47.4 degrees, La Rambla, 2021.": a year behind a name at the end of what was measured."""
    named = c.low(i - 2)[:1].isalpha() and (c.sentence.words[i - 2][0].isupper() or c.low(i + 1) == ")")
    if not named or i < _FIRST_RECORD or c.low(i - 2) in c.words.labels:
        return False
    if c.low(i + 1) == ")":
        return "(" in c.sentence.low[max(0, i - _BRACKET) : i]
    return i + 1 >= len(c.sentence.low) or (c.low(i + 1) == "." and i + 2 >= len(c.sentence.low))


def _leads_verb(c: Cursor, i: int) -> bool:
    """ "2025 stand ein Minus …": the verb that a year leads, and its subject; "2025 tote Fische" counts."""
    following = c.low(i + 1)
    if not following[:1].isalpha() or not c.sentence.words[i + 1][0].islower() or following in c.words.functional:
        return False
    return any(c.low(i + 2) in c.lexicon.words("grammar", kind) for kind in _OPENING)


def _alone(c: Cursor, i: int) -> bool:
    """ "The 2019 accord": four digits where counts are written 2,019. A plural behind them may yet be counted."""
    before, following = c.low(i - 1), c.low(i + 1)
    if before in _NO_YEAR_AFTER or before in c.words.hedges or before in c.words.labels or c.number(i - 1) is not None:
        return False
    if i > 0 and c.sentence.words[i - 1][0].isupper() and before not in c.words.functional:
        return False
    if not following[:1].isalpha() or following in c.words.functional:
        return not before[:1].isalpha() or before in c.words.functional
    if following in c.words.measured and not c.describes_one(i):
        return False
    plural = c.sentence.words[i + 1][0].islower() and following.endswith(c.words.plural_ends)
    possessive = before in c.lexicon.words("numbers", "possessive") and c.low(i - 2) in APOSTROPHES
    return not plural or before in c.words.functional or possessive


def _old_year(c: Cursor, i: int) -> bool:
    """ "Bereits 1848 tagte …": four digits below 1900 count more often, so that both sides must speak for a year."""
    before, following = c.low(i - 1), c.low(i + 1)
    if i == 0 or before in c.lexicon.words("grammar", "prepositions") or not _bare_year(c, i):
        return False
    if c.match(i - 1, "one_verb") is not None:
        return True
    if any(following in c.lexicon.words("grammar", kind) for kind in _OPENING):
        return True
    if following in c.lexicon.words("grammar", "agent_markers"):
        return (before == "," or before in c.lexicon.words("grammar", "articles")) and _deed_follows(c, i + 2)
    return following.endswith(c.words.past_ends) and not any(w[0].isupper() for w in c.sentence.words[i + 2 : i + 3])


def _deed_follows(c: Cursor, start: int) -> bool:
    """ "1856 von Jan Falk | gegründet": a participle behind the agent, before any stop."""
    participles = _participles(c.lexicon)
    for at in range(start + 1, start + _AGENT):
        low = c.low(at)
        if not low[:1].isalpha() and low not in "-–":
            return False
        if low in participles:
            return True
    return False


@lru_cache(maxsize=16)
def _participles(lexicon: Lexicon) -> frozenset[str]:
    """The participles of the roles: founded, built."""
    tables = (lexicon.table("roles", role) for role in lexicon.data.get("roles", {}))
    return frozenset(fold(s) for table in tables for s in table.get("passive", ()))


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
    if before == ":":
        return _leads_verb(c, i)
    if c.match(i - 1, "and") is not None:  # "gebaut und 2019 von Kern umgerüstet"
        verb = i > 1 and c.sentence.words[i - 2][0].islower() and c.low(i - 2) not in c.words.functional
        led = c.lexicon.words("grammar", "prepositions") | _participles(c.lexicon)
        return verb and c.low(i + 1) in led
    if not before[0].isalpha() or c.low(i - 1) in c.words.hedges:
        return False
    return before[0].islower() or (c.opens(i - 1) and c.low(i - 1) in c.words.functional)
