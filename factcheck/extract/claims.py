"""From a source to its claims: find the values, then say what each of them is about."""

from __future__ import annotations

import datetime as dt
import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from attrs import field, frozen

from factcheck.extract import coreference
from factcheck.extract.agents import Deeds, acting, deeds_of
from factcheck.extract.antecedents import with_things
from factcheck.extract.attributions import finder as attributions
from factcheck.extract.context import certainty_of, negated, property_cue, property_of, qualifiers_of
from factcheck.extract.dates import durations
from factcheck.extract.dates import finder as dates
from factcheck.extract.dates.words import date_words
from factcheck.extract.days import AsOf, days_of
from factcheck.extract.degrees import with_scales
from factcheck.extract.mention import Mention, Unreadable
from factcheck.extract.names.finder import Name, full_label, names_of
from factcheck.extract.origin import country_of
from factcheck.extract.places import place_of
from factcheck.extract.quantities import finder as quantities
from factcheck.extract.quantities.divisions import side_of
from factcheck.extract.sales import priced
from factcheck.extract.scene import Scene
from factcheck.extract.subjects import (
    Referent,
    Topic,
    anchors,
    attributed,
    may_be_a_person,
    names_near,
    subject_of,
    topics,
)
from factcheck.extract.text import Document, Sentence, read
from factcheck.extract.things import things
from factcheck.languages import installed, load
from factcheck.languages.ontology import ontology
from factcheck.model import Attribution, Claim, DateRange, Kind, Qualifiers, Source, Span, Subject, Unread, Value

_MOST_ANCHORS = 40
_LONGEST_BYLINE = 8
"""Words before the date in the line that says who wrote a report."""
_REFUSALS = "refusals"
_BUILT = "built"
_NO_PEOPLE = frozenset({"organisation", "thing"})


@frozen
class Extraction:
    """The claims of one source in the order of the text, and what looked like a figure and could not be read.

    names: every name of the text, the most frequent first. people: those of people. unsure: those that may be of
    people. others: those that are surely of something else. kinds: name → the kinds of thing that the text calls it.
    """

    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]
    names: tuple[str, ...] = ()
    people: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    kinds: Mapping[str, frozenset[str]] = field(factory=dict)


@frozen
class _Setting:
    """A document with everything that surrounds its values."""

    source: Source
    document: Document
    names: tuple[tuple[Name, ...], ...]
    referents: tuple[tuple[Referent, ...], ...]
    topics: list[Topic] = field(factory=list)
    as_of: Mapping[int, AsOf] = field(factory=dict)
    deeds: Deeds = field(factory=Deeds)
    spans: dict[int, Span] = field(factory=dict)
    """The words of each sentence with a claim, which its claims share."""


def claims_of(source: Source, *, known: frozenset[str] = frozenset()) -> Extraction:
    """Read a source. A language without a file is read for its digits, symbols and codes only.

    known: folded words that are known to be names from other texts, for one that is too short to tell.
    """
    lexicon = load(source.language if source.language in installed() else None)
    document = read(source.text, lexicon, country=country_of(source.url), known=known)
    found, unreadable = find_values(document, source.published)
    names = names_of(document)
    referents = coreference.referents(document)
    days = days_of(document, found, source.published)
    roles = attributions.find(document)
    found_things = things(document, names, found, acting=acting(roles))
    roles = with_things(document, roles, found_things)
    deeds = deeds_of(roles)
    about = _with_described(referents, found_things.described)
    setting = _Setting(
        source,
        document,
        names,
        about,
        topics(document, names, referents, agents=deeds.agents),
        days,
        deeds=deeds,
    )
    scenes = _scenes(document, found, unreadable, deeds)
    claims = _without_times_of_sums([(m, _value_claim(setting, scenes[m.sentence.index], m)) for m in found])
    claims = with_scales(claims, document)
    claims += [_attribution_claim(setting, a) for a in roles]
    unread = [_unread(source, u) for u in unreadable]
    return Extraction(
        tuple(sorted(_once(claims), key=lambda c: (c.evidence.start, c.evidence.end, c.kind, c.id))),
        tuple(sorted(unread, key=lambda u: (u.start, u.end))),
        _ranked(name.label for found_names in names for name in found_names),
        frozenset(name.label for found_names in names for name in found_names if name.kind == "person"),
        frozenset(n.label for found_names in names for n in found_names if n.kind != "person" and may_be_a_person(n)),
        frozenset(name.label for found_names in names for name in found_names if name.kind in _NO_PEOPLE),
        found_things.kinds,
    )


def _with_described(
    referents: Sequence[tuple[Referent, ...]], described: Sequence[tuple[Referent, ...]]
) -> tuple[tuple[Referent, ...], ...]:
    """What points back to a name, and the things described elsewhere."""
    return tuple(
        (*known, *(t for t in new if not any(r.first < t.last and t.first < r.last for r in known)))
        for known, new in zip(referents, described, strict=True)
    )


def _ranked(labels: Iterable[str]) -> tuple[str, ...]:
    counted = Counter(labels)
    return tuple(sorted(counted, key=lambda label: (-counted[label], label)))


