"""One amount at a place of a sentence: a number with the currency, unit, per cent sign or noun that belongs to it."""

from __future__ import annotations

from decimal import Decimal

from attrs import define

from factcheck.extract.quantities import counts, hedges, marks, measures, money, parts, pounds, ratios, tags
from factcheck.extract.quantities.broken import broken_at, half_at
from factcheck.extract.quantities.numbers import Number, plain, read_number
from factcheck.extract.quantities.numberwords import number_words
from factcheck.extract.quantities.scan import Amount, Scan, Unit
from factcheck.extract.quantities.signs import FEET, HYPHENS
from factcheck.languages import Lexicon

_SEPARATOR = "separator may group thousands or mark decimals"
_TENTH = Decimal("0.1")
_NEAR = 20
_MANY = 1000
_MILLION = 10**6
_BRACKETS = {"[": "]", "{": "}"}
_CLOSERS = frozenset(".,;:!?)…")
_DEGREES = frozenset(("degree", "degree_Celsius", "degree_Fahrenheit"))
_MINUS = "-−"
_DIVIDERS = FEET.union("/", HYPHENS)
"""What stands between the digits of a fraction, or of feet and inches."""

_EITHER = Unit("measure", None)


def amount_at(
    scan: Scan, i: int, *, hedged: bool = False, second: bool = False, priced: bool = False, floor: int = 0
) -> Amount | None:
    """The amount whose number starts at token i. `unit` is None for a bare number.

    second: it may end a range. priced: of a range whose first amount has a currency: "€1.2-1.5bn". floor: the first
    token that no amount has yet: the second 3 of "3 CAD 3 cents" has no currency before it.
    """
    if i in scan.taken or i >= scan.size:
        return None
    before = None
    if scan.tags[i - 1] & tags.SIGN:
        before = money.unit_before(scan, i)
        if before is not None and before[1] < floor:
            before = None
        elif before is None and scan.exact(i - 1) in money.SHARED_SIGNS:
            return _foreign(scan, i)
    if scan.exact(i + 1) in _DIVIDERS or "'" in scan.low[i]:
        special = broken_at(scan, i) or marks.feet_and_inches(scan, i)
        if special is not None:
            return special
    number = read_number(scan.sentence, i, scan.lexicon, compact=before is not None)
    if number is None:
        return half_at(scan, i)
    if not scan.free(number.first, number.last):
        return None
    if before is not None:
        return _signed(scan, _with_rest(scan, _priced(scan, money.sum_alone(scan, number), *before)))
    if scan.sentence.glued(i):
        if (letters := money.letters_before(scan, i)) is not None:
            number = read_number(scan.sentence, i, scan.lexicon, compact=True) or number
            return _signed(scan, _priced(scan, number, *letters)) if number.scaled else None
        if counts.inside_name(scan, i, second=second):
            named = measures.magnitude_before(scan, i - 1, number.low) if scan.exact(i - 1) in HYPHENS else None
            return named and Amount(number, named[1], number.last, named[0])  # "a magnitude-7.8 quake"
    amount = _Finder(scan, number, hedged, priced).amount()
    return None if amount is None else _signed(scan, _with_half(scan, _with_rest(scan, _settled(amount))))


def _with_rest(scan: Scan, amount: Amount) -> Amount:
    """With the cents that are said without their name: "15 dollars 50", "zwei Euro fünfzig", "35€ 99"."""
    number, at = amount.number, amount.last
    money = amount.unit is not None and amount.unit.kind == "money" and amount.unit.factor == 1
    if not money or amount.trouble or number.step != 1 or number.scaled or at == number.last:
        return amount
    joined = scan.word(at) in scan.words.joins or scan.word(at) in scan.words.with_cents
    rest = read_number(scan.sentence, at + joined, scan.lexicon)
    if rest is None or rest.step != 1 or not 10 <= rest.low < 100 or rest.ordinal or not scan.free(at, rest.last):
        return amount
    if not rest.spelled and len(scan.exact(rest.first)) != 2:
        return amount
    after = scan.word(rest.last)
    closed = not after or after in _CLOSERS or (not joined and after in scan.words.function | _pronouns(scan.lexicon))
    if not closed or rest.last in scan.taken or (joined and scan.words.between.before(scan.low, amount.first)):
        return amount
    whole = number._replace(low=number.low + rest.low.scaleb(-2), step=Decimal("0.01"))
    return amount._replace(number=whole, last=rest.last)


