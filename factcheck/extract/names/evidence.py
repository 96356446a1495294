"""What a language file and a whole document say about capitalised words, gathered once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from attrs import frozen
from babel import Locale
from babel.core import get_global
from babel.dates import get_day_names, get_month_names

from factcheck.extract.text import Document, Sentence
from factcheck.languages import Lexicon, fold, phrase
from factcheck.languages.lexicon import Phrase

_NOT_COMMON = frozenset({"names", "language", "roles", "speech", "abbreviations", "dates"})
_ENDING = 4
_MODEL = 2
"""Digits of the number of a model: "Ariane 6", not "Deutschland 900"."""
_REGIONS = ("002", "003", "005", "009", "019", "142", "150", "419")
_CITY_AREAS = ("Africa/", "America/", "Asia/", "Australia/", "Europe/", "Pacific/", "Atlantic/", "Indian/")


@frozen(eq=False)
class Vocabulary:
    """The word lists of one language that decide what a name is, folded, for look-up of tokens and phrases."""

    lexicon: Lexicon
    common: frozenset[str]
    function: frozenset[str]
    plain: frozenset[str]
    """Words that are no names by themselves: the common, those of grammar, and those that never belong to one."""

    calendar: frozenset[str]
    territories: dict[Phrase, str]
    cities: frozenset[Phrase]
    particles: frozenset[Phrase]
    links: frozenset[Phrase]
    heads: frozenset[str]
    acronyms: frozenset[str]
    never: frozenset[str]
    nationalities: frozenset[Phrase]
    person_titles: frozenset[Phrase]
    title_endings: tuple[str, ...]
    """What a compound may end in that is a person's title: "Behördenchefin"."""

    firm_titles: frozenset[Phrase]
    firm_endings: tuple[str, ...]
    title_openers: frozenset[str]
    domains: frozenset[str]
    """What an office is for, between title and person: research, finance."""

    by_lines: frozenset[str]
    thing_heads: frozenset[str]
    thing_endings: tuple[str, ...]
    peeled: frozenset[str]
    references: frozenset[str]
    origin_words: frozenset[str]
    firm_suffixes: frozenset[str]
    naming: frozenset[Phrase]
    money: frozenset[str]
    money_words: frozenset[str]
    wealth: frozenset[str]
    percent: frozenset[str]
    scales: frozenset[str]
    actions: frozenset[str]
    subject_auxiliaries: frozenset[str]
    passive: frozenset[str]
    deeds: frozenset[str]
    helpers: frozenset[str]
    makers: frozenset[str]
    events: frozenset[str]
    abstract_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    soft_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    possessive: frozenset[str]
    before: frozenset[str]
    before_places: frozenset[str]
    place_endings: tuple[str, ...]
    """What may stand before the bare name of a town, and how such names end: "in Norvania"."""

    clitics: tuple[str, ...]
    articles: frozenset[str]
    contracted: frozenset[str]
    """Words that hold an article: "im", "zur"."""

    joiners: frozenset[Phrase]
    adverb_endings: tuple[str, ...]
    endings: tuple[str, ...]
    affixes: tuple[tuple[str, str], ...]
    adjectives: frozenset[str]
    genitive: tuple[str, ...]
    """Endings of a name in the genitive: "Frankreichs"."""

    capital_nouns: bool
    one_forename: frozenset[str]
    """Linking words that join a surname only behind a single name: "Marco van Basten"."""

    head_first: bool
    """True where the head of a name stands at its beginning: "Banco de Crédito"."""

    def is_common(self, low: str) -> bool:
        """True for a word that is no name by itself: a word of the lexicon, a word with a common affix."""
        if low in self.plain:
            return True
        return any(len(low) >= len(a) + len(b) + 4 and low.startswith(a) and low.endswith(b) for a, b in self.affixes)

    def territory(self, words: Phrase) -> str | None:
        """The CLDR code of a territory name, also in the genitive ("Frankreichs")."""
        code = self.territories.get(words)
        if code is None and self.genitive and words and words[-1].endswith(self.genitive):
            code = self.territories.get((*words[:-1], self.nominative(words[-1])))
        return code

    def nominative(self, word: str) -> str:
        """A word without its ending of the genitive; as it is where it has none."""
        return next((word.removesuffix(ending) for ending in self.genitive if word.endswith(ending)), word)


