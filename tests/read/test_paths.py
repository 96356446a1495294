"""Which sources paths give, what they are called, and what is said of those that cannot be read."""

from __future__ import annotations

import itertools
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import languages
from factcheck.errors import InputError, UsageError
from factcheck.read import read_paths

TEXT = "The companies are silent on the cancellation fee.\n"


@pytest.fixture(autouse=True)
def _three_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "installed", lambda: ("de", "en", "id"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*names: str, text: str | bytes = TEXT) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())


def rows(*lines: str | dict[str, Any], name: str = "m.jsonl") -> None:
    put(name, text="\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))


def ids(*paths: str) -> list[str]:
    reading = read_paths(paths)
    assert not reading.problems
    return [source.id for source in reading.sources]


def problems(*paths: str) -> list[str]:
    reading = read_paths(paths)
    assert not reading.sources
    assert read_paths(paths, keep_going=True).problems
    return [str(problem) for problem in reading.problems]


def test_a_folder_gives_its_texts(folder: Path) -> None:
    put("n/b.txt", "n/a.md", "n/deep/c.MARKDOWN", "n/d.text", "n/README.md", "n/readme.de.txt", "n/.hidden.txt")
    put("n/.git/e.txt", "n/f.docx", "n/sources.jsonl")
    assert ids("n") == ["a", "b", "c", "d"]


def test_a_named_file_may_have_any_suffix(folder: Path) -> None:
    put("a.html", "README.md", "notes")
    assert ids("a.html", "README.md", "notes") == ["README", "a", "notes"]


def test_markdown_and_line_ends(folder: Path) -> None:
    put("a.md", text="# A *title*\r\n\r\nOne.\rTwo.\n")
    assert read_paths(["a.md"]).sources[0].text == "# A *title*\n\nOne.\nTwo.\n"


@pytest.mark.parametrize(
    ("files", "named"),
    [
        (["a.txt", "b.txt"], ["a", "b"]),
        (["x/a.txt", "y/a.txt"], ["x/a", "y/a"]),
        (["a.txt", "y/a.txt"], ["a", "y/a"]),
        (["p/x/a.txt", "q/x/a.txt"], ["p/x/a", "q/x/a"]),
        (["a.txt", "a.md"], ["a.md", "a.txt"]),
        (["x/a.txt", "x/a.md", "y/a.txt"], ["x/a.md", "x/a.txt", "y/a.txt"]),
        (["a.txt", "a.md", "a.txt.md"], ["a-2", "a-3", "a.txt"]),
        (["01.en.txt", "02.en.txt"], ["01.en", "02.en"]),
    ],
)
def test_ids_are_short_and_independent_of_the_order(folder: Path, files: list[str], named: list[str]) -> None:
    put(*files)
    seen = {tuple(ids(*order)) for order in itertools.permutations(files)}
    seen.add(tuple(ids(*map(os.path.abspath, files))))
    assert len(seen) == 1
    (got,) = seen
    assert list(got) == named
    assert not any(str(folder) in name or folder.name in name for name in got)


def test_the_same_file_counts_once(folder: Path) -> None:
    put("n/a.txt")
    os.symlink("a.txt", "n/link.txt")
    rows({"path": "n/a.txt", "title": "T"})
    assert len(ids("n/a.txt", "./n/a.txt", os.path.abspath("n/a.txt"), "n")) == 1
    reading = read_paths(["n", "m.jsonl", "m.jsonl", "n/a.txt"])
    assert [(source.id, source.title) for source in reading.sources] == [("a", "T")]


def test_standard_input(folder: Path) -> None:
    put("stdin.txt")
    reading = read_paths(["-", "-", "stdin.txt"], stdin=b"\xef\xbb\xbfHello to everyone who reads this.")
    assert [source.id for source in reading.sources] == ["stdin", "stdin.txt"]
    assert reading.sources[0].text.startswith("Hello")
    assert str(read_paths(["-"]).problems[0]) == "-: there is no standard input; pipe a text into it"
    assert str(read_paths(["-"], stdin=b"").problems[0]).startswith("standard input: the text is empty; ")


def test_a_manifest_gives_what_it_says_and_the_rest_is_detected(folder: Path) -> None:
    put("news/a.txt", "news/b.txt", text=f"Title\n18 March 2025\n{TEXT}")
    rows(
        {"id": " first ", "path": "a.txt", "language": "id-ID", "published": "2024-02-29", "title": "T", "url": "u"},
        "",
        {"path": "b.txt", "title": None},
        {"text": "Satu\r\ndua \ud800 tiga \u2028 empat", "language": "fr"},
        name="news/m.jsonl",
    )
    reading = read_paths(["news/m.jsonl"])
    b, first, third = reading.sources
    assert (first.id, first.language, str(first.published), first.title, first.url) == (
        "first", "id", "2024-02-29", "T", "u",
    )  # fmt: skip
    assert (b.id, b.language, str(b.published), b.title) == ("b", "en", "2025-03-18", None)
    assert (third.id, third.text, third.language) == ("m-4", "Satu\ndua \ufffd tiga \u2028 empat", "fr")
    assert reading.warnings == ("m-4: no language file for fr: only digits and symbols are read",)
    assert not reading.problems


NEEDED = 'add "path" or "text" (in a crawl "content", "body" or "html")'
OFFERED = ".htm, .html, .markdown, .md, .pdf, .text, .txt, .xhtml"
BAD_ROWS: list[tuple[str | dict[str, Any], str]] = [
    ("{", "not JSON (Expecting property name enclosed in double quotes at column 2); write one JSON object a line"),
    ('{"path": "a.txt"} x', "not JSON (Extra data at column 19); write one JSON object a line"),
    ("[" * 100_000, "no usable JSON; write one flat JSON object"),
    ("[1]", 'a list, not a JSON object; write {"path": "a.txt"} or {"text": "…"}'),
    ("7", 'a number, not a JSON object; write {"path": "a.txt"} or {"text": "…"}'),
    ("null", 'null, not a JSON object; write {"path": "a.txt"} or {"text": "…"}'),
    ({"id": "a"}, f"neither path nor text is given; {NEEDED}"),
    ({"path": "a.txt", "text": "x"}, "both path and text are given; keep one of the two"),
    ({"path": 7}, 'path is 7, not a string; write "path": "…" or leave it out'),
    ({"text": ["x"]}, 'text is ["x"], not a string; write "text": "…" or leave it out'),
    ({"text": "x", "id": True}, 'id is true, not a string; write "id": "…" or leave it out'),
    ({"text": "x", "id": " "}, "id is empty; fill it or leave it out"),
    ({"text": "x", "published": "2025-02-30"}, "published is '2025-02-30', no date; write it as \"2025-05-07\""),
    ({"text": "x", "published": "7 Mei 2025"}, "published is '7 Mei 2025', no date; write it as \"2025-05-07\""),
    ({"text": "x", "published": "20250507"}, "published is '20250507', no date; write it as \"2025-05-07\""),
    ({"text": "x", "language": "xx"}, '\'xx\' is no language code; give an ISO 639 code such as "en", "id" or "de"'),
    ({"text": "x", "id": "good"}, "the id 'good' is taken by line 1; give each source its own id"),
    ({"path": "none.txt"}, "none.txt: no such file or folder; check the spelling of the path"),
    ({"path": "n\x00.txt"}, "n\x00.txt: it cannot be read (embedded null byte); check the path and the disk"),
    ({"path": "."}, ".: this is a folder; name a file"),
    ({"path": "m.jsonl"}, "a manifest inside a manifest; name it on the command line"),
]


@pytest.mark.parametrize(("row", "line"), BAD_ROWS)
def test_a_bad_row_is_one_line(folder: Path, row: str | dict[str, Any], line: str) -> None:
    rows({"id": "good", "text": TEXT}, row)
    assert problems("m.jsonl") == [f"m.jsonl:2: {line}"]
    assert [source.id for source in read_paths(["m.jsonl"], keep_going=True).sources] == ["good"]


@pytest.mark.parametrize("text", ["", " \n", "\u00a0", "\u200b"])
def test_an_empty_text_is_left_out(folder: Path, text: str) -> None:
    rows({"id": "a", "text": text}, {"id": "b", "text": TEXT})
    reading = read_paths(["m.jsonl"])
    assert [source.id for source in reading.sources] == ["b"]
    assert reading.warnings == ("m.jsonl:1: the text is empty; the source is left out",)


def test_unknown_fields_are_named(folder: Path) -> None:
    rows({"text": TEXT, "languge": "id"})
    (warning,) = read_paths(["m.jsonl"]).warnings
    assert warning.startswith("m.jsonl:1: the unknown field 'languge' is ignored; known are id, path, ")


def test_an_id_of_another_manifest_is_taken(folder: Path) -> None:
    rows({"id": "x", "text": TEXT}, name="a.jsonl")
    rows({"id": "x", "text": TEXT + TEXT}, name="b.jsonl")
    expected = ["b.jsonl:1: the id 'x' is taken by a.jsonl:1; give each source its own id"]
    assert problems("a.jsonl", "b.jsonl") == problems("b.jsonl", "a.jsonl") == expected


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("none.txt", "none.txt: no such file or folder; check the spelling of the path"),
        ("good.txt/x", "good.txt/x: no such file or folder; check the spelling of the path"),
        ("none.jsonl", "none.jsonl: no such file or folder; check the spelling of the path"),
        ("a\x00b", "a\x00b: it cannot be read (embedded null byte); check the path and the disk"),
        ("x" * 5000, f"{'x' * 5000}: it cannot be read (File name too long); check the path and the disk"),
        ("/dev/null", "/dev/null: this is no regular file; name a text file"),
        ("empty.txt", "empty.txt: the text is empty; put text into it or leave it out"),
        ("empty.jsonl", "empty.jsonl: the text is empty; put text into it or leave it out"),
        ("binary.txt", "binary.txt: NUL bytes, so this is no text; save it as UTF-8 text"),
        ("folder", f"folder: no files in this folder that can be read; put some there ({OFFERED})"),
        ("loop.txt", "loop.txt: it cannot be read (Too many levels of symbolic links); check the path and the disk"),
    ],
)
def test_a_bad_path_is_one_line(folder: Path, path: str, line: str) -> None:
    put("good.txt", "folder/README.md")
    put("empty.txt", "empty.jsonl", text="")
    put("binary.txt", text=b"\x00\x01")
    os.symlink("loop.txt", "loop.txt")
    assert problems(path) == [line]
    assert problems("good.txt", path) == [line]
    assert [source.id for source in read_paths(["good.txt", path], keep_going=True).sources] == ["good"]


