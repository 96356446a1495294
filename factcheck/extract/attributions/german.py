"""Word order of languages that put the verb second or last: subjects behind the verb, objects before it."""

from __future__ import annotations

from factcheck.extract.attributions.adjuncts import over_part
from factcheck.extract.attributions.clauses import (
    Way,
    explained_name,
    head_of,
    object_after,
    subject,
    thing_before,
    to_subject,
)
from factcheck.extract.attributions.described import described
from factcheck.extract.attributions.leftward import agents_before, before
from factcheck.extract.attributions.nounphrases import Agents, NounPhrase, View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import ACTED_ON, State, is_concrete, pronoun_agents

_CLAUSE = 24
_MADE = frozenset({"build", "create", "launch", "fund"})
_ATTRIBUTE = 10


def inverted_subject(view: View, match: Match, way: Way) -> Agents | None:
    """ "Das gab Innenminister Rafael Montalvo bekannt", "Für Wiz legt Google …": the subject right behind the verb."""
    if way.at and view.words[way.at - 1] == "," and match.first - way.at > 1:
        return None
    ahead = before(view, way.at) if way.at else None
    ahead = genitive_head(view, ahead) if ahead is not None else None
    if ahead is not None and _may_act(view, ahead) and not _acted_on(view, match, ahead):
        return None
    if ahead is not None and _hangs_on_name(view, ahead):
        return None
    at = match.first + len(match.entry.words)
    reflexive = view.grammar.reflexives
    while at < len(view.low) and (view.grammar.is_adverb(view.low[at]) or view.low[at] in reflexive):
        at += 1
    agents = view.agents_after(at)
    if agents is None or agents.first >= len(view.low):
        return None
    return agents


def _hangs_on_name(view: View, ahead: NounPhrase) -> bool:
    """True for "Norda aus Aldersund", which may be the subject: what stands behind the verb is then acted on."""
    at, grammar = ahead.first - 1, view.grammar
    if at != 1 or view.low[at] not in grammar.prepositions:
        return False
    return view.low[0] not in grammar.times | grammar.words.calendar and not grammar.is_adverb(view.low[0])


def _may_act(view: View, ahead: NounPhrase) -> bool:
    """True for "das Projekt", which may be the subject: no name, no preposition before it, no other case."""
    plain = ahead.name is None and ahead.last - ahead.first > 1 and _bare_subject(view, ahead)
    return plain and view.low[ahead.first] in view.grammar.nominatives


def _acted_on(view: View, match: Match, ahead: NounPhrase) -> bool:
    """ "Die Gespräche leitet Jan Falk": "die" may be any case, but a thing does not lead a person."""
    found = view.after(match.first + len(match.entry.words))
    name = found.name if found is not None else None
    if name is None or match.entry.role not in ACTED_ON | {"fund"}:
        return False
    at = match.first + len(match.entry.words)
    subject = view.grammar.subject_articles
    if subject and at < len(view.low) and not ahead.agentive and view.low[ahead.first] not in subject:
        if view.low[at] in subject and at != name.title_first:
            return True  # "Die Technik errichtet *der* Ausrüster Orbix"
        if match.entry.role in _MADE and name.may_be_person and " " in name.label:
            return True  # "Die Akustik hat Jan Falk entworfen": no thing makes a person
    if name.kind in ("place", "thing") or (name.kind == "unknown" and " " not in name.label):
        return False
    return not ahead.agentive and is_concrete(view, ahead, match.entry.role)


def genitive_head(view: View, found: NounPhrase) -> NounPhrase:
    """ "auf die Kosten der Brücke": the noun phrase that a genitive hangs on."""
    at = found.first
    if at and view.low[at] in view.grammar.genitives and view.words[at - 1][0].isupper():
        return before(view, at) or found
    return found


def attribute_agents(view: View, match: Match) -> Agents | None:
    """ "das 2003 von Telvora gebaute Schiff": the agents between "von" and a declined participle right behind them."""
    if match.last >= len(view.low) or view.low[match.last] in view.grammar.markers | view.grammar.passive:
        return None
    for i in range(match.first - 1, max(-1, match.first - _ATTRIBUTE), -1):
        if view.low[i] in view.grammar.markers:
            agents = view.agents_after(i + 1)
            adjacent = agents is not None and agents.last == match.first and bool(agents.names)
            return agents if adjacent and attributed_noun(view, match) is not None else None
    return None


def attributed_noun(view: View, match: Match) -> NounPhrase | None:
    """ "gebaute und 2019 umgerüstete Schiff": the noun that a declined participle describes."""
    if view.low[match.last : match.last + 1] not in view.grammar.joiners:
        return view.after(match.last)
    for i in range(match.last + 1, min(match.last + _ATTRIBUTE, len(view.words))):
        if view.words[i] in ",.;:":
            return None
        if view.words[i][0].isupper() and i not in view.inside:
            return view.after(i)
    return None


