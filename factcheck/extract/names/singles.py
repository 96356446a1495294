"""Is one capitalised word a name? By the verb behind it; and in languages that capitalise all nouns, by its company."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import lru_cache

from factcheck.extract.names.evidence import Vocabulary
from factcheck.extract.names.naming import Name, places_of
from factcheck.extract.names.seen import Evidence
from factcheck.extract.names.titles import Parts
from factcheck.extract.names.words import Unit
from factcheck.extract.text import Sentence

_LONGEST_TERRITORY = 12
_RELATIVE = 14
"""Words of a relative clause in which a name may be the object."""


def acts(sentence: Sentence, unit: Unit, words: Vocabulary) -> bool:
    """True where a possessive or a verb of saying or doing follows: "Bravo said", "Wiz's"."""
    after = sentence.low[unit.last : unit.last + 2]
    if not after or sentence.words[unit.last][0].isupper():
        return False
    if after[0] in ("'", "’") and len(after) > 1 and after[1] in words.possessive:
        return True
    if after[0] in words.actions or after[0] in words.subject_auxiliaries:
        return True
    if len(after) > 1 and after[0] in words.helpers and after[1] in words.actions | words.subject_auxiliaries:
        return True
    if len(after) > 1 and after[0] == "," and after[1] in words.makers:
        return True
    if len(after) > 1 and after[0] == "," and after[1] in words.founded and _is_founded(sentence, unit.last + 2, words):
        return True
    if len(after) > 1 and (after[0],) in words.joiners:
        return sentence.words[unit.last + 1][0].isupper() and not words.is_common(after[1])
    if len(after) < 2 or not words.subject_auxiliaries:
        return False
    if after[0] in words.passive:
        return after[1] in words.deeds
    if after[0] in words.deeds and after[1] in words.lexicon.words("grammar", "agent_markers"):
        return True  # "Alder grundades av"
    return after[0] == "," and after[1] in words.articles and not unit.low.endswith(words.adverb_endings)


def _is_founded(sentence: Sentence, at: int, words: Vocabulary) -> bool:
    """True for "Bravo, founded in 2009", "Bravo, founded by …": what was founded bears a name."""
    behind = sentence.low[at : at + 1]
    return any(words.lexicon.words("grammar", k).issuperset(behind) for k in ("agent_markers", "prepositions"))


def cut_at_nouns(
    sentence: Sentence, run: tuple[Unit, ...], words: Vocabulary, evidence: Evidence
) -> list[tuple[Unit, ...]]:
    """The pieces of a German run between its common nouns; names of countries stay whole."""
    pieces: list[list[Unit]] = [[]]
    firm = False
    i = 0
    while i < len(run):
        unit = run[i]
        whole = _territory_end(sentence, run, i, words) if i + 1 < len(run) else None
        if whole is not None:
            pieces += [list(run[i:whole]), []]
            i = whole
            continue
        headed = i + 1 < len(run) and run[i + 1].low in words.firm_suffixes and _known_noun(words, unit.low) is None
        noun = not (firm and pieces[-1]) and not headed and _is_german_noun(unit, words, evidence)
        if not unit.strong and noun:
            firm = (unit.low,) in words.firm_titles
            pieces.append([])
        else:
            pieces[-1].append(unit)
        i += 1
    return [tuple(p) for p in pieces if p]


def _territory_end(sentence: Sentence, run: tuple[Unit, ...], i: int, words: Vocabulary) -> int | None:
    """The unit behind the name of a country or region of several units that begins with unit i."""
    ends = range(min(len(run), i + _LONGEST_TERRITORY), i + 1, -1)
    return next((j for j in ends if words.territory(sentence.low[run[i].first : run[j - 1].last])), None)


def _is_german_noun(unit: Unit, words: Vocabulary, evidence: Evidence) -> bool:
    known = _known_noun(words, unit.low)
    return unit.low in evidence.articled if known is None else known


@lru_cache(maxsize=50_000)
def _known_noun(words: Vocabulary, low: str) -> bool | None:
    """Whether a word is a common noun by itself; None where the text must say."""
    named = words.territory((low,)) or low in words.firm_suffixes or low in words.adjectives
    if named or (low,) in words.person_titles or low.endswith(words.title_endings):
        return False
    return True if low in words.plain or (low.endswith(words.endings) and len(low) > 5) else None


def is_common_compound(unit: Unit, words: Vocabulary) -> bool:
    """True for German "KI-Technologie", "US-Dollar", "UN-Generalsekretär": a common noun with an acronym before it."""
    front, hyphen, last = unit.low.rpartition("-")
    if not hyphen or not words.capital_nouns or not last.isalpha():
        return False
    if last.endswith(words.title_endings) or last in words.money_words:
        return True
    if front.upper() not in words.acronyms:
        return False
    return not words.nominative(last).endswith(words.thing_endings)


def is_bare_name(
    sentence: Sentence, unit: Unit, parts: Parts, words: Vocabulary, evidence: Evidence, starts: frozenset[int]
) -> bool:
    """One capitalised word in German: after a title, or without article or adjective beside a verb or preposition."""
    low = unit.low
    if parts.title is not None:
        return not low.endswith(words.endings)
    if words.is_common(low) or low in evidence.articled or low in evidence.lower:
        return False
    if unit.first in starts and acts(sentence, unit, words):
        return not low.endswith(words.abstract_endings)
    if low.endswith(words.endings):
        return False
    if (low,) in words.cities:
        return True
    if unit.first in starts:
        return low in evidence.inside and not low.endswith(words.plural_endings)
    before = sentence.low[unit.first - 1] if unit.first else ""
    after = sentence.low[unit.last] if unit.last < len(sentence.low) else ""
    if _opens_relative(sentence, unit.first - 1, words):
        return not low.endswith(words.plural_endings)
    if before in words.articles or before in words.contracted or _is_adjective(sentence, unit.first - 1, words):
        return False
    if after in words.actions or before in words.actions:
        return not low.endswith(words.plural_endings)
    if before in words.before_places and low.endswith(words.place_endings):
        return True
    return before in words.before and not low.endswith(words.soft_endings)


def _opens_relative(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    """True for the "die" of ", die Orbix 2009 gegründet haben": a clause whose verb stands at its end follows."""
    if i < 2 or sentence.words[i - 1] != "," or sentence.low[i] not in words.articles:
        return False
    end = next((j for j in range(i + 1, min(i + _RELATIVE, len(sentence.words))) if sentence.words[j] in ",.;"), i)
    last = sentence.low[end - 1]
    perfect = sentence.low[end - 2] in words.deeds and last in words.helpers
    return end > i + 2 and (perfect or (last in words.actions and sentence.words[end - 1].islower()))


def _is_adjective(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    if i < 0:
        return False
    low = sentence.low[i]
    if low in words.actions:
        return False
    return sentence.words[i][0].islower() and low not in words.function and low.endswith(words.adjective_endings)


def is_bare_run(sentence: Sentence, parts: Parts, words: Vocabulary) -> bool:
    """Two capitalised words in German are a name unless the first is a declined noun of another phrase."""
    run = parts.units
    if parts.title is not None or run[0].low in words.adjectives:
        return True
    if any(u.low in words.firm_suffixes or words.territory((u.low,)) for u in run):
        return True
    before = sentence.low[run[0].first - 1] if run[0].first else ""
    relative = run[0].first > 1 and sentence.words[run[0].first - 2] == ","
    if (before in words.articles and not relative) or _is_adjective(sentence, run[0].first - 1, words):
        return False
    return not run[0].low.endswith(words.plural_endings)


def is_compound_of(label: str, heads: tuple[str, ...]) -> bool:
    """True for "KI-Gipfel": a compound with a common head."""
    return "-" in label and label.casefold().endswith(heads)


def listed_beside(
    sentence: Sentence, capitalised: Iterable[Unit], found: list[Name], words: Vocabulary, evidence: Evidence
) -> list[tuple[Unit, ...]]:
    """Those of the capitalised words that stand bare in a list with a name: "darunter Telvora, Siemens und Quantex"."""
    ends = {n.last for n in found}
    taken: Set[int] | None = None
    more: list[tuple[Unit, ...]] = []
    for unit in capitalised:
        at = unit.first - 1
        if at not in ends or at < 1:
            continue
        taken = places_of(found) if taken is None else taken
        if unit.first in taken:
            continue
        if sentence.words[at] != "," and (sentence.low[at],) not in words.joiners:
            continue
        low = unit.low
        common = words.is_common(low) or low in evidence.articled or low in evidence.lower
        title = low.endswith(words.title_endings)
        if common or title or low.endswith(words.endings + words.soft_endings):
            continue
        more.append((unit,))
        ends.add(unit.last)
    return more
