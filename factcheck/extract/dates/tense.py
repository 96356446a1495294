"""Whether the words around a date look ahead ("will rule on Tuesday") or back ("was found on 3 May")."""

from __future__ import annotations

from typing import Final

from factcheck.extract.dates.ahead import ends_ahead, is_capital_noun, is_past
from factcheck.extract.dates.cursor import Cursor
from factcheck.extract.dates.resolve import FUTURE, PAST

_REACH: Final = 20
_STOPS: Final = frozenset(',;:()"“”„‘’«»—–')
_SHORTEST: Final = 5
_VERB_REACH: Final = 4  # words from a word of the future to the verb that it belongs to
_FAR: Final = 30
_BETWEEN: Final = 2  # adverbs and pronouns between a verb and its date: "trifft sie dann am Montag"
_FULL_STOPS: Final = frozenset('.!?…"”“»«')
_ENDS: Final = frozenset({",", "."})
_NEAR: Final = 4  # tokens before the preposition of a date in which "nach dem Unfall" stands
LIKELY: Final = 2
"""To come by the present alone, which statistics also use for the months behind them."""
_CLAUSES: Final = frozenset(",;:–—")
_ANY: Final = frozenset({"future_before", "future_stop", "future_verb"})
_CLAUSE: Final = 12  # tokens from a date to the verb behind it
_SPANS: Final = frozenset({"span_ended", "span_begun"})  # "which ended in June" is past, too
_INFLECTED: Final = 1  # words from a verb with the ending of the future to the end of its reach over a past verb


def tense_of(
    c: Cursor, first: int, last: int, *, deep: bool = False, numbered: bool = False, timed: bool = False
) -> int:
    """FUTURE where a word of the future stands before the date in the same clause, or directly after it; PAST behind
    "seit", which looks back. deep: ask for the past too, in the whole sentence; numbered: for the simple past alone.
    timed: an hour goes with a weekday.

    A verb of reporting in between takes the date for itself: in "it will sell, it said on Tuesday" Tuesday is past.
    """
    if c.match(first, "past_before") is not None or c.before(first, "past_before") is not None:
        return PAST
    start = _start(c, first)
    of_noun = c.words.bare_years and start > 0 and not c.opens(start) and c.sentence.words[start - 1][0].isupper()
    if of_noun and any(_follows(c, i) for i in range(max(0, start - _NEAR), start - 1)):
        return PAST  # "nach dem Unfall am Freitag bleibt die Straße gesperrt"
    ahead = _ahead(c, first)
    if ahead == LIKELY:
        return 0 if c.sentence.kind == "title" or _past(c) else LIKELY
    if ahead or (c.match(last, "future_after") is not None and (not of_noun or _may_follow_noun(c, last))):
        return PAST if _is_hearsay(c, last) else FUTURE
    if ahead is None and (
        c.match(last, "planned") is not None or (not numbered and c.opens(start) and _leads_ahead(c, last))
    ):
        return FUTURE
    if not of_noun and ends_ahead(c, first, last):
        return LIKELY  # "sold until the end of July", written in September, is no July of next year
    if ahead is None and c.words.present_ends and _is_announced(c, first, start, last, timed=timed and not of_noun):
        return LIKELY
    if ahead is None and deep and c.sentence.kind == "text" and not _past(c) and _ahead(c, first, over=True):
        return LIKELY  # "they will be paid in two parts: 1,500 euros in March"
    return PAST if (deep and _past(c)) or (numbered and _past(c, perfect=False)) else 0


def _start(c: Cursor, first: int) -> int:
    """Where the date begins with its preposition."""
    framed = c.before(first, "on", "month_in", "from", "since", "until", "day_word", "after")
    start = first if framed is None else framed
    begun = c.ends_with(start, "span_begun")
    return start if begun is None else begun


