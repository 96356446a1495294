"""Sports clubs that bear the name of a town: "Real Madrid" is no place and no money."""

from __future__ import annotations

from factcheck.extract.names.evidence import Vocabulary
from factcheck.extract.names.naming import Name
from factcheck.extract.text import Sentence
from factcheck.languages.clubs import Clubs, clubs


def club_names(sentence: Sentence, words: Vocabulary) -> list[Name]:
    """The clubs of a sentence, in order."""
    found: list[Name] = []
    low, known = sentence.low, clubs()
    for at in sentence.capitals:
        if low[at] not in known.firsts or (found and at < found[-1].last):
            continue
        end = _end(sentence, at, words, known)
        if end is not None:
            start, stop = sentence.span(at, end)
            label = " ".join(sentence.text[start:stop].split())
            found.append(
                Name(label, at, end, start, stop, kind="organisation", sentence=sentence.index, title_first=at)
            )
    return found


def _end(sentence: Sentence, at: int, words: Vocabulary, known: Clubs) -> int | None:
    for name in known.names.get(sentence.low[at], ()):
        if sentence.has(name, at) and sentence.words[at + len(name) - 1][0].isupper():
            return at + len(name)
    if sentence.low[at] not in known.before:
        return None
    return next(
        (
            at + 1 + length
            for length in (2, 1)
            if sentence.low[at + 1 : at + 1 + length] in words.cities and sentence.words[at + 1][0].isupper()
        ),
        None,
    )
