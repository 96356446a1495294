"""The passive: "the bridge was built by Telvora", "founded in 1865 by Jan Falk, the bank …"."""

from __future__ import annotations

from factcheck.extract.attributions.adjuncts import over_weekday
from factcheck.extract.attributions.clauses import Way, thing_before, to_subject
from factcheck.extract.attributions.described import before_relative, described, without_measure
from factcheck.extract.attributions.fronted import behind_aside, opening_phrase, opens
from factcheck.extract.attributions.german import attribute_agents, passive_thing
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import SPEECH_QUOTES, Reading, State, compose

_MARKER = 11
_SHOP = 5
"""Words behind a participle within which a workshop is named: "in der Veroneser Werkstatt"."""

_AROUND = 16
"""Words within which the passive has its auxiliary, except in headlines."""


def read_passive(state: State, match: Match) -> Reading | None:
    """The thing is announced by the agent; None where no agent is named."""
    view = state.view
    agents = _marked_agents(view, match)
    if agents is None and match.entry.role == "build":
        agents = _workshop(view, match)
    if agents is None and not view.grammar.passive:
        agents = _bare_agents(view, match)
    if agents is None:
        return None
    if view.grammar.verb_second:
        found, way = passive_thing(view, match, agents)
    else:
        reflexive = match.first > 0 and view.low[match.first - 1] in view.grammar.reflexives
        way = to_subject(view, match.first - reflexive)
        found = _thing(view, match, way)
    if way.joined and (thing := state.thing()) is not None:
        return _passive(compose(state, match, agents, None, way, thing=thing))
    if way.joined and not view.grammar.verb_second:
        found = opening_phrase(view) or found
    if found is None and opens(view, match.first):
        found = behind_aside(view, agents.last, view.low[match.head - 1])
    elif found is None and way.at == match.first and view.grammar.capital_nouns and _leads(view, agents.first):
        found = behind_aside(view, match.last)
    return _passive(compose(state, match, agents, found, way, free=True))


def _thing(view: View, match: Match, way: Way) -> NounPhrase | None:
    """What stands before a passive; a participle behind a comma describes what stands right before it."""
    bare = way.at == match.first and bool(view.grammar.passive)
    reduced = bare and way.at > 1 and view.words[way.at - 1] == ","
    near = described(view, way.at - 1, view.low[match.head - 1]) if reduced and not way.joined else None
    if near is not None:
        return near
    found = thing_before(view, way)
    found = without_measure(view, found) if found is not None else None
    return (found and not bare and before_relative(view, found)) or found


def _leads(view: View, agents: int) -> bool:
    """True where nothing but a time and "von" stands before agents: "1971 von Orbix gebaut, ist die Brücke …"."""
    known = view.grammar.articles | view.grammar.prepositions | view.grammar.words.calendar | view.grammar.markers
    return all(view.low[i] in known or view.words[i].isdecimal() for i in range(agents))


def _passive(reading: Reading | None) -> Reading | None:
    return reading._replace(passive=True) if reading is not None else None


def is_reflexive_passive(view: View, match: Match) -> bool:
    """True for "el acuerdo *se firmó* en Lima por los presidentes": what is said to do itself is done by the agents."""
    at = match.first - 1
    if at < 1 or view.low[at] not in view.grammar.reflexives or view.grammar.verb_second or match.gap:
        return False
    ahead = range(match.last, min(match.last + _MARKER, len(view.low)))
    stop = next((i for i in ahead if view.words[i] in ".,;:"), ahead.stop)
    by = next((i for i in range(match.last, stop) if view.low[i] in view.grammar.markers), None)
    agents = view.agents_after(by + view.phrase_at(by, view.grammar.marks)) if by is not None else None
    return agents is not None and bool(agents.names) and not all(n.kind == "place" for n in agents.names)


