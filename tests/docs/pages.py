"""The pages of the documentation and their fenced blocks."""

from __future__ import annotations

import re
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parent.parent.parent
RUN = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
"""Pages whose blocks run."""
ALL = [*RUN, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]

_FENCE = re.compile(r"^```(?P<language>\w*) ?(?P<name>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@frozen
class Block:
    """A fenced block. `name`: the word behind the language, a file to be written; `line`: where the block begins."""

    language: str
    name: str
    text: str
    line: int


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    return [
        Block(m["language"], m["name"].strip(), m["text"], text.count("\n", 0, m.start()) + 1)
        for m in _FENCE.finditer(text)
    ]


def prose(page: Path) -> str:
    """The page without its fenced blocks."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next heading of its level or a higher one."""
    level = len(heading) - len(heading.lstrip("#"))
    lines = text.split("\n")
    start = lines.index(heading) + 1
    for end in range(start, len(lines)):
        marks = len(lines[end]) - len(lines[end].lstrip("#"))
        if 0 < marks <= level and lines[end][marks : marks + 1] == " ":
            return "\n".join(lines[start:end])
    return "\n".join(lines[start:])


def codes(text: str) -> set[str]:
    """Everything that stands in backticks."""
    return set(re.findall(r"`([^`\n]+)`", text))


def first_column(text: str) -> list[str]:
    """What stands in backticks in the first cell of each row of the tables in a text."""
    cells = [line.split("|")[1] for line in text.split("\n") if line.startswith("|")]
    return [code for cell in cells for code in re.findall(r"`([^`]+)`", cell)]
