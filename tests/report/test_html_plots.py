"""What is drawn lies where its values are: laws of the scale, and the arrows of open ends."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Claim, DateRange, Finding, Pair, Quantity, Span, Value
from factcheck.report import Report
from factcheck.report.html.cards import gap
from factcheck.report.html.page import render_html
from factcheck.report.html.plots import Bars, interval_plot, series, timeline
from factcheck.report.html.scale import EDGE, SPREAD, WIDTH, scale_of
from factcheck.report.html.words import words
from factcheck.report.view import index, view
from tests.report.html_tree import tree
from tests.report.sample import provenance

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)
SIZES = st.decimals(min_value="0.001", max_value="1e30", allow_nan=False, allow_infinity=False)


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_values_keep_their_order_between_the_edges_and_ticks_are_few_and_on_the_scale(values: list[Decimal]) -> None:
    scale = scale_of(values)
    assert scale is not None
    places = [scale.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(EDGE <= place <= WIDTH - EDGE for place in places)
    ticks = scale.ticks()
    assert len(ticks) <= 6
    assert ticks == sorted(set(ticks))
    assert all(scale.low <= tick <= scale.high for tick in ticks)


@given(st.lists(SIZES, min_size=2, max_size=6))
def test_a_wide_span_is_logarithmic_and_no_other(values: list[Decimal]) -> None:
    scale = scale_of(values)
    assert scale is not None
    assert scale.log == (max(values) > SPREAD * min(values))


def test_values_below_zero_are_never_logarithmic() -> None:
    scale = scale_of([Decimal(-1), Decimal(1000)])
    assert scale is not None
    assert not scale.log


def test_round_values() -> None:
    scale = scale_of([Decimal(20), Decimal(200)])
    assert scale is not None
    assert scale.ticks() == [50, 100, 150, 200]
    wide = scale_of([Decimal(10), Decimal(10_000)])
    assert wide is not None
    assert wide.ticks() == [10, 100, 1000, 10_000]


def amount(low: str | None, high: str | None, unit: str = "EUR", step: str | None = None) -> Quantity:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return Quantity(ends[0], ends[1], unit, "so much", step=None if step is None else Decimal(step))


def drawn(*values: Value, series_: bool = False, days: tuple[dt.date, ...] = ()) -> tuple[Report, Finding]:
    claims = tuple(
        Claim(f"c-{n}", f"s{n}", "money", Span("so much", 0, 7), Span("so much", 0, 7), None, "cost", value)
        for n, value in enumerate(values)
    )
    pairs = (Pair("c-0", "c-1", "conflict", "values_apart", "They differ."),)
    ids = tuple(claim.id for claim in claims)
    finding = Finding("f-1", "conflict", "money", "Dam", "cost", ids, pairs, 2, series_, (), (), "They differ.")
    sources = tuple(provenance(f"s{n}", "en", days[n] if days else None, None, f"s{n}") for n in range(len(values)))
    return Report(sources, claims, (finding,), ()), finding


def plot(*values: Value) -> Bars | None:
    report, finding = drawn(*values)
    return interval_plot(view(finding, index(report)), words("en"))


ENDS = st.one_of(st.none(), SIZES)


@settings(max_examples=150)
@given(st.lists(st.tuples(ENDS, ENDS, ENDS), min_size=2, max_size=5))
def test_bars_lie_inside_and_open_ends_have_arrows(ends: list[tuple[Any, Any, Any]]) -> None:
    values = [
        Quantity(*(sorted((low, high)) if low is not None and high is not None else (low, high)), "EUR", "x", step=step)
        for low, high, step in ends
    ]
    drawing = plot(*values)
    if drawing is None:
        return
    for bar in drawing.bars:
        assert 0 < bar.x1 <= bar.x2 < WIDTH
        assert 0 < bar.line < drawing.height
        assert not bar.open_low or bar.x1 < EDGE
        assert not bar.open_high or bar.x2 > WIDTH - EDGE
        assert bar.soft is None or bar.soft[0] <= bar.x1 <= bar.soft[1]
    assert all(0 <= tick.x <= WIDTH for tick in drawing.ticks)


def test_open_and_closed_ends() -> None:
    drawing = plot(amount("60", None), amount("20", "40"), amount(None, "30"))
    assert drawing is not None
    assert [(bar.open_low, bar.open_high) for bar in drawing.bars] == [(False, True), (False, False), (True, False)]
    page = tree(render_html(drawn(amount("60", None), amount("20", "40"), amount(None, "30"))[0]))
    (drawn_,) = page.all("figure", class_="plot")
    assert [(len(g.all("path")), len(g.all("circle"))) for g in drawn_.all("g")] == [(1, 1), (0, 2), (1, 1)]


def test_a_log_scale_is_named() -> None:
    page = tree(render_html(drawn(amount("1", "1"), amount("101", "101"))[0]))
    assert "logarithmic scale" in page.one("figure", class_="plot").one("figcaption").text
    page = tree(render_html(drawn(amount("1", "1"), amount("100", "100"))[0]))
    assert "logarithmic scale" not in page.one("figure", class_="plot").one("figcaption").text


def test_a_drawing_tells_its_values_in_words() -> None:
    svg = tree(render_html(drawn(amount("5", "5"), amount("7", "7"))[0])).one("svg")
    assert svg["role"] == "img"
    assert svg["aria-label"] == "The values on one scale: A EUR 5; B EUR 7"


def test_values_in_another_unit_are_named_beside_the_scale() -> None:
    drawing = plot(amount("5", "5"), amount("7", "7"), amount("9", "9", "USD"))
    assert drawing is not None
    assert (len(drawing.bars), drawing.unit, drawing.left_out) == (2, "EUR", "C")
    assert plot(amount("5", "5"), amount("9", "9", "USD")) is None


def test_days_lie_on_a_line() -> None:
    values = [
        DateRange(dt.date(2024, 5, 3), dt.date(2024, 5, 3), "2024-05-03", "3 May"),
        DateRange(dt.date(2024, 5, 9), None, "2024-05-09/..", "since 9 May"),
    ]
    report, finding = drawn(*values)
    drawing = timeline(view(finding, index(report)), words("en"))
    assert drawing is not None
    first, second = drawing.bars
    assert first.x1 == first.x2 < second.x1
    assert second.open_high
    assert [tick.label for tick in drawing.ticks] == ["May 3, 2024", "May 9, 2024"]


def test_a_series_runs_from_day_to_day() -> None:
    days = (dt.date(2024, 6, 11), dt.date(2024, 6, 4), dt.date(2024, 6, 5))
    report, finding = drawn(amount("33", "33"), amount("12", "12"), amount("15", "15"), series_=True, days=days)
    drawing = series(view(finding, index(report)), words("en"))
    assert drawing is not None
    assert [point.letters for point in drawing.points] == ["B", "C", "A"]
    assert [p.x for p in drawing.points] == sorted(p.x for p in drawing.points)
    heights = [point.y for point in drawing.points]
    assert heights == sorted(heights, reverse=True)  # more people stand higher, and y counts downwards
    assert (drawing.first, drawing.last) == ("Jun 4, 2024", "Jun 11, 2024")
    assert series(view(evolve(finding, claims=("c-0",)), index(report)), words("en")) is None


def test_measures_in_several_units_stand_on_one_scale() -> None:
    """A mile is 1.609344 km: 0.5 miles are 805 m, less than a kilometre."""
    report, finding = drawn(amount("900", "900", "meter"), amount("0.5", "0.5", "mile"), amount("700", "700", "meter"))
    claims = tuple(evolve(claim, kind="measure") for claim in report.claims)
    finding = evolve(finding, kind="measure")
    report = evolve(report, claims=claims, findings=(finding,))
    drawing = interval_plot(view(finding, index(report)), words("en"))
    assert drawing is not None
    far, mile, near = drawing.bars
    assert near.x1 < mile.x1 < far.x1
    assert drawing.left_out == ""
    page = tree(render_html(report))
    assert "converted ≈ 804.7 m" in page.one("figure", data_claim="c-1").text
    assert "converted" not in page.one("figure", data_claim="c-0").text
    assert gap(finding, index(report).claims) == "small"


def test_money_and_counts_are_never_converted() -> None:
    """Their units are no measures, though some nouns and codes are names of units as well."""
    page = tree(render_html(drawn(amount("5", "5", "foot"), amount("7", "7", "meter"))[0]))
    assert not page.all("figure", class_="plot")
    assert "converted" not in page.one("figure", data_claim="c-1").text


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (amount("48", "48"), amount("50", "50"), "small"),
        (amount("48", "48"), amount("84", "84"), "large"),
        (amount("48", "48"), amount("480", "480"), "huge"),
        (amount("48", "48"), amount("480", "480", "USD"), ""),
        (amount("60", None), amount("30", "30"), "large"),
    ],
)
def test_how_far_values_lie_apart(one: Quantity, other: Quantity, said: str) -> None:
    report, finding = drawn(one, other)
    assert gap(finding, index(report).claims) == said


@pytest.mark.parametrize(("day", "said"), [(8, "small"), (20, "large")])
def test_how_far_days_lie_apart(day: int, said: str) -> None:
    first, last = (DateRange(dt.date(2024, 5, d), dt.date(2024, 5, d), f"2024-05-{d:02}", "then") for d in (1, day))
    report, finding = drawn(last, first)
    assert gap(finding, index(report).claims) == said
