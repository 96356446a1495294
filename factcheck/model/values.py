"""What a claim says: one frozen class for each family of values.

Numbers are `decimal.Decimal`, never binary floats. An open end of an interval is None.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cached_property
from typing import Literal, TypeAlias, get_args

from attrs import field, frozen

Modifier: TypeAlias = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "up_to", "range"]
Role: TypeAlias = Literal[
    "announce",
    "launch",
    "create",
    "build",
    "lead",
    "fund",
    "support",
    "partner",
    "acquire",
    "own",
    "sign",
    "refuse",
    "host",
    "attend",
    "say",
    "origin",
    "hold_office",
    "part_of",
]
UnitFrom: TypeAlias = Literal[
    "named_in_text", "source_country", "country_in_text", "usual", "same_sentence", "sentence_before", "list"
]

MODIFIERS: tuple[str, ...] = get_args(Modifier)
ROLES: tuple[str, ...] = get_args(Role)
BEHIND: frozenset[Role] = frozenset({"announce", "launch", "create", "build", "lead"})
"""Roles that answer "who is behind it?": only among these may agents of different roles be set against each other."""
UNITS_FROM: tuple[str, ...] = get_args(UnitFrom)
ELIDED: frozenset[UnitFrom] = frozenset({"same_sentence", "sentence_before", "list"})


@frozen
class Rendering:
    """The same amount said a second time, as in "32 Milliarden Dollar (29,3 Milliarden Euro)"."""

    low: Decimal | None
    high: Decimal | None
    unit: str | None
    written: str
    modifier: Modifier = "exact"
    step: Decimal | None = None


@frozen
class Quantity:
    """Money, a count, a percentage, a measure or a bare number, as an interval [low, high].

    unit: ISO 4217 code for money (None with `candidates` where a bare `$` cannot be told), "%" or "pp" for
    percentages, the canonical pint name for a measure, the canonical English noun for a count, None for a bare number.
    step: the value of the last written digit times the scale: 10**9 for "150 miliar", 10**7 for "29,31 Mrd".
    unit_from: what settled a sign or name that several currencies share, or where the unit of a number that has none of
    its own was said ("the CDU won 208 seats, the AfD 152"); None where the words at the number say which it is.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str | None
    written: str
    modifier: Modifier = "exact"
    step: Decimal | None = None
    candidates: tuple[str, ...] = ()
    also: tuple[Rendering, ...] = ()
    unit_from: UnitFrom | None = None

    @property
    def elided(self) -> bool:
        """True where the unit was said elsewhere, so that it is likely and not certain."""
        return self.unit_from in ELIDED

    @cached_property
    def known(self) -> Decimal | None:
        """The printed number of a value that has one: of "more than 60" 60, of a range nothing."""
        if self.low is not None and self.high is not None and self.low != self.high:
            return None
        return self.low if self.low is not None else self.high

    @cached_property
    def digits(self) -> str:
        """The digits of the printed number but its zeros, in order of size: "24" for 420 and 2.04; "" without one."""
        return "" if self.known is None else sorted_digits(self.known)


def sorted_digits(number: Decimal) -> str:
    """The digits of a number but its zeros, in order of size: what no slip of the pen changes."""
    return "".join(sorted(written_digits(number))).strip("0")


def written_digits(number: Decimal) -> str:
    """The digits of a number from the first that is not zero on, as it is written; "" for what has none."""
    if not number.is_finite():
        return ""
    return str(number).partition("E")[0].replace(".", "").lstrip("-0")  # a tuple of digits costs three times as much


def digits_of(m: Decimal, n: Decimal) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The digits of two numbers down to the last one that counts in either: 240 and 204 have three each."""
    x, y = (number.normalize().as_tuple() for number in (m, n))
    last = min(int(x.exponent), int(y.exponent))
    one, other = ((*told.digits, *(0,) * (int(told.exponent) - last)) for told in (x, y))
    return one, other


@frozen
class DateRange:
    """Days from `start` to `end`, both included; `edtf` keeps the precision that was written (EDTF, ISO 8601-2)."""

    start: dt.date | None
    end: dt.date | None
    edtf: str
    written: str
    time: str | None = None
    zone: str | None = None


@frozen
class Duration:
    """A length of time as an ISO 8601 duration ("P5Y"). unit_from: as in a `Quantity`, of "35 statt 38 Stunden"."""

    iso8601: str
    written: str
    modifier: Modifier = "exact"
    unit_from: UnitFrom | None = None


@frozen
class Attribution:
    """Who did what; the thing acted on is the claim's subject. `open` marks a list that names only some agents."""

    role: Role
    agents: tuple[str, ...]
    written: str
    open: bool = field(default=False)


Value: TypeAlias = Quantity | DateRange | Duration | Attribution
