"""What "program ini", "diese Partnerschaft", "the project" and pronouns point back to; None where it is not clear.

A pointing phrase with a noun looks for a name that the text has called by that noun, or by one near in meaning
("program Current AI … proyek ini"): in the same paragraph the nearest, further back only where one name alone fits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Set
from functools import lru_cache
from itertools import compress, count
from typing import NamedTuple

from attrs import frozen

from factcheck.extract.attributions.grammar import Grammar, grammar
from factcheck.extract.names.finder import Name, names_of
from factcheck.extract.names.naming import places_of
from factcheck.extract.subjects import Referent
from factcheck.extract.text import Document, Sentence
from factcheck.languages import Lexicon, phrase
from factcheck.languages.lexicon import Phrase

_REACH = 12
_SPAN = 7
_NAMES = 40
_ENDING = 5


class Pointer(NamedTuple):
    """Tokens first … last-1 of a sentence point back; `noun` is the noun they use, None for a pronoun."""

    first: int
    last: int
    noun: str | None


class Link(NamedTuple):
    """A pointer with the name it stands for."""

    pointer: Pointer
    name: Name


@lru_cache(maxsize=4)
def resolve(document: Document) -> tuple[tuple[Link, ...], ...]:
    """The links of every sentence, in the order of the text."""
    names = names_of(document)
    found = [tuple(pointers(s, names[s.index], document.lexicon)) for s in document.sentences]
    called = _called(document, names) if any(found) else {}
    return tuple(
        [
            tuple(
                Link(pointer, name)
                for pointer in here
                if (name := _antecedent(document, names, called, sentence, pointer)) is not None
            )
            for sentence, here in zip(document.sentences, found, strict=True)
        ]
    )


def referents(document: Document) -> tuple[tuple[Referent, ...], ...]:
    """The links of every sentence as places with the label they stand for."""
    return tuple(
        tuple(Referent(link.name.label, link.pointer.first, link.pointer.last) for link in links)
        for links in resolve(document)
    )


def antecedent(document: Document, sentence_index: int, token_index: int) -> Name | None:
    """The name that the pointing phrase at a token stands for."""
    for link in resolve(document)[sentence_index]:
        if link.pointer.first <= token_index < link.pointer.last:
            return link.name
    return None


@frozen(eq=False)
class _Nouns:
    """The nouns that point, and for each the nouns near in meaning."""

    generic: frozenset[str]
    near: dict[str, frozenset[str]]
    pronouns: frozenset[str]
    native: dict[str, str]
    """Nouns of other languages that names here bear, with what they are called here."""

    definite: frozenset[Phrase]
    pointing: frozenset[str]
    pointers: frozenset[str]
    """Words that point, and articles and their like."""

    noun_first: bool
    """True where the noun stands before the word that points, as there are no articles: "proyek ini"."""

    endings: tuple[str, ...]
    """Nouns that are long enough to be known at the end of a compound."""

    apart: frozenset[str]
    """Words that tell a thing from the one that was named: the older plant, the neighbouring tower."""

    openers: frozenset[str]
    """Verbs that bring something new: "launched", "mengumumkan"."""


@lru_cache(maxsize=16)
def _nouns(lexicon: Lexicon) -> _Nouns:
    generic = lexicon.words("references", "generic")
    near: dict[str, frozenset[str]] = {}
    for group in lexicon.table("references", "hypernyms").values():
        members = frozenset(w.casefold() for w in group if " " not in w)
        for word in members:
            near[word] = near.get(word, frozenset()) | members
    native = {w.casefold(): own for own, foreign in lexicon.table("references", "foreign").items() for w in foreign}
    pointing = lexicon.words("references", "near")
    definite = lexicon.words("references", "definite") | pointing
    return _Nouns(
        generic=generic | frozenset(native),
        near=near,
        pronouns=lexicon.words("references", "pronoun_thing"),
        native=native,
        definite=frozenset((w,) for w in definite),
        pointing=pointing,
        pointers=definite,
        noun_first=not lexicon.words("references", "definite"),
        endings=tuple(g for g in sorted(generic | frozenset(native)) if len(g) >= _ENDING),
        apart=lexicon.words("references", "apart"),
        openers=frozenset(
            phrase(s)[0] for r in ("announce", "launch", "create") for s in lexicon.table("roles", r).get("active", ())
        ),
    )


def pointers(sentence: Sentence, names: tuple[Name, ...], lexicon: Lexicon) -> Iterator[Pointer]:
    """The phrases of a sentence that point back."""
    nouns = _nouns(lexicon)
    if nouns.pointers.isdisjoint(sentence.low):
        return
    words = grammar(lexicon)
    taken = places_of(names)
    starts = {n.title_first for n in names} | {n.first for n in names}
    for i in compress(count(), map(nouns.pointers.__contains__, sentence.low)):
        if i in taken:
            continue
        if nouns.noun_first:
            yield from _noun_before(sentence, i, nouns, words, taken)
        else:
            yield from _noun_after(sentence, i, nouns, words, taken, starts, alone=sentence.low[i] in nouns.pointing)


def _noun_before(sentence: Sentence, i: int, nouns: _Nouns, words: Grammar, taken: Set[int]) -> Iterator[Pointer]:
    """ "proyek senilai $500 miliar ini": the nearest generic noun to the left in the same phrase."""
    for j in range(i - 1, max(-1, i - _SPAN - 1), -1):
        word, low = sentence.words[j], sentence.low[j]
        if low in nouns.generic and j not in taken:
            yield Pointer(j, i + 1, low)
            return
        if j in taken or low in nouns.apart or not (word[0].isalnum() or word in "$€£.,") or low in words.boundaries:
            return


def _noun_after(
    sentence: Sentence,
    i: int,
    nouns: _Nouns,
    words: Grammar,
    taken: Set[int],
    starts: set[int],
    *,
    alone: bool,
) -> Iterator[Pointer]:
    """ "this project", "der Gipfel", "the $500 billion project"; "mit dieser" alone where `alone`."""
    for j in range(i + 1, min(i + _SPAN, len(sentence.low))):
        low = sentence.low[j]
        if j in starts or j in taken or low in nouns.apart:
            return
        if low in nouns.generic:
            if _ends_phrase(sentence, j + 1, nouns, words, starts):
                yield Pointer(i, j + 1, low)
            return
        if low in words.boundaries or not (sentence.words[j][0].isalnum() or sentence.words[j] in "$€£-"):
            break
    follower = sentence.low[i + 1] if i + 1 < len(sentence.low) else ""
    if (
        alone
        and words.capital_nouns
        and i
        and sentence.low[i - 1] in words.prepositions
        and follower in words.auxiliaries
    ):
        yield Pointer(i, i + 1, None)


def _ends_phrase(sentence: Sentence, j: int, nouns: _Nouns, words: Grammar, starts: set[int]) -> bool:
    """True where the phrase ends with its noun and says nothing more of what it is: not "the sale of Wiz"."""
    if j >= len(sentence.low):
        return True
    low = sentence.low[j]
    if j in starts or low in words.of or low in nouns.apart or sentence.words[j] == "-":
        return False
    if words.capital_nouns:
        return not sentence.words[j][0].isupper()
    return True


def _called(document: Document, names: tuple[tuple[Name, ...], ...]) -> dict[str, frozenset[str]]:
    """For each name the nouns that the text calls it by: in its title, in itself, behind a comma or copula."""
    nouns = _nouns(document.lexicon)
    words = grammar(document.lexicon)
    found: dict[str, set[str]] = {}
    for sentence in document.sentences:
        for name in names[sentence.index]:
            own = found.setdefault(name.label, set())
            own.update(w for w in sentence.low[name.title_first : name.last] if w in nouns.generic)
            if words.capital_nouns:
                own.update(_heads(name.label.casefold(), nouns))
            if words.head_last and sentence.low[name.last : name.last + 1] and sentence.low[name.last] in nouns.generic:
                own.add(sentence.low[name.last])
            if name.quoted and name.first > 1 and sentence.low[name.first - 2] in nouns.generic:
                own.add(sentence.low[name.first - 2])
            own.update(_predicate(sentence, name, nouns, words))
    return {label: frozenset(own | _native(own, nouns)) for label, own in found.items()}


def _heads(label: str, nouns: _Nouns) -> Iterator[str]:
    """The nouns in which a compound ends: "ki-gipfel" is a gipfel."""
    if label.endswith(nouns.endings):
        yield from (noun for noun in nouns.endings if label.endswith(noun))


def _native(own: set[str], nouns: _Nouns) -> set[str]:
    """The nouns of the language for those that a name bears in another: a "Project X" is a proyek."""
    return {nouns.native[w] for w in own if w in nouns.native}


def _predicate(sentence: Sentence, name: Name, nouns: _Nouns, words: Grammar) -> Iterator[str]:
    """ "Stargate merupakan proyek …", "Current AI, sebuah inisiatif …", "Stargate: Proyek …"."""
    before = sentence.low[name.title_first - 1] if name.title_first else ""
    inside = before in words.prepositions
    j = name.last
    if j < len(sentence.words) and sentence.words[j] in '”“»«"':
        j += 1
    if j >= len(sentence.words):
        return
    copula = sentence.low[j] in words.copulas and not inside
    if not (copula or sentence.words[j] in ",:–—("):
        return
    if inside and (name.kind in ("person", "place") or sentence.low[j + 1 : j + 2] in nouns.definite):
        return
    for k in range(j + 1, min(j + 5, len(sentence.low))):
        low = sentence.low[k]
        if low in nouns.generic:
            if not (inside and any(w in nouns.pointing for w in sentence.low[k + 1 : k + 4])):
                yield low
            return
        if low in words.boundaries or not sentence.words[k][0].isalnum():
            return


def _antecedent(
    document: Document,
    names: tuple[tuple[Name, ...], ...],
    called: dict[str, frozenset[str]],
    sentence: Sentence,
    pointer: Pointer,
) -> Name | None:
    if pointer.noun is None:
        return _last_thing(names, sentence)
    nouns = _nouns(document.lexicon)
    near = nouns.near.get(pointer.noun, frozenset({pointer.noun}))
    exact: list[Name] = []
    alike: list[Name] = []
    for other in document.sentences[max(0, sentence.index - _REACH) : sentence.index + 1]:
        for name in _earlier(names[other.index], pointer.first if other is sentence else None):
            if name.kind in ("person", "place"):
                continue
            if pointer.noun in called[name.label]:
                exact.append(name)
            elif called[name.label] & near:
                alike.append(name)
    if not exact and not alike and pointer.noun in nouns.near:
        return _introduced(document, names, sentence, nouns)
    return _choose(document, sentence, exact, alike)


def _introduced(
    document: Document, names: tuple[tuple[Name, ...], ...], sentence: Sentence, nouns: _Nouns
) -> Name | None:
    """ "Macron launched Current AI. This programme …": the one name that the sentence before brings."""
    if not sentence.index or document.sentences[sentence.index - 1].paragraph != sentence.paragraph:
        return None
    before = document.sentences[sentence.index - 1]
    brought = [
        n
        for n in names[before.index]
        if n.kind in ("thing", "unknown") and n.title_first and before.low[n.title_first - 1] in nouns.openers
    ]
    return brought[0] if len(brought) == 1 else None


def _earlier(names: tuple[Name, ...], before: int | None) -> tuple[Name, ...]:
    """The last names of a sentence, or the last before a token."""
    if before is None:
        return names[-_NAMES:]
    end = bisect_left(names, before, key=lambda n: n.first)
    return names[max(0, end - _NAMES) : end]


def _choose(document: Document, sentence: Sentence, exact: list[Name], alike: list[Name]) -> Name | None:
    """The nearest fitting name of the paragraph; from further back only where one name alone fits."""
    for group in (exact, [*exact, *alike]):
        here = [n for n in group if document.sentences[n.sentence].paragraph == sentence.paragraph]
        if here:
            return max(here, key=lambda n: (n.sentence, n.first))
    both = {n.label for n in (*exact, *alike)}
    if len(both) == 1:
        return max((*exact, *alike), key=lambda n: (n.sentence, n.first))
    return None


def _last_thing(names: tuple[tuple[Name, ...], ...], sentence: Sentence) -> Name | None:
    """The one thing named in the sentence before, for a pronoun."""
    if not sentence.index:
        return None
    things = [n for n in names[sentence.index - 1] if n.kind == "thing"]
    return things[0] if len({n.label for n in things}) == 1 else None
