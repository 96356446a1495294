"""The figures of one sentence: amounts with their hedges and ranges, before the whole text settles open currencies."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import define, evolve, field, frozen

from factcheck.extract.mention import Unreadable
from factcheck.extract.quantities import bare, counts, hedges, labels, lending, letters, marks, parts, ratios, tags
from factcheck.extract.quantities.amounts import ambiguous, amount_at
from factcheck.extract.quantities.figure import Figure, counted_by
from factcheck.extract.quantities.numbers import Number, read_number, starts
from factcheck.extract.quantities.numberwords import number_words
from factcheck.extract.quantities.ranges import Joined, joined, with_scale
from factcheck.extract.quantities.scan import Amount, Scan, Unit
from factcheck.extract.quantities.vocabulary import Vocabulary
from factcheck.extract.text import Sentence
from factcheck.languages.units import dimension
from factcheck.model import Modifier

_BIG = Decimal(10**6)
_HUNDRED = Decimal(100)
_BESIDE = 3
_LENGTH = "[length]"
_LIKE = (Decimal("0.3"), Decimal(3))
_LIKE_SCALED = (Decimal("0.1"), Decimal(10))
_OPEN = Unit("money", None)
_BARE = Unit("number", None)
_SHARED = ("money", "measure", "percent")


@frozen
class Reading:
    """What a sentence holds: its figures in order, what cannot be read, and the numbers that count nothing there."""

    figures: list[Figure]
    unread: list[Unreadable]
    left: list[Number]


def starts_of(sentence: Sentence, words: Vocabulary) -> list[int]:
    """The tokens at which a figure may begin, in order: numbers, and words such as "twice"."""
    found, low = starts(sentence, sentence.lexicon), sentence.low
    firsts = words.multiples.firsts
    if firsts.keys().isdisjoint(low):
        return found
    numbers = number_words(sentence.lexicon)
    multiples = [
        i
        for i, word in enumerate(low)
        if word in firsts and (words.multiples.at(low, i) or not numbers.leans(word, low[i + 1 : i + 2]))
    ]
    return sorted({*found, *multiples}) if found and multiples else found or multiples


def figures_of(scan: Scan, first: Sequence[int], counted: Unit | None = None) -> Reading:
    """Every figure of a sentence in order, what looks like one and cannot be read, and numbers without a unit.

    first: where figures may begin. counted: what the last count before the sentence counts, for "74 of them".
    """
    reader = _Reader(scan, counted)
    if bare.numbers_only(scan) and not _measured(scan):
        reader.read_line()
        return Reading(reader.found, reader.unread, [])
    if (share := bare.share_on_line(scan)) is not None:
        reader.end = share.last
        reader.found.append(_exact(share)._replace(unit=ratios.PERCENT))
    for i in first:
        if i >= reader.end and i not in scan.taken and scan.sentence.starts[i] >= scan.sentence.body:
            reader.read(i)
    reader.lend_currency()
    return Reading(sorted(reader.found, key=lambda f: f.first), reader.unread, reader.left)


def _measured(scan: Scan) -> bool:
    """True for a line whose digits have a sign of a unit behind them: "9m", 5"."""
    signs = scan.words.unit_signs
    behind = (i for i in range(1, scan.size) if scan.exact(i - 1)[:1].isdecimal() and not bare.is_scale(scan, i))
    return any(signs.at(scan.exacts, i) is not None or marks.unit_mark(scan, i) is not None for i in behind)


def _exact(amount: Amount) -> Figure:
    return Figure(_BARE, amount.first, amount.last, amount.value, amount.value, "exact", amount.step)


def _may_be_money(amount: Amount) -> bool:
    """True for a number so big, and so written, that it may be an amount of the money in its sentence."""
    return amount.unit is None and amount.number.low >= _BIG and amount.number.scaled


