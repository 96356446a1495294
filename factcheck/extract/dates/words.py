"""The date words of a language as one table from first words to surfaces, built once for each lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from attrs import frozen

from factcheck.extract.quantities.numberwords import number_words
from factcheck.extract.text import Sentence
from factcheck.languages import Lexicon, fold, phrase
from factcheck.languages.calendar import WEEKDAYS, Calendar, calendar

Value: TypeAlias = int | str | tuple[int, str] | tuple[str, int, str]
Entry: TypeAlias = tuple[tuple[str, ...], str, Value]

SEASONS: Final = {"spring": 1, "summer": 2, "autumn": 3, "winter": 4}
_EMPTY: Final[Mapping[str, tuple[Entry, ...]]] = {}
_APOSTROPHES: Final = ("'", "’")

_ANCHORS: Final = frozenset(
    {
        "month",
        "month.short",
        "weekday",
        "weekday.short",
        "shift",
        "before_noun",
        "unit",
        "part",
        "season",
        "ago_after",
        "ago_before",
        "ordinal",
        "decade_word",
    }
)
"""Kinds of words of which a sentence without digits must have one to hold a date or a clock time."""

_STARTERS: Final = (_ANCHORS - {"ago_after"}) | {"idle", "clock_at", "clock_about"}
_AFTER_NUMBERS: Final = frozenset({"month", "month.short", "ago_after", "unit"})


@frozen(eq=False)
class DateWords:
    """Surfaces by their kind and first word, the longest first; `match` asks for some kinds of them.

    anchors: first words without which a sentence that has no digits has no date. measured: words that after a number
    show that it counts or measures something, so that it is no year. functional: words that are neither nouns
    nor names.
    """

    index: Mapping[str, Mapping[str, tuple[Entry, ...]]]
    tails: Mapping[str, tuple[Entry, ...]]
    starts: Mapping[str, frozenset[str]]
    starters: frozenset[str]
    after_numbers: frozenset[str]
    anchors: frozenset[str]
    measured: frozenset[str]
    functional: frozenset[str]
    hedges: frozenset[str]
    number_words: frozenset[str]
    number_articles: frozenset[str]
    lengths: frozenset[str]
    day_first: bool
    month_first: bool
    capital_names: bool
    bare_years: bool
    ordinal_dots: bool

    def match(self, sentence: Sentence, i: int, *kinds: str) -> tuple[Value, int] | None:
        """The value and the end of the longest surface of one of these kinds at token i."""
        low = sentence.low
        if not 0 <= i < len(low):
            return None
        best: tuple[Value, int] | None = None
        for kind in kinds:
            for surface, _, value in self.index.get(kind, _EMPTY).get(low[i], ()):
                end = i + len(surface)
                if best is not None and end <= best[1]:
                    break
                if low[i:end] == surface:
                    best = value, end
                    break
        return best

    def skip(self, sentence: Sentence, i: int, *kinds: str) -> int:
        """The place after a surface of these kinds, or the same place where there is none."""
        found = self.match(sentence, i, *kinds)
        return i if found is None else found[1]

    def ends_with(self, sentence: Sentence, i: int, *kinds: str) -> int | None:
        """Where the longest surface of one of these kinds begins that ends directly before token i."""
        low = sentence.low
        if not 0 < i <= len(low):
            return None
        for surface, kind, _ in self.tails.get(low[i - 1], ()):
            start = i - len(surface)
            if kind in kinds and start >= 0 and low[start:i] == surface:
                return start
        return None


@lru_cache(maxsize=64)
def date_words(lexicon: Lexicon) -> DateWords:
    """The table of a language. A lexicon without words still reads digits (ISO dates)."""
    entries = list(_entries(lexicon))
    if lexicon.data:
        names = calendar(lexicon.code)
        entries += [*_calendar_entries(names), *_weekday_entries(lexicon), *_joined_entries(lexicon, names)]
    entries = [(variant, kind, value) for surface, kind, value in entries for variant in _apostrophes(surface)]
    spelled = number_words(lexicon).starters
    starts: dict[str, set[str]] = {word: {"number"} for word in spelled}
    for surface, kind, _ in entries:
        starts.setdefault(surface[0], set()).add(kind)

    def flag(key: str) -> bool:
        return bool(lexicon.setting("dates", key, False))

    return DateWords(
        index=_by_kind(entries),
        tails=_by_word(entries, -1),
        starts={word: frozenset(kinds) for word, kinds in starts.items()},
        starters=frozenset(word for word, kinds in starts.items() if not _STARTERS.isdisjoint(kinds)),
        after_numbers=frozenset(surface[0] for surface, kind, _ in entries if kind in _AFTER_NUMBERS),
        anchors=frozenset(surface[0] for surface, kind, _ in entries if kind in _ANCHORS),
        measured=_measured(lexicon),
        functional=_firsts(_all(lexicon, "grammar")),
        hedges=_singles(_all(lexicon, "hedges")),
        number_words=spelled,
        number_articles=number_words(lexicon).articles,
        lengths=frozenset(surface[-1] for surface, kind, _ in entries if kind in ("length", "fixed")),
        day_first=flag("day_first"),
        month_first=flag("month_first"),
        capital_names=flag("capital_names"),
        bare_years=flag("bare_years"),
        ordinal_dots=bool(lexicon.setting("language", "dot_ordinals", False)),
    )


def _by_kind(entries: Sequence[Entry]) -> Mapping[str, Mapping[str, tuple[Entry, ...]]]:
    """Entries by their kind and first word."""
    kinds: dict[str, list[Entry]] = {}
    for entry in entries:
        kinds.setdefault(entry[1], []).append(entry)
    return {kind: _by_word(rows, 0) for kind, rows in kinds.items()}


def _by_word(entries: Iterable[Entry], at: int) -> dict[str, tuple[Entry, ...]]:
    """Entries by their first (0) or last (-1) word, the longest first."""
    index: dict[str, list[Entry]] = {}
    for entry in entries:
        index.setdefault(entry[0][at], []).append(entry)
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in index.items()}


def _entries(lexicon: Lexicon) -> Iterator[Entry]:
    """Surfaces of the [dates] section: lists become kinds by their key, tables give each surface its key as value."""
    for key, surfaces in lexicon.table("dates").items():
        for surface in surfaces:
            yield phrase(surface), key, key
    for kind, table in (("unit", "units"), ("part", "parts"), ("zone", "zones"), ("half_day", "half_days")):
        for key, surfaces in lexicon.table("dates", table).items():
            for surface in surfaces:
                yield phrase(surface), kind, key
    for key, surfaces in lexicon.table("durations").items():
        for surface in surfaces:
            yield phrase(surface), "fixed" if key.startswith("P") else "length", key
    for table in ("before_noun", "after_noun"):
        for key, surfaces in lexicon.table("dates", table).items():
            for surface in surfaces:
                yield phrase(surface), table, {"last": -1, "this": 0, "next": 1}.get(key, 0)
    for table, numbers in (("seasons", SEASONS), ("ordinals", None)):
        for key, surfaces in lexicon.table("dates", table).items():
            for surface in surfaces:
                yield phrase(surface), table[:-1], numbers.get(key, 1) if numbers else int(key)
    for key, surfaces in lexicon.table("dates", "relative").items():
        for surface in surfaces:
            yield phrase(surface), "shift", _shift(key)


def _shift(key: str) -> tuple[int, str] | tuple[str, int, str]:
    """ "-1 day" → (-1, "day"); "end 0 year" → ("end", 0, "year")."""
    *part, number, unit = key.split()
    return (part[0], int(number), unit) if part else (int(number), unit)


def _calendar_entries(names: Calendar) -> Iterator[Entry]:
    for kind, table in (
        ("month", names.months),
        ("weekday", names.weekdays),
        ("month.short", names.short_months),
        ("weekday.short", names.short_weekdays),
    ):
        for surface, number in table.items():
            yield surface, kind, number
    for surface, shift in names.shifts.items():
        yield surface, "shift", shift


def _weekday_entries(lexicon: Lexicon) -> Iterator[Entry]:
    """Names of weekdays that CLDR lacks: "segunda" beside "segunda-feira"."""
    for day, surfaces in lexicon.table("dates", "weekdays").items():
        for surface in surfaces:
            yield phrase(surface), "weekday", WEEKDAYS.index(day)


def _joined_entries(lexicon: Lexicon, names: Calendar) -> Iterator[Entry]:
    """Words that are written as one: "Sonntagabend", "dreitägige"."""
    for ending in lexicon.table("dates").get("joined_dayparts", ()):
        for (name,), day in ((n, d) for n, d in names.weekdays.items() if len(n) == 1):
            yield (fold(name + ending),), "weekday", day
    numbers = [(words[0], key) for key, words in _single_cardinals(lexicon)]
    for unit, endings in lexicon.table("dates", "joined_lengths").items():
        for ending in endings:
            for word, number in numbers:
                yield (fold(word + ending),), "fixed", f"P{number}{unit}"


def _single_cardinals(lexicon: Lexicon) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, surfaces in lexicon.table("numbers", "cardinals").items():
        for words in map(phrase, surfaces):
            if len(words) == 1 and key != "0":
                yield key, words


def _apostrophes(surface: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield surface
    for one, other in (_APOSTROPHES, _APOSTROPHES[::-1]):
        if one in surface:
            yield tuple(other if word == one else word for word in surface)


def _measured(lexicon: Lexicon) -> frozenset[str]:
    """Everything of one word that is counted or measured: units, currencies, nouns, scales, lengths of time."""
    surfaces = [s for section in ("currencies", "units", "nouns", "durations") for s in _all(lexicon, section)]
    surfaces += [s for words in lexicon.table("numbers", "scales").values() for s in words]
    return _singles(surfaces)


def _singles(surfaces: Iterable[str]) -> frozenset[str]:
    return frozenset(words[0] for words in map(phrase, surfaces) if len(words) == 1)


def _firsts(surfaces: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase(s)[0] for s in surfaces)


def _all(lexicon: Lexicon, section: str) -> Iterator[str]:
    for words in lexicon.table(section).values():
        yield from words
