"""A comparison is an ordered tuple of levels; the first that holds decides, and the last one holds otherwise.

After splink, where a comparison is a list of levels that ends in "ELSE", each with the sentence that explains it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from attrs import field, frozen

from factcheck.model import Conversion, Judgement, Reason, Relation

T = TypeVar("T")
Words = Callable[[], tuple[str, str]]


@frozen
class Level(Generic[T]):
    """One outcome of a comparison. `sentence` has places for {a} and {b}, the two claims in words, and for details.

    asks: the condition as a question that yes or no answers, for an explanation. kinds: the kinds of values for which
    it may hold; of others it need not be asked. None for all.
    """

    reason: Reason
    relation: Relation
    holds: Callable[[T], object]
    """Whether the level applies; a string that it returns becomes {why} in the sentence."""
    sentence: str
    unlike: str = ""
    """The sentence where the two claims are worded differently and `sentence` would hide that; "" for no other."""
    asks: str = field(kw_only=True)
    kinds: frozenset[str] | None = field(default=None, kw_only=True)

    @property
    def name(self) -> str:
        """What the level is called among those of its table."""
        return self.holds.__name__.strip("_")


def otherwise(_: object) -> bool:
    """The condition of a last level."""
    return True


def decide(levels: Iterable[Level[T]], case: T, *, words: Words, table: str) -> Judgement | None:
    """The judgement of the first level that holds; None where none does.

    words: the two claims in words, which are asked for once a level holds. table: what the levels are called together.
    """
    for level in levels:
        held = level.holds(case)
        if held:
            a, b = words()
            why = held if isinstance(held, str) else ""
            sentence = level.sentence if a == b else level.unlike or level.sentence
            said = sentence.format(a=a, b=b, why=why)
            return Judgement(level.relation, level.reason, said, ((table, level.name),))
    return None


def by_rule(name: str, judgement: Judgement) -> Judgement:
    """A judgement that one rule outside of all tables has made; `steps.RULES` says what the rule is."""
    return _decided(judgement, (("rules", name),), judgement.conversion)


def after(judgement: Judgement, later: Judgement | None, table: str) -> Judgement:
    """The later judgement where there is one, with the steps of both; `table` is the one that was asked for it."""
    if later is None:
        return _decided(judgement, (*judgement.steps, (table, "")), judgement.conversion)
    return _decided(later, (*judgement.steps, *later.steps), judgement.conversion)


def _decided(found: Judgement, steps: tuple[tuple[str, str], ...], conversion: Conversion | None) -> Judgement:
    return Judgement(found.relation, found.reason, found.because, steps, conversion)
