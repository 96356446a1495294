"""What is settled once for a folder: the table [tool.factcheck] of pyproject.toml, or factcheck.toml.

Only the commands read it, never `factcheck.check`. What is given on the command line counts more.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from factcheck.errors import InputError, UsageError
from factcheck.model.findings import THRESHOLDS
from factcheck.report.formats import FORMATS, LOCALES

OWN_FILE = "factcheck.toml"
SHARED_FILE = "pyproject.toml"
TABLE = "tool.factcheck"
FAIL_ON = ("never", "conflict", "single")


@frozen
class Place:
    """Where a value stands: the file, as it is told to the user, and the key."""

    file: str
    key: str
    folder: Path

    def refuse(self, problem: str, remedy: str) -> InputError:
        return InputError(where=self.file, problem=f"{self.key} {problem}", remedy=remedy)


_KINDS: Mapping[type, str] = MappingProxyType(
    {bool: "true or false", str: "a string", int: "a number", Decimal: "a number", list: "a list", dict: "a table"}
)

Check = Callable[[Any, Place], Any]
"""Gives a value as an option takes it; raises InputError for one of another kind."""


def _names(value: Any, place: Place) -> Any:
    """A file, whose path counts from the folder of the settings, or a table of names."""
    if isinstance(value, str) and value:
        return _told(place.folder / value)
    good = isinstance(value, dict) and all(_is_list_of_words(others) for others in value.values())
    if not good:
        example = f'write {place.key} = "{place.key}.toml", or a table with name = ["other name", …]'
        raise place.refuse("is neither a file nor a table of lists of names", example)
    _given_once(value, place)
    return MappingProxyType({name: tuple(others) for name, others in value.items()})


def _given_once(table: Mapping[str, list[str]], place: Place) -> None:
    """Refuse names without a letter, and an alias of two things; a name may belong to several."""
    from factcheck.align.aliases import fold

    home: dict[str, str] = {}
    for name, others in table.items():
        for word in (name, *others):
            if not fold(word):
                raise place.refuse(f"holds {word!r}, which is no name", "write a name with letters")
            if home.setdefault(fold(word), name) != name and place.key == "aliases":
                raise place.refuse(f"gives {word!r} to two things", "leave it with one of them")


def _is_list_of_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in value)


def _share(value: Any, place: Place) -> str:
    from factcheck.judge.tolerance import tolerance_of

    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise place.refuse(f"is {_kind(value)}, not a share", f'write {place.key} = 0.02 or {place.key} = "2%"')
    try:
        tolerance_of(value)
    except UsageError as error:
        raise place.refuse(f"is no share from 0 to 0.5: {value}", error.remedy) from None
    return str(value)


def _one_of(*names: str) -> Check:
    def check(value: Any, place: Place) -> str:
        if not isinstance(value, str):
            raise place.refuse(f"is {_kind(value)}, not a word", f"choose one of {', '.join(names)}")
        if value not in names:
            raise place.refuse(f"is none of {', '.join(names)}", _meant(value, names) or f'"{value}" is not known')
        return value

    return check


def _languages(value: Any, place: Place) -> tuple[str, ...]:
    from factcheck.languages import installed

    if not _is_list_of_words(value) or not value:
        raise place.refuse("is no list of codes", f'write {place.key} = ["de", "en"], or leave it out')
    for code in value:
        if code not in installed():
            raise place.refuse(f"names '{code}', which is not installed", f"choose from {', '.join(installed())}")
    return tuple(value)


def _switch(value: Any, place: Place) -> bool:
    if not isinstance(value, bool):
        raise place.refuse(f"is {_kind(value)}, not true or false", f"write {place.key} = true")
    return value


def _kind(value: Any) -> str:
    for kind, words in _KINDS.items():
        if isinstance(value, kind):
            return words
    return "a date or a time"


@frozen
class Key:
    """A setting: how it is checked, the parameter that it stands for, the commands that heed it, what holds without."""

    check: Check
    parameter: str
    commands: frozenset[str]
    otherwise: str


_COMPARING = frozenset({"check", "verify"})
KEYS: Mapping[str, Key] = MappingProxyType(
    {
        "aliases": Key(_names, "aliases", _COMPARING, "none"),
        "relations": Key(_names, "relations", _COMPARING, "none"),
        "tolerance": Key(_share, "tolerance", _COMPARING, "none"),
        "threshold": Key(_one_of(*THRESHOLDS), "threshold", frozenset({"check"}), "default"),
        "fx": Key(_switch, "fx", _COMPARING, "false"),
        "languages": Key(_languages, "languages", _COMPARING | {"extract"}, "all"),
        "fail-on": Key(_one_of(*FAIL_ON), "fail_on", frozenset({"check"}), "conflict"),
        "locale": Key(_one_of(*LOCALES), "locale", frozenset({"check"}), "en"),
        "format": Key(_one_of(*FORMATS), "form", frozenset({"check"}), "text on a terminal, otherwise json"),
    }
)
"""The settings, by their keys in a file."""


@frozen
class Settings:
    """What a file settles. file: as it is told to the user, None where there is none. written: as it stands there."""

    file: str | None = None
    values: Mapping[str, Any] = field(factory=lambda: MappingProxyType({}))
    written: Mapping[str, Any] = field(factory=lambda: MappingProxyType({}))

    def of_command(self, name: str) -> dict[str, Any]:
        """The parameters of a command that are settled, with their values."""
        return {KEYS[key].parameter: value for key, value in self.values.items() if name in KEYS[key].commands}


def nearest_settings(start: Path) -> Settings:
    """The settings of the folder, or of the nearest one above it that has some, up to the root of the repository.

    Raises InputError, which names file and key, for settings that are not known or make no sense.
    """
    for folder in _upwards(start):
        own = folder / OWN_FILE
        if own.is_file():
            return read_settings(own)
        shared = folder / SHARED_FILE
        if shared.is_file() and _table(shared) is not None:
            return read_settings(shared)
    return Settings()


def _upwards(start: Path) -> Iterator[Path]:
    for folder in (start, *start.parents):
        yield folder
        if (folder / ".git").exists():
            return


def read_settings(path: Path) -> Settings:
    """The settings of one file: the whole of it, or its table [tool.factcheck] where it is called pyproject.toml."""
    table = _table(path)
    file = _told(path)
    if table is None:
        raise InputError(where=file, problem=f"it has no table [{TABLE}]", remedy="add one, or name another file")
    for key in table:
        if key not in KEYS:
            problem, known = f"there is no setting '{key}'", ", ".join(KEYS)
            raise InputError(where=file, problem=problem, remedy=_meant(key, KEYS) or f"the settings are {known}")
    folder = path.parent
    values = {key: KEYS[key].check(value, Place(file, key, folder)) for key, value in table.items()}
    return Settings(file, MappingProxyType(values), MappingProxyType(table))


def _table(path: Path) -> dict[str, Any] | None:
    """The table of settings in a file; None for a pyproject.toml without one."""
    file = _told(path)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise InputError(where=file, problem=f"cannot read the settings ({reason})", remedy="check the path") from None
    except tomllib.TOMLDecodeError as error:
        remedy = "mend that line, or pass --no-config"
        raise InputError(where=file, problem=f"not TOML ({error})", remedy=remedy) from None
    if path.name != SHARED_FILE:
        return data
    tools = data.get("tool", {})
    table = tools.get("factcheck") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise InputError(where=file, problem=f"{TABLE} is no table", remedy=f"begin it with [{TABLE}]")
    return table


def _told(path: Path) -> str:
    """The path as seen from the current folder."""
    try:
        return os.path.relpath(path)
    except ValueError:  # another drive
        return str(path)


def _meant(given: str, known: Mapping[str, Any] | tuple[str, ...]) -> str:
    near = get_close_matches(given.replace("_", "-").casefold(), [*known], n=1)
    return f"did you mean '{near[0]}'?" if near else ""
