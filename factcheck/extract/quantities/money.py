"""Currencies at a number, and which dollar a bare sign means."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from attrs import frozen

from factcheck.extract.quantities import tags
from factcheck.extract.quantities.currencies import Currency, currencies, dollars, families, territories_of, usual
from factcheck.extract.quantities.numbers import Number, read_number
from factcheck.extract.quantities.scan import Scan, Unit
from factcheck.extract.text import Document
from factcheck.languages import Lexicon, load
from factcheck.model import UnitFrom

_SHORTEST = 4
_CLAUSE = 10
_LINES = frozenset(("144", "240", "360", "480", "576", "720", "1080", "1440", "2160", "4320"))
"""Lines of a video: "720p" is no price."""

_STATES = frozenset(("CA",))
"""Letters that before a sign with a gap are a place: "in Newport, CA $5 million"."""

SHARED_SIGNS = frozenset("$¥£")
"""Signs that letters before them can tell apart."""


def unit_before(scan: Scan, i: int) -> tuple[Unit, int] | None:
    """The currency that ends just before token i ("US$ 5", "Rp2.350", "EUR 5"), and its first token."""
    signs, tokens = scan.words.money.signs, scan.sentence.words
    found = signs.before(tokens, i)
    if found is not None and not _one_sign(scan, found[1], i):
        found = signs.before(tokens[i - 1 : i], 1)
        found = found and (found[0], i - 1)
    if found is None or not scan.free(found[1], i):
        return None
    currency, start = _in_small_letters(scan, found[1]) or found
    if scan.sentence.glued(start) and (scan.exact(start - 1).isalpha() or scan.exact(start - 1).isdecimal()):
        return None
    letters = scan.exact(i - 1)[-1:].isalpha()
    return None if letters and scan.sentence.starts[i] - scan.sentence.ends[i - 1] > 1 else (_unit(currency), start)


def sum_alone(scan: Scan, number: Number) -> Number:
    """A number behind a sign without the count that follows it: "US$ 1.200 MM y 300 mil personas"."""
    if number.tail == number.scale or scan.words.nouns.at(scan.low, number.last) is None:
        return number
    for i in range(number.last - 1, number.first, -1):
        if scan.low[i] in scan.words.joins:
            rest = read_number(scan.sentence, i + 1, scan.lexicon)
            if rest is None or rest.last != number.last:
                return number
            return number._replace(low=number.low - rest.low, last=i, step=number.scale, tail=number.scale)
    return number


def _in_small_letters(scan: Scan, i: int) -> tuple[Currency, int] | None:
    """The sign of which token i is the "$", in a text cut into tokens without capitals: "hk $ 10 million"."""
    letters = scan.exact(i - 1)
    if (
        scan.exact(i) != "$"
        or not letters.islower()
        or letters in scan.words.stop
        or scan.sentence.glued(i)
        or scan.sentence.glued(i + 1)
    ):
        return None
    found = scan.words.money.signs.at((letters.upper(), "$"), 0)
    return found and (found[0], i - 1)


def letters_before(scan: Scan, i: int) -> tuple[Unit, int] | None:
    """The currency whose letters are written to token i, of an amount in millions: "R1.2 billion", "Sh500m"."""
    currency = scan.words.money.letters.get(scan.exact(i - 1))
    if currency is None or not scan.sentence.glued(i) or scan.sentence.glued(i - 1) or i - 1 in scan.taken:
        return None
    return _unit(currency), i - 1


def unit_after(scan: Scan, i: int, *, scaled: bool, many: bool = False) -> tuple[Unit, int] | None:
    """The currency that begins at token i, after a number: "dolar AS", "€", "US-Dollar", "de dollars".

    scaled: the number is said in millions, or is that big. many: it is a thousand at least, as prices in most of the
    currencies are whose names are hardly known: "20,000 lari", "5 million Israeli shekels".
    """
    at = scan.after_hyphen(i)
    particle = scan.words.of.at(scan.low, at) if scaled else None
    if particle is not None:
        at = particle[1]
    money = scan.words.money
    found = money.names.at(scan.low, at)
    if found is not None and len(scan.low[at]) == 1 and found[1] == at + 1 and not _small_change(scan, at):
        found = None
    if found is not None and not scaled and scan.low[at] in money.scaled and found[1] == at + 1:
        found = None
    if found is None:
        found = money.signs.at(scan.sentence.words, at)
        found = found if found is not None and _one_piece(scan, at, found[1]) else None
        found = _told_apart(scan, *found) if found is not None else None
    if found is None and (many or scaled):
        found = _head(scan, at)
    if found is None or not scan.free(i, found[1]) or _people(scan, i, found[1]):
        return None
    currency, end = found
    last = scan.exact(end - 1)
    if end < len(scan.low) and scan.sentence.glued(end) and last.isalpha() and scan.exact(end).isdecimal():
        return None
    if not last[-1:].isalpha() and end < len(scan.low) and scan.exact(end)[:1].isdecimal() and scan.sentence.glued(end):
        return None  # the sign belongs to the number after it: "5 €10"
    return _unit(currency), end


def _head(scan: Scan, i: int) -> tuple[Currency, int] | None:
    """A currency without its country, or behind an adjective for it: "lari", "Israeli shekels"."""
    money, german = scan.words.money, scan.words.noun_order == "capital"
    found = money.heads.at(scan.low, i)
    if found is not None:
        part = scan.after_hyphen(found[1]) > found[1]  # "3000 Leone-Filme"
        return found if (german or not scan.capital(i)) and not part else None  # "1,000 Leone films"
    ends = scan.words.adjective_ends
    adjective = scan.low[i].endswith(ends) if ends and i < scan.size else scan.capital(i)
    if not adjective or scan.words.noun_order not in ("capital", "plural") or (scan.capital(i + 1) and not german):
        return None
    if scan.word(i + 1) in money.not_before or scan.words.units.at(scan.low, i + 1) is not None:
        return None  # "5,000 Kenyans won"
    found = money.names.at(scan.low, i + 1) or money.heads.at(scan.low, i + 1)
    return found if found is not None and len(found[0].codes) == 1 else None


def _people(scan: Scan, first: int, last: int) -> bool:
    """True for "5 millones de bolivianos", a people, where nothing is paid or costs anything nearby."""
    if scan.low[last - 1] not in scan.words.money.peoples:
        return False
    return scan.words.prices.isdisjoint(scan.low[max(0, first - _CLAUSE) : last + _CLAUSE])


def _small_change(scan: Scan, i: int) -> bool:
    """True where the letter i is pence or cents: "25p", "3.2c", but not "720p", "Flat 3c", "part 5 c"."""
    digits = scan.exact(i - 1)
    lettered = not scan.sentence.glued(i) or not digits[:1].isdecimal() or not scan.exact(i).islower()
    if lettered or digits in _LINES:
        return False
    if scan.exact(i) == "c" and digits.isdecimal():  # "section 3c", but "$20 and 43c"
        at = i - 2 - (scan.word(i - 2) in scan.words.joins)
        return bool(scan.tags[at - scan.exact(at)[:1].isdecimal()] & (tags.NAME | tags.SIGN))
    return not (scan.named(i - 2) or scan.words.labels.before(scan.low, i - 1) is not None)


def name_before(scan: Scan, number: Number) -> tuple[Unit, int] | None:
    """The currency whose name stands before a number without a unit: "euro 3.5 million", "ringgit 42".

    A name with a capital, or behind an article, is no such name before a small number: "Euro 24", "against the euro 7".
    """
    i = number.first
    found = scan.words.money.names.before(scan.low, i)
    if found is None or not scan.free(found[1], i) or scan.low[i - 1] in scan.words.money.not_before:
        return None
    start = found[1]
    if not number.scaled:
        named = scan.capital(start) and scan.words.noun_order != "capital"
        if named or number.spelled or scan.word(start - 1) in scan.words.articles or scan.like_year(number):
            return None
    return (_unit(found[0]), start) if not scan.exact(start - 1).isdecimal() else None


def _told_apart(scan: Scan, currency: Currency, end: int) -> tuple[Currency, int]:
    """A shared sign with the letters behind it that tell whose it is: "10 $ US", "5 $CAN"."""
    letters = scan.exact(end)
    if len(currency.codes) == 1 or len(letters) < 2 or not letters.isupper():
        return currency, end
    found = scan.words.money.signs.at((letters, scan.exact(end - 1)), 0)
    found = found or scan.words.money.signs.at((letters.capitalize(), scan.exact(end - 1)), 0)
    known = found is not None and found[1] == 2 and set(found[0].codes) <= set(currency.codes)
    return (found[0], end + 1) if found is not None and known else (currency, end)


def _one_sign(scan: Scan, first: int, last: int) -> bool:
    """True where the tokens are one sign: written together, or with letters that are no word: "NZD $5", "HK $5"."""
    if _one_piece(scan, first, last):
        return True
    letters = scan.exact(first)
    return last - first == 2 and len(letters) > 1 and letters.isupper() and letters not in _STATES


def _one_piece(scan: Scan, first: int, last: int) -> bool:
    """True where the tokens of a sign are written together: "A$", not the "A $" of "A $2 billion fund"."""
    return all(scan.sentence.glued(i) for i in range(first + 1, last))


def _unit(currency: Currency) -> Unit:
    name = currency.codes[0] if len(currency.codes) == 1 else None
    return Unit("money", name, currency.factor, currency.codes)


@frozen
class Named:
    """The currencies that a text names, by signs of their own ("S$") and otherwise ("Australian dollars").

    converted: it converts another dollar into dollars with a bare sign: "S$350 million ($270 million)".
    families: the codes of names that several currencies share: "pesos".
    """

    signed: frozenset[str]
    spelled: frozenset[str]
    converted: bool = False
    families: frozenset[tuple[str, ...]] = frozenset()


def spelled_dollars(document: Document) -> frozenset[str]:
    """The dollars, but that of the US, that a text names in words: "all figures in Australian dollars"."""
    names, firsts = currencies(document.lexicon).names, _foreign_dollars(document.lexicon)
    found: set[str] = set()
    for sentence in document.sentences:
        if firsts.isdisjoint(sentence.low):
            continue
        for i, word in enumerate(sentence.low):
            name = names.at(sentence.low, i) if word in firsts else None
            if name is None or not _is_foreign_dollar(name[0]):
                continue
            if any((bare := names.single(w)) and bare.codes == dollars() for w in (word, sentence.low[name[1] - 1])):
                found.add(name[0].codes[0])
    return frozenset(found)


@lru_cache(maxsize=64)
def _foreign_dollars(lexicon: Lexicon) -> frozenset[str]:
    """The first words of the names of dollars but that of the US."""
    names = currencies(lexicon).names.table
    return frozenset(words[0] for words, currency in names.items() if _is_foreign_dollar(currency))


def _is_foreign_dollar(currency: Currency) -> bool:
    return len(currency.codes) == 1 and currency.codes[0] in dollars()[1:]


class Meaning(NamedTuple):
    """A currency's code, or None with the codes that it may be; settled: by what, where the words leave it open."""

    unit: str | None
    candidates: tuple[str, ...] = ()
    settled: UnitFrom | None = None


