"""Clauses that the verb or an infinitive opens: "Anunció la medida el ministro", "A guidare la missione è Jan Falk"."""

from __future__ import annotations

from factcheck.extract.agreement import agreement
from factcheck.extract.attributions.clauses import Way, object_after
from factcheck.extract.attributions.grammar import QUOTES
from factcheck.extract.attributions.inversion import agents_behind, behind_phrases
from factcheck.extract.attributions.leftward import agents_before
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import is_time
from factcheck.model import Role

_OBJECT = 8
"""Words between a verb that opens its clause and its subject: "anunció *la medida de urgencia* el ministro"."""

_MARKS = frozenset(".,;:–—(") | QUOTES

Clause = tuple[Agents, NounPhrase | None]
"""Who acts, and on what; without a thing where a pronoun stands for it."""


def verb_first(view: View, match: Match, way: Way) -> Clause | None:
    """Who acts behind the verb that opens a clause, in languages whose subjects may stand there."""
    if match.gap is None and way.relative and _asks_who(view, way.at):
        return _answered(view, match)
    if not view.grammar.object_relatives or match.gap is not None or way.relative or way.joined or way.purpose:
        return None
    if (cleft := _cleft(view, match)) is not None:
        return cleft
    if way.pronoun:
        return _behind_pronoun(view, match) if _opens(view, way.at) else None
    if _is_article(view, match.first - 1) and way.at >= match.first - 1:
        at = match.first - 1 - (view.words[match.first - 1] in "'’")
        # "lo costruì l'impresa Orbix", "le obras las paga el Estado"; "la guida Michelin" is a noun
        plain = match.last < len(view.low) and view.low[match.last] in view.grammar.determiners
        return _behind_pronoun(view, match) if plain and _opens(view, at) else None
    return _behind_object(view, match) if _opens(view, way.at) else None


def enclitic_clause(view: View, match: Match) -> Clause | None:
    """ "Inaugurou-*a* ontem o ministro Jan Falk": who acts behind a verb with its object pronoun on it."""
    at = match.last
    hyphen = at + 2 < len(view.low) and view.words[at] == "-" and view.sentence.glued(at)
    if not hyphen or match.gap is not None or view.low[at + 1] not in agreement(view.document.lexicon).pronouns:
        return None
    agents = agents_behind(view, at + 2)
    return (
        (agents, None) if agents is not None and agents.names and _is_subject(view, agents, match.entry.role) else None
    )


def _opens(view: View, at: int) -> bool:
    return at == 0 or view.words[at - 1] in _MARKS


def _is_article(view: View, at: int) -> bool:
    return at >= 0 and (view.low[at] in view.grammar.articles or (view.words[at] in "'’" and at > 0))


def _behind_pronoun(view: View, match: Match) -> Clause | None:
    """ "Lo ha firmato il sindaco Jan Falk", "lo organiza la Fundación Orbix": the pronoun is the object."""
    agents = agents_behind(view, match.last) or behind_phrases(view, match.last)
    if agents is None or not _is_subject(view, agents, match.entry.role):
        return None
    return agents, None


def _is_subject(view: View, agents: Agents, role: Role) -> bool:
    """A name, or "the club", which is known; town and thing sign and build nothing."""
    if agents.names:
        return role == "host" or not all(
            n.kind == "thing" or (n.kind == "place" and n.territory is None) for n in agents.names
        )
    return view.low[agents.first] in view.document.lexicon.words("references", "definite")


