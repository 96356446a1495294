"""Every finding can be made again from its saved report and told step by step; two claims that were kept apart, too."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner

import factcheck
from factcheck import cli
from factcheck.errors import UsageError
from factcheck.judge.steps import TABLES
from factcheck.model import Review, Source
from factcheck.model.explanations import STAGES, PairSteps
from factcheck.replay import Replay, explain, explain_pages
from factcheck.report import Report, load
from factcheck.report.explanation import EXPLANATION_FORMATS
from tests import strategies
from tests.laws.law import law
from tests.laws.test_reports import dossiers
from tests.scoring.annotated import Checked
from tests.scoring.marks import load_gold

TESTS = Path(__file__).parent
FOLDERS = sorted(p for name in ("gold", "clusters") for p in (TESTS / name).iterdir() if p.is_dir())
SETS = [TESTS.parent / "seeds" / "expected.json", *FOLDERS]


@cache
def seeds() -> Report:
    return factcheck.check(list(load_gold(SETS[0]).sources))


def saved(report: Report, folder: Path) -> Report:
    """The report as it comes back from a file."""
    report.save(folder / "report.json")
    return load(folder / "report.json")


def pairs_of(report: Report) -> Iterator[PairSteps]:
    """Every pair of a report, made again."""
    replay = Replay(report)
    return (replay.pair(pair, finding) for finding in report.findings for pair in finding.pairs)


@pytest.mark.parametrize("place", SETS, ids=lambda p: p.parent.name if p.suffix else p.name)
def test_every_pair_of_an_annotated_event_replays(place: Path, checked: Checked, tmp_path: Path) -> None:
    """Link, evidence, relation, reason and sentence of every pair come out again, from the saved report alone.

    The lenient threshold has links of its own; the clusters are many, and are checked for other tests at the default.
    """
    report = saved(checked(place, "default" if place.parent.name == "clusters" else "lenient"), tmp_path)
    again = list(pairs_of(report))
    assert [pair.outcome for pair in again if not pair.replays] == []
    told = [(pair.a, pair.b, pair.relation, pair.reason) for pair in again]
    assert told == [(p.a, p.b, p.relation, p.reason) for f in report.findings for p in f.pairs]


@law(15, sources=dossiers(), threshold=("strict", "default", "lenient"))
def test_every_pair_replays(sources: list[Source], threshold: Any, tmp_path_factory: Any) -> None:
    """So does every pair of reports on invented facts, at every threshold."""
    report = saved(factcheck.check(sources, threshold=threshold), tmp_path_factory.getbasetemp())
    assert all(pair.replays for pair in pairs_of(report))


@law(40, report=strategies.reports(), form=EXPLANATION_FORMATS)
def test_any_report_can_be_explained(report: Report, form: str) -> None:
    """Whatever a report holds, each of its findings is told, also where nothing of it replays."""
    report = evolve(report, basis=factcheck.Basis())
    for finding in report.findings:
        assert explain(report, finding.id).render(form).endswith("\n")
    for one, other in pairwise(report.claims):
        assert explain(report, claims=(one.id, other.id)).render(form, width=20).endswith("\n")


@pytest.mark.parametrize(("note", "told"), [("both are right", "Rejected: both are right"), ("", "Rejected.")])
def test_what_a_person_decided_is_told(note: str, told: str, tmp_path: Path) -> None:
    report = seeds()
    first = report.findings[0]
    decided = evolve(report, findings=(evolve(first, review=Review("reject", note)), *report.findings[1:]))
    kept = saved(decided, tmp_path)
    assert explain(kept, first.id).review == Review("reject", note)
    assert told in explain(kept, first.id).render("text")
    assert f"**{told}**" in explain(kept, first.id).render("markdown")
    assert json.loads(explain(kept, first.id).render("json"))["review"] == {"decision": "reject", "note": note}
    pair = first.pairs[0]
    assert explain(kept, claims=(pair.a, pair.b)).review == Review("reject", note)
    assert explain(report, first.id).review is None
    assert "Rejected" not in explain(report, first.id).render("text")


def test_a_page_is_told_the_pairs_in_full_that_explain_tells(tmp_path: Path) -> None:
    """What is not told in full comes without its steps, and all else is as `explain` has it."""
    report = saved(seeds(), tmp_path)
    brief = explain_pages(report)
    for finding in report.findings:
        whole = explain(report, finding.id)
        assert brief(finding).render("text") == whole.render("text")
        assert [pair.outcome for pair in brief(finding).pairs] == [pair.outcome for pair in whole.pairs]


def test_a_pair_that_was_changed_does_not_replay() -> None:
    report = seeds()
    finding = report.conflicts[0]
    pair = finding.pairs[0]
    assert Replay(report).pair(pair, finding).replays
    for other in (evolve(pair, reason="same_value"), evolve(pair, link="slip"), evolve(pair, evidence_for=("so",))):
        assert not Replay(report).pair(other, finding).replays


def test_the_aliases_of_the_caller_are_in_the_report(tmp_path: Path) -> None:
    texts = [
        Source("a", "The Sea Lock cost 32 million euros.", "en"),
        Source("b", "The Aldersund Gate cost 45 million euros.", "en"),
    ]
    assert factcheck.check(texts).conflicts == ()
    report = saved(factcheck.check(texts, aliases={"Sea Lock": ["Aldersund Gate"]}), tmp_path)
    (finding,) = report.conflicts
    assert explain(report, finding.id).replays
    without = evolve(report, basis=evolve(report.basis, aliases=()))
    assert not explain(without, finding.id).replays


TOLD = [
    Source("a", "Altmark Group announced Project Alder.", "en"),
    Source("b", "Norda Bank announced Project Alder.", "en"),
]


def test_the_relations_of_the_caller_are_in_the_report(tmp_path: Path) -> None:
    (conflict,) = factcheck.check(TOLD).conflicts
    assert explain(factcheck.check(TOLD), conflict.id).replays
    report = saved(factcheck.check(TOLD, relations={"Altmark Group": ["Norda Bank"]}), tmp_path)
    assert report.basis.relations == (("Altmark Group", ("Norda Bank",)),)
    (finding,) = report.findings
    assert finding.verdict == "compatible"
    assert [pair.reason for pair in finding.pairs] == ["subset_of_agents"]
    assert explain(report, finding.id).replays
    without = evolve(report, basis=evolve(report.basis, relations=()))
    assert not explain(without, finding.id).replays


def test_relations_may_be_a_file_and_leave_other_conflicts(tmp_path: Path) -> None:
    file = tmp_path / "relations.toml"
    file.write_text('"Altmark Group" = ["Falkenau"]\n', encoding="utf-8")
    assert len(factcheck.check(TOLD, relations=file).conflicts) == 1
    file.write_text('"Altmark Group" = ["Norda Bank"]\n', encoding="utf-8")
    assert factcheck.check(TOLD, relations=file).conflicts == ()


# steps


def test_the_steps_of_a_finding() -> None:
    report = factcheck.check(
        [
            Source("herald", "Project Alder cost 48 million euros.", "en"),
            Source("bote", "Das Projekt Alder kostete rund 50 Millionen Euro.", "de"),
        ]
    )
    told = explain(report, 1)
    one, other = told.claims
    assert (one.source, other.source) == ("bote", "herald")
    said = [step.says for step in one.steps]
    assert said[0] == "“rund 50 Millionen Euro” stands in bote at 26 to 48, in the sentence at 0 to 49."
    assert any("about EUR 50 million" in words for words in said)
    assert any("more than 49.5 million and less than 50.5 million" in words for words in said)
    assert 'The subject is "Alder", at 12 to 17.' in said
    assert "The property is cost." in said
    (pair,) = told.pairs
    assert [step.stage for step in pair.steps] == sorted((s.stage for s in pair.steps), key=STAGES.index)
    level = [step for step in pair.steps if step.table == "amounts"]
    assert [(step.place, step.held) for step in level] == [(1, False), (2, True)]
    assert level[-1].of == len(TABLES["amounts"])
    assert pair.steps[-1].says == "about EUR 50 million and EUR 48 million are the same amount, rounded differently."


def test_every_finding_is_told_in_every_format() -> None:
    for finding in seeds().findings:
        is_told_in_every_format(finding)


def is_told_in_every_format(finding: factcheck.Finding) -> None:
    told = explain(seeds(), finding.id)
    assert told.summary == finding.summary
    assert sorted(claim.claim for claim in told.claims) == sorted(
        finding.claims
    )  # in the order of the report's letters
    pages = {name: told.render(name, width=60) for name in EXPLANATION_FORMATS}
    assert all(page.endswith("\n") for page in pages.values())
    assert all(len(line) <= 60 for line in pages["text"].split("\n"))
    assert json.loads(pages["json"]) == json.loads(json.dumps(told.to_dict()))
    assert finding.id in pages["text"]
    assert pages["markdown"].startswith("# ")


def test_another_format_is_refused() -> None:
    with pytest.raises(UsageError, match="choose one of text, json, markdown"):
        explain(seeds(), 1).render("csv")


# naming findings and claims


def test_a_finding_is_named_by_its_id_a_beginning_or_its_number() -> None:
    report = seeds()
    shared = [finding for finding in report.findings if finding.verdict != "single"]
    for number, finding in enumerate(shared, 1):
        names = (number, str(number), finding.id, finding.id[:14], finding.id[2:14])
        assert {explain(report, name).finding for name in names} == {finding.id}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("f-000", "the report has no finding 'f-000'; the nearest are f-"),
        ("", "the report has no finding ''; the nearest are f-"),
        ("f-", "findings begin with 'f-'; write more of it, as in f-"),
        ("999", "there is no finding 999; the numbers of this report end at "),
        ("0", "there is no finding 0; the numbers of this report end at "),
    ],
)
def test_what_is_no_finding(name: str, line: str) -> None:
    known = [f for f in seeds().findings if not f.id.startswith("f-000") and not f.id[2:].startswith(("999", "0"))]
    with pytest.raises(UsageError) as error:
        explain(evolve(seeds(), findings=tuple(known)), name)
    assert line in str(error.value)


def test_what_is_no_pair_of_claims() -> None:
    name = seeds().claims[0].id
    with pytest.raises(UsageError, match="the report has no claim 'c-none'; the nearest are c-"):
        explain(seeds(), claims=(name, "c-none"))
    with pytest.raises(UsageError, match="name two claims"):
        explain(seeds(), claims=(name, name))
    with pytest.raises(UsageError, match="give one of the two"):
        explain(seeds())
    with pytest.raises(UsageError, match="takes two ids"):
        explain(seeds(), claims=(name,))  # type: ignore[arg-type]
    empty = factcheck.check([Source("a", "Nothing.", "en")])
    with pytest.raises(UsageError, match="it holds none at all"):
        explain(empty, "f-1")


# what kept two claims apart

NORTH, SOUTH = dt.date(2024, 5, 2), dt.date(2019, 5, 2)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("The Alder Bridge cost 32 million euros.", "The Alder Bridge is 3 kilometres long.", "their kinds differ"),
        (
            "The Alder Bridge is 3 kilometres long.",
            "The Alder Bridge weighs 3 tonnes.",
            "cannot be compared: kilometer",
        ),
        ("The Alder Bridge cost 32 million euros.", "The Tarn Tunnel cost 45 million euros.", '"Tarn Tunnel"'),
        ("Norda made a profit of 3 million euros.", "Norda has debts of 5 million euros.", "the properties differ"),
        ("The quake killed 51 people in Norvik.", "The quake killed 17 people in Aldersund.", "their places differ"),
        ("The Alder Bridge cost 32 million euros.", "The Alder Bridge did not cost 45 million euros.", "is denied"),
        ("Altmark Group announced Project Alder.", "Norda Bank built Project Tarn.", "two things"),
        ("Altmark Group built Project Alder.", "Norda Bank funds Project Alder.", "different questions"),
    ],
)
def test_what_kept_two_claims_apart(one: str, other: str, why: str) -> None:
    report = factcheck.check([Source("one", one, "en", NORTH), Source("other", other, "en", NORTH)])
    first, last = (next(c for c in report.claims if c.source == name) for name in ("one", "other"))
    told = explain(report, claims=(first.id, last.id))
    assert why in told.summary
    assert told.pairs[0].link in (None, "beside")
    assert told.summary == explain(report, claims=(last.id, first.id)).summary


def test_another_year_keeps_apart() -> None:
    texts = "The Alder Bridge cost 32 million euros.", "The Alder Bridge cost 45 million euros."
    report = factcheck.check(
        [Source(f"s{day}", text, "en", day) for text, day in zip(texts, (NORTH, SOUTH), strict=True)]
    )
    told = explain(report, claims=(report.claims[0].id, report.claims[1].id))
    assert "their years differ: 2019 and 2024" in told.summary


def test_one_source_is_not_set_against_itself() -> None:
    report = factcheck.check([Source("a", "The Alder Bridge cost 32 million euros. It cost 45 million dollars.", "en")])
    told = explain(report, claims=(report.claims[0].id, report.claims[1].id))
    assert told.summary == "Both stand in a: only claims of different sources are set against each other."


def test_two_values_of_one_source_prove_nothing() -> None:
    both = "The Alder Bridge cost 45 million euros. The Alder Bridge cost 61 million euros."
    report = factcheck.check(
        [Source("a", "The Alder Bridge cost 32 million euros.", "en", NORTH), Source("b", both, "en", NORTH)]
    )
    told = explain(report, claims=(report.claims[0].id, report.claims[1].id))
    assert "one source gives several values" in told.summary


def test_two_claims_that_are_a_pair() -> None:
    finding = seeds().conflicts[0]
    pair = finding.pairs[0]
    told = explain(seeds(), claims=(pair.b, pair.a))
    assert (told.finding, told.verdict, told.summary) == (finding.id, "conflict", pair.because)


# the command


def run(*args: str) -> Any:
    return CliRunner().invoke(cli.main, ["explain", *args])


def test_the_command(tmp_path: Path) -> None:
    report = tmp_path / "r.jsonl"
    seeds().save(report)
    finding = seeds().conflicts[0]
    text = run(str(report), "1")
    assert (text.exit_code, text.stderr) == (0, "")
    assert text.stdout == explain(seeds(), 1).render()
    pair = finding.pairs[0]
    page = run(str(report), "--claims", pair.a, pair.b, "--format", "json", "--output", str(tmp_path / "out.json"))
    assert (page.exit_code, page.stdout) == (0, "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["summary"] == pair.because


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (["r.json", "f-none"], "the report has no finding 'f-none'; the nearest are f-"),
        (["r.json"], "explain needs a FINDING, or --claims A B; give one of the two"),
        (["r.json", "1", "--claims", "a", "b"], "explain needs a FINDING, or --claims A B; give one of the two"),
        (["none.json", "1"], "none.json: cannot be read"),
        (["r.txt", "1"], "r.txt: reports are read back from .json and .jsonl"),
        (["r.json", "1", "--output", "r.json"], "--output r.json is one of the sources"),
    ],
)
def test_a_bad_call_is_one_line(args: list[str], line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    seeds().save("r.json")
    result = run(*args)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith("factcheck: ")
    assert line in result.stderr
