"""Fractions in digits and halves in words that stand before a unit: "1/4 mile", "medio litro"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.quantities import measures
from factcheck.extract.quantities.numbers import Number
from factcheck.extract.quantities.numberwords import number_words
from factcheck.extract.quantities.scan import Amount, Scan

_LONGEST = 6
"""Digits above and below together."""


def broken_at(scan: Scan, i: int) -> Amount | None:
    """A fraction in digits before a unit: "1/4 mile", "3/4 cup"."""
    if scan.exact(i + 1) != "/" or not scan.sentence.glued(i + 1) or not scan.sentence.glued(i + 2):
        return None
    above, below = scan.exact(i), scan.exact(i + 2)
    if not (above.isdecimal() and below.isdecimal()) or len(above + below) > _LONGEST or int(above) >= int(below):
        return None
    if scan.sentence.glued(i) or scan.sentence.glued(i + 3) or not scan.free(i, i + 3):
        return None
    of = scan.words.of.at(scan.low, i + 3) or scan.words.share.at(scan.low, i + 3)
    at = of[1] if of is not None else i + 3
    unit = measures.unit_after(scan, at) or measures.broken_after(scan, at)
    value = Decimal(above) / Decimal(below)
    return None if unit is None else Amount(Number(value, i, i + 3, 1 / Decimal(below)), i, unit[1], unit[0])


def half_at(scan: Scan, i: int) -> Amount | None:
    """A half or a quarter before a unit: "medio litro", "demi-litre", "halve kilometer"."""
    half = number_words(scan.lexicon).half.at(scan.low, i)
    unit = measures.unit_after(scan, half[1]) if half is not None and scan.free(i, half[1]) else None
    if half is None or unit is None or scan.exact(half[1])[:1].isdecimal():
        return None
    if unit[0].kind != "measure" and unit[0].name != "pp":
        return None
    return Amount(Number(half[0], i, half[1], half[0], spelled=True), i, unit[1], unit[0])
