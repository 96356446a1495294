"""What a value is about: its property, subject, scope and certainty, from the words around it.

Nothing here looks beyond the text. Where the words do not say, the answer is None: a claim without a subject or a
property is compared with nothing that has another value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.extract.changes import is_level
from factcheck.extract.clasps import clasp_of
from factcheck.extract.cues import Cue, distance
from factcheck.extract.days import AsOf, begins_nothing
from factcheck.extract.degrees import is_bearing
from factcheck.extract.mention import Mention, in_date
from factcheck.extract.scene import Scene
from factcheck.extract.text import Sentence
from factcheck.extract.wholes import before_change, behind_part, is_part_of_named, whole_of
from factcheck.languages.ontology import ontology
from factcheck.model import Certainty, DateRange, Duration, Qualifiers, Quantity

_PROPERTY_REACH = 22
_PHASE_REACH = 5
_SENTENCE = 48
"""As far as a sentence is looked at: "the exit poll sees the party at 29 percent, … the other at 19.5"."""
_CERTAINTY_REACH = 14
_TIME_REACH = 9
_OPENING = 8
"""Words between a figure and the end of the phrase with which its sentence opens."""
_CLAUSE = 8
_FUTURE_REACH = 10
_FUTURE_VERB = 5
"""Letters of a verb that an ending shows to be in the future."""
_NEGATION_REACH = 3
_TAKEN = 5
_FRAME = 4
"""Before that token the time must begin that frames a sentence."""
_A_MONTH = 27
_BESIDE = 3
_OWN_NOUN = 4
"""The counted noun says less than a verb beside it: 1,850 jobs are created, or cut."""
_AFTER = 1
"""A word after the value names its property a little less often than one before it."""
_JOINED = 3
"""A word before the "and" that opens a clause says less than one in it: "nine are dead and three are missing"."""

_VOTED = frozenset({"percent", "count"})
_WIDE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **dict.fromkeys(("projected", "first_round", "second_round"), _VOTED),
        **dict.fromkeys(("women", "men"), frozenset({"percent"})),
        "sought": frozenset({"duration", "money"}),
        "limit": frozenset({"measure"}),
        "to_date": frozenset({"number", "count", "money", "measure"}),
    }
)
"""Phases that hold for a sentence, with the kinds of values that have them."""
_OF_NEAREST = frozenset({"limit"})
"""Those of them that are only of the value nearest to their word: "doing 128 km/h where the limit is 70"."""
_EARLIER = 3
"""Words behind "since" or "after" in which an event may stand that was before."""
_A_NOUN = 2
_NOUN_PHRASE = 7
"""Tokens of a noun with its article and what stands between: "a Lloyd's Open Form"."""
_ALL = 100
_QUAKING = frozenset({"number", "measure", "date"})
"""Kinds of the magnitude, depth and day of an aftershock."""
_CERTAINTIES: tuple[Certainty, ...] = ("hypothetical", "reported", "planned")


def _nearest(scene: Scene, mention: Mention, cues: Sequence[Cue], reach: int) -> Cue | None:
    """The cue with the lowest cost of reaching it from the value, or None beyond `reach`."""
    if not cues:
        return None
    best: tuple[int, int, Cue] | None = None
    others = scene.others(mention)
    whole = behind_part(scene, mention)
    span = (mention.first, whole[1] if whole else mention.last)
    others = [other for other in others if other != whole]
    joined = mention.first > 0 and scene.sentence.low[mention.first - 1] in scene.sentence.lexicon.words("dates", "and")
    for cue in cues:
        cost = distance(scene.sentence, span, (cue.first, cue.last), others)
        cost += _AFTER if cue.first >= mention.last and cost else 0
        own = cue.first < span[1] and mention.first < cue.last
        cost += _OWN_NOUN if own and cue.label in ontology().thin else 0
        if not own and any(_nearer(scene.sentence, cue, other, cost) for other in others):
            if mention.kind == "date" and any(_beside(cue, other) for other in others):
                continue  # "Friday's derailment … rose on Sunday": an event has one day
            cost += _TAKEN
        cost += cue.handicap + (_JOINED if joined and cue.last < mention.first else 0)
        if cost <= reach and (best is None or (cost, -(cue.last - cue.first)) < best[:2]):
            best = (cost, -(cue.last - cue.first), cue)
    return best[2] if best else None


def _beside(cue: Cue, value: tuple[int, int]) -> bool:
    """True where hardly a word stands between: "Friday's fatal train crash"."""
    return max(cue.first - value[1], value[0] - cue.last) <= _BESIDE


def _nearer(sentence: Sentence, cue: Cue, other: tuple[int, int], cost: int) -> bool:
    """True where the word stands nearer to another value: in "312 injured and 150 missing" each word has its own."""
    return distance(sentence, other, (cue.first, cue.last)) < cost


def property_of(mention: Mention, cue: Cue | None) -> str | None:
    """The canonical English property that a word names for a value, or that its unit implies."""
    if cue is not None:
        return _label(cue)
    unit = mention.value.unit if isinstance(mention.value, Quantity) else None
    if mention.kind != "measure" or not unit or (unit == "degree" and is_bearing(mention)):
        return None
    return ontology().implied(unit)


def property_cue(scene: Scene, mention: Mention) -> Cue | None:
    """The word that names the property, for finding whose property it is."""
    if mention.kind == "date" and scene.spoken(mention):
        return next((c for c in scene.cues(mention, "properties", "date") if _announces(c, mention)), None)
    kind = "measure" if mention.kind == "number" else mention.kind
    unit = mention.value.unit if isinstance(mention.value, Quantity) else None
    suits, sentence = ontology().suits, scene.sentence
    clasp = clasp_of(sentence, mention, kind)
    if clasp is not None and suits(_label(clasp), unit):
        return clasp
    cues = [
        c
        for c in scene.cues(mention, "properties", kind)
        if suits(_label(c), unit) and not is_part_of_named(scene, mention, c) and not is_level(sentence, mention, c)
        if mention.kind != "date" or not _of_another_day(scene, mention, c)
    ]
    if mention.kind == "date" and begins_nothing(mention):
        cues = [c for c in cues if c.label not in ontology().momentary]
    if mention.kind == "count" and whole_of(scene, mention):  # "of the nine members, six voted": what they did
        cues = [c for c in cues if c.first < mention.last and mention.first < c.last] or cues
    return _nearest(scene, mention, cues, _PROPERTY_REACH)


def _of_another_day(scene: Scene, day: Mention, cue: Cue) -> bool:
    """True for a word that says what another date of the sentence is of, or what came before the day."""
    sentence = scene.sentence
    if in_date(cue.first, scene.near(day)) or _ends_with_date(scene, day, cue) or _looks_back(sentence, day, cue):
        return True
    return _of_noun_behind(sentence, day, cue)


def _of_noun_behind(sentence: Sentence, day: Mention, cue: Cue) -> bool:
    """True for "signed" in "left the reef on 2 March under a contract signed by Kestra": it tells of the contract."""
    low, lexicon = sentence.low, sentence.lexicon
    if (
        cue.first < day.last + _A_NOUN
        or cue.last >= len(low)
        or low[cue.last] not in lexicon.words("grammar", "agent_markers")
    ):
        return False
    before = low[max(day.last, cue.first - _NOUN_PHRASE) : cue.first - 1]
    return low[cue.first - 1].isalpha() and not lexicon.words("grammar", "articles").isdisjoint(before)


def _ends_with_date(scene: Scene, mention: Mention, cue: Cue) -> bool:
    """True for "2003 gebaute" before "und 2019 umgerüstete": an "and" ends what the date before it is of."""
    low, joints = scene.sentence.low, scene.sentence.lexicon.words("dates", "and")
    if cue.last != mention.first - 1 or low[cue.last] not in joints:
        return False
    return any(m.kind == "date" and m.last <= cue.first for m in scene.near(mention))


def _looks_back(sentence: Sentence, day: Mention, cue: Cue) -> bool:
    """True for what came before the day: "shares fell on Friday, a third time since the collapse of the dam"."""
    if cue.first < day.last:
        return False
    lexicon = sentence.lexicon
    earlier = lexicon.words("dates", "since") | lexicon.words("dates", "after")
    return not earlier.isdisjoint(sentence.low[max(day.last, cue.first - _EARLIER) : cue.first])


def _announces(cue: Cue, day: Mention) -> bool:
    """True for the verb beside a day of speech that makes it the day of an announcement."""
    return cue.label == "announcement" and max(cue.first - day.last, day.first - cue.last) <= _BESIDE


def _label(cue: Cue) -> str:
    return cue.label.replace("_", " ")


def qualifiers_of(
    scene: Scene,
    mention: Mention,
    place: str | None,
    as_of: AsOf | None = None,
    *,
    within: tuple[int, int] | None = None,
) -> Qualifiers:
    """Phase, period, time and place of a value. within: the only tokens in which a date may be its time."""
    cue = wide = None
    if cues := _outside(scene, mention, "phases"):
        cue = _nearest(scene, mention, [c for c in cues if c.label not in _WIDE], _PHASE_REACH)
        wide = _nearest(scene, mention, [c for c in cues if _may_hold(scene, mention, c)], _SENTENCE)
    phase = cue.label if cue else _place_among(scene, mention)
    if wide is not None or _partly_counted(scene, mention):
        phase = wide.label if wide else "projected"
    elif mention.kind in _QUAKING and _is_of_aftershock(scene, mention):
        phase = "aftershock"
    period = event_time = None
    if mention.kind not in ("date", "duration") and (scene.fiscal or len(scene.mentions) > 1):
        period = _fiscal(scene, mention) or _neighbour(scene, mention, "duration")
        event_time = _neighbour(scene, mention, "date", within)
    day, hour = as_of or (None, None)
    return Qualifiers(phase, period, place, as_of=day, as_of_time=hour, event_time=event_time)


def _may_hold(scene: Scene, mention: Mention, cue: Cue) -> bool:
    """True where a phase of the whole sentence may be that of a value."""
    if mention.kind not in _WIDE.get(cue.label, ()):
        return False
    if cue.label not in _OF_NEAREST:
        return True
    others = scene.others(mention)
    cost = distance(scene.sentence, (mention.first, mention.last), (cue.first, cue.last), others)
    return not any(_nearer(scene.sentence, cue, other, cost) for other in others)


def _partly_counted(scene: Scene, mention: Mention) -> bool:
    """True beside a share of the votes that have been counted, unless it is all of them: "with 40 percent counted"."""
    if mention.kind not in _VOTED:
        return False
    cues = [c for c in scene.cues(mention, "properties", "percent") if c.label == "counted"]
    for other in scene.near(mention):
        value = other.value
        if other is mention or other.kind != "percent" or not isinstance(value, Quantity):
            continue
        told = any(max(c.first - other.last, other.first - c.last) <= _BESIDE for c in cues)
        if told and value.high is not None and value.high < _ALL:
            return True
    return False


def _is_of_aftershock(scene: Scene, mention: Mention) -> bool:
    """True where the sentence speaks of an aftershock before the value, or the one before that it goes on about."""
    if any(c.label == "aftershock" and c.first < mention.last for c in scene.cues(mention, "phases")):
        return True
    goes_on = scene.sentence.low[0] in scene.sentence.lexicon.words("grammar", "pronouns")
    return goes_on and any(c.label == "aftershock" for c in scene.cues_before)


def _place_among(scene: Scene, mention: Mention) -> str | None:
    """ "previous" for the value before a change, "whole" for what another is a part of: "620 of the 7,400 jobs"."""
    if not scene.others(mention):
        return None
    if before_change(scene, mention):
        return "previous"
    return "whole" if whole_of(scene, mention) else None


def _neighbour(scene: Scene, mention: Mention, kind: str, within: tuple[int, int] | None = None) -> str | None:
    """The ISO form of the date or duration that stands nearest to the value and belongs to no other value."""
    times = [other for other in scene.near(mention) if other.kind == kind]
    if within is not None:
        times = [other for other in times if within[0] <= other.first < within[1]]
    if not times and within is not None:
        return None
    if not times:
        return _framed(scene, mention) if kind == "date" else None
    found: list[tuple[int, str]] = []
    others = scene.others(mention)
    for other in times:
        if kind == "date" and not scene.may_time(other, mention):
            continue
        cost = distance(scene.sentence, (mention.first, mention.last), (other.first, other.last), others)
        if cost <= _TIME_REACH and isinstance(other.value, DateRange | Duration):
            found.append((cost, other.value.edtf if isinstance(other.value, DateRange) else other.value.iso8601))
    if not found and kind == "date":
        return _framed(scene, mention)
    return min(found)[1] if found else None


def _fiscal(scene: Scene, mention: Mention) -> str | None:
    """The fiscal year beside a value, or with which its sentence begins."""
    if not scene.fiscal:
        return None
    others = scene.others(mention)
    found = [
        (distance(scene.sentence, (mention.first, mention.last), (year.first, year.last), others), year)
        for year in scene.fiscal
    ]
    cost, nearest = min(found, key=lambda pair: pair[0])
    if cost > _TIME_REACH and not nearest.first <= _OPENING < mention.first:
        return None
    return nearest.period


def _framed(scene: Scene, mention: Mention) -> str | None:
    """The month or year with which the sentence begins: "In 2007, a quake off the coast near Pisco killed 500 people".

    A day frames nothing: it is as often that of a statement as that of what is stated.
    """
    first = scene.mentions[0]
    value = first.value
    if first.first > _FRAME or first is mention or not isinstance(value, DateRange) or not value.start or not value.end:
        return None
    if not scene.may_time(first, mention):
        return None
    return value.edtf if (value.end - value.start).days >= _A_MONTH else None


def _outside(scene: Scene, mention: Mention, section: str) -> list[Cue]:
    """The cues of a section that are no part of a value or a dateline: the May of a date is no word of possibility."""
    cues = scene.cues(mention, section)
    if not cues:
        return []
    near = scene.near(mention)
    body = scene.sentence.body
    starts = scene.sentence.starts
    outside = [c for c in cues if starts[c.first] >= body]
    if mention.kind == "count":  # "five other countries" says itself that there are more
        near = tuple(m for m in near if m is not mention)
    return [c for c in outside if not any(m.first <= c.first < m.last for m in near)]


def certainty_of(scene: Scene, mention: Mention) -> Certainty:
    """How sure the text is of the value: the weakest of what its clause says."""
    sentence = scene.sentence
    if sentence.asks:
        return "hypothetical"
    cues = _outside(scene, mention, "certainty")
    ends = sentence.lexicon.words("dates", "future_ends")
    if not (cues or ends):
        return "asserted"
    span = (mention.first, mention.last)
    behind = _behind_opening(sentence, mention)
    labels = {
        cue.label
        for cue in cues
        if (cue.first < mention.last and distance(sentence, span, (cue.first, cue.last)) <= _CERTAINTY_REACH)
        or cue.first in behind
    }
    if ends and "planned" not in labels and _is_to_be(sentence, mention, behind, tuple(ends)):
        labels.add("planned")
    return next((c for c in _CERTAINTIES if c in labels), "asserted")


def _behind_opening(sentence: Sentence, mention: Mention) -> range:
    """The words of the clause that follows a phrase with which the sentence opens: "With 178 metres, it will be …"."""
    if sentence.low[0] not in sentence.lexicon.words("grammar", "prepositions"):
        return range(0)
    ahead = sentence.low[: mention.last + _OPENING]
    if "," in ahead[: mention.first] or "," not in ahead[mention.last :]:
        return range(0)
    comma = ahead.index(",", mention.last)
    return range(comma + 1, min(comma + 1 + _CLAUSE, len(sentence.low)))


def _is_to_be(sentence: Sentence, mention: Mention, behind: range, ends: tuple[str, ...]) -> bool:
    """True where a verb of the clause has an ending of the future: "costará", "coûteront"."""
    near = range(max(0, mention.first - _FUTURE_REACH), mention.first)
    broken = [i for i in near if sentence.low[i] in (",", ";", ":", "(")]
    own = range(broken[-1] + 1, mention.first) if broken else near
    return any(
        len(sentence.low[i]) >= _FUTURE_VERB and sentence.low[i].endswith(ends) and sentence.words[i][0].islower()
        for i in (*own, *behind)
    )


def negated(scene: Scene, mention: Mention) -> bool:
    """True where a negation stands directly before the value."""
    return any(
        cue.label == "negation" and 0 <= mention.first - cue.last <= _NEGATION_REACH - len(range(cue.first, cue.last))
        for cue in scene.cues(mention, "certainty")
    )
