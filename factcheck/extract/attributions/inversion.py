"""Clauses whose subject follows the verb, in languages that put it first elsewhere."""

from __future__ import annotations

from factcheck.extract.attributions.adjuncts import over_adjuncts, over_phrases
from factcheck.extract.attributions.between import is_object
from factcheck.extract.attributions.clauses import Way, thing_before
from factcheck.extract.attributions.leftward import before
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import ACTED_ON, is_concrete, is_determined, is_time


def turned_clause(view: View, match: Match, way: Way) -> tuple[Agents, NounPhrase | None] | None:
    """ "el club que preside Jan Falk", "la trattativa l'ha guidata Jan Falk": who acts stands behind the verb.

    A name must stand there and what it acts on before: things do not lead people, and firms are not led by things.
    """
    role = match.entry.role
    turns = role in ACTED_ON or role in ("acquire", "fund")
    if not view.grammar.object_relatives or match.gap is not None or not turns:
        return None
    if (fronted := _behind_phrase(view, match, way)) is not None:
        return fronted, None
    thing = _thing(view, match, way)
    if thing is None or (role in ("acquire", "fund") and way.relative):
        return None
    agents = agents_behind(view, match.last) or behind_phrases(view, match.last)
    if agents is None:
        return None
    if not agents.names:
        return (agents, thing) if _is_doubled(view, match, way, agents, thing) else None
    name = agents.names[0]
    if way.pronoun:
        return agents, thing
    acting = (thing.agentive and role != "acquire") or thing.name is not None
    housed = match.entry.role == "host" and thing.name is None  # "el congreso que acogió Zaragoza"
    return (agents, thing) if name.may_be_person or housed or (not acting and name.kind != "place") else None


def _is_doubled(view: View, match: Match, way: Way, agents: Agents, thing: NounPhrase) -> bool:
    """True for "la investigación *la* dirige la fiscal de Lima": the pronoun takes up what is acted on."""
    if way.relative:  # "la sala que diseñó la arquitecta de Oporto": no hall designs
        placed = view.is_placed(agents.first, agents.last) or not agents.labels[0].islower()
        return placed and " " in agents.labels[0] and thing.name is None and not thing.agentive
    pronoun = way.pronoun or (way.at == match.first and match.first > 1)
    known = view.low[agents.first] in view.document.lexicon.words("references", "definite")
    return pronoun and known and agents.last > agents.first + 2


def _behind_phrase(view: View, match: Match, way: Way) -> Agents | None:
    """ "Por el Gobierno *lo firmó Jan Falk*": who acts behind a pronoun and verb that a phrase of the clause opens."""
    if way.relative or match.first < 2 or not (way.pronoun or _is_pronoun(view, match.first - 1)):
        return None
    found = before(view, way.at if way.pronoun else match.first - 1)
    if found is None or not found.first or view.low[found.first - 1] not in view.grammar.prepositions:
        return None
    opens = found.first == 1 or not view.words[found.first - 2][0].isalnum()
    agents = agents_behind(view, match.last) if opens and not _is_noun(view, match) else None
    return agents if agents is not None and agents.names and agents.names[0].may_be_person else None


def topic(view: View, at: int, end: int) -> NounPhrase | None:
    """ "*L'accord*, le ministre l'a signé": what opens the sentence before a comma and the subject from token `at` to
    `end`; "Le procureur, Jean Morel, l'a annoncé" only says who he is."""
    grammar = view.grammar
    if view.words[end : end + 1] == (",",):
        return None
    while at > 1 and (view.low[at - 1] in grammar.articles or view.words[at - 1] in "'’"):
        at -= 1
    if not grammar.object_relatives or at < 3 or view.words[at - 1] != "," or view.low[0] not in grammar.determiners:
        return None
    found = view.after(0)
    return found if found is not None and found.last == at - 1 and not is_time(view, found) else None


def _thing(view: View, match: Match, way: Way) -> NounPhrase | None:
    """What stands before "que preside", "la dirige", "l'ha guidata"."""
    if way.relative:
        opener = view.low[way.at]
        found = thing_before(view, way) if opener in view.grammar.object_relatives else None
        return None if found is None or _is_person(view, found) else found
    if way.pronoun:
        found = before(view, way.at)
    elif match.first > 1 and match.first - way.at < 2 and _is_pronoun(view, match.first - 1):
        found = before(view, match.first - 1)
    else:
        return None
    if found is not None and found.name is not None:
        return found if way.pronoun and found.name.kind not in ("person", "place") else None
    if found is None or is_time(view, found):
        return None
    plain = is_determined(view, found._replace(agentive=False)) and not _is_noun(view, match)
    return found if plain or is_concrete(view, found, match.entry.role) else None


def _is_pronoun(view: View, at: int) -> bool:
    """True for "la" and "li" before a verb."""
    return view.low[at] in view.grammar.articles or is_object(view, view.low[at])


def _is_noun(view: View, match: Match) -> bool:
    """True for "la compra", "la guida", where the word of the verb may be a noun with its article."""
    grammar, word = view.grammar, match.entry.words[-1]
    return word in grammar.actions or word in grammar.people or word in grammar.generic or word in grammar.works


def _is_person(view: View, found: NounPhrase) -> bool:
    """True for "Elena Marchetti, che guida …": a name of two words without an article is that of a person."""
    name = found.name
    if name is None or name.kind in ("organisation", "thing", "place"):
        return False
    bare = found.first == name.first and not (found.first and view.low[found.first - 1] in view.grammar.articles)
    return name.kind == "person" or (bare and " " in name.label)


def agents_behind(view: View, at: int) -> Agents | None:
    """The agents behind a verb, adverbs and times between passed over: "que anunció esta madrugada la presidenta"."""
    grammar = view.grammar
    at = _over_when(view, at)
    if at + 2 < len(view.low) and view.low[at] in grammar.prepositions and _is_year(view.words[at + 1]):
        at += 2  # "construiu-a em 1966 | a empresa Orbix"
    if at >= len(view.low) or (view.low[at] in grammar.prepositions and at not in view.starts):
        return None  # "lo ha acquistato dal Torino"
    return view.agents_after(at)


def behind_phrases(view: View, at: int) -> Agents | None:
    """ "la levantó *en los años cincuenta* la sociedad Orbix": who stands behind a phrase with a preposition."""
    at = _over_when(view, at)
    past = over_phrases(view, at)
    return view.agents_after(past) if past > at else None


def _over_when(view: View, at: int) -> int:
    """Past adverbs, days and times behind a verb."""
    while at < len(view.low) and (view.grammar.is_adverb(view.low[at]) or _is_time(view, at)):
        at += 1
    return over_adjuncts(view, at) if at < len(view.low) else at


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == 4


def _is_time(view: View, at: int) -> bool:
    """ "esta madrugada": a time, or the word before one that points at it."""
    times, low = view.grammar.times | view.grammar.words.calendar, view.low
    if low[at] in times:
        return True
    return low[at] in view.grammar.demonstratives and at + 1 < len(low) and low[at + 1] in times
