"""The noun that a number counts, and numbers that count nothing because they are part of a name."""

from __future__ import annotations

from factcheck.extract.cues import find_cues
from factcheck.extract.quantities.number import Number
from factcheck.extract.quantities.numberwords import number_words
from factcheck.extract.quantities.scan import Scan, Unit
from factcheck.extract.quantities.signs import HYPHENS
from factcheck.languages.units import TIMES

SAME = "same"
"""Name of a unit that stands for the noun counted before it; a key of [numbers.states]."""

HERE = "here"
"""The same, for a noun that must have been counted in the same sentence."""

_OFTEN, _UNTOLD = 10, 100
_REACH = 4
_FAR = 40
_INSIDE = "/:_=&#@.\\"


def noun_after(scan: Scan, number: Number, i: int, *, known_only: bool = False) -> tuple[Unit, int] | None:
    """The counted noun after a number, over classifiers and adjectives: "vier künftige Fabriken", "tiga orang korban".

    known_only: accept nouns of the language file alone, not any word that stands where a noun would.
    """
    words = scan.words
    particle = words.of.at(scan.low, i)
    if particle is not None and number.millions:
        i = particle[1]
    elif words.particle_after_scale and number.tail >= 10**6:
        return None
    if (behind := _behind_article(scan, number, i)) is not None:
        return behind
    if (compound := _compound(scan, number, i)) is not None:
        return Unit("count", compound[0], head=(compound[1], compound[2])), compound[2]
    found = _known(scan, number, i)
    if found is None and not known_only and not _after_opening_name(scan, number):
        found = None if _is_post_code(scan, number, i) else _unknown(scan, i)
    if found is None or not scan.free(i, found[1]) or _expected(scan, number, found[1]):
        return None
    name, end, head = found
    return Unit("count", name, head=head), end


def plural_after(scan: Scan, number: Number) -> tuple[Unit, int] | None:
    """The known noun after a letter that may be a scale: "5m people", not "a 1,703m volcano", which is high."""
    found = noun_after(scan, number, number.last, known_only=True)
    if found is None or scan.words.noun_order != "plural":
        return found
    return found if scan.low[found[1] - 1].endswith(scan.words.plural_ends) else None


def _is_post_code(scan: Scan, number: Number, i: int) -> bool:
    """True for five plain digits before a name: "10115 Berlin", "75002 Paris"."""
    digits = scan.exact(number.first)
    return len(digits) == 5 and digits.isdecimal() and number.last == number.first + 1 == i and scan.capital(i)


def _expected(scan: Scan, number: Number, i: int) -> bool:
    """True where the noun before token i does not follow its number: "the 33 billion analysts had expected"."""
    if not number.scaled or not scan.words.expecting:
        return False
    return scan.word(i + (scan.word(i) in scan.words.auxiliaries)) in scan.words.expecting


def _behind_article(scan: Scan, number: Number, i: int) -> tuple[Unit, int] | None:
    """The noun behind an article where a verb stands before the number: "Sono 27 i Paesi"."""
    if scan.word(i) not in scan.words.articles or scan.words.copulas.before(scan.low, number.first) is None:
        return None
    noun = scan.words.nouns.at(scan.low, i + 1)
    return None if noun is None else (Unit("count", noun[0], head=(i + 1, noun[1])), noun[1])


def _compound(scan: Scan, number: Number, i: int) -> tuple[str, int, int] | None:
    """The noun of "15-member council", "seven-car train", and its tokens; none of "two-state solution"."""
    joined = scan.after_hyphen(i)
    noun = scan.words.nouns.at(scan.low, joined) if joined > i else None
    if noun is None or (number.spelled and (number.low < 2 or scan.low[joined] in scan.words.idioms)):
        return None
    return noun[0], joined, noun[1]


def inside_name(scan: Scan, i: int, *, second: bool = False) -> bool:
    """True where something is glued before token i that makes it part of a name: "A380", "COVID-19", "#5", "v1.2".

    second: the token may be the second end of a range ("30-50").
    """
    sentence = scan.sentence
    if i == 0 or not sentence.glued(i):
        return False
    before = scan.exact(i - 1)
    if before.isalnum() or before in _INSIDE:
        return True
    if before not in HYPHENS or i < 2 or not sentence.glued(i - 1):
        return False
    left = scan.exact(i - 2)[-1:]
    return not second and left.isalnum()


