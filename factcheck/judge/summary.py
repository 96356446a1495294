"""One English sentence for a finding: what it is about, the values, and which sources give them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.judge.wording import says
from factcheck.model import Claim, Group, Judgement, Verdict

MOST_VALUES = 4
MOST_SOURCES = 3

Judged = tuple[Claim, Claim, Judgement]


def summarise(group: Group, verdict: Verdict, claims: Sequence[Claim], judged: Iterable[Judged]) -> str:
    """The sentence of a finding; a conflict lists the values that conflict, anything else all values."""
    pairs = [j for j in judged if j[2].relation == "conflict"] if verdict == "conflict" else []
    shown = [c for c in claims if any(c.id in (a.id, b.id) for a, b, _ in pairs)] if pairs else list(claims)
    values = _values(shown)
    about = _about(group, claims)
    if verdict == "conflict":
        both = " The roles differ, so both may hold." if any(j.reason == "different_roles" for _, _, j in pairs) else ""
        return f"Sources conflict on {about}: {values}.{both}"
    if verdict == "agree":
        return f"Sources agree on {about}: {values}."
    if verdict == "compatible":
        return f"Sources fit together on {about}: {values}."
    return f"One source speaks of {about}: {values}."


def _about(group: Group, claims: Sequence[Claim]) -> str:
    subject = group.subject or "the same thing"
    if claims[0].kind == "attribution":
        return f"who is behind {subject}"
    return f"the {group.property} of {subject}" if group.property else subject


def _values(claims: Sequence[Claim]) -> str:
    """Each value once, with the sources that give it, in the order in which it first appears."""
    sources: dict[str, list[str]] = {}
    for claim in claims:
        given = sources.setdefault(says(claim), [])
        if claim.source not in given:
            given.append(claim.source)
    shown = [f"{value} ({_listed(given)})" for value, given in list(sources.items())[:MOST_VALUES]]
    more = len(sources) - MOST_VALUES
    return "; ".join(shown) + (f"; and {more} more" if more > 0 else "")


def _listed(sources: Sequence[str]) -> str:
    shown = ", ".join(sources[:MOST_SOURCES])
    more = len(sources) - MOST_SOURCES
    return f"{shown} and {more} more" if more > 0 else shown
