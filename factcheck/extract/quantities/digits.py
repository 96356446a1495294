"""Numbers in digits with what follows them: "1.208", "816 000", "3,5 Millionen", "42nd", "10 1/2", "6.2e-4"."""

from __future__ import annotations

from decimal import Context, Decimal

from attrs import define

from factcheck.extract.quantities.habits import signs_of
from factcheck.extract.quantities.literals import MOST_DIGITS, Literal, read_literal
from factcheck.extract.quantities.number import Number, Part, plain, quotient
from factcheck.extract.quantities.numberwords import NumberWords, glyph
from factcheck.extract.quantities.oddnumbers import odd
from factcheck.extract.quantities.spelled import Speller
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon

_ONE = Decimal(1)
_GROUP = 3
_MOST_GROUPS = 8
_MOST_PLACES = 4
_HALVES = frozenset(("2", "4", "8", "16"))
_THIN = "\u00a0\u202f\u2009\u2007"
_POINTS = frozenset(".,")
_TIMES = frozenset("x×")
_MOST_POWER = 30
_POWER = Context(prec=15)
_PLAIN_DENOMINATORS = frozenset(map(str, (*range(2, 11), 12, 15, 16, 20, 25, 30, 32, 40, 50, 60, 64, 100, 1000)))


def spaced_point(sentence: Sentence, i: int) -> bool:
    """True where token i is the decimal point of a text that was cut into tokens: "1 . 6 billion", "59 . 2 %"."""
    low = sentence.low
    if i + 1 >= len(low) or low[i] != "." or sentence.glued(i) or sentence.glued(i + 1):
        return False
    return low[i + 1].isdecimal() and len(low[i + 1]) <= _MOST_PLACES