def is_label(scan: Scan, number: Number) -> bool:
    """True where a number stands after a word that it is the name of: "Falcon 9", "Pasal 5", "No. 12"."""
    i = number.first
    if i == 0 or scan.opens(i) or scan.words.between.before(scan.low, i) is not None:
        return False
    if scan.words.labels.before(scan.low, i) is not None:
        return True
    if scan.exact(i - 1).isdecimal() and i - 1 not in scan.taken:
        return True  # "45 737 MAX jets"
    if number.spelled or number.scaled or not scan.named(i - 1) or scan.heading or _grouped(scan, number):
        return False
    if scan.words.noun_order == "capital":
        return number.low < 10 or any(c.isupper() for c in scan.exact(i - 1)[1:])
    return not scan.opens(i - 1)


def _grouped(scan: Scan, number: Number) -> bool:
    """True for thousands with a separator, which no name has: "Wolobani 7.905 jiwa"."""
    digits = scan.exact(number.first)
    return number.low >= 1000 and not number.low % 1 and not digits.isdecimal()


def glued_after(scan: Scan, i: int) -> bool:
    """True for "5G", "4K", "3D" and clock times: token i is glued to the digits before it."""
    if i >= len(scan.low) or not scan.sentence.glued(i):
        return False
    if scan.exact(i).isalpha():
        return True
    return scan.low[i] in "/:_=&@" and i + 1 < len(scan.low) and scan.sentence.glued(i + 1)


def may_count(scan: Scan, number: Number, *, hedged: bool) -> bool:
    """False for what is seldom a count: a year, a one, a fraction, a number with a leading zero, a part of a name."""
    first = scan.exact(number.first)
    if number.fraction or number.ordinal or number.low < 0:
        return False
    if number.low <= 1:
        return number.low == 1 and (not number.spelled or first.casefold() in scan.words.one_counted)
    if first.isdecimal() and (first[0] == "0" or len(first) > 9):
        return False
    if number.spelled and first[:1].isupper() and not (scan.heading or scan.opens(number.first)):
        return False
    return hedged or not number.low % 100 or not scan.like_year(number)


def may_be_bare(scan: Scan, number: Number) -> bool:
    """True for a number that counts nothing and may be a figure for all that: zero, minus one, 0.83."""
    return number.low <= 1 and (number.spelled or number.low != 1 or scan.word(number.first - 1) in scan.words.minus)


def rank_after(scan: Scan, number: Number) -> tuple[Unit, int] | None:
    """The noun of an ordinal in digits, as a rank: "42nd launch"."""
    i = number.last
    word = scan.word(i)
    if number.spelled or not word.isalpha() or (scan.capital(i) and scan.words.noun_order != "capital"):
        return None
    if word in scan.words.uncounted or word in scan.words.stop or scan.words.units.at(scan.low, i):
        return None
    found = scan.words.nouns.at(scan.low, i)
    if found is None and scan.words.noun_order == "capital" and not scan.capital(i):
        return None
    return Unit("count", "ordinal", head=(i, i + 1)), i + 1


def rank_before(scan: Scan, number: Number) -> tuple[Unit, int] | None:
    """The noun of "flight number 233", as a rank, with its first token."""
    i = number.first
    if number.spelled or scan.word(i - 1) not in scan.words.numbered or not number.low < 100_000:
        return None
    word = scan.word(i - 2)
    if scan.words.noun_order != "capital" and scan.capital(i - 2) and not scan.heading:
        return None  # "Undang-Undang Nomor 11"
    if not word.isalpha() or word in scan.words.stop or word in scan.words.uncounted:
        return None
    return Unit("count", "ordinal", head=(i - 2, i - 1)), i - 2


def multiple_after(scan: Scan, i: int) -> tuple[Unit, int] | None:
    """ "kali lipat", "times as much", "-fold"."""
    found = scan.words.units.at(scan.low, scan.after_hyphen(i))
    if found is None or found[0] != "times" or not scan.free(i, found[1]):
        return None
    return Unit("count", "times"), found[1]


def with_others(scan: Scan, number: Number) -> bool:
    """True where the word for the decimal point is "with": "dos con cinco niños" are no two and a half children."""
    if not number.spelled or not number.low % 1 or number.scaled or not scan.word(number.last).isalpha():
        return False
    points = number_words(scan.lexicon).point & scan.words.function
    return bool(points) and not points.isdisjoint(scan.low[number.first : number.last])


