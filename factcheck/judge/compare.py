"""The comparison of two claims about one thing: pure, symmetric, and the same from a saved report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from attrs import evolve

from factcheck.judge.attributions import judge_attributions
from factcheck.judge.context import Context, place_in_text
from factcheck.judge.dates import judge_dates
from factcheck.judge.durations import judge_durations
from factcheck.judge.levels import after, by_rule, decide
from factcheck.judge.pair import Scopes
from factcheck.judge.quantities import judge_quantities
from factcheck.judge.scope import levels_for
from factcheck.model import QUANTITY_KINDS, Claim, Judgement
from factcheck.model.wording import claim_phrase

Comparison = Callable[[Claim, Claim, Context], Judgement]

COMPARISONS: Mapping[str, Comparison] = MappingProxyType(
    {
        **dict.fromkeys(sorted(QUANTITY_KINDS), judge_quantities),
        "date": judge_dates,
        "duration": judge_durations,
        "attribution": judge_attributions,
    }
)
"""How the values of each kind are compared."""

EMPTY = Context()


def judge(a: Claim, b: Claim, *, context: Context = EMPTY) -> Judgement:
    """How two comparable claims stand to each other: the same relation and reason in either order.

    The values are compared first; then everything that explains a difference, in the order of `scope.LEVELS`.
    """
    if place_in_text(b) < place_in_text(a):
        a, b = b, a
    if a.kind != b.kind:
        because = f"{claim_phrase(a)} and {claim_phrase(b)} are values of different kinds."
        return by_rule("kinds", Judgement("compatible", "different_scope", because))
    if (
        a.negated != b.negated and context.tolerance is not None
    ):  # whoever denies a value denies this one, and none that is near it
        context = evolve(context, tolerance=None)
    values = _denied(a, b, COMPARISONS[a.kind](a, b, context), context)
    levels = levels_for(a, b, values)
    words = partial(context.phrases, a, b)
    explained = decide(levels, Scopes(a, b, values, context), words=words, table="scope") if levels else None
    return _copied(a, b, after(values, explained, "scope"), context)


def _denied(a: Claim, b: Claim, values: Judgement, context: Context) -> Judgement:
    """A denied value contradicts the same value, and says nothing about others. Attributions see to it themselves."""
    if a.negated == b.negated or a.kind == "attribution":
        return values
    one, other = context.phrases(a, b)
    if values.relation == "agree":
        denied = Judgement("conflict", "negation", f"{one} against {other}: one source denies what the other says.")
    else:
        denied = Judgement("compatible", "different_scope", f"{one} and {other}: a denied value leaves others open.")
    return after(values, by_rule("denial", denied), "rules")


def _copied(a: Claim, b: Claim, found: Judgement, context: Context) -> Judgement:
    """Agreement between a text and its copy is no second voice."""
    copied = a.source != b.source and context.origin(a.source) == context.origin(b.source)
    if copied and found.relation == "agree":
        one, other = context.phrases(a, b)
        said = f"Both say {one}" if one == other else f"{one} and {other} mean the same"
        copy = Judgement("agree", "copy", f"{said}, and one text copies the other.")
        return after(found, by_rule("copy", copy), "rules")
    return found
