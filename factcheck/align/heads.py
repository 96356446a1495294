"""The noun by which a thing is only a part of what is named: "the engines of the Petrel" are not the Petrel."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from factcheck.align.aliases import fold
from factcheck.align.topics import Corpus
from factcheck.languages import installed, load
from factcheck.model import Claim

_DETERMINERS = 2
"""Words between "of" and a name: "of the new Petrel"."""
_NOUNS = ("generic", "people", "times", "wealth", "percent", "scales")
_DEEDS = ("nouns", "makers", "passive", "active")
_SIGNS = ".,;:!?()\"'“”„«»‘’–—"


def part_of_thing(claim: Claim, corpus: Corpus) -> str | None:
    """The noun that stands before the thing of an attribution with "of"; None for a noun that says what the thing is.

    "The city of Aldersund", "the construction of the bridge": these are about the thing itself.
    """
    language, noun = _noun_before(claim, corpus)
    return noun if noun is not None and noun not in _words(language).nouns else None


def is_unknown_thing(claim: Claim, corpus: Corpus) -> bool:
    """True where the thing of an attribution is a noun of which nothing is known: there may be several in one event."""
    source, subject = corpus.sources.get(claim.source), claim.subject
    if source is None or source.language not in installed() or subject is None or subject.label in source.names:
        return False
    return _words(str(source.language)).nouns.isdisjoint(fold(subject.label).split())


def is_of_a_deal(claim: Claim, corpus: Corpus) -> bool:
    """True for what is said of the purchase of a thing: who announces that is not behind the thing."""
    language, noun = _noun_before(claim, corpus)
    return noun is not None and noun in _words(language).deals


def _noun_before(claim: Claim, corpus: Corpus) -> tuple[str, str | None]:
    """The language of a claim, and the folded noun that "of" ties to the thing of an attribution behind it."""
    source, subject = corpus.sources.get(claim.source), claim.subject
    if source is None or source.language not in installed() or subject is None or subject.span is None:
        return "", None
    before = claim.sentence.exact[: max(subject.span.start - claim.sentence.start, 0)].split()
    said = [fold(word.strip(_SIGNS)) for word in before[-_DETERMINERS - 2 :]]
    words = _words(str(source.language))
    while said and said[-1] in words.articles - words.of:
        said.pop()
    if len(said) < 2 or said[-1] not in words.of or not said[-2].isalpha():
        return str(source.language), None
    return str(source.language), said[-2]


@frozen
class _Words:
    """Folded words: for "of"; articles; nouns for things, people and deeds, with the articles; and those for deals."""

    of: frozenset[str]
    articles: frozenset[str]
    nouns: frozenset[str]
    deals: frozenset[str]


@lru_cache(maxsize=16)
def _words(language: str) -> _Words:
    lexicon = load(language)
    references, hypernyms = lexicon.table("references"), lexicon.table("references", "hypernyms")
    told = [w for key in _NOUNS for w in references.get(key, ())]
    tables = (lexicon.table("things"), lexicon.table("references", "acts"), hypernyms)
    told += [w for table in tables for surfaces in table.values() for w in surfaces]
    roles = (lexicon.table("roles", role) for role in lexicon.data.get("roles", {}))
    told += [w for role in roles for key in _DEEDS for words in role.get(key, ()) for w in words.split()]
    articles = frozenset(map(fold, lexicon.words("grammar", "articles")))
    return _Words(
        of=frozenset(map(fold, lexicon.words("grammar", "of"))),
        articles=articles,
        nouns=articles.union(map(fold, told)),
        deals=frozenset(map(fold, hypernyms.get("deal", ()))) - frozenset(map(fold, hypernyms.get("project", ()))),
    )
