"""Names in quotation marks: “OpenAI for Countries”, „InvestAI“."""

from __future__ import annotations

from factcheck.extract.names.evidence import Vocabulary
from factcheck.extract.names.naming import Name, NameKind
from factcheck.extract.text import Sentence

_OPENING = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "‘": "’", "‚": "‘’"}
_QUOTED_WORDS = 6


def quoted_names(sentence: Sentence, words: Vocabulary) -> list[Name]:
    """Short titles in quotation marks: “OpenAI for Countries”, „InvestAI“. Speech is longer or ends in punctuation."""
    found: list[Name] = []
    tokens = sentence.words
    if _OPENING.keys().isdisjoint(tokens):
        return found
    i = 0
    while i < len(tokens):
        closers = _OPENING.get(tokens[i])
        end = _closing(sentence, i, closers) if closers else None
        if end is not None and _is_quoted_name(sentence, i + 1, end, words):
            start, stop = sentence.span(i + 1, end)
            label = " ".join(sentence.text[start:stop].split())
            thing = any(w in words.thing_heads for w in sentence.low[max(0, i - 2) : i])
            kind: NameKind = "thing" if thing else "unknown"
            found.append(
                Name(label, i + 1, end, start, stop, quoted=True, kind=kind, sentence=sentence.index, title_first=i + 1)
            )
            i = end
        i += 1
    return found


def _closing(sentence: Sentence, i: int, closers: str) -> int | None:
    """The token that closes the quotation opened at token i, where it is short enough for a name."""
    if i + 1 >= len(sentence.words) or not sentence.glued(i + 1):
        return None
    for j in range(i + 2, min(i + 2 * _QUOTED_WORDS + 2, len(sentence.words))):
        if sentence.words[j] in closers and sentence.glued(j):
            return j
    return None


def _is_quoted_name(sentence: Sentence, first: int, last: int, words: Vocabulary) -> bool:
    tokens = sentence.words[first:last]
    alphabetic = [w for w in tokens if w[0].isalpha()]
    if not alphabetic or len(alphabetic) > _QUOTED_WORDS or (not tokens[0][0].isupper() and not _has_hump(tokens[0])):
        return False
    if tokens[-1] in ",.!?" or any(t in ",;!?" for t in tokens):
        return False
    long = [w for w in alphabetic if not (w[0].islower() and _is_link(w, words))]
    if words.capital_nouns and any(w[0].islower() for w in long):
        return False
    capitals = sum(w[0].isupper() for w in long)
    return bool(long) and capitals >= 0.7 * len(long) and not all(w in words.acronyms for w in alphabetic)


def _is_link(word: str, words: Vocabulary) -> bool:
    """True for "of", "untuk", "und": small words inside a title."""
    return (word,) in words.particles | words.links or word in words.function


def _has_hump(word: str) -> bool:
    return word[0].islower() and any(c.isupper() for c in word[1:])
