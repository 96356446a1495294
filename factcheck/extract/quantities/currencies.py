"""Currency signs, codes and names of a language: from CLDR through Babel, and [currencies] of its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache

from attrs import frozen

from factcheck.extract.quantities.phrases import Phrases, exact, phrases
from factcheck.languages import Lexicon, fold, installed, load
from factcheck.languages.tables import listed, rows

_WORDS_NOT_CODES = frozenset({"ALL", "TOP", "CUP", "SOS", "BAM", "MOP", "GIP", "PAB", "MAD", "STN", "TRY", "PEN"})
_IN_MILLIONS = ("USD", "EUR", "GBP", "IDR", "AUD", "SGD", "JPY", "CNY", "CHF")
_DOLLAR_SIGN = "$"
_NOT_BEFORE = "not_before"
_DOLLAR_SIGNED = "dollar_sign"
_SCALED = "scaled"
_OTHER_WORDS = "other_words"
_PEOPLES = "peoples"
_LISTS = frozenset((_NOT_BEFORE, _DOLLAR_SIGNED, _SCALED, _OTHER_WORDS, _PEOPLES))
_DOLLAR = "AUD"
"""A code whose name in CLDR has the word for dollars before or behind the country's."""


@frozen
class Currency:
    """What a sign or name stands for: the codes it may mean (one where it is plain), and minor units as a factor."""

    codes: tuple[str, ...]
    factor: Decimal = Decimal(1)


@frozen
class Currencies:
    """The currencies as one language writes them."""

    signs: Phrases[Currency]  # in the case they are written in
    names: Phrases[Currency]  # folded
    heads: Phrases[Currency]  # names without their country, of thousands and more: 20,000 *lari*
    peoples: frozenset[str]  # names that are a people as well: 5 million *bolivianos*
    letters: Mapping[str, Currency]  # signs only directly before a scaled number: R1.2 billion
    not_before: frozenset[str]  # names that before a number are another word: he *won* 3 million
    scaled: frozenset[str]  # names that are money behind thousands and more alone: 5 million *marks*, 85 marks


@lru_cache(maxsize=64)
def currencies(lexicon: Lexicon) -> Currencies:
    """The tables of a language, built once."""
    other = frozenset(map(fold, lexicon.table("currencies").get(_NOT_BEFORE, ())))
    scaled = frozenset(map(fold, lexicon.table("currencies").get(_SCALED, ())))
    peoples = frozenset(map(fold, lexicon.table("currencies").get(_PEOPLES, ())))
    return Currencies(
        phrases(_signs(lexicon), exact),
        phrases(_names(lexicon)),
        phrases(_heads(lexicon)),
        peoples,
        _letters(),
        other,
        scaled,
    )


@cache
def _letters() -> Mapping[str, Currency]:
    found = ((codes, column[0]) for codes, _, _, *column in rows("currencysigns.txt") if column)
    return {letters: Currency(tuple(codes.split("/"))) for codes, column in found for letters in listed(column)}


@cache
def dollars() -> tuple[str, ...]:
    """The currencies that a bare dollar sign may mean."""
    return _families()[_DOLLAR_SIGN]


@cache
def usual() -> frozenset[tuple[str, ...]]:
    """The families of currencies with one name of which the first is meant where nothing speaks for another."""
    return frozenset(tuple(codes[1:].split("/")) for codes, *_ in rows("currencysigns.txt") if codes[0] == "*")


@cache
def families() -> tuple[tuple[str, ...], ...]:
    """The currencies that share a sign or a name in English: dollars, pesos, crowns."""
    named = (tuple(key.split("/")) for key in load("en").table("currencies") if key.count("/") and " " not in key)
    return tuple(dict.fromkeys((*(f for f in _families().values() if len(f) > 1), *named)))


@cache
def _families() -> dict[str, tuple[str, ...]]:
    """The codes of every sign in the table of signs."""
    return dict(_table(alone=False))


