"""Things that a text describes and does not name: "the ship is 186 metres long", "das Start-up hat 950 Beschäftigte".

The kind of a thing is a canonical English noun, so that texts in several languages can mean the same ship. Only what a
text takes as known counts: "the ship", "kapal itu", "fartyget", not "a ship".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache

from attrs import frozen

from factcheck.extract.cues import Cue, find_cues
from factcheck.extract.generic import Met
from factcheck.extract.mention import Mention
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
_NAME = 4
"""Words from a noun to a name that follows it between commas."""
_ELISION = "'"
_OWNER = 5
"""Words from "of" to the name of an owner: "the predecessor of the new high-speed train Norda"."""
_HEAD = 2
"""Words that may stand before the name at the head of a sentence: an article and a quotation mark."""


@frozen(eq=False)
class _Words:
    articles: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    pointing: frozenset[str]
    of: frozenset[str]
    boundaries: frozenset[str]
    prepositions: frozenset[str]
    copulas: frozenset[str]
    adverbs: frozenset[str]
    nouns: frozenset[str]
    endings: tuple[str, ...]
    """Endings by which a noun itself shows that it is known: "fartyget"."""

    markers: frozenset[str]
    reach: int
    """Words that may stand between an article and its noun: an agent as well, where its participle follows it."""

    stacked: bool
    """Names may stand before a noun that they belong to: "the Hamburg-based company"."""

    apart: frozenset[str]
    """Words that tell a thing from the one that was named: the older plant, l'usine voisine."""

    suffixed: bool
    """Nothing before a noun shows that it is known, only a word behind it: "kapal itu"."""


@lru_cache(maxsize=16)
def _words(lexicon: Lexicon) -> _Words:
    definite = lexicon.words("references", "definite") | lexicon.words("references", "near")
    articles = lexicon.words("grammar", "articles")
    prepositions = lexicon.words("grammar", "prepositions")
    inside = bool(lexicon.setting("language", "verb_second", False))
    return _Words(
        articles=articles | definite | {_ELISION},
        definite=definite,
        indefinite=articles - definite,
        pointing=lexicon.words("references", "near"),
        of=lexicon.words("grammar", "of"),
        boundaries=prepositions | lexicon.words("grammar", "conjunctions") | lexicon.words("grammar", "auxiliaries"),
        prepositions=prepositions,
        copulas=lexicon.words("grammar", "copulas"),
        adverbs=lexicon.words("grammar", "adverbs"),
        nouns=frozenset(s.casefold() for surfaces in lexicon.table("things").values() for s in surfaces),
        endings=tuple(lexicon.table("references").get("definite_endings", ())),
        markers=lexicon.words("grammar", "agent_markers") if inside else frozenset(),
        reach=_ADJECTIVES + (_AGENT if inside else 0),
        stacked=inside or bool(lexicon.setting("names", "head_last", False)),
        apart=lexicon.words("references", "apart"),
        suffixed=not lexicon.words("references", "definite"),
    )


@frozen
class Things:
    """What a text describes, by sentence, and what it calls its names: name → kinds of thing."""

    described: tuple[tuple[Referent, ...], ...]
    kinds: Mapping[str, frozenset[str]]


def things(
    document: Document,
    names: Sequence[Sequence[Name]],
    mentions: Sequence[Mention],
    *,
    acting: frozenset[str] = frozenset(),
) -> Things:
    """The things that a text speaks of by their kind: under their name where the text gives it, else by the kind.

    A name is meant that the text calls so, the last one before; or the one that the paragraph speaks of just before:
    "The Stella Nova will cost 215 million euros. The ship …". Who does something, as those in `acting`, is no ship.
    """
    words = _words(document.lexicon)
    cues = [find_cues(sentence, "things") for sentence in document.sentences]
    values = _values(mentions)
    kinds = _called(document, names, cues)
    last: dict[str, str] = {}
    topic: tuple[int, str] | None = None
    met = Met()
    out: list[tuple[Referent, ...]] = []
    for sentence, nouns in zip(document.sentences, cues, strict=True):
        here = names[sentence.index]
        found = []
        before = 0
        for thing in _described(sentence, here, nouns, words, values.get(sentence.index, {})) if nouns else ():
            behind = bisect_left(nouns, thing.last, lo=before, key=_first)
            met.add(nouns[before:behind], sentence)
            before = behind
            if thing.label in known_kinds().others or not thing.known:
                found.append(thing)
                continue
            label = thing.label
            if label in known_kinds().generic and label not in last:
                label = met.meant(label, sentence) or label
            named = last.get(label)
            near = topic is not None and topic[0] == sentence.paragraph and topic[1] not in kinds
            rivals = known_kinds().rivals | known_kinds().generic.keys()
            if named is None and topic is not None and near and not thing.inner and label not in rivals:
                named = topic[1]
                kinds[named] = {label}
                last[label] = named
            found.append(thing._replace(label=named or label, described=named is None))
        met.add(nouns[before:], sentence)
        met.end(sentence, nouns)
        out.append(tuple(found))
        for name in here:
            for kind in kinds.get(name.label, ()):
                last[kind] = name.label
        topic = _topic(sentence, here, acting) or topic
    return Things(tuple(out), {label: frozenset(found) for label, found in kinds.items()})


