"""The language of a text, told from the whole of it; and which language codes there are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import Any

from factcheck import languages

_FEW_LETTERS = 20
_SURE = 0.9
_FOREIGN = 0.01
_SAMPLE = 100_000


def detect(text: str, narrowed: Sequence[str] | None = None) -> str | None:
    """The code of the language of `text`, None where nothing tells.

    The answer is one of the installed languages, unless the text is plainly in another one: then that one's code, for
    reading French as English would misread it. `narrowed` leaves the choice to the given codes alone.
    """
    wanted = tuple(sorted(set(narrowed))) if narrowed else languages.installed()
    if narrowed and len(wanted) == 1:
        return wanted[0]
    sample = _sample(text)
    letters = sum(map(str.isalpha, sample[: 50 * _FEW_LETTERS]))
    shares = _shares(sample)
    offered = {code: shares[code] for code in wanted if code in shares}
    if not letters or not offered:
        return None
    best = max(offered, key=lambda code: (offered[code], code))
    if letters < _FEW_LETTERS:
        return best if offered[best] >= _SURE * sum(offered.values()) > 0 else None
    if len(set(shares.values())) == 1:
        return None
    if not narrowed and offered[best] < _FOREIGN:
        return max(shares, key=lambda code: (shares[code], code))
    return best


def fits(code: str, text: str) -> bool:
    """False where the text is plainly in another language than `code`, as where a page keeps that of its template."""
    shares = _shares(_sample(text))
    letters = sum(map(str.isalpha, text[: 50 * _FEW_LETTERS]))
    return letters < _FEW_LETTERS or code not in shares or shares[code] >= _FOREIGN


@cache
def known_code(code: str) -> str | None:
    """The language code in its usual form ("de-DE" and "deu" are "de"), None where CLDR knows no such language."""
    from babel import Locale
    from babel.core import get_global

    aliases = get_global("language_aliases")
    primary = code.strip().replace("_", "-").split("-")[0].lower()
    primary = str(aliases.get(primary, primary)).split("_")[0]
    return primary if primary.isalpha() and primary in Locale("en").languages else None


def _sample(text: str) -> str:
    """The text, or of a very long one its beginning, middle and end."""
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _shares(text: str) -> dict[str, float]:
    """How the belief is spread over all languages that the model knows; tempered by length, so that it stays honest."""
    ranked = _identifier().rank(text)
    top, heat = ranked[0][1], math.sqrt(len(text.encode("utf-8", "replace")) or 1)
    weights = {code: math.exp((score - top) / heat) for code, score in ranked}
    total = sum(weights.values())
    return {code: weight / total for code, weight in weights.items()}


@cache
def _identifier() -> Any:
    """The model, loaded once and only when a language is asked for: it takes most of a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)
