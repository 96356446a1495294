"""Reading a date at a token: names of months and weekdays, seasons, quarters, years, and words such as "last week"."""

from __future__ import annotations

from attrs import evolve, frozen

from factcheck.extract.datewords import DateWords
from factcheck.extract.numbers import read_number, starts_number
from factcheck.extract.numericdates import YEARS, read_numeric
from factcheck.extract.text import Sentence
from factcheck.extract.written import Written
from factcheck.languages import Lexicon

_DASHES = frozenset("-–—‐‑")
_FRAMED = ("month_frame", "year_frame", "since", "until", "before", "after", "from", "between")
_SHIFTABLE = frozenset({"week", "weekend", "month", "quarter", "year", "decade", "century"})


@frozen
class DateReader:
    """Reads dates in one sentence. Every method takes a token index and gives what starts there, or None."""

    sentence: Sentence
    lexicon: Lexicon
    words: DateWords

    def read(self, i: int) -> tuple[Written, ...]:
        """The date (or, as in "3 and 10 May", the dates) at token i."""
        found = self.digits(i) if self.low(i)[:1].isdecimal() else self.named(i)
        return found if isinstance(found, tuple) else (found,) if found is not None else ()

    def digits(self, i: int) -> Written | tuple[Written, ...] | None:
        vouched = self._before(i, "on") is not None
        return (
            read_numeric(self.sentence, i, self.words, vouched=vouched)
            or self.day_month(i)
            or self.decade(i)
            or self.period(i)
            or self.years(i)
        )

    def named(self, i: int) -> Written | tuple[Written, ...] | None:
        return (
            self.weekday(i)
            or self.month_day(i)
            or self.day_month(i)
            or self.shifted(i)
            or self.directed(i)
            or self.part(i)
            or self.season(i)
            or self.period(i)
            or self.month_alone(i)
        )

    # days and months

    def day_month(self, i: int) -> tuple[Written, ...] | None:
        """10-11 Februari 2025, 10. und 11. Februar, 18th of June"""
        days, end = self._days(i)
        if not days:
            return None
        end = self.words.skip(self.sentence, end, "of")
        month = self._month(end)
        if month is None:
            return None
        year, last = self._year_after(month[1])
        return self._dates(days, month[0], year, first=i, last=last)

    def month_day(self, i: int) -> Written | tuple[Written, ...] | None:
        """June 18-19, 2023; March 2025"""
        month = self._month(i)
        if month is None:
            return None
        at = month[1]
        year, last = self._year_after(at, comma=self.words.month_first)
        if year is not None:
            return Written(i, last, "month", year=year, month=month[0])
        if not self.words.month_first or self._before(i, "month_frame") is not None:
            return None
        days, end = self._days(self.words.skip(self.sentence, at, "article"))
        if not days or self._hangs(end):
            return None
        year, last = self._year_after(end, comma=True)
        return self._dates(days, month[0], year, first=i, last=last)

    def month_alone(self, i: int) -> Written | None:
        """in July, Juli lalu, en novembre dernier, next March"""
        month = self._month(i)
        if month is None or self.words.match(self.sentence, i, "month.short") is not None and self._short_only(i):
            return None
        direction = self.words.match(self.sentence, month[1], "after_noun")
        if direction is not None and isinstance(direction[0], int):
            return Written(i, direction[1], "month", month=month[0], direction=direction[0])
        unsafe = self.words.match(self.sentence, i, "unsafe") is not None
        if self._before(i, *(("month_frame",) if unsafe else _FRAMED)) is None or self._is_name(i, month[1]):
            return None
        return Written(i, month[1], "month", month=month[0])

    def _days(self, i: int) -> tuple[list[tuple[int, int, int, str]], int]:
        """Days before or after a month: [(day, first, last, link to the one before)], and where they end."""
        days: list[tuple[int, int, int, str]] = []
        link, at = "", i
        while True:
            day = self._day(at)
            if day is None:
                break
            days.append((day[0], at, day[1], link))
            end = day[1]
            link = self._link(end)
            if not link or (days[-1][3] in ("to", "and")):
                return days, end
            at = self._after_link(end, link)
        return (days, days[-1][2]) if days else ([], i)

    def _link(self, i: int) -> str:
        low = self.low(i)
        if low in _DASHES and low or self.words.match(self.sentence, i, "to", "until"):
            return "to"
        if self.words.match(self.sentence, i, "and"):
            return "and"
        return "," if low == "," else ""

    def _after_link(self, i: int, link: str) -> int:
        end = i + 1 if link == "," or self.low(i) in _DASHES else self.words.skip(self.sentence, i, "to", "until", "and")
        return self.words.skip(self.sentence, end, "article")

    def _dates(
        self, days: list[tuple[int, int, int, str]], month: int, year: int | None, *, first: int, last: int
    ) -> tuple[Written, ...]:
        numbers = [d for d, *_ in days]
        one = Written(first, last, "day", year=year, month=month, day=numbers[0])
        if len(days) == 1:
            return (one,)
        run = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        between = self._before(first, "between") is not None
        if days[-1][3] == "to" or run or (between and len(days) == 2):
            return (evolve(one, to=Written(first, last, "day", year=year, month=month, day=numbers[-1])),)
        spans = [(at, end) for _, at, end, _ in days]
        spans[0 if days[0][1] > first else -1] = (first, days[0][2]) if days[0][1] > first else (days[-1][1], last)
        if days[0][1] > first:
            spans[-1] = (days[-1][1], last)
        return tuple(
            Written(at, end, "day", year=year, month=month, day=day)
            for day, (at, end) in zip(numbers, spans, strict=True)
        )

    def _day(self, i: int) -> tuple[int, int] | None:
        """A day of the month with its ordinal mark: 10, 10., 18th, 1er, fifth"""
        low = self.low(i)
        if low.isdecimal() and len(low) <= 2:
            end = i + 1
            if self.low(end) == "." and self.words.ordinal_dots and self.sentence.glued(end):
                end += 1
            elif end < len(self.sentence.low) and self.sentence.glued(end):
                end = self.words.skip(self.sentence, end, "day_suffix")
            return (int(low), end) if 1 <= int(low) <= 31 else None
        if low and not low[0].isdecimal() and starts_number(low, self.lexicon):
            number = read_number(self.sentence, i, self.lexicon)
            if number is not None and number.ordinal and 1 <= number.low <= 31 and not number.fraction:
                return int(number.low), number.last
        return None

    def _month(self, i: int) -> tuple[int, int] | None:
        """A month name, or an abbreviation with or without its full stop."""
        found = self.words.match(self.sentence, i, "month", "month.short")
        if found is None or not isinstance(found[0], int):
            return None
        number, end = found
        short = self.words.match(self.sentence, i, "month") is None
        if self.words.capital_names and (short or self.words.match(self.sentence, i, "unsafe")):
            if not self.sentence.words[i][0].isupper():
                return None
        if short and self.low(end) == "." and self.sentence.glued(end):
            end += 1
        assert isinstance(number, int)
        return number, end

    def _short_only(self, i: int) -> bool:
        return self.words.match(self.sentence, i, "month") is None

    def _year_after(self, i: int, *, comma: bool = True) -> tuple[int | None, int]:
        """A year after a day and month, with what may stand between; (None, i) where there is none."""
        at = i + 1 if comma and self.low(i) == "," else i
        at = self.words.skip(self.sentence, at, "of", "year_word")
        year = self.year(at)
        if year is None or (at > i and self.low(i) == "," and self.counts(at)):
            return None, i
        return year, at + 1

    # weekdays

    def weekday(self, i: int) -> Written | None:
        """Rabu (7/5/2025); Sunday, 18 June 2023; Senin pagi, 19 Juni 2023; Tuesday; Selasa pekan lalu"""
        found = self.words.match(self.sentence, i, "weekday", "weekday.short")
        if found is None or not isinstance(found[0], int):
            return None
        number, end = found
        assert isinstance(number, int)
        short = self.words.match(self.sentence, i, "weekday") is None
        if short:
            if self.words.capital_names and not self.sentence.words[i][0].isupper():
                return None
            end += self.low(end) == "." and self.sentence.glued(end)
        after = self.words.skip(self.sentence, end, "daypart")
        date = self._vouched_date(after, bracket=True)
        if date is not None:
            return evolve(date, first=i, weekday=number, last=self.words.skip(self.sentence, date.last, "daypart"))
        if short or self.words.ends_with(self.sentence, i, "recurring") is not None:
            return None
        if not self._proved(i, after > end):
            return None
        return self._turned(Written(i, after, "day", weekday=number), end, after)

    def _turned(self, date: Written, end: int, after: int) -> Written:
        """A weekday with "lalu", "last week" or "dernier" behind it."""
        for at in (after, end):
            at = self.words.skip(self.sentence, at, "of")
            shift = self.words.match(self.sentence, at, "shift")
            if shift is not None and isinstance(shift[0], tuple) and shift[0][-1] == "week":
                return evolve(date, last=shift[1], shift=int(shift[0][0]))
            moved = self.directed(at) or self.unit_turned(at)
            if moved is not None and moved.grain == "week":
                return evolve(date, last=moved.last, shift=moved.shift)
            turn = self.words.match(self.sentence, at, "after_noun")
            if turn is not None and isinstance(turn[0], int):
                return evolve(date, last=self.words.skip(self.sentence, turn[1], "daypart"), direction=turn[0])
        return date

    def _proved(self, i: int, daypart: bool) -> bool:
        """A weekday name that is also another word needs a capital inside a sentence, a preposition or a part of day."""
        if self.words.match(self.sentence, i, "unsafe") is None:
            return True
        if not self.sentence.words[i][0].isupper():
            return self._before(i, "day_word") is not None
        if self.words.match(self.sentence, i + 1, "after_noun") is not None:
            return False
        return daypart or i > 0 and not self._starts(i)

    def _vouched_date(self, i: int, *, bracket: bool) -> Written | None:
        """The date that a weekday, or "yesterday", announces: ", 18 June", "(7/5/2025)", "den 5. Mai", "the 18th of June"."""
        at = i
        opened = bracket and self.low(at) == "("
        if opened or self.low(at) == ",":
            at += 1
        at = self.words.skip(self.sentence, at, "on", "day_word")
        at = self.words.skip(self.sentence, at, "article")
        if at >= len(self.sentence.low):
            return None
        dates = self.month_day(at) or self.day_month(at)
        date = read_numeric(self.sentence, at, self.words, vouched=True) or (
            dates[0] if isinstance(dates, tuple) and len(dates) == 1 else None
        )
        if date is None or (date.grain != "day") or date.to is not None:
            return None
        if opened:
            if self.low(date.last) != ")":
                return None
            return evolve(date, last=date.last + 1)
        return date

    # words that count from the day of publication

    def shifted(self, i: int) -> Written | None:
        """yesterday, hari ini, letzte Woche, year-end"""
        found = self.words.match(self.sentence, i, "shift")
        if found is None or not isinstance(found[0], tuple) or self._vague(i):
            return None
        value, end = found
        assert isinstance(value, tuple)
        part = value[0] if len(value) == 3 else None
        shift, grain = int(value[-2]), str(value[-1])
        date = Written(i, end, grain, shift=shift, part=part)  # type: ignore[arg-type]
        if grain != "day":
            return date
        end = self.words.skip(self.sentence, end, "daypart")
        named = self._vouched_date(end, bracket=True)
        if named is not None:
            return evolve(named, first=i, last=self.words.skip(self.sentence, named.last, "daypart"))
        return evolve(date, last=end)

    def directed(self, i: int) -> Written | None:
        """last week, nächsten Dienstag, im vergangenen Sommer"""
        turn = self.words.match(self.sentence, i, "before_noun")
        if turn is None or not isinstance(turn[0], int):
            return None
        direction, at = turn
        assert isinstance(direction, int)
        unit = self.words.match(self.sentence, at, "unit")
        if unit is not None and unit[0] in _SHIFTABLE:
            return Written(i, unit[1], str(unit[0]), shift=direction)
        weekday = self.words.match(self.sentence, at, "weekday")
        if weekday is not None and isinstance(weekday[0], int):
            end = self.words.skip(self.sentence, weekday[1], "daypart")
            date = self._vouched_date(end, bracket=True)
            if date is not None:
                return evolve(date, first=i, weekday=weekday[0])
            return Written(i, end, "day", weekday=weekday[0], direction=direction)
        season = self.words.match(self.sentence, at, "season")
        if season is not None and isinstance(season[0], int):
            return Written(i, season[1], "season", number=season[0], direction=direction)
        month = self._month(at)
        if month is None:
            return None
        year, last = self._year_after(month[1])
        return Written(i, last, "month", year=year, month=month[0], direction=direction)

    def unit_turned(self, i: int) -> Written | None:
        """tahun lalu, la semaine dernière"""
        unit = self.words.match(self.sentence, i, "unit")
        if unit is None or unit[0] not in _SHIFTABLE or self._vague(i):
            return None
        turn = self.words.match(self.sentence, unit[1], "after_noun")
        if turn is None or not isinstance(turn[0], int):
            return None
        return Written(i, turn[1], str(unit[0]), shift=turn[0])

    # parts, seasons, quarters, decades, years

    def part(self, i: int) -> Written | None:
        """end of 2025, Ende 2024, awal tahun depan, mid-March"""
        found = self.words.match(self.sentence, i, "part")
        if found is None:
            return None
        which, at = found
        at = self.words.skip(self.sentence, at, "month_frame")
        if self.low(at) in _DASHES:
            at += 1
        at = self.words.skip(self.sentence, at, "of")
        at = self.words.skip(self.sentence, at, "article")
        of = self._inside_part(at)
        if of is None or of.part is not None or of.grain == "day" or of.to is not None:
            return None
        return evolve(of, first=i, part=which)

    def _inside_part(self, i: int) -> Written | None:
        for read in (self.shifted, self.directed, self.unit_turned, self.decade, self.season, self.period):
            if (date := read(i)) is not None:
                return date
        at = self.words.skip(self.sentence, i, "year_word")
        year = self.year(at)
        if year is not None:
            return Written(i, at + 1, "year", year=year)
        month = self._month(i)
        if month is not None:
            whole = self.month_day(i)
            if isinstance(whole, Written):
                return whole
            turn = self.words.match(self.sentence, month[1], "after_noun")
            if turn is not None and isinstance(turn[0], int):
                return Written(i, turn[1], "month", month=month[0], direction=turn[0])
            return Written(i, month[1], "month", month=month[0])
        unit = self.words.match(self.sentence, i, "unit")
        if unit is not None and unit[0] in ("week", "month", "quarter", "year", "decade", "century"):
            return Written(i, unit[1], str(unit[0]), shift=0)
        return None

    def season(self, i: int) -> Written | None:
        """summer 2024, Sommer 2024, l'été dernier; a season alone recurs and is no date"""
        found = self.words.match(self.sentence, i, "season")
        if found is None or not isinstance(found[0], int):
            return None
        number, end = found
        assert isinstance(number, int)
        turn = self.words.match(self.sentence, end, "after_noun")
        if turn is not None and isinstance(turn[0], int):
            return Written(i, turn[1], "season", number=number, direction=turn[0])
        year, last = self._of_year(end)
        if year is None:
            return None
        return evolve(year, first=i, last=last, grain="season", number=number)

    def period(self, i: int) -> Written | None:
        """Q1 2025, first quarter of 2025, kuartal I-2025, erstes Halbjahr 2025, 20th century"""
        number, at = self._numbered(i)
        if number is None:
            return None
        unit = self.words.match(self.sentence, at, "unit")
        if unit is None:
            unit = self.words.match(self.sentence, i, "unit")
            grain, at = (str(unit[0]) if unit else ""), at
        else:
            grain, at = str(unit[0]), unit[1]
        if grain == "century" and 1 < number <= 21:
            return Written(i, at, "century", year=number, number=number)
        if grain not in ("quarter", "half") or number > (4 if grain == "quarter" else 2):
            return None
        year, last = self._of_year(at)
        return None if year is None else evolve(year, first=i, last=last, grain=grain, number=number)

    def _numbered(self, i: int) -> tuple[int | None, int]:
        """An ordinal before or after the name of a period, and where both together go on."""
        ordinal = self.words.match(self.sentence, i, "ordinal")
        if ordinal is not None and isinstance(ordinal[0], int):
            return ordinal[0], ordinal[1]
        low = self.low(i)
        if low.isdecimal() and len(low) <= 2:
            day = self._day(i)
            return (day[0], day[1]) if day is not None and day[1] > i + 1 else (None, i)
        unit = self.words.match(self.sentence, i, "unit", "sign")
        if unit is None:
            if low and starts_number(low, self.lexicon):
                number = read_number(self.sentence, i, self.lexicon)
                if number is not None and number.ordinal and number.low <= 31:
                    return int(number.low), number.last
            return None, i
        at = unit[1]
        ordinal = self.words.match(self.sentence, at, "ordinal")
        if ordinal is not None and isinstance(ordinal[0], int):
            return ordinal[0], ordinal[1]
        number = read_number(self.sentence, at, self.lexicon) if at < len(self.sentence.low) else None
        plain = number is not None and number.low == int(number.low) and 1 <= number.low <= 31
        return (int(number.low), number.last) if number is not None and plain else (None, i)

    def _of_year(self, i: int) -> tuple[Written | None, int]:
        """The year that a season or quarter belongs to: 2025, of 2025, -2025, last year."""
        at = i + 1 if self.low(i) in _DASHES or self.low(i) in ("/", "'", "’") else i
        at = self.words.skip(self.sentence, at, "of")
        at = self.words.skip(self.sentence, at, "article")
        moved = self.shifted(at) or self.directed(at) or self.unit_turned(at)
        if moved is not None and moved.grain == "year" and moved.part is None:
            return moved, moved.last
        if self.words.match(self.sentence, at, "fiscal") is not None:
            end = self.words.skip(self.sentence, at, "fiscal")
            year = self.year(end)
            return Written(i, end, "year", year=year, fiscal=True), end + (year is not None)
        at = self.words.skip(self.sentence, at, "year_word")
        year = self.year(at)
        return (None, i) if year is None else (Written(i, at + 1, "year", year=year), at + 1)

    def decade(self, i: int) -> Written | None:
        """1990s, 1990er Jahre, tahun 1990-an, années 1990"""
        low = self.low(i)
        if not (low.isdecimal() and low.endswith("0")):
            before = self.words.match(self.sentence, i, "decade_word")
            inner = None if before is None else self.decade(before[1])
            return None if inner is None else evolve(inner, first=i)
        marked = self.words.match(self.sentence, i + 1, "decade_suffix")
        if marked is None or not self.sentence.glued(i + 1):
            start = self._before(i, "decade_word")
            if start is None:
                return None
            marked = ("", i + 1)
        if len(low) == 4 and int(low) in YEARS:
            return Written(i, marked[1], "decade", year=int(low))
        return None

    def years(self, i: int) -> Written | tuple[Written, ...] | None:
        """2020 after a temporal preposition, 2012–13, 2018-2023, "2024, …" at the start of a sentence"""
        year = self.year(i)
        if year is None:
            return None
        if (span := self._year_span(i, year)) is not None:
            return span
        if self._framed_year(i) and not self.counts(i):
            return Written(i, i + 1, "year", year=year, fiscal=self._before(i, "fiscal") is not None)
        return None

    def _year_span(self, i: int, year: int) -> Written | None:
        dash = self.low(i + 1)
        if not (dash in _DASHES or dash == "/") or not dash:
            return None
        tail = self.low(i + 2)
        if not tail.isdecimal() or not self.sentence.glued(i + 1) or not self.sentence.glued(i + 2):
            return None
        to = int(tail) if len(tail) == 4 else year // 100 * 100 + int(tail) if len(tail) == 2 else 0
        if not year < to <= 2100 or year < 1500 or self._hangs(i + 3) or (dash == "/" and to != year + 1):
            return None
        if len(tail) == 2 and to != year + 1 and not self._framed_year(i):
            return None
        other = Written(i + 2, i + 3, "year", year=to)
        return Written(i, i + 3, "year", year=year, to=other, fiscal=self._before(i, "fiscal") is not None)

    def year(self, i: int) -> int | None:
        """A year in four digits with nothing hanging on it."""
        low = self.low(i)
        if len(low) != 4 or not low.isdecimal() or int(low) not in YEARS or self._hangs(i + 1):
            return None
        if i and self.sentence.glued(i) and self.low(i - 1) in ("#", "$", "€", "£", "_", "."):
            return None
        return int(low)

    def counts(self, i: int) -> bool:
        """True where four digits after a preposition more likely count something: "in 1500 homes", "in 2000 miles"."""
        following = self.low(i + 1)
        if not following or not following[0].isalpha():
            return following in ("%", "$", "€", "£", "°")
        if following in self.words.measured:
            return True
        odd = int(self.low(i)) % 100 == 0 or int(self.low(i)) < 1600
        return odd and self.sentence.words[i + 1][0].islower() and not self._goes_on(i + 1)

    def _goes_on(self, i: int) -> bool:
        """True for a function word: a year may stand before it."""
        return self.words.match(self.sentence, i, "and", "or", "to", "until", "on", "year_frame", "of", "article") is not None

    def _framed_year(self, i: int) -> bool:
        if self._before(i, "year_frame", "year_word", "since", "until", "before", "after", "about", "fiscal") is not None:
            return True
        if self._before(i, "from", "between") is not None:
            return not int(self.low(i)) % 50 == 0 or not self.low(i + 1)[:1].isalpha()
        following = self.low(i + 1)
        if self._starts(i) and following == ",":
            return True
        if not self.words.bare_years or not 1900 <= int(self.low(i)) < 2100 or int(self.low(i)) % 100 == 0:
            return False
        before = self.sentence.words[i - 1] if i else ""
        hedged = self.words.match(self.sentence, i - 1, "hedge") is not None
        verb_next = following[:1].isalpha() and self.sentence.words[i + 1][0].islower()
        return verb_next and not hedged and (self._starts(i) or (before[0].isalpha() and before[0].islower()))

    # small things

    def low(self, i: int) -> str:
        return self.sentence.low[i] if 0 <= i < len(self.sentence.low) else ""

    def _before(self, i: int, *kinds: str) -> int | None:
        """Where a surface of one of these kinds starts that ends before token i (an article may stand between)."""
        for kind in kinds:
            start = self.words.ends_with(self.sentence, i, kind)
            if start is not None:
                return start
        article = self.words.ends_with(self.sentence, i, "article")
        return None if article is None or "article" in kinds else self._before(article, *kinds, "article")

    def _starts(self, i: int) -> bool:
        """True where only symbols stand before token i."""
        return not any(w[0].isalnum() for w in self.sentence.words[:i])

    def _hangs(self, i: int) -> bool:
        """True where token i is glued on and goes on with what stands before it: "2025px", "18%", "2020:15"."""
        if i >= len(self.sentence.words) or not self.sentence.glued(i):
            return False
        word = self.sentence.words[i]
        if word[0].isalnum() or word in "%°_":
            return True
        following = i + 1 < len(self.sentence.words) and self.sentence.glued(i + 1)
        return following and word in ":/" and self.sentence.words[i + 1][0].isalnum()

    def _vague(self, i: int) -> bool:
        """True after "several", "beberapa": what follows is no single period."""
        return self.words.ends_with(self.sentence, i, "vague_before") is not None

    def _is_name(self, i: int, end: int) -> bool:
        """True where the next word is capitalised and glued into a name: "by May Ling"."""
        return False
