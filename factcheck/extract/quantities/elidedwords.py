"""The words that show that a number counts what was counted before: [elided] of a language file, and some others."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from factcheck.extract.quantities.phrases import Phrases, phrases
from factcheck.languages import Lexicon, fold


@frozen
class ElidedWords:
    """Each field is a list of [elided], but for the last ones."""

    against: Phrases[bool]  # 9,529 votes, *against* 13,435
    division: Phrases[bool]  # seven votes *to* two
    rejected: Phrases[bool]  # verbs of those who vote a motion down
    more: Phrases[bool]  # 328 seats, a dozen *more than* needed
    out_of: Phrases[bool]  # 7 trains *out of* 24
    partitive: Phrases[bool]  # *elle en* réunirait 328
    were_it: Phrases[bool]  # bisher *waren es* 733
    having: Phrases[bool]  # the Greens *have* 85
    linked: frozenset[str]  # Barcelona *with* 286
    beside: frozenset[str]  # 380 *in* Freiburg
    counting: frozenset[str]  # verbs of what is counted by the million: *sold* 2 million
    play: frozenset[str]  # words of games and markets, whose points are no percentage points
    streets: tuple[str, ...]  # endings of what has a number for its name: Haupt*straße* 12
    compounds: bool
    separators: frozenset[str]  # between two items of a list
    plain: frozenset[str]  # words that name nothing
    lengths: frozenset[str]  # units of time


@lru_cache(maxsize=64)
def elided_words(lexicon: Lexicon) -> ElidedWords:
    """The tables of a language, built once."""
    lists, grammar = lexicon.table("elided"), lexicon.table("grammar")

    def flags(key: str) -> Phrases[bool]:
        return phrases((s, True) for s in lists.get(key, ()))

    def words(surfaces: Iterable[str]) -> frozenset[str]:
        return frozenset(map(fold, surfaces))

    joiners = (s for s in grammar.get("joiners", ()) if " " not in s)
    plain = ("articles", "possessives", "prepositions", "pronouns", "adverbs", "demonstratives", "relatives")
    return ElidedWords(
        against=flags("against"),
        division=flags("division"),
        rejected=flags("rejected"),
        more=flags("more"),
        out_of=flags("out_of"),
        partitive=flags("partitive"),
        were_it=flags("were_it"),
        having=flags("having"),
        linked=words(lists.get("linked", ())),
        beside=words(lists.get("beside", ())),
        counting=words(lists.get("counting", ())),
        play=words(lists.get("play", ())),
        streets=tuple(map(fold, lists.get("streets", ()))),
        compounds=bool(lexicon.setting("language", "compounds", False) and lists.get("streets")),
        separators=words((*joiners, *lists.get("but", ()), *",;:()[]–—•|·")),
        plain=words(w for key in plain for w in grammar.get(key, ())),
        lengths=words(w for surfaces in lexicon.table("durations").values() for w in surfaces if " " not in w),
    )