def final_subject(state: State, match: Match) -> Agents | None:
    """ "wie Außenministerin Andrea Kessler ankündigte": the subject right behind the word that opens the clause."""
    view = state.view
    if not _closes(view, match):
        return None
    for i in range(match.first - 1, max(-1, match.first - _CLAUSE), -1):
        low = view.low[i]
        if view.words[i] == "," or view.words[i] in ";:":
            return None
        if low in view.grammar.subordinators:
            return view.agents_after(i + 1) or pronoun_agents(state, view.low[i + 1], i + 1)
    return None


def _closes(view: View, match: Match) -> bool:
    """True for a verb at the end of its clause."""
    if match.last >= len(view.words) or not view.words[match.last][0].isalnum():
        return True
    return view.low[match.last] in view.grammar.subordinators or (view.low[match.last],) in view.grammar.joiners


def verb_bracket(view: View, match: Match) -> tuple[Agents, NounPhrase | None, Way] | None:
    """ "Der Fonds soll vier Fabriken finanzieren": subject before or behind the auxiliary, object before the verb."""
    if match.gap is not None or not _closes(view, match):
        return None
    modal = view.grammar.modals
    for i in range(match.first - 1, max(-1, match.first - _CLAUSE), -1):
        if view.words[i] in ",;:":
            return None
        if view.low[i] not in modal:
            continue
        way = to_subject(view, i)
        agents = subject(view, way)
        start = i + 1
        if agents is None:
            agents = view.agents_after(i + 1)
            start = agents.last if agents else start
        if agents is None:
            return None
        found = object_after(view, start, match.first)
        return agents, found, Way(way.at, way.passed | {view.low[i]})
    return None


def hearsay_bracket(view: View, match: Match) -> tuple[Agents, NounPhrase | None, Way] | None:
    """ "Telvora soll die Werft gekauft haben", "zou de werf hebben gekocht": what is said of somebody, and not sure."""
    have = view.grammar.perfect_infinitives
    if view.low[match.last : match.last + 1] and view.low[match.last] in have:
        return verb_bracket(view, match._replace(last=match.last + 1))
    if match.first and view.low[match.first - 1] in have:
        return verb_bracket(view, match._replace(first=match.first - 1))
    return None


def passive_thing(view: View, match: Match, agents: Agents) -> tuple[NounPhrase | None, Way]:
    """The thing of a passive: before its auxiliary, behind it where the participle comes first, or the noun behind."""
    first = min(match.first, agents.first)
    opening = _relative_opening(view, agents) if agents.last <= match.first else None
    if opening is not None:
        return thing_before(view, Way(opening, frozenset(), relative=True)), Way(opening, frozenset(), relative=True)
    auxiliary = _auxiliary(view, match, first)
    if auxiliary is None:
        return _without_auxiliary(view, match, agents)
    passed = frozenset({view.low[auxiliary]})
    way = to_subject(view, auxiliary)
    way = Way(way.at, way.passed | passed, relative=way.relative, joined=way.joined)
    if auxiliary < match.first or way.at > match.last:
        ahead = before(view, way.at) if way.at else None
        ahead = head_of(view, ahead) if ahead is not None else None
        if ahead is not None and _bare_subject(view, ahead):
            return ahead, way
    if way.at and view.words[way.at - 1] == "," and auxiliary < match.first:
        return thing_before(view, way), way
    behind = view.after(auxiliary + 1)
    return (behind if (behind is not None and behind.last <= first) or match.last <= auxiliary else None), way


def _relative_opening(view: View, agents: Agents) -> int | None:
    """The comma of ", das (2003) von Telvora angekündigt wurde"."""
    for i in range(agents.first - 2, max(0, agents.first - _ATTRIBUTE), -1):
        if view.words[i] == ",":
            return None
        if view.words[i - 1] == ",":
            return i - 1 if view.low[i] in view.grammar.relatives else None
    return None


def relative_clause(view: View, match: Match) -> tuple[Agents, NounPhrase | None, Way] | None:
    """ "Jan Falk, der das Projekt leitet": he acts; "das Projekt, das Jan Falk leitet": the name inside acts."""
    if match.gap is not None or not _closes(view, match):
        return None
    for i in range(match.first - 1, max(0, match.first - _CLAUSE), -1):
        if view.words[i] != ",":
            continue
        if _closes_aside(view, i):
            continue
        if i + 1 >= match.first or view.low[i + 1] not in view.grammar.relatives:
            return None
        way = Way(i, frozenset(view.low[i + 2 : match.first]), relative=True)
        inner = _inner_subject(view, i + 1)
        if inner is not None and _acts_on(view, i, inner, match):
            inner = None
        if inner is not None and inner.last <= match.first:
            agents = view.agents_after(i + 2)
            thing = before(view, i)
            return (agents, thing, way) if agents is not None and thing is not None else None
        antecedent = agents_before(view, i)
        if antecedent is not None and not antecedent.names:
            antecedent = explained_name(view, antecedent)  # "Orbix, das Unternehmen, das …"
        if antecedent is None:
            return None
        return antecedent, object_after(view, i + 2, match.first), way
    return None


