"""Two amounts that are the ends of one: "30-50 miliar euro", "between 4% and 7%", "von zwei auf vier Millionen"."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from attrs import frozen

from factcheck.extract.quantities import hedges, letters, tags
from factcheck.extract.quantities.amounts import amount_at
from factcheck.extract.quantities.numbers import plain
from factcheck.extract.quantities.scan import Amount, Scan, Unit
from factcheck.extract.quantities.signs import DASHES, MARGIN

_CHANGE_REACH = 6
_LEVEL = 3
_FAR_LEVEL = 10
_FALL = 10


@frozen
class Joined:
    """Two amounts that share a unit.

    how: a range; a change from one to the other; an amount and its margin of error; or digits that are no amounts.
    """

    how: Literal["range", "change", "nothing", "margin"]
    low: Amount
    high: Amount
    first: int


def joined(scan: Scan, amount: Amount) -> Joined | None:
    """What `amount` forms with the amount after it, None where it stands alone."""
    words, at = scan.words, amount.last
    if not scan.tags[at] & tags.LINK:
        return None
    if scan.word(at) in DASHES and scan.word(at + 1) in words.to - DASHES:
        at += 1  # "8- to 16-meter"
    link = scan.word(at)
    if link == MARGIN:
        return _margin(scan, amount)
    opener = words.between.before(scan.low, amount.first)
    between = opener is not None and link in words.between_join
    opens = _over_elision(scan, amount.first)
    comes = opens if scan.word(amount.first - opens) in words.come_from else _over_attribute(scan, amount.first)
    ranges = scan.words.ranging.before(scan.low, amount.first - comes) is not None
    change = comes > 0 and link in words.change
    opens_range = link in words.to and scan.opens(amount.first - comes)  # "From 100 to 150 people came"
    if change and (ranges or opens_range or (words.changing.firsts and not _changes(scan, amount.first - comes))):
        change, between = False, True  # "prices range from 4 to 7", "de 4 à 7 millions"
    by = link in words.change - words.to and not (change or amount.number.fraction) and moved(scan, amount.first)
    if not (between or change or by or link in words.to):
        return None
    priced = amount.unit is not None and amount.unit.kind == "money"
    at += at > amount.last and scan.word(at + 1) in DASHES  # "$8 billion-to-$10 billion"
    other = amount_at(scan, _number_start(scan, at + 1), second=True, priced=priced)
    if other is None or other.first < at + 1:
        return None
    amount = letters.like_second(scan, amount, other)
    dash = link in DASHES
    if amount.number.scaled and not other.number.scaled and not (dash or between) and _counts(other):
        return None  # "versé 4,6 millions à 87 bénéficiaires": a scale is said once, behind the second number
    if dash and (amount.unit is None or amount.unit.kind == "count") and _is_code(scan, amount, other):
        return Joined("nothing", amount, other, amount.first)
    if link in words.change and _is_level(scan, amount, other):
        return Joined("change", amount, other._replace(unit=amount.unit), amount.first)
    pair = _shared(amount, other, dash=dash, change=change)
    if pair is None:
        return None
    low, high = pair
    if by and amount.unit is None and high.unit is not None:
        return _by_and_to(low, high, high.unit)
    if change or (not (dash or between or ranges) and _moved(scan, amount, low, high)):
        return Joined("change", low, high, amount.first)
    if by:
        return None
    if low.value > high.value and (ranges or high.value < 0 > low.value):
        return Joined("range", high, low, opener[1] if opener is not None else amount.first - comes)
    if not low.value < high.value:
        return Joined("nothing", low, high, amount.first) if dash and amount.unit is None else None
    first = opener[1] if opener is not None else amount.first - comes
    return Joined("range", low, high, first)


def _margin(scan: Scan, amount: Amount) -> Joined | None:
    """5.2 ± 0.3 kg"""
    error = amount_at(scan, amount.last + 1, second=True)
    pair = _shared(amount, error, dash=True) if error is not None else None
    if pair is None or error is None or not 0 < pair[1].value < abs(pair[0].value):
        return None
    return Joined("margin", *pair, amount.first)


def _counts(amount: Amount) -> bool:
    """True for a number with a counted noun of its own."""
    return amount.unit is not None and amount.unit.kind == "count"


def _moved(scan: Scan, written: Amount, by: Amount, to: Amount) -> bool:
    """True for "rose 12p to 340p": how far, and where to. "Rose $3 to $4" is a range: a move is small by its level.

    written: the first amount as it stands there; where it has no unit ("rose 0.41 to $18.35"), a range is likelier.
    """
    if by.unit is None or to.unit is None or by.unit.kind not in ("money", "measure"):
        return False
    level = _LEVEL if written.unit is not None else _FAR_LEVEL
    return level * abs(by.value) < abs(to.value) and moved(scan, by.first)


def _is_level(scan: Scan, by: Amount, to: Amount) -> bool:
    """True for the bare 1,912 of "rose by 14 parts per billion to 1,912": the level in the unit of the change."""
    unit, after = by.unit, scan.word(to.last)
    if unit is None or to.unit is not None or unit.factor != 1 or to.number.scaled or to.number.ordinal:
        return False
    closed = not after.isalpha() or after in scan.words.function
    kind = unit.kind in ("money", "measure") or unit.name == "point"
    return closed and kind and _LEVEL * abs(by.value) < abs(to.value) and moved(scan, by.first)


def moved(scan: Scan, i: int) -> bool:
    """True for a number at token i that says by how much something changed: "rose 12p to 340p", "um 6,40 auf 1312"."""
    first = hedges.before(scan, i)[1]
    return scan.words.changes_by.before(scan.low, first) is not None or _changes(scan, first)


def _by_and_to(by: Amount, to: Amount, unit: Unit) -> Joined | None:
    """ "um 6,40 auf 1312,10 Dollar", "um 0,3 auf 5,4 Prozent": the unit of both is said once, of a share in points."""
    if unit.kind not in ("money", "measure", "percent") or _LEVEL * abs(by.value) >= abs(to.value):
        return None
    points = unit._replace(name="pp") if unit.name == "%" else unit
    return Joined("change", by._replace(unit=points), to, by.first)


def _changes(scan: Scan, i: int) -> bool:
    """True where a word of change stands shortly before token i: "est passé de 4 à 7"."""
    return any(scan.words.changing.at(scan.low, at) is not None for at in range(max(0, i - _CHANGE_REACH), i))


def _over_elision(scan: Scan, i: int) -> int:
    """How far before token i the word before it stands: 2 where its apostrophe lies between ("dall'8")."""
    return 2 if scan.word(i - 1) in ("'", "’") and scan.sentence.glued(i) and scan.sentence.glued(i - 1) else 1


def _over_attribute(scan: Scan, i: int) -> int:
    """How far before token i a "from" stands with a hedge or "the planned" between; 0 where none does."""
    words, start = scan.words, hedges.before(scan, i)[1]
    if start < i:
        return i - start + 1 if scan.word(start - 1) in words.come_from else 0
    far = 2 if scan.word(i - 1) in words.articles else 3
    named = far == 2 or (scan.word(i - 1).isalpha() and scan.word(i - 2) in words.articles)
    return far if named and scan.word(i - far) in words.come_from else 0


def _number_start(scan: Scan, i: int) -> int:
    """The token of the number itself, after a currency sign, a minus or an article ("entre el 4 % y el 6 %")."""
    if scan.word(i) in scan.words.articles and scan.exact(i + 1)[:1].isdecimal():
        i += 1
    elif scan.exact(i + 1) in ("'", "’") and scan.word(i) in scan.words.articles and scan.exact(i + 2)[:1].isdecimal():
        i += 2
    elif scan.exact(i) in ("'", "’") and scan.sentence.glued(i) and scan.sentence.glued(i + 1):
        i += 1
    hedge = scan.words.hedges.at(scan.low, i)
    if hedge is not None and hedge[0] == "about":
        i = hedge[1]
    sign = scan.words.money.signs.at(scan.sentence.words, i)
    if sign is not None:
        return sign[1]
    signs = scan.words.minus | scan.words.plus
    return i + 1 if scan.word(i) in signs and (scan.low[i].isalpha() or scan.sentence.glued(i + 1)) else i


def _is_code(scan: Scan, one: Amount, two: Amount) -> bool:
    """True for "737-400", "2024-25", "021-555-1234", "3-1": digits with dashes that are no range."""
    end = two.number.last
    if scan.word(end) in DASHES and scan.sentence.glued(end) and scan.exact(end + 1).isdecimal():
        return True
    if one.number.spelled or one.number.scaled or two.number.scaled:
        return False
    return one.number.low >= two.number.low or (scan.like_year(one.number) and scan.like_year(two.number))


def _shared(one: Amount, two: Amount, *, dash: bool, change: bool = False) -> tuple[Amount, Amount] | None:
    """Both amounts with the unit and the scale that one of them leaves unsaid, None where they differ.

    change: from one to the other, which may be less: "de 2.840 a 2.610 millones".
    """
    unit = _common(one.unit, two.unit)
    if unit is None and (one.unit or two.unit):
        return None
    if one.unit is not None and two.unit is None and not (dash or one.first < one.number.first):
        return None
    one, two = one._replace(unit=unit), two._replace(unit=unit)
    most = two.number.low / two.number.scale * (_FALL if change else 1)
    if two.number.scaled and not one.number.scaled and one.number.low < most:
        one = _times(one, two.number.scale)
    elif one.number.scaled and not two.number.scaled and two.number.low < 1000 and two.value < one.value:
        two = _times(two, one.number.scale)
    return one, two


def with_scale(amount: Amount, other: Amount) -> Amount:
    """An amount with the scale word that is said once behind another: "2 and 3 million", "49 instead of 9 million"."""
    one, two = amount.number, other.number
    shared = two.scaled and not one.scaled and one.low < _FALL * two.low / two.scale
    return _times(amount, two.scale) if shared else amount


def _times(amount: Amount, scale: Decimal) -> Amount:
    number = amount.number
    return amount._replace(number=number._replace(low=plain(number.low * scale), step=number.step * scale, scale=scale))


def _common(one: Unit | None, two: Unit | None) -> Unit | None:
    if one is None or two is None:
        return one or two
    if one.same(two):
        return two
    if one.kind == "money" and two.kind == "measure" and one.factor == two.factor and one.codes:
        return two if str(two.name).startswith(f"{one.codes[0]}/") else None  # "from $3 to $4 a gallon"
    if one.kind == two.kind == "money" and one.factor == two.factor:
        shared = tuple(c for c in one.codes if c in two.codes)
        return one._replace(codes=shared, name=shared[0] if len(shared) == 1 else None) if shared else None
    return None
