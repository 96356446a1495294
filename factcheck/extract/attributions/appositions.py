"""Who somebody is and where a thing comes from, said beside the name: offices, origins, venues, lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from factcheck.extract.attributions.leftward import before
from factcheck.extract.attributions.makers import one
from factcheck.extract.attributions.nounphrases import Agents, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import Reading
from factcheck.extract.names.finder import Name
from factcheck.languages import Lexicon, phrase
from factcheck.languages.lexicon import Phrase
from factcheck.model import Span, Subject

_NEAR = 5
_STEM = 4


def read_offices(view: View) -> Iterator[Reading]:
    """ "Presiden Prancis Emmanuel Macron", "Olaf Scholz, deutscher Bundeskanzler": the office is held by the person."""
    for name in view.names:
        if name.kind == "person" and name.title is not None and " " in name.label:
            yield _office(view, name, name.title_first, name.first)
            continue
        if name.kind not in ("person", "unknown") or name.last >= len(view.words) or view.words[name.last] != ",":
            continue
        end = _title_end(view, name.last + 1)
        if end is not None:
            yield _office(view, name, name.last + 1, end)


def _office(view: View, name: Name, first: int, last: int) -> Reading:
    subject = Subject(name.label, Span(name.label, name.start, name.end))
    agents = Agents((name.label,), name.first, name.last, False, (name,))
    return Reading("hold_office", agents, subject, min(first, name.first), max(last, name.last), view.text(first, last))


def _title_end(view: View, at: int) -> int | None:
    """The end of a title behind a comma: its last title word within five words, before any punctuation."""
    words = view.grammar.words
    end = None
    for i in range(at, min(at + _NEAR, len(view.low))):
        if not view.words[i][0].isalnum() and view.words[i] != "-":
            break
        for n in (3, 2, 1):
            if i + n <= len(view.low) and view.low[i : i + n] in words.person_titles:
                end = max(end or 0, i + n)
                break
        if words.capital_nouns and view.low[i].endswith(words.title_endings):
            end = i + 1
        if view.low[i] in view.grammar.boundaries or (i in view.starts and view.starts[i].kind != "place"):
            break
    return end


def read_origins(view: View) -> Iterator[Reading]:
    """ "Startup AI asal Prancis, Mistral AI", "DeepSeek asal China", "perusahaan Kanada Brookfield"."""
    sources = _origin_phrases(view.document.lexicon)
    for name in view.names:
        if name.territory is None or not name.first:
            continue
        for source in sources.get(view.low[name.first - 1], ()):
            at = name.first - len(source)
            if at >= 0 and view.sentence.has(source, at):
                thing = _origin_thing(view, at, name)
                if thing is not None:
                    yield _origin(view, thing, name, at)
                break
    for name in view.names if "-" in view.words else ():
        if name.kind == "place" and (based := _based(view, name)) is not None:
            yield _origin(view, based, name, name.first)
    for name in view.names:
        if name.kind == "organisation" and name.title is not None:
            for i in range(name.title_first, name.first):
                place = view.grammar.words.territory((view.low[i],))
                if place and i > name.title_first:
                    yield _origin_by_title(view, name, i)


def _based(view: View, place: Name) -> Name | None:
    """ "Paris-based Orbix": the firm behind the place."""
    at = place.last + 1
    if at >= len(view.low) or view.words[at - 1] != "-" or view.low[at] not in view.grammar.based:
        return None
    firm = next((view.starts[i] for i in range(at + 1, min(at + 4, len(view.low))) if i in view.starts), None)
    return firm if firm is not None and firm.kind in ("organisation", "unknown") else None


@lru_cache(maxsize=16)
def _origin_phrases(lexicon: Lexicon) -> Mapping[str, Sequence[Phrase]]:
    """What stands before the country somebody is from, by its last word, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for words in sorted(map(phrase, lexicon.table("roles", "origin").get("sources", ())), key=len, reverse=True):
        found.setdefault(words[-1], []).append(words)
    return found


def _origin_thing(view: View, at: int, place: Name) -> Name | None:
    """The firm before "asal", or set behind the place by a comma."""
    firm = view.ends.get(at)
    if firm is not None and firm.territory is None and firm.kind in ("organisation", "unknown"):
        return firm
    common = before(view, at)
    if common is None or not common.agentive or common.name is not None:
        return None
    behind = view.starts.get(place.last + 1) if place.last < len(view.words) and view.words[place.last] == "," else None
    behind = behind or view.starts.get(place.last)
    return behind if behind is not None and behind.kind in ("organisation", "unknown") else None


def _origin(view: View, thing: Name, place: Name, at: int) -> Reading:
    subject = Subject(thing.label, Span(thing.label, thing.start, thing.end))
    agents = Agents((place.label,), place.first, place.last, False, (place,))
    first, last = min(at, thing.first), max(place.last, thing.last)
    return Reading("origin", agents, subject, first, last, view.text(at, place.last))


def _origin_by_title(view: View, name: Name, i: int) -> Reading:
    subject = Subject(name.label, Span(name.label, name.start, name.end))
    agents = Agents((view.words[i],), i, i + 1)
    return Reading("origin", agents, subject, name.title_first, name.last, view.text(name.title_first, i + 1))


def read_venues(view: View) -> Iterator[Reading]:
    """ "KI-Aktionsgipfel in Paris": the town behind the name of an event hosts it."""
    for name in view.names:
        place = view.starts.get(name.last + 1)
        if place is None or place.kind != "place" or view.low[name.last] not in view.grammar.locative:
            continue
        if name.kind in ("person", "place", "organisation") or not _is_event(view, name):
            continue
        subject = Subject(name.label, Span(name.label, name.start, name.end))
        agents = Agents((place.label,), place.first, place.last, False, (place,))
        yield Reading("host", agents, subject, name.first, place.last, view.text(name.last, place.last))


def _is_event(view: View, name: Name) -> bool:
    label = view.low[name.last - 1]
    return any(label == e or (view.grammar.capital_nouns and label.endswith(e)) for e in view.grammar.words.events)


def read_attendees(view: View, heading: View | None) -> Iterator[Reading]:
    """An item of a list under "Participants:": its first name attends what the heading names."""
    if heading is None:
        return
    name = view.names[0]
    if any(view.words[i][0].isalnum() for i in range(name.title_first)):
        return
    event = next((n for n in heading.names if n.kind not in ("place", "person")), None)
    subject = Subject(event.label, None) if event is not None else None
    yield Reading("attend", one(view, name), subject, name.title_first, name.last, heading.sentence.exact.rstrip(": "))


def heads_list(view: View, found: tuple[Match, ...]) -> bool:
    """True for a line that announces a list of those who attend. found: its role words."""
    if not (view.sentence.exact.rstrip().endswith(":") or view.sentence.kind in ("heading", "title")):
        return False
    low, headings = view.low, view.grammar.attendee_headings
    if any(low[i : i + len(p)] == p for p in headings if p[0] in low for i in range(len(low))):
        return True
    stems = tuple(p[0] for p in headings if len(p) == 1 and len(p[0]) >= _STEM)
    if any(w.startswith(stems) for w in low):
        return True
    return any(m.entry.role == "attend" for m in found)