def occasions_after(scan: Scan, number: Number) -> tuple[Unit, int] | None:
    """How often something happened: "it flew 117 times". A few times are told, not counted: "three times a week"."""
    of = scan.words.of.at(scan.low, number.last) if number.scaled else None
    i = of[1] if of is not None else number.last
    if scan.word(i) not in scan.words.occasions or number.ordinal:
        return None
    times = Unit("count", "times"), i + 1
    if number.low % 1 or any(c.first - i in (1, 2) for c in find_cues(scan.sentence, "properties", "money")):
        return None if _of_a_time(scan, i + 1) else times  # "3.4 times core profit"
    if number.low < _OFTEN or (number.spelled and number.low >= _UNTOLD):
        return None  # "a thousand times"
    after = scan.word(i + 1)
    open_ = after.isalpha() and (after in scan.words.articles or after not in scan.words.function | scan.words.stop)
    return None if open_ and number.low < _UNTOLD else times


def _of_a_time(scan: Scan, i: int) -> bool:
    """True for "a week", "per day", "pro Jahr" behind how often something happens."""
    article = scan.word(i) in scan.words.articles or scan.words.per.at(scan.low, i) is not None
    unit = scan.words.units.at(scan.low, i + article)
    return unit is not None and unit[0] in TIMES


def state_after(scan: Scan, number: Number) -> tuple[Unit, int] | None:
    """Whom a number without a noun counts by what befell them: "147 injured", "312 seien verletzt worden"."""
    if _after_opening_name(scan, number) and scan.words.hedges.before(scan.low, number.first) is None:
        return None  # "Bus 42 was damaged"
    for i in range(number.last, min(number.last + 3, len(scan.low))):
        if not scan.word(i).isalpha():
            return None
        if (found := scan.words.states.at(scan.low, i)) is not None and scan.free(i, found[1]):
            return Unit("count", found[0], head=(i, found[1])), found[1]
        if scan.words.nouns.at(scan.low, i):
            return None
    return None


def toll_before(scan: Scan, first: int, *, adjacent: bool = False) -> Unit | None:
    """What a bare number counts where the sentence names a toll before it: "the death toll rose to 143".

    adjacent: the toll must stand directly before it: "a staff of 210".
    """
    direct = scan.words.tolls.before(scan.low, first)
    if direct is not None:
        return Unit("count", direct[0], head=(direct[1], first))
    if adjacent or scan.words.amounting.before(scan.low, first) is None:
        return None
    for i in range(first - 1, max(-1, first - _FAR), -1):
        if (found := scan.words.tolls.at(scan.low, i)) is not None:
            return Unit("count", found[0], head=(i, found[1]))
    return None


def toll_after(scan: Scan, first: int, last: int) -> Unit | None:
    """What a bare number counts that stands between a verb and a toll: "Subiu para 38 o número de mortos"."""
    if scan.words.amounting.before(scan.low, first) is None:
        return None
    article = scan.word(last) in scan.words.function
    found = scan.words.tolls.at(scan.low, last) or (scan.words.tolls.at(scan.low, last + 1) if article else None)
    return None if found is None else Unit("count", found[0], head=(last + article, found[1]))


def noun_said(scan: Scan, number: Number, i: int) -> tuple[str, int, tuple[int, int]] | None:
    """The noun at token i that a number elsewhere counts, its end and place: "the number of *charging points* rose"."""
    noun = _known(scan, number, i)
    if noun is None and scan.words.noun_order != "first":  # "jumlah bantuan": an amount as likely as a number
        noun = _unknown(scan, i)
    return noun


def _after_opening_name(scan: Scan, number: Number) -> bool:
    """True for "Boeing 737 …" at the head of a sentence: its first word is a name as likely as not."""
    i = number.first
    return not number.spelled and not scan.opens(i) and scan.opens(i - 1) and scan.named(i - 1)


def _known(scan: Scan, number: Number, i: int) -> tuple[str, int, tuple[int, int]] | None:
    """The nearest noun of the language file, its end and place."""
    words, low = scan.words, scan.low
    fallback = None
    for at in range(i, min(i + _REACH + 1, len(low))):
        word = scan.word(at)
        if at > i and scan.sentence.glued(at) and (word in HYPHENS or word.isdecimal()):
            continue  # "KI-Fabriken", "H100 chips"
        if not word[:1].isalpha():
            break
        if at == i and word in words.classifiers:
            noun = words.nouns.at(low, at)
            fallback = (noun[0], noun[1], (at, noun[1])) if noun else None
            continue
        if (noun := _noun_at(scan, number, at)) is not None:
            return noun[0], noun[1], (at, noun[1])
        if at == i and word in words.before_noun:
            continue  # "248 more deaths"
        if fallback is not None or word in words.stop or words.noun_order == "first":
            break
        if words.noun_order == "capital" and not word.endswith(words.adjective_ends) and not scan.capital(at):
            break
    return fallback


