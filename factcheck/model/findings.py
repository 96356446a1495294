"""What comparing claims yields: groups, judged pairs and findings."""

from __future__ import annotations

import builtins
from decimal import Decimal
from typing import Literal, TypeAlias, get_args

from attrs import field, frozen

from factcheck.model.claims import Claim, Kind
from factcheck.model.decisions import Review
from factcheck.model.values import Modifier, Rendering

Relation: TypeAlias = Literal["conflict", "agree", "compatible"]
Verdict: TypeAlias = Literal["conflict", "agree", "compatible", "single"]
Reason: TypeAlias = Literal[
    "same_value",
    "same_when_rounded",
    "within_bound",
    "within_range",
    "overlapping_date",
    "coarser_date",
    "same_agents",
    "subset_of_agents",
    "different_agents",
    "different_roles",
    "different_phase",
    "different_period",
    "different_scope",
    "superseded",
    "different_speaker",
    "copy",
    "unconvertible",
    "values_apart",
    "dates_apart",
    "negation",
]

RELATIONS: tuple[str, ...] = get_args(Relation)
VERDICTS: tuple[str, ...] = get_args(Verdict)
REASONS: tuple[str, ...] = get_args(Reason)


Strength: TypeAlias = Literal["firm", "slip", "outvoted", "confirmed", "loose", "beside", "none"]
Threshold: TypeAlias = Literal["lenient", "default", "strict"]
"""The least evidence at which two claims count as comparable for a conflict; see `Pair.threshold`."""

THRESHOLDS: tuple[Threshold, ...] = get_args(Threshold)
MOST_REASONS = 6
"""A notebook shows as many pairs of one finding; the others are counted."""


@frozen
class Basis:
    """What a comparison knew beside sources and claims, so that it can be made again from a saved report.

    aliases: canonical name and other names of the same thing, as the caller gave them. relations: name and those that
    belong to it or act for it, as the caller gave them. people: names that are of people. kinds: names and the kinds of
    thing that the sources call them: ("Stella", ("ship",)). rates: the table of exchange rates and its version, None
    where none was asked for. tolerance: the share by which two figures may differ and count as the same, None for none.
    languages: those to which detection was restricted, () for all.
    """

    threshold: Threshold = "default"
    aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()
    relations: tuple[tuple[str, tuple[str, ...]], ...] = ()
    people: tuple[str, ...] = ()
    kinds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    rates: str | None = None
    tolerance: Decimal | None = None
    languages: tuple[str, ...] = ()


@frozen
class Conversion:
    """The amount of one of two claims in the currency of the other, at the rate by which they were compared.

    claim: id of the one that is converted. low, high: its ends at the lowest and at the highest rate that counts,
    rounded outwards to six digits; None where the amount is open. unit: of the other one, in ISO 4217. rate: the rate
    with its days and where it is from, in words.
    """

    claim: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    rate: str

    @builtins.property
    def amount(self) -> Rendering:
        """It as an amount that nobody has written."""
        low, high = self.low, self.high
        open_end: Modifier = "at_most" if low is None else "at_least"
        modifier: Modifier = open_end if low is None or high is None else "exact" if low == high else "range"
        return Rendering(low, high, self.unit, "", modifier)


@frozen
class Judgement:
    """The outcome of comparing two claims: a relation, the code of the reason, and a sentence with both values.

    steps: which level decided, as (table, name of the level) for each table that was asked, in its order; "" where none
    of a table held. They follow from the rest, so equal judgements may come by different ways. conversion: of two
    amounts that were compared by a rate.
    """

    relation: Relation
    reason: Reason
    because: str
    steps: tuple[tuple[str, str], ...] = field(default=(), eq=False, repr=False)
    conversion: Conversion | None = None


