"""Laws of running text: no word is lost, pages keep their order, and the effort grows with the text."""

from __future__ import annotations

import re
import time

from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.flow import flow
from factcheck.read.lines import Line, without_running_lines

WORDS = st.lists(
    st.sampled_from(["ships", "Norvik", "1,200", "con-", "2019–", "•", "und", "€5", "»ja«."]), min_size=1, max_size=6
)
LINES = st.builds(
    Line,
    text=WORDS.map(" ".join),
    left=st.integers(0, 300).map(float),
    right=st.integers(0, 600).map(float),
    bottom=st.integers(0, 800).map(float),
    size=st.sampled_from((0.0, 8.0, 11.0, 18.0)),
    hyphen=st.booleans(),
    cells=st.booleans(),
)
PAGES = st.lists(st.lists(LINES, max_size=6), max_size=4)


@given(PAGES)
def test_no_letter_is_lost_and_pages_keep_their_order(pages: list[list[Line]]) -> None:
    found = flow(pages, "de")
    printed = "".join(line.text for page in pages for line in page)
    assert _letters(found.text) == _letters(printed)
    assert len(found.pages) == len(pages)
    assert list(found.pages) == sorted(found.pages)
    for start, page in zip(found.pages, pages, strict=True):
        if page:
            assert found.text[start:].startswith(page[0].text.split()[0].rstrip("-"))


@given(PAGES)
def test_what_is_left_out_is_told(pages: list[list[Line]]) -> None:
    kept, said = without_running_lines(pages)
    left = [line for page, rest in zip(pages, kept, strict=True) for line in page if line not in rest]
    assert {re.sub(r"\d+", "#", line.text) for line in left} <= {re.sub(r"\d+", "#", words) for words in said}
    assert all(rest or not page for page, rest in zip(pages, kept, strict=True))


def test_two_figures_at_a_line_end_stay_two() -> None:
    text = flow(
        [[Line("It was opened on May 12", 0, 200, 90, 10), Line("500 people came to see it then.", 0, 201, 78, 10)]]
    ).text
    assert "12 500" not in text


def test_twice_the_lines_take_twice_the_effort() -> None:
    def seconds(pages: int) -> float:
        lines = [
            [Line(f"The wall of house {n} is long and", 0, 200, 800 - 12 * n, 10) for n in range(60)]
            for _ in range(pages)
        ]
        start = time.process_time()
        flow(without_running_lines(lines)[0])
        return time.process_time() - start

    seconds(20)
    assert min(seconds(160) for _ in range(3)) < 10 * min(seconds(40) for _ in range(3))


def _letters(text: str) -> str:
    return re.sub(r"[^\w]", "", text)
