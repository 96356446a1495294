"""What a judge may know beside the two claims: names, rates, days of publication, and what other claims show.

Everything in it is computed from the claims and sources of one report, so that a verdict replays from the report.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Protocol

from attrs import Factory, field, frozen

from factcheck.judge.exchange import Exchange
from factcheck.judge.numbers import Number, Reading
from factcheck.model import Claim, Judgement, Provenance
from factcheck.model.wording import claim_phrase

Rates = Mapping[tuple[str, str], tuple[Decimal, Decimal]]
"""(from, to) → the lowest and the highest factor by which an amount is multiplied."""

Figure = tuple[Decimal | None, Decimal | None, str | None]
"""The bounds and the unit of an amount."""

Days = tuple[str | None, dt.date | None, dt.date | None]
"""The property of a date, its first day and its last."""

Beside = Mapping[tuple[str, int], tuple[Claim, ...]]
"""(source, start of a sentence) → the amounts of the sentence."""


class Names(Protocol):
    """How names are compared. `factcheck.align.names.Names` is the full one; the default compares letters only."""

    def same(self, a: str, b: str) -> bool:
        """True where two names are held to mean the same person, place, organisation or thing."""
        ...

    def related(self, a: str, b: str) -> str | None:
        """Why one may stand for the other, as a company for its head or a capital for its country; None otherwise."""
        ...

    def is_group(self, name: str) -> bool:
        """True for a common noun such as "20 companies" or "the private sector", which names nobody."""
        ...

    def place(self, name: str) -> tuple[str, str] | None:
        """("country", code) or ("city", zone) for a name of a known place."""
        ...


@frozen
class PlainNames:
    """Names without any data: equal letters are equal names, a name without a capital letter is a group."""

    def same(self, a: str, b: str) -> bool:
        return _fold(a) == _fold(b)

    def related(self, a: str, b: str) -> str | None:
        return None

    def is_group(self, name: str) -> bool:
        return name[:1].isdigit() or not any(c.isupper() for c in name)

    def place(self, name: str) -> tuple[str, str] | None:
        return None


def place_in_text(claim: Claim) -> tuple[str, int, int, str]:
    """(source, start, end, id): claims in the order of their texts."""
    return claim.source, claim.evidence.start, claim.evidence.end, claim.id


def _fold(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


@frozen
class Shown:
    """What the claims of one group show about each other.

    together: two names that one source puts behind the thing; apart: roles that one source gives to different agents;
    given: (source, figure) of amounts. both_ways: amounts that are given as planned, and as a fact. dated: days of a
    property → the sources that give them. placed: amounts that are given for a place.
    """

    together: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[frozenset[str]] = frozenset()
    given: frozenset[tuple[str, Figure]] = frozenset()
    both_ways: frozenset[Figure] = frozenset()
    dated: Mapping[Days, frozenset[str]] = field(factory=lambda: MappingProxyType({}))
    placed: tuple[Claim, ...] = ()


@frozen(eq=False)
class Worked:
    """What was worked out for the claims of a group, so that no two pairs ask for the same.

    phrases: id of a claim → the claim in words. exact: id → its one number without a hedge, if it has one. printed:
    id → the lower end of its amount. readings: id, number of the rendering and unit → the amount in that unit. met:
    what two readings in one unit come to.
    """

    phrases: dict[str, str] = field(factory=dict)
    exact: dict[str, Number | None] = field(factory=dict)
    printed: dict[str, Number | None] = field(factory=dict)
    readings: dict[tuple[str, int, str], Reading] = field(factory=dict)
    met: dict[object, Judgement] = field(factory=dict)


@frozen
class Context:
    """Knowledge for judging: `rates` from conversions in the sources, `published` and `origins` from provenance.

    exchange: a table of dated rates, only where it was asked for. beside: what stands in one sentence. tolerance: the
    share by which two figures may differ and count as the same, only where it was asked for. latest: the last day on
    which any source was published. worked: of the group that is judged; None where nothing is kept. outvoted: of the
    two that are judged, several sources agree on one.
    """

    names: Names = PlainNames()
    rates: Rates = field(factory=lambda: MappingProxyType({}))
    published: Mapping[str, dt.date] = field(factory=lambda: MappingProxyType({}))
    origins: Mapping[str, str] = field(factory=lambda: MappingProxyType({}))
    shown: Shown = Shown()
    exchange: Exchange | None = None
    beside: Beside = field(factory=lambda: MappingProxyType({}))
    tolerance: Decimal | None = None
    latest: dt.date | None = Factory(lambda self: max(self.published.values(), default=None), takes_self=True)
    worked: Worked | None = field(default=None, eq=False, repr=False)
    outvoted: bool = False

    @staticmethod
    def of(
        provenance: Mapping[str, Provenance],
        *,
        names: Names | None = None,
        rates: Rates | None = None,
        exchange: Exchange | None = None,
        beside: Beside | None = None,
        tolerance: Decimal | None = None,
    ) -> Context:
        """A context for the sources of a report."""
        return Context(
            names=names or PlainNames(),
            rates=rates or MappingProxyType({}),
            published=MappingProxyType({p.id: p.published for p in provenance.values() if p.published}),
            origins=MappingProxyType({p.id: p.origin for p in provenance.values()}),
            exchange=exchange,
            beside=beside or MappingProxyType({}),
            tolerance=tolerance,
        )

    def phrase(self, claim: Claim) -> str:
        """A claim in words."""
        if self.worked is None:
            return claim_phrase(claim)
        known = self.worked.phrases.get(claim.id)
        if known is None:
            known = self.worked.phrases[claim.id] = claim_phrase(claim)
        return known

    def phrases(self, a: Claim, b: Claim) -> tuple[str, str]:
        """Two claims in words."""
        return self.phrase(a), self.phrase(b)

    def origin(self, source: str) -> str:
        """The source that this one copies, or itself."""
        return self.origins.get(source, source)
