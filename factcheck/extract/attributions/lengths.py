"""What lasts some time: "three days *of mourning*", "drei Tage *Staatstrauer*", "tiga hari *berkabung*"."""

from __future__ import annotations

from factcheck.extract.attributions.nounphrases import NounPhrase, View
from factcheck.extract.quantities.numberwords import number_words

_NUMBER = 3
"""Words of the number before a length of time."""


def of_length(view: View, found: NounPhrase, stop: int | None = None) -> NounPhrase:
    """What lasts as long as a phrase says, or what it says when: "tres días después *la medida*".

    The length alone where nothing does; any other phrase as it is. stop: a token that the phrase cannot pass.
    """
    at = _behind_time(view, found) if found.name is None else None
    if at is None:
        return found
    lasting = _lasting(view, found, at)
    if lasting is None:
        return found._replace(last=at, label=view.text(found.first, at))
    if stop is not None and lasting.first < stop < lasting.last and lasting.name is None:
        return lasting._replace(last=stop, label=view.text(view.bare(lasting.first, stop), stop))
    return lasting


def _lasting(view: View, found: NounPhrase, at: int) -> NounPhrase | None:
    """The phrase behind a length of time that ends at a token."""
    grammar, start = view.grammar, at
    if at >= len(view.low):
        return None
    if view.low[at] in grammar.of:
        at += 1 + (view.words[at + 1 : at + 2] in (("'",), ("’",)))
    while at < len(view.low) and grammar.is_adverb(view.low[at]):
        at += 1
    if at >= len(view.low) or not view.words[at][0].isalpha() or view.low[at] in grammar.prepositions:
        return None  # "three days before the vote"
    if at > start and view.low[start] not in grammar.of and view.low[at] not in grammar.owning:
        return None  # "three days later that …"
    if at < found.last:
        return NounPhrase(at, found.last, view.text(view.bare(at, found.last), found.last))
    rest = view.after(at)
    if rest is None and grammar.owner_behind:
        return _unknown(view, at)
    return rest if rest is not None and (at > start or grammar.capital_nouns or grammar.owner_behind) else None


def _behind_time(view: View, found: NounPhrase) -> int | None:
    """The token behind "three days" at the beginning of a phrase; None where no such length stands there."""
    grammar, starters = view.grammar, number_words(view.grammar.words.lexicon).starters
    at = view.bare(found.first, found.last)
    first = at
    while at < min(first + _NUMBER, found.last) and (view.words[at][0].isdigit() or view.low[at] in starters):
        at += 1
    if at >= found.last or (at == first == found.first) or view.low[at] not in grammar.times:
        return None
    return at + 1


def _unknown(view: View, at: int) -> NounPhrase | None:
    """ "tiga hari | berkabung": a noun that looks like a verb, where nothing else may stand."""
    low, grammar = view.low[at], view.grammar
    closed = grammar.subordinators | grammar.relatives | grammar.auxiliaries | grammar.pronouns | grammar.prepositions
    return None if low in closed or low in grammar.words.actions else NounPhrase(at, at + 1, view.words[at])
