"""Dates in digits: 2025-02-10, 14.02.2025, 7/5/2025, and 13/6 where a weekday vouches for it."""

from __future__ import annotations

from attrs import frozen

from factcheck.extract.dates.words import DateWords
from factcheck.extract.dates.written import Written
from factcheck.extract.text import Sentence

YEARS = range(1000, 2101)
_SEPARATORS = frozenset("/-.‐‑–")
_FEW = 10  # the greatest denominator that is written with a slash before a unit
_CENTURY_TURN = 70  # "05/05/71" is 1971, "05/05/25" is 2025


@frozen
class _Digits:
    """Groups of digits with one separator, in the tokens first … last-1."""

    groups: tuple[str, ...]
    separator: str
    last: int


def read_numeric(
    sentence: Sentence,
    i: int,
    words: DateWords,
    *,
    vouched: bool = False,
    after_dash: bool = False,
    before_dash: bool = False,
) -> Written | None:
    """A date in digits that starts at token i.

    vouched: a weekday or a preposition for days stands before it, so that "13/6" and "29.10." are dates too, and
    years may have two digits. after_dash, before_dash: it may stand glued to a dash, as an end of a range.
    """
    found = _groups(sentence, i, after_dash, before_dash)
    if found is None and words.ordinal_dots:
        found = _spaced(sentence, i, vouched)
    if found is None:
        return None
    groups, last = found.groups, found.last
    if len(groups) == 3:
        return _full(groups, i, last, words, found.separator, vouched=vouched)
    if len(groups) != 2:
        return None
    if len(groups[0]) == 4 or len(groups[1]) == 4:
        return _month(groups, i, last, words, found.separator)
    if vouched and (found.separator in "/." or _hyphened(groups, found.separator, words)):
        return _partial(groups, i, last, words, sentence, found.separator)
    return None


def _month(groups: tuple[str, ...], first: int, last: int, words: DateWords, separator: str) -> Written | None:
    """05/2016, 2016-05, 2016-11, 11.2016: month and year. "2012/13" and "2010-11" are spans of years."""
    a, b = groups
    if len(b) == 4:
        fits = len(a) == 2 if separator != "/" else len(a) <= 2
        month, year = a, b
    else:
        fits = len(b) == 2 and (int(b) <= int(a[2:]) or b[0] == "0" or separator == "/") and separator != "."
        month, year = b, a
    if not fits or (separator == "." and not words.ordinal_dots) or not 1 <= int(month) <= 12:
        return None
    if not 1900 <= int(year) < 2100 or (len(a) == 4 and int(b) == (int(a) + 1) % 100):
        return None
    return Written(first, last, "month", year=int(year), month=int(month))


def _groups(sentence: Sentence, i: int, after_dash: bool, before_dash: bool = False) -> _Digits | None:
    if not 0 <= i < len(sentence.words):
        return None
    text = sentence.words[i]
    if not after_dash and i and sentence.glued(i) and sentence.words[i - 1][-1] in "/-.+_":
        return None
    if not text.isdecimal():
        parts = tuple(text.split("."))
        if len(parts) not in (2, 3) or not all(p.isdecimal() for p in parts) or _glued_on(sentence, i + 1, before_dash):
            return None
        return _Digits(parts, ".", i + 1)
    groups, end, separator = [text], i + 1, ""
    words = sentence.words
    while (
        len(groups) < 4
        and end + 1 < len(words)
        and words[end] in _SEPARATORS
        and (not separator or words[end] == separator)
        and words[end + 1].isdecimal()
        and sentence.glued(end)
        and sentence.glued(end + 1)
    ):
        separator = words[end]
        groups.append(words[end + 1])
        end += 2
    if len(groups) < 2 or _glued_on(sentence, end, before_dash):
        return None
    return _Digits(tuple(groups), separator, end)


def _spaced(sentence: Sentence, i: int, vouched: bool) -> _Digits | None:
    """27. 11. 2023, and "am 27. 11." after a preposition: days and months as ordinals."""
    words, glued = sentence.words, sentence.glued
    if not 0 <= i < len(words) - 3 or words[i + 1] != "." or words[i + 3] != ".":
        return None
    if not (words[i].isdecimal() and words[i + 2].isdecimal()) or len(words[i]) > 2 or len(words[i + 2]) > 2:
        return None
    if not (glued(i + 1) and glued(i + 3)) or glued(i + 2):
        return None
    year = words[i + 4] if i + 4 < len(words) and not glued(i + 4) else ""
    if len(year) == 4 and year.isdecimal() and not _glued_on(sentence, i + 5):
        return _Digits((words[i], words[i + 2], year), ".", i + 5)
    following = words[i + 4] if i + 4 < len(words) else ""
    counted = following[:1].isupper() or following[:1].isdecimal()  # "nach dem 2. 4. Platz"
    return _Digits((words[i], words[i + 2]), ".", i + 3) if vouched and not counted else None


