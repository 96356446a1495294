"""Runs docs/notebook.ipynb; `python3 -m tests.docs.notebook` writes what its cells show now into it."""

from __future__ import annotations

import json
from typing import Any

from tests.docs.pages import ROOT

PAGE = ROOT / "docs" / "notebook.ipynb"
SECONDS = 120
"""A cell that takes longer is an error; it takes one, and the machine may be busy."""


def executed() -> list[dict[str, Any]]:
    """The code cells as they run now, in a kernel of their own; a cell that raises is an error."""
    import nbformat
    from nbclient import NotebookClient

    book = nbformat.read(PAGE, as_version=4)
    NotebookClient(book, timeout=SECONDS, kernel_name="python3", resources={"metadata": {"path": str(ROOT)}}).execute()
    return [cell for cell in book.cells if cell.cell_type == "code"]


def shown(cell: dict[str, Any]) -> list[dict[str, str]]:
    """What a cell shows, by MIME type."""
    found = []
    for output in cell["outputs"]:
        data = output.get("data") or {output["name"]: output["text"]}
        found.append({kind: "".join(words) for kind, words in data.items()})
    return found


def refresh() -> None:
    """Write the outputs of this run into the page, without what depends on the machine."""
    book = json.loads(PAGE.read_text(encoding="utf-8"))
    cells = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
    for number, (cell, run) in enumerate(zip(cells, executed(), strict=True), 1):
        cell["execution_count"] = number
        cell["outputs"] = json.loads(json.dumps(run["outputs"]))
        for output in cell["outputs"]:
            if "execution_count" in output:
                output["execution_count"] = number
    PAGE.write_text(json.dumps(book, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    refresh()