def _pronouns(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.words("grammar", "pronouns")


def _with_half(scan: Scan, amount: Amount) -> Amount:
    """With the half said behind the unit: "un litro e mezzo", but not "dos kilómetros y media ciudad"."""
    number, at = amount.number, amount.last
    if (
        at == number.last
        or amount.unit is None
        or amount.trouble
        or number.step != 1
        or number.scaled
        or number.fraction
    ):
        return amount
    more = number_words(scan.lexicon).more.at(scan.low, at)
    if more is None or not 0 < more[0] < 1 or not scan.free(at, more[1]):
        return amount
    after, last = scan.word(more[1]), more[1]
    of = scan.words.of.at(scan.low, last) is not None
    closed = of or (
        (after in scan.words.stop or after in scan.words.function) and not scan.words.share.at(scan.low, last)
    )
    if last in scan.taken or not (closed or not after or after in _CLOSERS):
        return amount
    return amount._replace(number=number._replace(low=number.low + more[0], step=more[0]), last=last)


def _priced(scan: Scan, number: Number, unit: Unit, first: int) -> Amount:
    """An amount with its currency before it; a name after it says which: "$5 million Canadian", "$500 pesos"."""
    amount = Amount(number, first, number.last, unit)
    behind = scan.tags[number.last]
    after = money.unit_after(scan, number.last, scaled=number.millions) if behind & tags.UNIT else None
    shared = after is not None and unit.name is None and after[0].factor == 1 and not _of_next(scan, after[1])
    if after is not None and shared and (set(after[0].codes) <= set(unit.codes) or scan.exact(after[1] - 1).isalpha()):
        amount = amount._replace(unit=after[0], last=after[1])
    price = measures.price_after(scan, amount.unit, amount.last) if scan.tags[amount.last] & tags.PER else None
    if price is not None:
        amount = amount._replace(unit=price[0], last=price[1])
    return _settled(amount)


def _of_next(scan: Scan, i: int) -> bool:
    """True where the sign that ends before token i stands before a number of its own: "$ 20,000 $ 37,305"."""
    return not scan.exact(i - 1).isalpha() and scan.exact(i)[:1].isdecimal()


def _foreign(scan: Scan, i: int) -> Amount | None:
    """An amount after a sign with letters that are no known currency: "Q$500"."""
    number = read_number(scan.sentence, i, scan.lexicon, compact=True)
    if number is None or not scan.sentence.glued(i - 1) or not scan.exact(i - 2).isalpha():
        return None
    return Amount(number, i - 2, number.last, trouble="a sign of no known currency")


def _signed(scan: Scan, amount: Amount) -> Amount:
    """With a minus: glued to the amount and to nothing before it, or said as a word before or behind it."""
    behind, at = scan.tags[amount.last], amount.first - 1
    below = scan.words.below_zero.at(scan.low, amount.last) if behind & tags.BELOW else None
    if below is not None and (amount.unit is None or amount.unit.name in _DEGREES):
        return amount._replace(last=below[1], unit=amount.unit or Unit("measure", "degree"), negative=True)
    if not scan.tags[at] & tags.MINUS:
        return amount
    sign = scan.word(at)
    if sign not in scan.words.minus or amount.number.ordinal or scan.exact(at - 1).isdecimal():
        return amount
    if sign.isalpha():
        if _either_way(scan, at):
            return amount
        hedge = scan.words.hedges.before(scan.low, amount.first)
        return amount if hedge is not None else amount._replace(first=at, negative=True)
    glued = scan.sentence.glued(amount.first)
    if not glued and sign in _MINUS and amount.unit is not None and amount.unit.name in _DEGREES:
        near = scan.low[max(0, at - _NEAR) : at + _NEAR]
        alone = near.count(sign) == 1 and not scan.sentence.glued(at)
        return amount._replace(first=at, negative=True) if alone else amount  # "it was - 20 degrees"
    loose = at == 0 or not scan.sentence.glued(at) or scan.exact(at - 1) in "([{"
    return amount._replace(first=at, negative=True) if glued and loose else amount


def _either_way(scan: Scan, i: int) -> bool:
    """True for the minus at token i of "plus or minus 3 points", "plus/minus 3", "para mais ou para menos"."""
    at = i - 1
    if scan.word(at) in scan.words.function and scan.words.conversion.single(scan.word(at - 1)):
        at -= 1  # "ou *para* menos"
    if scan.word(at) == "/" or scan.word(at) in HYPHENS or scan.words.conversion.single(scan.word(at)):
        at -= 1
    return scan.word(at) in scan.words.plus


def _settled(amount: Amount) -> Amount:
    """Choose between the readings of a literal ("5,000", "3.350") by what it counts, or say that it cannot be told."""
    number, kind = amount.number, amount.unit.kind if amount.unit else None
    if kind == "count" and number.other is not None and number.low != number.low.to_integral_value():
        return amount._replace(number=number._replace(low=number.other, step=Decimal(1), other=None))
    if not number.readings:
        return amount
    whole = max(number.readings)
    if number.loose and kind != "money":  # a price has no number before its own
        return amount._replace(trouble=ambiguous(number))
    if kind in ("count", "money") and not number.scaled:  # nobody counts in thousandths, and prices have two decimals
        return amount._replace(number=number._replace(low=whole, step=Decimal(1), readings=()))
    if kind == "percent":
        return amount._replace(number=number._replace(low=min(number.readings), readings=()))
    return amount._replace(trouble=ambiguous(number))


def ambiguous(number: Number) -> str:
    """Why a number with several readings is none."""
    written = " or ".join(f"{r:f}" for r in sorted(number.readings))
    what = "space may group thousands or divide two numbers" if number.loose else _SEPARATOR
    return f"the {what}: {written}"


@define
class _Finder:
    """Looks for what a number is a number of, in the order of how much each can be trusted."""

    scan: Scan
    number: Number
    hedged: bool
    priced: bool

    def amount(self) -> Amount | None:
        scan, number = self.scan, self.number
        if number.fraction:
            return self._share() or Amount(number, number.first, number.last)
        if number.ordinal:
            if (share := ratios.every(scan, number)) is not None:
                return share
            rank = counts.rank_after(scan, number)
            return rank and Amount(number, number.first, rank[1], rank[0])
        if not number.spelled:
            tag = scan.tags[number.last]
            if tag & tags.SCALE and (compact := self._compact()) is not None:
                return compact
            mark = marks.unit_mark(scan, number.last) if tag & tags.MARK else None
            if mark is not None and not counts.is_label(scan, number):
                return Amount(number, number.first, mark[1], mark[0])
        last = number.last if scan.word(number.last) != "(" else self._said_twice()
        at = hedges.after(scan, last)[1] if scan.tags[last] & tags.HEDGES else last
        found = self._unit(at)
        if found is not None and found[0] is _EITHER:
            return Amount(number, number.first, found[1], trouble="pounds of money or of weight")
        if found is not None and found[0] is measures.STRANGE:
            return Amount(number, number.first, found[1], trouble="a unit made of others that is not known")
        if found is not None:
            return self._scaled_behind(*found) or Amount(number, number.first, found[1], found[0])
        named = scan.tags[number.first - 1] & tags.NAME and (
            measures.magnitude_before(scan, number.first, number.low)
            or measures.unit_before(scan, number.first)
            or counts.rank_before(scan, number)
        )
        if named:
            return Amount(number, named[1], number.last, named[0])
        counted = self._counted(at)
        if self.priced and (counted is None or counted.unit is None or counted.unit.name in (counts.SAME, counts.HERE)):
            return Amount(number, number.first, number.last)
        if scan.tags[number.first - 1] & tags.NAME and (counted is None or counted.unit is None):
            currency = money.name_before(scan, number)
            if currency is not None:
                return Amount(number, currency[1], number.last, currency[0])
        return counted

    def _said_twice(self) -> int:
        """The end of "2 (dua)", else of the number."""
        scan, last = self.scan, self.number.last
        again = read_number(scan.sentence, last + 1, scan.lexicon)
        same = again is not None and again.low == self.number.low and scan.word(again.last) == ")"
        return again.last + 1 if again is not None and same else last

    def _unit(self, at: int) -> tuple[Unit, int] | None:
        scan, particle = self.scan, None
        if scan.exact(at) in _BRACKETS:
            return self._bracketed(at)
        if not scan.tags[at] & tags.UNIT and not (self.number.low >= _MANY and scan.tags[at + 1] & tags.UNIT):
            return None
        if self.number.millions and (particle := scan.words.of.at(scan.low, at)) is not None:
            at = particle[1]
        measure = counts.multiple_after(scan, at) or measures.unit_after(scan, at, spelled=self.number.spelled)
        if measure is None and self.number.low % 1:
            measure = measures.broken_after(scan, at)
        currency = money.unit_after(scan, at, scaled=self.number.millions, many=self.number.low >= _MANY)
        if measure is not None and currency is not None and pounds.of_weight(measure[0]):
            measure = None  # "300 pounds a tonne" is a price
        if measure is None or (currency is not None and currency[1] > measure[1]):
            if currency is None:
                return None
            price = measures.price_after(scan, currency[0], currency[1])
            return price or currency
        if currency is not None and currency[1] == measure[1] and measure[0].name == pounds.POUND:
            told = pounds.meaning(scan, self.number, currency[0])
            return currency if told == "money" else measure if told == "weight" else (_EITHER, measure[1])
        return measure

    def _scaled_behind(self, unit: Unit, last: int) -> Amount | None:
        """The amount whose scale stands behind its code or sign: "75 USD million", "6 € Mrd."."""
        scan, number = self.scan, self.number
        code = scan.exact(last - 1)
        if unit.kind != "money" or unit.factor != 1 or number.scaled or number.spelled or number.readings:
            return None
        scale = number_words(scan.lexicon).scales.at(scan.low, last)
        if (
            scale is None
            or scale[0] < _MILLION
            or not (code.isupper() or not code.isalpha())
            or not scan.free(last, scale[1])
        ):
            return None
        times = number._replace(low=plain(number.low * scale[0]), step=plain(number.step * scale[0]), scale=scale[0])
        return Amount(times, number.first, scale[1], unit)

    def _bracketed(self, at: int) -> tuple[Unit, int] | None:
        """The unit that an editor put in: "It weighs 20 [kilograms]"."""
        unit = measures.unit_after(self.scan, at + 1)
        closed = unit is not None and self.scan.exact(unit[1]) == _BRACKETS[self.scan.exact(at)]
        return (unit[0], unit[1] + 1) if unit is not None and closed else None

    def _counted(self, at: int) -> Amount | None:
        scan, number = self.scan, self.number
        if counts.glued_after(scan, number.last):
            return None
        if counts.is_label(scan, number) or parts.is_ratio(scan, number, at):
            return None
        ratio = ratios.ratio_after(scan, number, hedged=self.hedged) or ratios.part_of_crowd(scan, number)
        if ratio is not None:
            return ratio
        if counts.with_others(scan, number):
            return None
        if (often := counts.occasions_after(scan, number)) is not None:
            return Amount(number, number.first, often[1], often[0])
        none = not number.low and not number.ordinal
        if not none and not counts.may_count(scan, number, hedged=self.hedged):
            return self._bare() if counts.may_be_bare(scan, number) else None
        found = counts.noun_after(scan, number, at, known_only=none)
        if found is not None:
            return Amount(number, number.first, found[1], found[0])
        if (state := counts.state_after(scan, number)) is not None:
            return Amount(number, number.first, number.last, state[0])
        if (part := parts.part_after(scan, number, at, hedged=self.hedged)) is not None:
            return Amount(number, number.first, max(part[1], number.last), part[0])
        return self._bare()

    def _bare(self) -> Amount:
        return Amount(self.number, self.number.first, self.number.last)

    def _compact(self) -> Amount | None:
        """ "5m people", "5 M€": a letter is a scale only where a known noun or a currency follows."""
        scan, at = self.scan, self.number.last
        if not scan.exact(at).isalpha() or at in scan.taken:
            return None
        number = read_number(scan.sentence, self.number.first, scan.lexicon, compact=True)
        if number is None or number.last == at:
            return None
        found = money.unit_after(scan, number.last, scaled=True)
        if not scan.sentence.glued(at):
            found = found if found is not None and not scan.exact(number.last)[:1].islower() else None
        else:
            found = found or measures.many_after(scan, number.last) or counts.plural_after(scan, number)
            if found is None and self.priced:
                return Amount(number, number.first, number.last)
        return None if found is None else Amount(number, number.first, found[1], found[0])

    def _after_article(self, at: int) -> int:
        """The token behind the words of "half a litre", "three quarters of a mile", "un quart de litre"."""
        scan = self.scan
        articles = number_words(scan.lexicon).articles
        of = scan.words.share.at(scan.low, at)
        after = of[1] if of is not None else at
        if scan.word(after) in articles:
            return after + 1
        particle = scan.words.of.at(scan.low, at)
        return at if particle is None else particle[1]

    def _share(self) -> Amount | None:
        """A fraction as a percentage where it is a share of something: "nearly a third of", "zwei Drittel der"."""
        scan, number = self.scan, self.number
        unit = self._unit(number.last) or self._unit(self._after_article(number.last))
        if unit is not None and unit[0] is _EITHER:
            return None
        whole = number.low == number.low.quantize(Decimal("0.01"))
        if unit is not None and (whole or unit[0].kind == "percent" or (unit[0].kind == "measure" and unit[0].name)):
            return Amount(number._replace(fraction=False, step=number.low), number.first, unit[1], unit[0])
        before = scan.low[number.first - 1] if number.first else ""
        if before[:1].isdecimal() or scan.word(number.last) in HYPHENS:
            return None
        several = number.last - number.first > 1 and number.low > Decimal("0.5")
        if not (self.hedged or several or scan.words.share.at(scan.low, number.last)):
            return None
        percent = number.low * 100
        if percent < _TENTH:
            return None  # "a millionth of a second"
        round_ = percent == percent.to_integral_value()
        share = number._replace(
            low=percent.quantize(Decimal(1) if round_ else _TENTH),
            step=Decimal(1) if round_ else _TENTH,
            fraction=False,
        )
        return Amount(share, number.first, number.last, Unit("percent", "%"))
