"""The table of kinds speaks of kinds that the language files have."""

from __future__ import annotations

import attrs
import pytest

from factcheck.languages import installed, load
from factcheck.languages.kinds import kinds


@pytest.mark.parametrize("name", [f.name for f in attrs.fields(type(kinds()))])
def test_every_kind_is_known_to_a_language(name: str) -> None:
    tables = [load(code) for code in installed()]
    known = {kind for t in tables for kind in (*t.table("things"), *t.table("references", "acts"))}
    table = getattr(kinds(), name)
    assert known.issuperset(table)
    if name == "generic":
        assert known.issuperset(frozenset().union(*table.values()))


def test_one_deed_is_not_several() -> None:
    assert not kinds().one_each & kinds().several
