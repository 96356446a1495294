"""A sentence with the values found in it, and what stands around each of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol, TypeVar

from attrs import field, frozen

from factcheck.extract.cues import Cue, find_cues
from factcheck.extract.lifetimes import is_beside, is_of_a_thing
from factcheck.extract.mention import Mention, Unreadable
from factcheck.extract.spoken import is_day_of_speech
from factcheck.extract.text import Sentence

_WINDOW = 48


@frozen(slots=False, eq=False)
class Scene:
    """A sentence with the values found in it, in order, for reading the context of each of them.

    Only what stands within a window of tokens around a value is looked at, so that effort grows with the text alone.
    """

    sentence: Sentence
    mentions: Sequence[Mention] = ()
    fiscal: Sequence[Unreadable] = ()
    """The fiscal years of the sentence."""
    before: Sentence | None = None
    """The sentence before it in its paragraph."""
    makers: Sequence[tuple[int, int]] = ()
    """The tokens of those who built something in it, behind a "by"."""
    _cues: dict[tuple[str, str | None], tuple[Cue, ...]] = field(factory=dict, init=False)
    _others: dict[int, list[tuple[int, int]]] = field(factory=dict, init=False)
    _spoken: dict[int, bool] = field(factory=dict, init=False)
    _narrow: bool = field(init=False)
    """True for a sentence so short that all in it is near each of its values."""

    @_narrow.default
    def _is_narrow(self) -> bool:
        return len(self.sentence.words) <= _WINDOW

    def near(self, mention: Mention) -> Sequence[Mention]:
        """The values around one, itself included."""
        return self.mentions if self._narrow else window(self.mentions, mention)

    def others(self, mention: Mention) -> list[tuple[int, int]]:
        """Token ranges of the other values of the same kind around one; the day of a statement is none."""
        found = self._others.get(id(mention))
        if found is None:
            kind = mention.kind
            alike = [m for m in self.near(mention) if m is not mention and m.kind == kind]
            found = [(m.first, m.last) for m in alike if kind != "date" or not self.spoken(m)]
            self._others[id(mention)] = found
        return found

    @cached_property
    def cues_before(self) -> tuple[Cue, ...]:
        """The words of phases in the sentence before."""
        return find_cues(self.before, "phases") if self.before is not None else ()

    def spoken(self, date: Mention) -> bool:
        """True for a day on which somebody spoke."""
        found = self._spoken.get(id(date))
        if found is None:
            found = self._spoken[id(date)] = is_day_of_speech(date)
        return found

    def beside_maker(self, date: Mention) -> bool:
        """True for a date beside one who built something: when it was built."""
        return any(is_beside(maker, date) for maker in self.makers)

    def may_time(self, date: Mention, figure: Mention) -> bool:
        """False for a date that is no time of a figure: that of a statement, or of the life of a thing."""
        if figure.kind == "measure" and self.beside_maker(date):
            return False  # a bridge is as long as it was
        return not self.spoken(date) and not is_of_a_thing(date, figure, self.cues(date, "properties", "date"))

    def cues(self, mention: Mention, section: str, sub: str | None = None) -> Sequence[Cue]:
        """The words of a section of the lexicon around a value."""
        found = self._cues.get((section, sub))
        if found is None:
            found = self._cues[section, sub] = find_cues(self.sentence, section, sub)
        return found if self._narrow else window(found, mention)


class _Placed(Protocol):
    """A thing in a sentence that begins with token `first`."""

    @property
    def first(self) -> int: ...


_Thing = TypeVar("_Thing", bound=_Placed)


def window(things: Sequence[_Thing], mention: Mention) -> Sequence[_Thing]:
    """Those of the things, sorted by their first token, that stand around a value."""
    if not things:
        return things
    begin, end = mention.first - _WINDOW, mention.last + _WINDOW
    if begin <= things[0].first and things[-1].first < end:
        return things
    low = bisect_left(things, begin, key=_first)
    return things[low : bisect_left(things, end, lo=low, key=_first)]


def _first(thing: _Placed) -> int:
    return thing.first
