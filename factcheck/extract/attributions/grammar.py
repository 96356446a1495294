"""Function words of a language by their job, as sets for look-up."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from attrs import frozen

from factcheck.extract.attributions.phrasebook import ending_alike, merged
from factcheck.extract.names.evidence import Vocabulary, compound_endings, vocabulary
from factcheck.languages import Lexicon, fold, phrase
from factcheck.languages.lexicon import ByFirst, Phrase, by_first

QUOTES = frozenset("\"“”„»«'‘’‚")

_ART = ("painting", "sculpture", "manuscript", "film")
_VERB = 6


@frozen(eq=False)
class Grammar:
    """What the frames of the roles need to know of a language."""

    words: Vocabulary
    articles: frozenset[str]
    owning: frozenset[str]
    """Articles and possessives."""

    pointing: frozenset[str]
    """Articles, possessives and demonstratives, whether or not an article makes a noun known."""

    demonstratives: frozenset[str]
    possessives: frozenset[str]
    pronouns: frozenset[str]
    objects: frozenset[str]
    """Pronouns that are an object and nothing else: it, ihn."""

    prepositions: frozenset[str]
    subordinators: frozenset[str]
    auxiliaries: frozenset[str]
    copulas: frozenset[str]
    adverbs: frozenset[str]
    adverb_endings: tuple[str, ...]
    negation: frozenset[Phrase]
    negated: frozenset[str]
    """The words of the negation that are one word."""

    relatives: frozenset[str]
    object_relatives: frozenset[str]
    """Relative pronouns behind which the subject may follow the verb: "el club que preside Jan Falk"."""

    markers: frozenset[str]
    marks: ByFirst
    ranks: frozenset[str]
    """Ordinals: "secondo" is a rank and "according to"."""

    purpose: frozenset[str]
    joiners: tuple[Phrase, ...]
    joiner_words: frozenset[str]
    links: frozenset[str]
    """Words that join or come before a noun phrase, but for "of"."""

    openers: tuple[Phrase, ...]
    joins: ByFirst
    opens: ByFirst
    open_ends: ByFirst
    others: frozenset[str]
    people: frozenset[str]
    people_endings: tuple[str, ...]
    group_endings: tuple[str, ...]
    generic_endings: tuple[str, ...]
    """What a compound may end in that is a noun for people, for a thing that is led or built, or for either."""

    generic: frozenset[str]
    deals: frozenset[str]
    unbuilt: frozenset[str]
    """Nouns for what is made and not built: deals, works of art."""

    stakes: frozenset[str]
    """Nouns for a part of a firm: stake, saham."""

    abstract: frozenset[str]
    """Nouns for what is built, opened or created in a figure of speech only: trust, fire, a stir."""

    empty: frozenset[str]
    """Nouns that stand for what was said before: hal."""

    weak: frozenset[str]
    """Verbs that say what was built only beside a noun for a thing: make, supply."""

    paid: frozenset[str]
    """Verbs that fund what is built, and nothing else that is paid: "*paid for* the organ", not "the fine"."""

    workshops: frozenset[str]
    """Nouns for where things are made, whose name is that of the maker: Werft, foundry."""

    costs: frozenset[str]
    """Nouns for what is paid: "*the bill*", "*den Rest*"."""

    alone: frozenset[str]
    """Verbs of leading that need no object: "who *conducted* on Friday"."""

    hedge_words: frozenset[str]
    """The words of "more than", "rund": what may stand before an amount."""

    works: frozenset[str]
    """Nouns for what is founded, bought or built, and does not point back: brand, studio."""

    things: frozenset[str]
    """Nouns of every kind of thing that the language file knows: navire, rame, usine."""

    inflections: tuple[str, ...]
    """What a noun ends in where it is more than one, or is whose: mission*s*, Werk*es*."""

    acts: frozenset[str]
    """Nouns for what is led, signed or refused: search, talks, order."""

    act_endings: tuple[str, ...]
    deed_endings: tuple[str, ...]
    """Endings of nouns for what is done, and led: integra*ção*."""

    unique: frozenset[str]
    """Bodies of which a country has one, so that the word alone says who acts: government, state."""

    pronoun_agents: frozenset[str]
    pronoun_person: frozenset[str]
    of: frozenset[str]
    locative: frozenset[str]
    as_words: frozenset[str]
    attendee_headings: tuple[Phrase, ...]
    head_last: bool
    owner_behind: bool
    """True where an owner stands behind without a preposition ("teknologi OpenAI"); else a noun there explains it."""

    capital_nouns: bool
    verb_second: bool
    """True where the verb stands second or last, so that subjects follow it and objects precede it."""

    boundaries: frozenset[str]
    actions: frozenset[str]
    """Nouns of doing: launch, takeover."""

    verb_prefixes: tuple[str, ...]
    measuring: frozenset[str]
    """Words between a noun and its measure: kereta *berusia* 22 tahun."""

    nouns: frozenset[str]
    means: frozenset[str]
    absolutes: frozenset[str]
    passive: frozenset[str]
    modals: frozenset[str]
    perfect_infinitives: frozenset[str]
    reflexives: frozenset[str]
    datives: frozenset[str]
    """Pronouns before a verb that are not its object: "*y* a dirigé", "*le* negó"."""

    perfect: frozenset[str]
    """Auxiliaries of the perfect."""

    nominatives: frozenset[str]
    accusatives: frozenset[str]
    clitics: tuple[str, ...]
    infinitive_clitics: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    subject_articles: frozenset[str]
    dative_endings: tuple[str, ...]
    times: frozenset[str]
    amounts: frozenset[str]
    """Words that stand beside a number and say of no thing how much: million, percent, metres, May."""

    participles: frozenset[Phrase]
    concrete: frozenset[tuple[str, Phrase]]
    """Roles and words whose thing must be one that can be built or led: *supplied* ships, and no figures."""

    sums: frozenset[str]
    """Verbs that give money only where the sum follows them: "*puso* 30 millones", not "un techo de 30 millones"."""

    based: frozenset[str]
    genitives: frozenset[str]
    genitive_endings: tuple[str, ...]
    determiners: frozenset[str]
    hedges: ByFirst
    for_words: frozenset[str]
    clefts: frozenset[str]
    """Before an infinitive that stands for "who": "sarà Palermo *a* ospitare"."""

    who: frozenset[str]
    """Pronouns that stand for somebody without a noun before them: "*quem* conduz a investigação é Jan Falk"."""

    linking: frozenset[str]
    """Letters that stand between the hyphens of a verb and its pronoun: "souffle-*t*-elle"."""

    whose: frozenset[str]
    """Relative pronouns of possession: "the fund, *whose* founder"."""

    have: frozenset[str]
    """Auxiliaries of the perfect in languages that put them last or second: "gebaut *hat*"."""

    def is_adverb(self, low: str) -> bool:
        if low in self.adverbs:
            return True
        ends = bool(self.adverb_endings) and low.endswith(self.adverb_endings)
        return ends and low not in self.people and low not in self.generic

    def singulars(self, low: str) -> tuple[str, ...]:
        """What an inflected noun may be a form of; none for other words."""
        return tuple(low.removesuffix(ending) for ending in self.inflections if low.endswith(ending))

    def is_time(self, low: str) -> bool:
        """True for a word of time, in the plural of the dative as well: "Jahre", "Jahren"."""
        return low in self.times or any(
            low.endswith(end) and low.removesuffix(end) in self.times for end in self.dative_endings
        )

    def boundary(self, low: str) -> bool:
        """True for a word that no noun phrase holds: a function word, a verb, or what looks like one."""
        if low in self.boundaries:
            return True
        return (
            len(low) >= _VERB and low.startswith(self.verb_prefixes) and low not in self.nouns
            if self.verb_prefixes
            else False
        )


@lru_cache(maxsize=16)
def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar of a language, built once."""
    words = vocabulary(lexicon)

    def of(key: str, section: str = "grammar") -> frozenset[str]:
        return lexicon.words(section, key)

    acts = frozenset(fold(s) for those in lexicon.table("references", "acts").values() for s in those)
    people, nouns = (
        of("people", "references") | of("unique", "references"),
        of("generic", "references") | of("works", "references"),
    )
    owning, joiner_words = of("articles") | of("possessives"), frozenset(chain(*lexicon.phrases("grammar", "joiners")))
    deals = frozenset(map(fold, lexicon.table("references", "hypernyms").get("deal", ())))
    return Grammar(
        words=words,
        articles=of("articles"),
        owning=owning,
        pointing=owning | of("demonstratives"),
        demonstratives=of("demonstratives"),
        possessives=of("possessives"),
        pronouns=of("pronouns"),
        objects=of("pronouns") - of("articles") - of("pronoun_person", "references") - of("reflexives"),
        prepositions=of("prepositions"),
        subordinators=of("subordinators"),
        auxiliaries=of("auxiliaries"),
        copulas=of("copulas"),
        adverbs=of("adverbs"),
        adverb_endings=tuple(lexicon.table("grammar").get("adverb_endings", ())),
        negation=frozenset(lexicon.phrases("grammar", "negation")),
        negated=frozenset(p[0] for p in lexicon.phrases("grammar", "negation") if len(p) == 1),
        relatives=of("relatives"),
        object_relatives=of("object_relatives"),
        markers=of("agent_markers"),
        purpose=of("purpose"),
        joiners=lexicon.phrases("grammar", "joiners"),
        joiner_words=joiner_words,
        links=(joiner_words | of("prepositions")) - of("of"),
        openers=lexicon.phrases("grammar", "openers"),
        marks=by_first(lexicon.phrases("grammar", "agent_markers")),
        ranks=frozenset(
            fold(s) for surfaces in lexicon.table("numbers", "ordinals").values() for s in surfaces if " " not in s
        ),
        joins=by_first(lexicon.phrases("grammar", "joiners")),
        opens=by_first(lexicon.phrases("grammar", "openers")),
        open_ends=by_first(lexicon.phrases("grammar", "open_ends")),
        others=of("others"),
        people=people,
        people_endings=compound_endings(people),
        group_endings=compound_endings(people | nouns),
        generic_endings=compound_endings(nouns),
        generic=of("generic", "references"),
        deals=deals,
        unbuilt=deals | frozenset(fold(s) for kind in _ART for s in lexicon.table("things").get(kind, ())),
        stakes=of("stakes", "references"),
        abstract=of("abstract", "references"),
        empty=of("empty", "references"),
        weak=frozenset(map(fold, lexicon.table("roles", "build").get("weak", ()))),
        paid=frozenset(map(fold, lexicon.table("roles", "fund").get("paid", ()))),
        workshops=frozenset(map(fold, lexicon.table("roles", "build").get("workshops", ()))),
        costs=frozenset(map(fold, lexicon.table("roles", "fund").get("costs", ()))),
        alone=frozenset(map(fold, lexicon.table("roles", "lead").get("alone", ()))),
        hedge_words=frozenset(chain(*_hedges(lexicon))),
        works=of("works", "references"),
        things=frozenset().union(*(of(key, "things") for key in lexicon.table("things"))),
        inflections=tuple(lexicon.table("references").get("inflections", ())),
        acts=acts,
        act_endings=compound_endings(acts),
        deed_endings=tuple(lexicon.table("references").get("deed_endings", ())),
        unique=of("unique", "references"),
        pronoun_agents=of("pronoun_agents", "references"),
        pronoun_person=of("pronoun_person", "references"),
        of=of("of"),
        locative=of("locative"),
        as_words=of("as_words"),
        attendee_headings=tuple(phrase(h) for h in lexicon.table("roles", "attend").get("headings", ())),
        head_last=bool(lexicon.setting("names", "head_last", False)),
        owner_behind=not (lexicon.setting("names", "head_last", False) or words.capital_nouns or words.contracted),
        capital_nouns=words.capital_nouns,
        verb_second=bool(lexicon.setting("language", "verb_second", False)),
        boundaries=_boundaries(lexicon, words),
        measuring=of("measuring"),
        verb_prefixes=tuple(lexicon.table("grammar").get("verb_prefixes", ())),
        nouns=words.common | of("people", "references") | of("generic", "references"),
        means=of("means"),
        absolutes=of("absolutes"),
        passive=of("passive"),
        modals=of("modals"),
        perfect_infinitives=of("perfect_infinitives"),
        reflexives=of("reflexives"),
        datives=of("datives"),
        perfect=of("perfect"),
        nominatives=of("nominatives"),
        accusatives=of("accusatives"),
        clitics=tuple(lexicon.table("grammar").get("clitics", ())),
        infinitive_clitics=tuple(lexicon.table("grammar").get("infinitive_clitics", ())),
        infinitive_endings=tuple(lexicon.table("grammar").get("infinitive_endings", ())),
        subject_articles=of("subject_articles"),
        dative_endings=tuple(lexicon.table("grammar").get("dative_endings", ())),
        times=of("times", "references"),
        amounts=frozenset().union(
            words.wealth, words.percent, words.calendar, words.scales, *(of(u, "units") for u in lexicon.table("units"))
        ),
        participles=frozenset(
            phrase(s) for role in lexicon.data.get("roles", {}) for s in lexicon.table("roles", role).get("passive", ())
        ),
        concrete=frozenset(
            (role, words)
            for role in lexicon.data.get("roles", {})
            for s in lexicon.table("roles", role).get("concrete", ())
            for words in ending_alike(phrase(s), merged(lexicon))
        ),
        sums=frozenset(map(fold, lexicon.table("roles", "fund").get("sums", ()))),
        based=frozenset(lexicon.table("roles", "origin").get("based", ())),
        genitives=of("genitives"),
        genitive_endings=tuple(lexicon.table("grammar").get("genitive_endings", ())),
        determiners=of("articles")
        | (of("possessives") | of("demonstratives") if of("definite", "references") else frozenset()),
        hedges=by_first(_hedges(lexicon)),
        for_words=of("for_words"),
        clefts=of("clefts"),
        who=of("who"),
        linking=of("linking"),
        whose=of("whose"),
        have=of("have"),
        actions=frozenset(
            n.casefold()
            for role in lexicon.data.get("roles", {})
            for n in lexicon.table("roles", role).get("nouns", ())
        ),
    )


def _hedges(lexicon: Lexicon) -> tuple[Phrase, ...]:
    """ "more than", "sekitar": what may stand before the number of a noun phrase, the longest first."""
    found = {phrase(s) for surfaces in lexicon.table("hedges").values() for s in surfaces}
    return tuple(sorted(found, key=lambda p: (-len(p), p)))


def _boundaries(lexicon: Lexicon, words: Vocabulary) -> frozenset[str]:
    found = set(words.actions)
    for key in ("prepositions", "subordinators", "auxiliaries", "pronouns"):
        found |= lexicon.words("grammar", key)
    if not words.capital_nouns:
        for role in lexicon.data.get("roles", {}):
            found.update(phrase(s)[0] for s in lexicon.table("roles", role).get("passive", ()))
    found |= lexicon.words("grammar", "copulas")
    for key in ("joiners", "negation"):
        found.update(p[0] for p in lexicon.phrases("grammar", key))
    return frozenset(found - lexicon.words("grammar", "articles"))
