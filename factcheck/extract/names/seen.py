"""What a whole document shows of its capitalised words, counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set

from attrs import frozen

from factcheck.extract.names.evidence import Vocabulary, vocabulary
from factcheck.extract.text import Document, Sentence

_MODEL = 2
"""Digits of the number of a model: "Ariane 6", not "Deutschland 900"."""


@frozen(eq=False)
class Evidence:
    """Which words of a document are seen lower-cased, capitalised inside a sentence, after an article."""

    lower: Set[str]
    """Holds capitalised words as well, as they are written: it is asked for folded words, which they are not."""

    inside: Set[str]
    articled: Set[str]
    followers: Mapping[str, Set[str]]
    """For each capitalised word, what stands behind it."""

    known: Set[str]
    """Folded names that other texts show to be names."""

    abbreviations: Set[str]
    """What the text gives in brackets as short for common words: "pemutusan hubungan kerja (PHK)"."""

    numbered: Set[str]
    """Folded words that bear a number where nothing that follows could be counted: "Ariane 6, a rocket"."""

    headlines: Set[int]
    """The positions of the lines that capitalise every word."""

    halves: Set[str] = frozenset()
    """Folded words that stand behind articles and always before one and the same word: "die Credit Suisse"."""

    def apart(self, low: str, following: str) -> bool:
        """True where a word is also seen without the one that follows it here: a name of its own."""
        return any(other != following for other in self.followers.get(low, ()))


def gather(document: Document) -> Evidence:
    """Count the evidence of a whole document in one pass. Lines that capitalise every word say nothing."""
    words_ = vocabulary(document.lexicon)
    lower: set[str] = set()
    inside: set[str] = set(document.known)
    articled: set[str] = set()
    pairs: list[tuple[str, str]] = []
    numbered: set[str] = set()
    headlines: set[int] = set()
    for position, sentence in enumerate(document.sentences):
        words, low, capitals = sentence.words, sentence.low, sentence.capitals
        lower.update(words)
        if not capitals:
            continue
        headline = is_title_case(sentence, words_)
        if headline:
            headlines.add(position)
        starts = sentence.fresh
        ahead = (*low[1:], "", "")
        for i in capitals:
            word, following = low[i], ahead[i]
            if not words[i][0].isupper():
                if words[i][0].islower():
                    lower.add(word)
                continue
            pairs.append((word, following))
            if following.isdigit() and ahead[i + 1] == "," and len(following) <= _MODEL:
                numbered.add(word)
            if headline or i in starts:
                continue
            inside.add(word)
            if i and low[i - 1] in words_.owning and _has_article(sentence, i, words_):
                articled.add(word)
    followers: dict[str, set[str]] = {}
    for word, following in set(pairs):
        followers.setdefault(word, set()).add(following)
    seen = Counter(word for word, _ in pairs if word in articled)
    halves = {w for w, times in seen.items() if times > 1 and _is_first_half(w, followers[w], inside, words_)}
    return Evidence(
        lower,
        inside,
        articled - halves,
        followers,
        document.known,
        frozenset(a for s in document.sentences if "(" in s.words for a in _abbreviations(s)),
        numbered,
        headlines,
        halves,
    )


def _has_article(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    """True where the article before a word is its own: not in a list, and no part of a name ("van de Berg")."""
    return sentence.words[max(0, i - 2)] != "," and not (i > 1 and sentence.low[i - 2 : i] in words.particles)


def _is_first_half(word: str, followers: set[str], inside: set[str], words: Vocabulary) -> bool:
    """True for the "Credit" of "die Credit Suisse", which no text of two mentions has without its "Suisse"."""
    (behind,) = followers if len(followers) == 1 else ("",)
    return behind in inside and not any(map(words.is_common, (word, behind))) and words.territory((behind,)) is None


def _abbreviations(sentence: Sentence) -> Iterator[str]:
    """Letters in brackets that are the initials of lower-case words before them."""
    words = sentence.words
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
