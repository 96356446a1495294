"""Rows as crawlers write them: their usual keys under the names of a manifest's fields, where these are unambiguous.

The names of a manifest's own fields come first. Of other names, written in any case and with or without `_` and `-`,
the first in the list counts. A key that may mean two things is not read: `timestamp` is the time of the crawl as often
as that of publication.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from factcheck.read.decoding import says_nothing
from factcheck.read.html import has_markup
from factcheck.read.language import known_code
from factcheck.read.metadata import day_of

ALIASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": ("content", "body", "maintext", "article_body", "html"),
        "language": ("lang", "in_language"),
        "published": (
            "date_published",
            "published_at",
            "published_date",
            "publish_date",
            "date_publish",
            "pub_date",
            "date",
        ),
        "title": ("headline",),
        "url": ("link", "source_url"),
    }
)
"""Field of a manifest → other names of it in the rows of crawls, the first that is filled counts."""
_UNSURE = frozenset(("timestamp", "datecrawled", "datedownload", "crawldate", "crawledat", "fetchedat"))
"""Times of the crawl, or times of which nobody can tell of what they are. They are never the day of publication."""


def as_manifest(row: Mapping[str, Any], warn: Callable[[str, str], None]) -> tuple[dict[str, Any], bool]:
    """The row with the names of a manifest's fields, and whether its text is HTML.

    A field of the manifest itself stays as it is. `warn` is given a key and what is wrong with it.
    """
    keys = {_folded(key): key for key in reversed(list(row))}
    out = dict(row)
    markup = False
    for field, names in ALIASES.items():
        found = [keys[_folded(name)] for name in names if _folded(name) in keys]
        for key in found:
            out.pop(key)
        filled = [key for key in found if _is_filled(row[key])]
        if _is_filled(row.get(field)) or (field == "text" and row.get("path") is not None):
            continue
        if filled:
            out[field] = _value(field, filled[0], row, warn)
            markup = markup or (field == "text" and (_folded(filled[0]) == "html" or has_markup(row[filled[0]])))
        elif field == "text" and any(isinstance(row[key], str) for key in found):
            out["text"] = ""
    if out.get("published") is None:
        for key in (key for key in row if _folded(key) in _UNSURE):
            warn(key, "may be the time of the crawl and is not taken for the day of publication")
    return {key: value for key, value in out.items() if _folded(key) not in _UNSURE}, markup


def _value(field: str, key: str, row: Mapping[str, Any], warn: Callable[[str, str], None]) -> str | None:
    """What a key of a crawl says for a field; None, with a warning, for a day or a language that cannot be told."""
    value = str(row[key])
    if field == "published":
        day = day_of(value, known_code(str(row.get("language") or row.get("lang") or "")))
        if day is None:
            warn(key, f"is {value[:40]!r}, which gives no day for sure; it is ignored")
        return None if day is None else day.isoformat()
    if field == "language" and known_code(value) is None:
        warn(key, f"is {value[:40]!r}, which is no language code; it is ignored")
        return None
    return value


def _folded(key: str) -> str:
    return key.casefold().replace("_", "").replace("-", "")


def _is_filled(value: Any) -> bool:
    return isinstance(value, str) and not says_nothing(value)
