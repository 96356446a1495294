"""The country that a source is from, by its address."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

_ANYWHERE = frozenset(
    (
        *("ac", "ai", "am", "as", "bz", "cc", "cd", "co", "dj", "fm", "gg", "im", "io", "la", "ly", "me", "ms", "nu"),
        *("sc", "sh", "st", "su", "tk", "to", "tv", "vc", "vg", "ws"),
    )
)
"""Country codes of the domain name system that are sold to all the world, and so say nothing."""

_OTHER_CODES = {"uk": "GB"}


@lru_cache(maxsize=256)
def country_of(url: str | None) -> str | None:
    """ISO 3166 code of the country in the name of a host ("https://example.com.au/news" is AU), None where none is."""
    if url is None:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return None
    code = host.rstrip(".").rpartition(".")[2].lower()
    if len(code) != 2 or "." not in host or code in _ANYWHERE:
        return None
    from babel.core import get_global

    country = _OTHER_CODES.get(code, code.upper())
    return country if country in get_global("territory_currencies") else None
