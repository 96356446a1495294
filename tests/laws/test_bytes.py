"""Laws of the machine: the same sources give the same bytes, whatever its hash seed, zone, locale, clock, network."""

from __future__ import annotations

import ast
import hashlib
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.report import render

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"

ANKARA = {"TZ": "Europe/Istanbul", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "id"}
"""A machine where no letter, zone or word is as at home. Its hash seed is another one, too."""

ANOTHER_DAY = """
import datetime, sys, time

class Kind(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls.__mro__[1])

class Day(datetime.date, metaclass=Kind):
    @classmethod
    def today(cls):
        return cls(2031, 12, 31)

class Moment(datetime.datetime, metaclass=Kind):
    @classmethod
    def now(cls, tz=None):
        return cls(2031, 12, 31, 23, 59, tzinfo=tz)

    today = utcnow = now

datetime.date, datetime.datetime = Day, Moment
time.time = lambda: 1956527999.0
from factcheck.cli import main
sys.argv = ["factcheck", *sys.argv[1:]]
main()
"""
"""The program on a day in 2031."""

CLOCKS = {"today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime", "ctime"}
MODULES = {"datetime", "date", "dt", "time", "_time"}


def digest(machine: dict[str, str], *start: str) -> str:
    """SHA-256 of what the program prints on a machine."""
    machine = machine | {"PYTHONHASHSEED": "77" if os.environ.get("PYTHONHASHSEED") == "4242" else "4242"}
    keep = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON", "TZ"))}
    command = [sys.executable, *start, "check", "seeds", "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, env={**keep, **machine}, capture_output=True, timeout=300, check=False)
    assert done.returncode in (0, 1), done.stderr.decode("utf-8", "replace")
    assert done.stdout
    return hashlib.sha256(done.stdout).hexdigest()


@pytest.fixture(scope="module")
def expected() -> str:
    """What this process makes of the same folder."""
    return hashlib.sha256(render(factcheck.check([SEEDS]), "json").encode("utf-8")).hexdigest()


def test_the_same_bytes_on_another_machine_and_another_day(expected: str) -> None:
    """Hash seed, time zone, locale and the day on which the program runs change no byte."""
    assert digest(ANKARA, "-c", ANOTHER_DAY) == expected


def test_nothing_asks_for_the_time() -> None:
    """No module calls the clock: date.today(), datetime.now(), time.time() and their like."""
    asked = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "factcheck").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _is_clock(node.func)
    ]
    assert asked == []


def _is_clock(called: ast.expr) -> bool:
    if not isinstance(called, ast.Attribute) or called.attr not in CLOCKS:
        return False
    owner = called.value
    name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
    return name in MODULES


def test_nothing_asks_the_network(monkeypatch: pytest.MonkeyPatch, expected: str) -> None:
    """The seeds are checked without opening a socket or looking up a name."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    assert hashlib.sha256(render(factcheck.check([SEEDS]), "json").encode("utf-8")).hexdigest() == expected
