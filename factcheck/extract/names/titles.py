"""Titles before names: "Presiden AS Donald Trump", "perusahaan teknologi Helsing", "Behördenchefin Marta Quispe"."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.extract.names.evidence import Vocabulary
from factcheck.extract.names.seen import Evidence
from factcheck.extract.names.words import Unit
from factcheck.extract.text import Sentence

_WINDOW = 4
_OFFICE = 6  # tokens between a title and what its office is for
_APOSTROPHES = "'’"


class Parts(NamedTuple):
    """The units of a name, and what kind of title stands before it, from token `title_first` on."""

    units: tuple[Unit, ...]
    title: Literal["person", "organisation", "thing"] | None = None
    title_first: int = 0


def peel(sentence: Sentence, run: tuple[Unit, ...], words: Vocabulary, evidence: Evidence) -> Parts:
    """Take titles, head nouns and nationalities off the front of a run of capitalised words."""
    inner = _inner_title(sentence, run, words) if len(run) > 1 else None
    if inner:
        index, kind = inner
        rest = _after_title(run[index:], words, evidence) if kind == "person" else run[index:]
        if not rest:
            return Parts(())
        return Parts(rest, kind, _title_start(sentence, run[0].first, words))
    office = _office_before(sentence, run, words) if run[0].low in words.domains else None
    if office is not None:
        rest = _past_domain(run, words)
        return Parts(()) if rest[-1].low in words.domains else Parts(rest, "person", office)
    run = _without_origin(sentence, run, words) if len(run) > 1 else run
    before = _title_before(sentence, run[0].first, words)
    if before is None:
        return Parts(run, "person", run[0].first) if _follows_office(sentence, run, words) else Parts(run)
    first, kind = before
    if kind == "person" and _apposes(sentence, first):
        return Parts(run)
    if kind == "person":
        rest = _after_title(run, words, evidence)
        if len(rest) == 1 and rest[0].strong:
            return Parts(rest)
        return Parts(rest, kind, first)
    return Parts(run, kind, first)


def _inner_title(
    sentence: Sentence, run: tuple[Unit, ...], words: Vocabulary
) -> tuple[int, Literal["person", "organisation", "thing"]] | None:
    """The unit after the last title word inside a run of several, and the kind of the title."""
    for i in range(len(run) - 2, -1, -1):
        low = run[i].low
        if low in words.firm_suffixes and (low,) not in words.person_titles:
            continue
        if i and words.head_first and run[0].low in words.heads:
            continue  # "Fiscalía General de la República"
        titled = (low,) in words.person_titles or _compound(low, words)
        if titled or _phrase_ends(sentence, run[i], words.person_titles):
            rest = run[i + 1 :]
            if rest and not (rest[0].low in words.firm_suffixes and len(rest) == 1):
                return i + 1, "person"
    firm = _firm_compound(sentence, run, words)
    if firm:
        return firm, "organisation"
    low = run[0].low
    if (low,) in words.firm_titles and low not in words.firm_suffixes and low not in words.heads:
        return 1, "organisation"
    if low in words.peeled:
        return 1, "thing"
    return None


def _firm_compound(sentence: Sentence, run: tuple[Unit, ...], words: Vocabulary) -> int:
    """How many units "US-Konzern", "Förderbank" takes before the name of the firm; 0 where there is none."""
    if not words.capital_nouns or run[1].low in words.firm_suffixes:
        return 0
    rest = sentence.low[run[1].first : run[-1].last]
    if words.territory(rest) or rest in words.cities:
        return 0
    low = run[0].low
    if run[0].strong and not low.rpartition("-")[1]:
        return 0
    return int(low.endswith(words.firm_endings) and (low,) not in words.firm_titles)


def _compound(low: str, words: Vocabulary) -> bool:
    """A German title in one word: "Außenministerin", "Behördenchefin", "UN-Generalsekretär"."""
    return words.capital_nouns and low.endswith(words.title_endings)


def _office_before(sentence: Sentence, run: tuple[Unit, ...], words: Vocabulary) -> int | None:
    """ "ministro de Economía Carlos …", "minister van Justitie en Veiligheid Bas …": where the title starts.

    The run begins with what the office is for; between it and the title stand only function words and more of these.
    """
    low, at = sentence.low, run[0].first - 1
    if at < 0 or low[at] not in words.function:
        return None
    for i in range(at, max(-1, at - _OFFICE), -1):
        if (low[i],) in words.person_titles:
            return _longer_title(low, i, i, words)
        if low[i] not in words.function and low[i] not in words.domains and low[i] not in _APOSTROPHES:
            return None
    return None


def _follows_office(sentence: Sentence, run: tuple[Unit, ...], words: Vocabulary) -> bool:
    """ "le maire, Julien Castagnou", "la directrice de Corvane, Sophie Marchetti": a person behind office and comma.

    Two plain words or more, as one may be a town; and the office must be that of somebody: it has an article.
    """
    at = run[0].first - 1
    if len(run) < 2 or at < 1 or sentence.words[at] != "," or words.capital_nouns:
        return False
    if any(u.strong or u.low in words.firm_suffixes for u in run):
        return False
    low = sentence.low
    for i in range(at - 1, max(-1, at - 1 - _OFFICE), -1):
        if (low[i],) in words.person_titles or low[max(0, i - 1) : i + 1] in words.person_titles:
            first = _longer_title(low, i, i, words)
            return first == 0 or low[first - 1] in words.articles or low[first - 1] in _APOSTROPHES
        if low[i] in words.helpers or low[i] in words.actions:
            return False
        if not (low[i][0].isalpha() or low[i] in _APOSTROPHES):
            return False
    return False


def _phrase_ends(sentence: Sentence, unit: Unit, titles: frozenset[tuple[str, ...]]) -> bool:
    return any(sentence.low[unit.last - n : unit.last] in titles for n in range(2, _WINDOW + 1) if unit.last >= n)


def _title_start(sentence: Sentence, first: int, words: Vocabulary) -> int:
    """Where a title starts that begins with lower-case words ("acting Interior Minister")."""
    while first and sentence.words[first - 1][0].islower() and (sentence.low[first - 1],) in words.person_titles:
        first -= 1
    return first


def _after_title(rest: tuple[Unit, ...], words: Vocabulary, evidence: Evidence) -> tuple[Unit, ...]:
    """Drop the country or office between title and person: "Presiden [AS] Donald Trump", "Dirut [SNT] Adi Rahman"."""
    while len(rest) > 1:
        pair = tuple(u.low for u in rest[:2])
        if len(rest) > 2 and words.territory(pair):
            rest = rest[2:]
            continue
        head = rest[0]
        if head.low in words.heads | words.firm_suffixes and len(rest) >= 3:
            return rest[-2:]
        if len(rest) > 2 and evidence.apart(head.low, rest[1].low):
            rest = rest[1:]
            continue
        if head.low in words.domains:
            rest = _past_domain(rest, words)
            continue
        movable = words.territory((head.low,)) or (head.low,) in words.nationalities or words.is_common(head.low)
        acronym = head.strong and not rest[1].strong and not rest[1].number
        if not (movable or acronym or head.low in words.heads or head.low in words.firm_suffixes):
            break
        rest = rest[1:]
    return rest


def _past_domain(rest: tuple[Unit, ...], words: Vocabulary) -> tuple[Unit, ...]:
    """What stands behind "Riset", "Keuangan": the name itself."""
    while len(rest) > 1 and rest[0].low in words.domains:
        rest = rest[1:]
    return rest


def _without_origin(sentence: Sentence, run: tuple[Unit, ...], words: Vocabulary) -> tuple[Unit, ...]:
    """ "perusahaan [Kanada] Brookfield", "[AI] Eropa", "[Israeli] Wiz": drop what only says where it is from."""
    rest = run[1:]
    if run[0].text in words.acronyms and words.territory(sentence.low[rest[0].first : rest[-1].last]):
        return rest
    if (run[0].low,) in words.nationalities:
        named = rest[0].strong or (len(rest) == 1 and not words.is_common(rest[0].low))
        return rest if named else run
    before = sentence.low[run[0].first - 1] if run[0].first else ""
    if run[0].text in words.acronyms and rest[0].strong and before in words.thing_heads | words.references:
        return rest
    if words.territory((run[0].low,)) and before in words.origin_words and not words.is_common(rest[0].low):
        return rest
    if words.territory((run[0].low,)) and ((before,) in words.firm_titles or before in words.thing_heads):
        return rest
    return run


def _apposes(sentence: Sentence, first: int) -> bool:
    """ "Marta Oduya, pendiri [Kestrel Aerospace]": behind a name and a comma the title says what the name leads."""
    return first > 1 and sentence.words[first - 1] == "," and sentence.words[first - 2][0].isupper()


def _longer_title(low: tuple[str, ...], first: int, last: int, words: Vocabulary) -> int:
    """ "lead investigator": where the longest title that ends at token `last` starts."""
    starts = range(max(0, last - _WINDOW + 1), first)
    return next((i for i in starts if low[i : last + 1] in words.person_titles), first)


def _is_deed(low: str, words: Vocabulary) -> bool:
    """A verb between title and name: the title belongs to who is named before it."""
    return (
        low in words.actions
        and not words.capital_nouns
        and (low,) not in (words.person_titles | words.firm_titles | words.naming)
    )


def _is_maker(low: str, words: Vocabulary) -> bool:
    """ "perusahaan pembuat ChatGPT": who makes the name behind it does not bear it."""
    return low in words.makers and (low,) not in words.firm_titles | words.person_titles


def _firm_of(sentence: Sentence, of: int, words: Vocabulary) -> tuple[int, Literal["organisation"]] | None:
    """ "le groupe de chimie français Corvane", "la compagnie d'assurances Axalia": the firm's title before "of"."""
    low = sentence.low
    of -= low[of] in _APOSTROPHES
    if of < 1 or low[of] not in words.lexicon.words("grammar", "of"):
        return None
    return (of - 1, "organisation") if (low[of - 1],) in words.firm_titles else None


