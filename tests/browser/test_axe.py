"""What axe-core says of the page: nothing serious, light and dark, wide and narrow, folded and unfolded.

axe-core comes from the npm registry and is no part of the project. AXE names the file axe.min.js.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

GRAVE = ("serious", "critical")


@pytest.fixture(scope="session")
def axe() -> str:
    named = os.environ.get("AXE", "")
    if not named:
        pytest.skip("axe-core is not there: npm pack axe-core@4, unpack it, and name its axe.min.js in AXE")
    return Path(named).read_text(encoding="utf-8")


def complaints(paper: Any, axe: str) -> list[str]:
    paper.page.evaluate(f"() => {{ {axe}\n }}")
    found = paper.page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")["violations"]
    return [
        f"{one['id']} ({one['impact']}): {node['html'][:120]} {node['failureSummary']}"
        for one in found
        if one["impact"] in GRAVE
        for node in one["nodes"][:3]
    ]


@pytest.mark.parametrize("width", [1200, 380])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious(open_page: Any, sample_page: Path, axe: str, scheme: str, width: int) -> None:
    paper = open_page(sample_page, color_scheme=scheme, width=width)
    assert complaints(paper, axe) == []
    paper.run("document.querySelectorAll('details').forEach((one) => one.setAttribute('open', ''))")
    paper.keys("j", "r", "j", "c", "j", "l")
    paper.one("#counts [data-verdict=conflict]").click()
    assert complaints(paper, axe) == []


def test_nothing_serious_in_a_report_of_real_texts(open_page: Any, seeds_page: Path, axe: str) -> None:
    assert complaints(open_page(seeds_page), axe) == []


def test_nothing_serious_in_the_help(open_page: Any, sample_page: Path, axe: str) -> None:
    paper = open_page(sample_page)
    paper.keys("?")
    assert complaints(paper, axe) == []
