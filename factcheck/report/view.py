"""A finding as a reader sees it: who says which value, and how the values stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from factcheck.model.wording import claim_phrase, day_phrase
from factcheck.report.plain import counted, visible

if TYPE_CHECKING:
    from factcheck.model import Claim, Finding, Pair, Provenance, Relation, Verdict
    from factcheck.report.document import Report

SHARED: tuple[Verdict, ...] = ("conflict", "agree", "compatible")  # the verdicts that need two voices
SIGNS = {"conflict": "≠", "agree": "=", "compatible": "~"}
LABELS = 4  # letters on one side of a relation before the rest is only counted
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@frozen
class Voice:
    """One claim with the letter that stands for it, and its source (None where the report does not hold it)."""

    label: str
    claim: Claim
    source: Provenance | None

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
        """What limits the claim: phase, period, place, times, speaker, certainty; "" where nothing does."""
        claim, scope = self.claim, self.claim.qualifiers
        words = [
            scope.phase,
            scope.period and f"period {scope.period}",
            scope.place and f"in {scope.place}",
            scope.as_of and f"as of {day_phrase(scope.as_of)}",
            scope.event_time and f"at the time {scope.event_time}",
            claim.speaker and f"according to {claim.speaker}",
            None if claim.certainty == "asserted" else claim.certainty,
        ]
        return visible(", ".join(word for word in words if word))


@frozen
class Side:
    """The voices of a finding that say the same value."""

    phrase: str
    voices: tuple[Voice, ...]

    @property
    def sources(self) -> str:
        """The ids of the sources of this side, each once."""
        return ", ".join(dict.fromkeys(visible(voice.claim.source) for voice in self.voices))


@frozen
class Why:
    """A relation between two voices or two sides, and how many more pairs stand to each other in just this way."""

    a: str
    b: str
    pair: Pair
    more: int = 0

    @property
    def line(self) -> str:
        """One line such as "A, B ≠ C: the two amounts do not overlap"."""
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
    labels = {claim.id: label(place) for place, claim in enumerate(c for group in groups.values() for c in group)}
    sides = tuple(
        Side(phrase, tuple(Voice(labels[c.id], c, tables.sources.get(c.source)) for c in group))
        for phrase, group in groups.items()
    )
    return View(finding, heading(finding), sides, tuple(_whys(finding, sides)))


def heading(finding: Finding) -> str:
    """Subject and property: "Stargate: investment"."""
    return visible(": ".join(word for word in (finding.subject or "(no subject)", finding.property) if word))


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
    parts = [
        counted(len(report.conflicts), "conflict"),
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
        if finding.verdict == "conflict" and pair.relation == "agree" and len(between) == 1:
            continue  # the same value under one heading explains itself
        alike.setdefault((pair.relation, pair.reason, between), []).append(pair)
    order = list(SIGNS)
    groups = sorted(alike.values(), key=lambda pairs: order.index(pairs[0].relation))
    return [_why(pairs, where) for pairs in groups]


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
