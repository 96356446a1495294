"""Words of the lexicon near a value: which property it is a value of, which phase, how certain.

Distance is counted in tokens; a comma, a bracket or another value of the same kind between costs more, because it
usually divides one statement from the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, compress, count, repeat
from typing import NamedTuple

from attrs import field, frozen

from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon, phrase
from factcheck.languages.stems import stemmer

_BREAKS: Mapping[str, int] = {",": 4, ";": 10, ":": 3, "(": 4, ")": 4, "–": 5, "—": 5, ".": 8}
_VALUE_BETWEEN = 6
_STEMMED = frozenset({"properties"})
"""Elsewhere the form of a word matters: "monthly" is no "month", "reportedly" no "reported"."""
_SHORTEST_PART = 5
_KNOWN = 10_000
"""Words of which each index keeps whether they may hold a word of it."""
_EXACT = "="
"""Before a surface that is compared as it is written, because its stem is that of another word."""
WEAK = "~"
"""Before a surface that has other uses."""
CLASP = "…"
"""In a surface of two words, for the value that stands between them."""
_HANDICAP = 4
"""It says less than a telling word that many tokens further off: a funeral is held, and that is the property."""
NOTHING = "nothing"
"""Label of phrases that name nothing, though a word in them would elsewhere: what "rose to 4 percent" grew not by 4."""


class Cue(NamedTuple):
    """A word of the lexicon in a sentence: tokens first … last-1 mean `label`.

    handicap: tokens to add to its distance.
    """

    label: str
    first: int
    last: int
    handicap: int = 0


_Meaning = tuple[str, int]
"""A label with its handicap."""


class _Surfaces(NamedTuple):
    """What begins with one stem: the meaning of the stem alone, and by their second stem the longer surfaces."""

    alone: _Meaning | None
    longer: Mapping[str, Sequence[tuple[tuple[str, ...], _Meaning]]]


@frozen(eq=False)
class CueIndex:
    """Surfaces of one section by the stem of their first word.

    forms: what a surface means exactly as it is written, where its stem stands under two labels ("sale", "sales"), or
    under one for that form only ("=landed", which is no "land").
    """

    by_stem: Mapping[str, _Surfaces]
    forms: Mapping[tuple[str, ...], _Meaning]
    starts: Callable[[str], object]
    """Whether a surface may begin with a stem, or end it where it is a compound."""
    ends: Mapping[str, _Meaning] = field(factory=dict)
    """What the last part of a compound means."""


@cache
def cue_index(lexicon: Lexicon, section: str, sub: str | None = None) -> CueIndex:
    """The index of a section of a language file, made once."""
    stem = stemmer(lexicon) if section in _STEMMED else str
    written: dict[tuple[str, ...], dict[tuple[str, ...], str]] = {}
    default: dict[tuple[str, ...], str] = {}
    weak: set[tuple[str, ...]] = set()
    weak_forms: set[tuple[str, ...]] = set()
    for label, surfaces in lexicon.table(section, sub).items():
        for surface in surfaces:
            if CLASP in surface:
                continue
            words = phrase(surface.lstrip(WEAK + _EXACT))
            stems = tuple(map(stem, words))
            if surface.startswith(WEAK):
                weak.add(stems)
                weak_forms.add(words)
            written.setdefault(stems, {}).setdefault(words, label)
            if not surface.removeprefix(WEAK).startswith(_EXACT):
                default.setdefault(stems, label)
    alone: dict[str, _Meaning] = {}
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], _Meaning]]]] = {}
    forms: dict[tuple[str, ...], _Meaning] = {}
    for stems, labels in sorted(written.items(), key=lambda entry: -len(entry[0])):
        meaning = (default.get(stems, ""), _HANDICAP if stems in weak else 0)
        if len(stems) > 1:
            longer.setdefault(stems[0], {}).setdefault(stems[1], []).append((stems, meaning))
        else:
            alone[stems[0]] = meaning
        if {*labels.values()} != {default.get(stems)}:
            forms.update((w, (label, _HANDICAP if w in weak_forms else 0)) for w, label in labels.items())
    by_stem = {stem: _Surfaces(alone.get(stem), longer.get(stem, {})) for stem in (*alone, *longer)}
    if not lexicon.setting("language", "compounds", False):
        return CueIndex(by_stem, forms, by_stem.__contains__)
    known = lru_cache(maxsize=_KNOWN)(lambda stem: stem in by_stem or _inside(alone, stem) is not None)
    return CueIndex(by_stem, forms, known, alone)


def _inside(ends: Mapping[str, _Meaning], stem: str) -> str | None:
    """The label of the longest word that ends a compound."""
    parts = (stem[cut:] for cut in range(2, len(stem) - _SHORTEST_PART + 1)) if len(stem) > _SHORTEST_PART + 2 else ()
    return next((ends[part][0] for part in parts if part in ends), None)


def find_cues(sentence: Sentence, section: str, sub: str | None = None) -> tuple[Cue, ...]:
    """Every word or phrase of the section in the sentence, the longest at each place, in order."""
    index = cue_index(sentence.lexicon, section, sub)
    stems = sentence.stems if section in _STEMMED else sentence.low
    found: list[Cue] = []
    end = 0
    for i in compress(count(), map(index.starts, stems)):
        if i < end or (cue := _at(index, stems, i)) is None:
            continue
        if index.forms and (meaning := index.forms.get(sentence.low[i : cue.last])) is not None:
            cue = cue._replace(label=meaning[0], handicap=meaning[1])
        if not cue.label:
            continue
        end = cue.last
        if cue.label != NOTHING:
            found.append(cue)
    return tuple(found)


def _at(index: CueIndex, stems: tuple[str, ...], i: int) -> Cue | None:
    surfaces = index.by_stem.get(stems[i])
    if surfaces is not None:
        following = stems[i + 1] if i + 1 < len(stems) else ""
        for words, (label, handicap) in surfaces.longer.get(following, ()):
            if stems[i : i + len(words)] == words:
                return Cue(label, i, i + len(words), handicap)
        if surfaces.alone is not None:
            label, handicap = surfaces.alone
            return Cue(label, i, i + 1, handicap)
    inside = _inside(index.ends, stems[i]) if index.ends else None
    return Cue(inside, i, i + 1) if inside is not None else None


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
    return tuple(accumulate(map(cost, sentence.low, repeat(0)), initial=0))
