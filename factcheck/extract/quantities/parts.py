"""Numbers that count a part of what is counted elsewhere: "three of seven carriages", "19 of them", "12 on Monday"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.quantities.counts import HERE, SAME, noun_after
from factcheck.extract.quantities.elidedwords import elided_words
from factcheck.extract.quantities.figure import Figure, counted_by
from factcheck.extract.quantities.numbers import Number, read_number
from factcheck.extract.quantities.scan import Amount, Scan, Unit
from factcheck.extract.quantities.signs import APOSTROPHES
from factcheck.model import Modifier

SMALL = 10
BORROWED = frozenset((SAME, HERE))
"""Names of units that a figure before says."""

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
_AGE = 121
_BREAKS = _CLOSERS | frozenset("(–—")
_BETWEEN = 6
_VERBS = 2
_OPENER = 4
_MANY = 100
_SHARE = 20
_MILLION = Decimal(10**6)
_THOUSAND = 1000


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
        if scan.word(at) in words.possessive and scan.exact(at - 1) in APOSTROPHES:
            return at + 1
        if not (scan.word(at).isalpha() or scan.exact(at) in APOSTROPHES):
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


def may_be_age(scan: Scan, number: Number, first: int, modifier: Modifier) -> bool:
    """True for "half of them are under 30": one word of more or less behind a verb, and a number that an age may be."""
    one_word = number.first - first == 1 and modifier in ("more_than", "less_than")
    return one_word and number.low < _AGE and scan.words.copulas.before(scan.low, first) is not None


def elided(scan: Scan, number: Number, first: int, whole: Decimal | None, *, bound: bool) -> bool:
    """True for a number whose noun was said before in the sentence: "… and more than 10,000 in June", "freed 12 on".

    first: where its hedge begins; whole: what was counted before. bound: the hedge is a bound or an estimate.
    """
    after = scan.word(number.last)
    by = scan.words.by.at(scan.low, number.last)
    if by is not None and scan.exact(by[1])[:1].isdecimal():
        return False  # "chips of 9 by 11 millimetres"
    goes_on = after in scan.words.stop and after not in scan.words.parts
    if number.low < 2 or not (goes_on or after in _CLOSERS or number.last >= len(scan.low)):
        return False
    if bound:
        return number.low > _LAST_HOUR
    verb = scan.word(first - 1)
    plain = verb.isalpha() and not scan.capital(first - 1) and verb not in scan.words.stop and len(verb) > 2
    return plain and whole is not None and number.low < whole and scan.words.nouns.at(scan.low, first - 1) is None


def unit_of_whole(scan: Scan, found: Sequence[Figure], amount: Amount, first: int) -> Unit | None:
    """The unit of the figure before an amount that is a part of it: "800 litres of oil, of which 650 leaked".

    found: the figures before it. first: where its hedge begins.
    """
    if not found:
        return None
    whole = found[-1]
    free = amount.unit is None or amount.unit.name in BORROWED or mass_noun(scan, whole, amount, first)
    if not free or not of_measure(scan, whole, amount.number, first):
        return None
    unit = counted_by(whole) or whole.unit
    return unit._replace(factor=Decimal(1)) if unit.kind == "money" else unit


def unit_of_those(scan: Scan, found: Sequence[Figure], amount: Amount, first: int) -> Unit | None:
    """What is counted where a sentence opens with the whole: "Dei 3.150 uccelli raccolti, 1.240 sono morti"."""
    whole = found[-1] if found else None
    unit = counted_by(whole) if whole is not None else None
    if whole is None or unit is None or whole.low is None or not amount.number.low < whole.low:
        return None
    if whole.first > _OPENER or not _counts_a_deed(scan, amount):
        return None
    opened = scan.words.of_the.before(scan.low, whole.first) is not None or scan.word(0) in scan.words.parts
    return unit if opened and _one_phrase(scan, whole.last, first, opened=True) else None


def _counts_a_deed(scan: Scan, amount: Amount) -> bool:
    """True where no noun stands behind the number, but what befell those that are counted: "1.240 sono morti"."""
    unit = amount.unit
    if unit is None or amount.last == amount.number.last:
        return True
    return unit.head is not None and unit.name == scan.low[unit.head[0]]


def of_measure(scan: Scan, whole: Figure, number: Number, first: int) -> bool:
    """True for a part of a measure, said without its unit: "800 litres of oil, of which 650", "240 km, 85 of them".

    So are millions of a count: "88 million lines, of which 1.4 million".

    whole: the last figure before the number. first: where the number's hedge begins.
    """
    low, size = scan.low, whole.low if whole.low is not None else whole.high
    millions = number.scaled and (whole.unit.kind == "money" or counted_by(whole) is not None)
    if not (whole.unit.kind == "measure" or millions) or (number.spelled and not number.scaled):
        return False  # "of which two are ships"
    if size is None or not 0 < number.low < size or (size >= _MILLION and not number.scaled):
        return False
    words, gap = scan.words, tuple(low[whole.last : first])
    if number.low < _THOUSAND and scan.like_year(number):
        return False
    if elided_words(scan.lexicon).more.at(low, number.last) is not None and gap == (",",):
        return True  # "61.3 million tonnes, 2.4 million more than in May"
    if words.of_whom.at(low, number.last) is not None:
        return False
    behind = words.them.at(low, number.last)
    if behind is not None and words.them_before.at(low, number.last) is not None:
        closed = bool(gap) and gap[-1] in _BREAKS
        counts_on = read_number(scan.sentence, behind[1], scan.lexicon) is not None  # "149, of whom 12"
        return closed and not counts_on and _one_phrase(scan, whole.last, first - 1)
    for at in range(first, max(whole.last, first - _VERBS - 1), -1):
        link = words.them_before.before(low, at)
        if link is not None and words.of_whom.before(low, at) is None and link[1] >= whole.last:
            return all(_no_noun(scan, i) for i in range(at, first)) and _one_phrase(scan, whole.last, link[1])
    opener = words.of_the.before(low, whole.first)
    return opener is not None and whole.first <= _OPENER and _one_phrase(scan, whole.last, first, opened=True)


def mass_noun(scan: Scan, whole: Figure, amount: Amount, first: int) -> bool:
    """True for the unknown noun of a part that only a measure can count: "4.200 ettari, di cui 1.300 vigneti".

    A small part may be of things: "640 tonnes, including 12 rotors".
    """
    unit, value = amount.unit, amount.number.low
    if unit is None or unit.head is None or unit.name != scan.low[unit.head[0]] or whole.low is None:
        return False
    link = scan.words.them_before.before(scan.low, first)
    return link is not None and value >= _MANY and value * _SHARE > whole.low


def opens_part(scan: Scan, whole: Figure, number: Number, first: int) -> bool:
    """True for a part of the measure that the sentence before ends with: "Of those, 1,300 were forest."."""
    opener = scan.words.them_before.at(scan.low, scan.body)
    if opener is None or number.spelled or whole.low is None or not number.low < whole.low:
        return False
    return first - opener[1] <= _OPENER and "," not in scan.low[opener[1] + 1 : first]  # "Of those hurt, 12 died"


def _no_noun(scan: Scan, i: int) -> bool:
    """True for a verb, a day or a bracket between "davon" and its number: "davon *verlaufen* 85"."""
    word = scan.word(i)
    return not word or word == "(" or (word.isalpha() and not scan.capital(i) and not scan.words.nouns.at(scan.low, i))


def _one_phrase(scan: Scan, first: int, last: int, *, opened: bool = False) -> bool:
    """True for what may stand between a measure and a word that means it: "of waste,", "long,", "of forest in Oregon,".

    A second noun there, or a word that joins one, may be what is meant: "hectares and homes", "km long with bridges".
    opened: "of the" before the measure says already that a part follows.
    """
    low, words = scan.low, scan.words
    last -= last - first > 1 and low[last - 2] == "," and low[last - 1].isalpha()  # ", *most* of which"
    last -= last > first and low[last - 1] in _BREAKS
    if last - first > _BETWEEN:
        return False
    joiners = scan.lexicon.words("grammar", "joiners")
    complement = scan.word(first) in words.parts or words.of.at(low, first) is not None
    for i in range(first, last):
        if i in scan.taken or low[i] in APOSTROPHES:
            continue
        if not low[i].isalpha() or low[i] in joiners:
            return False
        if opened:
            continue
        if i > first and low[i] in words.function and i + 1 < last and not _is_place(scan, i + 1):
            return False
        if i > first + complement and _may_be_noun(scan, i, complement=complement):
            return False
    return True


def _may_be_noun(scan: Scan, i: int, *, complement: bool) -> bool:
    words = scan.words
    if words.nouns.at(scan.low, i) is not None:
        return True
    if words.noun_order == "capital":
        return scan.capital(i)
    return not complement and words.noun_order == "plural" and scan.low[i].endswith(words.plural_ends)


def _is_place(scan: Scan, i: int) -> bool:
    return i in scan.taken or (scan.words.noun_order != "capital" and scan.capital(i))