def _behind_object(view: View, match: Match) -> Clause | None:
    """ "Assinaram o acordo o ministro X e Y", "Presentó Telvora su plan": another phrase ends the object."""
    first = object_after(view, match.last)
    if first is None or first.first >= len(view.low):
        return None
    named = view.starts.get(first.first)
    ahead = range(first.first + 1, min(first.first + _OBJECT, len(view.low)))
    end = named.last if named else next((i for i in ahead if _starts_phrase(view, i)), None)
    if named is not None or view.is_people(first.first, end or first.last):
        agents = agents_behind(view, match.last)
        if (
            agents is None
            or agents.last >= len(view.low)
            or not agents.names
            or not _is_subject(view, agents, match.entry.role)
        ):
            return None
        found = object_after(view, agents.last) if _starts_phrase(view, agents.last) else None
        plain = found is not None and found.name is None and not found.agentive and not is_time(view, found)
        return (agents, found) if plain else None
    if end is None or view.bare(first.first, end) == end:
        return None
    if any(not view.words[i][0].isalnum() and view.words[i] not in "'’" for i in range(first.first, end)):
        return None
    agents = agents_behind(view, end)
    if agents is None or not _is_subject(view, agents, match.entry.role):
        return None
    at = _of(view, first.first, end)
    return agents, NounPhrase(first.first, at, view.text(view.bare(first.first, at), at))


def _of(view: View, first: int, end: int) -> int:
    """Where the head of a noun phrase ends: "la medida | de urgencia"."""
    return next((i for i in range(first + 1, end) if view.low[i] in view.grammar.of and view.bare(first, i) < i), end)


def _starts_phrase(view: View, i: int) -> bool:
    """True where a definite article or a name stands that belongs to no preposition before it."""
    if i >= len(view.low) or view.low[i - 1] in view.grammar.of | view.grammar.prepositions | view.grammar.articles:
        return False
    if view.words[i - 1] in "'’" or view.low[i] in view.grammar.of | view.grammar.prepositions:
        return False
    return i in view.starts or view.low[i] in view.document.lexicon.words("references", "definite")


def _answered(view: View, match: Match) -> Clause | None:
    """ "(Who) leads the mission *is Jan Falk*": the object between verb and copula, who acts behind it."""
    copula = view.grammar.copulas | view.grammar.passive
    ahead = range(match.last, min(match.last + _OBJECT, len(view.low)))
    end = next((i for i in ahead if view.low[i] in copula), 0)
    if not end:
        return None
    found = object_after(view, match.last, end) if end > match.last else None
    while end < len(view.low) and view.low[end] in copula:
        end += 1
    agents = agents_behind(view, end)
    # "a dare la notizia è stato Jan Falk", "a costruirla è stata Orbix"
    whole = found is not None or len(match.entry.words) > 1 or object_on_infinitive(view, match) is not None
    return (agents, found) if agents is not None and agents.names and whole else None


def object_on_infinitive(view: View, match: Match) -> str | None:
    """The "la" of "costruirla"; None where no object is written on the verb."""
    grammar, verb = view.grammar, view.low[match.first]
    stems = [ending[:-1] for ending in grammar.infinitive_endings]
    return next((c for c in grammar.infinitive_clitics for stem in stems if verb.endswith(stem + c)), None)


def _asks_who(view: View, at: int) -> bool:
    """True for "quem", "chi", "yang" that opens a clause, and for "qui" behind "celui"."""
    grammar = view.grammar
    if view.low[at] not in grammar.relatives:
        return False
    if at and view.low[at - 1] in grammar.demonstratives:
        return _opens(view, at - 1)
    return view.low[at] in grammar.who and _opens(view, at)


def _cleft(view: View, match: Match) -> Clause | None:
    """ "A guidare la missione è Jan Falk", "Sarà Palermo a ospitare la finale": the infinitive stands for "who"."""
    grammar = view.grammar
    at = match.first - 1
    if at < 0 or view.low[at] not in grammar.clefts:
        return None
    copula = grammar.copulas | grammar.passive
    if _opens(view, at):
        return _answered(view, match)
    agents = agents_before(view, at)
    if agents is None or not agents.names or agents.first == 0:
        return None
    before = agents.first
    while before and _is_article(view, before - 1):
        before -= 1
    if not before or view.low[before - 1] not in copula:
        return None
    found = object_after(view, match.last)
    return (agents, found) if found is not None else None
