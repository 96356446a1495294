"""Proper names in a text: capitalised runs, acronyms, quoted titles, with the titles of office taken off.

A name is decided with the evidence of the whole document: a word seen lower-cased elsewhere is no name at the start of
a sentence, and a headline in capitals holds the names that the text below it has.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise

from attrs import evolve

from factcheck.extract.names.clubs import club_names
from factcheck.extract.names.evidence import Vocabulary, vocabulary
from factcheck.extract.names.naming import Name, NameKind, places_of
from factcheck.extract.names.quoted import quoted_names
from factcheck.extract.names.seen import Evidence, gather
from factcheck.extract.names.singles import (
    acts,
    cut_at_nouns,
    is_bare_name,
    is_bare_run,
    is_common_compound,
    is_compound_of,
    listed_beside,
)
from factcheck.extract.names.titles import Parts, peel
from factcheck.extract.names.words import Unit, is_number, runs, units
from factcheck.extract.text import Document, Sentence
from factcheck.languages import Lexicon
from factcheck.languages.lexicon import Phrase

_BY_LINE = 9

__all__ = ["Name", "NameKind", "find_names", "full_label", "names_of"]


@lru_cache(maxsize=4)
def names_of(document: Document) -> tuple[tuple[Name, ...], ...]:
    """The names of every sentence, in the order of the text."""
    words = vocabulary(document.lexicon)
    evidence = gather(document)
    found: list[tuple[Name, ...]] = [()] * len(document.sentences)
    later: list[int] = []
    for position, sentence in enumerate(document.sentences):
        if _is_by_line(sentence, words):
            continue
        if position in evidence.headlines:
            later.append(position)
        else:
            found[position] = _find(sentence, words, evidence, None)
    if later:
        told = zip(document.sentences, found, strict=True)
        known = frozenset(sentence.low[n.first : n.last] for sentence, names in told for n in names)
        for position in later:
            found[position] = _find(document.sentences[position], words, evidence, known)
    return _settle_kinds(words, found)


def _is_by_line(sentence: Sentence, words: Vocabulary) -> bool:
    """ "By LUCIA HARTMAN": a line that names its author in capitals."""
    if not sentence.low or sentence.low[0] not in words.by_lines or len(sentence.words) > _BY_LINE:
        return False
    rest = [w for w in sentence.words[1:] if w[0].isalpha() and len(w) > 1]
    return len(rest) > 1 and all(w.isupper() or w.casefold() in words.function for w in rest)


def find_names(sentence: Sentence, lexicon: Lexicon) -> tuple[Name, ...]:
    """The names of one sentence read by itself; `names_of` knows more, from the whole document."""
    alone = evolve(sentence, index=0)
    return names_of(Document(sentence.text, lexicon, (alone,)))[0]


def full_label(document: Document, name: Name) -> str:
    """The longest form of a person's name in the document: "Macron" → "Emmanuel Macron". Else the label itself."""
    return _full_forms(document).get(name.label, name.label)


@lru_cache(maxsize=4)
def _full_forms(document: Document) -> dict[str, str]:
    forms: dict[str, str | None] = {}
    for name in (n for names in names_of(document) for n in names):
        head, _, last = name.label.rpartition(" ")
        if head and name.kind == "person" and len(last) > 2:
            known = forms.setdefault(last, name.label)
            if known != name.label:
                same = known is not None and _same_person(known, name.label)
                forms[last] = max(known or "", name.label, key=len) if same else None
    return {short: full for short, full in forms.items() if full}


def _same_person(a: str, b: str) -> bool:
    return set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())


def _find(
    sentence: Sentence, words: Vocabulary, evidence: Evidence, known: frozenset[Phrase] | None
) -> tuple[Name, ...]:
    if not sentence.capitals:
        return ()
    found = quoted_names(sentence, words)
    inside = places_of(found)
    found += [club for club in club_names(sentence, words) if club.first not in inside]
    starts, capitalised = sentence.fresh, units(sentence, words)
    taken = places_of(found)
    for run in runs(sentence, capitalised, words, taken=taken, starts=starts, numbered=evidence.numbered):
        found += _names_in(sentence, run, words, evidence, starts, known)
    if words.capital_nouns and found:
        found += [
            _name(sentence, Parts(u), words) for u in listed_beside(sentence, capitalised, found, words, evidence)
        ]
    return tuple(sorted(found, key=_first))


