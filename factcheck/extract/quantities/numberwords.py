"""The number words of a language as look-up tables, built once from the [numbers] section of its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from attrs import frozen

from factcheck.extract.quantities.phrases import Phrases, phrases
from factcheck.languages import Lexicon, phrase

Table = Phrases[Decimal]

TENS = frozenset(map(Decimal, range(20, 100, 10)))
HUNDREDS = frozenset(map(Decimal, range(200, 1000, 100)))
"""Hundreds that are one word in some languages: duzentos."""
_GLYPHS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"


@frozen
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
    prefixes: frozenset[str]  # before a hyphen and digits: ke-42
    articles: frozenset[str]
    joins: frozenset[str]  # one hundred and five
    joins_parts: frozenset[str]  # two million, five hundred thousand
    joins_tens: frozenset[str]  # twenty-five, vingt et un
    point: frozenset[str]  # two *point* five million
    inner: tuple[str, ...]  # inside one word: einundzwanzig
    long_tens: frozenset[Decimal]  # tens that take eleven to nineteen: soixante-dix
    vague: frozenset[str]
    starters: frozenset[str]  # every word with which a spelled number may begin
    anchors: frozenset[str]  # starters, fraction signs, and words that make a number of an article before them
    after_article: frozenset[str]  # words that make a number of the article before them: a million, a third
    stems: tuple[str, ...]  # with which a number written as one word may begin; empty where there are none
    dot_ordinals: bool
    spaced: bool

    def room(self, value: Decimal) -> int:
        """Below what a number must stay to be added to this one: 10 for twenty, 100 for a hundred."""
        if value in self.long_tens:
            return 20
        if value in HUNDREDS:
            return 100
        return 10 if value in TENS else 1


@lru_cache(maxsize=64)
def number_words(lexicon: Lexicon) -> NumberWords:
    """The tables of a language, built once."""
    tables = {
        name: phrases((s, _value(key)) for key, words in lexicon.table("numbers", name).items() for s in words)
        for name in (
            *("cardinals", "factors", "added", "scales", "compact", "alone"),
            *("half", "more", "denominators", "fractions", "ordinals"),
        )
    }
    lists = lexicon.table("numbers")
    inside = tuple(_firsts(lists.get("joins_inside", ())))
    after_article = frozenset().union(*(tables[name].firsts for name in ("scales", "factors", "denominators")))
    starters: set[str] = set(_firsts(lists.get("ordinal_prefixes", ())))
    for name in ("cardinals", "alone", "half", "fractions", "ordinals"):
        starters.update(tables[name].firsts)
    return NumberWords(
        **tables,
        suffixes=frozenset(_firsts(lists.get("ordinal_suffixes", ()))),
        endings=tuple(_firsts(lists.get("ordinal_endings", ()))),
        prefixes=frozenset(_firsts(lists.get("ordinal_prefixes", ()))),
        articles=frozenset(_firsts(lists.get("articles", ()))),
        joins=frozenset(_firsts(lists.get("joins", ()))),
        joins_parts=frozenset(_firsts(lists.get("joins_parts", ()))),
        joins_tens=frozenset(_firsts(lists.get("joins_tens", ()))),
        point=frozenset(_firsts(lists.get("point", ()))),
        inner=inside,
        long_tens=frozenset(map(Decimal, lists.get("long_tens", ()))),
        vague=frozenset(_lasts(lexicon.table("vague").get("amount", ()))),
        starters=frozenset(starters),
        anchors=frozenset(starters.union(_GLYPHS, after_article)),
        after_article=after_article,
        stems=_stems(tables) if inside else (),
        dot_ordinals=bool(lexicon.setting("language", "dot_ordinals", False)),
        spaced=bool(lexicon.setting("numbers", "space_groups", False)),
    )


@lru_cache(maxsize=50_000)
def compound(lexicon: Lexicon, word: str) -> Decimal | None:
    """The value of number words written as one: "zweihundertdreissig" (folded) is 230. None for any other word."""
    words = number_words(lexicon)
    if not words.inner or len(word) < 6:
        return None
    return _compound(words, word)


@lru_cache(maxsize=50_000)
def ordinal_compound(lexicon: Lexicon, word: str) -> Decimal | None:
    """The value of an ordinal made of a number word and an ending: "zwanzigste" is 20."""
    words = number_words(lexicon)
    for ending in words.endings:
        stem = word.removesuffix(ending)
        if stem != word and (value := _compound(words, stem)) is not None:
            return value
    return None


def _compound(words: NumberWords, word: str) -> Decimal | None:
    for table in (words.scales, words.factors):
        for surface in table.firsts:
            left, found, right = word.partition(surface)
            scale = table.single(surface)
            if found and scale is not None:
                return _around(words, left, right, scale)
    if (value := words.cardinals.single(word)) is not None:
        return value
    for more in words.more.firsts:
        unit = words.cardinals.single(word.removesuffix(more))
        if word.endswith(more) and unit is not None:
            return unit + Decimal("0.5")
    return _reversed(words, word)


def _around(words: NumberWords, left: str, right: str, scale: Decimal) -> Decimal | None:
    """left × scale + right: "zwei|hundert|dreissig"."""
    factor = _compound(words, left) if left else Decimal(1)
    rest = Decimal(0)
    if right:
        bare = next((right.removeprefix(j) for j in words.inner if right.startswith(j)), right)
        tail = _compound(words, bare)
        if tail is None or tail >= scale:
            return None
        rest = tail
    return None if factor is None or not 0 < factor < 1000 else factor * scale + rest


def _reversed(words: NumberWords, word: str) -> Decimal | None:
    """Unit before ten: "ein|und|zwanzig"."""
    for join in words.inner:
        at = word.find(join)
        while at > 0:
            unit, ten = words.cardinals.single(word[:at]), words.cardinals.single(word[at + len(join) :])
            if unit is not None and ten in TENS and 0 < unit < 10:
                return ten + unit
            at = word.find(join, at + 1)
    return None


def _stems(tables: Mapping[str, Table]) -> tuple[str, ...]:
    return tuple(sorted(set().union(*(tables[name].firsts for name in ("cardinals", "factors", "scales")))))


def _value(key: str) -> Decimal:
    above, _, below = key.partition("/")
    return Decimal(above) / Decimal(below) if below else Decimal(above)


def _firsts(surfaces: Iterable[str]) -> list[str]:
    return [phrase(s)[0] for s in surfaces]


def _lasts(surfaces: Iterable[str]) -> list[str]:
    return [phrase(s)[-1] for s in surfaces]
