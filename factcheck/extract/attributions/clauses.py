"""The parts of a clause around a verb: its subject, its object, the noun a relative clause hangs on."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract.attributions.adjuncts import over_adjuncts, over_phrases, over_price, over_share
from factcheck.extract.attributions.between import before_aside, before_brackets, over_period, over_pronoun
from factcheck.extract.attributions.complements import is_from
from factcheck.extract.attributions.grammar import QUOTES
from factcheck.extract.attributions.inside import is_lone_pronoun
from factcheck.extract.attributions.leftward import agents_before, before
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.names.finder import Name

_COMMAS = frozenset(",–—")
_SKIPS = 14
_ASIDE = 24
_BRACKETS = 6
"""Words of a remark in brackets between a thing and its verb: "The Halden Institute (HI) | will be led"."""


class Way(NamedTuple):
    """What was passed on the way from a verb to its subject: where it ended, and the words passed."""

    at: int
    passed: frozenset[str]
    purpose: bool = False
    """True for an infinitive of purpose: "untuk mengembangkan", "to build"."""

    pronoun: bool = False
    """True where the object stands before the verb as a pronoun: "l'a annoncé"."""

    relative: bool = False
    joined: bool = False
    """True where a conjunction stands before the verb: the subject is that of the verb before."""


def to_subject(view: View, verb: int) -> Way:
    """Go left from a verb over auxiliaries, adverbs, negation and dates, to the end of what stands before it."""
    grammar = view.grammar
    passed: set[str] = set()
    i = verb
    purpose = pronoun = relative = joined = False
    for _ in range(_SKIPS):
        if i <= 0:
            break
        low = view.low[i - 1]
        if (back := over_pronoun(view, i, verb)) < i:
            pronoun = pronoun or low not in grammar.datives
            i = back
            continue
        if i in view.ends or low in grammar.means or (i < verb and low[0].isalnum() and view.is_noun(i - 1)):
            break
        if low in grammar.purpose:
            purpose = True
            passed.add(low)
            i -= 1
            if low not in grammar.auxiliaries:
                break
        elif low in grammar.relatives and _is_relative(view, i - 1, verb):
            relative = True
            i -= 1
            break
        elif i > 1 and low in "'’" and view.low[i - 2] in grammar.object_relatives:
            relative = True
            i -= 2
            break
        elif (
            low in grammar.auxiliaries or grammar.is_adverb(low) or (low,) in grammar.negation
        ) and low not in grammar.relatives:
            passed.add(low)
            i -= 1
            purpose = False if low not in grammar.purpose and not purpose else purpose
        elif (back := _over_date(view, i)) < i or (back := over_period(view, i)) < i:
            i = back
        elif view.low[i - 1 : i] in grammar.joiners and i > 1 and i not in view.ends:
            joined = True
            i -= 1
            if i > 0 and view.words[i - 1] == ",":
                i -= 1
            break
        else:
            break
    return Way(i, frozenset(passed), purpose, pronoun, relative, joined)


def _is_relative(view: View, i: int, verb: int) -> bool:
    """A relative pronoun; in German and Dutch, where it is another word too, behind a comma or beside the verb."""
    if not view.grammar.verb_second:
        return True
    beside = i + 1 == verb and not view.grammar.capital_nouns
    return i > 0 and (view.words[i - 1] == "," or beside)


def _over_date(view: View, i: int) -> int:
    """The token before "on Tuesday", "pada Senin (10/2)", "am Mittwoch" that ends at token i; i itself if none does."""
    calendar = view.grammar.words.calendar
    j = i
    dated = False
    while j > 0 and i - j < 10:
        word, low = view.words[j - 1], view.low[j - 1]
        if low in calendar or (word[0].isdigit() and (dated or j < i)):
            dated = dated or low in calendar
        elif j == i and _is_year(word) and j > 1 and view.low[j - 2] in view.grammar.prepositions:
            dated = True
        elif word == ")" and j == i:
            pass
        elif word not in "(/,." and not (word == "-" and view.sentence.glued(j)):
            break
        j -= 1
    if not dated:
        return i
    while j < i and view.words[j] in ",)":
        j += 1
    if j > 0 and view.low[j - 1] in view.grammar.prepositions:
        j -= 1
    if view.words[i - 1] == "," and j > 1 and view.words[j - 1] == ",":
        return j - 1  # "Menteri Nadia di Jakarta, Kamis, mengatakan"
    aside = view.words[i - 1] == "," and j > 0 and view.words[j - 1] != ","
    return i if aside else j  # "Stargate, announced by Trump in January, …": the date belongs to what the comma closes


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == 4 and word[0] in "12"


def subject(view: View, way: Way) -> Agents | None:
    """The agents that end where the way from the verb ended, appositions and clauses between commas passed over."""
    end = before_brackets(view, way.at)
    if way.relative and end > 0 and view.words[end - 1] == ",":
        end -= 1
        if (name := before_aside(view, end)) is not None:
            return Agents((view.label(name),), name.title_first, end, False, (name,))
    elif end > 1 and view.words[end - 1] in _COMMAS:
        return _before_comma(view, end - 1)
    found = agents_before(view, _unquoted(view, end))
    if found is None:
        return _through_phrase(view, end)
    found = _affirmed(view, found)
    if found is None or (way.relative and _is_person(found)):
        return found
    return explained_name(view, found) or _predicated(view, found) or _out_of_phrase(view, found)


def _is_person(found: Agents) -> bool:
    """True for "by the judge Jan Falk, who …": a person before a relative clause acts in it, wherever he stands."""
    return len(found.names) == 1 == len(found.labels) and found.names[0].kind == "person"


def _affirmed(view: View, found: Agents) -> Agents | None:
    """ "Telvora, not Orbix, announced": whom the text excludes is no subject; the one before the comma is."""
    at = found.first
    if at == 0 or (view.low[at - 1],) not in view.grammar.negation:
        return found
    return agents_before(view, at - 2) if at > 2 and view.words[at - 2] == "," else None


def explained_name(view: View, found: Agents) -> Agents | None:
    """ "Heike Sommerfeld, the district chief, who …": the name that a common noun behind a comma explains."""
    at = found.first
    if found.names or at < 2 or view.words[at - 1] != ",":
        return None
    name = view.ends.get(at - 1)
    if name is None or name.kind not in ("person", "unknown", "organisation"):
        return None
    return Agents((view.label(name),), name.title_first, found.last, False, (name,))


def _predicated(view: View, found: Agents) -> Agents | None:
    """ "Norvania was the only country to refuse": the subject of "was", not what it is called."""
    at = found.first
    while at > 0 and (view.low[at - 1] in view.grammar.articles or view.words[at - 1] in "'’"):
        at -= 1
    if found.names or at < 2 or view.low[at - 1] not in view.grammar.copulas | view.grammar.passive:
        return None
    return agents_before(view, to_subject(view, at - 1).at)


def _unquoted(view: View, end: int) -> int:
    if end > 1 and view.words[end - 1] in QUOTES and end not in view.ends:
        return end - 1
    return end


def _before_comma(view: View, comma: int) -> Agents | None:
    """The subject before ", …," and a verb: the apposition itself if it is a bare name, else what stands before it."""
    mark = view.words[comma]
    opening = next((j for j in range(comma - 1, max(-1, comma - _ASIDE), -1) if view.words[j] == mark), None)
    if opening is None or opening == 0:
        return None
    if any(view.low[opening + 1 : opening + 1 + len(j)] == j for j in view.grammar.joiners):
        found = agents_before(view, comma)
        return _out_of_phrase(view, found) if found else None
    name = view.ends.get(comma)
    if name is not None and _is_bare(view, opening + 1, name):
        return Agents((view.label(name),), name.title_first, comma, False, (name,))
    found = agents_before(view, opening)
    found = _affirmed(view, found) if found else None
    return _out_of_phrase(view, found) if found else None


def _is_bare(view: View, first: int, name: Name) -> bool:
    """True where only a name stands from token `first` on, its owner's country apart ("Japan's Veltra")."""
    owner = view.starts.get(first)
    if (
        owner is not None
        and owner.last + 2 == name.title_first
        and view.low[owner.last + 1] in view.grammar.words.possessive
    ):
        return True
    return name.title_first == first and not (name.kind == "place" and name.title is not None)


