"""What is to be read: one row for each source, before its bytes are looked at."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from attrs import frozen


@frozen
class Wanted:
    """A source to read. Of `path`, `text` and `data` one is given; `place` is where its id comes from if it has none.

    markup: True where `text` is HTML. where: how a message names it; a manifest's rows are named by file and line.
    """

    where: str
    place: Path
    path: Path | None = None
    text: str | None = None
    data: bytes | None = None
    id: str | None = None
    language: str | None = None
    published: dt.date | None = None
    title: str | None = None
    url: str | None = None
    from_manifest: bool = False
    markup: bool = False
