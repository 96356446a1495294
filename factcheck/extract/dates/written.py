"""What the words of a date say, before anybody asks when they were written."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

from factcheck.extract.dates import edtf

Limit: TypeAlias = Literal["since", "until", "before", "after"]

NO_PUBLICATION: Final = "relative date, publication date unknown"
NO_SUCH_DAY: Final = "no such day"
AMBIGUOUS: Final = "day and month ambiguous"
FISCAL: Final = "fiscal year, its first day unknown"
NO_ANCHOR: Final = "counts from a date that is not named"


class Written(NamedTuple):
    """A date as written in the tokens first … last-1. A named tuple, as many of them are made for each that is kept.

    grain: what is named. number: of the quarter, half, season, century; first year of the decade. shift: how many
    grains from the publication ("last year" is -1, "yesterday" -1), or, where it is `anchored`, from the date that was
    named before ("a year earlier"). direction: -1, 0, 1 for "last", "this", "next" before or after a name ("next
    March"). to: the other end of a range. swapped: the other reading of "7/5/2025" as (day, month), where the language
    has no order of its own. inside: the period that an "nth" is the number-th `unit` of, or the day from which an
    "offset" counts so many units. many: how many units an "nth" has ("the first nine months").
    unit is also the grain of an anchored word, as "the previous week" is a week and "a week earlier" may be a day.
    """

    first: int
    last: int
    grain: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    shift: int | None = None
    direction: int | None = None
    part: edtf.Part | None = None
    to: Written | None = None
    limit: Limit | None = None
    about: bool = False
    swapped: bool = False
    fiscal: bool = False
    anchored: bool = False
    unit: str = ""
    many: int = 1
    inside: Written | None = None
    holiday: str = ""

    @property
    def open(self) -> bool:
        """True where the tense of the sentence tells which one is meant: weekdays, days and months without a year."""
        if self.inside is not None:
            return self.inside.open
        return self.year is None and self.shift is None and not self.anchored

    @property
    def is_day(self) -> bool:
        return self.to is None and self.part is None and self.grain == "day"

    @property
    def fiscal_period(self) -> str | None:
        """What a fiscal year is called, or a part of it: FY2024, FY2023/2024, FY2024-Q3; None for other dates."""
        if not self.fiscal or self.year is None:
            return None
        ends = f"/{self.to.year}" if self.to is not None and self.to.year is not None else ""
        part = {"quarter": f"-Q{self.number}", "half": f"-H{self.number}"}.get(self.grain, "")
        return f"FY{self.year}{ends}{part}"
