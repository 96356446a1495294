"""How a finding came about, made again from a saved report: nothing but the report is asked."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property, partial
from itertools import product

from attrs import evolve, frozen

from factcheck.align.account import LINKED, Account, Around, account
from factcheck.align.agents import is_outvoted
from factcheck.align.aliases import Aliases
from factcheck.align.alignment import corpus_of
from factcheck.align.dissent import outvoted
from factcheck.align.topics import Corpus
from factcheck.align.weighing import quoted, weigh
from factcheck.errors import UsageError
from factcheck.judge.context import Context, place_in_text
from factcheck.judge.exchange import Exchange
from factcheck.judge.findings import context_of, judge_linked
from factcheck.judge.readings import meeting_steps, value_steps
from factcheck.judge.shown import shown_by
from factcheck.judge.steps import asked
from factcheck.model import Claim, Finding, Ground, Judgement, Pair
from factcheck.model.explanations import ClaimSteps, PairSteps, Step
from factcheck.model.wording import claim_phrase, period_phrase, quantity_phrase
from factcheck.report import Report
from factcheck.report import load as load_report
from factcheck.report.explanation import Explanation
from factcheck.report.telling import in_full
from factcheck.report.view import index, view

SHARED = ("conflict", "agree", "compatible")
"""The verdicts whose findings are numbered in the text report."""

NEAREST = 3
LONGEST_NUMBER = 6
"""Digits of a number: longer ones are the beginning of an id."""


def explain(report: Report, finding: str | int | None = None, *, claims: tuple[str, str] | None = None) -> Explanation:
    """How a finding came about, step by step; or, of two claims, what joined them or kept them apart.

    finding: its id, a beginning of it that no other has, or its number in the text report. claims: two ids of claims,
    or such beginnings. Everything is made again from the report, also from one that was saved and loaded.
    Raises UsageError, which names the nearest ids, for a finding or a claim that the report does not hold.
    """
    if (finding is None) == (claims is None):
        raise UsageError(problem="explain() takes a finding or two claims", remedy="give one of the two")
    replay = Replay(report)
    if claims is None:
        return replay.finding(_finding(report, str(finding)))
    if isinstance(claims, str) or len(claims) != 2:
        raise UsageError(problem="claims= takes two ids", remedy="give a pair such as ('c-…', 'c-…')")
    one, other = (_named(name, [c.id for c in report.claims], "claim") for name in claims)
    if one == other:
        raise UsageError(problem=f"both claims are {one}", remedy="name two claims")
    return replay.claims(one, other)


def explain_pages(report: Report) -> Callable[[Finding], Explanation]:
    """Explains the findings of one report as a page tells them: a pair that it tells in one line comes without steps.

    What the comparison knew is made again once for all of them.
    """
    return partial(Replay(report).finding, whole=False)


def load(path: str | os.PathLike[str]) -> Report:
    """Read a report saved as .json or .jsonl; it equals the report that was saved.

    Raises UsageError for another suffix, InputError for a file that is missing, broken or of another schema.
    """
    return evolve(load_report(path), explained=explain_pages)


def _finding(report: Report, name: str) -> Finding:
    numbered = [f for verdict in SHARED for f in report.findings if f.verdict == verdict]
    if name.isdecimal() and len(name) <= LONGEST_NUMBER:
        if 0 < int(name) <= len(numbered):
            return numbered[int(name) - 1]
        end = f"the numbers of this report end at {len(numbered)}; an id begins with f-"
        ids = "no finding of this report has two sources; name one by its id, which begins with f-"
        raise UsageError(problem=f"there is no finding {name}", remedy=end if numbered else ids)
    found = _named(name, [f.id for f in report.findings], "finding")
    return next(f for f in report.findings if f.id == found)


def _named(name: str, ids: Sequence[str], what: str) -> str:
    """The one id that begins so, with or without its letter."""
    if name in ids:
        return name
    begun = [i for i in ids if name and (i.startswith(name) or i[2:].startswith(name))]
    if len(begun) == 1:
        return begun[0]
    if begun:
        few = ", ".join(sorted(begun)[:NEAREST])
        raise UsageError(problem=f"{len(begun)} {what}s begin with '{name}'", remedy=f"write more of it, as in {few}")
    near = get_close_matches(name, ids, n=NEAREST, cutoff=0)
    hint = f"the nearest are {', '.join(near)}" if near else "it holds none at all"
    raise UsageError(problem=f"the report has no {what} '{name}'", remedy=hint)


@frozen(slots=False)
class Replay:
    """A report, and what its comparison knew, made again."""

    report: Report

    @cached_property
    def by_id(self) -> Mapping[str, Claim]:
        return {claim.id: claim for claim in self.report.claims}

    @cached_property
    def corpus(self) -> Corpus:
        basis = self.report.basis
        aliases = Aliases.shipped().with_user(dict(basis.aliases), dict(basis.relations))
        sources = {source.id: source for source in self.report.sources}
        kinds = dict(basis.kinds)
        return corpus_of(self.report.claims, sources, people=basis.people, kinds=kinds, aliases=aliases)

    @cached_property
    def context(self) -> Context:
        """All but what the claims of one finding show; see `judge.shown`."""
        basis = self.report.basis
        return context_of(
            self.report.claims,
            self.corpus.sources,
            names=self.corpus.names,
            exchange=None if basis.rates is None else Exchange.shipped(),
            tolerance=basis.tolerance,
        )

    @cached_property
    def around(self) -> Around:
        """All claims, to be looked up."""
        return Around.of(self.report.claims)

    def finding(self, finding: Finding, *, whole: bool = True) -> Explanation:
        """Every claim and every pair of a finding; the pairs that decided its verdict come first.

        whole: also the steps of the pairs that a page tells in one line.
        """
        order = sorted(finding.pairs, key=lambda pair: pair.relation != finding.verdict)
        told = order if whole else in_full(order)
        return Explanation(
            finding=finding.id,
            verdict=finding.verdict,
            summary=finding.summary,
            claims=tuple(self.claim(claim) for claim in self._as_lettered(finding)),
            pairs=tuple(self.pair(pair, finding) if pair in told else _in_short(pair) for pair in order),
            review=finding.review,
        )

    def _as_lettered(self, finding: Finding) -> Sequence[Claim]:
        """The claims of a finding in the order of the report, so that its letters are those of the explanation."""
        sides = view(finding, index(self.report)).sides
        return [voice.claim for side in sides for voice in side.voices]

    def claims(self, a: str, b: str) -> Explanation:
        """Two claims that are a pair of a finding, or what kept them apart."""
        one, other = self.by_id[a], self.by_id[b]
        home = next((f for f in self.report.findings if a in f.claims and b in f.claims), None)
        pair = next((p for p in home.pairs if {p.a, p.b} == {a, b}), None) if home else None
        told = self.apart(one, other, home) if home is None or pair is None else self.pair(pair, home)
        beside = f" {self._why_apart(one, other, self._account(one, other), None)}" if told.link == "beside" else ""
        return Explanation(
            finding=home.id if home else None,
            verdict=home.verdict if home else None,
            summary=told.outcome + beside,
            claims=(self.claim(one), self.claim(other)),
            pairs=(told,),
            review=home.review if home else None,
        )

    def pair(self, pair: Pair, finding: Finding) -> PairSteps:
        """The way of a judged pair, and whether it leads again to what the report says."""
        a, b = self.by_id[pair.a], self.by_id[pair.b]
        found = self._account(a, b)
        judgement = self._judged(a, b, pair, finding)
        ground = self._ground(a, b, pair)
        steps = list(found.steps)
        if pair.link != found.strength and a.source != b.source:
            steps.append(Step("linked", pair.link, LINKED[pair.link], True))
        steps += [Step("linked", "for", f"For it: {sentence}.") for sentence in ground.evidence_for]
        steps += [Step("linked", "against", f"Against it: {sentence}.") for sentence in ground.evidence_against]
        steps += self._compared(a, b, judgement)
        return PairSteps(
            a=a.id,
            b=b.id,
            link=pair.link,
            relation=pair.relation,
            reason=pair.reason,
            outcome=pair.because,
            steps=tuple(steps),
            replays=(judgement.relation, judgement.reason, judgement.because, judgement.conversion)
            == (pair.relation, pair.reason, pair.because, pair.conversion)
            and ground == Ground(pair.threshold, pair.evidence_for, pair.evidence_against)
            and self._linked_again(a, b, pair, finding, found),
        )

    def _account(self, a: Claim, b: Claim) -> Account:
        return account(a, b, self.around, self.corpus, self.report.basis.threshold)

    def _judged(self, a: Claim, b: Claim, pair: Pair, finding: Finding) -> Judgement:
        members = sorted((self.by_id[name] for name in finding.claims), key=place_in_text)
        context = evolve(self.context, shown=shown_by(members, self.context.names))
        return judge_linked(a, b, pair.link, context=context)

    def _ground(self, a: Claim, b: Claim, pair: Pair) -> Ground:
        """Two claims of one source are set against each other for a slip alone."""
        return weigh(a, b, "slip" if a.source == b.source else pair.link, self.corpus)

    def _linked_again(self, a: Claim, b: Claim, pair: Pair, finding: Finding, found: Account) -> bool:
        """True where the two are linked again as the report says; side by side and in one group are for the group."""
        if pair.link == "outvoted":
            tell = is_outvoted if a.kind == "attribution" else outvoted
            return tell(a, b, [self.by_id[name] for name in finding.claims], self.corpus)
        return pair.link == found.strength or pair.link in ("beside", "none") or a.source == b.source

    def _compared(self, a: Claim, b: Claim, judgement: Judgement) -> Iterator[Step]:
        yield from meeting_steps(a, b)
        if (conversion := judgement.conversion) is not None:
            one, there = self.by_id[conversion.claim], quantity_phrase(conversion.amount)
            yield Step("compared", "rate", f"At the rate {claim_phrase(one)} is {there}: {conversion.rate}.")
        for level in asked(judgement):
            yield Step("compared", level.name, level.question, level.held, level.table, level.place, level.of)
        yield Step("decided", judgement.reason, judgement.because)

    def apart(self, a: Claim, b: Claim, home: Finding | None) -> PairSteps:
        """What kept two claims apart that are no pair of any finding."""
        found = self._account(a, b)
        why = self._why_apart(a, b, found, home)
        step = Step("decided", "apart", why, False)
        return PairSteps(a.id, b.id, found.strength, None, None, why, (*found.steps, step), True)

    def _why_apart(self, a: Claim, b: Claim, found: Account, home: Finding | None) -> str:
        if a.source == b.source:
            return f"Both stand in {a.source}: only claims of different sources are set against each other."
        if found.barriers:
            return f"They were kept apart: {'; '.join(found.barriers)}."
        if home is not None:
            return (
                "They stand in one finding, but a difference between them would be no conflict: "
                f"{LINKED[found.strength or 'none'][:1].lower()}{LINKED[found.strength or 'none'][1:]}"
            )
        linked, pairs = self._between(a, b)
        return (
            f"They are linked, but their groups are not: of {pairs} pairs between them {linked} are linked, which is "
            "too few, or a surer link had put one of them elsewhere."
        )

    def _between(self, a: Claim, b: Claim) -> tuple[int, int]:
        """How many of the pairs between the findings of two claims are linked, and how many there are."""
        one, other = (
            [self.by_id[name] for f in self.report.findings if c.id in f.claims for name in f.claims] for c in (a, b)
        )
        meeting = [(x, y) for x, y in product(one, other) if x.source != y.source]
        return sum(self._account(x, y).strength is not None for x, y in meeting), len(meeting)

    def claim(self, claim: Claim) -> ClaimSteps:
        """How one claim was read."""
        at, inside = claim.evidence, claim.sentence
        places = f"{claim.source} at {at.start} to {at.end}, in the sentence at {inside.start} to {inside.end}"
        words = f"“{' '.join(at.exact.split())}” stands in {places}."
        steps = [Step("words", "words", words), *value_steps(claim), *self._about(claim)]
        return ClaimSteps(claim.id, claim.source, quoted(claim), tuple(steps))

    def _about(self, claim: Claim) -> Iterator[Step]:
        subject, scope = claim.subject, claim.qualifiers
        if subject is None:
            yield Step("about", "subject", "The text names no subject.")
        elif subject.span is None:
            yield Step("about", "subject", f'The subject is "{subject.label}", carried over from an earlier sentence.')
        else:
            where = f"at {subject.span.start} to {subject.span.end}"
            yield Step("about", "subject", f'The subject is "{subject.label}", {where}.')
        if claim.kind != "attribution":
            told = f"The property is {claim.property}." if claim.property else "No word names a property."
            yield Step("about", "property", told)
        limits = {
            "phase": scope.phase,
            "period": scope.period and period_phrase(scope.period),
            "place": scope.place,
            "as of": scope.as_of and " ".join(filter(None, (scope.as_of.isoformat(), scope.as_of_time))),
            "event time": scope.event_time and period_phrase(scope.event_time),
            "speaker": claim.speaker,
            "certainty": None if claim.certainty == "asserted" else claim.certainty,
        }
        begun = {"as of": "It is given as of"}
        yield from (
            Step("about", name, f"{begun.get(name, f'The {name} is')} {said}.") for name, said in limits.items() if said
        )
        if scope.as_of is None:
            day = self.corpus.sources[claim.source].published
            told = f"was published on {day}" if day else "has no known day of publication"
            yield Step("about", "published", f"Its source {told}.")


def _in_short(pair: Pair) -> PairSteps:
    """A judged pair without the way to it."""
    return PairSteps(pair.a, pair.b, pair.link, pair.relation, pair.reason, pair.because, (), True)
