"""Two claims with the judgement of their values, and what is asked of both before a difference is explained."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from factcheck.judge.amounts import SWAP_DIGITS
from factcheck.judge.arithmetic import part_and_whole, printed
from factcheck.judge.context import Context
from factcheck.judge.numbers import Number, reordered, scale_slip
from factcheck.model import Attribution, Claim, DateRange, Judgement, Quantity

MOVED_DIGITS = 2
"""Digits that two figures must share, in another order, where several sources agree on one of the two."""
FEW_DAYS = 3


@frozen
class Scopes:
    """Two claims with the judgement of their values."""

    left: Claim
    right: Claim
    values: Judgement
    context: Context

    @cached_property
    def printed(self) -> tuple[Number, Number] | None:
        """The lower ends of two amounts as printed; None where one has none, or is zero."""
        one, other = (printed(claim, self.context) for claim in (self.left, self.right))
        return None if one is None or other is None else (one, other)

    @cached_property
    def slip(self) -> bool:
        """True for the same digits with another scale word, or in another currency: a slip, and no change of plans."""
        a, b = self.left.value, self.right.value
        if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or self.printed is None:
            return False
        if a.unit != b.unit:
            return self.left.kind == "money" and (a.low, a.high) == (b.low, b.high)
        return scale_slip(*self.printed) is not None

    @cached_property
    def part_and_whole(self) -> tuple[Claim, Claim] | None:
        """The smaller figure and the larger one, where the difference between them is no slip of the pen."""
        if self.values.reason != "values_apart" or self.slip:
            return None
        both = part_and_whole(self.left, self.right, self.context)
        slipped = both is not None and self.printed is not None and reordered(*self.printed, least=SWAP_DIGITS)
        return None if slipped else both

    @cached_property
    def digits_moved(self) -> bool:
        """True for digits in another order, or with another scale word, where several sources agree on one figure."""
        if not self.context.outvoted or self.printed is None:
            return False
        return self.slip or reordered(*self.printed, least=MOVED_DIGITS)

    @cached_property
    def at_one_time(self) -> bool:
        """True for sources that came out within a few days, so that what the one expects is no other thing by then.

        A day is: it may be over when the later one comes out.
        """
        one, other = (self.context.published.get(claim.source) for claim in (self.left, self.right))
        if isinstance(self.left.value, DateRange) or one is None or other is None:
            return False
        return abs(one - other).days <= FEW_DAYS

    @property
    def agree(self) -> bool:
        return self.values.relation == "agree"

    @property
    def left_refuses(self) -> bool:
        return isinstance(self.left.value, Attribution) and self.left.value.role == "refuse"

    @property
    def conflict(self) -> bool:
        return self.values.relation == "conflict"
