"""Which thing "the structure", "das Bauwerk", "the facility" is: the one that the noun fits in the text before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import define, field

from factcheck.extract.cues import Cue
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon
from factcheck.languages.kinds import kinds

_LEAD = 2
"""Sentences with which a report says what it is about, besides its title."""


@define
class Met:
    """The kinds of thing that a text has mentioned so far, the last one last, and those with which it began."""

    _kinds: dict[str, None] = field(factory=dict, init=False)
    _lead: set[str] = field(factory=set, init=False)
    _begun: set[int] = field(factory=set, init=False)
    _new: int = field(default=-1, init=False)
    """The sentence before which something new was brought in, that is of no known kind: "Below it stands a mast"."""

    def add(self, cues: Iterable[Cue], sentence: Sentence) -> None:
        """Take in the nouns of a sentence, in the order of the text."""
        if sentence.kind not in ("title", "heading") and len(self._begun) <= _LEAD:
            self._begun.add(sentence.index)
        for cue in cues:
            if cue.label in kinds().generic:
                continue
            self._kinds.pop(cue.label, None)
            self._kinds[cue.label] = None
            if len(self._begun) <= _LEAD:
                self._lead.add(cue.label)

    def end(self, sentence: Sentence, cues: Sequence[Cue]) -> None:
        """Take note of the end of a sentence."""
        if not cues and not _indefinite(sentence.lexicon).isdisjoint(sentence.low):
            self._new = sentence.index + 1

    def meant(self, noun: str, sentence: Sentence) -> str | None:
        """The kind for which a generic noun stands in a sentence; None where that is not certain.

        It is the only one of those met that the noun may stand for; or the last of them, if the report began with it
        and with no other: after "the tower beside the bridge", "the structure" may be either.
        """
        if self._new == sentence.index:
            return None
        fitting = [kind for kind in self._kinds if kind in kinds().generic[noun]]
        first = [kind for kind in fitting if kind in self._lead]
        if len(fitting) == 1 and noun not in kinds().vague:
            return fitting[0]
        return fitting[-1] if fitting and first == fitting[-1:] else None


@lru_cache(maxsize=16)
def _indefinite(lexicon: Lexicon) -> frozenset[str]:
    """Articles of what is new."""
    return lexicon.words("grammar", "articles") - lexicon.words("references", "definite")
