"""Pages of HTML: their main text, and only what they state of themselves."""

from __future__ import annotations

import datetime as dt
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck import Source, check
from factcheck.cli import main
from factcheck.errors import InputError
from factcheck.read import read_paths
from factcheck.read.html import has_markup, is_page, read_page

pytest.importorskip("trafilatura", reason="the extra html is not installed")

BODY = """
<p>The harbour of Norvik cost <b>48 million</b> euros, the ministry said on Friday. It was opened after four years of
construction, and 1,200 ships used it in the first year.</p>
<p>The ministry had planned a smaller sum. &ldquo;We had to build a new wall,&rdquo; the minister said.</p>
<p>In the second year more ships came to the harbour, which is a third of all the ships that visit the country.</p>
"""
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/offers">Offers from 5 euros</a></li></ul></nav>'
FOOTER = "<footer>&copy; 2019-2026 The Norvik Herald. Subscribe for 3 euros a week.</footer>"


def page(head: str = "", *, body: str = BODY, lang: str = "") -> str:
    lang = f' lang="{lang}"' if lang else ""
    return (
        f"<!DOCTYPE html>\n<html{lang}><head><title>Harbour | The Herald</title>{head}</head>"
        f"<body>{MENU}<article>{body}</article>{FOOTER}</body></html>"
    )


def test_the_main_text_without_menu_and_footer() -> None:
    text = read_page(page(), "a.html").text
    first, second, third = text.split("\n\n")
    assert first.startswith("The harbour of Norvik cost 48 million euros, the ministry said on Friday.")
    assert second == "The ministry had planned a smaller sum. “We had to build a new wall,” the minister said."
    assert third.startswith("In the second year")


def test_the_headline_belongs_to_the_text_once() -> None:
    outside = page().replace("<article>", "<h1>Harbour cost\n 48 million euros</h1><article>")
    inside = page(body=f"<h1>Harbour cost 48 million euros</h1>{BODY}")
    for markup in (outside, inside):
        text = read_page(markup, "a.html").text
        assert text.startswith("Harbour cost 48 million euros\n\nThe harbour of Norvik")
        assert text.count("Harbour cost") == 1


def test_rows_of_a_table_are_read_and_its_rule_is_not() -> None:
    table = "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2023</td><td>1,450</td></tr></table>"
    text = read_page(page(body=BODY + table), "a.html").text
    assert "| 2023 | 1,450 |" in text
    assert "---" not in text


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2024-05-03T08:00:00+02:00">', "2024-05-03"),
        ('<meta name="DC.date.issued" content="2024-05-03">', "2024-05-03"),
        ('<meta name="date" content="Fri, 03 May 2024 08:00:00 GMT">', "2024-05-03"),
        ('<meta name="pubdate" content="20240503">', "2024-05-03"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-03"}</script>',
            "2024-05-03",
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": ["Report", "Article"],'
            ' "datePublished": "2024-05-03T01:00"}]}</script>',
            "2024-05-03",
        ),
        # One moment in two zones: the day of the place that the page is written in.
        (
            '<meta property="article:published_time" content="2024-05-03T23:30:00-04:00">'
            '<script type="application/ld+json">{"@type": "Article", "datePublished": "2024-05-04T03:30:00Z"}</script>',
            "2024-05-03",
        ),
        # Not the day of publication:
        ("", None),
        ('<meta property="article:modified_time" content="2024-05-03">', None),
        ('<meta name="date" content="03/05/2024">', None),
        ('<meta name="date" content="yesterday">', None),
        ('<meta name="date" content="2024-13-45">', None),
        ('<script type="application/ld+json">{"@type": "Event", "startDate": "2024-05-03"}</script>', None),
        ('<script type="application/ld+json">{"@type": "WebSite", "datePublished": "2011-01-01"}</script>', None),
        ('<script type="application/ld+json">{"@type": "Article", "datePublished": </script>', None),
        ('<link rel="canonical" href="https://herald.example/2024/05/03/harbour">', None),
        (
            '<script type="application/ld+json">[{"@type": "Article", "datePublished": "2024-05-03"},'
            ' {"@type": "Article", "datePublished": "2023-01-09"}]</script>',
            None,
        ),
    ],
)
def test_the_day_of_publication_is_stated_or_none(head: str, day: str | None) -> None:
    found = read_page(page(head), "a.html").published
    assert (None if found is None else found.isoformat()) == day


def test_the_day_in_the_text_itself() -> None:
    marked = BODY + '<p>Published <time itemprop="datePublished" datetime="2024-05-03T08:00">on Friday</time></p>'
    assert read_page(page(body=marked), "a.html").published == dt.date(2024, 5, 3)
    event = BODY + '<p>The next boat race is on <time datetime="2031-07-01">1 July</time>.</p>'
    assert read_page(page(body=event), "a.html").published is None


