"""Which words agree: the pronouns, articles and participles of a gender or number, from `[agreement]`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from attrs import frozen

from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon, fold


class StandIn(NamedTuple):
    """What stands for a thing: its noun ends before token `at`, and has one of these genders or numbers.

    person: the word may stand for a person as well, who acts. needed: where it stands for nothing known, nothing is
    said.
    """

    at: int
    classes: frozenset[str]
    person: bool = False
    needed: bool = False


@frozen(eq=False)
class Agreement:
    """Each word with the genders and numbers that it may be of; all: those of the language.

    oblique: articles behind a preposition or another noun, where other ones stand: "in *der* Fabrik".
    endings: gender or number → what its participles end in. drops_subjects: subjects may be left out. plural_nouns:
    what nouns end in that are more than one, where no article tells. plural_verbs: those of more than one.
    """

    all: frozenset[str]
    pronouns: Mapping[str, frozenset[str]]
    possessives: Mapping[str, frozenset[str]]
    determiners: Mapping[str, frozenset[str]]
    oblique: Mapping[str, frozenset[str]]
    endings: Mapping[str, tuple[str, ...]]
    drops_subjects: bool
    plural_nouns: tuple[str, ...]
    plural_verbs: frozenset[str]

    def of_article(self, sentence: Sentence, i: int) -> frozenset[str] | None:
        """What may agree with the article at a token, "der Turm" and "in der Fabrik"; None where none stands there."""
        low = sentence.low[i]
        if low not in self.determiners and low not in self.oblique:
            return None
        if not self.oblique or not i:
            return self.determiners.get(low)
        prepositions = sentence.lexicon.words("grammar", "prepositions")
        inner = sentence.low[i - 1] in prepositions or (i > 1 and sentence.words[i - 1][0].isupper())
        return (
            self.oblique.get(low, self.determiners.get(low))
            if inner
            else self.determiners.get(low, self.oblique.get(low))
        )

    def of_participle(self, word: str) -> frozenset[str]:
        """What a participle may agree with: "construite" with a feminine noun; with any where its ending tells none."""
        found = frozenset(one for one, endings in self.endings.items() if word.endswith(endings))
        return found or self.all


PLURAL = "plural"


@lru_cache(maxsize=16)
def agreement(lexicon: Lexicon) -> Agreement:
    """The agreement of a language, read once."""
    classes = lexicon.data.get("agreement", {})

    def words(key: str) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name, forms in classes.items():
            for word in forms.get(key, ()):
                found.setdefault(fold(word), set()).add(name)
        return {word: frozenset(names) for word, names in found.items()}

    plural = classes.get(PLURAL, {})
    return Agreement(
        all=frozenset(classes),
        pronouns=words("pronouns"),
        possessives=words("possessives"),
        determiners=words("determiners"),
        oblique=words("oblique"),
        endings={
            name: tuple(map(fold, forms["participles"])) for name, forms in classes.items() if "participles" in forms
        },
        drops_subjects=bool(lexicon.setting("language", "drops_subjects", False)),
        plural_nouns=tuple(map(fold, plural.get("nouns", ()))),
        plural_verbs=frozenset(map(fold, plural.get("verbs", ()))),
    )
