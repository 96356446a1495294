"""The verbs and nouns of the roles, looked up by their first word: "hob … hervor" holds a gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import compress, count
from operator import methodcaller, or_
from typing import Literal, NamedTuple, cast, get_args

from attrs import field, frozen

from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon, fold, phrase
from factcheck.languages.lexicon import Phrase
from factcheck.model import ROLES, Role

Form = Literal[
    "active",  # the agent announces the thing
    "intransitive",  # the agent refuses to sign
    "whole",  # the agent includes the thing
    "passive",  # the thing is announced by the agent
    "converse",  # the thing is part of the agent: subject and object change places
    "nouns",  # the launch of the thing by the agent
    "makers",  # the agent, maker of the thing
    "authored",  # the thing is the agent's: "les plans sont du cabinet Orbix"
    "sources",  # funding from the agent
    "money",  # the agent gives an amount
    "priced",  # the agent pays an amount for the thing
    "given",  # somebody sells the thing to the agent, or orders it from the agent
    "behind",  # behind the thing stands the agent
    "mutual",  # the agent works with the agent
    "together",  # the agents work together
    "between",  # a partnership between the agents
    "withs",  # a deal with the agent
    "held",  # the thing takes place in the agent's town
    "idle",  # what looks like the role and says nothing of it: "declined to comment"
    "verbs",  # speech: the agent says
    "inverted",  # speech: says the agent
    "according",  # speech: according to the agent
    "after",  # speech: the agent's words, with the word behind (zufolge)
]
_GAP = "…"
_PHRASE = 2
"""Words of a verb with its preposition."""

_REACH = 24
_ADVERBS = 3
_PARTICLE = 6
"""Letters of the longest particle of a verb: zurück."""
_STOPS = frozenset('.;:?!"“”„»«')


@frozen
class Entry:
    """A surface of a role; `rest` is what stands behind the gap."""

    role: Role
    form: Form
    words: Phrase
    rest: Phrase = ()
    led: bool = False
    """True for a participle that needs an auxiliary of the perfect before it: "ha annunciato" without its "ha"."""

    weight: int = field(init=False, eq=False)
    """The longer one of two that stand at one token counts."""

    @weight.default
    def _weight(self) -> int:
        return len(self.words) + len(self.rest) + self.led


class Match(NamedTuple):
    """An entry found at tokens first … last-1; `gap` are the tokens between its two parts."""

    entry: Entry
    first: int
    last: int
    gap: tuple[int, int] | None = None
    clitic: bool = False
    """True where an object pronoun is written on the verb ("menggarapnya")."""

    @property
    def head(self) -> int:
        """The token after the first part."""
        return self.gap[0] if self.gap else self.last

    @property
    def opener(self) -> frozenset[str]:
        """The first word of a longer verb, which may say when: the "will" of "will be chairman of"."""
        return frozenset(self.entry.words[:1]) if len(self.entry.words) > _PHRASE else frozenset()


@frozen(eq=False)
class Phrasebook:
    """The entries of one language by their first word, the longest first.

    by_word: those of one word before the gap or the end. by_pair: these and the longer ones, by their first two words.
    """

    by_word: dict[str, tuple[Entry, ...]]
    by_pair: dict[tuple[str, str], tuple[Entry, ...]]
    firsts: frozenset[str]
    clitics: tuple[str, ...]
    particles: frozenset[str]
    conjunctions: frozenset[str]
    perfect: frozenset[str]
    adverbs: frozenset[str]
    adverb_endings: tuple[str, ...]


@lru_cache(maxsize=16)
def phrasebook(lexicon: Lexicon) -> Phrasebook:
    """Build the index of a language once."""
    found: dict[str, list[Entry]] = {}
    have = lexicon.words("grammar", "have")
    function_words = lexicon.table("grammar")
    clitics, endings = (tuple(function_words.get(f"infinitive_{key}", ())) for key in ("clitics", "endings"))
    add = partial(_add, found, lexicon.words("grammar", "perfect"), merged(lexicon))
    for role in ROLES:
        for form in get_args(Form):
            for surface in lexicon.table("roles", role).get(form, ()):
                for written in (*_conjugated(surface, have), *_with_clitics(surface, clitics, endings)):
                    add(cast(Role, role), form, written)
    for form in ("verbs", "inverted", "according", "after"):
        for surface in lexicon.table("speech").get(form, ()):
            add("say", cast(Form, form), surface)
    alone = {word: [e for e in entries if len(e.words) == 1] for word, entries in found.items()}
    pairs = {e.words[:2] for entries in found.values() for e in entries if len(e.words) > 1}
    return Phrasebook(
        {word: _longest_first(entries) for word, entries in alone.items() if entries},
        {
            (one, two): _longest_first([*alone[one], *(e for e in found[one] if e.words[1:2] == (two,))])
            for one, two in pairs
        },
        frozenset(found),
        tuple(lexicon.table("grammar").get("clitics", ())),
        lexicon.words("grammar", "prepositions") if lexicon.setting("language", "verb_second", False) else frozenset(),
        lexicon.words("grammar", "joiners") | lexicon.words("grammar", "subordinators"),
        lexicon.words("grammar", "perfect"),
        lexicon.words("grammar", "adverbs"),
        tuple(lexicon.table("grammar").get("adverb_endings", ())),
    )


def _conjugated(surface: str, have: frozenset[str]) -> Iterator[str]:
    """ "hat … gebaut" also as "hatten … gebaut" and "gebaut hatte", in languages whose verbs stand last."""
    yield surface
    auxiliary, gap, participle = surface.partition(f" {_GAP} ")
    if gap and auxiliary in have:
        for other in sorted(have):
            yield f"{other}{gap}{participle}"
            yield f"{participle} {other}"
    elif have and gap and " " not in surface.replace(f" {_GAP} ", "") and len(participle) <= _PARTICLE:
        yield f"{participle}{auxiliary}"  # "stellt … her", at the end of a clause "herstellt"


def _with_clitics(surface: str, clitics: tuple[str, ...], endings: tuple[str, ...]) -> Iterator[str]:
    """ "costruire" with an object written on it: "costruirla"."""
    if endings and surface.endswith(endings) and " " not in surface:
        yield from (surface[:-1] + clitic for clitic in clitics)


def _longest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(set(entries), key=lambda e: (-e.weight, e.role, e.form)))


def merged(lexicon: Lexicon) -> Mapping[str, tuple[Phrase, ...]]:
    """A preposition and the words into which an article behind it merges with it: di → del, della, dell'."""
    return {fold(key): tuple(map(phrase, surfaces)) for key, surfaces in lexicon.table("merged").items()}