def _noun_at(scan: Scan, number: Number, at: int) -> tuple[str, int] | None:
    words, low = scan.words, scan.low
    if words.noun_order == "capital" and not (scan.capital(at) or scan.heading):
        return None
    noun = words.nouns.at(low, at)
    if noun is None and words.noun_ends and len(low[at]) > 6:
        end = next((e for e in words.noun_ends if low[at].endswith(e)), None)
        end = None if end is not None and _is_unit(scan, low[at], len(end)) else end
        name = words.nouns.single(end) if end else None
        noun = (name, at + 1) if name else None
    if noun is None:
        return None
    follows = noun[1]
    hyphen = scan.word(follows) in HYPHENS and scan.sentence.glued(follows)
    if hyphen and scan.exact(follows + 1).isalpha():
        return None
    if words.noun_order == "plural" and number.low != 1 and not _plural(scan, at, follows):
        return None
    return noun


def _is_unit(scan: Scan, word: str, longer: int) -> bool:
    """True for a unit, or a compound that ends with one, longer than some letters: *Sekunden* count no *Kunden*."""
    units = scan.words.units
    return any(units.single(word[k:]) is not None for k in range(len(word) - longer))


def _plural(scan: Scan, first: int, last: int) -> bool:
    """True unless the noun is a singular that only goes before another: "20 company directors"."""
    if scan.low[last - 1].endswith(scan.words.plural_ends):
        return True
    after = scan.word(last)
    return not after.isalpha() or after in scan.words.stop or scan.words.nouns.at(scan.low, last) is None


def _unknown(scan: Scan, i: int) -> tuple[str, int, tuple[int, int]] | None:
    """A word that stands where the counted noun must, by the order of words of the language."""
    at = {"first": _first_word, "capital": _capital_word, "plural": _plural_word}.get(scan.words.noun_order, _no_word)(
        scan, i
    )
    return None if at is None else (scan.low[at], at + 1, (at, at + 1))


def _no_word(scan: Scan, i: int) -> int | None:
    return None


def _fits(scan: Scan, i: int) -> bool:
    word = scan.word(i)
    if not word.isalpha() or len(word) < 3 or word in scan.words.stop or word in number_words(scan.lexicon).spoken:
        return False
    if scan.words.them.at(scan.low, i) is not None and scan.words.them_before.at(scan.low, i) is not None:
        return False  # "85 deles"
    unit = scan.words.units.at(scan.low, i)
    money = scan.words.money
    return (unit is None or unit[0] not in TIMES) and (word in money.scaled or money.names.at(scan.low, i) is None)


def _first_word(scan: Scan, i: int) -> int | None:
    """Indonesian: the noun follows the number."""
    if scan.words.states.at(scan.low, i) or not _fits(scan, i) or scan.low[i].startswith(scan.words.verb_starts):
        return None
    return i if not scan.capital(i) or scan.heading else None


def _capital_word(scan: Scan, i: int) -> int | None:
    """German: the first capital after adjectives; of a compound with hyphens its last part."""
    for at in range(i, min(i + _REACH, len(scan.low))):
        if not _fits(scan, at):
            return None
        if scan.capital(at):
            while scan.after_hyphen(at + 1) > at + 1 and _fits(scan, at + 2):
                at += 2
            plural = scan.low[at].endswith(scan.words.plural_ends)
            return at if plural and not (at == i and scan.word(at + 1)[:1].isupper()) else None
        if not scan.low[at].endswith(scan.words.adjective_ends):
            return None
    return None


def _plural_word(scan: Scan, i: int) -> int | None:
    """English, French: the first plural in a run of words."""
    for at in range(i, min(i + _REACH, len(scan.low))):
        glued = at > i and scan.word(at) and scan.sentence.glued(at)
        if glued and (scan.low[at] in HYPHENS or scan.low[at].isdecimal()):
            continue
        if scan.word(at) in scan.words.before_noun:
            continue
        if not _fits(scan, at):
            return None
        word = scan.low[at]
        hyphen = scan.after_hyphen(at + 1) > at + 1
        if word.endswith(scan.words.plural_ends) and not word.endswith(scan.words.not_plural_ends) and not hyphen:
            return at
    return None
