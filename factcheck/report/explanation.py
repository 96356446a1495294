"""An explanation as text, Markdown or JSON: the claims as they were read, then pair by pair what was asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from attrs import asdict, frozen

from factcheck.errors import UsageError
from factcheck.model import Verdict
from factcheck.model.explanations import ClaimSteps, PairSteps, Step
from factcheck.report.encode import dumps
from factcheck.report.layout import Line, line, paragraph
from factcheck.report.markdown import escaped
from factcheck.report.plain import counted, visible
from factcheck.report.view import SIGNS, label

EXPLANATION_SCHEMA = "factcheck.explanation/1"
EXPLANATION_FORMATS = ("text", "json", "markdown")

IN_FULL = 4
"""So many pairs are told step by step on a page, one for each way of standing to each other; JSON has all."""
IN_SHORT = 12
"""So many more are told in one line."""
NARROWEST = 50

TITLES = {
    "words": "Words",
    "value": "Value",
    "about": "About",
    "comparable": "Do they speak of one thing?",
    "firm": "Would a difference be a conflict?",
    "linked": "Link",
    "compared": "How do the values compare?",
    "decided": "So",
}
TABLES = {"amounts": "amounts", "dates": "dates", "agents": "agents", "scope": "scope", "alike": "must", "firm": "firm"}


@frozen
class Explanation:
    """The way to a finding; or what joins two claims or keeps them apart.

    finding and verdict: of two claims those of the finding that holds both, None where none does. Claims and pairs tell
    their steps in order, the pairs that decided the verdict first.
    """

    finding: str | None
    verdict: Verdict | None
    summary: str
    claims: tuple[ClaimSteps, ...]
    pairs: tuple[PairSteps, ...]

    @property
    def replays(self) -> bool:
        """True where every pair, made again from the report, came out as the report says."""
        return all(pair.replays for pair in self.pairs)

    def to_dict(self) -> dict[str, Any]:
        """All of it as plain dicts, lists, strings, numbers, booleans and None."""
        return {"schema": EXPLANATION_SCHEMA, **asdict(self), "replays": self.replays}

    def render(self, format: str = "text", *, width: int = 100, color: bool = False) -> str:
        """It as text, json or markdown, ending with a newline. Raises UsageError for another format."""
        if format == "json":
            return dumps(self.to_dict(), indent=2) + "\n"
        page = _Page.of(self)
        if format == "text":
            return "".join(f"{printed.printed(color)}\n" for printed in _text(page, max(width, NARROWEST)))
        if format == "markdown":
            return "\n".join(_markdown(page)).rstrip("\n") + "\n"
        problem = f"there is no format '{format}' for explanations"
        raise UsageError(problem=problem, remedy=f"choose one of {', '.join(EXPLANATION_FORMATS)}")


@frozen
class _Page:
    """An explanation with letters for its claims: the pairs told in full, in short, and how many are left out."""

    explanation: Explanation
    letters: Mapping[str, str]
    full: Sequence[PairSteps]
    short: Sequence[PairSteps]
    left_out: int

    @staticmethod
    def of(explanation: Explanation) -> _Page:
        first: dict[tuple[object, ...], PairSteps] = {}
        for pair in explanation.pairs:
            first.setdefault((pair.relation, pair.reason, pair.link), pair)
        full = list(first.values())[:IN_FULL]
        rest = [pair for pair in explanation.pairs if pair not in full]
        letters = {claim.claim: label(place) for place, claim in enumerate(explanation.claims)}
        return _Page(explanation, letters, full, rest[:IN_SHORT], max(len(rest) - IN_SHORT, 0))

    @property
    def heading(self) -> str:
        if self.explanation.finding is None:
            return "Two claims in two findings"
        return f"{self.explanation.finding}: {self.explanation.verdict}"

    @property
    def told(self) -> Sequence[ClaimSteps]:
        """The claims of the pairs that are told in full; all where there are no pairs."""
        ends = {end for pair in self.full for end in (pair.a, pair.b)}
        return [claim for claim in self.explanation.claims if claim.claim in ends or not ends]

    def pair(self, pair: PairSteps) -> str:
        sign = SIGNS[pair.relation] if pair.relation else "|"
        return f"{self.letters.get(pair.a, pair.a)} {sign} {self.letters.get(pair.b, pair.b)}"

    def short_line(self, pair: PairSteps) -> str:
        return f"{self.pair(pair)}: {pair.outcome}"

    @property
    def left_out_line(self) -> str:
        more = counted(self.left_out, "more pair")
        return f"… and {more}; --claims A B explains any two claims." if self.left_out else ""

    @property
    def others_line(self) -> str:
        """The claims that are not told, by letter and id."""
        told = {claim.claim for claim in self.told}
        names = [f"{self.letters[c.claim]} {c.quoted} ({c.source}, {c.claim})" for c in self.explanation.claims]
        others = [name for name, c in zip(names, self.explanation.claims, strict=True) if c.claim not in told]
        return f"Also: {', '.join(others)}" if others else ""


def _sentence(step: Step) -> str:
    """A step with its answer and the place of its level: "no, amounts 2 of 11: Are they …?"."""
    if step.held is None:
        return visible(step.says)
    answer = "yes" if step.held else "no"
    where = f", {TABLES.get(step.table, step.table)} {step.place} of {step.of}" if step.of else ""
    return f"{answer}{where}: {visible(step.says)}"


def _stages(steps: Sequence[Step]) -> Iterator[tuple[str, list[Step]]]:
    """Steps by their stage, in their order."""
    for stage, told in groupby(steps, key=lambda step: step.stage):
        yield TITLES[stage], list(told)


def _not_replayed(pair: PairSteps) -> str:
    return "" if pair.replays else "Made again from the report, this came out otherwise: another version wrote it."


# For a terminal


def _text(page: _Page, width: int) -> Iterator[Line]:
    yield from paragraph(line(visible(page.heading), "bold"), width, 0)
    yield from paragraph(line(visible(page.explanation.summary)), width, 0)
    for claim in page.told:
        yield Line()
        head = f"{claim.source}, {claim.claim}: {claim.quoted}"
        yield from paragraph(line(visible(head), "bold"), width, 0, page.letters[claim.claim])
        for _, steps in _stages(claim.steps):
            for step in steps:
                yield from paragraph(line(_sentence(step)), width, 3, "-")
    for pair in page.full:
        yield Line()
        reason = f" ({pair.relation}, {pair.reason})" if pair.relation else ""
        yield from paragraph(line(f"{page.pair(pair)}{reason}", "bold"), width, 0)
        for title, steps in _stages(pair.steps):
            yield from paragraph(line(title), width, 3)
            for step in steps:
                yield from paragraph(line(_sentence(step), "" if step.held is not False else "dim"), width, 5, "-")
        yield from paragraph(line(_not_replayed(pair), "conflict"), width, 3) if not pair.replays else ()
    ends = [*(visible(page.short_line(pair)) for pair in page.short), page.left_out_line, visible(page.others_line)]
    yield from [Line()] if any(ends) else []
    for end in filter(None, ends):
        yield from paragraph(line(end), width, 0)


# For a page


def _markdown(page: _Page) -> Iterator[str]:
    yield from (f"# {escaped(page.heading)}", "", escaped(page.explanation.summary), "")
    for claim in page.told:
        head = f"{page.letters[claim.claim]}. {claim.source}, {claim.claim}: {claim.quoted}"
        yield from (f"## {escaped(head)}", "", *(f"- {escaped(_sentence(step))}" for step in claim.steps), "")
    for pair in page.full:
        yield from (f"## {escaped(page.pair(pair))}", "")
        for title, steps in _stages(pair.steps):
            yield from (f"{title}", "", *(f"- {escaped(_sentence(step))}" for step in steps), "")
        if not pair.replays:
            yield from (escaped(_not_replayed(pair)), "")
    for end in (*map(page.short_line, page.short), page.left_out_line, page.others_line):
        if end:
            yield from (escaped(end), "")
