"""Stems of words, where inflection would otherwise hide a word of the lexicon. Snowball stemmers, through PyStemmer."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from factcheck.languages.lexicon import Lexicon

_SHORTEST = 4


@cache
def stemmer(lexicon: Lexicon) -> Callable[[str], str]:
    """A function from a folded word to the form in which the words of the lexicon are compared.

    That is its Snowball stem where the language file asks for stems, and the word without the enclitics that it lists.
    """
    if lexicon.setting("language", "stems", False):
        import Stemmer

        stem: Callable[[str], str] = Stemmer.Stemmer(lexicon.code).stemWord
        return lru_cache(maxsize=50_000)(stem)
    enclitics = tuple(lexicon.setting("language", "enclitics", ()))
    return lru_cache(maxsize=50_000)(lambda word: _bare(word, enclitics)) if enclitics else str


def _bare(word: str, enclitics: tuple[str, ...]) -> str:
    ending = next((e for e in enclitics if word.endswith(e) and len(word) - len(e) >= _SHORTEST), "")
    return word[: len(word) - len(ending)]
