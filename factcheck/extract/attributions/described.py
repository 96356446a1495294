"""What a participle without an auxiliary describes: "the study of 26,000 people in seven countries, led by Falk"."""

from __future__ import annotations

from factcheck.extract.agreement import agreement
from factcheck.extract.attributions.clauses import Way, thing_before
from factcheck.extract.attributions.leftward import before
from factcheck.extract.attributions.nounphrases import NounPhrase, View
from factcheck.extract.attributions.reading import is_determined, is_time
from factcheck.extract.quantities.numberwords import number_words

_CHAIN = 5
"""Noun phrases of which one may hang on the other: "the study of people in countries"."""

_RELATIVE = 7
"""Words of a relative clause between a noun and its verb: "the bridge *that spans the valley* was built"."""


def described(view: View, comma: int, participle: str | None) -> NounPhrase | None:
    """The noun before the comma at a token that a participle behind it describes, past what only hangs on it.

    A phrase that counts or measures is never meant. "To", "with", "in" hang a phrase on the noun before it; of nouns
    with "of" between them the nearest is meant that the language knows. participle: what the noun must agree with; None
    in languages where it does not.
    """
    for group in reversed(_hanging(view, comma)):
        fitting = [p for p in group if not _counts(view, p) and _agrees(view, p, participle)]
        known = next((p for p in fitting if _is_known(view, p)), None)
        found = known or next((p for p in fitting if p.name is not None or is_determined(view, p)), None)
        if found is not None:
            return found
    return None


def _hanging(view: View, end: int) -> list[list[NounPhrase]]:
    """The noun phrases before a token, each hanging on the next by "of", and each group of them on the next group."""
    found: list[list[NounPhrase]] = [[]]
    links = view.grammar.prepositions | view.grammar.of
    phrase = before(view, end)
    while phrase is not None and len(found) + len(found[-1]) < _CHAIN:
        found[-1].append(phrase)
        at = phrase.first
        while at > 1 and view.low[at - 1] not in links and _is_article(view, at - 1):
            at -= 1
        link = view.low[at] if view.low[at] in links else view.low[at - 1] if at else ""
        at += view.low[at] in links
        if at < 2 or link not in links:
            break
        if link not in view.grammar.of:
            found.append([])
        at -= 1
        at -= (view.low[at - 1],) in view.grammar.participles  # "l'étude | menée dans sept pays"
        phrase = before(view, at)
    return found


def _is_article(view: View, at: int) -> bool:
    return view.low[at] in view.grammar.articles or view.words[at] in "'’"


def _counts(view: View, phrase: NounPhrase) -> bool:
    """True for "26,000 people", "seven countries" and "May"."""
    if phrase.name is not None:
        return phrase.name.kind in ("person", "place")
    first = phrase.first  # "a 5.1 km extension" has an article
    starters = number_words(view.grammar.words.lexicon).starters
    articles = view.grammar.owning
    return view.words[first][0].isdigit() or (view.low[first] in starters - articles) or is_time(view, phrase)


def _agrees(view: View, phrase: NounPhrase, participle: str | None) -> bool:
    words = agreement(view.document.lexicon)
    if participle is None or not words.endings or phrase.name is not None:
        return True
    at = phrase.first
    told = words.determiners.get(view.low[at]) or (words.determiners.get(view.low[at - 1]) if at else None)
    return told is None or not told.isdisjoint(words.of_participle(participle))


def _is_known(view: View, phrase: NounPhrase) -> bool:
    grammar = view.grammar
    known = grammar.generic | grammar.works | grammar.things | grammar.acts
    return not known.isdisjoint(view.low[phrase.first : phrase.last])


def before_relative(view: View, found: NounPhrase) -> NounPhrase | None:
    """ "The bridge *that spans* | the valley | was built": the noun on which that clause hangs."""
    grammar = view.grammar
    if grammar.verb_second or not grammar.relatives or found.name is not None:
        return None
    for i in range(found.first - 1, max(0, found.first - _RELATIVE), -1):
        if view.low[i] in ",;:(" or i in view.starts:
            return None
        if view.low[i] not in grammar.relatives:
            continue
        verb = view.low[i + 1]
        plain = verb[0].isalpha() and verb not in grammar.prepositions | grammar.owning | grammar.demonstratives
        if not plain or i + 1 >= found.first or (verb,) in grammar.negation:
            return None
        head = thing_before(view, Way(i, frozenset(), relative=True))
        return head if head is not None and (head.name is not None or is_determined(view, head)) else None
    return None


def without_measure(view: View, found: NounPhrase) -> NounPhrase:
    """ "Kereta | berusia 22 tahun itu", "dana | 3 juta euro": the noun without what measures it, in languages whose
    nouns stand first."""
    if not view.grammar.owner_behind or found.name is not None:
        return found
    inside = range(found.first + 1, found.last)
    at = next((i for i in inside if view.words[i][0].isdigit() or view.words[i] in view.grammar.words.money), 0)
    while at - 1 > found.first and (not view.words[at - 1][0].isalnum() or view.words[at - 1].isupper()):
        at -= 1  # "US$"
    if at - 1 > found.first and view.low[at - 1] in view.grammar.measuring:
        at -= 1
    if not at or view.low[found.first] in view.grammar.measuring or view.bare(found.first, at) >= at:
        return found
    return NounPhrase(found.first, at, view.text(view.bare(found.first, at), at))