def _before_articles(view: View, at: int) -> int:
    """Past the articles that stand before token `at`, also elided ones; "du" and "des" hold a preposition."""
    articles, of = view.grammar.articles, view.grammar.of
    while at > 0 and (view.words[at - 1] in "'’" or (view.low[at - 1] in articles and view.low[at - 1] not in of)):
        at -= 1
    return at


def _out_of_phrase(view: View, found: Agents) -> Agents | None:
    """A list inside a prepositional phrase is no subject: "Heru Dwikartono dari SNT", "regulators in Brussels"."""
    grammar = view.grammar
    at = found.first
    while at > 0 and view.words[at - 1] in QUOTES:
        at -= 1
    if grammar.verb_second or not grammar.head_last:
        at = _before_articles(view, at)
    if at == 0:
        return found
    low = view.low[at - 1]
    if low in grammar.of and low in grammar.articles and before(view, at - 1) is None:
        return found  # "des experts", where no noun stands before
    genitive = grammar.capital_nouns and at < found.first and low not in grammar.prepositions
    if genitive and view.words[at - 1][0].isupper():
        head = before(view, at)
        if head is not None and head.agentive:
            return Agents((view.text(view.bare(head.first, head.last), found.last),), head.first, found.last)
        return None
    clause = low in grammar.subordinators and not grammar.capital_nouns
    if low not in grammar.prepositions | grammar.of or clause or (at == 1 and low in grammar.absolutes):
        return found
    head = before(view, at - 1)
    firms = found.names and not any(n.kind in ("place", "person") for n in found.names)
    if head is not None and firms and low in grammar.of and is_from(view, head.first, head.last):
        return found._replace(first=head.first)
    if head is None or not head.agentive:
        return None
    if head.name is not None:
        return Agents((head.label,), head.first, found.last, False, (head.name,))
    label = view.text(view.bare(head.first, head.last), found.last if low in grammar.of else head.last)
    return Agents((label,), head.first, found.last)


