"""The step from claims to groups: names as these claims know them, links, groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.align.aliases import Aliases
from factcheck.align.grouping import groups
from factcheck.align.names import Names
from factcheck.align.related import known_names
from factcheck.align.topics import Corpus, telling_figures
from factcheck.model import Claim, Group, Provenance


def align(
    claims: Sequence[Claim],
    sources: Mapping[str, Provenance],
    *,
    mentioned: Mapping[str, tuple[str, ...]],
    people: frozenset[str] = frozenset(),
    aliases: Aliases,
) -> tuple[Names, tuple[Group, ...]]:
    """Put claims about one thing into groups; also the names as these claims know them, for judging the agents.

    mentioned: source id → the names of its text, the most frequent first. people: names that are of people.
    """
    names = known_names(claims, aliases)
    return names, groups(claims, Corpus(sources, mentioned, names, telling_figures(claims), people))
