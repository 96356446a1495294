"""Manifests: JSON Lines files with one source a line."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from factcheck.errors import InputError
from factcheck.read.crawl import as_manifest
from factcheck.read.decoding import clean, decode, says_nothing
from factcheck.read.files import file_bytes, is_manifest
from factcheck.read.language import known_code
from factcheck.read.metadata import day_of
from factcheck.read.wanted import Wanted

FIELDS = ("id", "path", "text", "language", "published", "title", "url")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?|[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} .*")
_TEXT_IS_NEEDED = 'add "path" or "text" (in a crawl "content", "body" or "html")'


def read_manifest(
    path: Path, where: str, problem: Callable[[InputError], None], warn: Callable[[str], None]
) -> list[Wanted]:
    """The rows of a manifest or a crawl; each bad line goes to `problem`, each empty text to `warn`.

    What is wrong with a key is told once, with the line where it is met first. Raises InputError where the file itself
    cannot be read.
    """
    lines, _ = decode(file_bytes(path, where), where)
    rows: list[Wanted] = []
    ids: dict[str, int] = {}
    told: set[str] = set()

    def once(place: str, key: str, what: str) -> None:
        if key not in told:
            told.add(key)
            warn(f"{place}: {clean(key)} {what}")

    for number, line in enumerate(lines.split("\n"), 1):
        if not line.strip():
            continue
        place = f"{where}:{number}"
        try:
            row, markup = as_manifest(_object(line, place), partial(once, place))
            text = row.get("text")
            if isinstance(text, str) and says_nothing(text):  # no mistake in a long manifest, but no source either
                warn(f"{place}: the text is empty; the source is left out")
                continue
            wanted = _wanted(row, place, path, number, markup)
            _check_id(wanted.id, ids, number, place)
        except InputError as error:
            problem(error)
            continue
        rows.append(wanted)
        for name in sorted(row.keys() - set(FIELDS)):
            once(place, f"the unknown field {name!r}", f"is ignored; known are {', '.join(FIELDS)}")
    return rows


def _object(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        problem = f"not JSON ({error.msg} at column {error.colno})"
        raise InputError(where=where, problem=problem, remedy="write one JSON object a line") from None
    except (ValueError, RecursionError):
        raise InputError(where=where, problem="no usable JSON", remedy="write one flat JSON object") from None
    if not isinstance(row, dict):
        kind = {list: "a list", str: "a string", type(None): "null", bool: "a boolean"}.get(type(row), "a number")
        problem = f"{kind}, not a JSON object"
        raise InputError(where=where, problem=problem, remedy='write {"path": "a.txt"} or {"text": "…"}')
    return row


def _wanted(row: Mapping[str, Any], where: str, manifest: Path, number: int, markup: bool) -> Wanted:
    values = {name: _string(row, name, where) for name in FIELDS}
    path, text = values["path"], values["text"]
    if path is None and text is None:
        raise InputError(where=where, problem="neither path nor text is given", remedy=_TEXT_IS_NEEDED)
    if path is not None and text is not None:
        raise InputError(where=where, problem="both path and text are given", remedy="keep one of the two")
    file = None if path is None else manifest.parent / path
    if file is not None and is_manifest(file):
        raise InputError(where=where, problem="a manifest inside a manifest", remedy="name it on the command line")
    return Wanted(
        where=where if path is None else f"{where}: {path}",
        place=file or manifest.with_name(f"{manifest.stem}-{number}"),
        path=file,
        text=text,
        id=values["id"],
        language=_language(values["language"], where),
        published=_day(values["published"], where),
        title=values["title"],
        url=values["url"],
        from_manifest=True,
        markup=markup,
    )


def _string(row: Mapping[str, Any], name: str, where: str) -> str | None:
    value = row.get(name)
    if value is None:
        return None
    if name == "id" and type(value) is int:
        value = str(value)
    if not isinstance(value, str):
        problem = f"{name} is {json.dumps(value)[:40]}, not a string"
        raise InputError(where=where, problem=problem, remedy=f'write "{name}": "…" or leave it out')
    value = clean(value)
    if not value.strip():
        raise InputError(where=where, problem=f"{name} is empty", remedy="fill it or leave it out")
    return value if name == "text" else value.strip()


def _language(code: str | None, where: str) -> str | None:
    if code is None:
        return None
    known = known_code(code)
    if known is None:
        remedy = 'give an ISO 639 code such as "en", "id" or "de"'
        raise InputError(where=where, problem=f"{code!r} is no language code", remedy=remedy)
    return known


def _day(value: str | None, where: str) -> dt.date | None:
    if value is None:
        return None
    day = day_of(value) if _DAY.fullmatch(value) else None
    if day is not None:
        return day
    raise InputError(where=where, problem=f"published is {value!r}, no date", remedy='write it as "2025-05-07"')


def _check_id(name: str | None, ids: dict[str, int], number: int, where: str) -> None:
    if name is None:
        return
    if name in ids:
        problem = f"the id {name!r} is taken by line {ids[name]}"
        raise InputError(where=where, problem=problem, remedy="give each source its own id")
    ids[name] = number
