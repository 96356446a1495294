"""Numbers at a place of a sentence: digits, number words, and both together ("2,5 Millionen", "dua puluh ribu")."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve, frozen

from factcheck.extract.quantities.literals import Literal, read_literal
from factcheck.extract.quantities.numberwords import NumberWords, compound, number_words, ordinal_compound
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_HALVES = frozenset(("2", "4", "8", "16"))
_THIN = "\u00a0\u202f\u2009\u2007"


@frozen
class Number:
    """A number in the tokens first … last-1 of a sentence.

    step: value of the last written digit times the scale (10**9 for "150 miliar", 10**7 for "29,31 Mrd").
    readings: every value the digits may stand for where that cannot be told; then the number is ambiguous.
    other: what the digits would be by the other convention of separators, where the language's own settled it.
    fraction: said as a share of one ("two thirds", "setengah"). scale: the product of its first scale words ("juta").
    """

    low: Decimal
    first: int
    last: int
    step: Decimal
    spelled: bool = False
    ordinal: bool = False
    readings: tuple[Decimal, ...] = ()
    other: Decimal | None = None
    fraction: bool = False
    scale: Decimal = _ONE

    @property
    def scaled(self) -> bool:
        return self.scale != 1


def starts_number(word: str, lexicon: Lexicon) -> bool:
    """True where a number may begin with this folded word. Cheap: made to be asked of every token."""
    return word[0].isdecimal() or word in number_words(lexicon).starters or _is_compound(word, lexicon)


def read_number(sentence: Sentence, i: int, lexicon: Lexicon, *, compact: bool = False) -> Number | None:
    """The longest number that starts at token i, or None.

    compact: also read one-letter scales that elsewhere are units ("640m" after a currency sign).
    """
    low = sentence.low
    if not 0 <= i < len(low):
        return None
    words, number = number_words(lexicon), None
    if low[i][0].isdecimal():
        number = _Reader(sentence, lexicon, compact, words).digits(i)
    elif low[i] in words.starters or low[i] in words.articles or _is_compound(low[i], lexicon) or _glyph(low[i]):
        number = _Reader(sentence, lexicon, compact, words).spelled(i)
    return evolve(number, low=plain(number.low), step=plain(number.step)) if number and number.scaled else number


def plain(value: Decimal) -> Decimal:
    """Without the zeros that multiplying leaves after the point: 1.2 × 10⁹ is 1200000000, not 1200000000.0."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def numbers(sentence: Sentence, lexicon: Lexicon) -> Iterator[Number]:
    """Every number of a sentence in order, each as long as it can be, without overlaps."""
    end = 0
    for i in starts(sentence, lexicon):
        if i >= end and (number := read_number(sentence, i, lexicon)):
            yield number
            end = number.last


def starts(sentence: Sentence, lexicon: Lexicon) -> list[int]:
    """The tokens at which a number may begin, in order: "a" only where "million" or "third" follows."""
    low, words = sentence.low, number_words(lexicon)
    anchors = words.anchors
    found = [i for i, word in enumerate(low) if word in anchors or word[0].isdecimal()]
    if words.articles:
        after, articles = words.after_article, words.articles
        found = [i - 1 if i and low[i] in after and low[i - 1] in articles else i for i in found]
    if words.stems:
        stems = words.stems
        found += [i for i, word in enumerate(low) if word.startswith(stems) and _is_compound(word, lexicon)]
        found = sorted(set(found))
    return [i for i in found if low[i] in words.starters or low[i] in words.articles or _starts(low[i], lexicon)]


def _starts(word: str, lexicon: Lexicon) -> bool:
    return word[0].isdecimal() or _glyph(word) is not None or _is_compound(word, lexicon)


def _is_compound(word: str, lexicon: Lexicon) -> bool:
    if len(word) < 6 or not word.startswith(number_words(lexicon).stems):
        return False
    return compound(lexicon, word) is not None or ordinal_compound(lexicon, word) is not None


def _glyph(word: str) -> Decimal | None:
    """The value of a fraction sign such as "½"."""
    if len(word) == 1 and not word.isascii() and unicodedata.decomposition(word).startswith("<fraction>"):
        value = unicodedata.numeric(word, None)
        return None if value is None else round(Decimal(value), 6)
    return None


