"""The step from claims to groups: names as these claims know them, links, groups."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from factcheck.align.aliases import Aliases
from factcheck.align.grouping import groups
from factcheck.align.related import known_names
from factcheck.align.sold import with_bought
from factcheck.align.topics import Corpus, by_name, by_sentence, telling_figures
from factcheck.model import Claim, Group, Provenance


def corpus_of(
    claims: Sequence[Claim],
    sources: Mapping[str, Provenance],
    *,
    people: Iterable[str],
    kinds: Mapping[str, Iterable[str]],
    aliases: Aliases,
) -> Corpus:
    """What the sources as a whole speak of; all of it stands in a saved report.

    people: names that are of people. kinds: name → the kinds of thing that some source calls it.
    """
    mentioned = {source.id: source.names for source in sources.values()}
    return Corpus(
        sources,
        mentioned,
        known_names(claims, aliases),
        telling_figures(claims),
        frozenset(people),
        with_bought(by_name(kinds), claims),
        by_sentence(claims),
    )


def align(claims: Sequence[Claim], corpus: Corpus, *, settled: Collection[str] | None = None) -> tuple[Group, ...]:
    """Put claims about one thing into groups.

    settled: for the lenient threshold, ids of the claims that must not be joined with more than they are by default.
    """
    return groups(claims, corpus, settled=settled)