def _table(*, alone: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Signs with their codes. alone: also those that are signs only where no language is known."""
    for codes, everywhere, unknown, *_ in rows("currencysigns.txt"):
        family = tuple(codes.removeprefix("*").split("/"))
        for sign in (*listed(everywhere), *(listed(unknown) if alone else ())):
            yield sign, family


@cache
def current_codes() -> frozenset[str]:
    """ISO 4217 codes of the money in use."""
    from babel.core import get_global

    rows = get_global("territory_currencies").values()
    return frozenset(code for row in rows for code, _, end, tender in row if tender and end is None)


@cache
def territories_of(code: str) -> tuple[str, ...]:
    """The territories that pay in a currency."""
    from babel.core import get_global

    return tuple(
        territory
        for territory, row in get_global("territory_currencies").items()
        if any(c == code and tender and end is None for c, _, end, tender in row)
    )


def _signs(lexicon: Lexicon) -> Iterator[tuple[str, Currency]]:
    codes = sorted(current_codes() - _WORDS_NOT_CODES)
    if pesos := lexicon.table("currencies").get(_DOLLAR_SIGNED):
        yield _DOLLAR_SIGN, Currency((*dollars(), *pesos))
    for sign, family in _table(alone=not lexicon.data):
        yield sign, Currency(family)
    yield "¢", Currency(dollars(), Decimal("0.01"))
    for code in codes:
        yield code, Currency((code,))
        yield f"{code}{_DOLLAR_SIGN}", Currency((code,))
        if code in dollars():
            yield f"{code.lower()}{_DOLLAR_SIGN}", Currency((code,))
    for code in _IN_MILLIONS:
        yield f"M{code}", Currency((code,), Decimal(10**6))
    from babel import Locale

    for locale in dict.fromkeys((lexicon.code, "en")):
        for code, sign in sorted(Locale(locale).currency_symbols.items()):
            if not sign.isalpha() and code in current_codes():
                yield sign.replace("\u00a0", " "), Currency((code,))


def _names(lexicon: Lexicon) -> Iterator[tuple[str, Currency]]:
    """Names of currencies; where no language is known, those of every language."""
    for source in (lexicon,) if lexicon.data else map(load, installed()):
        for key, surfaces in source.table("currencies").items():
            for surface in surfaces if key not in _LISTS else ():
                yield surface, _meant(key)
    from babel import Locale
    from babel.numbers import get_currency_name

    for locale in dict.fromkeys((lexicon.code, "en")):
        rules = Locale(locale)
        for code in sorted(current_codes()):
            for count in (None, 1, 2):
                name = get_currency_name(code, count=count, locale=rules)
                if name != code:
                    yield name, Currency((code,))


def _heads(lexicon: Lexicon) -> Iterator[tuple[str, Currency]]:
    """The names in CLDR without the country that they are of: "lari" of "Georgian lari", "dinars" of many.

    [currencies] other_words of a language file lists those that are other words as well.
    """
    if not lexicon.data:
        return
    from babel import Locale
    from babel.numbers import get_currency_name

    rules, others = Locale(lexicon.code), frozenset(map(fold, lexicon.table("currencies").get(_OTHER_WORDS, ())))
    dollar = get_currency_name(_DOLLAR, count=2, locale=rules).split()
    first = fold(dollar[0]) in map(fold, lexicon.table("currencies").get(_DOLLAR_SIGN, ()))
    codes: dict[str, dict[str, None]] = {}
    for code in sorted(current_codes()):
        for count in (None, 1, 2, 5):
            words = get_currency_name(code, count=count, locale=rules).split()
            head = fold(words[0 if first else -1])
            if words != [code] and head.isalpha() and head not in others:
                codes.setdefault(head, {})[code] = None
    for head, found in codes.items():
        yield head, Currency(tuple(found))


def _meant(key: str) -> Currency:
    """A key of [currencies]: "EUR", "EUR 0.01" (a minor unit), "MXN/CLP" (either), "$" (any dollar)."""
    codes, _, factor = key.partition(" ")
    family = _families().get(codes) or tuple(codes.split("/"))
    return Currency(family, Decimal(factor or 1))