Taken = dict[int, list[tuple[int, int]]]
Found = tuple[Sequence[Mention], Sequence[Unreadable]]

_STEPS: tuple[Callable[[Document, dt.date | None, Taken], Found], ...] = (
    lambda document, published, _: dates.find(document, published=published),
    lambda document, _, taken: durations.find(document, taken=taken),
    lambda document, _, taken: quantities.find(document, taken=taken),
)


def find_values(document: Document, published: dt.date | None) -> tuple[list[Mention], list[Unreadable]]:
    """Dates first, then durations, then all other figures: each token serves one of them."""
    taken: Taken = {}
    mentions: list[Mention] = []
    unreadable: list[Unreadable] = []
    for step in _STEPS:
        found, unread = step(document, published, taken)
        mentions.extend(
            m for m in found if _in_body(m) and not (m.kind == "date" and _is_stamp(m, published, document))
        )
        unreadable.extend(unread)
        items: list[Mention | Unreadable] = [*found, *unread]
        for item in items:
            taken.setdefault(item.sentence.index, []).append((item.first, item.last))
    return sorted(mentions, key=lambda m: (m.sentence.index, m.first, m.last)), unreadable


def _in_body(mention: Mention) -> bool:
    """False in what stands before the sentence's own words: a list number, a dateline."""
    sentence = mention.sentence
    return sentence.body == sentence.start or mention.start >= sentence.body


def _is_stamp(mention: Mention, published: dt.date | None, document: Document) -> bool:
    """True for a date that is all its line says: the heading over the entries of a day, or over a report.

    With a name it is one if it is the day of publication with its year ("By ANNA WEISS, 24 January 2025"), or stands
    at the end of a line that says who wrote ("di Anna Bianchi, venerdì 24 gennaio").
    """
    value, sentence = mention.value, mention.sentence
    if not isinstance(value, DateRange) or sentence.kind == "text":
        return False
    if len(document.sentences) == 1 or value.start is None or value.start != value.end:
        return False
    before, behind = sentence.words[: mention.first], sentence.words[mention.last :]
    outside = [word for word in (*before, *behind) if word[0].isalnum()]
    if not outside:
        near = document.sentences[max(0, sentence.index - 1) : sentence.index + 2]
        alone = all(other is sentence or other.paragraph != sentence.paragraph for other in near)
        return alone and any(map(str.isdecimal, value.written))
    if value.start != published:
        return False
    if sentence.kind != "title" and not any(word[0].isalnum() for word in behind) and _is_by(sentence, before):
        return any(map(str.isdecimal, value.written))
    if str(published.year) not in value.written:
        return False  # "Fire Hits Lisbon Friday"
    return all(word.isdecimal() or word[0].isupper() for word in outside)


def _is_by(sentence: Sentence, before: Sequence[str]) -> bool:
    """True for a few words behind "by", with a name among them."""
    markers = sentence.lexicon.words("grammar", "agent_markers") | sentence.lexicon.words("numbers", "of")
    return len(before) <= _LONGEST_BYLINE and sentence.low[0] in markers and sentence.words[1][0].isupper()


def _scenes(
    document: Document, mentions: Sequence[Mention], unreadable: Sequence[Unreadable], deeds: Deeds
) -> dict[int, Scene]:
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence.index, []).append(mention)
    fiscal: dict[int, list[Unreadable]] = {}
    for item in unreadable:
        if item.period is not None:
            fiscal.setdefault(item.sentence.index, []).append(item)
    return {
        i: Scene(
            document.sentences[i],
            tuple(group),
            tuple(fiscal.get(i, ())),
            _before(document, i),
            deeds.builders.get(i, ()),
        )
        for i, group in by_sentence.items()
    }


def _before(document: Document, i: int) -> Sentence | None:
    """The sentence before one in its paragraph."""
    before = document.sentences[i - 1] if i else None
    return before if before is not None and before.paragraph == document.sentences[i].paragraph else None


def _value_claim(setting: _Setting, scene: Scene, mention: Mention) -> Claim:
    i = scene.sentence.index
    names, referents = setting.names[i], setting.referents[i]
    cue = property_cue(scene, mention)
    speaker = attributions.speaker_of(setting.document, i, mention.first)
    subject = subject_of(
        scene,
        mention,
        names=names,
        referents=referents,
        speakers=frozenset({speaker} if speaker else ()),
        agents=setting.deeds.agents.get(i, ()),
        cue=cue,
        topic=setting.topics[i],
    )
    property_ = property_of(mention, cue)
    if property_ is None and mention.kind == "date" and scene.beside_maker(mention):
        property_ = _BUILT
    property_ = side_of(scene.sentence, mention, scene.near(mention)) or property_
    if mention.kind == "count" and any(mention.start >= r[0] and mention.end <= r[1] for r in setting.deeds.refusals):
        property_ = _REFUSALS  # "two of the 40 countries refused to sign": they are no signatories
    if mention.kind == "money":
        subject = priced(mention, property_, subject, names=names, deals=setting.deeds.deals.get(i, ()))
    day = setting.as_of.get(scene.sentence.index) if property_ in ontology().growing else None
    if property_ in ontology().life:
        subject = setting.deeds.made_thing(i, subject)
    return _claim(
        setting,
        scene.sentence,
        kind=mention.kind,
        span=(mention.start, mention.end),
        subject=_full(setting, names, subject),
        property=property_,
        value=mention.value,
        qualifiers=qualifiers_of(
            scene, mention, place_of(scene, mention, names), day, within=attributed(mention, referents)
        ),
        speaker=speaker,
        certainty=certainty_of(scene, mention),
        negated=negated(scene, mention),
        anchors=anchors(names_near(names, mention), referents, setting.topics[i]),
    )


