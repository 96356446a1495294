"""Which named thing a value belongs to, and which names stand around it.

The order of evidence: a name that the value's own noun phrase holds ("pegawai Wiz", "revenue of Wiz"), a name in the
same clause, what a pointing phrase ("proyek ini") refers to, and only then the topic of the sentences before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.extract.agents import Agent
from factcheck.extract.cues import Cue, distance
from factcheck.extract.mention import Mention
from factcheck.extract.names.finder import Name
from factcheck.extract.scene import Scene, window
from factcheck.extract.text import Document, Sentence
from factcheck.languages import Lexicon
from factcheck.languages.kinds import kinds
from factcheck.languages.lexicon import ByFirst, by_first
from factcheck.model import Subject

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
_SIZES = frozenset({"measure", "money"})
"""What a thing is said to be of: "l'ouvrage de 86 mètres"."""
_CLAUSE = frozenset(",;:()–—")
_ENDS = frozenset(";:")
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
    that has none here, and `label` is its kind: "the ship".

    inner: it stands behind a preposition, so that only figures in its own phrase are its: "on the 186-metre ship".
    known: False where nobody can tell which one it is: "a 186-metre ship", "the unit".
    """

    label: str
    first: int
    last: int
    described: bool = False
    inner: bool = False
    known: bool = True

    @property
    def of_another(self) -> bool:
        """True for what is only named for another thing: "the rival of Norda"."""
        return self.described and self.label in kinds().others

    def counts(self, mention: Mention) -> bool:
        """True where the noun is part of a value: what is counted is not what it is counted of."""
        return mention.first < self.last <= mention.last

    def has(self, mention: Mention) -> bool:
        """True for a value in the phrase, or behind its "of": "the 282-foot structure", "l'ouvrage de 86 mètres"."""
        if self.first <= mention.first < self.last:
            return not self.counts(mention)
        return mention.first == self.last + 1 and mention.kind in _SIZES and _of(mention.sentence, self.last, 1)


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
    agents: Sequence[Agent],
    cue: Cue | None,
    topic: Topic,
) -> Subject | None:
    """The subject of a value; carried over from `topic` without a span where the sentence names none.

    agents: who did something to a thing here, as in "founded by Jan Falk". cue: the word that names the property.
    """
    names = names_near(names, mention)
    if agents:
        names = [n for n in names if not _only_made(n, mention, agents)]
    found = _named(scene, mention, names=names, referents=referents, speakers=speakers, agents=agents, cue=cue)
    if found is None and topic.subject is None and speakers:  # a firm that reports its own revenue is both
        found = _named(scene, mention, names=names, referents=referents, speakers=frozenset(), agents=agents, cue=cue)
    found = found or _head(scene, mention, names=names, referents=referents, speakers=speakers)
    if found is not None or topic.subject is None or _of_another(scene, mention, agents, referents):
        return found
    here = next((n for n in names if n.label == topic.subject and not _inside(n, mention, scene)), None)
    return Subject(topic.subject, scene.sentence.quote(here.first, here.last) if here else None)


def _only_made(name: Name, mention: Mention, agents: Sequence[Agent]) -> bool:
    """True for who made the thing of a value, and for what only tells more of him: "built by Brunelli of Aldersund"."""
    for agent in agents:
        if agent.holds(name.first) and not agent.has(mention.first) and (agent.making or may_be_a_person(name)):
            return True
    return False


def _head(
    scene: Scene, mention: Mention, *, names: Sequence[Name], referents: Sequence[Referent], speakers: frozenset[str]
) -> Subject | None:
    """The only thing of which a sentence speaks before a value, if it begins with it, however far that is."""
    sentence = scene.sentence
    before = [n for n in names if n.last <= mention.first and n.kind not in ("place", "person")]
    things = [r for r in referents if r.last <= mention.first and r.known and not r.inner]
    if len(before) + len(things) != 1 or not _ENDS.isdisjoint(sentence.low[: mention.first]):
        return None
    for thing in things:
        return _spoken_of(sentence, thing) if not thing.first else None
    (name,) = before
    if name.label in speakers or not _heads(sentence, name):
        return None
    return None if _inside(name, mention, scene) else Subject(name.label, sentence.quote(name.first, name.last))


def attributed(mention: Mention, referents: Sequence[Referent]) -> tuple[int, int] | None:
    """The tokens of a phrase that a value is part of: "the 282-foot structure". What is said of it later has its own
    time: it "had been idle since 2019"."""
    return next(((r.first, r.last) for r in referents if r.first <= mention.first < r.last and r.has(mention)), None)


def _spoken_of(sentence: Sentence, thing: Referent) -> Subject:
    return Subject(thing.label, sentence.quote(thing.first, thing.last), described=thing.described)


