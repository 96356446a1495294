"""Which named thing a value belongs to, and which names stand around it.

The order of evidence: a name that the value's own noun phrase holds ("pegawai Wiz", "revenue of Wiz"), a name in the
same clause, what a pointing phrase ("proyek ini") refers to, and only then the topic of the sentences before.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.extract.cues import Cue, distance
from factcheck.extract.mention import Mention
from factcheck.extract.names.finder import Name
from factcheck.extract.scene import Scene, window
from factcheck.extract.text import Document, Sentence
from factcheck.languages import Lexicon
from factcheck.languages.lexicon import ByFirst, by_first
from factcheck.model import Span, Subject

_REACH = 24
_AFTER = 4
_BEHIND_CUE = 2
_UNLIKELY = {"place": 8, "person": 6}
"""What a place or a person costs: figures are of things, which are somewhere and of which people speak."""
_MAKER = 8
"""Who built or founded a thing is further from its figures than the thing: "the plant, built by Telvora, cost …"."""
_PERSON_WORDS = (2, 3)
_SUBJECT = -8
"""A name at the head of a sentence is what the whole sentence is about, however long it is."""
_PART = 8
"""Words within which a value, a part and what it is a part of stand together."""
_CLAUSE = frozenset(",;:()–—")
_ATTACHED = 8
_POINTING = -2
_DESCRIBED = 2
_TOPICAL = -14
"""A thing at the head of a sentence is what it is about: "The ship, built by Brunelli, is 186 metres long"."""
_COMPLEMENT = 10
"""What a name costs that only tells more of another one."""
_MEMBER = 14
"""A name after "including" is one of the things counted, not what they belong to."""


class Referent(NamedTuple):
    """Tokens first … last-1 of a sentence point back to a name: "proyek ini", "this deal"; or they describe a thing
    that has none here, and `label` is its kind: "the ship"."""

    label: str
    first: int
    last: int
    described: bool = False


class Topic(NamedTuple):
    """What a stretch of text speaks of, and the names that stand in it."""

    subject: str | None
    names: tuple[str, ...]


def subject_of(
    scene: Scene,
    mention: Mention,
    *,
    names: Sequence[Name],
    referents: Sequence[Referent],
    speakers: frozenset[str],
    makers: frozenset[str],
    cue: Cue | None,
    topic: Topic,
) -> Subject | None:
    """The subject of a value; carried over from `topic` without a span where the sentence names none.

    makers: who did something to a thing here, as in "founded by Jan Falk". cue: the word that names the property.
    """
    names = names_near(names, mention)
    if makers:
        names = [n for n in names if n.label not in makers or not may_be_a_person(n)]
    found = _named(scene, mention, names=names, referents=referents, speakers=speakers, makers=makers, cue=cue)
    if found is None and topic.subject is None and speakers:  # a firm that reports its own revenue is both
        found = _named(scene, mention, names=names, referents=referents, speakers=frozenset(), makers=makers, cue=cue)
    if found is not None or topic.subject is None:
        return found
    here = next((n for n in names if n.label == topic.subject and not _inside(n, mention, scene)), None)
    return Subject(topic.subject, _span(scene.sentence, here.first, here.last) if here else None)


def _span(sentence: Sentence, first: int, last: int) -> Span:
    start, end = sentence.span(first, last)
    return Span(sentence.text[start:end], start, end)


def names_near(names: Sequence[Name], mention: Mention) -> Sequence[Name]:
    """The names around a value."""
    return window(names, mention)


def _named(
    scene: Scene,
    mention: Mention,
    *,
    names: Sequence[Name],
    referents: Sequence[Referent],
    speakers: frozenset[str],
    makers: frozenset[str],
    cue: Cue | None,
) -> Subject | None:
    if not names and not referents:
        return None
    sentence = scene.sentence
    choices: list[tuple[int, int, Name | Referent]] = []
    values = _figures_near(scene, mention)
    listed = _listed(sentence, mention) if names and names[-1].first >= mention.last else []
    aside = bool(names) and _aside(sentence, mention)
    described = [r for r in referents if r.described]
    ends = {name.last for name in names}
    for name in names:
        if name.label in speakers or _inside(name, mention, scene) or (aside and name.first >= mention.last):
            continue
        if any(r.first <= name.first < r.last for r in described):
            continue  # "the rival of Norda" is not Norda
        cost = _cost(scene, mention, name.first, name.last, cue=cue, values=values) + _UNLIKELY.get(name.kind, 0)
        cost += _MAKER if name.label in makers else 0
        cost += _SUBJECT if name.last < mention.first and _heads(sentence, name) else 0
        cost += _COMPLEMENT if name.title_first - 1 in ends and _completes(sentence, name) else 0
        cost += _MEMBER if listed and any(mention.last <= at <= name.first for at in listed) else 0
        choices.append((cost, name.first, name))
    for referent in referents:
        if mention.first <= referent.first and referent.last <= mention.last:
            continue  # what is counted is not what it is counted of
        cost = _cost(scene, mention, referent.first, referent.last, cue=cue, values=values)
        cost += _TOPICAL if not referent.first else _DESCRIBED if referent.described else _POINTING
        choices.append((cost, referent.first, referent))
    cost, _, chosen = min(choices, key=_cheapest, default=(_REACH + 1, 0, None))
    if chosen is None or cost > _REACH:
        return None
    if isinstance(chosen, Name):
        return _whole_or_part(scene, mention, chosen)
    return Subject(chosen.label, _span(sentence, chosen.first, chosen.last), described=chosen.described)


def _cheapest(choice: tuple[int, int, object]) -> tuple[int, int]:
    return choice[:2]


def may_be_a_person(name: Name) -> bool:
    """True for a person, and for two or three capitalised words of which nothing else is known."""
    if name.kind != "unknown":
        return name.kind == "person"
    words = name.label.split()
    return len(words) in _PERSON_WORDS and all(w.isalpha() and w[0].isupper() and not w.isupper() for w in words)


def _heads(sentence: Sentence, name: Name) -> bool:
    """True for the name that a sentence begins with, behind its article: "La Fiat fu fondata a Torino nel 1899"."""
    before = sentence.low[: name.title_first]
    return not before or (len(before) == 1 and before[0] in sentence.lexicon.words("grammar", "articles"))


def _completes(sentence: Sentence, name: Name) -> bool:
    """True for a preposition that ties a name to the name before it: "Norda *of Aldersund* paid a fine"."""
    before = sentence.low[name.title_first - 1]
    return any(before in sentence.lexicon.words("grammar", key) for key in ("prepositions", "of"))


def _whole_or_part(scene: Scene, mention: Mention, name: Name) -> Subject:
    """The name as a subject; with the part of it that is meant: "the 410 employees of the Lyon site of Norvelle"."""
    sentence = scene.sentence
    if 0 < name.title_first - mention.last <= _PART:
        part = next(
            (c for c in scene.cues(mention, "things") if mention.last < c.first < c.last < name.title_first), None
        )
        between = sentence.low[mention.last : name.title_first]
        if (
            part is not None
            and not _CLAUSE.intersection(between)
            and _of(sentence, mention.last)
            and _of(sentence, part.last)
        ):
            start, end = sentence.span(part.first, name.last)
            return Subject(sentence.text[start:end], Span(sentence.text[start:end], start, end))
    return Subject(name.label, _span(sentence, name.first, name.last))


def _aside(sentence: Sentence, mention: Mention) -> bool:
    """True for a value between commas, which is of what stands before: "a chamber, of 630 seats, the CDU has 208"."""
    before = sentence.low[max(0, mention.first - 2) : mention.first]
    return "," in before and sentence.low[mention.last : mention.last + 1] == (",",)


def _of(sentence: Sentence, at: int) -> bool:
    """True where an "of" stands at a token, or within two words of it."""
    return not sentence.lexicon.words("grammar", "of").isdisjoint(sentence.low[at : at + 3])


def _inside(name: Name, mention: Mention, scene: Scene) -> bool:
    """True for a name that is part of a value, such as the country of a currency."""
    first, last = name.first, name.last
    return any(first < m.last and m.first < last for m in scene.near(mention))


def _listed(sentence: Sentence, mention: Mention) -> list[int]:
    """Tokens behind the value after which a list of examples follows: "termasuk", "such as"."""
    openers = _openers(sentence.lexicon)
    behind = sentence.low[mention.last : mention.last + _REACH]
    if openers.keys().isdisjoint(behind):
        return []
    places = range(mention.last, mention.last + len(behind))
    return [i for i in places for p in openers.get(sentence.low[i], ()) if sentence.has(p, i)]


@lru_cache(maxsize=16)
def _openers(lexicon: Lexicon) -> ByFirst:
    """What opens a list of examples."""
    return by_first(lexicon.phrases("grammar", "openers"))


def _figures_near(scene: Scene, mention: Mention) -> list[tuple[int, int]]:
    """The places of the other values around one that are no times."""
    near = scene.near(mention)
    return [(m.first, m.last) for m in near if m is not mention and m.kind not in ("date", "duration")]


def _cost(
    scene: Scene, mention: Mention, first: int, last: int, *, cue: Cue | None, values: list[tuple[int, int]]
) -> int:
    """Cost of taking the name at tokens first … last-1 for the subject; the lowest wins."""
    sentence = scene.sentence
    cost = distance(sentence, (mention.first, mention.last), (first, last), values)
    if first >= mention.last:
        cost += 0 if _follows_head(mention, first) else _AFTER
    if cue is not None and 0 <= first - cue.last <= _BEHIND_CUE:
        cost -= _ATTACHED
    return cost


def _follows_head(mention: Mention, first: int) -> bool:
    """True where the name stands directly after the counted noun: "1.800 pegawai Wiz"."""
    return mention.head is not None and first == mention.head[1]


def topics(document: Document, names: Sequence[Sequence[Name]], referents: Sequence[Sequence[Referent]]) -> list[Topic]:
    """For each sentence, what is spoken of where it names nothing itself.

    That is the first thing named in the sentence before it; for a heading, in the sentence after it.
    """
    out: list[Topic] = []
    current: str | None = None
    around: tuple[str, ...] = ()
    for sentence in document.sentences:
        i = sentence.index
        own = _main(names[i], referents[i])
        if sentence.kind in ("heading", "title"):
            below = (s.index for s in document.sentences[i + 1 : i + 4] if s.kind == "text")
            after = next((k for k in below if _main(names[k], ())), i)
            current = own or _main(names[after], referents[after]) or current
            around = tuple(n.label for n in (*names[i], *names[after]))
        out.append(Topic(current, around))
        if sentence.kind not in ("heading", "title"):
            current = own or current
            around = tuple(n.label for n in names[i]) or around
    return out


def _main(names: Sequence[Name], referents: Sequence[Referent]) -> str | None:
    """The first thing named in a sentence. A place or a person is no topic: figures are of things, said by people."""
    if referents:
        return referents[0].label
    return next((n.label for n in names if n.kind not in ("place", "person")), None)


def anchors(names: Sequence[Name], referents: Sequence[Referent], topic: Topic) -> tuple[str, ...]:
    """The names in the sentence and those it points to; those of the topic where it names none."""
    own = [*(n.label for n in names), *(r.label for r in referents if not r.described)]
    return tuple(dict.fromkeys(own or [*topic.names, *([topic.subject] if topic.subject else [])]))
