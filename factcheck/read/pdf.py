"""PDF documents: their text page by page, without what repeats on every page. A picture of a text holds no text."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from factcheck.errors import InputError
from factcheck.read.content import Content, missing
from factcheck.read.decoding import clean, says_nothing
from factcheck.read.flow import flow
from factcheck.read.language import detect
from factcheck.read.lines import CELL, CELLS, Line, without_running_lines

_MARK = b"%PDF-"
_MARK_WITHIN = 1024
_HYPHENS = frozenset((0x02, 0xFFFE))
"""What PDFium puts where it takes off a hyphen and the line end behind it."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SMALLER = 0.8
_SHOWN = 3
_PROGRAMS = (".doc", ".docx", ".odt", ".indd", ".pdf", ".tex", ".dvi", ".qxd", ".rtf", ".ppt", ".pptx")


def is_pdf(data: bytes) -> bool:
    return _MARK in data[:_MARK_WITHIN]


def read_document(data: bytes, where: str) -> Content:
    """The text of a document, with the places where its pages begin. Raises InputError where there is none to read."""
    try:
        import pypdfium2 as pdfium
    except ImportError:
        raise missing("pdf", "pypdfium2", "a PDF", where) from None
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _unreadable(str(error), where) from None
    try:
        pages = [_lines(page, pdfium.raw) for page in document]
        title = document.get_metadata_value("Title")
    except pdfium.PdfiumError as error:
        raise _unreadable(str(error), where) from None
    finally:
        document.close()
    empty = [number for number, page in enumerate(pages, 1) if not page]
    kept, running = without_running_lines(pages)
    flowing = flow(kept, detect("\n".join(line.text for page in kept for line in page)))
    if says_nothing(flowing.text):
        problem = "the PDF holds no text, only pictures of pages"
        raise InputError(where=where, problem=problem, remedy="run text recognition (OCR) on it first")
    said = [_said(running)] if running else []
    said += [f"no text on {_listed(empty)}, only pictures; text recognition (OCR) would find it"] if empty else []
    return Content(flowing.text, title=_title(title), pages=flowing.pages, said=tuple(said))


def _unreadable(error: str, where: str) -> InputError:
    if "password" in error.lower():
        remedy = "save a copy without a password"
        return InputError(where=where, problem="the PDF is encrypted and asks for a password", remedy=remedy)
    remedy = "open it in a viewer and save it again, or save its text as .txt"
    return InputError(where=where, problem="the PDF is broken or is none", remedy=remedy)


def _said(running: list[str]) -> str:
    shown = ", ".join(f"“{text[:60]}”" for text in running[:_SHOWN])
    more = f" and {len(running) - _SHOWN} more" if len(running) > _SHOWN else ""
    return f"lines at the edges of its pages that repeat are left out: {shown}{more}"


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:10])) + (" …" if len(numbers) > 10 else "")
    return f"page {shown}" if len(numbers) == 1 else f"{len(numbers)} pages ({shown})"


def _title(title: str) -> str | None:
    """The title that a document gives itself, where it is none that its program made up."""
    title = " ".join(clean(title).replace("\x00", "").split())
    made_up = title.lower().endswith(_PROGRAMS) or title.lower().startswith(("microsoft ", "untitled"))
    return title if title and not made_up else None


def _lines(page: Any, raw: Any) -> list[Line]:
    """The lines of a page that hold words, in the order of the document."""
    textpage = page.get_textpage()
    try:
        found = [_line(textpage, raw, first, codes, hyphen) for first, codes, hyphen in _runs(textpage, raw)]
        return [line for line in found if line is not None]
    finally:
        textpage.close()
        page.close()


def _runs(textpage: Any, raw: Any) -> Iterator[tuple[int, list[int], bool]]:
    """Each printed line as the number of its first character, its characters, and whether its last word goes on."""
    first, codes = 0, list[int]()
    count = textpage.count_chars()
    unicode = raw.FPDFText_GetUnicode
    for place in range(count):
        code = unicode(textpage.raw, place)
        if code in _HYPHENS or code in (0x0A, 0x0D):
            if codes:
                yield first, codes, code in _HYPHENS
            first, codes = place + 1, []
        else:
            codes.append(code)
    if codes:
        yield first, codes, False


def _line(textpage: Any, raw: Any, first: int, codes: list[int], hyphen: bool) -> Line | None:
    characters = [chr(code) if 0x20 <= code < 0x110000 else " " for code in codes]
    inked = [place for place, character in enumerate(characters) if not character.isspace()]
    if not inked:
        return None
    sampled = {inked[0], inked[len(inked) // 2], inked[-1]}
    boxes = {place: _box(textpage, raw, first + place) for place in sorted(sampled)}
    size = sorted(top - bottom for _, bottom, _, top in boxes.values())[len(boxes) // 2]
    bottom = sorted(bottom for _, bottom, _, _ in boxes.values())[0]
    for place in inked[1:]:
        if characters[place].isdecimal() and characters[place].isascii():
            box = _box(textpage, raw, first + place)
            if 0 < box[3] - box[1] < _SMALLER * size and box[1] > bottom + 0.1 * size:
                characters[place] = characters[place].translate(_RAISED)  # a note, or the 2 of km²
    gaps = [
        before + 1
        for before, after in pairwise(inked)
        if after > before + 1
        and _box(textpage, raw, first + after)[0] - _box(textpage, raw, first + before)[2] > CELL * size
    ]
    for place in gaps:
        characters[place] = CELLS
    text = clean("".join(characters)).replace("\x00", "")
    return Line(text.strip(), boxes[inked[0]][0], boxes[inked[-1]][2], bottom, size, hyphen, bool(gaps))


def _box(textpage: Any, raw: Any, place: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of the room that a character takes in its font."""
    rect = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(textpage.raw, place, ctypes.byref(rect)):
        return 0.0, 0.0, 0.0, 0.0
    return rect.left, rect.bottom, rect.right, rect.top
