"""Attributions of things that no text names: the search, die Suche, le ricerche; and of a signature that is refused.

Two sources on one event mean one search, for an event has one; of orders and units there may be several, so that a name
beside both must tell that they are one. Data: `[references.acts]` of the language files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from factcheck.align.aliases import fold
from factcheck.align.topics import Corpus
from factcheck.languages import installed, load
from factcheck.languages.kinds import kinds
from factcheck.model import Attribution, Claim, Subject

_DONE = {"announce", "lead", "sign", "acquire"}
_MADE = {"build", "own", "create"}
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_POINTED = 6
"""Words behind a noun within which "itu" shows that it is known."""
_SIGNATURE = "signature"
_ENDING = 5
"""Letters that a word needs to be known at the end of a compound."""


def shared_deed(a: Claim, b: Claim, corpus: Corpus) -> str | None:
    """Why two attributions of one role in two sources speak of one unnamed thing; None where that is not certain."""
    if a.source == b.source or not corpus.same_event(a.source, b.source):
        return None
    if refuses_to_sign(a) and refuses_to_sign(b):
        return "both speak of a refusal to sign"
    if (thing := _described(a, b, corpus)) is not None:
        return thing
    kind = deed_of(a, corpus)
    if kind is None or kind != deed_of(b, corpus) or not one_sort_of_agents(a, b, corpus):
        return None
    if kind in kinds().several and _beside_both(a, b, corpus) is None:
        return None
    return f"both speak of the {kind}"


def _described(a: Claim, b: Claim, corpus: Corpus) -> str | None:
    """Why "the train" of one maker is that of another: two sources on one event that name at most one train.

    Also where one of them names it; and where both were founded in one year, whatever else there is of their kind.
    """
    things = _made_thing(a, corpus), _made_thing(b, corpus)
    if things[0] is None or things[1] is None or not (things[0].described or things[1].described):
        return None
    for thing, other in ((things[0], b), (things[1], a)):
        if not thing.described and not corpus.shared((thing.label,), corpus.mentioned.get(other.source, ())):
            return None  # a text that never names it speaks of another
    match = corpus.same_thing(things[0], things[1], (a.source, b.source))
    if match is not None and match.strength >= corpus.sure:
        return match.evidence
    year = founding_year(a)
    if year is None or year != founding_year(b) or not _one_kind(things[0], things[1], corpus):
        return None
    return f"both were founded in {year}"


def _made_thing(claim: Claim, corpus: Corpus) -> Subject | None:
    """What somebody made: described by its kind, or with its name; None for any other noun."""
    if (kind := described_kind(claim, corpus)) is not None:
        return Subject(kind, described=True)
    source, subject, value = corpus.sources.get(claim.source), claim.subject, claim.value
    if source is None or subject is None or not isinstance(value, Attribution) or value.role not in _MADE:
        return None
    return subject if subject.label in source.names else None


def _one_kind(a: Subject, b: Subject, corpus: Corpus) -> bool:
    """False where the two are called by different kinds of thing."""
    called = (frozenset({s.label}) if s.described else corpus.kinds.get(fold(s.label), frozenset()) for s in (a, b))
    x, y = (names - kinds().others for names in called)  # a bank may be a rival
    return not x or not y or not x.isdisjoint(y)


def founding_year(claim: Claim) -> str | None:
    """The only year in the words that say who founded a thing."""
    value = claim.value
    if not isinstance(value, Attribution) or value.role != "create":
        return None
    years = set(_YEAR.findall(claim.evidence.exact))
    return years.pop() if len(years) == 1 else None


def made_kinds(claim: Claim, corpus: Corpus) -> Iterator[str]:
    """What a thing that somebody made may be known by in another text: its kind, the year of its founding."""
    thing = _made_thing(claim, corpus)
    if thing is not None:
        yield from (thing.label,) if thing.described else sorted(corpus.kinds.get(fold(thing.label), ()))
        if (year := founding_year(claim)) is not None:
            yield year


def described_kind(claim: Claim, corpus: Corpus) -> str | None:
    """The kind of a thing that an attribution takes as known and does not name: "train" for "der Schnellzug"."""
    source, subject, value = corpus.sources.get(claim.source), claim.subject, claim.value
    if source is None or source.language not in installed() or subject is None or subject.span is None:
        return None
    if not isinstance(value, Attribution) or value.role not in _MADE or subject.label in source.names:
        return None
    written = fold(subject.span.exact).split()
    definite, pointing, nouns = _thing_nouns(str(source.language))
    found = {nouns[word] for word in written[bool(definite) :] if word in nouns}
    behind = claim.sentence.exact[subject.span.end - claim.sentence.start :]
    known = written[0] in definite if definite else not pointing.isdisjoint(fold(behind).split()[:_POINTED])
    return found.pop() if known and len(found) == 1 else None


@lru_cache(maxsize=16)
def _thing_nouns(language: str) -> tuple[frozenset[str], frozenset[str], Mapping[str, str]]:
    """The folded articles of what is known, what points at it, and the folded nouns for things with their kinds."""
    lexicon = load(language)
    definite, pointing = (frozenset(map(fold, lexicon.words("references", key))) for key in ("definite", "near"))
    return definite, pointing, {fold(s): kind for kind, surfaces in lexicon.table("things").items() for s in surfaces}


def doubtful_deed(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """True where equal nouns need not mean one thing: each side of a deal leads its own talks, each state its own team.

    The same agent on both sides, or a name beside both, shows that they are one.
    """
    if not (_acts(a, corpus) and _acts(b, corpus)) or shared_deed(a, b, corpus) is not None:
        return False
    x, y = a.value, b.value
    assert isinstance(x, Attribution)
    assert isinstance(y, Attribution)
    together = any(corpus.match(one, other) is not None for one in x.agents for other in y.agents)
    return not together and _beside_both(a, b, corpus) is None


def doubtful_thing(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """True where "the bank" of one text need not be that of another, nor "a museum": a deal has two banks."""
    things = [_made_noun(c, corpus) for c in (a, b)]
    if None in things or _described(a, b, corpus) is not None:
        return False
    known = all(described_kind(c, corpus) is not None for c in (a, b))
    if known and (kinds().rivals | kinds().common).isdisjoint(map(str, things)):
        return False
    x, y = a.value, b.value
    assert isinstance(x, Attribution)
    assert isinstance(y, Attribution)
    return not any(corpus.match(one, other) is not None for one in x.agents for other in y.agents)


def _made_noun(claim: Claim, corpus: Corpus) -> str | None:
    """The kind of a thing without a name that somebody made, whether it is known or new."""
    source, subject, value = corpus.sources.get(claim.source), claim.subject, claim.value
    if source is None or source.language not in installed() or subject is None or subject.label in source.names:
        return None
    if not isinstance(value, Attribution) or value.role not in _MADE:
        return None
    nouns = _thing_nouns(str(source.language))[2]
    return next((nouns[word] for word in fold(subject.label).split() if word in nouns), None)


def _acts(claim: Claim, corpus: Corpus) -> bool:
    """True where the thing of an attribution is a noun for something that is done, and no name."""
    source = corpus.sources.get(claim.source)
    if source is None or source.language not in installed() or claim.subject is None:
        return False
    label = fold(claim.subject.label)
    return claim.subject.label not in source.names and not _nouns(source.language).isdisjoint(label.split())


@lru_cache(maxsize=16)
def _nouns(language: str) -> frozenset[str]:
    """The folded nouns for what is done."""
    return frozenset(fold(s) for those in load(language).table("references", "acts").values() for s in those)


def deed_of(claim: Claim, corpus: Corpus) -> str | None:
    """The kind of the thing of an attribution that bears no name: "search" for "die Suche"; None for any other."""
    source = corpus.sources.get(claim.source)
    value, subject = claim.value, claim.subject
    if source is None or source.language is None or subject is None or not isinstance(value, Attribution):
        return None
    if value.role not in _DONE or source.language not in installed() or subject.label in source.names:
        return None
    return _kind(fold(subject.label), source.language)


def refuses_to_sign(claim: Claim) -> bool:
    """True for "Norway refused to sign", whose thing is often left out."""
    value = claim.value
    if not isinstance(value, Attribution) or value.role != "refuse" or not value.agents:
        return False
    words = f" {fold(claim.evidence.exact)} "
    return any(f" {surface} " in words for surface in _signing())


@lru_cache(maxsize=1000)
def _kind(label: str, language: str) -> str | None:
    words = label.split()
    kinds = _kinds(language)
    runs = [_joined(words, i, j) for i in range(len(words)) for j in (i + 1, i + 2)]
    found = [kinds[run] for run in runs if run in kinds]
    if not found and bool(load(language).setting("language", "verb_second", False)):
        found = [kind for word in words for end, kind in kinds.items() if len(end) >= _ENDING and word.endswith(end)]
    return found[0] if len(set(found)) == 1 else None


def _joined(words: list[str], i: int, j: int) -> str:
    return " ".join(words[i:j]) if j <= len(words) else ""


@lru_cache(maxsize=16)
def _kinds(language: str) -> Mapping[str, str]:
    """Folded noun → its kind, of those kinds that are compared."""
    table = load(language).table("references", "acts")
    return {
        fold(s): kind
        for kind, surfaces in table.items()
        if kind in kinds().one_each | kinds().several
        for s in surfaces
    }


@lru_cache(maxsize=1)
def _signing() -> tuple[str, ...]:
    """The folded words of signing of all installed languages."""
    tables = (load(code).table("references", "acts") for code in installed())
    return tuple(sorted({fold(s) for table in tables for s in table.get(_SIGNATURE, ())}))


def one_sort_of_agents(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """False for a person on the one side and a firm or office on the other: one may belong to the other."""
    x, y = a.value, b.value
    assert isinstance(x, Attribution)
    assert isinstance(y, Attribution)
    people = [{_is_person(label, corpus) for label in value.agents} for value in (x, y)]
    return people[0] == people[1] and len(people[0]) == 1


def _is_person(label: str, corpus: Corpus) -> bool:
    """True for a name of a person, also with an office before it."""
    return label in corpus.people or " ".join(label.split()[-2:]) in corpus.people


def _beside_both(a: Claim, b: Claim, corpus: Corpus) -> str | None:
    """A name that stands in the sentences of both claims, and is no agent of either."""
    return corpus.shared(_beside(a, corpus), _beside(b, corpus))


def _beside(claim: Claim, corpus: Corpus) -> list[str]:
    value = claim.value
    assert isinstance(value, Attribution)
    names = corpus.mentioned.get(claim.source, ())
    return [name for name in names if name in claim.sentence.exact and name not in value.agents]
