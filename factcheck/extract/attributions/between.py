"""What may stand between a subject and its verb: pronouns, lengths of time, what is set between commas."""

from __future__ import annotations

from factcheck.extract.agreement import agreement
from factcheck.extract.attributions.nounphrases import View
from factcheck.extract.names.finder import Name

_ASIDE = 14
_ACRONYM = 4
"""Words in brackets that are the short form of a name."""
_PERIOD = 4
"""Words of a length of time: "per quasi nove anni"."""


def over_pronoun(view: View, i: int, verb: int) -> int:
    """The token before "l'", "lo", "y" where a verb follows: no article stands there, but a pronoun; else the same."""
    grammar = view.grammar
    if grammar.verb_second or i < 1 or i >= len(view.low):
        return i
    at = i - 1 if i > 1 and view.words[i - 1] in "'’" else i
    low = view.low[at - 1]
    if view.low[i] in grammar.auxiliaries:
        return at - 1 if low in grammar.articles | grammar.datives or is_object(view, low) else i
    if i != verb or at < 2 or not (low in grammar.datives or is_object(view, low)):
        return i
    led = at - 1 in view.ends or view.low[at - 2] in grammar.relatives or view.words[at - 2] == ","
    return at - 1 if led and not _is_noun(view, verb) else i


def is_object(view: View, low: str) -> bool:
    """True for "lo", "les", and not for "elle" and "it", which are subjects there."""
    grammar = view.grammar
    if grammar.head_last:
        return False
    subject = low in grammar.pronoun_person or low in grammar.pronoun_agents
    return low in agreement(view.document.lexicon).pronouns and not subject


def _is_noun(view: View, at: int) -> bool:
    """True for "la compra de Orbix", "la guida", where the word of a verb is a noun with its article."""
    grammar, low = view.grammar, view.low[at]
    known = low in grammar.actions | grammar.people | grammar.generic | grammar.works
    owned = at + 2 < len(view.low) and view.low[at + 1] in grammar.of and not view.words[at + 2][0].isdigit()
    return known or owned


def over_period(view: View, i: int) -> int:
    """The token before "per nove anni", "pendant deux ans" that ends at token i; i itself if none does."""
    grammar = view.grammar
    if grammar.verb_second or i < 2 or view.low[i - 1] not in grammar.times:
        return i
    for j in range(i - 2, max(0, i - 2 - _PERIOD), -1):
        if view.low[j] in grammar.prepositions and view.low[j] not in grammar.of:
            return j
        if not view.words[j][0].isalnum() or j in view.inside:
            return i
    return i


def before_aside(view: View, end: int) -> Name | None:
    """ "C'est Orbix, *numéro deux du secteur*, qui": the name before an apposition that the comma at `end` closes."""
    if not view.grammar.object_relatives or end in view.ends:
        return None
    for j in range(end - 1, max(0, end - _ASIDE), -1):
        if view.words[j] == ",":
            name = view.ends.get(j)
            return name if name is not None and name.kind not in ("place", "thing") and j < end - 1 else None
        if j in view.inside or not (view.words[j][0].isalnum() or view.words[j] in "'’-") or _joins(view, j):
            return None
    return None


def _joins(view: View, at: int) -> bool:
    """True for a word that begins another item or clause, and no apposition."""
    low = view.low[at]
    return (low,) in view.grammar.joiners or low in view.grammar.relatives | view.grammar.auxiliaries


def before_brackets(view: View, end: int, longest: int = _ACRONYM) -> int:
    """Where the remark in brackets begins that ends before token `end`: "la Organización Mundial (OMM) | anunció".

    longest: its words at most; a longer one tells something else.
    """
    if end < 3 or view.words[end - 1] != ")":
        return end
    return next((j for j in range(end - 2, max(0, end - longest - 2), -1) if view.words[j] == "("), end)
