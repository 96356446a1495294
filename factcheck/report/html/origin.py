"""What made the report: the version, and hashes of the rules and of the data they read."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from attrs import frozen

RULES = ("model", "languages", "read", "extract", "align", "judge")
"""The folders whose code decides what a report says."""
DATA = (".toml", ".txt")


@frozen
class Made:
    """rules: one SHA-256 over all code that reads and compares. data: each data file with its own."""

    rules: str
    data: tuple[tuple[str, str], ...]


@cache
def made_by() -> Made:
    """The hashes of what is installed here; they change with every change of a rule or a word."""
    root = resources.files("factcheck")
    files = sorted((name, file) for folder in RULES for name, file in _files(root.joinpath(folder), folder))
    rules = hashlib.sha256()
    data = []
    for name, file in files:
        # line ends as in the repository, wherever it was installed
        content = file.read_bytes().replace(b"\r\n", b"\n")
        digest = hashlib.sha256(content).hexdigest()
        if name.endswith(".py"):
            rules.update(f"{name} {digest}\n".encode())
        elif name.endswith(DATA):
            data.append((name, digest))
    return Made(rules.hexdigest(), tuple(data))


def _files(folder: Traversable, name: str) -> list[tuple[str, Traversable]]:
    found = []
    for entry in folder.iterdir():
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            found += _files(entry, path)
        elif entry.is_file():
            found.append((path, entry))
    return found
