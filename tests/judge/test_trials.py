"""A claim against its candidates: who bears it out, who contradicts it, and who only comes near."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from factcheck.judge.context import Context
from factcheck.judge.findings import findings
from factcheck.judge.trials import MOST_NEAR, NOTHING_UNDERSTOOD, answer, overall
from factcheck.model import Claim, Finding, Ground, Group, Part, Strength
from factcheck.model.verification import Candidate, Trial
from tests.judge.build import claim, provenance

SOURCES = provenance("a=2024-06-12", "b=2024-06-13", "c=2024-06-14", "d=2024-06-14", "copy=2024-06-12", copy="a")
CONTEXT = Context.of(SOURCES)
Fields = dict[str, Any]


def said(
    source: str, text: str, link: Strength = "firm", sure: bool = True, ground: Ground | None = None, why_not: str = "",
    **fields: Any,
) -> Candidate:  # fmt: skip
    made = claim(text, source=source, **fields)
    return Candidate(made, link, sure, ground or Ground("default"), why_not)


def tried(
    tested: Claim,
    candidates: Sequence[Candidate],
    context: Context = CONTEXT,
    found: Sequence[Finding] = (),
    more: Sequence[Claim] = (),
    **fields: Any,
) -> Part:
    known = {c.id: c for c in (*(candidate.claim for candidate in candidates), *more)}
    return answer(Trial(tested, tuple(candidates), **fields), context, found, known)


def ask(text: str, **fields: Any) -> Claim:
    return claim(text, source="claim", **fields)


def spoken(part: Part, candidates: Sequence[Candidate]) -> tuple[str, str, str]:
    """The sources that bear a claim out, that contradict it, and that come near."""
    sources = {candidate.claim.id: candidate.claim.source for candidate in candidates}
    lists = (part.supporting, part.conflicting, part.nearest)
    one, two, three = ("".join(sources[id_] for id_ in ids) for ids in lists)
    return one, two, three


TWENTY = ask("20 million EUR")
MACRON, SCHOLZ = "Emmanuel Macron", "Olaf Scholz"


@pytest.mark.parametrize(
    ("tested", "candidates", "verdict", "lists"),
    [
        (TWENTY, [], "not found", ("", "", "")),
        (TWENTY, [said("a", "20 million EUR")], "supported", ("a", "", "")),
        (TWENTY, [said("a", "30 million EUR")], "refuted", ("", "a", "")),
        (TWENTY, [said("a", "20 million EUR"), said("b", "30 million EUR")], "disputed", ("a", "b", "")),
        # what says more bears it out
        (ask("more than 15 million EUR"), [said("a", "20 million EUR")], "supported", ("a", "", "")),
        (TWENTY, [said("a", "more than 15 million EUR")], "not found", ("", "", "a")),
        # an equal value of which it is not sure that it is of the same thing
        (TWENTY, [said("a", "20 million EUR", sure=False)], "not found", ("", "", "a")),
        (ask("more than 15 million EUR"), [said("a", "20 million EUR", sure=False)], "not found", ("", "", "a")),
        (TWENTY, [said("a", "20 million EUR", "confirmed")], "supported", ("a", "", "")),
        # only a firm link, or a slip, contradicts
        (TWENTY, [said("a", "30 million EUR", "loose")], "not found", ("", "", "a")),
        (TWENTY, [said("a", "30 million EUR", "confirmed")], "not found", ("", "", "a")),
        (TWENTY, [said("a", "30 million EUR", "none", sure=False)], "not found", ("", "", "a")),
        (TWENTY, [said("a", "30 million EUR", "beside", sure=False)], "not found", ("", "", "a")),
        (ask("32 million EUR"), [said("a", "32 million USD", "slip")], "refuted", ("", "a", "")),
        # a denial contradicts an equal value, which is sure by itself
        (ask("20 million EUR", negated=True), [said("a", "20 million EUR", "confirmed")], "refuted", ("", "a", "")),
        (ask("20 million EUR", negated=True), [said("a", "20 million EUR", sure=False)], "not found", ("", "", "a")),
        (ask("20 million EUR", negated=True), [said("a", "30 million EUR")], "not found", ("", "", "a")),
        # the property must be named, and the same
        (ask("20 company", property=None), [said("a", "30 company", property=None)], "not found", ("", "", "a")),
        (TWENTY, [said("a", "30 million EUR", property="price")], "not found", ("", "", "a")),
        (ask("32 million EUR"), [said("a", "32 million USD", "slip", property="price")], "refuted", ("", "a", "")),
        # who plays another role contradicts nobody
        (ask("announce: Norda", property=None), [said("a", "announce: Brenta", property=None)], "refuted",
         ("", "a", "")),
        (ask("announce: Norda", property=None), [said("a", "build: Brenta", property=None)], "not found",
         ("", "", "a")),
        # a source that says what fits contradicts nothing with its other figures
        (TWENTY, [said("a", "up to 30 million EUR"), said("a", "40 million EUR", start=50)], "not found",
         ("", "", "aa")),
        (TWENTY, [said("a", "up to 30 million EUR"), said("b", "40 million EUR")], "refuted", ("", "b", "a")),
        (TWENTY, [said("a", "25 million EUR", phase="initial"), said("a", "40 million EUR", start=50)], "refuted",
         ("", "a", "a")),
        (TWENTY, [said("a", "up to 30 million EUR", "none", False), said("a", "40 million EUR", start=50)], "refuted",
         ("", "a", "")),
        # what the sources keep apart from what bears it out
        (TWENTY, [said("a", "20 million EUR", speaker=MACRON), said("b", "30 million EUR", speaker=SCHOLZ)],
         "supported", ("a", "", "b")),
        # a figure between those of a toll may be of a day between
        (ask("43 person", property="deaths"), [said("a", "40 person", property="deaths"),
         said("b", "46 person", property="deaths")], "not found", ("", "", "ab")),
        (ask("60 person", property="deaths"), [said("a", "40 person", property="deaths"),
         said("b", "46 person", property="deaths")], "refuted", ("", "ab", "")),
        (ask("12 person", property="deaths"), [said("a", "40 person", property="deaths"),
         said("b", "46 person", property="deaths")], "refuted", ("", "ab", "")),
        (ask("46 person", property="deaths"), [said("a", "40 person", property="deaths"),
         said("b", "46 person", property="deaths")], "supported", ("b", "", "a")),
        (ask("43 person", property="deaths"), [said("a", "40 person", property="deaths"),
         said("b", "46 person", "none", False, property="deaths")], "refuted", ("", "a", "")),
        (ask("43 person", property="deaths"), [said("a", "at most 40 person", property="deaths"),
         said("b", "at least 46 person", property="deaths")], "not found", ("", "", "ab")),
        (ask("40 person", property="deaths"), [said("a", "40 person", sure=False, property="deaths"),
         said("b", "46 person", property="deaths")], "refuted", ("", "b", "a")),
        (ask("46 person", property="deaths"), [said("a", "46 person", sure=False, property="deaths"),
         said("b", "40 person", property="deaths")], "refuted", ("", "b", "a")),
        # what bears it out may fit what contradicts it
        (ask("48 million EUR"), [said("a", "50 million EUR"), said("b", "53 million EUR")], "disputed",
         ("a", "b", "")),
        # two values of another property are none
        (ask("25 million EUR"), [said("a", "20 million EUR"), said("b", "30 million EUR")], "refuted", ("", "ab", "")),
        # dates
        (ask("2024-03-05", property="launch"), [said("a", "2024-03-03", property="launch")], "refuted", ("", "a", "")),
        (ask("2024-03", property="launch"), [said("a", "2024-03-03", property="launch")], "supported", ("a", "", "")),
        (ask("2027-10", property="launch"), [said("a", "2027-03", property="launch")], "not found", ("", "", "a")),
    ],
)  # fmt: skip
def test_verdicts(tested: Claim, candidates: list[Candidate], verdict: str, lists: tuple[str, str, str]) -> None:
    part = tried(tested, candidates)
    assert (part.verdict, spoken(part, candidates)) == (verdict, lists)
    assert part.claim == tested.id
    shown = (*part.supporting, *part.conflicting, *part.nearest)
    assert [(pair.a, pair.b) for pair in part.pairs] == [(tested.id, id_) for id_ in shown]


def test_a_sentence_with_several_values_is_never_refuted() -> None:
    candidates = [said("a", "20 million EUR"), said("b", "30 million EUR")]
    assert tried(TWENTY, candidates, plural=True).verdict == "supported"
    assert tried(TWENTY, candidates[1:], plural=True).verdict == "not found"


def test_who_quotes_the_claim_does_not_contradict_it() -> None:
    candidates = [said("a", "30 million EUR"), said("b", "40 million EUR")]
    assert tried(TWENTY, candidates, quoting=frozenset("a")).conflicting == (candidates[1].claim.id,)
    assert tried(TWENTY, candidates, quoting=frozenset("ab")).verdict == "not found"


def test_values_that_are_known_to_be_of_two_things() -> None:
    for_it, against, other = said("a", "20 million EUR"), said("b", "30 million EUR"), said("c", "40 million EUR")

    def apart(one: Candidate, two: Candidate) -> frozenset[frozenset[str]]:
        return frozenset([frozenset((one.claim.id, two.claim.id))])

    # from what bears the claim out
    assert tried(TWENTY, [for_it, against], apart=apart(for_it, against)).verdict == "supported"
    assert tried(TWENTY, [for_it, against, other], apart=apart(for_it, against)).verdict == "disputed"
    # from each other: the claim may mean yet another one
    assert tried(TWENTY, [against, other], apart=apart(against, other)).verdict == "not found"
    assert tried(TWENTY, [against, other]).verdict == "refuted"
    same = said("c", "30 million EUR")
    assert tried(TWENTY, [against, same], apart=apart(against, same)).verdict == "refuted"
    assert tried(TWENTY, [for_it, against, other], apart=apart(against, other)).verdict == "disputed"


def test_a_toll_of_two_things_is_still_one_that_grows() -> None:
    low, high = (said("c", "40 person", property="deaths"), said("d", "46 person", property="deaths"))
    apart = frozenset([frozenset((low.claim.id, high.claim.id))])
    assert tried(ask("60 person", property="deaths"), [low, high], apart=apart).verdict == "refuted"


def finding(*claims: Claim) -> Finding:
    (found,) = findings([Group(claims, "Stargate", "cost")], SOURCES)
    return found


def test_what_the_sources_set_against_each_other_speaks_to_the_claim() -> None:
    here, there = said("a", "20 million EUR"), claim("30 million EUR", source="b")
    found = finding(here.claim, there)
    part = tried(TWENTY, [here], found=[found], more=[there])
    assert (part.verdict, part.conflicting) == ("disputed", (there.id,))
    assert part.evidence_for == ("the sources set it beside EUR 20 million (a) as the same thing",)
    assert part.findings == (found.id,)
    assert part.pairs[-1].threshold == "default"
    # also where it is the second of its pair, and where other findings come first
    second, first = said("b", "20 million EUR"), claim("30 million EUR", source="a")
    strangers = claim("70 million EUR", source="c"), claim("80 million EUR", source="d")
    both = [finding(*strangers), finding(first, second.claim)]
    assert tried(TWENTY, [second], found=both, more=[first, *strangers]).conflicting == (first.id,)
    # once where it is a candidate itself
    known = said("b", "30 million EUR")
    assert tried(TWENTY, [here, known], found=[finding(here.claim, known.claim)]).conflicting == (known.claim.id,)
    # and from one that only bears the claim out
    less = claim("10 million EUR", source="b")
    part = tried(ask("more than 15 million EUR"), [here], found=[finding(here.claim, less)], more=[less])
    assert part.conflicting == (less.id,)
    builders, other = said("a", "build: Corvo, Norda", property=None), claim("build: Brenta", source="b", property=None)
    part = tried(ask("build: Corvo", property=None), [builders], found=[finding(builders.claim, other)], more=[other])
    assert part.conflicting == (other.id,)
    # not where nothing is known of it, nor by a weak link, nor from one that speaks to nothing
    alone = tried(TWENTY, [here], found=[found])
    assert (alone.verdict, alone.findings) == ("supported", (found.id,))
    slip = evolve(found, pairs=tuple(evolve(pair, link="slip") for pair in found.pairs))
    assert tried(TWENTY, [here], found=[slip], more=[there]).verdict == "disputed"
    loose = evolve(found, pairs=tuple(evolve(pair, link="loose") for pair in found.pairs))
    assert tried(TWENTY, [here], found=[loose], more=[there]).verdict == "supported"
    unsure = evolve(here, sure=False)
    assert tried(TWENTY, [unsure], found=[found], more=[there]).verdict == "not found"
    # from one that contradicts it as well
    against, right = said("a", "30 million EUR"), claim("20 million EUR", source="b")
    part = tried(TWENTY, [against], found=[finding(against.claim, right)], more=[right])
    assert (part.verdict, part.supporting, part.conflicting) == ("disputed", (right.id,), (against.claim.id,))
    # what agrees with it is added where it agrees with the claim as well
    same = claim("20 million EUR", source="b")
    assert tried(TWENTY, [here], found=[finding(here.claim, same)], more=[same]).supporting == (
        here.claim.id, same.id,
    )  # fmt: skip
    other = claim("30 million EUR", source="b")
    assert tried(TWENTY, [against], found=[finding(against.claim, other)], more=[other]).conflicting == (
        against.claim.id,
    )


def test_what_was_near_may_speak_after_all_and_is_named_once() -> None:
    here, there = said("a", "20 million EUR"), said("b", "30 million EUR", "none", sure=False)
    part = tried(TWENTY, [here, there], found=[finding(here.claim, there.claim)])
    assert (part.verdict, part.supporting, part.conflicting) == ("disputed", (here.claim.id,), (there.claim.id,))
    fits = said("b", "up to 30 million EUR", "none", sure=False)
    part = tried(TWENTY, [here, fits], found=[finding(here.claim, fits.claim)])
    assert (part.verdict, part.nearest) == ("supported", ())


def test_findings_of_one_claim_are_not_named() -> None:
    here, other = said("a", "20 million EUR"), claim("20 million EUR", source="b", property="debt")
    alone, elsewhere = finding(here.claim), finding(other, evolve(other, id="c-x", source="c"))
    assert tried(TWENTY, [here], found=[alone, elsewhere]).findings == ()


# What is shown


@pytest.mark.parametrize(
    ("candidate", "relation", "reason", "because"),
    [
        (
            said("a", "30 million EUR", "none", False, why_not="the places differ"),
            "compatible",
            "different_scope",
            "EUR 20 million and EUR 30 million are not compared: the places differ.",
        ),
        (
            said("a", "30 million EUR", "none", False),
            "compatible",
            "different_scope",
            "EUR 20 million and EUR 30 million are not compared.",
        ),
        (
            said("a", "30 million EUR", "loose"),
            "compatible",
            "different_scope",
            "The sources keep this apart from other values of the same sort, so that nothing follows for the claim.",
        ),
        (
            said("a", "30 million EUR", "beside", False),
            "compatible",
            "different_scope",
            "EUR 20 million and EUR 30 million are given for different things.",
        ),
        (
            said("a", "30 million EUR", phase="initial"),
            "compatible",
            "different_phase",
            "EUR 30 million and EUR 20 million are figures of different phases.",
        ),
    ],
)
def test_what_is_near_says_why_nothing_follows(candidate: Candidate, relation: str, reason: str, because: str) -> None:
    (pair,) = tried(TWENTY, [candidate]).pairs
    assert (pair.relation, pair.reason, pair.because) == (relation, reason, because)


def test_another_role_is_told_without_a_contradiction() -> None:
    (pair,) = tried(ask("announce: Norda", property=None), [said("a", "build: Brenta", property=None)]).pairs
    assert (pair.relation, pair.reason) == ("compatible", "different_roles")
    assert pair.because == (
        "built by Brenta and announced by Norda: other names are put behind it. The roles differ, so both may hold."
    )


def test_a_later_toll_is_told_as_such() -> None:
    candidates = [said("a", "40 person", property="deaths"), said("b", "46 person", property="deaths")]
    pairs = tried(ask("46 person", property="deaths"), candidates).pairs
    assert [(pair.relation, pair.reason) for pair in pairs] == [("agree", "same_value"), ("compatible", "superseded")]


def test_what_fits_the_right_value_is_no_reason() -> None:
    candidates = [said("a", "50 million EUR"), said("b", "53 million EUR", "loose")]
    assert [pair.reason for pair in tried(ask("48 million EUR"), candidates).pairs] == [
        "same_when_rounded", "different_scope"
    ]  # fmt: skip


RATED = Context(rates={("EUR", "USD"): (Decimal(1), Decimal("1.1")), ("USD", "EUR"): (Decimal("0.9"), Decimal(1))})


def test_rates_count_between_candidates_too() -> None:
    euros, dollars = said("b", "30.0 million EUR"), said("c", "90.0 million USD")
    assert tried(TWENTY, [euros, dollars], RATED).verdict == "refuted"
    apart = frozenset([frozenset((euros.claim.id, dollars.claim.id))])
    assert tried(TWENTY, [euros, dollars], RATED, apart=apart).verdict == "not found"
    assert [pair.conversion is not None for pair in tried(TWENTY, [euros, dollars], RATED).pairs] == [False, True]


def test_what_is_the_same_within_the_tolerance_is_shown() -> None:
    context = Context(tolerance=Decimal("0.1"))
    candidates = [said("a", "48.2 million EUR"), said("b", "49 million EUR", "none", False)]
    assert spoken(tried(ask("48.2 million EUR"), candidates, context), candidates) == ("a", "", "b")


def test_what_the_sources_keep_apart_says_how() -> None:
    candidates = [said("a", "20 million EUR", speaker=MACRON), said("b", "30 million EUR", speaker=SCHOLZ)]
    pairs = tried(TWENTY, candidates).pairs
    assert [(pair.relation, pair.reason) for pair in pairs] == [
        ("agree", "same_value"), ("compatible", "different_speaker")
    ]  # fmt: skip


def test_a_pair_has_its_link_and_its_ground() -> None:
    ground = Ground("strict", ("for", "both"), ("against",))
    other = Ground("default", ("both", "more"), ("against", "less"))
    part = tried(TWENTY, [said("a", "20 million EUR", ground=ground), said("b", "30 million EUR", ground=other)])
    assert [(p.link, p.threshold, p.evidence_for, p.evidence_against) for p in part.pairs] == [
        ("firm", "strict", ("for", "both"), ("against",)),
        ("firm", "default", ("both", "more"), ("against", "less")),
    ]
    assert (part.evidence_for, part.evidence_against) == (("for", "both", "more"), ("against", "less"))


def test_a_decided_claim_shows_of_the_rest_what_was_compared_or_says_the_same() -> None:
    candidates = [
        said("a", "20 million EUR"),
        said("b", "20 million EUR", "none", False),
        said("c", "99 million EUR", "none", False),
        said("d", "99 million EUR", "loose"),
    ]
    assert spoken(tried(TWENTY, candidates), candidates) == ("a", "", "bd")
    assert spoken(tried(TWENTY, candidates[1:]), candidates) == ("", "", "bcd")


def test_no_more_than_the_nearest_are_shown() -> None:
    candidates = [said(f"s{n}", f"{30 + n} million EUR", "none", False) for n in range(MOST_NEAR + 2)]
    assert tried(TWENTY, candidates).nearest == tuple(c.claim.id for c in candidates[:MOST_NEAR])


def test_copies_are_one_origin() -> None:
    part = tried(TWENTY, [said("a", "20 million EUR"), said("copy", "20 million EUR"), said("b", "20 million EUR")])
    assert (part.origins_for, part.origins_against, len(part.supporting)) == (2, 0, 3)
    part = tried(TWENTY, [said("a", "30 million EUR"), said("copy", "30 million EUR")])
    assert (part.origins_for, part.origins_against) == (0, 1)


def test_a_claim_with_a_day_of_its_own_is_of_that_day() -> None:
    """A toll of another day supersedes or is superseded."""
    tested, candidate = ask("60 person", property="deaths"), said("a", "40 person", property="deaths")

    def on(day: str | None) -> str:
        known = provenance("a=2024-06-12", f"claim={day}" if day else "claim")
        return tried(tested, [candidate], Context.of(known)).verdict

    assert [on(None), on("2024-06-12"), on("2024-06-20")] == ["refuted", "refuted", "not found"]
    unknown = Context.of(provenance("a"))
    assert tried(tested, [candidate], unknown).verdict == "refuted"


def test_two_names_of_one_source_stand_side_by_side() -> None:
    both = [said("a", "build: Brenta", property=None), said("a", "build: Corvo", property=None, start=50)]
    assert tried(ask("build: Corvo", property=None), both).verdict == "supported"
    other = said("b", "build: Brenta", property=None)
    assert tried(ask("build: Corvo", property=None), [*both, other]).verdict == "supported"
    assert tried(ask("build: Corvo", property=None), [both[1], other]).verdict == "disputed"
    leader = said("a", "lead: Holt", property=None, start=90)
    assert tried(ask("build: Corvo", property=None), [*both, leader]).verdict == "supported"


@pytest.mark.parametrize(
    ("tested", "candidates", "summary"),
    [
        (TWENTY, [said("a", "20 million EUR"), said("b", "20 million EUR"), said("b", "20 million EUR", start=50)],
         "The cost of Stargate: EUR 20 million. Borne out by a and b."),
        (TWENTY, [said("a", "20 million EUR"), said("b", "30 million EUR")],
         "The cost of Stargate: EUR 20 million. Borne out by a; contradicted: EUR 30 million (b)."),
        (TWENTY, [said("a", "30 million EUR"), said("b", "30 million EUR"), said("c", "40 million EUR")],
         "The cost of Stargate: EUR 20 million. Contradicted: EUR 30 million (a, b) and EUR 40 million (c)."),
        (TWENTY, [said("a", "30 million EUR"), said("a", "30 million EUR", start=50)],
         "The cost of Stargate: EUR 20 million. Contradicted: EUR 30 million (a)."),
        (TWENTY, [], "The cost of Stargate: EUR 20 million. No source says so or otherwise."),
        (TWENTY, [said("a", "30 million EUR", "none", False), said("b", "40 million EUR", "none", False)],
         "The cost of Stargate: EUR 20 million. No source says so or otherwise; nearest is the cost of Stargate: "
         "EUR 30 million (a)."),
        (ask("announce: Norda", property=None), [], "Stargate: announced by Norda. No source says so or otherwise."),
        (ask("announce: Norda", property=None, subject=None), [],
         "Announced by Norda. No source says so or otherwise."),
        (ask("20 million EUR", property=None, subject=None), [], "EUR 20 million. No source says so or otherwise."),
        (ask("20 million EUR", subject=None), [], "The cost: EUR 20 million. No source says so or otherwise."),
        (ask("20 million EUR", property=None), [],
         "A sum for Stargate: EUR 20 million. No source says so or otherwise."),
    ],
)  # fmt: skip
def test_the_sentence(tested: Claim, candidates: list[Candidate], summary: str) -> None:
    assert tried(tested, candidates).summary == summary


def of(*verdicts: str) -> list[Part]:
    part = tried(TWENTY, [])
    return [evolve(part, verdict=verdict, summary=f"It is {verdict}.") for verdict in verdicts]


@pytest.mark.parametrize(
    ("verdicts", "verdict", "summary"),
    [
        ([], "not found", NOTHING_UNDERSTOOD),
        (["supported"], "supported", "It is supported."),
        (["disputed"], "disputed", "It is disputed."),
        (["supported", "supported"], "supported", "The claim has 2 parts: 2 supported."),
        (["supported", "not found"], "not found", "The claim has 2 parts: 1 not found and 1 supported."),
        (["supported", "disputed", "not found"], "disputed",
         "The claim has 3 parts: 1 disputed, 1 not found and 1 supported."),
        (["supported", "disputed", "refuted", "supported"], "refuted",
         "The claim has 4 parts: 1 refuted, 1 disputed and 2 supported."),
    ],
)  # fmt: skip
def test_the_verdict_on_a_whole_claim(verdicts: list[str], verdict: str, summary: str) -> None:
    assert overall(of(*verdicts)) == (verdict, summary)


def test_a_day_before_that_of_the_source_is_past() -> None:
    tested = ask("2024-06-20", property="launch")
    assert tried(tested, [said("a", "2024-06-25", property="launch")]).verdict == "not found"  # then to come
    assert tried(tested, [said("a", "2024-06-10", property="launch")]).verdict == "refuted"
    published = Context(published={**CONTEXT.published, "claim": dt.date(2024, 6, 1)})
    assert tried(tested, [said("a", "2024-06-25", property="launch")], published).verdict == "refuted"  # both to come