@frozen
class _Reader:
    """Reads one number; every method takes a token index and gives a number that starts there, or None."""

    sentence: Sentence
    lexicon: Lexicon
    compact: bool
    words: NumberWords

    def digits(self, i: int) -> Number | None:
        """Digits with what follows them: "1.208", "816 000", "3,5 Millionen", "42nd"."""
        literal, end = self._literal(i)
        if literal is None:
            return None
        number = Number(literal.value, i, end, literal.step, readings=literal.readings, other=literal.other)
        if (ordinal := self._ordinal_mark(number)) is not None:
            return ordinal
        if (mixed := self._mixed(number)) is not None:
            return mixed
        low = self.sentence.low
        if end < len(low) and self.sentence.glued(end) and (part := _glyph(low[end])) is not None:
            number = evolve(number, low=number.low + part, last=end + 1, step=Decimal("0.25"))
        return self._more_parts(self._scaled(number))

    def spelled(self, i: int) -> Number | None:
        """Number words: "seratus dua puluh", "half a million", "two thirds", "zwanzigste"."""
        low, words = self.sentence.low, self.words
        if (ordinal := self._ordinal_prefix(i) or self._ordinal_word(i)) is not None:
            return ordinal
        if (scaled := self._half(i)) is not None:
            return self._more_parts(scaled)
        if i > 0 and low[i - 1] in words.vague and words.alone.at(low, i) is not None:
            return None  # "mehrere hundert"
        part = self._part(i)
        fraction = self._fraction(part, i)
        if fraction is not None:
            return fraction
        if part is None and low[i] in words.articles:
            return None
        return None if part is None else self._more_parts(part)

    # digits

    def _mixed(self, number: Number) -> Number | None:
        """10 1/2"""
        sentence, at = self.sentence, number.last
        above, *slash, below = sentence.low[at : at + 3] if at + 2 < len(sentence.low) else ("", "")
        if slash != ["/"] or below not in _HALVES or not above.isdecimal() or not 0 < int(above) < int(below):
            return None
        one_piece = sentence.glued(at + 1) and sentence.glued(at + 2) and not sentence.glued(at)
        if number.step != 1 or not one_piece or (sentence.glued(at + 3) and sentence.low[at + 3] == "/"):
            return None
        low = number.low + Decimal(int(above)) / Decimal(below)
        return self._scaled(evolve(number, low=low, last=at + 3, step=1 / Decimal(below)))

    def _literal(self, i: int) -> tuple[Literal | None, int]:
        sentence, lexicon = self.sentence, self.lexicon
        text, end = sentence.words[i], i + 1
        if text.isdecimal() and len(text) <= 3 and text[0] != "0":
            while self._is_group(end):
                text += sentence.words[end]
                end += 1
        if end > i + 1:
            text = text.replace(",", ".")
            decimals = len(text.partition(".")[2])
            return Literal(Decimal(text), _ONE.scaleb(-decimals)), end
        return read_literal(text, lexicon.decimal, lexicon.group, settled=bool(lexicon.data)), end

    def _is_group(self, i: int) -> bool:
        """True where token i goes on with digits grouped by spaces: the "000" of "816 000"."""
        sentence = self.sentence
        if i >= len(sentence.words) or sentence.starts[i] - sentence.ends[i - 1] != 1:
            return False
        word, gap = sentence.words[i], sentence.text[sentence.ends[i - 1]]
        tail = word[3:]
        if len(word) < 3 or not word[:3].isdecimal() or (tail and not (tail[0] in ".," and tail[1:].isdecimal())):
            return False
        return gap in _THIN or (gap == " " and (self.words.spaced or word == "000"))

    def _ordinal_mark(self, number: Number) -> Number | None:
        low, end = self.sentence.low, number.last
        if number.low != number.low.to_integral_value() or end >= len(low) or not self.sentence.glued(end):
            return None
        if low[end] in self.words.suffixes:
            return evolve(number, last=end + 1, ordinal=True)
        dotted = self.words.dot_ordinals and low[end] == "." and number.low < 1000
        if dotted and end + 1 < len(low) and low[end + 1][0].isalpha() and not self.sentence.glued(end + 1):
            return evolve(number, last=end + 1, ordinal=True)
        return None

    # words

    def _part(self, i: int) -> Number | None:
        """A number up to its scale: "dua puluh lima ribu", "one hundred and five million", "a dozen"."""
        low, words = self.sentence.low, self.words
        if (alone := words.alone.at(low, i)) is not None:
            number = Number(alone[0], i, alone[1], alone[0], spelled=True, scale=max(alone[0], _ONE))
            return self._scaled(self._below_hundred(evolve(number, scale=_ONE)) if alone[0] == _HUNDRED else number)
        if low[i] in words.articles:
            one = Number(_ONE, i, i + 1, _ONE, spelled=True)
            number = self._scaled(self._hundreds_of(one))
            return None if number is one else number
        tens = self._tens(i)
        return None if tens is None else self._scaled(self._plus_half(self._decimals(self._hundreds_of(tens))))

    def _tens(self, i: int) -> Number | None:
        """A number below a hundred, or a longer one written as one word."""
        low, words = self.sentence.low, self.words
        if i >= len(low):
            return None
        whole = compound(self.lexicon, low[i])
        if whole is not None and words.cardinals.at(low, i) is None:
            step = _ONE if whole == int(whole) else Decimal("0.1")
            return Number(whole, i, i + 1, step, spelled=True)
        atom = words.cardinals.at(low, i)
        if atom is None:
            return None
        value, end = atom
        room = words.room(value)
        if 0 < value < 10 and (more := words.added.at(low, end)) is not None:
            value, end, room = value + more[0], more[1], 1
        elif 0 < value < 10 and (times := words.factors.at(low, end)) is not None and times[0] < _HUNDRED:
            value, end, room = value * times[0], times[1], int(times[0])
        number = Number(value, i, end, _ONE if value == value.to_integral_value() else Decimal("0.1"), spelled=True)
        return number if room == 1 else self._unit_after(number, room)

    def _unit_after(self, ten: Number, room: int) -> Number:
        """twenty → twenty-five, where a unit follows that fits."""
        low, words = self.sentence.low, self.words
        if room == _HUNDRED:
            return self._below_hundred(ten)
        at = ten.last + (ten.last < len(low) and low[ten.last] in words.joins_tens)
        unit = words.cardinals.at(low, at)
        if unit is not None and 0 < unit[0] < room:
            return evolve(ten, low=ten.low + unit[0], last=unit[1])
        ordinal = words.ordinals.at(low, at)
        if ordinal is not None and 0 < ordinal[0] < room and at > ten.last:
            return evolve(ten, low=ten.low + ordinal[0], last=ordinal[1], ordinal=True)
        return ten

    def _hundreds_of(self, number: Number) -> Number:
        """two → two hundred (and five)."""
        times = self.words.factors.at(self.sentence.low, number.last)
        if times is None or times[0] < _HUNDRED or number.low >= _HUNDRED or number.ordinal:
            return number
        value, end = times
        hundreds = evolve(number, low=number.low * value, last=end, step=number.step * value, other=None, readings=())
        return self._below_hundred(hundreds)

    def _decimals(self, number: Number) -> Number:
        """two → two point five, one hundred → one hundred point zero eight."""
        low, words = self.sentence.low, self.words
        if number.last >= len(low) or low[number.last] not in words.point or number.ordinal:
            return number
        digits, at = "", number.last + 1
        while (digit := words.cardinals.at(low, at)) is not None and (digit[0] < 10 or not digits):
            digits, at = digits + f"{digit[0]:f}", digit[1]
        if not digits.isdecimal():
            return number
        value = number.low + Decimal(f"0.{digits}")
        return evolve(number, low=value, last=at, step=_ONE.scaleb(-len(digits)))

    def _below_hundred(self, hundreds: Number) -> Number:
        low, words = self.sentence.low, self.words
        if words.more.at(low, hundreds.last) is not None:
            return hundreds
        at = hundreds.last + (hundreds.last < len(low) and low[hundreds.last] in words.joins)
        rest = self._tens(at)
        if rest is None or not 0 < rest.low < _HUNDRED or words.factors.at(low, rest.last) is not None:
            return hundreds
        return evolve(hundreds, low=hundreds.low + rest.low, last=rest.last, step=_ONE, ordinal=rest.ordinal)

    def _plus_half(self, number: Number) -> Number:
        more = self.words.more.at(self.sentence.low, number.last)
        if more is None or number.ordinal:
            return number
        return evolve(number, low=number.low + more[0], last=more[1], step=Decimal("0.1"))

    def _half(self, i: int) -> Number | None:
        """half a million, setengah juta."""
        half = self.words.half.at(self.sentence.low, i)
        if half is None:
            return None
        number = Number(half[0], i, half[1], Decimal("0.1"), spelled=True)
        scaled = self._scaled(number)
        return None if scaled is number else scaled

    def _scaled(self, number: Number) -> Number:
        """The number times the scale words after it: juta, thousand million, ribu triliun."""
        if number.ordinal:
            return number
        while (scale := self._scale(number.last)) is not None and not (number.scaled and scale[0] <= number.step):
            value, end = scale
            step = number.step * value if value % 10 == 0 else number.step
            low = number.low
            if number.readings:  # nobody writes thousands before a scale word: "1.208 Millionen" has decimals
                low, step = min(number.readings), value.scaleb(-3)
            factor = number.scale * value
            number = evolve(number, low=low * value, last=end, step=step, readings=(), other=None, scale=factor)
            number = self._plus_half_of(number, value)
        return number

    def _plus_half_of(self, number: Number, scale: Decimal) -> Number:
        """a million and a half"""
        more = self.words.more.at(self.sentence.low, number.last)
        if more is None:
            return number
        return evolve(number, low=number.low + more[0] * scale, last=more[1], step=scale / 10)

    def _scale(self, i: int) -> tuple[Decimal, int] | None:
        low, words, sentence = self.sentence.low, self.words, self.sentence
        if i >= len(low):
            return None
        if low[i] in "-‐‑" and sentence.glued(i) and i + 1 < len(low) and sentence.glued(i + 1):
            i += 1
        found = words.scales.at(low, i)
        if found is None and self.compact:
            found = words.compact.at(low, i)
        return found

    def _more_parts(self, number: Number) -> Number:
        """dua juta + lima ratus ribu, one thousand + two hundred and five."""
        low, words = self.sentence.low, self.words
        while number.scaled and not number.ordinal and number.step >= 1000 and number.last < len(low):
            at, comma = number.last, low[number.last] in words.joins_parts
            if (comma or low[at] in words.joins) and number.spelled:
                at += 1
            if at >= len(low) or low[at] in words.articles:
                return number
            if low[at][0].isdecimal():
                part = self.digits(at) if not number.spelled else None
                usable = part is not None and part.scaled
            else:
                part = self._part(at)
                usable = part is not None and (number.spelled or part.scaled)
            usable = usable and not (comma and part and part.low < _HUNDRED)
            if part is None or not usable or part.fraction or not 0 < part.low < number.step:
                return number
            number = evolve(
                number,
                low=number.low + part.low,
                last=part.last,
                step=part.step,
                ordinal=part.ordinal,
                spelled=number.spelled and part.spelled,
            )
        return number

    def _fraction(self, part: Number | None, i: int) -> Number | None:
        """two thirds, ein Viertel, sepertiga, half."""
        low, words = self.sentence.low, self.words
        if (glyph := _glyph(low[i])) is not None:
            return Number(glyph, i, i + 1, glyph, spelled=True, fraction=True)
        above, at = (part.low, part.last) if part is not None else (_ONE, i + 1)
        if part is not None or low[i] in words.articles:
            at += at < len(low) and low[at] == "-" and self.sentence.glued(at)
            below = words.denominators.at(low, at)
            if below is not None and 0 < above < below[0]:
                value = above / below[0]
                return Number(value, i, below[1], value, spelled=True, fraction=True)
        single = words.fractions.at(low, i)
        if single is not None and (part is None or part.last < single[1]):
            return Number(single[0], i, single[1], single[0], spelled=True, fraction=True)
        return None

    # ordinals in words

    def _ordinal_prefix(self, i: int) -> Number | None:
        """ke-42"""
        sentence, low = self.sentence, self.sentence.low
        if low[i] not in self.words.prefixes or i + 2 >= len(low) or low[i + 1] not in "-‐‑":
            return None
        if not (sentence.glued(i + 1) and sentence.glued(i + 2) and low[i + 2].isdecimal()):
            return None
        return Number(Decimal(low[i + 2]), i, i + 3, _ONE, ordinal=True)

    def _ordinal_word(self, i: int) -> Number | None:
        low = self.sentence.low
        found = self.words.ordinals.at(low, i)
        if found is None:
            value = ordinal_compound(self.lexicon, low[i])
            found = None if value is None or self.words.denominators.at(low, i) else (value, i + 1)
        return None if found is None else Number(found[0], i, found[1], _ONE, spelled=True, ordinal=True)
