"""PDF documents, made here: running text from printed lines, with the page of each claim."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck import check
from factcheck.errors import InputError
from factcheck.read import read_paths
from factcheck.read.pdf import read_document

pytest.importorskip("pypdfium2", reason="the extra pdf is not installed")
fpdf = pytest.importorskip("fpdf", reason="fpdf2, which makes the documents of these tests, is not installed")

HARBOUR = "The harbour of Norvik cost 48 million euros, the ministry said on 3 May 2024. It took four years to build."
BRIDGE = "The bridge of Aldersund cost 84 million euros, and 1,200 people cross it on an ordinary day of the week."


class _Printed(fpdf.FPDF):  # type: ignore[misc]
    """A document with a header and a footer where they are wanted."""

    head = ""
    foot = ""

    def header(self) -> None:
        if self.head:
            self.set_font("Helvetica", size=9)
            self.cell(0, 8, self.head.format(self.page_no()), align="C")
            self.ln(12)

    def footer(self) -> None:
        if self.foot:
            self.set_y(-15)
            self.set_font("Helvetica", size=8)
            self.cell(0, 8, self.foot.format(self.page_no()), align="C")


def document(
    *pages: str,
    head: str = "",
    foot: str = "",
    width: float = 90,
    size: float = 11,
    before: Callable[[Any], None] | None = None,
) -> bytes:
    """A document of these pages, each of paragraphs in lines of `width` millimetres."""
    out = _Printed()
    out.head, out.foot = head, foot
    if before:
        before(out)
    for page in pages:
        out.add_page()
        out.set_font("Helvetica", size=size)
        for paragraph in page.split("\n\n"):
            out.multi_cell(width, 6, paragraph, align="L")
            out.ln(5)
    return bytes(out.output())


def test_lines_become_sentences() -> None:
    content = read_document(document(f"{HARBOUR}\n\n{BRIDGE}"), "a.pdf")
    assert content.text == f"{HARBOUR}\n\n{BRIDGE}"
    assert content.pages == (0,)
    assert not content.said


def test_pages_have_their_places() -> None:
    content = read_document(document(HARBOUR, BRIDGE), "a.pdf")
    assert content.text == f"{HARBOUR}\n\n{BRIDGE}"
    assert content.pages == (0, len(HARBOUR) + 2)


def test_a_sentence_goes_on_on_the_next_page() -> None:
    first, second = HARBOUR[: HARBOUR.index(" million")], HARBOUR[HARBOUR.index("million") :]
    content = read_document(document(first, second), "a.pdf")
    assert content.text == HARBOUR
    assert content.pages == (0, HARBOUR.index("million"))


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("It took four years of con-\nstruction in the north.", "It took four years of construction in the north."),
        ("Die Ost-\nund die Westküste sind nah.", "Die Ost- und die Westküste sind nah."),
        ("He came to Ost-\nBerlin by train in May.", "He came to Ost-Berlin by train in May."),
        ("It lasted from 2019-\n2020 in the north.", "It lasted from 2019-2020 in the north."),
        ("They paid a $30-\nmillion sum for this.", "They paid a $30-million sum for this."),
        ("The well-known firm is a well-\nknown one here.", "The well-known firm is a well-known one here."),
        (
            "The wall cost twenty-\nfive million euros in the end.",
            "The wall cost twenty-five million euros in the end.",
        ),
    ],
)
def test_words_at_the_end_of_a_line(printed: str, text: str) -> None:
    assert read_document(document(printed, width=180), "a.pdf").text == text


def test_headers_footers_and_page_numbers_are_left_out_and_told() -> None:
    data = document(HARBOUR, BRIDGE, HARBOUR, head="The Norvik Herald, no. 7", foot="Page {} of 3")
    content = read_document(data, "a.pdf")
    assert content.text == f"{HARBOUR}\n\n{BRIDGE}\n\n{HARBOUR}"
    (said,) = content.said
    assert said.startswith("lines at the edges of its pages that repeat are left out: ")
    assert "“The Norvik Herald, no. 7”" in said


def test_figures_at_the_edge_of_a_page_stay_where_they_do_not_count_pages() -> None:
    data = document(HARBOUR, BRIDGE, head="")
    assert "48 million" in read_document(data, "a.pdf").text
    totals = iter(["30 ships", "47 ships", "12 ships"])

    class _Totals(_Printed):
        def footer(self) -> None:
            self.set_y(-15)
            self.set_font("Helvetica", size=8)
            self.cell(0, 8, f"In all {next(totals)}", align="C")

    out = _Totals()
    for page in (HARBOUR, BRIDGE, HARBOUR):
        out.add_page()
        out.set_font("Helvetica", size=11)
        out.multi_cell(90, 6, page, align="L")
    text = read_document(bytes(out.output()), "a.pdf").text
    assert all(f"In all {ships} ships" in text for ships in (30, 47, 12))


def test_a_page_that_is_printed_twice_stays() -> None:
    assert read_document(document(HARBOUR, HARBOUR), "a.pdf").text == f"{HARBOUR}\n\n{HARBOUR}"


def test_headings_stand_alone() -> None:
    out = _Printed()
    out.add_page()
    out.set_font("Helvetica", "B", 18)
    out.multi_cell(100, 9, "The harbour of Norvik cost 48 million euros in the end", align="C")
    out.ln(4)
    out.set_font("Helvetica", size=11)
    out.multi_cell(90, 6, BRIDGE, align="L")
    text = read_document(bytes(out.output()), "a.pdf").text
    assert text == f"The harbour of Norvik cost 48 million euros in the end\n\n{BRIDGE}"


def test_two_columns_are_read_one_after_the_other() -> None:
    out = _Printed()
    out.add_page()
    out.set_font("Helvetica", size=10)
    words = f"{HARBOUR} {BRIDGE} {HARBOUR}".split()
    out.multi_cell(80, 5, " ".join(words[:28]), align="L")
    out.set_xy(110, 10)
    out.set_left_margin(110)
    out.multi_cell(80, 5, " ".join(words[28:]), align="L")
    text = read_document(bytes(out.output()), "a.pdf").text
    assert re.sub(r"\s+", " ", text) == " ".join(words)
    assert BRIDGE in text


def test_a_note_beside_a_figure_is_no_part_of_it() -> None:
    out = _Printed()
    out.add_page()
    out.set_font("Helvetica", size=11)
    out.write(6, "In all 1,200")
    out.char_vpos = "SUP"
    out.write(6, "3")
    out.char_vpos = "LINE"
    out.write(6, " ships came to Norvik.")
    assert read_document(bytes(out.output()), "a.pdf").text == "In all 1,200³ ships came to Norvik."


def test_the_page_stands_in_the_report(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(document(BRIDGE, "Project Alder cost 48 million euros."))
    (tmp_path / "b.txt").write_text("Project Alder cost 51 million euros.")
    reading = read_paths([tmp_path])
    report = check(reading.sources)
    by_id = {claim.id: claim for claim in report.claims}
    (conflict,) = report.conflicts
    pages = {by_id[name].source: by_id[name].evidence.page for name in conflict.claims}
    assert pages == {"a": 2, "b": None}


def test_title_and_day_come_from_what_is_stated() -> None:
    def titled(title: str) -> Callable[[Any], None]:
        return lambda out: out.set_title(title)

    assert (
        read_document(document(HARBOUR, before=titled("The harbour of Norvik")), "a.pdf").title
        == "The harbour of Norvik"
    )
    assert read_document(document(HARBOUR, before=titled("Microsoft Word - draft3.docx")), "a.pdf").title is None
    assert read_document(document(HARBOUR), "a.pdf").published is None  # the day on which a file was made says nothing


def test_the_day_in_the_by_line(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(document(f"Norvik, 9 May 2024\n\n{HARBOUR}"))
    (source,) = read_paths([tmp_path / "a.pdf"]).sources
    assert str(source.published) == "2024-05-09"


def test_a_scan_is_one_line() -> None:
    with pytest.raises(InputError) as raised:
        read_document(document("", ""), "a.pdf")
    assert str(raised.value) == (
        "a.pdf: the PDF holds no text, only pictures of pages; run text recognition (OCR) on it first"
    )


def test_pages_without_text_are_told() -> None:
    content = read_document(document(HARBOUR, "", BRIDGE), "a.pdf")
    assert content.said == ("no text on page 2, only pictures; text recognition (OCR) would find it",)
    assert content.pages == (0, len(HARBOUR) + 2, len(HARBOUR) + 2)


def test_an_encrypted_document_is_one_line() -> None:
    with pytest.raises(InputError) as raised:
        read_document(document(HARBOUR, before=lambda out: out.set_encryption("owner", "user")), "a.pdf")
    assert str(raised.value) == "a.pdf: the PDF is encrypted and asks for a password; save a copy without a password"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 9, document(HARBOUR)[:300]])
def test_a_broken_document_is_one_line(data: bytes) -> None:
    with pytest.raises(InputError, match="the PDF is broken or is none; ") as raised:
        read_document(data, "a.pdf")
    assert "\n" not in str(raised.value)


def test_documents_are_known_by_their_suffix_or_their_beginning(tmp_path: Path) -> None:
    data = document(HARBOUR)
    for name in ("a.pdf", "b.PDF", "c"):
        (tmp_path / name).write_bytes(data)
    assert [source.id for source in read_paths([tmp_path]).sources] == ["a", "b"]
    assert read_paths([tmp_path / "c"]).sources[0].text == HARBOUR
    assert read_paths(["-"], stdin=data).sources[0].text == HARBOUR


def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = document(HARBOUR)
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    (tmp_path / "a.pdf").write_bytes(data)
    (problem,) = read_paths([tmp_path]).problems
    assert str(problem).endswith(
        "a.pdf: a PDF needs the package pypdfium2, which is not installed; "
        "install the extra: pip install 'pyfactcheck[pdf]'"
    )


def rows(*cells: tuple[str, str], width: float = 60) -> bytes:
    out = _Printed()
    out.add_page()
    out.set_font("Helvetica", size=11)
    out.multi_cell(120, 6, HARBOUR, align="L")
    out.ln(1)
    for name, figure in cells:
        out.cell(width, 6, name)
        out.cell(25, 6, figure, align="R", new_x="LMARGIN", new_y="NEXT")
    return bytes(out.output())


def test_rows_of_a_table_do_not_run_into_each_other() -> None:
    data = rows(("Ships in 2022", "1,200"), ("Passengers", "5,000"), ("Tonnes", "12,300"))
    text = read_document(data, "a.pdf").text
    assert text.split("\n\n")[1:] == ["Ships in 2022 | 1,200", "Passengers | 5,000", "Tonnes | 12,300"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Passengers on board: 5,000", "Ships: 1,200", "Tonnes of grain: 12,300"],
        ["Number of passengers on board the ferry to Norvik: 5,000", "Number of ships: 1,200", "Tonnes of grain: 300"],
        ["passengers on board the ferry to Norvik: 5,000", "ships: 1,200", "tonnes of grain: 300"],
        ["Ships: 1,200", "Trains: 3,400", "Planes: 5,600", "Lorries: 7,800"],
    ],
)
def test_short_rows_do_not_run_into_each_other(lines: list[str]) -> None:
    data = document("\n".join(lines), width=180)
    assert read_document(data, "a.pdf").text.split("\n\n") == lines


def test_a_headline_of_two_lines_is_one() -> None:
    out = _Printed()
    out.add_page()
    out.set_font("Helvetica", "B", 18)
    out.multi_cell(95, 9, "The harbour of Norvik cost 48\nmillion euros", align="L")
    out.ln(4)
    out.set_font("Helvetica", size=11)
    out.multi_cell(90, 6, f"{HARBOUR} {BRIDGE}", align="L")
    text = read_document(bytes(out.output()), "a.pdf").text
    assert text == f"The harbour of Norvik cost 48 million euros\n\n{HARBOUR} {BRIDGE}"


def test_justified_lines_have_no_cells() -> None:
    out = _Printed()
    out.add_page()
    out.set_font("Helvetica", size=11)
    out.multi_cell(60, 6, f"{HARBOUR} {BRIDGE}", align="J")
    assert read_document(bytes(out.output()), "a.pdf").text == f"{HARBOUR} {BRIDGE}"
