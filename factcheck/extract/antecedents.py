"""Which thing a pronoun stands for that somebody built, owns or leads: "Die Brücke … Gebaut hat sie X".

The noun is looked for in the same sentence before the pronoun, then in the two before it, the nearest first: it must
fit the role and agree with the pronoun, and be the only one. Where two nouns fit, or one of which nothing is known may
be meant, the thing stays unknown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from factcheck.extract.agents import acting
from factcheck.extract.agreement import PLURAL, Agreement, StandIn, agreement
from factcheck.extract.attributions.finder import AttributionMention
from factcheck.extract.attributions.grammar import Grammar, grammar
from factcheck.extract.attributions.nounphrases import NounPhrase, View
from factcheck.extract.attributions.reading import is_time
from factcheck.extract.cues import Cue, find_cues
from factcheck.extract.names.finder import Name, names_of
from factcheck.extract.text import Document, Sentence
from factcheck.extract.things import Things
from factcheck.languages.kinds import kinds
from factcheck.model import Role, Subject

_BEFORE = 2
"""Sentences before the one of the pronoun in which its noun may stand."""

_LONGEST = 100
"""Words of a sentence in which a noun is looked for. In more of them a second one that fits may always be meant, and to
look through all for each pronoun would cost the square of the text.
"""

_REACH = 5
"""Words from an article to its noun: "die insgesamt 842 Meter lange Brücke"."""

_HEAD = 2
"""Words before a noun that opens its sentence, its adjectives apart: an article and a sign."""

_ACTS: frozenset[Role] = frozenset({"lead", "sign", "host"})
"""Roles that somebody may have towards what is done: talks, a search."""
_FOUNDED: frozenset[Role] = frozenset({"create", "own", "acquire", "lead"})
"""Roles that somebody may have towards a firm of which only the name is known."""


@frozen
class _Candidate:
    """A noun or name that may be meant. key: two with one key are one thing. head: it opens its sentence."""

    key: str
    thing: Subject
    known: Subject | None
    head: bool


@frozen(eq=False)
class _Text:
    """A document with what was found in it."""

    document: Document
    names: Sequence[Sequence[Name]]
    things: Things
    acting: frozenset[str]
    words: Agreement
    grammar: Grammar
    apart: frozenset[str]
    """Words that tell a thing from the one that was named."""

    nouns: Mapping[str, frozenset[str]]
    """Nouns for things with the genders that all their articles in the text allow."""

    meant: dict[tuple[int, int], str] = field(factory=dict)
    """Sentence and end of a noun → the name that it means."""


def with_things(
    document: Document, roles: Sequence[AttributionMention], things: Things
) -> tuple[AttributionMention, ...]:
    """The attributions, those whose thing is a pronoun with the thing that it stands for, where that is certain."""
    if all(role.stand_in is None for role in roles):
        return tuple(roles)
    words = agreement(document.lexicon)
    text = _Text(
        document,
        names_of(document),
        things,
        acting(roles),
        words,
        grammar(document.lexicon),
        document.lexicon.words("references", "apart"),
        _genders(document, words),
        {(i, r.last): r.label for i, row in enumerate(things.described) for r in row if not r.described},
    )
    found = (_with_thing(text, role) for role in roles)
    return tuple(r for r in found if r.thing is not None or r.stand_in is None or not r.stand_in.needed)


def _with_thing(text: _Text, role: AttributionMention) -> AttributionMention:
    if role.stand_in is None:
        return role
    found = _meant(text, role, role.stand_in)
    return role if found is None else role._replace(thing=found.thing, known=found.known)


def _meant(text: _Text, role: AttributionMention, pronoun: StandIn) -> _Candidate | None:
    for sentence, end in _places(text.document, role.sentence, pronoun.at):
        if end > _LONGEST:
            return None
        found = {c.key: c for c in _candidates(text, sentence, end, role, pronoun.classes)}
        person = pronoun.person and any(n.kind == "person" and n.last <= end for n in text.names[sentence.index])
        if len(found) > 1 or person:
            return None
        rival = _has_rival(text, sentence, end, pronoun.classes)
        if found:
            (only,) = found.values()
            return only if only.head or not rival else None
        if rival:
            return None
    return None


def _places(document: Document, sentence: Sentence, at: int) -> Iterator[tuple[Sentence, int]]:
    """The sentences in which the noun may stand, each with the token before which it must."""
    if at:
        yield sentence, at
    paragraph = sentence.paragraph
    for i in range(sentence.index - 1, max(-1, sentence.index - 1 - _BEFORE), -1):
        before = document.sentences[i]
        if before.kind in ("title", "heading") or before.paragraph < paragraph - (i == sentence.index - 1):
            return
        yield before, len(before.words)


def _genders(document: Document, words: Agreement) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = defaultdict(lambda: words.all)
    for sentence in document.sentences:
        for cue in find_cues(sentence, "things"):
            found[_surface(sentence, cue)] &= _by_article(sentence, cue.first, words)[1]
    return found


def _surface(sentence: Sentence, cue: Cue) -> str:
    return " ".join(sentence.low[cue.first : cue.last])


def _by_article(sentence: Sentence, first: int, words: Agreement) -> tuple[int, frozenset[str]]:
    """The token of the article before a noun, and what may agree with it; the noun's own and all where none stands."""
    known = grammar(sentence.lexicon)
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        low = sentence.low[i]
        if (agrees := words.of_article(sentence, i)) is not None:
            return i, agrees
        if low in known.owning:
            return i, words.all
        if (not low[0].isalnum() and low not in "-'’") or (low in known.prepositions and low not in known.articles):
            break
    return first, words.all