@lru_cache(maxsize=16)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a language, built once."""
    names = lexicon.data.get("names", {})
    grammar = lexicon.table("grammar")
    common = frozenset(_common_words(lexicon))
    function = frozenset(w for k in grammar if k != "common" for w in lexicon.words("grammar", k))
    return Vocabulary(
        lexicon=lexicon,
        common=common,
        function=function,
        plain=common | function | lexicon.words("names", "never"),
        calendar=_calendar(lexicon.code) | _joined_days(lexicon),
        territories=_territories(lexicon),
        cities=_cities(lexicon.code) | frozenset(lexicon.phrases("names", "places")),
        particles=frozenset(lexicon.phrases("names", "particles")),
        links=frozenset(lexicon.phrases("names", "links")),
        heads=lexicon.words("names", "heads"),
        acronyms=frozenset(names.get("generic_acronyms", ())),
        never=lexicon.words("names", "never"),
        nationalities=frozenset(lexicon.phrases("names", "nationalities")),
        person_titles=frozenset(lexicon.phrases("titles", "person")),
        title_endings=compound_endings(lexicon.words("titles", "person")),
        firm_titles=frozenset(lexicon.phrases("titles", "organisation")),
        firm_endings=compound_endings(lexicon.words("titles", "organisation")),
        title_openers=frozenset(p[0] for k in ("person", "organisation") for p in lexicon.phrases("titles", k)),
        domains=lexicon.words("titles", "domains"),
        by_lines=lexicon.words("names", "by_lines"),
        peeled=lexicon.words("names", "peeled"),
        thing_heads=lexicon.words("names", "thing_heads"),
        thing_endings=tuple(sorted(lexicon.words("names", "thing_heads") | _events(lexicon))) or ("\0",),
        origin_words=frozenset(phrase(s)[-1] for s in lexicon.table("roles", "origin").get("sources", ())),
        references=lexicon.words("references", "generic"),
        firm_suffixes=lexicon.words("names", "organisation_suffixes"),
        naming=frozenset(lexicon.phrases("names", "naming")),
        money=_money(),
        money_words=lexicon.words("names", "money_words"),
        scales=lexicon.words("references", "scales"),
        percent=lexicon.words("references", "percent"),
        wealth=lexicon.words("references", "wealth") | _currency_words(lexicon),
        actions=_actions(lexicon, function),
        subject_auxiliaries=lexicon.words("names", "subject_auxiliaries"),
        passive=lexicon.words("grammar", "passive"),
        deeds=_deeds(lexicon),
        makers=_makers(lexicon),
        events=_events(lexicon),
        abstract_endings=_endings(names, "abstract_endings"),
        plural_endings=_endings(names, "plural_endings"),
        soft_endings=_endings(names, "soft_endings"),
        adjective_endings=_endings(names, "adjective_endings"),
        clitics=tuple(grammar.get("clitics", ())),
        before=lexicon.words("names", "before"),
        before_places=lexicon.words("names", "before_places"),
        place_endings=_endings(names, "place_endings"),
        possessive=lexicon.words("grammar", "possessive_clitics"),
        helpers=lexicon.words("grammar", "auxiliaries") | lexicon.words("grammar", "negation"),
        articles=lexicon.words("grammar", "articles"),
        contracted=lexicon.words("references", "definite"),
        joiners=frozenset(lexicon.phrases("grammar", "joiners")),
        adverb_endings=_endings(grammar, "adverb_endings"),
        endings=_endings(names, "noun_endings"),
        affixes=tuple(_affix(a) for a in names.get("common_circumfixes", ())),
        adjectives=lexicon.words("names", "name_adjectives"),
        genitive=tuple(map(fold, names.get("genitive", ()))),
        capital_nouns=bool(names.get("capital_nouns", False)),
        head_first=not (names.get("capital_nouns") or names.get("head_last")),
        one_forename=lexicon.words("names", "one_forename"),
    )


def _events(lexicon: Lexicon) -> frozenset[str]:
    """Nouns for events: summit, Gipfel."""
    return frozenset(fold(e) for e in lexicon.table("references", "hypernyms").get("event", ()))


def _endings(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Endings for `str.endswith`; where there are none, one that no word has."""
    return tuple(fold(e) for e in table.get(key, ())) or ("\0",)