def _leads_ahead(c: Cursor, last: int) -> bool:
    """True where the first verb behind a date with which its sentence opens is of the future: "On Friday the court will
    rule", "El viernes, el tribunal decidirá"."""
    start = last + (c.low(last) == ",")
    helpers = c.lexicon.words("grammar", "auxiliaries")
    for i in range(start, min(len(c.sentence.low), start + _CLAUSE)):
        word = c.low(i)
        if word in _STOPS or is_past(c, i):
            return False
        if word in helpers and c.match(i, "future_after") is not None:
            return True
        begun = c.match(i, "future_before") if word in helpers else None
        if begun is not None and begun[1] > i + 1:
            return True  # "is expected"
        if c.match(i, "future_stop") is not None:
            return False
        if c.words.future_ends and len(word) > _SHORTEST and word.endswith(c.words.future_ends) and _is_small(c, i):
            return True
    return False


def _follows(c: Cursor, i: int) -> bool:
    """ "Nach dem Unfall", "seit der Sitzung"; not "nach Berlin"."""
    return c.match(i, "past_before", "after") is not None and _is_small(c, i + 1)


def _may_follow_noun(c: Cursor, i: int) -> bool:
    """True for "wird", and at the end of a clause: "der Lauf am Samstag gilt als Erfolg" is no future."""
    return c.low(i) in c.lexicon.words("grammar", "auxiliaries") or c.low(i + 1) in _ENDS


def _ahead(c: Cursor, first: int, *, over: bool = False) -> int | None:
    """FUTURE where a word before the date looks ahead, LIKELY where a verb of the present does, 0 where a word ends
    their reach, None where there is none. over: look beyond a colon, too."""
    low, starts, ends = c.sentence.low, c.words.starts, c.words.future_ends
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = low[i]
        if word in _STOPS and not (over and word == ":"):
            break
        kinds = starts.get(word)
        if kinds is None or _ANY.isdisjoint(kinds):
            inflected = ends and len(word) > _SHORTEST and word.endswith(ends) and _is_small(c, i)
            if inflected and kinds is None and not _belongs_to_past(c, first, i, reach=_INFLECTED):
                return FUTURE
            continue
        if c.match(i, "future_stop") is not None:
            longer = c.match(i - 1, "future_before")  # "will be announced on Friday"
            return FUTURE if longer is not None and longer[1] > i else 0
        if c.match(i, "future_before") is not None and (not c.words.bare_years or c.opens(i) or _is_small(c, i)):
            return FUTURE if c.words.bare_years or not _belongs_to_past(c, first, i) else 0
        if c.match(i, "future_verb") is not None and not _is_noun(c, i):
            return 0 if _belongs_to_past(c, first, i, reach=_INFLECTED) else LIKELY
    return None


def _is_noun(c: Cursor, i: int) -> bool:
    """True behind an article, a preposition or a number: "the visit", "duas visitas", "em visita"."""
    return c.low(i - 1) in c.words.functional or c.number(i - 1) is not None or c.low(i - 1)[:1].isdecimal()


def _belongs_to_past(c: Cursor, first: int, ahead: int, *, reach: int = _VERB_REACH) -> bool:
    """True for "will approve the pact reached on Friday", not for "will be signed on Friday". ahead: its "will"."""
    start = c.ends_with(first, "on", "month_in")
    at = (first if start is None else start) - 1
    if at - ahead <= 0 or len(c.low(at)) < _SHORTEST or c.low(at) in c.words.functional or not _is_small(c, at):
        return False
    if c.low(at).endswith(c.words.participle_ends):
        return at - 1 > ahead and c.low(at - 1) not in c.words.functional  # "aprobará el plan presentado el lunes"
    return at - ahead > reach and c.low(at).endswith(c.words.past_ends)


def _is_hearsay(c: Cursor, last: int) -> bool:
    """ "Soll am Samstag … bedroht haben": what somebody is said to have done is past."""
    low, starts = c.sentence.low, c.words.starts
    for i in range(last + 1, min(len(low), last + _FAR)):
        if low[i - 1] in _STOPS:
            break
        if "perfect_end" not in starts.get(low[i], ()) or not _is_small(c, i - 1):
            continue
        end = c.skip(i, "perfect_end")
        if end > i and (end >= len(low) or not low[end][0].isalpha()):
            return True
    return False


