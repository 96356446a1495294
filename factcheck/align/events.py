"""Which sources report on one event, though nobody names it: by their names, their figures and their neighbours."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from factcheck.align.aliases import territory
from factcheck.align.crowd import nearest
from factcheck.align.likeness import Likeness
from factcheck.align.names import Names
from factcheck.model import Provenance

_SHARED = 2
_WEIGHT = 4
_SAME_DAYS = 10
_TOPIC = 4
_FRIENDS_AMONG = 200
"""In larger heaps of sources each pair must show by itself that it is of one event."""
_CHAINED_AMONG = range(5, 25)
"""Among so many sources, picked by hand as a rule, one that shares little is of the event that most of them report."""

Figure = tuple[str, str, str]
"""(kind, unit, number or day): a value that two texts seldom share by chance."""
_NONE: frozenset[Figure] = frozenset()


@frozen(eq=False)
class _Telling:
    """What tells of the event of one source.

    first: the name that it uses most, "" for none. first_alike: those that may be the same. said: all its names, of
    which `countries` are countries and `names` are not. meant: all that these may stand for.
    """

    first: str
    first_alike: frozenset[str]
    said: frozenset[str]
    names: tuple[str, ...]
    meant: frozenset[str]
    countries: tuple[str, ...]
    figures: frozenset[Figure]
    published: dt.date | None


@frozen(eq=False, slots=False)
class Events:
    """The sources with what tells of their events; see `Corpus` for the fields. What is found is kept."""

    sources: Mapping[str, Provenance]
    mentioned: Mapping[str, tuple[str, ...]]
    names: Names
    figures: Mapping[str, frozenset[Figure]]
    people: frozenset[str]
    held: Mapping[tuple[str, str], bool] = field(factory=dict)
    _circles: dict[str, frozenset[str]] = field(factory=dict, repr=False)
    _around: dict[str, frozenset[str]] = field(factory=dict, repr=False)
    _one_event: dict[tuple[str, str], bool] = field(factory=dict, repr=False)

    def same(self, a: str, b: str) -> bool:
        """True where the unnamed event of two sources is taken for one.

        They share two names (a country counts for half of one), or the name that both use most; or one name and the
        same days of publication, or one that most of all sources name; or two figures that seldom meet by chance.
        Two short reports that share too little are of one event where most of those that report on the event of one
        report on that of the other; among few sources, where a chain of others leads from both to those that
        report on the event of most.
        """
        pair = (a, b) if a < b else (b, a)
        known = self._one_event.get(pair)
        if known is None:
            known = self._one_event[pair] = self._near(a, b) or self._among_friends(a, b)
        return known

    def _among_friends(self, a: str, b: str) -> bool:
        """True where at least two sources, and half of those near to the lonelier one, are near to both."""
        if len(self.sources) > _FRIENDS_AMONG:
            return False
        return self._have_friends(a, b) or {a, b} <= self._at_heart

    def _have_friends(self, a: str, b: str) -> bool:
        x, y = self._friends(a), self._friends(b)
        return len(x & y) >= max(_SHARED, min(len(x), len(y)) / 2)

    @cached_property
    def _at_heart(self) -> frozenset[str]:
        """The sources on the event for which all were put together: those that are of one with most, and those that a
        chain of others joins to them. Nothing where most have no event in common."""
        if len(self.sources) not in _CHAINED_AMONG:
            return frozenset()
        alike = {
            a: sum(a == b or self._near(a, b) or self._have_friends(a, b) for b in self.sources) for a in self.sources
        }
        ahead = [source for source, count in alike.items() if count * 2 > len(self.sources)]
        found = set(ahead)
        while ahead:
            near = self._friends(ahead.pop()) - found
            found |= near
            ahead.extend(sorted(near))
        return frozenset(found)

    def _friends(self, a: str) -> frozenset[str]:
        if a not in self._circles:
            self._circles[a] = frozenset(s for s in self._met(a) if s != a and self._near(a, s))
        return self._circles[a]

    def neighbours(self, a: str) -> frozenset[str]:
        """The other sources that report on the event of one, without a look at all.

        A name that more than `CROWD` sources mention brings together those that are published one after the other.
        """
        if len(self.sources) > _FRIENDS_AMONG:
            return self._friends(a)
        if a not in self._around:
            self._around[a] = frozenset(s for s in self.sources if s != a and self.same(a, s))
        return self._around[a]

    def _met(self, a: str) -> frozenset[str]:
        """The sources that may show to be of the event of one, for they share a name or a telling figure with it.

        A country that both name shows nothing by itself. So it leads to the others only where a source names many, or
        none more often; and where a crowd shares another name or figure, of which only the nearest are met.
        """
        told, place = self._telling[a], self._order[a]
        heaps = [self._by_figure[figure] for figure in told.figures]
        of_countries: list[Sequence[int]] = []
        for name in self.mentioned.get(a, ()):
            for other in self._likeness.alike(name):
                common = territory(name) is not None and territory(other) is not None
                (of_countries if common else heaps).append(self._by_name[other])
        around = [nearest(heap, place) for heap in heaps]
        crowded = any(len(near) < len(heap) for near, heap in zip(around, heaps, strict=True))
        every = crowded or self.held or len(told.countries) >= _WEIGHT or told.first in told.countries
        met = {near for those in around for near in those}
        for heap in of_countries:
            met.update(near for near in nearest(heap, place) if every or near in self._worldly)
        return frozenset(self._in_order[near] for near in met)

    @cached_property
    def _worldly(self) -> frozenset[int]:
        """The places of the sources that name many countries."""
        return frozenset(self._order[s] for s, told in self._telling.items() if len(told.countries) >= _WEIGHT)

    @cached_property
    def _in_order(self) -> Sequence[str]:
        """The sources by their day of publication."""
        return sorted(self.sources, key=lambda s: (self.sources[s].published or dt.date.max, s))

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness.of((n for names in self.mentioned.values() for n in names), self.names.aliases)

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {source: place for place, source in enumerate(self._in_order)}

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[int]]:
        """Name → the places of the sources that mention it."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, source in enumerate(self._in_order):
            for name in dict.fromkeys(self.mentioned.get(source, ())):
                found[name].append(place)
        return found

    @cached_property
    def _by_figure(self) -> Mapping[Figure, Sequence[int]]:
        """Telling figure → the places of the sources that give it."""
        found: dict[Figure, list[int]] = defaultdict(list)
        for place, source in enumerate(self._in_order):
            for figure in self.figures.get(source, ()):
                found[figure].append(place)
        return found

    def _near(self, a: str, b: str) -> bool:
        """True where two sources show by themselves that they are of one event."""
        if b < a:
            a, b = b, a
        if self.held and (a, b) in self.held:
            return self.held[a, b]
        one, other = self._telling[a], self._telling[b]
        if self._share_names(one, other):
            return True
        return not one.figures.isdisjoint(other.figures) and len(one.figures & other.figures) >= _SHARED

    def _share_names(self, one: _Telling, other: _Telling) -> bool:
        """True where the names of two sources alone show that they are of one event."""
        if other.first in one.first_alike:
            return True
        if one.meant.isdisjoint(other.said):  # asked first: most of those that meet have only a country in common
            return len(one.countries) >= _WEIGHT and self._counted(one.countries, other) >= _WEIGHT
        if _same_days(one.published, other.published):
            return True
        if 2 * self._counted(one.names, other) + self._counted(one.countries, other) >= _WEIGHT:
            return True
        common = (self._surely_alike[name] for name in one.names if name in self.common_names)
        return any(not alike.isdisjoint(other.said) for alike in common)

    def _counted(self, names: Iterable[str], other: _Telling) -> int:
        """How many of the names are among those of a source, under whatever form."""
        return sum(not self._surely_alike[name].isdisjoint(other.said) for name in names)

    @cached_property
    def _telling(self) -> Mapping[str, _Telling]:
        """Source → what tells of its event."""
        return {source: self._of(source) for source in self.sources}

    def _of(self, source: str) -> _Telling:
        said = self.mentioned.get(source, ())
        names = tuple(name for name in said if territory(name) is None)
        return _Telling(
            first=said[0] if said else "",
            first_alike=self._surely_alike[said[0]] if said else frozenset(),
            said=frozenset(said),
            names=names,
            meant=frozenset[str]().union(*(self._surely_alike[name] for name in names)),
            countries=tuple(name for name in said if territory(name) is not None),
            figures=self.figures.get(source, _NONE),
            published=self.sources[source].published,
        )

    @cached_property
    def _surely_alike(self) -> Mapping[str, frozenset[str]]:
        """Name of a source → the names of sources that are held to be the same."""
        alike, least = self._likeness.alike, self.names.sure
        return {
            name: frozenset(n for n, strength in alike(name).items() if strength >= least) for name in self._by_name
        }

    @cached_property
    def common_names(self) -> frozenset[str]:
        """The names that more than half of all sources mention, four at least: what they were put together for."""
        if len(self.sources) > _FRIENDS_AMONG:
            return frozenset()
        counted = Counter(name for names in self.mentioned.values() for name in names)
        known = [n for n, count in counted.items() if count >= _TOPIC and territory(n) is None and n not in self.people]
        return frozenset(n for n in known if counted[n] * 2 > len(self.sources))


def _same_days(x: dt.date | None, y: dt.date | None) -> bool:
    return x is not None and y is not None and abs((x - y).days) <= _SAME_DAYS
