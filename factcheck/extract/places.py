"""The place to which a figure is limited: "51 dead in San Telmo"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.cues import distance
from factcheck.extract.mention import Mention
from factcheck.extract.names.finder import Name
from factcheck.extract.scene import Scene, window
from factcheck.extract.text import Sentence

_REACH = 8
_HEAD = 3
_BEFORE = 3
"""Words within which the preposition of a place stands: "in the port of Norvik"."""


def place_of(scene: Scene, mention: Mention, names: Sequence[Name]) -> str | None:
    """The nearest name after a locative preposition in the same clause; None where the text limits nothing."""
    if not names:
        return None
    sentence = scene.sentence
    prepositions = sentence.lexicon.words("places", "locative")
    found = []
    for name in window(names, mention):
        if name.kind in ("place", "unknown") and _governed(sentence, name.first, prepositions):
            cost = distance(sentence, (mention.first, mention.last), (name.first, name.last), scene.others(mention))
            if cost <= _REACH:
                found.append((cost, name.first, name.label))
    return min(found)[2] if found else _framing(sentence, mention, names, prepositions)


def _governed(sentence: Sentence, at: int, prepositions: frozenset[str]) -> bool:
    """True where one of these prepositions, and no other, stands before a name: "in northern France"."""
    of, others = (sentence.lexicon.words("grammar", key) for key in ("of", "prepositions"))
    for low in reversed(sentence.low[max(0, at - _BEFORE) : at]):
        if low in prepositions:
            return True
        if not low[0].isalpha() or (low in others and low not in of):
            return False
    return False


def _framing(sentence: Sentence, mention: Mention, names: Sequence[Name], prepositions: frozenset[str]) -> str | None:
    """The place with which a sentence begins that says nothing of the whole: "In France, the group cuts 640 jobs"."""
    first = next((n for n in names if n.kind in ("place", "unknown")), None)
    if first is None or first.first > _HEAD or sentence.low[0] not in prepositions or first.last >= mention.first:
        return None
    near = sentence.low[max(0, mention.first - _REACH) : mention.last + _REACH]
    whole = sentence.lexicon.phrases("places", "whole")
    return None if any(near[i : i + len(p)] == p for p in whole for i in range(len(near))) else first.label
