"""A finding as the page shows it: its head, its quotes, how they stand to each other, and what is drawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from factcheck.model import QUANTITY_KINDS, Attribution, DateRange, Quantity
from factcheck.model.wording import ROLE_PHRASES, claim_phrase, moment_phrase, period_phrase, quantity_phrase
from factcheck.report.html.amounts import at_rate, common_unit, converted, said_in
from factcheck.report.html.plots import Bars, Series, interval_plot, series, timeline
from factcheck.report.html.words import Words
from factcheck.report.plain import visible
from factcheck.report.quotes import Quote, quote
from factcheck.report.view import NO_SUBJECT, SIGNS, Index, View, Voice, Why, heading, short_amount, view

if TYPE_CHECKING:
    from factcheck.model import Claim, Finding, Pair

LONG, SHORT = 420, 200
QUOTES = 12
"""So many quotes of a finding stand open; the rest can be unfolded."""
REASONS = 8
WORDS = 240
"""So many characters of each quote can be searched for."""
SMALL, LARGE = Decimal("1.5"), Decimal(10)
"""A gap is small up to the one factor and huge from the other on."""
DAYS, YEAR = 7, 366
"""The same for days."""


@frozen
class Said:
    """One quote.

    converted: the amount in the unit or the currency of others; rate: that of a currency, with its days. limits: what
    limits the claim, as (key of the label, words). state: how it stands in the finding.
    """

    letter: str
    claim: Claim
    value: str
    also: tuple[str, ...]
    converted: str
    rate: str
    written: str
    quote: Quote
    limits: tuple[tuple[str, str], ...]
    source: str
    place: str
    language: str
    lang: str
    day: dt.date | None
    copy_of: str
    state: str


@frozen
class Reason:
    """One relation between quotes, in one sentence. a, b: letters; b is "" where all of `a` stand so."""

    a: str
    b: str
    relation: str
    sign: str
    code: str
    because: str
    more: int


@frozen
class Reading:
    """How one claim was read."""

    said: Said
    subject: str
    carried: bool
    property: str


@frozen
class Agents:
    """Whom one source puts behind a thing. Each agent with whether a source of another origin names it too."""

    letter: str
    source: str
    role: str
    names: tuple[tuple[str, bool], ...]
    open: bool


@frozen
class Card:
    """All that one article shows."""

    finding: Finding
    number: int
    heading: str
    first: tuple[Said, ...]
    more: tuple[Said, ...]
    reasons: tuple[Reason, ...]
    left_out: int
    readings: tuple[Reading, ...]
    bars: Bars | None
    days: Bars | None
    series: Series | None
    agents: tuple[Agents, ...]
    gap: str
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    search: str

    @property
    def said(self) -> tuple[Said, ...]:
        return self.first + self.more

    @property
    def named(self) -> bool:
        """True where there is anything to say of what the finding is about."""
        return self.heading != NO_SUBJECT

    @property
    def brief(self) -> bool:
        """True where only one source speaks: there is nothing to compare."""
        return self.finding.verdict == "single"


@frozen
class Places:
    """Where sources stand on the page: id → "s-1"."""

    sources: Mapping[str, str]

    def of(self, source: str) -> str:
        return self.sources.get(source, "")


def card(finding: Finding, number: int, tables: Index, places: Places, words: Words) -> Card:
    """One finding with everything resolved."""
    seen = view(finding, tables)
    states = _states(finding)
    limit = SHORT if finding.verdict == "single" else LONG
    unit = _unit_of(seen)
    said = [_said(voice, places, words, limit, states, unit) for side in seen.sides for voice in side.voices]
    spoken = dict.fromkeys(said_.claim.source for said_ in said)
    brief = finding.verdict == "single"
    line = series(seen, words) if finding.series else None
    reasons = [_reason(why) for why in seen.whys]
    lone = QUOTES + 1 if len(said) == QUOTES + 1 else QUOTES
    return Card(
        finding=finding,
        number=number,
        heading=heading(finding),
        first=tuple(said[:lone]),
        more=tuple(said[lone:]),
        reasons=tuple(reasons[:REASONS]),
        left_out=max(0, len(reasons) - REASONS),
        readings=() if brief else tuple(_reading(one) for one in said[:lone]),
        bars=None if brief or line else interval_plot(seen, words),
        days=None if brief else timeline(seen, words),
        series=line,
        agents=() if brief else tuple(_agents(seen)),
        gap=gap(finding, tables.claims),
        sources=tuple(place for source in spoken if (place := places.of(source))),
        languages=tuple(dict.fromkeys(one.lang for one in said if one.lang)),
        search=_search(finding, said),
    )


def _unit_of(seen: View) -> str | None:
    """The unit into which measures in other units are converted."""
    voices = [voice for side in seen.sides for voice in side.voices] if seen.finding.kind == "measure" else []
    return common_unit([voice.claim.value for voice in voices if isinstance(voice.claim.value, Quantity)])


def _said(voice: Voice, places: Places, words: Words, limit: int, states: Mapping[str, str], unit: str | None) -> Said:
    claim, source = voice.claim, voice.source
    value = claim.value
    bare = evolve(claim, value=evolve(value, also=())) if isinstance(value, Quantity) else claim
    also = value.also if isinstance(value, Quantity) else ()
    there = converted(value, unit) if isinstance(value, Quantity) and claim.kind == "measure" else None
    there = voice.conversion.amount if voice.conversion else there
    return Said(
        letter=voice.label,
        claim=claim,
        value=visible(claim_phrase(bare)),
        also=tuple(visible(quantity_phrase(rendering)) for rendering in also),
        converted="" if there is None else visible(quantity_phrase(short_amount(there))),
        rate=visible(voice.conversion.rate) if voice.conversion else "",
        written=visible(value.written),
        quote=quote(claim.sentence, claim.evidence, limit),
        limits=tuple(_limits(claim, words)),
        source=visible(claim.source),
        place=places.of(claim.source),
        language=words.language(source.language) if source else "",
        lang=(source.language or "") if source else "",
        day=source.published if source else None,
        copy_of=visible(source.origin) if source and source.origin != source.id else "",
        state=states.get(claim.id, "plain"),
    )


def _limits(claim: Claim, words: Words) -> Iterator[tuple[str, str]]:
    """What limits a claim, as pairs of a label's key and words."""
    scope = claim.qualifiers
    acts = isinstance(claim.value, Attribution) and claim.speaker in claim.value.agents
    found = {
        "speaker": None if acts else claim.speaker,
        "certainty": None if claim.certainty == "asserted" else words(f"certainty.{claim.certainty}"),
        "phase": scope.phase,
        "period": scope.period and period_phrase(scope.period),
        "place": scope.place,
        "as_of": scope.as_of and moment_phrase(scope.as_of, scope.as_of_time),
        "event_time": scope.event_time and period_phrase(scope.event_time),
    }
    yield from ((name, visible(said)) for name, said in found.items() if said)


