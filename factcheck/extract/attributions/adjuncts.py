"""What may stand between a verb and its object: days, places, shares."""

from __future__ import annotations

from factcheck.extract.attributions.nounphrases import View

_PHRASES = 3
_SOURCE = 4
_STAKE = 8
"""Words within which a share names itself: "a 41 percent minority stake"."""
_DAY = 6
"""Letters of the shortest weekday that opens a compound: Montagmorgen."""


def over_share(view: View, at: int) -> int:
    """ "60% of the venture", "a 41 percent stake in Orbix", "60 persen saham": the token of what the share is of."""
    words, i = view.grammar.words, at
    if (stake := _over_stake(view, at)) > at:
        return stake
    while i < len(view.low) and (view.low[i] in view.grammar.articles or view.words[i] in "'’"):
        i += 1
    if i + 2 >= len(view.low) or not view.words[i][0].isdigit():
        return at
    end = i + 1
    while end < len(view.low) - 1 and (view.words[end] == "%" or view.low[end] in words.percent):
        end += 1
    if end == i + 1:
        return at
    return _over_preposition(view, end)


def _over_stake(view: View, at: int) -> int:
    """The token behind "a majority stake in", "41 Prozent der Anteile an"; the same where no share stands there."""
    for i in range(at, min(at + _STAKE, len(view.low) - 1)):
        if view.low[i] in view.grammar.stakes:
            behind = _behind_stake(view, i + 1)
            return at if behind is None else behind
        if i in view.starts or view.words[i] in ",;:":
            break
    return at


def _behind_stake(view: View, at: int) -> int | None:
    """The token of what is owned, behind "stake": "*in the* firm Orbix", "*de 5 % dans* Orbix"."""
    grammar, words = view.grammar, view.grammar.words
    for i in range(at, min(at + _STAKE, len(view.low))):
        low = view.low[i]
        share = view.words[i][0].isdigit() or low in words.percent or low in "%'’,."
        if not (share or low in grammar.of or low in grammar.prepositions):
            return i
    return None


def _over_preposition(view: View, at: int) -> int:
    """Past "of"; past another preposition where a name follows: "41 Prozent an Orbix"."""
    grammar = view.grammar
    if at >= len(view.low) or view.low[at] not in grammar.of | grammar.prepositions:
        return at
    end = at + 1
    while end < len(view.low) and (view.low[end] in grammar.articles or view.words[end] in "'’"):
        end += 1
    return at + 1 if view.low[at] in grammar.of or end in view.starts else at


def over_adjuncts(view: View, at: int) -> int:
    """Past dates and places between a verb and its object: "a signé vendredi à Mataram, en Indonésie, un accord"."""
    grammar = view.grammar
    start = at
    for _ in range(4):
        if at + 1 >= len(view.low):
            return start
        low = view.low[at]
        place = view.starts.get(at + 1)
        dated = view.low[at + 1] in grammar.words.calendar
        if low in grammar.words.calendar:
            at += 1
        elif dated and (low in grammar.prepositions or (low in grammar.determiners and not grammar.head_last)):
            at += 2  # "el martes", but "the Sunday service"
        elif (day := _compound_day(view, at)) > at or (day := _day_of_month(view, at)) > at:
            at = day
        elif low in grammar.prepositions and place is not None and (place.kind == "place" or at > start):
            at = place.last
        else:
            break
        at = _over_day(view, at)
        if at < len(view.low) and view.words[at] == ",":
            at += 1
    return at if at < len(view.low) else start


def _compound_day(view: View, at: int) -> int:
    """The end of "am frühen Montagmorgen", "am Dienstagabend": a day that opens a compound; else the same token."""
    grammar = view.grammar
    if not grammar.capital_nouns or view.low[at] not in grammar.prepositions:
        return at
    for i in range(at + 1, min(at + 3, len(view.low))):
        if view.words[i][0].isupper():
            day = any(view.low[i].startswith(w) for w in grammar.words.calendar if len(w) >= _DAY)
            return i + 1 if day else at
    return at


def _day_of_month(view: View, at: int) -> int:
    """The end of "18 de junio", "el 18 juin 2025"; the same token where no such date stands there."""
    grammar, low = view.grammar, view.low
    day = at + (low[at] in grammar.determiners)
    month = day + 1 + (day + 1 < len(low) and low[day + 1] in grammar.of)
    if month >= len(low) or not low[day].isdecimal() or low[month] not in grammar.words.calendar:
        return at
    year = month + 1 + (month + 1 < len(low) and low[month + 1] in grammar.of)
    return year + 1 if year < len(low) and low[year].isdecimal() and len(low[year]) == 4 else month + 1


