"""Clauses that leave their verb out: "Orbix builds the north tower, Telvora the south", "Peru gave $3m, Chile $2m"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.attributions.clauses import Way, object_after
from factcheck.extract.attributions.nounphrases import Agents, View
from factcheck.extract.attributions.payments import is_money, is_sum
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import Reading, State, compose

_REACH = 30
"""Words behind the verb within which the clause without one may begin."""

_CLAUSE = 12
_FEW = 3
_MARKS = ",;"


def read_gapped(state: State, match: Match, reading: Reading) -> Iterator[Reading]:
    """What those do who stand behind a comma with an object or an amount of their own, and with no verb."""
    view, past = state.view, match.head
    if match.entry.form == "money" and reading.agents.first > match.first and view.grammar.verb_second:
        yield from _sums_first(state, match, reading)
    if match.entry.form not in ("active", "money") or reading.agents.last > match.first or not reading.agents.names:
        return
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


def _sums_first(state: State, match: Match, reading: Reading) -> Iterator[Reading]:
    """ "148 Millionen trägt die Stadt, *35 Millionen der Staat*": sums before who gives them, behind the clause."""
    view, at = state.view, max(reading.agents.last, match.last)
    for _ in range(_FEW):
        opening = at + (view.words[at : at + 1] == (",",))
        opening += view.phrase_at(opening, view.grammar.joins) if opening < len(view.low) else 0
        if opening == at:
            return
        agents = _behind_sum(view, opening)
        if agents is None:
            return
        said = compose(state, match, agents, None, Way(opening, frozenset()))
        if said is None:
            return
        yield said._replace(passed=reading.passed, planned=reading.planned)
        at = agents.last


def _behind_sum(view: View, first: int) -> Agents | None:
    """Who closes a clause that a sum opens."""
    for i in range(first + 1, min(first + _CLAUSE, len(view.words))):
        if view.words[i] in ",;:":
            return None
        article = view.low[i] in view.grammar.articles or i in view.starts
        if article and is_sum(view, first, i):
            agents = view.agents_after(i)
            closed = agents is not None and (agents.last >= len(view.words) or view.words[agents.last] in ",;.")
            return agents if closed else None
    return None


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
        return compose(state, match, agents, None, Way(at, frozenset())) if _is_only_sum(view, at, end) else None
    if view.low[at] not in grammar.determiners or not grammar.actions.isdisjoint(view.low[at:end]):
        return None
    found = object_after(view, at, end)
    if found is None or found.last != end or found.agentive:
        return None
    return compose(state, match, agents, found, Way(at, frozenset()))


def _is_only_sum(view: View, at: int, end: int) -> bool:
    """True where nothing but an amount stands there: "£3m", "acht Millionen", "200,000 euros in all"."""
    words = view.grammar.words
    first, last = view.words[at], view.low[end - 1]
    number = first[0].isdigit() or is_money(view, first) or view.low[at + 1 : at + 2] == ("-",)
    known = words.wealth | words.scales
    summed = last in known or view.words[end - 1][0].isdigit() or (end - at > 2 and view.low[end - 2] in known)
    return summed and (number or last in words.scales)
