"""An explanation as text, Markdown or JSON: the claims as they were read, then pair by pair what was asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import asdict, frozen

from factcheck.errors import UsageError
from factcheck.model import Review, Verdict
from factcheck.model.explanations import ClaimSteps, PairSteps
from factcheck.report.encode import dumps
from factcheck.report.layout import Line, line, paragraph
from factcheck.report.markdown import escaped
from factcheck.report.telling import Telling, sentence, telling

EXPLANATION_SCHEMA = "factcheck.explanation/1"
EXPLANATION_FORMATS = ("text", "json", "markdown")
NARROWEST = 50


@frozen
class Explanation:
    """The way to a finding; or what joins two claims or keeps them apart.

    finding, verdict and review, what a person decided on it: of two claims those of the finding that holds both, None
    where none does. Claims and pairs tell their steps in order, the pairs that decided the verdict first.
    """

    finding: str | None
    verdict: Verdict | None
    summary: str
    claims: tuple[ClaimSteps, ...]
    pairs: tuple[PairSteps, ...]
    review: Review | None = None

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
        told = telling(self)
        if format == "text":
            return "".join(f"{printed.printed(color)}\n" for printed in _text(told, max(width, NARROWEST)))
        if format == "markdown":
            return "\n".join(_markdown(told)).rstrip("\n") + "\n"
        problem = f"there is no format '{format}' for explanations"
        raise UsageError(problem=problem, remedy=f"choose one of {', '.join(EXPLANATION_FORMATS)}")


def _text(told: Telling, width: int) -> Iterator[Line]:
    yield from paragraph(line(told.heading, "bold"), width, 0)
    yield from paragraph(line(told.summary), width, 0)
    yield from paragraph(line(told.review, "bold"), width, 0) if told.review else ()
    for claim in told.claims:
        yield Line()
        yield from paragraph(line(claim.head, "bold"), width, 0, claim.mark)
        for stage in claim.stages:
            for step in stage.steps:
                yield from paragraph(line(sentence(step)), width, 3, "-")
    for pair in told.pairs:
        yield Line()
        yield from paragraph(line(f"{pair.mark} {pair.head}".rstrip(), "bold"), width, 0)
        for stage in pair.stages:
            yield from paragraph(line(stage.title), width, 3)
            for step in stage.steps:
                yield from paragraph(line(sentence(step), "" if step.held is not False else "dim"), width, 5, "-")
        yield from paragraph(line(pair.note, "conflict"), width, 3) if pair.note else ()
    yield from [Line()] if told.ends else []
    for end in told.ends:
        yield from paragraph(line(end), width, 0)


def _markdown(told: Telling) -> Iterator[str]:
    yield from (f"# {escaped(told.heading)}", "", escaped(told.summary), "")
    yield from (f"**{escaped(told.review)}**", "") if told.review else ()
    for claim in told.claims:
        steps = (step for stage in claim.stages for step in stage.steps)
        yield from (
            f"## {escaped(f'{claim.mark}. {claim.head}')}",
            "",
            *(f"- {escaped(sentence(s))}" for s in steps),
            "",
        )
    for pair in told.pairs:
        yield from (f"## {escaped(pair.mark)}", "")
        for stage in pair.stages:
            yield from (stage.title, "", *(f"- {escaped(sentence(step))}" for step in stage.steps), "")
        yield from (escaped(pair.note), "") if pair.note else ()
    for end in told.ends:
        yield from (escaped(end), "")
