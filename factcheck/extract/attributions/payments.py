"""Frames of giving and paying: "Peru gave 3 million", "ein Kredit, den die Donaubank gewährt", "pays $3m for Orbix"."""

from __future__ import annotations

from factcheck.extract.attributions.acting import find_subject
from factcheck.extract.attributions.adjuncts import over_when
from factcheck.extract.attributions.clauses import Way, thing_before, to_subject
from factcheck.extract.attributions.german import given_clause, relative_clause, verb_bracket
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import Reading, State, compose
from factcheck.extract.quantities.numberwords import number_words

_SIGNS = "$€£¥"
_AMOUNT = 8
_PRICE = 16


def read_money(state: State, match: Match) -> Reading | None:
    """A verb of giving with an amount or a word for money as its object."""
    view = state.view
    way = to_subject(view, match.first)
    if view.grammar.verb_second and (given := _given_last(view, match)) is not None:
        return compose(state, match, *given)
    if view.grammar.verb_second and (turned := _sum_first(view, match, way)) is not None:
        return _with_sum(compose(state, match, turned, None, way), clause_start(view, way.at))
    agents = find_subject(state, match, way)
    at = match.head if agents is None or agents.first < match.first else agents.last
    if agents is None or not _amount(view, at, match.gap[1] if match.gap else 0):
        return None
    if match.entry.words[0] in view.grammar.sums and not _begins_sum(view, at):
        return None
    return compose(state, match, agents, None, way)


def _begins_sum(view: View, at: int) -> bool:
    """True for "puso | otros 30 millones", "en total 30 millones", and not for "puso un techo de 30 millones"."""
    grammar, past = view.grammar, at
    past += next((len(p) for p in view.document.lexicon.phrases("places", "whole") if view.sentence.has(p, at)), 0)
    while past < len(view.low) and (view.low[past] in grammar.articles or grammar.is_adverb(view.low[past])):
        past += 1
    past += view.phrase_at(past, grammar.hedges)
    word = view.words[past] if past < len(view.words) else "."
    number = word[0].isdigit() or is_money(view, word)
    low = view.low[min(past, len(view.low) - 1)]
    return number or low in grammar.words.scales or low in number_words(grammar.words.lexicon).starters


def _given_last(view: View, match: Match) -> tuple[Agents, NounPhrase | None, Way] | None:
    """ "Peru will 5 Millionen Euro beisteuern", "ein Kredit, den die Donaubank gewährt": the verb closes the clause."""
    bracket = verb_bracket(view, match)
    if bracket is not None and _amount(view, bracket[2].at + 1, match.first):
        return bracket[0], None, bracket[2]
    lent = relative_clause(view, match) or given_clause(view, match)
    if lent is None or lent[1] is None or view.grammar.words.wealth.isdisjoint(view.low[lent[1].first : lent[1].last]):
        return None
    return lent


def _with_sum(reading: Reading | None, first: int) -> Reading | None:
    """A reading whose evidence begins with the sum before its verb."""
    return reading and reading._replace(first=min(reading.first, first))


def _sum_first(view: View, match: Match, way: Way) -> Agents | None:
    """ "80 Millionen trägt das Land", "den Rest zahlt Peru": the giver behind a verb that only a sum precedes."""
    opening = clause_start(view, way.at)
    if not is_sum(view, opening, way.at):
        return None
    agents = view.agents_after(over_when(view, match.head)) if match.head < len(view.low) else None
    return agents if agents is not None and (match.gap is None or agents.last <= match.gap[1]) else None


def clause_start(view: View, end: int) -> int:
    """The first token of the clause that a token ends."""
    start = end
    while start > 0 and end - start < _AMOUNT and view.words[start - 1] not in ",;:–—(":
        if view.words[start - 1][0].isalpha() and (view.low[start - 1],) in view.grammar.joiners:
            break
        start -= 1
    return start


def is_money(view: View, word: str) -> bool:
    """True for "€3m", "$", "USD": a word with the sign of a currency, or its name."""
    return word[0] in _SIGNS or word in view.grammar.words.money


