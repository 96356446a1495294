"""The installed languages as a table for a reader, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from attrs import asdict, fields

from factcheck.languages.overview import Support

_HEADS = {"english": "language", "name": "own name"}
_GAP = "  "
_NOTE = "Words of each language's own file; names of months, currencies, units and countries come from CLDR besides."


def as_text(languages: Sequence[Support]) -> str:
    """A table with a row for each language: numbers to the right, words to the left."""
    names = [field.name for field in fields(Support)]
    rows = [[_HEADS.get(name, name) for name in names]]
    rows += [[str(getattr(language, name)) for name in names] for language in languages]
    widths = [max(len(row[i]) for row in rows) for i in range(len(names))]
    numeric = [field.type in ("int", int) for field in fields(Support)]
    lines = [
        _GAP.join(c.rjust(w) if n else c.ljust(w) for c, w, n in zip(row, widths, numeric, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([*lines, "", _NOTE]) + "\n"


def as_json(languages: Sequence[Support]) -> str:
    """A list with an object for each language, with the fields of `Support`."""
    return json.dumps([asdict(language) for language in languages], ensure_ascii=False, indent=2) + "\n"