def _values(mentions: Sequence[Mention]) -> dict[int, dict[int, int]]:
    """For each sentence, the tokens of its values with the first token of each."""
    found: dict[int, dict[int, int]] = {}
    for m in mentions:
        found.setdefault(m.sentence.index, {}).update(dict.fromkeys(range(m.first, m.last), m.first))
    return found


def _topic(sentence: Sentence, names: Sequence[Name], acting: frozenset[str]) -> tuple[int, str] | None:
    """The paragraph and the name at the head of a sentence, where it may be that of a thing."""
    first = names[0] if names else None
    if first is None or first.title_first > _HEAD or first.kind not in ("thing", "unknown"):
        return None
    if first.label in acting or sentence.low[max(0, first.title_first - 1)] in _words(sentence.lexicon).prepositions:
        return None
    return sentence.paragraph, first.label


def _described(
    sentence: Sentence, names: Sequence[Name], nouns: Sequence[Cue], words: _Words, values: Mapping[int, int]
) -> Iterator[Referent]:
    taken = {t for n in names for t in range(n.title_first, n.last)}
    starts = {n.title_first: n for n in names}
    parts, others = known_kinds().parts, known_kinds().others
    for cue in nouns:
        if _is_named_behind(sentence, cue, starts, words):
            continue
        if cue.label in others and cue.first not in taken and cue.last not in starts:
            yield Referent(cue.label, cue.first, _through_owner(sentence, cue, starts, words), described=True)
            continue
        if cue.first in taken or cue.last in starts or _is_of_another(sentence, cue, starts, words, values):
            continue
        found = _known_from(sentence, cue, words, values, taken)
        if found is not None:
            first, inner, known = found
            known = (
                known
                and cue.label not in parts
                and words.apart.isdisjoint(sentence.low[max(0, first - 1) : cue.last + 1])
            )
            yield Referent(cue.label, first, cue.last, described=True, inner=inner, known=known)


def _is_named_behind(sentence: Sentence, cue: Cue, starts: Mapping[int, Name], words: _Words) -> bool:
    """True for "the predecessor, the Ariane 5, flew" and "a rival, Japan's Veltra, is building": it has a name."""
    if sentence.low[cue.last : cue.last + 1] != (",",):
        return False
    near = (n for n in _names_behind(starts, cue, _NAME) if n.kind not in ("person", "place"))
    name = next(near, None)
    if name is None or cue.label in known_kinds().others:
        return name is not None
    between = sentence.low[cue.last + 1 : name.title_first]
    return words.articles.issuperset(between) and sentence.low[name.last : name.last + 1] == (",",)


def _is_of_another(
    sentence: Sentence, cue: Cue, starts: Mapping[int, Name], words: _Words, values: Mapping[int, int]
) -> bool:
    """True for "the ship of …", "le site bisontin de Norvelle", where "of" says whose it is; not for "of 86 metres"."""
    behind = sentence.low[cue.last : cue.last + 2]
    if not words.of.isdisjoint(behind[:1]):
        return cue.last + 1 not in values
    return not words.of.isdisjoint(behind[1:]) and cue.last + 2 in starts


def _names_behind(starts: Mapping[int, Name], cue: Cue, within: int) -> Iterator[Name]:
    """The names that begin so few words behind a noun, but not directly there."""
    return (starts[at] for at in range(cue.last + 1, cue.last + within + 1) if at in starts)


