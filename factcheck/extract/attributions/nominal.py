"""Frames whose agent stands behind a preposition: "the takeover of X by Y", "funding from X", "sells X to Y"."""

from __future__ import annotations

from factcheck.extract.attributions.adjuncts import over_part, over_source, over_when
from factcheck.extract.attributions.clauses import Way, object_after, thing_before, to_subject
from factcheck.extract.attributions.fronted import behind_aside, led_behind, opens
from factcheck.extract.attributions.inversion import agents_behind
from factcheck.extract.attributions.leftward import before
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import Reading, State, compose, is_concrete, is_time

_NEAR = 7
_OWN = 8
"""Words between a work and the verb behind it: "les plans *de la salle, eux,* sont"."""


def read_nouns(state: State, match: Match) -> Reading | None:
    """ "peluncuran X oleh Y", "the takeover of X by Y", "Google's takeover of Wiz"."""
    view = state.view
    grammar = view.grammar
    at = match.last
    if at < len(view.low) and view.low[at] in grammar.of:
        at += 1
    marked = view.phrase_at(match.last, grammar.marks) and view.low[match.last] not in grammar.of  # "unveiling by Y"
    found = view.after(at) if at < len(view.low) else None
    if found is None or found.name is None or marked:
        return _of_a_noun(state, match, found)
    agents = None
    if mark := view.phrase_at(found.last, grammar.marks):
        agents = view.agents_after(found.last + mark)
    agents = agents or _possessor(view, match.first)
    return compose(state, match, agents, found) if agents else None


def _of_a_noun(state: State, match: Match, found: NounPhrase | None) -> Reading | None:
    """ "the takeover of the shipyard by Y", "the announcement by Y": only where "by" names who does it."""
    view = state.view
    mark = view.phrase_at(match.last, view.grammar.marks)
    if mark and view.low[match.last] not in view.grammar.of:
        agents = view.agents_after(match.last + mark)
        named = agents is not None and bool(agents.names) and match.entry.role in ("announce", "support", "refuse")
        return compose(state, match, agents, None, free=True) if agents is not None and named else None
    if found is None or found.last == match.last or view.low[match.last] not in view.grammar.of:
        return None
    mark = view.phrase_at(found.last, view.grammar.marks)
    agents = view.agents_after(found.last + mark) if mark else None
    if agents is None or not agents.names or not is_concrete(view, found, match.entry.role):
        return None
    return compose(state, match, agents, found)


def _possessor(view: View, noun: int) -> Agents | None:
    """The name in "Google's $32 billion takeover", or the subject meant by "its"."""
    for i in range(noun - 1, max(-1, noun - _NEAR), -1):
        low = view.low[i]
        if low in view.grammar.possessives:
            return _first_subject(view, i)
        if low in view.grammar.words.possessive and view.words[i - 1] in "'’" and (name := view.ends.get(i - 1)):
            return Agents((view.label(name),), name.first, name.last, False, (name,))
        if low in view.grammar.boundaries or view.words[i] in ",.;:":
            return None
    return None


def _first_subject(view: View, end: int) -> Agents | None:
    """The only name before a possessive, where it opens the sentence."""
    names = [n for n in view.names[:2] if n.last <= end]
    if len(names) != 1 or names[0].kind in ("place", "thing"):
        return None
    name = names[0]
    opens = (
        name.title_first == 0
        or view.words[name.title_first - 1] == ","
        or view.low[name.title_first - 1] in view.grammar.articles
    )
    return Agents((view.label(name),), name.first, name.last, False, (name,)) if opens else None


def read_sources(state: State, match: Match) -> Reading | None:
    """ "investasi 20 miliar euro dari Brookfield", "unter Führung von X": the agents follow."""
    view = state.view
    if match.entry.role == "origin":
        return None
    at = match.last
    if at < len(view.low) and view.low[at] in view.grammar.markers:
        at += 1
    agents = agents_behind(view, at) if view.grammar.object_relatives else view.agents_after(at)
    if agents is None:
        return None
    found = None
    if match.entry.role == "refuse" and len(agents.labels) > len(agents.names):
        agents = agents._replace(labels=agents.labels[:1])  # "il no della Regione e il viaggio"
    if match.entry.role == "part_of":
        found = thing_before(view, Way(match.first, frozenset())) if agents.names and match.first else None
        return compose(state, match, agents, found) if found is not None and found.name is not None else None
    if match.entry.role in ("build", "create", "own", "lead"):
        found = thing_before(view, Way(match.first, frozenset()))
        if found is None and match.entry.role == "own":
            found = thing_before(view, to_subject(view, match.first))  # "Fosil itu tetap | milik negara"
        if found is None and opens(view, match.first):
            led = match.entry.role == "lead"
            found = led_behind(view, agents.last) if led else behind_aside(view, agents.last)
        led = match.entry.role == "lead" and bool(agents.names)
        if led and found is not None and found.name is None and not is_concrete(view, found, "lead"):
            found = None  # "négociée | sous la conduite de X"
        if found is None and not (led and match.first):
            return None
    named = bool(agents.names) and all(n.kind != "place" for n in agents.names)
    made = named and match.entry.role in ("build", "create")
    return compose(state, match, agents, found, free=made or found is None)