def compound_endings(words: Iterable[str]) -> tuple[str, ...]:
    """The words that are long enough to be known at the end of a compound; where there are none, one no word has."""
    return tuple(sorted(w for w in words if len(w) >= _ENDING)) or ("\0",)


def _affix(written: str) -> tuple[str, str]:
    """ "pe-an" as ("pe", "an"): a word that starts with the one and ends with the other."""
    front, _, back = written.partition("-")
    return fold(front), fold(back)


def _common_words(lexicon: Lexicon) -> set[str]:
    """Every single word of the language file outside the lists of names."""
    words: set[str] = set()
    stack = [body for section, body in lexicon.data.items() if section not in _NOT_COMMON]
    while stack:
        body = stack.pop()
        if isinstance(body, str):
            words.update(w for w in phrase(body) if len(w) > 1)
        elif isinstance(body, list | tuple):
            stack.extend(body)
        elif hasattr(body, "values"):
            stack.extend(body.values())
    return words


def _actions(lexicon: Lexicon, function: frozenset[str]) -> frozenset[str]:
    """First words of the verbs of the roles and of speech that are no function words."""
    found: set[str] = set()
    for role in lexicon.data.get("roles", {}):
        for form in ("active", "money", "priced", "mutual", "together", "converse"):
            found.update(phrase(s)[0] for s in lexicon.table("roles", role).get(form, ()))
    for key in ("verbs", "inverted"):
        found.update(p[0] for p in lexicon.phrases("speech", key))
    return frozenset(found - function)


def _deeds(lexicon: Lexicon) -> frozenset[str]:
    """First words of the active and passive forms of the roles: what an auxiliary may bring."""
    forms = ("active", "passive", "intransitive")
    return frozenset(
        phrase(s)[0]
        for role in lexicon.data.get("roles", {})
        for form in forms
        for s in lexicon.table("roles", role).get(form, ())
    )


def _makers(lexicon: Lexicon) -> frozenset[str]:
    """First words of what somebody is called: maker, founder, president."""
    surfaces = [s for role in lexicon.data.get("roles", {}) for s in lexicon.table("roles", role).get("makers", ())]
    surfaces += lexicon.table("titles").get("person", ())
    return frozenset(phrase(s)[0] for s in surfaces)


def _currency_words(lexicon: Lexicon) -> frozenset[str]:
    """Single words for currencies in the language file: "euro", "dolar", "rupiah"."""
    return frozenset(w for surfaces in lexicon.table("currencies").values() for s in surfaces for w in phrase(s)[:1])


def _money() -> frozenset[str]:
    """Currency codes and the signs that stand before an amount, as written."""
    return frozenset(get_global("all_currencies")) | {"Rp", "Rs", "Kč", "zł", "kr"}


@lru_cache(maxsize=16)
def _calendar(code: str) -> frozenset[str]:
    """Month and weekday names, wide and abbreviated, and the words of those with a hyphen ("segunda-feira")."""
    names: set[str] = set()
    for width in ("wide", "abbreviated"):
        names.update(get_month_names(width, locale=code).values())
        names.update(get_day_names(width, locale=code).values())
    bare = [n.rstrip(".") for n in names]
    return frozenset(map(fold, (*bare, *(part for n in bare for part in n.split("-")))))


def _joined_days(lexicon: Lexicon) -> frozenset[str]:
    """Weekdays with a part of day in one word: "woensdagavond"."""
    days = [fold(d) for d in get_day_names("wide", locale=lexicon.code).values()]
    return frozenset(d + fold(p) for d in days for p in lexicon.table("dates").get("joined_dayparts", ()))


def _territories(lexicon: Lexicon) -> dict[Phrase, str]:
    """Names of countries and regions in the language and in English, with their CLDR codes."""
    found: dict[Phrase, str] = {}
    for locale in ("en", lexicon.code):
        for code, name in Locale(locale).territories.items():
            if code.isalpha() or code in _REGIONS:
                found[phrase(name)] = code
    for code, surfaces in lexicon.table("names", "territories").items():
        found.update({phrase(s): code for s in surfaces})
    return found


