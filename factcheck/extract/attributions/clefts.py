"""Clauses that put who acts first: "Sie war es, die den Fonds gründete", "Het was Jan Falk die de bank oprichtte"."""

from __future__ import annotations

from factcheck.extract.attributions.clauses import Way, object_after
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import State, pronoun_agents

_CLAUSE = 24

Clause = tuple[Agents, NounPhrase | None, Way]


def cleft_clause(state: State, match: Match) -> Clause | None:
    """Who acts, on what, where a relative clause that ends with the verb hangs on "es war", "het was"."""
    view = state.view
    if match.gap is not None or (match.last < len(view.words) and view.words[match.last][0].isalnum()):
        return None
    for i in range(match.first - 1, max(1, match.first - _CLAUSE), -1):
        if view.low[i] not in view.grammar.relatives:
            if view.words[i] in ",;:":
                return None
            continue
        end = i - (view.words[i - 1] == ",")
        agents = _named(state, end)
        if agents is not None:
            return agents, object_after(view, i + 1, match.first), Way(i, frozenset(), relative=True)
    return None


def _named(state: State, end: int) -> Agents | None:
    """The one of "es war Jan Falk", "sie war es", "zij was het" that ends at a token."""
    view, grammar = state.view, state.view.grammar
    it = view.document.lexicon.words("references", "pronoun_thing")
    if end > 2 and view.low[end - 1] in it and view.low[end - 2] in grammar.copulas:
        name = view.ends.get(end - 2)
        if name is not None:
            return Agents((view.label(name),), name.title_first, name.last, False, (name,))
        return pronoun_agents(state, view.low[end - 3], end - 3, acts=True)
    name = view.ends.get(end)
    at = name.title_first if name is not None else 0
    if name is None or at < 2 or view.low[at - 1] not in grammar.copulas or view.low[at - 2] not in it:
        return None
    return Agents((view.label(name),), at, name.last, False, (name,))