def is_sum(view: View, first: int, last: int) -> bool:
    """True where tokens first … last-1 are an amount or a word for money: "a further £3m", "den Rest"."""
    grammar, words = view.grammar, view.grammar.words
    if not 0 <= first < last or last - first > _AMOUNT or any(i in view.inside for i in range(first, last)):
        return False
    if view.low[first] in grammar.prepositions - grammar.hedge_words:
        return False
    known = grammar.costs | words.wealth
    for i in range(first, last):
        word, low = view.words[i], view.low[i]
        scale = low in words.scales and i > first and view.words[i - 1][0].isdigit()
        if low in known or is_money(view, word) or scale:
            return True
    return False


def read_come(state: State, match: Match) -> Reading | None:
    """ "The money came from Orbix", "Daarvan komt 60 miljoen van Jan Falk", "5 juta euro datang dari Orbix"."""
    view = state.view
    agents = view.agents_after(match.last if match.gap is None or not match.entry.rest else _come_from(view, match))
    if agents is None or not agents.names or all(n.kind == "place" and n.territory is None for n in agents.names):
        return None
    if match.gap is not None and is_sum(view, *_trimmed(view, *match.gap)):
        return compose(state, match, agents, None, Way(match.first, frozenset()))
    way = to_subject(view, match.first)
    found = thing_before(view, way)
    at = way.at
    if at > 1 and view.low[at - 2] in view.grammar.of and view.low[at - 1] in view.grammar.pronouns:
        at -= 2  # "some £310m of it came from"
    opens = (found.first, clause_start(view, at)) if found is not None else (clause_start(view, at),)
    first = next((i for i in opens if is_sum(view, i, at)), None)
    return _with_sum(compose(state, match, agents, None, way), first) if first is not None else None


def _come_from(view: View, match: Match) -> int:
    """The token of who gives: behind the gap of "komt … van", before the participle of "war von … gekommen"."""
    inner = match.entry.words[-1] in view.grammar.of | view.grammar.markers
    return match.head if inner else match.last


def _trimmed(view: View, first: int, last: int) -> tuple[int, int]:
    """A stretch without the adverbs that open it."""
    while first < last and view.grammar.is_adverb(view.low[first]):
        first += 1
    return first, last


def _amount(view: View, at: int, end: int) -> bool:
    """True for a word of money, or millions of nothing else: "entrará com 40 milhões." end: where the verb goes on."""
    words = view.grammar.words
    for i in range(at, min(at + _AMOUNT, len(view.low))):
        word, low = view.words[i], view.low[i]
        if is_money(view, word) or low in words.wealth:
            return True
        closes = i + 1 in (end, len(view.low)) or not view.words[i + 1][0].isalnum()
        closes = closes or view.low[i + 1] in view.grammar.links
        if closes and low in words.scales and view.words[i - 1][0].isdigit():
            return True
        if word in ".;:":
            return False
    return False


def read_priced(state: State, match: Match) -> Reading | None:
    """ "pays $32 billion for Wiz": what is bought is a name or a firm."""
    view = state.view
    way = to_subject(view, match.first)
    if match.entry.words[0] in view.grammar.for_words:
        agents, found = view.agents_after(match.last), view.after(match.head)
    else:
        agents, found = find_subject(state, match, way), view.after(match.last)
    if found is None or found.name is None:
        found = _bought(view, match.first)
    if agents is None or found is None or found.name is None:
        return None
    return compose(state, match, agents, found, way)


def _bought(view: View, at: int) -> NounPhrase | None:
    """The name behind "für" in the sentence: "Für Wiz legt Google 32 Milliarden Dollar hin"."""
    for i in range(max(0, at - _PRICE), min(at + _PRICE, len(view.low) - 1)):
        low = view.low[i]
        if low in view.grammar.for_words and (name := view.starts.get(i + 1)) is not None:
            return NounPhrase(i + 1, name.last, name.label, name, agentive=True)
    return None