def meaning(codes: Sequence[str], named: Named, document: Document) -> Meaning:
    """The code that an ambiguous sign stands for in a text, or None with the codes it may be.

    It is the currency of the country that the source is from, where that is one of them. Else a dollar without a
    country is the US dollar, also beside another dollar that has a sign of its own; it is open where the text only
    spells another dollar, or marks the US dollar too. Other shared names (peso, krona) follow the one currency of the
    family that the text names, else the one whose country it names; else the usual one, where there is one (a yen sign
    in a text that does not speak of China).
    """
    if len(codes) == 1:
        return Meaning(codes[0])
    others = tuple(sorted((named.signed | named.spelled).intersection(codes)))
    home = tuple(c for c in codes if document.country in territories_of(c)) if document.country else ()
    if len(home) == 1 and home[0] not in named.signed:
        return Meaning(home[0], settled="source_country")
    if tuple(codes[: len(dollars())]) == dollars() != tuple(codes):
        return _dollar_or_peso(tuple(codes[len(dollars()) :]), named, document)
    if tuple(codes) == dollars():
        rest = tuple(c for c in others if c != dollars()[0])
        plain = named.converted or not rest or (named.signed.issuperset(rest) and dollars()[0] not in others)
        return Meaning(dollars()[0], settled="usual") if plain else Meaning(None, (dollars()[0], *rest))
    if others:
        return _of(others, "named_in_text")
    if countries := tuple(c for c in codes if _country_named(c, document)):
        return _of(countries, "country_in_text")
    return _of(_usual(codes) or tuple(codes), "usual")


