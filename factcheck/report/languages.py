"""The installed languages as a table for a reader, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from attrs import asdict, astuple, fields

from factcheck.languages.overview import Support

_HEADS = {"english": "language", "name": "own name"}
_WORDS = frozenset({"code", "english", "name"})
_GAP = "  "
_NOTE = "Words of each language's own file; names of months, currencies, units and countries come from CLDR besides."


def as_text(languages: Sequence[Support]) -> str:
    """A table with a row for each language: numbers to the right, words to the left."""
    names = [field.name for field in fields(Support)]
    rows = [[_HEADS.get(name, name) for name in names]]
    rows += [[str(value) for value in astuple(language)] for language in languages]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        _GAP.join(c.ljust(w) if name in _WORDS else c.rjust(w) for c, w, name in zip(row, widths, names, strict=True))
        for row in rows
    ]
    return "\n".join([*lines, "", _NOTE]) + "\n"


def as_json(languages: Sequence[Support]) -> str:
    """A list with an object for each language, with the fields of `Support`."""
    return json.dumps([asdict(language) for language in languages], ensure_ascii=False, indent=2) + "\n"
