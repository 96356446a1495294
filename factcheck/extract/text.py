"""A text as sentences and tokens. Every place is a code-point offset into the text as read.

Sentences are found first, with one pass of a regular expression; then each is cut into tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import compress, count, pairwise
from operator import is_not
from typing import Literal

from attrs import field, frozen

from factcheck.extract.tokens import tokens_of
from factcheck.languages import Lexicon, fold
from factcheck.languages.calendar import calendar
from factcheck.languages.stems import stemmer
from factcheck.model import Span

LineKind = Literal["title", "heading", "item", "text"]

_STOP = re.compile(r"[.!?…\n](?:(?<=\n)|(?<![.!?…].)[.!?…]*+[\"'”’»“)\]]*+(?=\s))")
"""It begins with the sign itself, which is searched for at once, and not with what must not stand before it."""

_SPACE = re.compile(r"\s+")
_WORD_AHEAD = re.compile(r"\s*(\S)")
_ITEM = re.compile(r"\s*(?:[-*•‣–]\s+|\(?\d{1,2}[.)]\s+|[a-z][.)]\s+)")
_DAYS, _MONTHS = 31, 12
_SPACED_POINT = re.compile(r"\d \. \d{1,4}(?!\w)")
"""The decimal point of a text that was cut into tokens: "59 . 2 %"."""
_NUMBERING = re.compile(r"[^\w\n]*\(?(\d{1,3}(?:\.\d{1,2})*)[.)]\s+(?=[^\W\d_])")
_HOUR = re.compile(
    r"\s*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:Uhr|[ap]\.?m\.?))?(?:\s?[A-Z]{3,4}\b)?(?:\s*[:–—|-])?(?:\s+(?=[^\W\d_]|[\"'“„«‘])|\s*$)"
)
"""The hour that opens an entry of a live report: "18.20 Two more people …"."""
_ENTRIES = 2
"""Paragraphs that must begin with an hour: one alone may begin with a figure."""
_PLACE_WORD = r"[^\W\d_a-zß-öø-ÿ][\w.'’]*|\d{1,4}\.?"
_SMALL = r"(?: [a-zß-öø-ÿ]{1,3})"
_DAY = rf"\d{{1,2}}\.?{_SMALL}? (?P<%s>[%s]{{3,10}})\.?{_SMALL}?(?: \d{{4}})?"
_DATELINE = re.compile(
    rf"(?:{_PLACE_WORD})(?:[ ,/]{{1,2}}(?:{_PLACE_WORD}))*"
    rf"(?:,? {_DAY % ('month', 'a-zß-öø-ÿ')})?,?"
    rf"(?: ?\([^()\n]{{1,60}}\)(?:, {_DAY % ('later', 'A-Za-zß-öø-ÿ')})?)?\.? ?[-–—] (?=[\"'“„«‘]?[^\W\d_a-zß-öø-ÿ])"
)
"""The place, and perhaps the day and the agency, that open a report: capitalised words and a dash before a capital."""
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*|\d+)$")
_WORD = re.compile(r"[^\W\d_]+")
_STARTER = re.compile(r"[\"'“„»«‘(]*([^\W\d_]+)\b(?![.’'])")
_ENDS = ".!?…:;,\"'”’»“)]"
_HEADING_WORDS = 16
_LONGEST_DATELINE = 160
_CLOSERS = "\"'”’»“ "
_OPENERS = frozenset("\"'“„»«‘(:[–—-•*|·")
_FRESHENS = _OPENERS.union(".!?")
"""Tokens after which a capital may say nothing again."""
_FIRST = frozenset((0,))
_LONGEST = 4000
"""Characters. What goes on for longer is a list or a table: it is cut, so that every claim can carry its sentence."""

_CUTS = ("; ", ", ", " ", "\t")


@frozen(eq=False)
class Sentence:
    """A sentence, heading or list item: text[start:end], without the white space around it.

    Tokens are parallel tuples: `words` (exact), `low` (folded), `starts`, `ends` (offsets into the whole text).
    Words split at hyphens and apostrophes, which are tokens of their own; "1.208,5" is one token, "10-11" is three.
    """

    text: str = field(repr=False)
    lexicon: Lexicon = field(repr=False)
    start: int
    end: int
    index: int
    paragraph: int
    kind: LineKind
    body: int
    """Offset at which the sentence's own words begin, after a list number ("🤝 1. ") or dateline ("LIMA (dpa) - ")."""

    words: tuple[str, ...] = field(repr=False)
    low: tuple[str, ...] = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)

    @property
    def exact(self) -> str:
        return self.text[self.start : self.end]

    @cached_property
    def asks(self) -> bool:
        """True for a question."""
        return self.exact.rstrip(_CLOSERS).endswith("?")

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """The tokens that hold a capital letter, or another that folding changes."""
        return tuple(compress(count(), map(is_not, self.words, self.low)))

    @cached_property
    def fresh(self) -> frozenset[int]:
        """The tokens whose capital says nothing: the first word, and the first after a quote, colon or dash."""
        words = self.words
        first = 0 if self.body == self.start else bisect_left(self.starts, self.body)
        marks = [i for i in compress(count(), map(_FRESHENS.__contains__, words)) if i >= first and self._freshens(i)]
        found: set[int] = set()
        for opened, closed in pairwise((first - 1, *marks, len(words))):
            for i in range(opened + 1, closed):
                if not words[i][0].isalnum():
                    continue
                if not words[i][0].isdigit():
                    found.add(i)
                elif not found:
                    continue
                break
        return _FIRST if found == _FIRST else frozenset(found)

    def _freshens(self, i: int) -> bool:
        """True for a token of those that freshen which is no hyphen or apostrophe in a word, and no dot inside one."""
        word = self.words[i]
        if word in ".!?":
            return not self.glued(i + 1)
        return not (i and word in "-'" and self.glued(i))  # "l'Osservatorio"

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of the folded tokens, for look-up of inflected words."""
        stem = stemmer(self.lexicon)
        return tuple(map(stem, self.low))

    def glued(self, i: int) -> bool:
        """True where token i stands directly after token i-1, with no white space between."""
        return 0 < i < len(self.starts) and self.starts[i] == self.ends[i - 1]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of the tokens first … last-1."""
        return self.starts[first], self.ends[last - 1]

    def quote(self, first: int, last: int) -> Span:
        """The words of the tokens first … last-1 as they are written, with their offsets."""
        start, end = self.span(first, last)
        return Span(self.text[start:end], start, end)

    def has(self, phrase: tuple[str, ...], i: int) -> bool:
        """True where the folded tokens from i on are `phrase`."""
        return self.low[i : i + len(phrase)] == phrase


