"""Decisions of a person: what is read, what is carried over to a new report, and what no longer applies."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.errors import InputError
from factcheck.model import DECISIONS, Decision, Finding, Pair, Review
from factcheck.report import Report, load, render
from factcheck.report.decisions import DECISIONS_SCHEMA, carried_over, read_decisions
from tests.strategies import decisions, reports

COST = "The Alder Dam cost 30 million euros."
MORE = "The Alder Dam cost 51 million euros."
THIRD = "The Alder Dam cost 88 million euros."


def written(path: Path, given: list[Decision] | tuple[Decision, ...]) -> Path:
    rows = [
        {"finding": one.finding, "claims": list(one.claims), "decision": one.decision, "note": one.note}
        for one in given
    ]
    path.write_text(json.dumps({"schema": DECISIONS_SCHEMA, "report": "x", "decisions": rows}), encoding="utf-8")
    return path


def bare(report: Report) -> Report:
    findings = tuple(attrs.evolve(finding, review=None) for finding in report.findings)
    return attrs.evolve(report, findings=findings, lapsed=())


def source(name: str, text: str) -> factcheck.Source:
    return factcheck.Source(name, text, language="en")


@settings(max_examples=50)
@given(report=reports(), more=st.lists(decisions(), max_size=2, unique_by=lambda one: one.finding))
def test_what_was_decided_comes_back(
    tmp_path_factory: pytest.TempPathFactory, report: Report, more: list[Decision]
) -> None:
    """Through a file and onto the bare report: the same reviews, and all that applies to nothing is told."""
    kept = [one for one in more if one.finding not in {finding.id for finding in report.findings}]
    kept = [one for one in kept if not set(one.claims) & {claim.id for claim in report.claims}]
    file = written(tmp_path_factory.getbasetemp() / "decisions.json", [*report.decisions, *kept])
    again = carried_over(bare(report), read_decisions(file))
    assert again.findings == report.findings
    assert again.decisions == report.decisions
    assert [(one.finding, one.decision, one.note, one.claims) for one in again.lapsed] == [
        (one.finding, one.decision, one.note, one.claims) for one in kept
    ]
    assert carried_over(again, [*report.decisions, *kept]) == again


@settings(max_examples=50)
@given(report=reports(), given_=st.lists(decisions(), max_size=3))
def test_every_decision_is_on_a_finding_or_among_the_lapsed(report: Report, given_: list[Decision]) -> None:
    again = carried_over(report, given_)
    assert len(again.decisions) + len(again.lapsed) == len(given_)
    assert bare(again) == bare(report)


def test_a_rejected_conflict_says_so_everywhere(tmp_path: Path) -> None:
    report = factcheck.check([source("a", COST), source("b", MORE)])
    (conflict,) = report.conflicts
    reject = Decision(conflict.id, "reject", "two different dams", conflict.claims)
    again = factcheck.check([source("a", COST), source("b", MORE)], decisions=[reject])
    (found,) = again.conflicts
    assert found.rejected
    assert found.review == Review("reject", "two different dams")
    assert "Rejected: two different dams" in render(again, "text")
    assert "1 conflict (1 rejected)" in " ".join(render(again, "text").split())
    assert "conflict, rejected" in render(again, "text")
    assert "**Rejected: two different dams**" in render(again, "markdown")
    row = next(row for row in again.to_dict()["findings"] if row["id"] == conflict.id)
    assert row["review"] == {"decision": "reject", "note": "two different dams"}
    assert "reject,two different dams\r\n" in render(again, "csv")
    for name in ("r.json", "r.jsonl"):
        again.save(tmp_path / name)
        assert load(tmp_path / name) == again


def test_without_decisions_nothing_is_added() -> None:
    report = factcheck.check([source("a", COST), source("b", MORE)])
    assert carried_over(report, ()) == report
    assert "review" not in report.to_dict()["findings"][0]
    assert "lapsed" not in report.to_dict()


def test_a_confirmed_conflict_is_shown_as_such() -> None:
    report = factcheck.check([source("a", COST), source("b", MORE)])
    confirm = Decision(report.conflicts[0].id, "confirm")
    again = carried_over(report, [confirm])
    assert not again.conflicts[0].rejected
    assert "Confirmed." in render(again, "text")
    assert "conflict, confirmed" in render(again, "markdown")


def test_a_decision_follows_a_finding_that_has_grown() -> None:
    """A third source that says what the first says belongs to the same finding, and the rejection covers it."""
    before = factcheck.check([source("a", COST), source("b", MORE)])
    (old,) = before.conflicts
    grown = factcheck.check([source("a", COST), source("b", MORE)])
    third = factcheck.extract(attrs.evolve(source("c", COST)))
    same = next(claim for claim in third if claim.kind == "money")
    bigger = attrs.evolve(grown.conflicts[0], id="f-bigger", claims=(*old.claims, same.id))
    report = attrs.evolve(grown, findings=(bigger, *grown.findings[1:]), claims=(*grown.claims, same))
    (found,) = carried_over(report, [Decision(old.id, "reject", "no", old.claims)]).decisions
    assert (found.finding, found.decision, found.claims) == ("f-bigger", "reject", bigger.claims)


def test_a_rejection_does_not_cover_a_conflict_that_nobody_saw() -> None:
    before = factcheck.check([source("a", COST), source("b", MORE)])
    (old,) = before.conflicts
    reject = Decision(old.id, "reject", "no", old.claims)
    report = factcheck.check([source("a", COST), source("b", MORE), source("c", THIRD)], decisions=[reject])
    assert len(report.conflicts) == 1
    assert not report.conflicts[0].rejected
    (lapsed,) = report.lapsed
    assert lapsed.finding == old.id
    assert "with c" in lapsed.because
    assert "DECISIONS THAT NO LONGER APPLY (1)" in render(report, "text")
    assert "Decisions that no longer apply" in render(report, "markdown")
    confirmed = carried_over(report, [attrs.evolve(reject, decision="confirm")])
    assert confirmed.conflicts[0].review == Review("confirm", "no")


def test_why_a_decision_lapsed() -> None:
    report = factcheck.check([source("a", COST), source("b", MORE)])
    names = report.conflicts[0].claims
    given_ = [
        Decision("f-1", "confirm"),
        Decision("f-2", "confirm", claims=("c-1", "c-2")),
        Decision("f-3", "confirm", claims=(names[0], "c-2")),
        Decision(report.conflicts[0].id, "later"),
        Decision("f-4", "confirm", claims=names),
    ]
    told = {one.finding: one.because for one in carried_over(report, given_).lapsed}
    assert list(told) == ["f-1", "f-2", "f-3", "f-4"]
    assert told["f-1"] == "There is no finding with this id."
    assert told["f-2"] == "None of its claims is in the sources now."
    assert told["f-3"] == "1 of its 2 claims is not in the sources now."
    assert told["f-4"].startswith("Another decision was taken over for ")


def test_claims_that_have_parted() -> None:
    report = factcheck.check([source("a", COST), source("b", "The Birch Tower is 90 metres high.")])
    a, b = (finding for finding in report.findings if finding.kind in ("money", "measure"))
    parted = Decision("f-old", "confirm", claims=(*a.claims, *b.claims))
    (lapsed,) = carried_over(report, [parted]).lapsed
    assert lapsed.because == f"Its claims now stand in 2 findings: {', '.join(sorted((a.id, b.id)))}."


def test_a_finding_with_its_id_keeps_its_own_decision() -> None:
    """Two decisions meet on one finding: the one that was made on it counts, wherever it stands in the file."""
    report = factcheck.check([source("a", COST), source("b", MORE)])
    found = report.conflicts[0]
    other, own = Decision("f-old", "reject", claims=found.claims), Decision(found.id, "confirm")
    for given_ in ([other, own], [own, other]):
        again = carried_over(report, given_)
        assert again.decisions == (Decision(found.id, "confirm", "", found.claims),)
        assert [one.finding for one in again.lapsed] == ["f-old"]


def file_of(tmp_path: Path, document: Any) -> Path:
    path = tmp_path / "d.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return path


def one(**fields: Any) -> dict[str, Any]:
    return {"schema": DECISIONS_SCHEMA, "decisions": [{"finding": "f-1", "decision": "reject", **fields}]}


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "one JSON object"),
        ({}, "there is no schema"),
        ({"schema": "factcheck.report/1"}, "'factcheck.report/1' is not known here"),
        ({"schema": DECISIONS_SCHEMA}, '"decisions" is missing'),
        ({"schema": DECISIONS_SCHEMA, "decision": []}, "unknown key 'decision'; did you mean 'decisions'?"),
        ({"schema": DECISIONS_SCHEMA, "decisions": [], "report": 7}, "report is no text"),
        ({"schema": DECISIONS_SCHEMA, "decisions": [7]}, "decisions[0] is no JSON object"),
        (one(notes="x"), "decisions[0]: unknown key 'notes'; did you mean 'note'?"),
        (one(zzz=1), "decisions[0]: unknown key 'zzz'; export"),
        (one(finding=""), 'decisions[0]: "finding" is missing'),
        (one(decision="rejected"), "the decision 'rejected' is not known; did you mean 'reject'?"),
        (one(decision=None), "there is no decision (one of confirm, reject, later)"),
        (one(decision=["reject"]), "the decision ['reject'] is not known"),
        (one(claims="c-1"), '"claims" is no list of ids'),
        (one(claims=[1]), '"claims" is no list of ids'),
        (one(note=None), "decisions[0]: note is no text"),
        (
            {"schema": DECISIONS_SCHEMA, "decisions": one()["decisions"] * 2},
            "decisions[1]: a second decision on 'f-1'",
        ),
    ],
)
def test_a_bad_file_gives_one_line(tmp_path: Path, document: Any, says: str) -> None:
    path = file_of(tmp_path, document)
    with pytest.raises(InputError) as caught:
        read_decisions(path)
    line = str(caught.value)
    assert line.startswith(f"{path}: ")
    assert says in line
    assert "\n" not in line


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read the decisions"):
        read_decisions(tmp_path / "none.json")
    (tmp_path / "latin.json").write_bytes(b'{"schema": "\xe4"}')
    with pytest.raises(InputError, match="not UTF-8"):
        read_decisions(tmp_path / "latin.json")


def test_note_and_claims_may_be_left_out(tmp_path: Path) -> None:
    assert read_decisions(file_of(tmp_path, one())) == (Decision("f-1", "reject"),)
    assert set(DECISIONS) == {"confirm", "reject", "later"}


def test_a_note_cannot_become_markup() -> None:
    pair = Pair("c-1", "c-2", "conflict", "values_apart", "why")
    finding = Finding(
        "f-1", "conflict", "money", "x", None, (), (pair,), 2, False, (), (), "s", Review("reject", "<b>\n#")
    )
    text = render(Report((), (), (finding,), ()), "markdown")
    assert "<b>" not in text
    assert "\\<b\\> \\#" in text
