"""What may stand inside a noun phrase between its words: remarks in brackets, cut words, whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
