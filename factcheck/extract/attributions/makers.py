"""What somebody is called for what he did: "Orbix, maker of Kestra", "the founder of the bank, Jan Falk"."""

from __future__ import annotations

from factcheck.extract.attributions.clauses import to_subject
from factcheck.extract.attributions.leftward import agents_before
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import Reading, State, compose, is_concrete, may_act
from factcheck.extract.names.finder import Name
from factcheck.model import Role, Span, Subject

_MARKS = ",–—("
_UNNAMED: frozenset[Role] = frozenset({"own", "build", "create", "host"})
"""Roles whose thing may be any concrete noun here: "the owner of the ship"."""


def read_maker(state: State, match: Match) -> Reading | None:
    """ "OpenAI, sang pembuat ChatGPT", "Perakitnya Thales Alenia Space", "ChatGPT maker OpenAI"."""
    view = state.view
    role = match.entry.role
    start = match.first
    while start and _leads_maker(view, start - 1):
        start -= 1
    behind = view.starts.get(match.last)
    if match.clitic and behind is not None and (start == 0 or not view.words[start - 1][0].isalnum()):
        return _reading(view, match, one(view, behind), None)
    if role in ("build", "create") and (ahead := view.ends.get(match.first)) is not None and behind is not None:
        return _reading(view, match, one(view, behind), ahead) if ahead.kind != "person" else None
    at = match.last
    linked = at < len(view.low) and view.low[at] in view.grammar.of
    found = view.after(at + linked) if at + linked < len(view.low) else None
    # without articles nothing need stand between them: "pendiri Telvora"
    owned = found if linked or (found and not found.name) or not view.grammar.words.contracted else None
    who = _apposed(view, start) or _named_as(view, start, role) or _named_behind(view, owned)
    if who is None:
        return None
    if role in ("partner", "support", "fund"):
        return compose(state, match, who, None)
    known = found is not None and found.name is None and role in _UNNAMED and is_concrete(view, found, role)
    if found is None or (found.name is None and not known):
        return None
    named = found.name
    if named is not None and (named.kind in ("person", "place") or (role == "lead" and _is_title(view, named, linked))):
        return None
    return compose(state, match, who, found)


def _is_title(view: View, name: Name, linked: bool) -> bool:
    """True for "chief executive Jan Falk": without "of" between them the words are his title, and he is not led."""
    return not linked and bool(view.grammar.of) and name.kind == "unknown" and " " in name.label


def _leads_maker(view: View, i: int) -> bool:
    """An article or "firm" before "maker": "sebuah perusahaan pembuat …"."""
    grammar = view.grammar
    low = view.low[i]
    noun = low in grammar.people and not grammar.head_last and not grammar.capital_nouns
    return low in grammar.articles or low in grammar.possessives or noun


def _apposed(view: View, start: int) -> Agents | None:
    """The name before ", the maker of …"."""
    if start < 2 or view.words[start - 1] not in _MARKS:
        return None
    name = view.ends.get(start - 1)
    return one(view, name) if name is not None else None


def _named_as(view: View, start: int, role: Role) -> Agents | None:
    """The subject of "is the maker of", "disebut sebagai mitra utama"."""
    grammar = view.grammar
    if not start or view.low[start - 1] not in grammar.copulas | grammar.as_words:
        return None
    at = start - 1
    if view.low[at] in grammar.as_words:
        if role not in ("partner", "support", "fund"):
            return None
        at -= 1
    return agents_before(view, to_subject(view, at).at)


def _named_behind(view: View, thing: NounPhrase | None) -> Agents | None:
    """Who stands behind the thing: "the founder of the bank, Jan Falk, …", "Gastgeber des Gipfels ist Norvania"."""
    if thing is None or thing.last + 1 >= len(view.words):
        return None
    at = thing.last
    at += at < len(view.low) and view.low[at] in view.grammar.demonstratives
    if view.low[at] in view.grammar.copulas:
        agents = view.agents_after(at + 1)
        return agents if agents is not None and agents.names else None
    name = view.starts.get(at + 1) if view.words[at] == "," else None
    if name is None or name.kind in ("place", "thing"):
        return None
    closed = name.last >= len(view.words) or view.words[name.last] in ",.;:)"
    return one(view, name) if closed else None


def one(view: View, name: Name) -> Agents:
    """A name as the only agent."""
    return Agents((view.label(name),), name.title_first, name.last, False, (name,))


def _reading(view: View, match: Match, agents: Agents, thing: Name | None) -> Reading | None:
    subject = Subject(thing.label, Span(thing.label, thing.start, thing.end)) if thing is not None else None
    if subject is not None and (not may_act(agents, match.entry.role, thing=subject) or thing is None):
        return None
    first = min(match.first, agents.first, thing.first if thing else match.first)
    return Reading(
        match.entry.role, agents, subject, first, max(match.last, agents.last), view.text(match.first, match.last)
    )
