"""The day on which somebody spoke: "said on Tuesday that five people died" dates the words, and not the deaths."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from factcheck.extract.mention import Mention
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon, phrase
from factcheck.languages.lexicon import ByFirst, by_first
from factcheck.model import DateRange

_GAP = "…"
_SMALL = 2
"""Small words between a verb of speech and its day: "said *late on* Tuesday"."""
_SPEAKER = 9
"""Words of a speaker who stands between the verb and the day: ", said the head of the fire service on Tuesday"."""
_LONGEST = 4
"""Words of a verb of speech, at most."""
_OPENERS = frozenset(",–—\"“”„«»'’")


@frozen(eq=False)
class _Verbs:
    """The verbs of speech of a language: plain ones, and those that go before their speaker, by their first word."""

    plain: ByFirst
    inverted: ByFirst
    small: frozenset[str]


@lru_cache(maxsize=16)
def _verbs(lexicon: Lexicon) -> _Verbs:
    helpers = frozenset(w for key in ("auxiliaries", "passive", "perfect") for w in lexicon.words("grammar", key))
    spoken = (*lexicon.table("speech").get("verbs", ()), *lexicon.table("roles", "announce").get("active", ()))
    plain = {phrase(s.partition(_GAP)[0]) for s in spoken} - {(), *((w,) for w in helpers)}
    inverted = {phrase(s.partition(_GAP)[0]) for s in lexicon.table("speech").get("inverted", ())} - {()}
    grammar = ("prepositions", "articles", "demonstratives", "adverbs")
    small = frozenset(word for key in grammar for word in lexicon.words("grammar", key))
    parts = lexicon.table("dates", "parts").values()
    small |= frozenset(words[0] for surfaces in parts for s in surfaces if len(words := phrase(s)) == 1)
    small |= lexicon.words("dates", "on") | lexicon.words("references", "definite")
    verbs = plain | {words for words in inverted if len(words[0]) > _SMALL}
    return _Verbs(by_first(verbs), by_first(inverted), small)


def is_day_of_speech(mention: Mention) -> bool:
    """True for a day that stands beside a verb of speech, with nothing but small words or the speaker between."""
    value = mention.value
    if not isinstance(value, DateRange) or value.start is None or value.start != value.end:
        return False
    sentence = mention.sentence
    verbs = _verbs(sentence.lexicon)
    return _behind(sentence, mention.first, verbs) or _before(sentence, mention.last, verbs)


def _behind(sentence: Sentence, day: int, verbs: _Verbs) -> bool:
    """ "said on Tuesday", "teilte am Dienstag mit"; "…, kata polisi pada Rabu"."""
    near = True
    for at in range(day - 1, max(-1, day - _SPEAKER - 1), -1):
        low = sentence.low[at]
        if not low[0].isalnum():
            return False
        if near and _ends_at(sentence, at, verbs.plain):
            return True
        opened = not at or sentence.words[at - 1] in _OPENERS
        if opened and any(sentence.has(words, at) for words in verbs.inverted.get(low, ())):
            return True
        near = near and low in verbs.small and day - at <= _SMALL
    return False


def _ends_at(sentence: Sentence, at: int, verbs: ByFirst) -> bool:
    """True where a verb, of one word or several, ends with a token."""
    return any(
        first + len(words) == at + 1 and sentence.has(words, first)
        for first in range(max(0, at - _LONGEST + 1), at + 1)
        for words in verbs.get(sentence.low[first], ())
    )


def _before(sentence: Sentence, behind: int, verbs: _Verbs) -> bool:
    """ "On Tuesday said the mayor", "wie die Polizei am Dienstag mitteilte": the verb directly behind the day."""
    following = sentence.low[behind : behind + 1]
    return any(sentence.has(words, behind) for low in following for words in verbs.plain.get(low, ()))
