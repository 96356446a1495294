"""Frames of giving and paying: "Peru gave 3 million", "ein Kredit, den die Donaubank gewährt", "pays $3m for Orbix"."""

from __future__ import annotations

from factcheck.extract.attributions.acting import find_subject
from factcheck.extract.attributions.clauses import Way, to_subject
from factcheck.extract.attributions.german import given_clause, relative_clause, verb_bracket
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import Reading, State, compose

_AMOUNT = 8
_PRICE = 16


def read_money(state: State, match: Match) -> Reading | None:
    """A verb of giving with an amount or a word for money as its object."""
    view = state.view
    way = to_subject(view, match.first)
    if view.grammar.verb_second and (given := _given_last(view, match)) is not None:
        return compose(state, match, *given)
    agents = find_subject(state, match, way)
    at = match.head if agents is None or agents.first < match.first else agents.last
    if agents is None or not _amount(view, at, match.gap[1] if match.gap else 0):
        return None
    return compose(state, match, agents, None, way)


def _given_last(view: View, match: Match) -> tuple[Agents, NounPhrase | None, Way] | None:
    """ "Peru will 5 Millionen Euro beisteuern", "ein Kredit, den die Donaubank gewährt": the verb closes the clause."""
    bracket = verb_bracket(view, match)
    if bracket is not None and _amount(view, bracket[2].at + 1, match.first):
        return bracket[0], None, bracket[2]
    lent = relative_clause(view, match) or given_clause(view, match)
    if lent is None or lent[1] is None or view.grammar.words.wealth.isdisjoint(view.low[lent[1].first : lent[1].last]):
        return None
    return lent


def _amount(view: View, at: int, end: int) -> bool:
    """True for a word of money, or millions of nothing else: "entrará com 40 milhões." end: where the verb goes on."""
    words = view.grammar.words
    for i in range(at, min(at + _AMOUNT, len(view.low))):
        word, low = view.words[i], view.low[i]
        if word[0] in "$€£¥" or word in words.money or low in words.wealth:
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
