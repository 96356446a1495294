"""Write what the commands print now into the pages: `python3 -m tests.docs.refresh README.md docs/tutorial.md`.

Between two lines `[…]`, lines are kept from the one that begins the passage on the page to the one that ends it.
Where nothing like these two is printed any more, the page keeps its old lines and is named: look at it.
"""

from __future__ import annotations

import sys
import tempfile
from difflib import get_close_matches
from pathlib import Path

import pytest

from tests.docs.pages import blocks
from tests.docs.runner import LEFT_OUT, Page, commands


def refreshed(expected: list[str], printed: list[str]) -> list[str] | None:
    """The lines of `printed` that `expected` shows of it; None where its passages are not found."""
    if LEFT_OUT not in expected:
        return printed
    kept: list[str] = []
    start = 0
    passages = _passages(expected)
    for number, passage in enumerate(passages):
        kept += [LEFT_OUT] if number else []
        if not passage:
            continue
        try:
            first = _place(passage[0], printed, start) if number else 0
            last = _place(passage[-1], printed, first) if number < len(passages) - 1 else len(printed) - 1
        except ValueError:
            return None
        kept += printed[first : last + 1]
        start = last + 1
    return kept


def _place(line: str, printed: list[str], start: int) -> int:
    """Where the line is printed, or the one that is most like it. Raises ValueError where none is."""
    like = get_close_matches(line, printed[start:], n=1, cutoff=0.6)
    return printed.index(like[0] if like else line, start)


def _passages(lines: list[str]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for line in lines:
        if line == LEFT_OUT:
            found.append([])
        else:
            found[-1].append(line)
    return found


def refresh(path: Path) -> bool:
    """Refresh one page; False where something is left to do by hand."""
    text, good = path.read_text(encoding="utf-8"), True
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        page = Page(path, Path(folder), patch)
        for block in blocks(path):
            if block.name:
                page.write(block)
            elif block.language == "console":
                shown: list[str] = []
                for command, expected in commands(block.text):
                    lines = refreshed(expected, page.command(command).splitlines())
                    if lines is None:
                        print(f"{path.name}:{block.line}: $ {command}: look at it", file=sys.stderr)
                        good = False
                    shown += [f"$ {command}", *(expected if lines is None else lines)]
                text = text.replace(f"```console\n{block.text}```", "\n".join(["```console", *shown, "```"]))
    path.write_text(text, encoding="utf-8")
    return good


if __name__ == "__main__":
    done = [refresh(Path(name).resolve()) for name in sys.argv[1:]]
    sys.exit(0 if all(done) else 1)
