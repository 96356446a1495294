"""Main clauses behind a phrase that opens the sentence: "Founded by Jan Falk, the bank …"."""

from __future__ import annotations

from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View

_FRONTED = 20
_PHRASE = 8
"""Tokens of dates and places between a fronted phrase and its comma."""


def fronted_subject(view: View, at: int) -> Agents | None:
    """ "By launching X, Y …", "Dengan merilis X, sebuah inisiatif, Y …": the name that opens the main clause."""
    for i in range(at, min(at + _FRONTED, len(view.words) - 1)):
        name = view.starts.get(i + 1) if view.words[i] == "," else None
        if name is None or name.last >= len(view.words) or view.words[name.last] == ",":
            continue
        if name.kind in ("place", "thing"):
            return None
        return Agents((view.label(name),), name.title_first, name.last, False, (name,))
    return None


def opening_subject(view: View) -> Agents | None:
    """The name that opens the sentence, for "X …, dengan merilis Y"."""
    name = view.starts.get(0)
    if name is None or name.kind in ("place", "thing"):
        return None
    return Agents((view.label(name),), name.title_first, name.last, False, (name,))


def opening_phrase(view: View) -> NounPhrase | None:
    """The noun phrase that opens a sentence: the subject of all verbs that "and" joins."""
    return None if view.low[0] in view.grammar.prepositions else view.after(0)


def behind_aside(view: View, at: int) -> NounPhrase | None:
    """ "Founded in 1865 by Jan Falk, the bank …", "Unter der Leitung von Jan Falk wuchs das Institut": what opens the
    main clause behind a phrase that ends before token `at`."""
    grammar = view.grammar
    comma = next((i for i in range(at, min(at + _PHRASE, len(view.words))) if view.words[i] in ",;:."), None)
    if comma is not None and view.words[comma] == ",":
        at = comma + 1
    if grammar.verb_second and at < len(view.words) and view.words[at][0].islower():
        at += view.low[at] not in grammar.articles | grammar.prepositions  # "wuchs | das Institut"
    if at + 1 >= len(view.low) or view.low[at] in grammar.prepositions:
        return None
    opens = view.words[at - 1] == "," or view.low[at] in grammar.articles or at in view.starts
    found = view.after(at) if opens else None
    return found if found is None or found.name is not None else _without_verb(view, found)


def _without_verb(view: View, found: NounPhrase) -> NounPhrase:
    """ "the institute | grew": up to the first noun that is known, as any verb may follow."""
    grammar = view.grammar
    known = grammar.people | grammar.generic | grammar.works
    end = next((i + 1 for i in range(found.first, found.last) if view.low[i] in known), 0)
    if not end:
        determined = grammar.object_relatives and view.low[found.first] in grammar.determiners | grammar.demonstratives
        end = min(found.first + 2 + (view.words[found.first + 1] in "'’"), found.last) if determined else found.last
    return found._replace(last=end, label=view.text(view.bare(found.first, end), end))


def led_behind(view: View, at: int) -> NounPhrase | None:
    """ "Under the leadership of Jan Falk, the institute …": what opens the main clause, where it can be led."""
    found = behind_aside(view, at)
    if found is None or found.name is not None:
        return found
    grammar, last = view.grammar, view.low[found.last - 1]
    led = last in grammar.people | grammar.generic | grammar.works and last not in grammar.deals
    compound = grammar.capital_nouns and last.endswith(grammar.group_endings)
    return found if led or compound else None
