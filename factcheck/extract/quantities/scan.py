"""A sentence as the readers of quantities see it, and an amount as they hand it on."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from itertools import repeat
from typing import NamedTuple

from attrs import define, field, frozen

from factcheck.extract.quantities.number import plain
from factcheck.extract.quantities.numbers import Number
from factcheck.extract.quantities.signs import HYPHENS
from factcheck.extract.quantities.tags import PADDING
from factcheck.extract.quantities.vocabulary import Vocabulary, vocabulary
from factcheck.extract.text import Document, Sentence
from factcheck.languages import Lexicon
from factcheck.model import Kind

_QUOTING = re.compile(r"(?<![\d\"'])(?:\"|'')")
_YEARS = range(1900, 2101)
OPENERS = "\"'“”„‚«»‘’([—–-:;•*…|/"


class Unit(NamedTuple):
    """What a number is a number of. codes: the currencies that a sign may mean; head: tokens of a counted noun."""

    kind: Kind
    name: str | None
    factor: Decimal = Decimal(1)
    codes: tuple[str, ...] = ()
    head: tuple[int, int] | None = None

    def same(self, other: Unit) -> bool:
        """True where both are the same unit, wherever they stand."""
        return (self.kind, self.name, self.factor, self.codes) == (other.kind, other.name, other.factor, other.codes)


class Amount(NamedTuple):
    """A number with its unit in the tokens first … last-1."""

    number: Number
    first: int
    last: int
    unit: Unit | None = None
    negative: bool = False
    trouble: str | None = None

    @property
    def value(self) -> Decimal:
        factor = self.unit.factor if self.unit else Decimal(1)
        value = self.number.low if factor == 1 else self.number.low * factor
        value = plain(value) if factor > 1 else value
        return -value if self.negative else value

    @property
    def step(self) -> Decimal:
        return self.number.step * self.unit.factor if self.unit else self.number.step


@frozen(slots=False, eq=False)
class Whole:
    """What a reader of one sentence may ask of the whole text; found when first asked for."""

    document: Document

    @cached_property
    def sterling(self) -> bool:
        """True where the text uses the sign of the pound, so that its pounds are money."""
        return "£" in self.document.text

    @cached_property
    def heat(self) -> bool:
        """True where the text speaks of temperatures, so that "40C" is one."""
        words = vocabulary(self.document.lexicon).temperatures
        return any(not words.isdisjoint(sentence.low) for sentence in self.document.sentences)

    @cached_property
    def inch_marks(self) -> bool:
        """True where every double quotation mark stands behind a digit, so that none of them quotes."""
        return _QUOTING.search(self.document.text) is None


@define
class Scan:
    """One sentence with the words of its language; `taken` are tokens that other readers used."""

    sentence: Sentence
    lexicon: Lexicon
    words: Vocabulary
    taken: frozenset[int]
    whole: Whole
    low: tuple[str, ...] = field(init=False)
    exacts: tuple[str, ...] = field(init=False)
    size: int = field(init=False)
    tags: list[int] = field(init=False, repr=False)
    """The tags of each token, none for a taken one, and none for a few places around the sentence."""

    @low.default
    def _folded(self) -> tuple[str, ...]:
        return self.sentence.low

    @exacts.default
    def _as_written(self) -> tuple[str, ...]:
        return self.sentence.words

    @size.default
    def _length(self) -> int:
        return len(self.low)

    @tags.default
    def _tagged(self) -> list[int]:
        found = [*map(self.words.tags.get, self.low, repeat(0)), *PADDING]
        for i in self.taken:
            found[i] = 0
        return found

    def word(self, i: int) -> str:
        """Token i folded, empty outside the sentence and where another reader took it."""
        return self.low[i] if 0 <= i < self.size and i not in self.taken else ""

    def exact(self, i: int) -> str:
        return self.exacts[i] if 0 <= i < self.size else ""

    def free(self, first: int, last: int) -> bool:
        return self.taken.isdisjoint(range(first, last))

    def after_hyphen(self, i: int) -> int:
        """The token after a hyphen that is glued on both sides, else i: "27-kilometer"."""
        if self.exact(i) not in HYPHENS or i in self.taken:
            return i
        return i + 1 if self.sentence.glued(i) and self.sentence.glued(i + 1) else i

    @property
    def body(self) -> int:
        """The first token of the sentence's own words."""
        return next((i for i, start in enumerate(self.sentence.starts) if start >= self.sentence.body), 0)

    def opens(self, i: int) -> bool:
        """True where token i begins the sentence, a quotation, a clause after a dash or the text after a number."""
        if i == 0 or self.sentence.starts[i] <= self.sentence.body:
            return True
        return self.low[i - 1] in OPENERS

    def capital(self, i: int) -> bool:
        return self.exact(i)[:1].isupper()

    def named(self, i: int) -> bool:
        """True where token i looks like a name: it has a capital and is no function word, hedge or taken date."""
        word = self.exact(i)
        if not word or word is self.low[i] or i in self.taken or not any(c.isupper() for c in word):
            return False
        return self.low[i] not in self.words.stop and self.words.hedges.before(self.low, i + 1) is None

    def like_year(self, number: Number) -> bool:
        """True for four digits that are a year as likely as not."""
        digits = self.exact(number.first)
        return number.last == number.first + 1 and len(digits) == 4 and digits.isdecimal() and int(digits) in _YEARS

    @property
    def heading(self) -> bool:
        return self.sentence.kind in ("title", "heading")
