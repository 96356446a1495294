"""Parts beside their wholes: "six of the nine members", "620 of the 7,400 jobs", "cut from 2.84 to 2.61 billion"."""

from __future__ import annotations

from factcheck.extract.cues import Cue
from factcheck.extract.mention import Mention
from factcheck.extract.scene import Scene

_CHANGE = 8
"""Words that may stand between the two values of a change."""
_PARTITIVE = 4


def behind_part(scene: Scene, mention: Mention) -> tuple[int, int] | None:
    """The tokens of the whole behind a count of a part of it: in "six of the nine members voted" it is six that did."""
    if mention.kind != "count":
        return None
    behind = (other for other in scene.others(mention) if other[0] > mention.last)
    return next((other for other in behind if _is_of(scene, mention.last, other[0])), None)


def whole_of(scene: Scene, mention: Mention) -> bool:
    """True for a value of which another one before it is a part."""
    return any(last < mention.first and _is_of(scene, last, mention.first) for _, last in scene.others(mention))


def _is_of(scene: Scene, part: int, whole: int) -> bool:
    """True where only "of the" stands between the end of a part and the begin of a whole."""
    between = scene.sentence.low[part:whole]
    if not 0 < len(between) <= _PARTITIVE:
        return False
    lexicon = scene.sentence.lexicon
    of = lexicon.words("grammar", "of") | lexicon.words("grammar", "genitives")
    return not of.isdisjoint(between) and (of | lexicon.words("references", "definite")).issuperset(between)


def before_change(scene: Scene, mention: Mention) -> bool:
    """True for the first of two values of a change: "cut from 2.84 to 2.61 billion", "to 2.61 billion from 2.84"."""
    sentence, first = scene.sentence, mention.first
    lexicon = sentence.lexicon
    starts = lexicon.words("hedges", "from")
    if not first or sentence.low[first - 1] not in starts:
        return False
    ends = lexicon.words("hedges", "from_to")
    for low, high in scene.others(mention):
        if 0 < low - mention.last <= _CHANGE and not ends.isdisjoint(sentence.low[mention.last : low]):
            return True
        turned = sentence.low[first - 1] not in lexicon.words("grammar", "of") and 0 < first - high <= _CHANGE
        if turned and any(word in ends for word in sentence.low[max(0, low - 2) : low]):
            return True
    return False


def is_part_of_named(scene: Scene, mention: Mention, cue: Cue) -> bool:
    """True for "$1.5 billion of the sale": the value is a part of what the word names."""
    if mention.kind not in ("money", "count") or not 0 < cue.first - mention.last <= _PARTITIVE:
        return False
    whole = behind_part(scene, mention)
    if whole is not None and cue.first >= whole[1]:
        return False
    lexicon = scene.sentence.lexicon
    between = scene.sentence.low[mention.last : cue.last + 1]
    definite = lexicon.words("grammar", "demonstratives") | lexicon.words("references", "definite")
    return between[0] in lexicon.words("grammar", "of") and any(word in definite for word in between)