def _of(likely: tuple[str, ...], settled: UnitFrom) -> Meaning:
    return Meaning(likely[0], settled=settled) if len(likely) == 1 else Meaning(None, likely)


def _dollar_or_peso(pesos: tuple[str, ...], named: Named, document: Document) -> Meaning:
    """What a bare dollar sign means in a language that writes pesos with it too.

    Pesos, where the text says pesos and no dollars; dollars the other way round, and where nothing speaks for pesos.
    """
    said = {code for codes in named.families for code in codes} | named.spelled
    peso, dollar = not said.isdisjoint(pesos), not (said | named.signed).isdisjoint(dollars())
    if dollar and not peso:
        return meaning(dollars(), named, document)
    if peso and not dollar:
        return meaning(pesos, named, document)
    near = tuple(c for c in pesos if c in said and c in named.spelled) or tuple(
        c for c in pesos if _country_named(c, document)
    )
    if not near and not peso:
        return meaning(dollars(), named, document)
    return Meaning(None, (dollars()[0], *(near or pesos)))


def _usual(codes: Sequence[str]) -> tuple[str, ...]:
    return tuple(codes[:1]) if any(codes[0] == family[0] and set(codes) <= set(family) for family in usual()) else ()


def _country_named(code: str, document: Document) -> bool:
    from babel import Locale

    names = Locale(document.lexicon.code).territories
    named = (names.get(t, "\0") for t in territories_of(code))
    return any(name in document.text for name in (*named, *_adjectives(code, document.lexicon.code)))


@cache
def _adjectives(code: str, language: str) -> tuple[str, ...]:
    """The words of a currency's name that no other currency of its kind has, without their ending: "Swedis" krona."""
    from babel.numbers import get_currency_name

    family = next((f for f in families() if code in f), None)
    if family is None:
        return ()  # none of its kind is known, so that its own name may be that of the others: "franc"
    others = {word for c in family if c != code for word in get_currency_name(c, locale=language).split()}
    words = get_currency_name(code, locale=language).split()
    joints = _joints(language)  # "franco della Guinea"
    return tuple(w[:-1] for w in words if w not in others and len(w) > _SHORTEST and w not in joints)


@cache
def _joints(language: str) -> frozenset[str]:
    """The small words of a language, which no name of a currency has to itself."""
    lexicon = load(language)
    return (
        lexicon.words("grammar", "of") | lexicon.words("grammar", "articles") | lexicon.words("grammar", "prepositions")
    )