def test_days_that_do_not_fit_together_are_told(tmp_path: Path) -> None:
    head = '<meta name="date" content="2024-05-03"><script type="application/ld+json">'
    head += '{"@type": "Article", "datePublished": "2022-01-10"}</script>'
    (tmp_path / "a.html").write_text(page(head, lang="en"))
    reading = read_paths([tmp_path / "a.html"])
    assert reading.sources[0].published is None
    (warning,) = reading.warnings
    assert warning.endswith(
        "a.html: the page gives several days of publication (2022-01-10, 2024-05-03), so none is taken; "
        "a manifest can say which"
    )


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("", "Harbour | The Herald"),
        ('<meta property="og:title" content=" A new\n harbour ">', "A new harbour"),
        (
            '<script type="application/ld+json">{"@type": "Article", "headline": "Harbour opens"}</script>',
            "Harbour opens",
        ),
    ],
)
def test_the_title(head: str, title: str) -> None:
    assert read_page(page(head), "a.html").title == title


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("", None),
        ('<link rel="canonical" href="https://herald.example/harbour">', "https://herald.example/harbour"),
        (
            '<base href="https://herald.example/"><link rel="canonical" href="/harbour">',
            "https://herald.example/harbour",
        ),
        ('<link rel="canonical" href="/harbour">', None),
        ('<meta property="og:url" content="https://herald.example/h">', "https://herald.example/h"),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        ('<link rel="canonical" href="https://[broken">', None),
    ],
)
def test_the_address(head: str, url: str | None) -> None:
    assert read_page(page(head), "a.html").url == url


@pytest.mark.parametrize(
    ("head", "lang", "language"),
    [
        ("", "en-GB", "en"),
        ("", "", None),
        ('<meta property="og:locale" content="en_US">', "", "en"),
        ('<meta http-equiv="content-language" content="de, en">', "", None),
        ('<meta http-equiv="content-language" content="en">', "nonsense", "en"),
    ],
)
def test_the_language(head: str, lang: str, language: str | None) -> None:
    assert read_page(page(head, lang=lang), "a.html").language == language


def test_the_words_count_more_than_a_template(tmp_path: Path) -> None:
    german = """<p>Der Hafen von Norvik kostete 48 Millionen Euro, teilte das Ministerium am Freitag mit. Er wurde nach
    vier Jahren Bauzeit eröffnet, und im ersten Jahr liefen ihn 1.200 Schiffe an.</p>"""
    (tmp_path / "a.html").write_text(page(body=german * 3, lang="en"), encoding="utf-8")
    reading = read_paths([tmp_path / "a.html"])
    assert reading.sources[0].language == "de"
    assert "the page says that its language is en; its words say otherwise, and count" in reading.warnings[0]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "iso-8859-1"),  # a page that was saved anew under its old head
        ("cp1252", "iso-8859-1"),
        ("iso8859-15", "iso-8859-15"),
        ("cp1250", "windows-1250"),
        ("utf-16", "utf-8"),
        ("utf-8-sig", ""),
    ],
)
def test_encodings_are_those_of_the_page(encoding: str, declared: str) -> None:
    word = "Łódź" if encoding == "cp1250" else "Größe"
    head = f'<meta charset="{declared}">' if declared else ""
    data = page(head, body=f"<p>{word}: the wall cost 5 million euros, says the ministry of Norvik.</p>").encode(
        encoding
    )
    assert read_page(data, "a.html").text.startswith(f"{word}: the wall")


def test_the_manifest_counts_more_than_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page('<meta name="date" content="2024-05-03">', lang="en"))
    (tmp_path / "m.jsonl").write_text('{"path": "a.html", "published": "2024-05-09", "title": "T", "url": "u:1"}\n')
    (source,) = read_paths([tmp_path / "m.jsonl"]).sources
    assert (source.published, source.title, source.url, source.language) == (dt.date(2024, 5, 9), "T", "u:1", "en")


def test_pages_are_known_by_their_suffix_or_their_beginning(tmp_path: Path) -> None:
    for name in ("a.html", "b.HTM", "c.txt", "d"):
        (tmp_path / name).write_text(page())
    folder = read_paths([tmp_path])
    assert [source.id for source in folder.sources] == ["a", "b", "c"]
    named = read_paths([tmp_path / "d"])
    assert {source.text for source in (*folder.sources, *named.sources)} == {read_page(page(), "").text}
    piped = read_paths(["-"], stdin=page().encode())
    assert piped.sources[0].text == named.sources[0].text


@pytest.mark.parametrize("text", ["5 < 7, and <b>48 million</b> euros", "a text of the <html> element"])
def test_a_text_that_speaks_of_markup_is_no_page(text: str) -> None:
    assert not is_page(text)
    assert not has_markup(text)


