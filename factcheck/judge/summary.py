"""One English sentence for a finding: what it is about, the values, and which sources give them.

Sources conflict on the depth of Huarampa: 24 km (01, 02) against 42 km (05).
The number of deaths in Peru rose from 23 (11 June, 01) to 189 (21 June 2024, 07).
Stargate: built by OpenAI and others (002), announced by Donald Trump (004): different roles, both may hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from factcheck.judge.about import Topic
from factcheck.judge.context import Context
from factcheck.judge.series import series_sentence
from factcheck.judge.tolerance import percent
from factcheck.model import Claim, Group, Judgement, Relation, Verdict
from factcheck.model.wording import claim_phrase, listed, opened

MOST_VALUES = 4
MOST_SOURCES = 3
MOST_WORDS = 80  # letters of a quote that stands for a missing subject

Judged = tuple[Claim, Claim, Judgement]

NOTES = {
    "same_value": "the values are the same",
    "same_when_rounded": "one may be the other, rounded",
    "within_bound": "one is a bound that the other keeps",
    "within_range": "the ranges overlap",
    "overlapping_date": "the dates overlap",
    "coarser_date": "one date contains the other",
    "same_agents": "the names are the same",
    "subset_of_agents": "the names may stand beside or for each other",
    "different_agents": "several may do so",
    "different_roles": "different roles, both may hold",
    "different_phase": "they belong to different phases",
    "different_period": "they cover different periods",
    "different_scope": "they are given for different things or places",
    "superseded": "the later one supersedes the earlier",
    "different_speaker": "different speakers say so",
    "copy": "one text copies the other",
    "unconvertible": "they cannot be converted into one another",
    "values_apart": "the values do not meet",
    "dates_apart": "the dates do not meet",
    "negation": "one source denies what the other says",
}
"""Why claims fit together, or do not, where one reason holds for all pairs."""

PART = "one is a part of the other"
"""The words for `different_scope` where arithmetic shows it."""
PARTS = ((("scope", "sum"),), (("scope", "share"),), (("scope", "stated_part"),))

TOLERATED = ("amounts within a tolerance", "tolerated")
"""The step of a pair that agrees by the tolerance that was asked for."""

PLANNED = "one is planned, the other is not"
"""The words for `different_phase` where no phase is named."""


def summarise(
    group: Group, verdict: Verdict, claims: Sequence[Claim], judged: Iterable[Judged], context: Context
) -> str:
    """The sentence of a finding; a conflict lists the values that conflict, anything else all values."""
    pairs = tuple(judged)
    if claims[0].kind == "attribution":
        return _roles(group, verdict, claims, pairs)
    topic = Topic.of(group, claims)
    if verdict == "single":
        phrases = list(dict.fromkeys(map(topic.phrase, claims)))
        return f"{opened(topic.words)}: {_shortlist(phrases)}, according to {_one_voice(claims)}."
    if verdict == "conflict":
        return _conflict(topic, claims, pairs)
    if pairs and group.pairs is not None and all(strength == "beside" for _, _, strength in group.pairs):
        return _side_by_side(topic, claims)
    told = series_sentence(topic, claims, pairs, context)
    if told:
        return told
    return _agreement(topic, claims, pairs, context) if verdict == "agree" else _fit(topic, claims, pairs)


# Figures and dates


def _conflict(topic: Topic, claims: Sequence[Claim], pairs: Sequence[Judged]) -> str:
    """The values that conflict, on two sides where they have two."""
    apart = [(a, b) for a, b, judgement in pairs if judgement.relation == "conflict"]
    shown = _taking_part(claims, pairs, "conflict")
    phrase = _wording(topic, apart)
    values = _values(shown, phrase)
    left, right = _sides([phrase(c) for c in shown], [(phrase(a), phrase(b)) for a, b in apart])
    if not right:
        return f"Sources conflict on {topic.words}: {_joined(values, '; ')}."
    one, other = (_shortlist([f"{v} ({_listed(values[v])})" for v in side]) for side in (left, right))
    return f"Sources conflict on {topic.words}: {one} against {other}."


def _wording(topic: Topic, apart: Sequence[tuple[Claim, Claim]]) -> Callable[[Claim], str]:
    """Short phrases, but whole ones where two claims that conflict would read the same."""
    return topic.phrase if all(topic.phrase(a) != topic.phrase(b) for a, b in apart) else claim_phrase


def _sides(values: Iterable[str], apart: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """The values on two sides such that each conflict is between the sides; ([], []) where that cannot be."""
    side: dict[str, int] = {}
    foes: dict[str, set[str]] = {value: set() for value in values}
    for a, b in apart:
        foes[a].add(b)
        foes[b].add(a)
    for start in foes:
        todo = [(start, 0)] if start not in side else []
        while todo:
            value, at = todo.pop()
            if side.setdefault(value, at) != at:
                return [], []
            todo += [(foe, 1 - at) for foe in sorted(foes[value]) if side.get(foe) != 1 - at]
    left, right = ([value for value in foes if side[value] == at] for at in (0, 1))
    return left, right


def _agreement(topic: Topic, claims: Sequence[Claim], pairs: Sequence[Judged], context: Context) -> str:
    """The values that agree, then the others that are given too."""
    agreed = _taking_part(claims, pairs, "agree")
    values = _values(agreed, topic.phrase)
    every = _values(claims, topic.phrase)
    others = {value: given for value, given in every.items() if value not in values}
    beside = f"; also given: {_joined(others, '; ')}" if others else ""
    return f"Sources agree on {topic.words}{_within(pairs, context)}: {_joined(values, '; ')}{beside}."


def _within(pairs: Sequence[Judged], context: Context) -> str:
    """That values agree because of a tolerance, where they do."""
    needed = any(TOLERATED in judgement.steps for _, _, judgement in pairs)
    return f" within the tolerance of {percent(context.tolerance)}" if needed and context.tolerance else ""


def _fit(topic: Topic, claims: Sequence[Claim], pairs: Sequence[Judged]) -> str:
    values = _values(claims, topic.phrase)
    shown = [f"{value} ({_listed(given)})" for value, given in values.items()]
    if len(shown) == 1:
        return f"On {topic.words}, the sources give {shown[0]}: {_note(pairs)}."
    return f"On {topic.words}, {_shortlist(shown)} may {'both' if len(shown) == 2 else 'all'} hold: {_note(pairs)}."


def _side_by_side(topic: Topic, claims: Sequence[Claim]) -> str:
    """Sums of one kind, each with its own subject."""
    shown: dict[str, list[str]] = {}
    for claim in claims:
        value = topic.phrase(claim) + (f" for {claim.subject.label}" if claim.subject else "")
        given = shown.setdefault(value, [])
        given += [] if claim.source in given else [claim.source]
    which = f" ({topic.what})" if topic.what else ""
    return f"These sums{which} look alike and are given for different things: {_joined(shown, '; ')}."


# Attributions


def _roles(group: Group, verdict: Verdict, claims: Sequence[Claim], pairs: Sequence[Judged]) -> str:
    relation: Relation | None = "conflict" if verdict == "conflict" else "agree" if verdict == "agree" else None
    shown = (_taking_part(claims, pairs, relation) if relation else []) or list(claims)
    if verdict == "single":
        phrases = list(dict.fromkeys(map(claim_phrase, shown)))
        values, mark, note = _shortlist(phrases), ", ", f"according to {_one_voice(shown)}"
    else:
        why = [j for j in pairs if relation is None or j[2].relation == relation]
        note = "the sources agree" if verdict == "agree" else _note(why, roles=True)
        values, mark = _joined(_values(shown, claim_phrase), ", "), ": "
    if group.subject:
        return f"{group.subject}: {values}{mark}{note}."
    return f"{opened(values)} (“{_shortened(shown[0].evidence.exact)}”){mark}{note}."


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= MOST_WORDS else f"{text[:MOST_WORDS].rpartition(' ')[0] or text[:MOST_WORDS]} …"


# What all share


def _one_voice(claims: Sequence[Claim]) -> str:
    sources = list(dict.fromkeys(c.source for c in claims))
    return f"{'one source only' if len(sources) == 1 else 'one text and its copies'} ({_listed(sources)})"


def _note(pairs: Iterable[Judged], *, roles: bool = False) -> str:
    """Why the claims stand so to each other, where one reason holds; in a conflict of names, what is in conflict."""
    pairs = tuple(pairs)
    found = dict.fromkeys((j.relation, j.reason) for _, _, j in pairs)
    if roles and any(relation == "conflict" for relation, _ in found):
        told = [_ROLE_CONFLICTS[reason] for _, reason in found if reason in _ROLE_CONFLICTS]
        return listed(told, "and")
    reasons = list(dict.fromkeys(reason for _, reason in found))
    if reasons == ["different_phase"] and all(a.qualifiers.phase == b.qualifiers.phase for a, b, _ in pairs):
        return PLANNED
    if reasons == ["different_scope"] and all(j.steps[-1:] in PARTS for _, _, j in pairs):
        return PART
    return NOTES[reasons[0]] if len(reasons) == 1 else "nothing in them contradicts"


_ROLE_CONFLICTS = {
    "different_roles": "different roles, both may hold",
    "different_agents": "different names in one role",
    "negation": "one source says the opposite of the other",
}


def _taking_part(claims: Sequence[Claim], pairs: Iterable[Judged], relation: Relation) -> list[Claim]:
    """The claims that stand in a pair of that relation."""
    ids = {c.id for a, b, judgement in pairs if judgement.relation == relation for c in (a, b)}
    return [c for c in claims if c.id in ids]


def _values(claims: Iterable[Claim], phrase: Callable[[Claim], str]) -> dict[str, list[str]]:
    """Each value once, with the sources that give it, in the order in which it first appears."""
    sources: dict[str, list[str]] = {}
    for claim in claims:
        given = sources.setdefault(phrase(claim), [])
        if claim.source not in given:
            given.append(claim.source)
    return sources


def _joined(values: Mapping[str, Sequence[str]], mark: str) -> str:
    shown = [f"{value} ({_listed(given)})" for value, given in list(values.items())[:MOST_VALUES]]
    more = len(values) - MOST_VALUES
    return mark.join(shown) + (f"{mark}and {more} more" if more > 0 else "")


def _shortlist(words: Sequence[str]) -> str:
    more = len(words) - MOST_VALUES
    return listed([*words[:MOST_VALUES], f"{more} more"] if more > 0 else words)


def _listed(sources: Sequence[str]) -> str:
    more = len(sources) - MOST_SOURCES
    return ", ".join(sources[:MOST_SOURCES]) + (f" and {more} more" if more > 0 else "")
