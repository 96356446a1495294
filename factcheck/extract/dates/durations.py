"""Lengths of time as ISO 8601 durations: "five years", "nearly 37 minutes", "three-day", "1h 30m", "anderthalb Jahre".

A year stays a year ("P5Y", never "P60M"); a fraction goes into the next smaller unit where that is whole ("P1Y6M",
"PT1H30M"). A range ("two to three weeks") is its longer end with the modifier "range". A rate ("a year", "every two
weeks", "per 10 years") is no length of time, and a vague one ("several months") is no value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from attrs import evolve, frozen

from factcheck.extract.dates.cursor import DASHES, YEARS, Cursor
from factcheck.extract.dates.daymonths import any_year
from factcheck.extract.dates.elidedlengths import Told, elided
from factcheck.extract.dates.isolengths import iso8601, smaller, split
from factcheck.extract.dates.places import found_in
from factcheck.extract.dates.stopwatch import behind_hours
from factcheck.extract.dates.words import date_words
from factcheck.extract.mention import Mention, Unreadable
from factcheck.extract.quantities.numbers import Number, read_number
from factcheck.extract.quantities.signs import MARGIN
from factcheck.extract.quantities.vocabulary import vocabulary
from factcheck.extract.text import Document, Sentence
from factcheck.languages import Lexicon, phrase
from factcheck.languages.units import TIMES
from factcheck.model import MODIFIERS, Duration, Modifier, UnitFrom

Found = tuple[tuple[Mention, ...], tuple[Unreadable, ...]]

_LETTERS: Final[Mapping[str, tuple[str, str]]] = {"TH": ("TM", "minute_sign"), "TM": ("TS", "second_sign")}
_ONE: Final[Mapping[str, tuple[tuple[str, Decimal], ...]]] = {
    "P1Y": (("Y", Decimal(1)),),
    "P1M": (("M", Decimal(1)),),
    "P1W": (("W", Decimal(1)),),
    "P1D": (("D", Decimal(1)),),
    "PT1H": (("TH", Decimal(1)),),
}
"""What is one of its unit, to which a smaller one may be joined: "for a year and a day"."""
_PARTS: Final = (("and_half", "0.5"), ("and_quarter", "0.25"), ("and_three_quarters", "0.75"))
_PART_KINDS: Final = frozenset(kind for kind, _ in _PARTS)
_COMPARED: Final = ("later", "earlier", "ago_after", "offset_after", "offset_before")
_ENDS: Final = frozenset(".,;:!?)")
_CLOSED: Final = frozenset(("", ".", "!", "?"))
_HOUR: Final = 60
_TEN: Final = 10
_WIDEST: Final = 12  # tokens of a spelled number at most
_BETWEEN: Final = 2  # tokens that may stand between the number and its unit, or between two parts of a number
_SPAN: Final = 4  # tokens of a hedge at most


@frozen
class _Length:
    """So many of each unit, in the tokens first … last-1."""

    first: int
    last: int
    parts: tuple[tuple[str, Decimal], ...]
    iso: str = ""
    modifier: Modifier = "exact"
    rough: bool = False
    unit_from: UnitFrom | None = None

    @property
    def iso8601(self) -> str:
        return self.iso or iso8601(self.parts)


def find(document: Document, *, taken: Mapping[int, Sequence[tuple[int, int]]]) -> Found:
    """Every length of time of a text that no date has taken. taken: tokens first … last-1 by index of the sentence."""
    lexicon, words = document.lexicon, date_words(document.lexicon)
    mentions = [
        _mention(sentence, length)
        for sentence in document.sentences
        if not words.lengths.isdisjoint(sentence.low)
        for length in _scan(Cursor(sentence, lexicon, words), taken.get(sentence.index, ()))
    ]
    return tuple(mentions), ()


def _mention(sentence: Sentence, length: _Length) -> Mention:
    start, end = sentence.span(length.first, length.last)
    value = Duration(length.iso8601, sentence.text[start:end], length.modifier, length.unit_from)
    return Mention("duration", sentence, length.first, length.last, value)


def _scan(c: Cursor, taken: Sequence[tuple[int, int]]) -> list[_Length]:
    lengths: list[_Length] = []
    end = 0
    busy = {i for first, last in taken for i in range(first, last)}
    for i in _places(c):
        if i < end or i in busy:
            continue
        length = _read(c, i)
        if length is None or not busy.isdisjoint(range(length.first, length.last)):
            continue
        end = length.last
        if not _rate(c, length):
            lengths.append(_hedged(c, length, busy, lengths[-1].last if lengths else 0))
    return sorted([*lengths, *_compared(c, lengths, busy)], key=lambda length: length.first)


def _compared(c: Cursor, lengths: Sequence[_Length], busy: set[int]) -> list[_Length]:
    """The lengths that take their unit from one of these: "35 statt 38 Stunden"."""
    told = [Told(x.first, x.last, *x.parts[0]) for x in lengths if len(x.parts) == 1 and x.modifier == "exact"]
    used = busy.union(*(range(x.first, x.last) for x in lengths)) if told else busy
    found = elided(c, told, frozenset(used)) if told else ()
    return [_Length(x.first, x.last, ((x.unit, x.number),), unit_from="same_sentence") for x in found]


def _places(c: Cursor) -> list[int]:
    """Tokens at which a length of time may begin: not far before a unit."""
    low, words = c.sentence.low, c.words
    near: set[int] = set()
    for i in found_in(low, words.lengths):
        idle = 0
        for n in range(i, max(-1, i - _WIDEST), -1):
            if low[n] in words.length_firsts or words.begins[low[n]]:
                if low[n] in words.length_firsts or c.number_starts(n):
                    near.add(n)
                idle = 0
            elif idle > _BETWEEN:
                break
            else:
                idle += 1
    return sorted(near)


def _read(c: Cursor, i: int) -> _Length | None:
    fixed = c.text(i, "fixed")
    if fixed is not None and not c.hangs(fixed[1]) and not _halved(c, fixed[1]):
        if any_year(c, c.skip(fixed[1], "of", "genitive")):
            return None
        whole = _Length(i, fixed[1], (), fixed[0])
        return whole if fixed[0] not in _ONE else _more(c, evolve(whole, iso="", parts=_ONE[fixed[0]])) or whole
    one = _one(c, i)
    if one is None:
        return _range(c, i)
    one = first = _to_the_second(c, one)
    while (more := _more(c, one)) is not None:
        one = more
    article = c.skip(i, "one") == i + 1 and first.parts[0][1] == 1
    if one is first and any_year(c, c.skip(one.last, "of", "genitive")):
        return None
    return None if article and one is first and not _framed(c, i, one.last) else one


def _one(c: Cursor, i: int, *, inside: bool = False) -> _Length | None:
    """A number and its unit: five years, 37 minutes, three-day, 24h. inside: a larger unit stands before it."""
    number = c.number(i)
    if number is None and c.skip(i, "one") > i:
        unit = _unit(c, c.skip(c.skip(i, "one"), "length_adjective"))
        return None if unit is None else _Length(i, unit[1], ((unit[0], Decimal(1)),))
    if number is None or number.ordinal or number.readings or (number.fraction and c.low(i).isalpha()):
        return None
    if i and not inside and ((c.glued(i) and c.low(i - 1) in ("-", ":", "/", ".")) or c.low(i - 1) == MARGIN):
        return None
    if c.glued(number.last) and (number.step == 1 or number.low % 1):
        number = _in_millions(c, i) or number
    last = c.skip(number.last, "count_of") if number.scaled else number.last
    half, more = last, Decimal(0)
    for kind, part in _PARTS if c.may(last, _PART_KINDS) else ():
        if (end := c.skip(last, kind)) > last:
            half, more = end, Decimal(part)
    of = c.skip(half, "of") if more or (number.spelled and number.low % 1) else half
    of = c.skip(of, "one") if of > half else of  # "one and three quarters of an hour"
    unit = _unit(c, c.skip(of, "length_adjective"))
    amount = number.low + more
    if unit is not None and c.low(unit[1])[:1].isdecimal() and c.glued(unit[1]) and number.low in YEARS:
        return None  # "2016 H2"
    return None if unit is None or c.priced(i) else _Length(i, unit[1], ((unit[0], amount),), rough=number.rough)


def _to_the_second(c: Cursor, hours: _Length) -> _Length:
    """With the minutes and seconds that are glued to the hours."""
    behind = behind_hours(c, hours.last) if hours.parts[0][0] == "TH" else None
    if behind is None:
        return hours
    minutes, seconds, last = behind
    return evolve(hours, last=last, parts=(*hours.parts, ("TM", minutes), ("TS", seconds)))


def _in_millions(c: Cursor, i: int) -> Number | None:
    """The number of "66m years": a letter at the digits is a scale where years follow."""
    number = read_number(c.sentence, i, c.lexicon, compact=True)
    if number is None or number.spelled or not number.scaled or not c.glued(number.last - 1):
        return None
    unit = c.text(number.last, "length") if c.low(number.last - 1).isalpha() else None
    several = unit is not None and c.low(unit[1] - 1).endswith(vocabulary(c.lexicon).plural_ends)
    return number if unit is not None and unit[0] == "Y" and several else None  # "a 50m year-round pool"


def _framed(c: Cursor, i: int, last: int) -> bool:
    """ "nach einem Jahr", "pendant un an": an article is a one only where a length of time is asked for."""
    if c.before(i, "length_frame") is not None or c.match(last, "length_behind") is not None:
        return True
    if i == 0 and last >= len(c.sentence.low) - 1 and c.low(last) in _CLOSED:
        return True  # it is all that the line says
    table = _hedges(c.lexicon)
    return any(c.sentence.low[i - size : i] in table for size in range(1, _SPAN + 1) if size <= i)


def _unit(c: Cursor, i: int) -> tuple[str, int] | None:
    """A unit of time after its number, joined by a hyphen or not; never the "5 Mei" of "5 bulan Mei"."""
    hyphen = _hyphened(c, i)
    unit = c.text(i + 1 if hyphen else i, "length")
    if unit is None or c.match(unit[1], "month") is not None or c.low(unit[1]) in ("²", "³"):
        return None
    if not hyphen and _hyphened(c, unit[1]) and _is_rank(c, unit[1] - 1):
        return None  # "two second-hand cars"
    other = vocabulary(c.lexicon).units.at(c.sentence.low, unit[1] - 1)
    if other is not None and other[1] > unit[1] and other[0] not in TIMES:
        return None  # "anos-luz"
    if c.match(i, "year_word") is not None and c.year(unit[1]) is not None:
        return None
    if c.hangs(unit[1]) and c.low(unit[1])[:1].isdecimal() and len(c.low(unit[1] - 1)) > 1:
        return None
    return unit


def _hyphened(c: Cursor, i: int) -> bool:
    """True for a hyphen between two words, at token i."""
    return c.low(i) in DASHES and c.glued(i) and c.glued(i + 1)


def _is_rank(c: Cursor, i: int) -> bool:
    """True for a unit that is a rank as well: "second"."""
    number = c.number(i)
    return number is not None and number.ordinal


def _more(c: Cursor, length: _Length) -> _Length | None:
    """The same length with a smaller unit after it: 3 hours and 20 minutes, 1h 30m."""
    if len(length.parts) == 0:
        return None
    unit, number = length.parts[-1]
    for kind, more in _PARTS if c.may(length.last, _PART_KINDS) else ():
        end = c.skip(length.last, kind)
        if end > length.last and _closed(c, end):
            return evolve(length, last=end, parts=(*length.parts[:-1], (unit, number + Decimal(more))))
    start = length.last + _joined(c, length.last)
    at = c.skip(start, "and")
    following = _one(c, at, inside=start > length.last)
    if following is None and at == length.last:
        following = _letter(c, at, unit) or _minutes(c, at, unit)
    if following is None or split(following.parts[0][0])[1] not in smaller(unit):
        return None
    if c.match(at, "one") is not None and not _also(c, length, at, following):
        return None
    return evolve(length, last=following.last, parts=length.parts + following.parts)


def _halved(c: Cursor, i: int) -> bool:
    """True where "and a half" begins at token i."""
    end = c.skip(i, "and_half")
    return end > i and _closed(c, end)


def _closed(c: Cursor, i: int) -> bool:
    """True where a half ends with the words for it: not "a year and half a century", "and a half-time break"."""
    low = c.low(i)
    if low in c.words.measured or low in c.words.articles or (low in DASHES and c.glued(i)):
        return False
    return c.match(i, "genitive", "one") is None


def _joined(c: Cursor, i: int) -> bool:
    """True for what may stand between two parts: "5 years, 2 months", "1 Std. 30 Min.", "2-hour-30-minute"."""
    low, digits = c.low(i), c.low(i + 1)[:1].isdecimal()
    return low == "," or (low == "." and digits) or (digits and _hyphened(c, i))


def _also(c: Cursor, length: _Length, at: int, following: _Length) -> bool:
    """ "A year and a day", "un an, un mois et 21 jours"; not "five years and a month later", "and a second man".

    A rate is no length: "five euros a year and a day off".
    """
    end = length.last
    if c.low(end) == ",":
        more = c.skip(following.last, "and")
        return at == end + 1 and more > following.last and _one(c, more) is not None
    if following.parts[0][0] == "TS" or c.match(following.last, *_COMPARED) is not None:
        return False
    if c.match(length.first, "one") is not None and c.low(length.first - 1) in c.words.measured:
        return False
    after = c.low(following.last)
    return not after[:1].isalpha() or after in c.words.functional


def _minutes(c: Cursor, i: int, unit: str) -> _Length | None:
    """The minutes behind hours that are said without their unit: "1h30", "1 hour 30", "two hours fifteen"."""
    number = c.number(i) if unit == "TH" else None
    if number is None or number.step != 1 or not 0 <= number.low < _HOUR or number.ordinal or number.fraction:
        return None
    tight = c.glued(i)
    if not number.spelled and (len(c.low(i)) != 2 or number.last != i + 1):
        return None
    after = c.low(number.last)
    closed = not c.glued(number.last) if tight else number.low >= _TEN and (not after or after in _ENDS)
    return _Length(i, number.last, (("TM", number.low),)) if closed or after in _ENDS else None


def _letter(c: Cursor, i: int, unit: str) -> _Length | None:
    """The "30m" of "1h 30m" and the "12 s" of "5 min 12 s": behind the larger unit the letter is one of time."""
    smaller, sign = _LETTERS.get(unit, ("", ""))
    number = c.number(i) if sign else None
    end = i if number is None else c.skip(number.last, sign)
    return None if number is None or end == number.last else _Length(i, end, ((smaller, number.low),))


def _range(c: Cursor, i: int) -> _Length | None:
    """two to three weeks, 10-15 Jahre: the longer end."""
    low = c.number(i)
    if low is None or low.ordinal or low.fraction:
        return None
    dash = low.last + (c.low(low.last) in DASHES)
    at = c.skip(dash, "to", "until")
    at += at > dash > low.last and c.low(at) in DASHES  # "a 20-to-30-minute wait"
    if at == low.last:
        at = c.skip(at, "or")
    if at == low.last and c.before(i, "between") is not None:
        at = c.skip(at, "and")
    high = None if at == low.last else c.number(at)
    unit = None if high is None or high.ordinal else _unit(c, c.skip(high.last, "length_adjective"))
    if high is None or unit is None or high.low <= low.low or c.priced(i):
        return None
    return _Length(i, unit[1], ((unit[0], high.low),), modifier="range")


def _rate(c: Cursor, length: _Length) -> bool:
    """ "every two weeks", "per 10 Jahre": how often, not how long; "drie uur 's nachts": a time of day."""
    if c.match(length.last, "half_day") is not None and c.touches(length.last, "local_time", "oclock"):
        return True
    return c.before(length.first, "recurring", "rate_before") is not None or c.low(length.first - 1) == "/"


def _hedged(c: Cursor, length: _Length, busy: set[int], start: int) -> _Length:
    """The length with the hedge directly before it: nearly, lebih dari, knapp."""
    if length.modifier != "exact" or length.iso:
        return length
    table = _hedges(c.lexicon)
    for size in range(min(_SPAN, length.first - start), 0, -1):
        words = c.sentence.low[length.first - size : length.first]
        modifier = table.get(words)
        if modifier is not None and busy.isdisjoint(range(length.first - size, length.first)):
            return evolve(length, first=length.first - size, modifier=modifier)
    return evolve(length, modifier="about") if length.rough else length


@lru_cache(maxsize=64)
def _hedges(lexicon: Lexicon) -> Mapping[tuple[str, ...], Modifier]:
    """Hedges that stand before a number. "nearly" is kept as "about": the contract has no word of its own for it."""
    table: dict[tuple[str, ...], Modifier] = {}
    for key, surfaces in lexicon.table("hedges").items():
        for name in MODIFIERS:
            if key == name or (name == "about" and key == "nearly"):
                table |= {phrase(surface): _modifier(name) for surface in surfaces}
    return table


def _modifier(name: str) -> Modifier:
    known: Mapping[str, Modifier] = {
        "about": "about",
        "at_least": "at_least",
        "more_than": "more_than",
        "at_most": "at_most",
        "less_than": "less_than",
        "up_to": "up_to",
    }
    return known.get(name, "exact")
