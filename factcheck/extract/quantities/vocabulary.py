"""The words of a language around numbers, as look-up tables built once from its file and CLDR."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from attrs import field, frozen

from factcheck.extract.quantities import tags
from factcheck.extract.quantities.currencies import Currencies, currencies
from factcheck.extract.quantities.phrases import Phrases, exact, phrases
from factcheck.extract.quantities.signs import DASHES, DEGREES, FEET, HYPHENS, INCH, INCHES, MAGNITUDES, MARGIN
from factcheck.languages import Lexicon, fold, phrase
from factcheck.languages.units import cldr_surfaces, per_words, signs, without_accents
from factcheck.model import Modifier

_MODIFIERS: tuple[Modifier, ...] = ("about", "more_than", "at_least", "at_most", "less_than", "up_to", "exact")
_FUNCTION = ("articles", "possessives", "prepositions")
_HEDGE_SIGNS: tuple[tuple[str, Modifier], ...] = (
    *((sign, "about") for sign in "~≈±∼"),
    *(
        (">", "more_than"),
        ("<", "less_than"),
        ("≥", "at_least"),
        ("≤", "at_most"),
        (">=", "at_least"),
        ("<=", "at_most"),
    ),
)


@frozen
class Vocabulary:
    """The tables of one language. Each field is a section of its file, or a list in one."""

    money: Currencies
    hedges: Phrases[Modifier]
    hedges_after: Phrases[Modifier]
    amounts_to: frozenset[str]  # a contract *über* 30 million: a hedge that is none behind a noun of `sums`
    sums: frozenset[str]
    articles: frozenset[str]
    function: frozenset[str]  # articles, possessives and prepositions
    between: Phrases[bool]
    between_join: frozenset[str]
    to: frozenset[str]  # 4 to 7: a range
    come_from: frozenset[str]  # from 4 to 7: a change, where `change` joins
    change: frozenset[str]
    changing: Phrases[bool]  # words of change; where there are any, "from 4 to 7" without one is a range
    ranging: Phrases[bool]  # prices ranging from 4 to 7
    changes_by: Phrases[bool]  # the share *rose* 12p to 340p
    conversion: Phrases[bool]  # words between an amount and the same in other units: or, oder, soit
    unit_signs: Phrases[str]
    units: Phrases[str]
    broken: Phrases[str]  # units that are other words behind whole numbers: 3/4 *cup*
    per: Phrases[bool]
    links: frozenset[str]  # magnitude of 7.1
    minus: frozenset[str]
    nouns: Phrases[str]
    noun_ends: tuple[str, ...]  # known nouns that may end a compound
    classifiers: frozenset[str]
    of: Phrases[bool]  # between a number and its noun: millions d'habitants
    particle_after_scale: bool
    stop: frozenset[str]  # words that no counted noun can be, nor stand before one
    verb_starts: tuple[str, ...]
    plural_ends: tuple[str, ...]
    not_plural_ends: tuple[str, ...]
    before_noun: frozenset[str]  # plural adjectives that go before a noun: nouvelles
    adjective_ends: tuple[str, ...]
    noun_order: str
    ratio: frozenset[str]  # one *in* five
    every: frozenset[str]  # *jeder* dritte Haushalt
    parts: frozenset[str]  # three *of* seven carriages, four *of* five people
    possessive: frozenset[str]  # two of Peru'*s* banks
    idioms: frozenset[str]  # two-*state* solution
    before: Phrases[str]  # *Tempo* 130: units said before the number
    plus: frozenset[str]
    labels: Phrases[bool]  # article, page, No.: the number after it is a name
    uncounted: frozenset[str]  # nouns after an ordinal that are no series: century
    numbered: frozenset[str]  # flight *number* 233
    occasions: frozenset[str]  # how often: it flew 117 *times*
    states: Phrases[str]  # 147 injured
    them: Phrases[bool]  # 74 *of them*
    them_before: Phrases[bool]  # *davon* 19 schwer
    of_whom: Phrases[bool]  # 300 people on 40 hectares, *of whom* 12: people, never hectares
    number_of: Phrases[bool]  # the *number of* deaths rose to 143
    of_the: Phrases[bool]  # four *of the* bridges
    auxiliaries: frozenset[str]  # 312 *were* hurt
    late_auxiliaries: frozenset[str]  # 74 abgerissen *werden*
    tolls: Phrases[str]  # the death toll rose to 143
    amounting: Phrases[bool]
    totalling: Phrases[bool]  # verbs after which a bare number is a value: reached, mencapai
    negative: frozenset[str]  # words that are a minus only behind a verb or where nothing else stands: negative five
    copulas: Phrases[bool]  # the answer *is* 42
    valued: frozenset[str]  # nouns that have a number for their value: index, score
    valued_ends: tuple[str, ...]  # the same, at the end of a compound
    share: Phrases[bool]  # half *of*
    multiples: Phrases[str]  # twice as much
    one_counted: frozenset[str]
    joins: frozenset[str]  # dollars *and* cents
    with_cents: frozenset[str]  # euros *con* céntimos
    weights: frozenset[str]  # weighs 10 pounds
    prices: frozenset[str]  # earns 10 pounds
    rates: Phrases[bool]  # 12 deaths *per* 100,000 people
    expecting: frozenset[str]  # the 33 billion analysts *expected*
    instead: Phrases[bool]  # 49 *instead of* 9 euros
    formerly: Phrases[bool]  # 3.9 percent *from* 3.7
    by: Phrases[bool]  # 10 *by* 20 metres
    temperatures: frozenset[str]  # words that make a temperature of "40C"
    below_zero: Phrases[bool]  # 10 degrees *below zero*
    compact: frozenset[str]  # scales that elsewhere are units: 5m
    tags: dict[str, int] = field(init=False, repr=False)

    @tags.default
    def _tagged(self) -> dict[str, int]:
        signs, names = self.money.signs, self.money.names
        return tags.tagged(
            (
                (tags.SIGN, signs.lasts),
                (
                    tags.UNIT,
                    (
                        *signs.firsts,
                        *names.firsts,
                        *self.money.heads.firsts,
                        *self.units.firsts,
                        *self.unit_signs.firsts,
                    ),
                ),
                (tags.UNIT, ("%", *HYPHENS, *self.of.firsts, *self.broken.firsts)),
                (tags.MARK, (*DEGREES, *FEET, *INCHES, INCH)),
                (tags.SCALE, self.compact),
                (tags.PER, self.per.firsts),
                (tags.LINK, (MARGIN, *self.to, *self.between_join, *self.change)),
                (tags.HEDGED, self.hedges.lasts),
                (tags.HEDGES, ("+", *self.hedges_after.firsts)),
                (tags.MINUS, (*self.minus, *self.plus)),
                (tags.BELOW, self.below_zero.firsts),
                (
                    tags.NAME,
                    (*names.lasts, *self.before.lasts, *self.units.lasts, *self.links, *self.numbered, *MAGNITUDES),
                ),
                (tags.TIMES, self.multiples.firsts),
            )
        )


@lru_cache(maxsize=64)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The tables of a language."""
    lists, hedges, vague = lexicon.table("numbers"), lexicon.table("hedges"), lexicon.table("vague")
    nouns = lexicon.table("nouns")

    def words(key: str) -> frozenset[str]:
        return frozenset(map(fold, lists.get(key, ())))

    return Vocabulary(
        money=currencies(lexicon),
        hedges=phrases([*_marked(hedges, ""), *_HEDGE_SIGNS]),
        hedges_after=phrases(_marked(hedges, "after_")),
        amounts_to=frozenset(map(fold, hedges.get("amounts_to", ()))),
        sums=frozenset(map(fold, hedges.get("sums", ()))),
        articles=lexicon.words("grammar", "articles"),
        function=frozenset(fold(w) for key in _FUNCTION for w in lexicon.table("grammar").get(key, ())),
        between=_flags(hedges.get("between", ())),
        between_join=frozenset(map(fold, hedges.get("between_join", ()))),
        to=frozenset({*map(fold, hedges.get("to", ())), *DASHES}),
        come_from=frozenset(map(fold, hedges.get("from", ()))),
        change=frozenset(map(fold, hedges.get("from_to", ()))),
        changing=_flags(hedges.get("changing", ())),
        ranging=_flags(hedges.get("ranging", ())),
        changes_by=_flags(hedges.get("changes_by", ())),
        conversion=_flags(hedges.get("conversion", ())),
        unit_signs=phrases(((s, n) for s, n in signs() if s not in lexicon.words("grammar", "auxiliaries")), exact),
        units=phrases([*_units(lexicon), *_without_accents(_units(lexicon))]),
        broken=_canonical(lexicon, "broken"),
        per=_flags([*lists.get("per", ()), per_words(lexicon.code), "/"]),
        links=words("links"),
        minus=frozenset({*words("minus"), *"-−–"}),
        nouns=phrases((s, canonical) for canonical, surfaces in nouns.items() for s in surfaces),
        noun_ends=_noun_ends(lexicon),
        classifiers=words("classifiers"),
        of=_flags(lists.get("of", ())),
        particle_after_scale=bool(lists.get("of")),
        stop=frozenset(map(fold, (*vague.get("no_noun", ()), *vague.get("amount", ())))),
        verb_starts=tuple(words("verb_starts")),
        plural_ends=tuple(words("plural_ends")),
        not_plural_ends=tuple(words("not_plural_ends")),
        before_noun=words("before_noun"),
        adjective_ends=tuple(words("adjective_ends")),
        noun_order=str(lexicon.setting("numbers", "noun_order", "none")),
        ratio=words("ratio"),
        every=words("every"),
        parts=words("parts"),
        possessive=words("possessive"),
        idioms=words("idioms"),
        before=_canonical(lexicon, "before"),
        plus=words("plus"),
        labels=_flags(vague.get("labels", ())),
        uncounted=frozenset(map(fold, vague.get("uncounted", ()))),
        numbered=words("numbered"),
        occasions=words("occasions"),
        states=_canonical(lexicon, "states"),
        them=_flags(lists.get("them", ())),
        them_before=_flags(lists.get("them_before", ())),
        of_whom=_flags(lists.get("of_whom", ())),
        number_of=_flags(lists.get("number_of", ())),
        of_the=_flags(lists.get("of_the", ())),
        auxiliaries=words("auxiliaries"),
        late_auxiliaries=words("late_auxiliaries"),
        tolls=_canonical(lexicon, "tolls"),
        amounting=_flags(lists.get("amounting", ())),
        totalling=_flags(lists.get("totalling", ())),
        negative=words("negative"),
        copulas=_flags(lexicon.table("grammar").get("copulas", ())),
        valued=words("valued"),
        valued_ends=tuple(sorted(words("valued"))) if lexicon.setting("language", "compounds", False) else (),
        share=_flags(lists.get("share", ())),
        multiples=_canonical(lexicon, "multiples"),
        one_counted=words("one_counted"),
        joins=words("joins"),
        with_cents=words("with_cents"),
        weights=words("weights"),
        prices=words("prices"),
        rates=_flags(lists.get("rates", ())),
        expecting=words("expecting"),
        instead=_flags(hedges.get("instead", ())),
        formerly=_flags(hedges.get("formerly", ())),
        by=_flags((*hedges.get("by", ()), "x", "×")),
        temperatures=words("temperatures"),
        below_zero=_flags(lists.get("below_zero", ())),
        compact=frozenset(_firsts(lexicon.table("numbers", "compact"))),
    )


