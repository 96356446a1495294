"""What may stand inside a noun phrase between its words: remarks in brackets, cut words, whose it is; and pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.agreement import agreement

if TYPE_CHECKING:
    from factcheck.extract.attributions.nounphrases import View


def past_brackets(view: View, j: int) -> int | None:
    """The token after a short remark in brackets; None where the brackets do not close soon."""
    for k in range(j + 1, min(j + 9, len(view.words))):
        if view.words[k] == ")":
            return k + 1 if k + 1 < len(view.words) and view.words[k + 1][0].islower() else None
    return None


def is_elliptic(view: View, j: int) -> bool:
    """ "Staats- und Regierungschefs": a hyphen that leaves out the end of a word."""
    if not view.grammar.capital_nouns or view.words[j] != "-" or j + 1 >= len(view.low):
        return False
    return not view.sentence.glued(j + 1) and (view.low[j + 1],) in view.grammar.joiners


def is_possessive(view: View, j: int, first: int) -> bool:
    """ "the painter's widow": whose the noun is that follows."""
    if j == first or view.words[j] not in "'’" or j + 2 >= len(view.low) or not view.sentence.glued(j):
        return False
    return view.low[j + 1] in view.grammar.words.possessive and view.words[j + 2][0].islower()


def is_lone_pronoun(view: View, at: int, stop: int | None = None) -> bool:
    """True for the "het" of "bouwde het in 1971": an article elsewhere, and here an object without a noun."""
    grammar, low = view.grammar, view.low
    if not grammar.verb_second or at >= len(low) or low[at] not in agreement(view.document.lexicon).pronouns:
        return False
    if low[at] not in grammar.articles or at + 1 >= len(low):
        return True
    after, word = low[at + 1], view.words[at + 1]
    if not word[0].isalpha() or grammar.is_adverb(after) or (after,) in grammar.joiners:
        return True
    return at + 1 == stop or after in grammar.prepositions | grammar.auxiliaries | grammar.passive
