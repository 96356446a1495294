"""Two amounts in one unit, side by side: the levels that say whether they agree, may be one, or conflict."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from factcheck.judge.levels import Level, Words, decide, otherwise
from factcheck.judge.money import SLIP_DIGITS
from factcheck.judge.numbers import TENTH, TWENTIETH, Number, Reading, apart, lakh_slip, scale_slip, scale_slip_rounded
from factcheck.judge.tolerance import nearest, percent
from factcheck.model import Judgement
from factcheck.model.wording import number_phrase

SWAP_DIGITS = 3
"""Digits that two numbers must share before a swap of two is more likely than chance."""

TWO_TOLLS_APART = 1 + TENTH * 2
"""At least 68 and at least 86 dead on one day differ; at least 23 and at least 25 may be an hour apart."""


@frozen
class Meeting:
    """Two readings in one unit, side by side; tolerance: the share by which they may differ, None for none."""

    left: Reading
    right: Reading
    toll: bool
    tolerance: Decimal | None = None

    @property
    def cores(self) -> tuple[Number, Number] | None:
        a, b = self.left.core, self.right.core
        return None if a is None or b is None else (a, b)

    @property
    def factor(self) -> Decimal | None:
        """The factor between the same digits: miliar for triliun, Millionen for Milliarden, a scale word left out."""
        return None if self.cores is None else scale_slip(*self.cores) or lakh_slip(*self.cores)

    @property
    def distance_small(self) -> bool:
        return self.cores is not None and apart(*self.cores) <= TWENTIETH

    @property
    def both_exact(self) -> bool:
        return self.left.modifier == self.right.modifier == "exact"

    @property
    def bounds(self) -> bool:
        return self.left.bounded or self.right.bounded


def _same(m: Meeting) -> bool:
    modifiers = {m.left.modifier, m.right.modifier}
    return (len(modifiers) == 1 or modifiers == {"up_to", "at_most"}) and _ends(m.left) == _ends(m.right)


def _ends(reading: Reading) -> tuple[object, object]:
    return (reading.low and reading.low.value, reading.high and reading.high.value)


def _rounded(m: Meeting) -> bool:
    if m.cores is None:
        return False
    a, b = m.cores
    return a.value == b.value or a.rounds_to(b) or b.rounds_to(a)


def _agree_rounded(m: Meeting) -> bool:
    return _rounded(m) and m.distance_small


def _coarsely(m: Meeting) -> bool:
    return m.both_exact and _rounded(m)


def _overlap(m: Meeting) -> bool:
    return m.left.interval(m.right).overlaps(m.right.interval(m.left))


def _ranges_overlap(m: Meeting) -> bool:
    """Two exact numbers only meet by rounding; see `Number.rounds_to`."""
    return not (m.both_exact and m.cores) and _overlap(m)


def _bound_kept(m: Meeting) -> bool:
    return m.bounds and _overlap(m)


def _tolls_apart(m: Meeting) -> bool:
    """In tolls "more than 340" is 340-odd rounded down: against "over 640" it differs, against 348 it does not."""
    a, b = m.left.bound, m.right.bound
    if not (m.toll and m.left.lower and m.right.lower and a and b):
        return False
    less, more = sorted((a, b), key=lambda n: n.value)
    return more.value >= less.value + less.coarse and more.value > less.value * TWO_TOLLS_APART


def _digits_swapped(m: Meeting) -> bool:
    """A bound and a number with the same digits, two of them in each other's place: at least 12,400 against 21,400."""
    a, b = (r.bound or r.core for r in (m.left, m.right))
    if a is None or b is None or not m.bounds or a.value.adjusted() != b.value.adjusted():
        return False
    pairs = [(p, q) for p, q in zip(a.digits, b.digits, strict=False) if p != q]
    return len(a.digits) == len(b.digits) >= SWAP_DIGITS and len(pairs) == 2 and pairs[0] == pairs[1][::-1]


def _scale_slip(m: Meeting) -> str:
    return _said(m.factor)


def _scale_slip_rounded(m: Meeting) -> str:
    return "" if m.cores is None else _said(scale_slip_rounded(*m.cores))


def _scale_slip_at_a_bound(m: Meeting) -> str:
    """The same at a bound that lets it pass: more than 32 million against 32 billion. A ceiling never conflicts."""
    a, b = (r.bound or r.core for r in (m.left, m.right))
    if a is None or b is None or not m.bounds or "up_to" in (m.left.modifier, m.right.modifier):
        return ""
    return _said(scale_slip(a, b)) if len(a.digits) >= SLIP_DIGITS else ""


def _said(factor: Decimal | None) -> str:
    return "" if factor is None else number_phrase(factor)


def _digits_in_other_order(m: Meeting) -> bool:
    """Two exact numbers of one size with the same digits: 24 against 42."""
    if m.cores is None or m.cores[0].value.adjusted() != m.cores[1].value.adjusted():
        return False
    one, other = (core.digits for core in m.cores)
    return m.both_exact and one != other and sorted(one) == sorted(other)