@frozen
class Pair:
    """Two claims (by id) and how they stand to each other.

    link: why they were put together; see `Group.pairs`. With it and the two claims the judgement can be made again.
    threshold: the strictest one at which a difference of the two is a conflict; None where it never is. evidence_for
    and evidence_against: sentences that speak for and against comparing them. conversion: where a rate was needed.
    """

    a: str
    b: str
    relation: Relation
    reason: Reason
    because: str
    link: Strength = "firm"
    threshold: Threshold | None = "default"
    evidence_for: tuple[str, ...] = ()
    evidence_against: tuple[str, ...] = ()
    conversion: Conversion | None = None


@frozen
class Ground:
    """Why two claims are held comparable; the fields are those of `Pair`."""

    threshold: Threshold | None
    evidence_for: tuple[str, ...] = ()
    evidence_against: tuple[str, ...] = ()


@frozen
class Group:
    """Claims held to be about the same thing, before they are judged, with the evidence for and against that.

    pairs: ids of two claims that may be compared and the strength of their link: "firm" (a difference is a
    contradiction), "slip" (the same digits, another scale or currency), "outvoted" (a slip for what several sources
    agree on, or another figure of the same thing), "confirmed" (only the equal value joins them: a conflict only for
    the lenient), "loose" (firm but for a subject that is carried over: the same), "beside" (amounts that look alike, of
    different things: shown together and not compared). None: every pair is firm. limits: sentences that say what was
    not looked at because there is too much of it.
    """

    claims: tuple[Claim, ...]
    subject: str
    property: str | None
    pairs: tuple[tuple[str, str, Strength], ...] | None = None
    evidence_for: tuple[str, ...] = ()
    evidence_against: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()


@frozen
class Finding:
    """A group of claims with its verdict. `claims` are ids; `origins` counts the independent origins that speak.

    review: what a person decided on it; None where nobody did.
    """

    id: str
    verdict: Verdict
    kind: Kind
    subject: str
    property: str | None
    claims: tuple[str, ...]
    pairs: tuple[Pair, ...]
    origins: int
    series: bool
    evidence_for: tuple[str, ...]
    evidence_against: tuple[str, ...]
    summary: str
    review: Review | None = None

    @builtins.property
    def rejected(self) -> bool:
        """True where a person decided that it is not so; then it no longer counts."""
        return self.review is not None and self.review.decision == "reject"

    @builtins.property  # this class has a field of that name
    def threshold(self) -> Threshold | None:
        """The strictest threshold at which this is a conflict; None for any other verdict."""
        found = [p.threshold for p in self.pairs if p.relation == "conflict" and p.threshold is not None]
        return max(found, key=THRESHOLDS.index, default=None) if self.verdict == "conflict" else None

    def _repr_html_(self) -> str:
        """What a notebook shows: verdict, sentence and reasons; no quotes, since a finding holds only ids of claims.

        A finding does not know its report, and this floor may not import reports. So the little HTML that both show is
        made on this floor, and the report, which has the words of the sources, shows its findings with them.
        """
        from factcheck.model import markup

        because = dict.fromkeys(f"{pair.relation}: {pair.because}" for pair in self.pairs)
        more = len(because) - MOST_REASONS
        grounds = {"Held to be the same thing": self.evidence_for, "Against that": self.evidence_against}
        name = ": ".join(word for word in (self.subject, (self.property or "").replace("_", " ")) if word)
        return markup.card(
            self.verdict,
            name or "(no subject)",
            [
                markup.paragraph(self.summary),
                markup.lines([*list(because)[:MOST_REASONS], *([f"and {more} more pairs"] if more > 0 else [])]),
                *(
                    markup.paragraph(f"{title}: {'; '.join(why)}", markup.FAINT)
                    for title, why in grounds.items()
                    if why
                ),
                markup.paragraph(f"{self.review.decision}: {self.review.note}".rstrip(": ")) if self.review else "",
                markup.paragraph(f"{self.kind}, {self.id}", markup.FAINT),
            ],
        )

    def _repr_mimebundle_(self, **options: object) -> dict[str, str]:
        """The same with one line of plain text: a notebook would save the whole `repr` beside the HTML."""
        return {"text/plain": f"{self.verdict}: {self.summary}", "text/html": self._repr_html_()}
