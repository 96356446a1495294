"""What a language file says about capitalised words, gathered once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from attrs import frozen
from babel import Locale
from babel.core import get_global
from babel.dates import get_day_names, get_month_names

from factcheck.languages import Lexicon, fold, phrase
from factcheck.languages.lexicon import Phrase

_NOT_COMMON = frozenset({"names", "language", "roles", "speech", "abbreviations", "dates"})
_ENDING = 4
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

    excluded: frozenset[str]
    """Words of which some stand in no name: the calendar, those of grammar, those that never belong to one."""

    calendar: frozenset[str]
    territories: dict[Phrase, str]
    cities: frozenset[Phrase]
    particles: frozenset[Phrase]
    links: frozenset[Phrase]
    of: frozenset[str]
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
    compound_heads: tuple[str, ...]
    """Those of them that are no genitive."""

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
    founded: frozenset[str]
    """Participles of founding."""

    done: frozenset[str]
    """Participles of all roles, with which a sentence may open."""

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
    owning: frozenset[str]
    """Articles and possessives."""

    contracted: frozenset[str]
    """Words that hold an article: "im", "zur"."""

    joiners: frozenset[Phrase]
    adverb_endings: tuple[str, ...]
    endings: tuple[str, ...]
    affixes: tuple[tuple[str, str], ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    """The two parts of the affixes, for two questions before any of them."""

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
        if not (low.startswith(self.prefixes) and low.endswith(self.suffixes)):
            return False
        return any(len(low) >= len(a) + len(b) + 4 and low.startswith(a) and low.endswith(b) for a, b in self.affixes)

    def territory(self, words: Phrase) -> str | None:
        """The CLDR code of a territory name, also in the genitive ("Frankreichs")."""
        code = self.territories.get(words)
        if code is None and self.genitive and words and words[-1].endswith(self.genitive):
            code = self.territories.get((*words[:-1], self.nominative(words[-1])))
        return code

    def nominative(self, word: str) -> str:
        """A word without its ending of the genitive; as it is where it has none."""
        if not word.endswith(self.genitive):
            return word
        return next(word.removesuffix(ending) for ending in self.genitive if word.endswith(ending))


@lru_cache(maxsize=16)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a language, built once."""
    names = lexicon.data.get("names", {})
    grammar = lexicon.table("grammar")
    common = frozenset(_common_words(lexicon)) - lexicon.words("names", "proper")
    function = frozenset(w for k in grammar if k != "common" for w in lexicon.words("grammar", k))
    never = lexicon.words("names", "never")
    calendar = _calendar(lexicon.code) | _joined_days(lexicon)
    thing_heads = lexicon.words("names", "thing_heads")
    genitive = tuple(map(fold, names.get("genitive", ())))
    affixes = tuple(_affix(a) for a in names.get("common_circumfixes", ()))
    return Vocabulary(
        lexicon=lexicon,
        common=common,
        function=function,
        plain=common | function | never,
        excluded=calendar | function | never,
        calendar=calendar,
        territories=_territories(lexicon),
        cities=_cities(lexicon.code) | frozenset(lexicon.phrases("names", "places")),
        particles=frozenset(lexicon.phrases("names", "particles")),
        links=frozenset(lexicon.phrases("names", "links")),
        heads=lexicon.words("names", "heads"),
        acronyms=frozenset(names.get("generic_acronyms", ())),
        never=never,
        nationalities=frozenset(lexicon.phrases("names", "nationalities")),
        person_titles=frozenset(lexicon.phrases("titles", "person")),
        title_endings=compound_endings(lexicon.words("titles", "person")),
        firm_titles=frozenset(lexicon.phrases("titles", "organisation")),
        firm_endings=compound_endings(lexicon.words("titles", "organisation")),
        title_openers=frozenset(p[0] for k in ("person", "organisation") for p in lexicon.phrases("titles", k)),
        domains=lexicon.words("titles", "domains"),
        by_lines=lexicon.words("names", "by_lines"),
        peeled=lexicon.words("names", "peeled"),
        thing_heads=thing_heads,
        compound_heads=tuple(h for h in sorted(thing_heads) if not h.endswith(genitive)),
        thing_endings=tuple(sorted(thing_heads | _events(lexicon))) or ("\0",),
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
        of=lexicon.words("grammar", "of"),
        done=_first_words(lexicon, lexicon.data.get("roles", {}), ("passive",)),
        founded=_first_words(lexicon, ("create",), ("passive",)),
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
        owning=lexicon.words("grammar", "articles") | lexicon.words("grammar", "possessives"),
        contracted=lexicon.words("references", "definite"),
        joiners=frozenset(lexicon.phrases("grammar", "joiners")),
        adverb_endings=_endings(grammar, "adverb_endings"),
        endings=_endings(names, "noun_endings"),
        affixes=affixes,
        prefixes=tuple({front for front, _ in affixes}),
        suffixes=tuple({back for _, back in affixes}),
        adjectives=lexicon.words("names", "name_adjectives"),
        genitive=genitive,
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
    return _first_words(lexicon, lexicon.data.get("roles", {}), ("active", "passive", "intransitive"))


def _first_words(lexicon: Lexicon, roles: Iterable[str], forms: Iterable[str]) -> frozenset[str]:
    forms = tuple(forms)
    return frozenset(
        phrase(s)[0] for role in roles for form in forms for s in lexicon.table("roles", role).get(form, ())
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
