"""Numbers whose noun or unit is said elsewhere: "The CDU won 208 seats, the AfD 152, the SPD 120".

An ellipsis is read only where the grammar shows it: items of a list that are built alike, words of comparison, the part
of a whole, parts that add up. The unit is that of the item before, and the figure says where it was taken from.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import define, field

from factcheck.extract.quantities import hedges, parts
from factcheck.extract.quantities.elidedsums import lend_currencies
from factcheck.extract.quantities.figure import Figure, Row, counted_by
from factcheck.extract.quantities.frames import SURE, Frame, Item, Shape, frame_of
from factcheck.extract.quantities.lending import is_converted
from factcheck.extract.quantities.numbers import plain, read_number
from factcheck.extract.quantities.points import as_percentage_points
from factcheck.extract.quantities.scan import Amount, Scan
from factcheck.model import UnitFrom

_NEAR = 15
_BOUNDS = ("more_than", "less_than")
_FAR = 20_000
_OPENER = 4
_BETWEEN = 6
_AGE = 121
_LITTLE = 20
_THOUSAND = Decimal(1000)
_APART = 100
_APARTS = {"measure": 20, "count": 1000}
_TOTAL = 20
_ALIKE = 3


def completed(rows: Sequence[Row]) -> list[Row]:
    """The sentences of a text with the figures whose unit is said elsewhere."""
    lend_currencies(rows)
    before: Figure | None = None
    measured: Figure | None = None
    for n, row in enumerate(rows):
        follows = n > 0 and row.scan.sentence.index == rows[n - 1].scan.sentence.index + 1
        if row.left or any(f.unit.kind == "number" for f in row.figures):
            reader = _Reader(frame_of(row), before if follows else None, measured if follows else None)
            reader.read()
            if reader.new:
                taken = reader.old.union(f.first for f in reader.new)
                kept = [f for f in row.figures if f.first not in taken]
                row.figures = sorted([*kept, *reader.new], key=lambda f: f.first)
        before = _last_counted(row) or (before if n and not row.figures else None)
        measured = next((f for f in row.figures[-1:] if f.unit.kind == "measure"), None)
    as_percentage_points(rows)
    return list(rows)


def _last_counted(row: Row) -> Figure | None:
    return next((f for f in reversed(row.figures) if counted_by(f) is not None), None)


@define
class _Reader:
    """Reads a sentence from left to right. `lender`: the item whose unit the next numbers of a list take."""

    frame: Frame
    before: Figure | None  # the last count of the sentence before
    measured: Figure | None  # the measure that the sentence before ends with
    new: list[Figure] = field(factory=list)
    old: set[int] = field(factory=set)  # where figures begin that have been read anew
    units: dict[int, Figure] = field(factory=dict)  # by the index of an item: what has been read of it
    lender: int | None = None
    run: list[tuple[int, Shape]] = field(factory=list)
    whole: Figure | None = None
    parts: list[int] = field(factory=list)  # the numbers behind the whole

    def read(self) -> None:
        for k, item in enumerate(self.frame.items):
            if item.lends and item.figure is not None and not self._converts(k, item.figure):
                self._close(k)
                self._begin(k, item.figure)
                self.units[k], self.lender = item.figure, k
            elif item.open:
                self.parts.append(k)
                self._number(k)
            else:
                self._close()
                self.lender = None
        self._close()
        self._add_up()

    def _converts(self, k: int, figure: Figure) -> bool:
        """True for the money in brackets that the number before it is said in again: "1.6 billion ($2.54 billion)"."""
        before = self.frame.items[k - 1].figure if k else None
        return before is not None and before.unit.kind == "number" and is_converted(self.frame.scan, before, [figure])

    def _begin(self, k: int, figure: Figure) -> None:
        """A figure with a unit is one more part of the whole before it, or the next whole."""
        whole = self.whole
        if whole is not None and whole.unit.name == figure.unit.name and (figure.low or 0) < (whole.low or 0):
            self.parts.append(k)
        else:
            self._add_up()
            self.whole = figure

    def _add_up(self) -> None:
        """Numbers that make up the count before them are its parts: "2,384 houses: 872 badly, 601 slightly, 911 …"."""
        parts, self.parts = self.parts, []
        whole = self.whole
        if whole is None or len(parts) < 2 or whole.unit.kind not in ("count", "money"):
            return
        if sum(self._value(k) or 0 for k in parts) == whole.low == whole.high:
            for k in parts:
                if k not in self.units or self.units[k].unit.kind == "number":
                    self._take(k, whole, near=False)

    def _number(self, k: int) -> None:
        """One free number: alone by a word that shows what it counts, or as one more of a list."""
        if self._alone(k):
            return
        shape, figure = self.frame.shape(k), self.frame.items[k].figure
        if shape is not None and (figure is None or self.run or self.lender is not None):
            self.run.append((k, shape))
        elif figure is not None:
            self._close()
            self.units[k], self.lender = figure, k
        elif not self._total(k):
            self._close()
            self.lender = None

    # One number by itself

    def _alone(self, k: int) -> bool:
        scan, item = self.frame.scan, self.frame.items[k]
        if item.number is None:
            return self._is_total(k)
        if self._instead_of_next(k):
            return True
        name = self.frame.counted(k)
        if name is not None and (like := next((f for f in self.units.values() if f.unit.name == name), None)):
            return self._take(k, like)
        counted = next((j for j in range(k - 1, -1, -1) if j in self.units), None)
        near = counted is not None and item.first - self.frame.items[self._over_times(counted, k)].last <= _NEAR
        if counted is not None and near and self._shows(k, counted) and self._take(k, self.units[counted]):
            self._close()
            self.lender = k
            self._difference(k)
            return True
        if self.units or self.run:
            return False
        if self.measured is not None and parts.opens_part(self.frame.scan, self.measured, item.number, item.first):
            return self._take(k, self.measured, "sentence_before", near=False)
        if self.before is None or not self._points_back(k):
            return False
        value = self.before.low
        smaller = value is None or item.number.low < value
        words, body = scan.words, scan.body
        of_them = words.them.at(scan.low, body) or words.them_before.at(scan.low, body)
        if of_them is not None and not smaller:
            return False
        if self._take(k, self.before, "sentence_before"):
            self.lender = k
            return True
        return False

    def _is_total(self, k: int) -> bool:
        """True for a figure without a noun that is said to be all of what is counted: "bringing the total to 92"."""
        if not (self._stands_for(k) and self.frame.separated(k)):
            return False
        counted = next((j for j in range(k - 1, -1, -1) if j in self.units), None)
        if counted is None or self.units[counted].unit.kind not in ("count", "measure"):
            return False
        return self._take(k, self.units[counted], near=False)

    def _over_times(self, j: int, k: int) -> int:
        """The item from which number k is near: j, or the multiple behind it: "284 deaths, four times more than …"."""
        other = self.frame.items[k - 1].figure
        return k - 1 if k - 2 == j and other is not None and other.unit.name == "times" else j

    def _difference(self, k: int) -> None:
        """What a difference is told from is no bound: the 316 of "twelve more than the 316"."""
        items, words = self.frame.items, self.frame.words
        other = items[k + 1].figure if k + 1 < len(items) else None
        link = words.more.at(self.frame.scan.low, items[k].last)
        if other is None or link is None or other.first != items[k].last or other.modifier not in _BOUNDS:
            return
        value = other.low if other.low is not None else other.high
        self.old.add(other.first)
        self.new.append(other._replace(first=link[1], low=value, high=value, modifier="exact"))

    def _instead_of_next(self, k: int) -> bool:
        """ "Vier statt 14 Züge fahren": the noun stands at the number that this one is said instead of."""
        scan, items = self.frame.scan, self.frame.items
        link = scan.words.instead.at(scan.low, items[k].last)
        if link is None or k + 1 == len(items) or items[k + 1].first != link[1]:
            return False
        other = items[k + 1].figure
        return other is not None and items[k + 1].lends and self._take(k, other)

    def _shows(self, k: int, j: int) -> bool:
        """True where a word shows that number k counts what item j does."""
        frame, scan, item = self.frame, self.frame.scan, self.frame.items[k]
        words, low, of = frame.words, scan.low, self.units[j]
        assert item.number is not None
        gap = (frame.items[j].last, item.first)
        starts = range(gap[0], min(gap[1], gap[0] + 2))
        if any(scan.words.them_before.at(low, i) for i in starts) and gap[1] - gap[0] <= _BETWEEN:
            return of.low is None or item.number.low < of.low
        if of.unit.kind == "number":
            return False
        if words.against.before(low, item.first) or scan.words.instead.before(low, item.first):
            return True
        if self._stands_for(k) and frame.separated(k):
            size = self._value(k) or 0
            mantissa = (of.low or of.high or 0) / _scale_of(scan, of) if of.unit.kind == "money" else 0
            return of.unit.kind == "count" or (0 < mantissa / _ALIKE < size < mantissa * _ALIKE)
        if words.more.at(low, item.last) is not None:
            digits = not item.number.spelled and low[item.first - 1] in words.separators
            return frame.separated(k) if of.unit.kind == "count" else of.unit.kind == "measure" and digits
        link = words.out_of.before(low, item.first)
        if link is not None and link[1] == gap[0] and of.low is not None and item.number.low > of.low:
            return of.unit.kind == "count" and item.number.low > 10
        if j == 0 and gap[1] - gap[0] <= _BETWEEN and (of.low is None or item.number.low < of.low):
            whole = scan.words.of_the.before(low, self._bare_first(j))
            if whole is not None and frame.items[j].first <= _OPENER:
                return of.unit.kind == "count"
        return frame.shape(k) == "owner" and of.unit.kind in ("count", "measure")

    def _bare_first(self, j: int) -> int:
        """The first token of item j, before an adverb: "Von den *zeitweise* 13.210 Geflüchteten"."""
        first = self.frame.items[j].first
        return first - (self.frame.scan.words.of_the.before(self.frame.scan.low, first) is None)

    def _points_back(self, k: int) -> bool:
        """True where a word shows that number k counts what the sentence before does."""
        frame, scan, first = self.frame, self.frame.scan, self.frame.items[k].first
        body = scan.body
        opener = scan.words.them.at(scan.low, body) or scan.words.them_before.at(scan.low, body)
        if opener is not None and first - opener[1] <= _OPENER:
            return True
        return self._stands_for(k) or (frame.shape(k) == "having" and first <= _NEAR // 2)

    def _stands_for(self, k: int) -> bool:
        """True where a pronoun stands for the counted noun: "bisher waren es 733", "elle en réunirait 328"."""
        frame, scan = self.frame, self.frame.scan
        if frame.words.were_it.before(scan.low, frame.items[k].first) is None and not self._partitive(k):
            return False
        after = scan.word(frame.items[k].last)
        return not after[:1].isalnum() or after in scan.words.stop or after in frame.words.plain

    def _partitive(self, k: int) -> bool:
        """True behind a pronoun that stands for the counted noun: "elle en réunirait 328", "ce ne sono 12"."""
        frame, scan, first = self.frame, self.frame.scan, self.frame.items[k].first
        for i in range(first, max(0, first - 3), -1):
            verbs = all(
                scan.low[n].isalpha() and not scan.capital(n) and scan.low[n] not in frame.words.plain
                for n in range(i, first)
            )
            if verbs and frame.words.partitive.before(scan.low, i) is not None:
                return True
        return False

    # Lists

    def _close(self, behind: int | None = None) -> None:
        """Give the numbers of a list the unit of what stands before it, where they are built alike or add up.

        behind: the item with a unit that ends the list: "In Jena fallen 520, in Freiburg 380 Stellen weg".
        """
        run, self.run = self.run, []
        if not run:
            return
        ends = behind is not None and self.lender is None and self.before is None and self._ends_list(behind, run)
        model = behind if ends else self.lender
        source: UnitFrom = "same_sentence"
        lender = self.frame.items[model].figure if ends and model is not None else None
        if model is not None and lender is None:
            lender = self.units[model]
        elif model is None and self.before is not None and not self.units:
            source = "sentence_before"
            lender = self.before if sum(shape != "bare" for _, shape in run) > 2 else None
        if lender is None:
            return
        numbers = [n for k, _ in run if (n := self._value(k)) is not None]
        adds_up = len(run) > 1 and sum(numbers) == lender.low == lender.high
        plain_ = lender.unit.kind == "number" and not any(f is lender for f in self.new)
        fitting = [k for k, shape in run if adds_up or (not plain_ and self._fits_list(k, shape, run, model))]
        for k in fitting:
            self._take(k, lender, source, near=not adds_up)

    def _ends_list(self, k: int, run: Sequence[tuple[int, Shape]]) -> bool:
        alike = all(shape == run[0][1] and shape in SURE for _, shape in run)
        return alike and self.frame.separated(k) and self.frame.parallel(k, run[0][1])

    def _fits_list(self, k: int, shape: Shape, run: Sequence[tuple[int, Shape]], model: int | None) -> bool:
        frame = self.frame
        like = model is not None and frame.parallel(model, shape)
        if model is not None and model < k and not frame.separated(run[0][0]):
            return False
        alike = [j for j, other in run if other == shape or (other in SURE and shape in SURE)]
        if shape == "bracket":
            return like or (len(alike) > 1 and any((self._value(j) or 0) >= _AGE for j in alike))
        if shape == "bare":
            listed = like or any(other != "bare" for _, other in run) or len(run) > 2
            return listed and not any(self._is_name(j) for j in alike)
        if shape in SURE or shape == "dated":
            return like or (len(alike) > 1 and shape != "dated")
        return shape == "verb" and len(run) > 1 and (like or sum(other in SURE for _, other in run) > 1)

    def _is_name(self, k: int) -> bool:
        """True where a word and its number may be a name, as "Falcon 9" is: the number is small, or said so again."""
        scan, item = self.frame.scan, self.frame.items[k]
        if (self._value(k) or 0) <= _LITTLE:
            return True
        start, end = scan.sentence.span(item.first - 1, item.last)
        text = scan.sentence.text
        said = text[start:end]
        return text.find(said, end, end + _FAR) >= 0 or text.find(said, max(0, start - _FAR), start) >= 0

    def _total(self, k: int) -> bool:
        """A number that is the sum of all that was counted before in the sentence: "208 and 120 add up to 328"."""
        self._close()
        value = self._value(k)
        if value is None or value <= _TOTAL:
            return False
        counted = [f for j, f in self.units.items() if j < k and f.unit.kind == "count"]
        if len(counted) < 2 or any(f.unit.name != counted[0].unit.name for f in counted):
            return False
        if sum(f.low or 0 for f in counted) != value:
            return False
        return self._take(k, counted[-1], near=False)

    # What is taken

    def _value(self, k: int) -> Decimal | None:
        item = self.frame.items[k]
        return item.number.low if item.number is not None else item.figure.low if item.figure is not None else None

    def _take(self, k: int, lender: Figure, source: UnitFrom = "same_sentence", *, near: bool = True) -> bool:
        """Read item k in the unit of another figure, if it can be; near: of about its size."""
        item = self.frame.items[k]
        value = self._value(k)
        if value is None:
            return False
        scale = self._scale(item, value, lender, near=near)
        if scale is None:
            return False
        unit = lender.unit._replace(head=None)
        said_in = source if unit.kind != "number" else None
        if item.figure is not None:
            if scale != 1:
                return False
            figure = item.figure._replace(unit=unit, unit_from=said_in)
        else:
            assert item.number is not None
            number = item.number._replace(low=plain(item.number.low * scale), step=item.number.step * scale)
            amount = Amount(number, item.first, item.last, unit)
            low, high = hedges.bounds(item.modifier, amount.value)
            rough = item.modifier == "exact" and number.rough
            figure = Figure(
                unit, item.first, item.last, low, high, "about" if rough else item.modifier, amount.step, said_in
            )
        self.units[k] = figure
        self.new.append(figure)
        self.lender = k
        return True

    def _scale(self, item: Item, value: Decimal, lender: Figure, *, near: bool) -> Decimal | None:
        """What the value is multiplied with: the scale that is said once for both, or one; None where it cannot fit."""
        scaled = item.number is not None and item.number.scaled
        of = lender.low if lender.low is not None else lender.high
        small = not scaled and value < _THOUSAND
        said = _scale_of(self.frame.scan, lender) if small and self._is_here(lender) else Decimal(1)
        kind = lender.unit.kind
        scale = Decimal(1)
        if said >= _THOUSAND * _THOUSAND:
            if kind == "count" and not value % 1:
                return None
            scale = said
        if kind == "count" and value * scale % 1:
            return None
        if kind == "percent":
            return scale if value <= _APART and not scaled else None
        apart = _APARTS.get(kind, _APART)
        size = value * scale * lender.unit.factor
        if near and of and not (0 if kind == "count" else of / apart) <= size <= of * apart:
            return None
        return scale

    def _is_here(self, figure: Figure) -> bool:
        return any(f is figure for f in self.units.values())


def _scale_of(scan: Scan, figure: Figure) -> Decimal:
    """The product of the scale words of a figure."""
    for i in range(figure.first, figure.last):
        number = read_number(scan.sentence, i, scan.lexicon, compact=True)
        if number is not None and (number.last < figure.last or figure.unit.kind == "money"):
            return number.scale  # "312 mm" is not so many million
    return Decimal(1)
