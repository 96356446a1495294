"""Words of the lexicon near a value: which property it is a value of, which phase, how certain.

Distance is counted in tokens; a comma, a bracket or another value of the same kind between costs more, because it
usually divides one statement from the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from attrs import frozen

from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon, phrase
from factcheck.languages.stems import stemmer

_BREAKS: Mapping[str, int] = {",": 4, ";": 10, ":": 3, "(": 4, ")": 4, "–": 5, "—": 5, ".": 8}
_VALUE_BETWEEN = 6
_STEMMED = frozenset({"properties"})
"""Elsewhere the form of a word matters: "monthly" is no "month", "reportedly" no "reported"."""
_SHORTEST_PART = 5


@frozen
class Cue:
    """A word of the lexicon in a sentence: tokens first … last-1 mean `label`."""

    label: str
    first: int
    last: int


@frozen(eq=False)
class CueIndex:
    """Surfaces of one section by the stem of their first word."""

    by_stem: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    compounds: bool


@cache
def cue_index(lexicon: Lexicon, section: str, sub: str | None = None) -> CueIndex:
    """The index of a section of a language file, made once."""
    stem = stemmer(lexicon) if section in _STEMMED else str
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for label, surfaces in lexicon.table(section, sub).items():
        for surface in surfaces:
            stems = tuple(stem(token) for token in phrase(surface))
            table.setdefault(stems[0], []).append((stems, label))
    ordered = {k: tuple(sorted(v, key=lambda entry: -len(entry[0]))) for k, v in table.items()}
    return CueIndex(ordered, bool(lexicon.setting("language", "compounds", False)))


def find_cues(sentence: Sentence, section: str, sub: str | None = None) -> tuple[Cue, ...]:
    """Every word or phrase of the section in the sentence, the longest at each place, in order."""
    index = cue_index(sentence.lexicon, section, sub)
    stems = sentence.stems if section in _STEMMED else sentence.low
    found: list[Cue] = []
    i = 0
    while i < len(stems):
        cue = _at(index, stems, i)
        if cue is None:
            i += 1
        else:
            found.append(cue)
            i = cue.last
    return tuple(found)


def _at(index: CueIndex, stems: tuple[str, ...], i: int) -> Cue | None:
    for words, label in index.by_stem.get(stems[i], ()):
        if stems[i : i + len(words)] == words:
            return Cue(label, i, i + len(words))
    if index.compounds and len(stems[i]) > _SHORTEST_PART + 2:
        for cut in range(2, len(stems[i]) - _SHORTEST_PART + 1):
            for words, label in index.by_stem.get(stems[i][cut:], ()):
                if len(words) == 1:
                    return Cue(label, i, i + 1)
    return None


def distance(sentence: Sentence, a: tuple[int, int], b: tuple[int, int], values: Iterable[tuple[int, int]] = ()) -> int:
    """Cost of going from tokens a to tokens b; 0 where they touch or overlap. `values`: other values in the way."""
    if a[1] <= b[0]:
        low, high = a[1], b[0]
    elif b[1] <= a[0]:
        low, high = b[1], a[0]
    else:
        return 0
    between = high - low + sum(_BREAKS.get(word, 0) for word in sentence.low[low:high])
    return between + sum(_VALUE_BETWEEN for first, last in values if low <= first and last <= high)
