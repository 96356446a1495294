"""A finding as a reader sees it: who says which value, and how the values stand to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import localcontext
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from factcheck.model import Attribution, Quantity, Rendering
from factcheck.model.wording import claim_phrase, moment_phrase, period_phrase, quantity_phrase
from factcheck.report.plain import counted, visible

if TYPE_CHECKING:
    from factcheck.model import Claim, Finding, Modifier, Pair, Provenance, Relation, Review, Verdict
    from factcheck.model.findings import Conversion
    from factcheck.report.document import Report

SHARED: tuple[Verdict, ...] = ("conflict", "agree", "compatible")  # the verdicts that need two voices
SIGNS = {"conflict": "≠", "agree": "=", "compatible": "~"}
MOST_VALUES = 6  # further values of one finding are only counted in a table
LABELS = 4  # letters on one side of a relation before the rest is only counted
MANY = {
    "superseded": "figures of different days; a later one supersedes an earlier one.",
    "different_scope": "figures for different things or places, which do not contradict each other.",
}
"""Reasons that are told once, where they hold for several pairs of values."""
SHOWN = 4
"""So many digits of a converted amount are shown."""
NO_SUBJECT = "(no subject)"
CONFIDENCE = {
    "strict": "high: both sources name the subject and the property, so that it holds with --strict",
    "lenient": "low: a conflict only with --lenient",
}
"""How sure it is that a conflict is about one thing, where that is not as usual."""
REVIEWED = {"confirm": "confirmed", "reject": "rejected", "later": "put off"}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@frozen
class Voice:
    """One claim with the letter that stands for it, and its source (None where the report does not hold it).

    conversion: its amount in the currency of another one of the finding, where a rate was needed to compare the two.
    """

    label: str
    claim: Claim
    source: Provenance | None
    conversion: Conversion | None = None

    @property
    def origin(self) -> str:
        """Source, language and date: "dw-2 [de] 2025-02-14", and whose copy it is."""
        if self.source is None:
            return visible(self.claim.source)
        words = [self.source.id, f"[{self.source.language or '?'}]"]
        words.append(self.source.published.isoformat() if self.source.published else "undated")
        if self.source.origin != self.source.id:
            words.append(f"(copy of {self.source.origin})")
        return visible(" ".join(words))

    @property
    def context(self) -> str:
        """What limits the claim, from its phase to its certainty, and its page; "" where there is nothing to say."""
        claim, scope = self.claim, self.claim.qualifiers
        acts = isinstance(claim.value, Attribution) and claim.speaker in claim.value.agents
        there = self.conversion
        words = [
            there and f"≈ {quantity_phrase(short_amount(there.amount))}",
            scope.phase,
            scope.period and _period(scope.period),
            scope.place and f"in {scope.place}",
            scope.as_of and f"as of {moment_phrase(scope.as_of, scope.as_of_time)}",
            scope.event_time and f"at the time of {period_phrase(scope.event_time)}",
            claim.speaker and not acts and f"according to {claim.speaker}",
            None if claim.certainty == "asserted" else claim.certainty,
            claim.evidence.page and f"p. {claim.evidence.page}",
        ]
        return visible(", ".join(word for word in words if word))


@frozen
class Side:
    """The voices of a finding that say the same value."""

    phrase: str
    voices: tuple[Voice, ...]


@frozen
class Why:
    """A relation between two voices or two sides, and how many more pairs stand to each other in just this way.

    Without `b`, all voices of `a` stand so to each other.
    """

    a: str
    b: str
    pair: Pair
    more: int = 0

    @property
    def line(self) -> str:
        """One line such as "A, B ≠ C: the two amounts do not overlap"."""
        if not self.b:
            return f"{self.a}: {visible(self.pair.because)}"
        alike = f" (and {counted(self.more, 'more pair')} like this)" if self.more else ""
        return f"{self.a} {SIGNS[self.pair.relation]} {self.b}: {visible(self.pair.because)}{alike}"


@frozen
class View:
    """One finding, resolved: its heading, its sides, and the reasons of its pairs, the telling ones first."""

    finding: Finding
    heading: str
    sides: tuple[Side, ...]
    whys: tuple[Why, ...]


@frozen
class Index:
    """The claims and sources of a report by their ids."""

    claims: Mapping[str, Claim]
    sources: Mapping[str, Provenance]

    def members(self, finding: Finding) -> list[Claim]:
        """The claims of a finding in its order; ids that the report does not hold are passed over."""
        return [self.claims[name] for name in finding.claims if name in self.claims]


def _period(period: str) -> str:
    return f"over {period_phrase(period)}" if period.startswith("P") else f"for {period_phrase(period)}"


def index(report: Report) -> Index:
    """Look-up tables for one report."""
    return Index({claim.id: claim for claim in report.claims}, {source.id: source for source in report.sources})


def views(report: Report, tables: Index, verdict: Verdict) -> list[View]:
    """The findings of one verdict, in the order of the report."""
    return [view(finding, tables) for finding in report.findings if finding.verdict == verdict]


def view(finding: Finding, tables: Index) -> View:
    """Resolve one finding; claims that say the same stand together, letters run in the order of reading."""
    groups: dict[str, list[Claim]] = {}
    for claim in tables.members(finding):
        groups.setdefault(visible(claim_phrase(claim)), []).append(claim)
    groups = {phrase: _every_source_first(claims) for phrase, claims in groups.items()}
    labels = {claim.id: label(place) for place, claim in enumerate(c for group in groups.values() for c in group)}
    there = _conversions(finding)
    sides = tuple(
        Side(phrase, tuple(Voice(labels[c.id], c, tables.sources.get(c.source), there.get(c.id)) for c in group))
        for phrase, group in groups.items()
    )
    return View(finding, heading(finding), sides, tuple(_whys(finding, sides)))


def _conversions(finding: Finding) -> dict[str, Conversion]:
    """For each claim whose amount was converted its conversion, that of its weightiest pair where there are several."""
    found: dict[str, Conversion] = {}
    for pair in sorted(finding.pairs, key=lambda pair: list(SIGNS).index(pair.relation)):
        if pair.conversion is not None:
            found.setdefault(pair.conversion.claim, pair.conversion)
    return found


def short_amount(amount: Rendering) -> Rendering:
    """A converted amount with few digits, to be read."""
    with localcontext() as context:
        context.prec = SHOWN
        low, high = (None if end is None else (+end).normalize() for end in (amount.low, amount.high))
    closed: Modifier = "exact" if low == high else "range"
    return Rendering(low, high, amount.unit, amount.written, amount.modifier if None in (low, high) else closed)


def _every_source_first(claims: list[Claim]) -> list[Claim]:
    """The first claim of each source, then the second of each: pages quote the first ones only."""
    met = Counter[str]()
    turns = []
    for claim in claims:
        turns.append(met[claim.source])
        met[claim.source] += 1
    return [claim for _, claim in sorted(zip(turns, claims, strict=True), key=lambda pair: pair[0])]


def values(view: View) -> Iterator[tuple[str, str]]:
    """Each value of a finding and its sources, for a table; without conversions, unless only they conflict."""
    short = _by_value(view, _without_conversions)
    hidden = len(short) == 1 and view.finding.verdict == "conflict"
    found = _by_value(view, claim_phrase) if hidden else short
    yield from list(found.items())[:MOST_VALUES]
    if len(found) > MOST_VALUES:
        yield f"… {len(found) - MOST_VALUES} more", ""


def _by_value(view: View, phrase: Callable[[Claim], str]) -> dict[str, str]:
    groups: dict[str, list[Claim]] = {}
    for voice in (voice for side in view.sides for voice in side.voices):
        groups.setdefault(visible(phrase(voice.claim)), []).append(voice.claim)
    place = {name: n for n, name in enumerate(view.finding.claims)}
    ordered = ((value, sorted(claims, key=lambda c: place[c.id])) for value, claims in groups.items())
    return {value: ", ".join(dict.fromkeys(visible(c.source) for c in claims)) for value, claims in ordered}


def _without_conversions(claim: Claim) -> str:
    value = claim.value
    return claim_phrase(evolve(claim, value=evolve(value, also=())) if isinstance(value, Quantity) else claim)


def heading(finding: Finding) -> str:
    """Subject and property: "Stargate: investment"."""
    property_ = (finding.property or "").replace("_", " ")
    return visible(": ".join(word for word in (finding.subject or NO_SUBJECT, property_) if word))


def verdict_shown(finding: Finding) -> str:
    """The verdict with what a person decided on it: "conflict, rejected"."""
    return f"{finding.verdict}, {REVIEWED[finding.review.decision]}" if finding.review else finding.verdict


def review_shown(review: Review | None) -> str:
    """What a person decided, with the note: "Rejected: both are right."; "" where nobody decided."""
    if review is None:
        return ""
    note = visible(review.note).strip()
    return f"{REVIEWED[review.decision].capitalize()}: {note}" if note else f"{REVIEWED[review.decision].capitalize()}."


def lapsed_rows(report: Report) -> list[tuple[str, str, str, str]]:
    """The decisions that no longer apply: the id of the finding, what was decided, why it lapsed, the note."""
    return [
        (visible(one.finding), REVIEWED[one.decision], visible(one.because), visible(one.note).strip())
        for one in report.lapsed
    ]


def grounds(finding: Finding) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Why the claims of a conflict were held comparable: titles with their sentences."""
    if finding.threshold in CONFIDENCE:
        yield "Confidence", (CONFIDENCE[finding.threshold],)
    if finding.evidence_for:
        yield "Held to be the same thing", finding.evidence_for
    if finding.evidence_against:
        yield "Against that", finding.evidence_against


