"""Pages of HTML: the main text without menus and footers, and what the page states of itself.

trafilatura finds the main text. It is asked for nothing else: its dates are guesses that depend on the day on which
they are made. Nothing is fetched.
"""

from __future__ import annotations

import codecs
import logging
import re
from typing import Any

from factcheck.errors import InputError
from factcheck.read.content import Content, missing
from factcheck.read.decoding import checked, clean, decoded, says_nothing
from factcheck.read.metadata import Stated, stated

_HEAD = 4096
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']")
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
"""What pages mean by the names of smaller sets, as browsers read them."""
_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_ELEMENT = re.compile(
    r"</(?:p|div|li|h[1-6]|td|article|section|blockquote|span|a|b|strong|em|i)>|<br\s*/?>", re.IGNORECASE
)
_BESIDE = [
    "//nav | //footer[not(ancestor::article)] | //aside | //form | //dialog | //noscript",
    "//*[@role='navigation' or @role='contentinfo' or @role='complementary' or @role='search' or @role='banner']",
    "//*[@hidden or @aria-hidden='true']",
]
"""What stands beside the text of a page, by its own marks. Of short texts trafilatura would keep it."""
_RULE = re.compile(r"[|: -]+")
"""What stands between the head of a table and its rows."""
_BEGINS = re.compile(r"\s*<[a-z!]", re.IGNORECASE)


def is_page(text: str) -> bool:
    """True for a text that begins as a whole page of HTML does."""
    return bool(_PAGE.match(text[:_HEAD]))


def has_markup(text: str) -> bool:
    """True for a page, and for a part of one: elements that are closed, in a text that begins with one."""
    return is_page(text) or bool(_BEGINS.match(text) and _ELEMENT.search(text))


def read_page(data: bytes | str, where: str) -> Content:
    """The main text of a page and what it states. Raises InputError where it has none or the extra is missing."""
    try:
        import trafilatura
    except ImportError:
        raise missing("html", "trafilatura", "a page of HTML", where) from None
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # or its warnings would go to standard error
    markup, encoding = (data, None) if isinstance(data, str) else _decoded(data, where)
    markup = checked(clean(markup), where)
    try:
        tree = _tree(markup)
        said = stated(tree)
        document = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False, prune_xpath=_BESIDE)
        text = getattr(document, "text", None)
    except Exception as error:  # of any kind: a page may be broken in any way
        problem = f"the page cannot be read ({type(error).__name__})"
        raise InputError(where=where, problem=problem, remedy="save its text as .txt") from None
    text = _paragraphs(text or "", said)
    if says_nothing(text):
        raise InputError(where=where, problem="the page has no main text", remedy="save its text as .txt")
    return Content(
        text,
        encoding,
        language=said.language,
        published=said.published,
        title=_line(said.title),
        url=_line(said.url),
        doubts=tuple(_doubts(said)),
    )


def _decoded(data: bytes, where: str) -> tuple[str, str | None]:
    """The page as text: by its mark, as UTF-8 where it is that, else by the encoding that it declares, else guessed."""
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        pass
    head = data[:_HEAD]
    declared = None if b"\x00" in head else _DECLARED.search(head) or _XML.match(head)
    if declared:
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
            return data.decode(_WIDER.get(name, name)), None
        except (LookupError, ValueError):  # no such encoding, not one of texts, or not the one of this page
            pass
    return decoded(data, where)


def _tree(markup: str) -> Any:
    from lxml import html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    return html.document_fromstring(markup.encode("utf-8"), parser=parser)


def _paragraphs(text: str, said: Stated) -> str:
    """The text with an empty line between paragraphs, under the headline of the page."""
    lines = [line for part in clean(text).split("\n") if (line := part.strip()) and not _RULE.fullmatch(line)]
    headline = said.headline
    if lines and headline and not any(headline.casefold() in line.casefold() for line in lines[:3]):
        lines.insert(0, clean(headline))
    return "\n\n".join(lines)


def _line(said: str | None) -> str | None:
    return clean(said).strip() or None if said else None


def _doubts(said: Stated) -> list[str]:
    if not said.days:
        return []
    days = ", ".join(day.isoformat() for day in said.days)
    return [f"the page gives several days of publication ({days}), so none is taken; a manifest can say which"]
