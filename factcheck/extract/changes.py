"""Changes and levels: "rose by 5 percent" is a growth, and what "rose to 5 percent" is no growth of 5 percent."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from factcheck.extract.cues import Cue
from factcheck.extract.mention import Mention
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon
from factcheck.languages.ontology import ontology

_BETWEEN = 10
"""Words between a verb of change and the level that it leads to: "stieg im April nach Angaben des Amts auf 5,2"."""
_LATE = 2
"""Small words between the word for "to" and the level: "auf nur noch 5,2 Prozent"."""


@frozen(eq=False)
class _Words:
    to: frozenset[str]
    rates: frozenset[str]
    small: frozenset[str]


@lru_cache(maxsize=16)
def _words(lexicon: Lexicon) -> _Words:
    return _Words(
        lexicon.words("hedges", "from_to"),
        lexicon.words("hedges", "rates"),
        lexicon.words("grammar", "adverbs") | lexicon.words("grammar", "articles"),
    )


def is_level(sentence: Sentence, mention: Mention, cue: Cue) -> bool:
    """True for a percentage to which something rose or fell, and a word that says that it did.

    A noun that is itself a rate keeps its own: "growth slowed to 2.1 percent".
    """
    if mention.kind != "percent" or cue.label not in ontology().changes:
        return False
    if cue.last > mention.first or mention.first - cue.last > _BETWEEN:
        return False
    words = _words(sentence.lexicon)
    if not words.rates.isdisjoint(sentence.low[cue.first : cue.last]):
        return False
    for at in range(mention.first - 1, max(cue.last - 1, mention.first - _LATE - 2), -1):
        if sentence.low[at] in words.to:
            return True
        if sentence.low[at] not in words.small:
            return False
    return sentence.low[mention.first] in words.to
