"""Numbers without a unit or a noun that are figures all the same: a table cell, "the index stood at 512"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.quantities import hedges
from factcheck.extract.quantities.number import Number
from factcheck.extract.quantities.numbers import read_number
from factcheck.extract.quantities.numberwords import number_words
from factcheck.extract.quantities.scan import Amount, Scan, Unit
from factcheck.extract.quantities.signs import HYPHENS

_REACH = 14
_LONGEST_LINE = 60
_BIG = 121
"""A whole number below it behind "is" may be somebody's age."""

_CELL = "|"
_POWER = "^"
_MINUSES = frozenset("-−+")
_SIGNS = frozenset(".,;:!?()[]\"'“”„‚«»‘’…/+-−–—‐‑~≈=^|*")
_ENDS = frozenset(".,;:!?)]\"'”’»|…")


def numbers_only(scan: Scan) -> bool:
    """True for a line that holds nothing but numbers: "vierundzwanzig", "-1,2M", "22, 24, 31"."""
    sentence = scan.sentence
    low, words = scan.low, number_words(scan.lexicon)
    if not low or len(low) > _LONGEST_LINE or scan.taken:
        return False
    first = low[0] if low[0][0].isalnum() else low[min(1, len(low) - 1)]
    opens = first[0].isdecimal() or first in words.inside or words.begins[first]
    if not opens and first not in scan.words.minus and first not in scan.words.negative:
        return False
    return _is_line(scan) and all(_in_a_number(scan, i) for i in range(len(low))) and sentence.body == sentence.start


def share_on_line(scan: Scan) -> Amount | None:
    """The percentage that is all of a line, which is read with rare forms of numbers: "sixty fifths percent"."""
    if not 1 < scan.size <= _LONGEST_LINE or scan.taken:
        return None
    sign = ("%", scan.size - 1) if scan.low[-1] == "%" else None
    name = sign or scan.words.units.before(scan.low, scan.size)
    if name is None or name[0] != "%" or name[1] < 1 or not _is_line(scan):
        return None
    start = 0 if scan.low[0][0].isalnum() else 1
    number = read_number(scan.sentence, start, scan.lexicon, compact=True, whole=True)
    if number is None or number.last != name[1] or number.ordinal or number.readings:
        return None
    amount = signed(scan, Amount(number._replace(fraction=False), start, scan.size, Unit("percent", "%")))
    return amount if amount.first == 0 else None


def only_line(scan: Scan) -> bool:
    """True where the sentence is all that the text says, so that a dash before it is no bullet."""
    sentence = scan.sentence
    return not sentence.text[: sentence.start].strip() and not sentence.text[sentence.end :].strip()


def figure(scan: Scan, amount: Amount, first: int) -> Amount | None:
    """An amount without a noun that is the value of something: of its line, or of what a colon or a verb says.

    first: where its hedge begins.
    """
    at = first - 1
    if amount.first == first and scan.word(at) in scan.words.negative and _is(scan, at):
        return amount._replace(first=at, negative=True)  # "the answer is negative five"
    last = hedges.after(scan, amount.last)[1]
    return amount if _is_figure(scan, amount.number, first, last, negative=amount.negative) else None


def _is(scan: Scan, i: int) -> bool:
    return scan.words.copulas.before(scan.low, i) is not None or scan.words.totalling.before(scan.low, i) is not None


def _is_figure(scan: Scan, number: Number, first: int, last: int, *, negative: bool) -> bool:
    if _is_telephone(scan, number):
        return False
    after = scan.word(last)
    if after[:1].isalpha() and after not in scan.words.stop:
        return False
    if after in HYPHENS and scan.sentence.glued(last):
        return False
    if negative and scan.low[first].isalpha() and scan.low[first] in scan.words.minus:
        return not _fewer(scan, first)
    colon = first > 1 and scan.low[first - 1] == ":" and (scan.exact(first - 2).isalpha() or scan.low[first - 2] == ")")
    if colon or _fills(scan, first, last) or scan.words.totalling.before(scan.low, first) is not None:
        return True
    closed = not after or after in _ENDS
    small = number.spelled and not (closed or negative or number.scaled or number.fraction)
    if small and number.low < _BIG:
        return False
    is_ = scan.words.copulas.before(scan.low, first) is not None
    if is_ and (negative or number.scaled or number.low >= _BIG or number.low % 1):
        return True
    leads = is_ or scan.words.amounting.before(scan.low, first) is not None
    if leads and _valued(scan, first):
        return True
    return scan.opens(first) and number.low != 1 and scan.words.copulas.at(scan.low, last) is not None