def test_offsets_are_those_of_the_extracted_text(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(lang="en"))
    (source,) = read_paths([tmp_path / "a.html"]).sources
    report = check([source, Source("b", "The harbour of Norvik cost 84 million euros.", language="en")])
    assert report.conflicts
    for claim in report.claims:
        if claim.source == "a":
            assert source.text[claim.evidence.start : claim.evidence.end] == claim.evidence.exact


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"<html><body></body></html>", "a.html: the page has no main text; save its text as .txt"),
        (b"<html><script>var a = 'The bridge cost 5 euros.';</script></html>", "a.html: the page has no main text"),
        (b"", "a.html: the text is empty"),
        (b"\x00\x01\x02", "a.html: NUL bytes, so this is no text"),
    ],
)
def test_a_page_without_text_is_one_line(data: bytes, line: str) -> None:
    with pytest.raises(InputError) as raised:
        read_page(data, "a.html")
    assert str(raised.value).startswith(line)
    assert "\n" not in str(raised.value)


def test_broken_markup_is_read_as_far_as_it_goes() -> None:
    text = read_page("<html><body><article><p>The dam cost 5 million euros.<p>It <b>opened</i> in 2019.", "a.html").text
    assert text == "The dam cost 5 million euros.\n\nIt opened in 2019."


@pytest.mark.parametrize("depth", [300, 5000])
def test_deep_markup_ends(depth: int) -> None:
    deep = "<div>" * depth + "The dam cost 5 million euros." + "</div>" * depth
    try:
        text = read_page(f"<html>{deep}</html>", "a.html").text
    except InputError as error:
        text = error.problem
    assert text in ("The dam cost 5 million euros.", "the page has no main text") or text.startswith(
        "the page cannot be"
    )


def test_a_short_text_is_not_filled_up_with_what_stands_beside_it() -> None:
    short = page(body="<p>The dam cost 5 million euros.</p><aside>Read on: the bridge for 9 million euros</aside>")
    assert read_page(short, "a.html").text == "The dam cost 5 million euros."


def test_nothing_is_fetched_and_no_day_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network or the clock was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    for place in ("trafilatura.metadata.find_date", "htmldate.find_date", "htmldate.core.find_date"):
        monkeypatch.setattr(place, refuse)
    markup = page(
        '<link rel="canonical" href="https://herald.example/2024/05/03/harbour"><img src="https://x.example/a.png">'
    )
    content = read_page(markup.replace("<!DOCTYPE html>", '<!DOCTYPE html SYSTEM "https://x.example/a.dtd">'), "a.html")
    assert content.published is None


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty page and a page of words."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "a.html").write_text("<html><body></body></html>")
    (folder / "b.html").write_text(page('<meta name="date" content="2024-05-03">', lang="en"))
    return folder


@pytest.fixture(scope="module")
def elsewhere(pages: Path) -> subprocess.CompletedProcess[bytes]:
    """What another process says of the folder, with another hash seed than this one."""
    seed = "0" if os.environ.get("PYTHONHASHSEED") == "77" else "77"
    return subprocess.run(
        [sys.executable, "-m", "factcheck", "extract", "--keep-going", str(pages)],
        capture_output=True,
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def test_nothing_is_said_beside_the_lines_of_the_program(elsewhere: subprocess.CompletedProcess[bytes]) -> None:
    assert elsewhere.returncode == 0
    said = elsewhere.stderr.decode().splitlines()
    assert said, "the empty page is told"
    assert all(line.startswith("factcheck: ") for line in said), said
    assert b'"48 million euros"' in elsewhere.stdout


def test_the_same_bytes_whatever_the_hash_seed(pages: Path, elsewhere: subprocess.CompletedProcess[bytes]) -> None:
    here = CliRunner().invoke(main, ["extract", "--keep-going", str(pages)])
    assert elsewhere.stdout == here.stdout_bytes


def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "a.html").write_text(page())
    (tmp_path / "b.txt").write_text("The dam cost 5 million euros, the ministry says.")
    reading = read_paths([tmp_path], keep_going=True)
    assert [source.id for source in reading.sources] == ["b"]
    (problem,) = reading.problems
    assert str(problem).endswith(
        "a.html: a page of HTML needs the package trafilatura, which is not installed; "
        "install the extra: pip install 'pyfactcheck[html]'"
    )


def test_a_report_in_a_folder_is_no_source(tmp_path: Path) -> None:
    for name, cost in (("a", 48), ("b", 84)):
        (tmp_path / f"{name}.txt").write_text(f"Project Alder cost {cost} million euros.", encoding="utf-8")
    check([tmp_path]).save(tmp_path / "report.html")
    again = read_paths([tmp_path])
    assert [source.id for source in again.sources] == ["a", "b"]
    (warning,) = again.warnings
    assert warning.startswith(f"{tmp_path / 'report.html'}: left out, because it is a report of factcheck;")
