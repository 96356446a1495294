"""Reviews: from the page into decisions.json, into the next check, and into its page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from factcheck.cli import main

NORTH = "The Alder Dam cost 30 million euros. The Birch Tower was opened on 4 May 2024."
SOUTH = "The Alder Dam cost 51 million euros. The Birch Tower was opened on 9 May 2024."


def exported(paper: Any, folder: Path) -> Path:
    with paper.page.expect_download() as download:
        paper.one("#export-decisions").click()
    assert download.value.suggested_filename == "decisions.json"
    file = folder / "decisions.json"
    download.value.save_as(file)
    return file


def test_what_is_decided_is_shown_and_kept(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.one("#f-money .review input[value=reject]").check()
    paper.one("#f-money .review textarea").fill("another <b>project</b>")
    assert paper.one("#f-money").get_attribute("data-review") == "reject"
    assert paper.one("#f-money .badge").inner_text().strip().lower() == "rejected"
    assert paper.one("#review-state").inner_text() == "1 reviewed, 1 rejected"
    assert paper.one("#counts .rejected").inner_text() == "1 rejected"
    paper.page.reload()
    assert paper.one("#f-money").get_attribute("data-review") == "reject"
    assert paper.one("#f-money .review textarea").input_value() == "another <b>project</b>"
    paper.choose("review", "reject")
    assert paper.findings() == ["f-money"]
    paper.one("#f-money .review .undo").click()
    assert paper.one("#f-money").get_attribute("data-review") is None
    assert paper.focused() == "f-money"
    assert paper.one("#counts .rejected").is_hidden()


def test_a_note_alone_is_for_later(open_page: Any, sample_page: Path) -> None:
    paper = open_page(sample_page)
    paper.one("#f-days .review textarea").fill("ask the desk")
    assert paper.one("#f-days").get_attribute("data-review") == "later"
    assert paper.one("#f-days .review input[value=later]").is_checked()


def test_from_the_page_to_the_next_check_and_into_its_page(open_page: Any, tmp_path: Path) -> None:
    north, south, page = tmp_path / "north.txt", tmp_path / "south.txt", tmp_path / "report.html"
    north.write_text(NORTH)
    south.write_text(SOUTH)
    check = ["check", str(north), str(south), "--language", "en", "--format"]
    run = CliRunner()
    assert run.invoke(main, [*check, "html", "--output", str(page)]).exit_code == 1

    paper = open_page(page)
    conflicts = paper.run("[...document.querySelectorAll('article[data-verdict=conflict]')].map((one) => one.id)")
    assert len(conflicts) == 2
    for finding in conflicts:
        paper.one(f"#{finding} .review input[value=reject]").check()
    paper.one(f"#{conflicts[0]} .review textarea").fill("„zwei“ Dämme")
    decisions = exported(paper, tmp_path)
    written = json.loads(decisions.read_text(encoding="utf-8"))
    assert written["schema"] == "factcheck.decisions/1"
    assert [row["finding"] for row in written["decisions"]] == conflicts

    done = run.invoke(main, [*check, "json", "--decisions", str(decisions)])
    assert done.exit_code == 0
    assert done.stderr == ""
    findings = {row["id"]: row for row in json.loads(done.stdout)["findings"]}
    assert findings[conflicts[0]]["review"] == {"decision": "reject", "note": "„zwei“ Dämme"}
    for row in written["decisions"]:
        assert sorted(row["claims"]) == sorted(findings[row["finding"]]["claims"])

    again = tmp_path / "again.html"
    options = ["html", "--decisions", str(decisions), "--output", str(again)]
    assert run.invoke(main, [*check, *options]).exit_code == 0
    paper = open_page(again)
    assert paper.one(f"#{conflicts[0]}").get_attribute("data-review") == "reject"
    assert paper.one(f"#{conflicts[0]} .review textarea").input_value() == "„zwei“ Dämme"
    assert json.loads(exported(paper, tmp_path).read_text())["decisions"] == written["decisions"]
    paper.one(f"#{conflicts[1]} .review .undo").click()  # also what came with the report can be taken back
    paper.page.reload()
    assert paper.one(f"#{conflicts[1]}").get_attribute("data-review") is None
    assert paper.one(f"#{conflicts[0]}").get_attribute("data-review") == "reject"

    south.write_text(SOUTH.replace("51", "15"))  # a claim that nobody saw
    assert run.invoke(main, [*check, *options]).exit_code == 1
    paper = open_page(again)
    assert "„zwei“ Dämme" in paper.one("#lapsed").inner_text()
    assert paper.one("article[data-review=reject]").count() == 1  # the other one stays rejected


def test_decisions_are_read_in(open_page: Any, sample_page: Path, tmp_path: Path) -> None:
    paper = open_page(sample_page)
    rows = [
        {"finding": "f-money", "decision": "confirm", "note": "seen", "claims": []},
        {"finding": "f-gone", "decision": "reject"},
        {"finding": "f-days", "decision": "nonsense"},
        None,
    ]
    file = tmp_path / "decisions.json"
    file.write_text(json.dumps({"schema": "factcheck.decisions/1", "decisions": rows}))
    paper.page.set_input_files("#import-decisions", file)
    paper.until("document.querySelector('[data-review]')")
    assert paper.one("#f-money .review textarea").input_value() == "seen"
    assert paper.one("#review-state").inner_text() == "Decisions read: 1. Of other findings: 3."
    for text in ("{", "[]", "null", '{"schema": "x", "decisions": []}'):
        file.write_text(text)
        paper.page.set_input_files("#import-decisions", file)
        paper.until("document.getElementById('review-state').textContent.startsWith('This is no')")
        paper.run("document.getElementById('review-state').textContent = ''")
    assert paper.one("#f-money").get_attribute("data-review") == "confirm"


def test_a_finding_that_is_not_in_the_page_yet_can_be_decided_and_exported(
    open_page: Any, long_page: Path, tmp_path: Path
) -> None:
    paper = open_page(long_page)
    last = "f-0000000000000299"
    assert paper.one(f"#{last}").count() == 0
    file = tmp_path / "in.json"
    row = {"finding": last, "decision": "confirm", "note": "", "claims": []}
    file.write_text(json.dumps({"schema": "factcheck.decisions/1", "decisions": [row]}))
    paper.page.set_input_files("#import-decisions", file)
    paper.until("document.getElementById('review-state').textContent !== ''")
    (written,) = json.loads(exported(paper, tmp_path).read_text())["decisions"]
    assert written["finding"] == last
    assert len(written["claims"]) == 1
