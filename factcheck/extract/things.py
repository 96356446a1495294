"""Things that a text describes and does not name: "the ship is 186 metres long", "das Start-up hat 950 Beschäftigte".

The kind of a thing is a canonical English noun, so that texts in several languages can mean the same ship. Only what a
text takes as known counts: "the ship", "kapal itu", "fartyget", not "a ship".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from factcheck.extract.cues import Cue, find_cues
from factcheck.extract.names.finder import Name
from factcheck.extract.subjects import Referent
from factcheck.extract.text import Document, Sentence
from factcheck.languages import Lexicon
from factcheck.languages.kinds import kinds as known_kinds

_ADJECTIVES = 3
"""Words that may stand between an article and its noun: "the seven-car high-speed train"."""
_AGENT = 5
"""Words of an agent between them: "die von der Reederei Telvora bestellte Fähre"."""
_POINTED = 6
"""Words that may stand between a noun and what points at it: "kapal sepanjang 186 meter itu"."""
_APPOSITION = 5
_ELISION = "'"
_OWNER = 5
"""Words from "of" to the name of an owner: "the predecessor of the new high-speed train Norda"."""
_HEAD = 2
"""Words that may stand before the name at the head of a sentence: an article and a quotation mark."""


@frozen(eq=False)
class _Words:
    definite: frozenset[str]
    indefinite: frozenset[str]
    pointing: frozenset[str]
    of: frozenset[str]
    boundaries: frozenset[str]
    prepositions: frozenset[str]
    copulas: frozenset[str]
    markers: frozenset[str]
    reach: int
    """Words that may stand between an article and its noun: an agent as well, where its participle follows it."""

    suffixed: bool
    """The noun itself shows that it is known ("fartyget"), or nothing does: no word for "the" stands before it."""


@lru_cache(maxsize=16)
def _words(lexicon: Lexicon) -> _Words:
    definite = lexicon.words("references", "definite") | lexicon.words("references", "near")
    articles = lexicon.words("grammar", "articles")
    prepositions = lexicon.words("grammar", "prepositions")
    inside = bool(lexicon.setting("language", "verb_second", False))
    return _Words(
        definite=definite,
        indefinite=articles - definite,
        pointing=lexicon.words("references", "near"),
        of=lexicon.words("grammar", "of"),
        boundaries=prepositions | lexicon.words("grammar", "conjunctions") | lexicon.words("grammar", "auxiliaries"),
        prepositions=prepositions,
        copulas=lexicon.words("grammar", "copulas"),
        markers=lexicon.words("grammar", "agent_markers") if inside else frozenset(),
        reach=_ADJECTIVES + (_AGENT if inside else 0),
        suffixed=not lexicon.words("references", "definite"),
    )


@frozen
class Things:
    """What a text describes, by sentence, and what it calls its names: name → kinds of thing."""

    described: tuple[tuple[Referent, ...], ...]
    kinds: Mapping[str, frozenset[str]]


def things(document: Document, names: Sequence[Sequence[Name]]) -> Things:
    """The things that a text speaks of by their kind: under their name where the text gives it, else by the kind.

    A name is meant that the text calls so, the last one before; or the one that the paragraph speaks of just before:
    "The Stella Nova will cost 215 million euros. The ship …".
    """
    words = _words(document.lexicon)
    cues = [find_cues(sentence, "things") for sentence in document.sentences]
    kinds = _called(document, names, cues)
    last: dict[str, str] = {}
    topic: tuple[int, str] | None = None
    out: list[tuple[Referent, ...]] = []
    for sentence, nouns in zip(document.sentences, cues, strict=True):
        here = names[sentence.index]
        found = []
        for thing in _described(sentence, here, nouns, words) if nouns else ():
            if thing.label in known_kinds().others:
                found.append(thing)
                continue
            named = last.get(thing.label)
            near = topic is not None and topic[0] == sentence.paragraph and topic[1] not in kinds
            if named is None and topic is not None and near and thing.label not in known_kinds().rivals:
                named = topic[1]
                kinds[named] = {thing.label}
                last[thing.label] = named
            found.append(thing if named is None else Referent(named, thing.first, thing.last))
        out.append(tuple(found))
        for name in here:
            for kind in kinds.get(name.label, ()):
                last[kind] = name.label
        topic = _topic(sentence, here) or topic
    return Things(tuple(out), {label: frozenset(found) for label, found in kinds.items()})


def _topic(sentence: Sentence, names: Sequence[Name]) -> tuple[int, str] | None:
    """The paragraph and the name at the head of a sentence, where it may be that of a thing."""
    first = names[0] if names else None
    if first is None or first.title_first > _HEAD or first.kind not in ("thing", "unknown"):
        return None
    return sentence.paragraph, first.label


def _described(sentence: Sentence, names: Sequence[Name], nouns: Sequence[Cue], words: _Words) -> Iterator[Referent]:
    taken = {t for n in names for t in range(n.title_first, n.last)}
    starts = {n.title_first for n in names}
    parts, others = known_kinds().parts, known_kinds().others
    for cue in nouns:
        if cue.label in others and cue.first not in taken and cue.last not in starts:
            yield Referent(cue.label, cue.first, _through_owner(sentence, cue, names, words), described=True)
            continue
        behind = sentence.low[cue.last : cue.last + 1]
        if cue.label in parts or cue.first in taken or cue.last in starts or not words.of.isdisjoint(behind):
            continue
        first = _known_from(sentence, cue, words)
        if first is not None:
            yield Referent(cue.label, first, cue.last, described=True)


def _through_owner(sentence: Sentence, cue: Cue, names: Sequence[Name], words: _Words) -> int:
    """Where the name ends that a thing is named for, "the rival *of the chip maker Norda*"; else its noun's end."""
    if words.of.isdisjoint(sentence.low[cue.last : cue.last + 1]):
        return cue.last
    near = (n for n in names if 0 < n.title_first - cue.last <= _OWNER)
    owner = next(near, None)
    between = sentence.low[cue.last + 1 : owner.title_first] if owner is not None else ()
    plain = all(word[0].isalpha() and word not in words.prepositions for word in between)
    return owner.last if owner is not None and plain else cue.last