def _states(finding: Finding) -> dict[str, str]:
    """For each claim the weightiest of its relations: a conflict before an agreement."""
    order = list(SIGNS)
    found: dict[str, str] = {}
    for pair in finding.pairs:
        for end in (pair.a, pair.b):
            old = found.get(end)
            if old is None or order.index(pair.relation) < order.index(old):
                found[end] = pair.relation
    return found


def _reason(why: Why) -> Reason:
    pair = why.pair
    return Reason(why.a, why.b, pair.relation, SIGNS[pair.relation], pair.reason, visible(pair.because), why.more)


def _reading(said: Said) -> Reading:
    claim = said.claim
    subject = claim.subject
    kind = "" if isinstance(claim.value, Attribution) else (claim.property or "").replace("_", " ")
    return Reading(said, visible(subject.label) if subject else "", bool(subject and not subject.span), visible(kind))


def _agents(seen: View) -> Iterator[Agents]:
    """One row for each source and list of agents; equal rows of one source stand once."""
    voices = [voice for side in seen.sides for voice in side.voices]
    named: dict[str, set[str]] = {}
    rows: dict[tuple[str, str, tuple[str, ...], bool], str] = {}
    for voice in voices:
        value = voice.claim.value
        if isinstance(value, Attribution):
            for agent in value.agents:
                named.setdefault(agent, set()).add(voice.source.origin if voice.source else voice.claim.source)
            key = (voice.claim.source, ROLE_PHRASES[value.role], value.agents, value.open)
            rows[key] = f"{rows[key]}, {voice.label}" if key in rows else voice.label
    for (source, role, agents, more), letters in rows.items():
        names = tuple((visible(agent), len(named[agent]) > 1) for agent in agents)
        yield Agents(letters, visible(source), role, names, more)


def _search(finding: Finding, said: Sequence[Said]) -> str:
    parts = [finding.subject, (finding.property or "").replace("_", " "), finding.kind, *finding.verdict.split()]
    for one in said[:QUOTES]:
        parts += [one.value, *one.also, one.source, one.claim.evidence.exact[:WORDS]]
    words = dict.fromkeys(visible(" ".join(parts)).lower().split())
    return " ".join(words)


def gap(finding: Finding, claims: Mapping[str, Claim]) -> str:
    """How far the values of a conflict lie apart: "small", "large" or "huge"; "" where nothing can be measured."""
    gaps = [_gap(pair, claims) for pair in finding.pairs if pair.relation == "conflict"]
    return max(gaps, key=("", "small", "large", "huge").index, default="")


def _gap(pair: Pair, claims: Mapping[str, Claim]) -> str:
    if pair.a not in claims or pair.b not in claims:
        return ""
    there = pair.conversion
    one, other = (at_rate(claims[n].value, there if there and there.claim == n else None) for n in (pair.a, pair.b))
    if isinstance(one, Quantity) and isinstance(other, Quantity) and claims[pair.a].kind in QUANTITY_KINDS:
        return _factor(one, other, measures=claims[pair.a].kind == "measure")
    if isinstance(one, DateRange) and isinstance(other, DateRange):
        return _days(one, other)
    return ""


def _factor(one: Quantity, other: Quantity, *, measures: bool) -> str:
    unit = next((unit for unit in (one.unit, *(also.unit for also in one.also)) if said_in(other, unit)), "")
    met = [said for value in (one, other) if (said := said_in(value, unit))]
    if measures and not met and (there := converted(other, one.unit)):
        met = [one, there]
    sizes = sorted(abs(end) for said in met if (end := said.high if said.low is None else said.low) is not None)
    if len(sizes) < 2 or not all(size.is_finite() for size in sizes):
        return ""
    if sizes[1] < sizes[0] * SMALL:
        return "small"
    return "large" if sizes[1] < sizes[0] * LARGE else "huge"


def _days(one: DateRange, other: DateRange) -> str:
    first, last = sorted((one, other), key=lambda value: value.start or dt.date.min)
    if first.end is None or last.start is None:
        return ""
    apart = (last.start - first.end).days
    if apart <= DAYS:
        return "small"
    return "large" if apart <= YEAR else "huge"
