"""Whether what a source says bears out a claim that says less: 64 companies bear out "more than 60"."""

from __future__ import annotations

from factcheck.judge.context import Context
from factcheck.model import Attribution, Claim, DateRange, Judgement, Quantity

_BOUNDS = frozenset({"at_least", "more_than", "at_most", "less_than", "range"})
"""Hedges that leave a known room; "about" and "up to" leave one that nobody can measure."""


def bears_out(tested: Claim, said: Claim, judgement: Judgement, context: Context) -> bool:
    """True where two claims fit, and whoever holds the second one to be true must hold the first one as well."""
    if judgement.relation != "compatible" or tested.negated != said.negated:
        return False
    if judgement.reason in ("within_bound", "within_range"):
        return _within(tested, said)
    if judgement.reason == "coarser_date":
        return _on_days_of(tested, said)
    return judgement.reason == "subset_of_agents" and _among(tested, said, context)


def _within(tested: Claim, said: Claim) -> bool:
    """True for an amount that the bounds of the claim hold, of one unit as written."""
    x, y = tested.value, said.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.modifier not in _BOUNDS:
        return False
    one_unit = x.unit == y.unit or tested.kind == "count"  # nouns that can be compared count the same
    if not one_unit or y.modifier not in _BOUNDS | {"exact"}:
        return False
    return _from(x, y) and _up_to(x, y)


def _from(x: Quantity, y: Quantity) -> bool:
    if x.low is None or y.low is None:
        return x.low is None
    return y.low > x.low or (y.low == x.low and x.modifier != "more_than")


def _up_to(x: Quantity, y: Quantity) -> bool:
    if x.high is None or y.high is None:
        return x.high is None
    return y.high < x.high or (y.high == x.high and x.modifier != "less_than")


def _on_days_of(tested: Claim, said: Claim) -> bool:
    """True for days that all lie within those of the claim: 21 January bears out January, not the other way round."""
    x, y = tested.value, said.value
    if not isinstance(x, DateRange) or not isinstance(y, DateRange) or x.time is not None:
        return False
    starts = x.start is None or (y.start is not None and y.start >= x.start)
    return starts and (x.end is None or (y.end is not None and y.end <= x.end))


def _among(tested: Claim, said: Claim, context: Context) -> bool:
    """True where all whom the claim names for a role are among those whom the source names for it."""
    x, y = tested.value, said.value
    if not isinstance(x, Attribution) or not isinstance(y, Attribution) or x.role != y.role:
        return False
    same = context.names.same
    return bool(x.agents) and all(any(same(name, other) for other in y.agents) for name in x.agents)