def test_without_permission(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    put("a.txt")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert problems("a.txt") == ["a.txt: no permission to read it; change its permissions"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_folder_without_permission(folder: Path) -> None:
    put("n/a.txt", "n/sub/b.txt")
    os.chmod("n/sub", 0)
    try:
        assert problems("n") == [f"n{os.sep}sub: no permission to read it; change its permissions"]
    finally:
        os.chmod("n/sub", 0o700)


def test_all_problems_are_collected(folder: Path) -> None:
    put("good.txt")
    assert len(problems("none.txt", "good.txt", "gone.txt")) == 2


def test_a_guessed_encoding_is_said(folder: Path) -> None:
    put("a.txt", text="Die Größe beträgt 150 Euro für Österreich, sagte der Präsident.".encode("cp1252"))
    (warning,) = read_paths(["a.txt"]).warnings
    assert warning == "a.txt: not UTF-8, read as cp1252; save it as UTF-8 to be sure of every letter"


def test_a_language_without_a_file_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"^no language file for 'fr'; choose from de, en, id$"):
        read_paths([], languages=["en", "fr"])


@given(data=st.binary(max_size=80) | st.from_regex(r'\{"(text|path|id)": ?"[a-z\\]{0,3}"?\}?\n?', fullmatch=True))
def test_any_bytes_make_sources_or_problems(tmp_path_factory: pytest.TempPathFactory, data: bytes | str) -> None:
    base = tmp_path_factory.getbasetemp() / "any"
    base.mkdir(exist_ok=True)
    files = [base / "a.txt", base / "m.jsonl", base / "b.html", base / "c.pdf"]
    for file in files:
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
    reading = read_paths(files, stdin=b"", keep_going=True, languages=["en"])
    assert all(isinstance(problem, InputError) and "\n" not in str(problem) for problem in reading.problems)
    assert reading.sources or reading.problems
