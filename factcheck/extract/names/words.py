"""Capitalised units ("KI-Aktionsgipfel", "AT&T", "Telset.id", "GPT-4") and runs of them."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache
from typing import NamedTuple

from factcheck.extract.names.evidence import Vocabulary
from factcheck.extract.names.whole import HYPHENS, bridges, name_end, openers
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon, phrase

_APOSTROPHES = "'’"
_NAME_NUMBER = 3
_APART = frozenset(',;:!?)”“"»«%/–—')
"""Signs that end a written word wherever they stand."""


class Unit(NamedTuple):
    """Tokens first … last-1 that are written together and start with a capital. strong: cannot be a common word."""

    first: int
    last: int
    text: str
    low: str
    strong: bool
    number: bool = False


def is_number(unit: Unit) -> bool:
    """True for "1" in "SATRIA-1" or "Falcon 9"."""
    return unit.number or unit.text[-1:].isdigit()


def units(sentence: Sentence, vocabulary: Vocabulary) -> tuple[Unit, ...]:
    """The capitalised units of a sentence, in order."""
    found: list[Unit] = []
    words, low, starts, ends = sentence.words, sentence.low, sentence.starts, sentence.ends
    opening, body = openers(vocabulary), sentence.body
    end, last = 0, len(words) - 1
    for i in sentence.capitals:
        word = words[i]
        if i < end or starts[i] < body or not (word[0].isupper() or _has_hump(word)):
            continue
        lone = i == last or starts[i + 1] != ends[i] or words[i + 1] in _APART
        end = i + 1 if lone else _unit_end(sentence, i, vocabulary)
        if low[i] in opening:
            end = name_end(sentence, i, end, vocabulary)
        if end == i + 1:
            found.append(Unit(i, end, word, low[i], not word.istitle() and _is_strong_word(word)))
            continue
        text = sentence.text[starts[i] : ends[end - 1]]
        firm = end - i > 2 and low[end - 1] in vocabulary.firm_suffixes
        found.append(Unit(i, end, text, text.casefold(), firm or _is_strong(sentence, i, end, text)))
    return tuple(found)


def _has_hump(word: str) -> bool:
    """True for the "iPhone" among units."""
    return len(word) > 2 and word[0].islower() and word[1].isupper()


def _unit_end(sentence: Sentence, i: int, vocabulary: Vocabulary) -> int:
    """The token after the last that is glued to token i and belongs to the same written word."""
    words = sentence.words
    j = i + 1
    while j < len(words) and sentence.glued(j):
        sign = words[j]
        follows = j + 1 < len(words) and sentence.glued(j + 1)
        model = sign[0].isdigit() and words[j - 1].isupper()
        if model or (sign.isalpha() and sign.isupper() and words[j - 1][0].isdigit()):
            j += 1
        elif follows and _joins(sentence, i, j, vocabulary):
            j += 2
        elif sign == "." and j - i >= 2 and all(len(w) == 1 for w in words[i:j]) and words[j - 2] == ".":
            j += 1
        else:
            break
    return j


def _joins(sentence: Sentence, i: int, j: int, vocabulary: Vocabulary) -> bool:
    """True where the sign at token j joins what is before it with token j+1."""
    words = sentence.words
    sign, after = words[j], words[j + 1]
    if sign in HYPHENS:
        return not after[0].islower() or bridges(sentence, j)
    if sign == "&":
        return after[0].isupper()
    if sign in _APOSTROPHES:
        return len(words[i]) <= 2 and after[0].isupper() and sentence.low[i] not in vocabulary.function
    if sign == ".":
        if len(words[j - 1]) == 1 and len(after) == 1 and after.isupper():
            return True
        return after.islower() and 2 <= len(after) <= 3 and j == i + 1 and len(words[i]) > 2
    return False


def _is_strong(sentence: Sentence, first: int, last: int, text: str) -> bool:
    """True for acronyms, inner capitals, digits and hyphen compounds with one of these."""
    if any(map(_is_strong_word, sentence.words[first:last])):
        return True
    return "." in text or "&" in text or (text[-1].isdigit() and last - first > 1)


def _is_strong_word(word: str) -> bool:
    return len(word) > 1 and not word.istitle() and (word.isupper() or _has_inner_capital(word))


def _has_inner_capital(word: str) -> bool:
    return any(c.isupper() for c in word[1:]) and any(c.islower() for c in word)


def runs(
    sentence: Sentence,
    found: tuple[Unit, ...],
    words: Vocabulary,
    *,
    taken: Set[int],
    starts: frozenset[int],
    numbered: Set[str],
) -> list[tuple[Unit, ...]]:
    """Neighbouring units, with the particles between them ("von der") and a number behind them ("Falcon 9").

    numbered: words that bear a number elsewhere in the text.
    """
    groups: list[list[Unit]] = []
    open_: list[Unit] = []
    for k, unit in enumerate(found):
        if unit.first in taken or (unit.low in words.excluded and _is_excluded(sentence, found, k, words, starts)):
            open_ = []
        elif open_ and _adjacent(sentence, open_, unit, words):
            open_.append(unit)
        else:
            open_ = [unit]
            groups.append(open_)
    return [_with_number(sentence, group, words, numbered) for group in groups]


def _is_excluded(
    sentence: Sentence, found: tuple[Unit, ...], k: int, words: Vocabulary, starts: frozenset[int]
) -> bool:
    """True for months, weekdays, function words and words that are never part of a name."""
    unit = found[k]
    low = unit.low
    if unit.strong:
        return False
    if low in words.calendar:
        return k + 1 == len(found) or not _is_forename(sentence, unit, found[k + 1], words)
    if low in words.never:
        return True
    if not (unit.first in starts or words.capital_nouns or len(low) < 3):
        return False
    return low in words.function and words.territory((low,)) is None


def _is_forename(sentence: Sentence, unit: Unit, following: Unit, words: Vocabulary) -> bool:
    """ "Jan Falk": an abbreviation of a month, without a full stop or figure beside it, before another capital."""
    if len(unit.low) != 3 or following.first != unit.last or following.low in words.calendar:
        return False
    return not (unit.first and sentence.words[unit.first - 1][0].isdigit()) and not sentence.glued(following.first)


def _adjacent(sentence: Sentence, group: list[Unit], unit: Unit, words: Vocabulary) -> bool:
    last, first = group[-1].last, unit.first
    if last == first:
        return "\n\n" not in sentence.text[sentence.ends[last - 1] : sentence.starts[first]]
    if first - last > 2 or any(word[0].isupper() for word in sentence.words[last:first]):
        return False
    gap = sentence.low[last:first]
    if gap == ("&",):
        return True
    if (gap[0],) in words.joiners:  # "Ministerio de Economía y Hacienda"
        fields = group[0].low in words.heads and len(group) > 1 and unit.low in words.domains
        return words.head_first and fields and (len(gap) == 1 or gap[1] in words.articles)
    if group[-1].first == 0 and group[-1].low in words.done:
        return False  # "Diretta da Jan Falk, l'orchestra …"
    if gap in words.particles and (gap not in words.links or _is_surname(group, gap[0], unit, words)):
        return True
    return gap in words.links and _links(group, unit, words)


def _is_surname(group: list[Unit], link: str, right: Unit, words: Vocabulary) -> bool:
    """True where "da" may stand inside a person's name ("Lula da Silva"), not in "EUA da OMS", "Porto de Lisboa"."""
    left = group[-1]
    if right.low in words.domains:
        return False  # "minister Falk van Justitie"
    if link in words.one_forename and sum((u.low,) not in words.person_titles for u in group) > 1:
        return False  # "Karin Hofstra van Meerland" is from Meerland
    if left.strong or right.strong or (left.low,) in words.person_titles:
        return False
    if words.one_forename and right.low in words.heads:
        return False  # "Chili de Verklaring"
    return not any(words.territory((u.low,)) or (u.low,) in words.cities for u in (left, right))


