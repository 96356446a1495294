"""Amounts in two currencies. Without a rate they cannot be compared: the rate is never taken to be one.

Rates come from the sources themselves, as in "32 Milliarden Dollar (29,3 Milliarden Euro)", and, only where that is
asked for, from a table of dated rates. Those of the sources come first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from decimal import Context as DecimalContext
from types import MappingProxyType

from attrs import evolve, frozen

from factcheck.judge.context import Context, Rates
from factcheck.judge.exchange import Rate
from factcheck.judge.intervals import HALF, Interval
from factcheck.judge.numbers import SCALES, TENTH, Number, Reading
from factcheck.judge.periods import days_of_rate
from factcheck.judge.tolerance import percent
from factcheck.model import Claim, Conversion, Judgement, Quantity, Rendering
from factcheck.model.wording import number_phrase, quantity_phrase

SLIP_DIGITS = 2
"""Equal figures in two currencies need that many digits to be no accident of rounding: 32 billion, not 1 billion."""
ONE_RATE = Decimal("1.5")
"""Rates of one pair of currencies that are further apart are not the rate of one time, or one of them is a slip."""


LEAST, MOST = (DecimalContext(prec=6, rounding=rounding) for rounding in (ROUND_FLOOR, ROUND_CEILING))
"""What a converted amount is shown with."""
READABLE = DecimalContext(prec=5)


@frozen
class Implied:
    """The rate that one conversion implies, as a range, and the source that gives it."""

    low: Decimal
    high: Decimal
    source: str

    def near(self, other: Implied) -> bool:
        return self.low <= other.high * ONE_RATE and other.low <= self.high * ONE_RATE


def rates_from(claims: Iterable[Claim]) -> Rates:
    """The rates that conversions imply, each as a range wide enough for the finest of them, in both directions.

    Where conversions imply rates that are far apart, one of them is a slip: what most sources imply is taken, or no
    rate where none is implied by more sources than any other.
    """
    found: dict[tuple[str, str], list[Implied]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "money" and isinstance(claim.value, Quantity):
            for also in claim.value.also:
                _learn(found, claim.value, also, claim.source)
                _learn(found, also, claim.value, claim.source)
    settled = {pair: _settled(implied) for pair, implied in sorted(found.items())}
    return MappingProxyType({pair: rate for pair, rate in settled.items() if rate is not None})


def _learn(
    found: dict[tuple[str, str], list[Implied]], a: Quantity | Rendering, b: Quantity | Rendering, source: str
) -> None:
    rate = _implied(a, b, source)
    if rate is not None and a.unit is not None and b.unit is not None:
        found[a.unit, b.unit].append(rate)


def _implied(a: Quantity | Rendering, b: Quantity | Rendering, source: str) -> Implied | None:
    """The rate at which one of two renderings of an amount is the other; None where one is a bound or a range."""
    x, y = _money(a).core, _money(b).core
    if a.unit is None or b.unit is None or a.unit == b.unit or x is None or y is None:
        return None
    from_low, from_high = _bounds(x)
    to_low, to_high = _bounds(y)
    if from_low and from_high and to_low and to_high and min(from_low, to_low) > 0:
        return Implied(to_low / from_high, to_high / from_low, source)
    return None


def _bounds(number: Number) -> tuple[Decimal | None, Decimal | None]:
    """The ends of an amount in a conversion. The one of "1 dollar = 0.862 euros" is not rounded."""
    interval = Interval.point(number.value) if number.value == number.step == 1 else number.interval
    return interval.low, interval.high


def slips_of_conversion(claims: Iterable[Claim], context: Context) -> tuple[str, ...]:
    """A sentence for each amount whose conversion in brackets is far off what other sources or the table give.

    That is no conflict by itself, for one source alone says both.
    """
    said = (_slip_of_conversion(claim, also, context) for claim in claims for also in _also(claim))
    return tuple(dict.fromkeys(filter(None, said)))


def _also(claim: Claim) -> tuple[Rendering, ...]:
    return claim.value.also if claim.kind == "money" and isinstance(claim.value, Quantity) else ()


def _slip_of_conversion(claim: Claim, also: Rendering, context: Context) -> str:
    value = claim.value
    rate = _implied(value, also, claim.source) if isinstance(value, Quantity) else None
    if rate is None or not isinstance(value, Quantity) or value.unit is None or also.unit is None:
        return ""
    days = days_of_rate(claim, context.published.get(claim.source))
    dated = context.exchange.rate(value.unit, also.unit, days) if context.exchange else None
    low, high = (dated.low, dated.high) if dated else context.rates.get((value.unit, also.unit), (rate.low, rate.high))
    if Implied(low, high, "").near(rate):
        return ""
    known = dated.words if dated else "other sources give another rate"
    return f"The conversion in {claim.source} is a slip, {quantity_phrase(value)}: {known}."


def _settled(implied: Sequence[Implied]) -> tuple[Decimal, Decimal] | None:
    """The range of the rates that most sources imply."""
    kinds: list[list[Implied]] = []
    for one in sorted(implied, key=lambda i: (i.low, i.high)):
        if kinds and kinds[-1][-1].near(one):
            kinds[-1].append(one)
        else:
            kinds.append([one])
    kinds.sort(key=_voices, reverse=True)
    if len(kinds) > 1 and _voices(kinds[0]) == _voices(kinds[1]):
        return None
    finest = tuple(_finest(kinds[0]))
    return min(low for low, _ in finest), max(high for _, high in finest)


def _finest(implied: Iterable[Implied]) -> Iterator[tuple[Decimal, Decimal]]:
    """The ranges in which no other one lies: "2 billion (1.8 billion)" tells less than "2.10 (1.81)"."""
    least: Decimal | None = None
    for low, high in sorted({(i.low, i.high) for i in implied}, key=lambda ends: (-ends[0], ends[1])):
        if least is None or high < least:
            yield low, high
            least = high


def _voices(implied: Sequence[Implied]) -> int:
    return len({i.source for i in implied})


def table_rate(a: Claim, b: Claim, context: Context) -> Rate | None:
    """The rate of the table for the days of two claims, as a range; None where a day or its rate is not known."""
    x, y = a.value, b.value
    if context.exchange is None or not (isinstance(x, Quantity) and isinstance(y, Quantity) and x.unit and y.unit):
        return None
    days = [days_of_rate(claim, context.published.get(claim.source)) for claim in (a, b)]
    return context.exchange.rate(x.unit, y.unit, [*days[0], *days[1]]) if all(days) else None


def by_rate(a: Claim, b: Claim, context: Context) -> Judgement:
    """Two amounts in different currencies: by the rate that the sources imply, give or take a tenth for the day, else
    by the table of dated rates, where one was asked for. A rate that the table shows to be a slip is left aside."""
    one, other = context.phrases(a, b)
    first, second = sorted((a, b), key=_unit)  # one direction, so that the order of the sources changes nothing
    x, y = first.value, second.value
    assert isinstance(x, Quantity)
    assert isinstance(y, Quantity)
    if (x.elided or y.elided) and (x.low, x.high) == (y.low, y.high):
        why = "one is given without its currency, which may be that of the other"
        return Judgement("compatible", "unconvertible", f"{one} and {other}: {why}.")
    given = context.rates.get((x.unit or "", y.unit or ""))
    rate = table_rate(first, second, context)
    if given is not None and (rate is None or (given[0] <= rate.high * ONE_RATE and rate.low <= given[1] * ONE_RATE)):
        conversion = _conversion(first, y, given, _given_words(x, y, given))
        return evolve(_by_given_rate(x, y, given, one, other, context.tolerance), conversion=conversion)
    if rate is None:
        why = "no source gives a rate between the currencies"
        why += "" if context.exchange is None else ", and the table of rates has none for their days"
        return Judgement("compatible", "unconvertible", f"{one} and {other}: {why}.")
    conversion = _conversion(first, y, (rate.low, rate.high), rate.words)
    return evolve(_by_table(x, y, rate, one, other, context.tolerance), conversion=conversion)


def _conversion(claim: Claim, y: Quantity, rate: tuple[Decimal, Decimal], words: str) -> Conversion:
    """What a claim's amount, as it is written, is in the other currency at a rate between two."""
    x = claim.value
    assert isinstance(x, Quantity)
    least = None if x.low is None else LEAST.create_decimal(min(x.low * rate[0], x.low * rate[1]))
    most = None if x.high is None else MOST.create_decimal(max(x.high * rate[0], x.high * rate[1]))
    return Conversion(claim.id, least, most, y.unit or "", words)


