"""Pronouns that stand for the thing of a role: "Gebaut hat *sie* X", "X, which built *it*", "*Its* owner, X", and
subjects that are left out: "Fue construida por X"."""

from __future__ import annotations

from factcheck.extract.agreement import PLURAL, Agreement, StandIn, agreement
from factcheck.extract.attributions.clauses import to_subject
from factcheck.extract.attributions.fronted import opens
from factcheck.extract.attributions.inside import is_lone_pronoun
from factcheck.extract.attributions.nounphrases import View
from factcheck.extract.attributions.phrasebook import Match
from factcheck.extract.attributions.reading import Reading
from factcheck.extract.attributions.verbfirst import object_on_infinitive
from factcheck.model import Role

_ROLES: frozenset[Role] = frozenset({"build", "create", "launch", "own", "lead", "acquire", "sign", "host"})
"""Roles that somebody has towards a thing; what is announced or refused is often a whole sentence."""

_MARKS = frozenset(",;:–—(")
_STEPS = 4
"""Words of the auxiliaries between a pronoun and its participle: "l'*avait d'abord* construit"."""


def stand_in(view: View, match: Match, reading: Reading) -> StandIn | None:
    """The pronoun that stands for the thing of a reading without one; None where there is none that is sure."""
    words = agreement(view.document.lexicon)
    named = reading.agents.first < reading.agents.last
    if reading.thing is not None or reading.role not in _ROLES or not words.all or not named:
        return None
    at = _clause(view, min(match.first, reading.agents.first))
    classes = _classes(view, match, reading, words, at)
    if not classes:
        return None
    return StandIn(at, classes, _may_act(view, match, reading), _is_short(view, match, reading))


def _is_short(view: View, match: Match, reading: Reading) -> bool:
    """True for "Jan Falk la dirige": a verb of one word with a pronoun, which may be a person or a whole sentence."""
    plain = match.entry.form == "active" and not match.entry.led and not reading.passive and match.gap is None
    return plain and bool(view.grammar.object_relatives) and reading.agents.last <= match.first


def _may_act(view: View, match: Match, reading: Reading) -> bool:
    """True for "Gegründet hat sie Korvin", where "sie" may be who acts."""
    return view.grammar.capital_nouns and match.entry.form == "active" and not reading.passive


def _clause(view: View, at: int) -> int:
    """The token at which the clause around a token begins."""
    return next((i + 1 for i in range(at - 1, -1, -1) if view.words[i] in _MARKS), 0)


def _classes(view: View, match: Match, reading: Reading, words: Agreement, at: int) -> frozenset[str]:
    if match.entry.form == "makers":
        return _of_owner(view, match, words)
    if match.clitic:
        return words.all
    if view.grammar.object_relatives:
        return _romance(view, match, reading, words)
    if view.grammar.verb_second:
        return _inside(view, match, reading, words, at)
    return _beside(view, match, words) if view.grammar.head_last else frozenset()


def _of_owner(view: View, match: Match, words: Agreement) -> frozenset[str]:
    """ "*Its* owner", "*su* propietario", "pemilik*nya*"."""
    if match.clitic:
        return words.all
    return words.possessives.get(view.low[match.first - 1], frozenset()) if match.first else frozenset()


def _romance(view: View, match: Match, reading: Reading, words: Agreement) -> frozenset[str]:
    """The object before an active verb, "*lo* construyó", "*l'*a inaugurée"; the subject of a passive, or none."""
    agrees = words.of_participle(view.low[match.head - 1])
    if not reading.passive:
        if (written := object_on_infinitive(view, match)) is not None:
            return words.pronouns.get(written, frozenset())
        at = match.first
        verbs = view.grammar.auxiliaries - words.pronouns.keys()
        while at > 1 and match.first - at < _STEPS and view.low[at - 1] in verbs:
            at -= 1
        elided = at > 1 and view.words[at - 1] in "'’"
        found = words.pronouns.get(view.low[at - 1 - elided], frozenset()) if at > elided else frozenset()
        free = view.low[at - 1 - elided] in view.grammar.articles | view.grammar.pronouns
        return (found & agrees or found) if elided or len(found) > 1 else (found if free else frozenset())
    way = to_subject(view, match.first)
    if way.relative or way.joined or way.pronoun:
        return frozenset()
    if opens(view, match.first):
        return _behind_participle(view, reading, words) & agrees
    before = view.low[way.at - 1] if way.at else ""
    if before in words.pronouns and before not in view.grammar.articles:
        return words.pronouns[before] & agrees
    dropped = words.drops_subjects and (not before or before in _MARKS)
    return agrees if dropped else frozenset()


def _behind_participle(view: View, reading: Reading, words: Agreement) -> frozenset[str]:
    """ "Construite par X, *elle* mesure", "Built by X in 1971, *it* …"."""
    ahead = range(reading.agents.last, min(reading.agents.last + _STEPS * 2, len(view.words) - 1))
    comma = next((i for i in ahead if view.words[i] in ",;:"), None)
    if comma is None or view.words[comma] != "," or view.low[comma + 1] in view.grammar.articles:
        return frozenset()
    return words.pronouns.get(view.low[comma + 1], frozenset())


def _beside(view: View, match: Match, words: Agreement) -> frozenset[str]:
    """ "built *it*", "*it* was built by"."""
    if match.last < len(view.low) and (behind := words.pronouns.get(view.low[match.last])):
        return behind if match.entry.form == "active" else frozenset()
    way = to_subject(view, match.first)
    if way.at and match.entry.form != "active" and not (way.relative or way.joined):
        return words.pronouns.get(view.low[way.at - 1], frozenset())
    return frozenset()


def _inside(view: View, match: Match, reading: Reading, words: Agreement, at: int) -> frozenset[str]:
    """The pronoun somewhere in the clause, where verbs stand second or last: "die *sie* 1971 gebaut hat"."""
    end = next((i for i in range(match.last, len(view.words)) if view.words[i] in ",;:.–—("), len(view.words))
    agents = range(reading.agents.first, reading.agents.last)
    pronouns = (i for i in range(at, end) if view.low[i] in words.pronouns and i not in agents)
    found = [i for i in pronouns if i not in view.inside and is_lone_pronoun(view, i, match.first)]
    if len(found) != 1:
        return frozenset()
    classes = words.pronouns[view.low[found[0]]]
    if not reading.passive or PLURAL not in classes:
        return classes
    several = not words.plural_verbs.isdisjoint(view.low[at:end])
    return classes & {PLURAL} if several else classes - {PLURAL}