def _links(group: list[Unit], unit: Unit, words: Vocabulary) -> bool:
    """True where "of", "for", "von" belong to a name: after "Bank", "Partnership", but not before a country."""
    last = group[-1]
    if last.low in words.heads or (words.head_first and group[0].low in words.heads):
        return True
    if words.territory((unit.low,)) or (unit.low,) in words.cities or (last.low,) in words.person_titles:
        return False
    return False if len(group) > 1 else last.strong and not unit.strong and words.is_common(unit.low)


def _with_number(sentence: Sentence, group: list[Unit], words: Vocabulary, numbered: Set[str]) -> tuple[Unit, ...]:
    """Add a short number behind a name where nothing follows that it could count or measure.

    Of a name that bears a number elsewhere nothing but a counted noun is asked: "Ariane 6, …" and "Ariane 5 flew".
    """
    i = group[-1].last
    digits = sentence.words[i] if i < len(sentence.words) else ""
    if not digits.isdigit() or len(digits) > _NAME_NUMBER or sentence.glued(i):
        return tuple(group)
    known = group[-1].low in numbered and words.territory((group[-1].low,)) is None and len(digits) < _NAME_NUMBER
    if not _ends_name(sentence, i + 1, words) and not (known and _counts_nothing(sentence, i + 1, words)):
        return tuple(group)
    return (*group, Unit(i, i + 1, digits, digits, strong=True, number=True))


def _counts_nothing(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    """True where token i is no noun that a number before it could count, as far as the lexicon knows."""
    if i >= len(sentence.words):
        return True
    word, low = sentence.words[i], sentence.low[i]
    if word[0] in "%°$€£-" or word[0].isdigit() or low in words.scales or low in words.money_words:
        return False
    return low not in _counted(words.lexicon)


@lru_cache(maxsize=16)
def _counted(lexicon: Lexicon) -> frozenset[str]:
    """The first words of what the lexicon counts and measures."""
    return frozenset(
        first[0]
        for section in ("nouns", "units", "durations")
        for surfaces in lexicon.table(section).values()
        for first in map(phrase, surfaces)
        if first
    )


def _ends_name(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    """True where token i cannot belong to a number before it."""
    if i >= len(sentence.words):
        return False
    word, low = sentence.words[i], sentence.low[i]
    if word[0] in "%°$€£" or word[0].isdigit() or (word == "-" and sentence.glued(i)):
        return False
    if not word[0].isalnum():
        return word in ",;)–—" and not sentence.glued(i + 1)
    if low in words.actions or any(low.removesuffix(c) in words.actions for c in words.clitics):
        return True
    return low in words.function and low not in words.calendar
