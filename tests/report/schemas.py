"""Schemas of other people's formats, which the gate fetches from their registries and which no test copies.

`.ci/run` puts them below the folder that FACTCHECK_SCHEMAS names: `sarif-2.1.0.json` as the SARIF validator of its
makers has it, and `junit-10.xsd` as the Jenkins plugin that reads JUnit XML has it.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest


@cache
def _found(name: str) -> Path | None:
    folder = os.environ.get("FACTCHECK_SCHEMAS")
    return next(iter(sorted(Path(folder).rglob(name))), None) if folder else None


def schema(name: str) -> Path:
    """The schema with that file name; skips the test where there is none."""
    path = _found(name)
    if path is None:
        pytest.skip(f"{name} is not below the folder FACTCHECK_SCHEMAS; .ci/run fetches it")
    return path
