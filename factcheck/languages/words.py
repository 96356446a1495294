"""How words are compared: folding and splitting, the same for texts and for language files."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*"
NUMERAL = r"\d+(?:[.,'’]\d+)*"
TOKEN = re.compile(rf"{NUMERAL}|{WORD}|[^\s\w]|_|[^\W]")


def fold(word: str) -> str:
    """The form in which words are compared: NFC, case-folded, one apostrophe. `fold("Straße") == "strasse"`."""
    return word.casefold() if word.isascii() else unicodedata.normalize("NFC", word).casefold().replace("’", "'")


@lru_cache(maxsize=100_000)
def phrase(surface: str) -> tuple[str, ...]:
    """A surface as folded tokens, split as texts are: `phrase("US-Dollar") == ("us", "-", "dollar")`."""
    return tuple(fold(m) for m in TOKEN.findall(surface))
