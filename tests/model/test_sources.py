"""What a source may be made of."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import Source, UsageError

DAY = dt.date(2025, 2, 11)


@pytest.mark.parametrize("given", [DAY, "2025-02-11", dt.datetime(2025, 2, 11, 23, 59)])
def test_a_day_may_be_given_as_text(given: dt.date | str) -> None:
    assert Source("a", "Text.", published=given).published == DAY


def test_no_day_is_none() -> None:
    assert Source("a", "Text.").published is None


@pytest.mark.parametrize("given", ["11.02.2025", "2025-02-30", "yesterday", ""])
def test_what_is_no_day_gives_one_clear_line(given: str) -> None:
    with pytest.raises(UsageError) as raised:
        Source("a", "Text.", published=given)
    assert str(raised.value) == f"{given!r} is no day; write it as 2025-02-11"
