"""A sentence cut into tokens: most of the work is done by a few calls that see the whole of it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import accumulate
from sys import intern
from typing import NamedTuple

from factcheck.languages import Lexicon
from factcheck.languages.words import BETWEEN_TOKENS


class Tokens(NamedTuple):
    """Tokens as parallel sequences: `words` (exact), `low` (folded), `starts` and `ends` (offsets into the text)."""

    words: tuple[str, ...]
    low: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]


def tokens_of(text: str, start: int, end: int, lexicon: Lexicon) -> Tokens:
    """Every token of text[start:end].

    Each word is kept once, as a text says most of its words again and again. A word that folding leaves as it is is the
    same object in `words` and in `low`.
    """
    pieces = BETWEEN_TOKENS.split(text[start:end])
    edges = array("q", accumulate(map(len, pieces), initial=start))
    words = tuple(map(intern, pieces[1::2]))
    del pieces  # an endless line has as many as characters
    return Tokens(words, tuple(map(lexicon.folds.__getitem__, words)), edges[1:-1:2], edges[2::2])
