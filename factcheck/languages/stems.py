"""Stems of words, where inflection would otherwise hide a word of the lexicon. Snowball stemmers, through PyStemmer."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from factcheck.languages.lexicon import Lexicon


@lru_cache(maxsize=None)
def stemmer(lexicon: Lexicon) -> Callable[[str], str]:
    """A function from a folded word to its stem; the identity for a language without a Snowball stemmer."""
    import Stemmer

    try:
        stem: Callable[[str], str] = Stemmer.Stemmer(lexicon.code).stemWord
    except KeyError:
        return str
    return lru_cache(maxsize=50_000)(stem)