def _title_before(
    sentence: Sentence, first: int, words: Vocabulary
) -> tuple[int, Literal["person", "organisation", "thing"]] | None:
    """The lower-case noun phrase of at most four words before a name that opens with a title word or ends in one."""
    if not first:
        return None
    low = sentence.low
    at = first - 1
    if at and words.territory((low[at],)):
        at -= 1
    while at >= 0 and low[at] in "“„\"'«":
        at -= 1
    if at > 1 and low[at - 1] in words.function and low[at - 2 : at + 1] in words.person_titles:
        return at - 2, "person"  # "le capitaine de frégate"
    stop = max(-1, at - _WINDOW)
    named = False
    for i in range(at, stop, -1):
        if sentence.words[i] == "-" and sentence.glued(i):
            continue
        if not sentence.words[i][0].isalpha() or low[i] in words.function or (i == at and _is_deed(low[i], words)):
            return _firm_of(sentence, i, words) if i < at and words.head_first else None
        named = named or (low[i],) in words.naming
        for n in range(min(3, at + 1 - i), 0, -1):
            phrase = low[i : i + n]
            if phrase in words.person_titles:
                whole = i + n == at + 1
                return (_longer_title(low, i, at, words), "person") if whole or not words.capital_nouns else None
            if phrase in words.firm_titles:
                return None if _is_maker(low[at], words) else (i, "organisation")
        if low[i] in words.thing_heads and (i == at or named):
            return i, "thing"
        if _compound(low[i], words) and i == at:
            return i, "person"
        if words.capital_nouns and i == at and low[i].endswith(words.firm_endings):
            return i, "organisation"
    return None