def _first(name: Name) -> int:
    return name.first


def _names_in(
    sentence: Sentence,
    run: tuple[Unit, ...],
    words: Vocabulary,
    evidence: Evidence,
    starts: frozenset[int],
    known: frozenset[Phrase] | None,
) -> list[Name]:
    if known is not None:
        return [_name(sentence, Parts(part), words) for part in _known_parts(sentence, run, words, known)]
    found = []
    for part in _split(sentence, run, words, evidence, starts):
        parts = peel(sentence, part, words, evidence)
        if parts.units and _is_name(sentence, parts, words, evidence, starts):
            found.append(_name(sentence, parts, words))
    return found


def _known_parts(
    sentence: Sentence, run: tuple[Unit, ...], words: Vocabulary, known: frozenset[Phrase]
) -> list[tuple[Unit, ...]]:
    """In a line that capitalises everything: the longest pieces that are names elsewhere or can be nothing else."""
    found: list[tuple[Unit, ...]] = []
    shouted = sentence.exact.isupper()
    i = 0
    while i < len(run):
        for j in range(len(run), i, -1):
            low = sentence.low[run[i].first : run[j - 1].last]
            lone = j == i + 1 and run[i].strong and not shouted and run[i].text not in words.acronyms
            if low in known or words.territory(low) or lone:
                found.append(run[i:j])
                i = j
                break
        else:
            i += 1
    return found


def _split(
    sentence: Sentence, run: tuple[Unit, ...], words: Vocabulary, evidence: Evidence, starts: frozenset[int]
) -> list[tuple[Unit, ...]]:
    """A run without a common first word of the sentence; in German, cut at common nouns."""
    known = evidence.known and _begins_known(sentence, run, evidence)
    if len(run) > 1 and run[0].first in starts and not run[0].strong and not known:
        low = run[0].low
        pair = sentence.low[run[0].first : run[1].last]
        title = low in words.thing_heads or low in words.title_openers
        common = words.is_common(low) or (low in evidence.lower and low not in evidence.inside)
        if common and not title and words.territory(pair) is None and words.territory((low,)) is None:
            run = run[1:]
    if not words.capital_nouns:
        return [run]
    return cut_at_nouns(sentence, run, words, evidence)


def _begins_known(sentence: Sentence, run: tuple[Unit, ...], evidence: Evidence) -> bool:
    """True where a run begins with a name of more than one word that other texts have."""
    ends = (unit.last for unit in run[1:])
    return any(" ".join(sentence.low[run[0].first : end]) in evidence.known for end in ends)


def _is_name(sentence: Sentence, parts: Parts, words: Vocabulary, evidence: Evidence, starts: frozenset[int]) -> bool:
    run = parts.units
    low = sentence.low[run[0].first : run[-1].last]
    if evidence.known and len(run) > 1 and " ".join(low) in evidence.known:
        return True
    if words.territory(low):
        return not (run[0].first and sentence.low[run[0].first - 1] in words.money_words)
    if len(run) == 1 and run[0].text in evidence.abbreviations:
        return False
    if all(_is_generic(u, words) or words.is_common(u.low) for u in run):
        inside = len(run) > 1 and not words.capital_nouns and run[0].first not in starts
        return inside and not all(_is_generic(u, words) or u.low in words.calendar for u in run)
    if len(run) == 1 and (low in words.nationalities or _is_money(sentence, run[0], words)):
        return False
    if any(u.strong and not is_common_compound(u, words) for u in run):
        return True
    if parts.title is not None and not words.capital_nouns:
        return True
    if len(run) == 1:
        return _single(sentence, run[0], parts, words, evidence, starts)
    return not words.capital_nouns or run[0].low in evidence.halves or is_bare_run(sentence, parts, words)


def _is_money(sentence: Sentence, unit: Unit, words: Vocabulary) -> bool:
    """True for "USD" and "Rp" beside a figure."""
    if sentence.words[unit.first] not in words.money:
        return False
    around = (unit.first - 1, unit.first + 1)
    return any(0 <= i < len(sentence.words) and sentence.words[i][0].isdigit() for i in around)