@lru_cache(maxsize=16)
def _cities(code: str) -> frozenset[Phrase]:
    """Names of the cities that CLDR knows from time zones, in the language and in English."""
    found = {
        phrase(zone.rpartition("/")[2].replace("_", " "))
        for zone in get_global("zone_territories")
        if zone.startswith(_CITY_AREAS) and zone.count("/") == 1
    }
    found.update(phrase(z["city"]) for z in Locale(code).time_zones.values() if isinstance(z.get("city"), str))
    return frozenset(found)


@frozen(eq=False)
class Evidence:
    """Which words of a document are seen lower-cased, capitalised inside a sentence, after an article."""

    lower: frozenset[str]
    """Holds capitalised words as well, as they are written: it is asked for folded words, which they are not."""

    inside: frozenset[str]
    articled: frozenset[str]
    followers: Mapping[str, frozenset[str]]
    """For each capitalised word, what stands behind it."""

    known: frozenset[str]
    """Folded names that other texts show to be names."""

    abbreviations: frozenset[str]
    """What the text gives in brackets as short for common words: "pemutusan hubungan kerja (PHK)"."""

    numbered: frozenset[str]
    """Folded words that bear a number where nothing that follows could be counted: "Ariane 6, a rocket"."""

    def apart(self, low: str, following: str) -> bool:
        """True where a word is also seen without the one that follows it here: a name of its own."""
        return bool(self.followers.get(low, frozenset()) - {following})


def gather(document: Document) -> Evidence:
    """Count the evidence of a whole document in one pass. Lines that capitalise every word say nothing."""
    vocabulary_ = vocabulary(document.lexicon)
    lower: set[str] = set()
    inside: set[str] = set(document.known)
    articled: set[str] = set()
    followers: dict[str, set[str]] = {}
    numbered: set[str] = set()
    articles = document.lexicon.words("grammar", "articles") | document.lexicon.words("grammar", "possessives")
    for sentence in document.sentences:
        words, low = sentence.words, sentence.low
        lower.update(words)
        lower.update(low[i] for i in sentence.capitals if words[i][0].islower())
        if not sentence.capitals:
            continue
        title_case = is_title_case(sentence, vocabulary_)
        starts = sentence.fresh
        for i in sentence.capitals:
            if not words[i][0].isupper():
                continue
            followers.setdefault(low[i], set()).add(low[i + 1] if i + 1 < len(low) else "")
            if low[i + 2 : i + 3] == (",",) and words[i + 1].isdigit() and len(words[i + 1]) <= _MODEL:
                numbered.add(low[i])
            if title_case or i in starts:
                continue
            inside.add(low[i])
            if (
                i
                and low[i - 1] in articles
                and words[max(0, i - 2)] != ","
                and not (i > 1 and low[i - 2 : i] in vocabulary_.particles)
            ):
                articled.add(low[i])
    behind = {word: frozenset(those) for word, those in followers.items()}
    short = frozenset(a for s in document.sentences for a in _abbreviations(s))
    return Evidence(
        frozenset(lower), frozenset(inside), frozenset(articled), behind, document.known, short, frozenset(numbered)
    )


def _abbreviations(sentence: Sentence) -> Iterator[str]:
    """Letters in brackets that are the initials of lower-case words before them."""
    words = sentence.words
    if "(" not in words:
        return
    for i, word in enumerate(words):
        if word != "(" or i + 2 >= len(words) or words[i + 2] != ")" or not words[i + 1].isupper():
            continue
        short = words[i + 1]
        long = words[max(0, i - len(short)) : i]
        if len(long) == len(short) > 1 and all(
            w[0].islower() and w[0] == s for w, s in zip(long, short.lower(), strict=True)
        ):
            yield short


def is_title_case(sentence: Sentence, words: Vocabulary) -> bool:
    """True for a line that capitalises its nouns and verbs, as English and Indonesian headlines do."""
    if words.capital_nouns or sentence.kind in ("text", "item"):
        return False
    tokens = zip(sentence.words, sentence.low, strict=True)
    long = [w for w, low in tokens if len(w) > 3 and w[0].isalpha() and low not in words.function]
    return len(long) >= 2 and sum(w[0].isupper() for w in long) >= 0.75 * len(long)
