"""What the thing of an attribution is, whatever it is called: "die Ermittlungen" and "l'enquête" are one sort of thing.

Data: `[things]`, `[references.acts]`, `[references.hypernyms]` and the objects of `[nouns]` in the language files.
Their keys are the same in all languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache

from attrs import frozen

from factcheck.align.aliases import fold
from factcheck.align.heads import part_of_thing
from factcheck.align.topics import Corpus, meant_by
from factcheck.languages import installed, load
from factcheck.languages.kinds import kinds
from factcheck.languages.ontology import ontology
from factcheck.model import Claim

_SILENT = frozenset({"other", "signature"})
"""Kinds of deed that do not say what the thing is."""
_RUN = 3
"""As many words may be one noun: "state of emergency"."""
_ENDING = 5
"""Letters that a noun needs to be known at the end of a compound."""
_STEM = 5
"""Letters that two nouns share that are one word in two forms or languages: "radar", "radarnya"."""
_AROUND = 2
"""Words beside a noun that tell it from another of its sort: "the second bridge", "le pont voisin"."""
_SIGNS = ".,;:!?()\"'“”„«»‘’–—"


class Alike(IntEnum):
    """How alike the things of two attributions are.

    OTHER: two names, two sorts, sorts of which every report has several, or nouns of which nothing is known. OPEN: one
    of them is not said. VAGUE: one noun may stand for the other. KIND: of one sort, or one word. NAMED: one name.
    """

    OTHER = 0
    OPEN = 1
    VAGUE = 2
    KIND = 3
    NAMED = 4


@frozen
class Thing:
    """What one attribution is about, as far as its words tell.

    label: the folded words, of that language. named: whether they are a name. sorts: keys of the tables. part: the noun
    of which it is said, where the label names the whole: "engines" of the Petrel. marks: words that tell it from others
    of its sort, such as "second" and "rival".
    """

    language: str
    label: str
    named: bool
    sorts: frozenset[str]
    part: str | None
    marks: frozenset[str] = frozenset()

    @property
    def figures(self) -> frozenset[str]:
        """The words of the label with figures in them: "180" of "the round of 180 million"."""
        return frozenset(word for word in self.label.split() if any(c.isdigit() for c in word))


def thing_of(claim: Claim, corpus: Corpus) -> Thing | None:
    """The thing of an attribution; None where it has none, or its language is not known."""
    source, subject = corpus.sources.get(claim.source), claim.subject
    if source is None or subject is None or source.language not in installed():
        return None
    language, label = str(source.language), fold(subject.label)
    part = part_of_thing(claim, corpus)
    if subject.label in source.names:
        return Thing(language, label, True, corpus.kinds.get(label, frozenset()) - kinds().others, part)
    if subject.described:
        return Thing(language, label, False, frozenset({subject.label}), part)
    return Thing(language, label, False, _sorts(label, language), part, _marks(claim, label, language))


def alike(a: Thing | None, b: Thing | None, corpus: Corpus) -> Alike:
    """How alike two things are."""
    if a is None or b is None:
        return Alike.OPEN
    if a.part != b.part:
        return Alike.OTHER
    if a.named and b.named:
        return Alike.NAMED if corpus.sure_match(a.label, b.label) else Alike.OTHER
    if told_apart(a, b) or _other_words(a, b):
        return Alike.OTHER
    shared = a.sorts & b.sorts
    if shared - kinds().common or (not shared and not a.named and not b.named and _one_word(a.label, b.label)):
        return Alike.KIND
    meant = [frozenset(k for sort in thing.sorts for k in meant_by(sort)) - kinds().common for thing in (a, b)]
    return Alike.OTHER if meant[0].isdisjoint(meant[1]) else Alike.VAGUE


def told_apart(a: Thing | None, b: Thing | None) -> bool:
    """True for "the bridge" and "the second bridge", the airline and its rival."""
    if a is None or b is None:
        return False
    return a.marks != b.marks or a.sorts & kinds().others != b.sorts & kinds().others


def _other_words(a: Thing, b: Thing) -> bool:
    """True for the round of 180 and that of 40, the passenger train and the freight train."""
    if a.named or b.named:
        return False
    if a.figures and b.figures and a.figures.isdisjoint(b.figures):
        return True
    x, y = (frozenset(thing.label.split()) for thing in (a, b))
    return a.language == b.language and bool(x & y and x - y and y - x)


@lru_cache(maxsize=5000)
def _sorts(label: str, language: str) -> frozenset[str]:
    """The sorts of thing that the nouns of a label may be."""
    words, nouns = label.split(), _nouns(language)
    runs = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(i + _RUN, len(words)) + 1))
    found = frozenset(kind for run in runs for kind in nouns.get(run, ()))
    if found or not bool(load(language).setting("language", "verb_second", False)):
        return found
    ends = ((end, sorts) for end, sorts in nouns.items() if len(end) >= _ENDING)
    return frozenset(kind for end, sorts in ends for word in words if word.endswith(end) for kind in sorts)


@lru_cache(maxsize=16)
def _nouns(language: str) -> Mapping[str, frozenset[str]]:
    """Folded noun → the sorts of thing that it may be."""
    lexicon = load(language)
    tables = (lexicon.table("things"), lexicon.table("references", "acts"), lexicon.table("references", "hypernyms"))
    found: dict[str, frozenset[str]] = {}
    counted = {kind: s for kind, s in lexicon.table("nouns").items() if kind.replace("_", " ") in ontology().objects}
    for kind, surfaces in (row for table in (*tables, counted) for row in table.items() if row[0] not in _SILENT):
        found.update({fold(s): found.get(fold(s), frozenset()) | {kind} for s in surfaces})
    return found


def _marks(claim: Claim, label: str, language: str) -> frozenset[str]:
    """The words in a thing or beside it that tell it from others of its sort."""
    span, sentence = claim.subject.span if claim.subject else None, claim.sentence
    words = label.split()
    if span is not None:
        before = sentence.exact[: max(span.start - sentence.start, 0)].split()[-_AROUND:]
        after = sentence.exact[span.end - sentence.start :].split()[:1]
        words += [fold(word.strip(_SIGNS)) for word in (*before, *span.exact.split(), *after)]
    return _apart(language).intersection(words)


@lru_cache(maxsize=16)
def _apart(language: str) -> frozenset[str]:
    """The folded words by which a thing is told from the one that was spoken of: "rival", "second"."""
    return frozenset(map(fold, load(language).words("references", "apart")))


def _one_word(a: str, b: str) -> bool:
    """True where two labels share a noun, or its beginning."""
    x, y = (frozenset(w[:_STEM] for w in label.split() if len(w) >= _STEM) for label in (a, b))
    return not x.isdisjoint(y)
