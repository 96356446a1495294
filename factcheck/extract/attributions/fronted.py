"""Main clauses behind a phrase that opens the sentence: "Founded by Jan Falk, the bank …"."""

from __future__ import annotations

from factcheck.extract.agreement import agreement
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View

_FRONTED = 20
_PHRASE = 10
"""Tokens of dates, places and purposes between a fronted phrase and its comma."""

_ASIDES = 3
_ASIDE = 16
"""Asides between a fronted phrase and the main clause, and the tokens of the longest: ", with 842 metres, "."""


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


def opens(view: View, at: int) -> bool:
    """True for the first token of a sentence, a dateline apart: "GENEVA - *Founded* in 1865"."""
    return at == 0 or view.sentence.starts[at - 1] < view.sentence.body


def behind_aside(view: View, at: int, participle: str | None = None) -> NounPhrase | None:
    """ "Founded in 1865 by Jan Falk, the bank …", "Unter der Leitung von Jan Falk wuchs das Institut": what opens the
    main clause behind a phrase that ends before token `at`; asides between commas are passed over.

    participle: the one that opens the sentence, with which the noun agrees where the language has it so.
    """
    grammar = view.grammar
    comma = next((i for i in range(at, min(at + _PHRASE, len(view.words))) if view.words[i] in ",;:."), None)
    if comma is None or view.words[comma] != ",":
        return _opening(view, at)
    first = None
    for _ in range(_ASIDES):
        found = _opening(view, comma + 1)
        if found is not None and _is_main(view, comma + 1, found) and _agrees(view, found, participle):
            return found
        first = first or found
        behind = range(comma + 1, min(comma + 1 + _ASIDE, len(view.words)))
        following = next((i for i in behind if view.words[i] in ",;:."), None)
        if participle is None or following is None or view.words[following] != ",":
            break
        comma = following
    return None if grammar.object_relatives and first is not None and not _agrees(view, first, participle) else first


def _opening(view: View, at: int) -> NounPhrase | None:
    grammar = view.grammar
    if grammar.verb_second and at < len(view.words) and view.words[at][0].islower():
        at += view.low[at] not in grammar.articles | grammar.prepositions  # "wuchs | das Institut"
    if at + 1 >= len(view.low) or view.low[at] in grammar.prepositions:
        return None
    begins = view.words[at - 1] == "," or view.low[at] in grammar.articles or at in view.starts
    found = view.after(at) if begins else None
    return found if found is None or found.name is not None else _without_verb(view, found)


def _is_main(view: View, at: int, found: NounPhrase) -> bool:
    """True for "the bank", "Orbix" and "bank itu", which are known; "an Oslo firm" says more of who did it."""
    definite = view.document.lexicon.words("references", "definite")
    if not definite:
        return not view.grammar.demonstratives.isdisjoint(view.low[found.first : found.last + 1])
    if found.name is not None:
        return found.last >= len(view.words) or view.words[found.last] != ","
    titles = view.grammar.words.person_titles  # "…, the former minister, the bank was sold"
    known = definite | view.grammar.demonstratives
    return not known.isdisjoint(view.low[at : at + 2]) and not any((w,) in titles for w in found.label.split())


def _agrees(view: View, found: NounPhrase, participle: str | None) -> bool:
    """False for "Fundado …, *natural* de Lima" and "Fondée …, *le* directeur": no article, or one of another gender."""
    words = agreement(view.document.lexicon)
    if participle is None or not words.endings or found.name is not None:
        return True
    owning = view.grammar.owning | view.grammar.demonstratives
    article = view.low[found.first if view.low[found.first] in owning else found.first - 1]
    told = words.determiners.get(article)
    if told is None:
        return article in owning or article in "'’"  # "l'ospedale" tells no gender
    return not told.isdisjoint(words.of_participle(participle))


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
