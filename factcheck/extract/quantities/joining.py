"""Figures as mentions, and two of them that are one: "$5 (€4)", "13 dollars and 45 cents", "5 ft 2 in"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from attrs import evolve

from factcheck.extract.mention import Mention
from factcheck.extract.quantities.figure import Figure
from factcheck.extract.quantities.money import Meaning
from factcheck.extract.quantities.numbers import plain
from factcheck.extract.quantities.scan import Scan
from factcheck.languages import units
from factcheck.model import Quantity, Rendering

_LINKS = frozenset("(/=≈[")
_MOST_WORDS = 4
_MOST_OFF = 2
"""How many times one size may be the other where the one is said to be the other in another unit."""

_USUAL = (("foot", "inch"), ("pound", "ounce"))
"""Units of which the smaller says the rest of the larger even behind a comma: "6 feet, 2 inches"."""


def mentions_of(scan: Scan, figures: list[Figure], meaning: Callable[[tuple[str, ...]], Meaning]) -> list[Mention]:
    """Figures as mentions; an amount said again in another unit, or its rest, joins the mention before it."""
    found: list[Mention] = []
    for figure in figures:
        mention = _mention(scan, figure, meaning)
        whole = _joined(scan, found[-1], mention, figure.unit.factor) if found else None
        if whole is not None:
            found[-1] = whole
        else:
            found.append(mention)
    return found


def _mention(scan: Scan, figure: Figure, meaning: Callable[[tuple[str, ...]], Meaning]) -> Mention:
    unit = figure.unit
    start, end = scan.sentence.span(figure.first, figure.last)
    told = meaning(unit.codes) if unit.kind == "money" and unit.name is None else Meaning(unit.name)
    value = Quantity(
        low=figure.low,
        high=figure.high,
        unit=told.unit,
        written=scan.sentence.text[start:end],
        modifier=figure.modifier,
        step=figure.step,
        candidates=told.candidates,
        unit_from=figure.unit_from or told.settled,
    )
    return Mention(unit.kind, scan.sentence, figure.first, figure.last, value, unit.head)


def _joined(scan: Scan, one: Mention, two: Mention, factor: Decimal) -> Mention | None:
    """Both mentions as one, None where they are two amounts. factor: of the unit of the second."""
    if one.kind != two.kind or one.kind not in ("money", "measure") or two.first - one.last > _MOST_WORDS:
        return None
    return _said_again(scan, one, two) or _rest_of(scan, one, two, minor=factor < 1)


def _said_again(scan: Scan, one: Mention, two: Mention) -> Mention | None:
    """Both mentions as one where the second converts the first: "$5 (€4)", "$300 juta atau Rp5 miliar"."""
    assert isinstance(one.value, Quantity)
    assert isinstance(two.value, Quantity)
    units_said = (one.value.unit, *(r.unit for r in one.value.also))
    if two.value.unit is None or None in units_said or two.value.unit in units_said or not _linked(scan, one, two):
        return None
    if one.kind == "measure" and not _alike(one.value, two.value):
        return None
    again = Rendering(
        two.value.low, two.value.high, two.value.unit, two.value.written, two.value.modifier, two.value.step
    )
    closed = scan.word(two.last) in (")", "]") and scan.low[one.last] in "(["
    return one._replace(last=two.last + closed, value=evolve(one.value, also=(*one.value.also, again)))


def _rest_of(scan: Scan, one: Mention, two: Mention, *, minor: bool) -> Mention | None:
    """Both mentions as one where the second is the rest of the first: "13 dollars and 45 cents", "5 ft 2 in".

    minor: the second is in cents or the like.
    """
    a, b = one.value, two.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    if b.modifier != "exact" or a.low is None or b.low is None or a.also or a.low % 1:
        return None
    gap = scan.low[one.last : two.first]
    if one.kind == "money":
        links = scan.words.joins | scan.words.with_cents
        fits = minor and b.low < 1 and a.step == 1 and (not gap or (len(gap) == 1 and gap[0] in links))
        more, step = b.low, b.step
    elif a.unit != b.unit and _same_dimension(str(a.unit), str(b.unit)):
        usual = (a.unit, b.unit) in _USUAL and len(gap) == 1 and gap[0] in {",", *scan.words.joins}
        if gap and not usual:
            return None
        fits = units.convert(b.low, str(b.unit), str(a.unit)) < 1
        a = _in_unit(a, str(b.unit)) if fits else a  # whole inches, not twelfths of a foot
        more, step = b.low, b.step
    else:
        return None
    if not fits or not more > 0:
        return None
    start, end = scan.sentence.span(one.first, two.last)
    low, high = (None if end is None else end + more for end in (a.low, a.high))
    return one._replace(
        last=two.last, value=evolve(a, low=low, high=high, step=step, written=scan.sentence.text[start:end])
    )


def _in_unit(value: Quantity, unit: str) -> Quantity:
    """A measure in a smaller unit: 5 feet in inches."""
    low, high = (
        None if end is None else plain(units.convert(end, str(value.unit), unit)) for end in (value.low, value.high)
    )
    return evolve(value, low=low, high=high, unit=unit)


def _alike(one: Quantity, two: Quantity) -> bool:
    """True where two measures are of about one size; "8 °C, which is 5 kelvin more" are two."""
    a, b = (value.low if value.low is not None else value.high for value in (one, two))
    if not _same_dimension(str(one.unit), str(two.unit)) or not a or not b:
        return False
    size, again = (units.base(value, str(unit))[0] for value, unit in ((a, one.unit), (b, two.unit)))
    return min(size, again) * _MOST_OFF > max(size, again) > 0 or size == again


def _linked(scan: Scan, one: Mention, two: Mention) -> bool:
    """True where nothing but a bracket, a slash or a word such as "or" stands between, or only an estimate's hedge."""
    gap = _without_period(scan, scan.low[one.last : two.first])
    if not gap or gap == (",",):  # "$5 million, about €4 million"
        return isinstance(two.value, Quantity) and two.value.modifier == "about"
    body = tuple(w for w in gap if w not in (",", "–", "—"))
    if len(body) == 1 and body[0] in _LINKS:
        return True
    start = body[1:] if body and body[0] in _LINKS else body
    found = scan.words.conversion.at(start, 0)
    return found is not None and found[1] == len(start)


def _without_period(scan: Scan, gap: tuple[str, ...]) -> tuple[str, ...]:
    """The words between two amounts without the "a year" that belongs to the first."""
    per = scan.words.per.at(gap, 0)
    unit = scan.words.units.at(gap, per[1]) if per is not None else None
    return gap[unit[1] :] if unit is not None and unit[0] in units.TIMES else gap


def _same_dimension(one: str, two: str) -> bool:
    dimension = units.dimension(one)
    return dimension is not None and dimension == units.dimension(two)
