"""What somebody is called for what he did: "Orbix, maker of Kestra", "the founder of the bank, Jan Falk"."""

from __future__ import annotations

from factcheck.extract.attributions.adjuncts import over_part, over_source, over_when
from factcheck.extract.attributions.clauses import to_subject
from factcheck.extract.attributions.firms import may_act
from factcheck.extract.attributions.leftward import agents_before, before
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import Reading, State, compose, is_concrete, is_determined
from factcheck.extract.names.finder import Name
from factcheck.model import Role, Span, Subject

_MARKS = ",–—("
_ADJECTIVES = 3
"""Words that may stand before a noun and its article's place: "größter ausländischer Geldgeber ist"."""
_UNNAMED: frozenset[Role] = frozenset({"own", "build", "create", "host", "acquire"})
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
    if (pair := _owned_by(view, match)) is not None:
        return compose(state, match, *pair) if _fits(view, pair[1], role) else None
    at = match.last
    linked = at < len(view.low) and view.low[at] in view.grammar.of
    found = view.after(at + linked) if at + linked < len(view.low) else None
    # without articles nothing need stand between them: "pendiri Telvora"
    owned = found if linked or (found and not found.name) or not view.grammar.words.contracted else None
    if (predicate := _predicate(view, match, start, found)) is not None:
        return compose(state, match, *predicate, free=True)
    who = _apposed(view, start) or _named_as(view, start, role) or _named_behind(view, owned, opens=start == 0)
    if who is None and role in _UNNAMED and (known := _known_maker(view, match, start)) is not None:
        return compose(state, match, known, None, free=True)
    if who is None:
        return None
    if role in ("partner", "support", "fund"):
        return compose(state, match, who, None)
    concrete = found is not None and found.name is None and role in _UNNAMED
    concrete = concrete and found is not None and (_is_owned(view, match) or is_concrete(view, found, role))
    if found is None or (found.name is None and not concrete):
        return None
    named = found.name
    if named is not None and named.title_first == match.first < named.first and who.names[0] is not named:
        return compose(state, match, who, found._replace(name=None))  # "pendiri Orbix, Jan Falk"
    if named is not None and (named.kind in ("person", "place") or (role == "lead" and _is_title(view, named, linked))):
        return None
    return compose(state, match, who, found, free=named is None and _is_owned(view, match))


def _is_owned(view: View, match: Match) -> bool:
    """True for "a dona *do* armazém", "le propriétaire *de la* halle", where what is owned is one that is known."""
    if match.entry.role != "own" or not view.grammar.object_relatives or match.last + 1 >= len(view.low):
        return False
    behind = view.low[match.last : match.last + 2]
    return behind[0] in view.grammar.of and not view.document.lexicon.words("references", "definite").isdisjoint(behind)


def _owned_by(view: View, match: Match) -> tuple[Agents, NounPhrase] | None:
    """ "the gallery's owner, Jan Falk", "the fund, whose founder Jan Falk": who stands behind, of what before."""
    grammar, at = view.grammar, match.first
    if at < 3:
        return None
    possessive = view.low[at - 1] in grammar.words.possessive and view.words[at - 2] in "'’"
    if not possessive and not (view.low[at - 1] in grammar.whose and view.words[at - 2] == ","):
        return None
    owned = before(view, at - 2)
    behind = match.last + (view.words[match.last : match.last + 1] == (",",))
    name = view.starts.get(behind)
    if owned is None or name is None or name.kind in ("place", "thing"):
        return None
    closed = behind == match.last or name.last >= len(view.words) or view.words[name.last] in ",.;:)"
    return (one(view, name), owned) if closed else None


def _fits(view: View, owned: NounPhrase, role: Role) -> bool:
    """True for a name, or a noun that may be led, owned or founded."""
    return owned.name is not None or is_concrete(view, owned, role) or is_concrete(view, owned, "lead")