def _through_phrase(view: View, end: int) -> Agents | None:
    """ "the head of the mission said": people before a prepositional phrase without a name."""
    tail = before(view, end)
    if tail is None or tail.first == 0:
        return None
    low = view.low[tail.first - 1]
    if low not in view.grammar.prepositions:
        return None
    head = before(view, tail.first - 1)
    if head is None or not head.agentive:
        return None
    if head.name is not None:
        return Agents((head.label,), head.first, end, False, (head.name,))
    return Agents((view.text(view.bare(head.first, head.last), end),), head.first, end)


def thing_before(view: View, way: Way) -> NounPhrase | None:
    """The noun phrase that a passive verb or relative clause speaks of, on its left."""
    end = way.at
    if end > 0 and view.words[end - 1] == ",":
        end -= 1
        opening = next((j for j in range(end - 1, max(0, end - 16), -1) if view.words[j] == ","), None)
        name = view.ends.get(end)
        if opening and not way.relative and (name is None or not _is_bare(view, opening + 1, name)):
            end = _out_of_relative(view, opening)
    found = before(view, _unquoted(view, before_brackets(view, end, _BRACKETS)))
    if found is None:
        return None
    found = head_of(view, found)
    if found.name is None:
        return _through_copula(view, found) or _explained(view, found) or found
    return found


