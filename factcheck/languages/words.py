"""How words are compared: folding and splitting, the same for texts and for language files."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = r"[^\W\d_]++(?:[\u0300-\u036f]++[^\W\d_]*+)*+"
NUMERAL = r"\d++(?:[.,'’]\d++)*+"
TOKEN = re.compile(rf"{WORD}|{NUMERAL}|[^\s\w]|\w")
"""The pieces of a text: every character that is no white space belongs to one of them."""


def fold(word: str) -> str:
    """The form in which words are compared: NFC, case-folded, one apostrophe. `fold("Straße") == "strasse"`."""
    return word.casefold() if word.isascii() else unicodedata.normalize("NFC", word).casefold().replace("’", "'")


def fold_all(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Every word of a text folded; a word that folding leaves as it is stays the same object.

    Most texts are in NFC as they stand, which is asked once for all of their words.
    """
    plain = unicodedata.is_normalized("NFC", text) and "’" not in text
    folded = map(str.casefold if plain else fold, words)
    return tuple([word if word == low else low for word, low in zip(words, folded, strict=True)])


@lru_cache(maxsize=100_000)
def phrase(surface: str) -> tuple[str, ...]:
    """A surface as folded tokens, split as texts are: `phrase("US-Dollar") == ("us", "-", "dollar")`."""
    return tuple(fold(m) for m in TOKEN.findall(surface))
