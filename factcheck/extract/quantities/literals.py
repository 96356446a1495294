"""Numbers written with digits: which sign divides thousands, which marks decimals, and when that cannot be told.

The rule, for a literal with one sign and three digits after it ("1.208"):

* the sign groups thousands in the text's language: 1208;
* it marks decimals there: 1.208, with 1208 kept in `other` for a reader that knows the value must be whole. Three zeros
  ("816,000" in German) are a slip from another convention as often as not: both readings are kept;
* it is neither (French "1.208"), or no language is known: both readings are kept. Three zeros after a sign that is
  neither ("100.000") are thousands: nobody prints them as decimals in a notation that is not the text's own.

Any other count of digits after a single sign can only be decimals, whatever the language. Several equal signs can only
group. Where two kinds of signs meet, the last one marks decimals.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_SIGNS = re.compile(r"[.,'’]")
_GROUPS = re.compile(r"\d{1,3}(?:\D\d{3})+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})*,\d{3}")
MOST_DIGITS = 24


class Literal(NamedTuple):
    """A value, the value of its last digit, and every value the digits may stand for where that is open."""

    value: Decimal
    step: Decimal
    readings: tuple[Decimal, ...] = ()
    other: Decimal | None = None


@lru_cache(maxsize=4096)
def read_literal(text: str, decimal: str, group: str, *, settled: bool = True) -> Literal | None:
    """Read "1.208,50" by a language's signs; None where the digits are no number ("192.168.1.2", "18.04.2025").

    settled: False where no language is known, so that neither sign can be trusted.
    """
    if len(text) > MOST_DIGITS:
        return None
    if text.isdecimal():
        return Literal(Decimal(text), Decimal(1))
    signs = _SIGNS.findall(text)
    if len(set(signs)) == 1:
        return _one_kind(text, signs, decimal, group, settled=settled)
    last = signs[-1]
    whole, _, part = text.rpartition(last)
    if signs.count(last) > 1 or last in "'’" or not _grouped(whole):
        return None
    return _decimals(whole, part)


def _one_kind(text: str, signs: list[str], decimal: str, group: str, *, settled: bool) -> Literal | None:
    sign = signs[0]
    if len(signs) > 1 or sign in "'’":
        return Literal(_whole(text), Decimal(1)) if _grouped(text) else None
    whole, part = text.split(sign)
    fraction = _decimals(whole, part)
    if not _GROUPS.fullmatch(text) or whole.startswith("0"):
        return fraction
    thousands = _whole(text)
    if settled and sign == group:
        return Literal(thousands, Decimal(1), other=fraction.value)
    if settled and sign == decimal and part != "000":
        return Literal(fraction.value, fraction.step, other=thousands)
    if settled and sign != decimal and part == "000":
        return Literal(thousands, Decimal(1))
    first, second = (fraction, thousands) if settled else (Literal(thousands, Decimal(1)), fraction.value)
    return Literal(first.value, first.step, readings=(first.value, second))


def _grouped(text: str) -> bool:
    if _INDIAN.fullmatch(text):
        return True
    return bool(_GROUPS.fullmatch(text)) and len(set(_SIGNS.findall(text))) == 1 and not text.startswith("0")


def _whole(text: str) -> Decimal:
    return Decimal(_SIGNS.sub("", text))


def _decimals(whole: str, part: str) -> Literal:
    return Literal(Decimal(f"{_whole(whole) if _SIGNS.search(whole) else whole}.{part}"), Decimal(1).scaleb(-len(part)))
