"""A sentence seen with the date words of its language: what the date rules ask of a token and of its surroundings."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from attrs import field, frozen

from factcheck.extract.dates.words import DateWords, Kinds, Value
from factcheck.extract.quantities.currencies import currencies
from factcheck.extract.quantities.numbers import Number, read_number, starts_number
from factcheck.extract.quantities.vocabulary import vocabulary
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon

_YEAR_DIGITS: Final = 4
YEARS: Final = range(1000, 2101)
DASHES: Final = frozenset("-–—‐‑")
_SIGN: Final = 2
"""Letters of the short signs of a calendar, which are capital: AH, BE."""
_MONEY = frozenset("$€£¥₹#_.")
_CLOSERS = frozenset(("", *",.;)"))
_UNITS_AFTER = frozenset("%$€£°¥₹")


_CENTURY_TURN: Final = 70  # "31-Oct-71" is 1971, "31-Oct-25" is 2025
_PAST_YEARS: Final = 40  # "May '68", "June '24"
APOSTROPHES: Final = frozenset("'’‘")
_PADDING: Final = ("",) * 16
_ARTICLE: Final = ("article",)
_GLYPHS: Final = frozenset("½¼¾⅓⅔")
_OF_DAYS: Final = frozenset({"number", "month", "month.short", "ordinal"})
_ROMAN: Final = re.compile(r"X{0,2}(?:IX|IV|V?I{0,3})(?![A-Z])(?<=[XVI])")
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10}


def _roman(letters: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


@frozen(slots=False, eq=False)
class Cursor:
    """Asks about tokens of one sentence by index; every index may lie outside of the sentence."""

    sentence: Sentence
    lexicon: Lexicon
    words: DateWords
    numbers: dict[int, Number | None] = field(factory=dict, repr=False)
    """Numbers that have been read, as several rules ask for the same ones."""
    known: dict[str, bool] = field(factory=dict, repr=False)
    """What has been found out about the whole sentence."""

    lows: tuple[str, ...] = field(init=False, repr=False)
    """The folded words with empty ones behind the last, which an index just outside of the sentence meets."""

    @lows.default
    def _padded(self) -> tuple[str, ...]:
        return self.sentence.low + _PADDING

    def low(self, i: int) -> str:
        """The folded word at token i, "" outside."""
        try:
            return self.lows[i]
        except IndexError:
            return ""

    def glued(self, i: int) -> bool:
        return self.sentence.glued(i)

    def match(self, i: int, *kinds: str) -> tuple[Value, int] | None:
        """The value and the end of the longest surface of one of these kinds at token i."""
        listed = self._listed(i)
        return None if listed is None else self._longest(listed, i, kinds)

    def _listed(self, i: int) -> Kinds | None:
        """The surfaces that may begin at token i, by their kind."""
        try:
            return self.words.index.get(self.lows[i])
        except IndexError:
            return None

    def _longest(self, listed: Kinds, i: int, kinds: tuple[str, ...]) -> tuple[Value, int] | None:
        best: tuple[Value, int] | None = None
        for kind in kinds:
            for surface, value, size in listed.get(kind, ()):
                end = i + size
                if best is not None and end <= best[1]:
                    break
                if size == 1 or self.lows[i:end] == surface:
                    best = value, end
                    break
        return best

    def ends_with(self, i: int, *kinds: str) -> int | None:
        """Where the longest surface of one of these kinds begins that ends directly before token i."""
        listed = self._ending(i)
        return None if listed is None else self._longest_before(listed, i, kinds)

    def _ending(self, i: int) -> Kinds | None:
        """The surfaces that may end directly before token i, by their kind."""
        try:
            return self.words.tails.get(self.lows[i - 1])
        except IndexError:
            return None

    def _longest_before(self, listed: Kinds, i: int, kinds: tuple[str, ...]) -> int | None:
        best: int | None = None
        for kind in kinds:
            for surface, _, size in listed.get(kind, ()):
                start = i - size
                if best is not None and start >= best:
                    break
                if start >= 0 and (size == 1 or self.lows[start:i] == surface):
                    best = start
                    break
        return best

    def integer(self, i: int, *kinds: str) -> tuple[int, int] | None:
        """The same for kinds whose value is a number."""
        found = self.match(i, *kinds)
        return (found[0], found[1]) if found is not None and isinstance(found[0], int) else None

    def text(self, i: int, *kinds: str) -> tuple[str, int] | None:
        """The same for kinds whose value is a word."""
        found = self.match(i, *kinds)
        return (found[0], found[1]) if found is not None and isinstance(found[0], str) else None

    def may(self, i: int, kinds: frozenset[str]) -> bool:
        """True where a surface of one of these kinds may begin at token i: a quick look."""
        listed = self._listed(i)
        return listed is not None and not kinds.isdisjoint(listed)

    def owner_end(self, i: int) -> int:
        """The place after the "'s" of "last year's", or the same place where there is none."""
        owned = self.low(i) in APOSTROPHES and self.low(i + 1) in vocabulary(self.lexicon).possessive
        return i + 2 if owned else i

    def skip(self, i: int, *kinds: str) -> int:
        """The place after a surface of these kinds, or the same place where there is none."""
        listed = self._listed(i)
        found = None if listed is None else self._longest(listed, i, kinds)
        return i if found is None else found[1]

    def before(self, i: int, *kinds: str) -> int | None:
        """Where a surface of one of these kinds starts that ends before token i (an article may stand between)."""
        listed = self._ending(i)
        if listed is None:
            return None
        start = self._longest_before(listed, i, kinds)
        if start is not None or "article" not in listed:
            return start
        article = self._longest_before(listed, i, _ARTICLE)
        return None if article is None else self.ends_with(article, *kinds)

    def touches(self, i: int, *kinds: str) -> bool:
        """True where a surface of one of these kinds ends directly before token i, with no article between."""
        return self.ends_with(i, *kinds) is not None

    def opens(self, i: int) -> bool:
        """True where only symbols, or a list number, stand before token i."""
        return i <= self._opening

    @cached_property
    def _opening(self) -> int:
        """The first token that is a word or a figure and no list number."""
        sentence = self.sentence
        words = zip(sentence.starts, sentence.words, strict=True)
        return next((n for n, (at, w) in enumerate(words) if at >= sentence.body and w[0].isalnum()), 0)

    def hangs(self, i: int) -> bool:
        """True where token i is glued on and goes on with what stands before it: "2025px", "18%", "20:15"."""
        if i >= len(self.sentence.words) or not self.glued(i):
            return False
        word = self.low(i)
        if word[0].isalnum() or word in "%°_":
            return True
        return word in ":/" and self.low(i + 1)[:1].isalnum() and self.glued(i + 1)

    def many(self, i: int) -> bool:
        """True after a number, "several" or "beberapa": what follows is no single period."""
        if self.ends_with(i, "vague_before") is not None:
            return True
        before = (self.number(i - size) for size in (1, 2, 3) if i >= size)
        return any(number is not None and number.last == i for number in before)

    def number(self, i: int) -> Number | None:
        """The number at token i, in digits or words."""
        known = self.numbers
        if i not in known:
            known[i] = read_number(self.sentence, i, self.lexicon) if self.number_starts(i) else None
        return known[i]

    def priced(self, i: int) -> bool:
        """True where a currency stands before the number at token i, so that it counts no time: "Rp3 triliun tahun"."""
        words = self.sentence.words
        return i > 0 and (
            (words[i - 1].isalpha() and self.glued(i)) or currencies(self.lexicon).signs.before(words, i) is not None
        )

    def number_starts(self, i: int) -> bool:
        """True where a number may begin at token i: a quick look."""
        low = self.low(i)
        return low != "" and (low in _GLYPHS or starts_number(low, self.lexicon))

    def day(self, i: int) -> tuple[int, int] | None:
        """A day of the month with its ordinal mark, and its end: 10, 10., 18th, 1er, fifth"""
        low = self.low(i)
        if low.isdecimal() and len(low) <= 2:
            end = i + 1
            if self.low(end) == "." and self.words.ordinal_dots and self.glued(end):
                end += 1
            elif self.glued(end):
                end = self.skip(end, "day_suffix")
            return (int(low), end) if 1 <= int(low) <= 31 else None
        if low[:1].isdecimal() or (number := self.number(i)) is None or self.number(i - 1) is not None:
            return None
        if self.low(i - 1) in self.words.number_articles or not 1 <= number.low <= 31 or number.low % 1:
            return None
        if number.ordinal:
            return int(number.low), number.last
        spelled = self.words.spelled_days and not number.readings and self.month(self.skip(number.last, "of"))
        return (int(number.low), number.last) if spelled else None

    @cached_property
    def has_month(self) -> bool:
        """True where a month is named anywhere in the sentence."""
        return not self.words.months.isdisjoint(self.sentence.low)

    def may_be_day(self, i: int) -> bool:
        """A quick look: digits, a month, or a number word."""
        low = self.low(i)
        if "0" <= low < ":":
            return True
        kinds = self.words.starts.get(low)
        if kinds is not None:
            return not _OF_DAYS.isdisjoint(kinds)
        return low != "" and self.words.begins[low]

    def bracketed_day(self, i: int) -> tuple[int, int] | None:
        """The day of the month of "nesta segunda-feira (10)", or of "nesta segunda-feira, 10, …", and its end."""
        bracket = self.low(i) == "(" and self.low(i + 2) == ")"
        commas = self.words.day_first and self.low(i) == "," and self.low(i + 2) in _CLOSERS
        day = self.day(i + 1) if bracket or commas else None
        return None if day is None or day[1] != i + 2 else (day[0], i + 2 + bracket)

    def unsafe(self, i: int, end: int) -> bool:
        """True where the whole name up to `end` is also another word: "segunda", not "segunda-feira"."""
        found = self.match(i, "unsafe")
        return found is not None and found[1] >= end

    def counts_noun(self, i: int) -> bool:
        """True where a noun stands at token i that the name before it, an ordinal there, counts: "na segunda fase"."""
        low = self.low(i)
        if not low[:1].isalpha() or not self.sentence.words[i][0].islower() or low in self.words.functional:
            return False
        return self.match(i, "after_noun", "daypart", "shift") is None

    def marked_day(self, i: int) -> tuple[int, int] | None:
        """A day that is told by its ordinal mark: the 15th, 15., fifth."""
        day = self.day(i)
        return day if day is not None and not self.low(day[1] - 1).isdecimal() else None

    def roman(self, i: int) -> tuple[int, int] | None:
        """A number in Roman numerals, with an ordinal ending (XX, XIXe), and its end."""
        word = self.sentence.words[i] if 0 <= i < len(self.sentence.words) else ""
        found = _ROMAN.match(word)
        if found is None:
            return None
        ending = word[found.end() :]
        if ending and ending not in self.lexicon.words("numbers", "ordinal_suffixes"):
            return None
        return _roman(found.group()), i + 1

    def month(self, i: int) -> tuple[int, int] | None:
        """A month's name, or its abbreviation with or without a full stop, and its end."""
        found = self.integer(i, "month", "month.short")
        if found is None:
            return None
        number, end = found
        short = self.match(i, "month") is None
        small = self.words.capital_names and not self.sentence.words[i][0].isupper()
        if small and self.match(i, "unsafe") is not None and not self._dated(i, end):
            return None
        return number, end + (short and self.low(end) == "." and self.glued(end))

    def _dated(self, i: int, end: int) -> bool:
        """True where a figure or "next" beside it makes a month of a word in small letters: 5 may, june 2024."""
        before, after = self.low(i - 1), self.low(self.skip(end, "of"))
        if self.low(i) in self.lexicon.words("grammar", "auxiliaries"):
            return before[:1].isdecimal() or (len(after) == _YEAR_DIGITS and after.isdecimal())  # "this may help"
        if before[:1].isdecimal() or before in self.words.day_marks or self.ends_with(i, "before_noun") is not None:
            return True
        return len(after) in (1, 2, 4) and after.isdecimal()

    def year(self, i: int) -> int | None:
        """A year in four digits with nothing hanging on it."""
        low = self.low(i)
        if len(low) != 4 or not low.isdecimal() or int(low) not in YEARS or self.hangs(i + 1):
            return None
        if (i and self.glued(i) and self.low(i - 1) in _MONEY) or self._of_another_calendar(i):
            return None
        return int(low)

    def _of_another_calendar(self, i: int) -> bool:
        """True for four digits that count the years of another calendar: "1445 AH", "2567 BE", "Reiwa 1006"."""
        found = self.match(i + 1, "other_calendar")
        if found is None:
            return self.before(i, "other_era") is not None
        sign = self.sentence.words[i + 1]
        return found[1] > i + 2 or len(sign) > _SIGN or sign.isupper()  # "In 2020 be careful"

    def year_after(self, i: int, *, comma: bool = True) -> tuple[int | None, int]:
        """A year after a day and month, with what may stand between; (None, i) where there is none."""
        if self.low(i) in APOSTROPHES and self.glued(i + 1) and (year := self._two_digits(i + 1)) is not None:
            return year, i + 2  # "im Mai '68"
        joined = self.low(i) in ("-", "/") and self.glued(i) and self.glued(i + 1)
        start = i + 1 if joined or (comma and self.low(i) == ",") else i
        at = self.skip(self.skip(start, "of") if start == i else start, "year_word")
        year = self.year(at)
        short = self._short_year(at) if year is None and at > i and start == i and self.words.day_first else None
        if short is not None:
            return short, at + 1
        again = self.low(at + 1) == self.low(i)  # "Sep-23-2020"
        if joined and not again and year is None and (two := self._two_digits(at)) is not None:
            return two, at + 1
        if year is None or (start > i and self.counts(at)):
            return None, i
        return year, at + 1

    def _two_digits(self, i: int) -> int | None:
        """A year of two digits behind a sign that tells it is one."""
        low = self.low(i)
        if len(low) != 2 or not low.isdecimal() or self.hangs(i + 1):
            return None
        apostrophe = self.low(i - 1) in APOSTROPHES
        return int(low) + (1900 if int(low) >= (_PAST_YEARS if apostrophe else _CENTURY_TURN) else 2000)

    def _short_year(self, i: int) -> int | None:
        """The year of "maio de 68": two digits after a month and a preposition, with no noun behind."""
        low = self.low(i)
        if len(low) != 2 or not low.isdecimal() or int(low) < 30 or self.hangs(i + 1) or self.low(i + 1)[:1].isalpha():
            return None
        return 1900 + int(low)

    def _names(self, i: int) -> bool:
        """True where a word with a capital stands at token i."""
        return i < len(self.sentence.words) and self.sentence.words[i][0].isupper()

    def counts_before(self, i: int) -> bool:
        """True where a number stands directly before token i."""
        return self.low(i - 1)[:1].isdecimal() or self.low(i - 1) in self.words.number_words

    def describes_one(self, i: int) -> bool:
        """True before one thing, of which there cannot be 2,019, where counts are grouped: "the 2019 school play"."""
        words = self.words
        if not words.grouped or int(self.low(i)) % 100 == 0 or self.low(i - 1) not in words.articles:
            return False
        return any(self.low(i + 1) + end in words.measured for end in words.plural_ends)

    def _measures(self, i: int) -> bool:
        """True for the litres of "100 bis 1000 l": a small letter that is a unit, at the end of a range."""
        sign = self.sentence.words[i + 1]
        if not sign.islower() or vocabulary(self.lexicon).unit_signs.single(sign) is None:
            return False
        return self.before(i, "until", "to") is not None and self.low(i - 2)[:1].isdecimal()

    def counts(self, i: int) -> bool:
        """True where four digits after a preposition more likely count something: "in 1500 homes", "in 2000 miles"."""
        following = self.low(i + 1)
        if not following[:1].isalpha():
            return following != "" and following in _UNITS_AFTER
        if self._measures(i):
            return True
        if following in self.words.measured:
            return not self.describes_one(i)
        if following in self.words.functional:
            return False
        if len(self.low(i)) == 2:  # "im Mai '68"
            return self.words.bare_years and self._names(i + 1)
        noun = self.words.bare_years or self.sentence.words[i + 1][0].islower()
        if self.words.bare_years and self.sentence.words[i + 1][0].islower() and not self._names(i + 2):
            return False  # "seit August 2000 leer": what is counted is a noun with a capital
        return int(self.low(i)) % 100 == 0 or (int(self.low(i)) < 1600 and noun)
