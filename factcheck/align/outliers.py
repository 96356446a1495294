"""The one figure that differs, where several sources agree on what stands in its place.

Each reporter words a thing in another way, so that most figures share neither a property nor a certain subject. But
where several sources on one event give a figure, and one gives not that figure but what a slip of the pen makes of it,
chance is no likely explanation: 240 billion in five reports, and 204 billion in the sixth.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from attrs import frozen

from factcheck.align.aspects import Two
from factcheck.align.comparable import Link, one_time, reaches
from factcheck.align.conditions import alike
from factcheck.align.consensus import AGREEING, Cluster, Heard, agreeing, other_scope, other_thing, outvoting
from factcheck.align.evidence import Level, parts_of
from factcheck.align.mistakes import Likely, mistake, year_of
from factcheck.align.reconverted import converted, mixed_up
from factcheck.align.topics import Corpus
from factcheck.model import Claim, DateRange, Duration, Quantity
from factcheck.model.values import sorted_digits

Levels = tuple[int, int, int]
Option = list[tuple[Claim, int]]

PARALLEL = Level.STRONG + 1
"""How surely two figures are of one thing whose sentences share another figure."""

AKIN = Level.DISTANT
"""How surely two figures are of one property that name two, which are used for one another."""

MISTAKEN: tuple[tuple[int, tuple[Levels, ...]], ...] = (
    (
        AGREEING,
        (
            (Likely.SURE, AKIN, Level.WEAK),
            (Likely.LIKELY, Level.STRONG, Level.WEAK),
            (Likely.LIKELY, AKIN, Level.FAIR),
            (Likely.MIXED, Level.WEAK, Level.STRONG),
            (Likely.TYPED, Level.FAIR, Level.FAIR),
            (Likely.ALIKE, Level.FAIR, PARALLEL),
        ),
    ),
    (
        AGREEING + 1,
        (
            (Likely.LIKELY, AKIN, Level.WEAK),
            (Likely.MIXED, AKIN, Level.WEAK),
            (Likely.DAY, Level.STRONG, Level.WEAK),
            (Likely.DAY, AKIN, Level.FAIR),
            (Likely.TYPED, Level.FAIR, Level.WEAK),
            (Likely.TYPED, AKIN, PARALLEL),
        ),
    ),
    (
        AGREEING + 2,
        (
            (Likely.LIKELY, AKIN, Level.DISTANT),
            (Likely.SCALED, AKIN, Level.FAIR),
        ),
    ),
)
"""Sources that must agree → least levels of (mistake, property, thing) at which one that differs is taken to err."""


def outliers(clusters: Sequence[Cluster], corpus: Corpus) -> list[Link]:
    """Links between a figure of one source and what several others say in its place."""
    heard = Heard.of(clusters, corpus)
    lonely = list(_lonely(clusters, heard))
    near = _Near.of(clusters)
    meant = {c.id: option for c in lonely if (option := _meant(_options(c, near, heard), heard))}
    rivals: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in lonely:
        if claim.id in meant:
            rivals[claim.source, _value(meant[claim.id][0][0])].add(_value(claim))
    return [
        outvoting(claim, voice, corpus)
        for claim in lonely
        for voice in _outvoting(meant.get(claim.id, []), heard)
        if len(rivals[claim.source, _value(voice)]) == 1
    ]


def mixed_currencies(clusters: Sequence[Cluster], corpus: Corpus) -> list[Link]:
    """Links between an amount whose currency its own source shows to be wrong, and what other sources give."""
    home = {c.id: members for members, _ in clusters for c in members}
    return [
        outvoting(claim, voice, corpus)
        for members, _ in clusters
        for claim in members
        for told in converted(claim, corpus)
        if len(agreeing(claim, members, corpus)) == 1
        for voice in home[told.id]
        if mixed_up(two := Two(claim, voice, corpus)).level > Level.NONE
        and alike(two)
        and not other_scope(claim, voice)
    ]


def is_outlier(a: Claim, b: Claim, members: Sequence[Claim], corpus: Corpus) -> bool:
    """True where one of two figures may be a slip for the other, on which several sources of a group agree."""
    for claim, voice in ((a, b), (b, a)):
        if _needed(claim, voice, corpus) is None:
            continue
        same = (v for v in members if v.source != claim.source and _value(v) == _value(voice))
        option = [(v, needed) for v in same if (needed := _needed(claim, v, corpus)) is not None]
        others = [m for m in members if m.source != claim.source]
        if _witnesses(option, partial(agreeing, members=others, corpus=corpus)):
            return True
    return False


def _lonely(clusters: Sequence[Cluster], heard: Heard) -> Iterator[Claim]:
    """The figures that no other source of their cluster gives."""
    for members, _ in clusters:
        told: dict[str, set[str]] = defaultdict(set)
        for claim in members:
            told[_value(claim)].add(heard.corpus.sources[claim.source].origin)
        yield from (c for c in members if len(told[_value(c)]) == 1 and len(heard.agreeing(c)) == 1)


def _options(claim: Claim, near: _Near, heard: Heard) -> dict[str, Option]:
    """What the figure of a claim may be a slip for: value → the claims that give it, and how many must agree on it."""
    found: dict[str, Option] = defaultdict(list)
    for voice in near.of_neighbours(claim, heard.corpus):
        needed = _needed(claim, voice, heard.corpus)
        if needed is not None and not heard.gives(claim.source, voice) and not heard.gives(voice.source, claim):
            found[_value(voice)].append((voice, needed))
    return found


def _meant(options: dict[str, Option], heard: Heard) -> Option:
    """The one for which least is needed; nothing where that is so of two figures on which enough sources agree."""
    ranked = sorted((o for o in options.values() if _witnesses(o, heard.agreeing)), key=_least)
    clear = len(ranked) == 1 or (ranked and _least(ranked[0]) < _least(ranked[1]))
    return ranked[0] if clear else []


def _least(option: Option) -> int:
    return min(needed for _, needed in option)


def _outvoting(option: Option, heard: Heard) -> Iterator[Claim]:
    """Those claims of an option on which enough sources agree, and what stands in one group with them; of each source
    the one for which least is needed."""
    groups = {id(heard.home[voice.id]) for voice in _witnesses(option, heard.agreeing)}
    told: dict[str, tuple[Claim, int]] = {}
    for voice, needed in option:
        known = told.get(voice.source)
        if id(heard.home[voice.id]) in groups and (known is None or needed < known[1]):
            told[voice.source] = voice, needed
    yield from (voice for voice, _ in told.values() if _at_the_usual_hour(voice, heard.home[voice.id]))


def _at_the_usual_hour(voice: Claim, group: Sequence[Claim]) -> bool:
    """False for a day whose hour is not that of most: a strike ends on Monday at 18:00, a shorter one at 2:00."""
    hour = voice.value.time if isinstance(voice.value, DateRange) else None
    hours = Counter(c.value.time for c in group if isinstance(c.value, DateRange) and c.value.time)
    return hour is None or hours[hour] == max(hours.values())


def _witnesses(option: Option, agreeing: Callable[[Claim], frozenset[str]]) -> list[Claim]:
    """The claims for which least is needed, if so many sources agree on them; else those for which more is."""
    for least in sorted({needed for _, needed in option}):
        witnesses = [voice for voice, needed in option if needed <= least]
        if len(frozenset[str]().union(*(agreeing(voice) for voice in witnesses))) >= least:
            return witnesses
    return []


def _needed(claim: Claim, voice: Claim, corpus: Corpus) -> int | None:
    """How many sources must give the figure of a voice before that of a claim may be a slip for it; None for none."""
    likely = mistake(claim, voice).likely
    if likely == Likely.NOT or "hypothetical" in (claim.certainty, voice.certainty):
        return None
    if _is_today(voice, claim.source, corpus):
        return None
    two = Two(claim, voice, corpus)
    if not alike(two) or other_scope(claim, voice):
        return None
    if two.value.level > Level.NONE or not corpus.same_event(claim.source, voice.source):
        return None
    if not _of_years(two, likely):
        return None
    parallel = two.parallel.level > Level.NONE
    if not parallel and (other_thing(two) or not one_time(two)):
        return None
    levels = (likely, _property(two), PARALLEL if parallel else two.subject.level)
    return next((least for least, rows in MISTAKEN if reaches(levels, rows)), None)


def _is_today(voice: Claim, source: str, corpus: Corpus) -> bool:
    """True for the day on which a source came out: nobody who writes of another day has mistaken it for today."""
    value, published = voice.value, corpus.sources[source].published
    return isinstance(value, DateRange) and published is not None and value.start == value.end == published


def _property(two: Two) -> Level:
    akin = two.property.level == Level.WEAK and None not in (two.a.property, two.b.property)
    return AKIN if akin else two.property.level


def _of_years(two: Two, likely: Likely) -> bool:
    """False for two years of which neither is said to be that of one and the same thing: this year's sales, and last
    year's. Nor for a year and a day, or month, that are not both past when the reports come out: "by 2027", "Tuesday".
    """
    x, y = two.a.value, two.b.value
    if not isinstance(x, DateRange) or not isinstance(y, DateRange) or (x.start, y.start) == (x.end, y.end):
        return True
    if likely == Likely.TYPED and two.property.level < Level.STRONG:
        return False
    if len(x.edtf) == len(y.edtf):
        return True
    years = (year_of(x), year_of(y))
    known = [p.published for p in (two.corpus.sources[c.source] for c in (two.a, two.b)) if p.published is not None]
    return all(year is not None and year < day.year for year in years for day in known)


@frozen
class _Near:
    """Figures by their source and by what a slip leaves of them, so that no others are looked at."""

    claims: Mapping[tuple[str, tuple[str, ...]], Sequence[Claim]]

    @staticmethod
    def of(clusters: Sequence[Cluster]) -> _Near:
        found: dict[tuple[str, tuple[str, ...]], list[Claim]] = defaultdict(list)
        for claim in (c for members, _ in clusters for c in members):
            for key in _kept(claim):
                found[claim.source, key].append(claim)
        return _Near(found)

    def of_neighbours(self, claim: Claim, corpus: Corpus) -> Iterator[Claim]:
        """The figures of other sources on the event of a claim that share something with it."""
        keys = tuple(_kept(claim))
        for source in sorted(corpus.neighbours(claim.source)):
            met = (c for key in keys for c in self.claims.get((source, key), ()))
            yield from {c.id: c for c in met}.values()


def _kept(claim: Claim) -> Iterator[tuple[str, ...]]:
    """What a slip leaves of a value: its digits in any order, two parts of a day, the other parts of a length; or what
    it is of."""
    value = claim.value
    if isinstance(value, DateRange):
        if value.start is not None and value.start == value.end:
            parts = [str(n) for n in (value.start.year, value.start.month, value.start.day)]
            yield from ((claim.kind, *parts[:i], "", *parts[i + 1 :]) for i in range(len(parts)))
        if (year := year_of(value)) is not None:
            yield claim.kind, f"{year}"[:-1]
            yield claim.kind, "".join(sorted(f"{year}"))
    elif isinstance(value, Duration):
        parts = [part or "" for part in parts_of(value.iso8601)]
        yield claim.kind, "".join(sorted(digit for part in parts for digit in part))
        yield claim.kind, "of"
        if len([part for part in parts if part]) > 1:
            yield from ((claim.kind, *parts[:i], "", *parts[i + 1 :]) for i, part in enumerate(parts) if part)
    elif isinstance(value, Quantity):
        yield from {
            (claim.kind, sorted_digits(number)) for number in (value.known, *(r.low for r in value.also)) if number
        }
        yield claim.kind, "of", claim.property or "", "" if claim.property else value.unit or ""


def _value(claim: Claim) -> str:
    """The value of a claim as a key: equal for what several sources say in their own words."""
    value = claim.value
    if isinstance(value, Quantity):
        number = value.known
        unit = value.unit if claim.kind != "count" else ""
        return f"{number.normalize() if number is not None else value.written} {unit}"
    if isinstance(value, DateRange):
        return value.edtf
    return value.iso8601 if isinstance(value, Duration) else value.written