def _candidates(
    text: _Text, sentence: Sentence, end: int, role: AttributionMention, classes: frozenset[str]
) -> Iterator[_Candidate]:
    """The names and nouns before a token that fit the role and agree with the pronoun."""
    names = [n for n in text.names[sentence.index] if n.last <= end]
    nouns = [cue for cue in _nouns(sentence, role.value.role) if cue.last <= end]
    taken = {t for n in names for t in range(n.title_first, n.last)}
    before = {cue.first for cue in nouns}
    called: set[str] = set()
    for name in names:
        if name.last in before or _is_owner(text, sentence, name):
            continue  # "the Halden bridge", "the wing of the Halden theatre"
        if _fitting_name(text, name, role.value.role) and classes & _of_name(text, sentence, name):
            called |= text.things.kinds.get(name.label, frozenset())
            span = sentence.quote(name.first, name.last)
            yield _Candidate(name.label, Subject(name.label, span), None, name.title_first <= _HEAD)
    for cue in nouns:
        if cue.first in taken or cue.label in called or not _fits(cue.label, role.value.role):
            continue
        article, own = _by_article(sentence, cue.first, text.words)
        if _may_be_meant(text, sentence, cue, article, own, classes):
            yield _of_noun(text, sentence, cue, article)


def _may_be_meant(
    text: _Text, sentence: Sentence, cue: Cue, article: int, own: frozenset[str], classes: frozenset[str]
) -> bool:
    """True for a noun that agrees with the pronoun, and no word tells from the thing that was named.

    article: its token. own: what may agree with it.
    """
    determined = article < cue.first or text.grammar.owner_behind or text.grammar.capital_nouns
    agreed = classes & own & (text.nouns.get(_surface(sentence, cue), text.words.all) or own)
    if not determined or not agreed or (agreed == {PLURAL} != own):
        return False
    return text.apart.isdisjoint(sentence.low[article : cue.last + 1])


def _of_noun(text: _Text, sentence: Sentence, cue: Cue, article: int) -> _Candidate:
    span = sentence.quote(article, cue.last)
    head = article <= _HEAD and (article == 0 or sentence.low[article - 1] not in text.grammar.prepositions)
    name = text.meant.get((sentence.index, cue.last))
    if name is not None:
        return _Candidate(name, Subject(name, span), None, head)
    written = sentence.quote(cue.first, cue.last).exact
    return _Candidate(cue.label, Subject(written, span), Subject(cue.label, span, described=True), head)


def _nouns(sentence: Sentence, role: Role) -> Iterator[Cue]:
    yield from find_cues(sentence, "things")
    if role in _ACTS:
        yield from (cue._replace(label=f"act:{cue.label}") for cue in find_cues(sentence, "references", "acts"))


def _fits(kind: str, role: Role) -> bool:
    """True for a kind of thing that somebody may have this role towards."""
    known = kinds()
    if kind.startswith("act:"):
        return True
    if role in ("sign", "host"):
        return kind in (known.signed if role == "sign" else known.held)
    if kind in known.others or kind in known.unmade:
        return False
    return role not in ("build", "launch") or kind not in known.unbuilt


def _fitting_name(text: _Text, name: Name, role: Role) -> bool:
    if name.kind in ("person", "place"):
        return False
    called = text.things.kinds.get(name.label)
    if called:
        return any(_fits(kind, role) for kind in called)
    if name.may_be_person:
        return False
    if role in _FOUNDED:
        return name.kind == "organisation" or name.label not in text.acting
    alone = name.kind == "thing" or (name.kind == "unknown" and name.title_first <= _HEAD)
    return alone and name.label not in text.acting and role not in ("sign", "host")


def _is_owner(text: _Text, sentence: Sentence, name: Name) -> bool:
    """True for a name behind "of", whose a thing is."""
    at = name.title_first
    while at and (sentence.low[at - 1] in text.grammar.articles - text.grammar.of or sentence.low[at - 1] in "'’"):
        at -= 1
    return at > 0 and sentence.low[at - 1] in text.grammar.of


def _of_name(text: _Text, sentence: Sentence, name: Name) -> frozenset[str]:
    told = text.words.of_article(sentence, name.title_first - 1) if name.title_first else None
    return told or text.words.all


def _has_rival(text: _Text, sentence: Sentence, end: int, classes: frozenset[str]) -> bool:
    """True where a noun of which nothing is known stands before the end, and agrees: it may be what is meant."""
    grammar = text.grammar
    names = tuple(text.names[sentence.index])
    view = View(text.document, sentence, names, grammar)
    known = {t for c in find_cues(sentence, "things") for t in range(c.first, c.last)}
    for i in range(end - 1):
        low = sentence.low[i]
        number = sentence.words[i].isdecimal() and not classes.isdisjoint({PLURAL})
        article = low in text.words.determiners or low in text.words.oblique or low in grammar.owning
        if not (article or number) or i in view.inside:
            continue
        behind = grammar.prepositions | grammar.of
        inner = low in behind or (i and sentence.low[i - 1] in behind)
        agrees = classes & (text.words.of_article(sentence, i) or text.words.all)
        found = view.after(i) if agrees and not inner else None
        if found is not None and found.last <= end and not _is_known(text, view, found, known):
            return True
    return False


def _is_known(text: _Text, view: View, found: NounPhrase, known: set[int]) -> bool:
    """True for a noun that is no thing, or one that was looked at: people, times, sums, what is done."""
    grammar, inside = text.grammar, range(found.first, found.last)
    if found.name is not None or found.agentive or is_time(view, found) or not known.isdisjoint(inside):
        return True
    low = view.low[found.first : found.last]
    plural = text.words.plural_nouns
    if plural and low[-1].endswith(plural):
        return True
    told = grammar.acts | grammar.people | grammar.times | grammar.amounts | grammar.abstract
    return not told.isdisjoint(low)