def _firsts(table: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for surfaces in table.values():
        for surface in surfaces:
            yield from phrase(surface)[:1]


def _marked(hedges: Mapping[str, tuple[str, ...]], prefix: str) -> Iterator[tuple[str, Modifier]]:
    for modifier in _MODIFIERS:
        for surface in hedges.get(prefix + modifier, ()):
            yield surface, modifier


def _flags(surfaces: Iterable[str]) -> Phrases[bool]:
    return phrases((s, True) for s in surfaces)


def _canonical(lexicon: Lexicon, sub: str) -> Phrases[str]:
    return phrases((s, key) for key, surfaces in lexicon.table("numbers", sub).items() for s in surfaces)


def _units(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for name, surfaces in lexicon.table("units").items():
        for surface in surfaces:
            yield surface, name
    for surface, name in cldr_surfaces(lexicon.code):
        if len(surface) > 2:
            yield surface, name


def _without_accents(surfaces: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((bare, name) for surface, name in surfaces if (bare := without_accents(surface)) is not None)


def _noun_ends(lexicon: Lexicon) -> tuple[str, ...]:
    if not lexicon.setting("language", "compounds", False):
        return ()
    ends = {fold(s) for surfaces in lexicon.table("nouns").values() for s in surfaces if s.isalpha() and len(s) > 4}
    return tuple(sorted(ends, key=lambda s: (-len(s), s)))
