"""Which firm a report of a sale means by "the start-up": the one that is sold, where no source calls any firm so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factcheck.align.aliases import fold
from factcheck.languages.kinds import kinds
from factcheck.model import Attribution, Claim

_SOURCES = 2
"""One report of many sales says nothing of the others."""


def with_bought(known: Mapping[str, frozenset[str]], claims: Iterable[Claim]) -> Mapping[str, frozenset[str]]:
    """Folded name → the kinds of thing that it is called, with those by which the only firm that is sold is called."""
    missing = kinds().bought - frozenset[str]().union(*known.values())
    sold = _sold(claims) if missing else None
    return known if sold is None else {**known, sold: known.get(sold, frozenset()) | missing}


def _sold(claims: Iterable[Claim]) -> str | None:
    """The folded name of the firm that several sources say was bought, where they name no other."""
    sources: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        thing = claim.subject
        if isinstance(claim.value, Attribution) and claim.value.role == "acquire" and thing and not thing.described:
            sources[fold(thing.label)].add(claim.source)
    told = [name for name, by in sources.items() if len(by) >= _SOURCES]
    return told[0] if len(sources) == len(told) == 1 else None
