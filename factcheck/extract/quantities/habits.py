"""Which signs a text writes numbers with, where its language has two habits: "1,208 pesos" beside "12.5 %"."""

from __future__ import annotations

import re
from functools import lru_cache

_ENOUGH = 2
_NUMERAL = re.compile(r"(\d(?<![\w.,].)(?:\d{0,2}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d*[.,]\d{1,2}))(?![\w]|[.,]\d)( ?%)?")
"""It begins with the digit, which is searched for at once, and not with what must not stand before it."""


@lru_cache(maxsize=8)
def signs_of(text: str, decimal: str, group: str) -> tuple[str, str]:
    """The decimal and the thousands sign of a text: those of its language, unless all that it shows says the reverse.

    Only what can be read in one way counts: groups with equal signs ("1,208,000"), two kinds of signs ("1,208.5"), and
    decimals ("6.2"). For the reverse there must be groups, or decimals of two per cents: "3.5" may be a version.
    """
    mine = theirs = 0
    for match in _NUMERAL.finditer(text):
        digits, percent = match.groups()
        sign, sure = _decimal_sign(digits)
        if sign == decimal:
            mine += 1
        elif sign:
            theirs += _ENOUGH if sure else bool(percent)
    reverse = theirs >= _ENOUGH and not mine
    return ("." if decimal == "," else ",", decimal) if reverse else (decimal, group)


def _decimal_sign(digits: str) -> tuple[str, bool]:
    """The sign that must mark decimals in a literal, and whether it groups thousands too; empty where that is open."""
    dots, commas = digits.count("."), digits.count(",")
    if dots and commas:
        return max(".,", key=digits.rfind), True
    if dots + commas > 1:
        return ("," if dots else "."), True
    sign = "." if dots else ","
    return ("", False) if len(digits) - digits.index(sign) == 4 else (sign, False)