def label(place: int) -> str:
    """The letters A, B, … Z, AA, AB, … by place, counted from 0."""
    more, last = divmod(place, len(LETTERS))
    return (label(more - 1) if more else "") + LETTERS[last]


def summary_line(report: Report) -> str:
    """How much was read and found, in one line."""
    found = {verdict: sum(f.verdict == verdict for f in report.findings) for verdict in ("compatible", "single")}
    origins = len({source.origin for source in report.sources})
    independent = "" if origins == len(report.sources) else f" ({origins} independent)"
    read = f"{counted(len(report.sources), 'source')}{independent}, {counted(len(report.claims), 'claim')}"
    rejected = sum(finding.rejected for finding in report.conflicts)
    parts = [
        counted(len(report.conflicts), "conflict") + (f" ({rejected} rejected)" if rejected else ""),
        counted(len(report.agreements), "agreement"),
        f"{found['compatible']} compatible",
        f"{found['single']} said by one source only",
        f"{len(report.unread)} not understood",
    ]
    return f"{read}: {', '.join(parts)}."


def _whys(finding: Finding, sides: Iterable[Side]) -> list[Why]:
    where = {voice.claim.id: (voice.label, place) for place, side in enumerate(sides) for voice in side.voices}
    alike: dict[tuple[Relation, str, frozenset[int]], list[Pair]] = {}
    for pair in finding.pairs:
        if pair.a not in where or pair.b not in where:
            continue
        between = frozenset((where[pair.a][1], where[pair.b][1]))
        if pair.reason in ("same_value", "same_agents", "copy") and len(between) == 1:
            continue  # the same value under one heading explains itself
        alike.setdefault((pair.relation, pair.reason, between), []).append(pair)
    order = list(SIGNS)
    groups = sorted(alike.values(), key=lambda pairs: order.index(pairs[0].relation))
    out: list[Why] = []
    for reason, because in (("", ""), *MANY.items()):
        chosen = [pairs for pairs in groups if (pairs[0].reason if pairs[0].reason in MANY else "") == reason]
        together = len(chosen) > 1 and reason
        out += [_all(chosen, because, where)] if together else [_why(pairs, where) for pairs in chosen]
    return out


