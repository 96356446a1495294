"""Who acts in a clause, wherever the language puts them."""

from __future__ import annotations

from factcheck.extract.attributions.clauses import Way, subject
from factcheck.extract.attributions.fronted import fronted_subject, opening_subject
from factcheck.extract.attributions.german import final_subject, inverted_subject
from factcheck.extract.attributions.nounphrases import Agents
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import State, pronoun_agents


def find_subject(state: State, match: Match, way: Way) -> Agents | None:
    """The subject of an active verb: on its left, shared with the verb before, or behind it in German."""
    view = state.view
    found = subject(view, way)
    if found is not None and not way.joined:
        return found
    if way.joined and (shared := state.agents()):
        return shared
    if found is not None:
        return found
    if way.at and (who := pronoun_agents(state, view.low[way.at - 1], way.at - 1, acts=True)) is not None:
        return who
    if way.at and view.low[way.at - 1] in view.grammar.means:
        return fronted_subject(view, match.last) if way.at == 1 else opening_subject(view)
    if way.purpose and (shared := state.agents("mutual")):
        return shared
    if view.grammar.verb_second:
        return inverted_subject(view, match, way) or final_subject(state, match)
    return None
