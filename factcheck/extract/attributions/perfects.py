"""The perfect where its participle opens or ends the clause: "Gebaut hat sie Orbix", "die Orbix gebaut hat"."""

from __future__ import annotations

from factcheck.extract.attributions.adjuncts import over_when
from factcheck.extract.attributions.clauses import Way, object_after
from factcheck.extract.attributions.german import final_subject, relative_clause
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import State, is_time

Clause = tuple[Agents, NounPhrase | None, Way]


def perfect_clause(state: State, match: Match) -> Clause | None:
    """Who acts in a clause in the perfect; None where the participle is one of the passive."""
    view, have = state.view, state.view.grammar.have
    if not have or match.gap is not None:
        return None
    if match.last > match.first + 1 and view.low[match.last - 1] in have:
        bare = match._replace(last=match.last - 1)  # "gebaut hat" is one entry
    else:
        bare = match
    if bare.last >= len(view.low) or view.low[bare.last] not in have:
        return None
    if _opens(view, bare.first):
        return _opened(view, bare)
    closed = bare._replace(last=bare.last + 1)
    if (clause := relative_clause(view, closed)) is not None:
        return clause
    agents = final_subject(state, closed)
    if agents is None or agents.last > bare.first:
        return None
    found = object_after(view, agents.last, bare.first) if 0 < agents.last < bare.first else None
    return agents, found, Way(bare.first, frozenset())


def _opens(view: View, at: int) -> bool:
    return at == 0 or not view.words[at - 1][0].isalnum()


def _opened(view: View, match: Match) -> Clause | None:
    """ "Gegründet hatten das Unternehmen 2009 die Brüder Falk": object and subject behind the auxiliary."""
    grammar, at = view.grammar, match.last + 1
    way = Way(match.first, frozenset())
    if at >= len(view.low):
        return None
    owns_noun = view.low[at] in grammar.articles and not (at + 1 < len(view.low) and at + 1 in view.starts)
    if view.low[at] in grammar.pronouns and not owns_noun:
        agents = view.agents_after(over_when(view, at + 1))
        return (agents, None, way) if agents is not None and agents.names else None
    first = view.after(at)
    if first is None:
        return None
    agents = view.agents_after(at)
    if agents is not None and agents.names:
        found = object_after(view, agents.last) if agents.last < len(view.low) else None
        return agents, None if found is None or found.name is not None or is_time(view, found) else found, way
    if first.agentive and first.last < len(view.low) and view.low[first.last] in grammar.articles:
        behind = view.agents_after(over_when(view, first.last))
        return (behind, first, way) if behind is not None and behind.names else None
    agents = view.agents_after(over_when(view, first.last)) if first.last < len(view.low) else None
    return (
        (agents, first, way)
        if agents is not None and (agents.names or view.is_people(agents.first, agents.last))
        else None
    )
