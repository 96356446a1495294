"""Who did what to which thing: every role that a text attributes, with its words as evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from factcheck.extract.agreement import StandIn
from factcheck.extract.attributions.appositions import (
    heads_list,
    read_attendees,
    read_offices,
    read_origins,
    read_venues,
)
from factcheck.extract.attributions.frames import read_frame
from factcheck.extract.attributions.gapped import read_gapped
from factcheck.extract.attributions.grammar import grammar
from factcheck.extract.attributions.makers import read_maker
from factcheck.extract.attributions.nounphrases import View
from factcheck.extract.attributions.phrasebook import Match, matches
from factcheck.extract.attributions.reading import Reading, State, links_of
from factcheck.extract.attributions.speech import Quote, quotes, read_speech
from factcheck.extract.attributions.standins import stand_in
from factcheck.extract.names.finder import names_of
from factcheck.extract.text import Document, Sentence
from factcheck.languages import Lexicon
from factcheck.model import Attribution, Certainty, Subject

_SPEECH = frozenset({"verbs", "inverted", "according", "after"})


class AttributionMention(NamedTuple):
    """An attribution found in a sentence; tokens first … last-1 are its evidence."""

    sentence: Sentence
    first: int
    last: int
    value: Attribution
    thing: Subject | None
    speaker: str | None = None
    certainty: Certainty = "asserted"
    negated: bool = False
    agents: tuple[int, int] = (0, 0)
    """The tokens of the agents; none where they stand elsewhere."""
    marked: bool = False
    """True where the agents stand behind a "by", or a passive without one: "dibangun Brunelli"."""
    stand_in: StandIn | None = None
    """The pronoun that stands for the thing, where no noun names it."""
    known: Subject | None = None
    """What the thing is for figures, where its noun was found in what stands before: "ship" for "la nave"."""


@lru_cache(maxsize=4)
def find(document: Document) -> tuple[AttributionMention, ...]:
    """All attributions of a document in the order of the text."""
    found: dict[tuple[object, ...], AttributionMention] = {}
    for view, readings in _readings(document):
        for reading in readings:
            mention = _mention(document, view, reading)
            key = (view.sentence.index, mention.value.role, mention.value.agents, mention.thing and mention.thing.label)
            kept = found.get(key)
            if kept is None or (mention.last - mention.first) > (kept.last - kept.first):
                found[key] = mention
    return tuple(sorted(_offices_once(found.values()), key=lambda m: (m.sentence.index, m.first, m.last)))


def _offices_once(mentions: Iterable[AttributionMention]) -> list[AttributionMention]:
    """One claim of office for a person and title."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    kept = []
    for mention in mentions:
        if mention.value.role == "hold_office":
            key = (mention.value.written, mention.value.agents)
            if key in seen:
                continue
            seen.add(key)
        kept.append(mention)
    return kept


def speaker_of(document: Document, sentence_index: int, token_index: int) -> str | None:
    """Who is reported to say the words at a token, in direct or indirect speech; None where the text itself says it."""
    scopes = _scopes(document).get(sentence_index, ())
    return next((speaker for first, last, speaker in scopes if first <= token_index < last), None)


@lru_cache(maxsize=4)
def _scopes(document: Document) -> dict[int, tuple[tuple[int, int, str], ...]]:
    """For each sentence the stretches of reported speech with their speaker, the shortest first."""
    found: dict[int, list[tuple[int, int, str]]] = {}
    spans: dict[int, list[Quote]] = {}
    for quote in quotes(document):
        spans.setdefault(quote.last_sentence, []).append(quote)
    for view, readings in _readings(document):
        index = view.sentence.index
        for reading in readings:
            if reading.content is None:
                continue
            speaker = (
                " and ".join(reading.agents.labels) if len(reading.agents.labels) < 3 else reading.agents.labels[0]
            )
            found.setdefault(index, []).append((*reading.content, speaker))
            for quote in spans.get(index, ()):
                for i in range(quote.sentence, index):
                    first = quote.first if i == quote.sentence else 0
                    found.setdefault(i, []).append((first, len(document.sentences[i].words), speaker))
    for scopes in found.values():
        scopes.reverse()  # of two as short as each other the later counts
    return {i: tuple(sorted(scopes, key=_length)) for i, scopes in found.items()}


def _length(scope: tuple[int, int, str]) -> int:
    return scope[1] - scope[0]