@frozen(slots=False, eq=False)
class Document:
    """A text with its language and its sentences in order."""

    text: str = field(repr=False)
    lexicon: Lexicon
    sentences: tuple[Sentence, ...]
    country: str | None = None
    """ISO 3166 code of the country that the source is from, where that is known."""

    known: frozenset[str] = frozenset()
    """Folded words that are known to be names from other texts."""

    live: bool = False
    """True for a live report, whose entries begin with their hour."""

    @property
    def title(self) -> Sentence | None:
        return next((s for s in self.sentences if s.kind == "title"), None)


def read(text: str, lexicon: Lexicon, *, country: str | None = None, known: frozenset[str] = frozenset()) -> Document:
    """Split a text into sentences. Line ends divide, except inside a hard-wrapped paragraph.

    known: folded words that are known to be names from other texts.
    """
    sentences: list[Sentence] = []
    blocks = _blocks(text, _wrap_width(text))
    dateline: re.Match[str] | None = None
    entries = _entries(text, blocks, lexicon)
    for paragraph, (block_start, block_end, alone) in enumerate(blocks, 1):
        kind = _kind(text, block_start, block_end, alone=alone, first=paragraph == 1)
        if dateline is None and kind == "text":
            dateline = _dateline(text, block_start, block_end, lexicon)
        for start, end in _split(text, block_start, block_end, lexicon):
            head = _numbering(text, start, end, lexicon) if start == block_start else None
            if dateline is not None and dateline.start() == start:
                head = dateline
            head = entries.get(start, head)
            body = head.end() if head else start
            tokens = tokens_of(text, start, end, lexicon)
            sentences.append(Sentence(text, lexicon, start, end, len(sentences), paragraph, kind, body, *tokens))
    return Document(text, lexicon, tuple(sentences), country, known, live=bool(entries))


