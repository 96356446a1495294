"""What time supersedes: a figure of a later hour or day, and what was denied before it happened."""

from __future__ import annotations

import datetime as dt

from factcheck.judge.context import Context
from factcheck.judge.numbers import reordered
from factcheck.judge.pair import Scopes
from factcheck.judge.quantities import figure, property_of
from factcheck.languages.ontology import ontology
from factcheck.model import Claim
from factcheck.model.periods import of_other_hours

SWAPPED_DIGITS = 4
"""Digits that two figures must share, in another order, before a slip is likelier than a count that went on."""
FEWER_SWAPPED = 3
"""The same where several sources agree on one of the two."""


def later_hour(s: Scopes) -> bool:
    """A figure of a later hour supersedes an earlier one: 39 missing at noon, 34 in the evening."""
    one, other = s.left.qualifiers, s.right.qualifiers
    if one.as_of != other.as_of or not of_other_hours(one.as_of_time, other.as_of_time):
        return False
    return _may_have_moved(s) and not (_digits_swapped(s) and s.context.outvoted)


def _may_have_moved(s: Scopes) -> bool:
    return s.conflict and not s.slip and s.values.reason != "negation"


def later(s: Scopes) -> bool:
    """A figure of a later day supersedes an earlier one; where only publication is dated, tolls and the like do."""
    if not _may_have_moved(s):
        return False
    one, other = s.left.qualifiers.as_of, s.right.qualifiers.as_of
    swapped = _digits_swapped(s)
    if one and other and not (swapped and s.context.outvoted):
        return one != other
    if swapped:
        return False
    if property_of(s.left) not in ontology().growing:
        return False
    given = s.context.shown.given
    if (s.left.source, figure(s.right)) in given or (s.right.source, figure(s.left)) in given:
        return True
    if one or other:  # a toll whose day is said cannot be set against one whose day is not
        return True
    return _as_of(s.left, s.context) != _as_of(s.right, s.context)


def _digits_swapped(s: Scopes) -> bool:
    """The same digits in another order, too many for chance: 13,435 votes and 13,345 are no count that went on."""
    if s.digits_moved and property_of(s.left) not in ontology().growing:
        return True
    least = FEWER_SWAPPED if s.context.outvoted else SWAPPED_DIGITS
    return s.printed is not None and reordered(*s.printed, least=least)


def denied_later(s: Scopes) -> bool:
    """What has not happened yet on one day may have happened on a later one. A later denial stays a denial."""
    if s.values.reason != "negation":
        return False
    before, after = (s.left, s.right) if s.left.negated or s.left_refuses else (s.right, s.left)
    denied, affirmed = _as_of(before, s.context), _as_of(after, s.context)
    return denied is not None and affirmed is not None and denied < affirmed


def _as_of(claim: Claim, context: Context) -> dt.date | None:
    return claim.qualifiers.as_of or context.published.get(claim.source)
