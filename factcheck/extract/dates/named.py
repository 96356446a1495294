"""The days of a date whose year is known."""

from __future__ import annotations

import datetime as dt

from factcheck.extract.dates import edtf
from factcheck.extract.dates.edtf import Days
from factcheck.extract.dates.holidays import feast, holiday
from factcheck.extract.dates.written import Written


def named(date: Written, year: int) -> Days:
    """A date whose year is known."""
    if date.grain == "holiday":
        return feast(date.holiday, holiday(date.holiday, year))
    if date.grain == "day":
        assert date.month is not None
        assert date.day is not None
        return edtf.day(dt.date(year, date.month, date.day))
    if date.grain == "month":
        assert date.month is not None
        return edtf.month(year, date.month)
    number = date.number or 0
    if date.grain == "week":
        return edtf.week(dt.date.fromisocalendar(year, number, 1))
    if date.grain == "season":
        return edtf.season(year, number)
    if date.grain == "quarter":
        return edtf.quarter(year, number)
    if date.grain == "half":
        return edtf.half(year, number)
    if date.grain == "months":
        return edtf.months(year, 1, number, "months")
    if date.grain == "decade":
        return edtf.decade(year)
    if date.grain == "century":
        return edtf.century(number)
    return edtf.year(year)
