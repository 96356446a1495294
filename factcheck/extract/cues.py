"""Words of the lexicon near a value: which property it is a value of, which phase, how certain.

Distance is counted in tokens; a comma, a bracket or another value of the same kind between costs more, because it
usually divides one statement from the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import accumulate

from attrs import frozen

from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon, phrase
from factcheck.languages.stems import stemmer

_BREAKS: Mapping[str, int] = {",": 4, ";": 10, ":": 3, "(": 4, ")": 4, "–": 5, "—": 5, ".": 8}
_VALUE_BETWEEN = 6
_STEMMED = frozenset({"properties"})
"""Elsewhere the form of a word matters: "monthly" is no "month", "reportedly" no "reported"."""
_SHORTEST_PART = 5
_EXACT = "="
"""Before a surface that is compared as it is written, because its stem is that of another word."""
_WEAK = "~"
"""Before a surface that has other uses."""
_HANDICAP = 4
"""It says less than a telling word that many tokens further off: a funeral is held, and that is the property."""
_NOTHING = "nothing"
"""Label of phrases that name nothing, though a word in them would elsewhere: what "rose to 4 percent" grew not by 4."""


@frozen
class Cue:
    """A word of the lexicon in a sentence: tokens first … last-1 mean `label`. handicap: tokens to add to its distance."""

    label: str
    first: int
    last: int
    handicap: int = 0


@frozen(eq=False)
class CueIndex:
    """Surfaces of one section by the stem of their first word.

    forms: what a surface means exactly as it is written, where its stem stands under two labels ("sale", "sales"), or
    under one for that form only ("=landed", which is no "land"). weak: stems of surfaces that have other uses.
    """

    by_stem: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    forms: Mapping[tuple[str, ...], str]
    weak: frozenset[tuple[str, ...]]
    compounds: bool


@cache
def cue_index(lexicon: Lexicon, section: str, sub: str | None = None) -> CueIndex:
    """The index of a section of a language file, made once."""
    stem = stemmer(lexicon) if section in _STEMMED else str
    written: dict[tuple[str, ...], dict[tuple[str, ...], str]] = {}
    default: dict[tuple[str, ...], str] = {}
    weak: set[tuple[str, ...]] = set()
    for label, surfaces in lexicon.table(section, sub).items():
        for surface in surfaces:
            words = phrase(surface.lstrip(_WEAK + _EXACT))
            stems = tuple(map(stem, words))
            if surface.startswith(_WEAK):
                weak.add(stems)
            written.setdefault(stems, {}).setdefault(words, label)
            if not surface.removeprefix(_WEAK).startswith(_EXACT):
                default.setdefault(stems, label)
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    forms: dict[tuple[str, ...], str] = {}
    for stems, labels in written.items():
        table.setdefault(stems[0], []).append((stems, default.get(stems, "")))
        if {*labels.values()} != {default.get(stems)}:
            forms.update(labels)
    ordered = {k: tuple(sorted(v, key=lambda entry: -len(entry[0]))) for k, v in table.items()}
    return CueIndex(ordered, forms, frozenset(weak), bool(lexicon.setting("language", "compounds", False)))


def find_cues(sentence: Sentence, section: str, sub: str | None = None) -> tuple[Cue, ...]:
    """Every word or phrase of the section in the sentence, the longest at each place, in order."""
    index = cue_index(sentence.lexicon, section, sub)
    stems = sentence.stems if section in _STEMMED else sentence.low
    by_stem, compounds = index.by_stem, index.compounds
    found: list[Cue] = []
    end = 0
    for i, stem in enumerate(stems):
        if i < end or not (stem in by_stem or (compounds and len(stem) > _SHORTEST_PART + 2)):
            continue
        cue = _at(index, stems, i)
        if cue is not None and index.forms:
            cue = Cue(index.forms.get(sentence.low[i : cue.last], cue.label), i, cue.last, cue.handicap)
        if cue is None or not cue.label:
            continue
        end = cue.last
        if cue.label != _NOTHING:
            found.append(cue)
    return tuple(found)


def _at(index: CueIndex, stems: tuple[str, ...], i: int) -> Cue | None:
    for words, label in index.by_stem.get(stems[i], ()):
        if stems[i : i + len(words)] == words:
            return Cue(label, i, i + len(words), _HANDICAP if words in index.weak else 0)
    if index.compounds and len(stems[i]) > _SHORTEST_PART + 2 and (inside := _inside(index, stems[i])) is not None:
        return Cue(inside, i, i + 1)
    return None


@lru_cache(maxsize=50_000)
def _inside(index: CueIndex, stem: str) -> str | None:
    """The label of the longest word that ends a compound."""
    for cut in range(2, len(stem) - _SHORTEST_PART + 1):
        for words, label in index.by_stem.get(stem[cut:], ()):
            if len(words) == 1:
                return label
    return None


def distance(sentence: Sentence, a: tuple[int, int], b: tuple[int, int], values: Iterable[tuple[int, int]] = ()) -> int:
    """Cost of going from tokens a to tokens b; 0 where they touch or overlap. `values`: other values in the way."""
    if a[1] <= b[0]:
        low, high = a[1], b[0]
    elif b[1] <= a[0]:
        low, high = b[1], a[0]
    else:
        return 0
    if low == high:
        return 0
    breaks = _breaks(sentence)
    cost = high - low + breaks[high] - breaks[low]
    for first, last in values:
        if low <= first and last <= high:
            cost += _VALUE_BETWEEN
    return cost


@lru_cache(maxsize=64)
def _breaks(sentence: Sentence) -> tuple[int, ...]:
    """The cost of all breaks before each token of a sentence, and of all in it."""
    cost = _BREAKS.get
    return tuple(accumulate((cost(word, 0) for word in sentence.low), initial=0))