def _all(groups: list[list[Pair]], because: str, where: Mapping[str, tuple[str, int]]) -> Why:
    """All voices that stand to some other in one way, in one line."""
    ends = {end for pairs in groups for pair in pairs for end in (pair.a, pair.b)}
    letters = [letter for name, (letter, _) in where.items() if name in ends]
    return Why(_shortlist(letters), "", evolve(groups[0][0], because=because))


def _why(pairs: list[Pair], where: Mapping[str, tuple[str, int]]) -> Why:
    """Pairs that are alike as one line: all voices of both sides where each stands so to each, else the first pair."""
    first = pairs[0]
    left, right = where[first.a][1], where[first.b][1]
    ends = {end for pair in pairs for end in (pair.a, pair.b)}
    lefts = [letter for name, (letter, place) in where.items() if place == left and name in ends]
    rights = [letter for name, (letter, place) in where.items() if place == right and name in ends]
    if left != right and len(lefts) * len(rights) == len(pairs):
        return Why(_shortlist(lefts), _shortlist(rights), first)
    return Why(where[first.a][0], where[first.b][0], first, len(pairs) - 1)


def _shortlist(letters: list[str]) -> str:
    return (
        ", ".join(letters)
        if len(letters) <= LABELS
        else f"{', '.join(letters[:LABELS])} and {len(letters) - LABELS} more"
    )
