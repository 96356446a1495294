"""The date words of a language as one table from first words to surfaces, built once for each lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, TypeAlias

from attrs import frozen

from factcheck.extract.quantities.numberwords import Memo, number_words
from factcheck.languages import Lexicon, fold, phrase
from factcheck.languages.calendar import MONTHS, WEEKDAYS, Calendar, calendar

Value: TypeAlias = int | str | tuple[int, str] | tuple[str, int, str]
Entry: TypeAlias = tuple[tuple[str, ...], str, Value]
Row: TypeAlias = tuple[tuple[str, ...], Value, int]
Kinds: TypeAlias = Mapping[str, tuple[Row, ...]]

SEASONS: Final = {"spring": 1, "summer": 2, "autumn": 3, "winter": 4}
_APOSTROPHES: Final = ("'", "’")

_SMALL: Final = ("articles", "pronouns", "possessives", "prepositions")
"""Function words that are no abbreviations of days or months whatever the tables say: die, mit, we."""

_STARTERS: Final = frozenset(
    {
        *("month", "month.short", "weekday", "weekday.short", "shift", "anchored", "before_noun", "part", "season"),
        *("decade_word", "decade_name", "holiday", "week_word", "day_after", "day_before"),
    }
)
"""Kinds of words with which a date may begin. A surface of several words is found by its longest one."""

_HEADS: Final = frozenset({"unit", "length", "weekday", "month", "month.short"})
"""Kinds of words that may end what a number or an ordinal begins: the third *quarter*, two *weeks* ago."""


_EDGES: Final = frozenset({"since", "until", "before", "after", "about", "from", "between"})
_LINKS: Final = frozenset({"to", "until", "and", "to_day"})
_SPANS: Final = frozenset({"span_ended", "span_begun", "span_to", "span_that"})
_CLOCK_ENDS: Final = frozenset({"half_day", "oclock", "noon"})
_CLOCK_SIGNS: Final = frozenset({",", "|", "·", "•", "-", "–", "—", "/", "(", "t"})
_JOINTS: Final = frozenset({".", "/", ",", ":", "-", "–", "—", "‐", "‑"})
_COMPACT: Final = frozenset({"q", "t", "h", "s", "m", "qfy", "hfy"})
"""Letters of periods behind their number: 3T24."""
_AFTER_DIGITS: Final = frozenset(
    {
        *("month", "month.short", "of", "to", "until", "and", "day_suffix", "unit", "shift", "to_day", "length"),
        *("decade_suffix", "short_decade_suffix", "half_day", "oclock", "hour_sign", "zone", "zone_before"),
        *("local_time", "count_of", "weekday", "weekday.short", "hyphen", "of_this", "ordinal"),
    }
)
_BEFORE_DIGITS: Final = frozenset({"on", "clock_at", "lone_day", "decade_word", "about"})
"""Kinds of words after and before digits that may be of a date or a clock time; four digits may always be a year."""


@frozen(eq=False)
class DateWords:
    """Surfaces by their first word (and by their last), then by their kind, the longest first.

    hot: words at which a closer look pays, each with the places where a date may begin: how many tokens before it, and
    with which word. heads: words before which a number or an ordinal, one of the counters or a word that `begins` one,
    may begin a date.
    after_digits, before_digits: words beside digits that may be of a date or a clock time.
    edges: last words of what may stand before a date and belong to it; links: first words of what may join two dates;
    clocks: words with which a clock time may begin behind its day; clock_ends: those with which one may end before it.
    span_words: first words of what may join a length of time and the day with which it ends or begins.
    measured: words that after a number show that it counts or measures something, so that it is no year.
    functional: words that are neither nouns nor names.
    """

    index: Mapping[str, Kinds]
    tails: Mapping[str, Kinds]
    starts: Mapping[str, frozenset[str]]
    hot: Mapping[str, tuple[tuple[int, str], ...]]
    hot_words: frozenset[str]
    heads: frozenset[str]
    after_digits: frozenset[str]
    before_digits: frozenset[str]
    counters: frozenset[str]
    ones: frozenset[str]
    begins: Memo
    measured: frozenset[str]
    functional: frozenset[str]
    hedges: frozenset[str]
    number_words: frozenset[str]
    number_articles: frozenset[str]
    months: frozenset[str]
    day_marks: frozenset[str]
    edges: frozenset[str]
    links: frozenset[str]
    clocks: frozenset[str]
    clock_ends: frozenset[str]
    span_words: frozenset[str]
    lengths: frozenset[str]
    length_firsts: frozenset[str]
    articles: frozenset[str]
    plural_ends: tuple[str, ...]
    year_nouns: tuple[str, ...]
    past_ends: tuple[str, ...]
    future_ends: tuple[str, ...]
    present_ends: tuple[str, ...]
    participle_signs: tuple[str, ...]
    participle_ends: tuple[str, ...]
    day_first: bool
    month_first: bool
    capital_names: bool
    bare_years: bool
    spelled_days: bool
    comma: bool
    grouped: bool
    labels: frozenset[str]
    ordinal_dots: bool
    hyphen_dates: bool
    idle: frozenset[str]
    idle_words: frozenset[str]


@lru_cache(maxsize=64)
def date_words(lexicon: Lexicon) -> DateWords:
    """The table of a language. A lexicon without words still reads digits (ISO dates)."""
    entries = list(_entries(lexicon))
    if lexicon.data:
        names = calendar(lexicon.code)
        entries += [*_calendar_entries(names), *_own_names(lexicon), *_joined_entries(lexicon, names)]
    small = _singles(s for key in _SMALL for s in lexicon.table("grammar").get(key, ()))
    entries = [
        (variant, kind, value)
        for surface, kind, value in entries
        for variant in _apostrophes(surface)
        if not (kind.endswith(".short") and len(surface) == 1 and surface[0] in small)
    ]
    numbers = number_words(lexicon)
    starts: dict[str, set[str]] = {word: {"number"} for word in numbers.starters}
    for surface, kind, _ in entries:
        starts.setdefault(surface[0], set()).add(kind)
    heads = _of_kinds(starts, _HEADS)
    articles = _singles(lexicon.table("dates").get("article", ()))
    hot = _hot(entries, heads, articles)
    plural_ends = _ends(lexicon, "numbers", "plural_ends")

    def flag(key: str) -> bool:
        return bool(lexicon.setting("dates", key, False))

    return DateWords(
        index=_index(entries, 0),
        tails=_index(entries, -1),
        starts={word: frozenset(kinds) for word, kinds in starts.items()},
        hot=hot,
        hot_words=frozenset(hot),
        after_digits=_of_kinds(starts, _AFTER_DIGITS) | _JOINTS | _COMPACT,
        before_digits=frozenset(surface[-1] for surface, kind, _ in entries if kind in _BEFORE_DIGITS),
        heads=heads,
        begins=numbers.begins,
        ones=_of_kinds(starts, frozenset({"one"})),
        counters=numbers.starters | _of_kinds(starts, frozenset({"ordinal", "one"})),
        measured=_measured(lexicon),
        functional=_firsts(s for key, words in lexicon.table("grammar").items() if key != "common" for s in words),
        hedges=_singles(_all(lexicon, "hedges")),
        number_words=numbers.starters,
        number_articles=numbers.articles,
        span_words=_of_kinds(starts, _SPANS),
        lengths=frozenset(surface[-1] for surface, kind, _ in entries if kind in ("length", "fixed")),
        length_firsts=numbers.starters | _of_kinds(starts, frozenset({"fixed", "one"})),
        articles=articles,
        months=_of_kinds(starts, frozenset({"month", "month.short"})),
        day_marks=_of_kinds(starts, frozenset({"day_suffix"})),
        edges=articles.union(surface[-1] for surface, kind, _ in entries if kind in _EDGES),
        links=_of_kinds(starts, _LINKS) | {",", "-", "–", "—", "‐", "‑"},
        clocks=_of_kinds(starts, frozenset({"clock_at", "clock_about", "clock_hours", "noon", "about"})) | _CLOCK_SIGNS,
        clock_ends=frozenset(surface[-1] for surface, kind, _ in entries if kind in _CLOCK_ENDS),
        plural_ends=plural_ends,
        year_nouns=_ends(lexicon, "dates", "year_noun_ends"),
        past_ends=_ends(lexicon, "dates", "past_ends"),
        future_ends=_ends(lexicon, "dates", "future_ends"),
        present_ends=_ends(lexicon, "dates", "present_ends"),
        participle_signs=_ends(lexicon, "dates", "participle_signs"),
        participle_ends=_ends(lexicon, "dates", "participle_ends"),
        day_first=flag("day_first"),
        month_first=flag("month_first"),
        capital_names=flag("capital_names"),
        bare_years=flag("bare_years"),
        spelled_days=flag("spelled_days"),
        comma=lexicon.decimal == ",",
        grouped=flag("grouped_counts") and bool(plural_ends),
        labels=_singles(lexicon.table("vague").get("labels", ())),
        hyphen_dates=flag("hyphen_dates"),
        ordinal_dots=bool(lexicon.setting("language", "dot_ordinals", False)),
        idle=_of_kinds(starts, frozenset({"idle"})),
        idle_words=frozenset(word for surface, kind, _ in entries if kind == "idle" for word in surface),
    )


def _hot(
    entries: Iterable[Entry], heads: frozenset[str], articles: frozenset[str]
) -> dict[str, tuple[tuple[int, str], ...]]:
    """The longest word of every surface that may begin a date, with its distance from the first."""
    hot: dict[str, set[tuple[int, str]]] = {word: set() for word in heads}
    for surface, kind, _ in entries:
        if kind in _STARTERS:
            longest = max(range(len(surface)), key=lambda n: (surface[n] not in articles, len(surface[n]), n))
            hot.setdefault(surface[longest], set()).add((longest, surface[0]))
    return {word: tuple(sorted(found, reverse=True)) for word, found in hot.items()}


def _of_kinds(starts: Mapping[str, set[str]], kinds: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word, found in starts.items() if not kinds.isdisjoint(found))


def _index(entries: Iterable[Entry], at: int) -> dict[str, Kinds]:
    """Entries by their first (0) or last (-1) word, then by their kind, the longest first."""
    index: dict[str, dict[str, list[Row]]] = {}
    for surface, kind, value in entries:
        index.setdefault(surface[at], {}).setdefault(kind, []).append((surface, value, len(surface)))
    return {
        word: {kind: tuple(sorted(rows, key=lambda row: -row[2])) for kind, rows in kinds.items()}
        for word, kinds in index.items()
    }


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
    for section, kind in (("numbers", "count_of"), ("grammar", "genitive")):
        for surface in lexicon.table(section).get("of", ()):
            yield phrase(surface), kind, surface
    for table in ("before_noun", "after_noun"):
        for key, surfaces in lexicon.table("dates", table).items():
            for surface in surfaces:
                yield phrase(surface), table, {"last": -1, "this": 0, "next": 1}.get(key, 0)
    for table, numbers in (("seasons", SEASONS), ("ordinals", None)):
        for key, surfaces in lexicon.table("dates", table).items():
            for surface in surfaces:
                yield phrase(surface), table[:-1], numbers.get(key, 1) if numbers else int(key)
    for kind, table in (("shift", "relative"), ("anchored", "anchored")):
        for key, surfaces in lexicon.table("dates", table).items():
            for surface in surfaces:
                yield phrase(surface), kind, _shift(key)
    for key, surfaces in lexicon.table("dates", "decade_names").items():
        for surface in surfaces:
            yield phrase(surface), "decade_name", int(key)
    for key, surfaces in lexicon.table("dates", "holidays").items():
        for surface in surfaces:
            yield phrase(surface), "holiday", key


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


def _own_names(lexicon: Lexicon) -> Iterator[Entry]:
    """Names of weekdays and months that CLDR lacks: "segunda" beside "segunda-feira", "sept" beside "sep"."""
    for kind, table, names in (("weekday", "weekdays", WEEKDAYS), ("month.short", "months", MONTHS)):
        for name, surfaces in lexicon.table("dates", table).items():
            for surface in surfaces:
                yield phrase(surface), kind, names.index(name) + (table == "months")


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


def _ends(lexicon: Lexicon, section: str, key: str) -> tuple[str, ...]:
    """Parts of words, folded as the words are that have them."""
    return tuple(map(fold, lexicon.table(section).get(key, ())))


def _singles(surfaces: Iterable[str]) -> frozenset[str]:
    return frozenset(words[0] for words in map(phrase, surfaces) if len(words) == 1)


def _firsts(surfaces: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase(s)[0] for s in surfaces)


def _all(lexicon: Lexicon, section: str) -> Iterator[str]:
    for words in lexicon.table(section).values():
        yield from words
