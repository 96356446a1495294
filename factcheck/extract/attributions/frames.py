"""The frames of the roles: active, passive, nominal, mutual; each needs its parts, or there is no claim."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.extract.attributions.acting import find_subject
from factcheck.extract.attributions.adjuncts import over_part, over_when
from factcheck.extract.attributions.clauses import (
    Way,
    head_of,
    object_after,
    subject,
    thing_before,
    to_subject,
)
from factcheck.extract.attributions.clefts import cleft_clause
from factcheck.extract.attributions.german import (
    converse_last,
    genitive_head,
    hearsay_bracket,
    inverted_subject,
    relative_clause,
    verb_bracket,
)
from factcheck.extract.attributions.inside import is_lone_pronoun
from factcheck.extract.attributions.inversion import topic, turned_clause
from factcheck.extract.attributions.leftward import before
from factcheck.extract.attributions.nominal import (
    read_authored,
    read_behind,
    read_between,
    read_given,
    read_held,
    read_nouns,
    read_sources,
)
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.passive import is_reflexive_passive, read_passive
from factcheck.extract.attributions.payments import is_sum, read_come, read_money, read_priced
from factcheck.extract.attributions.perfects import perfect_clause
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import (
    ACTED_ON,
    Reading,
    State,
    compose,
    is_concrete,
    is_determined,
    is_time,
    span_of,
    thing_of,
)
from factcheck.extract.attributions.verbfirst import enclitic_clause, verb_first
from factcheck.model import Subject

_VERB = 2
"""Words of a verb with its preposition; what is longer says by itself that somebody leads: "is in charge of"."""


def read_frame(state: State, match: Match) -> Reading | None:
    """Read a match in its frame; None where a part is missing."""
    frame = _FRAMES.get(match.entry.form)
    return frame(state, match) if frame else None


# --- verbs


def _active(state: State, match: Match) -> Reading | None:
    view = state.view
    if is_reflexive_passive(view, match):
        return read_passive(state, match)
    marked = match.last < len(view.low) and view.low[match.last] in view.grammar.markers and not match.gap
    if marked and not match.entry.led and not view.grammar.capital_nouns:
        return None
    if view.grammar.head_last and match.first and view.low[match.first - 1] in view.grammar.possessives:
        return None  # "its own payment system"
    way = to_subject(view, match.first)
    if (clause := turned_clause(view, match, way)) is not None:
        found, literal = clause[1], (match.entry.role, match.entry.words) in view.grammar.concrete
        known = literal and not way.relative and found is not None and found.name is None  # "i motori li fornirà X"
        thing = Subject(found.label, span_of(view, found)) if known and found is not None else None
        return compose(state, match, *clause, way, thing=thing, free=not way.relative)
    if (written := enclitic_clause(view, match)) is not None:
        return compose(state, match, *written, way, free=True)
    if (first := verb_first(view, match, way)) is not None:
        return compose(state, match, *first, way, free=first[1] is None)
    if (perfect := perfect_clause(state, match)) is not None:
        return compose(state, match, *perfect, free=perfect[1] is None)
    if view.grammar.verb_second and (cleft := cleft_clause(state, match)) is not None:
        return compose(state, match, *cleft)
    bracket = (verb_bracket(view, match) or relative_clause(view, match)) if view.grammar.verb_second else None
    if bracket is not None:
        free = bracket[1] is None and match.entry.role in ACTED_ON and _holds_object(view, bracket[0], match)
        reading, last = compose(state, match, *bracket, free=free), view.low[match.last - 1]
        said = match.last > match.first + 1 and last in view.grammar.perfect_infinitives and not bracket[2].relative
        return reading and reading._replace(reported=said)
    if _is_participle(view, match, way):
        return None
    agents = find_subject(state, match, way)
    if agents is None:
        return None
    if view.grammar.verb_second and agents.names and all(n.kind == "thing" for n in agents.names):
        turned = inverted_subject(view, match, way)
        if turned is not None:
            return compose(state, match, turned, _ahead(view, way), way)
    if match.clitic or way.pronoun:
        return compose(
            state, match, agents, topic(view, agents.first, agents.last), way, planned=way.purpose, free=True
        )
    if (at := _pronoun_object(view, match)) is not None:
        link = state.pointing.get(at)
        meant = Subject(link.name.label) if link is not None else None
        return compose(state, match, agents, None, way, thing=meant, free=True)
    found = _object(state, match, agents)
    if match.entry.role == "lead" and way.relative and _is_alone(view, match):
        return compose(state, match, agents, None, way, free=True)
    if found is None and not view.grammar.capital_nouns:
        found = _relative_object(view, agents)
    if view.grammar.verb_second and agents.first >= match.head and (found is None or is_time(view, found)):
        found = _ahead(view, way)
    share = match.entry.role == "own" and _is_share(view, match.head)
    found = None if share and found is not None and found.name is None else found
    held = match.entry.role == "lead" and len(match.entry.words) > _VERB and found is not None
    held = held and found is not None and is_determined(view, found)  # "is in charge of the observers"
    return compose(state, match, agents, found, way, planned=way.purpose, free=share or held)


def _is_alone(view: View, match: Match) -> bool:
    """True for "Jan Falk, who *conducted* on Friday, …": a verb that needs no object where its clause ends."""
    at = over_when(view, match.last) if match.last < len(view.low) else match.last
    ends = at >= len(view.words) or not view.words[at][0].isalnum() or view.words[at - 1] == ","
    return ends and match.entry.words[-1] in view.grammar.alone


def _pronoun_object(view: View, match: Match) -> int | None:
    """The token of "it" in "which built it", of "ihn" in "hatte ihn 1967 gebaut", of "het" in "bouwde het in 1971"."""
    grammar = view.grammar
    at = match.gap[0] if match.gap is not None else match.last
    if not (grammar.head_last or grammar.verb_second) or match.entry.role not in ACTED_ON | {"acquire"}:
        return None
    if at >= len(view.low) or view.low[at] in grammar.pronoun_person:
        return None
    return at if view.low[at] in grammar.objects or is_lone_pronoun(view, at, match.last - 1) else None


def _holds_object(view: View, agents: Agents, match: Match) -> bool:
    """True for the "het" of "die het in 1971 bouwde"."""
    inside = range(agents.last + 1, match.first)
    return any(is_lone_pronoun(view, i, match.first) for i in inside)


def _ahead(view: View, way: Way) -> NounPhrase | None:
    """The object before a verb that its subject follows; "Die Suche nach den Vermissten" is a search."""
    found = before(view, way.at) if way.at else None
    found = head_of(view, found) if found is not None else None
    counted = found is not None and view.words[view.bare(found.first, found.last)][0].isdigit()
    return genitive_head(view, found) if found is not None and counted else found  # "Die Akustik | der 980 Plätze"


def _is_share(view: View, at: int) -> bool:
    """True for "26.5%" behind "owns": a share, of whatever firm."""
    ahead = range(at, min(at + 2, len(view.low)))
    return any(view.words[i] == "%" or view.low[i] in view.grammar.words.percent for i in ahead)


def _is_participle(view: View, match: Match, way: Way) -> bool:
    """True for "was announced": the form is active elsewhere, but here a passive auxiliary stands before it."""
    passive = way.passed & view.grammar.passive
    return bool(passive) and match.entry.words in view.grammar.participles


def _is_perfect(view: View, match: Match) -> bool:
    """True for "l'ha guidata", "que X a menées": the participle agrees with an object before it, and is active."""
    grammar = view.grammar
    if not grammar.object_relatives or match.gap is not None:
        return False
    way = to_subject(view, match.first)
    if way.passed & grammar.passive:
        return False
    at = match.first - 1
    while at > 0 and grammar.is_adverb(view.low[at]) and view.low[at] not in grammar.perfect:
        at -= 1
    return way.pronoun or (at >= 0 and view.low[at] in grammar.perfect)


def _whole(state: State, match: Match) -> Reading | None:
    """ "The plan includes a fund": the whole is the agent of its parts, whatever noun it is."""
    view = state.view
    way = to_subject(view, match.first)
    whole = thing_before(view, way)
    if whole is None or way.joined:
        return None
    subject_, fits = thing_of(state, whole, "lead")
    found = object_after(view, match.last)
    if subject_ is None or not fits or found is None:
        return None
    names = (whole.name,) if whole.name is not None else ()
    return compose(state, match, Agents((subject_.label,), whole.first, whole.last, False, names), found, way)


def _intransitive(state: State, match: Match) -> Reading | None:
    """A verb that needs no object: "refused to sign", "übernimmt die Leitung"."""
    way = to_subject(state.view, match.first)
    agents = find_subject(state, match, way)
    if agents is None:
        return None
    at = agents.last if agents.first >= match.last else match.last
    if match.entry.role == "sign" and not _ends_at(state.view, at):
        return None
    found = object_after(state.view, at) if at < len(state.view.low) else None
    if found is not None and found.name is None and not _is_refused(state.view, match, found):
        found = None
    if match.entry.role == "launch" and _is_against(state.view, at):
        found = None  # "filed a lawsuit against Orbix": it is not Orbix that was launched
    return compose(state, match, agents, found, way, free=True)


def _ends_at(view: View, at: int) -> bool:
    """True where a preposition or mark follows a verb, and nothing that it acts on: "signed | on Friday"."""
    return at >= len(view.low) or view.low[at] in view.grammar.prepositions or not view.words[at][0].isalnum()


def _is_against(view: View, at: int) -> bool:
    """True for a preposition but for "of" and "for", behind which the thing would stand."""
    grammar, low = view.grammar, view.low[at : at + 1]
    return not (grammar.prepositions - grammar.of - grammar.for_words).isdisjoint(low)


def _is_refused(view: View, match: Match, found: NounPhrase) -> bool:
    """True for "refused to sign the letter": a noun for what is signed."""
    return match.entry.role == "refuse" and (is_concrete(view, found, "refuse") or is_determined(view, found))


def _object(state: State, match: Match, agents: Agents) -> NounPhrase | None:
    view = state.view
    if match.entry.role == "attend" and match.gap is not None:
        inside = _inside_phrase(view, match.gap) or (before(view, match.first) if agents.first > match.first else None)
        return inside or (object_after(view, *match.gap) if agents.last <= match.first else None)
    if match.gap is None:
        if agents.last <= match.first or not view.grammar.verb_second:
            found = object_after(view, match.last)
            if found is not None or not view.grammar.verb_second:
                return _through_noun(view, found)
            return object_after(view, agents.last, match.first) if agents.last < match.first else None
        return object_after(view, agents.last)
    rest = match.entry.rest
    if len(rest) > 1 and rest[-1] in view.grammar.prepositions | view.grammar.articles:
        return object_after(view, match.last)  # "staat sinds mei aan het hoofd van | het instituut"
    start = agents.last if match.gap[0] <= agents.first < match.gap[1] else match.gap[0]
    found = object_after(view, start, match.gap[1])
    if found is None and agents.first < match.first:
        return None
    return found


def _relative_object(view: View, agents: Agents) -> NounPhrase | None:
    """ "the programme that President Okoth announced": the noun that the relative clause hangs on."""
    at = agents.first - 1
    grammar = view.grammar
    if at < 1 or agents.last <= agents.first:
        return None
    if not grammar.head_last:
        while at > 1 and (view.low[at] in grammar.articles or view.words[at] in "'’"):
            at -= 1  # "la oferta que *los* Falk rechazaron"
        if view.low[at] not in grammar.object_relatives:
            return None
        found = thing_before(view, Way(at, frozenset(), relative=True))
        if found is None or found.name is not None or is_determined(view, found):
            return found
        number = next((i for i in range(found.first, found.last - 1) if view.words[i][0].isdigit()), None)
        if number is None:
            return None
        return found._replace(first=number, label=view.text(number, found.last))  # "2400 torres, que os Falk compram"
    if view.low[at] not in grammar.relatives:
        return None
    return thing_before(view, Way(at, frozenset(), relative=True))


def _inside_phrase(view: View, gap: tuple[int, int]) -> NounPhrase | None:
    """The noun behind the last preposition of a gap: "nahm als Beobachter an dem Gipfel teil"."""
    for i in range(gap[1] - 1, gap[0] - 1, -1):
        if view.low[i] in view.grammar.prepositions:
            return object_after(view, i + 1, gap[1])
    return None


def _through_noun(view: View, found: NounPhrase | None) -> NounPhrase | None:
    """ "announced the launch of Stargate": through an action noun to the name behind "of"."""
    if found is None or found.name is not None or found.last >= len(view.low):
        return found
    for opener in view.grammar.openers:
        example = view.starts.get(found.last + len(opener))
        if example is not None and view.sentence.has(opener, found.last):
            return NounPhrase(found.first, example.last, example.label, example)
    if view.low[found.last] not in view.grammar.of:
        return found
    name = view.starts.get(found.last + 1)
    if name is None or name.kind in ("person", "place") or not _is_action(view, found):
        return found
    return NounPhrase(found.first, name.last, name.label, name)


def _is_action(view: View, found: NounPhrase) -> bool:
    return view.low[found.last - 1] in view.grammar.actions


def _passive(state: State, match: Match) -> Reading | None:
    if (said := hearsay_bracket(state.view, match)) is not None:
        reading = compose(state, match, *said)
        return reading and reading._replace(reported=True)
    if (perfect := perfect_clause(state, match)) is not None:
        return compose(state, match, *perfect, free=perfect[1] is None)
    return _active(state, match) if _is_perfect(state.view, match) else read_passive(state, match)


def _converse(state: State, match: Match) -> Reading | None:
    """The thing stands before the verb, the agents behind it: "OpenAI for Countries is part of Stargate"."""
    view = state.view
    if match.entry.role == "fund":
        return read_come(state, match)
    if view.grammar.verb_second and (owned := converse_last(view, match)) is not None:
        return compose(state, match, *owned)
    way = to_subject(view, match.first)
    found = thing_before(view, way)
    share = found is not None and _is_share(view, found.first + 1)
    if match.entry.role == "own" and (share or (way.at and view.words[way.at - 1] == "%")):
        agents = view.agents_after(match.last)
        return compose(state, match, agents, None, way, free=True) if agents is not None and agents.names else None
    thing = None
    person = found is not None and found.name is not None and found.name.kind == "person"
    if found is None or person or (found.name is None and view.words[max(0, way.at - 1)] == ","):
        thing = state.thing()
        found = None if thing is not None or person else found
    behind = match.gap is None or (not view.grammar.verb_second and match.entry.rest[-1] in view.grammar.prepositions)
    region = over_part(view, match.last) if behind or match.gap is None else match.gap[0]
    agents = view.agents_after(region, anything=match.entry.role == "attend")
    if agents is None or (found is None and thing is None and match.entry.role != "support"):
        return None
    if match.entry.role == "build" and found is not None and is_sum(view, found.first, way.at):
        return None  # "the money came from Orbix"
    if match.entry.role in ("part_of", "build") and all(n.kind == "place" for n in agents.names):
        return None
    if found is not None and found.name is not None and (match.entry.role, match.entry.words) in view.grammar.concrete:
        return None  # "Orbix comes from Norvania"
    return compose(state, match, agents, found, way, thing=thing)


def _mutual(state: State, match: Match) -> Reading | None:
    """Both sides of a partnership are agents."""
    view = state.view
    way = to_subject(view, match.first)
    mine = find_subject(state, match, way)
    theirs = view.agents_after(match.gap[0] if match.gap else match.last)
    if theirs is None:
        return None
    if mine is None:
        return compose(state, match, theirs, None, way)
    labels = tuple(dict.fromkeys((*mine.labels, *theirs.labels)))
    both = Agents(
        labels, min(mine.first, theirs.first), theirs.last, mine.open or theirs.open, mine.names + theirs.names
    )
    return compose(state, match, both, None, way)


def _together(state: State, match: Match) -> Reading | None:
    way = to_subject(state.view, match.first)
    agents = subject(state.view, way)
    if agents is None or len(agents.labels) < 2:
        return None
    return compose(state, match, agents, None, way)


_FRAMES: dict[str, Callable[[State, Match], Reading | None]] = {
    "active": _active,
    "intransitive": _intransitive,
    "whole": _whole,
    "passive": _passive,
    "converse": _converse,
    "money": read_money,
    "priced": read_priced,
    "given": read_given,
    "authored": read_authored,
    "behind": read_behind,
    "mutual": _mutual,
    "together": _together,
    "held": read_held,
    "nouns": read_nouns,
    "sources": read_sources,
    "between": read_between,
    "withs": read_between,
}