def _fewer(scan: Scan, i: int) -> bool:
    """True where the word for minus at token i says that there are fewer: "teriam morrido menos 1500"."""
    before = scan.word(i - 1)
    plain = not before.isalpha() or before in scan.words.function or before in scan.words.stop
    return not (plain or _is(scan, i) or scan.words.amounting.before(scan.low, i) is not None)


def signed(scan: Scan, amount: Amount) -> Amount:
    """With the minus before it; a dash with a gap is one where the text is nothing but the number."""
    at = amount.first - 1
    sign = scan.word(at)
    if sign not in scan.words.minus | scan.words.negative or (at > 0 and scan.exact(at - 1)[-1:].isalnum()):
        return amount
    dash = not sign.isalpha()
    if dash and not (scan.sentence.glued(amount.first) or (at == 0 and only_line(scan))):
        return amount
    return amount._replace(first=at, negative=True)


def in_formula(scan: Scan, number: Number) -> bool:
    """True for digits beside a sign of a power that is none: "1.1^--23"."""
    at = number.first - 1
    while scan.exact(at) in _MINUSES:
        at -= 1
    return _POWER in (scan.exact(number.last), scan.exact(at))


def _is_telephone(scan: Scan, number: Number) -> bool:
    """True for groups of three digits of which the last is not round: "800 117 540" is nothing that is counted."""
    digits = [scan.exact(i) for i in range(number.first, number.last)]
    grouped = len(digits) > 2 and all(len(d) == 3 and d.isdecimal() for d in digits)
    return grouped and digits[-1] != "000"


def is_list_number(scan: Scan, number: Number) -> bool:
    """True for a line such as "12." or "12)"."""
    return number.last == len(scan.low) - 1 and scan.low[-1] in ".)" and number.low < Decimal(100)


def _valued(scan: Scan, first: int) -> bool:
    """True where a noun that has a number for its value stands before: "the index fell to 512"."""
    near = scan.low[max(0, first - _REACH) : first]
    if not scan.words.valued.isdisjoint(near):
        return True
    return bool(scan.words.valued_ends) and any(word.endswith(scan.words.valued_ends) for word in near)


def _fills(scan: Scan, first: int, last: int) -> bool:
    """True for a number that is all that stands on a line or in a cell of a table, but for its hedge."""
    left, right = scan.low[first - 1] if first else "", scan.low[last] if last < len(scan.low) else ""
    if left not in ("", _CELL) or right not in ("", _CELL):
        return False
    return bool(left or right) or _is_line(scan)


def _is_line(scan: Scan) -> bool:
    """True where the sentence has its line to itself."""
    text, start, end = scan.sentence.text, scan.sentence.start, scan.sentence.end
    before, after = text[max(0, start - 3) : start].rstrip(" \t*•"), text[end : end + 3].lstrip(" \t*")
    return (not before or before[-1] == "\n") and (not after or after[0] == "\n")


def is_scale(scan: Scan, i: int) -> bool:
    """True for a letter that is a scale behind digits: "5M" and "100K" are numbers, "5m" are metres."""
    exact = scan.exact(i)
    short = scan.low[i] in number_words(scan.lexicon).compact.firsts
    return short and (exact.isupper() or scan.words.unit_signs.single(exact) is None)


def _in_a_number(scan: Scan, i: int) -> bool:
    word, words = scan.low[i], number_words(scan.lexicon)
    if word[0].isdecimal() or word in _SIGNS or word in words.inside or word in scan.words.minus:
        return True
    if word in scan.words.negative:
        return True
    if i and scan.low[i - 1][0].isdecimal() and scan.sentence.glued(i):
        return is_scale(scan, i) or word in ("e", "x", "×")
    return words.begins[word] or words.denominator(word) is not None
