"""One Chromium for all tests of this folder, an empty profile for each, and no way to any network.

It ends with them, for its driver keeps a loop of asyncio running, beside which no other test may start one.

Chromium is that of the system: Playwright drives it and never downloads its own. Where one of the two is missing, the
tests skip and say which.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.paper import Paper
from tests.browser.reports import hostile, many, sample, seeds

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from factcheck.report import Report

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install '.[browser]'")
    program = os.environ.get("CHROMIUM") or next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("Chromium is not installed: apt-get install chromium, or name it in CHROMIUM")
    with driver.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def window(chromium: Browser) -> Iterator[Paper]:
    """One window for all tests: making one costs more than most tests."""
    paper = Paper.in_window(chromium)
    yield paper
    paper.context.close()


@pytest.fixture
def open_page(window: Paper) -> Iterator[Any]:
    """Opens a file in an empty profile; at the end there must be nothing on the console and no request to a network."""

    def opener(file: Path, address: str = "", **options: Any) -> Paper:
        window.open(file, address, **options)
        return window

    yield opener
    complaints, requests = list(window.complaints), list(window.requests)
    window.forget()
    assert complaints == []
    assert requests == []


@pytest.fixture
def look_at(window: Paper) -> Iterator[Any]:
    """Shows a file to a test that only looks, so that the next one can look at it without opening it again."""
    before: list[Any] = []

    def shown(file: Path) -> Paper:
        if window.page.url != file.as_uri():
            window.open(file)
        before.append(window.state())
        return window

    yield shown
    after, complaints, requests = window.state(), list(window.complaints), list(window.requests)
    if before != [after] or complaints or requests:
        window.forget()
    assert before == [after], "who looks changes nothing; ask for open_page instead"
    assert complaints == []
    assert requests == []


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


def saved(report: Report, file: Path) -> Path:
    report.save(file)
    return file


@pytest.fixture(scope="session")
def sample_page(folder: Path) -> Path:
    """Four sources made by hand: two conflicts, an agreement, a single."""
    return saved(sample(), folder / "sample.html")


@pytest.fixture(scope="session")
def seeds_page(folder: Path) -> Path:
    return saved(seeds(), folder / "seeds.html")


@pytest.fixture(scope="session")
def hostile_page(folder: Path) -> Path:
    return saved(hostile(), folder / "hostile.html")


@pytest.fixture(scope="session")
def long_page(folder: Path) -> Path:
    """300 findings in six pieces."""
    return saved(many(300), folder / "long.html")


@pytest.fixture(scope="session")
def many_page(folder: Path) -> Path:
    return saved(many(2000), folder / "many.html")
