"""`import factcheck` is cheap, and the names of the package are what they should be however modules are loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

import factcheck

HEAVY = ("babel", "click", "rich", "py3langid", "pint", "dateparser", "rapidfuzz", "msgspec", "numpy", "attr")
SECONDS = 0.15

COST = "import sys, time; t = time.process_time(); import factcheck; print(time.process_time() - t, *sys.modules)"


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_the_import_is_cheap() -> None:
    cheapest = 9.0
    for _ in range(3):
        seconds, *modules = run(COST).split()
        cheapest = min(cheapest, float(seconds))
        assert not {m.split(".")[0] for m in modules} & set(HEAVY)
        if cheapest < SECONDS:
            return
    pytest.fail(f"import factcheck takes {cheapest:.3f} s")


FIRST = [
    "import factcheck",
    "from factcheck.check import check_sources",
    "import factcheck.extract.claims",
    "from factcheck.extract import dates",
    "import factcheck.cli",
]
ANEW = """
import sys
for first in {first}:
    for name in [name for name in sys.modules if name.split(".")[0] == "factcheck"]:
        del sys.modules[name]
    exec(first, {{}})
    import factcheck
    print(callable(factcheck.check), callable(factcheck.extract), callable(factcheck.load), first)
"""


def test_functions_keep_their_names_beside_modules() -> None:
    """Whatever is imported first: each time no module of the package is there."""
    assert run(ANEW.format(first=FIRST)).splitlines() == [f"True True True {first}" for first in FIRST]


def test_names() -> None:
    assert set(factcheck.__all__) <= set(dir(factcheck))
    assert sorted(factcheck.__all__) == factcheck.__all__
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        factcheck.nothing  # noqa: B018


HELP_SECONDS = 0.35

HELP = """
import sys, time
t = time.process_time()
from factcheck.cli import main
try:
    main(["check", "--help"])
except SystemExit:
    print(time.process_time() - t, file=sys.stderr)
"""


def test_the_help_is_cheap() -> None:
    cheapest = 9.0
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", HELP], capture_output=True, text=True, check=True)
        assert "Examples:" in done.stdout
        cheapest = min(cheapest, float(done.stderr))
        if cheapest < HELP_SECONDS:
            return
    pytest.fail(f"factcheck check --help takes {cheapest:.3f} s")