def _add(
    found: dict[str, list[Entry]],
    perfect: frozenset[str],
    joined: Mapping[str, tuple[Phrase, ...]],
    role: Role,
    form: Form,
    surface: str,
) -> None:
    words, rest = phrase(surface), phrase("")
    if _GAP in words:
        cut = words.index(_GAP)
        words, rest = words[:cut], words[cut + 1 :]
    led = len(words) > 1 and words[0] in perfect
    words = words[1:] if led else words
    for start in ending_alike(words, joined) if len(words) > 1 else (words,):
        for end in ending_alike(rest, joined):
            found.setdefault(start[0], []).append(Entry(role, form, start, end, led))


def ending_alike(words: Phrase, joined: Mapping[str, tuple[Phrase, ...]]) -> Iterator[Phrase]:
    """The words, and where they end in a preposition also with what an article makes of it: "à la tête *du*"."""
    yield words
    for ending in joined.get(words[-1], ()) if words else ():
        yield (*words[:-1], *ending)


def matches(sentence: Sentence, lexicon: Lexicon) -> tuple[Match, ...]:
    """Every role word of a sentence; a longer surface hides the shorter ones inside it."""
    book = phrasebook(lexicon)
    low = sentence.low
    found: list[Match] = []
    hidden: set[int] = set()
    for i in _places(low, book):
        if i in hidden:
            continue
        entries = _entries(low, i, book)
        here = _at(sentence, i, entries, book) if entries else []
        if not here and book.clitics:
            here = _clitic(low[i], i, book)
        if not here:
            continue
        best = here[0].entry.weight
        kept = here if len(here) == 1 else [m for m in here if m.entry.weight == best]
        if all(m.gap for m in kept):
            kept.sort(key=_gap_length)
            kept += [m for m in here if not m.gap]
        found += kept
        match = kept[0]
        hidden.update(range(match.first, match.head - (match.entry.form == "held")))
        if match.gap:
            hidden.update(range(match.gap[1], match.last))
    return tuple(found)


def _gap_length(match: Match) -> int:
    return match.gap[1] - match.gap[0] if match.gap else 0


