"""The day of publication, read only where a text states it of itself: in a by-line at its head, or at its very end.

A date inside a running sentence is never one, however early it stands. Nothing here knows what day it is today.

By-lines are told by their shape, not by words of a language:

    14.02.2025 · Ministerium für Inneres          a date set off from a short rest
    Selasa, 18 Maret 2025 | 10:15 WIB             a date and a clock time
    BERLIN, 3. März 2025 (dpa) – Der Gipfel …     a place, a date and a dash before the first sentence
    Published: 2025-03-18                         a label and a date
"""

from __future__ import annotations

import datetime as dt
import re
from enum import IntEnum

from factcheck.read.stamps import Stamp, stamps

_HEAD_LINES, _END_LINES = 8, 2
_HEAD, _END, _LINE = 6000, 1000, 400
_MARKUP = re.compile(r"^[\s#>*_|~`]+|[\s*_|~`#]+$")
_ITEM = re.compile(r"\s*[•·*+–—-]\s")
_BARS = "|·•"
_DASHES = "-–—"
_AGENCY = r"\([^()\d]{1,40}\)|/[^/\d]{1,20}/"
_DATELINE = re.compile(rf"\)?\s*(?:(?:{_AGENCY})\s*[{_DASHES}:]|[{_DASHES}]{{1,2}})+\s*\S")
_PLACE = re.compile(r"\(?[^\W\d_][^\d:;!?()|]{0,60},\s*")


class _Grade(IntEnum):
    NONE = 0
    WEAK = 1  # counts only if nothing in the text speaks against it
    STRONG = 2


def published(text: str, language: str | None) -> dt.date | None:
    """The day that the by-line of the text gives, None where there is none or it can be read in two ways."""
    head = [line for line in text[:_HEAD].split("\n") if line.strip()][:_HEAD_LINES]
    graded = [_line_date(line, language, is_first=n == 0) for n, line in enumerate(head)]
    strong = [day for grade, day in graded if grade is _Grade.STRONG]
    weak = [day for grade, day in graded if grade is _Grade.WEAK]
    if strong:
        return strong[0] if len(set(strong)) <= 2 else None  # published and updated; more make a chronicle
    if weak:
        return weak[0] if len(set(weak)) == 1 else None
    return _at_end(text, language, len(head))


def _at_end(text: str, language: str | None, seen: int) -> dt.date | None:
    lines = [line for line in text[-_END:].split("\n")[1:] if line.strip()]
    if len(text) <= _HEAD:
        lines = [line for line in text.split("\n") if line.strip()][seen:]
    for line in reversed(lines[-_END_LINES:]):
        grade, day = _line_date(line, language, is_first=False)
        if grade is _Grade.STRONG:
            return day
    return None


def _line_date(line: str, language: str | None, *, is_first: bool) -> tuple[_Grade, dt.date | None]:
    """The date of a by-line, with how plainly it is one; of two dates the earlier (the later is a change)."""
    is_item = bool(_ITEM.match(line))
    line = _MARKUP.sub("", line[:_LINE]).replace(" / ", " | ")
    if not any(map(str.isdecimal, line[: _LINE // 2])):
        return _Grade.NONE, None
    found = [(_grade(line, stamp, is_first), stamp) for stamp in stamps(line[: _LINE // 2], language)]
    if is_item:  # of a list of events; nobody lists by-lines, unless with the clock time of their templates
        found = [(grade, stamp) for grade, stamp in found if stamp.clock]
    best = max((grade for grade, _ in found), default=_Grade.NONE)
    return best, min((stamp.day for grade, stamp in found if grade is not _Grade.NONE), default=None)


def _grade(line: str, stamp: Stamp, is_first: bool) -> _Grade:
    before, after = line[: stamp.start], line[stamp.end :]
    if _DATELINE.match(after) and _is_dateline_place(before, after):
        return _Grade.STRONG
    before = _last_field(before).lstrip("([ ")
    after = after.rstrip(") ].").lstrip() if len(after.split()) < 2 else after.lstrip(") ")
    grade = min(_grade_before(before, is_first), _grade_after(after, is_first, not before))
    return _Grade.STRONG if grade and stamp.clock and not after else grade


def _is_dateline_place(before: str, after: str) -> bool:
    """Whether `before` is a place and a comma ("Jakarta, 7 Mei 2025 –"), or nothing and the agency follows."""
    if not before.strip("( "):
        return bool(re.match(rf"\s*(?:{_AGENCY})", after))
    return bool(_PLACE.fullmatch(before)) and len(before.split()) <= 5 and before.lstrip("(")[:1].isupper()


def _last_field(before: str) -> str:
    """What stands before the date, after the last bar: the fields of a by-line are judged one by one."""
    cut = max(before.rstrip().rstrip(_BARS).rfind(bar) for bar in _BARS)
    return before[cut + 1 :]


def _grade_before(before: str, is_first: bool) -> _Grade:
    words, sign = before.split(), before.rstrip()[-1:]
    if not words:
        return _Grade.STRONG
    if any(map(str.isdigit, before)) or len(words) > 12:
        return _Grade.NONE
    if sign in _BARS:
        return _Grade.STRONG
    if sign == ":":
        return _Grade.STRONG if len(words) <= 4 else _Grade.NONE
    if sign == ",":
        return _place_or_author(len(words), is_first)
    if sign in _DASHES:
        return _Grade.NONE if is_first and len(words) > 3 else _Grade.WEAK
    return _Grade.WEAK if _is_label(words, is_first) else _Grade.NONE


def _place_or_author(words: int, is_first: bool) -> _Grade:
    if words <= (1 if is_first else 2):
        return _Grade.STRONG
    return _Grade.WEAK if not is_first and words <= 5 else _Grade.NONE


def _is_label(words: list[str], is_first: bool) -> bool:
    """ "Updated", "Veröffentlicht am": a capital and then small words only; a headline has more of either."""
    first, *rest = words
    return first[0].isupper() and len(rest) <= (0 if is_first else 3) and all(map(str.islower, rest))


def _grade_after(after: str, is_first: bool, starts_line: bool) -> _Grade:
    words, sign = after.split(), after.lstrip()[:1]
    if not words:
        return _Grade.STRONG
    ends_sentence = after.rstrip()[-1] in ".!?…" and (len(words) > 6 or sign not in _BARS)
    if ends_sentence or len(words) > 15 or len(after) > _LINE // 3:
        return _Grade.NONE
    if sign in _BARS:
        return _Grade.STRONG
    if sign in _DASHES + "," and starts_line and not is_first and len(words) <= 5:
        return _Grade.WEAK
    return _Grade.NONE
