"""Every example in README.md and docs/ runs and prints what the page says."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from factcheck.languages import schema
from tests.docs.pages import ALL, ROOT, RUN, Block, blocks, name_of
from tests.docs.refresh import refreshed
from tests.docs.runner import LEFT_OUT, Page, commands, matches

INSTALL = "python3 -m pip install . && python3 -m factcheck check seeds"
TEST = "python3 -m pip install '.[test]' && python3 -m pytest -n auto"


@pytest.mark.parametrize("page", RUN, ids=name_of)
def test_the_page_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Page(page, tmp_path, monkeypatch).run()


def test_the_readme_shows_a_real_report() -> None:
    shown = [c for b in blocks(ROOT / "README.md") if b.language == "console" for c in commands(b.text)]
    report = next(lines for command, lines in shown if command == "python3 -m factcheck check seeds")
    assert len([line for line in report if line != LEFT_OUT]) >= 20


def test_the_readme_gives_the_two_commands() -> None:
    assert [b.text for b in blocks(ROOT / "README.md") if b.language == "sh"] == [f"{INSTALL}\n", f"{TEST}\n"]


@pytest.mark.parametrize("page", ALL, ids=name_of)
def test_blocks_are_of_a_known_kind(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.count("\n```") == 2 * len(blocks(page)), "a fence is not closed"
    for block in blocks(page):
        assert block.language in ("python", "console", "text", "json", "jsonl", "toml", "sh"), block
        if block.name:
            before = text.split("\n")[max(block.line - 4, 0) : block.line - 1]
            assert f"`{block.name}`" in "\n".join(before), f"line {block.line}: say that this is {block.name}"


@pytest.mark.parametrize("page", ALL, ids=name_of)
def test_data_on_a_page_is_well_formed(page: Path) -> None:
    for block in blocks(page):
        if block.language == "json":
            json.loads(block.text)
        elif block.language == "jsonl":
            for line in block.text.splitlines():
                json.loads(line)
        elif block.language == "toml":
            tomllib.loads(block.text)


def test_toml_of_language_files_keeps_to_the_format() -> None:
    head = '[language]\ncode = "xx"\nname = "X"\nenglish = "X"\n'
    for block in _toml(ROOT / "docs" / "adding-a-language.md"):
        body = block.text if "[language]" in block.text else head + block.text
        schema.check(tomllib.loads(body), f"docs/adding-a-language.md:{block.line}")


def _toml(page: Path) -> list[Block]:
    found = [block for block in blocks(page) if block.language == "toml" and not block.name]
    assert found
    return found


@pytest.mark.parametrize(
    ("expected", "same"),
    [
        (["a", "b", "c"], True),
        (["a", "b"], False),
        (["a", "[…]", "c"], True),
        (["[…]", "b", "[…]"], True),
        (["a", "[…]"], True),
        (["a", "b", "c", "[…]"], False),
        (["b", "[…]"], False),
        (["a", "[…]", "b", "c"], False),
    ],
)
def test_left_out_lines_are_marked_and_nothing_else_is(expected: list[str], same: bool) -> None:
    assert matches(expected, ["a", "b", "c"]) is same


@pytest.mark.parametrize(
    ("expected", "fresh"),
    [
        (["old"], ["a", "b", "c", "d"]),
        (["a", "[…]", "c", "old", "d"], ["a", "[…]", "c", "d"]),
        (["[…]", "b", "old", "c", "[…]"], ["[…]", "b", "c", "[…]"]),
        (["[…]", "old", "[…]"], None),
    ],
)
def test_pages_are_refreshed_passage_by_passage(expected: list[str], fresh: list[str] | None) -> None:
    assert refreshed(expected, ["a", "b", "c", "d"]) == fresh
