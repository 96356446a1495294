"""The step from claims to groups: names as these claims know them, links, groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.align.aliases import Aliases
from factcheck.align.grouping import groups
from factcheck.align.names import Names, names_of
from factcheck.align.topics import Corpus
from factcheck.model import Attribution, Claim, Group, Provenance

_BELONGING = frozenset({"hold_office", "part_of", "own"})


def align(
    claims: Sequence[Claim],
    sources: Mapping[str, Provenance],
    *,
    mentioned: Mapping[str, tuple[str, ...]],
    aliases: Aliases,
) -> tuple[Names, tuple[Group, ...]]:
    """Put claims about one thing into groups; also the names as these claims know them, for judging the agents.

    mentioned: source id → the names of its text, the most frequent first.
    """
    names = names_of(_belonging(claims), aliases)
    return names, groups(claims, Corpus(sources, mentioned, names))


def _belonging(claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """Who belongs to whom, as the sources themselves say: a person to an office, a part to its whole."""
    for claim in claims:
        if isinstance(claim.value, Attribution) and claim.value.role in _BELONGING and claim.subject is not None:
            for agent in claim.value.agents:
                yield agent, claim.subject.label
