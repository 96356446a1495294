"""Bytes to text: UTF-8 first, then the other encodings; what is no text is refused.

Line ends become \\n here (\\r\\n and a lone \\r alike): offsets count the code points of that text.
"""

from __future__ import annotations

import codecs
import re

from factcheck.errors import InputError

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_USUAL = "cp1252"  # holds Latin-1; wins where another encoding explains the bytes no better
_SAMPLE = 1 << 18
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ESCAPED = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]"  # "ESC [ 3 1 m" and the like
    r"|\x1b\][^\x07\x1b\x9c\n]*+(?:\x07|\x1b\\|\x9c)"  # the address of a link, the title of a window
)
_INVISIBLE = " \t\n\r\f\v\ufeff\u200b\u200c\u200d\u2060"
_AS_UTF8 = "save it as UTF-8 text"


def decode(data: bytes, where: str) -> tuple[str, str | None]:
    """The text of `data`, and its encoding where that was guessed ("utf-8, damaged": some bytes were replaced).

    Raises InputError for what is empty or no text.
    """
    text, encoding = decoded(data, where)
    return checked(clean(text), where), encoding


def checked(text: str, where: str) -> str:
    """The text, if it is one. Raises InputError for what is empty or binary data."""
    if "\x00" in text:
        raise InputError(where=where, problem="NUL bytes, so this is no text", remedy=_AS_UTF8)
    if says_nothing(text):
        raise InputError(where=where, problem="the text is empty", remedy="put text into it or leave it out")
    if len(_CONTROL.findall(text[:_SAMPLE])) * 20 > len(text[:_SAMPLE]):
        raise InputError(where=where, problem="binary data, not text", remedy="convert it to UTF-8 text first")
    return text


def says_nothing(text: str) -> bool:
    """True for a text of white space and invisible signs alone."""
    return not text.strip(_INVISIBLE) or text.isspace()


def clean(text: str) -> str:
    """The text with \\n line ends, without the sequences that colour it on a terminal, whose digits nobody reads, and
    with U+FFFD in place of lone surrogates (which no encoding can write)."""
    if "\x1b" in text or "\x9b" in text:
        text = _ESCAPED.sub("", text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = _SURROGATE.sub("\ufffd", text)
    return text


def decoded(data: bytes, where: str) -> tuple[str, str | None]:
    """The code points of `data` as they are, and the encoding as for `decode`. Raises InputError for no encoding."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _marked(data, encoding, where)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    if b"\x00" in data:
        raise InputError(where=where, problem="binary data, not text", remedy="convert it to UTF-8 text first")
    damaged = _damaged_utf8(data)
    if damaged is not None:
        return damaged, "utf-8, damaged"
    return _guessed(data, where)


def _marked(data: bytes, encoding: str, where: str) -> tuple[str, str | None]:
    try:
        return data.decode(encoding), None
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        problem = f"marked as {name} but no such text ({error.reason} at byte {error.start})"
        raise InputError(where=where, problem=problem, remedy=_AS_UTF8) from None


def _damaged_utf8(data: bytes) -> str | None:
    """The text where most bytes beyond ASCII do form UTF-8: a file that was cut or spoilt."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text)))
    return text if bad * 4 <= good else None


def _guessed(data: bytes, where: str) -> tuple[str, str | None]:
    from charset_normalizer import from_bytes

    sample = data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1] or data[:_SAMPLE]
    matches = list(from_bytes(sample))
    best = matches[0] if matches else None
    usual = next((m for m in matches if _USUAL in m.could_be_from_charset), None)
    tied = best and usual and (usual.chaos, -usual.coherence) <= (best.chaos, -best.coherence)
    names = [_USUAL] if tied else [best.encoding] if best else []
    for name in [*names, _USUAL] if best else []:
        try:
            return data.decode(name), name
        except UnicodeDecodeError:
            continue
    raise InputError(where=where, problem="the encoding cannot be told", remedy=_AS_UTF8)
