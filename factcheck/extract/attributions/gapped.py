"""Clauses that leave their verb out: "Orbix builds the north tower, Telvora the south", "Peru gave $3m, Chile $2m"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.attributions.clauses import Way, object_after
from factcheck.extract.attributions.nounphrases import Agents, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import Reading, State, compose

_REACH = 30
"""Words behind the verb within which the clause without one may begin."""

_CLAUSE = 12
_FEW = 3
_MARKS = ",;"


def read_gapped(state: State, match: Match, reading: Reading) -> Iterator[Reading]:
    """What those do who stand behind a comma with an object or an amount of their own, and with no verb."""
    if match.entry.form not in ("active", "money") or reading.agents.last > match.first or not reading.agents.names:
        return
    view, past = state.view, match.head
    for i in range(match.head, min(match.head + _REACH, len(view.words) - 2)):
        if view.words[i] in ":?!":
            return
        if i < past:
            continue
        begins = view.words[i] in _MARKS or view.phrase_at(i, view.grammar.joins)
        if begins and (agents := _opens(view, i + (view.words[i] in _MARKS))) is not None:
            said = _without_verb(state, match, agents)
            if said is not None:
                past = agents.last
                yield said._replace(passed=reading.passed, planned=reading.planned)


def _opens(view: View, at: int) -> Agents | None:
    """The named agents at a token, a conjunction before them passed over."""
    at += view.phrase_at(at, view.grammar.joins)
    agents = view.agents_after(at) if at < len(view.low) else None
    return agents if agents is not None and len(agents.labels) == len(agents.names) <= _FEW else None


def _without_verb(state: State, match: Match, agents: Agents) -> Reading | None:
    view, grammar = state.view, state.view.grammar
    at = agents.last
    ends = range(at, min(at + _CLAUSE, len(view.words)))
    end = next((i for i in ends if view.words[i] in ",;." or view.phrase_at(i, grammar.joins)), None)
    if end is None or end - at < 1 or not grammar.auxiliaries.isdisjoint(view.low[at:end]):
        return None
    if match.entry.form == "money":
        return compose(state, match, agents, None, Way(at, frozenset())) if _is_sum(view, at, end) else None
    if view.low[at] not in grammar.determiners or not grammar.actions.isdisjoint(view.low[at:end]):
        return None
    found = object_after(view, at, end)
    if found is None or found.last != end or found.agentive:
        return None
    return compose(state, match, agents, found, Way(at, frozenset()))


def _is_sum(view: View, at: int, end: int) -> bool:
    """True where nothing but an amount stands there: "£3m", "acht Millionen", "200,000 euros in all"."""
    words = view.grammar.words
    first, last = view.words[at], view.low[end - 1]
    number = first[0].isdigit() or first[0] in "$€£¥" or first in words.money or view.low[at + 1 : at + 2] == ("-",)
    known = words.wealth | words.scales
    summed = last in known or view.words[end - 1][0].isdigit() or (end - at > 2 and view.low[end - 2] in known)
    return summed and (number or last in words.scales)
