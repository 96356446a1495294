"""A label taken apart: titles and legal forms, numbers, and the concepts that its words stand for in any language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from attrs import frozen

from factcheck.align.aliases import Aliases, fold, territory_key, tokens
from factcheck.languages import installed, load

ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10"}
COMPOUND = 7
"""Letters from which a word may be a compound: "Aktionsgipfel"."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*\.?")


@frozen
class Label:
    """A label and its parts; every tuple is folded. `known` is its canonical key, where it has one.

    bare: without articles, titles and legal forms; parts: `bare` as concepts; core: `parts` without words that only say
    what kind of thing it is; telling: parts that tell names apart; numbers: without years; person: as a person's name.
    """

    folded: str
    known: str | None
    tokens: tuple[str, ...]
    unarticled: tuple[str, ...]
    bare: tuple[str, ...]
    person: tuple[str, ...]
    parts: tuple[str, ...]
    core: tuple[str, ...]
    heads: frozenset[str]
    telling: frozenset[str]
    numbers: tuple[str, ...]
    years: tuple[str, ...]
    initials: frozenset[str]
    titled: bool
    capitals: bool
    plain: bool

    @cached_property
    def timeless(self) -> tuple[str, ...]:
        """The core without years."""
        return tuple(t for t in self.core if t not in self.years)

    @property
    def spans(self) -> tuple[str, ...]:
        """All runs of one to three words."""
        words = self.unarticled
        return tuple(" ".join(words[i : i + n]) for i in range(len(words)) for n in (1, 2, 3) if i + n <= len(words))

    @property
    def only_title(self) -> bool:
        """True for a title without a name: "Presiden"."""
        return self.titled and self.unarticled in _titles()[0]


@lru_cache(maxsize=100_000)
def label_of(text: str, aliases: Aliases) -> Label:
    """The parts of a label."""
    words = tuple(_WORD.findall(text))
    folded = tuple(_numeral(t, i) for i, t in enumerate(tokens(text)))
    acronym = bool(words) and len(words[0]) > 1 and words[0].isupper() and not text.isupper()
    unarticled = folded if acronym else _unarticled(folded)  # "ai" is an article in Italian, "AI" is none
    bare = tuple(t for t in _untitled(unarticled) if t not in aliases.legal) or unarticled
    parts = tuple(concepts(bare, aliases))
    core = tuple(p for p in parts if p not in aliases.droppable)
    heads = frozenset(p for p in parts if p in aliases.heads)
    digits = tuple(sorted(t for t in folded if any(c.isdigit() for c in t)))
    return Label(
        folded=fold(text),
        known=aliases.canonical(text) or aliases.canonical(" ".join(bare)),
        tokens=folded,
        unarticled=unarticled,
        bare=bare,
        person=_person(bare, aliases),
        parts=parts,
        core=core if set(core) - _concepts(aliases) else parts,
        heads=heads,
        telling=frozenset(parts) & aliases.telling,
        numbers=tuple(t for t in digits if not _YEAR.fullmatch(t)),
        years=tuple(t for t in digits if _YEAR.fullmatch(t)),
        initials=frozenset(_initials(text, bare)),
        titled=_title_end(unarticled) > 0,
        capitals=text.isupper(),
        plain=all(w[:1].isupper() for w in words) and not any(p in _concepts(aliases) for p in parts),
    )


def _numeral(token: str, place: int) -> str:
    """A Roman numeral after the first word as a digit: "Gulf War II"."""
    return ROMAN.get(token, token) if place else token


def _unarticled(folded: tuple[str, ...]) -> tuple[str, ...]:
    return folded[1:] if len(folded) > 1 and folded[0] in _articles() else folded


def _untitled(folded: tuple[str, ...]) -> tuple[str, ...]:
    """Without the title of a person and all that stands before it ("Presiden Prancis Emmanuel Macron"), and without
    the word for an organisation ("Konzern Hochfeld")."""
    end = _title_end(folded)
    rest = folded[end:]
    if end and len(rest) > 2 and _is_territory(rest[0]):
        rest = rest[1:]
    if rest and rest[0] not in _prepositions() and not (end and _is_territory(" ".join(rest))):
        folded = rest
    while len(folded) > 1 and folded[:1] in _titles()[1] and not _is_territory(" ".join(folded[1:])):
        folded = folded[1:]
    return folded


