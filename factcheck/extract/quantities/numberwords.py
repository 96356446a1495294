"""The number words of a language as look-up tables, built once from the [numbers] section of its file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from attrs import field, frozen

from factcheck.extract.quantities.number import quotient
from factcheck.extract.quantities.oneword import Atoms, atoms_of, value_of
from factcheck.extract.quantities.phrases import Phrases, phrases
from factcheck.extract.quantities.signs import HYPHENS
from factcheck.languages import Lexicon, phrase

Table = Phrases[Decimal]

_TABLES = ("cardinals", "factors", "added", "scales", "compact", "alone", "half", "more", "denominators", "fractions")
_HUNDRED = Decimal(100)
_GLYPHS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_MOST_WORDS = 100_000


class Memo(dict[str, bool]):
    """Whether a number may begin with a word, asked once for every word of the texts."""

    def __init__(self, words: NumberWords) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_WORDS:
            self.clear()
        known = self[word] = self._words.may_begin(word)
        return known


@frozen(eq=False, slots=False)
class NumberWords:
    """How a language says numbers."""

    cardinals: Table
    factors: Table  # multiply the small number before them: puluh, hundred
    added: Table  # added to the small number before them: belas
    scales: Table  # thousand, juta, Milliarde, a dozen
    compact: Table  # scales that are told from units only by what stands around: 5m, 3k
    alone: Table  # scales that need no number before them: seribu, hundert, mille
    half: Table  # stand before a scale: half a, setengah
    more: Table  # added after a number: and a half
    denominators: Table  # thirds, Drittel
    fractions: Table  # setengah, sepertiga
    ordinals: Table
    suffixes: frozenset[str]  # glued to digits: 42nd
    endings: tuple[str, ...]  # glued to number words: zwanzigste
    denominator_endings: tuple[str, ...]  # glued to ordinals: twenty-firsts
    cardinal_endings: tuple[str, ...]  # those glued to number words too: zwanzigstel; a plural is none: thousands
    prefixes: frozenset[str]  # before a hyphen and digits: ke-42
    articles: frozenset[str]
    joins: frozenset[str]  # one hundred and five
    joins_parts: frozenset[str]  # two million, five hundred thousand
    joins_tens: frozenset[str]  # twenty-five, vingt et un
    point: frozenset[str]  # two *point* five million
    denominator_words: frozenset[str]  # behind a number, make it a denominator: onze *avos*
    over: Table  # one *over* twenty
    of: frozenset[str]  # une dizaine *de* millions
    rough: frozenset[str]  # scales that estimate: une dizaine
    digit_factors: frozenset[str]  # factors that may stand behind digits: "3 hundred", not the "cents" of "50 cents"
    atoms: Atoms  # the parts of a number in one word
    long_tens: frozenset[Decimal]  # tens that take eleven to nineteen: soixante-dix
    vague: frozenset[str]
    starters: frozenset[str]  # every word with which a spelled number may begin
    after_article: frozenset[str]  # words that make a number of the article before them: a million, a third
    plain: dict[str, tuple[Decimal, bool]]  # words that are a number, or an ordinal (True), and begin no longer one
    plain_scales: dict[str, Decimal]  # the same of scales
    continues: frozenset[str]  # every word that may go on with a number in words or with a scale
    goes_on: frozenset[str]  # every word that may go on with a number in digits
    inside: frozenset[str]  # every word that may stand in a number
    spoken: frozenset[str]  # words that say a number, so that they are no counted noun
    dot_ordinals: bool
    spaced: bool
    thousands_before_scale: bool  # 1.500 millones
    digits_behind_thousand: bool  # 15 mil 300
    digits_joined: bool  # 1 milhão e 200 mil
    pairs: bool
    begins: Memo = field(init=False, repr=False)
    leaning: frozenset[str] = field(init=False, repr=False)
    """Words that begin a number and are none alone: *a* million, *ke*-42."""

    behind_leaning: frozenset[str] = field(init=False, repr=False)
    """What may follow them, besides other words with which a number may begin."""

    @begins.default
    def _empty(self) -> Memo:
        return Memo(self)

    @leaning.default
    def _leaning(self) -> frozenset[str]:
        alone = (self.factors, self.scales, self.alone, self.half, self.fractions, self.ordinals, self.denominators)
        return frozenset(
            word
            for word in self.starters | self.articles
            if all(table.single(word) is None for table in alone)
            and (word in self.articles or (self.cardinals.single(word) is None and self.one_word(word) is None))
            and self.ordinal(word) is None
        )

    @behind_leaning.default
    def _behind_leaning(self) -> frozenset[str]:
        return self.continues.union(self.half.firsts)

    def leans(self, word: str, after: Sequence[str]) -> bool:
        """True for a word that begins no number, as it is none alone and nothing that may go on with it follows.

        after: the words behind it, of which the first counts.
        """
        if word not in self.leaning:
            return False
        if not after or after[0] in self.behind_leaning:
            return not after
        return not self.begins[after[0]] or (after[0][0].isdecimal() and not self.denominator_words)

    def may_begin(self, word: str) -> bool:
        """True where a number may begin with this folded word, or with an article before it."""
        if word[0].isdecimal() or word in self.starters or word in self.after_article:
            return True
        return glyph(word) is not None or self.one_word(word) is not None or self.ordinal(word) is not None

    def room(self, value: Decimal) -> int:
        """Below what a number must stay to be added to this one: 10 for twenty, 100 for two hundred, 1 for none."""
        if value in self.long_tens:
            return 20
        if value < _HUNDRED:
            return 10 if value >= 20 and not value % 10 else 1
        return 100 if value < 1000 and not value % 100 else 1

    def one_word(self, word: str) -> Decimal | None:
        """The value of number words written as one: "zweihundertdreissig" (folded) is 230. None for any other word."""
        return value_of(self.atoms, word)

    def ordinal(self, word: str) -> Decimal | None:
        """The value of an ordinal made of a number word and an ending: "zwanzigste" is 20."""
        return self._ended(word, self.endings)

    def denominator(self, word: str) -> Decimal | None:
        """The value of a denominator made of a number word or an ordinal and an ending: "zwanzigstel", "thirtieths"."""
        whole = self._ended(word, self.cardinal_endings)
        if whole is not None:
            return whole
        for ending in self.denominator_endings:
            stem = word.removesuffix(ending)
            if stem != word and (value := self.ordinals.single(stem) or self.ordinal(stem)) is not None:
                return value
        return None

    def _ended(self, word: str, endings: tuple[str, ...]) -> Decimal | None:
        if not endings or not word.endswith(endings):
            return None
        for ending in endings:
            stem = word.removesuffix(ending)
            if stem != word and stem and (value := self._word(stem)) is not None:
                return value
        return None

    def _word(self, word: str) -> Decimal | None:
        for table in (self.cardinals, self.factors, self.scales):
            if (value := table.single(word)) is not None:
                return value
        if (value := self.one_word(word)) is not None or not self.atoms.elides:
            return value
        return next((v for e in self.atoms.elides if (v := self.one_word(word + e)) is not None), None)


def glyph(word: str) -> Decimal | None:
    """The value of a fraction sign such as "½"."""
    if len(word) == 1 and not word.isascii() and unicodedata.decomposition(word).startswith("<fraction>"):
        value = unicodedata.numeric(word, None)
        return None if value is None else quotient(Decimal(value), Decimal(1))
    return None


@lru_cache(maxsize=64)
def number_words(lexicon: Lexicon) -> NumberWords:
    """The tables of a language, built once."""
    lists = lexicon.table("numbers")
    tables = {
        name: phrases((s, _value(key)) for key, words in lexicon.table("numbers", name).items() for s in words)
        for name in (*_TABLES, "ordinals")
    }

    def words(name: str) -> frozenset[str]:
        return frozenset(_firsts(lists.get(name, ())))

    dot_ordinals = bool(lexicon.setting("language", "dot_ordinals", False))
    over = phrases((s, Decimal(1)) for s in lists.get("over", ()))
    suffixes, point, joins_parts = map(words, ("ordinal_suffixes", "point", "joins_parts"))
    denominator_endings = tuple(_firsts(lists.get("denominator_endings", ())))
    after_article = frozenset().union(*(tables[name].firsts for name in ("scales", "factors", "denominators")))
    starters: set[str] = set(_firsts(lists.get("ordinal_prefixes", ())))
    for name in ("cardinals", "alone", "half", "fractions", "ordinals"):
        starters.update(tables[name].firsts)
    starters -= {article for article in words("articles") if tables["cardinals"].single(article) is None}
    return NumberWords(
        **tables,
        articles=words("articles"),
        joins=words("joins"),
        joins_parts=joins_parts,
        joins_tens=words("joins_tens"),
        point=point,
        over=over,
        denominator_words=words("denominator_words"),
        of=words("of"),
        rough=words("rough"),
        suffixes=suffixes,
        endings=tuple(_firsts(lists.get("ordinal_endings", ()))),
        denominator_endings=denominator_endings,
        cardinal_endings=tuple(e for e in denominator_endings if e not in words("plural_ends")),
        prefixes=words("ordinal_prefixes"),
        digit_factors=frozenset(tables["factors"].firsts) - _coins(lexicon),
        atoms=atoms_of(
            numbers=[(s, _value(k)) for k, words in lexicon.table("numbers", "cardinals").items() for s in words],
            scales=[(s, v) for name in ("factors", "scales", "alone") for s, v in _singles(tables[name])],
            more=list(_singles(tables["more"])),
            joins=_firsts(lists.get("joins_inside", ())),
            elides=tuple(_firsts(lists.get("elides", ()))),
            long_tens=frozenset(map(Decimal, lists.get("long_tens", ()))),
            one_word=bool(lexicon.setting("numbers", "one_word", False)),
        ),
        long_tens=frozenset(map(Decimal, lists.get("long_tens", ()))),
        vague=frozenset(_lasts(lexicon.table("vague").get("amount", ()))),
        starters=frozenset(starters),
        after_article=after_article,
        plain=_plain(tables),
        plain_scales=_plain_scales(tables["scales"], words("rough")),
        continues=frozenset().union(
            *(tables[name].firsts for name in ("scales", "compact", "factors", "added", "more", "denominators")),
            *map(words, ("joins", "joins_tens", "joins_parts", "point", "denominator_words")),
            (surface[1] for table in tables.values() for surface in table.table if len(surface) > 1),
            HYPHENS,
        ),
        goes_on=frozenset().union(
            *(tables[name].firsts for name in ("scales", "compact", "factors", "more")),
            *(suffixes, point, over.firsts, _GLYPHS, HYPHENS, "/e^x×"),
            "." if dot_ordinals or not all(map(str.isascii, suffixes)) else "",
        ),
        inside=frozenset(
            token for name in tables if name != "compact" for surface in tables[name].table for token in surface
        ).union(
            *map(words, ("articles", "joins", "joins_tens", "joins_parts", "point", "denominator_words")),
            *over.table,
        ),
        spoken=frozenset().union(*(tables[name].firsts for name in ("cardinals", "factors", "scales", "alone"))),
        dot_ordinals=dot_ordinals,
        spaced=bool(lexicon.setting("numbers", "space_groups", not lexicon.data)),
        thousands_before_scale=bool(lexicon.setting("numbers", "thousands_before_scale", False)),
        digits_behind_thousand=bool(lexicon.setting("numbers", "digits_behind_thousand", False)),
        digits_joined=bool(lexicon.setting("numbers", "digits_joined", False)),
        pairs=bool(lexicon.setting("numbers", "pairs", False)),
    )


def _coins(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(w for surfaces in lexicon.table("currencies").values() for s in surfaces for w in phrase(s))


def _singles(table: Table) -> Iterable[tuple[str, Decimal]]:
    return ((surface, value) for surface in table.firsts if (value := table.single(surface)) is not None)


def _plain(tables: Mapping[str, Table]) -> dict[str, tuple[Decimal, bool]]:
    """Cardinals and ordinals of one word that are nothing else: only the word behind them needs a look."""
    found: dict[str, tuple[Decimal, bool]] = {}
    for name in ("cardinals", "ordinals"):
        others = [table for other, table in tables.items() if other != name]
        for surface, value in _singles(tables[name]):
            if not value % 1 and all(table.single(surface) is None for table in others):
                found[surface] = value, name == "ordinals"
    return found


def _plain_scales(scales: Table, rough: frozenset[str]) -> dict[str, Decimal]:
    return {s: v for s, v in _singles(scales) if s not in rough and len(scales.firsts[s]) == 1}


def _value(key: str) -> Decimal:
    above, _, below = key.partition("/")
    return Decimal(above) / Decimal(below) if below else Decimal(above)


def _firsts(surfaces: Iterable[str]) -> list[str]:
    return [phrase(s)[0] for s in surfaces]


def _lasts(surfaces: Iterable[str]) -> list[str]:
    return [phrase(s)[-1] for s in surfaces]
