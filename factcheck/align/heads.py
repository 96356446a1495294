"""The noun by which a thing is only a part of what is named: "the engines of the Petrel" are not the Petrel."""

from __future__ import annotations

from functools import lru_cache

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
    source, subject = corpus.sources.get(claim.source), claim.subject
    if source is None or source.language not in installed() or subject is None or subject.span is None:
        return None
    before = claim.sentence.exact[: max(subject.span.start - claim.sentence.start, 0)].split()
    words = [fold(word.strip(_SIGNS)) for word in before[-_DETERMINERS - 2 :]]
    of, of_the_thing, skipped = _words(str(source.language))
    while words and words[-1] in skipped and words[-1] not in of:
        words.pop()
    if len(words) < 2 or words[-1] not in of or words[-2] in of_the_thing or not words[-2].isalpha():
        return None
    return words[-2]


@lru_cache(maxsize=16)
def _words(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The folded words for "of"; the nouns for things, people and deeds, with the articles; and the articles alone."""
    lexicon = load(language)
    references = lexicon.table("references")
    told = [w for key in _NOUNS for w in references.get(key, ())]
    tables = (lexicon.table("things"), lexicon.table("references", "acts"), lexicon.table("references", "hypernyms"))
    told += [w for table in tables for surfaces in table.values() for w in surfaces]
    roles = (lexicon.table("roles", role) for role in lexicon.data.get("roles", {}))
    told += [w for role in roles for key in _DEEDS for words in role.get(key, ()) for w in words.split()]
    articles = frozenset(map(fold, lexicon.words("grammar", "articles")))
    return frozenset(map(fold, lexicon.words("grammar", "of"))), articles.union(map(fold, told)), articles