def _is_announced(c: Cursor, first: int, start: int, last: int, *, timed: bool) -> bool:
    """True in a sentence of the present without any past: "legt im Juni einen Bericht vor", "gilt ab Montag".

    Only the verb that stands next to the date is asked, as the second of a main clause; titles tell the past in the
    present. An hour needs no such verb: "legen sie schon am Dienstag um 18 Uhr die Arbeit nieder".
    """
    if c.sentence.kind == "title" or c.low(len(c.sentence.low) - 1) not in _FULL_STOPS:
        return False
    if c.match(first, "from_now") is not None or c.match(start, "from_now") is not None:
        return not _past(c, perfect=False)
    if c.before(first, "from") is not None:
        return False  # "der Bericht vom Freitag"
    due = c.match(first, "until") is not None or c.match(start, "until") is not None
    at = start - 1
    while at > 0 and start - at <= _BETWEEN and c.low(at) in c.words.functional:
        at -= 1
    opens = c.opens(start) or c.low(start - 1) in _CLAUSES or c.touches(start, "clause_start")
    leads = opens or c.low(last + 1) in _ENDS
    if at >= 0 and _is_present(c, at) and not _past_of_clause(c, last):
        return True  # what a later clause tells is another matter: "berät am Montag über das Haus, das ausbrannte"
    if leads and _is_present(c, last) and not due and not timed:
        return not _past(c) or _is_told(c, last)
    return (due or timed) and not _past(c)


def _is_told(c: Cursor, last: int) -> bool:
    """True where all the past is in a verb of saying behind the clause: "am Freitag geht es weiter, sagte sie"."""
    low = c.sentence.low
    end = next((i for i in range(last, len(low)) if low[i] in _STOPS), len(low))
    said = end + 1 + (c.low(end + 1) in _STOPS)
    if c.match(said, "future_stop") is None or c.low(said) in c.lexicon.words("grammar", "auxiliaries"):
        return False
    return not _has_past(c, perfect=True, end=end)


def _is_present(c: Cursor, i: int) -> bool:
    """True for a word with the ending of a verb in the present that is no participle ("angesetzt")."""
    word = c.low(i)
    if len(word) < _SHORTEST - 1 or not word.endswith(c.words.present_ends) or word in c.words.functional:
        return False
    participle = len(word) >= _SHORTEST and any(sign in word for sign in c.words.participle_signs)
    return not participle and i >= 0 and _is_small(c, i)


def _is_small(c: Cursor, i: int) -> bool:
    """False for nouns with a capital letter: "Kosten", "Ort"."""
    return c.sentence.words[i][0].islower()


def _past(c: Cursor, *, perfect: bool = True) -> bool:
    """True where a verb of the sentence is in the past. perfect: ask for auxiliaries in the present too ("hat")."""
    question = "past" if perfect else "simple past"
    if question not in c.known:
        c.known[question] = _has_past(c, perfect=perfect)
    return c.known[question]


def _past_of_clause(c: Cursor, last: int) -> bool:
    """True where a verb of the past stands in the clause of a date, or anywhere before it."""
    low = c.sentence.low
    end = next((i for i in range(last, len(low)) if low[i] in _STOPS), len(low))
    return _past(c) and _has_past(c, perfect=True, end=end)


def _has_past(c: Cursor, *, perfect: bool, end: int | None = None) -> bool:
    words, ends = c.words, c.words.past_ends
    for i, word in enumerate(c.sentence.low[:end]):
        kinds = words.starts.get(word)
        if kinds is not None and not kinds <= _SPANS:
            if (
                "past" in kinds
                and c.match(i, "past") is not None
                and (perfect or "perfect" not in kinds)
                and not is_capital_noun(c, i)
            ):
                return True
        elif word.endswith(ends) and len(word) >= _SHORTEST and word not in words.functional and _is_small(c, i):
            return True
    return False
