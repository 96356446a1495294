"""Sums, shares and parts that the texts themselves give: 12 + 30 = 42, 60 % of 9 billion, 6 of 9 billion.

They explain a difference away. A sum counts where its parts stand in one sentence, or are given for different places;
so that no figures are added up that have nothing to do with each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.judge.context import Beside, Context, place_in_text
from factcheck.judge.intervals import HALF, Interval
from factcheck.judge.numbers import Number
from factcheck.judge.units import common_unit
from factcheck.model import Claim, Quantity
from factcheck.model.wording import number_phrase

ADDITIVE = frozenset({"count", "money", "number"})
"""Kinds whose figures may be added up; shares and measures of different things may not."""
SHARES = frozenset({None, "share", "stake"})
"""Properties of a percentage that may be a part of a sum; others, such as growth, say how a sum changed."""
MOST_PARTS = 3
"""Parts beside the one that is compared: with more, some sum fits by chance."""
MOST_BESIDE = 8
"""With more figures in a sentence, or at more places, nothing is added up."""
PERCENT = Decimal("0.01")
ALL = Decimal(100)


def beside(claims: Iterable[Claim]) -> Beside:
    """The amounts of each sentence, in the order of the text."""
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Quantity):
            found[_sentence(claim)].append(claim)
    return {place: tuple(sorted(group, key=place_in_text)) for place, group in found.items() if len(group) > 1}


def part_and_whole(a: Claim, b: Claim, context: Context) -> tuple[Claim, Claim] | None:
    """The two claims, the smaller amount first; None where they cannot be a part and the whole."""
    x, y = (exact(a, context), exact(b, context)) if a.kind in ADDITIVE else (None, None)
    if x is None or y is None or x.value == y.value or min(x.value, y.value) <= 0:
        return None
    return (a, b) if x.value < y.value else (b, a)


def sum_of_parts(part: Claim, whole: Claim, context: Context) -> str:
    """The sum in words, where other figures of its sentence, or of other places, make up the whole with the part."""
    for others in (_in_sentence(part, context), _elsewhere(part, context)):
        for parts in _some(others):
            said = _sum([part, *parts], whole, context)
            if said:
                return said
    return ""


def share_of_whole(part: Claim, whole: Claim, context: Context) -> str:
    """The share in words, where a percentage that stands beside one of the two makes the whole the part."""
    x, total = exact(part, context), exact(whole, context)
    if x is None or total is None:
        return ""
    for claim in (*_sentence_of(part, context), *_sentence_of(whole, context)):
        share = exact(claim, context)
        if share is None or claim.kind != "percent" or claim.property not in SHARES or not 0 < share.value < 100:
            continue
        if isinstance(claim.value, Quantity) and claim.value.unit == "%" and _is_share(share, total, x):
            return f"{context.phrase(claim)} of {context.phrase(whole)} is {context.phrase(part)}, a part and the whole"
    return ""


def complement(a: Claim, b: Claim) -> bool:
    """True for two percentages that make up the whole together: 70 for the one owner, and 30 for the other."""
    x, y = (_exact(claim) if claim.kind == "percent" else None for claim in (a, b))
    return x is not None and y is not None and min(x.value, y.value) > 0 and x.value + y.value == ALL


def stated_part(part: Claim, whole: Claim, context: Context) -> str:
    """Words for a figure that stands beside a larger one of the same thing in its sentence: 6 of 9 billion."""
    for claim in _in_sentence(part, context):
        larger, x = exact(claim, context), exact(part, context)
        if larger is not None and x is not None and larger.value > x.value and _label(claim) == _label(part):
            return f"{context.phrase(part)} stands beside {context.phrase(claim)}, and may be a part of it"
    return ""


def exact(claim: Claim, context: Context) -> Number | None:
    """The number of an amount that is one number without a hedge; None for others."""
    if context.worked is None:
        return _exact(claim)
    known = context.worked.exact
    if claim.id not in known:
        known[claim.id] = _exact(claim)
    return known[claim.id]


def _exact(claim: Claim) -> Number | None:
    value = claim.value
    if not isinstance(value, Quantity) or value.modifier != "exact" or value.low is None or value.low != value.high:
        return None
    return None if claim.negated else Number.printed(value.low, value.step)


def printed(claim: Claim, context: Context) -> Number | None:
    """The lower end of an amount as printed; None where it has none, or zero."""
    if context.worked is None:
        return _printed(claim)
    known = context.worked.printed
    if claim.id not in known:
        known[claim.id] = _printed(claim)
    return known[claim.id]


def _printed(claim: Claim) -> Number | None:
    value = claim.value
    return Number.printed(value.low, value.step) if isinstance(value, Quantity) and value.low else None


def _sum(parts: Sequence[Claim], whole: Claim, context: Context) -> str:
    numbers = [number for part in parts if (number := exact(part, context)) is not None]
    total = exact(whole, context)
    if total is None or len(numbers) < len(parts):
        return ""
    added = sum((n.value for n in numbers), Decimal(0))
    coarsest = max(n.step for n in (*numbers, total))
    if abs(added - total.value) * 2 > coarsest or any(abs(n.value) * 2 <= coarsest for n in numbers):
        return ""  # what rounding swallows is no part that shows anything: 2,840 + 2.61 billion
    told = f"{' + '.join(number_phrase(n.value) for n in numbers)} = {number_phrase(added)}"
    rounded = "" if added == total.value else f", rounded {number_phrase(total.value)}"
    return f"{told}{rounded}, parts and the whole"


def _is_share(share: Number, whole: Number, part: Number) -> bool:
    """True where the percentage of the whole, all of them as finely as they are printed, gives the part."""
    low, high = whole.value - whole.step * HALF, whole.value + whole.step * HALF
    span = Interval.around(share.value, share.step * HALF).times(low * PERCENT, high * PERCENT)
    return span.overlaps(part.interval)


def _in_sentence(claim: Claim, context: Context) -> tuple[Claim, ...]:
    """The other figures of the same property and unit in the sentence of a claim."""
    return tuple(c for c in _sentence_of(claim, context) if c.id != claim.id and _alike(c, claim))


def _elsewhere(claim: Claim, context: Context) -> tuple[Claim, ...]:
    """The figures of the group that are given for other places, one for each place."""
    if claim.qualifiers.place is None:
        return ()
    places = {claim.qualifiers.place: claim}
    for other in context.shown.placed:
        if other.qualifiers.place is not None and _alike(other, claim):
            places.setdefault(other.qualifiers.place, other)
    return tuple(places.values())[1:]


def _some(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """One to three of the claims, fewer first."""
    if len(claims) <= MOST_BESIDE:
        for count in range(1, MOST_PARTS + 1):
            yield from combinations(claims, count)


def _sentence_of(claim: Claim, context: Context) -> tuple[Claim, ...]:
    return context.beside.get(_sentence(claim), ())


def _sentence(claim: Claim) -> tuple[str, int]:
    return claim.source, claim.sentence.start


def _alike(a: Claim, b: Claim) -> bool:
    x, y = a.value, b.value
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)) or (a.kind, a.property) != (b.kind, b.property):
        return False
    return common_unit(x.unit, y.unit, a.kind) is not None and not (x.candidates or y.candidates)


def _label(claim: Claim) -> str | None:
    return None if claim.subject is None else claim.subject.label
