"""A comparison is an ordered tuple of levels; the first that holds decides, and the last one holds otherwise.

After splink, where a comparison is a list of levels that ends in "ELSE", each with the sentence that explains it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from attrs import frozen

from factcheck.model import Judgement, Reason, Relation

T = TypeVar("T")


@frozen
class Level(Generic[T]):
    """One outcome of a comparison. `sentence` has places for {a} and {b}, the two claims in words, and for details."""

    reason: Reason
    relation: Relation
    holds: Callable[[T], object]
    """Whether the level applies; a string that it returns becomes {why} in the sentence."""
    sentence: str
    unlike: str = ""
    """The sentence where the two claims are worded differently and `sentence` would hide that; "" for no other."""


def otherwise(_: object) -> bool:
    """The condition of a last level."""
    return True


def decide(levels: Iterable[Level[T]], case: T, *, a: str, b: str) -> Judgement | None:
    """The judgement of the first level that holds; None where none does."""
    for level in levels:
        held = level.holds(case)
        if held:
            why = held if isinstance(held, str) else ""
            sentence = level.sentence if a == b else level.unlike or level.sentence
            return Judgement(level.relation, level.reason, sentence.format(a=a, b=b, why=why))
    return None
