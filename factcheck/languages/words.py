"""How words are compared: folding and splitting, the same for texts and for language files."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from sys import intern

WORD = r"[^\W\d_]++(?:[\u0300-\u036f]++[^\W\d_]*+)*+"
NUMERAL = r"\d++(?:[.,'’]\d++)*+"
PLAIN = r"[A-Za-z]++(?![\w\u0300-\u036f])"
"""What most words are, told faster than any word."""

_TOKEN = rf"{PLAIN}|{WORD}|{NUMERAL}|[^\s\w]|\w"
TOKEN = re.compile(_TOKEN)
"""The pieces of a text: every character that is no white space belongs to one of them."""

BETWEEN_TOKENS = re.compile(rf"({_TOKEN})")
"""Splits a text into what stands before its first token, the token, what stands before the next, and so on."""

_MOST_WORDS = 100_000


def fold(word: str) -> str:
    """The form in which words are compared: NFC, case-folded, one apostrophe. `fold("Straße") == "strasse"`."""
    return word.casefold() if word.isascii() else unicodedata.normalize("NFC", word).casefold().replace("’", "'")


class Folds(dict[str, str]):
    """Words with their folded forms, each worked out once; a word that folding leaves as it is stays the same object.

    The words must be interned. A text says most of its words again and again, and so does the next text.
    """

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_WORDS:
            self.clear()
        low = fold(word)
        known = self[word] = word if low == word else intern(low)
        return known


@lru_cache(maxsize=100_000)
def phrase(surface: str) -> tuple[str, ...]:
    """A surface as folded tokens, split as texts are: `phrase("US-Dollar") == ("us", "-", "dollar")`."""
    return tuple(fold(m) for m in TOKEN.findall(surface))
