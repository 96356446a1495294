"""Settings of all tests: the same examples on every run and every machine, and no time limit on a single example.

`--hypothesis-profile=long` draws ten times as many examples, for a night.

With several workers each file runs in one of them, so that what its tests share is made once, and one browser is
started. The longest files come first, so that at the end no worker waits for another.
"""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from xdist.scheduler import Scheduling

    from tests.scoring.annotated import Checked

BY_DAY, BY_NIGHT = 100, 1_000
SETTINGS = settings(
    derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True, max_examples=BY_DAY
)

settings.register_profile("factcheck", SETTINGS)
settings.register_profile("long", SETTINGS, max_examples=BY_NIGHT)
settings.load_profile("factcheck")


BROWSER = "tests/browser"
LONGEST = (
    BROWSER,
    "tests/docs/test_site.py",
    "tests/laws/test_facts.py",
    "tests/test_replay.py",
    "tests/laws/test_effort.py",
    "tests/laws/test_bytes.py",
    "tests/laws/test_reports.py",
    "tests/judge/test_laws.py",
    "tests/serve/test_mcp.py",
    "tests/test_verify.py",
    "tests/laws/test_texts.py",
    "tests/test_clusters.py",
    "tests/report/test_html_page.py",
    "tests/cli/test_completion.py",
    "tests/report/test_notebook.py",
)
"""What takes longest, about in this order. A file that is missing here costs a few seconds of waiting, no more."""


def shared(test: str) -> str:
    """What the tests of one worker have in common: their file, or the browser."""
    file = test.split("::", 1)[0]
    return BROWSER if file.startswith(f"{BROWSER}/") else file


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    rank = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: rank.get(shared(item.nodeid), len(rank)))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Scheduling | None:
    """Whole files for the workers, in the order in which they stand; `--dist` may ask for something else."""
    if config.getvalue("dist") != "load":
        return None
    from xdist.scheduler import LoadScopeScheduling

    class ByFile(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return shared(nodeid)

    config.option.loadscopereorder = False
    return ByFile(config, log)


def pytest_collection() -> None:
    """Thousands of tests are made and none goes away: looking for what can go would cost a second in ten."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Nor is what was made looked through again with each test that runs."""
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """`checked(place, threshold)` is the report on an annotated event, shared by all tests and workers of a run."""
    from tests.scoring.annotated import Checked

    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "checked"
    folder.mkdir(exist_ok=True)
    return Checked(folder)
