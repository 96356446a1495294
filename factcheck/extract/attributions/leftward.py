"""Noun phrases and lists of agents that end before a token: the subjects of verbs."""

from __future__ import annotations

from factcheck.extract.attributions.grammar import QUOTES
from factcheck.extract.attributions.nounphrases import ITEM_LONGEST, ITEMS, LONGEST, Agents, NounPhrase, View
from factcheck.extract.names.naming import Name
from factcheck.extract.quantities.numberwords import number_words


def before(view: View, end: int, longest: int = LONGEST) -> NounPhrase | None:
    """The noun phrase that ends before token `end`."""
    name = view.ends.get(end)
    if name is not None:
        return _owned(view, name, end) or NounPhrase(name.title_first, end, view.label(name), name, agentive=True)
    if end > 1 and view.low[end - 1] in view.grammar.demonstratives and not view.grammar.head_last:
        inner = before(view, end - 1, longest) if not view.grammar.capital_nouns else None
        if inner is not None:
            return inner._replace(last=end)
    if end > 1 and view.low[end - 1] in view.grammar.generic and (name := view.ends.get(end - 1)) is not None:
        return NounPhrase(name.title_first, end, name.label, name, agentive=True)
    i = end
    while i > 0 and end - i < longest:
        word, low = view.words[i - 1], view.low[i - 1]
        hyphen = word == "-" and view.sentence.glued(i - 1)
        if not (word[0].isalnum() or hyphen or word in QUOTES or word[0] in "$€£"):
            break
        if low in view.grammar.articles and not word[0].isdigit():
            i -= 1
            if not (i > 0 and view.low[i - 1] in view.grammar.articles):
                break
            continue
        ends = view.grammar.boundary(low) and i - 1 not in view.inside and not view.is_noun(i - 1)
        if ends and not _joins_numbers(view, i - 1) and not (i >= end - 1 and _is_known_noun(view, i - 1)):
            break
        if view.grammar.is_adverb(low) and i == end:
            break
        i -= 1
    if i >= end:
        return None
    start = view.bare(i, end)
    if start >= end:
        return None
    return NounPhrase(i, end, view.text(start, end), None, view.is_people(start, end))


def _is_known_noun(view: View, i: int) -> bool:
    """True for the "fund" of "a climate fund" and the "search" of "search team", which are verbs elsewhere."""
    grammar = view.grammar
    plain = grammar.head_last and not grammar.verb_second and i > 0 and view.words[i - 1][0].isalnum()
    before = view.low[i - 1] if i else ""
    free = before not in grammar.auxiliaries | grammar.pronouns | grammar.purpose and i not in view.ends
    return plain and free and view.low[i] in grammar.generic | grammar.works | grammar.acts


def _joins_numbers(view: View, i: int) -> bool:
    """True for the "e" of "vinte e sete países"."""
    low, words = view.low, number_words(view.grammar.words.lexicon)
    if not 0 < i < len(low) - 1 or low[i] not in words.joins_tens:
        return False
    return low[i - 1] in words.starters and low[i + 1] in words.starters


def _owned(view: View, name: Name, end: int) -> NounPhrase | None:
    """ "Karyawan Telvora": in languages that put the head first, a plain noun before a name that owns it."""
    at = name.title_first
    if view.grammar.head_last or view.grammar.capital_nouns or name.title is not None or name.quoted or at == 0:
        return None
    low = view.low[at - 1]
    if view.is_nationality(at - 1):
        return NounPhrase(at - 1, end, view.label(name), name, agentive=True)
    if not low[0].isalpha() or view.grammar.boundary(low) or at in view.ends or low in view.grammar.adverbs:
        return None
    if low in view.grammar.articles or low in view.grammar.demonstratives:
        return None
    first = at - 1
    while first and view.low[first - 1][0].isalpha() and not view.grammar.boundary(view.low[first - 1]):
        if first in view.ends or view.low[first - 1] in view.grammar.articles:
            break
        first -= 1
    if view.explains(first, at, name):
        return NounPhrase(first, end, view.label(name), name, agentive=True)
    return NounPhrase(first, end, view.text(first, end), None, view.is_people(first, at))


def agents_before(view: View, end: int) -> Agents | None:
    """The list of agents that ends before token `end`."""
    item = before(view, end)
    if item is None or not item.agentive:
        return None
    items = [item]
    joined = False
    clause = False
    for _ in range(ITEMS):
        at = items[-1].first
        while at > 1 and (view.low[at - 1] in view.grammar.articles or view.words[at - 1] in "'’"):
            at -= 1
        step, joins = _separator_before(view, at)
        if not step or (len(items) == 1 and not joins):
            break
        previous = before(view, at - step, ITEM_LONGEST)
        if previous is None or not (previous.name or previous.agentive):
            break
        if not joins and _is_fronted(view, previous.first):
            break
        joined = joined or joins
        clause = len(items) == 1 and view.words[at - step] == "," and step <= 2  # ", and", not ", along with"
        items.append(previous)
    if len(items) > 1 and (not joined or (clause and len(items) == 2)):
        items = items[:1]
    items.reverse()
    opener = _opener_before(view, items[0].first)
    first = items[0].first
    return view.agent_list(items, opener if opener is not None else first, end, opener is not None)


def _is_fronted(view: View, first: int) -> bool:
    """ "In Berlin, A and B said": what ends a phrase in front of the clause is no item of its list."""
    prepositions = view.grammar.prepositions
    return first > 0 and view.low[0] in prepositions and view.low[first - 1] in prepositions


def _separator_before(view: View, at: int) -> tuple[int, bool]:
    """The separator that ends before token `at`: its length, and whether it is a conjunction."""
    for joiner in view.grammar.joiners:
        n = len(joiner)
        if at - n > 0 and view.low[at - n : at] == joiner:
            comma = at - n > 0 and view.words[at - n - 1] == ","
            return n + comma, True
    if at > 1 and view.words[at - 1] == ",":
        return 1, False
    return 0, False


def _opener_before(view: View, first: int) -> int | None:
    """Where "perusahaan seperti" starts before a list: the list is open and the noun before it no agent."""
    for opener in view.grammar.openers:
        n = len(opener)
        if first - n > 0 and view.low[first - n : first] == opener:
            if view.words[first - n - 1] == "," and opener[0] in view.grammar.subordinators:
                return None  # "…, zoals minister Falk verklaarde"
            head = before(view, first - n - (view.words[first - n - 1] == ","))
            return head.first if head is not None else first - n
    return None
