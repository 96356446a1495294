"""Units of measurement and per cent signs at a number."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.extract.quantities import money, tags
from factcheck.extract.quantities.scan import Scan, Unit
from factcheck.extract.quantities.signs import MAGNITUDES
from factcheck.languages.units import TIMES, dimension, signs

_PERCENT = frozenset(("%", "pp"))
_MAGNITUDE = "magnitude"
_STRONGEST = 10
_LETTERS = 2
_SHORT = frozenset(("%", "pp 0.01"))
_WIDE = frozenset(("[length] ** 2", "[length] ** 3"))
_PERIODS = frozenset({"day", "week", "month", "year"})

STRANGE = Unit("measure", None)
"""Stands for a unit that a hyphen and a second unit make of the first, and that is not known: "ton-day"."""

_SIGNS_OF_TIMES = {"s": "second", "min": "minute", "h": "hour"}
"""Signs that are letters or parts of words elsewhere; behind the slash of a rate they stand for times."""


def unit_after(scan: Scan, i: int, *, spelled: bool = False) -> tuple[Unit, int] | None:
    """The unit that begins at token i: "km/jam", "persen", "-magnitude", "Milligramm pro Liter".

    spelled: the number is in words, as no magnitude is ("eine Stärke").
    """
    at = scan.after_hyphen(i)
    found = _name(scan, at)
    if found is None:
        return None
    name, end = found
    if spelled and (name == _MAGNITUDE or (end == at + 1 and len(scan.low[at]) == 1)):
        return None  # "eine Stärke", "une t."
    share, _, factor = name.partition(" ")
    if share in _PERCENT:
        return Unit("percent", share, Decimal(factor or 1)), end
    if (product := _product(scan, name, end)) is not None:
        return product
    below = _per(scan, end) or _per_of_thing(scan, end)
    if below is not None and "/" not in name and below[0] not in _PERIODS:
        return Unit("measure", f"{name} / {below[0]}"), below[1]
    return (Unit("measure", name), end) if name not in TIMES else None


def broken_after(scan: Scan, i: int) -> tuple[Unit, int] | None:
    """The unit behind a fraction that elsewhere is a thing: "3/4 cup", where three cups may be won."""
    found = scan.words.broken.at(scan.low, i) if not scan.capital(i) or scan.words.noun_order == "capital" else None
    return (Unit("measure", found[0]), found[1]) if found is not None and scan.free(i, found[1]) else None


def many_after(scan: Scan, i: int) -> tuple[Unit, int] | None:
    """The unit behind the letter of a scale: "5m tonnes", "a 2m litre tank", "3k km"; "a 5m foot bridge" is long."""
    of = scan.words.of.at(scan.low, i)
    at = of[1] if of is not None else i
    unit = unit_after(scan, at)
    if unit is None or unit[0].kind != "measure" or unit[0].name is None:
        return None
    several = of is not None or unit[1] > at + 1 or scan.low[at].endswith(scan.words.plural_ends)
    long = len(scan.low[at]) > 1
    letter = long and scan.words.unit_signs.single(scan.exact(i - 1)) is None
    wide = long and scan.low[i - 1] != "mm" and dimension(unit[0].name) in _WIDE  # "a 7.62mm barrel"
    return unit if several or letter or wide else None


def price_after(scan: Scan, money_unit: Unit | None, i: int) -> tuple[Unit, int] | None:
    """What an amount of money is the price of: "per barrel", "/dolar AS", "je Kilowattstunde"."""
    if (
        money_unit is None
        or not scan.tags[i] & tags.PER
        or (per := scan.words.per.at(scan.low, i)) is None
        or not scan.free(i, per[1])
    ):
        return None
    currency, factor = money_unit.codes[0], money_unit.factor
    other = money.unit_after(scan, per[1], scaled=False)
    if other is not None and other[0].name not in (None, currency):
        return Unit("measure", f"{currency}/{other[0].name}", factor), other[1]
    if other is not None and other[0].codes and currency not in other[0].codes:
        return Unit("measure", f"{currency}/{other[0].codes[0]}", factor), other[1]
    unit = _name(scan, per[1])
    if unit is None or unit[0] in TIMES or unit[0] in _PERCENT:
        return None
    return Unit("measure", f"{currency}/{unit[0]}", factor), unit[1]


def unit_before(scan: Scan, i: int) -> tuple[Unit, int] | None:
    """The unit that a word before a number says: "Tempo 130"."""
    found = scan.words.before.before(scan.low, i)
    if found is None or not scan.free(found[1], i):
        return None
    if found[0] == "%":
        return (Unit("percent", "%"), found[1]) if _ends_clause(scan, i + 1) else None
    return Unit("measure", found[0]), found[1]


def _ends_clause(scan: Scan, i: int) -> bool:
    """True where no counted noun follows: "een percentage van 30 in 2020", not "het percentage van 30 steden"."""
    after = scan.word(i)
    return not after.isalpha() or after in scan.words.function or after in scan.words.stop


def magnitude_before(scan: Scan, i: int, value: Decimal) -> tuple[Unit, int] | None:
    """The name of a scale that stands before its value: "Stärke 7,1", "magnitude of 6.8", "M6,1"."""
    if not 0 < value <= _STRONGEST:
        return None
    if scan.exact(i - 1) in MAGNITUDES and scan.sentence.starts[i] - scan.sentence.ends[i - 1] <= 1 and value % 1:
        return Unit("measure", _MAGNITUDE), i - 1
    at = i
    while at > 0 and scan.word(at - 1) in scan.words.links and i - at < 3:
        at -= 1
    found = scan.words.units.before(scan.low, at)
    if found is None or found[0] != _MAGNITUDE or not scan.free(found[1], i):
        return None
    return Unit("measure", _MAGNITUDE), found[1]


def _name(scan: Scan, i: int) -> tuple[str, int] | None:
    if not scan.word(i):
        return None
    if scan.low[i] == "%":
        point = _percentage_point(scan, i)
        return ("pp", point) if point else ("%", i + 1)
    found = scan.words.units.at(scan.low, i) or scan.words.unit_signs.at(scan.sentence.words, i)
    if found is None or not scan.free(i, found[1]):
        return None
    name, end = found
    if name == "kelvin" and scan.exact(i) == "K" and scan.sentence.glued(i) and not scan.whole.heat:
        return None  # "streams in 4K"
    small = scan.sentence.glued(i) or (name != "%" and scan.exact(i).islower())
    if name in _SHORT and len(scan.low[i]) == _LETTERS and end == i + 1 and not small:
        return None  # "3pc", but "5 PC games"; "5 bp", but "12 BP stations"
    if end == i + 2 and _counts_more(scan, end - 1):
        single = scan.words.units.single(scan.low[i]) or scan.words.unit_signs.single(scan.exact(i))
        name, end = single or name, i + 1
    if end < len(scan.low) and scan.sentence.glued(end):
        letter = end == i + 1 and len(scan.low[i]) == 1 and scan.low[i].isalpha()
        elided = letter and scan.exact(end) in "'’"
        spelled = letter and scan.exact(end) == "." and scan.sentence.glued(end + 1) and scan.exact(end + 1).isalpha()
        if scan.exact(end).isdecimal() or elided or spelled:
            return None  # "300 l'anno" is no litre, "42 L.E." are pounds
    return name, end


def _counts_more(scan: Scan, i: int) -> bool:
    """True for a digit that is no power of the unit before it, but counts one of its own: the 2 of "12 m 2 dm"."""
    if not scan.exact(i).isdecimal() or scan.sentence.glued(i):
        return False
    return scan.words.units.at(scan.low, i + 1) is not None or scan.words.unit_signs.at(scan.exacts, i + 1) is not None


def _product(scan: Scan, name: str, end: int) -> tuple[Unit, int] | None:
    """The unit that a hyphen and a second unit make of one: "gigawatt-hour"."""
    at = scan.after_hyphen(end)
    second = scan.words.units.at(scan.low, at) if at > end and name not in TIMES else None
    if second is None or second[0] in _PERCENT or not scan.free(at, second[1]):
        return None
    whole = f"{name}_{second[0]}"
    return (Unit("measure", whole) if whole in _products() else STRANGE), second[1]


@cache
def _products() -> frozenset[str]:
    return frozenset(name for _, name in signs() if "_" in name)


def _percentage_point(scan: Scan, i: int) -> int | None:
    """The end of "%-Punkte", "% points"."""
    found = scan.words.units.at(("%", *scan.low[i + 1 : i + 4]), 0)
    return i + found[1] if found is not None and found[0] == "pp" else None


def _per_of_thing(scan: Scan, i: int) -> tuple[str, int] | None:
    """The same behind one word for what is measured: "150 litres of rain per square metre"."""
    if not (scan.tags[i + 1] | scan.tags[i + 2] | scan.tags[i + 3]) & tags.PER:
        return None
    of = scan.words.of.at(scan.low, i) or scan.words.share.at(scan.low, i)
    at = of[1] if of is not None else i
    return _per(scan, at + 1) if scan.word(at).isalpha() and scan.word(at) not in scan.words.function else None


def _per(scan: Scan, i: int) -> tuple[str, int] | None:
    per = scan.words.per.at(scan.low, i) if scan.tags[i] & tags.PER else None
    found = _sign_of_time(scan, per[1]) or _name(scan, per[1]) if per is not None and scan.free(i, per[1]) else None
    return None if found is None or found[0] in _PERCENT or "/" in found[0] else found


def _sign_of_time(scan: Scan, i: int) -> tuple[str, int] | None:
    """The sign of a time right behind a slash, where it can be nothing else: "12 m³/s"."""
    slash = scan.exact(i - 1) == "/" and scan.sentence.glued(i - 1) and scan.sentence.glued(i)
    sign = _SIGNS_OF_TIMES.get(scan.exact(i) or "") if slash else None
    return None if sign is None else (sign, i + 1)
