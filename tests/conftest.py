"""Settings of all tests: the same examples on every run and every machine, and no time limit on a single example.

`--hypothesis-profile=long` draws ten times as many examples, for a night.
"""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.scoring.annotated import Checked

BY_DAY, BY_NIGHT = 100, 1_000
SETTINGS = settings(
    derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True, max_examples=BY_DAY
)

settings.register_profile("factcheck", SETTINGS)
settings.register_profile("long", SETTINGS, max_examples=BY_NIGHT)
settings.load_profile("factcheck")


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
