"""Units written as a mark at the digits: 6'4", 27", 40C."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extract.quantities.numbers import Number
from factcheck.extract.quantities.scan import Amount, Scan, Unit
from factcheck.extract.quantities.signs import DEGREES, FEET, HYPHENS, INCH, INCHES

_JOINED = re.compile(r"(\d)['’](\d{1,2})")
_TALL = range(3, 9)
_INCH = Unit("measure", "inch")


def unit_mark(scan: Scan, i: int) -> tuple[Unit, int] | None:
    """The unit of a mark that is token i: "40C" in a text that speaks of heat, 27" where no such mark quotes."""
    mark = scan.exact(i)
    if mark in DEGREES:
        return (Unit("measure", DEGREES[mark]), i + 1) if scan.whole.heat and not _goes_on(scan, i + 1) else None
    if mark == "″" or (mark == INCH and _behind_feet(scan, i - 1)):
        return _INCH, i + 1
    end = _inches(scan, i)
    return (_INCH, end) if end is not None and scan.whole.inch_marks else None


def feet_and_inches(scan: Scan, i: int) -> Amount | None:
    """6'4" and 6' 4": feet and inches of which the digits begin at token i; 6-foot-4 too."""
    joined = _JOINED.fullmatch(scan.exact(i))
    if joined is not None:
        feet, inches, last = int(joined[1]), int(joined[2]), i + 1
        end = _inches(scan, last)
        if inches > 11 or (end is None and (feet not in _TALL or _goes_on(scan, last))):
            return None
        return _tall(feet, inches, i, end or last)
    if scan.exact(i + 1) in HYPHENS:
        return _hyphened(scan, i)
    if scan.exact(i + 1) not in FEET or not scan.sentence.glued(i + 1):
        return None
    feet_said, inches_said, end = scan.exact(i), scan.exact(i + 2), _inches(scan, i + 3)
    if end is None or not (feet_said.isdecimal() and inches_said.isdecimal()) or len(inches_said) > 2:
        return None
    return _tall(int(feet_said), int(inches_said), i, end) if int(inches_said) < 12 else None


def _hyphened(scan: Scan, i: int) -> Amount | None:
    """6-foot-7, 6-foot-7-inch"""
    feet, inches, last = scan.exact(i), scan.exact(i + 4), i + 5
    apart = not all(scan.sentence.glued(at) for at in range(i + 1, min(last, scan.size)))
    if last > scan.size or apart or scan.exact(i + 3) not in HYPHENS or not (feet.isdecimal() and inches.isdecimal()):
        return None
    if scan.words.units.single(scan.low[i + 2]) != "foot" or int(feet) not in _TALL or int(inches) > 11:
        return None
    after = scan.after_hyphen(last)
    inch = scan.words.units.at(scan.low, after)
    return _tall(int(feet), int(inches), i, inch[1] if inch is not None and inch[0] == "inch" else last)


def _tall(feet: int, inches: int, first: int, last: int) -> Amount:
    return Amount(Number(Decimal(feet * 12 + inches), first, last, Decimal(1)), first, last, _INCH)


def _inches(scan: Scan, i: int) -> int | None:
    """The end of a mark of inches that is glued to the digits before token i."""
    mark = scan.exact(i)
    if not mark or not scan.sentence.glued(i):
        return None
    if mark in INCHES:
        return i + 1
    return i + 2 if mark in FEET and scan.exact(i + 1) == mark and scan.sentence.glued(i + 1) else None


def _behind_feet(scan: Scan, i: int) -> bool:
    """True where the number that is token i stands behind feet: "5 ft 2", "5 feet 2"."""
    found = scan.words.units.before(scan.low, i) or scan.words.unit_signs.before(scan.exacts, i)
    return found is not None and found[0] == "foot"


def _goes_on(scan: Scan, i: int) -> bool:
    """True where letters or digits are glued to the token before: "40C3"."""
    return scan.sentence.glued(i) and scan.exact(i)[:1].isalnum()