def _through_owner(sentence: Sentence, cue: Cue, starts: Mapping[int, Name], words: _Words) -> int:
    """Where the name ends that a thing is named for, "the rival *of the chip maker Norda*"; else its noun's end."""
    if words.of.isdisjoint(sentence.low[cue.last : cue.last + 1]):
        return cue.last
    owner = next(_names_behind(starts, cue, _OWNER), None)
    between = sentence.low[cue.last + 1 : owner.title_first] if owner is not None else ()
    plain = all(word[0].isalpha() and word not in words.prepositions for word in between)
    return owner.last if owner is not None and plain else cue.last


def _known_from(
    sentence: Sentence, cue: Cue, words: _Words, values: Mapping[int, int], taken: Set[int]
) -> tuple[int, bool, bool] | None:
    """Where the phrase of a thing begins, whether it stands behind a preposition, and whether it is known; else None.

    Numbers may stand in it: "the 282-foot structure", "die insgesamt 842 Meter lange Brücke".
    """
    if words.suffixed:
        behind = _without_values(sentence, cue.last, values)
        return (cue.first, False, True) if not words.pointing.isdisjoint(behind) else None
    if words.endings and _is_definite_form(sentence.low[cue.last - 1], words):
        return cue.first, bool(cue.first) and sentence.low[cue.first - 1] in words.prepositions, True
    at, left = cue.first - 1, words.reach + 2
    if at >= 0 and sentence.low[at] in words.adverbs:
        return None  # "the broadcasters now project a turnout of …"
    while at >= 0 and left:
        low = sentence.low[at]
        if low in words.definite:
            before = sentence.low[at - 1] if at else ""
            if before in words.markers and (article := _article_before(sentence, at - 1, words)) is not None:
                return article, False, True  # "das von der Firma Brunelli errichtete Bauwerk"
            return at, low in words.prepositions or before in words.prepositions, True
        if low in words.markers:
            article = _article_before(sentence, at, words)
            return (article, False, True) if article is not None else None
        if at in values:
            at, left = values[at] - 1, left - 1
            continue
        if low in words.indefinite:
            return at, True, False
        elided = low == _ELISION and at == cue.first - 1  # "l'avion"
        joined = low == "-" and at - 1 in values  # "86-metre-high"; "die Morandi-Brücke" is a name
        if at in taken and not words.stacked:
            return None
        if not (elided or joined) and (low in words.boundaries or not low[0].isalnum()):
            return None
        at, left = at - 1, left - 1
    return None


def _is_definite_form(word: str, words: _Words) -> bool:
    """True for "bron", as "bro" is a noun for a thing: the article is its ending."""
    return any(word.endswith(e) and word.removesuffix(e) in words.nouns for e in words.endings)


def _without_values(sentence: Sentence, at: int, values: Mapping[int, int]) -> tuple[str, ...]:
    """The next words behind a noun, each value counted as one."""
    found: list[str] = []
    while at < len(sentence.low) and len(found) < _POINTED:
        if values.get(at, at) == at:
            found.append(sentence.low[at])
        at += 1
    return tuple(found)


def _article_before(sentence: Sentence, at: int, words: _Words) -> int | None:
    """The "die" of "die (1856) von Jan Falk gegründete Bank", for the "von"."""
    while at and (sentence.words[at - 1].isdigit() or sentence.low[at - 1] in words.prepositions - words.definite):
        at -= 1
    return at - 1 if at and sentence.low[at - 1] in words.definite else None


def _first(cue: Cue) -> int:
    return cue.first


def _called(document: Document, names: Sequence[Sequence[Name]], cues: Sequence[Sequence[Cue]]) -> dict[str, set[str]]:
    """Name → the kinds of thing that the text calls it: "the ferry Stella", "Wiz, a startup", "Institut Wallacea"."""
    found: dict[str, set[str]] = {}
    words = _words(document.lexicon)
    for sentence, nouns in zip(document.sentences, cues, strict=True):
        for name in names[sentence.index] if nouns else ():
            if name.kind in ("person", "place"):
                continue
            near = max(0, bisect_left(nouns, name.title_first, key=_first) - 1)
            for cue in nouns[near : bisect_right(nouns, name.last + _APPOSITION, key=_first)]:
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