def _entries(text: str, blocks: Sequence[tuple[int, int, bool]], lexicon: Lexicon) -> dict[int, re.Match[str]]:
    """Where paragraphs of a live report begin, and the hour that opens each. "18.20 euros", "9.40 euros" are none."""
    hours = [found for start, end, _ in blocks if (found := _HOUR.match(text, start, end))]
    behind = Counter(fold(word.group()) for found in hours if (word := _WORD.match(text, found.end())))
    plain = not any(":" in found[0] or any(map(str.isalpha, found[0])) for found in hours)
    listed = plain and max(behind.values(), default=0) * 2 > len(hours)
    return {} if len(hours) < _ENTRIES or listed else {found.start(): found for found in hours}


def _numbering(text: str, start: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """The list number that a line begins with; "8. September 2023: …" and "29.09. bis 3.10." begin with a date."""
    found = _NUMBERING.match(text, start, end)
    if found is None or not lexicon.setting("language", "dot_ordinals", False):
        return found
    word = _WORD.match(text, found.end(), end)
    if word is not None and fold(word.group()) in _months(lexicon):
        return None
    day, _, month = found[1].partition(".")
    dated = month.isdecimal() and int(day) <= _DAYS and 1 <= int(month) <= _MONTHS and found[0].rstrip().endswith(".")
    ranged = dated and word is not None and fold(word.group()) in lexicon.words("dates", "to")
    return None if ranged or (dated and month.startswith("0")) else found


def _dateline(text: str, start: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """The dateline of a paragraph; a small word behind its number must be a month: "Palermo, 12 morti - Il" is none."""
    found = _DATELINE.match(text, start, min(end, start + _LONGEST_DATELINE))
    months = [] if found is None else [name for name in (found["month"], found["later"]) if name is not None]
    return found if all(fold(name) in _months(lexicon) for name in months) else None


@lru_cache(maxsize=32)
def _months(lexicon: Lexicon) -> frozenset[str]:
    """The months of a language, also in short, where they are one word."""
    known = calendar(lexicon.code)
    listed = (fold(name) for names in lexicon.table("dates", "months").values() for name in names)
    return frozenset([*(m[0] for m in (*known.months, *known.short_months) if len(m) == 1), *listed])


def _wrap_width(text: str) -> int:
    """The width at which a text is hard-wrapped, or 0: most inner lines are nearly as long as the longest."""
    lines = text.split("\n")
    inner = [len(a) for a, b in pairwise(lines) if a.strip() and b.strip()]
    if len(inner) < 3:
        return 0
    width = max(inner)
    if not 40 <= width <= 120:
        return 0
    return width if sum(n >= 0.75 * width for n in inner) >= 0.7 * len(inner) else 0


def _blocks(text: str, wrap: int) -> list[tuple[int, int, bool]]:
    """Runs of lines that belong together: (start, end, stands alone on its line or lines)."""
    blocks: list[tuple[int, int, bool]] = []
    start: int | None = None
    position = 0
    for line in text.split("\n"):
        end = position + len(line)
        if not line.strip():
            start = None
        elif start is None or not _continues(text, blocks[-1][1], line, wrap):
            start = position + len(line) - len(line.lstrip())
            blocks.append((start, end - len(line) + len(line.rstrip()), True))
        else:
            blocks[-1] = (start, end - len(line) + len(line.rstrip()), False)
        position = end + 1
    return blocks


def _continues(text: str, previous_end: int, line: str, wrap: int) -> bool:
    """True where a line goes on with the paragraph of the line before it."""
    body = line.lstrip()
    if _ITEM.match(line) or body.startswith("#"):
        return False
    if body[0].islower() and text[previous_end - 1] not in ".!?…":
        return True
    line_start = text.rfind("\n", 0, previous_end) + 1
    return bool(wrap) and previous_end - line_start >= 0.75 * wrap


def _kind(text: str, start: int, end: int, *, alone: bool, first: bool) -> LineKind:
    body = text[start:end]
    if _ITEM.match(body):
        return "item"
    open_ = alone and body.rstrip(" *#")[-1:] not in _ENDS
    short = open_ and len(body.split(None, _HEADING_WORDS)) <= _HEADING_WORDS
    if body.startswith("#") or short:
        return "title" if first else "heading"
    return "text"


def _split(text: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Sentences inside one block."""
    spans: list[tuple[int, int]] = []
    at = start
    for stop in _STOP.finditer(text, start, end):
        if stop.group() == "\n" or stop.end() >= end or not _ends_sentence(text, at, stop.start(), stop.end(), lexicon):
            continue
        spans += _cut(text, at, stop.end())
        at = stop.end()
        while at < end and text[at].isspace():
            at += 1
    if at < end:
        spans += _cut(text, at, end)
    return spans


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence whole, or in pieces that are no longer than is useful; a word is never cut."""
    while end - start > _LONGEST:
        half, full = start + _LONGEST // 2, start + _LONGEST
        at = next((found + len(sign) for sign in _CUTS if (found := text.rfind(sign, half, full)) >= 0), None)
        if at is None:
            space = _SPACE.search(text, full, end)
            if space is None:
                break
            at = space.end()
        yield start, at
        start = at
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _ends_sentence(text: str, start: int, dot: int, after: int, lexicon: Lexicon) -> bool:
    if text[dot] != ".":
        ahead = _WORD_AHEAD.match(text, after)
        return ahead is None or not ahead.group(1).islower()
    following = text[after : after + 40].lstrip()
    opener = following.lstrip("\"'“„»«‘(").strip()[:1]
    if opener.islower():
        return False
    near = max(start, dot - 40)
    word = _LAST_WORD.search(text, max(near, text.rfind(" ", near, dot)), dot)
    if word is None or after - dot > 1:
        return not _SPACED_POINT.match(text, max(start, dot - 2))
    last = word.group()
    if last.isdigit():
        return not (_is_list_number(text, start, word.start()) or _is_ordinal(last, lexicon))
    if fold(last) in _abbreviations(lexicon, "last") and _starts_sentence(following, lexicon):
        return True
    if fold(last) in _abbreviations(lexicon, "stop"):
        return False
    return not (len(last) == 1 and last.isupper())


def _is_list_number(text: str, start: int, number: int) -> bool:
    """True for "1." at the head of a line: nothing but symbols stands before it."""
    return not any(c.isalnum() for c in text[start:number])


def _is_ordinal(digits: str, lexicon: Lexicon) -> bool:
    """True for a written ordinal ("10. und 11. Februar") in a language that writes them with a dot."""
    return bool(lexicon.setting("language", "dot_ordinals", False)) and len(digits) <= 2


def _starts_sentence(following: str, lexicon: Lexicon) -> bool:
    """True where a word with a capital is one that only begins a sentence: "5 p.m. The train", not "5 p.m. Monday"."""
    word = _STARTER.match(following)
    return word is not None and fold(word.group(1)) in _abbreviations(lexicon, "before")


@lru_cache(maxsize=256)
def _abbreviations(lexicon: Lexicon, key: str) -> frozenset[str]:
    return frozenset(fold(s.rstrip(".")) for s in lexicon.table("abbreviations").get(key, ()))