@define
class Digits:
    """Reads a number that begins with a digit, or with a decimal sign glued to one.

    compact: also read scales of one letter. whole: nothing but numbers stands on the line.
    """

    sentence: Sentence
    lexicon: Lexicon
    words: NumberWords
    compact: bool = False
    whole: bool = False

    def read(self, i: int) -> Number | None:
        """The longest number that starts at token i."""
        sentence, words = self.sentence, self.words
        low = sentence.low
        if low[i] in _POINTS:
            return self._after_point(i)
        literal, end = self._literal(i)
        if literal is None:
            return None
        number = Number(literal.value, i, end, literal.step, readings=literal.readings, other=literal.other)
        if end >= len(low):
            return number
        scale = words.plain_scales.get(low[end])
        if scale is not None and (scaled := self._plain_scale(number, scale)) is not None:
            return scaled
        if low[end].isdecimal() and (mixed := self._mixed(number)) is not None:
            return self._scaled(mixed)
        if low[end] not in words.goes_on:
            return number
        if sentence.glued(end):
            rare = self._power(number) or self._ordinal_mark(number) or self._slash(number)
            if rare is not None:
                return rare
            if (part := glyph(low[end])) is not None:
                number = number._replace(low=number.low + part, last=end + 1, step=Decimal("0.25"))
        elif (power := self._times_power(number)) is not None:
            return power
        elif self.whole and low[end] in words.point:
            said = Part(number.low, end, number.step, digits=True)
            Speller(sentence, words, whole=True).decimals(said)
            number = number._replace(low=said.low, last=said.last, step=said.step)
        number = self._scaled(number)
        return odd(Speller(sentence, words, whole=True), number) if self.whole else number

    def _plain_scale(self, number: Number, scale: Decimal) -> Number | None:
        """The number times the one scale word behind it, where nothing goes on: "3.5 million euros"."""
        low, words, last = self.sentence.low, self.words, number.last + 1
        after = low[last] if last < len(low) else " "
        if number.readings or number.other is not None or after in words.continues or words.begins[after] or self.whole:
            return None
        step = number.step if scale % 10 else plain(number.step * scale)
        return Number(plain(number.low * scale), number.first, last, step, scale=scale, tail=scale)

    def _scaled(self, number: Number) -> Number:
        """With the scale words behind it, and the parts that follow: "2 juta 500 ribu"."""
        speller = Speller(self.sentence, self.words, self.compact, self.whole)
        low, part = number.low, Part(number.low, number.last, number.step, digits=True)
        if self.whole or low % 1 == 0:
            speller.hundreds_of_digits(part)
        readings: tuple[Decimal, ...] = ()
        if (number.readings or number.other is not None) and speller.scales_at(part.last):
            readings = self._before_scale(number, part)
        speller.scaled(part)
        if part.last == number.last:
            return number
        whole = speller.more_parts(part, number.first)
        return whole._replace(readings=tuple(r * whole.scale for r in readings)) if readings else whole

    def _before_scale(self, number: Number, part: Part) -> tuple[Decimal, ...]:
        """Settle "1.208" before a scale word; what it may be where that stays open.

        Most languages write no thousands there: "1.208 Millionen" has decimals. Those that count thousands of millions
        do, some with the sign that is their decimal sign elsewhere: "1,500 millones" ends in a zero that no decimals
        end in, "1,234 millones" may be either.
        """
        readings = number.readings or tuple(r for r in (number.low, number.other) if r is not None)
        fraction, thousands = min(readings), max(readings)
        if not self.words.thousands_before_scale:
            if number.readings:
                part.low, part.step = fraction, Decimal("0.001")
            return ()
        if number.low == thousands and not number.readings:
            return ()
        if thousands % 10 == 0:
            part.low, part.step = thousands, _ONE
            return ()
        return fraction, thousands

    def _literal(self, i: int) -> tuple[Literal | None, int]:
        sentence, lexicon = self.sentence, self.lexicon
        text, end = sentence.words[i], i + 1
        if text.isdecimal() and len(text) <= 3 and text[0] != "0":
            while len(text) < MOST_DIGITS and self._is_group(end):
                text += sentence.words[end]
                end += 1
            if end == i + 1 and (loose := self._loose_groups(i)) is not None:
                return loose
        if end > i + 1:
            text = text.replace(",", ".")
            decimals = len(text.partition(".")[2])
            return Literal(Decimal(text), _ONE.scaleb(-decimals)), end
        if text.isdecimal() and spaced_point(sentence, end):
            places = sentence.words[end + 1]
            return Literal(Decimal(f"{text}.{places}"), _ONE.scaleb(-len(places))), end + 2
        if text.isdecimal():
            return Literal(Decimal(text), _ONE) if len(text) <= MOST_DIGITS else None, end
        decimal, group = lexicon.decimal, lexicon.group
        if text[-4:-3] in _POINTS and lexicon.data:
            decimal, group = signs_of(sentence.text, decimal, group)
        return read_literal(text, decimal, group, settled=bool(lexicon.data)), end

    def _loose_groups(self, i: int) -> tuple[Literal, int] | None:
        """Digits grouped by spaces in a language that groups by another sign.

        Several groups are one number, "2 750 000". A single one may be a number of its own, "Gate 12 500 metres away":
        both readings are kept.
        """
        words, end = self.sentence.words, i + 1
        while end - i < _MOST_GROUPS and self._is_group(end, spaced=True) and len(words[end]) == _GROUP:
            end += 1
        tail = words[end] if end - i < _MOST_GROUPS and self._is_group(end, spaced=True) else ""
        if tail and (end > i + 1 or tail[_GROUP] != self.lexicon.decimal):  # "1 250 000,50", "1 250,99 zł"
            text = "".join(words[i : end + 1]).replace(",", ".")
            return Literal(Decimal(text), _ONE.scaleb(-len(text.partition(".")[2]))), end + 1
        if end == i + 1:
            return None
        joined = Decimal("".join(words[i:end]))
        readings = (joined, Decimal(words[i + 1])) if end == i + 2 else ()
        return Literal(joined, _ONE, readings=readings), end

    def _is_group(self, i: int, *, spaced: bool = False) -> bool:
        """True where token i goes on with digits grouped by spaces: the "000" of "816 000".

        spaced: also where the language does not write so.
        """
        sentence = self.sentence
        if i >= len(sentence.words) or sentence.starts[i] - sentence.ends[i - 1] != 1:
            return False
        word, gap = sentence.words[i], sentence.text[sentence.ends[i - 1]]
        tail = word[3:]
        if len(word) < 3 or not word[:3].isdecimal() or (tail and not (tail[0] in ".," and tail[1:].isdecimal())):
            return False
        return gap in _THIN or (gap == " " and (spaced or self.words.spaced or word == "000"))

    def _after_point(self, i: int) -> Number | None:
        """.45, ,5"""
        sentence = self.sentence
        if i + 1 >= len(sentence.low) or not sentence.glued(i + 1) or not sentence.low[i + 1].isdecimal():
            return None
        digits = sentence.low[i + 1]
        number = Number(Decimal(f"0.{digits}"), i, i + 2, _ONE.scaleb(-len(digits)))
        return self._scaled(number)

    def _mixed(self, number: Number) -> Number | None:
        """10 1/2"""
        sentence, at = self.sentence, number.last
        above, *slash, below = sentence.low[at : at + 3] if at + 2 < len(sentence.low) else ("", "")
        if slash != ["/"] or below not in _HALVES or not above.isdecimal() or not 0 < int(above) < int(below):
            return None
        one_piece = sentence.glued(at + 1) and sentence.glued(at + 2)
        if number.step != 1 or not one_piece or (sentence.glued(at + 3) and sentence.low[at + 3] == "/"):
            return None
        return number._replace(
            low=number.low + Decimal(int(above)) / Decimal(below), last=at + 3, step=1 / Decimal(below)
        )

    def _slash(self, number: Number) -> Number | None:
        """3/4, where it is no part of a date or a code."""
        sentence, at = self.sentence, number.last
        low = sentence.low
        if low[at] != "/" or at + 1 >= len(low) or not sentence.glued(at + 1) or low[at + 1] not in _PLAIN_DENOMINATORS:
            return None
        below = Decimal(low[at + 1])
        after = at + 2 < len(low) and sentence.glued(at + 2) and low[at + 2] not in ",.;:!?)\"'”’%"
        if number.step != 1 or not 0 < number.low < below or after:
            return None
        value = quotient(number.low, below)
        return Number(value, number.first, at + 2, quotient(_ONE, below), fraction=True)

    def _power(self, number: Number) -> Number | None:
        """1.3e6, 10^6"""
        low, at = self.sentence.low, number.last
        if low[at] == "e" and (self.whole or "e" not in self.words.suffixes):
            exponent = self._exponent(at + 1)
            return None if exponent is None else self._tens(number, *exponent)
        if low[at] == "^":
            exponent = self._exponent(at + 1)
            if exponent is not None and number.low:
                value = plain(_POWER.power(number.low, exponent[0]))
                return Number(value, number.first, exponent[1], number.step)
        return self._times_power(number)

    def _times_power(self, number: Number) -> Number | None:
        """6.2 × 10^-4"""
        low, at = self.sentence.low, number.last
        if low[at] not in _TIMES or low[at + 1 : at + 3] != ("10", "^"):
            return None
        exponent = self._exponent(at + 3)
        return None if exponent is None else self._tens(number, *exponent)

    def _tens(self, number: Number, power: int, end: int) -> Number:
        step = number.step.scaleb(power)
        return Number(plain(number.low.scaleb(power)), number.first, end, step)

    def _exponent(self, at: int) -> tuple[int, int] | None:
        sentence = self.sentence
        low = sentence.low
        sign = at < len(low) and low[at] in "+-−"
        digits = at + sign
        if digits >= len(low) or not low[digits].isdecimal() or len(low[digits]) > 2:
            return None
        if not all(sentence.glued(i) for i in range(at, digits + 1)) or int(low[digits]) > _MOST_POWER:
            return None
        value = int(low[digits])
        return (-value if sign and low[at] != "+" else value), digits + 1

    def _ordinal_mark(self, number: Number) -> Number | None:
        low, end = self.sentence.low, number.last
        if number.low % 1:
            return None
        at = end + (low[end] == "." and self.sentence.glued(end + 1))  # "1.º"
        if at < len(low) and low[at] in self.words.suffixes and not (at > end and low[at].isascii()):
            heat = low[at + 1 : at + 2] in (("c",), ("f",))  # "37º C"
            return None if heat else number._replace(last=at + 1, ordinal=True)
        dotted = self.words.dot_ordinals and low[end] == "." and number.low < 1000
        if dotted and end + 1 < len(low) and low[end + 1][0].isalpha() and not self.sentence.glued(end + 1):
            return number._replace(last=end + 1, ordinal=True)
        return None
