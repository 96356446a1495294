"""Numbers in words: "seratus dua puluh", "half a million", "deux-cent-trente-cinq", "setecientos mil millones".

A number is a sum of parts, each a number below a thousand with its scale words. A part that follows must be smaller
than the scale before it. Where a thousand and a part stand before a greater scale, that scale is of both: "dos mil
quinientos millones".
"""

from __future__ import annotations

from decimal import Decimal

from attrs import define

from factcheck.extract.quantities.fractionwords import denominator_at, fraction_at, parts_before_scale, single_fraction
from factcheck.extract.quantities.number import Number, Part, plain, step_of
from factcheck.extract.quantities.numberwords import NumberWords, glyph
from factcheck.extract.quantities.oddnumbers import odd
from factcheck.extract.quantities.ordinals import ordinal_at
from factcheck.extract.quantities.signs import HYPHENS
from factcheck.extract.text import Sentence

_ZERO, _ONE, _TEN, _HUNDRED, _THOUSAND, _MILLION = map(Decimal, (0, 1, 10, 100, 1000, 10**6))
_TENTH = Decimal("0.1")
_MOST_JOINS = 3


@define
class Speller:
    """Reads number words; every method takes the index of a token.

    whole: nothing but numbers stands on the line, so that rare forms are what they look like: "one over twenty".
    """

    sentence: Sentence
    words: NumberWords
    compact: bool = False
    whole: bool = False

    def read(self, i: int) -> Number | None:
        """The longest number that starts at token i."""
        low, words = self.sentence.low, self.words
        if (ordinal := ordinal_at(self.sentence, words, i)) is not None:
            single = single_fraction(self, i, ordinal.last)
            return single or ordinal
        if (value := glyph(low[i])) is not None:
            return Number(value, i, i + 1, value, spelled=True, fraction=True)
        if i > 0 and low[i - 1] in words.vague and words.alone.at(low, i) is not None:
            return None  # "mehrere hundert"
        half = words.half.at(low, i) if self.whole else None
        if half is not None and half[1] > i + 1 and not self.scales_at(half[1]):  # "un mezzo"
            return Number(half[0], i, half[1], half[0], spelled=True, fraction=True)
        part = self._half(i) or self._led_by_point(i) or self.part(i, first=True)
        if (fraction := fraction_at(self, part, i)) is not None:
            return fraction
        if part is None:
            return None
        number = self.more_parts(part, i)
        return odd(self, number) if self.whole else number

    # parts

    def part(self, i: int, *, first: bool = False) -> Part | None:
        """A number up to its scale: "dua puluh lima ribu", "one hundred and five million", "a dozen".

        first: no other part stands before it, so that on a line of its own it may be a scale word alone: "dozen".
        """
        low, words = self.sentence.low, self.words
        if i >= len(low):
            return None
        part = self.group(i)
        if part is None and self.whole and first and (scale := words.scales.at(low, i)) is not None:
            part = Part(scale[0], scale[1], scale[0], scale[0])
        if part is None:
            return None
        self.scaled(part)
        bare_article = part.unit == 1 and part.last == i + 1 and low[i] in words.articles
        return None if bare_article else part

    def scaled(self, part: Part) -> None:
        """Multiply by the scale words that follow: juta, thousand million, ribu triliun."""
        if part.ordinal:
            return
        low, words = self.sentence.low, self.words
        while (found := self._scale(part.last)) is not None:
            scale, end = found
            if part.unit != 1 and scale <= part.step:
                return
            few = part.low % _HUNDRED
            if scale < _HUNDRED < part.low and few and not part.digits:  # "trecento e due dozzine"
                part.low, part.last, part.step = part.low - few + few * scale, end, _ONE
                return
            part.times(scale)
            part.last = end
            if low[end - 1] in words.rough:
                part.rough = True
                if end < len(low) and low[end] in words.of and self.scales_at(end + 1):
                    part.last += 1  # "une dizaine de millions"
            more = words.more.at(low, end)
            if more is not None and not self.scales_at(more[1]):  # "a million and a half", not "and a half million"
                part.low, part.last, part.step = part.low + more[0] * scale, more[1], scale / 10

    def more_parts(self, part: Part, first: int) -> Number:
        """The sum of a part and those after it: dua juta + lima ratus ribu, one thousand + two hundred and five."""
        low, words = self.sentence.low, self.words
        spelled, done, limit, scale, rough = not part.digits, _ZERO, None, part.unit, part.rough
        while part.unit >= _THOUSAND and part.step >= _THOUSAND and part.last < len(low) and not part.ordinal:
            if not spelled and part.step < part.unit:
                break  # "2.5 crore and 3 lakh" are two numbers
            comma = spelled and low[part.last] in words.joins_parts
            at = part.last + 1 if comma else self.skip(part.last, words.joins) if spelled else self._joined(part.last)
            # "one billion and a quarter million"
            after = self._half(at) if spelled and not comma and at < len(low) else None
            if after is None:
                thousand = part.unit == _THOUSAND
                after = self._part_after(at, spelled=spelled, thousand=thousand, joined=at > part.last)
            if after is not None and (fraction := fraction_at(self, after, at)) is not None and fraction.low < 1:
                if comma or self.scales_at(fraction.last):  # "three quarters million": a part of its own
                    break
                total = plain(done + part.low + fraction.low * part.unit)  # "six millions et deux tiers"
                return Number(total, first, fraction.last, part.unit, spelled=True, scale=scale)
            if after is None or after.low <= 0 or (comma and after.low < _HUNDRED):
                break
            if part.unit == _THOUSAND and after.unit >= _MILLION and not comma:  # "dos mil quinientos millones"
                after.low += part.low * after.unit
                if limit is not None and after.low >= limit:
                    break
                scale = scale if done else after.unit
            elif after.low >= part.step:
                break
            else:
                done, limit = done + part.low, part.step
            part, spelled = after, spelled and not after.digits
        total, step = plain(done + part.low), plain(part.step)
        ordinal = part.ordinal
        last, tail = part.last, part.unit
        return Number(total, first, last, step, spelled=spelled, ordinal=ordinal, scale=scale, tail=tail, rough=rough)

    def _joined(self, at: int) -> int:
        """The token after the word that joins digits to digits: "1 milhão e 200 mil"."""
        low = self.sentence.low
        joins = self.words.digits_joined and at + 1 < len(low) and low[at].isalpha() and low[at] in self.words.joins
        return at + 1 if joins and low[at + 1][0].isdecimal() else at

    def _part_after(self, at: int, *, spelled: bool, thousand: bool, joined: bool) -> Part | None:
        """A part that may be added to the one before it; after digits most have a scale word of their own."""
        low = self.sentence.low
        if at >= len(low) or low[at] in self.words.articles:
            return None
        if not low[at][0].isdecimal():
            part = self.part(at)
            return part if part is not None and (spelled or part.unit != 1) else None
        rest = thousand and not joined and self.words.digits_behind_thousand  # "15 mil 300", "mil 240"
        if (spelled and not joined and not rest) or not low[at].isdecimal():
            return None
        part = Part(Decimal(low[at]), at + 1, digits=True)
        self.scaled(part)
        if spelled and not joined and (len(low[at]) > 3 or _ONE < part.unit < _MILLION):
            return None
        return part if part.unit != 1 or (rest and len(low[at]) <= 3) else None

    def group(self, i: int) -> Part | None:
        """A number below a thousand, or a longer one written as one word: "one hundred and five", "zweitausend"."""
        low, words = self.sentence.low, self.words
        if i >= len(low):
            return None
        alone = words.alone.at(low, i) or (words.factors.at(low, i) if self.whole else None)
        if alone is not None:
            value, end = alone
            part = Part(value, end, value, _ONE if value == _HUNDRED else value, rough=low[end - 1] in words.rough)
        elif low[i] in words.articles and words.cardinals.at(low, i) is None:
            part = Part(_ONE, i + 1)
        else:
            found = self.below_hundred(i)
            if found is None:
                return None
            part = found
        self._hundreds(part)
        if part.low >= _HUNDRED and part.unit == 1 and not part.ordinal and words.room(part.low) == _HUNDRED:
            self._rest(part)
        elif part.low >= _THOUSAND and part.unit == 1 and not part.low % _HUNDRED:
            if part.low % _THOUSAND:
                self._rest(part)
            else:  # one word: "tweeduizend tweehonderd"
                part.unit = part.step
        if part.unit == 1:
            self.decimals(part)
            self._plus_half(part)
        return part

    def below_hundred(self, i: int) -> Part | None:
        """A number below a hundred that is said with its own words, or any that is written as one word."""
        low, words = self.sentence.low, self.words
        if i >= len(low):
            return None
        atom = words.cardinals.at(low, i)
        if atom is None:
            value = words.one_word(low[i])
            if value is None:
                return None
            return Part(value, i + 1, step_of(value))
        value, end = atom
        if 0 < value < _TEN and (more := words.added.at(low, end)) is not None:
            return Part(value + more[0], more[1])
        room = words.room(value)
        if 0 < value < _TEN and (times := words.factors.at(low, end)) is not None and times[0] < _HUNDRED:
            value, end, room = value * times[0], times[1], int(times[0])
        part = Part(value, end, step_of(value))
        if 1 < room < _HUNDRED:
            self._unit(part, room)
        return part

    def _unit(self, ten: Part, room: int) -> None:
        """twenty → twenty-five, where a unit follows that fits."""
        low, words = self.sentence.low, self.words
        at = self.skip(ten.last, words.joins_tens)
        unit = words.cardinals.at(low, at)
        if unit is not None and 0 < unit[0] < room:
            said = at == ten.last + 1 and low[ten.last].isalpha()
            if said and unit[0] % _TEN != 1 and not words.joins_tens.isdisjoint(HYPHENS):
                return  # where tens take a hyphen, "et" stands before "un" and "onze" alone
            times = words.factors.at(low, unit[1])
            if words.added.at(low, unit[1]) is None and (times is None or times[0] >= _HUNDRED):
                ten.low, ten.last, ten.step = ten.low + unit[0], unit[1], _ONE
            return
        ordinal = words.ordinals.at(low, at)
        if ordinal is not None and 0 < ordinal[0] < room and at > ten.last:
            ten.low, ten.last, ten.ordinal = ten.low + ordinal[0], ordinal[1], True

    def _hundreds(self, part: Part) -> None:
        """two → two hundred."""
        at = self.skip(part.last, self.words.joins & HYPHENS)
        times = self.words.factors.at(self.sentence.low, at)
        if times is None or times[0] < _HUNDRED or part.low >= _HUNDRED or part.low < 1 or part.ordinal:
            return
        part.low, part.last, part.step = part.low * times[0], times[1], part.step * times[0]

    def hundreds_of_digits(self, part: Part) -> None:
        """3 → 3 hundred, where the word means nothing else after digits, as French "cents" does."""
        if part.last < len(self.sentence.low) and self.sentence.low[part.last] in self.words.digit_factors:
            self._hundreds(part)
            if part.step == _HUNDRED:
                self._rest_in_digits(part)

    def _rest_in_digits(self, hundreds: Part) -> None:
        """3 hundred → 3 hundred and 21, 3 hundred and one; "3 hundred and 2 hundred" are two."""
        low = self.sentence.low
        at = self.skip(hundreds.last, self.words.joins)
        if at == hundreds.last or at >= len(low):
            return
        if not low[at].isdecimal():
            self._rest(hundreds)
        elif len(low[at]) < 3 and not self.scales_at(at + 1) and self.words.factors.at(low, at + 1) is None:
            hundreds.low, hundreds.last, hundreds.step = hundreds.low + Decimal(low[at]), at + 1, _ONE

    def scales_at(self, i: int) -> bool:
        return self._scale(i) is not None

    def _rest(self, hundreds: Part) -> None:
        """two hundred → two hundred and five."""
        low, words = self.sentence.low, self.words
        if words.more.at(low, hundreds.last) is not None:
            return
        at = self.skip(hundreds.last, words.joins)
        rest = self.below_hundred(at)
        if rest is not None and self.whole and at > hundreds.last and not words.joins <= words.joins_tens:
            below = denominator_at(self, rest.last)
            if below is not None and rest.low < below[0]:
                return  # "a hundred and three quarters"
        if rest is None:
            ordinal = words.ordinals.at(low, at)
            if ordinal is not None and 0 < ordinal[0] < _HUNDRED and at > hundreds.last:
                hundreds.low, hundreds.last, hundreds.ordinal = hundreds.low + ordinal[0], ordinal[1], True
            return
        follows = self.skip(rest.last, words.joins & HYPHENS)
        if 0 < rest.low < _HUNDRED and words.factors.at(low, follows) is None:
            hundreds.low, hundreds.last = hundreds.low + rest.low, rest.last
            hundreds.step, hundreds.ordinal = rest.step, rest.ordinal

    def decimals(self, part: Part) -> None:
        """two → two point five, one hundred → one hundred point zero eight."""
        low, words = self.sentence.low, self.words
        if part.last >= len(low) or low[part.last] not in words.point or part.ordinal or part.low % 1:
            return
        digits, at = self._places(part.last + 1)
        if digits and denominator_at(self, at) is None:
            part.low, part.last, part.step = part.low + Decimal(f"0.{digits}"), at, _ONE.scaleb(-len(digits))

    def _led_by_point(self, i: int) -> Part | None:
        """point seven, on a line of its own."""
        if not self.whole or self.sentence.low[i] not in self.words.point:
            return None
        digits, at = self._places(i + 1)
        if not digits or denominator_at(self, at) is not None:
            return None
        return Part(Decimal(f"0.{digits}"), at, _ONE.scaleb(-len(digits)))

    def _places(self, at: int) -> tuple[str, int]:
        """The digits after a spoken decimal sign, one by one or as one number, and their end."""
        low, words = self.sentence.low, self.words
        if at < len(low) and low[at].isdecimal():
            return low[at], at + 1
        digits = ""
        while (digit := words.cardinals.at(low, at)) is not None and digit[0] < _TEN and not digit[0] % 1:
            digits, at = digits + f"{digit[0]:f}", digit[1]
        if not digits and (thousand := words.alone.at(low, at)) is not None and thousand[0] == _THOUSAND:
            return self._thousands(at)
        if digits or (whole := self.below_hundred(at)) is None:
            return digits, at
        self._hundreds(whole)
        if words.room(whole.low) == _HUNDRED:
            self._rest(whole)
        return ("", at) if whole.low % 1 or whole.ordinal else (f"{whole.low:f}", whole.last)

    def _thousands(self, at: int) -> tuple[str, int]:
        """The digits of "coma mil quinientos setenta y ocho"."""
        part = self.part(at)
        number = self.more_parts(part, at) if part is not None else None
        if (
            number is None
            or number.scale > _THOUSAND
            or number.low % 1
            or number.ordinal
            or self.scales_at(number.last)
        ):
            return "", at
        return f"{number.low:f}", number.last

    def _plus_half(self, part: Part) -> None:
        more = self.words.more.at(self.sentence.low, part.last)
        if more is not None and not part.ordinal:
            part.low, part.last, part.step = part.low + more[0], more[1], _TENTH

    def _half(self, i: int) -> Part | None:
        """half a million, setengah juta."""
        low, words = self.sentence.low, self.words
        half = words.half.at(low, i + (low[i] in words.articles)) or words.half.at(low, i)
        half = half or parts_before_scale(self, i)
        if half is None:
            return None
        part = Part(half[0], half[1], _TENTH)
        self.scaled(part)
        return None if part.unit == 1 else part

    def _scale(self, i: int) -> tuple[Decimal, int] | None:
        low, words, sentence = self.sentence.low, self.words, self.sentence
        if i >= len(low):
            return None
        if low[i] in HYPHENS and sentence.glued(i) and i + 1 < len(low) and sentence.glued(i + 1):
            i += 1
        found = words.scales.at(low, i)
        if found is None and self.compact:
            found = words.compact.at(low, i)
        return found

    def skip(self, at: int, joins: frozenset[str]) -> int:
        """The token after the words and hyphens that join two number words: "vingt-et-un", "one hundred and five"."""
        low, glued = self.sentence.low, self.sentence.glued
        for i in range(at, min(at + _MOST_JOINS, len(low))):
            hyphen = low[i] in HYPHENS
            if low[i] not in joins or (hyphen and not self.whole and not (glued(i) and glued(i + 1))):
                return i
            if i > at and not hyphen and low[i - 1] not in HYPHENS:
                return i
        return min(at + _MOST_JOINS, len(low))

    def part_or_digits(self, i: int) -> Part | None:
        low = self.sentence.low
        if i < len(low) and low[i].isdecimal():
            return Part(Decimal(low[i]), i + 1, digits=True)
        return self.group(i) if i < len(low) else None