def _of_another(scene: Scene, mention: Mention, agents: Sequence[Agent], referents: Sequence[Referent]) -> bool:
    """True where the value is of a thing, though the sentence does not say which: "a 186-metre ship", "the unit"."""
    if any(a.making and a.told and not a.has(mention.first) for a in agents):
        return True
    return any(not r.known and (not r.first or r.has(mention)) for r in referents)


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
    agents: Sequence[Agent],
    cue: Cue | None,
) -> Subject | None:
    if not names and not referents:
        return None
    sentence = scene.sentence
    choices: list[tuple[int, int, Name | Referent]] = []
    values = _figures_near(scene, mention)
    listed = _listed(sentence, mention) if names and names[-1].first >= mention.last else []
    aside = bool(names) and _aside(sentence, mention)
    described = [r for r in referents if r.described and r.known]
    opening = min(
        (*(n.title_first for n in names), *(r.first for r in referents if r.known and not r.inner)), default=0
    )
    ends = {name.last for name in names}
    for name in names:
        if name.label in speakers or _inside(name, mention, scene) or (aside and name.first >= mention.last):
            continue
        if any(r.first <= name.first < r.last for r in described):
            continue  # "the rival of Norda" is not Norda
        cost = _cost(scene, mention, name.first, name.last, cue=cue, values=values) + _UNLIKELY.get(name.kind, 0)
        cost += _MAKER if any(a.holds(name.first) and not a.has(mention.first) for a in agents) else 0
        cost += _SUBJECT if name.last < mention.first and _heads(sentence, name) else 0
        cost += _COMPLEMENT if name.title_first - 1 in ends and _completes(sentence, name) else 0
        cost += _MEMBER if listed and any(mention.last <= at <= name.first for at in listed) else 0
        choices.append((cost, name.first, name))
    for referent in referents:
        if referent.counts(mention) or not referent.known or (referent.inner and not referent.has(mention)):
            continue
        cost = _cost(scene, mention, referent.first, referent.last, cue=cue, values=values)
        opens = referent.described and not referent.of_another and referent.first <= opening
        fronted = opens and mention.last < referent.first and sentence.low[referent.first - 1] == ","
        cost += _TOPICAL if not referent.first or fronted else _SUBJECT if opens else 0
        cost += _DESCRIBED if referent.described else _POINTING
        choices.append((cost, referent.first, referent))
    cost, _, chosen = min(choices, key=_cheapest, default=(_REACH + 1, 0, None))
    if chosen is None or cost > _REACH:
        return None
    if isinstance(chosen, Name):
        return _whole_or_part(scene, mention, chosen)
    return _spoken_of(sentence, chosen)


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
    first = name.title_first
    return not first or (first == 1 and sentence.low[0] in sentence.lexicon.words("grammar", "articles"))


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
            whole = sentence.quote(part.first, name.last)
            return Subject(whole.exact, whole)
    return Subject(name.label, sentence.quote(name.first, name.last))


def _aside(sentence: Sentence, mention: Mention) -> bool:
    """True for a value between commas, which is of what stands before: "a chamber, of 630 seats, the CDU has 208"."""
    before = sentence.low[max(0, mention.first - 2) : mention.first]
    return "," in before and sentence.low[mention.last : mention.last + 1] == (",",)


def _of(sentence: Sentence, at: int, within: int = 3) -> bool:
    """True where an "of" is among the next words."""
    return not sentence.lexicon.words("grammar", "of").isdisjoint(sentence.low[at : at + within])


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


def topics(
    document: Document,
    names: Sequence[Sequence[Name]],
    referents: Sequence[Sequence[Referent]],
    *,
    agents: Mapping[int, Sequence[Agent]],
) -> list[Topic]:
    """For each sentence, what is spoken of where it names nothing itself.

    That is the first thing named in the sentence before it; for a heading, in the sentence after it. A sentence that
    names only who made a thing leaves open what it is.
    """
    told = [
        [n for n in here if not any(a.making and a.holds(n.first) for a in agents.get(i, ()))]
        for i, here in enumerate(names)
    ]
    out: list[Topic] = []
    current: str | None = None
    around: tuple[str, ...] = ()
    for sentence in document.sentences:
        i = sentence.index
        own = _main(told[i], referents[i])
        if sentence.kind in ("heading", "title"):
            below = (s.index for s in document.sentences[i + 1 : i + 4] if s.kind == "text")
            after = next((k for k in below if _main(told[k], ())), i)
            current = own or _main(told[after], referents[after]) or current
            around = tuple(n.label for n in (*names[i], *names[after]))
        out.append(Topic(current, around))
        if sentence.kind not in ("heading", "title"):
            current = own or (current if len(told[i]) == len(names[i]) else None)
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
