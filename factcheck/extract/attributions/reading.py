"""A role read in a sentence: who, what, the words that say so, and whether the thing fits the role."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, NamedTuple

from attrs import field, frozen

from factcheck.extract.agreement import StandIn
from factcheck.extract.attributions.clauses import Way
from factcheck.extract.attributions.firms import may_act, only_firm
from factcheck.extract.attributions.lengths import of_length
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.coreference import Link, resolve
from factcheck.extract.names.finder import Name, names_of
from factcheck.model import Role, Span, Subject

_NEEDS_THING: frozenset[Role] = frozenset(
    {"launch", "create", "build", "lead", "acquire", "own", "sign", "refuse", "host", "attend", "part_of"}
)
_CONCRETE: frozenset[Role] = frozenset(
    {"sign", "refuse", "launch", "create", "build", "lead", "own", "acquire", "host", "attend", "support"}
)
_NO_PERSON_OR_COUNTRY: frozenset[Role] = frozenset(
    {"announce", "launch", "create", "build", "own", "acquire", "sign", "host", "attend"}
)
ACTED_ON: frozenset[Role] = frozenset(
    {"announce", "launch", "create", "build", "lead", "sign", "refuse", "host", "own"}
)
"""Roles in which persons act on things and things never on persons, so that the order of words may be turned."""

_ON_ACTS: frozenset[Role] = frozenset({"sign", "refuse", "lead", "host", "attend", "support"})
"""Roles whose thing may be something that is done: talks are led, and not built or owned."""

_MADE: frozenset[Role] = frozenset({"build", "create", "launch"})
_LITERAL: frozenset[Role] = frozenset({"sign", "refuse", "host", "attend", "own", "acquire"})
"""Roles whose verbs are seldom said of anything but a thing or a deed, so that any noun with an article may be it."""

_COMPOUND = 6
"""Letters of the shortest compound that is known by its end: "tramlijn"."""

_NEAR = 8
_FAR = 400
SPEECH_QUOTES = frozenset('"“”„»«')
_CLOSE = frozenset('"”“»')


class Reading(NamedTuple):
    """One attribution: tokens first … last-1 are the words that carry it."""

    role: Role
    agents: Agents
    thing: Subject | None
    first: int
    last: int
    written: str
    passed: frozenset[str] = frozenset()
    content: tuple[int, int] | None = None
    """Tokens of the words that are reported, for speech."""

    planned: bool = False
    reported: bool = False
    """True where the verb itself says that it is hearsay."""

    passive: bool = False
    stand_in: StandIn | None = None
    """The pronoun that stands for the thing, where no noun names it."""


@frozen(slots=False, eq=False)
class State:
    """What was read so far in a sentence, for verbs that share a subject."""

    view: View
    links: tuple[Link, ...]
    done: list[tuple[Match, Reading]] = field(factory=list)

    @cached_property
    def quoted(self) -> tuple[int, int] | None:
        """The longest stretch of direct speech in the sentence."""
        return longest_quotation(self.view)

    @cached_property
    def pointing(self) -> dict[int, Link]:
        """The link of each token that points back."""
        return {t: link for link in self.links for t in range(link.pointer.first, link.pointer.last)}

    def agents(self, kind: Literal["any", "mutual"] = "any") -> Agents | None:
        """The agents of the verb before."""
        for match, reading in reversed(self.done):
            if kind == "any" or match.entry.form in ("mutual", "together"):
                return reading.agents
        return None

    def thing(self) -> Subject | None:
        """The thing of the verb before."""
        return next((r.thing for _, r in reversed(self.done) if r.thing is not None), None)


def thing_of(state: State, found: NounPhrase | None, role: Role, *, free: bool = False) -> tuple[Subject | None, bool]:
    """The thing of a role from a noun phrase, and whether it fits: the wrong kind of object means no claim.

    free: the frame is plain enough to go without a thing, or with any noun ("was built by").
    """
    if found is None:
        return None, free or role not in _NEEDS_THING
    view = state.view
    span = span_of(view, found)
    link = next((state.pointing[t] for t in range(found.first, found.last) if t in state.pointing), None)
    if found.name is None and link is not None:
        return Subject(link.name.label, span), True
    if found.name is not None:
        if role == "build" and not view.grammar.deals.isdisjoint(view.low[found.first : found.name.first]):
            return None, False  # "completed its takeover of Orbix"
        return _named_thing(view, found.name, role)
    if _is_pronoun(view, found) or found.label.casefold() in view.grammar.empty:
        return None, True
    if is_time(view, found):
        return None, free or role not in _NEEDS_THING
    if _is_amount(view, found):
        if role == "part_of":
            return Subject(found.label, span), True
        return None, free or role not in _NEEDS_THING | {"announce"}
    label = Subject(found.label, span)
    if role not in _CONCRETE or free:
        return label, True
    return label, is_concrete(view, found, role)


def _named_thing(view: View, name: Name, role: Role) -> tuple[Subject | None, bool]:
    label = view.label(name) if name.kind == "person" else name.label
    subject = Subject(
        label,
        Span(name.label, name.start, name.end) if _exact(view, name) else view.sentence.quote(name.first, name.last),
    )
    unfit = (name.kind == "person" or name.territory is not None) and role in _NO_PERSON_OR_COUNTRY
    return subject, not unfit


def _exact(view: View, name: Name) -> bool:
    return view.sentence.text[name.start : name.end] == name.label


def _is_pronoun(view: View, found: NounPhrase) -> bool:
    grammar = view.grammar
    alone = grammar.pronouns | grammar.demonstratives | grammar.possessives
    return found.last - found.first == 1 and view.low[found.first] in alone


def is_time(view: View, found: NounPhrase) -> bool:
    """True for "last week", "vergangene Woche", "mardi": when, not what."""
    last = found.last - 1
    year = view.words[last].isdecimal() and len(view.low[last]) == 4
    if found.name is None and found.first == last and year:
        return True
    if found.name is not None or view.low[last] in view.grammar.times:
        return found.name is None
    return found.first == last and view.words[last].islower() and view.low[last] in view.grammar.words.calendar


def _is_amount(view: View, found: NounPhrase) -> bool:
    """True for "23 Milliarden" and "60 persen": an amount without a thing."""
    words = view.grammar.words
    inside = range(found.first, found.last)
    if not any(view.words[i][0].isdigit() for i in inside):
        return False
    return all(
        not view.words[i][0].isalpha()
        or view.low[i] in view.grammar.amounts
        or view.words[i] in words.money
        or view.grammar.boundary(view.low[i])
        for i in inside
    )


def is_concrete(view: View, found: NounPhrase, role: Role) -> bool:
    """True for a noun that can be built, launched or led: a project, a plant, a firm; not "trust" or "an ecosystem"."""
    grammar = view.grammar
    groups = role in ("lead", "own", "acquire", "create", "support")
    endings = grammar.group_endings if groups else grammar.generic_endings
    acts = grammar.acts if role in _ON_ACTS else frozenset()
    endings += grammar.act_endings if acts else ()
    for i in range(found.first, found.last):
        low = view.low[i]
        if view.low[i + 1 : i + 2] == ("-",) and i + 2 < found.last:
            low = "".join(view.low[i : i + 3])  # "start-up"
        if role == "build" and low in grammar.unbuilt:
            continue  # "completed the takeover", "made the painting"
        if low in grammar.generic or low in grammar.works or low in acts or (groups and low in grammar.people):
            return True
        if grammar.verb_second and len(low) > _COMPOUND and low.endswith(endings):
            return True
        if (
            role == "lead"
            and grammar.deed_endings
            and low.endswith(grammar.deed_endings)
            and low not in grammar.abstract
        ):
            return True  # "conduz a integração"
        if low in grammar.things or any(s in grammar.things or s in grammar.generic for s in grammar.singulars(low)):
            return True
    return False


def is_money(view: View, found: NounPhrase) -> bool:
    """True for "the loan", "40 million euros"."""
    words = view.grammar.words
    return any(view.low[i] in words.wealth or view.words[i] in words.money for i in range(found.first, found.last))


def _is_money_put_up(view: View, found: NounPhrase, match: Match) -> bool:
    """True for the reward that was put up, which is no tower."""
    passive = match.entry.form == "passive" and view.grammar.head_last and found.name is None
    return passive and view.low[found.last - 1] in view.grammar.words.wealth


def is_determined(view: View, found: NounPhrase) -> bool:
    """True for "the offer", "an offer", "tawaran itu", and nothing that people are called."""
    grammar, before = view.grammar, view.low[found.first - 1] if found.first else ""
    name = view.ends.get(found.last)
    called = name is not None and view.low[name.title_first - 1] not in grammar.of  # "the striker Jan Falk"
    if found.name is not None or found.agentive or called:
        return False
    first, last = view.low[found.first], view.low[found.last - 1]
    after = view.low[found.last] if found.last < len(view.low) else ""
    return (
        first in grammar.pointing
        or before in grammar.pointing
        or last in grammar.demonstratives
        or after in grammar.demonstratives
    )


def span_of(view: View, found: NounPhrase) -> Span:
    """Where a noun phrase stands."""
    return view.sentence.quote(found.first, found.last)


def compose(
    state: State,
    match: Match,
    agents: Agents,
    found: NounPhrase | None,
    way: Way | None = None,
    *,
    thing: Subject | None = None,
    planned: bool = False,
    free: bool = False,
) -> Reading | None:
    """Put a reading together, unless the thing or the agents do not fit the role."""
    role = match.entry.role
    if role == "build" and found is not None and _is_money_put_up(state.view, found, match):
        role = "fund"  # "a reward was put up by Orbix"
    fits = True
    literal = (role, match.entry.words) in state.view.grammar.concrete
    if (
        literal
        and role == "fund"
        and match.entry.form == "passive"
        and (found is None or not is_money(state.view, found))
    ):
        return None  # "a licence granted by the town"
    if not free and _is_paid(state.view, match, found):
        return None
    free = free and not (literal and role != "fund")
    found = found and of_length(state.view, found, match.gap[1] if match.gap is not None else None)
    if thing is None:
        plain = found is not None and not literal and _is_plain(state.view, match, agents, found)
        thing, fits = thing_of(state, found, role, free=free or plain)
        fits = fits or (plain and thing is not None)
        if found is not None and found.name is None and thing is not None and thing.label in agents.labels:
            thing = Subject(found.label, span_of(state.view, found))  # "Corvina, owner of the ship"
    agents = meant(state, agents)
    compound = not agents.names and state.view.is_placed(agents.first, agents.last)
    if not fits or not may_act(agents, role, thing=thing, unique=state.view.grammar.unique, compound=compound):
        return None
    places = [match.first, match.last]
    if agents.last > agents.first:
        places += [agents.first, agents.last]
    if found is not None:
        places += [found.first, found.last]
    return Reading(
        role=role,
        agents=agents,
        thing=thing,
        first=min(places),
        last=max(places),
        written=state.view.text(match.first, match.head),
        passed=(way.passed if way else frozenset()) | match.opener - state.view.grammar.negated,
        planned=planned,
    )


def _is_paid(view: View, match: Match, found: NounPhrase | None) -> bool:
    """True for "paya une amende", "paid the fine": what is paid for no work of building."""
    pays = match.entry.words[-1] in view.grammar.paid and (match.entry.role, match.entry.form) == ("fund", "active")
    if not pays or found is None:
        return pays
    abstract = view.grammar.abstract.intersection(view.low[found.first : found.last])
    return found.name is None and bool(abstract or not is_concrete(view, found, "build"))


def _is_plain(view: View, match: Match, agents: Agents, found: NounPhrase) -> bool:
    """True where any noun with an article may be the thing: "designed the poster", "lehnte die Einigung ab"."""
    role, entry = match.entry.role, match.entry
    named = bool(agents.names) or any(not label.islower() for label in agents.labels)
    if not (named or view.is_placed(agents.first, agents.last)) or _is_amount(view, found):
        return False
    if role in _LITERAL:
        behind = view.low[agents.last : agents.last + 1]  # "koran milik Orbix *itu*"
        pointed = view.grammar.owner_behind and not view.grammar.demonstratives.isdisjoint(behind)
        return pointed or is_determined(view, found) or view.words[found.first][0].isdigit()
    grammar, last = view.grammar, view.low[found.last - 1]
    if role not in _MADE or not grammar.abstract or not grammar.weak.isdisjoint(entry.words + entry.rest):
        return False
    abstract = not grammar.abstract.isdisjoint(view.low[found.first : found.last]) or last in grammar.unbuilt
    ends = grammar.capital_nouns and last.endswith(grammar.words.abstract_endings)
    return not abstract and not ends and (is_determined(view, found) or view.words[found.first][0].isdigit())


def meant(state: State, agents: Agents) -> Agents:
    """The firm that "the company" points back to, as the agent; the agents as they are where they are named."""
    if agents.names or len(agents.labels) != 1 or " " in agents.labels[0]:
        return agents
    link = next((state.pointing[t] for t in range(agents.first, agents.last) if t in state.pointing), None)
    name = link.name if link is not None else only_firm(state.view, agents)
    if name is None or name.kind not in ("organisation", "unknown"):
        return agents
    return agents._replace(labels=(name.label,), names=(name,), open=False)


def pronoun_agents(state: State, low: str, at: int = 0, *, acts: bool = False) -> Agents | None:
    """Who "they" or "she" is: the one name of that kind in the sentence before, else nobody.

    acts: the pronoun does something and does not speak. Where it may stand for a thing as well ("il", "sie"), a firm
    that is named beside the person may be meant, so that it is nobody.
    """
    view = state.view
    either = acts and low in view.document.lexicon.words("references", "pronoun_thing")
    grammar = view.grammar
    person = low in grammar.pronoun_person
    if not person and low not in grammar.pronoun_agents:
        return None
    index = view.sentence.index
    names = names_of(view.document)
    near = [n for n in view.names if n.last <= at][-_NEAR:] if at < _FAR else []
    here = {view.label(n): n for n in near if n.kind == "person"} if person else {}
    if len(here) == 1:
        label, name = here.popitem()
        return Agents((label,), 0, 0, False, (name,))
    for i in (index - 1, index - 2):
        if i < 0 or view.document.sentences[i].paragraph < view.sentence.paragraph - 1:
            break
        fitting = [n for n in names[i] if (n.kind == "person") == person and n.kind not in ("place", "thing")]
        if person and not acts and not fitting:
            fitting = [n for n in names[i] if n.kind == "unknown" and " " in n.label]  # who speaks is a person
        labels = {view.label(n) for n in fitting}
        if either and any(n.kind in ("organisation", "unknown") for n in names[i]):
            return None
        if len(labels) == 1:
            return Agents((labels.pop(),), 0, 0, False, (fitting[0],))
        if labels:
            return None
    return None


def links_of(view: View) -> tuple[Link, ...]:
    """The pointing phrases of a sentence with what they stand for."""
    return resolve(view.document)[view.sentence.index]


def longest_quotation(view: View) -> tuple[int, int] | None:
    """The longest stretch in quotation marks of at least four words."""
    best: tuple[int, int] | None = None
    start: int | None = None
    if SPEECH_QUOTES.isdisjoint(view.words):
        return None
    for i, word in enumerate(view.words):
        if word not in SPEECH_QUOTES:
            continue
        if start is not None and word in _CLOSE:
            if best is None or i - start > best[1] - best[0]:
                best = (start, i)
            start = None
        elif i + 1 < len(view.words):
            start = i + 1
    return best if best is not None and best[1] - best[0] >= 4 else None