def _without_times_of_sums(read: Sequence[tuple[Mention, Claim]]) -> list[Claim]:
    """The claims without times that only say when the sum before them held: "revenue of $500 million last year".

    Such a time stands in the qualifiers of the sum. One that is written out is a claim of its own ("lost $7 million in
    2022"), but at the beginning of a change ("from $26 million in 2022 to $43 million"), and so is one that a word
    makes the time of something else ("bought for $5 million last year") or that counts from another ("a year earlier").
    """
    kept = [claim for _, claim in read[:1]]
    for (before, sum_), (mention, claim) in pairwise(read):
        beside = sum_.kind == "money" and mention.sentence is before.sentence and _joined(before, mention)
        of_sum = beside and not mention.anchored and _is_time_of(sum_, claim)
        if not (of_sum and (_is_counted_back(mention) or _starts_change(before))):
            kept.append(claim)
    return kept


def _is_time_of(sum_: Claim, claim: Claim) -> bool:
    """True for a year or month that is the time of the sum, and by no word that of anything else."""
    value = claim.value
    if not isinstance(value, DateRange) or claim.property is not None or value.start == value.end:
        return False
    return value.edtf == sum_.qualifiers.event_time


def _is_counted_back(mention: Mention) -> bool:
    """True for "last year", where no year or month is written."""
    low, lexicon = mention.sentence.low[mention.first : mention.last], mention.sentence.lexicon
    return not any(word[0].isdecimal() or word in date_words(lexicon).months for word in low)


def _starts_change(sum_: Mention) -> bool:
    """True for the sum behind "from"."""
    before = sum_.sentence.low[: sum_.first]
    return bool(before) and before[-1] in sum_.sentence.lexicon.words("dates", "from")


def _joined(before: Mention, mention: Mention) -> bool:
    """True where at most a preposition stands between two values."""
    gap = mention.sentence.low[before.last : mention.first]
    return len(gap) <= 1 and mention.sentence.lexicon.words("grammar", "prepositions").issuperset(gap)


def _full(setting: _Setting, names: Sequence[Name], subject: Subject | None) -> Subject | None:
    """A person's subject under the fullest form of the name in the text: "Macron" → "Emmanuel Macron"."""
    if subject is None or subject.span is None:
        return subject
    name = next((n for n in names if n.label == subject.label), None)
    return Subject(full_label(setting.document, name), subject.span) if name else subject


def _attribution_claim(setting: _Setting, found: attributions.AttributionMention) -> Claim:
    i = found.sentence.index
    return _claim(
        setting,
        found.sentence,
        kind="attribution",
        span=found.sentence.span(found.first, found.last),
        subject=found.thing,
        property=None,
        value=found.value,
        qualifiers=Qualifiers(),
        speaker=found.speaker,
        certainty=found.certainty,
        negated=found.negated,
        anchors=anchors(setting.names[i][:_MOST_ANCHORS], setting.referents[i], setting.topics[i]),
    )


def _claim(
    setting: _Setting, sentence: Sentence, *, kind: Kind, span: tuple[int, int], value: Value, **rest: object
) -> Claim:
    source = setting.source
    whole = setting.spans.get(sentence.index)
    if whole is None:
        whole = setting.spans[sentence.index] = Span(sentence.exact, sentence.start, sentence.end)
    return Claim(
        id=_identity(source.id, kind, span, value),
        source=source.id,
        kind=kind,
        evidence=Span(source.text[span[0] : span[1]], *span, page=_page(source, span[0])),
        sentence=whole,
        value=value,
        **rest,  # type: ignore[arg-type]
    )


def _page(source: Source, start: int) -> int | None:
    """The page on which an offset stands, None for a source without pages."""
    return max(bisect_right(source.pages, start), 1) if source.pages else None


def _identity(source: str, kind: Kind, span: tuple[int, int], value: Value) -> str:
    """A content hash: the same claim at the same place of the same source has the same id in every run."""
    tail = f"{value.role}|{'|'.join(value.agents)}" if isinstance(value, Attribution) else value.written
    content = f"{source}\x1f{kind}\x1f{span[0]}\x1f{span[1]}\x1f{tail}"
    return "c-" + hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _once(claims: Sequence[Claim]) -> list[Claim]:
    return list({claim.id: claim for claim in claims}.values())


def _unread(source: Source, item: Unreadable) -> Unread:
    start, end = item.sentence.span(item.first, item.last)
    return Unread(source.id, source.text[start:end], start, end, item.reason)