@lru_cache(maxsize=4)
def _readings(document: Document) -> tuple[tuple[View, tuple[Reading, ...]], ...]:
    names = names_of(document)
    words = grammar(document.lexicon)
    out: list[tuple[View, tuple[Reading, ...]]] = []
    heading: View | None = None
    for sentence, following in zip_longest(document.sentences, document.sentences[1:]):
        found = matches(sentence, document.lexicon)
        here = names[sentence.index]
        item = sentence.kind == "item"
        leads = not item and following is not None and following.kind == "item"
        heading = heading if item else None
        if not (found or here or leads):
            continue
        view = View(document, sentence, here, words)
        if leads and heads_list(view, found):
            heading = view
        readings = tuple(_read_sentence(view, found, heading if item else None))
        if readings:
            out.append((view, readings))
    return tuple(out)


def _read_sentence(view: View, found: tuple[Match, ...], heading: View | None) -> Iterator[Reading]:
    if found:
        yield from _read_roles(view, found)
    if view.names:
        yield from read_offices(view)
        yield from read_origins(view)
        yield from read_venues(view)
        yield from read_attendees(view, heading)


def _read_roles(view: View, found: tuple[Match, ...]) -> Iterator[Reading]:
    """What the role words of a sentence say, one reading for each token at which one begins."""
    state = State(view, links_of(view))
    done: set[int] = set()
    for match in _ordered(found):
        if match.first in done or match.first in view.inside or view.sentence.starts[match.first] < view.sentence.body:
            continue
        reading = _read(state, match)
        if reading is not None:
            reading = reading._replace(stand_in=stand_in(view, match, reading))
            state.done.append((match, reading))
            done.add(match.first)
            yield reading
            yield from read_gapped(state, match, reading)


_FORMS = ("passive", "held", "mutual", "priced", "given", "active", "money", "intransitive", "verbs", "inverted")
_RANK = {form: n for n, form in enumerate(_FORMS)}


def _ordered(found: tuple[Match, ...]) -> Sequence[Match]:
    """Matches in the order of the text; at one token the form with the narrower frame first."""
    if len(found) == 1:
        return found
    return sorted(found, key=lambda m: (m.first, m.gap is None, _RANK.get(m.entry.form, len(_RANK))))


def _read(state: State, match: Match) -> Reading | None:
    form = match.entry.form
    if form in _SPEECH:
        return read_speech(state, match)
    if form == "makers":
        return read_maker(state, match)
    return read_frame(state, match)


def _mention(document: Document, view: View, reading: Reading) -> AttributionMention:
    value = Attribution(reading.role, reading.agents.labels, reading.written, reading.agents.open)
    speaker = _speaker(document, view, reading)
    return AttributionMention(
        sentence=view.sentence,
        first=reading.first,
        last=reading.last,
        value=value,
        thing=reading.thing,
        speaker=speaker,
        certainty=_certainty(view, reading),
        negated=_is_negated(view, reading),
        agents=(reading.agents.first, reading.agents.last),
        marked=reading.passive or _is_marked(view, reading.agents.first),
        stand_in=reading.stand_in,
    )


def _is_marked(view: View, agents: int) -> bool:
    """True where "by", "oleh", "vom" stands before the agents that begin at a token."""
    while agents > 0 and (view.low[agents - 1] in view.grammar.articles or view.words[agents - 1] in "'’"):
        if view.low[agents - 1] in view.grammar.markers:
            break
        agents -= 1
    return agents > 0 and view.low[agents - 1] in view.grammar.markers


def _speaker(document: Document, view: View, reading: Reading) -> str | None:
    if reading.role == "say":
        return reading.agents.labels[0]
    at = reading.first if reading.content is not None else (reading.first + reading.last) // 2
    if reading.content is not None and reading.content[0] <= at:
        return None
    return speaker_of(document, view.sentence.index, at)


def _is_negated(view: View, reading: Reading) -> bool:
    negation = view.grammar.negation
    if any((w,) in negation for w in reading.passed):
        return True
    if not view.grammar.verb_second or reading.role in ("say", "hold_office", "origin", "refuse"):
        return False
    return any((view.low[i],) in negation for i in range(reading.first, reading.last))


def _certainty(view: View, reading: Reading) -> Certainty:
    if reading.planned:
        return "planned"
    if reading.reported:
        return "reported"
    cues = _cues(view.document.lexicon)
    passed = reading.passed
    opener = view.low[reading.agents.first - 1] if reading.agents.first else ""
    if reading.content is None and (view.words[-1] == "?" or opener in cues["hypothetical"]):
        return "hypothetical"
    ranked: tuple[Certainty, ...] = ("hypothetical", "planned", "reported")
    return next((c for c in ranked if passed & cues[c]), "asserted")


@lru_cache(maxsize=16)
def _cues(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    return {key: lexicon.words("certainty", key) for key in ("planned", "reported", "hypothetical")}
