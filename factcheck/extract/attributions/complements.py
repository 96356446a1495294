"""What belongs to a noun phrase behind it: "researchers *at the University of Lombok*", "la viuda *del pintor*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

if TYPE_CHECKING:
    from factcheck.extract.attributions.nounphrases import NounPhrase, View

_LONGEST = 3
_STEPS = 3


def with_complement(view: View, item: NounPhrase) -> NounPhrase:
    """Common nouns for people, with whose they are; anything else as it is."""
    if item.name is not None or not item.agentive:
        return item
    end = item.last
    for _ in range(_STEPS):
        behind = _behind(view, end)
        if behind is None:
            break
        end = behind
    if end == item.last:
        return item
    return evolve(item, last=end, label=view.text(view.bare(item.first, end), end))


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