def _is_title(view: View, name: Name, linked: bool) -> bool:
    """True for "chief executive Jan Falk": without "of" between them the words are his title, and he is not led."""
    return not linked and bool(view.grammar.of) and name.kind == "unknown" and " " in name.label


def _leads_maker(view: View, i: int) -> bool:
    """An article or "firm" before "maker": "sebuah perusahaan pembuat …"."""
    grammar = view.grammar
    low = view.low[i]
    noun = low in grammar.people and not grammar.head_last and not grammar.capital_nouns
    elided = view.words[i] in "'’" and i > 0 and view.low[i - 1] in grammar.articles
    return low in grammar.articles or low in grammar.possessives or noun or elided


def _apposed(view: View, start: int) -> Agents | None:
    """The name before ", the maker of …"."""
    if start < 2 or view.words[start - 1] not in _MARKS:
        return None
    name = view.ends.get(start - 1)
    return one(view, name) if name is not None else None


def _named_as(view: View, start: int, role: Role) -> Agents | None:
    """The subject of "is the maker of", "disebut sebagai mitra utama"; "Foi *Orbix* o anfitrião da festa"."""
    grammar = view.grammar
    ahead = view.ends.get(start)
    first = ahead.title_first if ahead is not None else 0
    while first > 1 and (view.low[first - 1] in grammar.articles or view.words[first - 1] in "'’"):
        first -= 1
    if ahead is not None and first and grammar.object_relatives and view.low[first - 1] in grammar.copulas:
        opens = first == 1 or not view.words[first - 2][0].isalnum()
        return one(view, ahead) if opens else None
    if not start or view.low[start - 1] not in grammar.copulas | grammar.as_words:
        return None
    at = start - 1
    if view.low[at] in grammar.as_words:
        if role not in ("partner", "support", "fund"):
            return None
        at -= 1
    return agents_before(view, to_subject(view, at).at)


def _known_maker(view: View, match: Match, start: int) -> Agents | None:
    """ "The builder, Orbix, …", "Der Eigentümer, der Fonds Northlake, …", "su creador, Jan Falk, …": of what, the text
    has said before."""
    definite = view.document.lexicon.words("references", "definite")
    at = match.last
    known = match.clitic or (start < match.first and view.low[start] in definite | view.grammar.possessives)
    if not known or view.words[at : at + 1] != (",",):
        return None
    at += 1
    while at < len(view.low) - 1 and (view.low[at] in definite or view.words[at] in "'’"):
        at += 1
    name = view.starts.get(at)
    if name is None or name.kind in ("place", "thing") or name.last >= len(view.words):
        return None
    return one(view, name) if view.words[name.last] in ",)–—" else None


def _named_behind(view: View, thing: NounPhrase | None, *, opens: bool = False) -> Agents | None:
    """Who stands behind the thing: "the founder of the bank, Jan Falk, …", "Gastgeber des Gipfels ist Norvania".

    opens: the phrase opens the sentence, "Propriétaire du club depuis 2020, le fonds Orbix cherche …".
    """
    if thing is None or thing.last + 1 >= len(view.words):
        return None
    at = thing.last
    at += at < len(view.low) and view.low[at] in view.grammar.demonstratives
    if opens and at < len(view.low) and view.low[at] in view.grammar.prepositions:
        return _behind_when(view, at)
    if view.low[at] in view.grammar.copulas:
        agents = view.agents_after(over_source(view, at + 1))
        return agents if agents is not None and agents.names else None
    name = view.starts.get(at + 1) if view.words[at] == "," else None
    if name is None and view.words[at] == ",":
        name = _of_a_nation(view, at + 1)
    if name is None and opens:
        return _behind_when(view, at)
    if name is None or name.kind in ("place", "thing"):
        return None
    closed = name.last >= len(view.words) or view.words[name.last] in ",.;:)"
    acts = opens and not closed and view.words[name.last][0].isalpha()  # "Founder of Orbix, Jan Falk holds …"
    return one(view, name) if closed or acts else None