def converse_last(view: View, match: Match) -> tuple[Agents, NounPhrase, Way] | None:
    """ "die Bahn, die zu 62 Prozent dem Fonds Norda gehört": the owner inside the clause that "gehört" closes."""
    if match.gap is not None or not _closes(view, match):
        return None
    for i in range(match.first - 1, max(0, match.first - _ATTRIBUTE), -1):
        if view.words[i] != ",":
            continue
        if view.low[i + 1] not in view.grammar.relatives:
            return None
        agents, found = view.agents_after(over_part(view, i + 2)), before(view, i)
        inside = agents is not None and agents.names and agents.last == match.first
        return (agents, found, Way(i, frozenset(), relative=True)) if agents and inside and found else None
    return None


def given_clause(view: View, match: Match) -> tuple[Agents, NounPhrase, Way] | None:
    """ "een lening die de Donaubank verstrekt": a relative clause without a comma with a subject of its own."""
    if match.gap is not None or view.grammar.capital_nouns or not _closes(view, match):
        return None
    for i in range(match.first - 1, max(0, match.first - _ATTRIBUTE), -1):
        if view.words[i] in ",;:":
            return None
        if view.low[i] in view.grammar.relatives:
            agents, found = view.agents_after(i + 1), before(view, i)
            inside = agents is not None and agents.last <= match.first
            return (agents, found, Way(i, frozenset(), relative=True)) if agents and inside and found else None
    return None


def _closes_aside(view: View, comma: int) -> bool:
    """True for both commas of "am Sonntag, dem 6. September, vor …", where no clause begins."""
    around = view.low[comma - 1 : comma] + view.low[comma + 1 : comma + 5]
    return any(word in view.grammar.words.calendar for word in around)


def _acts_on(view: View, comma: int, inner: NounPhrase, match: Match) -> bool:
    """ "Ana Ruiz und Jan Falk, die Orbix gründeten": persons before the comma found what bears no person's name."""
    antecedent = agents_before(view, comma)
    if antecedent is None or match.entry.role not in ACTED_ON or inner.name is None or inner.name.kind == "person":
        return False
    return len(antecedent.names) == len(antecedent.labels) and all(n.may_be_person for n in antecedent.names)


def _inner_subject(view: View, pronoun: int) -> NounPhrase | None:
    """Who acts inside a relative clause: "das Jan Falk leitet", "den der Hersteller Telvora baut"."""
    name = view.starts.get(pronoun + 1)
    if name is not None:
        return NounPhrase(name.first, name.last, name.label, name, agentive=True)
    if view.low[pronoun] not in view.grammar.accusatives:
        return None
    found = view.after(pronoun + 1)
    return found if found is not None and found.agentive else None


def _bare_subject(view: View, found: NounPhrase) -> bool:
    at = found.first
    while at > 0 and view.low[at - 1] in view.grammar.articles:
        at -= 1
    return at == 0 or view.low[at - 1] not in view.grammar.prepositions


def _auxiliary(view: View, match: Match, first: int) -> int | None:
    """The passive auxiliary of a participle: before it in its clause, or right behind it."""
    passive = view.grammar.passive
    for i in range(first - 1, max(-1, first - _CLAUSE), -1):
        if view.low[i] in passive:
            return i
        if view.words[i] in ",;:":
            break
    if match.last < len(view.low) and view.low[match.last] in passive:
        return match.last
    return None


def _article_before(view: View, at: int, noun: NounPhrase) -> int:
    """The token of the "die" in "die 1856 von Jan Falk gegründete Bank"; where the noun begins if there is none."""
    grammar = view.grammar
    while at and (view.words[at - 1].isdigit() or view.low[at - 1] in grammar.prepositions | grammar.markers):
        if view.low[at - 1] in grammar.articles:
            break
        at -= 1
    return at - 1 if at and view.low[at - 1] in grammar.articles else noun.first


def _without_auxiliary(view: View, match: Match, agents: Agents) -> tuple[NounPhrase | None, Way]:
    """ "das von OpenAI entwickelte Modell GPT-4"; "GPT-4, entwickelt von OpenAI"."""
    if agents.last <= match.first:
        comma = next((j for j in range(agents.first - 1, max(0, agents.first - 6), -1) if view.words[j] == ","), None)
        if _closes(view, match) and comma is not None:
            return before(view, comma), Way(comma, frozenset())
        noun = attributed_noun(view, match)
        return noun and noun._replace(first=_article_before(view, agents.first, noun)), Way(match.first, frozenset())
    way = to_subject(view, match.first)
    behind_comma = way.at > 1 and view.words[way.at - 1] == ","
    return (described(view, way.at - 1, None) if behind_comma else before(view, way.at)), way