@define
class _Reader:
    """Collects figures from left to right; `end` is the first token after all that has been read."""

    scan: Scan
    counted: Unit | None  # what the last count counts
    found: list[Figure] = field(factory=list)
    here: Figure | None = None  # the last count of the sentence
    homeless: list[Figure] = field(factory=list)  # what may yet borrow a currency
    waiting: list[Amount] = field(factory=list)  # bare numbers that may share the unit of one to come
    unread: list[Unreadable] = field(factory=list)
    left: list[Number] = field(factory=list)  # numbers that count nothing as far as the sentence has been read
    end: int = 0

    def read(self, i: int) -> None:
        """Read what starts at token i."""
        scan = self.scan
        multiple = scan.words.multiples.at(scan.low, i) if scan.tags[i] & tags.TIMES else None
        if multiple is not None and scan.free(i, multiple[1]):
            self._multiple(i, *multiple)
            return
        hedged = bool(scan.tags[i - 1] & tags.HEDGED) and hedges.before(scan, i)[0] != "exact"
        amount = amount_at(scan, i, hedged=hedged, floor=self.end)
        if amount is None:
            self._cannot(i)
            return
        if amount.first < self.end:
            return
        if amount.trouble is not None:
            self._fail(amount.first, amount.last, amount.trouble)
            return
        pair = joined(scan, amount)
        if pair is not None:
            self._pair(pair)
        else:
            self._single(amount)

    def read_line(self) -> None:
        """Read a line that holds nothing but numbers."""
        for i in range(len(self.scan.low)):
            if i >= self.end:
                number = read_number(self.scan.sentence, i, self.scan.lexicon, compact=True, whole=True)
                if number is not None:
                    self._on_line(number)

    def _on_line(self, number: Number) -> None:
        scan = self.scan
        self.end = number.last
        if bare.in_formula(scan, number):
            return
        if number.ordinal or scan.like_year(number) or bare.is_list_number(scan, number):
            return
        if number.readings:
            self._fail(number.first, number.last, ambiguous(number))
        elif not counts.inside_name(scan, number.first) and not counts.glued_after(scan, number.last):
            amount = bare.signed(scan, Amount(number, number.first, number.last))
            pair = joined(scan, amount)
            if pair is None:
                self._keep(_exact(amount))
            elif pair.how == "range":
                self._keep(_exact(pair.low)._replace(last=pair.high.last, high=pair.high.value, modifier="range"))
            else:
                self.end = pair.high.last

    def _pair(self, pair: Joined) -> None:
        unit = pair.high.unit or (_OPEN if pair.how == "range" and _may_be_money(pair.high) else None)
        if unit is None and pair.how == "change":
            unit = labels.told_before(self.scan, pair.high.number, pair.first)
            pair = evolve(pair, low=pair.low._replace(unit=unit), high=pair.high._replace(unit=unit))
        if pair.how == "nothing" or unit is None:
            self.end = pair.high.last
            return
        if pair.how == "change":
            self._add(pair.low, bare_=self.scan.word(pair.low.first - 1) in self.scan.words.come_from)
            self._add(pair.high)
            return
        modifier, first = hedges.before(self.scan, pair.first)
        if pair.how == "margin":
            modifier = "about" if modifier == "exact" else modifier
            low, high = hedges.bounds(modifier, pair.low.value)
            self._keep(Figure(unit, first, pair.high.last, low, high, modifier, pair.high.value))
            return
        step = min(pair.low.step, pair.high.step)
        last = max(pair.low.last, pair.high.last)  # "from -18 °C to -34 °C" names the higher end first
        figure = Figure(unit, first, last, pair.low.value, pair.high.value, "range", step)
        if unit is _OPEN:
            self._borrow(figure)
        else:
            self._keep(figure)

    def _single(self, amount: Amount) -> None:
        amount = letters.like_before(self.scan, amount, self.found)
        modifier, first = hedges.before(self.scan, amount.first)
        lent = amount.unit is not None and amount.unit.name == counts.SAME
        open_ = (amount.unit is None and not amount.number.fraction) or lent
        if open_ and self.scan.word(amount.number.first) in self.scan.words.articles:
            open_ = False  # "rescataron a un perro": no toll of one
        if amount.number.low % 1 and not amount.number.scaled:
            open_ = False  # "the number of deaths per 1,000 births fell to 3.4"
        toll = counts.toll_before(self.scan, first, adjacent=lent) if open_ else None
        if toll is None and amount.unit is None:
            toll = counts.toll_after(self.scan, first, amount.last)
        if toll is None and amount.unit is None and open_:
            toll = labels.said_before(self.scan, amount.number, first, modifier)
        if toll is None and amount.unit is not None and self._counts_nothing(amount):
            amount = amount._replace(unit=None, last=amount.number.last)  # nothing was counted that it could be part of
        if (whole := parts.unit_of_whole(self.scan, self.found, amount, first)) is not None:
            self._add(amount._replace(unit=whole, last=amount.number.last))
        elif (those := parts.unit_of_those(self.scan, self.found, amount, first)) is not None:
            self._add(amount._replace(unit=those, last=amount.number.last))
        elif toll is not None:
            self._add(amount._replace(unit=toll))
        elif self._is_whole_of_ratio(amount):
            self._keep(self._ratio(self.found.pop(), amount))  # "otto operai su dieci"
        elif self._is_whole_of_rate(amount, first):
            self.end = amount.last
        elif amount.unit is None and (unit := self._unit_of_other(amount, first)) is not None:
            self._add(amount._replace(unit=unit))
        elif amount.unit is not None:
            self._share_unit(amount)
            self._add(amount)
        elif (plain := bare.figure(self.scan, amount, first)) is not None:
            self._add(plain._replace(unit=_BARE))
        elif _may_be_money(amount):
            low, high = hedges.bounds(modifier, amount.value)
            self._borrow(Figure(_OPEN, first, amount.last, low, high, modifier, amount.step))
        elif self._goes_on(amount.number, first, modifier):
            self._add(amount._replace(unit=Unit("count", counts.HERE)))
        else:
            self.waiting.append(amount)
            self.left.append(amount.number)
            self.end = max(self.end, amount.last)

    def _goes_on(self, number: Number, first: int, modifier: Modifier) -> bool:
        """True for a number that counts what the last count of the sentence does: "… and more than 10,000 in June"."""
        if parts.may_be_age(self.scan, number, first, modifier):
            return False
        bound, here = modifier not in ("exact", "up_to"), self.here
        return here is not None and parts.elided(self.scan, number, first, here.low, bound=bound)

    def _is_whole_of_ratio(self, amount: Amount) -> bool:
        """True for the second number of "eight workers in ten"."""
        part = self.found[-1] if self.found else None
        bare_ = amount.unit is None or amount.unit.name in (counts.SAME, counts.HERE)
        if part is None or part.low is None or part.last != amount.first - 1 or part.unit.kind != "count" or not bare_:
            return False
        return self.scan.word(part.last) in self.scan.words.ratio and part.low < amount.number.low <= parts.SMALL

    def _ratio(self, part: Figure, whole: Amount) -> Figure:
        """The share that a count and the bare number behind it say: "eight workers in ten"."""
        low, high = (end if end is None else ratios.share(end, whole.value)[0] for end in (part.low, part.high))
        step = ratios.share(Decimal(1), whole.value)[1]
        return Figure(ratios.PERCENT, part.first, whole.last, low, high, part.modifier, step)

    def _is_whole_of_rate(self, amount: Amount, first: int) -> bool:
        """True for the second number of "12 deaths per 100,000 people"; then the first counts nothing either."""
        number, unit = amount.number, amount.unit
        if number.low < _HUNDRED or (unit is not None and unit.kind != "count"):
            return False
        link = self.scan.words.rates.before(self.scan.low, first)
        if link is None or number.low.normalize().as_tuple().digits != (1,):
            return False
        near = range(link[1] - _BESIDE, link[1] + 1)
        if self.found and self.found[-1].last in near and self.found[-1].unit.kind in ("count", "number"):
            self.found.pop()
            return True
        return bool(self.waiting) and self.waiting[-1].last in near

    def _unit_of_other(self, amount: Amount, first: int) -> Unit | None:
        """The unit of the 9 in "49 euros instead of 9", and of the 3.7 in "3.9 percent in May from 3.7 in April"."""
        scan, other = self.scan, self.found[-1] if self.found else None
        if other is None:
            return None
        link = scan.words.instead.before(scan.low, first)
        if link is not None:
            return other.unit if other.last == link[1] and other.unit.kind in _SHARED else None
        link = scan.words.formerly.before(scan.low, first)
        if link is None or not 0 <= link[1] - other.last <= _BESIDE or scan.like_year(amount.number):
            return None
        return self._like(other, amount)

    def _like(self, other: Figure, amount: Amount) -> Unit | None:
        """The unit of a figure where a bare number goes on with it: of about its size, and with nothing behind it."""
        unit = counted_by(other) if other.unit.kind == "count" else other.unit
        size, after = other.low if other.low is not None else other.high, self.scan.word(amount.last)
        closed = not after or not after.isalpha() or after in self.scan.words.function
        scaled = amount.number.scaled
        if (
            unit is None
            or unit.name == "pp"
            or not size
            or not closed
            or (scaled and not (size >= _BIG and unit.kind in ("measure", "count")))
        ):
            return None
        value = amount._replace(unit=unit).value
        least, most = _LIKE_SCALED if scaled else _LIKE
        return unit if value and least < abs(value / size) < most else None

    def _said_with(self, amount: Amount, unit: Unit) -> int | None:
        """Where the word begins that joins a number to the amount behind it, which names the unit of both."""
        scan, i = self.scan, amount.first
        if scan.word(i - 1) in scan.words.between_join:
            return i - 1
        if (other := scan.words.instead.before(scan.low, i)) is not None:
            return other[1] - (scan.word(other[1] - 1) == ",")
        side = scan.words.by.before(scan.low, i)
        return side[1] if side is not None and unit.name and dimension(unit.name) == _LENGTH else None

    def _share_unit(self, amount: Amount) -> None:
        """Give the unit of an amount to the numbers before it that are said with it: "10, 20 and 30 mg"."""
        scan, unit = self.scan, amount.unit
        follows = amount.last > amount.number.last and amount.first == amount.number.first
        if not self.waiting or unit is None or unit.kind not in _SHARED or not follows:
            return
        at = self._said_with(amount, unit)
        while self.waiting and self.waiting[-1].last == at and not scan.like_year(self.waiting[-1].number):
            before = with_scale(self.waiting.pop()._replace(unit=unit), amount)
            modifier, first = hedges.before(scan, before.first)
            low, high = hedges.bounds(modifier, before.value)
            self.found.append(Figure(unit, first, before.last, low, high, modifier, before.step))
            at = before.first - 1
            if scan.word(at) != ",":
                return

    def _borrow(self, figure: Figure) -> None:
        self.homeless.append(figure)
        self.end = figure.last

    def _add(self, amount: Amount, *, bare_: bool = False) -> None:
        """Keep an amount with the hedge before it, inside it or after it.

        bare_: what stands before it says whence it came, and is no hedge: "passa de 30% para 50%".
        """
        scan, unit = self.scan, self._counted(amount.unit)
        if unit is None:
            return
        modifier, first = hedges.before(scan, amount.first)
        if bare_ and modifier != "about":
            modifier, first = "exact", amount.first
        last = amount.last
        if modifier == "exact" and (scan.tags[amount.number.last] | scan.tags[last]) & tags.HEDGES:
            inner, _ = hedges.after(scan, amount.number.last)
            if inner == "exact" or amount.last == amount.number.last:
                inner, last = hedges.after(scan, amount.last)
            modifier = inner
        if modifier == "exact" and amount.number.rough:
            modifier = "about"
        low, high = hedges.bounds(modifier, amount.value)
        self._keep(Figure(unit, max(first, self.end), last, low, high, modifier, amount.step))

    def _counted(self, unit: Unit | None) -> Unit | None:
        """For "4,200 homes destroyed and 11,000 damaged": the second counts what the first does."""
        if unit is None or unit.name not in parts.BORROWED:
            return unit
        if unit.name == counts.SAME:
            return self.counted
        return counted_by(self.here) if self.here else None

    def _counts_nothing(self, amount: Amount) -> bool:
        """True where a number counts what another did before it, and there is none, or a sum stands between."""
        if amount.unit is None or amount.unit.name not in parts.BORROWED:
            return False
        nearer = amount.number.scaled and self.found[-1:] and self.found[-1].unit.kind == "money"
        return bool(nearer) or self._counted(amount.unit) is None

    def _keep(self, figure: Figure) -> None:
        self.found.append(figure)
        self.end = figure.last
        if (unit := counted_by(figure)) is not None:
            self.counted, self.here = unit, figure

    def _fail(self, first: int, last: int, reason: str) -> None:
        self.unread.append(Unreadable(self.scan.sentence, first, last, reason))
        self.end = max(self.end, last)

    def _multiple(self, i: int, key: str, end: int) -> None:
        modifier, first = hedges.before(self.scan, i)
        low, high = hedges.bounds(modifier, Decimal(key))
        self._keep(Figure(Unit("count", "times"), max(first, self.end), end, low, high, modifier, Decimal(1)))

    def _cannot(self, i: int) -> None:
        """Digits that are no number in any notation go to the unread; parts of names and codes do not."""
        scan, word = self.scan, self.scan.exact(i)
        number = read_number(scan.sentence, i, scan.lexicon)
        if number is not None:
            self.left.append(number)
            self.end = max(self.end, number.last)
            return
        odd = word[:1].isdecimal() and not word.isdecimal() and scan.word(i)
        if odd and not counts.inside_name(scan, i) and not counts.glued_after(scan, i + 1):
            self._fail(i, i + 1, "digits in no known notation")

    def lend_currency(self) -> None:
        """A big number without a noun takes the currency of the main money in its sentence."""
        if not self.homeless:
            return
        lenders = lending.lenders_of(self.scan, [*self.found, *self.homeless])
        for figure in self.homeless:
            lender = lending.lender_of(self.scan, lenders, figure.first)
            if lender is None:
                self.found.append(figure._replace(unit=_BARE))
            else:
                self.found.append(figure._replace(unit=lender.unit, unit_from="same_sentence"))
        self.homeless.clear()