def _out_of_relative(view: View, end: int) -> int:
    """ "X, yang dipimpin oleh Y, sebuah firma, …": the comma before the relative clause that ends at token `end`."""
    comma = next((j for j in range(end - 1, max(0, end - _ASIDE), -1) if view.words[j] == ","), None)
    return comma if comma and comma + 1 < end and view.low[comma + 1] in view.grammar.relatives else end


def head_of(view: View, found: NounPhrase) -> NounPhrase:
    """ "a donor conference in Lima": the phrase before a place or date that hangs on it."""
    grammar = view.grammar
    at = found.first
    place = found.name is not None and found.name.kind == "place"
    if at > 0 and view.low[at - 1] in grammar.markers - grammar.of and not place:
        return found  # "powered by | engines built by Orbix"
    if at > 0 and view.low[at - 1] in grammar.prepositions and (place or found.name is None):
        head = before(view, at - 1)
        if head is not None:
            return head
    return found


def _explained(view: View, found: NounPhrase) -> NounPhrase | None:
    """ "Current AI, sebuah inisiatif …": the name that a common noun behind a comma explains."""
    at = found.first
    if at < 2 or view.words[at - 1] not in _COMMAS or not _is_description(view, found):
        return None
    name = view.ends.get(at - 1)
    if name is None or name.kind in ("person", "place"):
        return None
    return NounPhrase(name.title_first, found.last, name.label, name)


def _is_description(view: View, found: NounPhrase) -> bool:
    """A phrase that says what a name before it is: "a project"; without articles "proyek raksasa"."""
    grammar = view.grammar
    low = view.low[found.first]
    if low in grammar.articles:
        return low not in grammar.words.lexicon.words("references", "definite")
    return not grammar.head_last and not grammar.capital_nouns and low in grammar.generic


def _through_copula(view: View, found: NounPhrase) -> NounPhrase | None:
    """ "Stargate merupakan proyek ambisius yang …": the subject of the copula before a predicate."""
    at = found.first
    if at > 1 and view.low[at - 1] in view.grammar.copulas:
        way = to_subject(view, at - 1)
        return before(view, way.at)
    return None


def _opens_noun(view: View, at: int) -> bool:
    """True for "…, | un accord": behind a comma an object has a name, a number or an article."""
    return at in view.starts or view.low[at] in view.grammar.pointing or view.words[at][0].isdigit()


def object_after(view: View, at: int, stop: int | None = None) -> NounPhrase | None:
    """The noun phrase behind a verb, adverbs and dates passed over."""
    grammar = view.grammar
    limit = len(view.low) if stop is None else stop
    while at < limit:
        low = view.low[at]
        if at in view.starts:
            break
        if (grammar.is_adverb(low) or (low,) in grammar.negation) and low not in grammar.demonstratives:
            at += 1
        else:
            break
    if is_lone_pronoun(view, at, stop):
        return None
    past = over_adjuncts(view, over_price(view, at))
    if past > at and view.words[past - 1] == "," and grammar.object_relatives and not _opens_noun(view, past):
        return None
    at = over_share(view, past)
    if grammar.verb_second or grammar.head_last:
        at = over_phrases(view, at)
        if at + 1 < limit and view.low[at] in grammar.prepositions and view.low[at + 1] in grammar.articles:
            return None
    found = view.after(at) if at < limit else None
    if found is None or (stop is not None and found.first >= stop):
        return None
    behind = view.starts.get(found.last) if grammar.capital_nouns else None
    if found.name is None and behind is not None and (stop is None or behind.last <= stop + 1):
        return NounPhrase(found.first, behind.last, behind.label, behind)
    if stop is not None and found.last > stop and (found.name is None or found.name.title_first >= stop):
        return (
            NounPhrase(found.first, stop, view.text(view.bare(found.first, stop), stop)) if found.first < stop else None
        )
    return found