def _known_from(sentence: Sentence, cue: Cue, words: _Words) -> int | None:
    """Where the phrase begins that takes the thing as known; None for a thing that is new."""
    if words.suffixed:
        behind = sentence.low[cue.last : cue.last + _POINTED]
        return cue.first if not words.pointing.isdisjoint(behind) else None
    for at in range(cue.first - 1, max(-1, cue.first - words.reach - 2), -1):
        low = sentence.low[at]
        if low in words.definite:
            before = sentence.low[at - 1] if at else ""
            return None if low in words.prepositions or before in words.prepositions else at
        if low in words.markers:
            return _article_before(sentence, at, words)
        if low == _ELISION and at == cue.first - 1:
            continue  # "l'avion"
        if low in words.boundaries or low in words.indefinite or not sentence.words[at][0].isalpha():
            return None
    return None


def _article_before(sentence: Sentence, at: int, words: _Words) -> int | None:
    """The "die" of "die (1856) von Jan Falk gegründete Bank", for the "von"."""
    while at and (sentence.words[at - 1].isdigit() or sentence.low[at - 1] in words.prepositions - words.definite):
        at -= 1
    return at - 1 if at and sentence.low[at - 1] in words.definite else None


def _called(document: Document, names: Sequence[Sequence[Name]], cues: Sequence[Sequence[Cue]]) -> dict[str, set[str]]:
    """Name → the kinds of thing that the text calls it: "the ferry Stella", "Wiz, a startup", "Institut Wallacea"."""
    found: dict[str, set[str]] = {}
    words = _words(document.lexicon)
    for sentence, nouns in zip(document.sentences, cues, strict=True):
        for name in names[sentence.index] if nouns else ():
            if name.kind in ("person", "place"):
                continue
            for cue in nouns:
                inside = name.title_first <= cue.first < name.last or cue.last == name.title_first
                if inside or _says_what(sentence, name, cue, words):
                    found.setdefault(name.label, set()).add(cue.label)
    return found


def _says_what(sentence: Sentence, name: Name, cue: Cue, words: _Words) -> bool:
    """True for "Wiz, a security startup" and "Wiz is a startup": a comma or "is" behind the name, no other break."""
    if not 0 < cue.first - name.last <= _APPOSITION:
        return False
    opener, *rest = sentence.low[name.last : cue.first]
    before = sentence.low[name.title_first - 1] if name.title_first else ""
    if opener not in (",", "(", "–", "—") and (opener not in words.copulas or before in words.prepositions):
        return False
    return all(word[0].isalpha() and word not in words.boundaries for word in rest)
