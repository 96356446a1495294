"""Which of many names may match at all, without a look at every two of them.

Two names match by one of `names.RULES`; for each rule there is a key that both must have, so that only names that share
a key are compared. For names that are spelled almost alike the keys are pieces of the letters: of so many pieces that
the letters which differ cannot touch them all (Li, Deng, Wang and Feng, 2011, "Pass-Join").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from attrs import field, frozen

from factcheck.align.aliases import Aliases
from factcheck.align.names import LONG_ENOUGH, SPELLING, same_name, spelled_alike
from factcheck.align.parts import Label, label_of

Key = tuple[object, ...]


@frozen(eq=False)
class Likeness:
    """Names by the keys that a match needs."""

    aliases: Aliases
    _holders: dict[Key, set[str]] = field(factory=lambda: defaultdict(set), repr=False)
    """Key → the names that have it."""
    _seekers: dict[Key, set[str]] = field(factory=lambda: defaultdict(set), repr=False)
    """Key → the names that look for it."""
    _known: dict[str, dict[str, float]] = field(factory=dict, repr=False)
    """Name → those that match it, with the strength."""

    @staticmethod
    def of(names: Iterable[str], aliases: Aliases) -> Likeness:
        """An index of these names."""
        found = Likeness(aliases)
        for name in sorted(set(names)):
            label = label_of(name, aliases)
            for key in held(label):
                found._holders[key].add(name)
            for key in sought(label):
                found._seekers[key].add(name)
        return found

    def alike(self, name: str) -> dict[str, float]:
        """The names of the index that match a name, itself among them, with the strength of the match."""
        if name not in self._known:
            label = label_of(name, self.aliases)
            near, spelled = {name}, set[str]()
            for keys, holders in ((sought(label), self._holders), (held(label), self._seekers)):
                for key in keys:
                    (spelled if key[0] == "piece" else near).update(holders.get(key, _NONE))
            near |= {other for other in spelled - near if spelled_alike(label, label_of(other, self.aliases))}
            matches = ((other, same_name(name, other, aliases=self.aliases)) for other in near)
            self._known[name] = {other: match.strength for other, match in matches if match is not None}
        return self._known[name]

    def same(self, name: str, others: Collection[str], least: float) -> bool:
        """True where a name matches one of the others, all of the index, at least so surely."""
        alike = self.alike(name)
        return any(alike.get(other, 0) >= least for other in others)


_NONE: frozenset[str] = frozenset()


def sought(label: Label) -> Iterator[Key]:
    """The keys of which a name that matches must hold one, or look for one that the label holds."""
    yield from _equal(label)
    if label.capitals and len(label.tokens) == 1:
        yield "initials", label.tokens[0]
    if len(label.person) == 1:
        yield "surname", label.person[0]
    if set(label.parts) == label.heads:
        yield from (("kind", head) for head in label.heads)
    yield from _substrings(_letters(label))


def held(label: Label) -> Iterator[Key]:
    """The keys that a label holds for names that look for them."""
    yield from _equal(label)
    yield from (("initials", letters) for letters in label.initials)
    if label.person:
        yield "surname", label.person[-1]
    yield from (("kind", head) for head in label.heads)
    yield from _pieces(_letters(label))


def _equal(label: Label) -> Iterator[Key]:
    """The keys that are the same on both sides of a match."""
    yield "folded", label.folded
    if label.known:
        yield "known", label.known
    yield "bare", label.bare
    yield "parts", tuple(sorted(label.parts))
    yield "parts", tuple(sorted(label.core))
    yield "parts", tuple(sorted(label.timeless))
    person = label.person
    if len(person) > 1:
        yield "person", person[0][:1], person[-1]
        yield "person", person[-2:]
    if label.heads:
        yield from (("form", label.heads, part) for part in set(label.parts) - label.heads)


def _letters(label: Label) -> str:
    return " ".join(sorted(label.folded.split()))


def _apart(size: int) -> int:
    """How many letters may be left out or put in between a name of that size and one that is spelled alike."""
    share = (100 - SPELLING) / 100
    apart = 0
    while apart + 1 <= share * (2 * size + apart + 1) + 1e-9:
        apart += 1
    return apart


def _cuts(size: int) -> Iterator[tuple[int, int, int]]:
    """(number, start, end) of the pieces of a name of that size: one more than letters may differ."""
    count = _apart(size) + 1
    for number in range(count):
        yield number, number * size // count, (number + 1) * size // count


def _pieces(letters: str) -> Iterator[Key]:
    if len(letters) >= LONG_ENOUGH:
        yield from (("piece", len(letters), n, letters[start:end]) for n, start, end in _cuts(len(letters)))


def _substrings(letters: str) -> Iterator[Key]:
    """The pieces of all names that may be spelled as these letters are and are no longer; the longer look for it."""
    size = len(letters)
    for other in range(max(LONG_ENOUGH, size - _apart(size)), size + 1):
        apart = _apart(other)
        for number, start, end in _cuts(other):
            for shifted in range(max(0, start - apart), min(size - (end - start), start + apart) + 1):
                yield "piece", other, number, letters[shifted : shifted + end - start]