def _marked_agents(view: View, match: Match) -> Agents | None:
    """The list behind "by", "oleh", "von" after a participle, or in German before it."""
    grammar = view.grammar
    if grammar.verb_second and (attributed := attribute_agents(view, match)) is not None:
        return attributed
    past = over_weekday(view, match.last)  # "diumumkan Senin (5/8) oleh"
    for i in range(past, min(past + _MARKER, len(view.low))):
        low = view.low[i]
        if low in grammar.markers:
            agents = view.agents_after(i + view.phrase_at(i, grammar.marks))
            if agents is not None or not grammar.object_relatives:
                return agents  # else "comprado por 80 milhões | pelo empresário"
        ordinal = (
            view.words[i] in SPEECH_QUOTES
            or view.words[i] in "'’%"
            or (view.words[i] == "-" and view.sentence.glued(i))
            or (view.words[i] == "." and view.words[i - 1].isdigit())
        )
        if (
            not (view.words[i][0].isalnum() or ordinal)
            or low in grammar.subordinators
            or low in grammar.relatives - grammar.articles
        ):
            break
    if grammar.verb_second:
        for i in range(match.first - 1, max(-1, match.first - 16), -1):
            low = view.low[i]
            if low in grammar.markers:
                agents = view.agents_after(i + 1)
                near = agents is not None and match.first - 5 <= agents.last <= match.first
                if agents is None or not near or _belongs(view, i) or _is_apart(view, agents.last, match.first):
                    return None
                return _listed_behind(view, match) or agents
            if view.words[i] in ".;:":
                break
    return None


def _workshop(view: View, match: Match) -> Agents | None:
    """ "gebaut auf der Werft Orbix", "made at the foundry Orbix": whose the place is where a thing was made."""
    grammar, at = view.grammar, match.last
    if at >= len(view.low) or view.low[at] not in grammar.prepositions:
        return None
    for i in range(at + 1, min(at + _SHOP, len(view.low) - 1)):
        name = view.starts.get(i) if view.low[i] in grammar.workshops else None
        name = name or (view.starts.get(i + 1) if view.low[i] in grammar.workshops else None)
        if name is not None and name.kind not in ("person", "place"):
            return Agents((view.label(name),), i, name.last, False, (name,))
        if not view.words[i][0].isalnum():
            break
    return None


def _is_apart(view: View, first: int, verb: int) -> bool:
    """ "von Telvora gebaut und 1994 | eröffnet": who built it need not have opened it."""
    joins = next((i for i in range(first, verb) if (view.low[i],) in view.grammar.joiners), None)
    return joins is not None and first < joins < verb - 1


def _listed_behind(view: View, match: Match) -> Agents | None:
    """ "von 40 Firmen unterstützt, darunter Telvora und Siemens": the names behind the verb."""
    if match.last + 1 < len(view.low) and view.words[match.last] == ",":
        listed = view.agents_after(match.last + 1)
        if listed is not None and listed.open and listed.names:
            return listed
    return None


def _belongs(view: View, marker: int) -> bool:
    """ "das Abkommen von Lombok": "von" and a town behind a noun say whose it is, not who did it."""
    name = view.starts.get(marker + 1)
    if name is None or name.territory is not None or marker == 0 or marker in view.ends:
        return False
    grammar = view.grammar
    low = view.low[marker - 1]
    noun = view.words[marker - 1][0].isupper() and low not in grammar.words.calendar and low not in grammar.articles
    around = view.low[max(0, marker - _AROUND) : marker + _AROUND]
    headline = not grammar.passive.intersection(around)
    return noun and (name.kind == "place" or (name.kind == "unknown" and headline))


def _bare_agents(view: View, match: Match) -> Agents | None:
    """Indonesian: the agent directly behind the verb ("yang diumumkan Presiden AS")."""
    way = to_subject(view, match.first)
    if match.first and not way.relative and thing_before(view, way) is None and not way.joined:
        return None
    agents = view.agents_after(match.last)
    if agents is None or any(n.kind == "thing" for n in agents.names):
        return None
    return agents
