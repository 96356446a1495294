"""Points that are percentage points: "16%, almost 10 points worse than in 2021"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.quantities.elidedwords import elided_words
from factcheck.extract.quantities.figure import Figure, Row
from factcheck.extract.quantities.scan import Scan, Unit

_POINT = "point"
_PERCENTAGE_POINTS = Unit("percent", "pp")
_MOST = Decimal(100)
_OPENS = frozenset("([/")


def as_percentage_points(rows: Sequence[Row]) -> None:
    """Read points beside percentages as percentage points, where no word speaks of a game, a league or an index.

    Points that a percentage says again ("fell 40 points, or 0.6%") are those of an index.
    """
    if not any(f.unit.name == _POINT for row in rows for f in row.figures):
        return
    percent: int | None = None  # where the last percentage stands
    for row in rows:
        index = row.scan.sentence.index
        here = any(f.unit.kind == "percent" for f in row.figures)
        for n, figure in enumerate(row.figures):
            if _is_points(figure) and (here or percent == index - 1) and _is_share(row, n):
                row.figures[n] = figure._replace(
                    unit=_PERCENTAGE_POINTS, unit_from="same_sentence" if here else "sentence_before"
                )
        percent = index if here else percent


def _is_points(figure: Figure) -> bool:
    value = figure.high if figure.high is not None else figure.low
    return figure.unit.kind == "count" and figure.unit.name == _POINT and value is not None and value < _MOST


def _is_share(row: Row, n: int) -> bool:
    scan, figures = row.scan, row.figures
    if not elided_words(scan.lexicon).play.isdisjoint(scan.low):
        return False
    near = [(one, two) for one, two in ((n - 1, n), (n, n + 1)) if one >= 0 and two < len(figures)]
    return not any(_said_again(scan, figures[one], figures[two]) for one, two in near)


def _said_again(scan: Scan, one: Figure, two: Figure) -> bool:
    """True for "40 points, or 0.6%", "0.6% (40 points)"."""
    if one.unit.kind != "percent" and two.unit.kind != "percent":
        return False
    gap = scan.low[one.last : two.first]
    gap = gap[1:] if gap[:1] == (",",) else gap
    if gap and gap[0] in _OPENS:
        return True
    found = scan.words.conversion.at(gap, 0)
    return found is not None and found[1] == len(gap)
