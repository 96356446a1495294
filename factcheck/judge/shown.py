"""What the claims of a group show about each other, before pairs are judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from types import MappingProxyType

from factcheck.judge.context import Days, Figure, Names, Shown
from factcheck.judge.quantities import figure
from factcheck.model import Attribution, Claim, DateRange, Quantity


def shown_by(claims: Sequence[Claim], names: Names) -> Shown:
    """Agents that one source sets side by side, roles that it keeps apart, the figures that it gives."""
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    attributed = [[c for c in group if isinstance(c.value, Attribution)] for group in by_source.values()]
    return Shown(
        together=frozenset(pair for group in attributed for pair in _together(group)),
        apart=frozenset(pair for group in attributed for pair in _apart(group, names)),
        given=frozenset((c.source, figure(c)) for c in claims),
        both_ways=frozenset(_both_ways(claims)),
        dated=_dated(claims),
        placed=tuple(c for c in claims if c.qualifiers.place is not None and isinstance(c.value, Quantity)),
    )


def _both_ways(claims: Sequence[Claim]) -> Iterator[Figure]:
    """The amounts that are given as planned, and as a fact."""
    certain: dict[Figure, set[str]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Quantity):
            certain[figure(claim)].add("planned" if claim.certainty == "planned" else "told")
    yield from (amount for amount, ways in certain.items() if len(ways) > 1)


def _dated(claims: Sequence[Claim]) -> Mapping[Days, frozenset[str]]:
    found: dict[Days, set[str]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, DateRange) and claim.property is not None:
            found[days_of(claim)].add(claim.source)
    return MappingProxyType({days: frozenset(sources) for days, sources in found.items()})


def days_of(claim: Claim) -> Days:
    """The property and the days of a date."""
    value = claim.value
    return (claim.property, value.start, value.end) if isinstance(value, DateRange) else (claim.property, None, None)


def _together(claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    agents = sorted({agent for c in claims if isinstance(c.value, Attribution) for agent in c.value.agents})
    return combinations(agents, 2)


def _apart(claims: Sequence[Claim], names: Names) -> Iterator[frozenset[str]]:
    """Roles that one source gives to different agents of one thing."""
    for a, b in combinations(claims, 2):
        x, y = a.value, b.value
        if not isinstance(x, Attribution) or not isinstance(y, Attribution) or x.role == y.role:
            continue
        if x.agents and y.agents and not any(names.same(p, q) for p, q in product(x.agents, y.agents)):
            yield frozenset((x.role, y.role))