def _title_end(folded: tuple[str, ...]) -> int:
    """Where the last title of a person ends; 0 where there is none."""
    persons = _titles()[0]
    return max((i + n for i in range(len(folded)) for n in (3, 2, 1) if folded[i : i + n] in persons), default=0)


def _person(bare: tuple[str, ...], aliases: Aliases) -> tuple[str, ...]:
    """The words of a person's name: a leading country is where the person comes from."""
    if len(bare) > 2 and _is_territory(bare[0]):
        bare = bare[1:]
    return bare


def _is_territory(word: str) -> bool:
    return territory_key(word) is not None


def concepts(words: tuple[str, ...], aliases: Aliases) -> Iterator[str]:
    """Folded words as concepts: phrases of the lexicon first, then words, then compounds, else the word itself."""
    longest = max(map(len, aliases.parts), default=1)
    i = 0
    while i < len(words):
        for n in range(min(longest, len(words) - i), 0, -1):
            concept = aliases.parts.get(words[i : i + n])
            if concept is not None:
                yield concept
                i += n
                break
        else:
            yield from _compound(words[i], aliases) or (words[i],)
            i += 1


@lru_cache(maxsize=100_000)
def _compound(word: str, aliases: Aliases) -> tuple[str, ...]:
    """The concepts of a compound that is made of known words only: "aktionsgipfel" is action, summit."""
    if len(word) < COMPOUND:
        return ()
    found = _split(word, _single_words(aliases), aliases.joints)
    return found if found is not None else ()


def _split(word: str, words: Mapping[str, str], joints: tuple[str, ...]) -> tuple[str, ...] | None:
    if word in joints:
        return ()
    for cut in range(len(word), 2, -1):
        concept = words.get(word[:cut])
        if concept is None:
            continue
        for joint in joints:
            if word[cut:].startswith(joint):
                rest = _split(word[cut + len(joint) :], words, joints)
                if rest is not None:
                    return (concept, *rest)
    return None


@lru_cache(maxsize=8)
def _single_words(aliases: Aliases) -> Mapping[str, str]:
    return {words[0]: concept for words, concept in aliases.parts.items() if len(words) == 1}


@lru_cache(maxsize=8)
def _concepts(aliases: Aliases) -> frozenset[str]:
    return frozenset(aliases.parts.values())


def _initials(text: str, bare: tuple[str, ...]) -> Iterator[str]:
    """The initials that an acronym may have, with and without the small words between."""
    if len(bare) > 1:
        small = _between()
        yield "".join(t[0] for t in bare)
        yield "".join(t[0] for t in bare if t not in small)


@lru_cache(maxsize=1)
def _between() -> frozenset[str]:
    """The small words that may stand between those of a name."""
    return _prepositions() | _articles() | _grammar("joiners")


@lru_cache(maxsize=1)
def _articles() -> frozenset[str]:
    return _grammar("articles") | frozenset(
        _folded(load(code).table("references").get("definite", ()) for code in installed())
    )


@lru_cache(maxsize=1)
def _prepositions() -> frozenset[str]:
    return _grammar("prepositions")


def _grammar(kind: str) -> frozenset[str]:
    return frozenset(_folded(load(code).table("grammar").get(kind, ()) for code in installed()))


def _folded(lists: Iterable[Iterable[str]]) -> Iterator[str]:
    return (fold(word) for words in lists for word in words)


@lru_cache(maxsize=1)
def _titles() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """Titles of persons, and words for organisations that form no name, as folded tokens."""
    persons: set[tuple[str, ...]] = set()
    organisations: set[tuple[str, ...]] = set()
    heads: set[tuple[str, ...]] = set()
    for code in installed():
        lexicon = load(code)
        persons.update(tokens(title) for title in lexicon.table("titles").get("person", ()))
        organisations.update(tokens(title) for title in lexicon.table("titles").get("organisation", ()))
        heads.update(tokens(head) for head in lexicon.table("names").get("heads", ()))
    return frozenset(persons - {()}), frozenset(t for t in organisations - heads if len(t) == 1)


def is_title(folded: tuple[str, ...]) -> bool:
    """True for the title of a person in any installed language."""
    return folded in _titles()[0]


def is_small(folded: str) -> bool:
    """True for an article or a preposition of any installed language."""
    return folded in _articles() or folded in _prepositions()