def read_between(state: State, match: Match) -> Reading | None:
    view = state.view
    at = over_when(view, match.last) if match.last < len(view.low) else match.last
    agents = view.agents_after(over_source(view, over_part(view, at)))
    return compose(state, match, agents, _apposed_thing(state.view, match), free=True) if agents else None


def _apposed_thing(view: View, match: Match) -> NounPhrase | None:
    """ "the plant, a joint venture of X and Y": what the noun explains, a name or a concrete noun."""
    at, articles = match.first, view.grammar.articles
    while at > 1 and (view.low[at - 1] in articles or view.words[at - 1] in "'’"):
        at -= 1
    owned = match.entry.form == "between" and at < match.first and view.words[at - 1] == ","
    found = before(view, at - 1) if owned and at > 1 else None
    if found is None or (found.name is None and not is_concrete(view, found, "build")):
        return None
    return None if found.name is not None and found.name.kind in ("person", "place") else found


def read_authored(state: State, match: Match) -> Reading | None:
    """ "Les plans étaient du cabinet Orbix", "El diseño es de Jan Falk": whose work a design, a text or a score is."""
    view, grammar = state.view, state.view.grammar
    ahead = range(match.last, min(match.last + _OWN, len(view.low) - 2))
    at = next((i for i in ahead if view.low[i] in grammar.copulas or view.words[i] in ".;:"), None)
    if at is None or view.low[at] not in grammar.copulas or view.low[at + 1] not in grammar.of:
        return None
    if any(view.low[i] in grammar.relatives or view.low[i] in grammar.auxiliaries for i in range(match.last, at)):
        return None
    agents = view.agents_after(at + 2 + (view.words[at + 2] in "'’"))
    named = agents is not None and bool(agents.names) and all(n.kind not in ("place", "thing") for n in agents.names)
    found = NounPhrase(match.first, match.last, view.text(match.first, match.last))
    return compose(state, match, agents, found, free=True) if agents is not None and named else None


def read_given(state: State, match: Match) -> Reading | None:
    """ "sells the unit to Sonaris", "a commandé à Brunelli un ferry": the agent is whom the preposition names."""
    view = state.view
    prepositions = view.grammar.prepositions | view.grammar.articles | {"'", "’"}
    inner = match.gap is not None and match.entry.rest[-1] not in prepositions  # "bei Brunelli … bestellt"
    agents = view.agents_after(match.head if inner else match.last)
    if agents is None or not agents.names or all(n.kind == "place" for n in agents.names):
        return None
    found = None
    if match.gap is not None and match.gap[0] < match.gap[1]:
        start = agents.last if inner else match.gap[0]
        by = start < len(view.low) and view.low[start] in view.grammar.markers  # "vendue *par l'État* à Orbix"
        found = object_after(view, start, match.gap[1]) if start < match.gap[1] and not by else None
    elif agents.last < len(view.low) and view.low[agents.last] not in view.grammar.markers:
        found = object_after(view, agents.last)
    way = to_subject(view, match.first)
    grammar = view.grammar
    direct = match.gap is None or match.gap[0] == match.gap[1]
    plain = direct and not (match.entry.led or grammar.verb_second or grammar.head_last)
    if found is None and (plain or (way.passed & grammar.passive and match.entry.words[0] not in grammar.passive)):
        found = thing_before(view, way)  # "the ferry was ordered from Brunelli by Telvora"
    if opens(view, match.first) and (found is None or is_time(view, found)):
        found = behind_aside(view, agents.last)  # "Sold in May to Orbix, the yard …"
    if found is None and (inner or (match.gap is None and match.entry.role != "acquire")) and match.first:
        found = before(view, match.first)
    return compose(state, match, agents, found, way, free=found is not None or match.entry.led)


def read_behind(state: State, match: Match) -> Reading | None:
    """ "Behind the project are Telvora and Orbix", "Hinter dem Projekt stehen …": the thing in the gap."""
    if match.gap is None or (match.entry.rest == (",",) and match.first > 0):
        return None
    agents = state.view.agents_after(over_source(state.view, over_when(state.view, match.last)))
    found = object_after(state.view, *match.gap)
    if agents is not None and found is not None and found.last > match.gap[1] and match.entry.role == "lead":
        return compose(state, match, agents, None, Way(match.first, frozenset()), free=True)
    if agents is None or found is None or not (agents.names or state.view.is_placed(agents.first, agents.last)):
        return None
    abstract = not state.view.grammar.abstract.isdisjoint(state.view.low[found.first : found.last])
    plain = bool(agents.names) and found.name is None and not abstract and not is_time(state.view, found)
    return compose(state, match, agents, found, Way(match.first, frozenset()), free=plain)


def read_held(state: State, match: Match) -> Reading | None:
    """ "The summit was held in Paris": the town is the host."""
    view = state.view
    name = view.starts.get(match.last) if not match.gap else view.starts.get(match.gap[0])
    if name is None or name.kind in ("person", "organisation", "thing"):
        return None
    way = to_subject(view, match.first)
    found = thing_before(view, way)
    if found is None:
        return None
    return compose(state, match, Agents((name.label,), name.first, name.last, False, (name,)), found, way)
