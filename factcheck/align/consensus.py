"""What one source says against what all others say: the same digits in another order, scale or currency.

A property and a subject that each reporter words in another way leave most figures without a firm link. But where
several sources on one event agree on a figure, and one gives not that figure but its digits otherwise, chance is no
likely explanation: 240 billion in five reports, and 204 billion in the sixth.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.align.aspects import Two
from factcheck.align.comparable import Link
from factcheck.align.conditions import ALIKE
from factcheck.align.evidence import Level, significant, slip
from factcheck.align.topics import Corpus
from factcheck.model import Claim, Duration, Quantity

Cluster = tuple[list[Claim], list[Link]]

OUTVOTED = "several sources agree on the other figure, and its digits are the same"
AGREED = "several sources agree on the other figure"
AGREEING = 2
"""Sources that must agree before one that differs is taken to have slipped."""
_READABLE = 2


def slips_against_consensus(clusters: Sequence[Cluster], corpus: Corpus) -> list[Link]:
    """Links between figures of one source and what several others agree on. Linear in the claims that share digits."""
    agreed: dict[tuple[str, ...], list[tuple[list[Claim], frozenset[str]]]] = defaultdict(list)
    for members, _ in clusters:
        voices = _voices(members)
        if len({c.source for c in voices}) >= AGREEING:
            agreed[_digits(voices[0])].append((voices, frozenset(c.source for c in members)))
    found = [link for members, _ in clusters for link in _links(members, agreed, corpus)]
    return found + [link for members, links in clusters for link in _links_within(members, links, corpus)]


def _links(
    members: Sequence[Claim], agreed: dict[tuple[str, ...], list[tuple[list[Claim], frozenset[str]]]], corpus: Corpus
) -> Iterator[Link]:
    if len({c.source for c in members}) != 1:
        return
    for claim in members:
        for voices, sources in agreed.get(_digits(claim), ()):
            if claim.source in sources:
                continue
            found = [link for voice in voices if (link := _slip(claim, voice, corpus)) is not None]
            if len({link.b.source for link in found}) >= AGREEING:
                yield from found


def _links_within(members: Sequence[Claim], links: Sequence[Link], corpus: Corpus) -> Iterator[Link]:
    """The same in a cluster that one slip has joined: it is a slip for all that agree, and not for one alone."""
    slips = [link for link in links if link.strength == "slip"]
    voices = _voices(members) if slips else []
    sources = {c.source for c in voices}
    linked = {frozenset((link.a.id, link.b.id)) for link in links}
    for claim in members if len(sources) >= AGREEING else ():
        if claim.source in sources or not any(claim.id in (link.a.id, link.b.id) for link in slips):
            continue
        meeting = [voice for voice in voices if frozenset((claim.id, voice.id)) not in linked]
        yield from (link for voice in meeting if (link := _slip(claim, voice, corpus)) is not None)


def _voices(members: Sequence[Claim]) -> list[Claim]:
    """The claims of a cluster that give the value which most of its sources give; none of those with few digits."""
    values: dict[str, list[Claim]] = defaultdict(list)
    for claim in members:
        number = _number(claim)
        if number is not None and significant(number) >= _READABLE:
            values[f"{number.normalize()} {_unit(claim)}"].append(claim)
    counted = Counter({key: len({c.source for c in claims}) for key, claims in values.items()})
    if not counted:
        return []
    most = max(counted.values())
    winners = sorted(key for key, count in counted.items() if count == most)
    return values[winners[0]] if len(winners) == 1 else []


def _slip(claim: Claim, voice: Claim, corpus: Corpus) -> Link | None:
    """The link between a figure and one of those that agree, where the first may be a slip for the second."""
    two = Two(claim, voice, corpus)
    if claim.source == voice.source or not all(condition.holds(two) for condition in ALIKE):
        return None
    mistake = slip(claim, voice)
    if mistake.level == Level.NONE or two.property.level == Level.NONE or two.subject.level == Level.NONE:
        return None
    if not corpus.same_event(claim.source, voice.source) or other_thing(two) or other_scope(claim, voice):
        return None
    reasons = tuple(e.because for e in (two.subject, two.property, mistake) if e.because)
    return Link(claim, voice, "outvoted", (*reasons, OUTVOTED))


def why_outvoted(a: Claim, b: Claim) -> str:
    """What several sources that agree say against one that differs."""
    return OUTVOTED if slip(a, b).level > Level.NONE else AGREED


def slipped(a: Claim, b: Claim, members: Sequence[Claim], corpus: Corpus) -> bool:
    """True where one of two figures may be a slip for the other, on which several sources of a group agree."""
    for claim, voice in ((a, b), (b, a)):
        agreeing = {m.source for m in members if _number(m) == _number(voice) and m.source != claim.source}
        if len(agreeing) >= AGREEING and _slip(claim, voice, corpus) is not None:
            return True
    return False


def other_thing(two: Two) -> bool:
    """True where both sentences name a thing that the figure is about, and not the same one."""
    named = all(c.subject is not None and c.subject.span is not None for c in (two.a, two.b))
    things = all(two.corpus.thing(c.subject) is not None for c in (two.a, two.b))
    return named and things and two.subject.level < Level.FAIR


def other_scope(a: Claim, b: Claim) -> bool:
    """True for figures of different phases or times, which may well have the same digits."""
    x, y = a.qualifiers, b.qualifiers
    times = None not in (x.event_time, y.event_time) and x.event_time != y.event_time
    phases = None not in (x.phase, y.phase) and x.phase != y.phase
    return times or phases


def _unit(claim: Claim) -> str | None:
    """The unit of a figure, or of a length of time; what is counted has been compared already."""
    if isinstance(claim.value, Duration):
        return re.sub(r"\d+", "", claim.value.iso8601)
    return claim.value.unit if isinstance(claim.value, Quantity) and claim.kind != "count" else None


def _digits(claim: Claim) -> tuple[str, ...]:
    number = _number(claim)
    digits = () if number is None else number.as_tuple().digits
    return (claim.kind, "".join(sorted(str(d) for d in digits if d)))  # 240 and 204 share them


def _number(claim: Claim) -> Decimal | None:
    value = claim.value
    if isinstance(value, Duration):
        found = re.findall(r"\d+", value.iso8601)
        return Decimal(found[0]) if len(found) == 1 else None
    return (value.low if value.low is not None else value.high) if isinstance(value, Quantity) else None