def _over_day(view: View, at: int) -> int:
    """Past the rest of "segunda-feira (10)"."""
    words = view.words
    if at + 1 < len(words) and words[at] == "-" and view.low[at + 1] in view.grammar.words.calendar:
        at += 2
    if words[at : at + 1] == ("(",) and words[at + 1 : at + 2] and words[at + 1][0].isdigit():
        at = next((k + 1 for k in range(at + 2, min(at + 7, len(words))) if words[k] == ")"), at)
    return at


def _is_span(view: View, at: int) -> bool:
    """True for "vor 17 Jahren", "seit 3 Monaten"."""
    if at + 3 >= len(view.low) or view.low[at] not in view.grammar.prepositions or not view.words[at + 1].isdigit():
        return False
    return view.grammar.is_time(view.low[at + 2])


def over_price(view: View, at: int) -> int:
    """Past "voor 6,4 miljard euro" where a name follows: "lijft voor 6,4 miljard euro | Orbix in"."""
    words, end = view.grammar.words, at + 1
    if at >= len(view.low) - 2 or view.low[at] not in view.grammar.for_words:
        return at
    known = words.wealth | words.scales
    while end < len(view.low) and end not in view.starts:
        if not (view.words[end][0].isdigit() or view.low[end] in known or view.words[end] in words.money):
            return at
        end += 1
    return end if at + 1 < end < len(view.low) else at


def over_weekday(view: View, at: int) -> int:
    """Past "Senin (5/8)", "segunda-feira (10)"; the same token where no day stands there."""
    named = at < len(view.low) - 1 and view.low[at] in view.grammar.words.calendar
    return _over_day(view, at + 1) if named else at


def over_source(view: View, at: int) -> int:
    """Past "laut Polizei", "according to the police" where a name follows: "Drahtzieher ist | laut Polizei | X"."""
    for said in view.document.lexicon.phrases("speech", "according"):
        if view.sentence.has(said, at):
            found = view.after(at + len(said), _SOURCE)
            return found.last if found is not None and found.name is None and found.last in view.starts else at
    return at


def over_phrases(view: View, at: int) -> int:
    """Past "at a summit in Oslo", "auf dem Gipfel der Union" where an object with an article follows; else the same."""
    grammar, end = view.grammar, at
    for _ in range(_PHRASES):
        if end + 2 >= len(view.low) or view.low[end] not in grammar.prepositions or end in view.starts:
            break
        found = view.after(end + 1)
        if found is None or found.last >= len(view.low) - 1:
            return at
        inner = range(end + 2, found.last)
        end = next((k for k in inner if view.low[k] in grammar.articles and k not in view.inside), found.last)
        if grammar.capital_nouns and view.low[end] in grammar.genitives and view.words[end - 1][0].isupper():
            owner = view.after(end)
            if owner is None or owner.last >= len(view.low) - 1:
                return at
            end = owner.last
    if end == at or end >= len(view.low):
        return at
    begins = view.low[end] in grammar.owning or view.words[end][0].isdigit()
    return end if begins else at


def over_part(view: View, at: int) -> int:
    """ "gehört zu 62 Prozent | dem Fonds", "pertenece en un 40 % | a Orbix": past the part that belongs to somebody."""
    grammar, end = view.grammar, at
    while end < min(at + 3, len(view.low)) and view.low[end] in grammar.prepositions | grammar.articles:
        end += 1
    if end >= len(view.low) - 1 or not view.words[end][0].isdigit():
        return at
    end += 1
    past = end
    while past < len(view.low) - 1 and (view.words[past] == "%" or view.low[past] in grammar.words.percent):
        past += 1
    return past if past > end else at


def over_when(view: View, at: int) -> int:
    """Past adverbs, days and years: "2009 | die Brüder"."""
    while at < len(view.low) - 1 and at not in view.starts:
        low, past = view.low[at], over_adjuncts(view, at)
        year = low.isdecimal() and len(low) == 4
        if past > at:
            at = past
        elif view.grammar.is_adverb(low) or year:
            at += 1
        elif _is_span(view, at):
            at += 3
        else:
            break
    return at
