"""Which reader a file or a row of a manifest is for: text, HTML or PDF, told by its bytes and its suffix."""

from __future__ import annotations

from factcheck.read import html, pdf
from factcheck.read.content import Content
from factcheck.read.decoding import decode
from factcheck.read.files import DOCUMENT_SUFFIX, PAGE_SUFFIXES, file_bytes
from factcheck.read.wanted import Wanted


def content_of(item: Wanted) -> Content:
    """The text of a source, and what its page or document states of itself. Raises InputError."""
    if item.text is not None:
        is_markup = item.markup or html.is_page(item.text)
        return html.read_page(item.text, item.where) if is_markup else Content(item.text)
    data = file_bytes(item.path, item.where) if item.path else item.data or b""
    suffix = item.path.suffix.lower() if item.path else ""
    if suffix == DOCUMENT_SUFFIX or pdf.is_pdf(data):
        return pdf.read_document(data, item.where)
    if suffix in PAGE_SUFFIXES:
        return html.read_page(data, item.where)
    text, encoding = decode(data, item.where)
    if html.is_page(text):
        return html.read_page(data, item.where)
    return Content(text, encoding, verbatim=b"\x1b" not in data)
