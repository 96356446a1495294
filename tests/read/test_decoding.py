"""Bytes become the same text whatever their encoding, or one InputError."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import extract
from factcheck.errors import InputError
from factcheck.read.decoding import clean, decode

GERMAN = "Die Größe beträgt 150 Euro für Österreich, sagte der Präsident. Über 20 Länder nahmen teil.\n"
QUOTED = "Die Größe beträgt 150 € – „viel“ für Österreich, sagte der Präsident über Genève.\n"
FRENCH = "L’été dernier, à Genève, le président a payé 5 millions d’euros; c’était très élevé.\n"
RUSSIAN = "Президент России заявил, что сумма составит 150 миллиардов рублей в этом году.\n"


@pytest.mark.parametrize(
    ("text", "encoding", "guessed"),
    [
        (GERMAN, "utf-8", False),
        (QUOTED, "utf-8-sig", False),
        (QUOTED, "utf-16", False),
        (QUOTED, "utf-32", False),
        (GERMAN, "latin-1", True),
        (QUOTED, "cp1252", True),
        (FRENCH, "cp1252", True),
        ("Grüße\n", "cp1252", True),
        ("€ 150 für alle\n", "cp1252", True),
        (RUSSIAN, "cp1251", True),
        (GERMAN * 5000, "latin-1", True),
    ],
)
def test_encodings(text: str, encoding: str, guessed: bool) -> None:
    read, named = decode(text.encode(encoding), "a.txt")
    assert read == text
    assert (named is not None) == guessed


def test_the_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfabc", "a")[0] == "abc"
    assert decode("\ufeffabc".encode("utf-16-be"), "a")[0] == "abc"


def test_a_cut_file_stays_utf8() -> None:
    data = GERMAN.encode()[:7] + b"\xc3" + GERMAN.encode()[7:]
    text, named = decode(data, "a.txt")
    assert text.count("\ufffd") == 1
    assert "Österreich" in text
    assert named == "utf-8, damaged"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the text is empty"),
        (b" \r\n\t\n", "the text is empty"),
        (b"\xef\xbb\xbf", "the text is empty"),
        ("\u200b\n".encode(), "the text is empty"),
        (b"abc\x00def", "NUL bytes, so this is no text"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3\x00\x01", "binary data, not text"),
        (b"\x01\x02\x03\x04", "binary data, not text"),
        (b"\xff\xfea", "marked as UTF-16 but no such text (truncated data at byte 2)"),
    ],
)
def test_what_is_no_text(data: bytes, problem: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert caught.value.problem == problem
    assert str(caught.value).startswith(f"a.txt: {problem}; ")


def test_clean() -> None:
    assert clean("a\r\nb\rc\n") == "a\nb\nc\n"
    assert clean("a\ud800b") == "a\ufffdb"
    assert clean("😀") == "😀"


@given(st.binary(max_size=200) | st.text(max_size=60).map(lambda s: s.encode("utf-8", "replace")))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    with contextlib.suppress(InputError):
        text, _ = decode(data, "a")
        assert text.encode("utf-8")
        assert "\r" not in text
        assert decode(data, "a")[0] == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("It \x1b[31mcost 30 million\x1b[0m euros.", "It cost 30 million euros."),
        ("\x1b[1;38;5;196mIt\x1b[m cost \x9b4m30 million\x9b0m euros.", "It cost 30 million euros."),
        ("It cost \x1b]8;;https://example.org/5\x1b\\30 million\x1b]8;;\x07 euros.", "It cost 30 million euros."),
        ("A row [31m] of 31 m.", "A row [31m] of 31 m."),  # nothing is escaped here
        ("It cost \x1b30 million euros.", "It cost \x1b30 million euros."),
        ("\x1b]8;;no end\nIt cost 30 million euros.", "\x1b]8;;no end\nIt cost 30 million euros."),
    ],
)
def test_what_colours_a_terminal_is_no_part_of_the_text(text: str, seen: str) -> None:
    assert clean(text) == seen
    assert decode(text.encode(), "a.txt")[0] == seen


def test_the_digits_of_a_colour_are_no_figure() -> None:
    plain, coloured = "The dam cost 30 million euros.", "The \x1b[31mdam\x1b[0m cost 30 million\x1b[0m euros."
    assert [c.value for c in extract(coloured, "en")] == [c.value for c in extract(plain, "en")]