def _given_words(x: Quantity, y: Quantity, given: tuple[Decimal, Decimal]) -> str:
    low, high = (number_phrase(READABLE.create_decimal(end).normalize()) for end in given)
    return f"{x.unit} 1 is {y.unit} {low}{'' if low == high else f' to {high}'} by the conversions of the sources"


def _by_table(x: Quantity, y: Quantity, rate: Rate, one: str, other: str, tolerance: Decimal | None) -> Judgement:
    if converted(x, rate.low, rate.high, y).overlaps(_rounded(_money(y), _money(x))):
        return Judgement("compatible", "within_range", f"{one} and {other} fit the rate: {rate.words}.")
    if tolerance and _near(x, (rate.low, rate.high), y, tolerance):
        words = f"{one} and {other} fit the rate within the tolerance of {percent(tolerance)}: {rate.words}."
        return Judgement("compatible", "within_range", words)
    factor = _scale(x, y, rate.low, rate.high)
    far = f" (about {number_phrase(factor)} times apart)" if factor else ""
    return Judgement("conflict", "values_apart", f"{one} against {other}: they differ at the rate{far}: {rate.words}.")


def _unit(claim: Claim) -> str:
    return (claim.value.unit if isinstance(claim.value, Quantity) else None) or ""


def _near(x: Quantity, rate: tuple[Decimal, Decimal], y: Quantity, tolerance: Decimal) -> bool:
    """True where an amount comes as near to another one, at a rate, as the tolerance asks."""
    wider = converted(x, rate[0] * (1 - tolerance), rate[1] / (1 - tolerance), y)
    return wider.overlaps(_rounded(_money(y), _money(x)))


