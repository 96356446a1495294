"""Currency signs, codes and names of a language: from CLDR through Babel, and [currencies] of its file."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from attrs import frozen

from factcheck.extract.quantities.phrases import Phrases, exact, phrases
from factcheck.languages import Lexicon

DOLLARS = (
    *("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "BBD", "BMD", "BND", "BSD", "BZD", "FJD", "GYD", "JMD", "KYD"),
    *("LRD", "NAD", "SBD", "SRD", "TTD", "XCD", "ZWG"),
)
_FAMILIES = {
    "$": DOLLARS,
    "¥": ("JPY", "CNY"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "Kr": ("SEK", "NOK", "DKK", "ISK"),
    "Rs": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "Rs.": ("INR", "PKR", "LKR", "NPR", "MUR"),
}
_SIGNS = """
US$ USD, U.S.$ USD, US-$ USD, USD$ USD, C$ CAD, CA$ CAD, Can$ CAD, CAD$ CAD, A$ AUD, AU$ AUD, AUD$ AUD,
NZ$ NZD, S$ SGD, SG$ SGD, HK$ HKD, NT$ TWD, R$ BRL, MX$ MXN, Mex$ MXN, J$ JMD, TT$ TTD, N$ NAD, B$ BND, € EUR,
£ GBP, ₹ INR, ₩ KRW, ₽ RUB, ₺ TRY, ₴ UAH, ₪ ILS, ₫ VND, ฿ THB, ₱ PHP, ₦ NGN, ₵ GHS, ₸ KZT, ₾ GEL, ₼ AZN,
CN¥ CNY, RMB CNY, Rp IDR, Rp. IDR, RP IDR, RM MYR, zł PLN, Kč CZK, SFr CHF, SFr. CHF, Fr. CHF, S/ PEN,
S/. PEN, Ksh KES, KSh KES, E£ EGP, Tk BDT, DM DEM
"""
_WORDS_NOT_CODES = frozenset({"ALL", "TOP", "CUP", "SOS", "BAM", "MOP", "GIP", "PAB", "MAD", "STN"})

_WRITTEN_SMALL = ("USD", "EUR", "GBP", "IDR", "AUD", "SGD", "JPY", "CNY", "CHF")


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


@lru_cache(maxsize=64)
def currencies(lexicon: Lexicon) -> Currencies:
    """The tables of a language, built once."""
    return Currencies(phrases(_signs(lexicon.code), exact), phrases(_names(lexicon)))


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


def _signs(language: str) -> Iterator[tuple[str, Currency]]:
    for pair in _SIGNS.strip().split(","):
        sign, code = pair.split()
        yield sign, Currency((code,))
    for sign, codes in _FAMILIES.items():
        yield sign, Currency(codes)
    yield "¢", Currency(DOLLARS, Decimal("0.01"))
    for code in sorted(current_codes() - _WORDS_NOT_CODES):
        yield code, Currency((code,))
    for code in _WRITTEN_SMALL:
        yield code.lower(), Currency((code,))
        yield f"M{code}", Currency((code,), Decimal(10**6))
    from babel import Locale

    for locale in dict.fromkeys((language, "en")):
        for code, sign in sorted(Locale(locale).currency_symbols.items()):
            if not sign.isalpha() and code in current_codes():
                yield sign.replace("\u00a0", " "), Currency((code,))


def _names(lexicon: Lexicon) -> Iterator[tuple[str, Currency]]:
    for key, surfaces in lexicon.table("currencies").items():
        for surface in surfaces:
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


def _meant(key: str) -> Currency:
    """A key of [currencies]: "EUR", "EUR 0.01" (a minor unit), "MXN/CLP" (either), "$" (any dollar)."""
    codes, _, factor = key.partition(" ")
    family = _FAMILIES.get(codes) or tuple(codes.split("/"))
    return Currency(family, Decimal(factor or 1))
