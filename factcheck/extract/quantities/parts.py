"""Numbers that count a part of what is counted elsewhere: "three of seven carriages", "19 of them", "12 on Monday"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.quantities.counts import HERE, SAME, noun_after
from factcheck.extract.quantities.numbers import Number, read_number
from factcheck.extract.quantities.scan import Scan, Unit

SMALL = 10
OFTEN = frozenset(map(Decimal, (3, 4, 5, 10, 100, 1000)))
"""Wholes of a ratio: "four of five"; nobody says "four of seven" but of seven things."""

CROWDS = frozenset(
    (
        *("person", "woman", "man", "senior", "child", "employee", "household"),
        *("company", "voter", "student", "user", "respondent", "customer"),
    )
)
_CLOSERS = frozenset(".,;:!?)]…")
_POSSESSOR = 5
_LAST_HOUR = 24


def part_after(scan: Scan, number: Number, i: int, *, hedged: bool = False) -> tuple[Unit, int] | None:
    """The noun of a part: "four of the (five) bridges"; of "74 of them" and "312 were" that of the count before."""
    words, low = scan.words, scan.low
    if number.low == 1:
        return None
    if (them := words.them.at(low, i)) is not None:
        return Unit("count", SAME), them[1]
    if (start := _whole(scan, i)) is not None:
        whole = read_number(scan.sentence, start, scan.lexicon)
        if whole is not None and (whole.low <= number.low or is_ratio(scan, whole, whole.last)):
            return None
        noun = noun_after(scan, number, whole.last if whole else start)
        if noun is not None and not _measured(scan, noun[0]):
            return noun[0], number.last if whole else noun[1]  # "300 der 2100 Stellen": 2100 is read next
    if words.them_before.before(low, number.first) is not None:
        return Unit("count", HERE), i
    if hedged and scan.word(i) == "," and scan.word(i + 1) in words.auxiliaries:
        return Unit("count", SAME), i  # "more than half of the jobs, about 1,000, are"
    if _behind_name(scan, number.first):
        return None
    verb = i + 1 if scan.word(i).isalpha() and scan.word(i) not in words.stop and not scan.capital(i) else i
    if scan.word(i) in words.auxiliaries or scan.word(verb) in words.late_auxiliaries:
        return Unit("count", SAME), i
    return None


def _measured(scan: Scan, noun: Unit) -> bool:
    """True for the metres of "10 sur 20 mètres", which are no things to take a part of."""
    return noun.head is not None and scan.words.units.at(scan.low, noun.head[0]) is not None


def _whole(scan: Scan, i: int) -> int | None:
    """Where the whole begins that token i makes a part of: "of the …", "of seven …", "of Peru's …"."""
    words, low = scan.words, scan.low
    of_the = words.of_the.at(low, i)
    if of_the is None and scan.word(i) not in words.parts:
        return None
    start = of_the[1] if of_the else i + 1
    for at in range(start, min(start + _POSSESSOR, len(low))):
        if scan.word(at) in words.possessive and scan.exact(at - 1) in "'’":
            return at + 1
        if not (scan.word(at).isalpha() or scan.exact(at) in "'’"):
            break
    if of_the is not None:
        return start + _is_adverb(scan, start)
    return start if start < len(low) and read_number(scan.sentence, start, scan.lexicon) is not None else None


def _behind_name(scan: Scan, i: int) -> bool:
    """True directly behind a word with a capital that is no hedge: "Bus 42 was damaged", "die A 81 waren gesperrt"."""
    word = scan.word(i - 1)
    named = word.isalpha() and scan.capital(i - 1) and word not in scan.words.stop and word not in scan.words.function
    return named and scan.words.hedges.before(scan.low, i) is None


def _is_adverb(scan: Scan, i: int) -> bool:
    """True for the adverb before the number of the whole: "4200 der *zuletzt* 51.600 Stellen"."""
    word = scan.word(i)
    return word in scan.lexicon.words("grammar", "adverbs") and scan.exact(i + 1)[:1].isdecimal()


def is_ratio(scan: Scan, number: Number, at: int) -> bool:
    """True for the second number of "one in five", "4 von 10 Kindern", but not of "three of seven carriages"."""
    i = number.first
    link = scan.word(i - 1)
    two = link in scan.words.function and f"{scan.word(i - 2)} {link}" in scan.words.ratio
    if two:  # "één op de vijf", "uno de cada cinco"
        i -= 1
        link = scan.word(i - 1)
    if number.scaled or not (two or link in scan.words.ratio or link in scan.words.parts):
        return False
    before = read_number(scan.sentence, i - 2, scan.lexicon)
    if before is None or before.last != i - 1 or not before.low < number.low or before.low > SMALL:
        return False
    if two or link in scan.words.ratio:
        return number.low <= SMALL or before.low == 1
    if number.low not in OFTEN:
        return False
    noun = noun_after(scan, number, at, known_only=True)
    return noun is None or noun[0].name in CROWDS


def elided(scan: Scan, number: Number, first: int, whole: Decimal | None, *, bound: bool) -> bool:
    """True for a number whose noun was said before in the sentence: "… and more than 10,000 in June", "freed 12 on".

    first: where its hedge begins; whole: what was counted before. bound: the hedge is a bound or an estimate.
    """
    after = scan.word(number.last)
    goes_on = after in scan.words.stop and after not in scan.words.parts
    if number.low < 2 or not (goes_on or after in _CLOSERS or number.last >= len(scan.low)):
        return False
    if bound:
        return number.low > _LAST_HOUR
    verb = scan.word(first - 1)
    plain = verb.isalpha() and not scan.capital(first - 1) and verb not in scan.words.stop and len(verb) > 2
    return plain and whole is not None and number.low < whole and scan.words.nouns.at(scan.low, first - 1) is None