def _is_generic(unit: Unit, words: Vocabulary) -> bool:
    """True for "AI", "9" and "American": part of names, never one alone."""
    return unit.text in words.acronyms or unit.number or (unit.low,) in words.nationalities


def _single(
    sentence: Sentence, unit: Unit, parts: Parts, words: Vocabulary, evidence: Evidence, starts: frozenset[int]
) -> bool:
    low = unit.low
    if unit.first not in starts and (low,) in words.cities:
        return True
    if unit.first and sentence.words[unit.first - 1][0].isdigit():
        return False
    if words.capital_nouns:
        return is_bare_name(sentence, unit, parts, words, evidence, starts)
    if unit.first not in starts:
        return not words.is_common(low)
    if low in evidence.lower or words.is_common(low) or low.endswith(words.endings):
        return False
    return low in evidence.inside or (low,) in words.cities or acts(sentence, unit, words)


def _name(sentence: Sentence, parts: Parts, words: Vocabulary) -> Name:
    first, last = parts.units[0].first, parts.units[-1].last
    start, end = sentence.span(first, last)
    low = sentence.low[first:last]
    territory = words.territory(low)
    label = sentence.words[first] if last == first + 1 else " ".join(sentence.text[start:end].split())
    if territory and low not in words.territories:
        ending = len(low[-1]) - len(words.nominative(low[-1]))
        label, end = label[:-ending], end - ending
    title_first = parts.title_first if parts.title is not None else first
    title = " ".join(sentence.text[sentence.starts[title_first] : start].split()) if title_first < first else None
    return Name(
        label=label,
        first=first,
        last=last,
        start=start,
        end=end,
        title=title,
        kind=_kind(parts, low, words, territory),
        sentence=sentence.index,
        territory=territory,
        title_first=title_first,
    )


def _kind(parts: Parts, low: Phrase, words: Vocabulary, territory: str | None) -> NameKind:
    if territory or low in words.cities:
        return "place"
    if parts.title is not None:
        return parts.title
    headed = low[0] in words.heads and low[0] not in words.thing_heads
    body = next((w for w, of in pairwise(low) if of in words.of), "")
    if low[0] in words.firm_suffixes or low[-1] in words.firm_suffixes or body in words.firm_suffixes or headed:
        return "organisation"
    if any(w in words.thing_heads for w in low) or any(is_number(u) for u in parts.units):
        return "thing"
    return "unknown"


def _settle_kinds(words: Vocabulary, found: list[tuple[Name, ...]]) -> tuple[tuple[Name, ...], ...]:
    """Give every mention of a name the kind that its clearest mentions have, and its label without genitive ending."""
    kinds = _kinds(found)
    labels = {n.label for names in found for n in names} if words.genitive else frozenset()

    def settled(name: Name) -> Name:
        bare = words.nominative(name.label)
        if bare != name.label and (bare in labels or is_compound_of(bare, words.compound_heads)):
            name = name._replace(label=bare, end=name.end - len(name.label) + len(bare))
        kind = kinds.get(name.label, "unknown") if name.kind in ("unknown", "thing") else name.kind
        return name if kind == name.kind else name._replace(kind=kind)

    return tuple([tuple(map(settled, names)) for names in found])


def _kinds(found: list[tuple[Name, ...]]) -> dict[str, NameKind]:
    """The kind of each label: the most frequent; "thing" only where a good part of the mentions says so."""
    told: list[tuple[str, NameKind]] = []
    for name in (n for names in found for n in names):
        told.append((name.label, name.kind))
        if name.kind == "person" and " " in name.label:
            told.append((name.label.rpartition(" ")[2], "person"))
    total = Counter(label for label, _ in told)
    most: Counter[str] = Counter()
    kinds: dict[str, NameKind] = {}
    for (label, kind), times in Counter(told).items():
        clear = kind != "unknown" and (kind != "thing" or 4 * times >= total[label])
        if clear and times > most[label]:
            kinds[label], most[label] = kind, times
    return kinds
