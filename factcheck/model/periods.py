"""What a period in ISO 8601 or EDTF (ISO 8601-2) stands for, in days."""

from __future__ import annotations

import datetime as dt
import re

Days = tuple[dt.date, dt.date]
"""First and last day, both included."""

_POINT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?~?")
_YEAR_END = 12
SEASONS, SOUTHERN_SEASONS, QUARTERS, HALVES = range(21, 25), range(29, 33), range(33, 37), range(40, 42)
"""The numbers of EDTF (ISO 8601-2) for the parts of a year; the seasons from spring on."""
_STARTS = {
    **dict(zip(SEASONS, (3, 6, 9, 12), strict=True)),
    **dict(zip(SOUTHERN_SEASONS, (9, 12, 3, 6), strict=True)),
    **dict(zip(QUARTERS, (1, 4, 7, 10), strict=True)),
    **dict(zip(HALVES, (1, 7), strict=True)),
}
"""The first months of the parts of a year, by their numbers; a season may run into the next year."""

_FISCAL = re.compile(r"FY(\d{4})(?:/(\d{4}))?(-[QH]\d)?")


def may_be_one_fiscal_year(one: str, other: str) -> bool:
    """True for fiscal years of which one is called by one calendar year and the other by two: FY2024, FY2023/2024."""
    a, b = _FISCAL.fullmatch(one), _FISCAL.fullmatch(other)
    if a is None or b is None or a[3] != b[3] or (a[2] is None) == (b[2] is None):
        return False
    return not {a[1], a[2]}.isdisjoint({b[1], b[2]} - {None})


def of_other_hours(one: str | None, other: str | None) -> bool:
    """True for two times of one day that are not one: 12:00 and 18:00/24:00; not where a time is unknown (None)."""
    if one is None or other is None:
        return False
    (start, _, end), (begin, _, until) = one.partition("/"), other.partition("/")
    return max(start, begin) > min(end or start, until or begin)


def days_of_period(period: str | None) -> Days | None:
    """First and last day of a day, month, season, quarter, half or year, or of an interval of two of these.

    None for what is not written so, and for an interval with an open end.
    """
    if not period:
        return None
    ends = [_days(point) for point in period.split("/")]
    if not 1 <= len(ends) <= 2 or ends[0] is None or ends[-1] is None:
        return None
    return ends[0][0], ends[-1][1]


def _days(point: str) -> Days | None:
    found = _POINT.fullmatch(point)
    if found is None:
        return None
    year, part, day = int(found[1]), int(found[2] or 1), found[3]
    try:
        if day:
            return (dt.date(year, part, int(day)),) * 2
        first = _STARTS.get(part, part)
        after = first - 1 + (_months(part) if found[2] else _YEAR_END)
        end = dt.date(year + after // _YEAR_END, after % _YEAR_END + 1, 1)
        return dt.date(year, first, 1), end - dt.timedelta(days=1)
    except ValueError:
        return None


def _months(part: int) -> int:
    """How many months a part of a year has."""
    return 1 if part not in _STARTS else 6 if part in HALVES else 3
