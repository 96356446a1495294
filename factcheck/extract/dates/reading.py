"""What date stands at a token: the rules that may begin with its word, in order, the first that reads one."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeAlias

from factcheck.extract.dates.ago import read_ago
from factcheck.extract.dates.cursor import DASHES, Cursor
from factcheck.extract.dates.daymonths import day_month, month_alone, month_day, numeric_range
from factcheck.extract.dates.numericdates import read_numeric
from factcheck.extract.dates.periods import (
    decade,
    directed,
    nth,
    part,
    period,
    season,
    shifted,
    unit_turned,
    weekday,
    years,
)
from factcheck.extract.dates.written import Written

Rule: TypeAlias = Callable[[Cursor, int], Written | tuple[Written, ...] | None]

_RULES: Final[tuple[tuple[frozenset[str], Rule], ...]] = (
    (frozenset({"weekday", "weekday.short"}), weekday),
    (frozenset({"month", "month.short"}), month_day),
    (frozenset({"number"}), day_month),
    (frozenset({"before_noun", "ordinal"}), nth),
    (frozenset({"shift"}), shifted),
    (frozenset({"before_noun"}), directed),
    (frozenset({"unit"}), unit_turned),
    (frozenset({"part"}), part),
    (frozenset({"season"}), season),
    (frozenset({"unit", "ordinal", "number"}), period),
    (frozenset({"decade_word"}), decade),
    (frozenset({"month", "month.short"}), month_alone),
    (frozenset({"ago_before", "number"}), read_ago),
)
_JOINTS: Final = frozenset({".", "/", ",", *DASHES})


def read_date(c: Cursor, i: int) -> tuple[Written, ...]:
    """The date (or, as in "3 and 10 May", the dates) at token i; empty where there is none."""
    low = c.low(i)
    if not low:
        return ()
    for rule in _digit_rules(c, i, low) if low[0].isdecimal() else _word_rules(c.words.starts.get(low, frozenset())):
        found = rule(c, i)
        if found:
            return found if isinstance(found, tuple) else (found,)
    return ()


@lru_cache(maxsize=4096)
def _word_rules(kinds: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that may begin with a word of these kinds, in their order."""
    return tuple(rule for starters, rule in _RULES if not starters.isdisjoint(kinds))


def _digit_rules(c: Cursor, i: int, low: str) -> tuple[Rule, ...]:
    """The rules for digits, told by their number and by the word after them, so that most numbers cost little."""
    following = c.low(i + 1)
    after = c.words.starts.get(following, frozenset())
    ago: tuple[Rule, ...] = (read_ago,) if "length" in after else ()
    if not low.isdecimal():
        return (numeric_range, _numeric, *ago) if "." in low else ago
    if len(low) == 4:
        numeric = following in _JOINTS and c.glued(i + 1)
        return (*((_numeric,) if numeric else ()), decade, years, *ago)
    if len(low) > 2:
        return ago
    if following in _JOINTS:
        return (numeric_range, _numeric, day_month, nth, period)
    return (numeric_range, day_month, nth, period, *ago) if not _AFTER_DAY.isdisjoint(after) else ago


_AFTER_DAY: Final = frozenset({"month", "month.short", "of", "to", "until", "and", "day_suffix", "unit"})


def _numeric(c: Cursor, i: int) -> Written | None:
    """A date in digits; a preposition for days before it vouches for "29.10."."""
    return read_numeric(c.sentence, i, c.words, vouched=c.before(i, "on") is not None)