def _predicate(
    view: View, match: Match, start: int, thing: NounPhrase | None
) -> tuple[Agents, NounPhrase | None] | None:
    """ "Leiter der Grabung war Jan Falk", "main contractor was Orbix", "the club's head is Jan Falk": a noun for who
    does something opens a clause, of what where it is told, and the one it is stands behind "is"."""
    possessive = match.first > 2 and view.low[match.first - 1] in view.grammar.words.possessive
    owned = before(view, match.first - 2) if possessive and view.words[match.first - 2] in "'’" else None
    if owned is None and not _opens_clause(view, start):
        return None
    agents = _behind_copula(view, match.last)
    if agents is not None:
        return agents, owned
    agents = _behind_copula(view, thing.last) if thing is not None else None
    if agents is None or thing is None:
        return None
    whose = view.low[match.last] in view.grammar.of or thing.name is not None or is_determined(view, thing)
    return agents, thing if whose or is_concrete(view, thing, "lead") else None  # "pemegang saham *terbesar* adalah"


def _behind_copula(view: View, at: int) -> Agents | None:
    """ "ist seit Mai | Jan Falk", "ist mit 31 Prozent | die Familie Falk": who is named behind a copula at a token."""
    at = over_when(view, at)
    if at >= len(view.low) - 1 or view.low[at] not in view.grammar.copulas:
        return None
    at = over_source(view, over_part(view, over_when(view, at + 1)))
    agents = view.agents_after(at)
    if agents is None or (agents.names and all(n.kind == "place" and n.territory is None for n in agents.names)):
        return None
    called = agents.labels[0].split()  # "die Familie Lindner", which is no name by itself
    if not agents.names and (len(called) < 2 or not all(word[0].isupper() for word in called)):
        return None
    behind = view.low[agents.last : agents.last + 1]
    return None if behind in view.grammar.negation or behind == ("'",) else agents


def _opens_clause(view: View, start: int) -> bool:
    """True where nothing but adjectives stands between token `start` and where its clause begins."""
    grammar, at = view.grammar, start
    whose = grammar.capital_nouns and view.low[start] in grammar.genitives and start > 0
    if whose and view.words[start - 1][0].isupper():
        return False  # "nach Angaben | der Leiterin"
    while at > 0 and start - at <= _ADJECTIVES:
        word, low = view.words[at - 1], view.low[at - 1]
        if not word[0].isalnum() or (low,) in grammar.joiners:
            return word in ",;:–—" or word[0].isalnum()
        if at in view.ends or (grammar.boundary(low) and low not in grammar.articles):
            return False
        at -= 1
    return at == 0


def _of_a_nation(view: View, at: int) -> Name | None:
    """The firm of "the owner of the ship, *l'italienne Orbix*", "a italiana Orbix"."""
    while at < len(view.low) - 1 and (view.low[at] in view.grammar.articles or view.words[at] in "'’"):
        at += 1
    name = view.starts.get(at + 1) if view.is_nationality(at) and not view.grammar.head_last else None
    return name if name is not None and name.kind in ("organisation", "unknown") else None


def _behind_when(view: View, at: int) -> Agents | None:
    """ "…, le fonds Orbix cherche": the subject behind the comma, a date before it passed over."""
    if view.low[at] in view.grammar.prepositions:
        at += 1
        while at < len(view.low) and (view.low[at].isdecimal() or view.low[at] in view.grammar.words.calendar):
            at += 1
    if at + 1 >= len(view.low) or view.words[at] != ",":
        return None
    at += 1
    while at < len(view.low) - 1 and (view.low[at] in view.grammar.articles or view.words[at] in "'’"):
        at += 1
    name = view.starts.get(at)
    ends = name is None or name.last >= len(view.words) or view.words[name.last][0].isalpha()
    return one(view, name) if name is not None and ends and name.kind not in ("place", "thing") else None


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
