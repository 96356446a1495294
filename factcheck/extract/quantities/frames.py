"""How a number without a unit stands among the words beside it: what label it has, and whether it may count at all."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen

from factcheck.extract.quantities import counts, hedges
from factcheck.extract.quantities.elidedwords import ElidedWords, elided_words
from factcheck.extract.quantities.figure import Figure, Row
from factcheck.extract.quantities.number import Number
from factcheck.extract.quantities.scan import Scan
from factcheck.extract.quantities.signs import APOSTROPHES, DASHES
from factcheck.model import Modifier

Shape: TypeAlias = Literal["linked", "having", "located", "bare", "verb", "owner", "dated", "placed", "bracket"]
SURE: frozenset[Shape] = frozenset(("linked", "having", "located", "placed"))
"""Shapes that cannot be a name that ends with a number, as "Falcon 9" is one."""

_LENT = frozenset(("count", "measure", "percent", "money"))
_NO_NOUN = frozenset(("ordinal", "times"))
_BEFORE_NAMES = frozenset("#§№+/*°")
_LONGEST = 9
_LABEL = 6
_BESIDE = 5
_STREET = 3


@frozen
class Item:
    """A figure, or a number that no figure took, in the tokens first … last-1, hedges included."""

    first: int
    last: int
    figure: Figure | None = None
    number: Number | None = None
    modifier: Modifier = "exact"

    @property
    def lends(self) -> bool:
        """True for a figure whose unit another number may take."""
        unit = self.figure.unit if self.figure is not None else None
        return unit is not None and unit.kind in _LENT and unit.name not in _NO_NOUN

    @property
    def open(self) -> bool:
        """True for a number, or a figure that is one without a unit."""
        return self.figure is None or self.figure.unit.kind == "number"


@frozen
class Frame:
    """One sentence as the reader of elided units sees it: its figures and free numbers in order."""

    scan: Scan
    items: tuple[Item, ...]
    words: ElidedWords = field(init=False)

    @words.default
    def _words(self) -> ElidedWords:
        return elided_words(self.scan.lexicon)

    def start(self, k: int) -> int:
        """The first token that belongs to item k alone: behind the item before it."""
        return self.items[k - 1].last if k else 0

    def stop(self, k: int) -> int:
        """The token before which the words behind item k end."""
        return self.items[k + 1].first if k + 1 < len(self.items) else self.scan.size

    def separated(self, k: int) -> bool:
        """True where a comma, a conjunction or the like stands between item k and the one before."""
        return not self.words.separators.isdisjoint(self.scan.low[self.start(k) : self.items[k].first])

    def named(self, i: int) -> bool:
        """True where token i looks like a name."""
        return self.scan.named(i) and self.scan.low[i] not in self.words.plain

    def shape(self, k: int) -> Shape | None:
        """How item k is labelled, None where nothing beside it says what it is of."""
        scan, first = self.scan, self.items[k].first
        if scan.exact(first - 1) == "(":
            return "bracket" if self.named(first - 2) and scan.exact(self.items[k].last) in (")", ",") else None
        start = self._label_start(k)
        names = [i for i in range(start, first) if self.named(i)]
        if names:
            return self._named_shape(start, names[-1], first) if self._ends(k) else None
        label = range(start, first)
        if any(i not in scan.taken and scan.low[i] not in self.words.plain for i in label):
            return None
        if any(i in scan.taken for i in label):
            return "dated" if self._ends(k) else None
        return "placed" if self.placed(k) and (k or start) else None

    def _label_start(self, k: int) -> int:
        """The token behind the last comma or conjunction before item k.

        One that only parts the pieces of a label is passed over: "; in Portugal, at Mora, on Sunday, over 46".
        """
        scan, first = self.scan, self.items[k].first
        start = first
        for i in range(first - 1, self.start(k) - 1, -1):
            if scan.low[i] in self.words.separators and i not in scan.taken:
                return i + 1 if start > i + 1 or scan.low[i] != "," else self._over_commas(self.start(k), i)
            start = i
        return start

    def _over_commas(self, floor: int, comma: int) -> int:
        """The start of a clause of places and days alone that ends with a comma, else the token behind the comma."""
        scan = self.scan
        for i in range(comma - 1, floor - 1, -1):
            if scan.low[i] == ";":
                return i + 1
            plain = i in scan.taken or scan.low[i] in self.words.plain or scan.low[i] == "," or self.named(i)
            if not plain:
                break
        return comma + 1

    def _named_shape(self, start: int, name: int, first: int) -> Shape | None:
        scan = self.scan
        between = tuple(scan.low[i] for i in range(name + 1, first) if i not in scan.taken and scan.low[i] != ",")
        if between and between[0] in APOSTROPHES and len(between) <= 2:
            return "owner" if len(between) == 1 or between[1] in scan.words.possessive else None
        if not between:
            at = name
            while at > start and (self.named(at - 1) or scan.low[at - 1] in scan.words.articles):
                at -= 1
            return "located" if at > start and scan.low[at - 1] in self.words.beside else "bare"
        having = self.words.having.before(scan.low, first)
        if having is not None and having[1] > name and having[1] - name <= 2:
            return "having"
        if len(between) > _LABEL or not all(map(str.isalpha, between)):
            return None
        if between[-1] in self.words.linked:
            return "linked" if len(between) == 1 else "verb"
        return "verb" if len(between) == 1 and between[0] not in self.words.plain else None

    def counted(self, k: int) -> str | None:
        """The noun that is the whole label of item k, an article aside: "i dispersi due, i feriti una cinquantina"."""
        scan, first = self.scan, self.items[k].first
        found = scan.words.nouns.before(scan.low, first) or scan.words.states.before(scan.low, first)
        if found is None or not self.separated(k) or not self._ends(k):
            return None
        start = found[1] - (scan.word(found[1] - 1) in scan.words.articles)
        return found[0] if scan.low[start - 1] in self.words.separators else None

    def _ends(self, k: int) -> bool:
        """True unless a word stands behind item k that it may belong to: "Boeing 737 jets"."""
        scan, last = self.scan, self.items[k].last
        word = scan.word(last)
        if not word.isalpha() or word in scan.words.stop or word in self.words.plain or word in self.words.separators:
            return not word[:1].isdecimal()
        noun = scan.words.nouns.at(scan.low, last) is not None or word.endswith(scan.words.plural_ends or ("\0",))
        return not (noun or scan.capital(last))

    def placed(self, k: int) -> bool:
        """True where a place, a day or another label stands behind item k: "380 in Freiburg", "20 on Wednesday"."""
        scan, at, stop = self.scan, self.items[k].last, self.stop(k)
        at += self.items[k].lends and self._possessor(at)
        if at in scan.taken:
            return True
        word = scan.word(at)
        if word not in self.words.beside and word not in scan.words.articles:
            return False
        for i in range(at + 1, min(at + _BESIDE, stop)):
            if i in scan.taken or self.named(i):
                return word in self.words.beside or not self.items[k].lends or self.named(i)
            if scan.low[i] in self.words.separators:
                break
        return False

    def _possessor(self, at: int) -> int:
        """1 where one word that is no label stands before the label of a figure: "18 ciudades *alertadas* en …"."""
        return int(self.scan.word(at).isalpha() and self.scan.low[at] not in self.words.plain)

    def parallel(self, k: int, shape: Shape) -> bool:
        """True where item k, which has a unit, is labelled as another number of that shape is."""
        scan, item = self.scan, self.items[k]
        if shape == "bracket":
            return scan.exact(item.first - 1) == "("
        if shape == "placed":
            return self.placed(k)
        before = range(max(self.start(k), 0), item.first)
        if shape == "dated":
            behind = range(item.last, min(item.last + _BESIDE, self.stop(k)))
            return any(i in scan.taken for i in (*before, *behind))
        if shape == "located":
            return any(self.named(i) and scan.low[i - 1] in self.words.beside for i in before)
        return any(self.named(i) for i in before)


def frame_of(row: Row) -> Frame:
    """The figures of a sentence and its free numbers in order."""
    scan = row.scan
    items = [Item(f.first, f.last, figure=f) for f in row.figures]
    covered = {i for f in row.figures for i in range(f.first, f.last)}
    for number in row.left:
        if number.first not in covered and _may_count(scan, number):
            modifier, first = hedges.before(scan, number.first)
            last = number.last
            if modifier == "exact":
                modifier, last = hedges.after(scan, last)
            if covered.isdisjoint(range(first, last)):
                items.append(Item(first, last, number=number, modifier=modifier))
    return Frame(scan, tuple(sorted(items, key=lambda item: item.first)))


def _may_count(scan: Scan, number: Number) -> bool:
    """False for what is no elided count by itself: a year, a rank, a fraction, a label, a code, a telephone number."""
    first, last = number.first, number.last
    if number.ordinal or number.fraction or number.readings or number.low < 2 or scan.like_year(number):
        return False
    if not scan.free(first, last) or counts.inside_name(scan, first) or counts.glued_after(scan, last):
        return False
    digits, before, after = scan.exact(first), scan.exact(first - 1), scan.exact(last)
    if number.spelled and digits[:1].isupper() and not scan.opens(first):
        return False
    if digits[0] == "0" or len(digits) > _LONGEST or before[:1].isdecimal() or after[:1].isdecimal():
        return False
    if before in _BEFORE_NAMES or after in _BEFORE_NAMES or before in DASHES or after in DASHES:
        return False
    if _in_street(scan, first):
        return False
    return scan.words.labels.before(scan.low, first) is None


def _in_street(scan: Scan, i: int) -> bool:
    """True for the number of a house: "Hauptstraße 12", "Hill Street 12", "Rua Augusta 35"."""
    words = elided_words(scan.lexicon)
    if any(scan.word(at) in words.streets for at in range(i - _STREET, i)):
        return True
    return words.compounds and scan.word(i - 1).endswith(words.streets)
