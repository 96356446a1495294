"""What belongs to a noun phrase behind it: "researchers *at the University of Lombok*", "la viuda *del pintor*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.attributions.grammar import QUOTES
from factcheck.extract.names.naming import Name

if TYPE_CHECKING:
    from factcheck.extract.attributions.nounphrases import NounPhrase, View

_LONGEST = 3
_STEPS = 3
_OFFICE = 8
"""Words of what an office is for."""


def with_complement(view: View, item: NounPhrase) -> NounPhrase:
    """Common nouns for people, with whose they are; anything else as it is."""
    if item.name is not None or not item.agentive:
        return item
    end = item.last
    if (bearer := _bearer(view, end)) is not None:
        return item._replace(last=bearer.last, label=view.label(bearer), name=bearer)
    for _ in range(_STEPS):
        behind = _behind(view, end)
        if behind is None:
            break
        end = behind
    if end == item.last:
        return item
    return item._replace(last=end, label=view.text(view.bare(item.first, end), end))


def bearer_of(view: View, item: NounPhrase) -> NounPhrase:
    """ "pela capitã de fragata Ana Falk", "los italianos de Orbix": who is meant by a noun and the name behind "of"."""
    at, grammar = item.last, view.grammar
    if item.name is not None or at + 1 >= len(view.low) or view.low[at] not in grammar.of or grammar.owner_behind:
        return item
    name = view.starts.get(at + 1) or (view.starts.get(at + 2) if view.words[at + 1] in "'’" else None)
    if name is not None and name.kind in ("organisation", "unknown") and is_from(view, item.first, at):
        return item._replace(last=name.last, label=view.label(name), name=name, agentive=True)
    if item.agentive or view.low[at + 1] in grammar.articles or not view.words[at + 1].islower():
        return item
    bearer = _bearer(view, at)
    return (
        item
        if bearer is None
        else item._replace(last=bearer.last, label=view.label(bearer), name=bearer, agentive=True)
    )


def is_from(view: View, first: int, last: int) -> bool:
    """True for "los italianos", "les Japonais", and no other word: where those are from whose firm stands behind."""
    return view.bare(first, last) == last - 1 and (view.low[last - 1],) in view.grammar.words.nationalities


def _bearer(view: View, at: int) -> Name | None:
    """ "il presidente della Regione Jan Falk": the person, before whose name stands what the office is for."""
    if at + 1 >= len(view.low) or view.low[at] not in view.grammar.of:
        return None
    name = view.starts.get(at + 1)
    if name is None and not view.grammar.owner_behind:
        start = at + 1 + (view.words[at + 1] in "'’")
        found = view.after(start, _LONGEST)
        name = found.name if found is not None else None  # "la juge d'instruction Jan Falk", "capitã de fragata X"
        return name if name is not None and name.may_be_person and start < name.first else None
    return name if name is not None and name.kind == "person" and at + 1 < name.first else None


def _behind(view: View, at: int) -> int | None:
    """The end of "of the ministry", "de l'Inserm", "at Orbix" at a token; None where no such phrase stands there."""
    grammar = view.grammar
    if at + 1 >= len(view.low) or view.low[at] not in grammar.of | grammar.locative:
        return None
    whose = view.low[at] in grammar.of
    at += 1
    while at < len(view.low) - 1 and (view.low[at] in grammar.articles or view.words[at] in "'’"):
        at += 1
    name = view.starts.get(at)
    if name is not None:
        return name.last if whose or name.kind in ("organisation", "unknown") else None
    if not whose or view.low[at] in grammar.words.calendar:
        return None
    found = view.after(at, _LONGEST)
    plain = found is not None and found.name is None and found.last > at
    return found.last if found is not None and plain and (view.words[at][0].isalpha() or found.agentive) else None


def with_name(view: View, item: NounPhrase) -> NounPhrase:
    """ "perusahaan asal Chile, Casa Rápida": the name set behind a common noun by a comma."""
    if item.name is not None:
        return item
    j = item.last
    if j < len(view.low) and view.low[j] in view.grammar.prepositions and view.starts.get(j + 1):
        j = view.starts[j + 1].last
    j = _past_domain(view, j) if item.agentive else j
    if j + 1 < len(view.low) and view.words[j] == "," and (name := _apposed(view, j + 1)):
        closed = (
            name.last >= len(view.words)
            or view.words[name.last] in ",.;"
            or view.low[name.last] not in view.grammar.joiner_words
        )
        if closed and name.kind != "place":
            return item._replace(last=name.last, label=view.label(name), name=name, agentive=True)
    return item


def _apposed(view: View, j: int) -> Name | None:
    """The name that begins at token j, an article before its title passed over: "o anfitrião, *o ministro X*"."""
    name = view.starts.get(j)
    if name is None and view.low[j] in view.grammar.articles:
        name = view.starts.get(j + 1)
        return name if name is not None and name.kind == "person" and name.title is not None else None
    return name


def _past_domain(view: View, j: int) -> int:
    """The comma behind what an office is for: "la presidente della Commissione europea, Ursula von der Leyen"."""
    grammar, end = view.grammar, j
    while end < min(len(view.words), j + _OFFICE):
        if view.words[end] == ",":
            return end
        name = view.starts.get(end)
        inner = view.low[end] in grammar.of or view.words[end] in QUOTES or view.words[end][0].isalpha()
        if name is None and (not inner or (grammar.boundary(view.low[end]) and view.low[end] not in grammar.of)):
            return j
        end = end + 1 if name is None else name.last
    return j
