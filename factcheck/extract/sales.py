"""Whose price it is where something is sold: that of the thing, and not of who sells or buys it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from factcheck.extract.attributions.finder import AttributionMention
from factcheck.extract.mention import Mention
from factcheck.extract.names.naming import Name
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon, phrase
from factcheck.languages.lexicon import ByFirst, by_first
from factcheck.model import Subject

_GAP = "…"
_REACH = 14
"""Words between a verb of selling and the price."""
_BEHIND = 6
"""Words between a sale and its price: "bought Corvo last week for 40 million"."""
_BREAKS = frozenset(",;:()–—")


@frozen(eq=False)
class _Words:
    selling: ByFirst
    helpers: frozenset[str]
    """Auxiliaries of the active voice."""
    prepositions: frozenset[str]
    possessives: frozenset[str]
    determiners: frozenset[str]


@lru_cache(maxsize=16)
def _words(lexicon: Lexicon) -> _Words:
    def grammar(key: str) -> frozenset[str]:
        return lexicon.words("grammar", key)

    helpers, prepositions = grammar("auxiliaries") - grammar("passive"), grammar("prepositions")
    given = [s for s in lexicon.table("roles", "acquire").get("given", ()) if _GAP in s]
    verbs = {phrase(s.partition(_GAP)[0]) for s in given} - {()}
    verbs = {words[words[0] in helpers :] for words in verbs if prepositions.isdisjoint(words)} - {()}
    possessives = grammar("possessives")
    determiners = (
        possessives | grammar("articles") | grammar("demonstratives") | lexicon.words("references", "definite")
    )
    return _Words(by_first(verbs), helpers, prepositions, possessives, determiners)


def priced(
    mention: Mention,
    property_: str | None,
    subject: Subject | None,
    *,
    names: Sequence[Name],
    deals: Sequence[AttributionMention],
) -> Subject | None:
    """The subject of a price: what is sold or bought, where the sentence says it; None where that has no name.

    deals: who acquires what in the sentence.
    """
    if mention.kind != "money" or property_ not in ("price", None) or subject is None:
        return subject
    told = [d for d in deals if _of_deal(mention, d)]
    if len({d.thing.label for d in told if d.thing is not None}) == 1 and told[0].thing is not None:
        return _named(mention.sentence, told[0].thing, names)
    return _by_verb(mention, subject, names)


def _of_deal(mention: Mention, deal: AttributionMention) -> bool:
    if mention.first < deal.first or mention.first - deal.last > _BEHIND:
        return False
    return _BREAKS.isdisjoint(mention.sentence.low[deal.last : mention.first])


def _named(sentence: Sentence, thing: Subject, names: Sequence[Name]) -> Subject | None:
    """The thing, if it has a name: that of "its battery unit" is not the name of the firm."""
    if thing.span is None or any(name.label == thing.label for name in names):
        return thing
    determiners = _words(sentence.lexicon).determiners
    at = next((i for i, start in enumerate(sentence.starts) if start == thing.span.start), 0)
    bare = at > 0 and determiners.isdisjoint(sentence.low[at - 1 : at + 1])
    return thing if bare and thing.label[:1].isupper() and " " not in thing.label else None


def _by_verb(mention: Mention, subject: Subject, names: Sequence[Name]) -> Subject | None:
    """ "Corvo sold Brenta for 40 million": what stands behind the verb; "Corvo sold its unit": nothing."""
    sentence = mention.sentence
    words = _words(sentence.lexicon)
    sold = _verb(sentence, mention, names, words)
    if sold is None:
        return subject
    low = sentence.low[sold : mention.first]
    if not low or low[0] in words.prepositions:
        return subject  # "Corvo sold for 40 million"
    behind = next((n for n in names if n.title_first == sold), None)
    if behind is None or not words.possessives.isdisjoint(low[behind.last - sold :]):
        return None
    return Subject(behind.label, sentence.quote(behind.first, behind.last))


def _verb(sentence: Sentence, mention: Mention, names: Sequence[Name], words: _Words) -> int | None:
    """Where a verb of selling ends that stands behind its subject, the seller, and before the price."""
    ends = {1, *(n.last for n in names)}  # the first word of a sentence may be a name that nothing shows to be one
    for at in range(mention.first - 1, max(-1, mention.first - _REACH), -1):
        if sentence.low[at] in _BREAKS:
            return None
        for verb in words.selling.get(sentence.low[at], ()):
            subject_end = at - (at > 0 and sentence.low[at - 1] in words.helpers)
            if sentence.has(verb, at) and subject_end in ends:
                return at + len(verb)
    return None