def _bound_rounds(m: Meeting) -> bool:
    """A bound is a rounded number itself: "more than 500" against 498."""
    a, b = (r.bound or r.core for r in (m.left, m.right))
    return m.bounds and a is not None and b is not None and (a.rounds_to(b) or b.rounds_to(a))


def _tolerated(m: Meeting) -> str:
    """The tolerance, where two numbers differ by no more than that."""
    near = m.tolerance is not None and m.cores is not None and apart(*m.cores) <= m.tolerance
    return percent(m.tolerance) if near and m.tolerance else ""


def _bound_tolerated(m: Meeting) -> str:
    """The same for bounds and ranges that would not meet, or whose digits show that one is not the other."""
    distance = nearest(m.left, m.right)
    if distance is None or m.tolerance is None or distance > m.tolerance:
        return ""
    differ = not _overlap(m) or _tolls_apart(m) or _digits_swapped(m)
    return percent(m.tolerance) if differ else ""


LEVELS: tuple[Level[Meeting], ...] = (
    Level(
        "same_value",
        "agree",
        _same,
        "Both say {a}.",
        "{a} and {b} are the same amount.",
        asks="Do both give one number with one hedge?",
    ),
    Level(
        "same_when_rounded",
        "agree",
        _agree_rounded,
        "{a} and {b} are the same amount, rounded differently.",
        asks="Are they one number, one of them rounded, at most a twentieth apart?",
    ),
    Level(
        "values_apart",
        "conflict",
        _tolls_apart,
        "{a} against {b}: both count up from below, and are too far apart to round down one number.",
        asks="Are both lower bounds of one toll, too far apart to be one number rounded down?",
    ),
    Level(
        "values_apart",
        "conflict",
        _digits_swapped,
        "{a} against {b}: the same digits, two of them swapped.",
        asks="Do a bound and a number have the same digits, two of them swapped?",
    ),
    Level(
        "values_apart",
        "conflict",
        _scale_slip_at_a_bound,
        "{a} against {b}: the same digits, {why} times apart.",
        asks="Do a bound and a number have the same digits, with another scale word?",
    ),
    Level(
        "within_bound",
        "compatible",
        _bound_kept,
        "{a} and {b} fit: one is a bound that the other keeps.",
        asks="Is one a bound that the other keeps?",
    ),
    Level(
        "same_when_rounded",
        "compatible",
        _coarsely,
        "{a} and {b} may be one number, rounded coarsely.",
        asks="Are both exact, and one the other rounded coarsely?",
    ),
    Level(
        "within_range",
        "compatible",
        _ranges_overlap,
        "{a} and {b} overlap as ranges.",
        asks="Do the ranges or estimates overlap?",
    ),
    Level(
        "same_when_rounded",
        "compatible",
        _bound_rounds,
        "{a} and {b} round to the same number.",
        asks="Does a bound round to the other number?",
    ),
    Level(
        "values_apart",
        "conflict",
        _scale_slip,
        "{a} against {b}: the same digits, {why} times apart.",
        asks="Are they the same digits, with another scale word?",
    ),
    Level(
        "values_apart",
        "conflict",
        _scale_slip_rounded,
        "{a} against {b}: the same digits when rounded, {why} times apart.",
        asks="Are they the same digits when rounded, with another scale word?",
    ),
    Level(
        "values_apart",
        "conflict",
        _digits_in_other_order,
        "{a} against {b}: the same digits, in another order.",
        asks="Are they the same digits in another order?",
    ),
    Level(
        "values_apart",
        "conflict",
        otherwise,
        "{a} against {b}: they do not meet, however they are rounded.",
        asks="Otherwise: do they stay apart however they are rounded?",
    ),
)
"""How two readings in one unit compare, best outcome first."""

TOLERANT: tuple[Level[Meeting], ...] = (
    *LEVELS[:2],
    Level(
        "same_when_rounded",
        "agree",
        _tolerated,
        "{a} and {b} are the same within the tolerance of {why}.",
        asks="Are they no further apart than the tolerance that was asked for?",
    ),
    Level(
        "same_when_rounded",
        "compatible",
        _bound_tolerated,
        "{a} and {b} meet within the tolerance of {why}.",
        asks="Is a bound or a range no further from the other than the tolerance?",
    ),
    *LEVELS[2:],
)
"""The same levels where a tolerance was asked for."""


def judge_meeting(m: Meeting, *, words: Words) -> Judgement:
    """How two readings compare; words: the claims in words, asked for once it is decided."""
    levels, table = (LEVELS, "amounts") if m.tolerance is None else (TOLERANT, "amounts within a tolerance")
    judgement = decide(levels, m, words=words, table=table)
    assert judgement is not None
    return judgement