def _by_given_rate(
    x: Quantity, y: Quantity, given: tuple[Decimal, Decimal], one: str, other: str, tolerance: Decimal | None
) -> Judgement:
    low, high = given[0] * (1 - TENTH), given[1] * (1 + TENTH)
    if converted(x, low, high, y).overlaps(_rounded(_money(y), _money(x))):
        return Judgement("compatible", "within_range", f"{one} and {other} fit the rate that the sources give.")
    if tolerance and _near(x, (low, high), y, tolerance):
        words = f"{one} and {other} fit the rate that the sources give, within the tolerance of {percent(tolerance)}."
        return Judgement("compatible", "within_range", words)
    factor = _scale(x, y, low, high)
    if factor:
        because = f"they are about {number_phrase(factor)} times apart, and so may the rate be that the sources give"
        return Judgement("compatible", "unconvertible", f"{one} and {other}: {because}.")
    return Judgement(
        "conflict", "values_apart", f"{one} against {other}: they differ at any rate that the sources give."
    )


def converted(x: Quantity, low: Decimal, high: Decimal, y: Quantity) -> Interval:
    """What an amount may be in the currency of another one, at a rate between low and high."""
    return _rounded(_money(x), _money(y)).times(low, high)


def _rounded(amount: Reading, other: Reading) -> Interval:
    """What a printed amount allows; one that ends in zeros may have been rounded at them, by a tenth at most."""
    core = amount.core
    if core is None or amount.modifier != "exact":
        return amount.interval(other)
    return Interval.around(core.value, max(core.step * HALF, min(core.coarse * HALF, abs(core.value) * TENTH)))


def _scale(x: Quantity, y: Quantity, low: Decimal, high: Decimal) -> Decimal | None:
    """The factor of a scale word that two amounts are apart at a rate: million for billion."""
    left, right = converted(x, low, high, y), _rounded(_money(y), _money(x))
    if None in (left.low, left.high, right.low, right.high):
        return None  # a bound meets every number that is large enough
    for factor in (Decimal(10**power) for power in SCALES):
        if left.times(factor, factor).overlaps(right) or right.times(factor, factor).overlaps(left):
            return factor
    return None


def currency_slip(a: Claim, b: Claim, context: Context) -> str | None:
    """Why one of two claims has the wrong currency: both give one figure, in two currencies that are not at par.

    Whoever converts an amount changes its digits. Where a source or the table of rates shows that the currencies are at
    par, nothing follows.
    """
    x, y = a.value, b.value
    if not (a.kind == b.kind == "money" and isinstance(x, Quantity) and isinstance(y, Quantity)):
        return None
    if x.unit is None or y.unit is None or x.unit == y.unit or (x.low, x.high) != (y.low, y.high):
        return None
    core, other = _money(x).core, _money(y).core
    if x.elided or y.elided:
        return None
    if core is None or other is None or (len(core.digits) < SLIP_DIGITS and not context.outvoted):
        return None
    low, high = context.rates.get((x.unit, y.unit), (Decimal(0), Decimal(0)))
    if low < 1 < high:
        return None
    rate = None if high else table_rate(a, b, context)
    if rate is not None and core.interval.times(rate.low, rate.high).overlaps(other.interval):
        return None
    return f"{quantity_phrase(x)} against {quantity_phrase(y)}: one figure in two currencies, so one of them is a slip."


def _money(q: Quantity | Rendering) -> Reading:
    low, high = (None if n is None else Number.printed(n, q.step) for n in (q.low, q.high))
    return Reading(low, high, q.unit, q.modifier, q.written)
