"""The place to which a figure is limited: "51 dead in San Telmo"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.context import Scene
from factcheck.extract.cues import distance
from factcheck.extract.mention import Mention
from factcheck.extract.names.finder import Name

_REACH = 8


def place_of(scene: Scene, mention: Mention, names: Sequence[Name]) -> str | None:
    """The nearest name after a locative preposition in the same clause; None where the text limits nothing."""
    sentence = scene.sentence
    prepositions = sentence.lexicon.words("places", "locative")
    found = []
    for name in names:
        before = sentence.low[max(0, name.first - 3) : name.first]
        if name.kind in ("place", "unknown") and any(word in prepositions for word in before):
            cost = distance(sentence, (mention.first, mention.last), (name.first, name.last), scene.others(mention))
            if cost <= _REACH:
                found.append((cost, name.first, name.label))
    return min(found)[2] if found else None
