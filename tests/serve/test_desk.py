"""The tools over one folder: small answers, a way to the rest, and nothing outside of the folder."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.errors import FactcheckError, InputError
from factcheck.serve import brief
from factcheck.serve.arguments import TOOLS, schema
from factcheck.serve.desk import Desk
from factcheck.serve.protocol import answer

ONE = "Project Alder cost 48 million euros. It was opened on 3 May 2024."
TWO = "Das Projekt Alder kostete 84 Millionen Euro."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "served"
    inside.mkdir()
    (inside / "one.txt").write_text(ONE)
    (inside / "two.txt").write_text(TWO)
    (tmp_path / "secret.txt").write_text("Project Alder cost 99 million euros.")
    return inside


@pytest.fixture
def desk(folder: Path) -> Desk:
    return Desk(folder)


def line(desk: Desk, tool: str, given: dict[str, Any] | None) -> str:
    """The error of a call."""
    found, text = answer(desk, tool, given)
    assert found is None, found
    assert "\n" not in text
    return text


def test_check_gives_conflicts_with_both_quotes(desk: Desk) -> None:
    found = desk.call("check", {"paths": ["one.txt", "two.txt"]})
    assert found["counts"]["conflict"] == 1
    (finding,) = found["findings"]
    assert (finding["number"], finding["verdict"], finding["about"]) == (1, "conflict", "Alder: cost")
    quotes = {said["source"]: said["quote"] for value in finding["values"] for said in value["said"]}
    assert quotes == {
        "one": "Project Alder cost >>48 million euros<<.",
        "two": "Das Projekt Alder kostete >>84 Millionen Euro<<.",
    }
    assert [value["value"] for value in finding["values"]] == ["EUR 48 million", "EUR 84 million"]
    assert found["more"] is None
    assert not found["warnings"]


def test_paths_and_texts_are_the_same_sources(desk: Desk) -> None:
    by_path = desk.call("check", {"paths": ["."]})
    texts = [{"text": ONE, "id": "one"}, {"text": TWO, "id": "two"}]
    assert desk.call("check", {"texts": texts}) == by_path
    assert desk.call("check", {"paths": ["two.txt"], "texts": texts[:1]}) == by_path


def test_texts_are_called_by_their_number(desk: Desk) -> None:
    found = desk.call("check", {"texts": [ONE, {"text": TWO, "published": "2024-05-09", "language": "de-DE"}]})
    assert found["sources"] == [
        {"id": "text-1", "language": "en", "published": None},
        {"id": "text-2", "language": "de", "published": "2024-05-09"},
    ]


def many(number: int) -> list[str]:
    names = (
        "Alder",
        "Birch",
        "Cedar",
        "Damson",
        "Elder",
        "Ficus",
        "Ginkgo",
        "Hazel",
        "Ilex",
        "Jasmine",
        "Karri",
        "Larch",
    )
    first = " ".join(f"Project {name} cost 48 million euros." for name in names[:number])
    return [first, first.replace("48", "84")]


def test_a_long_answer_says_how_to_go_on(desk: Desk) -> None:
    first = desk.call("check", {"texts": many(12), "limit": 5})
    assert [finding["number"] for finding in first["findings"]] == [1, 2, 3, 4, 5]
    numbers = [1, 2, 3, 4, 5]
    answer_ = first
    while answer_["more"]:
        assert answer_["left"] > 0
        answer_ = desk.call("check", answer_["more"])
        numbers += [finding["number"] for finding in answer_["findings"]]
    assert numbers == list(range(1, sum(first["counts"][v] for v in ("conflict", "agree", "compatible")) + 1))
    assert answer_["left"] == 0


def test_answers_stay_small() -> None:
    texts = [" ".join(many(12)[n % 2] for _ in range(3)) for n in range(8)]
    report = factcheck.check(texts)
    small = json.dumps(brief.report_brief(report, ["conflict", "agree", "compatible"], limit=10, offset=0))
    assert len(json.dumps(report.to_dict())) > 20 * len(small)
    assert len(small) < 40_000


def test_findings_of_one_source_are_given_when_asked_for(desk: Desk) -> None:
    found = desk.call("check", {"paths": ["."], "verdicts": ["single"]})
    assert {finding["verdict"] for finding in found["findings"]} == {"single"}
    assert all("number" not in finding for finding in found["findings"])


def test_options_of_check(desk: Desk) -> None:
    texts = ["The Alder Lock cost 48 million euros.", "The Seagate cost 84 million euros."]
    assert desk.call("check", {"texts": texts})["counts"]["conflict"] == 0
    named = {"texts": texts, "aliases": {"Alder Lock": ["Seagate"]}}
    assert desk.call("check", named)["counts"]["conflict"] == 1
    assert desk.call("check", {**named, "tolerance": "0.5"})["counts"]["conflict"] == 0


def test_extract_gives_claims_and_the_rest(desk: Desk) -> None:
    found = desk.call("extract", {"paths": ["."], "kinds": ["money"], "limit": 1})
    (claim,) = found["claims"]
    assert (claim["source"], claim["value"], claim["start"], claim["end"]) == ("one", "EUR 48 million", 19, 35)
    assert ONE[19:35] == "48 million euros"
    (other,) = desk.call("extract", {"paths": ["."], "kinds": ["money"], **found["more"]})["claims"]
    assert (other["source"], other["value"]) == ("two", "EUR 84 million")


def test_verify_gives_the_words_that_decide(desk: Desk) -> None:
    found = desk.call("verify", {"claim": "Project Alder cost 84 million euros.", "paths": ["."]})
    assert found["verdict"] == "disputed"
    (part,) = found["parts"]
    assert [said["source"] for said in part["supporting"]] == ["two"]
    assert [said["quote"] for said in part["conflicting"]] == ["Project Alder cost >>48 million euros<<."]


def test_explain_goes_on_from_check_and_from_a_saved_report(desk: Desk, folder: Path) -> None:
    kept = desk.call("check", {"paths": ["."]})
    told = desk.call("explain", {"report": kept["report"], "finding": 1})
    assert told["finding"] == kept["findings"][0]["id"]
    assert told["replays"] is True
    assert {claim["source"] for claim in told["claims"]} == {"one", "two"}
    assert told["pairs"][0]["relation"] == "conflict"
    factcheck.check([folder / "one.txt", folder / "two.txt"]).save(folder / "saved.json")
    assert desk.call("explain", {"report": "saved.json", "finding": 1}) == told
    ends = [claim["claim"] for claim in told["claims"]]
    assert desk.call("explain", {"report": "saved.json", "claims": ends})["pairs"]


def test_reports_are_kept_for_a_while(desk: Desk) -> None:
    name = desk.call("check", {"texts": [ONE, TWO]})["report"]
    for number in range(8):
        desk.call("check", {"texts": [f"The dam cost {number + 2} million euros."]})
    assert line(desk, "explain", {"report": name, "finding": 1}) == (
        f"the report '{name}' is not kept any more; call check with its sources again"
    )
    assert desk.call("check", {"texts": [ONE, TWO]})["report"] == name


OUTSIDE = "it is outside of the folder that may be read; name a path below that folder"


@pytest.mark.parametrize(
    "path",
    ["../secret.txt", "sub/../../secret.txt", "link.txt", "links/secret.txt", "/etc/passwd", "..", "a/link2.txt"],
)
@pytest.mark.parametrize("tool", ["check", "extract", "verify"])
def test_nothing_outside_is_read(desk: Desk, folder: Path, path: str, tool: str) -> None:
    (folder / "sub").mkdir()
    (folder / "a").mkdir()
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "a" / "link2.txt").symlink_to("../../secret.txt")
    (folder / "links").symlink_to(folder.parent)
    given: dict[str, Any] = {"paths": ["one.txt", path]}
    if tool == "verify":
        given["claim"] = "Project Alder cost 99 million euros."
    assert line(desk, tool, given) == f"{path}: {OUTSIDE}"


def test_a_link_in_a_folder_and_a_row_of_a_manifest_do_not_lead_out(desk: Desk, folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    assert line(desk, "check", {"paths": ["."]}) == f"link.txt: {OUTSIDE}"
    found = desk.call("check", {"paths": ["."], "keep_going": True})
    assert [source["id"] for source in found["sources"]] == ["one", "two"]
    assert found["warnings"] == [f"link.txt: {OUTSIDE}"]
    (folder / "link.txt").unlink()
    (folder / "m.jsonl").write_text('{"path": "../secret.txt"}\n')
    assert line(desk, "check", {"paths": ["m.jsonl"]}).endswith(OUTSIDE)


def test_what_lies_inside_may_be_named_in_any_way(desk: Desk, folder: Path) -> None:
    (folder / "again.txt").symlink_to("one.txt")
    for path in ("./one.txt", "../served/one.txt", str(folder / "one.txt"), "again.txt"):
        assert desk.call("extract", {"paths": [path]})["claims_in_all"] == 2


@pytest.mark.parametrize("path", ["../saved.json", "/saved.json", "link.json"])
def test_no_report_outside_is_read(desk: Desk, folder: Path, path: str) -> None:
    factcheck.check([ONE, TWO]).save(folder.parent / "saved.json")
    (folder / "link.json").symlink_to("../saved.json")
    assert line(desk, "explain", {"report": path, "finding": 1}) == f"{path}: {OUTSIDE}"


def test_a_pipe_is_refused_and_does_not_hang(desk: Desk, folder: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes with names")
    os.mkfifo(folder / "pipe.txt")
    assert line(desk, "check", {"paths": ["pipe.txt"]}) == "pipe.txt: this is no regular file; name a text file"
    assert line(desk, "explain", {"report": "pipe.txt", "finding": 1}).startswith("pipe.txt: this is no regular file")


@pytest.mark.parametrize(
    ("tool", "given", "said"),
    [
        ("check", {}, "neither paths nor texts are given; give one of the two"),
        ("check", None, "neither paths nor texts are given; give one of the two"),
        ("check", {"paths": "one.txt"}, "Expected 'array', got 'str' - at 'paths'; see the schema of the tool"),
        ("check", {"paths": ["one.txt"], "limit": 99}, "Expected 'int' <= 50 - at 'limit'; see the schema of the tool"),
        ("check", {"file": "one.txt"}, "Object contains unknown field 'file'; see the schema of the tool"),
        ("check", {"paths": ["none.txt"]}, "none.txt: no such file or folder; check the spelling of the path"),
        ("check", {"paths": ["-"]}, "-: no such file or folder; check the spelling of the path"),
        ("check", {"texts": [{"text": "x", "published": "May"}]}, "'May' is no day; write it as 2025-02-11"),
        ("check", {"texts": [{"text": "x", "language": "?"}]}, "'?' is no language code; write it as en, id or de"),
        (
            "check",
            {"texts": [{"text": "x", "id": "one"}], "paths": ["one.txt"]},
            "two sources have the id 'one'; give the",
        ),
        ("check", {"texts": ["x"], "report": "r-1"}, "both a report and sources are given; give one of the two"),
        ("check", {"texts": ["x"], "languages": ["xx"]}, "no language file for 'xx'; choose from "),
        ("verify", {"paths": ["one.txt"]}, "Object missing required field 'claim'; see the schema of the tool"),
        ("verify", {"paths": ["one.txt"], "claim": " "}, "the claim is empty; write one sentence"),
        ("explain", {"report": "r-1"}, "explain needs a finding or two claims; give one of the two"),
        ("explain", {"report": "r-1", "claims": ["c-1"]}, "1 claims are given; give the ids of two"),
        (
            "explain",
            {"report": "one.txt", "finding": 1},
            "'one.txt' is no report; name a report saved as .json or .jsonl",
        ),
        ("explain", {"report": "none.json", "finding": 1}, "none.json: cannot be read (No such file or directory)"),
        ("delete", {}, "there is no tool 'delete'; call one of check, extract, verify, explain"),
    ],
)
def test_errors_are_one_line(desk: Desk, tool: str, given: dict[str, Any] | None, said: str) -> None:
    assert line(desk, tool, given).startswith(said)


def test_nothing_above_the_folder_is_told(desk: Desk, folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x00")
    for path in ("bad.txt", "none/x.txt", str(folder / "bad.txt")):
        assert str(folder) not in line(desk, "check", {"paths": [path]})
    (folder / "m.jsonl").write_text('{"text": "x", "languge": "en"}\n')
    (warning,) = desk.call("check", {"paths": ["m.jsonl"]})["warnings"]
    assert warning.startswith("m.jsonl:1: ")


def test_a_folder_must_be_one(folder: Path) -> None:
    for path in (folder / "none", folder / "one.txt"):
        with pytest.raises(InputError, match="no such folder; name the folder that may be read"):
            Desk(path)


def test_an_unforeseen_error_is_one_line_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr(desk, "call", fail)
    assert answer(desk, "check", {}) == (None, "internal error (RuntimeError: two lines); please report it")
    assert not issubclass(RuntimeError, FactcheckError)


@pytest.mark.parametrize("tool", TOOLS)
def test_schemas_are_those_of_objects(tool: Any) -> None:
    body = schema(TOOLS[tool])
    assert body["type"] == "object"
    assert body["additionalProperties"] is False
    json.dumps(body)
