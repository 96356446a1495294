"""Two claims of an amount: money, counts, percentages, measures and bare numbers, with all their renderings."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.judge.amounts import Meeting, judge_meeting
from factcheck.judge.context import Context, Figure, Worked
from factcheck.judge.levels import by_rule
from factcheck.judge.money import SLIP_DIGITS, by_rate, currency_slip
from factcheck.judge.numbers import TENTH, Number, Reading, apart
from factcheck.judge.tolerance import holds_for
from factcheck.judge.units import common_unit, in_base_units
from factcheck.languages.ontology import ontology
from factcheck.model import Claim, Judgement, Quantity, Reason, Rendering
from factcheck.model.wording import number_phrase, quantity_phrase


def judge_quantities(a: Claim, b: Claim, context: Context) -> Judgement:
    """Two amounts with the same property: agreement of any rendering in one unit agrees; a conflict needs one unit."""
    x, y = _quantity(a), _quantity(b)
    if (x.unit is None or y.unit is None) and (x.candidates or y.candidates):
        return by_rule("unknown currency", _unknown_currency(x, y, *context.phrases(a, b)))
    slip = currency_slip(a, b, context)
    if slip:
        return by_rule("currency slip", Judgement("conflict", "values_apart", slip))
    met = tuple(meetings(a, b, tolerance=context.tolerance, worked=context.worked))
    if not met:
        return _other_unit(a, b, context)
    return _settle([(m, secondary, _decide(m, context.worked)) for m, secondary in met])


def _decide(m: Meeting, worked: Worked | None) -> Judgement:
    """How two readings compare; several sources give the same two, so that it is decided once."""
    found = worked.met.get(m) if worked is not None else None
    if found is None:
        found = judge_meeting(m, words=lambda: (m.left.written, m.right.written))
        if worked is not None:
            worked.met[m] = found
    return found


def _settle(judged: list[tuple[Meeting, bool, Judgement]]) -> Judgement:
    """One judgement from several renderings: a conversion that is off by more than rates move in days is a slip."""
    if len(judged) == 1 and not judged[0][1]:
        return judged[0][2]
    by_relation = {name: [j for _, _, j in judged if j.relation == name] for name in ("agree", "compatible")}
    clash = [(m, conversion, j) for m, conversion, j in judged if j.relation == "conflict"]
    slips = [j for m, conversion, j in clash if conversion and _far(m)]
    plain = [j for _, conversion, j in clash if not conversion]
    as_written = plain if any(conversion for _, conversion, _ in judged) else []
    ranked = [*slips, *by_relation["agree"], *as_written, *by_relation["compatible"], *plain]
    return ranked[0] if ranked else _close_conversions(judged[0][0])


def _close_conversions(m: Meeting) -> Judgement:
    because = f"{m.left.written} and {m.right.written} are as close as conversions at the rates of two days."
    return by_rule("conversions", Judgement("compatible", "within_range", because))


def _far(m: Meeting) -> bool:
    return m.cores is None or apart(*m.cores) > TENTH


def meetings(
    a: Claim, b: Claim, *, tolerance: Decimal | None = None, worked: Worked | None = None
) -> Iterator[tuple[Meeting, bool]]:
    """All pairs of renderings in one unit; the flag says that one of the two is a conversion in brackets.

    worked: readings so far, to which those of the two are added.
    """
    toll = property_of(a) in ontology().growing and a.kind == "count"
    for i, left in enumerate(_renderings(_quantity(a))):
        for j, right in enumerate(_renderings(_quantity(b))):
            unit = common_unit(left.unit, right.unit, a.kind)
            if unit is not None:
                readings = (_read(a, i, unit, worked), _read(b, j, unit, worked))
                allowed = (
                    tolerance if tolerance is not None and holds_for(readings, counted=a.kind == "count") else None
                )
                yield Meeting(*readings, toll=toll, tolerance=allowed), a.kind == "money" and bool(i or j)


def _read(claim: Claim, number: int, unit: str, worked: Worked | None) -> Reading:
    """One of the renderings of an amount in a unit."""
    found = worked.readings.get((claim.id, number, unit)) if worked is not None else None
    if found is None:
        found = reading(_renderings(_quantity(claim))[number], unit, claim.kind)
        if worked is not None:
            worked.readings[claim.id, number, unit] = found
    return found


def reading(r: Quantity | Rendering, unit: str, kind: str) -> Reading:
    """A rendering as a reading in `unit`: its own, or the base unit of a measure."""
    low = _number(r.low, r, unit, kind)
    high = low if r.low == r.high else _number(r.high, r, unit, kind)
    return Reading(low, high, unit, r.modifier, quantity_phrase(r))


def _number(value: Decimal | None, r: Quantity | Rendering, unit: str, kind: str) -> Number | None:
    if value is None:
        return None
    printed = Number.printed(value, r.step, counted=kind == "count")
    return in_base_units(printed, r.unit) if kind == "measure" and r.unit and r.unit != unit else printed


def _renderings(q: Quantity) -> tuple[Quantity | Rendering, ...]:
    return (q, *q.also)


def _quantity(claim: Claim) -> Quantity:
    assert isinstance(claim.value, Quantity)
    return claim.value


def figure(claim: Claim) -> Figure:
    """The bounds and the unit of a claim's amount, without its hedge."""
    value = claim.value
    return (value.low, value.high, value.unit) if isinstance(value, Quantity) else (None, None, None)


def property_of(claim: Claim) -> str:
    """The canonical property, as the tables here write it."""
    return (claim.property or "").replace("_", " ")


def _unknown_currency(x: Quantity, y: Quantity, a: str, b: str) -> Judgement:
    """A bare "$" may be several currencies: only the same sign with the same figure agrees.

    Whoever converts an amount changes its digits, so that the same digits with another scale word are a slip whatever
    currency is meant.
    """
    if x.unit == y.unit and set(x.candidates) == set(y.candidates):
        if (x.modifier, x.low, x.high) == (y.modifier, y.low, y.high):
            return Judgement("agree", "same_value", f"Both say {a}.")
        met = Meeting(reading(x, "", "money"), reading(y, "", "money"), toll=False)
        if met.factor and met.cores and len(met.cores[0].digits) >= SLIP_DIGITS:
            times = number_phrase(met.factor)
            return Judgement("conflict", "values_apart", f"{a} against {b}: the same digits, {times} times apart.")
    return Judgement("compatible", "unconvertible", f"{a} and {b}: the currency of one of them is not known for sure.")


def _other_unit(a: Claim, b: Claim, context: Context) -> Judgement:
    if a.kind == b.kind == "money":
        return by_rule("rate", by_rate(a, b, context))
    reason: Reason = "unconvertible" if a.kind == "measure" else "different_scope"
    because = f"{context.phrase(a)} and {context.phrase(b)} are not measured in units that can be compared."
    return by_rule("units", Judgement("compatible", reason, because))
