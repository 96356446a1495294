"""Two words that name what the value between them is: "has 90 days to change its terms", "sagt eine Milliarde Euro zu".

The first alone says nothing of it, nor does the second: only both, with hardly anything between them but the value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from factcheck.extract.cues import CLASP, NOTHING, WEAK, Cue
from factcheck.extract.mention import Mention
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon, phrase
from factcheck.languages.stems import stemmer

_BEFORE = 4
"""Words that may stand between the first word and the value; an auxiliary, which has many uses, touches it."""
_BEHIND = 1
_STOPS = frozenset(",;:()–—")


@frozen
class _Clasp:
    label: str
    front: tuple[str, ...]
    back: tuple[str, ...]
    touches: bool


def clasp_of(sentence: Sentence, value: Mention, kind: str) -> Cue | None:
    """The first of two words that clasp a value, with what both name; None where they name nothing."""
    known = _clasps(sentence.lexicon, kind)
    if not known:
        return None
    for behind in range(value.last, value.last + _BEHIND + 1):
        if behind >= len(sentence.stems) or sentence.low[behind] in _STOPS:
            return None
        backs = [c for c in known.get(sentence.stems[behind], ()) if _is_at(sentence, c.back, behind)]
        found = _nearest_front(sentence, value.first, backs)
        if found is not None:
            return found if found.label != NOTHING else None
    return None


def _nearest_front(sentence: Sentence, first: int, clasps: Sequence[_Clasp]) -> Cue | None:
    """The word nearest before a value that begins one of the clasps. clasps: those with the longest end first."""
    if not clasps:
        return None
    for end in range(first, max(0, first - _BEFORE - 1), -1):
        for clasp in clasps:
            begin = end - len(clasp.front)
            if (end == first or not clasp.touches) and begin >= 0 and _is_at(sentence, clasp.front, begin):
                return Cue(clasp.label, begin, end)
        if sentence.low[end - 1] in _STOPS:
            return None
    return None


def _is_at(sentence: Sentence, stems: tuple[str, ...], i: int) -> bool:
    return sentence.stems[i : i + len(stems)] == stems


@cache
def _clasps(lexicon: Lexicon, kind: str) -> Mapping[str, Sequence[_Clasp]]:
    """The clasps of a kind of values by the stem that begins their second part, the longest second part first."""
    stem, auxiliaries = stemmer(lexicon), lexicon.words("grammar", "auxiliaries")
    found: dict[str, list[_Clasp]] = {}
    for label, surfaces in lexicon.table("properties", kind).items():
        for surface in surfaces:
            if CLASP in surface:
                words = [phrase(part) for part in surface.lstrip(WEAK).split(CLASP)]
                front, back = (tuple(map(stem, part)) for part in words)
                found.setdefault(back[0], []).append(_Clasp(label, front, back, words[0][-1] in auxiliaries))
    return {first: sorted(clasps, key=lambda c: -len(c.back)) for first, clasps in found.items()}
