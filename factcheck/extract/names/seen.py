"""What a whole document shows of its capitalised words, counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import frozen

from factcheck.extract.names.evidence import Vocabulary, vocabulary
from factcheck.extract.text import Document, Sentence

_MODEL = 2
"""Digits of the number of a model: "Ariane 6", not "Deutschland 900"."""


@frozen(eq=False)
class Evidence:
    """Which words of a document are seen lower-cased, capitalised inside a sentence, after an article."""

    lower: frozenset[str]
    """Holds capitalised words as well, as they are written: it is asked for folded words, which they are not."""

    inside: frozenset[str]
    articled: frozenset[str]
    followers: Mapping[str, frozenset[str]]
    """For each capitalised word, what stands behind it."""

    known: frozenset[str]
    """Folded names that other texts show to be names."""

    abbreviations: frozenset[str]
    """What the text gives in brackets as short for common words: "pemutusan hubungan kerja (PHK)"."""

    numbered: frozenset[str]
    """Folded words that bear a number where nothing that follows could be counted: "Ariane 6, a rocket"."""

    halves: frozenset[str] = frozenset()
    """Folded words that stand behind articles and always before one and the same word: "die Credit Suisse"."""

    def apart(self, low: str, following: str) -> bool:
        """True where a word is also seen without the one that follows it here: a name of its own."""
        return bool(self.followers.get(low, frozenset()) - {following})


def gather(document: Document) -> Evidence:
    """Count the evidence of a whole document in one pass. Lines that capitalise every word say nothing."""
    vocabulary_ = vocabulary(document.lexicon)
    lower: set[str] = set()
    inside: set[str] = set(document.known)
    articled: set[str] = set()
    followers: dict[str, set[str]] = {}
    numbered: set[str] = set()
    seen: Counter[str] = Counter()
    articles = document.lexicon.words("grammar", "articles") | document.lexicon.words("grammar", "possessives")
    for sentence in document.sentences:
        words, low = sentence.words, sentence.low
        lower.update(words)
        lower.update(low[i] for i in sentence.capitals if words[i][0].islower())
        if not sentence.capitals:
            continue
        title_case = is_title_case(sentence, vocabulary_)
        starts = sentence.fresh
        for i in sentence.capitals:
            if not words[i][0].isupper():
                continue
            seen[low[i]] += 1
            followers.setdefault(low[i], set()).add(low[i + 1] if i + 1 < len(low) else "")
            if low[i + 2 : i + 3] == (",",) and words[i + 1].isdigit() and len(words[i + 1]) <= _MODEL:
                numbered.add(low[i])
            if title_case or i in starts:
                continue
            inside.add(low[i])
            if (
                i
                and low[i - 1] in articles
                and words[max(0, i - 2)] != ","
                and not (i > 1 and low[i - 2 : i] in vocabulary_.particles)
            ):
                articled.add(low[i])
    halves = {w for w in articled if seen[w] > 1 and _is_first_half(w, followers[w], inside, vocabulary_)}
    articled -= halves
    behind = {word: frozenset(those) for word, those in followers.items()}
    short = frozenset(a for s in document.sentences for a in _abbreviations(s))
    return Evidence(
        frozenset(lower),
        frozenset(inside),
        frozenset(articled),
        behind,
        document.known,
        short,
        frozenset(numbered),
        frozenset(halves),
    )


def _is_first_half(word: str, followers: set[str], inside: set[str], words: Vocabulary) -> bool:
    """True for the "Credit" of "die Credit Suisse", which no text of two mentions has without its "Suisse"."""
    (behind,) = followers if len(followers) == 1 else ("",)
    return behind in inside and not any(map(words.is_common, (word, behind))) and words.territory((behind,)) is None


def _abbreviations(sentence: Sentence) -> Iterator[str]:
    """Letters in brackets that are the initials of lower-case words before them."""
    words = sentence.words
    if "(" not in words:
        return
    for i, word in enumerate(words):
        if word != "(" or i + 2 >= len(words) or words[i + 2] != ")" or not words[i + 1].isupper():
            continue
        short = words[i + 1]
        long = words[max(0, i - len(short)) : i]
        if len(long) == len(short) > 1 and all(
            w[0].islower() and w[0] == s for w, s in zip(long, short.lower(), strict=True)
        ):
            yield short


def is_title_case(sentence: Sentence, words: Vocabulary) -> bool:
    """True for a line that capitalises its nouns and verbs, as English and Indonesian headlines do."""
    if words.capital_nouns or sentence.kind in ("text", "item"):
        return False
    tokens = zip(sentence.words, sentence.low, strict=True)
    long = [w for w, low in tokens if len(w) > 3 and w[0].isalpha() and low not in words.function]
    return len(long) >= 2 and sum(w[0].isupper() for w in long) >= 0.75 * len(long)