def _glued_on(sentence: Sentence, end: int, dash: bool = False) -> bool:
    """True where something other than punctuation hangs on the digits: "2025-02-10x", "10/12/2024/3"."""
    if end >= len(sentence.words) or not sentence.glued(end):
        return False
    word = sentence.words[end]
    if word == "T":
        return False
    if dash and word in "-–":
        return False
    if word in "/-_":
        return end + 1 < len(sentence.words) and sentence.glued(end + 1)
    return word[0].isalnum() or word == "%"


def _full(
    groups: tuple[str, ...], first: int, last: int, words: DateWords, separator: str, *, vouched: bool
) -> Written | None:
    a, b, c = groups
    if len(a) == 4 and separator in "-/.‐‑":
        padded = len(b) == len(c) == 2 or (len(b) <= 2 and len(c) <= 2 and separator in "-/")
        return _checked(first, last, int(a), int(b), int(c)) if padded else None
    if len(a) > 2 or len(b) > 2 or separator == "–":
        return None
    if len(c) == 4:
        year = int(c)
    elif len(c) == 2 and (vouched or _short(a, b, separator, words)):
        year = int(c) + (1900 if int(c) >= _CENTURY_TURN else 2000)
    else:
        return None
    return _ordered(first, last, year, int(a), int(b), words)


def _short(a: str, b: str, separator: str, words: DateWords) -> bool:
    """Two digits for the year: 14.02.25 where days have a dot, 10/27/89 and 05/05/89 where both orders say the same."""
    if separator == ".":
        return words.ordinal_dots and (len(a) == len(b) == 2 or int(b) <= 12 < int(a))
    if separator == "-":
        return words.hyphen_dates and 1 <= int(b) <= 12 and 1 <= int(a) <= 31
    return separator == "/" and (
        int(a) == int(b) or ((words.day_first or max(int(a), int(b)) > 12) and len(a) + len(b) > 2)
    )


def _hyphened(groups: tuple[str, ...], separator: str, words: DateWords) -> bool:
    """ "op 22-04", "op 22-4" where days are written so; "op 3-1" is a score."""
    a, b = groups
    return words.hyphen_dates and separator == "-" and int(b) <= 12 and (len(a) == len(b) == 2 or int(a) > 12)


def _ordered(first: int, last: int, year: int | None, a: int, b: int, words: DateWords) -> Written | None:
    """Day first, unless the language leaves it open; there a number above 12 settles it."""
    if b > 12 >= a >= 1 and (not words.day_first or b <= 31):
        a, b = b, a
    elif not words.day_first and a <= 12 and b <= 12 and a != b:
        swapped = _checked(first, last, year, b, a)
        return None if swapped is None else _swap(swapped)
    return _checked(first, last, year, b, a)


def _swap(date: Written) -> Written:
    return Written(date.first, date.last, "day", year=date.year, month=date.month, day=date.day, swapped=True)


def _checked(first: int, last: int, year: int | None, month: int, day: int) -> Written | None:
    if not (1 <= month <= 12 and 1 <= day <= 31) or (year is not None and year not in YEARS):
        return None
    return Written(first, last, "day", year=year, month=month, day=day)


def _measures(sentence: Sentence, i: int, words: DateWords) -> bool:
    """True for the mile of "di 1/4 di miglio", which is no first of April."""
    at = i + ("genitive" in words.starts.get("".join(sentence.low[i : i + 1]), ()))
    return "".join(sentence.low[at : at + 1]) in words.measured


def _partial(
    groups: tuple[str, ...], first: int, last: int, words: DateWords, sentence: Sentence, separator: str
) -> Written | None:
    a, b = groups
    if len(a) > 2 or len(b) > 2 or (separator == "." and not words.ordinal_dots):
        return None
    if separator == "/" and int(a) < int(b) <= _FEW and _measures(sentence, last, words):
        return None
    if separator == "." and last < len(sentence.words) and sentence.words[last] == "." and sentence.glued(last):
        last += last + 1 < len(sentence.words)
    return _ordered(first, last, None, int(a), int(b), words)
