"""Typed non-conflicts: why two claims that look alike need not say the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from factcheck.judge.arithmetic import ADDITIVE, complement, share_of_whole, stated_part, sum_of_parts
from factcheck.judge.context import Context
from factcheck.judge.levels import Level
from factcheck.judge.money import SLIP_DIGITS
from factcheck.judge.pair import Scopes
from factcheck.judge.quantities import figure, property_of
from factcheck.judge.shown import days_of
from factcheck.judge.superseded import denied_later, later, later_hour
from factcheck.languages.ontology import ontology
from factcheck.model import KINDS, QUANTITY_KINDS, Claim, DateRange, Judgement, Quantity
from factcheck.model.periods import days_of_period, may_be_one_fiscal_year

WHOLE = frozenset({None, "total", "final"})
"""Phases of the figure that is meant where no phase is given."""
AIMED_AT = frozenset({None, "total", "final", "target"})
"""Phases that may carry one and the same figure: a target of 500 billion is the 500 billion of a headline."""
OF_ONE_FIGURE = AIMED_AT | {"annual"}
"""Phases that tell which figure it is, and of no other one: what is sold, and what is sold a year."""
UNSURE = frozenset({"planned", "hypothetical"})

NOT_DATES = frozenset(KINDS) - {"date"}
"""A day is not limited by a time."""
FIGURES = frozenset(KINDS) - {"attribution"}
"""Who does a thing is not limited by what is planned, nor by who says so."""


def _phases(s: Scopes) -> bool:
    one, other = s.left.qualifiers.phase, s.right.qualifiers.phase
    if one == other or (s.context.outvoted and {one, other} <= OF_ONE_FIGURE):
        return False
    if {one, other} <= WHOLE or (s.conflict and _slip_of_phases(s)):
        return False
    return not (s.agree and ({one, other} <= AIMED_AT or (None in (one, other) and "previous" not in (one, other))))


def _polls(s: Scopes) -> bool:
    """Two polls, projections or counts under way: each has a figure of its own."""
    phases = {s.left.qualifiers.phase, s.right.qualifiers.phase}
    return s.conflict and phases == {"projected"} and not s.slip


def _periods(s: Scopes) -> bool:
    one, other = s.left.qualifiers.period, s.right.qualifiers.period
    return one is not None and other is not None and one != other and not may_be_one_fiscal_year(one, other)


def _events(s: Scopes) -> bool:
    one, other = days_of_period(s.left.qualifiers.event_time), days_of_period(s.right.qualifiers.event_time)
    if one is None or other is None:
        return False
    return one[1] < other[0] or other[1] < one[0]


def _places(s: Scopes) -> bool:
    """Two places, or a place against the whole: 51 dead in the town, 68 in the province."""
    one, other = s.left.qualifiers.place, s.right.qualifiers.place
    if one and other:
        return not s.digits_moved and not s.context.names.same(one, other)
    return bool(one or other) and s.conflict and not s.digits_moved and _part_is_smaller(s)


def _part_is_smaller(s: Scopes) -> bool:
    """True where the figure with a place may be smaller than the one without: 51 in town, 68 in all."""
    placed, whole = (s.left.value, s.right.value) if s.left.qualifiers.place else (s.right.value, s.left.value)
    if s.left.kind not in ADDITIVE or not (isinstance(placed, Quantity) and isinstance(whole, Quantity)):
        return False
    return placed.low is None or whole.high is None or placed.low < whole.high


def _sum(s: Scopes) -> str:
    return _by_arithmetic(s, sum_of_parts)


def _share(s: Scopes) -> str:
    return _by_arithmetic(s, share_of_whole)


def _stated_part(s: Scopes) -> str:
    return _by_arithmetic(s, stated_part)


def _by_arithmetic(s: Scopes, explain: Callable[[Claim, Claim, Context], str]) -> str:
    """How the smaller figure is a part of the larger one, in words; "" where nothing shows that."""
    both = s.part_and_whole
    return "" if both is None else explain(*both, s.context)


def _both_given(s: Scopes) -> str:
    """The source that gives both figures itself: it does not take one for a contradiction of the other."""
    if s.left.source == s.right.source or s.part_and_whole is None:
        return ""
    given = s.context.shown.given
    pairs = ((s.left.source, figure(s.right)), (s.right.source, figure(s.left)))
    return next((source for source, value in pairs if (source, value) in given), "")


def _complement(s: Scopes) -> bool:
    changes = ontology().changes
    return s.conflict and property_of(s.left) not in changes and complement(s.left, s.right)


def _both_days(s: Scopes) -> str:
    """A source that gives both days itself: on the one the ship burnt, and on the other it sank."""
    if s.values.reason != "dates_apart" or s.left.property != s.right.property:
        return ""
    one, other = (s.context.shown.dated.get(days_of(claim), frozenset()) for claim in (s.left, s.right))
    return min(one & other, default="")


def _plans(s: Scopes) -> bool:
    """What is planned may turn out otherwise; but a figure that is told both ways is one figure."""
    if not s.conflict or s.slip:
        return False
    if s.context.outvoted and (_told_both_ways(s) or (s.at_one_time and s.left.property == s.right.property)):
        return False
    return _certainty(s.left, s.context) != _certainty(s.right, s.context)


def _told_both_ways(s: Scopes) -> bool:
    return not s.context.shown.both_ways.isdisjoint((figure(s.left), figure(s.right)))


def _certainty(claim: Claim, context: Context) -> str:
    """How sure a claim is; a day after publication (of all sources, where that of its own is not known) is planned."""
    published = context.published.get(claim.source, context.latest)
    if isinstance(claim.value, DateRange) and published and claim.value.start and claim.value.start > published:
        return "planned"
    return claim.certainty if claim.certainty in UNSURE else "asserted"


def _slip_of_phases(s: Scopes) -> bool:
    """A slip with so many significant digits that not even figures of two phases are a thousandfold of each other."""
    return s.slip and s.printed is not None and min(len(n.digits) for n in s.printed) >= SLIP_DIGITS


def _speakers(s: Scopes) -> bool:
    one, other = s.left.speaker, s.right.speaker
    if not s.conflict or not one or not other or s.slip or s.digits_moved:
        return False
    names = s.context.names
    if names.is_group(one) or names.is_group(other):
        return False
    return not names.same(one, other) and not names.related(one, other)


LEVELS: tuple[Level[Scopes], ...] = (
    Level(
        "different_phase",
        "compatible",
        _phases,
        "{a} and {b} are figures of different phases.",
        asks="Are they figures of different phases?",
    ),
    Level(
        "different_scope",
        "compatible",
        _polls,
        "{a} and {b} are of two polls, projections or counts under way.",
        asks="Do they differ, and are both of polls, projections or counts under way?",
    ),
    Level(
        "different_period",
        "compatible",
        _periods,
        "{a} and {b} hold for different periods.",
        asks="Do they hold for different periods?",
    ),
    Level(
        "different_period",
        "compatible",
        _events,
        "{a} and {b} belong to different times.",
        asks="Do they belong to different times?",
        kinds=NOT_DATES,
    ),
    Level(
        "different_scope",
        "compatible",
        _sum,
        "{a} and {b}: {why}.",
        asks="Do figures of one sentence, or of several places, add up to the larger one?",
        kinds=ADDITIVE,
    ),
    Level(
        "different_scope",
        "compatible",
        _places,
        "{a} and {b} count different places.",
        asks="Do they count different places, or a part and the whole?",
        kinds=NOT_DATES & FIGURES,
    ),
    Level(
        "different_scope",
        "compatible",
        _share,
        "{a} and {b}: {why}.",
        asks="Is the smaller one the share of the larger one that a percentage beside them gives?",
        kinds=ADDITIVE,
    ),
    Level(
        "superseded",
        "compatible",
        later_hour,
        "{a} and {b} are figures of different hours of a day; the later one supersedes the other.",
        asks="Do they differ, and is one of a later hour of the day?",
        kinds=QUANTITY_KINDS,
    ),
    Level(
        "superseded",
        "compatible",
        later,
        "{a} and {b} are figures of different days; the later one supersedes the other.",
        asks="Do they differ, and is one of a later day?",
        kinds=QUANTITY_KINDS,
    ),
    Level(
        "different_scope",
        "compatible",
        _stated_part,
        "{a} and {b}: {why}.",
        asks="Does the smaller one stand beside a larger figure of the same thing in its sentence?",
        kinds=ADDITIVE,
    ),
    Level(
        "different_scope",
        "compatible",
        _both_given,
        "{a} and {b}: {why} gives both, so that they are figures of different things.",
        asks="Does one source give both figures itself?",
        kinds=ADDITIVE,
    ),
    Level(
        "different_scope",
        "compatible",
        _complement,
        "{a} and {b} make up the whole together.",
        asks="Are they two shares that make up the whole together?",
        kinds=frozenset({"percent"}),
    ),
    Level(
        "different_scope",
        "compatible",
        _both_days,
        "{a} and {b}: {why} gives both, so that they are days of different things.",
        asks="Does one source give both days itself?",
        kinds=frozenset({"date"}),
    ),
    Level(
        "superseded",
        "compatible",
        denied_later,
        "{a} and {b} are of different days; the later one supersedes the other.",
        asks="Was it denied on an earlier day than it is said?",
    ),
    Level(
        "different_phase",
        "compatible",
        _plans,
        "{a} and {b}: one is planned, the other is not.",
        asks="Do they differ, and is one planned and the other not?",
        kinds=FIGURES,
    ),
    Level(
        "different_speaker",
        "compatible",
        _speakers,
        "{a} and {b} are the words of different speakers.",
        asks="Do they differ, in the words of two speakers?",
        kinds=FIGURES,
    ),
)
"""Why values that differ need not conflict, in the order in which it is asked."""

OF_FITTING = tuple(level for level in LEVELS if level.holds in (_phases, _periods, _events, _places))
"""Those that may hold although the values fit; all others explain a difference."""

ASKED: Mapping[tuple[str, bool], tuple[Level[Scopes], ...]] = MappingProxyType(
    {
        (kind, differ): tuple(x for x in (LEVELS if differ else OF_FITTING) if x.kinds is None or kind in x.kinds)
        for kind in KINDS
        for differ in (True, False)
    }
)
"""The levels that may hold, by the kind of two values and whether they differ."""


def levels_for(a: Claim, b: Claim, values: Judgement) -> tuple[Level[Scopes], ...]:
    """The levels that may hold for two claims of one kind by what their values come to; none for what fits and has one
    scope."""
    differ = values.relation == "conflict" or values.reason in ("values_apart", "dates_apart", "negation")
    return ASKED[a.kind, differ] if differ or a.qualifiers != b.qualifiers else ()