def _places(low: tuple[str, ...], book: Phrasebook) -> Iterator[int]:
    """The tokens with which a role word may begin."""
    if book.clitics:
        known, ends = map(book.firsts.__contains__, low), map(methodcaller("endswith", book.clitics), low)
        return compress(count(), map(or_, known, ends))
    pairs = map(book.by_pair.__contains__, zip(low, (*low[1:], ""), strict=True))
    return compress(count(), map(or_, map(book.by_word.__contains__, low), pairs))


def _entries(low: tuple[str, ...], i: int, book: Phrasebook) -> tuple[Entry, ...]:
    """The entries that may stand at token i, by it and the token after it, which may have an object pronoun on it."""
    if i + 1 < len(low):
        one, two = low[i], low[i + 1]
        if (found := book.by_pair.get((one, two))) is not None:
            return found
        if book.clitics and two.endswith(book.clitics):
            for clitic in book.clitics:
                if two.endswith(clitic) and (found := book.by_pair.get((one, two.removesuffix(clitic)))) is not None:
                    return found
    return book.by_word.get(low[i], ())


def _clitic(word: str, i: int, book: Phrasebook) -> list[Match]:
    if word.endswith(book.clitics):
        for clitic in book.clitics:
            if word.endswith(clitic) and len(word) > len(clitic) + 3:
                entries = book.by_word.get(word.removesuffix(clitic), ())
                return [Match(e, i, i + 1, None, clitic=True) for e in entries if len(e.words) == 1 and not e.rest]
    return []


def _at(sentence: Sentence, i: int, entries: tuple[Entry, ...], book: Phrasebook) -> list[Match]:
    found: list[Match] = []
    for entry in entries:
        if len(entry.words) > 1 and not sentence.has(entry.words, i):
            if book.clitics and _ends_in_clitic(sentence, i, entry, book):
                found.append(Match(entry, i, i + len(entry.words), None, clitic=True))
            continue
        first = _auxiliary(sentence, i, book) if entry.led else i
        if first is None:
            continue
        head = i + len(entry.words)
        if not entry.rest:
            found.append(Match(entry, first, head))
            continue
        tail = _tail(sentence, head, entry, book)
        if tail is not None:
            found.append(Match(entry, first, tail + len(entry.rest), (head, tail)))
    return found


def _auxiliary(sentence: Sentence, i: int, book: Phrasebook) -> int | None:
    """The auxiliary of the perfect before a participle, adverbs between passed over: "hanno già annunciato"."""
    for j in range(i - 1, max(-1, i - 2 - _ADVERBS), -1):
        low = sentence.low[j]
        if low in book.perfect:
            return j
        if low not in book.adverbs and not (book.adverb_endings and low.endswith(book.adverb_endings)):
            return None
    return None


def _ends_in_clitic(sentence: Sentence, i: int, entry: Entry, book: Phrasebook) -> bool:
    """ "menolak menandatanganinya": the last word of a longer surface with an object pronoun on it."""
    last = i + len(entry.words) - 1
    if entry.rest or last >= len(sentence.low) or not sentence.low[last].endswith(book.clitics):
        return False
    if not sentence.has(entry.words[:-1], i):
        return False
    return any(sentence.low[last].removesuffix(c) == entry.words[-1] for c in book.clitics)


def _tail(sentence: Sentence, head: int, entry: Entry, book: Phrasebook) -> int | None:
    """Where the second part starts. A lone particle ("kündigte … an") must close its clause, but for a preposition."""
    closes = (
        book.particles
        and (entry.role, entry.form) != ("fund", "converse")
        and entry.form not in ("priced", "sources", "given", "behind")
        and len(entry.rest) == 1
        and entry.rest[0] in book.particles
    )
    low, first = sentence.low, entry.rest[0]
    end = min(head + _REACH, len(low))
    if entry.form == "given" and head < end and sentence.has(entry.rest, head):
        return head  # "vende *a* Orbix la filial": the thing stands behind
    if first not in low[head + 1 : end]:
        return None
    for j in range(head, end):
        if low[j] in _STOPS and not _is_inner_quote(sentence, j):
            return None
        if low[j] == "," and entry.form == "sources":
            return None
        here = low[j] == first and j > head and sentence.has(entry.rest, j)
        if here and (not closes or _closes(sentence, j + 1, book)):
            return j
    return None


def _is_inner_quote(sentence: Sentence, j: int) -> bool:
    """True for quotation marks, which may stand around a name inside a gap."""
    return sentence.words[j] in '"“”„»«'


def _closes(sentence: Sentence, j: int, book: Phrasebook) -> bool:
    if j >= len(sentence.words):
        return True
    low = sentence.low[j]
    return not low[0].isalnum() or low in book.conjunctions or low in book.particles
