"""Days of the life of a thing, which are no times of the figures beside them: "the ferry, built in 1998, carried 212".

Such a day stands in a participle or a relative clause, which begins with the participle, the day or a relative. In
"when it was built in 1998, it carried 212" and "at its founding in 1998 it had 212" it is the time of the figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from factcheck.extract.cues import Cue
from factcheck.extract.mention import Mention
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon
from factcheck.languages.ontology import ontology

_BREAKS = frozenset(",;:()–—")
_NEAR = 2
"""Words between a participle and its day: "built *in* 1998"."""

_BESIDE_MAKER = 2
"""Words between who built something and when: "erected in 1976 *by the* firm Brunelli"."""
_AGENT = 4
"""Words between a day and the participle behind it: "1998 *in Kiel von Brunelli* gebaut"."""


@frozen(eq=False)
class _Words:
    relatives: frozenset[str]
    openers: frozenset[str]
    helpers: frozenset[str]
    joining: frozenset[str]
    """Words that go on about what was built: "in 1998 for 40 million", "in 1998 and cost 40 million"."""
    articles: frozenset[str]
    adverbs: frozenset[str]

    def modifies(self, before: Sequence[str]) -> bool:
        """True for a participle behind its noun: no verb of its own ("was built") and no noun ("its founding")."""
        return bool(before) and not any(before[0] in w for w in (self.helpers, self.openers, self.articles))


@lru_cache(maxsize=16)
def _words(lexicon: Lexicon) -> _Words:
    def grammar(*keys: str) -> frozenset[str]:
        return frozenset(word for key in keys for word in lexicon.words("grammar", key))

    return _Words(
        grammar("relatives"),
        grammar("prepositions", "subordinators"),
        grammar("passive", "auxiliaries", "copulas"),
        grammar("prepositions", "conjunctions", "joiners", "subordinators"),
        grammar("articles", "demonstratives", "possessives") | lexicon.words("references", "definite"),
        grammar("adverbs"),
    )


def is_of_a_thing(date: Mention, figure: Mention, cues: Sequence[Cue]) -> bool:
    """True for a day on which the thing came to be that the figure is about. cues: words of dates around it."""
    sentence = date.sentence
    life = [c for c in cues if c.label.replace("_", " ") in ontology().life]
    if not life:
        return False
    words = _words(sentence.lexicon)
    return any(_aside(sentence, date, figure, c, words) or _attribute(sentence, date, figure, c, words) for c in life)


def _aside(sentence: Sentence, date: Mention, figure: Mention, cue: Cue, words: _Words) -> bool:
    """ "…, built in 1998, …", "Founded in 1998, …", "(which opened in 1998)": between breaks, without the figure."""
    first = next((i + 1 for i in range(date.first - 1, -1, -1) if sentence.low[i] in _BREAKS), 0)
    last = next((i for i in range(date.last, len(sentence.low)) if sentence.low[i] in _BREAKS), len(sentence.low))
    if not (first <= cue.first < last) or first <= figure.first < last:
        return False
    begins = first in range(cue.first, cue.last) or first in range(date.first, date.last)
    return begins or sentence.low[first] in words.relatives or sentence.low[first] in words.adverbs


def _attribute(sentence: Sentence, date: Mention, figure: Mention, cue: Cue, words: _Words) -> bool:
    """ "The ferry built in 1998 carried 212", "die 1998 in Kiel gebaute Fähre hatte 212"."""
    if figure.first <= date.last:
        return False
    if 0 <= date.first - cue.last <= _NEAR:
        before, behind = sentence.low[max(0, cue.first - 1) : cue.first], sentence.low[date.last]
        return words.modifies(before) and behind not in words.joining and behind not in _BREAKS
    between = sentence.low[date.last : cue.first] if date.last <= cue.first else ("",) * (_AGENT + 1)
    near = len(between) <= _AGENT and cue.last <= figure.first and _BREAKS.isdisjoint(between)
    return near and sentence.low[max(0, date.first - 1)] in words.articles


def is_beside(maker: tuple[int, int], day: Mention) -> bool:
    """True for the date beside the one who built something: "put up by Brunelli in 1976"."""
    return max(maker[0] - day.last, day.first - maker[1]) <= _BESIDE_MAKER
